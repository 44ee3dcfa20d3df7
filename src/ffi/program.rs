//! The same functions for the programs of this workspace, which link the library into themselves: texts as Rust's, in
//! UTF-8, and handles that are closed by themselves. Each goes through its export, so a program and a host of the
//! dynamic library get the same answers.

use std::ffi::{CStr, CString, c_char};

use encoding_rs::GB18030;

use super::handle::CLIENTS;
use super::opening::{self, Opening};
use super::text::Purpose;
use super::{answer, clients, jobs, library};
use crate::check;
use crate::clock::Clock;
use crate::config::{self, Encoding};
pub use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::envelope::success;
use crate::names;
use crate::operation::diagnose::{diagnose, step_title as step_of_diagnosis};
use crate::operation::workings;
pub use crate::operation::workings::Workings;
use crate::said::{Language, Title};

/// Copies an answer and releases it.
fn taken(answer: *mut c_char) -> String {
    // SAFETY: an export's answer is never NULL, ends with NUL, and is alive until it is released here, once.
    let text = unsafe { CStr::from_ptr(answer) }
        .to_string_lossy()
        .into_owned();
    library::idcas_free_string(answer);
    text
}

/// A text for an export. What lies behind a NUL would be lost on the way, so it is no text.
fn given(text: &str) -> Result<CString, HasNul> {
    CString::new(text).map_err(|_| HasNul)
}

/// A text holds a NUL character, which no text of the library can.
#[derive(Debug)]
pub struct HasNul;

/// The library's version.
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Meaning, cause and remedy of a code, in words.
pub fn code_text(code: i32, language: &CStr) -> String {
    // SAFETY: the text ends with NUL.
    taken(unsafe { library::idcas_code_text(code, language.as_ptr()) })
}

/// The text of a configuration's file, in whichever encoding it is, or the answer that idcas_init_file() gives instead.
pub fn configuration_text(path: &str, language: Language) -> Result<String, String> {
    opening::text_of_file(path).map_err(|error| error.envelope("init_file", language))
}

/// The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030.
pub fn text_of(bytes: &[u8]) -> Option<String> {
    let text = opening::decoded(bytes).ok()?.into_owned();
    Some(match text.strip_prefix('\u{feff}') {
        Some(bare) => bare.to_owned(),
        None => text,
    })
}

/// Now, in China time.
pub fn china_time() -> String {
    const MINUTES_EAST: i32 = 480;

    Clock::new(false, MINUTES_EAST).timestamp()
}

/// What a step of the diagnosis is called.
pub fn step_title(step: &str) -> Title {
    step_of_diagnosis(step)
}

/// Whether a program that passes GBK, as Windows has it, cannot pass this character.
pub fn gbk_lacks(character: char) -> bool {
    super::text::gb_lacks(character, Encoding::Gbk)
}

/// The known name nearest to a mistyped one, if any is near.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    names::nearest(name, known)
}

/// Whether two names differ in case, hyphens and underscores alone.
pub fn is_same_name(name: &str, other: &str) -> bool {
    names::is_same(&name.replace('-', "_"), other)
}

/// A configuration's file whose secrets are protected for this machine, in the encoding that it had; and what was
/// protected. Where that fails, the envelope that says why.
pub fn protect(bytes: &[u8], language: Language) -> Result<(Vec<u8>, Vec<String>), String> {
    let failed = |error: crate::error::Error| error.envelope("protect", language);
    let text = opening::decoded(bytes).map_err(failed)?;
    let bare = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let protected = config::protect(bare).map_err(failed)?;
    Ok((encoded_like(bytes, &protected.text), protected.names))
}

/// A text in the encoding of the file that it stood in.
fn encoded_like(bytes: &[u8], text: &str) -> Vec<u8> {
    let units = || text.encode_utf16();
    match bytes {
        [0xff, 0xfe, ..] => [0xfeff]
            .into_iter()
            .chain(units())
            .flat_map(u16::to_le_bytes)
            .collect(),
        [0xfe, 0xff, ..] => [0xfeff]
            .into_iter()
            .chain(units())
            .flat_map(u16::to_be_bytes)
            .collect(),
        [0xef, 0xbb, 0xbf, ..] => ["\u{feff}", text].concat().into_bytes(),
        _ if std::str::from_utf8(bytes).is_ok() => text.as_bytes().to_vec(),
        _ => GB18030.encode(text).0.into_owned(),
    }
}

/// A client, closed when it is dropped. Any thread may use it.
#[derive(Debug)]
pub struct Client(i32);

impl Client {
    /// The client, where the configuration is right, and the answer of idcas_init_text(), for a program that speaks this
    /// language, whatever the configuration names.
    pub fn open_in(
        language: Language,
        config_json: &str,
    ) -> Result<(Option<Client>, String), HasNul> {
        let text = given(config_json)?;
        let mut handle = 0;
        let answer = taken(answer::envelope(|| {
            let opening = Opening::of_text("init").speaking(language);
            // SAFETY: the text ends with NUL, and the handle is writable.
            unsafe { opening::from_text(opening, text.as_ptr(), &raw mut handle) }
        }));
        Ok(((handle != 0).then_some(Client(handle)), answer))
    }

    /// As `open_in`, from a file.
    pub fn open_file_in(
        language: Language,
        path: &str,
    ) -> Result<(Option<Client>, String), HasNul> {
        let path = given(path)?;
        let mut handle = 0;
        let answer = taken(answer::envelope(|| {
            let opening = Opening::of_text("init_file").speaking(language);
            // SAFETY: the text ends with NUL, and the handle is writable.
            unsafe { opening::from_file(opening, path.as_ptr(), &raw mut handle) }
        }));
        Ok(((handle != 0).then_some(Client(handle)), answer))
    }

    /// The answer of idcas_call().
    pub fn call(&self, operation: &str, params_json: &str) -> Result<String, HasNul> {
        let (operation, params) = (given(operation)?, given(params_json)?);
        // SAFETY: both texts end with NUL.
        Ok(taken(unsafe {
            clients::idcas_call(self.0, operation.as_ptr(), params.as_ptr())
        }))
    }

    /// The answer of idcas_describe(): of one operation, of `configuration`, or the list of all where the name is empty.
    pub fn describe(&self, operation: &str) -> Result<String, HasNul> {
        let operation = given(operation)?;
        // SAFETY: the text ends with NUL.
        Ok(taken(unsafe {
            clients::idcas_describe(self.0, operation.as_ptr())
        }))
    }

    /// The answer of idcas_diagnose().
    pub fn diagnose(&self) -> String {
        taken(clients::idcas_diagnose(self.0))
    }

    /// The same; `watch` is told each step as JSON when it is there, and once more where its advice became better.
    pub fn diagnose_watched(&self, watch: impl Fn(&str) + Send + Sync + 'static) -> String {
        let told = move |step: serde_json::Value| watch(&step.to_string());
        match CLIENTS.get(self.0) {
            Some(client) => diagnose(&client, Some(Box::new(told))),
            None => self.diagnose(),
        }
    }

    /// Whether a call's parameters are right: an envelope with every fault, and nothing is sent.
    pub fn check(&self, operation: &str, params_json: &str) -> String {
        let Some(client) = CLIENTS.get(self.0) else {
            return answer::closed(operation);
        };
        let language = client.config.language;
        let checked = check::operation(operation);
        match checked.and_then(|operation| check::check(operation, params_json).map(|_| ())) {
            Ok(()) => success(language, "null"),
            Err(error) => error.envelope(operation, language),
        }
    }

    /// What the platform's algorithms make of a text, step by step: an envelope.
    pub fn workings(&self, what: &Workings) -> String {
        // SAFETY: NULL needs no promise.
        taken(unsafe {
            let none = (std::ptr::null(), Purpose::Params);
            answer::with_client(self.0, "crypto", none, |client, _| {
                workings::envelope(&client.config, what)
            })
        })
    }

    /// A call in the background. Where there is no room for it, the code that says so.
    pub fn start(&self, operation: &str, params_json: &str) -> Result<Result<Job, i32>, HasNul> {
        let (operation, params) = (given(operation)?, given(params_json)?);
        // SAFETY: both texts end with NUL.
        let job = unsafe { jobs::idcas_start(self.0, operation.as_ptr(), params.as_ptr()) };
        Ok(if job > 0 { Ok(Job(job)) } else { Err(job) })
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        taken(clients::idcas_close(self.0));
    }
}

/// A call in the background. Dropped before its result was taken, it is cancelled.
#[derive(Debug)]
pub struct Job(i32);

impl Job {
    /// Whether it has ended, after `timeout_ms` at most.
    pub fn wait(&self, timeout_ms: i32) -> bool {
        jobs::idcas_wait(self.0, timeout_ms) != 0
    }

    /// The answer of idcas_progress().
    pub fn progress(&self) -> String {
        taken(jobs::idcas_progress(self.0))
    }

    /// Asks it to end soon: its result then says that it was cancelled.
    pub fn cancel(&self) {
        jobs::idcas_cancel(self.0);
    }

    /// Waits for the result and takes it.
    pub fn finish(self) -> String {
        let answer = taken(jobs::idcas_finish(self.0));
        std::mem::forget(self);
        answer
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        jobs::idcas_cancel(self.0);
        taken(jobs::idcas_finish(self.0));
    }
}
