//! A failed handshake in words.

use std::fmt::Debug;

use rustls::{AlertDescription, CertificateError, Error as TlsError, PeerIncompatible};

use super::causes::*;
use super::handshake::Notes;
use super::refusal::is_unknown_issuer;
use super::roots::UNREAD;
use super::{refused_words, system};
use crate::error::Error;
use crate::said::{Said, Title};

/// `notes` are those of the connection, where it got no further.
pub fn explain(error: &TlsError, notes: Option<&Notes>, server: &str) -> Error {
    let refused = notes.and_then(|notes| notes.refused.as_ref());
    // Windows verifies what no authority of `ca_file` has issued, and its verifier names most causes by number alone.
    if let (TlsError::InvalidCertificate(CertificateError::Other(other)), None) = (error, refused)
        && let Some(code) = system::number_in(&other.0.to_string())
    {
        return system::explain_code(code, server);
    }
    let (what, hint): (Said, Title) = match (error, refused) {
        (TlsError::InvalidCertificate(_), Some(refused)) => refused_words::explain(refused),
        _ => {
            let asked = notes.is_some_and(|notes| notes.asked);
            let Cause { what, hint } = cause(error, asked);
            (what.into(), hint)
        }
    };
    let detail = names(error).chars().take(200).collect::<String>();
    said_of(what, hint, server).with_detail(detail)
}

fn cause(error: &TlsError, asked: bool) -> Cause {
    use PeerIncompatible as P;

    match error {
        TlsError::InvalidCertificate(refused) => certificate(error, refused),
        TlsError::InvalidMessage(_) => NOT_TLS,
        TlsError::AlertReceived(alert) => by_alert(*alert, asked),
        TlsError::PeerIncompatible(
            P::ServerDoesNotSupportTls12Or13
            | P::ServerTlsVersionIsDisabledByOurConfig
            | P::SupportedVersionsExtensionRequired
            | P::Tls12NotOffered
            | P::Tls12NotOfferedOrEnabled,
        ) => OLD_VERSION,
        TlsError::PeerIncompatible(
            P::NoCipherSuitesInCommon | P::NoKxGroupsInCommon | P::NoSignatureSchemesInCommon,
        ) => NOTHING_IN_COMMON,
        TlsError::PeerIncompatible(_) | TlsError::PeerMisbehaved(_) => IRREGULAR,
        TlsError::General(why) if why.starts_with(UNREAD) => ROOTS_UNREAD,
        TlsError::General(_) => NO_ROOTS,
        _ => FAILED,
    }
}

/// What the server gave as the reason.
fn by_alert(alert: AlertDescription, asked: bool) -> Cause {
    use AlertDescription as A;

    match alert {
        A::ProtocolVersion => OLD_VERSION,
        // The client shows none, so what displeases is that.
        A::CertificateRequired | A::NoCertificate | A::BadCertificate => CLIENT_CERTIFICATE,
        A::HandshakeFailure
        | A::UnsupportedCertificate
        | A::CertificateUnknown
        | A::CertificateExpired
        | A::CertificateRevoked
        | A::UnknownCA
        | A::AccessDenied
            if asked =>
        {
            CLIENT_CERTIFICATE
        }
        A::HandshakeFailure | A::InsufficientSecurity => NOTHING_IN_COMMON,
        A::UnrecognisedName => UNKNOWN_NAME,
        A::InternalError => INTERNAL,
        A::AccessDenied => DENIED,
        A::UnknownCA => TRUSTS_NOT,
        A::CloseNotify | A::UserCanceled => CLOSED,
        _ => REFUSED,
    }
}

/// The connection ended within the handshake, without a word of the server's. Only the library's own TLS takes notes.
pub fn closed(notes: Option<&Notes>, server: &str, detail: String) -> Error {
    let Cause { what, hint } = match notes {
        Some(notes) if notes.asked => CLIENT_CERTIFICATE,
        Some(_) => CLOSED,
        None => system::CLOSED,
    };
    said_of(what.into(), hint, server).with_detail(detail)
}

fn certificate(error: &TlsError, refused: &CertificateError) -> Cause {
    use CertificateError as C;

    match refused {
        C::Expired | C::ExpiredContext { .. } => EXPIRED,
        C::NotValidYet | C::NotValidYetContext { .. } => NOT_YET_VALID,
        C::NotValidForName | C::NotValidForNameContext { .. } => OTHER_NAME,
        C::Revoked => REVOKED,
        C::UnknownRevocationStatus
        | C::ExpiredRevocationList
        | C::ExpiredRevocationListContext { .. } => REVOCATION_UNKNOWN,
        C::ApplicationVerificationFailure => OTHER_PIN,
        _ if is_unknown_issuer(error) => UNKNOWN_ISSUER,
        _ => UNACCEPTABLE,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cause_is_said_for_itself() {
        use CertificateError as C;

        let said = |error: TlsError| explain(&error, None, "x:1").what.en.to_string();
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
        let by_windows: Box<dyn std::error::Error + Send + Sync> =
            "A chain could not be built. (os error -2146762486)".into();
        let by_windows = C::Other(rustls::OtherError(by_windows.into()));
        let chain = said(TlsError::InvalidCertificate(by_windows));
        assert!(chain.contains("incomplete"), "{chain}");
        let old = TlsError::AlertReceived(AlertDescription::ProtocolVersion);
        assert!(said(old).contains("outdated TLS versions"));
        let other = TlsError::AlertReceived(AlertDescription::HandshakeFailure);
        assert_eq!(
            explain(&other, None, "x:1").detail,
            "AlertReceived: HandshakeFailure"
        );
    }
}
