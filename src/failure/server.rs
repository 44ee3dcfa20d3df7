//! A server as messages name it.

use url::Url;

/// Host and port of a configured address: not secret, and what a person needs to see.
pub fn server_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or("?");
    match url.port_or_known_default() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}
