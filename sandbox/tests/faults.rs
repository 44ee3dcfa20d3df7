//! The faults, the control API and the journal.

mod common;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use common::{get, login, send, start, text, try_get};
use idcas_sandbox::{Fault, Sandbox};
use serde_json::json;

fn exams(sandbox: &Sandbox) -> String {
    format!(
        "{}/api/api-idcas/observations/exams?time_type=0&start_time=2021-01-01&end_time=2021-12-31",
        sandbox.base()
    )
}

#[test]
fn responses_can_be_dictated_for_a_path_and_a_count() {
    let sandbox = start();
    let url = exams(&sandbox);
    let token = text(&login(&sandbox)["access_token"]);
    sandbox.set_fault(
        Fault::status(503)
            .with_header("Retry-After", "1")
            .with_body("busy")
            .on("/api/api-idcas")
            .times(2),
    );
    for _ in 0..2 {
        let response = get(&url, Some(&token));
        assert_eq!((response.status, response.text().as_str()), (503, "busy"));
        assert_eq!(response.header("retry-after"), Some("1"));
        assert_eq!(sandbox.requests().pop().expect("one").faults, ["reply"]);
        assert_eq!(login(&sandbox)["token_type"], "Bearer");
    }
    assert_eq!(get(&url, Some(&token)).json()["code"], 0);
    assert!(sandbox.faults().is_empty());
}

#[test]
fn html_half_and_cut_are_not_json() {
    let sandbox = start();
    let url = exams(&sandbox);
    sandbox.set_fault(Fault::html());
    let page = get(&url, None);
    assert_eq!(page.status, 200);
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    sandbox.clear_faults();
    sandbox.set_fault(Fault::half());
    assert!(try_get(&url, None).is_err());
    sandbox.clear_faults();
    sandbox.set_fault(Fault::cut());
    assert!(try_get(&url, None).is_err());
    assert_eq!(sandbox.requests().pop().expect("one").status, None);
    sandbox.clear_faults();
    assert_eq!(get(&url, None).status, 401);
}

#[test]
fn half_sends_half_and_closes() {
    let sandbox = start();
    sandbox.set_fault(Fault::half());
    let response = raw(&sandbox, "/api/x");
    let (head, body) = response.split_once("\r\n\r\n").expect("a head");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|length| length.parse::<usize>().ok())
        .expect("a length");
    assert_eq!(body.len(), length / 2);
    sandbox.clear_faults();
    sandbox.set_fault(Fault::cut());
    assert_eq!(raw(&sandbox, "/api/x"), "");
}

/// Everything the server sends on one connection until it closes.
fn raw(sandbox: &Sandbox, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", sandbox.port())).expect("connects");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: sandbox\r\n\r\n").expect("sends");
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_hang_never_responds_and_does_not_delay_the_end() {
    let sandbox = start();
    sandbox.set_fault(Fault::hang().times(1));
    let mut stream = TcpStream::connect(("127.0.0.1", sandbox.port())).expect("connects");
    write!(stream, "GET /api/x HTTP/1.1\r\nHost: sandbox\r\n\r\n").expect("sends");
    while sandbox.requests().is_empty() {
        std::thread::yield_now();
    }
    // Others are served in the meantime.
    assert_eq!(get(&exams(&sandbox), None).status, 401);
    assert_eq!(sandbox.requests()[0].status, None);
    let port = sandbox.port();
    drop(sandbox);
    assert!(
        TcpStream::connect(("127.0.0.1", port)).is_err(),
        "the port is free"
    );
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    assert!(rest.is_empty());
}

#[test]
fn a_delay_delays_and_combines_with_another_fault() {
    let sandbox = start();
    sandbox.set_fault(Fault::delay(120));
    sandbox.set_fault(Fault::status(500));
    let begin = Instant::now();
    assert_eq!(get(&exams(&sandbox), None).status, 500);
    assert!(begin.elapsed() >= Duration::from_millis(120));
    assert_eq!(sandbox.requests()[0].faults, ["delay", "reply"]);
}

#[test]
fn the_control_api_switches_the_same_faults() {
    let sandbox = start();
    let url = format!("{}/sandbox/faults", sandbox.base());
    let put =
        |body: serde_json::Value| send("PUT", &url, "application/json", None, &body.to_string());
    assert_eq!(
        put(json!({"kind": "reply", "status": 500, "path": "/api"})).status,
        200
    );
    assert_eq!(
        put(json!({"kind": "clock", "minutes": -30}))
            .json()
            .as_array()
            .expect("all")
            .len(),
        2
    );
    let response = get(&exams(&sandbox), None);
    assert_eq!(response.status, 500);
    assert_eq!(
        response.header("date"),
        Some("Mon, 31 May 2021 23:30:00 GMT")
    );
    let left = send(
        "DELETE",
        &format!("{url}?kind=reply"),
        "text/plain",
        None,
        "",
    );
    assert_eq!(left.json()[0]["kind"], "clock");
    assert_eq!(
        put(json!([{"kind": "cut", "count": 1}])).json(),
        json!([{"kind": "cut", "count": 1}])
    );
    assert!(try_get(&exams(&sandbox), None).is_err());
    assert_eq!(get(&url, None).json(), json!([]));
    assert_eq!(put(json!({"kind": "fire"})).status, 400);
    assert_eq!(put(json!({"kind": "cut", "often": 1})).status, 400);
    let _ = put(json!({"kind": "hang"}));
    assert_eq!(
        send("DELETE", &url, "text/plain", None, "").json(),
        json!([])
    );
    // Faults never apply to the console.
    sandbox.set_fault(Fault::status(500));
    assert_eq!(get(&format!("{}/", sandbox.base()), None).status, 200);
}

#[test]
fn the_control_api_shows_and_forgets_requests_and_tokens() {
    let sandbox = start();
    let token = text(&login(&sandbox)["access_token"]);
    let base = sandbox.base();
    let url = format!("{base}/sandbox/requests");
    let seen = get(&url, None).json();
    assert_eq!(seen[0]["path"], "/connect/token");
    assert_eq!(seen[0]["status"], 200);
    assert_eq!(send("DELETE", &url, "text/plain", None, "").status, 200);
    assert_eq!(get(&url, None).json(), json!([]));
    assert_eq!(
        send(
            "POST",
            &format!("{base}/sandbox/expire-tokens"),
            "text/plain",
            None,
            ""
        )
        .status,
        200
    );
    assert_eq!(get(&exams(&sandbox), Some(&token)).status, 401);
    assert_eq!(sandbox.requests().len(), 1);
    assert_eq!(sandbox.requests()[0].flaws(), ["token"]);
}

#[test]
fn the_journal_is_bounded_and_bodies_too() {
    let sandbox = start();
    let url = format!("{}/api/none", sandbox.base());
    for _ in 0..505 {
        assert_eq!(get(&url, None).status, 400);
    }
    let kept = sandbox.requests();
    assert_eq!((kept.len(), kept[0].seq), (500, 6));
    let huge = "x".repeat((1 << 20) + 1);
    assert_eq!(send("POST", &url, "text/plain", None, &huge).status, 413);
}

#[test]
fn events_arrive_as_they_happen() {
    let sandbox = start();
    let mut stream = TcpStream::connect(("127.0.0.1", sandbox.port())).expect("connects");
    write!(
        stream,
        "GET /sandbox/events HTTP/1.1\r\nHost: sandbox\r\n\r\n"
    )
    .expect("sends");
    let mut text = String::new();
    let mut buffer = [0; 4096];
    while !text.contains("\r\n\r\n") {
        let count = stream.read(&mut buffer).expect("a head");
        text.push_str(&String::from_utf8_lossy(&buffer[..count]));
    }
    let _ = get(&format!("{}/api/none", sandbox.base()), None);
    while !text.contains("\"status\":400") {
        let count = stream.read(&mut buffer).expect("events");
        assert!(count > 0, "{text}");
        text.push_str(&String::from_utf8_lossy(&buffer[..count]));
    }
    assert!(text.contains("text/event-stream"));
}
