//! Whose clock timestamps follow, through the C ABI.

mod common;

use std::time::{SystemTime, UNIX_EPOCH};

use common::auth_center::step;
use common::relay::{self, date_ahead};
use common::sandbox::open;
use common::server::{EMPTY, Server, header, ok, reply, token_step};
use common::{Client, example, month, with};
use idcas_sandbox::{Fault, Options, Sandbox};
use serde_json::{Value, json};

const HOUR: i64 = 3600;

/// How far the timestamp of a new link is ahead of this machine's clock.
fn ahead(client: &Client) -> i64 {
    let built = client.call("build_clinic_url", example("build_clinic_url"));
    let url = built["data"].as_str().unwrap_or_else(|| panic!("{built}"));
    let (_, rest) = url.split_once("&timestamp=").unwrap();
    let stamp = rest.split('&').next().unwrap();
    let stamp = stamp.replace("%20", " ").replace("%3A", ":");
    let number = |range: std::ops::Range<usize>| stamp[range].parse::<i64>().unwrap();
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    // Days since 1970, of the calendar that begins in March.
    let (y, m) = match month {
        1 | 2 => (year - 1, month + 9),
        _ => (year, month - 3),
    };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
    let seconds = days * 86_400 + number(11..13) * HOUR + number(14..16) * 60 + number(17..19);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    // China time.
    seconds - 8 * HOUR - i64::try_from(now.as_secs()).unwrap()
}

fn near(seconds: i64, expected: i64) -> bool {
    (seconds - expected).abs() < 60
}

/// A platform whose replies tell a time that is so far ahead.
fn telling(seconds: i64) -> Server {
    Server::new(move |request| {
        let date = format!("Date: {}\r\n", date_ahead(seconds));
        match request.starts_with("POST /connect/token") {
            true => {
                let body = r#"{"access_token":"t","expires_in":43200}"#;
                reply("200 OK", &date, body)
            }
            false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
        }
    })
}

fn client_of(server: &Server) -> Client {
    Client::new(&server.config())
}

#[test]
fn a_reply_of_the_platform_sets_the_clock() {
    for seconds in [HOUR, -HOUR, 14 * HOUR, -23 * HOUR, 23 * HOUR] {
        let client = client_of(&telling(seconds));
        assert!(near(ahead(&client), 0) || near(ahead(&client), seconds));
        assert_eq!(client.call("get_client_token", json!({}))["code"], 0);
        assert!(near(ahead(&client), seconds), "{seconds}");
    }
    // So does the envelope of an operation.
    let server =
        Server::platform(|_| reply("200 OK", &format!("Date: {}\r\n", date_ahead(HOUR)), EMPTY));
    let client = client_of(&server);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert!(near(ahead(&client), HOUR));
}

#[test]
fn pages_of_others_do_not_set_the_clock() {
    for (status, body) in [
        ("403 Forbidden", "<html>"),
        ("404 Not Found", "<html>"),
        ("407 Proxy Authentication Required", ""),
        ("429 Too Many Requests", ""),
        (
            "500 Internal Server Error",
            r#"{"code":0,"msg":"","data":[]}"#,
        ),
        ("502 Bad Gateway", "<html>"),
        ("503 Service Unavailable", "<html>"),
        ("401 Unauthorized", ""),
        ("302 Found", ""),
        ("200 OK", "<html>login</html>"),
        ("200 OK", r#"{"status":"ok"}"#),
        ("200 OK", r#"{"code":-1,"msg":"blocked","data":null}"#),
    ] {
        let server = Server::platform(move |_| {
            reply(status, &format!("Date: {}\r\n", date_ahead(HOUR)), body)
        });
        let client = Client::new(&with(&server.config(), json!({"retries": 0})));
        assert_ne!(client.call("query_exams", month())["code"], 0, "{status}");
        assert!(near(ahead(&client), 0), "{status} {body}");
        // Nor where it comes instead of a token.
        let server =
            Server::new(move |_| reply(status, &format!("Date: {}\r\n", date_ahead(HOUR)), body));
        let client = Client::new(&with(&server.config(), json!({"retries": 0})));
        assert_ne!(client.call("get_client_token", json!({}))["code"], 0);
        client.diagnose();
        assert_ne!(client.call("get_client_token", json!({}))["code"], 0);
        let with_key = with(
            &server.config(),
            json!({"retries": 0, "rsa_public_key": include_str!("data/rsa_public_spki.txt")}),
        );
        let client = Client::new(&with_key);
        client.call("get_client_token", json!({}));
        client.diagnose();
        assert!(near(ahead(&client), 0), "{status} {body}");
    }
}

#[test]
fn a_proxys_page_does_not_set_the_clock() {
    for status in [
        "407 Proxy Authentication Required",
        "403 Forbidden",
        "503 Busy",
    ] {
        let proxy = Server::new(move |_| {
            let headers = format!(
                "Date: {}\r\nProxy-Authenticate: Basic realm=\"x\"\r\n",
                date_ahead(HOUR)
            );
            reply(status, &headers, "<html>")
        });
        let config = with(
            &proxy.config(),
            json!({"proxy": proxy.base, "auth_center": "http://platform.invalid", "retries": 0,
                "rsa_public_key": include_str!("data/rsa_public_spki.txt")}),
        );
        let client = Client::new(&config);
        assert_ne!(client.call("get_client_token", json!({}))["code"], 0);
        assert!(near(ahead(&client), 0), "{status}");
    }
}

#[test]
fn a_time_that_is_too_far_off_is_not_believed_and_that_is_said() {
    for (language, words) in [("en", "more than 24 hours"), ("zh", "超过 24 小时")] {
        for hours in [25, -25, 399 * 24, -399 * 24] {
            let server = telling(hours * HOUR);
            let config = with(&server.config(), json!({"language": language}));
            let client = Client::new(&config);
            let report = client.diagnose();
            let clock = step(&report, "clock");
            assert_eq!(clock["status"], "failed", "{report}");
            assert!(clock["msg"].as_str().unwrap().contains(words), "{clock}");
            assert!(near(ahead(&client), 0), "{hours}");
        }
    }
    // What was believed before goes on.
    let server = Server::platform(|request| {
        let hours = if header(request, "host").is_some() {
            48
        } else {
            0
        };
        let date = format!("Date: {}\r\n", date_ahead(hours * HOUR));
        reply("200 OK", &date, EMPTY)
    });
    let telling = telling(HOUR);
    let config = with(&server.config(), json!({"auth_center": telling.base}));
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert!(near(ahead(&client), HOUR));
}

fn failed(report: &Value) -> Vec<&str> {
    let steps = report["data"]["steps"].as_array().unwrap().iter();
    let failed = steps.filter(|step| step["status"] == "failed");
    failed.map(|step| step["step"].as_str().unwrap()).collect()
}

#[test]
fn a_relay_that_writes_its_own_date_is_found_out() {
    for (language, words) in [
        ("en", ["proxy_pass_header Date", "set clock to local"]),
        ("zh", ["proxy_pass_header Date", "clock 设为 local"]),
    ] {
        for minutes in [-20, 20] {
            let sandbox = Sandbox::start(Options::default()).unwrap();
            let (_relay, config) = relay::before(&sandbox, Some(minutes * 60));
            let config = with(&config, json!({"language": language}));
            let report = Client::new(&config).diagnose();
            assert_eq!(failed(&report), ["clock", "page"], "{report}");
            let page = step(&report, "page");
            let advice = page["advice"].as_str().unwrap();
            assert!(words.iter().all(|word| advice.contains(word)), "{page}");
            assert!(page["msg"].as_str().unwrap().contains("Date"), "{page}");
            // What it advises helps.
            let client = Client::new(&with(&config, json!({"clock": "local"})));
            assert_eq!(failed(&client.diagnose()), ["clock"]);
            let built = client.call("build_clinic_url", example("build_clinic_url"));
            assert_eq!(open(built["data"].as_str().unwrap()).0, 200);
        }
    }
    // One that passes it on is no trouble.
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let (_relay, config) = relay::before(&sandbox, None);
    assert!(failed(&Client::new(&config).diagnose()).is_empty());
}

#[test]
fn a_workstation_that_follows_its_own_wrong_clock_is_found_out() {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    sandbox.set_fault(Fault::clock(60));
    let (_relay, config) = relay::before(&sandbox, None);
    let report = Client::new(&with(&config, json!({"clock": "local"}))).diagnose();
    assert_eq!(failed(&report), ["clock", "page"], "{report}");
    let page = step(&report, "page");
    let advice = page["advice"].as_str().unwrap();
    assert!(advice.contains("set clock to server"), "{page}");
    assert!(
        page["msg"]
            .as_str()
            .unwrap()
            .contains("this machine's clock is wrong"),
        "{page}"
    );
    assert_eq!(failed(&Client::new(&config).diagnose()), ["clock"]);
}

/// With nothing but a request token no reply tells the time before a page does.
#[test]
fn a_client_that_only_builds_pages_learns_the_time_by_a_diagnosis() {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let (_relay, config) = relay::before(&sandbox, None);
    let key = Client::new(&config).call("get_rsa_public_key", json!({}))["data"].clone();
    let config = with(
        &config,
        json!({"auth_center": null, "gateway": null, "doc_gateway": null, "rsa_public_key": key}),
    );
    sandbox.set_fault(Fault::clock(60));
    let client = Client::new(&config);
    let opened = || {
        let built = client.call("build_clinic_url", example("build_clinic_url"));
        open(built["data"].as_str().unwrap()).0
    };
    assert_ne!(opened(), 200);
    let report = client.diagnose();
    assert_eq!(failed(&report), ["clock", "page"], "{report}");
    let advice = step(&report, "page")["advice"].as_str().unwrap();
    assert!(advice.contains("From now on"), "{report}");
    assert_eq!(opened(), 200);
    // A key that is wrong is not taken for a clock.
    let wrong = Client::new(&with(&config, json!({"md5_key": "another"}))).diagnose();
    let advice = step(&wrong, "page")["advice"].as_str().unwrap();
    assert!(advice.contains("md5_key"), "{wrong}");
}
