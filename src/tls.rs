//! Whom to trust: the system's roots, `ca_file` besides, or the one certificate of `tls_pin_sha256`.

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
    AlertDescription, CertificateError, ClientConfig, DigitallySignedStruct, Error as TlsError,
    RootCertStore, SignatureScheme,
};
use rustls_platform_verifier::Verifier;

use crate::config::Config;
use crate::error::{Code, Error};
use crate::said;
use crate::said::Title;

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

/// An issuer of the right name and another key is another issuer.
fn is_unknown_issuer(error: &TlsError) -> bool {
    use CertificateError as C;
    matches!(
        error,
        TlsError::InvalidCertificate(C::UnknownIssuer | C::BadSignature)
    )
}

/// A failed handshake in words. Each cause has a hint of its own.
pub fn explain(error: &TlsError, server: &str) -> Error {
    use CertificateError as C;
    const PIN: Title = said!(
        "若平台使用自签名证书，请配置 ca_file（其根证书）或 tls_pin_sha256（idcas_diagnose 会给出指纹）。",
        "For a platform with a certificate of its own, configure ca_file (its root) or tls_pin_sha256 (idcas_diagnose prints the fingerprint)."
    );
    let (zh, en, hint) = match error {
        TlsError::InvalidCertificate(C::Expired | C::ExpiredContext { .. }) => (
            "服务器证书已过期",
            "the server's certificate has expired",
            said!(
                "请先核对本机日期；日期正确则请平台更换证书。",
                "Check this machine's date first; if it is right, the platform must renew its certificate."
            ),
        ),
        TlsError::InvalidCertificate(C::NotValidYet | C::NotValidYetContext { .. }) => (
            "服务器证书尚未生效",
            "the server's certificate is not yet valid",
            said!(
                "多半是本机日期落后，请校正系统时间。",
                "This machine's date is probably behind; set the system clock."
            ),
        ),
        TlsError::InvalidCertificate(C::NotValidForName | C::NotValidForNameContext { .. }) => (
            "服务器证书不属于该主机名",
            "the server's certificate is for another host name",
            said!(
                "请用证书上的主机名配置地址，不要用 IP 或别名；或配置 tls_pin_sha256。",
                "Configure the address by the host name that the certificate carries, not an IP or alias; or configure tls_pin_sha256."
            ),
        ),
        unknown if is_unknown_issuer(unknown) => (
            "服务器证书不是受信任机构签发",
            "the server's certificate was issued by nobody this machine trusts",
            PIN,
        ),
        TlsError::InvalidCertificate(C::Revoked) => (
            "服务器证书已被吊销",
            "the server's certificate is revoked",
            said!(
                "请联系平台更换证书。",
                "The platform must replace its certificate."
            ),
        ),
        TlsError::InvalidCertificate(C::ApplicationVerificationFailure) => (
            "服务器证书与 tls_pin_sha256 不符",
            "the server's certificate is not the one of tls_pin_sha256",
            said!(
                "若平台更换了证书，请核实后更新 tls_pin_sha256；否则连接可能被中间人截取。",
                "If the platform has renewed its certificate, verify that and update tls_pin_sha256; else somebody may be intercepting the connection."
            ),
        ),
        TlsError::InvalidCertificate(_) => (
            "服务器证书不可接受",
            "the server's certificate is unacceptable",
            PIN,
        ),
        TlsError::InvalidMessage(_) => (
            "该端口的应答不是 TLS",
            "the port does not answer TLS",
            said!(
                "该端口可能是普通 http：请把地址改为 http://，或改用 https 端口。",
                "The port may speak plain http: write the address with http://, or use the https port."
            ),
        ),
        TlsError::AlertReceived(AlertDescription::ProtocolVersion)
        | TlsError::PeerIncompatible(_) => (
            "服务器只支持过旧的 TLS 版本",
            "the server supports only outdated TLS versions",
            said!(
                "平台须启用 TLS 1.2 或更高版本。",
                "The platform must enable TLS 1.2 or later."
            ),
        ),
        TlsError::AlertReceived(_) => (
            "服务器拒绝了 TLS 连接",
            "the server refused the TLS connection",
            said!(
                "请核对主机名与端口，或请平台查看其日志。",
                "Check host name and port, or ask the platform to look at its log."
            ),
        ),
        TlsError::General(_) => (
            "本机没有可用的受信任根证书",
            "this machine has no usable trusted root certificates",
            PIN,
        ),
        _ => (
            "TLS 握手失败",
            "the TLS handshake failed",
            said!(
                "请用 idcas_diagnose 逐步检查。",
                "Run idcas_diagnose to check step by step."
            ),
        ),
    };
    Error::new(
        Code::Tls,
        said!("{zh}（{server}）。", "{en} ({server}).", zh, server, en),
        hint,
    )
    .with_detail(names(error).chars().take(200).collect::<String>())
}

/// What the error is called, and the one inside it. The build for Windows leaves out all that lies deeper.
fn names(error: &TlsError) -> String {
    use std::fmt::Debug;

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
