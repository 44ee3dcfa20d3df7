//! A proxy's credentials: held back where it refused them too often, since they are often an account's of the domain.

use url::Url;

use super::route::Route;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::failure::Way;
use crate::lockout::{Attempt, Login};

/// A request on whose way a proxy asks for credentials; nothing where none does.
pub struct ProxyLogin(Option<Attempt>);

impl ProxyLogin {
    pub async fn admit(route: &Route, way: &Way, url: &Url, clock: &Clock) -> Result<ProxyLogin> {
        let hop = way.proxy.as_ref().filter(|hop| hop.credentials);
        let Some((hop, credentials)) = hop.zip(route.credentials(url)) else {
            return Ok(ProxyLogin(None));
        };
        let login = Login::Proxy {
            name: &hop.name,
            credentials: &credentials,
        };
        Attempt::admit(&login, clock)
            .await
            .map(Some)
            .map(ProxyLogin)
    }

    /// No credentials go along.
    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }

    /// The proxy passed the request on.
    pub fn accepted(&self) {
        if let Some(attempt) = &self.0 {
            attempt.accepted();
        }
    }

    /// The proxy, or the way to it, failed.
    pub fn failed(&self, error: &Error) {
        let refused = matches!(error.http_status, Some(401 | 407)) && error.detail == "proxy";
        if let Some(attempt) = self.0.as_ref().filter(|_| refused) {
            attempt.refused(error);
        }
    }
}
