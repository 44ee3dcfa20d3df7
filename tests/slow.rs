//! Texts that are chosen to take long. What counts is the processor's time of the thread that asked, which no other program
//! changes, and how it grows: twice as much may take twice as long, and a quadratic search takes four times.
#![cfg(target_os = "linux")]

mod common;

use std::ffi::{CString, c_char};
use std::time::Duration;

use common::server::{Server, ok};
use common::{Client, Encoding, OfClient, configured, export, faults, month, refused, take, with};
use serde_json::{Value, json};

/// What this thread has had of a processor.
fn used() -> Duration {
    #[repr(C)]
    struct Time {
        seconds: std::ffi::c_long,
        nanoseconds: std::ffi::c_long,
    }
    unsafe extern "C" {
        fn clock_gettime(clock: i32, time: *mut Time) -> i32;
    }
    const OF_THREAD: i32 = 3;

    let mut time = Time {
        seconds: 0,
        nanoseconds: 0,
    };
    // SAFETY: the C library's own, with a place to write to.
    assert_eq!(unsafe { clock_gettime(OF_THREAD, &mut time) }, 0);
    Duration::new(time.seconds as u64, time.nanoseconds as u32)
}

fn time(work: impl FnOnce()) -> Duration {
    let before = used();
    work();
    used() - before
}

/// `prepare` makes the work for a size. The least of three measurements counts.
fn grows_evenly<W: FnOnce()>(what: &str, size: usize, prepare: impl Fn(usize) -> W) {
    let least = |size| (0..3).map(|_| time(prepare(size))).min().unwrap();
    // What is done once.
    time(prepare(size / 16));
    let (one, two) = (least(size), least(2 * size));
    println!("{what}: {one:?}, twice as much {two:?}");
    // Caches make large texts somewhat slower.
    let most = one * 3 + Duration::from_millis(20);
    assert!(two <= most, "{what}: {one:?}, and twice as much {two:?}");
}

type OfDocument = unsafe extern "C" fn(i32, *const c_char) -> i32;

struct Documents {
    client: Client,
}

impl Documents {
    fn new(encoding: Encoding) -> Documents {
        let client = Client::speaking(encoding, &json!({}));
        Documents { client }
    }

    /// A document, or the code that refuses it.
    fn parse(&self, json: &[u8]) -> i32 {
        let json = CString::new(json).unwrap();
        // SAFETY: the header's signature, with a text that ends with NUL.
        unsafe { export::<OfDocument>("idcas_json_parse")(self.client.handle, json.as_ptr()) }
    }

    fn empty(&self) -> i32 {
        // SAFETY: the header's signature.
        unsafe { export::<unsafe extern "C" fn(i32) -> i32>("idcas_json_new")(self.client.handle) }
    }
}

fn get(doc: i32, pointer: &str) -> usize {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signatures; the text is released once.
    unsafe {
        let text = export::<OfClient>("idcas_json_get")(doc, pointer.as_ptr());
        let length: unsafe extern "C" fn(*const c_char) -> i32 = export("idcas_text_length");
        let free: unsafe extern "C" fn(*mut c_char) -> i32 = export("idcas_free_string");
        let units = length(text) as usize;
        assert_eq!(free(text), 0);
        units
    }
}

fn set(doc: i32, pointer: &str, text: &CString) -> i32 {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signature, with texts that end with NUL.
    unsafe {
        let set: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32 =
            export("idcas_json_set");
        set(doc, pointer.as_ptr(), text.as_ptr())
    }
}

fn count(doc: i32, pointer: &str) -> i32 {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signature, with a text that ends with NUL.
    unsafe { export::<OfDocument>("idcas_json_count")(doc, pointer.as_ptr()) }
}

fn close(doc: i32) {
    // SAFETY: the header's signature.
    let close: unsafe extern "C" fn(i32) -> i32 = unsafe { export("idcas_json_close") };
    // SAFETY: as above.
    assert_eq!(unsafe { close(doc) }, 0);
}

#[test]
fn members_by_name() {
    let documents = Documents::new(Encoding::Utf8);
    let value = CString::new("v").unwrap();
    grows_evenly("members that are set", 32_000, |names| {
        let doc = documents.empty();
        let value = &value;
        move || {
            for name in 0..names {
                assert_eq!(set(doc, &format!("/name{name}"), value), 0);
            }
            for name in 0..names {
                assert_eq!(get(doc, &format!("/name{name}")), 1);
            }
            assert_eq!(count(doc, ""), names as i32);
            close(doc);
        }
    });
    grows_evenly("members that are read", 32_000, |names| {
        let members: Vec<_> = (0..names).map(|name| format!(r#""n{name}":12"#)).collect();
        let doc = documents.parse(format!("{{{}}}", members.join(",")).as_bytes());
        move || {
            for name in 0..names {
                assert_eq!(get(doc, &format!("/n{name}")), 2);
            }
            assert_eq!(get(doc, "/nowhere"), 0);
            close(doc);
        }
    });
    grows_evenly("members of one name", 32_000, |names| {
        let json = format!(r#"{{{}"b":1}}"#, r#""a":1,"a":22,"#.repeat(names / 2));
        let doc = documents.parse(json.as_bytes());
        move || {
            for _ in 0..names {
                assert_eq!((get(doc, "/a"), get(doc, "/c")), (2, 0));
            }
            close(doc);
        }
    });
}

/// What is set, and set again, is the member that is found; the others stay as they are.
#[test]
fn many_members_are_found_as_few_are() {
    let documents = Documents::new(Encoding::Utf8);
    let json: Vec<_> = (0..300).map(|n| format!(r#""k{}":{n}"#, n % 100)).collect();
    let doc = documents.parse(format!("{{{}}}", json.join(",")).as_bytes());
    assert_eq!(count(doc, ""), 300);
    // Of members that share a name the last one counts.
    assert_eq!((get(doc, "/k7"), get(doc, "/k100")), (3, 0));
    for name in 0..400 {
        let value = CString::new("x".repeat(name)).unwrap();
        assert_eq!(set(doc, &format!("/k{name}"), &value), 0);
    }
    assert_eq!(count(doc, ""), 600);
    for name in 0..400 {
        assert_eq!(get(doc, &format!("/k{name}")), name);
    }
    // SAFETY: the header's signature.
    let text = unsafe {
        let text: unsafe extern "C" fn(i32) -> *mut c_char = export("idcas_json_text");
        take(text(doc), Encoding::Utf8)
    };
    assert!(text.starts_with(r#"{"k0":0,"k1":1,"#), "{}", &text[..40]);
    let again: serde_json::Map<String, Value> = serde_json::from_str(&text).unwrap();
    assert_eq!((again.len(), again["k7"].as_str()), (400, Some("xxxxxxx")));
    close(doc);
}

#[test]
fn one_part_more_than_there_may_be() {
    const MOST: usize = 1_000_000;

    let documents = Documents::new(Encoding::Utf8);
    for (open, part, close_with) in [("[", "0,", "0]"), ("{", r#""":0,"#, r#""":0}"#)] {
        let json = |parts: usize| [open, &part.repeat(parts - 1), close_with].concat();
        let doc = documents.parse(json(MOST).as_bytes());
        assert_eq!(count(doc, ""), MOST as i32);
        // Nor is one added.
        let more = if open == "[" { "/-" } else { "/new" };
        let value = CString::new("v").unwrap();
        assert_eq!(set(doc, more, &value), -1108);
        assert_eq!(count(doc, ""), MOST as i32);
        close(doc);
        assert_eq!(documents.parse(json(MOST + 1).as_bytes()), -1108);
        let nested = format!(r#"{{"a":[{}]}}"#, json(MOST + 1));
        assert_eq!(documents.parse(nested.as_bytes()), -1108);
    }

    let body = format!(r#"{{"code":0,"data":[{}0]}}"#, "0,".repeat(MOST));
    for (language, words) in [("zh", "超过 1000000 项"), ("en", "more than 1000000 parts")] {
        let body = body.clone();
        let platform = Server::platform(move |_| ok(&body));
        let client = Client::new(&with(&platform.config(), json!({"language": language})));
        for operation in ["query_exams", "query_exams_all"] {
            let answer = client.call(operation, month());
            assert_eq!(answer["code"], -1108);
            assert!(answer["msg"].as_str().unwrap().contains(words), "{answer}");
        }
    }
}

/// The characters of each kind that GBK and GB18030 have, and have not.
#[test]
fn characters_that_encodings_lack() {
    const MANY: usize = 200_000;

    for encoding in [Encoding::Gbk, Encoding::Gb18030] {
        let documents = Documents::new(encoding);
        let answer = |character: char| {
            // Escaped, so that it is read alike whatever it is.
            let mut units = [0; 2];
            let escaped: String = character
                .encode_utf16(&mut units)
                .iter()
                .map(|unit| format!("\\u{unit:04x}"))
                .collect();
            let json = format!(r#"["{}"]"#, escaped.repeat(MANY));
            let doc = documents.parse(json.as_bytes());
            // SAFETY: the header's signature.
            let pointer = CString::new("/0").unwrap();
            let set = CString::new("x").unwrap();
            // The list is put together anew, with the characters as they are.
            let took = time(|| assert!(get(doc, "/0") >= MANY));
            assert_eq!(self::set(doc, "/-", &set), 0);
            drop(pointer);
            close(doc);
            took
        };
        answer('张');
        let common = answer('张');
        for character in [
            '乗', '䶮', '𠮷', '€', '한', 'ê', 'ⅰ', '\u{e7c7}', '\u{e000}', 'я', '㐀', '丂',
        ] {
            let took = answer(character);
            println!("{} {character}: {took:?}, 张 {common:?}", encoding.name());
            let most = common * 12 + Duration::from_millis(20);
            assert!(
                took <= most,
                "{} {character}: {took:?}, 张 {common:?}",
                encoding.name()
            );
        }
    }
}

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
