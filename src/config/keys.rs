//! The configuration's keys. Everything that is told of a key anywhere is read off its entry here: how it is read and
//! checked, what a fault says, the manual, `idcas_describe`, the bindings. To add a key is to add one entry here, one
//! line in [`KEYS`] and the member of `Config` that holds its value.

use super::encoding::Encoding;
use super::form::{
    Address, AddressMap, Base64, Bytes, Care, Certificates, Choice, File, Fingerprint, Number,
    ProxyAddress, RsaPublicKey, SecretText, Text, Texts, Unit, choosable,
};
use super::key::{Entry, Key};
use super::tls::Tls;
use crate::catalogue::Base;
use crate::log::Level;
use crate::said;
use crate::said::Language;

/// Every key, in the order of the manual.
pub static KEYS: &[&dyn Entry] = &[
    &AUTH_CENTER,
    &GATEWAY,
    &DOC_GATEWAY,
    &DOMAIN,
    &ADDRESS_MAP,
    &CLIENT_ID,
    &CLIENT_SECRET,
    &USERNAME,
    &PASSWORD,
    &TOKEN_PARAMS,
    &DES_KEY,
    &DES_IV,
    &MD5_KEY,
    &SEV,
    &SEV_ACCOUNT_ID,
    &RSA_PUBLIC_KEY,
    &CONNECT_TIMEOUT_MS,
    &TIMEOUT_MS,
    &PROXY,
    &TLS,
    &CA_FILE,
    &TLS_PIN_SHA256,
    &MAX_RESPONSE_BYTES,
    &RETRIES,
    &UTC_OFFSET_MINUTES,
    &ENCODING,
    &CLOCK,
    &LANGUAGE,
    &LOG_FILE,
    &LOG_LEVEL,
];

/// One of these is enough, and both are a fault.
pub static EITHER: [&dyn Entry; 2] = [&SEV, &SEV_ACCOUNT_ID];

pub static AUTH_CENTER: Key<Address> = Key::new(
    "auth_center",
    said!(
        "认证授权中心地址 {auth-center}",
        "address of the auth center, {auth-center}"
    ),
    Address {
        scheme: "http",
        base: Base::AuthCenter,
    },
);

pub static GATEWAY: Key<Address> = Key::new(
    "gateway",
    said!(
        "API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api",
        "address of the API gateway with its path, {gateway}, such as http://10.222.23.65:8888/api"
    ),
    Address {
        scheme: "http",
        base: Base::Gateway,
    },
);

pub static DOC_GATEWAY: Key<Address> = Key::new(
    "doc_gateway",
    said!(
        "文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc",
        "address of the document gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc"
    ),
    Address {
        scheme: "http",
        base: Base::DocGateway,
    },
);

pub static DOMAIN: Key<Address> = Key::new(
    "domain",
    said!(
        "云归档网站服务域名 {domain}",
        "domain of the archive's web site, {domain}"
    ),
    Address {
        scheme: "https",
        base: Base::Domain,
    },
);

pub static ADDRESS_MAP: Key<AddressMap> = Key::new(
    "address_map",
    said!(
        "返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换",
        "addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's stays as it is"
    ),
    AddressMap,
);

pub static CLIENT_ID: Key<Text> = Key::new(
    "client_id",
    said!(
        "客户端ID,由认证系统颁发",
        "client id, issued by the auth center"
    ),
    Text(Care::Issued),
);

pub static CLIENT_SECRET: Key<SecretText> = Key::new(
    "client_secret",
    said!(
        "客户端密钥,由认证系统颁发",
        "client secret, issued by the auth center"
    ),
    SecretText(Care::Issued),
);

pub static USERNAME: Key<Text> =
    Key::new("username", said!("用户名", "user name"), Text(Care::Name));

pub static PASSWORD: Key<SecretText> = Key::new(
    "password",
    said!(
        "密码明文，发送前由本库RSA加密",
        "password in plain text; the library encrypts it with RSA before sending it"
    ),
    SecretText(Care::Chosen),
);

pub static TOKEN_PARAMS: Key<Texts> = Key::new(
    "token_params",
    said!(
        "每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户",
        "parameters sent with every token request, such as scope, acr_values or a tenant"
    ),
    Texts {
        most: 32,
        longest: 4_096,
        // What OAuth calls the library's own.
        reserved: &[
            "grant_type",
            "client_id",
            "client_secret",
            "username",
            "password",
            "refresh_token",
        ],
    },
);

// No default, so that a test key is never used unnoticed; the same holds for `md5_key`.
pub static DES_KEY: Key<SecretText> = Key::new(
    "des_key",
    said!(
        "TripleDES 密钥，正式密钥由平台提供",
        "TripleDES key; the production key comes from the platform"
    ),
    SecretText(Care::Issued),
);

pub static DES_IV: Key<Bytes<8>> = Key::new(
    "des_iv",
    said!("TripleDES 初始向量", "TripleDES initialisation vector"),
    Bytes {
        default: b"TomTaw#7",
    },
);

pub static MD5_KEY: Key<SecretText> = Key::new(
    "md5_key",
    said!(
        "MD5 签名密钥，正式密钥由平台提供",
        "MD5 signature key; the production key comes from the platform"
    ),
    SecretText(Care::Issued),
);

pub static SEV: Key<Base64> = Key::new(
    "sev",
    said!(
        "请求令牌，由平台工程师提供",
        "ready-made request token, from the platform's engineers"
    ),
    Base64,
);

pub static SEV_ACCOUNT_ID: Key<SecretText> = Key::new(
    "sev_account_id",
    said!(
        "医生账号ID，由本库RSA加密为 sev",
        "the doctor's account id, which the library encrypts into sev"
    ),
    SecretText(Care::Name),
);

pub static RSA_PUBLIC_KEY: Key<RsaPublicKey> = Key::new(
    "rsa_public_key",
    said!(
        "RSA公钥；不配置则向平台获取并保留 12 小时",
        "RSA public key; if absent it is fetched from the platform and kept for 12 hours"
    ),
    RsaPublicKey,
);

pub static CONNECT_TIMEOUT_MS: Key<Number> = Key::new(
    "connect_timeout_ms",
    said!("连接超时", "time to connect"),
    Number {
        default: 5_000,
        least: 1,
        most: 600_000,
        unit: Unit::Milliseconds,
    },
);

pub static TIMEOUT_MS: Key<Number> = Key::new(
    "timeout_ms",
    said!(
        "整个调用的超时（含取令牌与重试）",
        "time for the whole call, token steps and retries included"
    ),
    Number {
        default: 30_000,
        least: 1,
        most: 3_600_000,
        unit: Unit::Milliseconds,
    },
);

pub static PROXY: Key<ProxyAddress> = Key::new(
    "proxy",
    said!("代理；不配置则用系统代理", "proxy; the system's if absent"),
    ProxyAddress,
);

pub static TLS: Key<Choice<Tls>> = Key::new(
    "tls",
    said!("由谁完成 TLS", "who does TLS"),
    Choice {
        default: Tls::Modern,
        choices: &[
            choosable(Tls::Modern, "modern").titled(said!("本库自带", "the library's own")),
            choosable(Tls::System, "system").titled(said!(
                "Windows 的 SChannel，用于只支持较旧加密套件的服务器，仅限 Windows",
                "Windows' SChannel, for servers that know only older cipher suites; on Windows only"
            )),
        ],
    },
);

pub static CA_FILE: Key<Certificates> = Key::new(
    "ca_file",
    said!(
        "附加的根证书文件",
        "certificates to trust besides the system's"
    ),
    Certificates { most_megabytes: 8 },
);

pub static TLS_PIN_SHA256: Key<Fingerprint> = Key::new(
    "tls_pin_sha256",
    said!(
        "锁定证书指纹：只接受这一张服务器证书（可为自签名）",
        "fingerprint of the only server certificate to accept, which may be self-signed"
    ),
    Fingerprint,
);

pub static MAX_RESPONSE_BYTES: Key<Number> = Key::new(
    "max_response_bytes",
    said!("返回内容的最大长度", "largest reply"),
    Number {
        default: 256 * 1024 * 1024,
        least: 1_024,
        most: 1024 * 1024 * 1024,
        unit: Unit::Bytes,
    },
);

pub static RETRIES: Key<Number> = Key::new(
    "retries",
    said!(
        "读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发",
        "how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0"
    ),
    Number {
        default: 2,
        least: 0,
        most: 10,
        unit: Unit::Times,
    },
);

pub static UTC_OFFSET_MINUTES: Key<Number> = Key::new(
    "utc_offset_minutes",
    said!(
        "时间戳的时区，480 为中国时间",
        "time zone of timestamps; 480 is China time"
    ),
    Number {
        default: 480,
        least: -720,
        most: 840,
        unit: Unit::Minutes,
    },
);

pub static ENCODING: Key<Choice<Encoding>> = Key::new(
    "encoding",
    said!(
        "传入与返回文本的编码",
        "encoding of the texts that go in and come out"
    ),
    Choice {
        default: Encoding::Utf8,
        choices: &[
            choosable(Encoding::Utf8, "utf-8").or(&["utf8"]),
            choosable(Encoding::Gbk, "gbk").or(&["cp936"]),
            choosable(Encoding::Gb18030, "gb18030"),
            choosable(Encoding::Utf16, "utf-16").or(&["utf16", "utf-16le"]),
        ],
    },
);

/// Whether timestamps follow the server's clock.
pub static CLOCK: Key<Choice<bool>> = Key::new(
    "clock",
    said!("时间戳所用的时钟", "clock of timestamps"),
    Choice {
        default: true,
        choices: &[
            choosable(true, "server").titled(said!(
                "按平台响应的 Date 校正，至多 24 小时",
                "corrected by the Date of the platform's replies, by at most 24 hours"
            )),
            choosable(false, "local").titled(said!("本机时钟", "this machine's")),
        ],
    },
);

pub static LANGUAGE: Key<Choice<Language>> = Key::new(
    "language",
    said!("msg 与 hint 的语言", "language of msg and hint"),
    Choice {
        default: Language::Zh,
        choices: &[
            choosable(Language::Zh, "zh").titled(said!("简体中文", "Simplified Chinese")),
            choosable(Language::En, "en").titled(said!("英文", "English")),
        ],
    },
);

pub static LOG_FILE: Key<File> = Key::new(
    "log_file",
    said!(
        "日志文件；不配置则不写",
        "log file; nothing is logged if absent"
    ),
    File,
);

pub static LOG_LEVEL: Key<Choice<Level>> = Key::new(
    "log_level",
    said!("日志级别", "log level"),
    Choice {
        default: Level::Info,
        choices: &[
            choosable(Level::Error, "error"),
            choosable(Level::Warn, "warn"),
            choosable(Level::Info, "info"),
            choosable(Level::Debug, "debug"),
        ],
    },
);
