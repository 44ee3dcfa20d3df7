//! 用户认证 through the C ABI: the order of the steps, one flight at a time, renewal, refusals.

mod common;

use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use common::server::{Answer, EMPTY, Gate, Server, ok, reply, token_step};
use common::{Client, month, with};
use serde_json::json;

#[test]
fn client_token_then_key_then_user_token_then_the_request() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", month())["code"], 0);
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
    client.call("query_exams", month());
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
                assert_eq!(client.call("query_exams", month())["code"], 0);
            });
        }
    });
    assert_eq!(server.count("grant_type=password"), 1);
    assert_eq!(server.count("grant_type=client_credentials"), 1);
    assert_eq!(server.count("GET /api/api-idcas/observations/exams"), 64);
}

/// Each round the platform forgets the token that all of them hold.
#[test]
fn a_thousand_times_sixty_four_threads_renew_a_token_once() {
    const THREADS: usize = 64;
    const ROUNDS: usize = 1000;
    static ROUND: AtomicUsize = AtomicUsize::new(0);
    static GRANTS: AtomicUsize = AtomicUsize::new(0);
    let round = || ROUND.load(Ordering::SeqCst);
    let server = Server::new(move |request| {
        if request.contains("grant_type=password") {
            GRANTS.fetch_add(1, Ordering::SeqCst);
            let number = round();
            ok(&format!(
                r#"{{"access_token":"round-{number}.","expires_in":43200}}"#
            ))
        } else if let Some(step) = token_step(request) {
            step
        } else if request.contains(&format!("bearer round-{}.", round())) {
            ok(EMPTY)
        } else {
            reply("401 Unauthorized", "", "")
        }
    });
    let client = Client::new(&server.config());
    let (start, end) = (Barrier::new(THREADS + 1), Barrier::new(THREADS + 1));
    let (failed, mut grants) = (AtomicUsize::new(0), Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for _ in 0..ROUNDS {
                    start.wait();
                    let answer = client.call("query_exams", month());
                    // Judged when all have ended: the others would wait for a thread that panics.
                    failed.fetch_add(usize::from(answer["code"] != 0), Ordering::SeqCst);
                    end.wait();
                }
            });
        }
        for number in 1..=ROUNDS {
            start.wait();
            end.wait();
            grants.push(GRANTS.load(Ordering::SeqCst));
            ROUND.store(number, Ordering::SeqCst);
        }
    });
    assert_eq!(failed.load(Ordering::SeqCst), 0);
    assert!(grants.into_iter().eq(1..=ROUNDS));
}

#[test]
fn all_who_wait_share_the_error() {
    const THREADS: usize = 64;
    // The refusal is held back until everybody has called.
    let called = AtomicUsize::new(0);
    let (all_called, held) = (Gate::default(), Gate::default());
    let waiting = held.clone();
    let server = Server::new(move |request| match token_step(request) {
        Some(_) if request.contains("grant_type=password") => {
            waiting.wait();
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        }
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                if called.fetch_add(1, Ordering::SeqCst) + 1 == THREADS {
                    all_called.open();
                }
                let answer = client.call("query_exams", month());
                assert_eq!(
                    (&answer["code"], &answer["error"]["auth_error"]),
                    (&json!(-1201), &json!("invalid_grant"))
                );
            });
        }
        all_called.wait();
        held.open();
    });
    assert_eq!(server.count("/api-idcas/"), 0);
    // Who came after the landing asked for itself, but not more often than a password may be refused.
    let asked = server.count("grant_type=password");
    assert!((1..=3).contains(&asked), "{asked}");
}

#[test]
fn a_password_refused_three_times_is_not_sent_again_until_it_is_forced() {
    static MENDED: AtomicBool = AtomicBool::new(false);
    let server = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("grant_type=password") && !MENDED.load(Ordering::SeqCst) => {
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        }
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    for call in 1..=20 {
        let answer = match call % 2 {
            0 => client.call("query_exams", month()),
            _ => client.call("get_token", json!({})),
        };
        assert_eq!(answer["code"], -1201);
        assert_eq!(answer["error"]["auth_error"], "invalid_grant");
        let hint = answer["error"]["hint"].as_str().unwrap();
        assert_eq!(hint.contains("force"), call > 3, "{hint}");
    }
    assert_eq!(server.count("grant_type=password"), 3);
    // Another user is another matter.
    let other = json!({"username": "other", "password": "p"});
    assert_eq!(client.call("get_token", other)["code"], -1201);
    assert_eq!(server.count("grant_type=password"), 4);

    MENDED.store(true, Ordering::SeqCst);
    assert_eq!(client.call("query_exams", month())["code"], -1201);
    assert_eq!(client.call("get_token", json!({"force": true}))["code"], 0);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.count("grant_type=password"), 5);
}

#[test]
fn who_gives_up_does_not_end_the_flight_of_the_others() {
    let (seen, held) = (Gate::default(), Gate::default());
    let (told, waiting) = (seen.clone(), held.clone());
    let server = Server::new(move |request| {
        if request.contains("grant_type=password") {
            told.open();
            waiting.wait();
        }
        token_step(request).unwrap_or_else(|| ok(EMPTY))
    });
    let client = Client::new(&server.config());
    let first = client.start("query_exams", &month());
    seen.wait();
    let second = client.start("query_exams", &month());
    first.cancel();
    assert_eq!(first.finish()["code"], -1105);
    held.open();
    assert_eq!(second.finish()["code"], 0);
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn a_401_renews_once_and_repeats_once() {
    static SEEN: AtomicUsize = AtomicUsize::new(0);
    let server = Server::platform(|_| match SEEN.fetch_add(1, Ordering::SeqCst) {
        0 => reply("401 Unauthorized", "", ""),
        _ => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.count("grant_type=password"), 2);

    // The token that was renewed is kept.
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.count("grant_type=password"), 2);

    let never = Server::platform(|_| reply("401 Unauthorized", "", ""));
    let client = Client::new(&never.config());
    let answer = client.call("query_exams", month());
    assert_eq!(
        (&answer["code"], &answer["error"]["http_status"]),
        (&json!(-1106), &json!(401))
    );
    assert_eq!(never.count("/api-idcas/"), 2);
    assert_eq!(never.count("grant_type=password"), 2);
}

#[test]
fn a_401_for_the_key_renews_the_client_token_once() {
    static SEEN: AtomicUsize = AtomicUsize::new(0);
    let server = Server::new(|request| match token_step(request) {
        Some(_)
            if request.contains("/configurations") && SEEN.fetch_add(1, Ordering::SeqCst) == 0 =>
        {
            reply("401 Unauthorized", "", "")
        }
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    assert_eq!(server.count("grant_type=client_credentials"), 2);
    assert_eq!(server.count("/configurations"), 2);

    let never = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("/configurations") => reply("401 Unauthorized", "", ""),
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&never.config());
    assert_eq!(client.call("get_token", json!({}))["code"], -1106);
    assert_eq!(never.count("/configurations"), 2);
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
fn a_refresh_that_brings_only_refused_tokens_gives_way_to_the_password() {
    static PASSWORDS: AtomicUsize = AtomicUsize::new(0);
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            let number = PASSWORDS.fetch_add(1, Ordering::SeqCst);
            ok(&format!(
                r#"{{"access_token":"password-{number}","expires_in":43200,"refresh_token":"r"}}"#
            ))
        } else if request.contains("grant_type=refresh_token") {
            ok(r#"{"access_token":"refreshed","expires_in":43200}"#)
        } else if let Some(step) = token_step(request) {
            step
        } else if request.contains("password-1") {
            ok(EMPTY)
        } else {
            reply("401 Unauthorized", "", "")
        }
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("query_exams", month())["code"], -1106);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(server.count("grant_type=refresh_token"), 1);
    assert_eq!(server.count("grant_type=password"), 2);
}

#[test]
fn a_token_that_has_expired_is_asked_for_again() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"short","expires_in":5}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    for grants in 1..=2 {
        assert_eq!(client.call("query_exams", month())["code"], 0);
        assert_eq!(server.count("grant_type=password"), grants);
        // It is what this is about, and longer changes nothing.
        std::thread::sleep(Duration::from_secs(5));
    }
    // The other two are still good.
    assert_eq!(server.count("grant_type=client_credentials"), 1);
    assert_eq!(server.count("/configurations"), 1);
}

#[test]
fn the_answer_tells_the_seconds_that_remain() {
    for (lifetime, least, most) in [
        (r#","expires_in":43200"#, 43_100, 43_200),
        (r#","expires_in":"43200""#, 43_100, 43_200),
        (r#","expires_in":43200.9"#, 43_100, 43_200),
        ("", 3_500, 3_600),
        (r#","expires_in":null"#, 3_500, 3_600),
        (r#","expires_in":-5"#, 0, 0),
        (r#","expires_in":1e300"#, 3_500, 3_600),
        (r#","expires_in":"soon""#, 3_500, 3_600),
        (r#","expires_in":"""#, 3_500, 3_600),
        (
            r#","expires_in":99999999999999999999"#,
            2_591_000,
            2_592_000,
        ),
    ] {
        let body = format!(r#"{{"access_token":"t","scope":"a b"{lifetime}}}"#);
        let server = Server::new(move |_| ok(&body));
        let client = Client::new(&server.config());
        let data = client.call("get_client_token", json!({}))["data"].take();
        let seconds = data["expires_in"].as_i64().unwrap();
        assert!((least..=most).contains(&seconds), "{lifetime}: {data}");
        assert_eq!(
            data,
            json!({"access_token": "t", "token_type": "Bearer", "expires_in": seconds, "scope": "a b"})
        );
    }
}

#[test]
fn a_lifetime_that_is_none_is_not_taken_apart() {
    let peak = || -> usize {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.unwrap().trim().trim_end_matches(" kB");
        number.parse::<usize>().unwrap() / 1024
    };
    let zeros = "0,".repeat(4_000_000);
    let body = format!(r#"{{"access_token":"t","expires_in":[{zeros}0]}}"#);
    let server = Server::new(move |_| ok(&body));
    let client = Client::new(&server.config());
    let before = peak();
    let answer = client.call("get_client_token", json!({}));
    assert!(
        answer["data"]["expires_in"].as_i64() > Some(3_500),
        "{answer}"
    );
    let grown = peak() - before;
    assert!(grown < 150, "8 MB became {grown} MB");
}

#[test]
fn each_user_of_a_call_has_a_token_of_its_own() {
    let server = Server::new(|request| {
        let body = request.split("\r\n\r\n").nth(1).unwrap_or("");
        let named = body
            .split('&')
            .find_map(|pair| pair.strip_prefix("username="));
        match named {
            Some(user) => ok(&format!(
                r#"{{"access_token":"of-{user}","expires_in":43200}}"#
            )),
            None => token_step(request).unwrap_or_else(|| ok(EMPTY)),
        }
    });
    let client = Client::new(&server.config());
    let token = |params| client.call("get_token", params)["data"]["access_token"].clone();
    for _ in 0..2 {
        assert_eq!(token(json!({})), "of-u");
        assert_eq!(token(json!({"username": "a", "password": "x"})), "of-a");
        assert_eq!(token(json!({"username": "b", "password": "x"})), "of-b");
    }
    assert_eq!(server.count("grant_type=password"), 3);
    // Another password is another question; it may be wrong now.
    token(json!({"username": "a", "password": "y"}));
    assert_eq!(server.count("grant_type=password"), 4);
    client.call("query_exams", month());
    assert_eq!(server.count("authorization: bearer of-u"), 1);

    let nobody = Client::new(&with(
        &server.config(),
        json!({"username": null, "password": null}),
    ));
    let answer = nobody.call("query_exams", month());
    assert_eq!(
        (&answer["code"], common::faults(&answer)),
        (&json!(-1002), vec!["username"])
    );
    let params = json!({"username": "a", "password": "x"});
    assert_eq!(
        nobody.call("get_token", params)["data"]["access_token"],
        "of-a"
    );
}

#[test]
fn a_platform_that_changed_its_key_is_asked_for_it_once() {
    for (second, outcome, passwords) in [
        (include_str!("data/rsa_public_pkcs1.txt"), 0, 2),
        (include_str!("data/rsa_public_spki.txt"), -1201, 1),
    ] {
        let (keys, grants) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let server = Server::new(move |request| {
            if request.contains("/configurations") {
                let first = include_str!("data/rsa_public_spki.txt");
                let key = [first, second][keys.fetch_add(1, Ordering::SeqCst).min(1)];
                ok(&json!({"code": 0, "msg": "", "data": key}).to_string())
            } else if request.contains("grant_type=password")
                && grants.fetch_add(1, Ordering::SeqCst) == 0
            {
                reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
            } else {
                token_step(request).unwrap_or_else(|| ok(EMPTY))
            }
        });
        let client = Client::new(&server.config());
        assert_eq!(client.call("get_token", json!({}))["code"], outcome);
        assert_eq!(server.count("grant_type=password"), passwords);
        assert_eq!(server.count("/configurations"), 2);
    }
}

#[test]
fn every_shape_of_the_platform_key_works() {
    for shape in [
        include_str!("data/rsa_public_spki.txt"),
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
        // Configured, it is not asked for, and neither is the client token.
        let server = Server::platform(|_| ok(EMPTY));
        let client = Client::new(&with(&server.config(), json!({"rsa_public_key": shape})));
        assert_eq!(client.call("query_exams", month())["code"], 0, "{shape}");
        assert_eq!(server.requests().len(), 2, "{shape}");
        assert_eq!(client.call("get_rsa_public_key", json!({}))["data"], shape);
    }
    for shape in [
        "",
        "no key",
        "PFJTQT48L1JTQT4=",
        "<RSAKeyValue></RSAKeyValue>",
    ] {
        let key = json!({"code": 0, "msg": "", "data": shape}).to_string();
        let server = Server::new(move |request| match request.contains("/configurations") {
            true => ok(&key),
            false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
        });
        let client = Client::new(&server.config());
        assert_eq!(
            client.call("get_token", json!({}))["code"],
            -1202,
            "{shape}"
        );
        assert_eq!(server.count("grant_type=password"), 0);
    }
}

#[test]
fn a_password_longer_than_an_rsa_block_is_not_sent() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    // RSA-2048 takes 245 bytes: 81 characters of three bytes and two more.
    let fits = "密".repeat(81) + "ab";
    let token = |password: &str| client.call("get_token", json!({"password": password}));
    assert_eq!(token(&fits)["code"], 0);
    let answer = token(&(fits + "c"));
    assert_eq!(answer["code"], -1202, "{answer}");
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn a_token_follows_no_redirect() {
    let other = Server::platform(|_| ok(EMPTY));
    for path in ["POST /connect/token", "/configurations", "/api-idcas/"] {
        for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
            let elsewhere = format!("Location: {}/api-idcas/\r\n", other.base);
            let server = Server::new(move |request| match request.contains(path) {
                true => reply(status, &elsewhere, ""),
                false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
            });
            let client = Client::new(&server.config());
            let answer = client.call("query_exams", month());
            assert_eq!(answer["code"], -1104, "{path} {status}: {answer}");
            let there = other.base.strip_prefix("http://").unwrap();
            assert!(answer["msg"].as_str().unwrap().contains(there), "{answer}");
        }
    }
    assert!(other.requests().is_empty());
}

#[test]
fn the_words_of_the_auth_center() {
    let (_sandbox, config) = common::sandbox::start();
    for (wrong, word) in [
        (json!({"client_id": "x"}), "invalid_client"),
        (json!({"client_secret": "x"}), "invalid_client"),
        (json!({"username": "x"}), "invalid_grant"),
        (json!({"password": "x"}), "invalid_grant"),
    ] {
        let client = Client::new(&with(&config, wrong));
        for operation in ["get_token", "query_exams"] {
            let params = common::example("query_exams");
            let params = if operation == "get_token" {
                json!({})
            } else {
                params
            };
            let answer = client.call(operation, params);
            assert_eq!(answer["code"], -1201, "{answer}");
            assert_eq!(answer["error"]["kind"], "auth_rejected");
            assert_eq!(answer["error"]["auth_error"], word);
            assert_eq!(answer["error"]["operation"], operation);
        }
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
        // A server that is broken does not refuse.
        (
            "500 Internal Server Error",
            r#"{"error":"server_error"}"#,
            -1104,
        ),
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
fn each_word_of_a_refusal_has_its_advice_and_no_other_text_is_repeated() {
    let long = "x".repeat(65);
    for (word, said, advice) in [
        ("invalid_client", "invalid_client", "client_secret."),
        ("invalid_grant", "invalid_grant", "current key"),
        ("unauthorized_client", "unauthorized_client", "this grant"),
        (
            "unsupported_grant_type",
            "unsupported_grant_type",
            "this grant",
        ),
        ("invalid_scope", "invalid_scope", "scope"),
        ("invalid_request", "invalid_request", "Check auth_center"),
        (&long[1..], &long[1..], "Check auth_center"),
        (&long, "unknown", "Check auth_center"),
        ("Invalid_client", "unknown", "Check auth_center"),
        ("张三", "unknown", "Check auth_center"),
    ] {
        let body = json!({"error": word}).to_string();
        let server = Server::new(move |_| reply("400 Bad Request", "", &body));
        let answer = Client::new(&server.config()).call("get_client_token", json!({}));
        assert_eq!(answer["code"], -1201, "{answer}");
        assert_eq!(answer["error"]["auth_error"], said, "{answer}");
        let hint = answer["error"]["hint"].as_str().unwrap();
        assert!(hint.contains(advice), "{word}: {hint}");
    }
}

#[test]
fn a_token_that_lives_for_seconds_is_still_kept_for_most_of_them() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":55}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    for _ in 0..2 {
        assert_eq!(client.call("query_exams", month())["code"], 0);
    }
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn a_refresh_that_is_not_refused_but_fails_is_not_followed_by_the_password() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
        } else if request.contains("grant_type=refresh_token") {
            ok("<html>")
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    let answer = client.call("get_token", json!({"force": true}));
    assert_eq!(answer["code"], -1107, "{answer}");
    assert!(answer["msg"].as_str().unwrap().contains("web page"));
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn an_old_refresh_token_stays_in_force_where_the_reply_brings_none() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
        } else if request.contains("grant_type=refresh_token&refresh_token=r&") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":""}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = Client::new(&server.config());
    for _ in 0..3 {
        assert_eq!(client.call("get_token", json!({"force": true}))["code"], 0);
    }
    assert_eq!(server.count("grant_type=password"), 1);
    assert_eq!(server.count("grant_type=refresh_token"), 2);
}

#[test]
fn a_broken_auth_center_does_not_cause_a_look_for_another_key() {
    let server = Server::new(|request| match token_step(request) {
        Some(_) if request.contains("grant_type=password") => reply("500 Broken", "", ""),
        Some(answer) => answer,
        None => ok(EMPTY),
    });
    let client = Client::new(&with(&server.config(), json!({"retries": 0})));
    assert_eq!(client.call("get_token", json!({}))["code"], -1104);
    assert_eq!(server.count("/configurations"), 1);
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn a_refused_key_passes_through_only_where_it_was_asked_for() {
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
    // Another operation did not ask for it: its own platform's code -1 would be about something else.
    for (operation, params) in [("query_exams", month()), ("get_token", json!({}))] {
        let answer = client.call(operation, params);
        assert_eq!(answer["code"], -1201, "{operation}: {answer}");
        let hint = answer["error"]["hint"].as_str().unwrap();
        assert!(hint.contains("rsa_public_key"), "{answer}");
    }
}

/// An auth center may always fail so at a refresh_token that it no longer knows, and whoever follows must get in.
#[test]
fn a_refresh_that_fails_is_not_tried_for_ever() {
    for (how, answer, at_once) in [
        ("a web page", (|| ok("<html>")) as fn() -> Answer, false),
        ("nothing", || ok(""), false),
        ("closed", || Answer::Last(Vec::new()), false),
        ("502", || reply("502 Bad Gateway", "", ""), false),
        (
            "503",
            || reply("503 Busy", "Retry-After: 60\r\n", ""),
            false,
        ),
        ("504", || reply("504 No", "", ""), false),
        (
            "refused",
            || reply("400 No", "", r#"{"error":"invalid_grant"}"#),
            true,
        ),
        (
            "refused in another way",
            || ok(r#"{"success":false,"message":"expired"}"#),
            true,
        ),
        ("no token", || ok(r#"{"code":0,"data":null}"#), true),
    ] {
        let server = Server::new(move |request| {
            if request.contains("grant_type=password") {
                ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
            } else if request.contains("grant_type=refresh_token") {
                answer()
            } else {
                token_step(request).unwrap_or_else(|| ok(EMPTY))
            }
        });
        let client = Client::new(&with(&server.config(), json!({"retries": 0})));
        let renew = || client.call("get_token", json!({"force": true}))["code"] == 0;
        assert!(renew());
        // A platform in trouble does not get a second request at once.
        assert_eq!(renew(), at_once, "{how}");
        assert_eq!(
            server.count("grant_type=password"),
            1 + usize::from(at_once),
            "{how}"
        );
        // From then on nobody meets that failure.
        assert!(renew() && renew() && renew(), "{how}");
        if !at_once {
            assert_eq!(server.count("grant_type=refresh_token"), 1, "{how}");
        }
    }
}
