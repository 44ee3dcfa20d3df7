//! A call in the background.

use std::sync::{Arc, Mutex};

use super::arguments::Arguments;
use super::client::Shared;
use super::failure::{Failure, Outcome};
use super::interface::{Member, job};
use super::node::value_of_json;
use super::opened::{Opened, Started};
use super::tables::DISP_E_MEMBERNOTFOUND;
use super::variant::Value;
use crate::memory;
use crate::said::Language;

pub struct Job {
    state: Mutex<State>,
    /// Open as long as the job is held.
    opened: Arc<Opened>,
    shared: Arc<Shared>,
}

struct State {
    started: Option<Arc<Started>>,
    /// Its result, once somebody has asked for it.
    result: Option<String>,
}

impl Job {
    pub fn new(started: Started, opened: Arc<Opened>, shared: Arc<Shared>) -> Job {
        Job {
            state: Mutex::new(State {
                started: Some(Arc::new(started)),
                result: None,
            }),
            opened,
            shared,
        }
    }

    pub fn language(&self) -> Language {
        self.opened.language()
    }

    pub fn invoke(&self, member: &Member, given: &Arguments) -> Outcome<Value> {
        match member.id {
            job::DONE => Ok(Value::Flag(self.waited(0))),
            job::WAIT => {
                let limit = given.number(member, 0)?;
                Ok(Value::Flag(self.waited(limit.unwrap_or(i32::MAX))))
            }
            job::PROGRESS => {
                let started = crate::lock(&self.state).started.clone();
                let progress = match started {
                    Some(started) => started.progress(),
                    None => r#"{"done":1,"total":1,"unit":""}"#.to_owned(),
                };
                value_of_json(&progress, self.language())
            }
            job::CANCEL => {
                if let Some(started) = crate::lock(&self.state).started.clone() {
                    started.cancel();
                }
                Ok(Value::Empty)
            }
            job::FINISH => self.finish(),
            _ => Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
        }
    }

    fn waited(&self, timeout_ms: i32) -> bool {
        let started = crate::lock(&self.state).started.clone();
        // Not under the lock: another thread may cancel it meanwhile.
        started.is_none_or(|started| started.wait(timeout_ms))
    }

    fn finish(&self) -> Outcome<Value> {
        self.waited(i32::MAX);
        self.shared.concluded("finish", || {
            let mut state = crate::lock(&self.state);
            if let Some(started) = state.started.take() {
                state.result = Some(started.finish());
            }
            // It may be asked for again.
            let result = state.result.as_deref().unwrap_or_default();
            Ok(memory::copy(result)?)
        })
    }
}
