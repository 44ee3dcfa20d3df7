//! The library itself: version, texts, clients.

use std::ffi::c_char;

use super::answer;
use super::boundary::boundary;
use super::handle::CLIENTS;
use super::left;
use super::locale::Locale;
use super::text::{self, Shape};
use crate::client::Client;
use crate::code::{self, IDCAS_INTERNAL, IDCAS_INVALID_ARGUMENT};
use crate::config::{Config, Encoding};
use crate::describe::describe;
use crate::envelope::success;
use crate::error::{Code, Error, Language};
use crate::operation::diagnose::diagnose;
use crate::said;

/// The library's version, such as "0.1.0".
///
/// Ownership: static text in ASCII; never pass it to idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The version of this interface: 1. Functions and codes are added to it, never changed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_abi_version() -> i32 {
    1
}

/// Releases a text that this library returned, exactly once.
///
/// Its memory is wiped. A second release, a text of somebody else's or NULL is found out and does no harm; a second one,
/// though, only as long as its address has not become another text's, which takes hundreds of further releases. No other
/// function may free it, such as free() or a language's own strings: the library survives that where it can, and no more.
/// Returns: 0, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
/// Threads: any; it need not be the one that got the text.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_free_string(text: *mut c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match text::release(text) {
            true => 0,
            false => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// The length of a returned text without its NUL: bytes, or 16-bit units where the client's encoding is utf-16.
///
/// Returns: the length, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_text_length(text: *const c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match text::length(text) {
            Some(length) => i32::try_from(length).unwrap_or(i32::MAX),
            None => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// Copies a returned text into a buffer of the host's own, with its NUL: what fits of it, never half a character.
///
/// `capacity` counts bytes, or 16-bit units where the client's encoding is utf-16; nothing is written past it.
/// With a NULL `buffer` or a `capacity` below 1 nothing is written.
/// Returns: the capacity that the whole text needs, NUL included, or IDCAS_INVALID_ARGUMENT where `text` is not a live
/// text of this library. The text stays alive: release it with idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_copy_text(
    text: *const c_char,
    buffer: *mut c_char,
    capacity: i32,
) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        // SAFETY: the header asks for `capacity` writable units at `buffer`.
        || match unsafe { text::copy(text, buffer, capacity) } {
            Some(needed) => i32::try_from(needed).unwrap_or(i32::MAX),
            None => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// What a code means, its usual causes and what to do about it, in words: for the functions that answer only a number.
///
/// `language` is a short ASCII text: "zh" or "en", with a country if you like, then after a dot the encoding that the
/// answer is wanted in: "zh.gbk", "zh_CN.GB18030", "en-US.utf-16", "zh.utf-8". Upper and lower case are the same; NULL
/// or "" stands for "zh". Where no encoding is named, the answer is in UTF-8, or in UTF-16 where `language` itself is
/// passed in UTF-16: it is taken for that where its second byte is NUL, so do not pass a single letter. No more than 64
/// characters of it are read. Where language or encoding are unknown, the answer is in both languages and says so.
/// Any number may be passed; where it is not a code, the answer says so. The -1 of idcas_json_count() means that there is
/// nothing, and not what it means here.
/// Returns: plain text, not an envelope, such as "IDCAS_TIMEOUT (-1102): ..."; never NULL. Release it with
/// idcas_free_string().
/// Threads: any. No client is needed, no network is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_code_text(code: i32, language: *const c_char) -> *mut c_char {
    boundary(
        || text::give(String::new(), Encoding::Utf8, Shape::Plain),
        || {
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let locale = unsafe { Locale::read(language) };
            let said = locale.say(|language| code::explain(code, language));
            text::give(said, locale.encoding, Shape::Plain)
        },
    )
}

/// Opens a client from a configuration in JSON, and writes its handle to `*client` (0 where it fails); close it with
/// idcas_close().
///
/// All of the configuration is checked, and every fault reported at once in `error.faults`. No network is used, and
/// no thread is started. The text is recognised as UTF-16 (its second byte is NUL), UTF-8 or GB18030; the answer comes
/// in the encoding that the configuration names.
/// Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT (an argument is NULL), IDCAS_INVALID_CONFIG, IDCAS_ENCODING (the text is in none of
/// the three), IDCAS_TOO_LARGE, IDCAS_EXHAUSTED (too many clients are open).
/// Threads: any. One client serves all threads of a program.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_init(config_json: *const c_char, client: *mut i32) -> *mut c_char {
    answer::envelope(|| {
        if !client.is_null() {
            // SAFETY: the header asks for a writable int32_t; Delphi's may be unaligned.
            unsafe { client.write_unaligned(0) };
        }
        // SAFETY: the header asks for a NUL-terminated text.
        let (text, spoken) = match unsafe { text::read_any(config_json) } {
            Ok((Some(text), spoken)) => (text, spoken),
            Ok((None, spoken)) => {
                let error = answer::required(None, "config_json").err();
                return fail(error, spoken, Language::Zh);
            }
            Err(error) => return fail(Some(error), Encoding::Utf8, Language::Zh),
        };
        // `encoding` may be what is wrong: then the answer comes as the question came.
        let (config, faults, (encoding, language)) = match Config::read_leniently(&text) {
            Ok(read) => read,
            Err(error) => return fail(Some(error), spoken, Language::Zh),
        };
        let answer_in = match faults.iter().any(|fault| fault.name == "encoding") {
            true => spoken,
            false => encoding,
        };
        if !faults.is_empty() {
            let error = Error::from_faults(Code::InvalidConfig, faults);
            return fail(Some(error), answer_in, language);
        }
        if client.is_null() {
            let error = answer::required(None, "client").err();
            return fail(error, answer_in, language);
        }
        #[cfg(windows)]
        crate::os::pin::pin();
        crate::call::prepare_network();
        let Some(handle) = CLIENTS.insert(Client::new(config)) else {
            return fail(Some(too_many()), answer_in, language);
        };
        // SAFETY: not NULL, and writable as the header asks.
        unsafe { client.write_unaligned(handle) };
        let data = format!(r#"{{"client":{handle}}}"#);
        (success(language, &data), encoding)
    })
}

fn fail(error: Option<Error>, encoding: Encoding, language: Language) -> (String, Encoding) {
    let error = error.unwrap_or_else(|| Error::internal("a failure without an error"));
    (error.envelope("init", language), encoding)
}

/// Closes a client. Nothing is waited for: calls and jobs under way go on, and end with their result.
///
/// End each job with idcas_finish() first. Of jobs that were not, idcas_finish() still answers those under way, and up
/// to 4 MB of results of those that are done; the rest is released, and whatever is not collected gives way to others.
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_HANDLE.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_close(client: i32) -> *mut c_char {
    answer::envelope(|| match CLIENTS.remove(client) {
        Some(closed) => {
            left::client_closed(client);
            (
                success(closed.config.language, "null"),
                closed.config.encoding,
            )
        }
        // SAFETY: NULL needs no promise.
        None => unsafe { answer::bad_handle("client", "close", std::ptr::null()) },
    })
}

/// Describes an operation: its parameters (name, title, type, length, value set, required, rule), outputs and an
/// example, in the client's language. NULL or "" lists all operations; "configuration" describes the configuration's
/// keys instead: name, title, type, default, bounds, choices, whether secret, and the operations that need each.
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT (there is no such operation; the nearest is named), IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING.
/// Threads: any. No network is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_describe(client: i32, operation: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe {
        answer::with_client(client, "describe", operation, |client, name| {
            let language = client.config.language;
            describe(name, language).unwrap_or_else(|error| error.envelope("describe", language))
        })
    }
}

/// Runs any operation by its name, such as "query_exams"; blocks until it is done, `timeout_ms` at most.
///
/// `params_json` is a JSON object; NULL or "" stands for {}. Both texts are in the client's encoding.
/// Returns: the operation's envelope; release it with idcas_free_string().
/// Codes: the operation's; IDCAS_INVALID_ARGUMENT where there is no such operation (the nearest is named).
/// Threads: any, several at once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_call(
    client: i32,
    operation: *const c_char,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for NUL-terminated texts or NULL.
    unsafe {
        answer::with_client(client, "call", params_json, |client, params| {
            let language = client.config.language;
            text::read(operation, client.config.encoding)
                .and_then(|name| answer::required(name, "operation"))
                .map(|name| answer::call(client, &name, params))
                .unwrap_or_else(|error| error.envelope("call", language))
        })
    }
}

/// Checks everything between this program and the platform, step by step: configuration, crypto self-test, name
/// look-up, connection, TLS, clock, each token step, RSA key, a page's link.
///
/// Returns: an envelope, `data` being {"ok","failed","steps":[{"step","target","status","ms","msg","advice",
/// "detail"}]}, where status is ok, failed or skipped; release it with idcas_free_string(). A step that fails is part
/// of the report, not a failure of the call.
/// Codes: 0, IDCAS_INVALID_HANDLE.
/// Threads: any. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_diagnose(client: i32) -> *mut c_char {
    // SAFETY: NULL needs no promise.
    unsafe {
        answer::with_client(client, "diagnose", std::ptr::null(), |client, _| {
            diagnose(client)
        })
    }
}

fn too_many() -> Error {
    Error::new(
        Code::Exhausted,
        said!("打开的客户端过多。", "too many clients are open."),
        said!(
            "一个客户端可供所有线程使用；不再使用的请用 idcas_close 关闭。",
            "One client serves all threads; close those not in use with idcas_close."
        ),
    )
}
