//! What a server says, or does not say, before TLS stands.

use std::io::{Read, Write};
use std::sync::Arc;

use crate::common::Folder;
use crate::{Shown, at, call, for_localhost, listen, refused, serve, server};
use rustls::pki_types::CertificateDer;
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConnection, StreamOwned};
use serde_json::json;
use socket2::SockRef;

/// A server that reads a greeting and answers this. Its port.
fn answering(bytes: impl Into<Vec<u8>>) -> u16 {
    let bytes = bytes.into();
    listen(move |mut stream| {
        let mut hello = [0; 2048];
        let _ = stream.read(&mut hello);
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        while matches!(stream.read(&mut hello), Ok(1..)) {}
    })
}

#[test]
fn each_alert_is_said_for_what_it_is() {
    for (number, english, chinese) in [
        (40, "common cipher suite", "共同的加密套件"),
        (42, "demands a client certificate", "要求客户端证书"),
        (48, "does not trust an issuer", "不信任某个签发机构"),
        (49, "denied access", "拒绝访问"),
        (50, "error.detail has its alert", "告警见 error.detail"),
        (70, "outdated TLS versions", "过旧的 TLS 版本"),
        (71, "common cipher suite", "共同的加密套件"),
        (80, "internal error", "内部错误"),
        (112, "does not know this host name", "没有这个主机名"),
        (116, "demands a client certificate", "要求客户端证书"),
    ] {
        let port = answering([0x15, 3, 3, 0, 2, 2, number]);
        let answer = call(&at(port), json!({}));
        let hint = refused(&answer, english);
        // The hint that this once was: host and port are right.
        assert!(!hint.contains("host name and port"), "{number}: {hint}");
        let detail = answer["error"]["detail"].as_str().unwrap();
        assert!(detail.starts_with("AlertReceived: "), "{number}: {detail}");
        refused(&call(&at(port), json!({"language": "zh"})), chinese);
    }
}

#[test]
fn what_is_not_tls() {
    for bytes in [
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
    ] {
        let hint = refused(
            &call(&at(answering(bytes)), json!({})),
            "does not answer with TLS",
        );
        assert!(hint.contains("http://"), "{hint}");
    }
}

#[test]
fn a_connection_that_ends_within_the_handshake() {
    let closed = answering([]);
    let reset = listen(|mut stream| {
        let mut hello = [0; 2048];
        let _ = stream.read(&mut hello);
        let _ = SockRef::from(&stream).set_linger(Some(std::time::Duration::ZERO));
    });
    for port in [closed, reset] {
        let answer = call(&at(port), json!({"retries": 0}));
        let hint = refused(
            &answer,
            "closed the connection before the TLS handshake was done",
        );
        assert!(hint.contains("cipher suite"), "{hint}");
        let answer = call(&at(port), json!({"retries": 0, "language": "zh"}));
        refused(&answer, "握手完成之前断开");
    }
    // Where nobody listens at all, nothing is said of TLS.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = nobody.local_addr().unwrap().port();
    drop(nobody);
    let answer = call(&at(port), json!({"retries": 0}));
    assert_eq!(answer["error"]["kind"], "network", "{answer}");
}

/// Of two servers called at once, only the one that asked for a certificate is said to have asked.
#[test]
fn a_client_certificate_is_demanded_by_the_server_that_asks() {
    let folder = Folder::new("tls-client");
    let file = folder.0.join("ca.pem");
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let shown = Shown::self_signed(&for_localhost());
        std::fs::write(&file, shown.pem()).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from(shown.der.clone())).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
        let optional = verifier.clone().allow_unauthenticated();
        let port = serve(
            server(&[version])
                .with_client_cert_verifier(verifier.build().unwrap())
                .with_cert_resolver(Arc::new(shown)),
        );
        let hint = refused(
            &call(&at(port), json!({"ca_file": file})),
            "demands a client certificate",
        );
        assert!(hint.contains("mutual TLS"), "{hint}");

        // One that only asks is content.
        let shown = Shown::self_signed(&for_localhost());
        std::fs::write(&file, shown.pem()).unwrap();
        let port = serve(
            server(&[version])
                .with_client_cert_verifier(optional.build().unwrap())
                .with_cert_resolver(Arc::new(shown)),
        );
        assert_eq!(call(&at(port), json!({"ca_file": file}))["code"], 0);
    }
}

#[test]
fn what_is_altered_behind_the_handshake_is_no_failed_handshake() {
    for part in ["", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"] {
        let shown = Shown::self_signed(&for_localhost());
        let pin = shown.fingerprint();
        let config = server(rustls::ALL_VERSIONS)
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(shown));
        let config = Arc::new(config);
        let port = listen(move |stream| {
            let mut raw = stream.try_clone().unwrap();
            let connection = ServerConnection::new(config.clone()).unwrap();
            let mut stream = StreamOwned::new(connection, stream);
            let mut request = [0; 8192];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(part.as_bytes());
            let _ = stream.flush();
            let _ = raw.write_all(&[&[0x17, 3, 3, 0, 32][..], &[7; 32]].concat());
            while matches!(raw.read(&mut request), Ok(1..)) {}
        });
        let answer = call(&at(port), json!({"tls_pin_sha256": pin}));
        let hint = refused(&answer, "failed midway");
        assert!(hint.contains("alter the data"), "{answer}");
    }
}
