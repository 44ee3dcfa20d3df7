//! Documents that memory does not hold: a code or an empty text, never "no rows", and a process that goes on.
#![cfg(target_os = "linux")]

mod common;

use std::ffi::{CString, c_char};
use std::process::Command;

use common::room::room;
use common::{Client, Encoding, export, take};
use serde_json::json;

const ROWS: usize = 700_000;
const TOO_LARGE: i32 = -1108;

type Parse = unsafe extern "C" fn(i32, *const c_char) -> i32;
type Count = unsafe extern "C" fn(i32, *const c_char) -> i32;
type Get = unsafe extern "C" fn(i32, *const c_char) -> *mut c_char;
type Set = unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32;
type Text = unsafe extern "C" fn(i32) -> *mut c_char;

struct Documents {
    client: Client,
}

impl Documents {
    fn parse(&self, json: &CString) -> i32 {
        // SAFETY: the header's signature, and a text that ends with NUL; so everywhere below.
        unsafe { export::<Parse>("idcas_json_parse")(self.client.handle, json.as_ptr()) }
    }

    fn count(&self, doc: i32, pointer: &str) -> i32 {
        let pointer = CString::new(pointer).unwrap();
        // SAFETY: as above.
        unsafe { export::<Count>("idcas_json_count")(doc, pointer.as_ptr()) }
    }

    fn get(&self, doc: i32, pointer: &str) -> String {
        let pointer = CString::new(pointer).unwrap();
        // SAFETY: as above.
        let text = unsafe { export::<Get>("idcas_json_get")(doc, pointer.as_ptr()) };
        take(text, self.client.encoding)
    }

    fn set(&self, doc: i32, pointer: &str, value: &CString) -> i32 {
        let pointer = CString::new(pointer).unwrap();
        // SAFETY: as above.
        unsafe { export::<Set>("idcas_json_set")(doc, pointer.as_ptr(), value.as_ptr()) }
    }

    /// The whole document, which is not copied: its first byte.
    fn begins(&self, doc: i32) -> u8 {
        let free: unsafe extern "C" fn(*mut c_char) -> i32;
        // SAFETY: as above; a text has a byte at least.
        unsafe {
            free = export("idcas_free_string");
            let text = export::<Text>("idcas_json_text")(doc);
            let first = text.cast::<u8>().read();
            assert_eq!(free(text), 0);
            first
        }
    }
}

fn rows() -> String {
    format!("[{}1]", "1,".repeat(ROWS - 1))
}

/// Runs alone in a process, with as much memory as the environment says.
#[test]
#[ignore = "run by documents_that_memory_does_not_hold, as a process of its own"]
fn documents_within() {
    let megabytes: usize = std::env::var("MEGABYTES").unwrap().parse().unwrap();
    let documents = Documents {
        client: Client::new(&json!({})),
    };
    let list = CString::new(rows()).unwrap();
    let text = CString::new(format!(r#"{{"a":"{}"}}"#, "\\t".repeat(ROWS))).unwrap();
    let answer = CString::new(format!(r#"{{"code":0,"data":{}}}"#, rows())).unwrap();
    let value = CString::new("v".repeat(4 << 20)).unwrap();
    let [long, read, written] = [&text, &answer, &answer].map(|json| documents.parse(json));
    assert!(long > 0 && read > 0 && written > 0);
    assert_eq!(documents.set(written, "/code", &value), 0);

    room(Some(megabytes));
    let mut got = Vec::new();
    let mut one_of = |what: &str, found: i64, expected: [i64; 2]| {
        got.push(format!("{what}={found}"));
        assert!(
            expected.contains(&found),
            "{what}: {found}, not {expected:?}"
        );
    };
    let parsed = documents.parse(&list);
    one_of("parse", parsed.min(1).into(), [1, TOO_LARGE.into()]);
    let set = documents.set(written, "/text", &value);
    one_of("set", set.into(), [0, TOO_LARGE.into()]);
    let begins = documents.begins(written);
    one_of("text", begins.into(), [b'{'.into(), 0]);
    let length = documents.get(long, "/a").len();
    one_of("get", length as i64, [ROWS as i64, 0]);
    let count = documents.count(read, "/data");
    one_of("count", count.into(), [ROWS as i64, -1]);
    let appended = documents.set(read, "/data/-", &value);
    one_of("append", appended.into(), [0, TOO_LARGE.into()]);
    room(None);

    // What was refused is as it was, and works once there is memory.
    let more = i32::from(appended == 0);
    assert_eq!(documents.count(read, "/data"), ROWS as i32 + more);
    assert_eq!(documents.get(read, "/data/1"), "1");
    assert_eq!(documents.begins(written), b'{');
    assert_eq!(documents.get(long, "/a").len(), ROWS);
    let list = documents.parse(&list);
    assert_eq!(documents.count(list, ""), ROWS as i32);
    println!("got: {}", got.join(" "));
}

#[test]
fn documents_that_memory_does_not_hold() {
    let within = |megabytes: usize| {
        let ended = Command::new(std::env::current_exe().unwrap())
            .args(["documents_within", "--exact", "--ignored", "--nocapture"])
            .env("MEGABYTES", megabytes.to_string())
            // What was freed goes back at once, and no thread keeps room of its own.
            .env("MALLOC_MMAP_THRESHOLD_", "131072")
            .env("MALLOC_ARENA_MAX", "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ended.stdout);
        let wrong = String::from_utf8_lossy(&ended.stderr);
        assert!(
            ended.status.success(),
            "{megabytes} MB: {} {said} {wrong}",
            ended.status
        );
        let got = said.split("got: ").nth(1).expect("what was answered");
        got.lines().next().unwrap().to_owned()
    };
    let plenty = within(4096);
    assert_eq!(
        plenty,
        format!("parse=1 set=0 text=123 get={ROWS} count={ROWS} append=0")
    );
    let none = within(1);
    assert_eq!(
        none,
        format!("parse=-1108 set=-1108 text=0 get=0 count={ROWS} append=-1108")
    );
    for megabytes in [100, 40, 12, 4] {
        within(megabytes);
    }
}

/// A text that grows as it is encoded.
#[test]
fn a_character_that_gbk_lacks_takes_more_than_it_had() {
    let client = Client::speaking(Encoding::Gbk, &json!({}));
    let documents = Documents { client };
    let json = CString::new(format!(r#"["{}"]"#, r"\ud842\udfb7".repeat(10_000))).unwrap();
    let doc = documents.parse(&json);
    assert_eq!(documents.get(doc, "/0"), r"\uD842\uDFB7".repeat(10_000));
}
