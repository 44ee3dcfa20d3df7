//! `log_file`: private, bounded, and never a reason for a call to fail.

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use common::server::{Server, ok};
use common::{Client, Folder, month, with};
use serde_json::{Value, json};

fn call_with_log(path: &Path, level: &str) -> Value {
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let client = Client::new(&with(
        &server.config(),
        json!({"log_file": path, "log_level": level}),
    ));
    assert!(
        fs::metadata(path).is_err() || level == "info",
        "written before a call"
    );
    client.call("query_exams", month())
}

#[test]
fn the_file_is_its_owners_alone() {
    let folder = Folder::new("log-private");
    let path = folder.0.join("idcas.log");
    assert_eq!(call_with_log(&path, "debug")["code"], 0);
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("query_exams ok"), "{text}");
    for line in text.lines() {
        // China time, a level, what was called.
        let (time, rest) = line.split_at(19);
        assert_eq!(time.as_bytes()[10], b' ', "{line}");
        assert!(
            ["ERROR", "WARN ", "INFO ", "DEBUG"].contains(&&rest[1..6]),
            "{line}"
        );
    }
}

#[test]
fn a_large_file_makes_room_and_one_old_one_is_kept() {
    let folder = Folder::new("log-rotated");
    let path = folder.0.join("idcas.log");
    fs::write(folder.0.join("idcas.log.1"), "older").unwrap();
    fs::write(&path, vec![b'x'; 10 * 1024 * 1024]).unwrap();
    assert_eq!(call_with_log(&path, "info")["code"], 0);
    assert_eq!(folder.names(), ["idcas.log", "idcas.log.1"]);
    let (new, old) = (
        fs::metadata(&path).unwrap(),
        fs::metadata(folder.0.join("idcas.log.1")).unwrap(),
    );
    assert!(new.len() > 0 && new.len() < 10_000, "{}", new.len());
    assert_eq!(old.len(), 10 * 1024 * 1024);
    assert_eq!(new.permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_log_that_cannot_be_written_fails_no_call() {
    let folder = Folder::new("log-nowhere");
    let path = folder.0.join("missing").join("idcas.log");
    assert_eq!(call_with_log(&path, "debug")["code"], 0);
    assert!(folder.names().is_empty());
    // /dev/full takes no byte.
    assert_eq!(call_with_log(Path::new("/dev/full"), "info")["code"], 0);
}

#[test]
fn a_log_that_hangs_holds_up_no_call() {
    let folder = Folder::new("log-hangs");
    let path = folder.0.join("pipe");
    // A pipe that nobody reads cannot be opened, as a share whose server is gone.
    assert!(
        Command::new("mkfifo")
            .arg(&path)
            .status()
            .unwrap()
            .success()
    );
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let config = with(&server.config(), json!({"log_file": path}));
    let (sender, answers) = mpsc::channel();
    std::thread::spawn(move || {
        let client = Client::new(&config);
        for _ in 0..400 {
            let begun = Instant::now();
            let answer = client.call("query_exams", month());
            sender.send((answer, begun.elapsed())).unwrap();
        }
    });
    for _ in 0..400 {
        let (answer, took) = answers
            .recv_timeout(Duration::from_secs(10))
            .expect("a call hangs");
        assert_eq!(answer["code"], 0);
        assert!(took < Duration::from_secs(2), "{took:?}");
    }
    // Once there is a reader, what has waited arrives; it is not all that was said.
    let text = fs::read_to_string(&path).unwrap();
    let lines = text.lines().count();
    assert!((250..300).contains(&lines), "{lines}");
}
