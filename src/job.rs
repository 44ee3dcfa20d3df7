//! A call in the background, for hosts whose window must stay alive.

use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::call::{Call, Progress};
use crate::client::Client;
use crate::dispatch;
use crate::os::threads;
use crate::secret::wipe_text;

/// Parsing and file work of a job needs no more.
const STACK: usize = 512 * 1024;

pub struct Job {
    call: Arc<Call>,
    result: Mutex<Option<String>>,
    done: Condvar,
}

impl Job {
    /// A job that has not begun.
    pub fn new(timeout: Duration) -> Arc<Job> {
        Arc::new(Job {
            call: Call::new(timeout),
            result: Mutex::new(None),
            done: Condvar::new(),
        })
    }

    /// A job that is over before it began, such as one whose text could not be read.
    pub fn ended(result: String) -> Arc<Job> {
        let job = Job::new(Duration::ZERO);
        job.end(result);
        job
    }

    /// Begins the call on a thread of its own, which then runs `after`. Where no thread can be had, nothing begins.
    pub fn start(
        self: &Arc<Self>,
        client: Arc<Client>,
        operation: String,
        params: String,
        after: impl FnOnce() + Send + 'static,
    ) -> io::Result<()> {
        let job = self.clone();
        threads::spawn("idcas-job", STACK, move || {
            let work = || dispatch::call(&client, &operation, &params, &job.call);
            let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work))
                .unwrap_or_else(|_| crate::error::INTERNAL_ENVELOPE.to_owned());
            job.end(result);
            after();
        })
    }

    fn end(&self, result: String) {
        *crate::lock(&self.result) = Some(result);
        self.done.notify_all();
    }

    /// Whether the job is done, after waiting this long for it at most; `None` waits for ever.
    pub fn wait(&self, limit: Option<Duration>) -> bool {
        let mut result = crate::lock(&self.result);
        let begun = Instant::now();
        while result.is_none() {
            let left = match limit {
                Some(limit) => match limit.checked_sub(begun.elapsed()) {
                    Some(left) if !left.is_zero() => left,
                    _ => return false,
                },
                None => Duration::from_secs(3600),
            };
            result = self
                .done
                .wait_timeout(result, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        true
    }

    /// The result, once.
    pub fn take(&self) -> Option<String> {
        crate::lock(&self.result).take()
    }

    /// How much memory the result takes; `None` where the job is not done, or its result was taken.
    pub fn bytes(&self) -> Option<usize> {
        crate::lock(&self.result).as_ref().map(String::capacity)
    }

    pub fn cancel(&self) {
        self.call.cancel();
    }

    pub fn progress(&self) -> Progress {
        self.call.progress()
    }
}

impl Drop for Job {
    /// Patients' data does not stay in freed memory.
    fn drop(&mut self) {
        if let Some(result) = self.take() {
            wipe_text(result);
        }
    }
}
