//! Documents of many members, and of characters that encodings lack.

use std::ffi::{CString, c_char};
use std::time::Duration;

use serde_json::{Value, json};

use crate::common::server::{Server, ok};
use crate::common::{Client, Encoding, export, month, take, with};
use crate::{Documents, close, count, get, grows_evenly, set, time};

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
            let took = time(|| assert!(get(doc, "/0") >= MANY));
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
