//! What the diagnosis found: its steps, and they as JSON.

use std::sync::Mutex;
use std::time::Instant;

use serde_json::{Value, json};

use crate::error::{Error, Language, Said};
use crate::said;
use crate::said::Title;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Ok,
    Failed,
    Skipped,
}

struct Step {
    /// The step's word, and behind a space the configuration key of the address it is about.
    name: String,
    status: Status,
    ms: u128,
    said: Said,
    advice: Said,
    detail: String,
}

pub const NO_ADVICE: Title = said!("", "");

#[derive(Default)]
pub struct Report {
    steps: Mutex<Vec<Step>>,
}

impl Report {
    pub fn add(
        &self,
        name: &str,
        status: Status,
        begun: Instant,
        said: impl Into<Said>,
        advice: impl Into<Said>,
    ) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status,
            ms: begun.elapsed().as_millis(),
            said: said.into(),
            advice: advice.into(),
            detail: String::new(),
        });
    }

    pub fn failed(&self, name: &str, begun: Instant, error: &Error) {
        crate::lock(&self.steps).push(Step {
            name: name.to_owned(),
            status: Status::Failed,
            ms: begun.elapsed().as_millis(),
            said: error.what.clone(),
            advice: error.hint.clone(),
            detail: error.detail.clone(),
        });
    }

    pub fn skipped(&self, name: &str, why: Title) {
        self.add(name, Status::Skipped, Instant::now(), why, NO_ADVICE);
    }

    pub fn json(&self, language: Language) -> Value {
        let steps = crate::lock(&self.steps);
        let list: Vec<Value> = steps
            .iter()
            .map(|step| {
                let (name, target) = step.name.split_once(' ').unwrap_or((&step.name, ""));
                json!({
                    "step": name,
                    "target": target,
                    "status": match step.status {
                        Status::Ok => "ok",
                        Status::Failed => "failed",
                        Status::Skipped => "skipped",
                    },
                    "ms": u64::try_from(step.ms).unwrap_or(u64::MAX),
                    "msg": step.said.text(language),
                    "advice": step.advice.text(language),
                    "detail": step.detail,
                })
            })
            .collect();
        let failed = steps
            .iter()
            .filter(|step| step.status == Status::Failed)
            .count();
        json!({ "ok": failed == 0, "failed": failed, "steps": list })
    }
}
