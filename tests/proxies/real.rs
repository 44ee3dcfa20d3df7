//! A real proxy that nobody here wrote: Debian's tinyproxy, where it is installed.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use serde_json::json;

use crate::common::Folder;
use crate::common::server::{Closed, Server, reply};
use crate::{PASSWORD, token};

struct Tinyproxy {
    process: Child,
    address: String,
    _folder: Folder,
}

impl Tinyproxy {
    fn start() -> Option<Tinyproxy> {
        let folder = Folder::new("tinyproxy");
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let path = folder.0.join("tinyproxy.conf");
        let port = address.port();
        let settings = format!(
            "Port {port}\nListen 127.0.0.1\nTimeout 20\nMaxClients 20\nBasicAuth doctor {PASSWORD}\nConnectPort 443\n"
        );
        std::fs::write(&path, settings).unwrap();
        let started = Command::new("tinyproxy")
            .arg("-d")
            .arg("-c")
            .arg(&path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let started = Tinyproxy {
            process: started.ok()?,
            address: address.to_string(),
            _folder: folder,
        };
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(begun.elapsed().as_secs() < 20, "tinyproxy does not listen");
            std::thread::yield_now();
        }
        Some(started)
    }
}

impl Drop for Tinyproxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn what_tinyproxy_answers_is_understood() {
    let Some(proxy) = Tinyproxy::start() else {
        eprintln!("skipped: tinyproxy is not installed");
        return;
    };
    let at = |user: &str| format!("http://{user}{}", proxy.address);
    let right = at(&format!("doctor:{PASSWORD}@"));
    let platform = Server::platform(|_| reply("404 No", "", ""));
    let closed = Closed::new();
    assert_eq!(token(&platform.base, &right, json!({}))["code"], 0);
    for (address, by, status, part) in [
        (platform.base.clone(), at(""), 407, "asks for a user name"),
        (
            platform.base.clone(),
            at("doctor:wrong@"),
            401,
            "refuses user name or password",
        ),
        (
            "https://127.0.0.1:443".to_owned(),
            at("doctor:wrong@"),
            401,
            "refuses user name or password",
        ),
        (
            format!("https://{}", closed.address),
            right.clone(),
            403,
            "forbids",
        ),
        (
            format!("http://{}", closed.address),
            right.clone(),
            500,
            "cannot reach",
        ),
    ] {
        let answer = token(&address, &by, json!({}));
        let msg = answer["msg"].as_str().unwrap();
        assert_eq!(answer["error"]["http_status"], status, "{answer}");
        assert!(
            msg.contains(part) && msg.contains(&proxy.address),
            "{answer}"
        );
    }
}
