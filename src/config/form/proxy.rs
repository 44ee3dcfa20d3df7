//! The address of a proxy. It may hold a password, in which anything may stand.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::address::split_authority;
use super::address_words as words;
use super::{Broken, Form, Reads};
use crate::said;
use crate::said::{Said, Title};
use crate::secret::Secret;

/// Where requests go out.
#[derive(Clone, Debug)]
pub enum Proxy {
    System,
    None,
    /// Scheme, user name and password percent-encoded, host and port.
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
        let text = Secret::new(text);
        let text = text.expose().trim();
        if text.eq_ignore_ascii_case("none") {
            return Ok(Proxy::None);
        }
        match url_of(text) {
            Ok(url) => Ok(Proxy::Url(url)),
            Err(why) => Broken::new("address", why),
        }
    }

    fn form(&self) -> Form {
        Form::Proxy
    }
}

fn url_of(text: &str) -> Result<Secret, Said> {
    if text.starts_with(words::is_quote) || text.ends_with('>') {
        return Err(words::QUOTES.into());
    }
    let (scheme, rest) = split_scheme(text)?;
    // A password may have each of `@ : / \ # ?` in it, a host none.
    let (user, place) = match rest.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, rest),
    };
    let (authority, path) = place.split_at(place.find(['/', '?', '#']).unwrap_or(place.len()));
    if path.chars().any(|c| c != '/') {
        return Err(PATH.into());
    }
    if authority.chars().any(words::is_full_width) {
        return Err(words::FULL_WIDTH.into());
    }
    let (host, port) = split_authority(authority).map_err(of_proxy)?;
    let port = match (port, scheme) {
        (Some(port), _) => port,
        (None, Some("https")) => 443,
        (None, Some(_)) => 80,
        // A word alone is more often a mistake than a host.
        (None, None) => return Err(ALONE.into()),
    };
    let user = user.map(credentials).transpose()?.unwrap_or_default();
    let scheme = scheme.unwrap_or("http");
    let user = user.expose();
    Ok(Secret::new(format!("{scheme}://{user}{host}:{port}/")))
}

/// What is wrong with an address, said of a proxy, which has no path.
fn of_proxy(Said { zh, en }: Said) -> Said {
    Said {
        zh: zh.replace("/api", "").into(),
        en: en.replace("/api", "").into(),
    }
}

/// The scheme, where one is written.
fn split_scheme(text: &str) -> Result<(Option<&'static str>, &str), Said> {
    let is_scheme = |scheme: &str| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match text.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => match scheme.to_ascii_lowercase().as_str() {
            "http" => Ok((Some("http"), rest)),
            "https" => Ok((Some("https"), rest)),
            other if other.starts_with("socks") => Err(SOCKS.into()),
            _ => Err(NOT_HTTP.into()),
        },
        _ => {
            let lower = text.to_ascii_lowercase();
            let broken = ["http:", "https:", "http/", "https/", "socks"];
            match broken.iter().find(|begin| lower.starts_with(*begin)) {
                Some(&"socks") => Err(SOCKS.into()),
                Some(_) => Err(NOT_HTTP.into()),
                None => Ok((None, text)),
            }
        }
    }
}

/// User name and password as they stand in a URL, `@` included. Both may be percent-encoded, and need not be.
fn credentials(text: &str) -> Result<Secret, Said> {
    if text.chars().any(char::is_control) {
        return Err(CONTROL.into());
    }
    let encoded = |part: &str| {
        // What is not text when it is decoded was not encoded.
        let decoded = percent_decode_str(part).decode_utf8();
        let plain = Secret::new(decoded.as_deref().unwrap_or(part));
        utf8_percent_encode(plain.expose(), NON_ALPHANUMERIC).to_string()
    };
    Ok(Secret::new(match text.split_once(':') {
        Some((user, password)) => {
            let password = Secret::new(encoded(password));
            format!("{}:{}@", encoded(user), password.expose())
        }
        None => format!("{}@", encoded(text)),
    }))
}

const SOCKS: Title = said!(
    "是 SOCKS 代理，本库不支持；请填写 HTTP 代理，如 http://10.0.0.1:3128，或 none",
    "is a SOCKS proxy, which is not supported; write an HTTP proxy such as http://10.0.0.1:3128, or none"
);
const NOT_HTTP: Title = said!(
    "须以 http:// 或 https:// 开头，如 http://10.0.0.1:3128；不用代理则为 none",
    "must begin with http:// or https://, as in http://10.0.0.1:3128; none goes without a proxy"
);
const ALONE: Title = said!(
    "应如 http://10.0.0.1:3128，或 none",
    "must be like http://10.0.0.1:3128, or none"
);
const PATH: Title = said!(
    "端口之后不应再有内容；代理只有主机与端口，如 http://10.0.0.1:3128，自动配置脚本（.pac）不支持",
    "has something behind its host and port; a proxy has no more, as in http://10.0.0.1:3128, and scripts (.pac) are not supported"
);
const CONTROL: Title = said!(
    r"用户名或密码中有换行或其他控制字符；请删去，其中的反斜杠须写成两个，如 DOMAIN\\user",
    r"has a line break or another control character in its user name or password; remove it, and write a backslash twice, as in DOMAIN\\user"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_need_no_encoding() {
        for (text, url) in [
            ("http://10.0.0.1:3128", "http://10.0.0.1:3128/"),
            ("10.0.0.1:3128", "http://10.0.0.1:3128/"),
            ("HTTP://proxy.example/", "http://proxy.example:80/"),
            ("https://[::1]:8443", "https://[::1]:8443/"),
            (r"http://dom\user:pass@h:1", "http://dom%5Cuser:pass@h:1/"),
            (
                "http://u:p@s:s/w#?@h:1",
                "http://u:p%40s%3As%2Fw%23%3F@h:1/",
            ),
            ("http://u:p%40s@h:1", "http://u:p%40s@h:1/"),
            ("http://u:100%@h:1", "http://u:100%25@h:1/"),
            ("http://u:a%ffb@h:1", "http://u:a%25ffb@h:1/"),
            ("http://u@h:1", "http://u@h:1/"),
            ("http://u:密 码@h:1", "http://u:%E5%AF%86%20%E7%A0%81@h:1/"),
            ("u:x://y@h:1", "http://u:x%3A%2F%2Fy@h:1/"),
        ] {
            let read = url_of(text).map(|url| url.expose().to_owned());
            assert_eq!(read.ok().as_deref(), Some(url), "{text}");
        }
    }
}
