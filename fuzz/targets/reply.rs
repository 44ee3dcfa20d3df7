//! Any bytes as a server's reply: the first byte says to which request, and whether they are a body or all of it.
#![no_main]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{LazyLock, Mutex};

use idcas_fuzz::{call, open, text};
use serde_json::json;

static REPLY: Mutex<Vec<u8>> = Mutex::new(Vec::new());

const OPERATIONS: [(&[u8], &[u8]); 4] = [
    (b"get_client_token", br#"{"force":true}"#),
    (b"get_rsa_public_key", br#"{"force":true}"#),
    (b"query_recognition", br#"{"visit_id":"1"}"#),
    (b"get_image_url", br#"{"org_code":"1","accession_number":"1","patient_id":"1","modality":"CT","need_sev":false}"#),
];

static CLIENT: LazyLock<i32> = LazyLock::new(|| {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = [0; 8192];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(&REPLY.lock().unwrap());
        }
    });
    open(&json!({
        "auth_center": base, "gateway": base, "domain": base, "client_id": "c", "client_secret": "s",
        "username": "u", "password": "p", "proxy": "none", "retries": 0, "timeout_ms": 300,
        "max_response_bytes": 1048576
    }))
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else {
        return;
    };
    let (operation, params) = OPERATIONS[usize::from(which & 3)];
    let reply = match which & 4 {
        0 => {
            let head = format!(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                rest.len()
            );
            [head.as_bytes(), rest].concat()
        }
        _ => rest.to_vec(),
    };
    LazyLock::force(&CLIENT);
    *REPLY.lock().unwrap() = reply;
    call(*CLIENT, &text(operation), &text(params));
});
