//! Addresses: of the platform, and of a proxy.

use url::Url;

use super::{Broken, Form, Reads};
use crate::said;
use crate::secret::Secret;

/// An http or https address, read without its trailing slash.
pub struct Address {
    /// What is meant where none is written.
    pub scheme: &'static str,
}

impl Reads for Address {
    type Value = Option<String>;

    fn absent(&self) -> Option<String> {
        None
    }

    fn read(&self, text: String) -> Result<Option<String>, Broken> {
        let text = text.trim();
        let whole = if text.contains("://") {
            text.to_owned()
        } else {
            format!("{}://{text}", self.scheme)
        };
        let usable = Url::parse(&whole).is_ok_and(|url| {
            is_http(&url)
                && url.username().is_empty()
                && url.password().is_none()
                && url.query().is_none()
                && url.fragment().is_none()
        });
        if !usable || whole.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Broken::new(
                "address",
                said!(
                    "不是可用的地址，应如 http://10.222.23.65:8888/api，不含参数、用户名和空格",
                    "is not a usable address; write it like http://10.222.23.65:8888/api, without query, user name or spaces"
                ),
            );
        }
        Ok(Some(whole.trim_end_matches('/').to_owned()))
    }

    fn form(&self) -> Form {
        Form::Address {
            scheme: self.scheme,
        }
    }
}

/// Where requests go out.
#[derive(Clone, Debug)]
pub enum Proxy {
    System,
    None,
    Url(Secret),
}

/// The address of a proxy, or `none`.
pub struct ProxyAddress;

impl Reads for ProxyAddress {
    type Value = Proxy;

    fn absent(&self) -> Proxy {
        Proxy::System
    }

    fn read(&self, text: String) -> Result<Proxy, Broken> {
        if text.eq_ignore_ascii_case("none") {
            return Ok(Proxy::None);
        }
        if !Url::parse(&text).is_ok_and(|url| is_http(&url)) {
            return Broken::new(
                "address",
                said!(
                    "应如 http://10.0.0.1:3128，或 none",
                    "must be like http://10.0.0.1:3128, or none"
                ),
            );
        }
        Ok(Proxy::Url(Secret::new(text)))
    }

    fn form(&self) -> Form {
        Form::Proxy
    }
}

fn is_http(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}
