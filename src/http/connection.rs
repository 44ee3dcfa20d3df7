//! How servers are reached: TLS, proxy, name look-up, limits on connecting.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, redirect};

use super::route::Route;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::failure::Unresolved;
use crate::tls::{self, Roots, Seen};

/// A client of the HTTP library, with connections of its own.
pub fn build_client(config: &Config, route: &Route, roots: &Roots, seen: Seen) -> Result<Client> {
    let builder = tls::equip(Client::builder(), config, roots, seen)?
        .user_agent(concat!("idcas/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(config.connect_timeout)
        .pool_idle_timeout(Duration::from_secs(60))
        .tcp_nodelay(true)
        .proxy(route.proxy())
        .dns_resolver(Arc::new(System));
    builder
        .build()
        .map_err(|error| Error::internal("the HTTP client cannot be built").with_source(error))
}

/// The operating system's name look-up, with a failure that can be told from a failed connection.
struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0))
                .await
                .map_err(Unresolved)?;
            let addresses: Vec<SocketAddr> = found.collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
