//! TLS: whom to trust, what is noted of a handshake, and a failed one in words.

mod causes;
mod certificate;
mod handshake;
mod refusal;
mod refused;
mod refused_words;
mod roots;
mod system;
mod trust;
mod words;

use std::sync::{Arc, Mutex};

use reqwest::ClientBuilder;
use rustls::client::ResolvesClientCert;
use rustls::crypto::{CryptoProvider, KeyProvider, ring as cryptography};
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::{CertifiedKey, SigningKey};
use rustls::{ClientConfig, Error as TlsError, SignatureScheme};
use tower::util::MapFutureLayer;

use self::handshake::{note, noting};
use self::trust::Trust;
use crate::config::{Config, Tls};
use crate::error::{Error, Result};

pub use handshake::{BoxError, Connecting, Noted, Notes};
pub use roots::Roots;
pub use system::{code_of, explain_code};
pub use words::{closed, explain};

/// The fingerprint of the certificate that a server showed last.
pub type Seen = Arc<Mutex<Option<[u8; 32]>>>;

/// Gives a client its TLS. No certificate store is read before the first handshake.
pub fn equip(
    builder: ClientBuilder,
    config: &Config,
    roots: &Roots,
    seen: Seen,
) -> Result<ClientBuilder> {
    match config.tls {
        Tls::System => system::equip(builder, config),
        Tls::Modern => {
            let tls = client_config(config, roots, seen)
                .map_err(|_| Error::internal("TLS cannot be set up"))?;
            let builder = builder.tls_backend_preconfigured(tls);
            Ok(builder.connector_layer(MapFutureLayer::new(noting)))
        }
    }
}

fn client_config(
    config: &Config,
    roots: &Roots,
    seen: Seen,
) -> std::result::Result<ClientConfig, TlsError> {
    let provider = Arc::new(CryptoProvider {
        key_provider: &NoKeys,
        ..cryptography::default_provider()
    });
    let trust = Arc::new(Trust::new(config, provider.clone(), roots.clone(), seen));
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(trust)
        .with_client_cert_resolver(Arc::new(NoKeys)))
}

/// No client shows a certificate of its own: what would read and use its key stays out of the library. That a server
/// asks for one is noted, since many then only say that the handshake failed.
#[derive(Debug)]
struct NoKeys;

impl KeyProvider for NoKeys {
    fn load_private_key(
        &self,
        _: PrivateKeyDer<'static>,
    ) -> std::result::Result<Arc<dyn SigningKey>, TlsError> {
        Err(TlsError::General("no client certificates".to_owned()))
    }
}

impl ResolvesClientCert for NoKeys {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        note(|notes| notes.asked = true);
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}
