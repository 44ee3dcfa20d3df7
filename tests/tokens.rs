//! 用户认证 through the C ABI: the order of the steps, one flight at a time, renewal, refusals.

mod common;

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::server::{Answer, Server, ok, reply, token_step};
use common::{Client, with};
use serde_json::{Value, json};

fn exams() -> Value {
    json!({"time_type": 0, "start_time": "2021-05-01", "end_time": "2021-05-31"})
}

const EMPTY: &str = r#"{"code":0,"msg":"ok","data":[]}"#;

#[test]
fn client_token_then_key_then_user_token_then_the_request() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", exams())["code"], 0);
    let requests = server.requests();
    assert_eq!(requests.len(), 4, "{requests:#?}");
    assert!(requests[0].ends_with("grant_type=client_credentials&client_id=c&client_secret=s"));
    assert!(requests[1].contains("authorization: bearer client-token"));
    assert!(requests[2].contains("grant_type=password&username=u&password="));
    assert!(
        !requests[2].contains("password=p&"),
        "the password is encrypted"
    );
    assert!(requests[3].contains("authorization: bearer user-token"));
    // Everything is kept: a second call is one request.
    client.call("query_exams", exams());
    assert_eq!(server.requests().len(), 5);
}

#[test]
fn sixty_four_threads_cause_one_flight() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    let start = Barrier::new(64);
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| {
                start.wait();
                assert_eq!(client.call("query_exams", exams())["code"], 0);
            });
        }
    });
    assert_eq!(server.count("grant_type=password"), 1);
    assert_eq!(server.count("grant_type=client_credentials"), 1);
    assert_eq!(server.count("GET /api/api-idcas/observations/exams"), 64);
}

#[test]
fn all_who_wait_share_the_error() {
    let server = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("grant_type=password") => {
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        }
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    let answer = client.call("query_exams", exams());
    assert_eq!(
        (&answer["code"], &answer["error"]["auth_error"]),
        (&json!(-1201), &json!("invalid_grant"))
    );
    assert_eq!(server.count("/api-idcas/"), 0);
}

#[test]
fn a_401_renews_once_and_repeats_once() {
    static SEEN: AtomicUsize = AtomicUsize::new(0);
    let server = Server::platform(|_| match SEEN.fetch_add(1, Ordering::SeqCst) {
        0 => reply("401 Unauthorized", "", ""),
        _ => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", exams())["code"], 0);
    assert_eq!(server.count("grant_type=password"), 2);

    let never = Server::platform(|_| reply("401 Unauthorized", "", ""));
    let client = Client::new(&never.config());
    let answer = client.call("query_exams", exams());
    assert_eq!(
        (&answer["code"], &answer["error"]["http_status"]),
        (&json!(-1106), &json!(401))
    );
    assert_eq!(never.count("/api-idcas/"), 2);
}

#[test]
fn refresh_token_first_and_the_password_when_it_is_refused() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"by-password","expires_in":43200,"refresh_token":"r1"}"#)
        } else if request.contains("grant_type=refresh_token&refresh_token=r1") {
            ok(r#"{"access_token":"refreshed","expires_in":43200,"refresh_token":"r2"}"#)
        } else if request.contains("grant_type=refresh_token&refresh_token=r2") {
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    let token = |params| client.call("get_token", params)["data"]["access_token"].clone();
    assert_eq!(token(json!({})), "by-password");
    assert_eq!(token(json!({})), "by-password");
    assert_eq!(token(json!({"force": true})), "refreshed");
    assert_eq!(token(json!({"force": true})), "by-password");
    assert_eq!(server.count("grant_type=password"), 2);
    assert_eq!(server.count("grant_type=refresh_token"), 2);
}

#[test]
fn a_token_that_has_expired_is_asked_for_again() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"short","expires_in":0}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    for _ in 0..3 {
        assert_eq!(client.call("query_exams", exams())["code"], 0);
    }
    assert_eq!(server.count("grant_type=password"), 3);
}

#[test]
fn every_shape_of_the_platform_key_works() {
    for shape in [
        include_str!("data/rsa_public_spki.pem"),
        include_str!("data/rsa_public_pkcs1.txt"),
        include_str!("data/rsa_public_pkcs1.pem"),
        include_str!("data/rsa_public_dot_net.xml"),
    ] {
        let key = json!({"code": 0, "msg": "", "data": shape}).to_string();
        let server = Server::new(move |request| {
            if request.contains("/configurations") {
                ok(&key)
            } else {
                token_step(request).unwrap_or_else(|| ok(EMPTY))
            }
        });
        let client = Client::new(&server.config());
        assert_eq!(client.call("get_token", json!({}))["code"], 0, "{shape}");
    }
}

#[test]
fn what_the_auth_center_can_answer() {
    for (status, body, code) in [
        ("400 Bad Request", r#"{"error":"invalid_client"}"#, -1201),
        ("401 Unauthorized", "", -1201),
        ("400 Bad Request", "", -1104),
        ("404 Not Found", "<html>", -1104),
        ("500 Internal Server Error", "", -1104),
        ("200 OK", "<html>login</html>", -1107),
        ("200 OK", "{}", -1107),
        ("200 OK", r#"{"access_token":"a b"}"#, -1107),
    ] {
        let server = Server::new(move |_| reply(status, "", body));
        let client = Client::new(&with(&server.config(), json!({"retries": 0})));
        let answer = client.call("get_client_token", json!({}));
        assert_eq!(answer["code"], code, "{status} {body}: {answer}");
        assert!(!answer["error"]["hint"].as_str().unwrap().is_empty());
    }
}

#[test]
fn a_refused_key_passes_through_where_it_was_asked_for() {
    let server = Server::new(|request| {
        if request.contains("/configurations") {
            ok(r#"{"code":-1,"msg":"no such setting","data":null}"#)
        } else {
            token_step(request).unwrap_or(Answer::Silence)
        }
    });
    let client = Client::new(&server.config());
    assert_eq!(
        client.text("get_rsa_public_key", &json!({})),
        r#"{"code":-1,"msg":"no such setting","data":null}"#
    );
}
