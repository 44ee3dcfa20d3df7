//! How servers are reached: TLS, proxy, name look-up, limits on connecting.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, redirect};

use super::apart::Apart;
use super::look_up::System;
use super::route::Route;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::tls::{self, Roots, Seen};

/// Whether a connection serves one request after another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Connections {
    Kept,
    Single,
}

/// A client of the HTTP library, with connections of its own.
pub fn build_client(
    config: &Config,
    connections: Connections,
    route: &Route,
    roots: &Roots,
    seen: Seen,
) -> Result<Client> {
    let idle = match connections {
        Connections::Kept => usize::MAX,
        Connections::Single => 0,
    };
    let builder = tls::equip(Client::builder(), config, roots, seen)?
        .user_agent(concat!("idcas/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(config.connect_timeout)
        .pool_idle_timeout(Duration::from_secs(60))
        .pool_max_idle_per_host(idle)
        .tcp_nodelay(true)
        // What browsers and libcurl take too: one odd line must not cost the whole reply, nor its status.
        .http1_allow_spaces_after_header_name_in_responses(true)
        .http1_allow_obsolete_multiline_headers_in_responses(true)
        .http1_ignore_invalid_headers_in_responses(true)
        .connector_layer(Apart)
        .dns_resolver(Arc::new(System));
    // Without one, the HTTP library need not ask for each request.
    let builder = match route.proxy() {
        Some(proxy) => builder.proxy(proxy),
        None => builder.no_proxy(),
    };
    builder
        .build()
        .map_err(|_| Error::internal("the HTTP client cannot be built"))
}
