//! A platform that throws everything it was sent back at the library, in every shape a reply can have: nothing of it is
//! found in a message, a hint, a log or at another host. Every secret, name and number has a mark in it.

mod common;

use std::sync::{Arc, Mutex};

use common::server::{Answer, Server, ok, reply, token_step};
use common::{Client, Folder, with};
use serde_json::{Value, json};

const MARK: &str = "MARK";

/// One line, as headers and JSON strings can hold it.
fn line(request: &str) -> String {
    request
        .chars()
        .map(|c| match c {
            '"' | '\\' | '\r' | '\n' => ' ',
            other => other,
        })
        .collect()
}

type Shape = fn(&str, &str) -> Answer;

fn raw(text: String) -> Answer {
    Answer::Last(text.into_bytes())
}

/// (name, what is made of a request and another host's address)
const SHAPES: [(&str, Shape); 15] = [
    ("description", |echo, _| {
        let body = format!(r#"{{"error":"invalid_grant","error_description":"{echo}"}}"#);
        reply(
            "400 Bad Request",
            "Content-Type: application/json\r\n",
            &body,
        )
    }),
    ("error", |echo, _| {
        reply("400 Bad Request", "", format!(r#"{{"error":"{echo}"}}"#))
    }),
    ("unauthorized", |echo, _| {
        let header = format!("WWW-Authenticate: Bearer error=\"{echo}\"\r\n");
        reply("401 Unauthorized", &header, echo)
    }),
    ("html", |echo, _| {
        let body = format!("<html><title>{echo}</title></html>");
        reply(
            "500 Internal Server Error",
            "Content-Type: text/html\r\n",
            &body,
        )
    }),
    ("login page", |echo, _| ok(&format!("<html>{echo}</html>"))),
    ("redirect", |echo, other| {
        let place = echo.replace(' ', "/");
        reply("302 Found", &format!("Location: {other}/{place}\r\n"), "")
    }),
    ("relative redirect", |echo, _| {
        let place = echo.replace(' ', "/");
        reply(
            "307 Temporary Redirect",
            &format!("Location: /{place}\r\n"),
            "",
        )
    }),
    ("broken json", |echo, _| {
        ok(&format!(r#"{{"code":0,"data":"{echo}"#))
    }),
    ("wrong type", |echo, _| {
        ok(&format!(
            r#"{{"code":"{echo}","msg":"{echo}","access_token":["{echo}"]}}"#
        ))
    }),
    ("strange member", |echo, _| {
        ok(&format!(r#"{{"{echo}":1}}"#))
    }),
    ("number", |echo, _| ok(&format!(r#"{{"code":{echo}}}"#))),
    ("status line", |echo, _| {
        raw(format!("HTTP/1.1 {echo}\r\n\r\n"))
    }),
    ("header", |echo, _| {
        raw(format!("HTTP/1.1 200 OK\r\nContent-Length: {echo}\r\n\r\n"))
    }),
    ("charset", |echo, _| {
        reply(
            "200 OK",
            &format!("Content-Type: text/plain; charset={echo}\r\n"),
            echo,
        )
    }),
    ("retry", |echo, _| {
        reply(
            "503 Service Unavailable",
            &format!("Retry-After: {echo}\r\n"),
            echo,
        )
    }),
];

/// Every text of the operation's example that may be any text has a mark in it.
fn marked(described: &Value) -> Value {
    let mut params = described["example"].clone();
    for param in described["params"].as_array().unwrap() {
        let name = param["name"].as_str().unwrap();
        let free = param["type"] == "string"
            && ["values", "fixed", "made_by_library"]
                .iter()
                .all(|key| param[*key].is_null())
            && param["place"] != "library"
            && param["length"].as_u64().is_none_or(|most| most >= 10);
        if free && params.get(name).is_some() {
            params[name] = json!(format!("{MARK}-value"));
        }
    }
    params
}

fn config(server: &Server, log: &std::path::Path) -> Value {
    with(
        &server.config(),
        json!({
            "client_id": "MARK-id", "client_secret": "MARK-secret", "username": "MARK-user", "password": "MARK-password",
            "des_key": "MARK-des-key", "md5_key": "MARK-md5-key", "sev_account_id": "MARK-account",
            "log_file": log, "log_level": "debug", "retries": 1, "timeout_ms": 3000,
        }),
    )
}

#[test]
fn nothing_that_was_sent_comes_back_in_a_message_a_log_or_elsewhere() {
    let folder = Folder::new("secrets");
    let log = folder.0.join("idcas.log");
    let other = Server::new(|_| ok(""));
    let shape = Arc::new(Mutex::new((0, false)));
    let (current, elsewhere) = (shape.clone(), other.base.clone());
    let server = Server::new(move |request| {
        let (which, from_auth_center) = *current.lock().unwrap();
        let answer = || SHAPES[which].1(&line(request), &elsewhere);
        match token_step(request) {
            Some(_) if from_auth_center => answer(),
            Some(_) if request.starts_with("POST") => ok(
                r#"{"access_token":"MARK-token","refresh_token":"MARK-refresh","token_type":"Bearer","expires_in":43200}"#,
            ),
            Some(key) => key,
            None => answer(),
        }
    });
    let mut failures = 0;
    for (which, (name, _)) in SHAPES.iter().enumerate() {
        for from_auth_center in [true, false] {
            *shape.lock().unwrap() = (which, from_auth_center);
            let client = Client::new(&config(&server, &log));
            for operation in client.operations() {
                if ["inspect_url", "save_print_files"].contains(&operation.as_str()) {
                    continue;
                }
                let answer = client.text(&operation, &marked(&client.describe(&operation)));
                let code = serde_json::from_str::<Value>(&answer).unwrap()["code"]
                    .as_i64()
                    .unwrap();
                // A link, a token and the platform's own words are what was asked for.
                if code < -1 {
                    failures += 1;
                    assert!(!answer.contains(MARK), "{name}, {operation}: {answer}");
                }
            }
            let report = client.diagnose().to_string();
            assert!(!report.contains(MARK), "{name}: {report}");
        }
    }
    // Most operations fail under each shape, at the auth center and behind it.
    assert!(failures > SHAPES.len() * 40, "{failures}");
    assert!(server.count("MARK-token") > 0 && server.count("MARK-value") > 0);
    assert_eq!(other.requests(), Vec::<String>::new());
    let logged = std::fs::read_to_string(&log).unwrap();
    assert!(logged.lines().count() > failures);
    assert!(!logged.contains(MARK), "{logged}");
    assert_eq!(folder.names(), ["idcas.log"]);
}
