//! What the diagnosis found: its steps, and they as JSON.

use std::sync::Mutex;
use std::time::Instant;

use serde_json::{Value, json};

use crate::error::Error;
use crate::log::{Event, Log, StepStatus};
use crate::said;
use crate::said::{Language, Said, Title};

struct Step {
    /// The step's word, and behind a space the configuration key of the address it is about.
    name: String,
    status: StepStatus,
    ms: u128,
    what: Said,
    advice: Said,
    detail: String,
    http_status: Option<u16>,
}

#[derive(Default)]
pub struct Report {
    steps: Mutex<Vec<Step>>,
}

impl Report {
    fn add(&self, name: &str, status: StepStatus, begun: Instant, what: Said, advice: Said) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status,
            ms: begun.elapsed().as_millis(),
            what,
            advice,
            detail: String::new(),
            http_status: None,
        });
    }

    pub fn ok(&self, name: &str, begun: Instant, what: impl Into<Said>) {
        self.add(name, StepStatus::Ok, begun, what.into(), NO_ADVICE.into());
    }

    /// All is well, and there is something to know.
    pub fn ok_but(&self, name: &str, begun: Instant, what: impl Into<Said>, advice: Title) {
        self.add(name, StepStatus::Ok, begun, what.into(), advice.into());
    }

    pub fn wrong(&self, name: &str, begun: Instant, what: impl Into<Said>, advice: Title) {
        self.add(name, StepStatus::Failed, begun, what.into(), advice.into());
    }

    pub fn failed(&self, name: &str, begun: Instant, error: &Error) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status: StepStatus::Failed,
            ms: begun.elapsed().as_millis(),
            what: error.what.clone(),
            advice: error.hint.clone(),
            detail: error.detail.clone(),
            http_status: error.http_status,
        });
    }

    pub fn skipped(&self, name: &str, why: Title) {
        let now = Instant::now();
        self.add(name, StepStatus::Skipped, now, why.into(), NO_ADVICE.into());
    }

    /// Steps that have no chance after another one failed.
    pub fn skip_after_failure(&self, steps: &[&str]) {
        for step in steps {
            self.skipped(step, AFTER_A_FAILURE);
        }
    }

    /// A line in the log for each step. `server` tells whom a step asks, by its word and the key that it is about.
    pub fn note(&self, log: &Log, server: impl Fn(&str, &str) -> Option<String>) {
        for step in crate::lock(&self.steps).iter() {
            let (word, key) = step.parts();
            log.conclude(&Event::Step {
                name: word,
                status: step.status,
                server: server(word, key).as_deref(),
                http_status: step.http_status,
                detail: &step.detail,
                ms: step.ms,
            });
        }
    }

    pub fn json(&self, language: Language) -> Value {
        let steps = crate::lock(&self.steps);
        let list: Vec<Value> = steps.iter().map(|step| step.json(language)).collect();
        let failed = steps
            .iter()
            .filter(|step| step.status == StepStatus::Failed);
        let failed = failed.count();
        json!({ "ok": failed == 0, "failed": failed, "steps": list })
    }
}

impl Step {
    fn parts(&self) -> (&str, &str) {
        self.name.split_once(' ').unwrap_or((&self.name, ""))
    }

    fn json(&self, language: Language) -> Value {
        let (name, target) = self.parts();
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
