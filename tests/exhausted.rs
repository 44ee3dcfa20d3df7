//! As many clients and documents as there can be, and one more. A file of its own, since nobody else of the process can
//! open one meanwhile.

mod common;

use std::ffi::c_char;

use common::{Client, Encoding, export, take};
use idcas::code::{IDCAS_EXHAUSTED, IDCAS_INVALID_HANDLE};
use serde_json::{Value, json};

const MOST: usize = 8192;

#[test]
fn one_too_many_is_a_code_of_its_own() {
    // SAFETY: the header's signatures.
    let (new, close, parse): (
        unsafe extern "C" fn(i32) -> i32,
        unsafe extern "C" fn(i32) -> i32,
        unsafe extern "C" fn(i32, *const c_char) -> i32,
    ) = unsafe {
        (
            export("idcas_json_new"),
            export("idcas_json_close"),
            export("idcas_json_parse"),
        )
    };
    let first = Client::new(&json!({}));
    // SAFETY: as above, with a text that ends with NUL.
    unsafe {
        let documents: Vec<i32> = (0..MOST).map(|_| new(first.handle)).collect();
        assert!(documents.iter().all(|document| *document > 0));
        assert_eq!(new(first.handle), IDCAS_EXHAUSTED);
        assert_eq!(parse(first.handle, c"{}".as_ptr()), IDCAS_EXHAUSTED);
        assert_eq!(new(0), IDCAS_INVALID_HANDLE);
        // Releasing one helps.
        assert_eq!(close(documents[7]), 0);
        let again = parse(first.handle, c"{}".as_ptr());
        assert!(again > 0, "{again}");
        assert_eq!(close(again), 0);
        for document in documents
            .iter()
            .filter(|document| **document != documents[7])
        {
            assert_eq!(close(*document), 0);
        }
    }

    let mut others: Vec<Client> = (1..MOST).map(|_| Client::new(&json!({}))).collect();
    let mut handle = 7;
    for (language, words) in [("zh", "idcas_close 关闭"), ("en", "close those not in use")] {
        let config = json!({"language": language}).to_string();
        let config = Encoding::Utf8.text(&config);
        // SAFETY: the header's signature.
        let answer = unsafe {
            let init: unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char =
                export("idcas_init");
            take(init(config.pointer(), &mut handle), Encoding::Utf8)
        };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["code"], IDCAS_EXHAUSTED);
        assert_eq!(answer["error"]["kind"], "exhausted");
        assert!(answer["error"]["hint"].as_str().unwrap().contains(words));
        assert_eq!(handle, 0);
    }
    others.pop();
    others.push(Client::new(&json!({})));
}
