//! A request before it leaves, and a reply that came.

use std::time::Duration;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use url::Url;

use crate::catalogue::{Method, Operation};
use crate::clock::ServerTime;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::secret::Secret;

pub enum Body {
    None,
    Json(String),
    /// A token request; the client's id and secret stand in the `Authorization` of HTTP Basic where they are not in the
    /// form.
    Form {
        fields: Secret,
        basic: Option<Secret>,
    },
}

/// A request before it leaves. `url` carries patient data: it goes to the server and nowhere else.
pub struct Request {
    pub method: Method,
    pub url: Url,
    pub bearer: Option<Secret>,
    pub body: Body,
    /// Sent again only while nothing of it has left, and its failures say that the outcome is unknown.
    pub writes: bool,
}

impl Request {
    /// A read that brings nothing along.
    pub fn get(url: Url) -> Request {
        Request {
            method: Method::Get,
            url,
            bearer: None,
            body: Body::None,
            writes: false,
        }
    }

    /// Whether sending it once more changes nothing at the platform. A POST is never taken for that: one that asks
    /// for a token with a wrong password counts towards locking the account.
    pub fn repeatable(&self) -> bool {
        matches!(self.method, Method::Get) && !self.writes
    }

    pub fn is_for_token(&self) -> bool {
        matches!(self.body, Body::Form { .. })
    }

    /// What the server was sent and whose words must not repeat it: the parameters in path, query and body, the token, and
    /// who asks.
    pub fn values(&self, operation: &Operation, config: &Config) -> Vec<Secret> {
        let decoded = |part: &str| Secret::new(percent_decode_str(part).decode_utf8_lossy());
        let sent = self.url.path().rsplit('/');
        let template = operation.path.rsplit('/');
        let in_path = sent.zip(template).filter(|(_, part)| part.contains('{'));
        let mut values: Vec<Secret> = in_path.map(|(part, _)| decoded(part)).collect();
        values.extend(self.url.query_pairs().map(|(_, value)| Secret::new(value)));
        match &self.body {
            Body::None => {}
            Body::Json(text) => {
                let members: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
                values.extend(members.into_iter().map(|(_, value)| match value {
                    Value::String(text) => Secret::new(text),
                    other => Secret::new(other.to_string()),
                }));
            }
            Body::Form { fields, .. } => {
                let pairs = url::form_urlencoded::parse(fields.expose().as_bytes());
                values.extend(pairs.map(|(_, value)| Secret::new(value)));
            }
        }
        let secrets = [&self.bearer, &config.client_secret, &config.password];
        values.extend(secrets.into_iter().flatten().cloned());
        let names = [&config.username, &config.client_id];
        values.extend(names.into_iter().flatten().map(Secret::new));
        values
    }
}

pub struct HttpReply {
    pub status: u16,
    pub text: String,
    pub challenge: Challenge,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
    /// The time that whoever answered tells.
    pub told: Option<ServerTime>,
}

/// What the `WWW-Authenticate` of a reply asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Challenge {
    None,
    Basic,
    Other,
}

/// An address and a path of the catalogue as one URL, and the query behind them.
pub fn parse_url(parts: &[&str]) -> Result<Url> {
    Url::parse(&parts.concat()).map_err(|_| Error::internal("an address stopped being one"))
}
