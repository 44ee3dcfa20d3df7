//! Whom to trust: the system's roots, `ca_file` besides, or the one certificate of `tls_pin_sha256`.

mod words;

use std::sync::{Arc, Mutex, OnceLock};

use ring::digest::{SHA256, SHA256_OUTPUT_LEN, digest};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{
    CryptoProvider, KeyProvider, ring as cryptography, verify_tls12_signature,
    verify_tls13_signature,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::sign::SigningKey;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError, RootCertStore,
    SignatureScheme,
};
use rustls_platform_verifier::Verifier;

use crate::config::Config;

pub use words::explain;
use words::is_unknown_issuer;

/// The fingerprint of the certificate that a server showed last.
pub type Seen = Arc<Mutex<Option<[u8; 32]>>>;

/// The TLS side of a client. No certificate store is read before the first handshake.
pub fn client_config(config: &Config, seen: Seen) -> Result<ClientConfig, TlsError> {
    let provider = Arc::new(CryptoProvider {
        key_provider: &NoKeys,
        ..cryptography::default_provider()
    });
    let verifier = Arc::new(Trust {
        provider: provider.clone(),
        roots: config.extra_roots.clone(),
        pin: config.tls_pin_sha256,
        own: OnceLock::new(),
        system: OnceLock::new(),
        seen,
    });
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// No client shows a certificate of its own: what would read and use its key stays out of the library.
#[derive(Debug)]
struct NoKeys;

impl KeyProvider for NoKeys {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, TlsError> {
        Err(TlsError::General("no client certificates".to_owned()))
    }
}

/// Either the platform's verification, or exactly one certificate.
#[derive(Debug)]
struct Trust {
    provider: Arc<CryptoProvider>,
    roots: Vec<Vec<u8>>,
    pin: Option<[u8; 32]>,
    own: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    system: OnceLock<Result<Verifier, TlsError>>,
    seen: Seen,
}

impl Trust {
    /// By the roots of `ca_file` alone: nothing is asked of Windows, which would look for a revocation list that an
    /// authority of a hospital's own does not publish.
    fn own(&self) -> Option<&Arc<WebPkiServerVerifier>> {
        let verifier = self.own.get_or_init(|| {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(
                self.roots.iter().map(|der| CertificateDer::from(&der[..])),
            );
            let builder =
                WebPkiServerVerifier::builder_with_provider(Arc::new(roots), self.provider.clone());
            builder.build().ok()
        });
        verifier.as_ref()
    }
}

impl ServerCertVerifier for Trust {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let mut shown = [0; SHA256_OUTPUT_LEN];
        shown.copy_from_slice(digest(&SHA256, end_entity).as_ref());
        *crate::lock(&self.seen) = Some(shown);
        if let Some(pin) = self.pin {
            return if shown == pin {
                Ok(ServerCertVerified::assertion())
            } else {
                Err(CertificateError::ApplicationVerificationFailure.into())
            };
        }
        if let Some(own) = self.own() {
            match own.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
            {
                Err(error) if is_unknown_issuer(&error) => (),
                verified => return verified,
            }
        }
        let system = self.system.get_or_init(|| {
            let roots = self.roots.iter().cloned().map(CertificateDer::from);
            Verifier::new_with_extra_roots(roots, self.provider.clone())
        });
        match system {
            Ok(verifier) => verifier.verify_server_cert(
                end_entity,
                intermediates,
                server_name,
                ocsp_response,
                now,
            ),
            Err(error) => Err(error.clone()),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls12_signature(
            message,
            cert,
            dss,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        verify_tls13_signature(
            message,
            cert,
            dss,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
