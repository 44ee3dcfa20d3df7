//! Files that only the system's proxy reaches, while the platform is reached at once. The environment names the proxy, and is
//! a whole program's: so each case has a process of its own.

use std::process::Command;

use serde_json::json;

use crate::common::server::{Answer, Server, header, ok, reply};
use crate::common::{Client, Folder, with};
use crate::{PASSWORD, host};

const SAID: &str = "said: ";

/// Runs alone in a process: saves the file at an address so often, and tells each answer.
#[test]
#[ignore = "run by the other tests of this file, as a process of its own"]
fn save_as_a_process() {
    let file = std::env::var("FILE").unwrap();
    let times: usize = std::env::var("TIMES").unwrap().parse().unwrap();
    let platform = Server::platform(move |_| {
        let row = json!({"file_format": "Pdf", "file_path": file});
        ok(&json!({"code": 0, "msg": "", "data": [row]}).to_string())
    });
    let mut config = with(&platform.config(), json!({"retries": 3}));
    config.as_object_mut().unwrap().remove("proxy");
    let client = Client::new(&config);
    let folder = Folder::new("proxied-files");
    for _ in 0..times {
        let params = json!({"business_id": "7", "directory": folder.0});
        println!("{SAID}{}", client.call("save_print_files", params));
    }
    println!("{SAID}{:?}", folder.names());
}

/// What the calls answered, and the names in the folder.
fn save(proxy: &Server, user: &str, file: &str, times: usize) -> Vec<String> {
    let at = format!("http://{user}:{PASSWORD}@{}", host(proxy));
    let ran = Command::new(std::env::current_exe().unwrap())
        .args([
            "files::save_as_a_process",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env_remove("http_proxy")
        .env_remove("https_proxy")
        .env_remove("no_proxy")
        .env_remove("REQUEST_METHOD")
        .env("HTTP_PROXY", &at)
        .env("HTTPS_PROXY", &at)
        .env("NO_PROXY", "127.0.0.1")
        .env("FILE", file)
        .env("TIMES", times.to_string())
        .output()
        .unwrap();
    let printed = String::from_utf8(ran.stdout).unwrap();
    assert!(
        ran.status.success() && !printed.contains(PASSWORD),
        "{printed}"
    );
    let said = printed.lines().filter_map(|line| line.split_once(SAID));
    said.map(|(_, said)| said.to_owned()).collect()
}

/// With which a proxy was asked for files.
fn with_password(proxy: &Server) -> usize {
    let requests = proxy.requests();
    let asked = requests.iter().filter(|request| {
        request.contains("files.invalid") && header(request, "proxy-authorization").is_some()
    });
    asked.count()
}

fn asks_for_a_password(_: &str) -> Answer {
    reply("407 No", "Proxy-Authenticate: Basic\r\n", "")
}

/// A proxy's password is often an account's of the domain, which too many wrong ones lock.
#[test]
fn credentials_that_are_refused_for_files_are_held_back() {
    for scheme in ["http", "https"] {
        let proxy = Server::new(asks_for_a_password);
        let said = save(
            &proxy,
            "doctor",
            &format!("{scheme}://files.invalid/1.pdf"),
            5,
        );
        assert_eq!(said.len(), 6, "{said:?}");
        for (number, answer) in said[..5].iter().enumerate() {
            assert!(answer.contains("refuses user name or password"), "{answer}");
            assert!(answer.contains(r#""http_status":407"#), "{answer}");
            assert!(answer.contains(&host(&proxy)), "{answer}");
            let held_back = answer.contains("held back until");
            assert_eq!(held_back, number >= 3, "{scheme}, call {number}: {answer}");
        }
        assert_eq!(said[5], "[]");
        assert_eq!(with_password(&proxy), 3, "{scheme}: {:?}", proxy.requests());
    }
}

/// A server's refusal is none of the proxy's, and says that the credentials were accepted.
#[test]
fn credentials_that_are_accepted_for_files_are_never_held_back() {
    let proxy = Server::new(|_| reply("404 Not Found", "", ""));
    let said = save(&proxy, "doctor", "http://files.invalid/1.pdf", 5);
    for answer in &said[..5] {
        assert!(answer.contains(r#""http_status":404"#), "{answer}");
        assert!(!answer.contains("held back"), "{answer}");
    }
    assert_eq!(with_password(&proxy), 5);
    let proxy = Server::new(|_| reply("200 OK", "", "%PDF-1.7 a report"));
    let said = save(&proxy, "doctor", "http://files.invalid/1.pdf", 1);
    assert_eq!(said[1], r#"["7-1.pdf"]"#, "{said:?}");
}
