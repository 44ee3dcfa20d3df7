//! JSON documents for hosts with no JSON of their own.

use std::ffi::c_char;
use std::sync::{Arc, Mutex};

use super::boundary::boundary;
use super::handle::{CLIENTS, DOCUMENTS, DocumentEntry};
use super::text::{self, Shape};
use crate::code::{
    IDCAS_ENCODING, IDCAS_EXHAUSTED, IDCAS_INTERNAL, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_HANDLE,
};
use crate::config::Encoding;
use crate::document::Document;

/// A new, empty JSON object, in the encoding of `client`.
///
/// Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
/// not open; IDCAS_EXHAUSTED where too many documents are open.
/// Threads: any. The document outlives its client.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_json_new(client: i32) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match CLIENTS.get(client) {
            Some(client) => keep(Document::new(), client.config.encoding),
            None => IDCAS_INVALID_HANDLE,
        },
    )
}

/// Reads JSON, such as an answer of this library, once; reading from it then costs no further parse.
///
/// Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
/// not open; IDCAS_ENCODING where `json` is not text in its encoding; IDCAS_INVALID_ARGUMENT where it is NULL or not
/// JSON; IDCAS_EXHAUSTED where too many documents are open.
/// Threads: any. The document outlives its client and the text it was read from.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_parse(client: i32, json: *const c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || {
            let Some(client) = CLIENTS.get(client) else {
                return IDCAS_INVALID_HANDLE;
            };
            let encoding = client.config.encoding;
            // An answer of the library's own may be larger than what a host may pass as parameters.
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let read = unsafe { text::read_answer(json, encoding) };
            match read {
                Ok(Some(text)) => match Document::parse(&text) {
                    Ok(document) => keep(document, encoding),
                    Err(_) => IDCAS_INVALID_ARGUMENT,
                },
                Ok(None) => IDCAS_INVALID_ARGUMENT,
                Err(_) => IDCAS_ENCODING,
            }
        },
    )
}

fn keep(document: Document, encoding: Encoding) -> i32 {
    let entry = DocumentEntry {
        document: Mutex::new(document),
        encoding,
    };
    DOCUMENTS.insert(Arc::new(entry)).unwrap_or(IDCAS_EXHAUSTED)
}

/// Sets a text value at an RFC 6901 pointer such as "/patient_name", making objects on the way.
///
/// NULL for `text` is the empty text. In an array, an index replaces an element and "-" appends one.
/// Returns: 0; IDCAS_INVALID_HANDLE; IDCAS_INVALID_ARGUMENT where the pointer is NULL or leads through a scalar;
/// IDCAS_ENCODING.
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_set(
    doc: i32,
    pointer: *const c_char,
    text: *const c_char,
) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || {
            let Some(entry) = DOCUMENTS.get(doc) else {
                return IDCAS_INVALID_HANDLE;
            };
            // SAFETY: the header asks for NUL-terminated texts or NULL.
            let (pointer, text) = unsafe {
                (
                    text::read(pointer, entry.encoding),
                    text::read(text, entry.encoding),
                )
            };
            let (Ok(pointer), Ok(text)) = (pointer, text) else {
                return IDCAS_ENCODING;
            };
            let text = text.unwrap_or_default();
            let set = |pointer: &str| crate::lock(&entry.document).set(pointer, &text);
            match pointer {
                Some(pointer) if set(&pointer) => 0,
                _ => IDCAS_INVALID_ARGUMENT,
            }
        },
    )
}

/// What stands at an RFC 6901 pointer: a string's content, a number's or boolean's literal as it was written, an
/// object's or array's JSON; "" where there is nothing, or null, or the handle or pointer is unusable.
///
/// This is plain text and no envelope. A character that the encoding lacks appears as \uXXXX.
/// Returns: a text, never NULL; release it with idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_get(doc: i32, pointer: *const c_char) -> *mut c_char {
    boundary(
        || text::give(String::new(), Encoding::Utf8, Shape::Plain),
        || {
            let Some(entry) = DOCUMENTS.get(doc) else {
                // Two bytes of NUL, so that it is empty in UTF-16 as well.
                return text::give(String::new(), Encoding::Utf16, Shape::Plain);
            };
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let read = unsafe { text::read(pointer, entry.encoding) };
            let found = match read {
                Ok(Some(pointer)) => crate::lock(&entry.document).get(&pointer),
                _ => (String::new(), false),
            };
            let shape = if found.1 { Shape::Json } else { Shape::Plain };
            text::give(found.0, entry.encoding, shape)
        },
    )
}

/// How many elements or members stand at an RFC 6901 pointer.
///
/// Returns: elements of an array, members of an object, 0 for a scalar, -1 where there is nothing or the pointer is
/// unusable; IDCAS_INVALID_HANDLE.
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_count(doc: i32, pointer: *const c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || {
            let Some(entry) = DOCUMENTS.get(doc) else {
                return IDCAS_INVALID_HANDLE;
            };
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            match unsafe { text::read(pointer, entry.encoding) } {
                Ok(Some(pointer)) => crate::lock(&entry.document).count(&pointer),
                _ => -1,
            }
        },
    )
}

/// The whole document as JSON; "" where the handle is unusable.
///
/// Returns: a text, never NULL; release it with idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_json_text(doc: i32) -> *mut c_char {
    boundary(
        || text::give(String::new(), Encoding::Utf8, Shape::Plain),
        || match DOCUMENTS.get(doc) {
            Some(entry) => {
                let json = crate::lock(&entry.document).text();
                text::give(json, entry.encoding, Shape::Json)
            }
            None => text::give(String::new(), Encoding::Utf16, Shape::Plain),
        },
    )
}

/// Closes a document.
///
/// Returns: 0, or IDCAS_INVALID_HANDLE where there is no such document. Texts read from it stay alive.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_json_close(doc: i32) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match DOCUMENTS.remove(doc) {
            Some(_) => 0,
            None => IDCAS_INVALID_HANDLE,
        },
    )
}
