//! What a host passes in: names, values, links.

use std::ffi::CString;

use serde_json::{Value, json};

use crate::common::{Client, Encoding, OfClient, configured, export, faults, refused, take, with};
use crate::{Documents, close, get, grows_evenly, set};

#[test]
fn names_that_nobody_knows() {
    let client = Client::new(&json!({"language": "en"}));
    grows_evenly("an unknown parameter", 4_000_000, |length| {
        let params = format!(r#"{{"{}":1}}"#, "start_time".repeat(length / 10));
        let client = &client;
        move || {
            let answer: Value = serde_json::from_str(&client.raw("query_exams", &params)).unwrap();
            assert_eq!(answer["code"], -1001);
            assert!(faults(&answer).contains(&"?"));
        }
    });
    grows_evenly("an unknown key", 4_000_000, |length| {
        let config = format!(r#"{{"{}":1}}"#, "\\u0074imeout_ms".repeat(length / 15));
        move || {
            let answer = refused(&config);
            assert_eq!(
                (faults(&answer), &answer["code"]),
                (vec!["?"], &json!(-1002))
            );
        }
    });
    grows_evenly("an unknown operation", 4_000_000, |length| {
        let name = "query_exams".repeat(length / 11);
        let client = &client;
        move || {
            let answer = client.by_name(&name, &json!({}));
            assert!(answer.contains("there is no operation named ?"), "{answer}");
        }
    });
    grows_evenly("many unknown keys", 120, |keys| {
        let keys: Vec<_> = (0..keys)
            .map(|n| format!(r#""a_rather_long_unknown_key_{n}":1"#))
            .collect();
        let config = format!("{{{}}}", keys.join(","));
        move || assert_eq!(refused(&config)["code"], -1002)
    });
}

#[test]
fn values_longer_than_any() {
    let config = json!({"domain": "https://portal.example.com", "gateway": "https://portal.example.com", "des_key": "eWorldTomTaw#7=*",
                        "md5_key": "k", "sev": "eHh4", "language": "en"});
    let client = Client::new(&config);
    let link = |length: usize| {
        client.call(
            "build_clinic_url",
            json!({"work_no": "1", "org_code": "2", "patient_name": "x".repeat(length)}),
        )
    };
    assert_eq!(link(64 * 1024)["code"], 0);
    let answer = link(64 * 1024 + 1);
    assert_eq!(
        (&answer["code"], faults(&answer)),
        (&json!(-1001), vec!["patient_name"])
    );
    assert_eq!(answer["error"]["faults"][0]["rule"], "length");
    let words = answer["error"]["faults"][0]["msg"].as_str().unwrap();
    assert!(words.contains("is longer than 64 KB"), "{words}");
    let long = "x".repeat((1 << 20) + 1);
    let answer = configured(Encoding::Utf8, &with(&config, json!({"password": long})));
    assert_eq!(
        (&answer["code"], faults(&answer)),
        (&json!(-1002), vec!["password"])
    );
    assert!(
        answer["msg"]
            .as_str()
            .unwrap()
            .contains("is longer than 1 MB"),
        "{answer}"
    );
}

#[test]
fn texts_of_the_host() {
    let gbk = Documents::new(Encoding::Gbk);
    // They can be read as UTF-8 too, so that each character is judged.
    grows_evenly("GBK that may be UTF-8", 400_000, |length| {
        let value = "\u{4e2d}\u{9e8a}".repeat(length / 6);
        let params = CString::new(format!(r#"{{"work_no":"{value}"}}"#)).unwrap();
        let client = &gbk.client;
        move || {
            // SAFETY: the header's signature, with a text that ends with NUL.
            let answer =
                unsafe { export::<OfClient>("idcas_query_exams")(client.handle, params.as_ptr()) };
            take(answer, Encoding::Gbk);
        }
    });
    let documents = Documents::new(Encoding::Utf8);
    for (what, part) in [
        ("a pointer of tildes", "~1"),
        ("a pointer of steps", "/a"),
        ("a pointer of names", "/~0\\u"),
    ] {
        grows_evenly(what, 2_000_000, |length| {
            let doc = documents.parse(br#"{"a":{"a":1}}"#);
            let pointer = ["/", &part.repeat(length / part.len())].concat();
            move || {
                assert_eq!(get(doc, &pointer), 0);
                close(doc);
            }
        });
    }
    for part in ["\\u005C", "u005C", "\\u005Cu4DAE", "\\uD842", "\\\\"] {
        grows_evenly("a value of escapes", 500_000, |length| {
            let doc = gbk.empty();
            let value = ["\\", &part.repeat(length / part.len())].concat();
            let value = CString::new(value).unwrap();
            move || {
                assert_eq!(set(doc, "/a", &value), 0);
                assert!(get(doc, "/a") > 0);
                close(doc);
            }
        });
    }
    for (what, open, end) in [
        ("nested lists", "[", "]"),
        ("nested objects", r#"{"a":"#, "}"),
    ] {
        grows_evenly(what, 20_000, |lists| {
            let deep = [&open.repeat(120), "1", &end.repeat(120)].concat();
            let json = format!("[{}]", vec![deep; lists / 120].join(","));
            let documents = &documents;
            move || {
                let doc = documents.parse(json.as_bytes());
                let pointer = if open == "[" { "/0" } else { "/a" };
                assert_eq!(get(doc, &["/7", &pointer.repeat(120)].concat()), 1);
                close(doc);
            }
        });
    }
}

#[test]
fn links_under_inspection() {
    let client = Client::new(
        &json!({"domain": "https://portal.example.com", "des_key": "eWorldTomTaw#7=*", "md5_key": "k", "sev": "eHh4"}),
    );
    for part in ["%25", "%E5%BC%A0", "+", "a=1&", "&&&", "%", "A"] {
        grows_evenly("a link", 100_000, |length| {
            let value = part.repeat(length / part.len());
            let url = format!("https://portal.example.com/clinicview/index.html?work_no={value}");
            let client = &client;
            move || {
                assert_ne!(
                    client.call("inspect_url", json!({"url": url}))["code"],
                    -1999
                )
            }
        });
    }
    grows_evenly("megabytes that are no link", 5_000_000, |length| {
        let url = "https://portal.example.com/clinicview/index.html?".repeat(length / 50);
        let client = &client;
        move || {
            assert_eq!(
                client.call("inspect_url", json!({"url": url}))["code"],
                -1001
            )
        }
    });
}
