//! The platform's side, and a browser to open its pages with.

use std::io::{Read, Write};
use std::net::TcpStream;

use idcas_sandbox::{Options, Sandbox};
use serde_json::{Value, json};

use super::with;

/// A sandbox and the configuration that fits it.
pub fn start() -> (Sandbox, Value) {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let config = with(
        &sandbox.config(),
        json!({"proxy": "none", "language": "en"}),
    );
    (sandbox, config)
}

/// Opens a page as a browser would; status, and head with body.
pub fn open(url: &str) -> (u16, String) {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    let reply = String::from_utf8_lossy(&reply).into_owned();
    (reply[9..12].parse().unwrap(), reply)
}

/// A search that finds every exam of the sandbox.
pub fn year() -> Value {
    json!({"time_type": 0, "start_time": "2021-01-01", "end_time": "2021-12-31"})
}
