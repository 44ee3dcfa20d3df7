//! From an export to the core and back: handle, text in, envelope out. Every failure on the way is an envelope too.

use std::ffi::c_char;
use std::sync::Arc;

use super::boundary::boundary;
use super::handle::CLIENTS;
use super::text::{self, Given, Purpose, Shape};
use crate::call::Call;
use crate::client::Client;
use crate::config::{Config, Doubt, Encoding};
use crate::dispatch;
use crate::envelope::with_member;
use crate::error::{Code, Error, INTERNAL_ENVELOPE, Language, Result};
use crate::log::Event;
use crate::memory::{NO_ROOM_AFTER_WRITE, NO_ROOM_ENVELOPE, NoRoom, has_room};
use crate::said;
use crate::said::Title;
use crate::secret::{wipe_own, wipe_stack};

/// An answer in JSON, before the host has it.
pub struct Answer {
    pub json: String,
    /// It is about a request that left and may have changed something at the platform.
    pub wrote: bool,
}

impl From<String> for Answer {
    fn from(json: String) -> Answer {
        Answer { json, wrote: false }
    }
}

/// An envelope for the host.
pub fn envelope<T: Into<Answer>>(body: impl FnOnce() -> (T, Encoding)) -> *mut c_char {
    boundary(
        || text::give(INTERNAL_ENVELOPE.to_owned(), Encoding::Utf8, Shape::Json),
        || {
            let (answer, encoding) = body();
            let Answer { json, wrote } = answer.into();
            wipe_stack();
            text::try_give(json, encoding, Shape::Json).unwrap_or_else(|NoRoom| {
                let answer = match wrote {
                    true => NO_ROOM_AFTER_WRITE,
                    false => NO_ROOM_ENVELOPE,
                };
                text::give(answer.to_owned(), encoding, Shape::Json)
            })
        },
    )
}

/// Where no client can be told: plain ASCII, or UTF-16 where the input was.
///
/// # Safety
/// As for [`text::read`], in whichever unit `sample` has.
pub unsafe fn bad_handle(what: &str, operation: &str, sample: *const c_char) -> (String, Encoding) {
    let error = not_open(what);
    // SAFETY: the caller's promise.
    let encoding = match unsafe { text::looks_like_utf16(sample) } {
        true => Encoding::Utf16,
        false => Encoding::Utf8,
    };
    let json = text::ascii_json(&error.envelope(operation, Language::En));
    (json, encoding)
}

/// The answer of a client that is not open, to a program that takes no encodings.
pub fn closed(operation: &str) -> String {
    not_open("client").envelope(operation, Language::En)
}

/// A required text argument that may not be NULL.
pub fn required<T>(given: Option<T>, name: &str) -> Result<T> {
    given.ok_or_else(|| is_null(name))
}

/// Runs an operation for a client.
///
/// # Safety
/// `params` is as [`text::read`] wants it.
pub unsafe fn operate(client: i32, operation: &str, params: *const c_char) -> *mut c_char {
    // SAFETY: the caller's promise; `operation` needs none.
    unsafe {
        with_client(
            client,
            operation,
            (params, Purpose::Params),
            |client, params| call(client, operation, params),
        )
    }
}

/// The call itself, on the host's thread.
pub fn call(client: &Arc<Client>, operation: &str, params: &str) -> Answer {
    let call = Call::new(client.config.timeout);
    Answer {
        json: dispatch::call(client, operation, params, &call),
        wrote: call.has_written(),
    }
}

/// Finds the client and reads the input (NULL is empty) in its encoding; the answer leaves in the same.
///
/// # Safety
/// The input is as [`text::read`] wants it.
pub unsafe fn with_client<T: Into<Answer>>(
    client: i32,
    operation: &str,
    (input, purpose): (*const c_char, Purpose),
    body: impl FnOnce(&Arc<Client>, &str) -> T,
) -> *mut c_char {
    envelope(|| {
        let Some(client) = CLIENTS.get(client) else {
            // SAFETY: the caller's promise.
            let (json, encoding) = unsafe { bad_handle("client", operation, input) };
            return (Answer::from(json), encoding);
        };
        let Config {
            encoding, language, ..
        } = client.config;
        // SAFETY: the caller's promise.
        let answer = match unsafe { text::read(input, encoding, purpose) } {
            Ok(Some(given)) => {
                let doubtful = is_doubtful(&client, &given);
                let Answer { json, wrote } = body(&client, &given.text).into();
                wipe_own(given.text);
                let json = warned(json, doubtful, language);
                Answer { json, wrote }
            }
            Ok(None) => body(&client, "").into(),
            Err(error) => unread(&client, operation, &error).into(),
        };
        (answer, encoding)
    })
}

/// Whether parameters may be in another encoding than the client's; the log is told.
pub fn is_doubtful(client: &Client, given: &Given) -> bool {
    if given.is_doubtful {
        client.log.note(&Event::Doubtful);
    }
    given.is_doubtful
}

/// A call whose texts could not be read: the log is told.
pub fn unread(client: &Client, operation: &str, error: &Error) -> String {
    client.log.conclude(&Event::unread(operation, error));
    error.envelope(operation, client.config.language)
}

/// The answer to a call whose parameters may be in another encoding: it says so.
pub fn warned(json: String, doubtful: bool, language: Language) -> String {
    if !doubtful || !has_room(json.len() * 2) {
        return json;
    }
    let warning = serde_json::json!([{
        "kind": Code::Encoding.name(),
        "msg": text::DOUBTFUL.text(language),
        "hint": text::MATCH_ENCODING.text(language),
    }]);
    with_member(json, "warnings", &warning.to_string())
}

/// The answer to a configuration that is accepted and has something in it that is seldom meant.
pub fn doubted(json: String, doubts: &[Doubt], language: Language) -> String {
    if doubts.is_empty() {
        return json;
    }
    let warnings = doubts.iter().map(|doubt| {
        serde_json::json!({
            "kind": doubt.kind,
            "param": doubt.key,
            "msg": doubt.what.text(language),
            "hint": doubt.hint.text(language),
        })
    });
    let warnings = serde_json::Value::Array(warnings.collect());
    with_member(json, "warnings", &warnings.to_string())
}

/// Both languages in one text: nobody knows which the host's user reads.
fn not_open(what: &str) -> Error {
    let (said, hint) = match what {
        "job" => (JOB_NOT_OPEN, COLLECT_FIRST),
        _ => (NOT_OPEN, CHECK_INIT),
    };
    Error::new(Code::InvalidHandle, said, hint).with_detail("invalid handle")
}

pub fn is_null(name: &str) -> Error {
    let mut error = Error::argument(
        name,
        "null",
        said!("{name} 是空指针（NULL）", "{name} is NULL", name),
    );
    error.hint = said!("请为 {name} 传入文本。", "Pass a text for {name}.", name);
    error
}

const NOT_OPEN: Title = said!(
    "",
    "this client handle is not open: it was closed, never given out, or idcas_init failed. / 句柄无效：已关闭、从未打开，或 idcas_init 失败。"
);
const CHECK_INIT: Title = said!(
    "",
    "Check the code of idcas_init, and use the handle it wrote. / 请检查 idcas_init 的返回码，并使用它写出的句柄。"
);
const JOB_NOT_OPEN: Title = said!(
    "",
    "this job handle is not open: the job was finished, its client was closed before its result was collected, or \
     idcas_start failed. / 任务句柄无效：该任务已用 idcas_finish 结束、取结果前客户端已关闭，或 idcas_start 失败。"
);
const COLLECT_FIRST: Title = said!(
    "",
    "Check what idcas_start returned, and end every job with idcas_finish, once, before its client is closed. / \
     请检查 idcas_start 的返回值；关闭客户端之前，对每个任务调用一次 idcas_finish。"
);
