//! A request before it leaves, and a reply that came.

use std::time::Duration;

use url::Url;

use crate::catalogue::Method;
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
    /// Whether sending it once more changes nothing at the platform. A POST is never taken for that: one that asks
    /// for a token with a wrong password counts towards locking the account.
    pub fn repeatable(&self) -> bool {
        matches!(self.method, Method::Get) && !self.writes
    }
}

pub struct HttpReply {
    pub status: u16,
    pub text: String,
    pub challenge: Challenge,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
}

/// What the `WWW-Authenticate` of a reply asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Challenge {
    None,
    Basic,
    Other,
}

/// An address and a path of the catalogue as one URL.
pub fn parse_url(base: &str, path: &str) -> Result<Url> {
    Url::parse(&[base, path].concat()).map_err(|_| Error::internal("an address stopped being one"))
}
