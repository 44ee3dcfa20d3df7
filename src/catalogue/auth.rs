//! 用户认证: the three token steps.

use super::terms::*;

const STEP: Operation = Operation {
    group: Group::Authentication,
    needs: &["auth_center", "client_id", "client_secret"],
    base: Base::AuthCenter,
    path: "/connect/token",
    method: Method::Post,
    bearer: Bearer::None,
    ..REQUEST
};

const FORCE: Param = for_library(
    "force",
    said!("忽略缓存，重新获取", "ignore the cache and ask again"),
)
.typed(Type::Bool)
.or_default("false");

const CLIENT_ID: Param = in_form(
    "client_id",
    said!(
        "客户端ID,由认证系统颁发",
        "client id, issued by the auth center"
    ),
)
.required()
.from_config("client_id");

const CLIENT_SECRET: Param = in_form(
    "client_secret",
    said!(
        "客户端密钥,由认证系统颁发",
        "client secret, issued by the auth center"
    ),
)
.required()
.from_config("client_secret");

const TOKEN_OUTPUTS: &[Output] = &[
    output(
        "data.access_token",
        Type::String,
        said!("访问令牌", "the token"),
    ),
    output(
        "data.token_type",
        Type::String,
        said!("令牌类型", "token type, usually Bearer"),
    ),
    output(
        "data.expires_in",
        Type::Int,
        said!(
            "剩余有效时间(单位:秒)",
            "seconds that remain until it expires"
        ),
    ),
    output("data.scope", Type::String, said!("应用域范围", "scope")),
];

pub const GET_CLIENT_TOKEN: Operation = Operation {
    name: "get_client_token",
    title: said!("获取客户端令牌", "Get a client token"),
    chapter: "获取客户端令牌",
    summary: said!(
        "以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的参数一并发送。",
        "Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires. The parameters in token_params go with it."
    ),
    work: Work::Token(TokenStep::ClientToken),
    params: &[
        in_form("grant_type", said!("认证模式", "grant type"))
            .required()
            .fixed("client_credentials"),
        CLIENT_ID,
        CLIENT_SECRET,
        FORCE,
    ],
    outputs: TOKEN_OUTPUTS,
    example: "{}",
    example_answer: r#"{"code":0,"msg":"成功","data":{"access_token":"eyJhbGciOi...","token_type":"Bearer","expires_in":3540,"scope":"api"}}"#,
    ..STEP
};

pub const GET_RSA_PUBLIC_KEY: Operation = Operation {
    name: "get_rsa_public_key",
    title: said!("获取RSA公钥", "Get the RSA public key"),
    chapter: "获取RSA公钥",
    summary: said!(
        "取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。",
        "Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list, data is the key in it as Base64 of X.509."
    ),
    base: Base::Gateway,
    path: "/api-operate/configurations",
    method: Method::Get,
    bearer: Bearer::ClientToken,
    work: Work::Token(TokenStep::RsaPublicKey),
    needs: &["gateway", "auth_center", "client_id", "client_secret"],
    params: &[
        query("key", said!("键名", "name of the setting"))
            .required()
            .fixed("TransmissionSecurity.RSA.PublicKey"),
        FORCE,
    ],
    outputs: &[
        output(
            "code",
            Type::Int,
            said!("0 成功 -1 失败", "0 success, -1 failure"),
        ),
        output("msg", Type::String, said!("结果描述", "description")),
        output(
            "data",
            Type::String,
            said!("RSA密钥", "the public key as text"),
        ),
    ],
    example: "{}",
    example_answer: r#"{"code":0,"msg":"成功","data":"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA..."}"#,
    ..STEP
};

pub const GET_TOKEN: Operation = Operation {
    name: "get_token",
    title: said!("获取用户访问令牌", "Get a user access token"),
    chapter: "获取用户访问令牌",
    summary: said!(
        "取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。token_params 中的参数一并发送。调用业务接口前不必自己调用它。",
        "Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go with it. You need not call it before other operations."
    ),
    work: Work::Token(TokenStep::UserToken),
    needs: &[
        "auth_center",
        "client_id",
        "client_secret",
        "gateway",
        "username",
        "password",
    ],
    params: &[
        in_form("grant_type", said!("认证模式", "grant type"))
            .required()
            .fixed("password"),
        CLIENT_ID,
        CLIENT_SECRET,
        in_form("username", said!("用户名明文", "user name, in plain text"))
            .required()
            .or_config("username"),
        in_form(
            "password",
            said!(
                "密码明文，由本库RSA加密后发送；username 不是配置的用户时必填",
                "password in plain text; the library encrypts it with RSA. Required where username is not the configured user"
            ),
        )
        .required()
        .or_config("password"),
        FORCE,
    ],
    outputs: TOKEN_OUTPUTS,
    example: r#"{"username":"doctor01","password":"Sandbox#2021"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":{"access_token":"eyJhbGciOi...","token_type":"Bearer","expires_in":43140,"scope":"api"}}"#,
    ..STEP
};
