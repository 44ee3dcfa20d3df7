//! A proxy's credentials: held back where it refused them too often, since they are often an account's of the domain.

use reqwest::Response;
use url::Url;

use super::kept::Lost;
use super::route::Route;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::failure::{Failed, Way, by_proxy};
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

    /// What became of a request that got no head of a reply.
    pub async fn lost(&self, lost: &Lost, (route, way): (&Route, &Way), url: &Url) -> Failed {
        let failed = route.explain(&lost.error, way, url).await;
        self.failed(&failed.error);
        lost.told(failed)
    }

    /// What a reply's head says of the credentials: the failure, where the reply is the proxy's own.
    pub fn judge(&self, response: &Response, way: &Way) -> std::result::Result<(), Failed> {
        if let Some(failed) = by_proxy(response.status().as_u16(), response.headers(), way) {
            self.failed(&failed.error);
            return Err(failed);
        }
        if let Some(attempt) = &self.0 {
            attempt.accepted();
        }
        Ok(())
    }

    /// The proxy, or the way to it, failed.
    fn failed(&self, error: &Error) {
        let refused = matches!(error.http_status, Some(401 | 407)) && error.detail == "proxy";
        if let Some(attempt) = self.0.as_ref().filter(|_| refused) {
            attempt.refused(error);
        }
    }
}
