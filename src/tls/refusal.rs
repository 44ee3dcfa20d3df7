//! What is wrong with a server's certificate.

use rustls::{CertificateError, Error as TlsError};

/// `of` is the name of the certificate at fault, and `None` where that is the server's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    ShortKey {
        bits: u32,
        of: Option<String>,
    },
    OldVersion {
        version: u32,
        of: Option<String>,
    },
    Expired {
        of: Option<String>,
    },
    NotYetValid {
        of: Option<String>,
    },
    WeakSignature {
        algorithm: String,
        of: Option<String>,
    },
    UnknownExtension {
        id: String,
        of: Option<String>,
    },
    OtherName {
        names: Vec<String>,
    },
    NoName {
        common_name: Option<String>,
        same: bool,
    },
    /// It is its own issuer.
    SelfSigned,
    /// The chain ends at this root, which the server sent.
    UnknownRoot {
        root: String,
    },
    /// The chain ends before a root: nobody knows the certificate of this issuer, or another one of that name.
    MissingIssuer {
        issuer: String,
        of: Option<String>,
    },
    /// Of an issuer with this name a certificate is known, but its key did not sign.
    OtherIssuer {
        issuer: String,
    },
    Authority,
    NotAnAuthority {
        of: String,
    },
    WrongPurpose,
    NotPermitted,
    TooLong,
    Broken,
    OtherPin,
    PinOfIssuer {
        issuer: String,
    },
    PinOfKey,
}

/// An issuer of the right name and another key is another issuer.
pub fn is_unknown_issuer(error: &TlsError) -> bool {
    use CertificateError as C;
    matches!(
        error,
        TlsError::InvalidCertificate(
            C::UnknownIssuer
                | C::BadSignature
                | C::UnsupportedSignatureAlgorithmForPublicKeyContext { .. }
        )
    )
}
