//! Whom a request asks, as messages name it: the server, and the proxy before it.

use url::Url;

use crate::said;
use crate::said::Said;

/// Host and port of a configured address: not secret, and what a person needs to see.
pub fn server_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or("?");
    match url.port_or_known_default() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// The same of a configured address.
pub fn host_of(address: &str) -> Option<String> {
    Url::parse(address).ok().map(|url| server_of(&url))
}

/// The way of one request.
#[derive(Clone, Debug)]
pub struct Way {
    pub server: String,
    /// By https: a proxy sees nothing of it but the server's name.
    pub secure: bool,
    pub proxy: Option<Hop>,
}

/// A proxy on the way.
#[derive(Clone, Debug)]
pub struct Hop {
    /// As it is looked up.
    pub host: String,
    pub port: u16,
    pub name: String,
    pub source: ProxySource,
    /// Whether a user name goes along.
    pub credentials: bool,
}

/// Where it is told which proxy to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySource {
    Configured,
    System,
}

impl Hop {
    /// The proxy, and where it was set: whoever reads this may never have heard of one.
    pub fn title(&self) -> Said {
        let name = &self.name;
        match self.source {
            ProxySource::Configured => said!(
                "代理 {name}（配置项 proxy）",
                "the proxy {name} (configuration key proxy)",
                name
            ),
            ProxySource::System => said!(
                "系统代理 {name}（环境变量或 Internet 选项）",
                "the system's proxy {name} (environment or Internet options)",
                name
            ),
        }
    }
}
