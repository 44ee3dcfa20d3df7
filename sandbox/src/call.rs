//! One request, as the handlers see it.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::time::{Duration, sleep};

use crate::app::App;
use crate::fields::{Fields, not_utf8};
use crate::journal::{RequestRecord, Verdict};
use crate::listener::Wire;
use crate::misbehave::misbehave;
use crate::tokens::{Kind, Standing};

/// Bodies of this interface are a few hundred bytes.
const MAX_BODY: usize = 1 << 20;

/// The parts of a request, journalled as it arrived.
#[derive(Clone)]
pub struct Call {
    pub app: Arc<App>,
    pub seq: u64,
    pub uri: Uri,
    pub query: Fields,
    pub headers: HeaderMap,
    pub body: axum::body::Bytes,
}

impl FromRequestParts<Arc<App>> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Self::Rejection> {
        // `journalled` wraps every route that takes a `Call`.
        Ok(parts.extensions.get::<Call>().expect("journalled").clone())
    }
}

impl Call {
    /// The query as sent, without `?`.
    pub fn query_text(&self) -> &str {
        self.uri.query().unwrap_or_default()
    }

    pub fn judge(&self, verdict: Verdict) {
        self.app
            .journal
            .amend(self.seq, |record| record.verdicts.push(verdict));
    }

    /// Shows a parameter in clear in the journal.
    pub fn reveal(&self, name: &str, value: &str) {
        self.app.journal.amend(self.seq, |record| {
            record.params.insert(name.to_owned(), value.into());
        });
    }

    /// The `Authorization: bearer` check of every gateway operation: the 401, where it fails.
    pub fn unauthorized(&self, needed: Kind) -> Option<Response> {
        for complaint in not_utf8(self.query_text()) {
            self.judge(complaint.into());
        }
        let verdict = self
            .standing(self.bearer(), needed)
            .unwrap_or_else(|bad| bad);
        let refusal = (!verdict.ok).then(|| crate::reply::unauthorized(&verdict.zh));
        self.judge(verdict);
        refusal
    }

    fn bearer(&self) -> Option<&str> {
        let value = self.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, token) = value.split_once(' ')?;
        scheme
            .eq_ignore_ascii_case("bearer")
            .then_some(token.trim())
    }

    /// Whether a token may be used here, said in words either way.
    pub fn standing(&self, token: Option<&str>, needed: Kind) -> Result<Verdict, Verdict> {
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return Err(Verdict::bad("token", "没有携带访问令牌", "no access token"));
        };
        match self.app.tokens.standing(token, self.app.clock.true_now()) {
            Standing::Alive(kind) if kind == needed => Ok(Verdict::good(
                "token",
                "访问令牌有效",
                "the access token is valid",
            )),
            Standing::Alive(Kind::Client) => Err(Verdict::bad(
                "token",
                "这是客户端令牌，此处需要用户访问令牌",
                "a client token, where a user token is needed",
            )),
            Standing::Alive(Kind::User) => Err(Verdict::bad(
                "token",
                "这是用户访问令牌，此处需要客户端令牌",
                "a user token, where a client token is needed",
            )),
            Standing::Alive(Kind::Refresh) => Err(Verdict::bad(
                "token",
                "这是刷新令牌，不能用于访问",
                "a refresh token, which grants no access",
            )),
            Standing::Expired => Err(Verdict::bad(
                "token",
                "访问令牌已过期",
                "the access token has expired",
            )),
            Standing::Unknown => Err(Verdict::bad(
                "token",
                "访问令牌无效（不是本平台签发）",
                "not a token of this platform",
            )),
        }
    }
}

/// Writes the request down, lets the faults at it, runs the handler, writes the answer down.
pub async fn journalled(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if matches!(path.as_str(), "/" | "/favicon.ico") || path.starts_with("/sandbox/") {
        return dated(&app, next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BODY).await else {
        return dated(&app, StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let hits = app.faults.take(&path);
    let mut record = RequestRecord {
        time: app.clock.china_now(),
        method: parts.method.to_string(),
        path,
        body: String::from_utf8_lossy(&body).into_owned(),
        headers: header_texts(&parts.headers),
        faults: hits.iter().map(|fault| fault.name()).collect(),
        ..RequestRecord::default()
    };
    let fields = Fields::parse(&query);
    for (name, value) in fields.iter() {
        record.params.insert(name.clone(), value.as_str().into());
    }
    record.query = query;
    let seq = app.journal.arrive(record);
    parts.extensions.insert(Call {
        app: app.clone(),
        seq,
        uri: parts.uri.clone(),
        query: fields,
        headers: parts.headers.clone(),
        body,
    });
    for ms in hits.iter().filter_map(|fault| fault.delay_ms) {
        sleep(Duration::from_millis(ms)).await;
    }
    let wire = parts.extensions.get::<axum::extract::ConnectInfo<Wire>>();
    let wire = wire.map(|info| info.0.clone()).unwrap_or_default();
    let response = match misbehave(&hits, &wire).await {
        Some(response) => response,
        None => {
            next.run(Request::from_parts(parts, axum::body::Body::empty()))
                .await
        }
    };
    let code = response.extensions().get::<Code>().map(|code| code.0);
    if !wire.is_cut() {
        app.journal.answered(seq, response.status().as_u16(), code);
    }
    dated(&app, response)
}

/// The envelope's `code`, left on a response for the journal.
#[derive(Clone, Copy)]
pub struct Code(pub i64);

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

/// Journal form of a JSON value: text as it is, anything else as JSON.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
