//! The roots that this machine trusts.
//!
//! On Unix the environment names where they are. It is read once, in `idcas_init`: later a host may be changing it while
//! a handshake looks.

use std::sync::Arc;

use rustls::Error as TlsError;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;

pub use self::system::Roots;

type Verifier = Result<Arc<dyn ServerCertVerifier>, TlsError>;

#[cfg(all(unix, not(target_vendor = "apple")))]
mod system {
    use std::env;
    use std::path::{Path, PathBuf};

    use rustls::client::WebPkiServerVerifier;
    use rustls::{OtherError, RootCertStore};

    use super::*;

    /// The files and folders of the system's certificates.
    #[derive(Clone, Debug)]
    pub struct Roots {
        file: Option<PathBuf>,
        folders: Vec<PathBuf>,
    }

    impl Roots {
        /// Where the environment names a file or folders, they are all that is trusted. No certificate is read yet.
        pub fn find() -> Roots {
            let file = env::var_os("SSL_CERT_FILE").map(PathBuf::from);
            let folders = env::var_os("SSL_CERT_DIR").unwrap_or_default();
            let named = env::split_paths(&folders).filter(|folder| folder != Path::new(""));
            let folders: Vec<PathBuf> = named.collect();
            if file.is_some() || !folders.is_empty() {
                return Roots { file, folders };
            }
            let found = openssl_probe::probe();
            Roots {
                file: found.cert_file,
                folders: found.cert_dir,
            }
        }

        /// By the system's roots and these authorities.
        pub fn verifier(
            &self,
            authorities: impl Iterator<Item = CertificateDer<'static>>,
            provider: Arc<CryptoProvider>,
        ) -> Verifier {
            use rustls_native_certs::load_certs_from_paths;

            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(authorities);
            if let Some(file) = &self.file {
                roots.add_parsable_certificates(load_certs_from_paths(Some(file), None).certs);
            }
            for folder in &self.folders {
                roots.add_parsable_certificates(load_certs_from_paths(None, Some(folder)).certs);
            }
            if roots.is_empty() {
                return Err(TlsError::General("no roots".to_owned()));
            }
            let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider);
            match builder.build() {
                Ok(verifier) => Ok(verifier),
                Err(error) => Err(TlsError::Other(OtherError(Arc::new(error)))),
            }
        }
    }
}

#[cfg(not(all(unix, not(target_vendor = "apple"))))]
mod system {
    use super::*;

    /// The system keeps them itself.
    #[derive(Clone, Debug)]
    pub struct Roots;

    impl Roots {
        pub fn find() -> Roots {
            Roots
        }

        /// By the system, with these authorities besides.
        pub fn verifier(
            &self,
            authorities: impl Iterator<Item = CertificateDer<'static>>,
            provider: Arc<CryptoProvider>,
        ) -> Verifier {
            let verifier =
                rustls_platform_verifier::Verifier::new_with_extra_roots(authorities, provider)?;
            Ok(Arc::new(verifier))
        }
    }
}
