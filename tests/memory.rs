//! A reply that memory does not hold twice: a code, and a process that goes on.
#![cfg(target_os = "linux")]

mod common;

use std::ffi::CString;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Mutex, PoisonError};

use common::room::room;
use common::server::{Server, ok};
use common::{Client, Encoding, OfClient, export, month, take, with};
use serde_json::json;

/// The gateway, which would answer the platform's key, answers something large.
const KEY: &str = include_str!("data/rsa_public_spki.txt");

const SIZE: usize = 33 << 20;

/// The limit is the whole process's.
static ALONE: Mutex<()> = Mutex::new(());

/// Answers every request with the same large reply, and takes no memory for it.
fn large() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let head = r#"{"code":0,"msg":"","data":[""#;
    let length = head.len() + SIZE + 3;
    std::thread::spawn(move || {
        let piece = [b'x'; 65536];
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{head}"
            );
            for _ in 0..SIZE / piece.len() {
                let _ = stream.write_all(&piece);
            }
            let _ = stream.write_all(b"\"]}");
        }
    });
    format!("http://{address}")
}

/// The code of a large answer, which is not copied.
fn code_of(client: &Client) -> i64 {
    let params = client.encoding.text(&month().to_string());
    // SAFETY: the header's signatures; an answer is longer than its first ten characters.
    unsafe {
        let call: OfClient = export("idcas_query_exams");
        let answer = call(client.handle, params.pointer());
        let unit = if client.encoding == Encoding::Utf16 {
            2
        } else {
            1
        };
        let start: String = (0..16)
            .map(|at| answer.cast::<u8>().add(at * unit).read() as char)
            .collect();
        let free: unsafe extern "C" fn(*mut std::ffi::c_char) -> i32 = export("idcas_free_string");
        assert_eq!(free(answer), 0);
        let number = start.trim_start_matches("{\"code\":");
        number.split(',').next().unwrap().parse().unwrap()
    }
}

/// Answers every request with a reply of so many units, and takes no memory for it.
fn of_units(head: &'static str, unit: &'static str, tail: &'static str, size: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let piece = unit.repeat(65536 / unit.len());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{head}");
            for _ in 0..size / piece.len() {
                let _ = stream.write_all(piece.as_bytes());
            }
            let _ = stream.write_all(tail.as_bytes());
        }
    });
    format!("http://{address}")
}

/// Many small parts take many times the reply's own size. `tests/reliability/memory.c` has more kinds.
#[test]
fn replies_of_many_parts() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let auth = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let mut refused = 0;
    for (head, unit, tail) in [
        (r#"{"code":0,"#, r#""":0,"#, r#""a":0}"#),
        ("{", r#""CODE":0.0,"#, r#""code":0}"#),
        (r#"{"code":0,"data":[{"#, r#""\u0061":0,"#, r#""a":0}]}"#),
        (r#"{"code":0,"data":["#, "0,", "0]}"),
        (r#"{"code":0,"data":["#, "\"\u{4e57}\",", "0]}"),
        (r#"{"code":0,"data":[""#, "\u{4e57}", r#""]}"#),
    ] {
        let gateway = of_units(head, unit, tail, 9 << 20);
        let config = with(
            &auth.config(),
            json!({"gateway": gateway, "rsa_public_key": KEY, "timeout_ms": 60000}),
        );
        for encoding in [Encoding::Utf8, Encoding::Gbk] {
            let client = Client::speaking(encoding, &config);
            assert_eq!(client.call("get_token", json!({}))["code"], 0);
            for megabytes in [60, 20] {
                room(Some(megabytes));
                let code = code_of(&client);
                room(None);
                assert!([0, -1108].contains(&code), "{unit} {megabytes}: {code}");
                refused += usize::from(code == -1108);
            }
        }
    }
    assert!(refused >= 12, "{refused}");
}

#[test]
fn a_reply_that_memory_does_not_hold_twice() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let auth = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let config = with(
        &auth.config(),
        json!({"gateway": large(), "rsa_public_key": KEY, "timeout_ms": 60000}),
    );
    for encoding in [Encoding::Utf16, Encoding::Gbk] {
        let small = Client::speaking(encoding, &auth.config());
        let client = Client::speaking(encoding, &config);
        for client in [&small, &client] {
            assert_eq!(client.call("get_token", json!({}))["code"], 0);
        }
        assert_eq!(small.call("query_exams", month())["code"], 0);
        let mut refused = 0;
        for megabytes in [80, 50, 24] {
            room(Some(megabytes));
            let code = code_of(&client);
            assert!(
                [0, -1108].contains(&code),
                "{} {megabytes}: {code}",
                encoding.name()
            );
            refused += usize::from(code == -1108);
            assert_eq!(small.call("query_exams", month())["code"], 0);
            room(None);
        }
        assert!(refused > 0, "{}", encoding.name());
    }

    // A document of it, and what is read from that.
    let client = Client::new(&config);
    let answer = CString::new(client.text("query_exams", &month())).unwrap();
    let pointer = CString::new("/data/0").unwrap();
    // SAFETY: the header's signatures.
    let (parse, get, text) = unsafe {
        (
            export::<unsafe extern "C" fn(i32, *const std::ffi::c_char) -> i32>("idcas_json_parse"),
            export::<OfClient>("idcas_json_get"),
            export::<unsafe extern "C" fn(i32) -> *mut std::ffi::c_char>("idcas_json_text"),
        )
    };
    // SAFETY: texts that end with NUL.
    let whole = unsafe { parse(client.handle, answer.as_ptr()) };
    assert!(whole > 0);
    for megabytes in [80, 50, 24] {
        room(Some(megabytes));
        // SAFETY: as above.
        let (parsed, found, written) = unsafe {
            (
                parse(client.handle, answer.as_ptr()),
                get(whole, pointer.as_ptr()),
                text(whole),
            )
        };
        assert!(parsed > 0 || parsed == -1108, "{parsed}");
        room(None);
        for text in [found, written] {
            let length = take(text, Encoding::Utf8).len();
            assert!(length == 0 || length >= SIZE, "{length}");
        }
    }
    room(None);
    // SAFETY: as above.
    let written = unsafe { text(whole) };
    assert!(take(written, Encoding::Utf8).len() > SIZE);
}
