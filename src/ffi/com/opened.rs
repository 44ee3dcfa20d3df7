//! A connection that is open: a client's handle, closed when nobody uses it any more.

use std::sync::Arc;

use super::failure::{Outcome, argument};
use crate::client::Client;
use crate::describe::describe;
use crate::error::{Code, Error, Result as Read};
use crate::ffi::answer::{self, closed};
use crate::ffi::handle::CLIENTS;
use crate::ffi::opening::{self, Opening};
use crate::ffi::{clients, jobs, library};
use crate::memory::{self, NoRoom, no_room_for_input};
use crate::operation::diagnose::diagnose;
use crate::said;
use crate::said::{Language, Title};
use crate::secret::{wipe, wipe_stack};

pub struct Opened(i32);

impl Opened {
    /// From JSON or, where it is none, from the file of this path; and what the opening answers.
    pub fn from(config: &str) -> Read<(Option<Opened>, String)> {
        let path = unquoted(config);
        let is_json = is_json(path);
        let mut text = terminated(if is_json { config } else { path }, "config")?;
        let mut handle = 0;
        let opening = Opening::of_text("open");
        // SAFETY: the text ends with NUL, and the handle is writable.
        let (envelope, _) = unsafe {
            match is_json {
                true => opening::from_text(opening, text.as_ptr().cast(), &raw mut handle),
                false => opening::from_file(opening, text.as_ptr().cast(), &raw mut handle),
            }
        };
        wipe(&mut text);
        wipe_stack();
        Ok(((handle != 0).then_some(Opened(handle)), envelope))
    }

    pub fn language(&self) -> Language {
        CLIENTS
            .get(self.0)
            .map_or(Language::Zh, |client| client.config.language)
    }

    /// Runs an operation, on the host's thread.
    pub fn call(&self, operation: &str, params: &str) -> String {
        self.with(operation, |client| {
            answer::call(client, operation, params).json
        })
    }

    pub fn diagnose(&self) -> String {
        self.with("diagnose", |client| diagnose(client, None))
    }

    pub fn describe(&self, operation: &str) -> String {
        self.with("describe", |client| {
            let language = client.config.language;
            describe(operation, language)
                .unwrap_or_else(|error| error.envelope("describe", language))
        })
    }

    fn with(&self, operation: &str, body: impl FnOnce(&Arc<Client>) -> String) -> String {
        let Some(client) = CLIENTS.get(self.0) else {
            return closed(operation);
        };
        let envelope = body(&client);
        wipe_stack();
        envelope
    }

    /// Starts an operation in the background.
    pub fn start(&self, operation: &str, params: &str) -> Outcome<Started> {
        let operation = terminated(operation, "operation")?;
        let mut params = terminated(params, "params")?;
        // SAFETY: both texts end with NUL.
        let job =
            unsafe { jobs::idcas_start(self.0, operation.as_ptr().cast(), params.as_ptr().cast()) };
        wipe(&mut params);
        match job > 0 {
            true => Ok(Started(job)),
            false => Err(Error::new(Code::Exhausted, NO_ROOM_FOR_JOB, FINISH_JOBS).into()),
        }
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        library::idcas_free_string(clients::idcas_close(self.0));
    }
}

/// A call in the background. Dropped before its result was taken, it is cancelled.
pub struct Started(i32);

impl Started {
    /// Whether it has ended, after so many milliseconds at most.
    pub fn wait(&self, timeout_ms: i32) -> bool {
        jobs::idcas_wait(self.0, timeout_ms) != 0
    }

    /// What it has done, of how much, in which unit, as JSON.
    pub fn progress(&self) -> String {
        jobs::progress(self.0).unwrap_or_else(|| r#"{"done":0,"total":0,"unit":""}"#.to_owned())
    }

    pub fn cancel(&self) {
        jobs::idcas_cancel(self.0);
    }

    /// Waits for it and takes its result, once.
    pub fn finish(&self) -> String {
        jobs::collected(self.0).map_or_else(|| closed("finish"), |(answer, _)| answer.json)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // Nothing is done where it is finished already.
        jobs::idcas_cancel(self.0);
        jobs::collected(self.0);
    }
}

/// Whether it is JSON rather than a path, also where it is not right: what is in no path is in it.
fn is_json(config: &str) -> bool {
    config
        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .starts_with('{')
        || config.contains(['"', '\n', '\r'])
}

/// A path without what is copied with it: the end of its line, the quotation marks that Windows writes.
fn unquoted(config: &str) -> &str {
    let config = config.trim();
    let inside = config.strip_prefix('"');
    let inside = inside.and_then(|inside| inside.strip_suffix('"'));
    match inside {
        Some(path) if !path.is_empty() && !path.contains('"') => path,
        _ => config,
    }
}

/// With a NUL behind it. What lies behind a NUL of its own would be lost on the way.
fn terminated(text: &str, name: &str) -> Read<Vec<u8>> {
    if text.contains('\0') {
        return Err(argument(
            name,
            "text",
            said!(
                "文本中有 NUL 字符（Chr(0)）",
                "has a NUL character, Chr(0), in it"
            ),
        ));
    }
    memory::copy(text)
        .map(|mut text| {
            // The copy has room for it.
            text.push('\0');
            text.into_bytes()
        })
        .map_err(|NoRoom| no_room_for_input())
}

/// The answer of a client that was never opened, or closed.
pub fn not_open() -> Error {
    Error::new(
        Code::InvalidHandle,
        said!(
            "尚未打开，或已关闭。",
            "it is not open: Open was not called, or failed, or Close was called."
        ),
        said!(
            "请先调用 Open，传入配置文本或配置文件的路径。",
            "Call Open first, with the configuration or the path of its file."
        ),
    )
}

const NO_ROOM_FOR_JOB: Title = said!(
    "打开的后台任务过多（8192 个），或系统无法再创建线程；没有启动，也没有发送。",
    "too many calls in the background are open (8,192), or the system has no thread for one more; nothing was started or sent."
);
const FINISH_JOBS: Title = said!(
    "请对每个任务调用 Finish，并释放任务对象。",
    "Call Finish of each job, and release the job object."
);
