//! Lists of many pages as one: what is promised, and what is said where a platform does not keep still.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};

use common::server::{Answer, Gate, Server, ok};
use common::{Client, faults, month, with};
use serde_json::{Value, json};

const LISTS: [&str; 2] = ["query_exams_all", "query_province_exams_all"];

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

/// One reply as every page.
fn always(reply: &str) -> Server {
    let reply = reply.to_owned();
    Server::platform(move |_| ok(&reply))
}

#[test]
fn rows_without_an_id_are_not_doubles() {
    for id in [
        "0",
        "\"\"",
        "\"0\"",
        "null",
        "\"00000000-0000-0000-0000-000000000000\"",
        "-1",
        "true",
    ] {
        let server = Server::platform(move |request| {
            let first = index(request) * 2;
            let row = |n: usize| format!(r#"{{"id":{id},"n":{n}}}"#);
            ok(&format!(
                r#"{{"code":0,"page":{{"total_count":4,"total_pages":2}},"data":[{},{}]}}"#,
                row(first),
                row(first + 1)
            ))
        });
        let answer = Client::new(&server.config()).call("query_exams_all", month());
        let page = json!({"pages": 2, "rows": 4, "total_count": 4, "changed": false});
        assert_eq!(answer["page"], page, "{id}: {answer}");
    }
    // Written in two ways, it is one id; a row that is not an object has none.
    let server = always(
        r#"{"code":0,"page":{"eof":1},"data":[{"id":7,"n":1},{"id":"7"},{"Id":8},{"ID":"8"},5,null]}"#,
    );
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(
        answer["data"],
        json!([{"id": 7, "n": 1}, {"Id": 8}, 5, null])
    );
}

#[test]
fn paging_however_it_is_written() {
    for (page, asked) in [
        (r#""page":{"eof":true}"#, 1),
        (r#""page":{"eof":"1"}"#, 1),
        (r#""page":{"eof":1.0}"#, 1),
        (r#""page":{"eof":0,"eof":1}"#, 1),
        (r#""Page":{"EOF":"True"}"#, 1),
        (r#""pageInfo":{"totalPages":"1"}"#, 1),
        (r#""page":{"total_count":"2","total_pages":1.0}"#, 1),
        (r#""page":{"total_count":-1,"eof":1}"#, 1),
        (r#""page":{"total_count":2.0,"total_pages":"?"}"#, 2),
        (r#""page":{"total_pages":0}"#, 2),
        (r#""page":"""#, 2),
        (r#""page":null"#, 2),
        (r#""page":[]"#, 2),
        (r#""page":1"#, 2),
    ] {
        let server = Server::platform(move |request| match index(request) {
            1 => ok(&format!(
                r#"{{"code":0,"msg":"",{page},"data":[{{"id":1}},{{"id":2}}]}}"#
            )),
            _ => ok(r#"{"code":0,"msg":"","data":null}"#),
        });
        let answer = Client::new(&server.config()).call("query_exams_all", month());
        assert_eq!(answer["code"], 0, "{page}: {answer}");
        assert_eq!(answer["page"]["rows"], 2, "{page}: {answer}");
        assert_eq!(answer["page"]["total_count"], 2, "{page}: {answer}");
        assert_eq!(answer["page"]["changed"], false, "{page}: {answer}");
        assert_eq!(server.count("page_index="), asked, "{page}");
    }
}

#[test]
fn data_that_is_not_a_list() {
    for (data, code) in [
        (r#","data":null"#, 0),
        ("", 0),
        (r#","data":[]"#, 0),
        (r#","data":{}"#, -1107),
        (r#","data":"[]""#, -1107),
        (r#","data":3"#, -1107),
    ] {
        let server = always(&format!(
            r#"{{"code":0,"msg":"","page":{{"eof":1}}{data}}}"#
        ));
        let answer = Client::new(&server.config()).call("query_exams_all", month());
        assert_eq!(answer["code"], code, "{data}: {answer}");
        match code {
            0 => assert_eq!(answer["data"], json!([]), "{data}"),
            _ => assert!(
                answer["msg"]
                    .as_str()
                    .unwrap()
                    .contains("data is not a list")
            ),
        }
    }
}

#[test]
fn a_page_that_comes_again_and_again() {
    let rows = |ids: bool, count: usize| {
        let row = |n| {
            if ids {
                json!({"id": n + 1})
            } else {
                json!({"n": n})
            }
        };
        Value::from_iter((0..count).map(row)).to_string()
    };
    for ids in [true, false] {
        for (page, count, code, changed) in [
            // The platform tells of more than it gives.
            (r#"{"total_count":240,"total_pages":3}"#, 100, -1107, false),
            (r#"{"total_count":240}"#, 100, -1107, false),
            (r#"{"total_count":240,"total_pages":2}"#, 100, -1107, false),
            // It gave all that it tells of.
            (r#"{"total_count":100}"#, 100, 0, false),
            (r#"null"#, 2, 0, false),
            // Nothing tells whether a full page was all.
            (r#"null"#, 100, 0, true),
        ] {
            let data = rows(ids, count);
            let server = always(&format!(r#"{{"code":0,"page":{page},"data":{data}}}"#));
            for language in ["zh", "en"] {
                let config = with(&server.config(), json!({"language": language}));
                let answer = Client::new(&config).call("query_exams_all", month());
                assert_eq!(answer["code"], code, "{page} {ids}: {answer}");
                if code == 0 {
                    assert_eq!(answer["page"]["rows"], count, "{page} {ids}");
                    assert_eq!(answer["page"]["changed"], changed, "{page} {ids}");
                } else {
                    let said = answer["msg"].as_str().unwrap();
                    assert!(
                        said.contains("240") && said.contains("page_index"),
                        "{said}"
                    );
                }
            }
            assert_eq!(server.count("page_index="), 4, "{page} {ids}");
        }
    }
}

#[test]
fn an_end_before_all_rows_have_come() {
    // `eof` against both other members does not end the list; rows that never come are told.
    let server = Server::platform(|request| match index(request) {
        1 => page(0..4, 8, 2, true),
        _ => page(4..8, 8, 2, true),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(ids(&answer), (0..8).collect::<Vec<_>>());
    assert_eq!(answer["page"]["changed"], false);
    let server = Server::platform(|_| page(0..4, 9, 1, true));
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    let page_told = json!({"pages": 1, "rows": 4, "total_count": 9, "changed": true});
    assert_eq!(answer["page"], page_told);
    // A page of rows that all moved is not the end of three.
    let server = Server::platform(|request| match index(request) {
        1 => page(0..4, 8, 3, false),
        2 => page([3, 2, 1, 0], 8, 3, false),
        _ => page(4..8, 8, 3, true),
    });
    let answer = Client::new(&server.config()).call("query_exams_all", month());
    assert_eq!(ids(&answer), (0..8).collect::<Vec<_>>());
    // All that is told of came with the last page that may be fetched.
    let server = Server::platform(|request| {
        let first = index(request) * 2;
        ok(&format!(
            r#"{{"code":0,"page":{{"total_count":4}},"data":[{{"id":{first}}},{{"id":{}}}]}}"#,
            first + 1
        ))
    });
    let two = with(&month(), json!({"max_pages": 2}));
    let answer = Client::new(&server.config()).call("query_exams_all", two);
    assert_eq!(answer["page"]["rows"], 4, "{answer}");
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
