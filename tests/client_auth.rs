//! How a client proves who it is to the auth center, and how it waits where it is asked to, through the C ABI.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};

use common::auth_center::{client_of, text};
use common::server::{Answer, EMPTY, Server, header, ok, reply, token_step};
use common::{Client, month, with};
use idcas_sandbox::{ClientAuth, Options, Sandbox};
use serde_json::json;

const BASIC: &str = "WWW-Authenticate: Basic realm=\"token\"\r\n";

/// An auth center that wants the client's secret by HTTP Basic, and a password that is right or not.
fn basic_only(request: &str, password: bool) -> Answer {
    // "his-clinic:cl%3Aient+se%2Bcret"
    let right = "Basic aGlzLWNsaW5pYzpjbCUzQWllbnQrc2UlMkJjcmV0";
    if request.starts_with("POST") && header(request, "authorization") != Some(right) {
        reply("401 Unauthorized", BASIC, "")
    } else if request.contains("grant_type=password") && !password {
        reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
    } else {
        token_step(request).unwrap_or_else(|| ok(EMPTY))
    }
}

#[test]
fn an_auth_center_that_wants_http_basic_gets_it() {
    let server = Server::new(|request| basic_only(request, true));
    let client = client_of(&server, json!({"token_params": {"scope": "api"}}));
    assert_eq!(client.call("query_exams", month())["code"], 0);
    let tokens: Vec<String> = server.requests();
    let tokens: Vec<&String> = tokens
        .iter()
        .filter(|one| one.starts_with("POST"))
        .collect();
    // Tried once in the form, then known.
    assert_eq!(tokens.len(), 3);
    assert!(tokens[0].contains("client_secret=") && header(tokens[0], "authorization").is_none());
    for request in &tokens[1..] {
        assert!(
            !request.contains("client_id=") && !request.contains("client_secret="),
            "{request}"
        );
        assert!(request.ends_with("&scope=api"), "{request}");
    }
    // The first of all may be the password.
    let key = include_str!("data/rsa_public_spki.txt");
    let client = client_of(&server, json!({"rsa_public_key": key}));
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.requests().len(), 5 + 3);
}

#[test]
fn a_refusal_of_the_password_is_not_repeated_by_http_basic() {
    let key = include_str!("data/rsa_public_spki.txt");
    for (status, headers, body, passwords) in [
        ("400 Bad Request", "", r#"{"error":"invalid_grant"}"#, 1),
        ("401 Unauthorized", BASIC, r#"{"error":"invalid_grant"}"#, 1),
        ("401 Unauthorized", "WWW-Authenticate: Bearer\r\n", "", 1),
        ("401 Unauthorized", "", "", 1),
        ("400 Bad Request", BASIC, r#"{"error":"invalid_client"}"#, 1),
        (
            "401 Unauthorized",
            "WWW-Authenticate: Bearer, Basic realm=\"x\"\r\n",
            "",
            2,
        ),
        ("401 Unauthorized", BASIC, r#"{"error":"unauthorized"}"#, 2),
        ("401 Unauthorized", "", r#"{"error":"invalid_client"}"#, 2),
    ] {
        let server = Server::new(
            move |request| match request.contains("grant_type=password") {
                true => reply(status, headers, body),
                false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
            },
        );
        let client = client_of(&server, json!({"rsa_public_key": key}));
        let answer = client.call("get_token", json!({}));
        assert_eq!(answer["code"], -1201, "{answer}");
        assert_eq!(
            server.count("grant_type=password"),
            passwords,
            "{headers}{body}: {answer}"
        );
        assert_eq!(
            text(&answer, "hint").contains("HTTP Basic"),
            passwords == 2,
            "{answer}"
        );
        // Refused both times, the password is not sent twice again.
        client.call("get_token", json!({"force": true}));
        assert_eq!(
            server.count("grant_type=password"),
            passwords + 1,
            "{headers}{body}"
        );
    }
    // Where the client was accepted in the form, a 401 is about the password.
    let server = Server::new(|request| match request.contains("grant_type=password") {
        true => reply("401 Unauthorized", BASIC, ""),
        false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
    });
    assert_eq!(
        client_of(&server, json!({})).call("get_token", json!({}))["code"],
        -1201
    );
    assert_eq!(server.count("grant_type=password"), 1);
    // What the second refusal is about is told.
    let server = Server::new(|request| basic_only(request, false));
    let answer = client_of(&server, json!({"rsa_public_key": key})).call("get_token", json!({}));
    assert_eq!(text(&answer, "auth_error"), "invalid_grant", "{answer}");
}

#[test]
fn a_busy_auth_center_is_asked_again_when_it_says() {
    let (mut tried, key) = (0, include_str!("data/rsa_public_spki.txt"));
    for (operation, status, wait, refusals, code, requests) in [
        ("get_client_token", "429 Too Many Requests", "0", 1, 0, 2),
        ("get_client_token", "503 Service Unavailable", "0", 2, 0, 3),
        // Its turn comes, however often `retries` says.
        ("get_client_token", "429 Too Many Requests", "0", 3, 0, 4),
        (
            "get_client_token",
            "429 Too Many Requests",
            "7200",
            9,
            -1104,
            1,
        ),
        ("get_client_token", "429 Too Many Requests", "soon", 1, 0, 2),
        (
            "get_client_token",
            "503 Service Unavailable",
            "0",
            9,
            -1104,
            3,
        ),
        (
            "get_client_token",
            "503 Service Unavailable",
            "soon",
            9,
            -1104,
            1,
        ),
        ("get_token", "429 Too Many Requests", "0", 1, 0, 2),
        // The password may have been looked at.
        ("get_token", "503 Service Unavailable", "0", 1, -1104, 1),
    ] {
        tried += 1;
        let seen = AtomicUsize::new(0);
        let headers = format!("Retry-After: {wait}\r\n");
        let server =
            Server::new(
                move |request| match seen.fetch_add(1, Ordering::SeqCst) < refusals {
                    true => reply(status, &headers, ""),
                    false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
                },
            );
        let client = client_of(&server, json!({"rsa_public_key": key}));
        let answer = client.call(operation, json!({}));
        assert_eq!(answer["code"], code, "{tried}: {answer}");
        assert_eq!(server.requests().len(), requests, "{tried}");
        if code != 0 {
            let said = match wait {
                "7200" => "it asks to wait 7200 seconds",
                _ => "try again later",
            };
            assert!(text(&answer, "hint").contains(said), "{answer}");
        }
    }
    let server = Server::new(|_| reply("429 Too Many Requests", "Retry-After: 90\r\n", ""));
    let answer = client_of(&server, json!({"language": "zh"})).call("get_client_token", json!({}));
    assert!(text(&answer, "msg").contains("等待 90 秒"), "{answer}");
}

#[test]
fn a_refresh_that_has_to_wait_is_not_followed_by_the_password() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
        } else if request.contains("grant_type=refresh_token") {
            reply("429 Too Many Requests", "Retry-After: 7200\r\n", "")
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = client_of(&server, json!({}));
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    let answer = client.call("get_token", json!({"force": true}));
    assert!(text(&answer, "hint").contains("7200 seconds"), "{answer}");
    assert_eq!(server.count("grant_type=password"), 1);
}

/// The sandbox reads the specification of HTTP Basic and of scopes for itself.
#[test]
fn the_sandbox_understands_scope_and_http_basic() {
    let sandbox = Sandbox::start(Options {
        client_auth: ClientAuth::Basic,
        client_id: "诊所 1".to_owned(),
        client_secret: "s e+c:r%e=t".to_owned(),
        scope: Some("api offline_access".to_owned()),
        ..Options::default()
    })
    .unwrap();
    let config = with(
        &sandbox.config(),
        json!({"proxy": "none", "language": "en"}),
    );
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(client.call("get_token", json!({"force": true}))["code"], 0);
    let without = Client::new(&with(&config, json!({"token_params": null})));
    let answer = without.call("get_client_token", json!({}));
    assert_eq!(text(&answer, "auth_error"), "invalid_scope", "{answer}");
    assert!(text(&answer, "hint").contains("token_params"), "{answer}");
    let wrong = Client::new(&with(&config, json!({"client_secret": "other"})));
    let answer = wrong.call("get_client_token", json!({}));
    assert_eq!(text(&answer, "auth_error"), "invalid_client", "{answer}");
    assert!(text(&answer, "hint").contains("HTTP Basic"), "{answer}");
}
