//! The library's C functions as the targets call them, and what must hold of every answer.

use std::ffi::{CStr, CString, c_char};
use std::sync::LazyLock;

use serde_json::value::RawValue;
use serde_json::{Value, json};

// So that the functions below are linked.
use idcas as _;

unsafe extern "C" {
    fn idcas_free_string(text: *mut c_char) -> i32;
    fn idcas_init(config: *const c_char, client: *mut i32) -> *mut c_char;
    fn idcas_close(client: i32) -> *mut c_char;
    fn idcas_call(client: i32, operation: *const c_char, params: *const c_char) -> *mut c_char;
    fn idcas_json_parse(client: i32, json: *const c_char) -> i32;
    fn idcas_json_get(doc: i32, pointer: *const c_char) -> *mut c_char;
    fn idcas_json_set(doc: i32, pointer: *const c_char, text: *const c_char) -> i32;
    fn idcas_json_count(doc: i32, pointer: *const c_char) -> i32;
    fn idcas_json_text(doc: i32) -> *mut c_char;
    fn idcas_json_close(doc: i32) -> i32;
}

/// A host's text ends at its first NUL.
pub fn text(bytes: &[u8]) -> CString {
    let end = bytes
        .iter()
        .position(|byte| *byte == 0)
        .unwrap_or(bytes.len());
    CString::new(&bytes[..end]).unwrap()
}

fn take(pointer: *mut c_char) -> Vec<u8> {
    // SAFETY: the library's answer, released once.
    unsafe {
        let bytes = CStr::from_ptr(pointer).to_bytes().to_vec();
        assert_eq!(idcas_free_string(pointer), 0);
        bytes
    }
}

/// An answer is an envelope with a known code, whatever came in.
fn envelope(pointer: *mut c_char) -> Value {
    let bytes = take(pointer);
    let answer: Value = serde_json::from_slice(&bytes)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&bytes)));
    let code = answer["code"].as_i64().expect("a code");
    assert_ne!(code, -1999, "{answer}");
    if code <= -1000 {
        assert!(answer["error"]["kind"].is_string(), "{answer}");
        assert!(
            answer["msg"].as_str().is_some_and(|msg| !msg.is_empty()),
            "{answer}"
        );
    }
    answer
}

pub fn init(config: &CStr) -> (Value, i32) {
    let mut client = 0;
    // SAFETY: a NUL-terminated text and a writable integer.
    let pointer = unsafe { idcas_init(config.as_ptr(), &mut client) };
    // A configuration may ask for UTF-16 or GBK; only UTF-8 and ASCII are read here.
    if client > 0 {
        take_any(pointer);
        return (Value::Null, client);
    }
    (envelope_or_wide(pointer), client)
}

fn take_any(pointer: *mut c_char) {
    // SAFETY: the library's answer, released once.
    assert_eq!(unsafe { idcas_free_string(pointer) }, 0);
}

fn envelope_or_wide(pointer: *mut c_char) -> Value {
    // SAFETY: every answer has more than two bytes.
    let wide = unsafe { *pointer.add(1) } == 0;
    if wide {
        take_any(pointer);
        return Value::Null;
    }
    let bytes = take(pointer);
    serde_json::from_slice(&bytes).unwrap_or(Value::Null)
}

pub fn close(client: i32) {
    // SAFETY: a handle is a number.
    take_any(unsafe { idcas_close(client) });
}

pub fn call(client: i32, operation: &CStr, params: &CStr) -> Value {
    // SAFETY: NUL-terminated texts.
    envelope(unsafe { idcas_call(client, operation.as_ptr(), params.as_ptr()) })
}

/// A client that knows everything and reaches nobody.
pub static CLIENT: LazyLock<i32> = LazyLock::new(|| {
    let base = "http://127.0.0.1:1";
    open(&json!({
        "auth_center": base, "gateway": base, "doc_gateway": base, "domain": base, "client_id": "c",
        "client_secret": "s", "username": "u", "password": "p", "des_key": "eWorldTomTaw#7=*",
        "md5_key": "TomtawMD5Key", "sev": "c2V2", "proxy": "none", "retries": 0, "timeout_ms": 100
    }))
});

pub fn open(config: &Value) -> i32 {
    let (answer, client) = init(&text(config.to_string().as_bytes()));
    assert!(client > 0, "{answer}");
    client
}

/// A document is read, written and read again.
pub fn document(json: &CStr, pointer: &CStr, value: &CStr) {
    // SAFETY: NUL-terminated texts.
    unsafe {
        let doc = idcas_json_parse(*CLIENT, json.as_ptr());
        if doc <= 0 {
            return;
        }
        let got = take(idcas_json_get(doc, pointer.as_ptr()));
        let count = idcas_json_count(doc, pointer.as_ptr());
        reads_as_serde_json(json, pointer, &got, count);
        if idcas_json_set(doc, pointer.as_ptr(), value.as_ptr()) == 0 {
            assert_eq!(
                take(idcas_json_get(doc, pointer.as_ptr())),
                value.to_bytes()
            );
        }
        let whole = take(idcas_json_text(doc));
        // Read as it stands: serde_json's values give two names of members a meaning of their own.
        serde_json::from_slice::<&RawValue>(&whole).expect("a document is JSON");
        assert_eq!(idcas_json_close(doc), 0);
    }
}

/// serde_json's own reading of the document finds the same.
fn reads_as_serde_json(json: &CStr, pointer: &CStr, got: &[u8], count: i32) {
    let (Ok(json), Ok(pointer)) = (json.to_str(), pointer.to_str()) else {
        return;
    };
    // Its values give these names of members a meaning of their own, and it refuses half a character.
    let Ok(whole) = serde_json::from_str::<Value>(json) else {
        return;
    };
    if json.contains("serde_json") || json.contains("\\u") {
        return;
    }
    let Ok(got) = std::str::from_utf8(got) else {
        panic!("{got:?} is no text");
    };
    let (expected, least) = match whole.pointer(pointer) {
        None => ("".to_owned(), -1),
        Some(Value::Null) => ("".to_owned(), 0),
        Some(Value::String(text)) => (text.clone(), 0),
        Some(nested @ Value::Array(elements)) => {
            assert_eq!(
                serde_json::from_str::<Value>(got).ok().as_ref(),
                Some(nested)
            );
            (got.to_owned(), elements.len() as i32)
        }
        Some(nested @ Value::Object(members)) => {
            assert_eq!(
                serde_json::from_str::<Value>(got).ok().as_ref(),
                Some(nested)
            );
            // A name that stands twice counts twice.
            assert!(count >= members.len() as i32);
            (got.to_owned(), count)
        }
        Some(scalar) => {
            // It writes exponents its own way.
            assert_eq!(
                serde_json::from_str::<Value>(got).ok().as_ref(),
                Some(scalar)
            );
            (got.to_owned(), 0)
        }
    };
    assert_eq!((got, count), (expected.as_str(), least));
}
