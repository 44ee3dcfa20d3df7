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
fn what_a_status_of_3xx_says() {
    for (status, location, words) in [
        (304, "", "cache"),
        (304, "Location: http://other.invalid/x\r\n", "cache"),
        (300, "", "without a usable target"),
        (301, "", "without a usable target"),
        (302, "Location: http://[bad/\r\n", "without a usable target"),
        (
            307,
            "Location: mailto:someone\r\n",
            "without a usable target",
        ),
        (
            302,
            "Location: https://other.invalid/登录\r\n",
            "other.invalid:443",
        ),
        (308, "Location: //other.invalid:81\r\n", "other.invalid:81"),
    ] {
        let answer = answer_to(move |_| reply(&format!("{status} Else"), location, ""));
        assert_eq!(answer["code"], -1104, "{answer}");
        assert_eq!(answer["error"]["http_status"], status, "{answer}");
        let msg = answer["msg"].as_str().unwrap();
        assert!(msg.contains(words) && !msg.contains('?'), "{answer}");
    }
}

#[test]
fn a_refusing_status_keeps_the_platforms_own_words() {
    for status in [400, 403, 404, 405, 409, 413, 422, 500, 503] {
        for (body, words) in [
            (
                r#"{"code":-1,"msg":"该机构未授权","data":null}"#,
                Some("该机构未授权"),
            ),
            (
                r#"{"Code":-1,"Msg":"no such\r\n order"}"#,
                Some("no such order"),
            ),
            (
                r#"{"Message":"Method not allowed here."}"#,
                Some("Method not allowed here."),
            ),
            (
                r#"{"type":"about:blank","title":"Conflict","detail":"正在处理"}"#,
                Some("正在处理"),
            ),
            (
                r#"{"error":{"code":"x","message":"未开通"}}"#,
                Some("未开通"),
            ),
            // Names, numbers and tokens that were sent do not come back, in whatever spelling.
            (r#"{"code":-1,"msg":"患者张 三&=+不存在"}"#, None),
            (r#"{"code":-1,"msg":"张%20三 不存在"}"#, None),
            (r#"{"code":-1,"msg":"张三不存在"}"#, None),
            (r#"{"code":-1,"msg":"between 2021-05-01 and now"}"#, None),
            (r#"{"code":-1,"msg":"token user-token refused"}"#, None),
            (
                r#"{"code":-1,"msg":"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0"}"#,
                None,
            ),
            (r#"{"code":-1,"msg":""}"#, None),
            ("<html>未授权</html>", None),
            ("未授权", None),
            ("", None),
        ] {
            let answer = answer_to(move |_| reply(&format!("{status} No"), "", body));
            assert_eq!(answer["code"], -1104, "{answer}");
            assert_eq!(answer["error"]["http_status"], status, "{answer}");
            assert_eq!(
                answer["error"]["platform_msg"].as_str(),
                words,
                "{body}: {answer}"
            );
            let msg = answer["msg"].as_str().unwrap();
            match words {
                Some(words) => assert!(msg.contains(&format!("It says: \"{words}\".")), "{answer}"),
                None => assert!(!msg.contains("It says"), "{answer}"),
            }
        }
    }
    let server = Server::platform(|_| reply("403 No", "", r#"{"code":-1,"msg":"账号已停用"}"#));
    let zh = json!({"language": "zh"});
    let answer = Client::new(&with(&server.config(), zh)).call("query_exams", exams());
    let msg = answer["msg"].as_str().unwrap();
    assert!(
        msg.contains("服务器返回 HTTP 403。服务器的说明：“账号已停用”。"),
        "{answer}"
    );

    // After a renewed token too.
    let answer = answer_to(|_| reply("401 No", "", r#"{"code":-1,"msg":"账号已停用"}"#));
    assert_eq!(answer["code"], -1106, "{answer}");
    assert_eq!(answer["error"]["platform_msg"], "账号已停用", "{answer}");
}

#[test]
fn a_refusing_status_is_told_whatever_becomes_of_its_body() {
    let cut = |status: &str, headers: &str| {
        let head = format!("HTTP/1.1 {status}\r\n{headers}\r\n{{\"code\":");
        Answer::Last(head.into_bytes())
    };
    for headers in [
        "Content-Length: 99\r\n",
        "Content-Length: 999999999\r\n",
        "Content-Encoding: gzip\r\n",
        "Transfer-Encoding: chunked\r\n",
    ] {
        let answer = answer_to(move |_| cut("500 No", headers));
        assert_eq!(answer["error"]["http_status"], 500, "{headers}: {answer}");
    }
}

#[test]
fn a_code_that_is_unambiguously_an_integer_counts_as_one() {
    for (sent, answered) in [
        (
            r#"{"code":0.0,"msg":"","data":[1.0]}"#,
            r#"{"code":0,"msg":"","data":[1.0]}"#,
        ),
        (
            r#"{"data":[0.0],"code": 0e0 }"#,
            r#"{"data":[0.0],"code": 0 }"#,
        ),
        (r#"{"Code":"0.0","Data":[]}"#, r#"{"code":0,"data":[]}"#),
        (r#"{"code":" 0 "}"#, r#"{"code":0}"#),
        (r#"{"code":-1.0,"msg":"no"}"#, r#"{"code":-1,"msg":"no"}"#),
        (r#"{"code":"0"}"#, r#"{"code":"0"}"#),
        (
            r#"{"code":0,"msg":"a","code":0}"#,
            r#"{"code":0,"msg":"a","code":0}"#,
        ),
        (
            r#""{\"code\":0,\"msg\":\"成功\",\"data\":[]}""#,
            r#"{"code":0,"msg":"成功","data":[]}"#,
        ),
    ] {
        let server = Server::platform(move |_| ok(sent));
        let client = Client::new(&server.config());
        assert_eq!(client.text("query_exams", &exams()), answered, "{sent}");
    }
    for (sent, words) in [
        (r#"{"code":null}"#, "code is null"),
        (r#"{"code":true,"data":[]}"#, "a boolean"),
        (r#"{"code":"","data":[]}"#, "an empty text"),
        (r#"{"code":"ok"}"#, "a text, not an integer"),
        (r#"{"code":0.5}"#, "fraction"),
        (r#"{"code":1e-400}"#, "fraction"),
        (r#"{"code":{"x":0}}"#, "an object or array"),
        (r#"{"code":0,"Code":-1}"#, "two members code"),
        (r#"{"code":0,"data":[1],"Data":[2]}"#, "two members data"),
        (r#"{"success":true,"data":[]}"#, "no code but success"),
        (r#"{"Success":true}"#, "no code but success"),
        (r#""\"{}\"""#, "more than once"),
        (r#""text""#, "not a JSON object"),
        (r#"callback({"code":0})"#, "not JSON"),
    ] {
        let answer = answer_to(move |_| ok(sent));
        assert_eq!(answer["code"], -1107, "{sent}: {answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains(words),
            "{sent}: {answer}"
        );
    }
}

#[test]
fn what_comes_back_as_an_address_is_one_or_an_error() {
    for (sent, made) in [
        (
            "https://影像.example.com/s",
            Some("https://影像.example.com/s"),
        ),
        (
            "https://a.example.com/影像/1",
            Some("https://a.example.com/影像/1"),
        ),
        ("10.0.0.1:8080/s", Some("http://10.0.0.1:8080/s")),
        ("view.example.com/s", Some("http://view.example.com/s")),
        ("//10.0.0.1/x", Some("http://10.0.0.1/x")),
        ("s/8fK2", Some("http://portal.example.com/s/8fK2")),
        ("https://a.example.com:99999/s", None),
        ("10.0.0.1:808x/s", None),
        ("http:/x", None),
        ("http:///x", None),
        ("ftp://a.example.com/s", None),
        ("javascript:alert(1)", None),
        ("{domain}/s/8fK2", None),
        ("暂无影像", None),
        ("null", None),
    ] {
        let body = json!({"code": 0, "msg": "", "data": sent}).to_string();
        let server = Server::platform(move |_| ok(&body));
        let portal = json!({"domain": "http://portal.example.com"});
        let client = Client::new(&with(&server.config(), portal));
        for operation in ["get_report_view_url", "get_image_view_url"] {
            let answer = client.call(operation, json!({"business_id": "1"}));
            match made {
                Some(made) => assert_eq!(answer["data"], made, "{sent}"),
                None => assert_eq!(answer["code"], -1107, "{sent}: {answer}"),
            }
        }
    }
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
    let (half, long) = ("x".repeat(40_000), "x".repeat(70_000));
    for (operation, first, second) in [
        ("query_exams", "patient_name", "accession_number"),
        ("set_print_flag", "business_id", "client_name"),
    ] {
        let both = with(
            &common::example(operation),
            json!({ first: half, second: half }),
        );
        let answer = client.call(operation, both);
        assert_eq!(answer["code"], -1108, "{operation}: {answer}");
        // One value that does it alone is named.
        let one = with(&common::example(operation), json!({ first: long }));
        let answer = client.call(operation, one);
        assert_eq!(answer["code"], -1001, "{operation}: {answer}");
        assert_eq!(answer["error"]["faults"][0]["param"], first);
    }
    assert_eq!(server.count("/print"), 0);
    assert_eq!(server.count("/exams"), 0);
}
