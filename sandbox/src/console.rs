//! The console page at `/` and the control API under `/sandbox/`. Faults never apply here.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::Stream;
use serde_json::{Value, json};
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::BroadcastStream;

use crate::app::App;
use crate::clock;
use crate::faults::{Fault, FaultKind};
use crate::fields::Fields;
use crate::journal::RequestRecord;
use crate::said::said;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(page))
        // Every browser asks for one.
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/sandbox/events", get(events))
        .route("/sandbox/requests", get(requests).delete(clear_requests))
        .route(
            "/sandbox/faults",
            get(faults).put(put_faults).delete(clear_faults),
        )
        .route("/sandbox/expire-tokens", post(expire_tokens))
}

async fn page(State(app): State<Arc<App>>) -> Response {
    let patients = app.archive.city.iter().take(12).map(|exam| {
        json!({
            "name": exam.person.name,
            "id_card_no": exam.person.id_card_no,
            "org_code": exam.org.code,
            "exam_type": exam.modality.code,
            "accession_number": exam.accession_number,
            "placer_order_no": exam.placer_order_no,
            "perform_time": clock::format_time(exam.perform_time),
        })
    });
    let title = said!("IDCAS 模拟平台控制台", "IDCAS sandbox console");
    let values = json!({
        "base": app.base,
        "client_id": app.options.client_id,
        "username": app.options.username,
        "patients": patients.collect::<Vec<_>>(),
    });
    app.templates
        .render("console.html", StatusCode::OK, &title, &values)
}

/// Server-sent events: each request when it arrives, and again when its response is sent.
async fn events(State(app): State<Arc<App>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let feed = BroadcastStream::new(app.journal.subscribe());
    // A console that lags misses some; it reloads the whole list when it reconnects.
    let events = feed.filter_map(|text| text.ok().map(|text| Ok(Event::default().data(text))));
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn requests(State(app): State<Arc<App>>) -> Json<Vec<RequestRecord>> {
    Json(app.journal.all())
}

async fn clear_requests(State(app): State<Arc<App>>) -> Json<Value> {
    app.journal.clear();
    Json(json!({"ok": true}))
}

async fn faults(State(app): State<Arc<App>>) -> Json<Vec<Fault>> {
    Json(app.faults.all())
}

/// An object switches one fault on; an array replaces all of them.
async fn put_faults(State(app): State<Arc<App>>, body: Bytes) -> Response {
    let wanted = serde_json::from_slice::<Value>(&body).and_then(|body| match body {
        Value::Array(_) => serde_json::from_value(body).map(|all| (true, all)),
        one => serde_json::from_value(one).map(|fault| (false, vec![fault])),
    });
    match wanted {
        Ok((true, all)) => app.faults.replace(all),
        Ok((false, one)) => one.into_iter().for_each(|fault| app.faults.set(fault)),
        Err(error) => {
            return bad_request(&error);
        }
    }
    follow_clock(&app);
    Json(app.faults.all()).into_response()
}

/// Clears all faults, or those of `?kind=`.
async fn clear_faults(State(app): State<Arc<App>>, uri: axum::http::Uri) -> Response {
    let query = Fields::parse(uri.query().unwrap_or_default());
    let kind = query.get("kind").map(Value::from);
    match kind.map(serde_json::from_value::<FaultKind>).transpose() {
        Ok(kind) => app.faults.clear(kind),
        Err(error) => {
            return bad_request(&error);
        }
    }
    follow_clock(&app);
    Json(app.faults.all()).into_response()
}

fn bad_request(error: &serde_json::Error) -> Response {
    let body = json!({"ok": false, "error": error.to_string()});
    (StatusCode::BAD_REQUEST, Json(body)).into_response()
}

fn follow_clock(app: &App) {
    app.clock.set_skew(app.faults.clock_skew_s());
}

/// With `?refresh=true` refresh tokens are refused as well.
async fn expire_tokens(State(app): State<Arc<App>>, uri: axum::http::Uri) -> Json<Value> {
    let query = Fields::parse(uri.query().unwrap_or_default());
    app.tokens.expire(query.get("refresh") == Some("true"));
    Json(json!({"ok": true}))
}
