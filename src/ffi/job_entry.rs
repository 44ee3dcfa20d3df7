//! What is kept of a job until it is collected.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::config::Encoding;
use crate::error::Language;
use crate::job::Job;

/// A background call with what its answer needs.
pub struct JobEntry {
    pub job: Arc<Job>,
    pub encoding: Encoding,
    pub language: Language,
    /// The handle of its client.
    pub client: i32,
    /// That is closed. Changed under the lock of the jobs that are left behind.
    pub left: AtomicBool,
    /// Its parameters may be in another encoding than the client's.
    pub is_doubtful: bool,
}

impl JobEntry {
    pub fn new(job: Arc<Job>, encoding: Encoding, language: Language, client: i32) -> JobEntry {
        JobEntry {
            job,
            encoding,
            language,
            client,
            left: AtomicBool::new(false),
            is_doubtful: false,
        }
    }
}
