//! Certificates and servers of a kind that the Rust libraries do not make: by the `openssl` program.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::common::Folder;
use crate::{Shown, at, call, refused};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::json;

/// Runs it in this folder.
fn openssl(folder: &Path, arguments: &str) {
    let run = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "openssl {arguments}: {said}");
}

/// `openssl s_server`, ended when dropped.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn new(folder: &Path, arguments: &str) -> Server {
        let mut process = Command::new("openssl")
            .args("s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem".split(' '))
            .args(arguments.split_whitespace())
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let accepts = lines.map_while(Result::ok).find_map(|line| {
            line.strip_prefix("ACCEPT ")?
                .rsplit(':')
                .next()?
                .parse()
                .ok()
        });
        Server {
            process,
            port: accepts.expect("openssl s_server does not listen"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn read(folder: &Path) -> Shown {
    let der = CertificateDer::from_pem_file(folder.join("cert.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(folder.join("key.pem")).unwrap();
    Shown {
        der: der.to_vec(),
        key: key.secret_der().to_vec(),
        others: Vec::new(),
    }
}

const SELF_SIGNED: &str = "req -x509 -nodes -keyout key.pem -out cert.pem -subj /CN=localhost -addext subjectAltName=DNS:localhost";

#[test]
fn a_short_key_is_named_whoever_vouches_for_it() {
    let folder = Folder::new("tls-short");
    openssl(&folder.0, &format!("{SELF_SIGNED} -newkey rsa:1024"));
    let pin = read(&folder.0).fingerprint();
    for options in ["-tls1_2", "-tls1_3"] {
        let server = Server::new(&folder.0, &format!("{options} -cipher DEFAULT:@SECLEVEL=0"));
        for trusted in [
            json!({}),
            json!({"ca_file": folder.0.join("cert.pem")}),
            json!({"tls_pin_sha256": pin}),
        ] {
            let hint = refused(
                &call(&at(server.port), trusted.clone()),
                "RSA key of 1024 bits",
            );
            assert!(hint.contains("must renew"), "{trusted}: {hint}");
        }
        let chinese = call(&at(server.port), json!({"language": "zh"}));
        refused(&chinese, "密钥只有 1024 位");
    }
}

#[test]
fn an_issuer_of_a_short_key() {
    let folder = Folder::new("tls-short-ca");
    openssl(
        &folder.0,
        "req -x509 -nodes -keyout ca.key -out ca.pem -subj /CN=Old -newkey rsa:1024",
    );
    issue(
        &folder.0,
        "-CA ca.pem -CAkey ca.key -CAcreateserial",
        "subjectAltName=DNS:localhost",
    );
    let port = read(&folder.0).serve(rustls::ALL_VERSIONS);
    let answer = call(&at(port), json!({"ca_file": folder.0.join("ca.pem")}));
    refused(&answer, "the issuer \"Old\" has an RSA key of 1024 bits");
}

/// A certificate that this authority issues, or the key's own, with these extensions.
fn issue(folder: &Path, by: &str, extensions: &str) {
    issue_to(folder, "localhost", by, extensions);
}

fn issue_to(folder: &Path, name: &str, by: &str, extensions: &str) {
    std::fs::write(folder.join("extensions"), extensions).unwrap();
    openssl(
        folder,
        &format!(
            "req -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout key.pem -out request.pem -subj /CN={name}"
        ),
    );
    openssl(
        folder,
        &format!("x509 -req -in request.pem -out cert.pem -days 30 -extfile extensions {by}"),
    );
}

#[test]
fn version_1_is_named_and_its_pin_will_do() {
    let folder = Folder::new("tls-v1");
    issue(&folder.0, "-signkey key.pem", "");
    let file = folder.0.join("cert.pem");
    let pin = read(&folder.0).fingerprint();
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let port = read(&folder.0).serve(&[version]);
        let pinned = call(&at(port), json!({"tls_pin_sha256": pin}));
        assert_eq!(pinned["code"], 0, "{version:?}: {pinned}");
        let trusted = call(&at(port), json!({"ca_file": file}));
        assert_eq!(trusted["code"], 0, "{version:?}: {trusted}");
        let hint = refused(&call(&at(port), json!({})), "X.509 version 1");
        assert!(hint.contains("tls_pin_sha256"), "{hint}");
        let chinese = call(&at(port), json!({"language": "zh"}));
        refused(&chinese, "X.509 v1");
    }
}

/// An old root that the server sends besides is no reason to refuse it, and one that nobody trusts is named as a root.
#[test]
fn a_root_of_version_1_that_is_sent_too() {
    let folder = Folder::new("tls-v1-root");
    issue(&folder.0, "-signkey key.pem -out ca.pem", "");
    std::fs::rename(folder.0.join("key.pem"), folder.0.join("ca.key")).unwrap();
    let root = CertificateDer::from_pem_file(folder.0.join("ca.pem")).unwrap();
    let by = "-CA ca.pem -CAkey ca.key -CAcreateserial";
    let server = |extensions: &str| {
        issue_to(&folder.0, "server", by, extensions);
        let mut shown = read(&folder.0);
        shown.others.push(root.to_vec());
        shown.serve(rustls::ALL_VERSIONS)
    };
    let port = server("subjectAltName=DNS:localhost");
    let trusted = call(&at(port), json!({"ca_file": folder.0.join("ca.pem")}));
    assert_eq!(trusted["code"], 0, "{trusted}");
    refused(
        &call(&at(port), json!({})),
        "does not know the root \"localhost\"",
    );
}

#[test]
fn a_weak_signature_is_named() {
    let folder = Folder::new("tls-weak");
    openssl(
        &folder.0,
        "req -x509 -nodes -keyout ca.key -out ca.pem -subj /CN=Own -newkey rsa:2048",
    );
    for (digest, name) in [("sha1", "SHA-1"), ("md5", "MD5")] {
        let by = format!("-CA ca.pem -CAkey ca.key -CAcreateserial -{digest}");
        issue(&folder.0, &by, "subjectAltName=DNS:localhost");
        let port = read(&folder.0).serve(rustls::ALL_VERSIONS);
        let answer = call(&at(port), json!({"ca_file": folder.0.join("ca.pem")}));
        refused(&answer, &format!("is signed with {name}"));
    }
}

#[test]
fn what_the_handshake_wants_is_told() {
    let folder = Folder::new("tls-wants");
    openssl(&folder.0, &format!("{SELF_SIGNED} -newkey rsa:2048"));
    let file = folder.0.join("cert.pem");
    for (options, english, chinese, hint) in [
        (
            "-tls1_2 -cipher AES128-SHA",
            "common cipher suite",
            "共同的加密套件",
            "AES-GCM",
        ),
        (
            "-tls1_2 -cipher ECDHE-RSA-AES128-SHA256",
            "common cipher suite",
            "共同的加密套件",
            "AES-GCM",
        ),
        (
            "-tls1_2 -Verify 1",
            "demands a client certificate",
            "要求客户端证书",
            "mutual TLS",
        ),
        (
            "-tls1_3 -Verify 1",
            "demands a client certificate",
            "要求客户端证书",
            "mutual TLS",
        ),
    ] {
        let server = Server::new(&folder.0, options);
        let said = refused(&call(&at(server.port), json!({"ca_file": file})), english);
        assert!(said.contains(hint), "{options}: {said}");
        let answer = call(&at(server.port), json!({"ca_file": file, "language": "zh"}));
        refused(&answer, chinese);
    }
}
