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

/// What a failure to read roots begins with.
pub const UNREAD: &str = "roots unread: ";

/// What the machine's roots are good for.
#[derive(Clone, Debug)]
pub struct Found {
    pub verifier: Arc<dyn ServerCertVerifier>,
    /// Some could not be read, for a reason that passes.
    pub unread: Option<TlsError>,
}

#[cfg(all(unix, not(target_vendor = "apple")))]
mod system {
    use std::env;
    use std::path::{Path, PathBuf};

    use rustls::client::WebPkiServerVerifier;
    use rustls::{OtherError, RootCertStore};
    use rustls_native_certs::{ErrorKind, load_certs_from_paths};

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
        ) -> Result<Found, TlsError> {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(authorities);
            let file = self.file.iter().map(|file| (Some(file.as_path()), None));
            let folders = self.folders.iter().map(|folder| (None, Some(&**folder)));
            let mut unread = None;
            for (file, folder) in file.chain(folders) {
                let loaded = load_certs_from_paths(file, folder);
                roots.add_parsable_certificates(loaded.certs);
                unread = unread.or_else(|| loaded.errors.iter().find_map(passing));
            }
            if roots.is_empty() {
                return Err(unread.unwrap_or_else(|| TlsError::General("no roots".to_owned())));
            }
            let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider);
            match builder.build() {
                Ok(verifier) => Ok(Found { verifier, unread }),
                Err(error) => Err(TlsError::Other(OtherError(Arc::new(error)))),
            }
        }
    }

    /// A failure to read that may be over the next time: the process has no file descriptors left, say.
    fn passing(error: &rustls_native_certs::Error) -> Option<TlsError> {
        const EIO: i32 = 5;
        const ENOMEM: i32 = 12;
        const ENFILE: i32 = 23;
        const EMFILE: i32 = 24;

        let ErrorKind::Io { inner, .. } = &error.kind else {
            return None;
        };
        let code = inner.raw_os_error()?;
        let passes = [EIO, ENOMEM, ENFILE, EMFILE].contains(&code);
        passes.then(|| TlsError::General(format!("{UNREAD}error {code} of the system")))
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
        ) -> Result<Found, TlsError> {
            let verifier =
                rustls_platform_verifier::Verifier::new_with_extra_roots(authorities, provider)?;
            Ok(Found {
                verifier: Arc::new(verifier),
                unread: None,
            })
        }
    }
}
