//! A call in the background, for hosts whose window must stay alive.

use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::call::{Call, Progress};
use crate::client::Client;
use crate::dispatch;
use crate::os::threads;
use crate::secret::{wipe_stack, wipe_text};

/// Parsing and file work of a job needs no more.
const STACK: usize = 512 * 1024;

pub struct Job {
    call: Arc<Call>,
    outcome: Mutex<Outcome>,
    done: Condvar,
}

enum Outcome {
    Running,
    Done(String),
    /// Its result was taken.
    Collected,
}

impl Job {
    /// A job that has not begun.
    pub fn new(timeout: Duration) -> Arc<Job> {
        Arc::new(Job {
            call: Call::new(timeout),
            outcome: Mutex::new(Outcome::Running),
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
            // Before anybody can see that it is over. The system may keep the stack for the next thread.
            drop(client);
            wipe_text(params);
            wipe_stack();
            job.end(result);
            after();
        })
    }

    fn end(&self, result: String) {
        *crate::lock(&self.outcome) = Outcome::Done(result);
        self.done.notify_all();
    }

    /// Whether the job is done, after waiting this long for it at most; `None` waits for ever.
    pub fn wait(&self, limit: Option<Duration>) -> bool {
        let runs = |outcome: &mut Outcome| matches!(outcome, Outcome::Running);
        let outcome = crate::lock(&self.outcome);
        match limit {
            Some(limit) => {
                let waited = self.done.wait_timeout_while(outcome, limit, runs);
                !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
            }
            None => {
                let waited = self.done.wait_while(outcome, runs);
                drop(waited.unwrap_or_else(PoisonError::into_inner));
                true
            }
        }
    }

    /// The result, once.
    pub fn take(&self) -> Option<String> {
        let mut outcome = crate::lock(&self.outcome);
        match &mut *outcome {
            Outcome::Done(result) => {
                let result = std::mem::take(result);
                *outcome = Outcome::Collected;
                Some(result)
            }
            Outcome::Running | Outcome::Collected => None,
        }
    }

    /// How much memory the result takes; `None` where the job is not done, or its result was taken.
    pub fn bytes(&self) -> Option<usize> {
        match &*crate::lock(&self.outcome) {
            Outcome::Done(result) => Some(result.capacity()),
            Outcome::Running | Outcome::Collected => None,
        }
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
