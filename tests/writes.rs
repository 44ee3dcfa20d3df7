//! What changes something at the platform: after it has left, every failure that leaves open what came of it says so; every
//! other one does not.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::server::{Answer, Closed, Server, ok, reply, token_step, unknown_host};
use common::{Client, example, with};
use serde_json::{Value, json};

/// Each with a word of how to look it up, in both languages.
const WRITES: [(&str, &str, &str); 3] = [
    ("get_report_qrcode", "二维码", "code may be made twice"),
    ("set_print_flag", "print_count", "print_count"),
    ("upload_recognition_stats", "统计", "day's statistics"),
];

type Script = fn(&str) -> Answer;

fn last(bytes: &[u8]) -> Answer {
    Answer::Last(bytes.to_vec())
}

/// Ways for a request to end without a word of what came of it, with their codes.
const UNKNOWN: &[(&str, i64, Script)] = &[
    ("silence", -1102, |_| Answer::Silence),
    ("closed", -1101, |_| last(b"")),
    ("half a head", -1101, |_| last(b"HTTP/1.1 200 OK\r\nConte")),
    ("half a body", -1101, |_| {
        last(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"code\":0")
    }),
    ("not HTTP", -1107, |_| {
        last(b"\x15\x03\x01 something else\r\n\r\n")
    }),
    ("a web page", -1107, |_| ok("<html>login</html>")),
    ("an empty reply", -1107, |_| ok("")),
    ("204", -1107, |_| last(b"HTTP/1.1 204 No Content\r\n\r\n")),
    ("JSON cut off", -1107, |_| ok(r#"{"code":0,"msg":"#)),
    ("no code", -1107, |_| ok(r#"{"success":true}"#)),
    ("a code that is null", -1107, |_| ok(r#"{"code":null}"#)),
    ("two codes", -1107, |_| ok(r#"{"code":0,"code":-1}"#)),
    ("damaged text", -1107, |_| {
        last(b"HTTP/1.1 200 OK\r\n\r\n{\"code\":0,\"msg\":\"\xe6\x88\x90\xe5\x8a\"}")
    }),
    ("compressed", -1107, |_| {
        reply("200 OK", "Content-Encoding: gzip\r\n", "x")
    }),
    ("too large", -1108, |_| {
        last(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n")
    }),
    ("larger than it said", -1108, |_| {
        Answer::Last([b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), &[b' '; 9000]].concat())
    }),
    ("408", -1104, |_| reply("408 Request Timeout", "", "")),
    ("500", -1104, |_| reply("500 No", "", "<html>")),
    ("500 in words", -1104, |_| {
        reply("500 No", "", r#"{"code":-1,"msg":"超时"}"#)
    }),
    ("502", -1104, |_| reply("502 No", "", "")),
    ("503", -1104, |_| reply("503 No", "Retry-After: 0\r\n", "")),
    ("504", -1104, |_| reply("504 No", "", "")),
    ("302", -1104, |_| {
        reply("302 Found", "Location: /done\r\n", "")
    }),
    ("303", -1104, |_| reply("303 See Other", "", "")),
];

/// Ways that leave no doubt: it was refused.
const KNOWN: &[(&str, i64, Script)] = &[
    ("400", -1104, |_| reply("400 No", "", "")),
    ("401", -1106, |_| reply("401 No", "", "")),
    ("403", -1104, |_| {
        reply("403 No", "", r#"{"code":-1,"msg":"无权限"}"#)
    }),
    ("404", -1104, |_| reply("404 No", "", "")),
    ("405", -1104, |_| reply("405 No", "", "")),
    ("409", -1104, |_| reply("409 No", "", "")),
    ("413", -1104, |_| reply("413 No", "", "")),
    ("429", -1104, |_| reply("429 No", "Retry-After: 0\r\n", "")),
    ("301", -1104, |_| {
        reply("301 Moved", "Location: https://other.invalid/\r\n", "")
    }),
    ("308", -1104, |_| {
        reply("308 Moved", "Location: /api/\r\n", "")
    }),
    ("refused", -1, |_| {
        ok(r#"{"code":-1,"msg":"该报告不存在","data":null}"#)
    }),
];

fn config(server: &Server, more: Value) -> Value {
    let limits = json!({"timeout_ms": 700, "max_response_bytes": 8192});
    with(&with(&server.config(), limits), more)
}

/// A client that has its tokens: its time is for the write alone.
fn ready(server: &Server, more: Value) -> Client {
    let client = Client::new(&config(server, more));
    let got = (0..20).any(|_| client.call("get_token", json!({}))["code"] == 0);
    assert!(got);
    client
}

/// By its own function or in the background.
fn answer(client: &Client, operation: &str, in_background: bool) -> Value {
    match in_background {
        true => client.start(operation, &example(operation)).finish(),
        false => client.call(operation, example(operation)),
    }
}

fn assert_unknown(answer: &Value, words: &str, told: &str) {
    assert_eq!(answer["error"]["outcome"], "unknown", "{told}: {answer}");
    let hint = answer["error"]["hint"].as_str().unwrap();
    assert!(hint.contains(words), "{told}: {answer}");
    let msg = answer["msg"].as_str().unwrap();
    assert!(msg.ends_with(hint), "{told}: {answer}");
    for advice in ["timeout_ms,", "again later", "Call again", "Check the"] {
        assert!(!msg.contains(advice), "{told}: {answer}");
    }
}

#[test]
fn every_way_that_leaves_it_open_says_so() {
    std::thread::scope(|scope| {
        for (way, code, script) in UNKNOWN {
            scope.spawn(move || {
                for (operation, _, look_up) in WRITES {
                    for in_background in [false, true] {
                        let server = Server::platform(script);
                        let client = ready(&server, json!({}));
                        let before = server.requests().len();
                        let answer = answer(&client, operation, in_background);
                        let told = format!("{way}, {operation}, {in_background}");
                        assert_eq!(answer["code"], *code, "{told}: {answer}");
                        assert_unknown(&answer, look_up, &told);
                        assert_eq!(server.requests().len(), before + 1, "{told}");
                    }
                }
            });
        }
    });
}

#[test]
fn every_way_that_leaves_no_doubt_says_nothing_of_it() {
    for (way, code, script) in KNOWN {
        for (operation, ..) in WRITES {
            for in_background in [false, true] {
                let server = Server::platform(script);
                let client = Client::new(&config(&server, json!({"timeout_ms": 5000})));
                let answer = answer(&client, operation, in_background);
                assert_eq!(answer["code"], *code, "{way}, {operation}: {answer}");
                assert_eq!(answer["error"]["outcome"], Value::Null, "{way}: {answer}");
                assert!(
                    !answer.to_string().contains("outcome is unknown"),
                    "{answer}"
                );
            }
        }
    }
}

#[test]
fn what_never_left_is_not_unknown() {
    let closed = Closed::new();
    let closed = format!("http://{}", closed.address);
    let nowhere = format!("http://{}", unknown_host());
    for (operation, ..) in WRITES {
        for address in [&closed, &nowhere] {
            let server = Server::platform(|_| ok(r#"{"code":0}"#));
            // The key comes from the gateway, which must not answer here.
            let key = include_str!("data/rsa_public_spki.txt");
            let away = json!({"gateway": address, "doc_gateway": address, "retries": 0, "rsa_public_key": key});
            let client = Client::new(&config(&server, away));
            let answer = client.call(operation, example(operation));
            assert_eq!(answer["code"], -1101, "{operation}: {answer}");
            assert_eq!(answer["error"]["outcome"], Value::Null, "{answer}");
        }
        // A token that never comes: nothing of the write has been sent.
        let server = Server::new(|_| Answer::Silence);
        let client = Client::new(&config(&server, json!({})));
        let answer = client.call(operation, example(operation));
        assert_eq!(answer["code"], -1102, "{answer}");
        assert_eq!(answer["error"]["outcome"], Value::Null, "{answer}");
        let server = Server::platform(|_| ok(r#"{"code":0}"#));
        let client = Client::new(&server.config());
        let answer = client.call(operation, json!({"nonsense": 1}));
        assert_eq!(answer["code"], -1001, "{answer}");
        assert_eq!(answer["error"]["outcome"], Value::Null, "{answer}");
        assert!(server.requests().is_empty());
    }
}

#[test]
fn a_read_is_never_unknown() {
    for (way, _, script) in UNKNOWN {
        let server = Server::platform(script);
        let client = ready(&server, json!({"retries": 0}));
        let answer = client.call("query_print_exams", example("query_print_exams"));
        assert_eq!(answer["error"]["outcome"], Value::Null, "{way}: {answer}");
        assert!(answer["code"].as_i64().unwrap() < -1000, "{way}: {answer}");
    }
}

/// Waits, for as long as a busy machine may take.
fn wait_until(happened: impl Fn() -> bool) {
    let begun = Instant::now();
    while !happened() {
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::yield_now();
    }
}

#[test]
fn a_cancelled_write_is_unknown_only_once_it_has_left() {
    for (operation, zh, en) in WRITES {
        for (language, look_up) in [("en", en), ("zh", zh)] {
            let server = Server::platform(|_| Answer::Silence);
            let more = json!({"timeout_ms": 60000, "language": language});
            let client = Client::new(&config(&server, more));
            let job = client.start(operation, &example(operation));
            wait_until(|| server.requests().len() == 4);
            job.cancel();
            let answer = job.finish();
            assert_eq!(answer["code"], -1105, "{answer}");
            assert_unknown(&answer, look_up, operation);
        }
        let server = Server::new(|request| match request.contains("client_credentials") {
            true => Answer::Silence,
            false => token_step(request).unwrap(),
        });
        let client = Client::new(&config(&server, json!({"timeout_ms": 60000})));
        let job = client.start(operation, &example(operation));
        wait_until(|| server.requests().len() == 1);
        job.cancel();
        let answer = job.finish();
        assert_eq!(answer["code"], -1105, "{answer}");
        assert_eq!(answer["error"]["outcome"], Value::Null, "{answer}");
    }
}

#[test]
fn a_renewed_token_that_never_comes_leaves_no_doubt() {
    let server = Server::platform(|_| reply("401 No", "", ""));
    let tokens = AtomicUsize::new(0);
    let auth = Server::new(move |request| match tokens.fetch_add(1, Ordering::SeqCst) {
        0 | 1 => token_step(request).unwrap(),
        _ => Answer::Silence,
    });
    let client = ready(&server, json!({"auth_center": auth.base}));
    let answer = client.call("set_print_flag", example("set_print_flag"));
    assert_eq!(answer["code"], -1102, "{answer}");
    assert_eq!(answer["error"]["outcome"], Value::Null, "{answer}");
    assert_eq!(server.count("print-flag"), 1);
    assert_eq!(auth.requests().len(), 3);
}

#[test]
fn a_right_reply_stays_as_it_was_sent() {
    for sent in [
        r#"{"code":0,"msg":"成功"}"#,
        " {\"msg\":\"\\u6210\", \"code\" : 0 ,\"data\":{\"x\":1.50}}\r\n",
        r#"{"code":"0","data":"https://影像.example.com/s/8fK2"}"#,
        r#"{"code":-1,"msg":"该报告不存在","data":null}"#,
    ] {
        for (operation, ..) in WRITES {
            let server = Server::platform(move |_| ok(sent));
            let client = Client::new(&server.config());
            assert_eq!(client.text(operation, &example(operation)), sent);
        }
    }
}

#[test]
fn each_write_tells_how_to_look_it_up() {
    let client = Client::new(&json!({"language": "en"}));
    for operation in client.operations() {
        let described = client.describe(&operation);
        let write = WRITES.iter().find(|(name, ..)| *name == operation);
        assert_eq!(described["writes"], write.is_some(), "{operation}");
        match write {
            Some((_, _, words)) => {
                assert!(described["look_up"].as_str().unwrap().contains(words));
            }
            None => assert_eq!(described["look_up"], Value::Null, "{operation}"),
        }
    }
}
