//! What a status other than success says: where it came from, and what its page means.

mod common;

use std::time::{Duration, Instant};

use common::server::{Answer, EMPTY, Server, ok, reply};
use common::{Client, Folder, example, with};
use serde_json::json;

/// A platform that answers everything but tokens with these bytes.
fn answering(status: &'static str, body: &'static str) -> Server {
    Server::platform(move |_| reply(status, "", body))
}

const NGINX: &str =
    "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>";
const CERTIFICATE: &str =
    "<html><head><title>400 No required SSL certificate was sent</title></head></html>";
const COOKIE: &str =
    "<html><head><title>400 Request Header Or Cookie Too Large</title></head></html>";

/// A status with its page, and what is said of it in either language.
const STATUSES: &[(&str, &str, &str, &str)] = &[
    ("400 Bad Request", NGINX, "https://", "https://"),
    (
        "400 Bad Request",
        "Client sent an HTTP request to an HTTPS server.\n",
        "https://",
        "https://",
    ),
    (
        "400 Bad Request",
        CERTIFICATE,
        "client certificate",
        "客户端证书",
    ),
    (
        "400 Bad Request",
        COOKIE,
        "large_client_header_buffers",
        "large_client_header_buffers",
    ),
    (
        "413 Payload Too Large",
        "",
        "client_max_body_size",
        "client_max_body_size",
    ),
    (
        "414 URI Too Long",
        "",
        "large_client_header_buffers",
        "large_client_header_buffers",
    ),
    (
        "431 Request Header Fields Too Large",
        "",
        "headers",
        "请求头",
    ),
    (
        "400 Bad Request",
        "",
        "waiting for the platform's answer",
        "请求业务接口",
    ),
    (
        "403 Forbidden",
        "",
        "waiting for the platform's answer",
        "请求业务接口",
    ),
];

#[test]
fn a_status_says_where_it_came_from_and_what_its_page_means() {
    for (status, body, english, chinese) in STATUSES.iter().copied() {
        let server = answering(status, body);
        let address = server.base.replace("http://", "");
        for (language, part) in [("en", english), ("zh", chinese)] {
            let client = Client::new(&with(&server.config(), json!({"language": language})));
            let answer = client.call(
                "query_exams",
                json!({"time_type": 0, "start_time": "2021-01-01", "end_time": "2021-01-02"}),
            );
            assert_eq!(answer["code"], -1104, "{answer}");
            let said = format!("{} {}", answer["msg"], answer["error"]["hint"]);
            assert!(
                said.contains(part) && said.contains(&address),
                "{status} {body}: {said}"
            );
            assert!(
                !said.contains("2021-01-01") && !said.contains("query"),
                "{said}"
            );
        }
    }
}

#[test]
fn a_status_of_a_step_on_the_way_names_the_step() {
    let tokens = Server::new(|_| reply("502 Bad Gateway", "", ""));
    let answer = Client::new(&tokens.config()).call("query_exams", example("query_exams"));
    let address = tokens.base.replace("http://", "");
    let expected =
        format!("getting the client token ({address}): the auth center answered HTTP 502");
    let msg = answer["msg"].as_str().unwrap();
    assert!(msg.starts_with(&expected), "{answer}");
}

/// stunnel and IIS close a connection on which no TLS begins.
#[test]
fn a_connection_that_is_closed_at_once_may_want_https() {
    let closing = Server::new(|_| Answer::Last(Vec::new()));
    for base in [closing.base.clone(), Server::resetting().base] {
        let config = with(
            &closing.config(),
            json!({"auth_center": base, "retries": 0}),
        );
        let answer = Client::new(&config).call("get_client_token", json!({}));
        assert_eq!(answer["code"], -1101, "{answer}");
        assert!(
            answer["error"]["hint"]
                .as_str()
                .unwrap()
                .contains("https://"),
            "{answer}"
        );
    }
    let report = Client::new(&with(
        &answering(
            "400 Bad Request",
            "400 The plain HTTP request was sent to HTTPS port",
        )
        .config(),
        json!({"auth_center": null, "doc_gateway": null, "domain": null, "language": "en"}),
    ))
    .diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["step"] == "http").unwrap();
    assert_eq!(step["status"], "failed", "{report}");
    assert!(
        step["advice"].as_str().unwrap().contains("https://"),
        "{report}"
    );
}

/// What becomes of a body after its head and its first bytes.
const BROKEN: [&str; 5] = ["cut", "reset", "chunk cut", "chunk without a size", "hangs"];

fn broken(how: &str, status: u16) -> Answer {
    let head = format!("HTTP/1.1 {status} Said\r\nContent-Type: text/plain\r\n");
    let counted = format!("{head}Content-Length: 900\r\n\r\nsorry").into_bytes();
    let chunked = |rest: &str| {
        format!("{head}Transfer-Encoding: chunked\r\n\r\n5\r\nsorry\r\n{rest}").into_bytes()
    };
    match how {
        "cut" => Answer::Last(counted),
        "reset" => Answer::Reset(counted),
        "chunk cut" => Answer::Last(chunked("9\r\nno")),
        "chunk without a size" => Answer::Last(chunked("none\r\n")),
        _ => Answer::Hang(counted),
    }
}

#[test]
fn a_status_counts_whatever_becomes_of_its_body() {
    let members = json!({"timeout_ms": 4000, "retries": 0});
    for operation in ["query_exams", "set_print_flag"] {
        for status in [400, 401, 403, 404, 413, 429, 500, 502, 503, 504] {
            let whole = Server::platform(move |_| reply(&format!("{status} Said"), "", "sorry"));
            let client = Client::new(&with(&whole.config(), members.clone()));
            let expected = client.call(operation, example(operation));
            assert_eq!(expected["error"]["http_status"], status, "{expected}");
            for how in BROKEN {
                let server = Server::platform(move |_| broken(how, status));
                let client = Client::new(&with(&server.config(), members.clone()));
                let answer = client.call(operation, example(operation));
                assert_eq!(
                    answer["code"], expected["code"],
                    "{operation} {status} {how}: {answer}"
                );
                assert_eq!(
                    answer["error"]["http_status"], status,
                    "{operation} {how}: {answer}"
                );
                let unknown = &answer["error"]["outcome"];
                assert_eq!(
                    unknown, &expected["error"]["outcome"],
                    "{status} {how}: {answer}"
                );
                // After a 401 with a new token, once.
                let sent = server.requests().len() - server.count("/connect/token");
                assert_eq!(
                    sent,
                    whole.requests().len() - whole.count("/connect/token"),
                    "{how}"
                );
                assert_eq!(
                    server.count("/connect/token"),
                    whole.count("/connect/token"),
                    "{how}"
                );
            }
        }
    }
}

#[test]
fn a_tokens_status_counts_whatever_becomes_of_its_body() {
    for status in [400, 401, 403, 413, 500, 503] {
        let answer_of = |answer: fn(&str, u16) -> Answer, how: &'static str| {
            let server = Server::new(move |_| answer(how, status));
            let config = with(&server.config(), json!({"timeout_ms": 4000, "retries": 0}));
            (
                Client::new(&config).call("get_client_token", json!({})),
                server.requests().len(),
            )
        };
        let whole = |_: &str, status: u16| reply(&format!("{status} Said"), "", "sorry");
        let (expected, requests) = answer_of(whole, "");
        for how in BROKEN {
            let (answer, sent) = answer_of(broken, how);
            assert_eq!(answer["code"], expected["code"], "{status} {how}: {answer}");
            assert_eq!(
                answer["error"]["http_status"], expected["error"]["http_status"],
                "{how}"
            );
            assert_eq!(sent, requests, "{status} {how}");
        }
    }
}

#[test]
fn a_status_from_who_has_not_read_the_request_counts() {
    for status in [401, 403, 413, 503] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let gateway = format!("http://{}/api", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                std::thread::spawn(move || {
                    let mut head = [0; 1];
                    let _ = std::io::Read::read(&mut stream, &mut head);
                    let said = format!(
                        "HTTP/1.1 {status} Said\r\nContent-Length: 5\r\nConnection: close\r\n\r\nsorry"
                    );
                    let _ = std::io::Write::write_all(&mut stream, said.as_bytes());
                    // Closed with bytes unread, the connection is reset.
                });
            }
        });
        let tokens = Server::platform(|_| ok(EMPTY));
        let members = json!({"gateway": gateway, "timeout_ms": 8000, "retries": 0});
        let client = Client::new(&with(&tokens.config(), members));
        let params = json!({"org_code": "2470", "patients_cnt": 1, "work_stations": 1});
        let answer = client.call("upload_recognition_stats", params);
        assert_eq!(
            answer["error"]["http_status"],
            status,
            "{:.600}",
            answer.to_string()
        );
    }
}

#[test]
fn a_status_counts_also_where_its_body_would_take_the_rest_of_the_time() {
    let begun = Instant::now();
    let server = Server::new(move |request| match common::server::token_step(request) {
        Some(answer) => {
            if request.contains("configurations?key") {
                // What is left is less than a body may otherwise take.
                std::thread::sleep(Duration::from_millis(6600).saturating_sub(begun.elapsed()));
            }
            answer
        }
        None => broken("hangs", 403),
    });
    let config = with(&server.config(), json!({"timeout_ms": 8000}));
    let answer = Client::new(&config).call("query_exams", example("query_exams"));
    assert_eq!(answer["error"]["http_status"], 403, "{answer}");
}

/// A reply with these lines in its head, or this first line, after which the connection is closed.
fn head(first: &str, lines: &str) -> Answer {
    let length = EMPTY.len();
    Answer::Last(format!("{first}\r\n{lines}Content-Length: {length}\r\n\r\n{EMPTY}").into())
}

#[test]
fn an_odd_line_in_a_head_costs_neither_the_reply_nor_its_status() {
    for lines in [
        "Server : old\r\n",
        "X-Folded: one\r\n\ttwo\r\n",
        "no colon\r\n",
        "X-\u{5f20}: 1\r\n",
    ] {
        let ok = Server::platform(move |_| head("HTTP/1.1 200 OK", lines));
        let answer = Client::new(&ok.config()).call("query_exams", example("query_exams"));
        assert_eq!(answer["code"], 0, "{lines}: {answer}");
        let server = Server::platform(move |_| head("HTTP/1.1 403 No", lines));
        let answer = Client::new(&server.config()).call("query_exams", example("query_exams"));
        assert_eq!(answer["error"]["http_status"], 403, "{lines}: {answer}");
    }
}

#[test]
fn a_head_that_cannot_be_read_blames_neither_the_port_nor_the_connection() {
    let many: String = (0..150)
        .map(|number| format!("X-{number}: 1\r\n"))
        .collect();
    let two =
        |one: &str, other: &str| format!("Content-Length: {one}\r\nContent-Length: {other}\r\n");
    for (code, first, lines) in [
        (-1101, "HTTP/1.1 200 OK", two("5", "6")),
        (-1101, "HTTP/1.1 200 OK", two("-1", "-1")),
        (-1101, "HTTP/1.1 200 OK", two("none", "none")),
        (-1107, "HTTP/1.1 2000 OK", String::new()),
        (-1101, "HTTP/1.1 200 OK", many),
        (
            -1101,
            "HTTP/1.1 200 OK",
            format!("X: {}\r\n", "x".repeat(600_000)),
        ),
    ] {
        let told = format!("{first} {lines:.40}");
        let server = Server::platform(move |_| head(first, &lines));
        let client = Client::new(&server.config());
        for operation in ["query_exams", "set_print_flag"] {
            let answer = client.call(operation, example(operation));
            assert_eq!(answer["code"], code, "{told}: {answer}");
            let msg = answer["msg"].as_str().unwrap();
            assert!(msg.contains("head of 127.0.0.1:"), "{told}: {msg}");
            for untrue in ["https", "broke off", "does not speak"] {
                assert!(!msg.contains(untrue), "{told}: {msg}");
            }
            let path = if operation == "query_exams" {
                "/observations/"
            } else {
                "/print/"
            };
            assert_eq!(server.count(path), 1, "{told}: {:?}", server.requests());
        }
    }
}

#[test]
fn chunks_that_are_wrong_are_no_broken_connection() {
    for chunks in [
        "none\r\n{}\r\n0\r\n\r\n",
        "ffffffffffffffff1\r\n{}",
        "1\r\n{}\r\n0\r\n\r\n",
    ] {
        let reply = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");
        let server = Server::platform(move |_| Answer::Last(reply.clone().into()));
        let config = with(&server.config(), json!({"retries": 0}));
        let answer = Client::new(&config).call("query_exams", example("query_exams"));
        assert_eq!(answer["code"], -1101, "{chunks}: {answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains("chunks"),
            "{chunks}: {answer}"
        );
    }
}

#[test]
fn a_proxys_status_is_not_blamed_on_a_proxy_that_nobody_configured() {
    let server = answering("407 Proxy Authentication Required", "");
    let answer = Client::new(&server.config()).call("query_exams", example("query_exams"));
    let hint = answer["error"]["hint"].as_str().unwrap();
    assert!(hint.contains("where no proxy is configured"), "{hint}");
}

/// Two servers, so that nobody looks at the wrong one.
#[test]
fn where_time_runs_out_the_step_and_its_server_are_named() {
    let folder = Folder::new("silent-steps");
    let named = |silent: &'static str, msg: &str, line: &str, at_gateway: bool| {
        let script = move |request: &str| match request.contains(silent) {
            true => Answer::Silence,
            false => common::server::token_step(request).unwrap_or_else(|| ok(EMPTY)),
        };
        let (auth_center, gateway) = (Server::new(script), Server::new(script));
        let log = folder.0.join(line);
        let members = json!({
            "gateway": format!("{}/api", gateway.base), "timeout_ms": 4000, "log_file": log,
        });
        let client = Client::new(&with(&auth_center.config(), members));
        let answer = client.call("query_exams", example("query_exams"));
        assert_eq!(answer["code"], -1102, "{answer}");
        assert!(answer["msg"].as_str().unwrap().contains(msg), "{answer}");
        drop(client);
        let server = if at_gateway { &gateway } else { &auth_center };
        let host = server.base.trim_start_matches("http://");
        let place = format!("in {line} at {host} ");
        let lines = std::fs::read_to_string(&log).unwrap();
        assert!(lines.contains(&place), "{place}: {lines}");
    };
    std::thread::scope(|scope| {
        for (silent, msg, line, at_gateway) in [
            (
                "client_credentials",
                "getting the client token",
                "client_token",
                false,
            ),
            (
                "configurations?key",
                "getting the RSA public key",
                "rsa_public_key",
                true,
            ),
            (
                "grant_type=password",
                "getting the user access token",
                "user_token",
                false,
            ),
            (
                "/observations/",
                "waiting for the platform's answer",
                "request",
                true,
            ),
        ] {
            let named = &named;
            scope.spawn(move || named(silent, msg, line, at_gateway));
        }
    });
}

#[test]
fn a_connection_that_a_proxy_breaks_off_is_one_to_a_proxy() {
    let server = Server::new(|_| Answer::Last(Vec::new()));
    let proxied = json!({
        "proxy": server.base, "auth_center": "http://platform.invalid", "retries": 0
    });
    let answer = Client::new(&with(&server.config(), proxied)).call("get_client_token", json!({}));
    let hint = answer["error"]["hint"].as_str().unwrap();
    assert!(
        hint.contains("went through the proxy 127.0.0.1:"),
        "{answer}"
    );
}

#[test]
fn the_host_of_a_redirect_is_not_shown_where_it_repeats_what_was_sent_or_is_none() {
    let long = format!("{}.invalid", "a".repeat(300));
    for host in ["user-token.invalid", "2021-05-01.invalid", &long] {
        let location = format!("Location: http://{host}/\r\n");
        let server = Server::platform(move |_| reply("302 Found", &location, ""));
        let answer = Client::new(&server.config()).call("query_exams", common::month());
        let answer = answer.to_string();
        assert!(answer.contains("without a usable target"), "{answer}");
        assert!(!answer.contains(host), "{answer}");
    }
}
