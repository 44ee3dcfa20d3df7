//! TLS as hospitals meet it: whom the library trusts, and what it says of each certificate that it does not.

#[path = "tls/certificates.rs"]
mod certificates;
mod common;
#[path = "tls/files.rs"]
mod files;
#[path = "tls/handshakes.rs"]
mod handshakes;
#[path = "tls/openssl.rs"]
mod openssl;
#[cfg(all(unix, not(target_vendor = "apple")))]
#[path = "tls/roots.rs"]
mod roots;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use base64::Engine;
use common::{Client, Folder};
use rcgen::{CertificateParams, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const TOKEN: &str = r#"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#;

/// A certificate authority of a hospital's own.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
    der: Vec<u8>,
}

impl Authority {
    fn new() -> Authority {
        Authority::called("A hospital")
    }

    fn issue(&self, params: &CertificateParams) -> Shown {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Shown::new(certificate.der().to_vec(), &key)
    }
}

/// A certificate as a server shows it.
#[derive(Debug)]
struct Shown {
    der: Vec<u8>,
    key: Vec<u8>,
    /// What it sends besides.
    others: Vec<Vec<u8>>,
}

/// A server does not look at what it shows.
impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let key = PrivateKeyDer::try_from(self.key.clone()).unwrap();
        let key = rustls::crypto::ring::sign::any_supported_type(&key).unwrap();
        let chain = [&self.der].into_iter().chain(&self.others);
        let chain = chain.map(|der| CertificateDer::from(der.clone())).collect();
        Some(Arc::new(CertifiedKey::new(chain, key)))
    }
}

impl Shown {
    fn new(der: Vec<u8>, key: &KeyPair) -> Shown {
        Shown {
            der,
            key: key.serialize_der(),
            others: Vec::new(),
        }
    }

    fn pem(&self) -> String {
        pem(&self.der)
    }

    fn self_signed(params: &CertificateParams) -> Shown {
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Shown::new(certificate.der().to_vec(), &key)
    }

    fn fingerprint(&self) -> String {
        let digest = Sha256::digest(&self.der);
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A server that shows it and gives tokens. Its port.
    fn serve(self, versions: &[&'static SupportedProtocolVersion]) -> u16 {
        let config = server(versions)
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(self));
        serve(config)
    }
}

fn server(
    versions: &[&'static SupportedProtocolVersion],
) -> rustls::ConfigBuilder<ServerConfig, rustls::WantsVerifier> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
}

fn serve(config: ServerConfig) -> u16 {
    let config = Arc::new(config);
    listen(move |stream| {
        let connection = ServerConnection::new(config.clone()).unwrap();
        give_token(StreamOwned::new(connection, stream));
    })
}

fn pem(der: &[u8]) -> String {
    let text = base64::engine::general_purpose::STANDARD.encode(der);
    format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n")
}

/// Runs `serve` for each connection; answers the port.
fn listen(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let serve = Arc::new(serve);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let serve = serve.clone();
            std::thread::spawn(move || serve(stream));
        }
    });
    port
}

fn give_token(mut stream: impl Read + Write) {
    let mut request = [0; 8192];
    // The client sends its small requests in one record, and a connection serves one.
    if matches!(stream.read(&mut request), Ok(1..)) {
        let length = TOKEN.len();
        let _ = write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{TOKEN}"
        );
        let _ = stream.flush();
    }
}

fn for_localhost() -> CertificateParams {
    CertificateParams::new(vec!["localhost".to_owned()]).unwrap()
}

fn call(address: &str, members: Value) -> Value {
    let mut config = json!({
        "auth_center": address, "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en",
        "timeout_ms": 10000
    });
    for (name, value) in members.as_object().unwrap() {
        config[name] = value.clone();
    }
    Client::new(&config).call("get_client_token", json!({}))
}

fn at(port: u16) -> String {
    format!("https://localhost:{port}")
}

/// It is refused as untrusted, for the reason that these words name.
fn refused(answer: &Value, words: &str) -> String {
    assert_eq!(answer["code"], -1103, "{answer}");
    assert_eq!(answer["error"]["kind"], "tls");
    let msg = answer["msg"].as_str().unwrap();
    assert!(msg.contains(words), "{words}: {answer}");
    answer["error"]["hint"].as_str().unwrap().to_owned()
}

#[test]
fn a_private_authority_is_trusted_by_ca_file_alone() {
    let folder = Folder::new("tls-ca");
    let authority = Authority::new();
    let file = folder.0.join("医院根证书.pem");
    std::fs::write(&file, &authority.pem).unwrap();
    let port = authority
        .issue(&for_localhost())
        .serve(rustls::ALL_VERSIONS);
    assert_eq!(call(&at(port), json!({"ca_file": file}))["code"], 0);
    let hint = refused(&call(&at(port), json!({})), "does not trust the issuer");
    assert!(hint.contains("ca_file"), "{hint}");
    // Another authority's file does not help.
    std::fs::write(&file, &Authority::new().pem).unwrap();
    refused(
        &call(&at(port), json!({"ca_file": file})),
        "does not trust the issuer",
    );
}

#[test]
fn each_version_from_1_2_on_will_do() {
    let folder = Folder::new("tls-versions");
    let authority = Authority::new();
    let file = folder.0.join("ca.pem");
    std::fs::write(&file, &authority.pem).unwrap();
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let port = authority.issue(&for_localhost()).serve(&[version]);
        assert_eq!(
            call(&at(port), json!({"ca_file": file}))["code"],
            0,
            "{version:?}"
        );
    }
}

#[test]
fn an_older_version_is_named() {
    // What a server of TLS 1.1 answers to a client that offers nothing so old.
    let by_alert = listen(|mut stream| {
        let mut hello = [0; 2048];
        let _ = stream.read(&mut hello);
        let _ = stream.write_all(&[0x15, 3, 2, 0, 2, 2, 70]);
        while matches!(stream.read(&mut hello), Ok(1..)) {}
    });
    // And what one answers that does not look: its own version, in a ServerHello.
    let by_hello = listen(|mut stream| {
        let mut hello = [0; 2048];
        let _ = stream.read(&mut hello);
        let body = [&[3, 2][..], &[7; 32], &[0, 0xc0, 0x14, 0]].concat();
        let length = body.len() as u8;
        let record = [&[0x16, 3, 2, 0, length + 4, 2, 0, 0, length][..], &body].concat();
        let _ = stream.write_all(&record);
        while matches!(stream.read(&mut hello), Ok(1..)) {}
    });
    for port in [by_alert, by_hello] {
        let hint = refused(&call(&at(port), json!({})), "outdated TLS versions");
        assert!(hint.contains("TLS 1.2"), "{hint}");
    }
}

#[test]
fn a_certificate_out_of_its_time() {
    let folder = Folder::new("tls-time");
    let authority = Authority::new();
    let file = folder.0.join("ca.pem");
    std::fs::write(&file, &authority.pem).unwrap();
    let day = Duration::from_secs(24 * 3600);
    let now = SystemTime::now();
    let mut expired = for_localhost();
    expired.not_before = (now - 20 * day).into();
    expired.not_after = (now - 10 * day).into();
    let mut early = for_localhost();
    early.not_before = (now + 10 * day).into();
    early.not_after = (now + 20 * day).into();
    let answer = |params| {
        let port = authority.issue(&params).serve(rustls::ALL_VERSIONS);
        call(&at(port), json!({"ca_file": file}))
    };
    let hint = refused(&answer(expired), "has expired");
    assert!(hint.contains("date"), "{hint}");
    let hint = refused(&answer(early), "not yet valid");
    assert!(hint.contains("clock"), "{hint}");
}

#[test]
fn a_certificate_of_another_host() {
    let folder = Folder::new("tls-host");
    let authority = Authority::new();
    let file = folder.0.join("ca.pem");
    std::fs::write(&file, &authority.pem).unwrap();
    let port = authority
        .issue(&for_localhost())
        .serve(rustls::ALL_VERSIONS);
    let answer = call(
        &format!("https://127.0.0.1:{port}"),
        json!({"ca_file": file}),
    );
    let hint = refused(&answer, "another host name");
    assert!(hint.contains("IP"), "{hint}");
}

#[test]
fn a_pin_accepts_exactly_that_certificate() {
    let shown = Shown::self_signed(&for_localhost());
    let pin = shown.fingerprint();
    let port = shown.serve(rustls::ALL_VERSIONS);
    assert_eq!(call(&at(port), json!({"tls_pin_sha256": pin}))["code"], 0);
    // Also by another name for the host, and as people copy it from a browser.
    let by_address = format!("https://127.0.0.1:{port}");
    assert_eq!(call(&by_address, json!({"tls_pin_sha256": pin}))["code"], 0);
    let pairs: Vec<String> = pin
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).to_uppercase())
        .collect();
    assert_eq!(
        call(&at(port), json!({"tls_pin_sha256": pairs.join(":")}))["code"],
        0
    );

    // The same key and names in another certificate are another certificate.
    let other = Shown::self_signed(&for_localhost()).serve(rustls::ALL_VERSIONS);
    let hint = refused(
        &call(&at(other), json!({"tls_pin_sha256": pin})),
        "tls_pin_sha256",
    );
    assert!(hint.contains("intercepting"), "{hint}");
    let hint = refused(&call(&at(port), json!({})), "certificate");
    assert!(hint.contains("tls_pin_sha256"), "{hint}");
}

#[test]
fn diagnosis_prints_the_pin_to_copy() {
    let shown = Shown::self_signed(&for_localhost());
    let fingerprint = shown.fingerprint();
    let port = shown.serve(rustls::ALL_VERSIONS);
    let config = json!({
        "auth_center": at(port), "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en"
    });
    let report = Client::new(&config).diagnose().to_string();
    assert!(report.contains(&fingerprint), "{report}");
}

#[test]
fn a_proxy_with_and_without_credentials() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = asked.clone();
    let proxy = listen(move |mut stream| {
        let mut request = [0; 8192];
        let Ok(count @ 1..) = stream.read(&mut request) else {
            return;
        };
        let text = String::from_utf8_lossy(&request[..count]).into_owned();
        let welcome = text
            .to_ascii_lowercase()
            .contains("proxy-authorization: basic zg9jdg9yonnly3jldc1vzi1wcm94eq==");
        seen.lock().unwrap().push(text);
        let answer = match welcome {
            true => format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{TOKEN}", TOKEN.len()),
            false => "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".to_owned(),
        };
        let _ = stream.write_all(answer.as_bytes());
    });
    let by = |credentials: &str| {
        let proxy = format!("http://{credentials}127.0.0.1:{proxy}");
        call("http://platform.invalid", json!({"proxy": proxy}))
    };
    assert_eq!(by("doctor:secret-of-proxy@")["code"], 0);
    for credentials in ["", "doctor:wrong-for-proxy@"] {
        let answer = by(credentials);
        assert_eq!(answer["code"], -1104, "{answer}");
        assert_eq!(answer["error"]["http_status"], 407);
        let hint = answer["error"]["hint"].as_str().unwrap();
        assert!(hint.contains("proxy"), "{answer}");
        assert!(!answer.to_string().contains("for-proxy"), "{answer}");
    }
    assert!(asked.lock().unwrap()[0].starts_with("POST http://platform.invalid/connect/token"));
    // A proxy in the way of https refuses by CONNECT.
    let tunnel = call(
        "https://platform.invalid",
        json!({"proxy": format!("http://127.0.0.1:{proxy}")}),
    );
    let hint = tunnel["error"]["hint"].as_str().unwrap();
    assert!(hint.contains("proxy"), "{tunnel}");
}
