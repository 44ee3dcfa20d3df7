//! JSON documents for hosts with no JSON of their own.

use std::ffi::c_char;
use std::sync::{Arc, Mutex};

use super::boundary::boundary;
use super::handle::{CLIENTS, DOCUMENTS, DocumentEntry};
use super::text::{self, Purpose, Shape};
use crate::code::{
    IDCAS_EXHAUSTED, IDCAS_INTERNAL, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_HANDLE, IDCAS_TOO_LARGE,
};
use crate::config::Encoding;
use crate::document::{Document, Found, Unreadable};
use crate::memory::NoRoom;
use crate::secret::Wiped;

/// Opens a new, empty JSON object, in the encoding of `client`.
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

/// Opens a document from JSON, such as an answer of this library. It is parsed once; reading from it costs no further
/// parse. A byte order mark before it is skipped; one of UTF-8 says that the text is UTF-8, whatever the client's encoding.
///
/// Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
/// not open; IDCAS_ENCODING where `json` is not text in the client's encoding; IDCAS_INVALID_ARGUMENT where it is
/// NULL or not JSON; IDCAS_EXHAUSTED where too many documents are open; IDCAS_TOO_LARGE where there is not enough memory
/// for it, it is larger than 1 GB, or an array or object in it has more than 1,000,000 elements or members.
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
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let read = unsafe { text::read(json, encoding, Purpose::Document) };
            match read {
                Ok(Some(given)) => match Document::parse(&Wiped(given.text)) {
                    Ok(document) => keep(document, encoding),
                    Err(Unreadable::NotJson) => IDCAS_INVALID_ARGUMENT,
                    Err(Unreadable::NoRoom) => IDCAS_TOO_LARGE,
                },
                Ok(None) => IDCAS_INVALID_ARGUMENT,
                Err(error) => error.code.number(),
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
/// NULL for `text` is the empty text. In an array, an index replaces an element, and "-" appends one. What
/// idcas_json_get() wrote as \uXXXX is the character again, so a name that was read from a row can be passed on as it
/// is; any other backslash stays a backslash.
/// Returns: 0; IDCAS_INVALID_HANDLE where the document is not open; IDCAS_INVALID_ARGUMENT where the pointer is NULL,
/// is not a pointer, or leads through a value that is neither object nor array; IDCAS_ENCODING where a text is not in
/// the document's encoding, or is evidently in another one; IDCAS_TOO_LARGE where a text is larger than 16 MB, there is not enough memory, or
/// an array or object would have more than 1,000,000 elements or members.
/// Threads: any; the calls for one document run one after another.
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
                    text::read(pointer, entry.encoding, Purpose::Pointer),
                    text::read(text, entry.encoding, Purpose::Value),
                )
            };
            let (pointer, text) = match (pointer, text) {
                (Ok(Some(pointer)), Ok(text)) => (Wiped(pointer.text), text),
                (Ok(None), Ok(_)) => return IDCAS_INVALID_ARGUMENT,
                (Err(error), _) | (_, Err(error)) => return error.code.number(),
            };
            let text = Wiped(text.map(|given| given.text).unwrap_or_default());
            let set = text::unescaped(&text, entry.encoding).and_then(|unescaped| {
                let unescaped = unescaped.map(|text| Wiped(text.into()));
                let text = unescaped.as_deref().unwrap_or(&text);
                crate::lock(&entry.document).set(&pointer, text)
            });
            match set {
                Ok(true) => 0,
                Ok(false) => IDCAS_INVALID_ARGUMENT,
                Err(NoRoom) => IDCAS_TOO_LARGE,
            }
        },
    )
}

/// What stands at an RFC 6901 pointer: a string's content, a number's or boolean's literal as it was written, an
/// object's or array's JSON; "" where there is nothing, or null, or the handle or pointer is unusable, or there is not
/// enough memory for it.
///
/// This is plain text, not an envelope. A character that the encoding lacks appears as \uXXXX, one beyond U+FFFF as two of
/// these, with capital letters, and so does NUL; idcas_json_set() makes it the character again. Where the text itself has
/// such six characters in it, their backslash appears as \u005C. An object's or array's JSON is JSON, with its escapes.
/// Returns: a text, never NULL; release it with idcas_free_string().
/// Threads: any; the calls for one document run one after another.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_get(doc: i32, pointer: *const c_char) -> *mut c_char {
    boundary(empty, || {
        let Some(entry) = DOCUMENTS.get(doc) else {
            return empty();
        };
        // SAFETY: the header asks for a NUL-terminated text or NULL.
        let read = unsafe { text::read(pointer, entry.encoding, Purpose::Pointer) };
        let found = match read {
            Ok(Some(pointer)) => crate::lock(&entry.document).get(&pointer.text),
            _ => Ok(Found::Nothing),
        };
        let (text, shape) = match found {
            Ok(Found::Json(json)) => (json, Shape::Json),
            Ok(Found::Text(text)) => (text, Shape::Plain),
            Ok(Found::Nothing) | Err(NoRoom) => (String::new(), Shape::Plain),
        };
        text::give(text, entry.encoding, shape)
    })
}

/// How many elements or members stand at an RFC 6901 pointer.
///
/// Returns: elements of an array, members of an object, 0 for any other value; -1 where there is nothing, the pointer
/// is unusable, or there is not enough memory to find what it leads to; IDCAS_INVALID_HANDLE where the document is not open.
/// Threads: any; the calls for one document run one after another.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_json_count(doc: i32, pointer: *const c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || {
            let Some(entry) = DOCUMENTS.get(doc) else {
                return IDCAS_INVALID_HANDLE;
            };
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let count = match unsafe { text::read(pointer, entry.encoding, Purpose::Pointer) } {
                Ok(Some(pointer)) => crate::lock(&entry.document).count(&pointer.text),
                _ => Ok(None),
            };
            match count {
                Ok(Some(count)) => i32::try_from(count).unwrap_or(i32::MAX),
                Ok(None) | Err(NoRoom) => -1,
            }
        },
    )
}

/// The whole document as JSON; "" where the handle is unusable, or there is not enough memory for it.
///
/// Returns: a text, never NULL; release it with idcas_free_string().
/// Threads: any; the calls for one document run one after another.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_json_text(doc: i32) -> *mut c_char {
    boundary(empty, || match DOCUMENTS.get(doc) {
        Some(entry) => {
            let json = crate::lock(&entry.document).text();
            text::give(json.unwrap_or_default(), entry.encoding, Shape::Json)
        }
        None => empty(),
    })
}

/// An empty text, in whatever encoding it is read: its NUL has two bytes.
fn empty() -> *mut c_char {
    text::give(String::new(), Encoding::Utf16, Shape::Plain)
}

/// Closes a document, once. Texts read from it stay alive.
///
/// Returns: 0, or IDCAS_INVALID_HANDLE where the document is not open.
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
