//! Calls in the background.

use std::ffi::c_char;
use std::sync::Arc;
use std::time::Duration;

use super::answer::{self, Answer};
use super::boundary::boundary;
use super::handle::{CLIENTS, JOBS};
use super::job_entry::JobEntry;
use super::left;
use super::text::{self, Purpose};
use crate::code::{IDCAS_EXHAUSTED, IDCAS_INTERNAL, IDCAS_INVALID_HANDLE};
use crate::config::Encoding;
use crate::envelope::success;
use crate::job::{Job, Work};

/// Starts an operation in the background.
///
/// Where the operation's name or parameters are wrong, that is the job's result, as the call itself would answer it.
/// Both texts are in the client's encoding, and may be released once this returns. Of many jobs 256 run at once, and 64
/// requests to one server; the others wait for their turn, which is not part of their `timeout_ms`.
/// Returns: a job handle above 0, to be ended with idcas_finish() before the client is closed; IDCAS_INVALID_HANDLE where
/// `client` is not open; IDCAS_EXHAUSTED where 8,192 jobs are open that were not ended, or the system has no thread for
/// one more: then nothing was started, and nothing is sent.
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_start(
    client: i32,
    operation: *const c_char,
    params_json: *const c_char,
) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || {
            let Some(opened) = CLIENTS.get(client) else {
                return IDCAS_INVALID_HANDLE;
            };
            let encoding = opened.config.encoding;
            let language = opened.config.language;
            // SAFETY: the header asks for NUL-terminated texts or NULL.
            let texts = unsafe {
                text::read(operation, encoding, Purpose::Name)
                    .and_then(|name| answer::required(name, "operation"))
                    .and_then(|name| {
                        Ok((name, text::read(params_json, encoding, Purpose::Params)?))
                    })
            };
            let job = match &texts {
                Ok(_) => Job::new(opened.config.timeout),
                Err(error) => Job::ended(answer::unread(&opened, "start", error)),
            };
            let mut entry = JobEntry::new(job.clone(), encoding, language, client);
            if let Ok((_, Some(params))) = &texts {
                entry.is_doubtful = answer::is_doubtful(&opened, params);
            }
            let Some(handle) = with_room(&Arc::new(entry)) else {
                return IDCAS_EXHAUSTED;
            };
            if let Ok((name, params)) = texts {
                let params = params.map(|given| given.text).unwrap_or_default();
                let work = Work {
                    client: opened,
                    operation: name.text.into_owned(),
                    params: params.into_owned(),
                    after: Box::new(move || left::job_ended(handle)),
                };
                if job.start(work).is_err() {
                    JOBS.remove(handle);
                    return IDCAS_EXHAUSTED;
                }
            }
            // It may have been closed before the job was among its jobs.
            if CLIENTS.get(client).is_none() {
                left::client_closed(client);
            }
            handle
        },
    )
}

/// A handle for a job, if need be that of one whose client is closed and which nobody collected.
fn with_room(entry: &Arc<JobEntry>) -> Option<i32> {
    loop {
        if let Some(handle) = JOBS.insert(entry.clone()) {
            return Some(handle);
        }
        if !left::give_way() {
            return None;
        }
    }
}

/// Waits for a job, `timeout_ms` milliseconds at most; with 0 or less it only looks.
///
/// Returns: 1 where the job is done, 0 where it still runs, IDCAS_INVALID_HANDLE where there is no such job.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_wait(job: i32, timeout_ms: i32) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match JOBS.get(job) {
            Some(entry) => {
                let limit = u64::try_from(timeout_ms).unwrap_or(0);
                i32::from(entry.job.wait(Some(Duration::from_millis(limit))))
            }
            None => IDCAS_INVALID_HANDLE,
        },
    )
}

/// How far a job is: {"code":0,"data":{"done":3,"total":10,"unit":"page"}}; `total` is 0 while unknown.
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_HANDLE.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_progress(job: i32) -> *mut c_char {
    answer::envelope(|| match JOBS.get(job) {
        Some(entry) => (
            success(entry.language, &progress_of(&entry.job)),
            entry.encoding,
        ),
        // SAFETY: NULL needs no promise.
        None => unsafe { answer::bad_handle("job", "progress", std::ptr::null()) },
    })
}

fn progress_of(job: &Job) -> String {
    let progress = job.progress();
    let data = serde_json::json!({
        "done": progress.done,
        "total": progress.total,
        "unit": progress.unit,
    });
    data.to_string()
}

/// How far a job is, without an envelope; `None` where there is no such job.
#[cfg(windows)]
pub fn progress(job: i32) -> Option<String> {
    JOBS.get(job).map(|entry| progress_of(&entry.job))
}

/// Waits for a job, returns its result and ends it; its handle is then closed.
///
/// Returns: the operation's envelope; release it with idcas_free_string().
/// Codes: the operation's, IDCAS_CANCELLED after idcas_cancel(), IDCAS_INVALID_HANDLE (also where the client was closed
/// first and the result is no longer there: see idcas_close()).
/// Threads: any. Of two threads that finish one job, one gets the result and the other IDCAS_INVALID_HANDLE.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_finish(job: i32) -> *mut c_char {
    answer::envelope(|| {
        collected(job).unwrap_or_else(|| {
            // SAFETY: NULL needs no promise.
            let (json, encoding) = unsafe { answer::bad_handle("job", "finish", std::ptr::null()) };
            (json.into(), encoding)
        })
    })
}

/// Waits for a job, takes its result and ends it; `None` where there is no such job.
pub fn collected(job: i32) -> Option<(Answer, Encoding)> {
    let entry = JOBS.get(job)?;
    entry.job.wait(None);
    // Whoever waits gets it, though its client be closed meanwhile.
    let result = entry.job.take()?;
    JOBS.remove(job);
    left::job_collected(job, &entry);
    let answer = Answer {
        json: answer::warned(result, entry.is_doubtful, entry.language),
        wrote: entry.job.has_written(),
    };
    Some((answer, entry.encoding))
}

/// Asks a job to stop. It ends soon, and idcas_finish() then answers IDCAS_CANCELLED; a job that is done already keeps
/// its result.
///
/// Returns: 0, or IDCAS_INVALID_HANDLE where there is no such job.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_cancel(job: i32) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match JOBS.get(job) {
            Some(entry) => {
                entry.job.cancel();
                0
            }
            None => IDCAS_INVALID_HANDLE,
        },
    )
}
