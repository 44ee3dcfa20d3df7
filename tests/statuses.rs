//! What a status other than success says: where it came from, and what its page means.

mod common;

use common::server::{Answer, EMPTY, Server, ok, reply};
use common::{Client, example, with};
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
