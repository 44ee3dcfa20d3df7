//! A call in the background, for hosts whose window must stay alive.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::call::{Call, Progress, no_thread};
use crate::client::Client;
use crate::dispatch;
use crate::os::threads;

/// Parsing and file work of a job needs no more.
const STACK: usize = 512 * 1024;

pub struct Job {
    call: Arc<Call>,
    result: Mutex<Option<String>>,
    done: Condvar,
}

impl Job {
    /// Begins the call on a thread of its own. Where no thread can be had, the job is done at once and says so.
    pub fn start(client: Arc<Client>, operation: String, params: String) -> Arc<Job> {
        let job = Arc::new(Job {
            call: Call::new(client.config.timeout),
            result: Mutex::new(None),
            done: Condvar::new(),
        });
        let (running, name, language) = (job.clone(), operation.clone(), client.config.language);
        let spawned = threads::spawn("idcas-job", Some(STACK), move || {
            let work = || dispatch::call(&client, &operation, &params, &running.call);
            let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work))
                .unwrap_or_else(|_| crate::error::INTERNAL_ENVELOPE.to_owned());
            running.end(result);
        });
        if let Err(error) = spawned {
            job.end(no_thread(error).envelope(&name, language));
        }
        job
    }

    /// A job that is over before it began, such as one whose text could not be read.
    pub fn ended(result: String) -> Arc<Job> {
        let job = Arc::new(Job {
            call: Call::new(Duration::ZERO),
            result: Mutex::new(None),
            done: Condvar::new(),
        });
        job.end(result);
        job
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

    pub fn cancel(&self) {
        self.call.cancel();
    }

    pub fn progress(&self) -> Progress {
        self.call.progress()
    }
}
