//! Jobs, and what becomes of those that their client left behind: it was closed before they were collected.
//!
//! A job under way goes on, and its result can be collected as ever. But a host that never does must not fill the
//! memory, nor the table of jobs: what such jobs answered stays within bounds, and gives way to new jobs.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::Ordering;

use super::handle::JOBS;
use super::job_entry::JobEntry;
use crate::os::fork::PerProcess;

/// Results that are left behind take no more than this together.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// The jobs that are left behind, done and not collected; the first is the first to go.
#[derive(Default)]
struct Left {
    jobs: VecDeque<(i32, usize)>,
    bytes: usize,
}

static LEFT: PerProcess<Mutex<Left>> = PerProcess::new(Default::default);

impl Left {
    fn add(&mut self, job: i32, bytes: usize) {
        self.jobs.push_back((job, bytes));
        self.bytes += bytes;
    }

    fn place_of(&self, job: i32) -> Option<usize> {
        self.jobs.iter().position(|(known, _)| *known == job)
    }

    fn give_up_first(&mut self) -> bool {
        let first = self.jobs.pop_front();
        if let Some((job, bytes)) = first {
            self.bytes -= bytes;
            JOBS.remove(job);
        }
        first.is_some()
    }

    /// The last one stays, however long its result.
    fn keep_within_bounds(&mut self) {
        while self.bytes > MOST_BYTES && self.jobs.len() > 1 {
            self.give_up_first();
        }
    }
}

/// The client is closed: its jobs are left behind. Of the results that are there already the longest go at once, until
/// the others are within bounds.
pub fn client_closed(client: i32) {
    let mut left = crate::lock(&LEFT);
    let of_client = JOBS.find(|entry| entry.client == client);
    let mut done: Vec<(i32, usize)> = of_client
        .into_iter()
        .filter(|(_, entry)| !entry.left.swap(true, Ordering::Relaxed))
        .filter_map(|(job, entry)| Some((job, entry.job.bytes()?)))
        .collect();
    done.sort_by_key(|(_, bytes)| usize::MAX - bytes);
    let mut sum: usize = done.iter().map(|(_, bytes)| bytes).sum();
    for (job, bytes) in done {
        match sum > MOST_BYTES {
            true => drop(JOBS.remove(job)),
            false => left.add(job, bytes),
        }
        sum -= bytes;
    }
    left.keep_within_bounds();
}

/// A job has its result. Of those left behind it is kept, however long: it was under way when its client was closed.
pub fn job_ended(job: i32) {
    let mut left = crate::lock(&LEFT);
    let Some(entry) = JOBS.get(job) else {
        return;
    };
    // Its client may have been closed when the result was there already.
    if entry.left.load(Ordering::Relaxed)
        && left.place_of(job).is_none()
        && let Some(bytes) = entry.job.bytes()
    {
        left.add(job, bytes);
        left.keep_within_bounds();
    }
}

/// A job was collected, and its handle is closed.
pub fn job_collected(job: i32, entry: &JobEntry) {
    let mut left = crate::lock(&LEFT);
    if entry.left.load(Ordering::Relaxed)
        && let Some(place) = left.place_of(job)
        && let Some((_, bytes)) = left.jobs.remove(place)
    {
        left.bytes -= bytes;
    }
}

/// Makes room for a new job, where one is left behind.
pub fn give_way() -> bool {
    crate::lock(&LEFT).give_up_first()
}
