//! The roots of the machine, where the environment names them. Each environment has a process of its own.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use crate::common::server::{EMPTY, Server, ok};
use crate::common::{Client, Folder, month, with as with_members};
use crate::{Authority, at, call, for_localhost, refused};
use serde_json::{Value, json};

const SAID: &str = "said: ";

/// Runs alone in a process, with the environment that names the roots.
#[test]
#[ignore = "run by the other tests of this file, as a process of its own"]
fn call_as_a_process() {
    let port = std::env::var("PORT").unwrap().parse().unwrap();
    println!("{SAID}{}", call(&at(port), json!({})));
}

fn with(port: u16, environment: &[(&str, &OsStr)]) -> Value {
    alone("roots::call_as_a_process", port, environment)
}

fn alone(test: &str, port: u16, environment: &[(&str, &OsStr)]) -> Value {
    let ran = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--ignored", "--nocapture"])
        .env_remove("SSL_CERT_FILE")
        .env_remove("SSL_CERT_DIR")
        .envs(environment.iter().copied())
        .env("PORT", port.to_string())
        .output()
        .unwrap();
    let printed = String::from_utf8(ran.stdout).unwrap();
    let said = printed.lines().find_map(|line| line.split_once(SAID));
    serde_json::from_str(said.unwrap_or_else(|| panic!("{printed}")).1).unwrap()
}

#[test]
fn roots_of_the_environment() {
    let folder = Folder::new("tls-roots");
    let [file, other, certificates, empty] =
        ["ca.pem", "other.pem", "certificates", "empty"].map(|name| folder.0.join(name));
    let authority = Authority::new();
    std::fs::write(&file, &authority.pem).unwrap();
    std::fs::write(&other, Authority::called("Another").pem).unwrap();
    for made in [&certificates, &empty] {
        std::fs::create_dir(made).unwrap();
    }
    std::fs::write(certificates.join("ca.pem"), &authority.pem).unwrap();
    let folders = std::env::join_paths([&empty, &certificates]).unwrap();
    let shown = authority.issue(&for_localhost());
    let port = shown.serve(rustls::ALL_VERSIONS);

    let file_of = |path: &Path| with(port, &[("SSL_CERT_FILE", path.as_os_str())]);
    assert_eq!(file_of(&file)["code"], 0);
    refused(&file_of(&other), "does not trust the issuer");
    for named in [certificates.as_os_str(), &folders] {
        assert_eq!(with(port, &[("SSL_CERT_DIR", named)])["code"], 0);
    }
    // Blanks name nothing: the machine's own roots count.
    let blank = with(port, &[("SSL_CERT_DIR", OsStr::new(""))]);
    refused(&blank, "does not trust the issuer");
    // What is named is all that is trusted, even where there is nothing.
    for named in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
        let answer = with(port, &[(named, folder.0.join("none").as_os_str())]);
        let hint = refused(&answer, "no usable trusted root certificates");
        assert!(hint.contains(named), "{hint}");
    }
}

/// Runs alone in a process that finds no roots at its first handshake, and has them at its next.
#[test]
#[ignore = "run by another test, as a process of its own"]
fn roots_that_come_later() {
    let port = std::env::var("PORT").unwrap().parse().unwrap();
    let client = Client::new(&json!({
        "auth_center": at(port), "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en", "retries": 0
    }));
    let first = client.call("get_client_token", json!({}));
    let file = std::env::var_os("SSL_CERT_FILE").unwrap();
    std::fs::write(file, std::env::var("ROOTS").unwrap()).unwrap();
    let second = client.call("get_client_token", json!({}));
    println!("{SAID}{}", json!([first, second]));
}

/// The process has no file descriptor left for its roots, as it may have none for a while.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by another test, as a process of its own"]
fn roots_that_cannot_be_opened() {
    unsafe extern "C" {
        fn setrlimit(of: i32, limit: *const [u64; 2]) -> i32;
    }
    const NOFILE: i32 = 7;

    let port = std::env::var("PORT").unwrap().parse().unwrap();
    let config = json!({
        "auth_center": at(port), "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en", "retries": 0
    });
    // It has the library's own thread started.
    let other = Client::new(&with_members(
        &config,
        json!({"tls_pin_sha256": "00".repeat(32)}),
    ));
    other.call("get_client_token", json!({}));
    let mut answers = Vec::new();
    // With one descriptor more each time: for the connection, for the roots.
    for left in 0..4 {
        let client = Client::new(&config);
        let mut held = Vec::new();
        // SAFETY: the C library's own.
        assert_eq!(unsafe { setrlimit(NOFILE, &[256, 1024]) }, 0);
        while let Ok(file) = std::fs::File::open("/dev/null") {
            held.push(file);
        }
        held.truncate(held.len() - left);
        answers.push(client.call("get_client_token", json!({})));
        drop(held);
        answers.push(client.call("get_client_token", json!({})));
    }
    println!("{SAID}{}", Value::Array(answers));
}

#[test]
fn roots_that_cannot_be_read_are_read_again() {
    let folder = Folder::new("tls-later");
    let file = folder.0.join("ca.pem");
    let authority = Authority::new();
    let port = authority
        .issue(&for_localhost())
        .serve(rustls::ALL_VERSIONS);
    let environment = [
        ("SSL_CERT_FILE", file.as_os_str()),
        ("ROOTS", OsStr::new(&authority.pem)),
    ];
    let answers = alone("roots::roots_that_come_later", port, &environment);
    refused(&answers[0], "no usable trusted root certificates");
    assert_eq!(answers[1]["code"], 0, "{answers}");
    if cfg!(target_os = "linux") {
        let answers = alone("roots::roots_that_cannot_be_opened", port, &environment);
        let answers = answers.as_array().unwrap();
        assert!(
            answers
                .iter()
                .skip(1)
                .step_by(2)
                .all(|answer| answer["code"] == 0),
            "{answers:?}"
        );
        let unread = answers.iter().find(|answer| answer["code"] == -1103);
        refused(unread.unwrap(), "could not be read just now");
    }
}

/// Runs alone in a process whose roots come from a pipe: until somebody writes into it, no certificate can be checked.
#[test]
#[ignore = "run by another test, as a process of its own"]
fn beside_a_slow_check() {
    let port = std::env::var("PORT").unwrap().parse().unwrap();
    let client = Client::new(&json!({
        "auth_center": at(port), "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en",
        "connect_timeout_ms": 60_000, "timeout_ms": 60_000
    }));
    let checking = client.start("get_client_token", &json!({}));
    // This comes back when the pipe is being read.
    let mut pipe = std::fs::File::options()
        .write(true)
        .open(std::env::var_os("SSL_CERT_FILE").unwrap())
        .unwrap();
    let server = Server::platform(|_| ok(EMPTY));
    let other = Client::new(&with_members(&server.config(), json!({"timeout_ms": 1000})));
    for _ in 0..50 {
        let answer = other.call("query_exams", month());
        assert_eq!(answer["code"], 0, "{answer}");
    }
    assert!(!checking.is_done(0));
    let roots = std::env::var("ROOTS").unwrap();
    std::io::Write::write_all(&mut pipe, roots.as_bytes()).unwrap();
    drop(pipe);
    println!("{SAID}{}", checking.finish());
}

#[test]
fn a_check_that_takes_long_holds_nobody_else_up() {
    let folder = Folder::new("tls-pipe");
    let pipe = folder.0.join("roots.pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let authority = Authority::new();
    let port = authority
        .issue(&for_localhost())
        .serve(rustls::ALL_VERSIONS);
    let environment = [
        ("SSL_CERT_FILE", pipe.as_os_str()),
        ("ROOTS", OsStr::new(&authority.pem)),
    ];
    let answer = alone("roots::beside_a_slow_check", port, &environment);
    assert_eq!(answer["code"], 0, "{answer}");
}
