//! A call in the background, for hosts whose window must stay alive.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::call::{Call, Progress};
use crate::client::Client;
use crate::dispatch;
use crate::error::INTERNAL_ENVELOPE;
use crate::os::fork::PerProcess;
use crate::os::threads;
use crate::secret::{wipe_stack, wipe_text};

pub struct Job {
    call: Arc<Call>,
    outcome: Mutex<Outcome>,
    done: Condvar,
}

/// What a job is to do.
pub struct Work {
    pub client: Arc<Client>,
    pub operation: String,
    pub params: String,
    /// Runs when the job is done.
    pub after: Box<dyn FnOnce() + Send>,
}

impl Work {
    /// What is left to do when it is done, or is not to be done any more.
    fn end(self) -> Box<dyn FnOnce() + Send> {
        wipe_text(self.params);
        self.after
    }
}

enum Outcome {
    /// No thread has begun it.
    Waiting(Work),
    Running,
    Done(String),
    /// Its result was taken.
    Collected,
}

/// The threads that jobs run on, and the jobs that wait for one.
#[derive(Default)]
struct Threads {
    state: Mutex<State>,
    more: Condvar,
}

#[derive(Default)]
struct State {
    threads: usize,
    /// Of them, those that wait for a job.
    idle: usize,
    waiting: VecDeque<Arc<Job>>,
}

static THREADS: PerProcess<Threads> = PerProcess::new(Default::default);

impl Job {
    /// A job that has not begun.
    pub fn new(timeout: Duration) -> Arc<Job> {
        Job::with(Call::of_job(timeout), Outcome::Running)
    }

    /// A job that is over before it began, such as one whose text could not be read.
    pub fn ended(result: String) -> Arc<Job> {
        Job::with(Call::of_job(Duration::ZERO), Outcome::Done(result))
    }

    fn with(call: Arc<Call>, outcome: Outcome) -> Arc<Job> {
        Arc::new(Job {
            call,
            outcome: Mutex::new(outcome),
            done: Condvar::new(),
        })
    }

    /// Begins the work on a thread of the jobs', now or when one is free. Where no thread can be had, nothing begins.
    pub fn start(self: &Arc<Self>, work: Work) -> io::Result<()> {
        /// On 32 bits the stacks of more would take a good part of what there is.
        const MOST: usize = 256;
        /// Parsing and file work of a job needs no more.
        const STACK: usize = 512 * 1024;

        *crate::lock(&self.outcome) = Outcome::Waiting(work);
        let mut state = crate::lock(&THREADS.state);
        state.waiting.push_back(self.clone());
        if state.idle >= state.waiting.len() || state.threads == MOST {
            THREADS.more.notify_one();
            return Ok(());
        }
        state.threads += 1;
        drop(state);
        let begun = threads::spawn("idcas-job", STACK, run_jobs);
        if begun.is_err() {
            let mut state = crate::lock(&THREADS.state);
            state.threads -= 1;
            if state.threads > 0 {
                THREADS.more.notify_one();
                return Ok(());
            }
            state.waiting.retain(|job| !Arc::ptr_eq(job, self));
        }
        begun
    }

    /// On a thread of the jobs'.
    fn run(&self) {
        let begun = {
            let mut outcome = crate::lock(&self.outcome);
            match &*outcome {
                Outcome::Waiting(_) => std::mem::replace(&mut *outcome, Outcome::Running),
                // It was cancelled.
                _ => return,
            }
        };
        let Outcome::Waiting(work) = begun else {
            return;
        };
        self.call.begin();
        let call = || dispatch::call(&work.client, &work.operation, &work.params, &self.call);
        let result = catch_unwind(AssertUnwindSafe(call));
        let result = result.unwrap_or_else(|_| INTERNAL_ENVELOPE.to_owned());
        // Before anybody can see that it is over: this thread may wait for its next job.
        let after = work.end();
        wipe_stack();
        self.end(result);
        after();
    }

    fn end(&self, result: String) {
        *crate::lock(&self.outcome) = Outcome::Done(result);
        self.done.notify_all();
    }

    /// Whether the job is done, after waiting this long for it at most; `None` waits for ever.
    pub fn wait(&self, limit: Option<Duration>) -> bool {
        let runs =
            |outcome: &mut Outcome| matches!(outcome, Outcome::Waiting(_) | Outcome::Running);
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
            Outcome::Waiting(_) | Outcome::Running | Outcome::Collected => None,
        }
    }

    /// How much memory the result takes; `None` where the job is not done, or its result was taken.
    pub fn bytes(&self) -> Option<usize> {
        match &*crate::lock(&self.outcome) {
            Outcome::Done(result) => Some(result.capacity()),
            Outcome::Waiting(_) | Outcome::Running | Outcome::Collected => None,
        }
    }

    /// Ends it soon; at once where it still waits for a thread.
    pub fn cancel(&self) {
        self.call.cancel();
        let waiting = {
            let mut outcome = crate::lock(&self.outcome);
            match &*outcome {
                Outcome::Waiting(work) => {
                    let (operation, language) = (&work.operation, work.client.config.language);
                    let result = Call::cancelled_error().envelope(operation, language);
                    std::mem::replace(&mut *outcome, Outcome::Done(result))
                }
                _ => return,
            }
        };
        self.done.notify_all();
        if let Outcome::Waiting(work) = waiting {
            work.end()();
        }
    }

    pub fn progress(&self) -> Progress {
        self.call.progress()
    }

    pub fn has_written(&self) -> bool {
        self.call.has_written()
    }
}

/// A thread that runs jobs until there have been none for a while.
fn run_jobs() {
    const IDLE: Duration = Duration::from_secs(10);
    /// More need not wait for a job.
    const MOST_IDLE: usize = 4;

    let mut state = crate::lock(&THREADS.state);
    loop {
        if let Some(job) = state.waiting.pop_front() {
            drop(state);
            job.run();
            drop(job);
            state = crate::lock(&THREADS.state);
            continue;
        }
        if state.idle >= MOST_IDLE {
            state.threads -= 1;
            return;
        }
        state.idle += 1;
        let none = |state: &mut State| state.waiting.is_empty();
        let waited = THREADS.more.wait_timeout_while(state, IDLE, none);
        state = waited.unwrap_or_else(PoisonError::into_inner).0;
        state.idle -= 1;
        if state.waiting.is_empty() {
            state.threads -= 1;
            return;
        }
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
