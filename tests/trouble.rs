//! A platform in trouble is not made worse, and a crowd gets through, through the C ABI.

mod common;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, Mutex};
use std::time::Instant;

use common::auth_center::text;
use common::server::{Answer, EMPTY, Server, header, ok, reply, token_step};
use common::{Client, example, month, with};
use serde_json::{Value, json};

#[test]
fn a_gateway_that_answers_401_to_everything_costs_no_token_each_time() {
    let server = Server::platform(|_| reply("401 Unauthorized", "", ""));
    for (language, words) in [
        ("en", "does not renew it before "),
        ("zh", "之前收到 401 不再更换令牌"),
    ] {
        let before = server.count("grant_type=password");
        let client = Client::new(&with(&server.config(), json!({"language": language})));
        for _ in 0..5 {
            for operation in ["query_exams", "get_exam_detail"] {
                let answer = client.call(operation, example(operation));
                assert_eq!(answer["code"], -1106, "{answer}");
                assert!(text(&answer, "msg").contains(words), "{answer}");
            }
        }
        assert_eq!(server.count("grant_type=password") - before, 2);
    }
    // The first of ten calls is sent twice.
    assert_eq!(server.count("/api-idcas/"), 2 * 11);
}

#[test]
fn an_interface_that_is_refused_alone_leaves_the_others_their_renewals() {
    static VALID: AtomicUsize = AtomicUsize::new(1);
    static GRANTS: AtomicUsize = AtomicUsize::new(0);
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            let number = GRANTS.fetch_add(1, Ordering::SeqCst) + 1;
            ok(&format!(
                r#"{{"access_token":"token-{number}.","expires_in":43200}}"#
            ))
        } else if let Some(step) = token_step(request) {
            step
        } else {
            let token = request.split("bearer token-").nth(1).unwrap();
            let number: usize = token.split('.').next().unwrap().parse().unwrap();
            let forbidden = request.contains("/exam-detail");
            match number >= VALID.load(Ordering::SeqCst) && !forbidden {
                true => ok(EMPTY),
                false => reply("401 Unauthorized", "", ""),
            }
        }
    });
    let client = Client::new(&server.config());
    for _ in 0..5 {
        assert_eq!(client.call("query_exams", month())["code"], 0);
        let answer = client.call("get_exam_detail", example("get_exam_detail"));
        assert_eq!(answer["code"], -1106, "{answer}");
    }
    assert_eq!(GRANTS.load(Ordering::SeqCst), 2);
    // The platform forgets all tokens: who was served before is served again.
    VALID.store(3, Ordering::SeqCst);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(GRANTS.load(Ordering::SeqCst), 3);
}

#[test]
fn a_key_that_is_always_refused_costs_no_client_token_each_time() {
    let server = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("/configurations") => reply("401 Unauthorized", "", ""),
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    for _ in 0..6 {
        assert_eq!(client.call("get_token", json!({}))["code"], -1106);
    }
    assert_eq!(server.count("grant_type=client_credentials"), 2);
    assert_eq!(server.count("/configurations"), 2 + 5);
}

#[test]
fn a_token_without_a_lifetime_is_kept_until_it_is_refused() {
    for lifetime in ["0", "-1", "1", "\"0\""] {
        let (grants, valid) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let body = move |number| {
            format!(r#"{{"access_token":"token-{number}.","expires_in":{lifetime}}}"#)
        };
        // Every third use finds its token forgotten.
        let server = Server::new(move |request| {
            if request.contains("grant_type=password") {
                ok(&body(grants.fetch_add(1, Ordering::SeqCst)))
            } else if let Some(step) = token_step(request) {
                step
            } else if valid.fetch_add(1, Ordering::SeqCst) % 4 == 3 {
                reply("401 Unauthorized", "", "")
            } else {
                ok(EMPTY)
            }
        });
        let client = Client::new(&server.config());
        for _ in 0..9 {
            assert_eq!(client.call("query_exams", month())["code"], 0, "{lifetime}");
        }
        assert_eq!(server.count("grant_type=password"), 3, "{lifetime}");
        let client = Client::new(&server.config());
        for _ in 0..5 {
            let left = client.call("get_token", json!({}))["data"]["expires_in"].clone();
            assert!(left == 0 || left == 1, "{left}");
        }
        assert_eq!(server.count("grant_type=password"), 4, "{lifetime}");
    }
}

#[test]
fn a_client_whose_reads_all_fail_repeats_few_of_them() {
    const CALLS: usize = 80;
    let server = Server::platform(|_| reply("503 Service Unavailable", "", ""));
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", month())["code"], -1104);
    // A lone call has all of its retries.
    assert_eq!(server.count("/api-idcas/"), 3);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..CALLS / 8 {
                    assert_eq!(client.call("query_exams", month())["code"], -1104);
                }
            });
        }
    });
    let repeated = server.count("/api-idcas/") - 1 - CALLS;
    // Ten for the client, one for ten requests, and those that time brings on a slow machine.
    assert!((10..=26).contains(&repeated), "{repeated}");
}

#[test]
fn a_read_is_not_repeated_at_once() {
    static SEEN: Mutex<Vec<Instant>> = Mutex::new(Vec::new());
    let server = Server::platform(|_| {
        SEEN.lock().unwrap().push(Instant::now());
        reply("503 Busy", "Retry-After: 0\r\n", "")
    });
    let client = Client::new(&server.config());
    for _ in 0..3 {
        SEEN.lock().unwrap().clear();
        client.call("query_exams", month());
        let seen = SEEN.lock().unwrap();
        assert_eq!(seen.len(), 3);
        for (two, least) in seen.windows(2).zip([95, 190]) {
            let pause = two[1].duration_since(two[0]).as_millis();
            assert!(pause >= least, "{pause}");
        }
    }
}

/// Each program is refused each of its first requests several times, more often than `retries`.
#[test]
fn a_crowd_that_is_told_to_slow_down_gets_through() {
    const PROGRAMS: usize = 100;
    for (headers, refusals) in [
        ("", 3),
        ("Retry-After: 1\r\n", 1),
        ("Retry-After: soon\r\n", 1),
    ] {
        let turns: Mutex<HashMap<String, usize>> = Mutex::default();
        let server = Server::new(move |request| {
            let line = request.lines().next().unwrap();
            let (_, rest) = line.split_once("/program-").unwrap();
            let (program, path) = rest.split_once('/').unwrap();
            let step = match request.contains("grant_type=password") {
                true => "password".to_owned(),
                false => path.split(['?', ' ']).next().unwrap().to_owned(),
            };
            let mut turns = turns.lock().unwrap();
            let turn = turns.entry(format!("{program} {step}")).or_default();
            *turn += 1;
            if *turn <= refusals {
                return reply("429 Too Many Requests", headers, "");
            }
            let plain = request.replace(&format!("/program-{program}"), "");
            token_step(&plain).unwrap_or_else(|| ok(EMPTY))
        });
        let start = Barrier::new(PROGRAMS);
        std::thread::scope(|scope| {
            for number in 0..PROGRAMS {
                let (server, start) = (&server, &start);
                scope.spawn(move || {
                    let base = format!("{}/program-{number}", server.base);
                    let config = json!({"auth_center": base, "gateway": format!("{base}/api"),
                        "timeout_ms": 60_000, "username": format!("u{number}")});
                    let client = Client::new(&with(&server.config(), config));
                    start.wait();
                    let answer = client.call("query_exams", month());
                    assert_eq!(answer["code"], 0, "{headers}: {answer}");
                });
            }
        });
        let sent = server.requests().len();
        assert_eq!(sent, PROGRAMS * 4 * (refusals + 1), "{headers}");
    }
}

/// A platform whose gateway closes each connection on the second request that comes by it.
fn closing_gateway(script: fn(&str) -> Answer) -> (Server, Server, Value) {
    let (auth_center, gateway) = (Server::platform(|_| ok(EMPTY)), Server::closing(script));
    let base = &gateway.base;
    let changes = json!({
        "gateway": format!("{base}/api"), "doc_gateway": format!("{base}/doc"), "domain": base,
        "rsa_public_key": include_str!("data/rsa_public_spki.txt"),
    });
    let config = with(&auth_center.config(), changes);
    (auth_center, gateway, config)
}

/// As servers do in their own time, and load balancers, without a word.
#[test]
fn kept_connections_that_are_closed_cost_no_retries() {
    const CALLS: usize = 60;
    let (_auth_center, gateway, config) = closing_gateway(|_| ok(EMPTY));
    let client = Client::new(&with(&config, json!({"retries": 1})));
    for _ in 0..CALLS {
        let answer = client.call("query_exams", month());
        assert_eq!(answer["code"], 0, "{answer}");
    }
    // Every second call meets a closed connection, and its request is sent once more.
    assert_eq!(gateway.requests().len(), CALLS / 2 * 3);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..CALLS / 4 {
                    let answer = client.call("query_exams", month());
                    assert_eq!(answer["code"], 0, "{answer}");
                }
            });
        }
    });
}

#[test]
fn a_write_that_meets_a_closed_connection_is_sent_once() {
    let (_auth_center, gateway, config) = closing_gateway(|_| ok(EMPTY));
    let client = Client::new(&config);
    for (operation, path) in [
        ("set_print_flag", "print"),
        ("upload_recognition_stats", "recognition"),
    ] {
        assert_eq!(client.call("query_exams", month())["code"], 0);
        let before = gateway.requests().len();
        let answer = client.call(operation, example(operation));
        assert_eq!(answer["code"], -1101, "{answer}");
        assert_eq!(answer["error"]["outcome"], "unknown", "{answer}");
        let requests = gateway.requests();
        assert_eq!(requests.len(), before + 1, "{requests:?}");
        assert!(requests[before].contains(path), "{requests:?}");
    }
}

/// What is sent again on a new connection is as if it were sent for the first time: what fails there counts.
#[test]
fn a_platform_in_trouble_is_spared_also_where_it_closes_connections() {
    const CALLS: usize = 80;
    let (_auth_center, gateway, config) =
        closing_gateway(|_| reply("503 Service Unavailable", "", ""));
    let client = Client::new(&config);
    for _ in 0..CALLS {
        assert_eq!(client.call("query_exams", month())["code"], -1104);
    }
    // Ten for the client, one for ten requests, and those that time brings on a slow machine; each may meet one closed
    // connection.
    let sent = gateway.requests().len();
    assert!((CALLS + 10..=2 * (CALLS + 26)).contains(&sent), "{sent}");
}

#[test]
fn who_wants_no_retries_has_none() {
    let server = Server::new(|_| reply("429 Too Many Requests", "Retry-After: 0\r\n", ""));
    let client = Client::new(&with(&server.config(), json!({"retries": 0})));
    let answer = client.call("get_client_token", json!({}));
    assert_eq!(answer["error"]["http_status"], 429, "{answer}");
    assert_eq!(server.requests().len(), 1);
    let (_auth_center, gateway, config) = closing_gateway(|_| ok(EMPTY));
    let client = Client::new(&with(&config, json!({"retries": 0})));
    for code in [0, -1101, 0, -1101] {
        let answer = client.call("query_exams", month());
        assert_eq!(answer["code"], code, "{answer}");
    }
    assert_eq!(gateway.requests().len(), 4);
}

#[test]
fn a_wait_is_kept_and_told_however_long_it_is_and_however_it_is_written() {
    for (asked, told) in [
        ("99999999999", "later"),
        ("8.5", "asks to wait 9 seconds"),
        ("+9", "asks to wait 9 seconds"),
    ] {
        for status in ["429 Too Many Requests", "503 Service Unavailable"] {
            let header = format!("Retry-After: {asked}\r\n");
            let server = Server::platform(move |_| reply(status, &header, ""));
            let client = Client::new(&with(&server.config(), json!({"timeout_ms": 8000})));
            let answer = client.call("query_exams", month());
            let hint = answer["error"]["hint"].as_str().unwrap();
            assert!(hint.contains(told), "{asked}: {answer}");
            assert_eq!(server.count("/observations/"), 1, "{asked}");
        }
    }
}

/// A password is sent once. Where kept connections are lost, it has one of its own.
#[test]
fn a_token_is_renewed_also_where_kept_connections_are_closed() {
    static GRANTS: AtomicUsize = AtomicUsize::new(0);
    static USED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let server = Server::closing(|request| {
        if request.contains("grant_type=password") {
            let number = GRANTS.fetch_add(1, Ordering::SeqCst);
            ok(&format!(
                r#"{{"access_token":"token-{number}","expires_in":43200}}"#
            ))
        } else if let Some(step) = token_step(request) {
            step
        } else {
            // Each token is good for one list.
            let token = header(request, "authorization").unwrap().to_owned();
            let mut used = USED.lock().unwrap();
            match used.contains(&token) {
                true => reply("401 Unauthorized", "", ""),
                false => {
                    used.push(token);
                    ok(EMPTY)
                }
            }
        }
    });
    let client = Client::new(&server.config());
    for _ in 0..6 {
        let answer = client.call("query_exams", month());
        assert_eq!(answer["code"], 0, "{answer}");
    }
    assert_eq!(GRANTS.load(Ordering::SeqCst), 6);
}
