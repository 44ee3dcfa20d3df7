//! One request, as the handlers see it.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;

use crate::app::App;
use crate::checker::{Complaint, not_utf8};
use crate::envelope;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::said::said;
use crate::tokens::{TokenKind, TokenStatus};

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
        // `middleware::journalled` wraps every route that takes a `Call`.
        Ok(parts.extensions.get::<Call>().expect("journalled").clone())
    }
}

impl Call {
    /// The query as sent, without `?`.
    pub fn query_text(&self) -> &str {
        self.uri.query().unwrap_or_default()
    }

    /// The `Content-Type` as sent.
    pub fn content_type(&self) -> &str {
        let value = self.headers.get(header::CONTENT_TYPE);
        value.and_then(|value| value.to_str().ok()).unwrap_or("")
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

    /// A gateway operation: 401 without the right token, code -1 where it has complaints.
    pub fn respond(
        &self,
        needed: TokenKind,
        operation: impl FnOnce() -> Result<Response, Vec<Complaint>>,
    ) -> Response {
        if let Some(refusal) = self.unauthorized(needed) {
            return refusal;
        }
        operation().unwrap_or_else(|complaints| self.refuse(complaints))
    }

    fn refuse(&self, complaints: Vec<Complaint>) -> Response {
        let sentences: Vec<&str> = complaints.iter().map(|c| c.said.zh.as_str()).collect();
        let msg = sentences.join("；");
        for complaint in complaints {
            self.judge(complaint.into());
        }
        envelope::refusal(&msg)
    }

    /// The `Authorization: bearer` check: the 401 where it fails.
    fn unauthorized(&self, needed: TokenKind) -> Option<Response> {
        for complaint in not_utf8(self.query_text()) {
            self.judge(complaint.into());
        }
        let verdict = self.token_verdict(self.credentials("bearer"), needed);
        let refusal = (!verdict.ok).then(|| envelope::unauthorized(&verdict.said.zh));
        self.judge(verdict);
        refusal
    }

    /// What `Authorization` has after this scheme.
    pub fn credentials(&self, wanted: &str) -> Option<&str> {
        let value = self.headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, credentials) = value.split_once(' ')?;
        scheme
            .eq_ignore_ascii_case(wanted)
            .then_some(credentials.trim())
    }

    /// Whether a token may be used here.
    pub fn token_verdict(&self, token: Option<&str>, needed: TokenKind) -> Verdict {
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return Verdict::bad("token", said!("未携带访问令牌", "no access token was sent"));
        };
        let status = self.app.tokens.status(token, self.app.clock.true_now());
        let complaint = match status {
            TokenStatus::Valid(kind) if kind == needed => {
                let valid = said!("访问令牌有效", "the access token is valid");
                return Verdict::good("token", valid);
            }
            TokenStatus::Valid(TokenKind::Client) => said!(
                "这是客户端令牌，此处应使用用户访问令牌",
                "this is a client token; a user token is needed here"
            ),
            TokenStatus::Valid(TokenKind::User) => said!(
                "这是用户访问令牌，此处应使用客户端令牌",
                "this is a user token; a client token is needed here"
            ),
            TokenStatus::Valid(TokenKind::Refresh) => said!(
                "这是刷新令牌，不能用作访问令牌",
                "this is a refresh token, not an access token"
            ),
            TokenStatus::Expired => said!("访问令牌已过期", "the access token has expired"),
            TokenStatus::Unknown => said!(
                "访问令牌无效（不是本平台签发的）",
                "the access token was not issued by this platform"
            ),
        };
        Verdict::bad("token", complaint)
    }

    /// POST bodies of the gateway are JSON objects.
    pub fn json_body(&self) -> Result<Fields, Vec<Complaint>> {
        let sent = self.content_type();
        if !sent.to_ascii_lowercase().starts_with("application/json") {
            return Err(vec![Complaint::general(said!(
                "Content-Type 应为 application/json，实际为“{sent}”",
                "the Content-Type must be application/json, got \"{sent}\""
            ))]);
        }
        let fields = Fields::from_json(&self.body).ok_or_else(|| {
            let said = said!("请求体不是 JSON 对象", "the body is not a JSON object");
            vec![Complaint::general(said)]
        })?;
        for (name, value) in fields.iter() {
            self.reveal(name, value);
        }
        self.judge(Verdict::good(
            "body",
            said!("请求体是 JSON 对象", "the body is a JSON object"),
        ));
        Ok(fields)
    }

    pub fn no_such_interface(&self) -> Response {
        self.judge(Verdict::bad(
            "path",
            said!(
                "请求接口不存在：请检查接口路径和请求方法（GET/POST）",
                "no such interface: check the path and the method"
            ),
        ));
        envelope::no_such_interface()
    }
}
