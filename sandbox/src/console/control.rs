//! The control API: requests, faults and tokens.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use serde_json::{Value, json};
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::BroadcastStream;

use super::refused;
use crate::app::App;
use crate::fault_request::{self, Wanted};
use crate::faults::FaultKind;
use crate::fields::Fields;
use crate::journal::RequestRecord;
use crate::said::Said;

/// Server-sent events: each request when it arrives, and again when its response is sent.
pub async fn events(
    State(app): State<Arc<App>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let feed = BroadcastStream::new(app.journal.subscribe());
    // A console that lags misses some; it reloads the whole list when it reconnects.
    let events = feed.filter_map(|text| text.ok().map(|text| Ok(Event::default().data(text))));
    Sse::new(events).keep_alive(KeepAlive::default())
}

pub async fn requests(State(app): State<Arc<App>>) -> Json<Vec<RequestRecord>> {
    Json(app.journal.all())
}

pub async fn clear_requests(State(app): State<Arc<App>>) -> Json<Value> {
    app.journal.clear();
    Json(json!({"ok": true}))
}

/// The faults that are on.
pub async fn faults(State(app): State<Arc<App>>, uri: Uri) -> Response {
    active(&app, &query(&uri))
}

/// As they were put, or with `?described=true` each with the sentence that says what it does.
fn active(app: &App, query: &Fields) -> Response {
    let all = app.faults.all();
    if query.get("described") != Some("true") {
        return Json(all).into_response();
    }
    let described = all.iter().map(|fault| {
        let Said { zh, en } = fault.said();
        json!({"fault": fault, "zh": zh, "en": en})
    });
    Json(described.collect::<Vec<_>>()).into_response()
}

/// An object switches one fault on; an array replaces all of them.
pub async fn put_faults(State(app): State<Arc<App>>, uri: Uri, body: Bytes) -> Response {
    match fault_request::read(&body) {
        Ok(Wanted::All(all)) => app.faults.replace(all),
        Ok(Wanted::One(fault)) => app.faults.set(fault),
        Err(said) => return refused(StatusCode::BAD_REQUEST, &said),
    }
    follow_clock(&app);
    active(&app, &query(&uri))
}

/// Clears all faults, or those of `?kind=` and of `&path=`, where an empty path is that of a fault for every path.
pub async fn clear_faults(State(app): State<Arc<App>>, uri: Uri) -> Response {
    let query = query(&uri);
    match which(&query) {
        Ok((kind, path)) => app.faults.clear(kind, path.as_ref().map(Option::as_deref)),
        Err(said) => return refused(StatusCode::BAD_REQUEST, &said),
    }
    follow_clock(&app);
    active(&app, &query)
}

type Which = (Option<FaultKind>, Option<Option<String>>);

fn which(query: &Fields) -> Result<Which, Said> {
    let kind = query.get("kind").map(fault_request::known_kind);
    let kind = kind.transpose()?;
    let kind = kind.and_then(|kind| serde_json::from_value(kind.into()).ok());
    let path = query.iter().find(|(name, _)| name == "path");
    let path = path.map(|(_, path)| fault_request::prefix(path));
    Ok((kind, path.transpose()?))
}

fn query(uri: &Uri) -> Fields {
    Fields::parse(uri.query().unwrap_or_default())
}

fn follow_clock(app: &App) {
    app.clock.set_skew(app.faults.clock_skew_s());
}

/// With `?refresh=true` refresh tokens are refused as well.
pub async fn expire_tokens(State(app): State<Arc<App>>, uri: Uri) -> Json<Value> {
    app.tokens
        .expire(query(&uri).get("refresh") == Some("true"));
    Json(json!({"ok": true}))
}
