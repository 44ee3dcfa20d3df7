//! Proxies in the way: which one, what it answered and what to do. The platform behind it is not blamed.

#[path = "../common/mod.rs"]
mod common;
mod files;
mod real;
mod refusals;

use std::io::{Read, Write};
use std::net::TcpListener;

use common::server::{Answer, Closed, Server, ok, reply, token_step, unknown_host};
use common::{Client, with};
use refusals::REFUSALS;
use serde_json::{Value, json};

const HTTPS: &str = "https://platform.invalid";
const HTTP: &str = "http://platform.invalid";
const PASSWORD: &str = "w0rd-of-proxy";

/// Asks for a client token of a platform that only a proxy could reach.
fn token(platform: &str, proxy: &str, changes: Value) -> Value {
    let config = json!({
        "auth_center": platform, "client_id": "c", "client_secret": "s", "proxy": proxy, "language": "en",
        "retries": 0
    });
    let client = Client::new(&with(&config, changes));
    let answer = client.call("get_client_token", json!({}));
    let text = answer.to_string();
    assert!(!text.contains(PASSWORD), "{text}");
    answer
}

fn host(proxy: &Server) -> String {
    proxy.base.replace("http://", "")
}

/// Message and hint in both languages.
fn words(ask: impl Fn(&str) -> Value) -> [String; 2] {
    ["en", "zh"].map(|language| {
        let answer = ask(language);
        let part = |value: &Value| value.as_str().unwrap().to_owned();
        part(&answer["msg"]) + " " + &part(&answer["error"]["hint"])
    })
}

#[test]
fn a_proxy_that_refuses_is_named_with_its_status_and_what_to_do() {
    for (platform, code) in [
        ("https://platform.invalid", -1101),
        ("http://platform.invalid", -1104),
    ] {
        for case in REFUSALS {
            let proxy = Server::new(|_| reply(case.status, case.headers, case.body));
            let at = match case.credentials {
                true => format!("http://dom\\doctor:{PASSWORD}@{}", host(&proxy)),
                false => proxy.base.clone(),
            };
            let [english, chinese] =
                words(|language| token(platform, &at, json!({"language": language})));
            let expected: u16 = case.status[..3].parse().unwrap();
            for (said, parts) in [(&english, case.english), (&chinese, case.chinese)] {
                let status = expected.to_string();
                for part in parts.iter().copied().chain([
                    host(&proxy).as_str(),
                    "platform.invalid:",
                    &status,
                ]) {
                    assert!(
                        said.contains(part),
                        "{platform}, {}: {part}: {said}",
                        case.status
                    );
                }
                assert!(
                    !said.contains("patient") && !said.contains("login.example"),
                    "{said}"
                );
            }
            let answer = token(platform, &at, json!({}));
            assert_eq!(answer["code"], code, "{answer}");
            assert_eq!(answer["error"]["http_status"], expected, "{answer}");
        }
    }
}

/// A wrong password that is sent again and again locks accounts.
#[test]
fn refused_credentials_are_sent_once() {
    for platform in ["https://platform.invalid", "http://platform.invalid"] {
        let proxy = Server::new(|_| reply("407 No", "Proxy-Authenticate: Basic\r\n", ""));
        let at = format!("http://u:{PASSWORD}@{}", host(&proxy));
        token(platform, &at, json!({"retries": 3}));
        let requests = proxy.requests();
        let with_password = requests
            .iter()
            .filter(|request| common::server::header(request, "proxy-authorization").is_some());
        assert_eq!(with_password.count(), 1, "{requests:?}");
    }
}

#[test]
fn awkward_credentials_arrive_whole() {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    for (written, sent) in [
        ("u:p@ss:w/x#y?z", "u:p@ss:w/x#y?z"),
        (r"dom\user:a\b", r"dom\user:a\b"),
        ("u:p%40ss", "u:p@ss"),
        ("u:100%", "u:100%"),
        ("u:密码 1", "u:密码 1"),
        ("u:x://y", "u:x://y"),
        ("u", "u:"),
    ] {
        let proxied = Server::new(|_| ok(r#"{"access_token":"t","expires_in":600}"#));
        let at = format!("http://{written}@{}", host(&proxied));
        let answer = token("http://platform.invalid", &at, json!({}));
        assert_eq!(answer["code"], 0, "{written}: {answer}");
        let requests = proxied.requests();
        // As a forward proxy sees it: the whole address.
        assert!(requests[0].starts_with("POST http://platform.invalid/connect/token "));
        let header = common::server::header(&requests[0], "proxy-authorization").unwrap();
        let decoded = STANDARD
            .decode(header.strip_prefix("Basic ").unwrap())
            .unwrap();
        assert_eq!(String::from_utf8(decoded).unwrap(), sent);
    }
}

#[test]
fn a_proxy_that_cannot_be_reached_is_named_and_not_the_platform() {
    let closed = Closed::new();
    let silent = Server::new(|_| Answer::Silence);
    let ended = Server::new(|_| Answer::Last(Vec::new()));
    let garbage = Server::new(|_| Answer::Last(b"\x05\x01hello hello hello\r\n\r\n".to_vec()));
    let nowhere = format!("{}:3128", unknown_host());
    let closed = closed.address.as_str();
    for (platform, at, code, part) in [
        (HTTPS, closed, -1101, "cannot be reached"),
        (HTTP, closed, -1101, "cannot be reached"),
        (HTTPS, &nowhere, -1101, "cannot be found"),
        (HTTP, &nowhere, -1101, "cannot be found"),
        (HTTPS, &host(&silent), -1102, "took too long"),
        (HTTPS, &host(&ended), -1101, "opened no connection"),
        (HTTPS, &host(&garbage), -1101, "opened no connection"),
        (HTTP, &host(&garbage), -1107, "is not HTTP"),
    ] {
        let changes = json!({"connect_timeout_ms": 400});
        let answer = token(platform, &format!("http://u:{PASSWORD}@{at}"), changes);
        let msg = answer["msg"].as_str().unwrap();
        assert_eq!(answer["code"], code, "{platform} {at}: {answer}");
        assert!(msg.contains(part) && msg.contains(at), "{platform}: {msg}");
        assert!(msg.contains("configuration key proxy"), "{msg}");
        assert!(
            answer["error"]["hint"].as_str().unwrap().contains("proxy"),
            "{answer}"
        );
    }
}

/// Answers CONNECT with 200, and then sends a page: at once, or when the handshake begins.
fn with_login(at_once: bool) -> String {
    const PAGE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n<html>Please log in</html>";

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut piece = [0; 4096];
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let Ok(count @ 1..) = stream.read(&mut piece) else {
                    break;
                };
                request.extend_from_slice(&piece[..count]);
            }
            if at_once {
                let _ = stream.write_all(PAGE.as_bytes());
                continue;
            }
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
            let _ = stream.read(&mut piece);
            let _ = stream.write_all(PAGE.as_bytes());
        }
    });
    address
}

#[test]
fn a_login_page_in_a_tunnel_is_not_called_the_platforms() {
    for at_once in [true, false] {
        let proxy = with_login(at_once);
        let answer = token(
            "https://platform.invalid",
            &format!("http://{proxy}"),
            json!({}),
        );
        let said = answer.to_string();
        for part in [
            proxy.as_str(),
            "no TLS comes from platform.invalid:443",
            "login",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(answer["code"], -1103, "{answer}");
    }
}

#[test]
fn an_answer_that_may_be_either_ones_says_so() {
    let proxy = Server::new(|_| reply("403 Forbidden", "Via: 1.1 somebody\r\n", "no"));
    let [english, chinese] = words(|language| {
        token(
            "http://platform.invalid",
            &proxy.base,
            json!({"language": language}),
        )
    });
    assert!(
        english.contains("may be the proxy's own answer"),
        "{english}"
    );
    assert!(chinese.contains("也可能是代理的答复"), "{chinese}");
    // Without one, nobody else is accused.
    let platform = Server::new(|_| reply("403 Forbidden", "", "no"));
    let answer = token(&platform.base, "none", json!({}));
    assert!(!answer.to_string().contains("proxy"), "{answer}");
}

#[test]
fn the_diagnosis_says_which_proxy_and_where_it_ends() {
    let proxy = Server::new(|request| {
        // As a forward proxy sees it: the whole address.
        let inside = request.replacen("http://platform.invalid", "", 1);
        token_step(&inside).unwrap_or_else(|| reply("404 No", "", ""))
    });
    let diagnosis = |proxy: &str, address: &str| {
        let config = json!({
            "auth_center": address, "client_id": "c", "client_secret": "s", "proxy": proxy, "language": "en",
            "retries": 0, "rsa_public_key": include_str!("../data/rsa_public_spki.txt")
        });
        let report = Client::new(&config).diagnose();
        assert!(!report.to_string().contains(PASSWORD), "{report}");
        report["data"]["steps"].as_array().unwrap().clone()
    };
    let step = |steps: &[Value], name: &str| {
        let found = steps.iter().find(|step| step["step"] == name);
        found.cloned().unwrap_or_default()
    };
    let at = format!("http://u:{PASSWORD}@{}", host(&proxy));
    let steps = diagnosis(&at, "http://platform.invalid");
    for name in ["proxy", "http"] {
        let step = step(&steps, name);
        assert_eq!(step["status"], "ok", "{steps:?}");
        assert!(
            step["msg"].as_str().unwrap().contains(&host(&proxy)),
            "{step}"
        );
    }
    assert_eq!(step(&steps, "client_token")["status"], "ok");
    assert!(step(&steps, "resolve").is_null());

    let closed = Closed::new();
    let at = format!("http://u:{PASSWORD}@{}", closed.address);
    let dead = step(&diagnosis(&at, "https://platform.invalid"), "proxy");
    assert_eq!(dead["status"], "failed");
    assert!(
        dead["msg"].as_str().unwrap().contains(&closed.address),
        "{dead}"
    );

    let refusing = Server::new(|_| reply("403 Forbidden", "X-Squid-Error: ERR 0\r\n", ""));
    for (address, name) in [
        ("https://platform.invalid", "tls"),
        ("http://platform.invalid", "http"),
    ] {
        let refused = step(&diagnosis(&refusing.base, address), name);
        assert_eq!(refused["status"], "failed", "{refused}");
        assert!(
            refused["msg"].as_str().unwrap().contains("HTTP 403"),
            "{refused}"
        );
    }
}
