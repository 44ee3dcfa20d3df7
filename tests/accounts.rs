//! Accounts are not locked by the library, whatever a host does with passwords that are refused, through the C ABI.

mod common;

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use common::auth_center::{step, text};
use common::relay;
use common::server::{Answer, EMPTY, Server, header, ok, reply, token_step};
use common::{Client, month, with};
use idcas_sandbox::{Options, Sandbox};
use serde_json::{Value, json};

/// Refuses every password.
fn refusing() -> Server {
    answering("400 Bad Request", r#"{"error":"invalid_grant"}"#)
}

/// Answers every password with this.
fn answering(status: &'static str, body: &'static str) -> Server {
    Server::new(
        move |request| match request.contains("grant_type=password") {
            true => reply(status, "", body),
            false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
        },
    )
}

fn typed(name: &str, password: &str) -> Value {
    json!({"username": name, "password": password})
}

fn passwords(server: &Server) -> usize {
    server.count("grant_type=password")
}

#[test]
fn other_passwords_of_the_same_user_are_counted_with_it() {
    let server = refusing();
    let client = Client::new(&server.config());
    for round in 0..10 {
        let answer = client.call("get_token", typed("u", &format!("typed-{round}")));
        assert_eq!(answer["code"], -1201, "{answer}");
        assert_eq!(client.call("query_exams", month())["code"], -1201);
    }
    // However the name is written: it may be one account.
    for name in ["U", " u ", "u\t"] {
        assert_eq!(client.call("get_token", typed(name, "p"))["code"], -1201);
    }
    assert_eq!(passwords(&server), 3);
}

#[test]
fn other_users_do_not_make_a_count_forgotten() {
    let server = refusing();
    let client = Client::new(&server.config());
    for _ in 0..3 {
        client.call("query_exams", month());
    }
    for number in 0..200 {
        client.call("get_token", typed(&format!("other-{number}"), "p"));
    }
    for _ in 0..3 {
        assert_eq!(client.call("query_exams", month())["code"], -1201);
    }
    assert_eq!(server.count("username=u&"), 3);
    assert_eq!(passwords(&server), 203);
}

#[test]
fn closing_the_client_and_opening_another_changes_nothing() {
    let server = refusing();
    for _ in 0..8 {
        let client = Client::new(&server.config());
        assert_eq!(client.call("query_exams", month())["code"], -1201);
        // However its address is written.
        let written = json!({"auth_center": format!("{}/", server.base)});
        let client = Client::new(&with(&server.config(), written));
        assert_eq!(client.call("get_token", json!({}))["code"], -1201);
    }
    assert_eq!(passwords(&server), 3);
    // Another auth center is another matter.
    let other = refusing();
    Client::new(&other.config()).call("get_token", json!({}));
    assert_eq!(passwords(&other), 1);
}

#[test]
fn many_clients_at_once_send_no_more() {
    const CLIENTS: usize = 24;
    let server = refusing();
    let start = Barrier::new(CLIENTS);
    std::thread::scope(|scope| {
        for number in 0..CLIENTS {
            let (server, start) = (&server, &start);
            scope.spawn(move || {
                let client = Client::new(&server.config());
                start.wait();
                let answer = client.call("get_token", typed("u", &format!("p{number}")));
                assert_eq!(answer["code"], -1201, "{answer}");
            });
        }
    });
    assert_eq!(passwords(&server), 3);
}

#[test]
fn a_diagnosis_says_until_when_a_password_is_held_back() {
    for (language, words) in [("en", "held back until "), ("zh", "暂停发送至 ")] {
        let server = refusing();
        let config = with(
            &server.config(),
            json!({"language": language, "utc_offset_minutes": 0}),
        );
        let mut last = Value::Null;
        for round in 0..6 {
            last = Client::new(&config).diagnose();
            let user = step(&last, "user_token");
            assert_eq!(user["status"], "failed", "{last}");
            let advice = user["advice"].as_str().unwrap();
            assert_eq!(advice.contains(words), round >= 3, "{advice}");
        }
        assert_eq!(passwords(&server), 3);
        let advice = step(&last, "user_token")["advice"].as_str().unwrap();
        let (_, time) = advice.split_once(words).unwrap();
        // Behind a date, around midnight.
        let colon = time.find(':').unwrap();
        let part = |range: std::ops::Range<usize>| time[range].parse::<u64>().unwrap();
        let until = part(colon - 2..colon) * 60 + part(colon + 1..colon + 3);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let now = now.as_secs() / 60 % 1440;
        let minutes = (until + 1440 - now) % 1440;
        assert!((9..=11).contains(&minutes), "{minutes}: {advice}");
    }
}

#[test]
fn a_password_is_forced_once_while_it_is_held_back() {
    let server = refusing();
    let client = Client::new(&server.config());
    let forced = json!({"force": true});
    for call in 0..10 {
        let answer = client.call("get_token", forced.clone());
        assert_eq!(answer["code"], -1201);
        let used = text(&answer, "hint").contains("force was used already");
        assert_eq!(used, call > 3, "{answer}");
    }
    assert_eq!(passwords(&server), 4);
}

#[test]
fn a_wrong_password_that_is_typed_leaves_the_good_token_alone() {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let (relay, config) = relay::before(&sandbox, None);
    let name = config["username"].as_str().unwrap();
    let client = Client::new(&config);
    let token = || client.call("get_token", json!({}))["data"]["access_token"].clone();
    let good = token();
    assert!(good.is_string());
    for round in 0..6 {
        let answer = client.call("get_token", typed(name, &format!("wrong-{round}")));
        assert_eq!(answer["code"], -1201, "{answer}");
        assert_eq!(token(), good);
        assert_eq!(client.call("query_exams", month())["code"], 0);
    }
    assert_eq!(passwords(&relay), 1 + 3);
    // The password that was accepted locks nothing: it is sent, here by a client that has no token.
    let other = Client::new(&config);
    assert_eq!(other.call("query_exams", month())["code"], 0);
    assert_eq!(passwords(&relay), 5);
    // With it the platform, too, begins to count anew.
    assert_eq!(
        client.call("get_token", typed(name, "wrong"))["code"],
        -1201
    );
    assert_eq!(passwords(&relay), 6);
}

#[test]
fn a_right_password_releases_what_wrong_ones_held_back() {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let (relay, config) = relay::before(&sandbox, None);
    let (name, right) = (
        config["username"].as_str().unwrap(),
        config["password"].as_str().unwrap(),
    );
    let client = Client::new(&with(&config, json!({"password": "wrong"})));
    for _ in 0..4 {
        assert_eq!(client.call("query_exams", month())["code"], -1201);
    }
    let answer = client.call("get_token", typed(name, right));
    assert!(
        text(&answer, "hint").contains("held back until"),
        "{answer}"
    );
    assert_eq!(passwords(&relay), 3);
    let forced = with(&typed(name, right), json!({"force": true}));
    assert_eq!(client.call("get_token", forced)["code"], 0);
    assert_eq!(passwords(&relay), 4);
    let right = Client::new(&config);
    assert_eq!(right.call("query_exams", month())["code"], 0);
}

#[test]
fn the_configured_password_is_sent_for_the_configured_user_alone() {
    let server = Server::platform(|_| ok(EMPTY));
    let configured = Client::new(&server.config());
    let nobody = Client::new(&with(&server.config(), json!({"username": null})));
    for client in [&configured, &nobody] {
        for params in [
            json!({"username": "bob"}),
            json!({"username": "bob", "password": ""}),
            json!({"username": "bob", "force": true}),
        ] {
            let answer = client.call("get_token", params);
            assert_eq!(answer["code"], -1001, "{answer}");
            assert_eq!(common::faults(&answer), ["password"], "{answer}");
            assert_eq!(answer["error"]["faults"][0]["rule"], "required");
        }
    }
    assert!(server.requests().is_empty());
    assert_eq!(
        configured.call("get_token", json!({"username": "u"}))["code"],
        0
    );
    assert_eq!(passwords(&server), 1);
}

#[test]
fn every_refusal_that_may_be_about_the_password_counts() {
    const LOCKED: &str = r#"{"error":"account_locked"}"#;
    const NO_TOKEN: &str = r#"{"code":0,"msg":"wrong password","data":null}"#;
    for (status, body, sent) in [
        ("400 Bad Request", "", 3),
        ("400 Bad Request", "wrong password", 3),
        ("400 Bad Request", LOCKED, 3),
        ("401 Unauthorized", "", 3),
        ("403 Forbidden", "", 3),
        ("423 Locked", "", 3),
        ("200 OK", r#"{"code":-1,"msg":"wrong password"}"#, 3),
        ("200 OK", NO_TOKEN, 3),
        ("200 OK", "用户名或密码错误", 3),
        ("200 OK", r#""用户名或密码错误""#, 3),
        ("404 Not Found", r#"{"code":404,"msg":"密码错误"}"#, 3),
        (
            "500 Internal Server Error",
            r#"{"error":"invalid_grant"}"#,
            3,
        ),
        (
            "500 Internal Server Error",
            r#"{"code":500,"msg":"用户名或密码错误"}"#,
            3,
        ),
        (
            "500 Internal Server Error",
            r#"{"status":500,"error":"Internal Server Error","message":"Bad credentials"}"#,
            3,
        ),
        ("502 Bad Gateway", r#"{"msg":"account is locked"}"#, 3),
        // Nothing was said of the password.
        (
            "500 Internal Server Error",
            r#"{"code":500,"msg":"系统异常"}"#,
            5,
        ),
        ("500 Internal Server Error", "<html>password</html>", 5),
        ("500 Internal Server Error", "", 5),
        ("404 Not Found", "", 5),
        ("400 Bad Request", r#"{"error":"invalid_client"}"#, 5),
        (
            "400 Bad Request",
            r#"{"error":"unsupported_grant_type"}"#,
            5,
        ),
    ] {
        let server = answering(status, body);
        let client = Client::new(&with(&server.config(), json!({"retries": 0})));
        for _ in 0..5 {
            assert_ne!(client.call("query_exams", month())["code"], 0);
        }
        assert_eq!(passwords(&server), sent, "{status} {body}");
    }
}

#[test]
fn tokens_of_many_users_leave_the_configured_users_in_its_place() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", month())["code"], 0);
    for number in 0..100 {
        let user = typed(&format!("other-{number}"), "p");
        assert_eq!(client.call("get_token", user)["code"], 0);
    }
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.count("username=u&"), 1);
    // Wrong passwords take the place of no token.
    static WRONG: AtomicUsize = AtomicUsize::new(0);
    let server = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("username=wrong") => {
            WRONG.fetch_add(1, Ordering::SeqCst);
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        }
        Some(answer) => answer,
        None => Answer::Silence,
    });
    let client = Client::new(&server.config());
    for _ in 0..2 {
        assert_eq!(client.call("get_token", typed("good", "p"))["code"], 0);
        for number in 0..80 {
            client.call("get_token", typed(&format!("wrong-{number}"), "p"));
        }
    }
    assert_eq!(WRONG.load(Ordering::SeqCst), 160);
    assert_eq!(server.count("username=good"), 1);
}

/// They are often those by which a doctor logs in to Windows.
#[test]
fn a_proxys_credentials_are_held_back_too() {
    const WORDS: [(&str, &str); 2] = [("en", "held back until "), ("zh", "暂停发送至 ")];
    for platform in ["http://platform.invalid", "https://platform.invalid"] {
        let proxy = Server::new(|request| {
            // "doctor:right"
            match header(request, "proxy-authorization") {
                Some("Basic ZG9jdG9yOnJpZ2h0") if request.starts_with("POST") => {
                    ok(r#"{"access_token":"t","expires_in":43200}"#)
                }
                _ => reply("407 No", "Proxy-Authenticate: Basic\r\n", ""),
            }
        });
        let host = proxy.base.replace("http://", "");
        let ask = |credentials: &str, language: &str| {
            let config = json!({"auth_center": platform, "client_id": "c", "client_secret": "s",
                "proxy": format!("http://{credentials}@{host}"), "language": language});
            Client::new(&config).call("get_client_token", json!({}))
        };
        let sent = || {
            let requests = proxy.requests();
            let with = requests
                .iter()
                .filter(|one| header(one, "proxy-authorization").is_some());
            with.count()
        };
        for round in 0..6 {
            let (language, words) = WORDS[round % 2];
            let answer = ask("doctor:wrong", language);
            assert_eq!(answer["error"]["http_status"], 407, "{answer}");
            assert_eq!(
                text(&answer, "hint").contains(words),
                round >= 3,
                "{answer}"
            );
        }
        assert_eq!(sent(), 3, "{platform}");
        // A configuration that was put right works at once.
        let answer = ask("doctor:right", "en");
        assert_eq!(sent(), 4, "{platform}");
        assert_eq!(
            answer["code"] == 0,
            platform.starts_with("http:"),
            "{answer}"
        );
    }
}
