//! Calls in the background.

use std::ffi::c_char;
use std::sync::Arc;
use std::time::Duration;

use super::answer;
use super::boundary::boundary;
use super::handle::{CLIENTS, JOBS, JobEntry};
use super::text;
use crate::code::{IDCAS_INTERNAL, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_HANDLE};
use crate::envelope::success;
use crate::job::Job;

/// Starts an operation in the background.
///
/// Where the operation's name or parameters are wrong, that is the job's result, as the call itself would answer it.
/// Both texts are in the client's encoding, and may be released once this returns.
/// Returns: a job handle above 0, to be ended with idcas_finish(); IDCAS_INVALID_HANDLE where `client` is not open;
/// IDCAS_INVALID_ARGUMENT where too many jobs are open.
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
            let Some(client) = CLIENTS.get(client) else {
                return IDCAS_INVALID_HANDLE;
            };
            let encoding = client.config.encoding;
            let language = client.config.language;
            // SAFETY: the header asks for NUL-terminated texts or NULL.
            let texts = unsafe {
                text::read(operation, encoding)
                    .and_then(|name| answer::required(name, "operation"))
                    .and_then(|name| Ok((name, text::read(params_json, encoding)?)))
            };
            let job = match texts {
                Ok((name, params)) => Job::start(
                    client,
                    name.into_owned(),
                    params.unwrap_or_default().into_owned(),
                ),
                Err(error) => Job::ended(error.envelope("start", language)),
            };
            let entry = JobEntry {
                job,
                encoding,
                language,
            };
            JOBS.insert(Arc::new(entry))
                .unwrap_or(IDCAS_INVALID_ARGUMENT)
        },
    )
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
        Some(entry) => {
            let progress = entry.job.progress();
            let data = serde_json::json!({
                "done": progress.done,
                "total": progress.total,
                "unit": progress.unit,
            });
            (success(entry.language, &data.to_string()), entry.encoding)
        }
        // SAFETY: NULL needs no promise.
        None => unsafe { answer::bad_handle("job", "progress", std::ptr::null()) },
    })
}

/// Waits for a job, returns its result and ends it; its handle is then closed.
///
/// Returns: the operation's envelope; release it with idcas_free_string().
/// Codes: the operation's, IDCAS_CANCELLED after idcas_cancel(), IDCAS_INVALID_HANDLE.
/// Threads: any. Of two threads that finish one job, one gets the result and the other IDCAS_INVALID_HANDLE.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_finish(job: i32) -> *mut c_char {
    answer::envelope(|| {
        let finished = JOBS.get(job).and_then(|entry| {
            entry.job.wait(None);
            JOBS.remove(job)?;
            Some((entry.job.take()?, entry.encoding))
        });
        // SAFETY: NULL needs no promise.
        finished.unwrap_or_else(|| unsafe { answer::bad_handle("job", "finish", std::ptr::null()) })
    })
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
