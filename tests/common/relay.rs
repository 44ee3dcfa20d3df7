//! A relay before a sandbox, as hospitals have one: it passes everything on, and may write a `Date` of its own.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use idcas_sandbox::Sandbox;
use serde_json::{Value, json};

use super::server::{Answer, Server};
use super::with;

/// The relay, and the configuration that goes through it. It records what passes.
pub fn before(sandbox: &Sandbox, date_ahead: Option<i64>) -> (Server, Value) {
    let behind = format!("127.0.0.1:{}", sandbox.port());
    let there = format!("http://{behind}");
    let relay = Server::new(move |request| {
        let reply = forward(&behind, request);
        Answer::Last(match date_ahead {
            Some(seconds) => dated(&reply, seconds),
            None => reply,
        })
    });
    let config = sandbox.config().to_string().replace(&there, &relay.base);
    let config = serde_json::from_str(&config).unwrap();
    let config = with(&config, json!({"proxy": "none", "language": "en"}));
    (relay, config)
}

fn forward(to: &str, request: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(to).unwrap();
    let request = request.replacen("\r\n", "\r\nConnection: close\r\n", 1);
    stream.write_all(request.as_bytes()).unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    reply
}

/// The reply with the `Date` of a machine whose clock is so far ahead.
fn dated(reply: &[u8], seconds: i64) -> Vec<u8> {
    let end = reply.windows(4).position(|at| at == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&reply[..end]);
    let lines = head.split("\r\n");
    let kept: Vec<&str> = lines
        .filter(|line| !line.to_ascii_lowercase().starts_with("date:"))
        .collect();
    let date = date_ahead(seconds);
    let head = format!("{}\r\nDate: {date}", kept.join("\r\n"));
    [head.as_bytes(), &reply[end..]].concat()
}

/// A `Date` of so many seconds from now.
pub fn date_ahead(seconds: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let at = i64::try_from(now.as_secs()).unwrap() + seconds;
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(at.unsigned_abs()))
}
