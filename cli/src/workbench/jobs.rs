//! Calls: each is a job of the library's, so that it shows its progress and can be cancelled.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use idcas::catalogue::{self, Operation, Work};
use idcas::program::{Client, Job, code_text};
use idcas::said;
use idcas::said::{Language, Title};
use serde_json::{Value, json};

use super::operations::filled;
use super::reply::{Members, parsed, refused, text};
use super::server::In;
use super::state::{Workbench, lock};
use super::table;

/// So many calls may run, and so many answers are kept to be looked at as they were received.
const MOST_JOBS: usize = 16;
const MOST_ANSWERS: usize = 4;

/// The page asks again after so long at the latest.
const LOOK_MS: i32 = 400;

pub struct Running {
    operation: &'static Operation,
    job: Arc<Job>,
    language: Language,
    /// A job's client stays open for it.
    _client: Arc<Client>,
}

static NUMBERS: AtomicU64 = AtomicU64::new(1);

pub async fn start(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Json(body): Json<Members>,
) -> Response {
    let Some(operation) = catalogue::find(text(&body, "operation")) else {
        return refused(StatusCode::NOT_FOUND, NOTHING, language);
    };
    let client = match workbench.client(language) {
        Ok(client) => client,
        Err(envelope) => return answered(&workbench, operation, &envelope, language),
    };
    let params = Value::Object(filled(&body)).to_string();
    let mut jobs = lock(&workbench.jobs);
    if jobs.len() >= MOST_JOBS {
        // Those of a page that was closed are asked for by nobody.
        jobs.retain(|_, running| !running.job.wait(0));
    }
    if jobs.len() >= MOST_JOBS {
        return refused(StatusCode::TOO_MANY_REQUESTS, TOO_MANY, language);
    }
    // JSON writes a NUL as an escape.
    let job = match client.start(operation.name, &params) {
        Ok(Ok(job)) => job,
        Ok(Err(code)) => return (StatusCode::CONFLICT, words(code, language)).into_response(),
        Err(_) => return refused(StatusCode::BAD_REQUEST, NOTHING, language),
    };
    let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
    jobs.insert(
        number,
        Running {
            operation,
            job: Arc::new(job),
            language,
            _client: client,
        },
    );
    Json(json!({"job": number})).into_response()
}

fn words(code: i32, language: Language) -> Json<Value> {
    let named = match language {
        Language::Zh => c"zh",
        Language::En => c"en",
    };
    Json(json!({"problem": code_text(code, named)}))
}

const NOTHING: Title = said!("没有这个调用。", "There is no such call.");
const TOO_MANY: Title = said!(
    "同时进行的调用太多，请等其中一个结束。",
    "Too many calls are running: wait for one of them."
);

/// The progress of a call, or its answer, which ends it.
pub async fn look(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Path(number): Path<u64>,
) -> Response {
    let found = lock(&workbench.jobs)
        .get(&number)
        .map(|running| running.job.clone());
    let Some(job) = found else {
        return refused(StatusCode::NOT_FOUND, NOTHING, language);
    };
    let waited = tokio::task::spawn_blocking(move || job.wait(LOOK_MS));
    if !matches!(waited.await, Ok(true)) {
        return progress_of(&workbench, number, language);
    }
    let ended = lock(&workbench.jobs).remove(&number);
    let Some(Running {
        operation,
        job,
        language,
        ..
    }) = ended
    else {
        return refused(StatusCode::NOT_FOUND, NOTHING, language);
    };
    let finished = tokio::task::spawn_blocking(move || {
        // Another look may hold it for a moment: then it is not done for this one.
        let mut job = job;
        loop {
            match Arc::try_unwrap(job) {
                Ok(last) => return last.finish(),
                Err(shared) => job = shared,
            }
            std::thread::yield_now();
        }
    });
    let Ok(text) = finished.await else {
        return refused(StatusCode::NOT_FOUND, NOTHING, language);
    };
    let made = tokio::task::spawn_blocking(move || shown(&workbench, operation, text, language));
    made.await
        .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR, NOTHING, language))
}

fn progress_of(workbench: &Workbench, number: u64, language: Language) -> Response {
    match lock(&workbench.jobs).get(&number) {
        Some(running) => {
            let mut progress = parsed(&running.job.progress());
            Json(json!({"done": false, "progress": progress["data"].take()})).into_response()
        }
        None => refused(StatusCode::NOT_FOUND, NOTHING, language),
    }
}

fn answered(
    workbench: &Workbench,
    operation: &'static Operation,
    envelope: &Value,
    language: Language,
) -> Response {
    shown(workbench, operation, envelope.to_string(), language)
}

/// An answer as tables; as it was received it can be fetched by its number.
fn shown(
    workbench: &Workbench,
    operation: &'static Operation,
    text: String,
    language: Language,
) -> Response {
    let mut envelope = parsed(&text);
    let text = match operation.work {
        Work::Token(_) => {
            mask_tokens(&mut envelope);
            envelope.to_string()
        }
        _ => text,
    };
    let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
    let answer = table::answer(operation, &envelope, language);
    let length = text.len();
    let mut answers = lock(&workbench.answers);
    answers.push_back((number, text));
    if answers.len() > MOST_ANSWERS {
        answers.pop_front();
    }
    Json(json!({"done": true, "number": number, "bytes": length, "answer": answer})).into_response()
}

/// A token opens the platform to whoever has it: that it came is shown, and how long it is.
fn mask_tokens(envelope: &mut Value) {
    for name in ["access_token", "refresh_token", "id_token"] {
        if let Some(Value::String(token)) = envelope["data"].get_mut(name) {
            *token = format!("*** ({})", token.len());
        }
    }
}

pub async fn cancel(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Path(number): Path<u64>,
) -> Response {
    match lock(&workbench.jobs).get(&number) {
        Some(running) => {
            running.job.cancel();
            Json(json!({"ok": true})).into_response()
        }
        None => refused(StatusCode::NOT_FOUND, NOTHING, language),
    }
}

/// As it was received.
pub async fn received(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Path(number): Path<u64>,
) -> Response {
    let answers = lock(&workbench.answers);
    match answers.iter().find(|(known, _)| *known == number) {
        Some((_, text)) => {
            let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            (kind, text.clone()).into_response()
        }
        None => refused(StatusCode::NOT_FOUND, NO_LONGER, language),
    }
}

const NO_LONGER: Title = said!(
    "只保留最近几次的结果，请重新调用。",
    "Only the latest answers are kept: call again."
);
