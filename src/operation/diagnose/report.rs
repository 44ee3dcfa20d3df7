//! What the diagnosis found: its steps, and they as JSON.

use std::sync::Mutex;
use std::time::Instant;

use serde_json::{Value, json};

use crate::error::Error;
use crate::said;
use crate::said::{Language, Said, Title};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Ok,
    Failed,
    Skipped,
}

impl Status {
    const fn name(self) -> &'static str {
        match self {
            Status::Ok => "ok",
            Status::Failed => "failed",
            Status::Skipped => "skipped",
        }
    }
}

struct Step {
    /// The step's word, and behind a space the configuration key of the address it is about.
    name: String,
    status: Status,
    ms: u128,
    what: Said,
    advice: Said,
    detail: String,
}

#[derive(Default)]
pub struct Report {
    steps: Mutex<Vec<Step>>,
}

impl Report {
    fn add(&self, name: &str, status: Status, begun: Instant, what: Said, advice: Said) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status,
            ms: begun.elapsed().as_millis(),
            what,
            advice,
            detail: String::new(),
        });
    }

    pub fn ok(&self, name: &str, begun: Instant, what: impl Into<Said>) {
        self.add(name, Status::Ok, begun, what.into(), NO_ADVICE.into());
    }

    /// All is well, and there is something to know.
    pub fn ok_but(&self, name: &str, begun: Instant, what: impl Into<Said>, advice: Title) {
        self.add(name, Status::Ok, begun, what.into(), advice.into());
    }

    pub fn wrong(&self, name: &str, begun: Instant, what: impl Into<Said>, advice: Title) {
        self.add(name, Status::Failed, begun, what.into(), advice.into());
    }

    pub fn failed(&self, name: &str, begun: Instant, error: &Error) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status: Status::Failed,
            ms: begun.elapsed().as_millis(),
            what: error.what.clone(),
            advice: error.hint.clone(),
            detail: error.detail.clone(),
        });
    }

    pub fn skipped(&self, name: &str, why: Title) {
        let now = Instant::now();
        self.add(name, Status::Skipped, now, why.into(), NO_ADVICE.into());
    }

    /// Steps that have no chance after another one failed.
    pub fn skip_after_failure(&self, steps: &[&str]) {
        for step in steps {
            self.skipped(step, AFTER_A_FAILURE);
        }
    }

    pub fn json(&self, language: Language) -> Value {
        let steps = crate::lock(&self.steps);
        let list: Vec<Value> = steps.iter().map(|step| step.json(language)).collect();
        let failed = steps.iter().filter(|step| step.status == Status::Failed);
        let failed = failed.count();
        json!({ "ok": failed == 0, "failed": failed, "steps": list })
    }
}

impl Step {
    fn json(&self, language: Language) -> Value {
        let (name, target) = self.name.split_once(' ').unwrap_or((&self.name, ""));
        json!({
            "step": name,
            "target": target,
            "status": self.status.name(),
            "ms": u64::try_from(self.ms).unwrap_or(u64::MAX),
            "msg": self.what.text(language),
            "advice": self.advice.text(language),
            "detail": self.detail,
        })
    }
}

const NO_ADVICE: Title = said!("", "");
const AFTER_A_FAILURE: Title = said!(
    "前面的步骤失败，未检查。",
    "not checked: an earlier step failed."
);
