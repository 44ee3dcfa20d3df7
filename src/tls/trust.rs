//! Which server certificate is accepted: the one of `tls_pin_sha256` alone, or one of `ca_file`, or one whose chain leads
//! to a root of `ca_file` or of the system.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use ring::digest::{SHA256, SHA256_OUTPUT_LEN, digest};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::{
    CertificateError, DigitallySignedStruct, Error as TlsError, PeerIncompatible, RootCertStore,
    SignatureScheme,
};
use webpki::{EndEntityCert, Error as PkiError, RawPublicKeyEntity};

use super::Seen;
use super::certificate::Certificate;
use super::handshake::note;
use super::refusal::{Refused, is_unknown_issuer};
use super::refused::{Chain, is_common_name, why, why_not_pinned};
use super::roots::{Found, Roots};
use crate::config::Config;

#[derive(Debug)]
pub struct Trust {
    provider: Arc<CryptoProvider>,
    /// The certificates of `ca_file`.
    ca_file: Vec<Vec<u8>>,
    pin: Option<[u8; 32]>,
    own: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    roots: Roots,
    /// Once it has been made of all roots that there are.
    system: Mutex<Option<Arc<dyn ServerCertVerifier>>>,
    seen: Seen,
}

impl Trust {
    pub fn new(config: &Config, provider: Arc<CryptoProvider>, roots: Roots, seen: Seen) -> Trust {
        Trust {
            provider,
            ca_file: config.extra_roots.clone(),
            pin: config.tls_pin_sha256,
            own: OnceLock::new(),
            roots,
            system: Mutex::default(),
            seen,
        }
    }

    /// The authorities of `ca_file`, roots or not. A server's own certificate there vouches for itself alone.
    fn authorities(&self) -> impl Iterator<Item = CertificateDer<'static>> {
        let authorities = self.ca_file.iter().filter(|der| {
            Certificate::read(der).is_none_or(|certificate| certificate.is_authority())
        });
        authorities.map(|der| CertificateDer::from(der.clone()))
    }

    /// By the authorities of `ca_file` alone: nothing is asked of Windows, which would look for a revocation list that an
    /// authority of a hospital's own does not publish.
    fn own(&self) -> Option<&Arc<WebPkiServerVerifier>> {
        let verifier = self.own.get_or_init(|| {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(self.authorities());
            let builder =
                WebPkiServerVerifier::builder_with_provider(Arc::new(roots), self.provider.clone());
            builder.build().ok()
        });
        verifier.as_ref()
    }

    fn pinned(
        &self,
        pin: &[u8; 32],
        shown: &[u8; 32],
        chain: &Chain<'_>,
        intermediates: &[CertificateDer<'_>],
    ) -> Result<ServerCertVerified, TlsError> {
        if shown == pin {
            return Ok(ServerCertVerified::assertion());
        }
        Err(refuse(why_not_pinned(pin, chain, intermediates)))
    }

    /// By the chain.
    fn issued(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let intermediates = &of_version_3(intermediates)[..];
        if let Some(own) = self.own() {
            match own.verify_server_cert(end_entity, intermediates, server, ocsp, now) {
                Err(error) if is_unknown_issuer(&error) => (),
                verified => return verified,
            }
        }
        let Found { verifier, unread } = self.system()?;
        let verified = verifier.verify_server_cert(end_entity, intermediates, server, ocsp, now);
        match (verified, unread) {
            (Err(error), Some(unread)) if is_unknown_issuer(&error) => Err(unread),
            (verified, _) => verified,
        }
    }

    /// By the machine's roots. Where they could not be read, or not all, the next handshake reads them again.
    fn system(&self) -> Result<Found, TlsError> {
        let mut kept = crate::lock(&self.system);
        if let Some(verifier) = kept.clone() {
            return Ok(Found {
                verifier,
                unread: None,
            });
        }
        let provider = self.provider.clone();
        let found = self.roots.verifier(self.authorities(), provider)?;
        if found.unread.is_none() {
            *kept = Some(found.verifier.clone());
        }
        Ok(found)
    }
}

/// Without the old roots that some servers send besides: the verifier, which cannot read them, would stop there. It needs
/// none of them, since it has roots of its own.
fn of_version_3<'a>(intermediates: &[CertificateDer<'a>]) -> Vec<CertificateDer<'a>> {
    let usable = |der: &&CertificateDer<'a>| {
        Certificate::read(der).is_none_or(|certificate| certificate.version == 3)
    };
    intermediates.iter().filter(usable).cloned().collect()
}

/// The alert that the server gets is about its certificate; the cause goes the way of the notes.
fn refuse(refused: Refused) -> TlsError {
    note(|notes| notes.refused = Some(refused));
    CertificateError::ApplicationVerificationFailure.into()
}

/// A certificate that stands in `ca_file` itself needs no issuer, but must be this server's, in its time. Its CN counts
/// where it has no other name, as OpenSSL has it: such certificates are made by hand.
fn stands(
    der: &CertificateDer<'_>,
    own: &Certificate<'_>,
    server: &ServerName<'_>,
    now: UnixTime,
) -> Result<ServerCertVerified, TlsError> {
    let now = Duration::from_secs(now.as_secs());
    if own.not_after < now {
        return Err(CertificateError::Expired.into());
    }
    if own.not_before > now {
        return Err(CertificateError::NotValidYet.into());
    }
    if own.unknown_extension().is_some() {
        return Err(CertificateError::UnhandledCriticalExtension.into());
    }
    let named = match own.names() {
        None => is_common_name(own, server),
        Some(_) => EndEntityCert::try_from(der)
            .map_err(|_| CertificateError::BadEncoding)?
            .verify_is_valid_for_subject_name(server)
            .is_ok(),
    };
    match named {
        true => Ok(ServerCertVerified::assertion()),
        false => Err(CertificateError::NotValidForName.into()),
    }
}

impl ServerCertVerifier for Trust {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let mut shown = [0; SHA256_OUTPUT_LEN];
        shown.copy_from_slice(digest(&SHA256, end_entity).as_ref());
        *crate::lock(&self.seen) = Some(shown);
        let chain = Chain::read(end_entity, intermediates);
        let verified = match (&self.pin, chain.own()) {
            (Some(pin), _) => self.pinned(pin, &shown, &chain, intermediates),
            (None, Some(own)) if self.ca_file.iter().any(|der| **der == **end_entity) => {
                stands(end_entity, own, server, now)
            }
            _ => self.issued(end_entity, intermediates, server, ocsp, now),
        };
        // Whoever vouches for it, its signature of the handshake cannot be verified.
        let short = chain.own().and_then(Certificate::short_rsa);
        if let Some(bits) = short
            && (verified.is_ok() || self.pin.is_none())
        {
            return Err(refuse(Refused::ShortKey { bits, of: None }));
        }
        verified.inspect_err(|error| {
            if let Some(refused) = why(error, &chain, server, now, &self.ca_file) {
                note(|notes| notes.refused = Some(refused));
            }
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let key = public_key(cert)?;
        let key = RawPublicKeyEntity::try_from(&key).map_err(|_| CertificateError::BadEncoding)?;
        let known = &self.provider.signature_verification_algorithms.mapping;
        let algorithms = known.iter().find(|(scheme, _)| *scheme == signed.scheme);
        let algorithms = algorithms.ok_or(PeerIncompatible::NoSignatureSchemesInCommon)?;
        for algorithm in algorithms.1 {
            match key.verify_signature(*algorithm, message, signed.signature()) {
                Ok(()) => return Ok(HandshakeSignatureValid::assertion()),
                // The same scheme over another curve.
                Err(PkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(_)) => {}
                Err(_) => return Err(CertificateError::BadSignature.into()),
            }
        }
        Err(PeerIncompatible::NoSignatureSchemesInCommon.into())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls13_signature_with_raw_key(
            message,
            &public_key(cert)?,
            signed,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// The handshake is verified with the key alone, since a pinned certificate may be one that the verifier cannot read.
fn public_key<'a>(cert: &'a CertificateDer<'_>) -> Result<SubjectPublicKeyInfoDer<'a>, TlsError> {
    let read = Certificate::read(cert).ok_or(CertificateError::BadEncoding)?;
    Ok(SubjectPublicKeyInfoDer::from(read.public_key))
}
