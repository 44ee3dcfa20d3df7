//! Why a server's certificate was refused: what the verifier's own error leaves open, found in the certificates.

use std::time::Duration;

use der::asn1::ObjectIdentifier;
use ring::digest::{SHA256, digest};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, Error as TlsError};
use webpki::Error as PkiError;

use super::certificate::Certificate;
use super::refusal::{Refused, is_unknown_issuer};

/// Longer chains are refused anyway.
const MOST_CERTIFICATES: usize = 10;
const MOST_NAMES: usize = 5;

/// What a server showed, its own certificate first.
pub struct Chain<'a>(Vec<Certificate<'a>>);

impl<'a> Chain<'a> {
    pub fn read(
        end_entity: &'a CertificateDer<'_>,
        intermediates: &'a [CertificateDer<'_>],
    ) -> Chain<'a> {
        let Some(own) = Certificate::read(end_entity) else {
            return Chain(Vec::new());
        };
        let others = intermediates.iter().take(MOST_CERTIFICATES);
        let others = others.filter_map(|der| Certificate::read(der));
        Chain(std::iter::once(own).chain(others).collect())
    }

    /// The server's own.
    pub fn own(&self) -> Option<&Certificate<'a>> {
        self.0.first()
    }

    /// The first certificate of which this holds, by its name.
    fn of(&self, holds: impl Fn(&Certificate<'_>) -> bool) -> Option<Option<String>> {
        let at = self.0.iter().position(holds)?;
        Some((at > 0).then(|| self.0[at].subject_name()))
    }

    /// The first certificate of which this finds something, by its name.
    fn find<T>(&self, find: impl Fn(&Certificate<'_>) -> Option<T>) -> Option<(T, Option<String>)> {
        self.0.iter().enumerate().find_map(|(at, certificate)| {
            let of = (at > 0).then(|| certificate.subject_name());
            find(certificate).map(|found| (found, of))
        })
    }

    /// The certificate that seems to have issued the one at this place.
    fn issuer(&self, at: usize) -> Option<usize> {
        let name = self.0.get(at)?.issuer;
        let mut others = (0..self.0.len()).filter(|other| *other != at);
        others.find(|other| self.0[*other].subject == name)
    }
}

/// Why a certificate is not the one of `tls_pin_sha256`.
pub fn why_not_pinned(
    pin: &[u8; 32],
    chain: &Chain<'_>,
    intermediates: &[CertificateDer<'_>],
) -> Refused {
    let is_pin = |bytes: &[u8]| digest(&SHA256, bytes).as_ref() == pin;
    let sent = intermediates.iter().take(MOST_CERTIFICATES);
    if let Some(issuer) = sent.into_iter().find(|der| is_pin(der)) {
        let issuer = Certificate::read(issuer).map(|issuer| issuer.subject_name());
        return Refused::PinOfIssuer {
            issuer: issuer.unwrap_or_default(),
        };
    }
    match chain.own() {
        Some(own) if is_pin(own.public_key) => Refused::PinOfKey,
        _ => Refused::OtherPin,
    }
}

/// Why the verifier refused it; `None` where its error says all that is known.
pub fn why(
    refusal: &TlsError,
    chain: &Chain<'_>,
    server: &ServerName<'_>,
    now: UnixTime,
    ca_file: &[Vec<u8>],
) -> Option<Refused> {
    use CertificateError as C;

    let TlsError::InvalidCertificate(error) = refusal else {
        return None;
    };
    let now = Duration::from_secs(now.as_secs());
    Some(match error {
        C::Expired | C::ExpiredContext { .. } => Refused::Expired {
            of: chain.of(|shown| shown.not_after < now)?,
        },
        C::NotValidYet | C::NotValidYetContext { .. } => Refused::NotYetValid {
            of: chain.of(|shown| shown.not_before > now)?,
        },
        C::NotValidForName | C::NotValidForNameContext { .. } => other_name(chain.own()?, server),
        _ if is_unknown_issuer(refusal) => unknown_issuer(chain, ca_file)?,
        C::UnhandledCriticalExtension => unknown_extension(chain)?,
        C::InvalidPurpose | C::InvalidPurposeContext { .. } => Refused::WrongPurpose,
        C::BadEncoding => Refused::Broken,
        C::UnsupportedSignatureAlgorithmContext { .. } => weak_signature(chain)?,
        C::Other(other) => by_verifier(other.0.downcast_ref::<PkiError>()?, chain, ca_file)?,
        _ => return None,
    })
}

fn by_verifier(error: &PkiError, chain: &Chain<'_>, ca_file: &[Vec<u8>]) -> Option<Refused> {
    match error {
        PkiError::UnsupportedCertVersion => {
            let version = chain.own()?.version;
            Some(Refused::OldVersion { version, of: None })
        }
        PkiError::UnsupportedCriticalExtension => unknown_extension(chain),
        PkiError::CaUsedAsEndEntity => match chain.own()?.is_self_signed() {
            true => unknown_issuer(chain, ca_file),
            false => Some(Refused::Authority),
        },
        PkiError::EndEntityUsedAsCa => {
            let issuer = chain.0.iter().skip(1).find(|shown| !shown.is_authority());
            Some(Refused::NotAnAuthority {
                of: issuer?.subject_name(),
            })
        }
        PkiError::NameConstraintViolation => Some(Refused::NotPermitted),
        PkiError::PathLenConstraintViolated | PkiError::MaximumPathDepthExceeded => {
            Some(Refused::TooLong)
        }
        PkiError::SignatureAlgorithmMismatch
        | PkiError::MalformedExtensions
        | PkiError::ExtensionValueInvalid
        | PkiError::InvalidSerialNumber => Some(Refused::Broken),
        _ => None,
    }
}

fn other_name(own: &Certificate<'_>, server: &ServerName<'_>) -> Refused {
    match own.names() {
        Some(mut names) => {
            if names.len() > MOST_NAMES {
                names.truncate(MOST_NAMES);
                names.push("...".to_owned());
            }
            Refused::OtherName { names }
        }
        None => Refused::NoName {
            same: is_common_name(own, server),
            common_name: own.common_name(),
        },
    }
}

/// Whether the CN is this server's name, or its IP address.
pub fn is_common_name(own: &Certificate<'_>, server: &ServerName<'_>) -> bool {
    own.common_name()
        .is_some_and(|name| name.eq_ignore_ascii_case(&server.to_str()))
}

fn unknown_extension(chain: &Chain<'_>) -> Option<Refused> {
    let (id, of) = chain.find(|shown| shown.unknown_extension())?;
    Some(Refused::UnknownExtension {
        id: id.to_string(),
        of,
    })
}

fn weak_signature(chain: &Chain<'_>) -> Option<Refused> {
    let (algorithm, of) = chain.find(|shown| weak(&shown.signature_algorithm))?;
    Some(Refused::WeakSignature { algorithm, of })
}

/// The name of an algorithm that the verifier does not know.
fn weak(algorithm: &ObjectIdentifier) -> Option<String> {
    let text = algorithm.to_string();
    let name = match text.as_str() {
        "1.2.840.113549.1.1.2" => "MD2",
        "1.2.840.113549.1.1.4" => "MD5",
        "1.2.840.113549.1.1.5" | "1.2.840.10045.4.1" | "1.3.14.3.2.29" => "SHA-1",
        "1.2.840.10040.4.3" | "2.16.840.1.101.3.4.3.2" => "DSA",
        "1.2.156.10197.1.501" => "SM2",
        // RSA and ECDSA with SHA-2, RSASSA-PSS, Ed25519.
        "1.2.840.113549.1.1.10"
        | "1.2.840.113549.1.1.11"
        | "1.2.840.113549.1.1.12"
        | "1.2.840.113549.1.1.13"
        | "1.2.840.10045.4.3.2"
        | "1.2.840.10045.4.3.3"
        | "1.3.101.112" => return None,
        other => other,
    };
    Some(name.to_owned())
}

/// Where the chain that the server sent ends.
fn unknown_issuer(chain: &Chain<'_>, ca_file: &[Vec<u8>]) -> Option<Refused> {
    if let Some((bits, of)) = chain.find(|shown| shown.short_rsa()) {
        return Some(Refused::ShortKey { bits, of });
    }
    let mut at = 0;
    for _ in 0..=MOST_CERTIFICATES {
        let last = &chain.0.get(at)?;
        if last.is_self_signed() {
            let is_last = |known: &Certificate<'_>| {
                (known.subject, known.public_key) == (last.subject, last.public_key)
            };
            let name = last.subject_name();
            let is_known = ca_file
                .iter()
                .filter_map(|der| Certificate::read(der))
                .any(|known| is_last(&known));
            return Some(match at {
                0 => Refused::SelfSigned,
                // The root is trusted, but what stands below it was signed by a namesake.
                _ if is_known => Refused::OtherIssuer { issuer: name },
                _ => Refused::UnknownRoot { root: name },
            });
        }
        if at > 0 && last.version != 3 {
            return Some(Refused::OldVersion {
                version: last.version,
                of: Some(last.subject_name()),
            });
        }
        if let Some(next) = chain.issuer(at) {
            at = next;
            continue;
        }
        let mut known = ca_file.iter().filter_map(|der| Certificate::read(der));
        if let Some(known) = known.find(|known| known.subject == last.issuer) {
            let issuer = known.subject_name();
            return Some(match known.short_rsa() {
                Some(bits) => Refused::ShortKey {
                    bits,
                    of: Some(issuer),
                },
                None => Refused::OtherIssuer { issuer },
            });
        }
        return Some(Refused::MissingIssuer {
            issuer: last.issuer_name(),
            of: (at > 0).then(|| last.subject_name()),
        });
    }
    None
}
