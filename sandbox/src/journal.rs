//! The requests that arrived and the verdicts on them: the last few hundred are kept, and each is
//! published to the console.

use std::collections::VecDeque;
use std::sync::Mutex;

use serde::Serialize;
use serde_json::{Map, Value};
use tokio::sync::broadcast;

use crate::checker::Complaint;
use crate::said::Said;

const KEPT: usize = 500;

/// One check and its outcome. `check` is a stable id: `sign`, `timestamp`, ...
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    pub check: String,
    pub ok: bool,
    /// Nothing is refused for it: a value that finds nothing, or something that could not be checked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub notice: bool,
    #[serde(flatten)]
    pub said: Said,
}

impl Verdict {
    pub fn good(check: &str, said: Said) -> Verdict {
        Verdict {
            check: check.to_owned(),
            ok: true,
            notice: false,
            said,
        }
    }

    pub fn bad(check: &str, said: Said) -> Verdict {
        Verdict {
            ok: false,
            ..Verdict::good(check, said)
        }
    }

    /// What is wrong, but not refused.
    pub fn notice(check: &str, said: Said) -> Verdict {
        Verdict {
            notice: true,
            ..Verdict::bad(check, said)
        }
    }

    /// What only another platform could check.
    pub fn unchecked(check: &str, said: Said) -> Verdict {
        Verdict {
            notice: true,
            ..Verdict::good(check, said)
        }
    }

    /// Whether a link is refused for it.
    pub fn refuses(&self) -> bool {
        !self.ok && !self.notice
    }
}

impl From<Complaint> for Verdict {
    fn from(complaint: Complaint) -> Verdict {
        Verdict::bad(&complaint.id, complaint.said)
    }
}

/// One request as it arrived, with its verdicts and the status of its response.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RequestRecord {
    pub seq: u64,
    /// China time by the platform's clock.
    pub time: String,
    pub method: String,
    pub path: String,
    /// The query exactly as sent, without `?`.
    pub query: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// Parameters in clear: those sent in clear, and those decrypted.
    pub params: Map<String, Value>,
    pub verdicts: Vec<Verdict>,
    /// The patient's name, or what was sent to find the patient.
    pub patient: Option<String>,
    /// Kinds of the faults that were applied, as `/sandbox/faults` names them.
    pub faults: Vec<String>,
    /// `None` until a response is sent; it stays so where a fault cuts or hangs.
    pub status: Option<u16>,
    /// `code` of the JSON response, where it has one.
    pub code: Option<i64>,
}

impl RequestRecord {
    /// The first header of that name, in any letter case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter();
        let found = all.find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// A parameter in clear; nested token members as `token.work_no`.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.get(name).and_then(Value::as_str)
    }

    /// The checks that it was refused for.
    pub fn flaws(&self) -> Vec<&str> {
        let bad = self.verdicts.iter().filter(|verdict| verdict.refuses());
        bad.map(|verdict| verdict.check.as_str()).collect()
    }
}

pub struct Journal {
    kept: Mutex<(u64, VecDeque<RequestRecord>)>,
    feed: broadcast::Sender<String>,
}

impl Default for Journal {
    fn default() -> Self {
        Journal {
            kept: Mutex::default(),
            feed: broadcast::channel(256).0,
        }
    }
}

impl Journal {
    /// Records a request as soon as it arrives, so that one whose client gives up is not lost.
    pub fn record(&self, mut record: RequestRecord) -> u64 {
        let mut kept = self.kept.lock().unwrap();
        kept.0 += 1;
        record.seq = kept.0;
        self.publish(&record);
        kept.1.push_back(record);
        if kept.1.len() > KEPT {
            kept.1.pop_front();
        }
        kept.0
    }

    pub fn amend(&self, seq: u64, change: impl FnOnce(&mut RequestRecord)) {
        let mut kept = self.kept.lock().unwrap();
        if let Some(record) = kept.1.iter_mut().rev().find(|record| record.seq == seq) {
            change(record);
        }
    }

    pub fn complete(&self, seq: u64, status: u16, code: Option<i64>) {
        self.amend(seq, |record| {
            record.status = Some(status);
            record.code = code;
            self.publish(record);
        });
    }

    pub fn all(&self) -> Vec<RequestRecord> {
        self.kept.lock().unwrap().1.iter().cloned().collect()
    }

    pub fn clear(&self) {
        self.kept.lock().unwrap().1.clear();
    }

    pub fn subscribe(&self) -> broadcast::Receiver<String> {
        self.feed.subscribe()
    }

    fn publish(&self, record: &RequestRecord) {
        // It fails where no console is open, which is the normal case.
        if let Ok(text) = serde_json::to_string(record) {
            let _ = self.feed.send(text);
        }
    }
}
