//! Every code that the library answers: number, names, meaning, cause and remedy, each told once.
//!
//! The header, the bindings, the manual, `idcas_describe` and `idcas_code_text` are read off this table. A code, once
//! published, keeps its number, its names and its meaning. Texts are one line each, with what is typed in backticks.
//!
//! `build.rs` reads this file too, for the header: it uses nothing but the standard library and `said`.

use crate::said;
use crate::said::{Language, Said, Title};

/// What is told of a code.
pub struct Entry {
    pub number: i32,
    /// `IDCAS_TIMEOUT`
    pub constant: &'static str,
    /// `timeout`, the `error.kind` of the envelope.
    pub name: &'static str,
    pub meaning: Title,
    /// Empty where there is nothing to look for.
    pub cause: Title,
    pub remedy: Title,
}

/// Which calls of an operation can end with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arises {
    InEveryCall,
    OnTheNetwork,
    /// In functions that run no operation.
    Elsewhere,
}

/// One line a code: constant, number, name, and for the library's own failures the [`Code`] and where it arises. All
/// that knows the codes is made from these lines, so that none can be half added.
macro_rules! codes {
    ($(
        $constant:ident = $number:literal $name:literal $(Code::$code:ident Arises::$arises:ident)? {
            meaning: $meaning:expr,
            cause: $cause:expr,
            remedy: $remedy:expr,
        }
    )*) => {
        $(pub const $constant: i32 = $number;)*

        /// All codes, from 0 downwards.
        pub const TABLE: &[Entry] = &[$(Entry {
            number: $number,
            constant: stringify!($constant),
            name: $name,
            meaning: $meaning,
            cause: $cause,
            remedy: $remedy,
        }),*];

        // The constant is the name in capitals: the bindings write one where they know the other.
        $(const _: () = {
            let (prefix, rest) = stringify!($constant).split_at("IDCAS_".len());
            assert!(prefix.eq_ignore_ascii_case("IDCAS_") && rest.eq_ignore_ascii_case($name));
        };)*

        /// The library's own failures, one for each code of -1000 and below.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(i32)]
        pub enum Code {
            $($($code = $number,)?)*
        }

        impl Code {
            /// All of them, in the order of the table.
            pub const ALL: &[Code] = &[$($(Code::$code,)?)*];

            pub const fn number(self) -> i32 {
                self as i32
            }

            /// The `error.kind` of the envelope.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Code::$code => $name,)?)*
                }
            }

            pub const fn arises(self) -> Arises {
                match self {
                    $($(Code::$code => Arises::$arises,)?)*
                }
            }
        }
    };
}

codes! {
    IDCAS_OK = 0 "ok" {
        meaning: said!("调用成功。", "The call succeeded."),
        cause: said!("", ""),
        remedy: said!("使用 `data` 中的结果。", "Use the result in `data`."),
    }

    IDCAS_PLATFORM = -1 "platform" {
        meaning: said!(
            "平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。",
            "The platform received the request and refused it; `msg` is its own text, and there is no `error`."
        ),
        cause: said!(
            "查不到该检查、机构代码不属于该账号、平台自身的校验不通过。",
            "No such exam, an institution code that does not belong to the account, a check of the platform's own that failed."
        ),
        remedy: said!(
            "把 `msg` 显示给用户；看不明白时，把 `msg` 和发生时间告诉平台运维人员。",
            "Show `msg` to the user; where it is unclear, give `msg` and the time to the platform's operators."
        ),
    }

    IDCAS_INVALID_ARGUMENT = -1001 "invalid_argument" Code::InvalidArgument Arises::InEveryCall {
        meaning: said!(
            "参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。",
            "A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once."
        ),
        cause: said!(
            "参数名写错（会指出最接近的参数名）、日期不是 `yyyy-MM-dd`、必填项为空、参数不是 JSON 对象；返回数字的函数则是：指针为 NULL、文本不是 JSON、要释放的文本不是本库返回的或已经释放。",
            "A misspelt name (the nearest one is named), a date that is not `yyyy-MM-dd`, a required value left empty, parameters that are not a JSON object; for functions that return a number: a NULL pointer, a text that is not JSON, a text to release that is not the library's or was released before."
        ),
        remedy: said!(
            "按 `error.faults` 逐项修改；`idcas_describe` 列出该操作的全部参数。请求没有发出。",
            "Fix every item in `error.faults`; `idcas_describe` lists the operation's parameters. Nothing was sent."
        ),
    }

    IDCAS_INVALID_CONFIG = -1002 "invalid_config" Code::InvalidConfig Arises::InEveryCall {
        meaning: said!(
            "配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。",
            "The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault."
        ),
        cause: said!(
            "键名写错、地址不完整、路径中的反斜杠没有写成两个、没有配置 `des_key` 却生成加密页面。",
            "A misspelt key, an incomplete address, single backslashes in a path, an encrypted page without `des_key`."
        ),
        remedy: said!(
            "按 `error.faults` 修改配置，再调用 `idcas_init`。",
            "Fix every item in `error.faults` and call `idcas_init` again."
        ),
    }

    IDCAS_INVALID_HANDLE = -1003 "invalid_handle" Code::InvalidHandle Arises::InEveryCall {
        meaning: said!(
            "句柄无效：从未打开，或已经关闭。",
            "The handle is not open: it was never given out, or is closed."
        ),
        cause: said!(
            "`idcas_init` 失败后仍使用句柄 0；关闭后继续使用；把任务句柄当作客户端句柄。",
            "Handle 0 after `idcas_init` failed, a handle that was closed, a job's handle used as a client's."
        ),
        remedy: said!(
            "检查 `idcas_init`、`idcas_start`、`idcas_json_parse` 等返回句柄的函数是否成功，只使用大于 0 且尚未关闭的句柄。",
            "Check what `idcas_init`, `idcas_start` or `idcas_json_parse` answered, and use only handles above 0 that are not closed yet."
        ),
    }

    IDCAS_ENCODING = -1004 "encoding" Code::Encoding Arises::InEveryCall {
        meaning: said!(
            "传入的文本不符合客户端的编码，或明显是另一种编码。",
            "A text passed in is not valid in the client's encoding, or is evidently in another one."
        ),
        cause: said!(
            "Delphi 7、VB6、PowerBuilder `;ansi` 传入 GBK 文本，而 `encoding` 仍是默认的 utf-8；或 `encoding` 为 gbk，传入的却是 UTF-8。",
            "Delphi 7, VB6 or PowerBuilder's `;ansi` passes GBK while `encoding` is still the default utf-8; or UTF-8 is passed while `encoding` is gbk."
        ),
        remedy: said!(
            "让配置的 `encoding` 与程序实际传入的文本一致。",
            "Set `encoding` to what the program really passes."
        ),
    }

    IDCAS_NETWORK = -1101 "network" Code::Network Arises::OnTheNetwork {
        meaning: said!(
            "域名解析、连接或传输失败。",
            "Name lookup, connection or transfer failed."
        ),
        cause: said!(
            "地址或端口写错、防火墙、代理、平台未运行、连接中途断开。",
            "A wrong address or port, a firewall, a proxy, a platform that is down, a connection that broke off."
        ),
        remedy: said!(
            "运行 `idcas_diagnose`，看哪一步失败。写操作的 `error.outcome` 为 `unknown` 时，请先查询，再决定是否重发。",
            "Run `idcas_diagnose` and see which step fails. Where `error.outcome` of a write is `unknown`, look it up before sending it again."
        ),
    }

    IDCAS_TIMEOUT = -1102 "timeout" Code::Timeout Arises::OnTheNetwork {
        meaning: said!(
            "整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。",
            "The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer than `connect_timeout_ms`; `msg` names the step."
        ),
        cause: said!(
            "平台繁忙、网络慢、查询范围过大、防火墙丢弃了发往该端口的数据而不作任何答复。",
            "A busy platform, a slow network, too wide a query, a firewall that drops what is sent to the port without an answer."
        ),
        remedy: said!(
            "缩小查询范围，或调大超时；有界面的程序可用 `idcas_start` 放到后台执行。写操作的 `error.outcome` 为 `unknown` 时，请先查询，再决定是否重发。",
            "Narrow the query or raise the limit; a program with windows can run the call in the background with `idcas_start`. Where `error.outcome` of a write is `unknown`, look it up before sending it again."
        ),
    }

    IDCAS_TLS = -1103 "tls" Code::Tls Arises::OnTheNetwork {
        meaning: said!(
            "无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。",
            "No trusted TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown issuer, a wrong fingerprint."
        ),
        cause: said!(
            "平台使用自签名证书或医院内部签发的证书、本机日期错误、用 IP 访问而证书上写的是域名、服务器过旧而没有共同的加密套件、服务器要求客户端证书。",
            "A self-signed certificate or one issued by the hospital itself, a wrong date on this machine, an address by IP where the certificate names a host, an old server without a common cipher suite, a server that demands a client certificate."
        ),
        remedy: said!(
            "配置 `ca_file` 或 `tls_pin_sha256`（指纹见 `idcas_diagnose`）；校正本机日期；改用证书上的主机名；Windows 上遇到旧服务器可试 `tls`=`system`。",
            "Configure `ca_file` or `tls_pin_sha256` (`idcas_diagnose` shows the fingerprint), correct the date, or use the host name of the certificate; for an old server, try `tls` = `system` on Windows."
        ),
    }

    IDCAS_HTTP_STATUS = -1104 "http_status" Code::HttpStatus Arises::OnTheNetwork {
        meaning: said!(
            "服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。",
            "The server returned an HTTP status other than success, see `error.http_status`; redirects count too, since they are not followed."
        ),
        cause: said!(
            "400：路径、方法或参数不对。403：账号没有权限。404：`gateway` 缺少路径（如 `/api`）。5xx：平台故障。",
            "400: a wrong path, method or parameter. 403: the account has no permission. 404: `gateway` lacks its path, such as `/api`. 5xx: a failure of the platform."
        ),
        remedy: said!(
            "先核对配置中的地址；5xx 请稍后再试。`error.platform_msg` 有平台的说明时，请按其处理。写操作的 `error.outcome` 为 `unknown` 时，请先查询，再决定是否重发。",
            "Check the configured addresses first; after a 5xx, try again later. Where `error.platform_msg` is there, it is the platform's own explanation. Where `error.outcome` of a write is `unknown`, look it up before sending it again."
        ),
    }

    IDCAS_CANCELLED = -1105 "cancelled" Code::Cancelled Arises::InEveryCall {
        meaning: said!("调用被取消。", "The call was cancelled."),
        cause: said!(
            "程序调用了 `idcas_cancel`。",
            "The program called `idcas_cancel`."
        ),
        remedy: said!(
            "仍需要结果时，请重新调用。写操作的 `error.outcome` 为 `unknown` 时，请先查询，再决定是否重发。",
            "Call again if the result is still wanted. Where `error.outcome` of a write is `unknown`, look it up before sending it again."
        ),
    }

    IDCAS_UNAUTHORIZED = -1106 "unauthorized" Code::Unauthorized Arises::OnTheNetwork {
        meaning: said!(
            "更换令牌后，平台仍返回 HTTP 401。",
            "The platform returned HTTP 401 again after a new token."
        ),
        cause: said!(
            "`auth_center` 与 `gateway` 不属于同一平台，或账号没有此接口的权限。",
            "`auth_center` and `gateway` belong to different platforms, or the account has no permission for this interface."
        ),
        remedy: said!(
            "核对两个地址；请平台开通权限。令牌由本库自动更换，不必自行重试。",
            "Compare the two addresses; ask the platform for the permission. The library renews tokens itself, so there is no need to try again."
        ),
    }

    IDCAS_BAD_RESPONSE = -1107 "bad_response" Code::BadResponse Arises::OnTheNetwork {
        meaning: said!(
            "返回内容不是 JSON，或不符合约定的结构，或文字已损坏。",
            "The response is not JSON, not of the expected structure, or its text is damaged."
        ),
        cause: said!(
            "地址指向了网页或登录页、代理插入了自己的页面、http 与 https 写反。",
            "An address that leads to a web page or a login page, a proxy that put in a page of its own, http and https mixed up."
        ),
        remedy: said!(
            "核对地址与协议；运行 `idcas_diagnose` 检查。写操作的 `error.outcome` 为 `unknown` 时，请先查询，再决定是否重发。",
            "Check the address and its scheme; run `idcas_diagnose`. Where `error.outcome` of a write is `unknown`, look it up before sending it again."
        ),
    }

    IDCAS_TOO_LARGE = -1108 "too_large" Code::TooLarge Arises::InEveryCall {
        meaning: said!(
            "文本或返回内容超过上限，或内存不足以容纳。",
            "A text or a response is larger than allowed, or there is not enough memory for it."
        ),
        cause: said!(
            "查询范围过大、页数超过 `max_pages`、传入的文本没有以 NUL 结尾、内存不足。",
            "Too wide a query, more pages than `max_pages`, a text passed in without its NUL, too little memory."
        ),
        remedy: said!(
            "缩小查询范围或分页；确有需要时调大 `max_response_bytes`。",
            "Narrow the query or use pages; raise `max_response_bytes` where that is really needed."
        ),
    }

    IDCAS_AUTH_REJECTED = -1201 "auth_rejected" Code::AuthRejected Arises::OnTheNetwork {
        meaning: said!(
            "认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。",
            "The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`)."
        ),
        cause: said!(
            "`client_id` 或 `client_secret` 不对、用户名或密码不对、测试环境与正式环境混用。",
            "A wrong `client_id` or `client_secret`, a wrong user name or password, test and production mixed up."
        ),
        remedy: said!(
            "核对凭据；密码错误不会自动重试，以免锁定账号。",
            "Check the credentials; a wrong password is not tried again, so that the account does not get locked."
        ),
    }

    IDCAS_CRYPTO = -1202 "crypto" Code::Crypto Arises::OnTheNetwork {
        meaning: said!(
            "密钥不可用，或文本超过 RSA 单次可加密的长度。",
            "A key is unusable, or a text is longer than RSA encrypts at once."
        ),
        cause: said!(
            "平台给出的公钥无法识别、密码或账号过长。",
            "A public key of the platform that cannot be read, a password or account id that is too long."
        ),
        remedy: said!(
            "用 `get_rsa_public_key` 查看公钥；必要时配置 `rsa_public_key`。",
            "Look at the key with `get_rsa_public_key`; configure `rsa_public_key` where necessary."
        ),
    }

    IDCAS_IO = -1301 "io" Code::Io Arises::InEveryCall {
        meaning: said!(
            "文件不能读写，或后台线程无法启动。",
            "A file could not be read or written, or no background thread could be started."
        ),
        cause: said!(
            "目录不存在、没有写权限、磁盘已满、系统不能再创建线程。",
            "A directory that does not exist or may not be written to, a full disk, a system that gives no more threads."
        ),
        remedy: said!(
            "核对目录与权限；失败时不会留下不完整的文件。",
            "Check the directory and its permissions; no incomplete file is left behind."
        ),
    }

    IDCAS_EXHAUSTED = -1302 "exhausted" Code::Exhausted Arises::Elsewhere {
        meaning: said!(
            "打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过多。没有启动任何任务，也没有发出任何请求。",
            "Too many clients, jobs or documents are open (8,192 of each at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing was started, and nothing was sent."
        ),
        cause: said!(
            "用完后没有调用 `idcas_close`、`idcas_finish` 或 `idcas_json_close`；每次调用都新开一个客户端；同时运行的任务过多。",
            "`idcas_close`, `idcas_finish` or `idcas_json_close` is not called after use; a new client is opened for every call; too many jobs run at once."
        ),
        remedy: said!(
            "客户端用 `idcas_close` 关闭，任务用 `idcas_finish` 结束（已取消的也要），文档用 `idcas_json_close` 关闭；一个客户端可供程序的所有线程使用。",
            "Close clients with `idcas_close`, end jobs with `idcas_finish` (cancelled ones too), close documents with `idcas_json_close`; one client serves all threads of a program."
        ),
    }

    IDCAS_INTERNAL = -1999 "internal" Code::Internal Arises::InEveryCall {
        meaning: said!(
            "动态库内部错误；本次调用未完成，客户端仍可继续使用。",
            "An internal error of the library; this call did not complete, the client stays usable."
        ),
        cause: said!("本库的缺陷。", "A defect of the library."),
        remedy: said!(
            "把 `error.detail` 与版本号反馈给维护者。",
            "Report `error.detail` and the version to the maintainers."
        ),
    }
}

/// What the table has of a number.
pub fn find(number: i32) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.number == number)
}

/// A code in readable sentences, plain text.
pub fn explain(number: i32, language: Language) -> String {
    let Some(entry) = find(number) else {
        return unknown(number).text(language).to_owned();
    };
    let part = |label: &str, title: Title| match title.text(language) {
        "" => String::new(),
        text => format!("{label}{}", text.replace('`', "")),
    };
    let [cause, remedy] = match language {
        Language::Zh => ["常见原因：", "处理方法："],
        Language::En => [" Typical cause: ", " What to do: "],
    };
    format!(
        "{} ({number}): {}{}{}",
        entry.constant,
        part("", entry.meaning),
        part(cause, entry.cause),
        part(remedy, entry.remedy),
    )
}

fn unknown(number: i32) -> Said {
    if number > 0 {
        return said!(
            "本库没有返回码 {number}：大于 0 的返回值是句柄、个数或长度，表示成功。",
            "The library has no code {number}: a result above 0 is a handle, a count or a length, and means success.",
            number
        );
    }
    said!(
        "本库没有返回码 {number}。请确认这个数字来自本库的函数，并且动态库不比调用它的程序所用的头文件旧。",
        "The library has no code {number}. Make sure that the number comes from a function of this library, and that the library is not older than the header that the program was made with.",
        number
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fall_and_names_differ() {
        assert!(TABLE.is_sorted_by(|one, next| one.number > next.number));
        let mut names: Vec<_> = TABLE.iter().map(|entry| entry.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TABLE.len());
    }

    #[test]
    fn the_librarys_own_are_those_of_1000_and_below() {
        let own: Vec<i32> = Code::ALL.iter().map(|code| code.number()).collect();
        let listed = TABLE.iter().map(|entry| entry.number);
        assert_eq!(
            own,
            listed.filter(|code| *code <= -1000).collect::<Vec<_>>()
        );
        assert_eq!(own.len() + 2, TABLE.len());
    }

    /// They go into comments of C, tables of Markdown and message boxes.
    #[test]
    fn texts_are_whole_sentences_of_one_line() {
        for entry in TABLE {
            for (language, end) in [(Language::Zh, '。'), (Language::En, '.')] {
                for title in [entry.meaning, entry.cause, entry.remedy] {
                    let text = title.text(language);
                    let empty_cause = entry.number == IDCAS_OK && title == entry.cause;
                    assert!(text.ends_with(end) || empty_cause, "{text}");
                    assert!(text.matches('`').count() % 2 == 0, "{text}");
                    for wrong in ["\n", "*/", "/*", "??", "|"] {
                        assert!(!text.contains(wrong), "{text}");
                    }
                }
            }
        }
    }
}
