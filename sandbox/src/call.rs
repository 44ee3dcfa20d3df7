//! One request, as the handlers see it.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;

use crate::app::App;
use crate::checker::{Complaint, misencoded};
use crate::envelope;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::said::said;
use crate::tokens::TokenKind;
use crate::verify::{Findings, LinkCheck, institutions};

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

    /// The checks on the link that was opened.
    pub fn link(&self) -> LinkCheck<'_> {
        LinkCheck::new(&self.app, &self.query, self.query_text())
    }

    /// Records what was found about the link in the journal. Gives the flaws it is refused for, or else the notices that
    /// its page shows.
    pub fn conclude(&self, findings: Findings) -> Result<Vec<Verdict>, Vec<Verdict>> {
        let Findings { verdicts, revealed } = findings;
        for (name, value) in &revealed {
            self.reveal(name, value);
        }
        for verdict in &verdicts {
            self.judge(verdict.clone());
        }
        let refused: Vec<Verdict> = verdicts.iter().filter(|v| v.refuses()).cloned().collect();
        if !refused.is_empty() {
            return Err(refused);
        }
        let notices = verdicts.into_iter().filter(|verdict| verdict.notice);
        Ok(notices.collect())
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
        self.note_institutions(&self.query);
        operation().unwrap_or_else(|complaints| self.refuse(complaints))
    }

    /// A code of no institution finds nothing: the journal says why.
    fn note_institutions(&self, fields: &Fields) {
        for notice in institutions::unknown(fields) {
            self.judge(notice);
        }
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
        for complaint in misencoded(self.query_text()) {
            self.judge(complaint.into());
        }
        let verdict = self.app.token_verdict(self.credentials("bearer"), needed);
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
        self.note_institutions(&fields);
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
