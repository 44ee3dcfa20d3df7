//! The program: one JSON document on stdout, the same in a file, a clean exit; and TLS.

mod common;

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use common::get;
use idcas_sandbox::{Options, Sandbox};
use serde_json::Value;

fn scratch(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn stdout_is_the_configuration_alone() {
    let file = scratch("program-config.json");
    let mut child = Command::new(env!("CARGO_BIN_EXE_idcas-sandbox"))
        .args([
            "--port",
            "0",
            "--md5-key",
            "K",
            "--exams",
            "5",
            "--config-file",
        ])
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let mut out = BufReader::new(child.stdout.take().expect("stdout"));
    let mut text = String::new();
    while !text.ends_with("}\n") {
        assert!(out.read_line(&mut text).expect("reads") > 0, "{text}");
    }
    let config: Value = serde_json::from_str(&text).expect("JSON");
    let written = std::fs::read(&file).expect("the file");
    assert_eq!(
        serde_json::from_slice::<Value>(&written).expect("JSON"),
        config
    );
    assert_eq!(config["md5_key"], "K");
    let base = common::text(&config["domain"]);
    assert_eq!(config["gateway"], format!("{base}/api"));
    assert_eq!(get(&format!("{base}/sandbox/requests"), None).status, 200);
    end(&mut child);
    text.clear();
    assert_eq!(out.read_line(&mut text).expect("reads"), 0, "{text}");
}

#[cfg(unix)]
fn end(child: &mut std::process::Child) {
    let id = child.id().to_string();
    let sent = Command::new("kill").args(["-TERM", &id]).status();
    assert!(sent.expect("kill runs").success());
    assert!(child.wait().expect("ends").success());
}

#[cfg(not(unix))]
fn end(child: &mut std::process::Child) {
    child.kill().expect("ends");
    child.wait().expect("ends");
}

#[test]
fn a_taken_port_and_a_short_iv_are_errors() {
    let first = common::start();
    let taken = Options {
        port: first.port(),
        ..Options::default()
    };
    assert!(Sandbox::start(taken).is_err());
    let short = Options {
        des_iv: "short".to_owned(),
        ..Options::default()
    };
    assert!(Sandbox::start(short).is_err());
}

#[test]
fn tls_is_served_with_the_given_certificate() {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let (certificate, key) = (scratch("tls.pem"), scratch("tls.key"));
    std::fs::write(&certificate, made.cert.pem()).expect("writes");
    std::fs::write(&key, made.signing_key.serialize_pem()).expect("writes");
    let sandbox = common::start_with(Options {
        tls_cert: Some(certificate),
        tls_key: Some(key),
        ..Options::default()
    });
    assert!(sandbox.base().starts_with("https://127.0.0.1:"));
    let mut roots = rustls::RootCertStore::empty();
    roots.add(made.cert.der().clone()).expect("a root");
    let provider = rustls::crypto::ring::default_provider().into();
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = "localhost".try_into().expect("a name");
    let mut session = rustls::ClientConnection::new(config.into(), name).expect("a session");
    let mut wire = std::net::TcpStream::connect(("127.0.0.1", sandbox.port())).expect("connects");
    let mut stream = rustls::Stream::new(&mut session, &mut wire);
    let request = b"GET /api/none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    std::io::Write::write_all(&mut stream, request).expect("sends");
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).expect("reads");
    assert_eq!(line.trim_end(), "HTTP/1.1 400 Bad Request");
}
