//! The system's proxy, which on this system the environment names. A program of its own, since the environment is one.

mod common;

use common::server::{Closed, Server, reply, token_step};
use common::{Client, with};
use serde_json::json;

/// For the next client of this program, whose only test it is.
fn set_environment(http: &str, https: &str) {
    // SAFETY: nothing else reads or writes the environment: the library's network thread is idle.
    unsafe {
        for name in [
            "http_proxy",
            "https_proxy",
            "ALL_PROXY",
            "all_proxy",
            "no_proxy",
            "REQUEST_METHOD",
        ] {
            std::env::remove_var(name);
        }
        std::env::set_var("HTTP_PROXY", http);
        std::env::set_var("HTTPS_PROXY", https);
        std::env::set_var("NO_PROXY", "127.0.0.1,localhost");
    }
}

#[test]
fn calls_and_diagnosis_go_through_the_systems_proxy_and_name_it() {
    let proxy = Server::new(|request| {
        // As a forward proxy sees it: the whole address.
        let inside = request.replacen("http://platform.invalid", "", 1);
        token_step(&inside).unwrap_or_else(|| reply("404 No", "", ""))
    });
    let closed = Closed::new();
    let direct = Server::platform(|_| reply("404 No", "", ""));
    set_environment(&proxy.base, &format!("http://u:w0rd@{}", closed.address));
    let config = json!({
        "auth_center": "http://platform.invalid", "client_id": "c", "client_secret": "s", "language": "en",
        "retries": 0, "rsa_public_key": include_str!("data/rsa_public_spki.txt")
    });
    let through = Client::new(&config);
    assert_eq!(through.call("get_client_token", json!({}))["code"], 0);
    let report = through.diagnose();
    assert_eq!(report["data"]["ok"], true, "{report}");
    let text = report.to_string();
    let place = proxy.base.replace("http://", "");
    assert!(
        text.contains(&format!("the system's proxy {place}")),
        "{text}"
    );

    let dead = Client::new(&with(
        &config,
        json!({"auth_center": "https://platform.invalid"}),
    ));
    let answer = dead.call("get_client_token", json!({}));
    let msg = answer["msg"].as_str().unwrap();
    let expected = format!("the system's proxy {} ", closed.address);
    assert!(msg.contains(&expected), "{answer}");
    assert!(!dead.diagnose().to_string().contains("w0rd"));

    // What NO_PROXY excepts goes at once, and so does everything with `none`.
    let excepted = Client::new(&with(&config, json!({"auth_center": direct.base})));
    assert_eq!(excepted.call("get_client_token", json!({}))["code"], 0);
    let report = excepted.diagnose();
    assert_eq!(
        report["data"]["environment"]["proxy"],
        "none, connections are direct"
    );
    assert!(!report["data"]["steps"].to_string().contains("proxy"));
    let none = Client::new(&with(&config, json!({"proxy": "none"})));
    let answer = none.call("get_client_token", json!({}));
    assert_eq!(answer["code"], -1101, "{answer}");
    assert!(!answer.to_string().contains("proxy"), "{answer}");

    set_environment("socks5://127.0.0.1:1080", "");
    let socks = Client::new(&config);
    let answer = socks.call("get_client_token", json!({}));
    assert!(
        answer["msg"].as_str().unwrap().contains("SOCKS"),
        "{answer}"
    );
    assert!(
        answer["msg"].as_str().unwrap().contains("127.0.0.1:1080"),
        "{answer}"
    );
}
