//! Lists of many pages as one: what is promised, and what is said where a platform does not keep still.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};

use common::server::{Answer, Gate, Server, ok};
use common::{Client, faults, with};
use serde_json::{Value, json};

const LISTS: [&str; 2] = ["query_exams_all", "query_province_exams_all"];

fn month() -> Value {
    json!({"time_type": 0, "start_time": "2021-05-01", "end_time": "2021-05-31"})
}

/// The number of the page that a request asks for.
fn index(request: &str) -> usize {
    let line = request.lines().next().unwrap();
    let query = line.split(['?', ' ', '&']);
    let mut asked = query.filter_map(|pair| pair.strip_prefix("page_index="));
    asked.next_back().unwrap().parse().unwrap()
}

/// A page with these ids.
fn page(ids: impl IntoIterator<Item = usize>, total: usize, pages: usize, eof: bool) -> Answer {
    let rows: Vec<String> = ids
        .into_iter()
        .map(|id| format!(r#"{{"id":1394827364510000{id:03},"n":1.50}}"#))
        .collect();
    ok(&format!(
        r#"{{"code":0,"msg":"","page":{{"total_count":{total},"total_pages":{pages},"eof":{}}},"data":[{}]}}"#,
        i32::from(eof),
        rows.join(",")
    ))
}

fn ids(answer: &Value) -> Vec<usize> {
    let rows = answer["data"].as_array().unwrap();
    rows.iter()
        .map(|row| row["id"].as_u64().unwrap() as usize % 1000)
        .collect()
}

#[test]
fn every_row_once_in_the_platforms_order() {
    for list in LISTS {
        let server = Server::platform(|request| {
            let index = index(request);
            page((index - 1) * 4..index * 4, 12, 3, index == 3)
        });
        let client = Client::new(&server.config());
        let text = client.text(list, &month());
        // Rows are as sent, large integers and number formats included.
        assert!(
            text.contains(r#"{"id":1394827364510000011,"n":1.50}"#),
            "{text}"
        );
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(ids(&answer), (0..12).collect::<Vec<_>>(), "{list}");
        let page = json!({"pages": 3, "rows": 12, "total_count": 12, "changed": false});
        assert_eq!(answer["page"], page);
        assert_eq!(server.count("page_index="), 3);
    }
}

#[test]
fn rows_that_move_while_they_are_fetched() {
    // One exam arrives after the first page: the last row of it comes again on the second.
    let server = Server::platform(|request| match index(request) {
        1 => page(0..4, 8, 2, false),
        _ => page(3..8, 9, 2, true),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(ids(&answer), (0..8).collect::<Vec<_>>());
    let page = json!({"pages": 2, "rows": 8, "total_count": 9, "changed": true});
    assert_eq!(answer["page"], page);
}

#[test]
fn a_platform_that_tells_nothing_of_pages() {
    let server = Server::platform(|request| match index(request) {
        1 => ok(r#"{"code":0,"msg":"","data":[{"id":1},{"id":2}]}"#),
        2 => ok(r#"{"code":0,"msg":"","data":[{"id":3}]}"#),
        _ => ok(r#"{"code":0,"msg":"","data":[]}"#),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(answer["page"]["rows"], 3, "{answer}");
    assert_eq!(answer["page"]["total_count"], 3);
    // One that answers its first page for ever has no more rows.
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[{"id":1},{"id":2}]}"#));
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(answer["page"]["rows"], 2, "{answer}");
    assert_eq!(server.count("page_index="), 2);
}

#[test]
fn a_total_that_lies_ends_at_the_ceiling() {
    for list in LISTS {
        let server =
            Server::platform(|request| page([index(request)], 1_000_000, 1_000_000, false));
        let client = Client::new(&server.config());
        for none in [0, -1] {
            let answer = client.call(list, with(&month(), json!({"max_pages": none})));
            assert_eq!(faults(&answer), ["max_pages"], "{answer}");
        }
        let answer = client.call(list, with(&month(), json!({"max_pages": 5})));
        assert_eq!(answer["code"], -1108, "{answer}");
        let hint = answer["error"]["hint"].as_str().unwrap();
        assert!(hint.contains("max_pages"), "{hint}");
        assert_eq!(server.count("page_index="), 5);
    }
}

#[test]
fn a_page_that_fails_fails_the_whole_and_says_which() {
    let server = Server::platform(|request| match index(request) {
        3 => common::server::reply("500 Internal Server Error", "", ""),
        index => page([index], 9, 9, false),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(answer["code"], -1104, "{answer}");
    assert!(
        answer["error"]["detail"]
            .as_str()
            .unwrap()
            .contains("page 3"),
        "{answer}"
    );

    let server = Server::platform(|request| match index(request) {
        2 => ok(r#"{"code":-1,"msg":"not any more","data":null}"#),
        index => page([index], 9, 9, false),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(
        answer,
        json!({"code": -1, "msg": "not any more", "data": null})
    );
}

#[test]
fn progress_in_pages_and_an_end_by_cancelling() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let third = Gate::default();
    let reached = third.clone();
    let server = Server::platform(move |request| {
        ASKED.fetch_add(1, Ordering::SeqCst);
        match index(request) {
            3 => {
                reached.open();
                Answer::Silence
            }
            index => page([index], 7, 7, false),
        }
    });
    let client = Client::new(&server.config());
    let job = client.start("query_exams_all", &month());
    third.wait();
    assert_eq!(
        job.progress(),
        json!({"done": 2, "total": 7, "unit": "page"})
    );
    assert!(!job.is_done(0));
    job.cancel();
    assert_eq!(job.finish()["code"], -1105);
    assert_eq!(ASKED.load(Ordering::SeqCst), 3);
}
