//! The same functions for the programs of this workspace, which link the library into themselves: texts as Rust's, in
//! UTF-8, and handles that are closed by themselves. Each goes through its export, so a program and a host of the
//! dynamic library get the same answers.

use std::ffi::{CStr, CString, c_char};

use super::handle::CLIENTS;
use super::{answer, clients, jobs, library, opening};
use crate::check;
use crate::envelope::success;
use crate::operation::diagnose::{diagnose, step_words};
use crate::operation::workings;
pub use crate::operation::workings::{OtherKeys, Task};
use crate::said::Language;

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

/// What a step of the diagnosis is called, by its word.
pub fn step_title(word: &str, language: Language) -> &'static str {
    step_words(word).text(language)
}

/// A client, closed when it is dropped. Any thread may use it.
#[derive(Debug)]
pub struct Client(i32);

impl Client {
    /// The client, where the configuration is right, and the answer of idcas_init_text().
    pub fn open(config_json: &str) -> Result<(Option<Client>, String), HasNul> {
        let text = given(config_json)?;
        let mut handle = 0;
        // SAFETY: both texts end with NUL, and the handle is writable.
        let answer =
            unsafe { clients::idcas_init_text(text.as_ptr(), c"utf-8".as_ptr(), &raw mut handle) };
        Ok(((handle != 0).then_some(Client(handle)), taken(answer)))
    }

    /// As `open`, from a file: the answer of idcas_init_file().
    pub fn open_file(path: &str) -> Result<(Option<Client>, String), HasNul> {
        let path = given(path)?;
        let mut handle = 0;
        // SAFETY: both texts end with NUL, and the handle is writable.
        let answer =
            unsafe { clients::idcas_init_file(path.as_ptr(), c"utf-8".as_ptr(), &raw mut handle) };
        Ok(((handle != 0).then_some(Client(handle)), taken(answer)))
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

    /// The platform's algorithms with each intermediate value; an envelope.
    pub fn work_out(&self, task: Task, keys: &OtherKeys) -> String {
        match CLIENTS.get(self.0) {
            Some(client) => workings::work_out(&client, task, keys),
            None => answer::closed("crypto"),
        }
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
