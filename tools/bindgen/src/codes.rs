//! What each code means to the person who meets it, for the reference manual.

use idcas::error::{Code as Number, IDCAS_OK, IDCAS_PLATFORM};
use idcas::said;
use idcas::said::Title;

pub struct Code {
    pub number: i32,
    pub name: &'static str,
    pub meaning: Title,
    pub cause: Title,
    pub remedy: Title,
}

/// 0 and -1, then every kind of failure.
pub fn all() -> Vec<Code> {
    let mut codes = vec![
        Code {
            number: IDCAS_OK,
            name: "ok",
            meaning: said!("成功。", "It worked."),
            cause: said!("—", "—"),
            remedy: said!("使用 data。", "Use `data`."),
        },
        Code {
            number: IDCAS_PLATFORM,
            name: "platform",
            meaning: said!(
                "平台收到了请求并拒绝；msg 是平台的原话，没有 error 成员。",
                "The platform got the request and refused it; `msg` is its own, and there is no `error`."
            ),
            cause: said!(
                "查不到该检查、机构代码不属于该账号、平台自己的校验不通过。",
                "No such exam, an institution the account does not belong to, a check of the platform's own."
            ),
            remedy: said!(
                "把 msg 显示给用户；不清楚时连同时间一起询问平台运维。",
                "Show `msg` to the user; where it is unclear, ask the platform's operators and name the time."
            ),
        },
    ];
    codes.extend(Number::ALL.iter().map(|kind| of(*kind)));
    codes
}

pub fn of(kind: Number) -> Code {
    let (meaning, cause, remedy) = words(kind);
    Code {
        number: kind.number(),
        name: kind.name(),
        meaning: Title {
            zh: meaning.0,
            en: meaning.1,
        },
        cause: Title {
            zh: cause.0,
            en: cause.1,
        },
        remedy: Title {
            zh: remedy.0,
            en: remedy.1,
        },
    }
}

type Pair = (&'static str, &'static str);

/// Meaning, typical cause, what to do.
const fn words(kind: Number) -> (Pair, Pair, Pair) {
    match kind {
        Number::InvalidArgument => (
            (
                "参数缺少、多余、格式不对或违反规则；error.faults 一次列出全部问题。",
                "A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once.",
            ),
            (
                "参数名写错（会指出最接近的参数名）、日期不是 yyyy-MM-dd、必填项为空、参数不是 JSON 对象。",
                "A misspelt name (the nearest one is named), a date that is not `yyyy-MM-dd`, a required value left empty, parameters that are no JSON object.",
            ),
            (
                "按 error.faults 逐项修改；idcas_describe 列出该操作的全部参数。什么都没有发送。",
                "Mend each item of `error.faults`; `idcas_describe` lists the operation's parameters. Nothing was sent.",
            ),
        ),
        Number::InvalidConfig => (
            (
                "配置不可用，或缺少该操作所需的项；error.faults 列出全部问题。",
                "The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault.",
            ),
            (
                "键名写错、地址不完整、路径中的反斜杠没有写成两个、没有配置 des_key 却生成加密页面。",
                "A misspelt key, an incomplete address, single backslashes in a path, an encrypted page without `des_key`.",
            ),
            (
                "按 error.faults 修改配置，再调用 idcas_init。",
                "Mend the configuration by `error.faults` and call `idcas_init` again.",
            ),
        ),
        Number::InvalidHandle => (
            (
                "句柄从未发出，或已经关闭。",
                "The handle was never given out, or is closed.",
            ),
            (
                "idcas_init 失败后仍使用句柄 0；关闭后继续使用；把任务句柄当作客户端句柄。",
                "Handle 0 of a failed `idcas_init`, a closed handle, a job's handle used as a client's.",
            ),
            (
                "检查 idcas_init 的 code，只使用它写出的句柄。",
                "Look at the code of `idcas_init` and use the handle that it wrote.",
            ),
        ),
        Number::Encoding => (
            (
                "传入的文本不符合客户端的编码。",
                "A text passed in is not valid in the client's encoding.",
            ),
            (
                "Delphi 7、VB6、PowerBuilder ;ansi 传 GBK 文本，而 encoding 仍是默认的 utf-8。",
                "Delphi 7, VB6 or PowerBuilder's `;ansi` passes GBK while `encoding` is still the default utf-8.",
            ),
            (
                "让配置的 encoding 与程序实际传入的文本一致。",
                "Make `encoding` match what the program really passes.",
            ),
        ),
        Number::Network => (
            (
                "域名解析、连接或传输失败。",
                "Name look-up, connection or transfer failed.",
            ),
            (
                "地址或端口写错、防火墙、代理、平台未运行、连接中途断开。",
                "A wrong address or port, a firewall, a proxy, a platform that is down, a connection that broke off.",
            ),
            (
                "运行 idcas_diagnose，看哪一步失败。写操作的 hint 若说结果未知，先查询再决定是否重发。",
                "Run `idcas_diagnose` and see which step fails. After a write whose hint says the outcome is unknown, look first, then send again.",
            ),
        ),
        Number::Timeout => (
            (
                "连接超过 connect_timeout_ms，或整个调用（含取令牌与重试）超过 timeout_ms；msg 说明停在哪一步。",
                "Connecting took longer than `connect_timeout_ms`, or the whole call, token steps and retries included, longer than `timeout_ms`; `msg` says at which step.",
            ),
            (
                "平台繁忙、网络慢、查询范围过大、端口被防火墙静默丢弃。",
                "A busy platform, a slow network, too wide a query, a port that a firewall drops silently.",
            ),
            (
                "缩小查询范围，或调大超时；界面程序用 idcas_start 放到后台。",
                "Narrow the query or raise the limit; a program with windows puts it in the background by `idcas_start`.",
            ),
        ),
        Number::Tls => (
            (
                "无法建立可信的 TLS 连接；msg 区分过期、主机名不符、签发者不受信任、指纹不符等。",
                "No trusted TLS connection could be made; `msg` tells expired, wrong host name, unknown issuer and wrong fingerprint apart.",
            ),
            (
                "平台用自签名或医院内部证书、本机日期错误、用 IP 访问而证书写的是域名。",
                "A certificate of the platform's own, this machine's date, an address by IP where the certificate names a host.",
            ),
            (
                "配置 ca_file 或 tls_pin_sha256（idcas_diagnose 给出指纹）；校正日期；用证书上的主机名。",
                "Configure `ca_file` or `tls_pin_sha256` (`idcas_diagnose` prints the fingerprint), set the clock, use the certificate's host name.",
            ),
        ),
        Number::HttpStatus => (
            (
                "服务器应答了成功以外的 HTTP 状态，见 error.http_status；转向（3xx）也在此列，本库不跟随。",
                "The server answered an HTTP status other than success, see `error.http_status`; redirects count, they are not followed.",
            ),
            (
                "400：路径、方法或参数不对。404：gateway 缺少路径（如 /api）。403：账号没有权限。5xx：平台故障。",
                "400: path, method or parameters. 404: `gateway` lacks its path, such as `/api`. 403: the account has no right. 5xx: the platform has a fault.",
            ),
            (
                "先核对配置中的地址；5xx 稍后再试。",
                "Check the configured addresses first; after a 5xx try later.",
            ),
        ),
        Number::Cancelled => (
            ("调用被取消。", "The call was cancelled."),
            (
                "程序调用了 idcas_cancel。",
                "The program called `idcas_cancel`.",
            ),
            (
                "需要结果时重新调用。",
                "Call again when the result is wanted.",
            ),
        ),
        Number::Unauthorized => (
            (
                "更换令牌后平台仍应答 401。",
                "The platform answers 401 even with a new token.",
            ),
            (
                "auth_center 与 gateway 不属于同一平台，或账号没有此接口的权限。",
                "`auth_center` and `gateway` of different platforms, or an account without the right.",
            ),
            (
                "核对两个地址；请平台开通权限。令牌由本库自动更换，不必自己重试。",
                "Compare the two addresses; ask the platform for the right. Tokens are renewed by the library, no need to try again.",
            ),
        ),
        Number::BadResponse => (
            (
                "应答不是 JSON，或不是约定的结构。",
                "The answer is not JSON, or not of the expected shape.",
            ),
            (
                "地址指向了网页或登录页、代理插入了自己的页面、http 与 https 写反。",
                "An address that leads to a web page, a proxy's own page, http and https mixed up.",
            ),
            (
                "核对地址与协议；用 idcas_diagnose 检查。",
                "Check address and scheme; run `idcas_diagnose`.",
            ),
        ),
        Number::TooLarge => (
            (
                "文本或应答超过上限。",
                "A text or an answer is larger than allowed.",
            ),
            (
                "查询范围过大、页数超过 max_pages、传入的文本没有以 NUL 结尾。",
                "Too wide a query, more pages than `max_pages`, a text passed in without its NUL.",
            ),
            (
                "缩小范围或分页；确有需要时调大 max_response_bytes。",
                "Narrow it or use pages; raise `max_response_bytes` if it must be.",
            ),
        ),
        Number::AuthRejected => (
            (
                "认证中心拒绝，见 error.auth_error（如 invalid_client、invalid_grant）。",
                "The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`).",
            ),
            (
                "client_id 或 client_secret 不对；用户名或密码不对；测试与正式环境混用。",
                "A wrong `client_id` or `client_secret`, a wrong user name or password, test and production mixed up.",
            ),
            (
                "核对凭据；密码错误不会自动重试，以免锁定账号。",
                "Check the credentials; a wrong password is not tried again, so that no account gets locked.",
            ),
        ),
        Number::Crypto => (
            (
                "密钥不可用，或文本超过一个 RSA 分组。",
                "A key is unusable, or a text does not fit one RSA block.",
            ),
            (
                "平台给出的公钥无法识别；密码或账号过长。",
                "A public key that cannot be read, a password or account id that is too long.",
            ),
            (
                "用 get_rsa_public_key 查看公钥；必要时配置 rsa_public_key。",
                "Look at the key by `get_rsa_public_key`; configure `rsa_public_key` if need be.",
            ),
        ),
        Number::Io => (
            (
                "文件不能读写，或后台线程无法启动。",
                "A file could not be read or written, or no background thread could be started.",
            ),
            (
                "目录不存在、没有写权限、磁盘已满。",
                "A directory that does not exist or may not be written to, a full disk.",
            ),
            (
                "核对目录与权限；失败时不会留下半个文件。",
                "Check directory and rights; no half file is left behind.",
            ),
        ),
        Number::Internal => (
            (
                "动态库内部错误；本次调用未完成，客户端仍可使用。",
                "A fault inside the library; this call did not complete, the client stays usable.",
            ),
            ("库的缺陷。", "A defect of the library."),
            (
                "把 error.detail 与版本号反馈给维护者。",
                "Report `error.detail` and the version to the maintainers.",
            ),
        ),
    }
}
