//! What servers answer, and what becomes of it: passed through as sent, or a code with words.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::server::{Answer, Closed, Server, ok, reply};
use common::{Client, with};
use serde_json::{Value, json};

fn exams() -> Value {
    json!({"time_type": 0, "start_time": "2021-05-01", "end_time": "2021-05-31", "patient_name": "张 三&=+"})
}

fn answer_to(gateway: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Value {
    let server = Server::platform(gateway);
    Client::new(&with(&server.config(), json!({"retries": 0}))).call("query_exams", exams())
}

#[test]
fn a_reply_passes_through_byte_for_byte() {
    let sent = "{ \"code\" : 0,\"msg\":\"ok\", \"data\":[{\"id\":12345678901234567890,\"x\":1.50E+3,\"y\":\"\\u5f20\"}],\"new\":{\"a\":[]}}";
    let server = Server::platform(move |_| ok(sent));
    let client = Client::new(&server.config());
    assert_eq!(client.text("query_exams", &exams()), sent);
    let request = server.requests().pop().unwrap();
    assert!(request.starts_with(
        "GET /api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&patient_name=%E5%BC%A0%20%E4%B8%89%26%3D%2B HTTP/1.1"
    ), "{request}");
}

#[test]
fn refusals_and_capital_members() {
    let refused = answer_to(|_| ok(r#"{"Code":-1,"Msg":"无权限","Data":null,"More":1}"#));
    assert_eq!(
        refused,
        json!({"code": -1, "msg": "无权限", "data": null, "More": 1})
    );
}

#[test]
fn what_is_no_answer() {
    let deep = format!(
        r#"{{"code":0,"data":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for (body, words) in [
        ("", "empty"),
        ("<html>login</html>", "web page"),
        (r#"{"code":0,"data":[{"id":1},"#, "cut off"),
        ("[1,2]", "not a JSON object"),
        (r#"{"data":[]}"#, "no integer code"),
        (deep.as_str(), "nested deeper"),
    ] {
        let body = body.to_owned();
        let answer = answer_to(move |_| ok(&body));
        assert_eq!(answer["code"], -1107, "{answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains(words),
            "{words}: {answer}"
        );
    }
    let packed = answer_to(|_| reply("200 OK", "Content-Encoding: gzip\r\n", "x"));
    assert_eq!(packed["code"], -1107);
}

#[test]
fn statuses() {
    for status in [400, 403, 404, 407, 429, 500, 502, 503, 504] {
        let answer = answer_to(move |_| reply(&format!("{status} No"), "", "<html>"));
        assert_eq!(
            (&answer["code"], &answer["error"]["http_status"]),
            (&json!(-1104), &json!(status))
        );
    }
    let elsewhere = answer_to(|_| reply("302 Found", "Location: http://other.invalid/x\r\n", ""));
    assert_eq!(elsewhere["code"], -1104);
    assert!(
        elsewhere["msg"].as_str().unwrap().contains("other.invalid"),
        "{elsewhere}"
    );
}

#[test]
fn connections_that_end() {
    let cut = answer_to(|_| Answer::Last(Vec::new()));
    assert_eq!(cut["code"], -1101, "{cut}");
    let half = answer_to(|_| {
        Answer::Last(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"code\":0".to_vec())
    });
    assert_eq!(half["code"], -1101, "{half}");
    let no_http = answer_to(|_| {
        Answer::Last(b"\x15\x03\x01\x00\x02\x02\x16 this is no HTTP\r\n\r\n".to_vec())
    });
    assert_eq!(no_http["code"], -1107, "{no_http}");
}

#[test]
fn silence_ends_in_time() {
    let server = Server::platform(|_| Answer::Silence);
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 400})));
    let begun = Instant::now();
    let answer = client.call("query_exams", exams());
    assert_eq!(answer["code"], -1102, "{answer}");
    assert!(
        begun.elapsed() < Duration::from_millis(400 + 250),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn a_reply_larger_than_allowed() {
    for body in [
        Answer::Last(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n".to_vec()),
        Answer::Last([b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), &[b' '; 5000]].concat()),
    ] {
        let Answer::Last(bytes) = body else {
            unreachable!()
        };
        let server = Server::platform(move |_| Answer::Last(bytes.clone()));
        let client = Client::new(&with(&server.config(), json!({"max_response_bytes": 4096})));
        assert_eq!(client.call("query_exams", exams())["code"], -1108);
    }
}

#[test]
fn a_chinese_charset_is_read() {
    let body = [
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=GBK\r\n\r\n".as_slice(),
        b"{\"code\":-1,\"msg\":\"\xd5\xc5\"}",
    ]
    .concat();
    let answer = answer_to(move |_| Answer::Last(body.clone()));
    assert_eq!(answer["msg"], "张");
}

#[test]
fn reads_are_tried_again_and_writes_are_not() {
    static READS: AtomicUsize = AtomicUsize::new(0);
    let server = Server::platform(|_| match READS.fetch_add(1, Ordering::SeqCst) {
        0 | 1 => reply("503 Busy", "Retry-After: 0\r\n", ""),
        _ => ok(r#"{"code":0,"msg":"","data":[]}"#),
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", exams())["code"], 0);
    assert_eq!(server.count("/api-idcas/"), 3);

    let server = Server::platform(|_| reply("503 Busy", "Retry-After: 0\r\n", ""));
    let client = Client::new(&server.config());
    let stats = json!({"org_code": "2470", "patients_cnt": 3, "work_stations": "4"});
    assert_eq!(
        client.call("upload_recognition_stats", stats)["code"],
        -1104
    );
    let print = json!({"business_id": "1", "org_code": "2470", "print_time": "2021-05-19 10:00:00",
        "client_host": "10.0.0.1", "client_name": "C"});
    assert_eq!(client.call("set_print_flag", print)["code"], -1104);
    assert_eq!(
        (
            server.count("POST /api/api-idcas"),
            server.count("print-flag")
        ),
        (1, 1)
    );
    let posted = server
        .requests()
        .into_iter()
        .find(|request| request.starts_with("POST /api/"))
        .unwrap();
    assert!(
        posted.ends_with(r#"{"org_code":"2470","patients_cnt":3,"work_stations":4}"#),
        "{posted}"
    );

    // A broken write says that its outcome is unknown.
    let server = Server::platform(|_| Answer::Last(Vec::new()));
    let client = Client::new(&server.config());
    let stats = json!({"org_code": "2470", "patients_cnt": 3, "work_stations": 4});
    let answer = client.call("upload_recognition_stats", stats);
    assert!(
        answer["error"]["hint"]
            .as_str()
            .unwrap()
            .contains("unknown"),
        "{answer}"
    );
    assert_eq!(server.count("POST /api/api-idcas"), 1);
}

#[test]
fn a_wait_longer_than_the_call_is_not_waited_for() {
    let server = Server::platform(|_| reply("429 Slow down", "Retry-After: 1000000000\r\n", ""));
    let client = Client::new(&server.config());
    let begun = Instant::now();
    assert_eq!(
        client.call("query_exams", exams())["error"]["http_status"],
        429
    );
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_path_that_has_the_word_proxy_in_it_accuses_no_proxy() {
    let closed = Closed::new();
    for path in ["proxy/api", "tunnel", "api"] {
        let address = format!("http://{}/{path}", closed.address);
        let client = Client::new(&json!({
            "auth_center": address, "client_id": "c", "client_secret": "s", "proxy": "none", "language": "en"
        }));
        let answer = client.call("get_client_token", json!({}));
        assert_eq!(answer["code"], -1101);
        let detail = answer["error"]["detail"].as_str().unwrap();
        assert!(detail.starts_with("connect"), "{path}: {answer}");
    }
}

#[test]
fn an_address_that_is_too_long_is_not_sent() {
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let client = Client::new(&server.config());
    let long = "x".repeat(70_000);
    for (operation, param) in [
        ("query_exams", "patient_name"),
        ("set_print_flag", "business_id"),
    ] {
        let params = with(&common::example(operation), json!({ param: long }));
        let answer = client.call(operation, params);
        assert_eq!(answer["code"], -1108, "{operation}: {answer}");
    }
    assert_eq!(server.count("/print"), 0);
    assert_eq!(server.count("/exams"), 0);
}
