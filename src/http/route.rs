//! The way to a server: at once, or through a proxy. It is found once, before a client's first request: what requests
//! use, messages name and the diagnosis shows is one and the same.

use std::sync::Arc;
use std::time::Duration;

use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use reqwest::Proxy as HttpProxy;
use url::Url;

use super::tunnel;
use crate::config::{Config, Proxy};
use crate::error::Result;
use crate::failure::{self, Failed, Hop, ProxySource, Way, server_of};
use crate::secret::Secret;

#[derive(Clone)]
pub struct Route(Arc<Inner>);

struct Inner {
    matcher: Option<Matcher>,
    source: ProxySource,
    connect_timeout: Duration,
}

impl Route {
    pub fn new(config: &Config) -> Route {
        let (matcher, source) = match &config.proxy {
            Proxy::System => (Some(Matcher::from_system()), ProxySource::System),
            Proxy::None => (None, ProxySource::Configured),
            Proxy::Url(url) => {
                let matcher = Matcher::builder().all(url.expose()).build();
                (Some(matcher), ProxySource::Configured)
            }
        };
        Route(Arc::new(Inner {
            matcher,
            source,
            connect_timeout: config.connect_timeout,
        }))
    }

    /// Whom a request to this address asks; an error where its proxy is of a kind that cannot be used.
    pub fn way(&self, url: &Url) -> Result<Way> {
        let proxy = self.intercept(url).map(|found| self.hop(&found));
        if let Some((hop, scheme)) = &proxy
            && !matches!(scheme.as_str(), "http" | "https")
        {
            return Err(failure::socks(hop));
        }
        Ok(Way {
            server: server_of(url),
            secure: url.scheme() == "https",
            proxy: proxy.map(|(hop, _)| hop),
        })
    }

    /// The same for the HTTP library, where a request may go through one.
    pub fn proxy(&self) -> Option<HttpProxy> {
        self.0.matcher.as_ref()?;
        let route = self.clone();
        Some(HttpProxy::custom(move |url| url_of(&route.intercept(url)?)))
    }

    /// What went wrong before there was a reply. Why a proxy opens no tunnel, the HTTP library does not tell: the proxy is
    /// asked once more.
    pub async fn explain(&self, error: &reqwest::Error, way: &Way, url: &Url) -> Failed {
        if let Some(hop) = &way.proxy
            && let Some(how) = failure::refused_tunnel(error)
        {
            let asking = async { tunnel::ask(&self.intercept(url)?, url, how).await };
            let reply = tokio::time::timeout(self.0.connect_timeout, asking).await;
            return failure::no_tunnel(reply.ok().flatten().as_ref(), &way.server, hop);
        }
        failure::classify(error, way)
    }

    /// Its proxy's credentials as they are sent, where it has some.
    pub fn credentials(&self, url: &Url) -> Option<Secret> {
        let found = self.intercept(url)?;
        let value = found.basic_auth()?;
        Some(Secret::new(String::from_utf8_lossy(value.as_bytes())))
    }

    fn intercept(&self, url: &Url) -> Option<Intercept> {
        let matcher = self.0.matcher.as_ref()?;
        // Neither path nor query: they are not for this, and would have to be valid.
        let port = url.port_or_known_default()?;
        let (scheme, host) = (url.scheme(), url.host_str()?);
        matcher.intercept(&format!("{scheme}://{host}:{port}/").parse().ok()?)
    }

    /// A proxy as messages name it, and its scheme.
    fn hop(&self, found: &Intercept) -> (Hop, String) {
        let uri = found.uri();
        let scheme = uri.scheme_str().unwrap_or("http").to_owned();
        let known = match scheme.as_str() {
            "http" => 80,
            "https" => 443,
            _ => 1080,
        };
        let (host, port) = (uri.host().unwrap_or("?"), uri.port_u16().unwrap_or(known));
        let hop = Hop {
            host: host.trim_matches(['[', ']']).to_owned(),
            port,
            name: format!("{host}:{port}"),
            source: self.0.source,
            credentials: found.basic_auth().is_some(),
        };
        (hop, scheme)
    }
}

/// A proxy's address with its credentials.
fn url_of(found: &Intercept) -> Option<Url> {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    let mut url = Url::parse(&found.uri().to_string()).ok()?;
    if let Some(value) = found.basic_auth() {
        let encoded = value.as_bytes().strip_prefix(b"Basic ")?;
        let decoded = zeroize::Zeroizing::new(STANDARD.decode(encoded).ok()?);
        let colon = decoded.iter().position(|byte| *byte == b':')?;
        let part = |bytes: &[u8]| percent_encode(bytes, NON_ALPHANUMERIC).to_string();
        url.set_username(&part(&decoded[..colon])).ok()?;
        url.set_password(Some(&part(&decoded[colon + 1..]))).ok()?;
    }
    Some(url)
}
