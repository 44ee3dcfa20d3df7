//! What a platform answers.

use serde_json::{Value, json};

use crate::common::server::{Server, ok};
use crate::common::{Client, month, with};
use crate::grows_evenly;

/// The body is made for each request by its `page_size` or `business_id`: `prefix`, so many units, `suffix`.
fn platform(prefix: &'static str, unit: fn(usize) -> String, suffix: &'static str) -> Server {
    Server::platform(move |request| {
        let number = ["page_size=", "business_id="]
            .iter()
            .find_map(|name| request.split_once(name));
        let (_, size) = number.unwrap_or(("", "0"));
        let size: usize = size.split(['&', ' ']).next().unwrap().parse().unwrap_or(0);
        let units: String = (0..size).map(unit).collect();
        ok(&[prefix, &units, suffix].concat())
    })
}

#[test]
fn addresses_that_are_replaced() {
    let map: serde_json::Map<String, Value> = (0..256)
        .map(|n| {
            (
                format!("http://h{n}.example/p{n}"),
                json!(format!("http://10.0.0.5:1/{n}")),
            )
        })
        .collect();
    let row = |n: usize| {
        let host = n % 256;
        format!(r#"{{"file_path":"http://h{host}.example/p{host}/{n}"}},"#)
    };
    let platform = platform(r#"{"code":0,"data":["#, row, "{}]}");
    let config = with(
        &platform.config(),
        json!({"address_map": map, "timeout_ms": 60000}),
    );
    let client = Client::new(&config);
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    grows_evenly("addresses", 10_000, |rows| {
        let client = &client;
        move || {
            let answer = client.text("get_print_files", &json!({"business_id": rows.to_string()}));
            let last = format!("http://10.0.0.5:1/{}/{}\"", (rows - 1) % 256, rows - 1);
            assert!(answer.contains(&last) && !answer.contains("example"));
        }
    });
}

#[test]
fn replies_of_many_parts() {
    for (what, size, prefix, unit, suffix) in [
        (
            "codes",
            50_000,
            "{",
            (|_| r#""CODE":0.0,"#.to_owned()) as fn(usize) -> String,
            r#""code":0,"data":[]}"#,
        ),
        (
            "rows with ids",
            20_000,
            r#"{"code":0,"page":{"eof":1},"data":["#,
            |n| format!(r#"{{"id":"{n}"}},"#),
            "{}]}",
        ),
        (
            "rows with one id",
            20_000,
            r#"{"code":0,"page":{"eof":1},"data":["#,
            |_| r#"{"id":"7"},"#.to_owned(),
            "{}]}",
        ),
        (
            "a row of many members",
            50_000,
            r#"{"code":0,"page":{"eof":1},"data":[{"#,
            |n| format!(r#""a{n}":1,"#),
            r#""id":1}]}"#,
        ),
        (
            "pages",
            50_000,
            r#"{"code":0,"data":[],"#,
            |_| r#""page":{"eof":0},"#.to_owned(),
            r#""page":{"eof":1}}"#,
        ),
    ] {
        let platform = platform(prefix, unit, suffix);
        let client = Client::new(&with(&platform.config(), json!({"timeout_ms": 60000})));
        assert_eq!(client.call("query_exams_all", month())["code"], 0);
        for operation in ["query_exams", "query_exams_all"] {
            grows_evenly(&format!("{operation}, {what}"), size, |size| {
                let client = &client;
                let params = with(&month(), json!({"page_size": size}));
                move || {
                    let answer = client.text(operation, &params);
                    assert!(answer.starts_with("{\"code\":0"), "{what}: {:.200}", answer);
                }
            });
        }
    }
}
