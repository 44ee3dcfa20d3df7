//! The diagnosis: its steps as they come, then the whole report.

use std::sync::{Arc, Mutex};

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use idcas::program::step_title;
use idcas::said::Language;
use serde_json::{Value, json};

use super::reply::parsed;
use super::server::In;
use super::state::{Workbench, lock};

#[derive(Default)]
pub struct Diagnosis {
    found: Mutex<Found>,
}

#[derive(Default)]
struct Found {
    runs: bool,
    steps: Vec<Value>,
    /// The envelope, where it is over.
    whole: Value,
}

impl Diagnosis {
    /// A step, or better advice for one that was told.
    fn take(&self, step: Value) {
        let mut found = lock(&self.found);
        match found
            .steps
            .iter_mut()
            .find(|known| known["number"] == step["number"])
        {
            Some(known) => *known = step,
            None => found.steps.push(step),
        }
    }

    fn end(&self, envelope: Value) {
        let mut found = lock(&self.found);
        if let Some(steps) = envelope["data"]["steps"].as_array() {
            found.steps.clone_from(steps);
        }
        found.whole = envelope;
        found.runs = false;
    }

    fn json(&self, language: Language) -> Value {
        let found = lock(&self.found);
        let steps = found.steps.iter().map(|step| {
            let mut step = step.clone();
            let word = step["step"].as_str().unwrap_or_default();
            step["title"] = step_title(word).text(language).into();
            step
        });
        json!({
            "done": !found.runs,
            "steps": steps.collect::<Vec<_>>(),
            "code": found.whole["code"],
            "msg": found.whole["msg"],
            "faults": found.whole["error"]["faults"],
            "failed": found.whole["data"]["failed"],
            "report": found.whole["data"]["report"],
        })
    }
}

/// Begins one, unless one runs.
pub async fn start(State(workbench): State<Arc<Workbench>>, In(language): In) -> Response {
    let mut current = lock(&workbench.diagnosis);
    if lock(&current.found).runs {
        return Json(current.json(language)).into_response();
    }
    let diagnosis = Arc::new(Diagnosis::default());
    *current = diagnosis.clone();
    drop(current);
    match workbench.client(language) {
        Ok(client) => {
            lock(&diagnosis.found).runs = true;
            let watching = diagnosis.clone();
            let running = diagnosis.clone();
            tokio::task::spawn_blocking(move || {
                let watch = move |step: &str| watching.take(parsed(step));
                running.end(parsed(&client.diagnose_watched(watch)));
            });
        }
        Err(envelope) => diagnosis.end(envelope),
    }
    Json(diagnosis.json(language)).into_response()
}

pub async fn look(State(workbench): State<Arc<Workbench>>, In(language): In) -> Json<Value> {
    Json(lock(&workbench.diagnosis).json(language))
}
