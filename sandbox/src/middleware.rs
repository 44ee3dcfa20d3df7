//! What happens around every handler: the journal, the faults, and the `Date` header.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::{Duration, sleep};

use crate::app::App;
use crate::call::Call;
use crate::envelope::Code;
use crate::faults::Fault;
use crate::fields::Fields;
use crate::journal::RequestRecord;
use crate::listener::CutSwitch;
use crate::misbehave::misbehave;
use crate::patient;

/// Bodies of this interface are a few hundred bytes.
const MAX_BODY: usize = 1 << 20;

/// Records the request, applies the faults, runs the handler, records the response.
pub async fn journalled(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if matches!(path, "/" | "/favicon.ico") || path.starts_with("/sandbox/") {
        return dated(&app, next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY).await else {
        return dated(&app, StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    let faults = app.faults.take(parts.uri.path());
    let query = Fields::parse(parts.uri.query().unwrap_or_default());
    let mut record = RequestRecord {
        time: app.clock.china_now(),
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        body: String::from_utf8_lossy(&body).into_owned(),
        headers: header_texts(&parts.headers),
        faults: faults.iter().map(Fault::name).collect(),
        ..RequestRecord::default()
    };
    for (name, value) in query.iter() {
        record.params.insert(name.clone(), value.as_str().into());
    }
    record.patient = patient::of(&app.archive, &record);
    let seq = app.journal.record(record);
    parts.extensions.insert(Call {
        app: app.clone(),
        seq,
        uri: parts.uri.clone(),
        query,
        headers: parts.headers.clone(),
        body,
    });
    for ms in faults.iter().filter_map(|fault| fault.delay_ms) {
        sleep(Duration::from_millis(ms)).await;
    }
    let connection = parts.extensions.get::<ConnectInfo<CutSwitch>>();
    let cut_switch = connection.map(|info| info.0.clone()).unwrap_or_default();
    let response = match misbehave(&faults, &cut_switch).await {
        Some(response) => response,
        None => next.run(Request::from_parts(parts, Body::empty())).await,
    };
    let code = response.extensions().get::<Code>().map(|code| code.0);
    // By now what was encrypted can be read.
    app.journal.amend(seq, |record| {
        record.patient = patient::of(&app.archive, record);
    });
    if !cut_switch.is_cut() {
        app.journal.complete(seq, response.status().as_u16(), code);
    }
    dated(&app, response)
}

fn dated(app: &App, mut response: Response) -> Response {
    let headers = response.headers_mut();
    if let Ok(date) = app.clock.http_date().parse()
        && !headers.contains_key(header::DATE)
    {
        headers.insert(header::DATE, date);
    }
    response
}

fn header_texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
        .collect()
}
