//! A failed handshake in words. Each cause has a hint of its own.

use std::fmt::Debug;

use rustls::{AlertDescription, CertificateError, Error as TlsError};

use crate::error::{Code, Error};
use crate::said;
use crate::said::Title;

pub fn explain(error: &TlsError, server: &str) -> Error {
    let Cause { what, hint } = match error {
        TlsError::InvalidCertificate(refused) => certificate(error, refused),
        TlsError::InvalidMessage(_) => NOT_TLS,
        TlsError::AlertReceived(AlertDescription::ProtocolVersion)
        | TlsError::PeerIncompatible(_) => OLD_VERSION,
        TlsError::AlertReceived(_) => REFUSED,
        TlsError::General(_) => NO_ROOTS,
        _ => FAILED,
    };
    let (zh, en) = (what.zh, what.en);
    Error::new(
        Code::Tls,
        said!("{zh}（{server}）。", "{en} ({server}).", zh, server, en),
        hint,
    )
    .with_detail(names(error).chars().take(200).collect::<String>())
}

fn certificate(error: &TlsError, refused: &CertificateError) -> Cause {
    use CertificateError as C;

    match refused {
        C::Expired | C::ExpiredContext { .. } => EXPIRED,
        C::NotValidYet | C::NotValidYetContext { .. } => NOT_YET_VALID,
        C::NotValidForName | C::NotValidForNameContext { .. } => OTHER_NAME,
        C::Revoked => REVOKED,
        C::ApplicationVerificationFailure => OTHER_PIN,
        _ if is_unknown_issuer(error) => UNKNOWN_ISSUER,
        _ => UNACCEPTABLE,
    }
}

/// An issuer of the right name and another key is another issuer.
pub fn is_unknown_issuer(error: &TlsError) -> bool {
    use CertificateError as C;
    matches!(
        error,
        TlsError::InvalidCertificate(C::UnknownIssuer | C::BadSignature)
    )
}

/// What the error is called, and the one inside it. The build for Windows leaves out all that lies deeper.
fn names(error: &TlsError) -> String {
    let inner: &dyn Debug = match error {
        TlsError::InvalidCertificate(inner) => inner,
        TlsError::InvalidMessage(inner) => inner,
        TlsError::AlertReceived(inner) => inner,
        TlsError::PeerIncompatible(inner) => inner,
        TlsError::PeerMisbehaved(inner) => inner,
        TlsError::General(inner) => inner,
        other => return format!("{other:?}"),
    };
    let outer = format!("{error:?}");
    let outer = outer.split('(').next().unwrap_or_default();
    format!("{outer}: {inner:?}")
}

struct Cause {
    what: Title,
    hint: Title,
}

const EXPIRED: Cause = Cause {
    what: said!("服务器证书已过期", "the server's certificate has expired"),
    hint: said!(
        "请先核对本机日期；日期无误则请平台更换证书。",
        "Check this machine's date first; if it is right, the platform must renew its certificate."
    ),
};
const NOT_YET_VALID: Cause = Cause {
    what: said!(
        "服务器证书尚未生效",
        "the server's certificate is not yet valid"
    ),
    hint: said!(
        "可能是本机日期落后，请校正系统时间。",
        "This machine's date may be behind; set the system clock."
    ),
};
const OTHER_NAME: Cause = Cause {
    what: said!(
        "服务器证书与主机名不符",
        "the server's certificate is for another host name"
    ),
    hint: said!(
        "请按证书中的主机名配置地址，不要用 IP 或别名；或配置 tls_pin_sha256。",
        "Configure the address with the host name in the certificate, not an IP address or alias; or configure tls_pin_sha256."
    ),
};
const UNKNOWN_ISSUER: Cause = Cause {
    what: said!(
        "服务器证书不是由受信任的机构签发",
        "this machine does not trust the issuer of the server's certificate"
    ),
    hint: OWN_CERTIFICATE,
};
const REVOKED: Cause = Cause {
    what: said!("服务器证书已被吊销", "the server's certificate is revoked"),
    hint: said!(
        "请联系平台更换证书。",
        "The platform must replace its certificate."
    ),
};
const OTHER_PIN: Cause = Cause {
    what: said!(
        "服务器证书与 tls_pin_sha256 不符",
        "the server's certificate does not match tls_pin_sha256"
    ),
    hint: said!(
        "若平台更换了证书，请核实后更新 tls_pin_sha256；否则连接可能被中间人截取。",
        "If the platform has renewed its certificate, verify that and update tls_pin_sha256; otherwise somebody may be intercepting the connection."
    ),
};
const UNACCEPTABLE: Cause = Cause {
    what: said!(
        "服务器证书无法接受",
        "the server's certificate is unacceptable"
    ),
    hint: OWN_CERTIFICATE,
};
const NOT_TLS: Cause = Cause {
    what: said!("该端口返回的不是 TLS", "the port does not answer with TLS"),
    hint: said!(
        "该端口可能是普通 http：请把地址改为 http://，或改用 https 端口。",
        "The port may speak plain http: write the address with http://, or use the https port."
    ),
};
const OLD_VERSION: Cause = Cause {
    what: said!(
        "服务器只支持过旧的 TLS 版本",
        "the server supports only outdated TLS versions"
    ),
    hint: said!(
        "平台须启用 TLS 1.2 或更高版本。",
        "The platform must enable TLS 1.2 or later."
    ),
};
const REFUSED: Cause = Cause {
    what: said!(
        "服务器拒绝了 TLS 连接",
        "the server refused the TLS connection"
    ),
    hint: said!(
        "请核对主机名与端口，或请平台查看其日志。",
        "Check the host name and port, or ask the platform to look at its log."
    ),
};
const NO_ROOTS: Cause = Cause {
    what: said!(
        "本机没有可用的受信任根证书",
        "this machine has no usable trusted root certificates"
    ),
    hint: OWN_CERTIFICATE,
};
const FAILED: Cause = Cause {
    what: said!("TLS 握手失败", "the TLS handshake failed"),
    hint: said!(
        "请用 idcas_diagnose 逐步检查。",
        "Run idcas_diagnose to check step by step."
    ),
};
const OWN_CERTIFICATE: Title = said!(
    "若平台使用自签名证书，请配置 ca_file（其根证书）或 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
    "For a platform with a certificate of its own, configure ca_file (its root) or tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cause_is_said_for_itself() {
        use CertificateError as C;

        let said = |error: TlsError| explain(&error, "x:1").what.en.to_string();
        for (refused, words) in [
            (C::Expired, "has expired"),
            (C::NotValidYet, "not yet valid"),
            (C::NotValidForName, "another host name"),
            (C::UnknownIssuer, "does not trust the issuer"),
            (C::BadSignature, "does not trust the issuer"),
            (C::Revoked, "is revoked"),
            (C::ApplicationVerificationFailure, "tls_pin_sha256"),
            (C::BadEncoding, "unacceptable"),
        ] {
            let said = said(TlsError::InvalidCertificate(refused));
            assert!(said.contains(words) && said.ends_with("(x:1)."), "{said}");
        }
        let old = TlsError::AlertReceived(AlertDescription::ProtocolVersion);
        assert!(said(old).contains("outdated TLS versions"));
        let other = TlsError::AlertReceived(AlertDescription::HandshakeFailure);
        assert_eq!(
            explain(&other, "x:1").detail,
            "AlertReceived: HandshakeFailure"
        );
    }
}
