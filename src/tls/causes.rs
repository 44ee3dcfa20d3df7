//! The causes of a failed handshake, each with a hint of its own.

use crate::error::{Code, Error};
use crate::said;
use crate::said::{Said, Title};

pub fn said_of(what: Said, hint: Title, server: &str) -> Error {
    let (zh, en) = (what.zh, what.en);
    Error::new(
        Code::Tls,
        said!("{zh}（{server}）。", "{en} ({server}).", zh, server, en),
        hint,
    )
}

pub struct Cause {
    pub what: Title,
    pub hint: Title,
}

pub const EXPIRED: Cause = Cause {
    what: said!("服务器证书已过期", "the server's certificate has expired"),
    hint: said!(
        "请先核对本机日期；日期无误则请平台更换证书。",
        "Check this machine's date first; if it is right, the platform must renew its certificate."
    ),
};
pub const NOT_YET_VALID: Cause = Cause {
    what: said!(
        "服务器证书尚未生效",
        "the server's certificate is not yet valid"
    ),
    hint: said!(
        "可能是本机日期落后，请校正系统时间。",
        "This machine's date may be behind; set the system clock."
    ),
};
pub const OTHER_NAME: Cause = Cause {
    what: said!(
        "服务器证书与主机名不符",
        "the server's certificate is for another host name"
    ),
    hint: said!(
        "请按证书中的主机名配置地址，不要用 IP 或别名；或配置 tls_pin_sha256。",
        "Configure the address with the host name in the certificate, not an IP address or alias; or configure tls_pin_sha256."
    ),
};
pub const UNKNOWN_ISSUER: Cause = Cause {
    what: said!(
        "服务器证书不是由受信任的机构签发",
        "this machine does not trust the issuer of the server's certificate"
    ),
    hint: OWN_CERTIFICATE,
};
pub const REVOKED: Cause = Cause {
    what: said!("服务器证书已被吊销", "the server's certificate is revoked"),
    hint: said!(
        "请联系平台更换证书。",
        "The platform must replace its certificate."
    ),
};
pub const OTHER_PIN: Cause = Cause {
    what: said!(
        "服务器证书与 tls_pin_sha256 不符",
        "the server's certificate does not match tls_pin_sha256"
    ),
    hint: said!(
        "若平台更换了证书，请核实后更新 tls_pin_sha256；否则连接可能被中间人截取。",
        "If the platform has renewed its certificate, verify that and update tls_pin_sha256; otherwise somebody may be intercepting the connection."
    ),
};
pub const UNACCEPTABLE: Cause = Cause {
    what: said!(
        "服务器证书无法接受，原因见 error.detail",
        "the server's certificate is unacceptable; error.detail has the reason"
    ),
    hint: said!(
        "请把 error.detail 告知平台；或核实后配置 tls_pin_sha256（idcas_diagnose 会给出指纹），此时只看指纹。",
        "Tell the platform what error.detail says; or verify the certificate and configure tls_pin_sha256 (idcas_diagnose prints the fingerprint): then only the fingerprint counts."
    ),
};
pub const REVOCATION_UNKNOWN: Cause = Cause {
    what: said!(
        "无法查明服务器证书是否已被吊销",
        "whether the server's certificate is revoked cannot be found out"
    ),
    hint: said!(
        "本机取不到吊销列表（多因内网不通外网）：请把平台的根证书放入 ca_file，或放通对吊销列表地址的访问。",
        "This machine cannot get the revocation list, mostly for want of a way out of the intranet: put the platform's root certificate into ca_file, or let this machine reach the list's address."
    ),
};
pub const NOT_TLS: Cause = Cause {
    what: said!("该端口返回的不是 TLS", "the port does not answer with TLS"),
    hint: said!(
        "该端口可能是普通 http：请把地址改为 http://，或改用 https 端口。",
        "The port may speak plain http: write the address with http://, or use the https port."
    ),
};
pub const OLD_VERSION: Cause = Cause {
    what: said!(
        "服务器只支持过旧的 TLS 版本",
        "the server supports only outdated TLS versions"
    ),
    hint: said!(
        "平台须启用 TLS 1.2 或更高版本。",
        "The platform must enable TLS 1.2 or later."
    ),
};
pub const NOTHING_IN_COMMON: Cause = Cause {
    what: said!(
        "TLS 握手被服务器拒绝（handshake_failure），多因双方没有共同的加密套件",
        "the server refused the TLS handshake (handshake_failure), most often for want of a common cipher suite"
    ),
    hint: NOTHING_IN_COMMON_HINT,
};
pub const NOTHING_IN_COMMON_HINT: Title = if cfg!(windows) {
    said!(
        "可把 tls 设为 system，改由 Windows 完成 TLS（支持较旧的加密套件）；或请平台启用 ECDHE 与 AES-GCM 的加密套件，并确认服务器不要求客户端证书。",
        "Set tls to system, so that Windows does TLS, which knows older cipher suites; or the platform must enable a cipher suite of ECDHE with AES-GCM. Ask too whether its server demands a client certificate."
    )
} else {
    said!(
        "请平台启用 ECDHE 与 AES-GCM 的加密套件（TLS 1.2）或 TLS 1.3，并确认服务器不要求客户端证书；平台的服务器日志会写明原因。",
        "The platform must enable a cipher suite of ECDHE with AES-GCM (TLS 1.2), or TLS 1.3. Ask too whether its server demands a client certificate; the server's log has the reason."
    )
};
pub const CLIENT_CERTIFICATE: Cause = Cause {
    what: said!(
        "服务器要求客户端证书",
        "the server demands a client certificate"
    ),
    hint: said!(
        "本库不提供客户端证书：请平台对本接口关闭客户端证书认证（双向 TLS），或由前置代理出示证书。",
        "This library shows none: the platform must turn client certificates (mutual TLS) off for this interface, or a relay in between must show one."
    ),
};
pub const UNKNOWN_NAME: Cause = Cause {
    what: said!(
        "服务器上没有这个主机名（unrecognized_name）",
        "the server does not know this host name (unrecognized_name)"
    ),
    hint: said!(
        "请按平台给出的主机名配置地址，或请平台在服务器上配置该主机名。",
        "Configure the address with the host name that the platform gives, or the platform must set this name up on its server."
    ),
};
pub const INTERNAL: Cause = Cause {
    what: said!(
        "服务器在 TLS 握手中发生内部错误（internal_error）",
        "the server had an internal error in the TLS handshake (internal_error)"
    ),
    hint: ASK_FOR_THE_LOG,
};
pub const DENIED: Cause = Cause {
    what: said!(
        "服务器在 TLS 握手中拒绝访问（access_denied）",
        "the server denied access in the TLS handshake (access_denied)"
    ),
    hint: said!(
        "请平台核实本机是否获准访问，例如 IP 白名单。",
        "Ask the platform whether this machine may connect, for example by its list of allowed IP addresses."
    ),
};
pub const TRUSTS_NOT: Cause = Cause {
    what: said!(
        "服务器称不信任某个签发机构（unknown_ca）",
        "the server says that it does not trust an issuer (unknown_ca)"
    ),
    hint: said!(
        "本库不出示客户端证书，服务器或其前面的设备可能要求它：请平台查看其日志。",
        "This library shows no client certificate; the server or a device in front of it may demand one: ask the platform to look at its log."
    ),
};
pub const CLOSED: Cause = Cause {
    what: said!(
        "服务器在 TLS 握手完成之前断开了连接",
        "the server closed the connection before the TLS handshake was done"
    ),
    hint: CLOSED_HINT,
};
pub const CLOSED_HINT: Title = if cfg!(windows) {
    said!(
        "它没有说明原因：请核对地址与端口（该端口可能不是 https），检查途中的防火墙；也可能没有共同的加密套件，可把 tls 设为 system 再试。",
        "It gave no reason: check address and port, which may not be one for https, and the firewalls on the way; there may also be no common cipher suite: try tls = system."
    )
} else {
    said!(
        "它没有说明原因：请核对地址与端口（该端口可能不是 https），检查途中的防火墙；也可能没有共同的 TLS 版本或加密套件，请平台查看其日志。",
        "It gave no reason: check address and port, which may not be one for https, and the firewalls on the way; there may also be no common TLS version or cipher suite: ask the platform to look at its log."
    )
};
pub const REFUSED: Cause = Cause {
    what: said!(
        "服务器中止了 TLS 握手，其告警见 error.detail",
        "the server broke the TLS handshake off; error.detail has its alert"
    ),
    hint: ASK_FOR_THE_LOG,
};
pub const IRREGULAR: Cause = Cause {
    what: said!(
        "服务器的 TLS 响应不合规范，详见 error.detail",
        "the server's TLS does not follow the standard; error.detail says where"
    ),
    hint: ASK_FOR_THE_LOG,
};
pub const ASK_FOR_THE_LOG: Title = said!(
    "请把 error.detail 告知平台，并请其查看服务器或前置设备的日志。",
    "Tell the platform what error.detail says, and ask it to look at the log of its server or of the device in front of it."
);
pub const NO_ROOTS: Cause = Cause {
    what: said!(
        "本机没有可用的受信任根证书",
        "this machine has no usable trusted root certificates"
    ),
    hint: said!(
        "若设置了环境变量 SSL_CERT_FILE 或 SSL_CERT_DIR，请检查其指向的证书是否存在且可读；否则请安装系统的根证书（ca-certificates），或配置 ca_file。",
        "If the environment variable SSL_CERT_FILE or SSL_CERT_DIR is set, see that the certificates it names exist and can be read; otherwise install the system's root certificates (ca-certificates), or configure ca_file."
    ),
};
pub const ROOTS_UNREAD: Cause = Cause {
    what: said!(
        "本机的受信任根证书暂时无法读取，详见 error.detail",
        "this machine's trusted root certificates could not be read just now; error.detail says why"
    ),
    hint: said!(
        "文件句柄或内存可能已用尽，请关闭其他程序后重试。",
        "Handles or memory may have run out; close other programs and try again."
    ),
};
pub const FAILED: Cause = Cause {
    what: said!("TLS 握手失败", "the TLS handshake failed"),
    hint: said!(
        "请用 idcas_diagnose 逐步检查。",
        "Run idcas_diagnose to check step by step."
    ),
};
pub const OWN_CERTIFICATE: Title = said!(
    "若平台使用自签名证书，请配置 ca_file（其根证书）或 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "For a platform with a certificate of its own, configure ca_file (its root) or tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);
