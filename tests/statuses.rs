//! What a status other than success says: where it came from, and what its page means.

mod common;

use common::server::{Answer, Server, reply};
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
