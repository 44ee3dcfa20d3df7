//! What the diagnosis found: its steps, in JSON and as a text to send to somebody.

use std::sync::Mutex;
use std::time::Instant;

use serde_json::{Value, json};

use super::environment::Environment;
use super::step::{Status, Step, title};
use super::text;
use crate::error::Error;
use crate::failure::is_about_address;
use crate::log::{Event, Log};
use crate::said;
use crate::said::{Language, Said, Title};

/// Told each step as soon as it is there, and once more where its advice became better.
pub type Watch = Box<dyn Fn(Value) + Send + Sync>;

pub struct Report {
    steps: Mutex<Vec<Step>>,
    watch: Option<(Watch, Language)>,
}

impl Report {
    pub fn new(watch: Option<Watch>, language: Language) -> Report {
        Report {
            steps: Mutex::default(),
            watch: watch.map(|watch| (watch, language)),
        }
    }

    fn push(&self, step: Step) {
        let mut steps = crate::lock(&self.steps);
        steps.push(step);
        self.tell(&steps, steps.len() - 1);
    }

    fn tell(&self, steps: &[Step], at: usize) {
        if let Some((watch, language)) = &self.watch {
            watch(steps[at].json(at + 1, *language));
        }
    }

    fn add(&self, name: &str, status: Status, begun: Instant, what: Said, advice: Said) {
        self.push(Step {
            is_about_address: false,
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
        self.add(name, Status::Ok, begun, what.into(), NO_ADVICE.into());
    }

    /// All is well, and there is something to know.
    pub fn ok_but(
        &self,
        name: &str,
        begun: Instant,
        what: impl Into<Said>,
        advice: impl Into<Said>,
    ) {
        self.add(name, Status::Ok, begun, what.into(), advice.into());
    }

    pub fn wrong(
        &self,
        name: &str,
        begun: Instant,
        what: impl Into<Said>,
        advice: impl Into<Said>,
    ) {
        self.add(name, Status::Failed, begun, what.into(), advice.into());
    }

    pub fn failed(&self, name: &str, begun: Instant, error: &Error) {
        self.push(Step {
            name: name.to_owned(),
            status: Status::Failed,
            ms: begun.elapsed().as_millis(),
            what: error.what.clone(),
            advice: error.hint.clone(),
            detail: error.detail.clone(),
            http_status: error.http_status,
            is_about_address: is_about_address(error),
        });
    }

    pub fn skipped(&self, name: &str, why: impl Into<Said>) {
        let now = Instant::now();
        self.add(name, Status::Skipped, now, why.into(), NO_ADVICE.into());
    }

    /// Steps that have no chance after the last one that failed.
    pub fn skip_after_failure(&self, steps: &[&str]) {
        self.skip_because(steps, &[]);
    }

    /// Steps that have no chance after the last one that failed about one of these keys, or at all if none did.
    pub fn skip_because(&self, steps: &[&str], keys: &[&str]) {
        let why = self.last_failure(keys);
        for step in steps {
            self.skipped(step, why.clone());
        }
    }

    /// A line in the log for each step. `server` tells whom a step asks, by the key that it is about.
    pub fn note(&self, log: &Log, server: impl Fn(&str) -> Option<String>) {
        for step in crate::lock(&self.steps).iter() {
            log.conclude(&Event::Step {
                name: step.word(),
                status: step.status,
                server: server(step.target()).as_deref(),
                http_status: step.http_status,
                detail: &step.detail,
                ms: step.ms,
            });
        }
    }

    fn last_failure(&self, keys: &[&str]) -> Said {
        let steps = crate::lock(&self.steps);
        let failed = |step: &Step| step.status == Status::Failed;
        let about = |step: &Step| failed(step) && keys.contains(&step.target());
        let last = steps.iter().rposition(about);
        let Some(last) = last.or_else(|| steps.iter().rposition(failed)) else {
            return AFTER_A_FAILURE.into();
        };
        let (number, step) = (last + 1, &steps[last]);
        let title = title(step.word());
        let (zh, en, key) = (title.zh, title.en, step.target());
        let key = if key.is_empty() {
            String::new()
        } else {
            format!(" {key}")
        };
        said!(
            "第 {number} 步（{zh}{key}）失败，因此未检查。",
            "not checked, because step {number} ({en}{key}) failed.",
            number,
            zh,
            en,
            key
        )
    }

    /// Whether the last step of this word failed at somebody who does not know the request.
    pub fn failed_at_address(&self, word: &str) -> bool {
        let steps = crate::lock(&self.steps);
        let last = steps.iter().rev().find(|step| step.word() == word);
        last.is_some_and(|step| step.status == Status::Failed && step.is_about_address)
    }

    /// Whether a step of this word about this key failed.
    pub fn has_failed(&self, word: &str, key: &str) -> bool {
        let steps = crate::lock(&self.steps);
        let mut same = steps
            .iter()
            .filter(|step| step.word() == word && step.target() == key);
        same.any(|step| step.status == Status::Failed)
    }

    /// Whether there is a step of this word.
    pub fn has(&self, word: &str) -> bool {
        let steps = crate::lock(&self.steps);
        steps.iter().any(|step| step.word() == word)
    }

    /// Whether a step of this word passed, or failed at somebody who knows it.
    pub fn is_shown(&self, word: &str) -> bool {
        let steps = crate::lock(&self.steps);
        let mut of_word = steps.iter().filter(|step| step.word() == word);
        of_word.any(|step| step.status != Status::Skipped)
    }

    /// Better advice for the last step of this word, where it failed.
    pub fn advise(&self, word: &str, advice: Said, detail: &str) {
        let mut steps = crate::lock(&self.steps);
        let last = steps.iter().rposition(|step| step.word() == word);
        let Some(at) = last.filter(|at| steps[*at].status == Status::Failed) else {
            return;
        };
        steps[at].advice = advice;
        // It begins with what the failure told.
        if !detail.is_empty() {
            steps[at].detail = detail.to_owned();
        }
        self.tell(&steps, at);
    }

    pub fn json(&self, environment: &Environment, language: Language) -> Value {
        let steps = crate::lock(&self.steps);
        let numbered = steps.iter().enumerate();
        let list: Vec<Value> = numbered
            .map(|(at, step)| step.json(at + 1, language))
            .collect();
        let failed = steps.iter().filter(|step| step.status == Status::Failed);
        let failed = failed.count();
        json!({
            "ok": failed == 0,
            "failed": failed,
            "steps": list,
            "environment": environment.json(language),
            "report": text::written(environment, &steps, language),
        })
    }
}

const NO_ADVICE: Title = said!("", "");
const AFTER_A_FAILURE: Title = said!(
    "前面的步骤未通过，因此未检查。",
    "not checked, because an earlier step did not pass."
);
