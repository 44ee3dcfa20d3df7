//! Clients: opened, described, called, checked, closed.

use std::ffi::c_char;
use std::time::Duration;

use super::answer;
use super::handle::CLIENTS;
use super::left;
use super::opening::{self, Opening};
use super::text::{self, Purpose};
use crate::describe::describe;
use crate::envelope::success;
use crate::operation::diagnose::diagnose;

/// The last lines of a log are waited for so long, since the program may end next.
const LOG_PATIENCE: Duration = Duration::from_millis(500);

/// Opens a client from a configuration in JSON, and writes its handle to `*client` (0 where it fails); close it with
/// idcas_close().
///
/// All of the configuration is checked, and every fault reported at once in `error.faults`. No network is used, and
/// no thread is started. The text is recognised as UTF-16 (its second byte is NUL), UTF-8 or GB18030, and a byte order mark
/// before it is skipped. The client's encoding, and that of the answer, is the one that the configuration names as
/// `encoding`; where it names none, utf-16 for a text in UTF-16, else utf-8. For bindings idcas_init_text() is simpler.
/// A fault of the text itself has `line` and `column` too. What is allowed and seldom meant, such as the specification's
/// test key beside a production domain, is told in a member of its own: "warnings":[{"kind","param","msg","hint"}].
/// Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT (an argument is NULL), IDCAS_INVALID_CONFIG, IDCAS_ENCODING (the text is in none of
/// the three), IDCAS_TOO_LARGE, IDCAS_EXHAUSTED (too many clients are open).
/// Threads: any. One client serves all threads of a program.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_init(config_json: *const c_char, client: *mut i32) -> *mut c_char {
    answer::envelope(|| {
        let opening = Opening::new("init", None);
        // SAFETY: the header asks for a NUL-terminated text, and for a writable int32_t.
        unsafe { opening::from_text(opening, config_json, client) }
    })
}

/// Opens a client as idcas_init() does, in an encoding that the program names and not its configuration: a program that
/// passes GBK can hand over a file in UTF-8 as it is.
///
/// `encoding` is a short ASCII text: "utf-8", "gbk", "gb18030" or "utf-16"; upper and lower case are the same. It may be
/// passed in bytes or in UTF-16. The client's texts are in it, whatever the configuration names, and so is this answer.
/// NULL or "" stands for what idcas_init() does. `config_json` itself may be in UTF-16, UTF-8 or GB18030, whichever
/// `encoding` is; a byte order mark before it is skipped.
/// Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
/// Codes: those of idcas_init(); IDCAS_INVALID_CONFIG where `encoding` is not known.
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_init_text(
    config_json: *const c_char,
    encoding: *const c_char,
    client: *mut i32,
) -> *mut c_char {
    answer::envelope(|| {
        // SAFETY: the header asks for NUL-terminated texts or NULL, and for a writable int32_t.
        unsafe {
            match Opening::in_encoding("init_text", encoding, client) {
                Ok(opening) => opening::from_text(opening, config_json, client),
                Err(failed) => failed,
            }
        }
    })
}

/// Opens a client as idcas_init_text() does, from a file.
///
/// `path` is in `encoding`, in UTF-8 where that is NULL. The file, of 16 MB at most, is UTF-8 with or without a byte
/// order mark, UTF-16 with one, or GB18030: that says nothing about the program, so where neither `encoding` nor the
/// file names one, the client's encoding is utf-8. It is read once, and not kept open.
/// Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
/// Codes: those of idcas_init_text(); IDCAS_IO where there is no such file or it cannot be read; IDCAS_INVALID_CONFIG where
/// it is empty or too large. The message names the file without its folder.
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_init_file(
    path: *const c_char,
    encoding: *const c_char,
    client: *mut i32,
) -> *mut c_char {
    answer::envelope(|| {
        // SAFETY: the header asks for NUL-terminated texts or NULL, and for a writable int32_t.
        unsafe {
            match Opening::in_encoding("init_file", encoding, client) {
                Ok(opening) => opening::from_file(opening, path, client),
                Err(failed) => failed,
            }
        }
    })
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
            closed.log.flush(LOG_PATIENCE);
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
        answer::with_client(
            client,
            "describe",
            (operation, Purpose::Name),
            |client, name| {
                let language = client.config.language;
                describe(name, language)
                    .unwrap_or_else(|error| error.envelope("describe", language))
            },
        )
    }
}

/// Runs any operation by its name, such as "query_exams"; blocks until it is done, `timeout_ms` at most.
///
/// `params_json` is a JSON object; NULL or "" stands for {}. Both texts are in the client's encoding; a byte order mark
/// before `params_json` is skipped. Text that is evidently in another encoding is refused (IDCAS_ENCODING). Where UTF-8 can
/// be read as GBK just as well, the answer says so in a member of its own: "warnings":[{"kind":"encoding","msg","hint"}].
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
        answer::with_client(
            client,
            "call",
            (params_json, Purpose::Params),
            |client, params| {
                text::read(operation, client.config.encoding, Purpose::Name)
                    .and_then(|name| answer::required(name, "operation"))
                    .map(|name| answer::call(client, &name.text, params))
                    .unwrap_or_else(|error| answer::unread(client, "call", &error).into())
            },
        )
    }
}

/// Checks everything between this program and the platform, step by step: configuration, crypto self-test, name
/// look-up, connection, TLS, clock, each token step, RSA key, each address, a page's link. Where an address is wrong, a
/// few neighbouring ones are asked, by requests without credentials.
///
/// Returns: an envelope, `data` being {"ok","failed","steps":[{"number","step","target","status","ms","msg","advice",
/// "detail"}],"environment":{...},"report"}, where status is ok, failed or skipped, `target` is the configuration key
/// that the step is about, `environment` tells library, program, system, times and proxy, and `report` is all of it as
/// a text to save and send, without secrets; release it with idcas_free_string(). A step that fails is part of the
/// report, not a failure of the call.
/// Codes: 0, IDCAS_INVALID_HANDLE.
/// Threads: any. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_diagnose(client: i32) -> *mut c_char {
    // SAFETY: NULL needs no promise.
    unsafe {
        let none = (std::ptr::null(), Purpose::Params);
        answer::with_client(client, "diagnose", none, |client, _| diagnose(client, None))
    }
}
