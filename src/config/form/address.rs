//! Addresses of the platform: their parts, and what is wrong with one.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::Url;

use super::address_words as words;
use super::{Broken, Form, Reads};
use crate::catalogue::{ALL, Base};
use crate::names::is_invisible;
use crate::said;
use crate::said::Said;

/// An http or https address, read without its trailing slash.
pub struct Address {
    /// What is meant where none is written.
    pub scheme: &'static str,
    /// Whose address it is.
    pub base: Base,
}

impl Reads for Address {
    type Value = Option<String>;

    fn absent(&self) -> Option<String> {
        None
    }

    fn read(&self, text: String) -> Result<Option<String>, Broken> {
        let parts = Parts::read(&text, Some(self.scheme)).and_then(|parts| {
            match doubled(self.base, &parts.path) {
                Some(path) => Err(words::doubled(path)),
                None => Ok(parts),
            }
        });
        match parts {
            Ok(parts) => Ok(Some(parts.whole())),
            Err(why) => Broken::new("address", why),
        }
    }

    fn form(&self) -> Form {
        Form::Address {
            scheme: self.scheme,
        }
    }
}

/// The path of the interface with which an address ends, or which it has in its midst: the library appends it itself.
fn doubled(base: Base, path: &str) -> Option<&'static str> {
    let of_base = |path: &'static str| {
        // `/api-idcas/observations/...` and its like stand on no other server's way.
        let first = path[1..].split('/').next().unwrap_or_default();
        (path, first.starts_with("api-").then_some(first))
    };
    let mut paths = ALL
        .iter()
        .filter(|operation| operation.base == base && operation.path.len() > 1)
        .map(|operation| of_base(operation.path));
    paths.find_map(|(whole, first)| {
        let inside = first.filter(|first| path.split('/').any(|part| part == *first));
        match path.ends_with(whole) {
            true => Some(whole),
            false => inside,
        }
    })
}

/// An address, taken apart and found right.
pub struct Parts {
    pub scheme: &'static str,
    /// As written, but for Chinese, which is in Punycode.
    pub host: String,
    pub port: Option<u16>,
    /// Without its trailing slashes.
    pub path: String,
}

impl Parts {
    /// `scheme` is what is meant where none is written; without it one must be.
    pub fn read(text: &str, scheme: Option<&'static str>) -> Result<Parts, Said> {
        let text = text.trim();
        without_strangers(text)?;
        let (scheme, rest) = split_scheme(text, scheme)?;
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if authority.contains('@') {
            return Err(words::USER_NAME.into());
        }
        let (host, port) = split_authority(authority)?;
        if path.contains('?') {
            return Err(words::QUERY.into());
        }
        if path.contains('#') {
            return Err(words::FRAGMENT.into());
        }
        let parts = Parts {
            scheme,
            host,
            port,
            path: path.trim_end_matches('/').to_owned(),
        };
        match Url::parse(&parts.whole()).is_ok_and(|url| url.has_host()) {
            true => Ok(parts),
            false => Err(words::UNUSABLE.into()),
        }
    }

    pub fn whole(&self) -> String {
        let Parts {
            scheme,
            host,
            port,
            path,
        } = self;
        match port {
            Some(port) => format!("{scheme}://{host}:{port}{path}"),
            None => format!("{scheme}://{host}{path}"),
        }
    }

    pub fn origin(&self) -> Origin {
        Origin::new(self.scheme, &self.host, self.port)
    }
}

/// Scheme, host and port, in the one spelling by which they can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: &'static str,
    host: String,
    port: u16,
}

impl Origin {
    fn new(scheme: &'static str, host: &str, port: Option<u16>) -> Origin {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let host = match bare.parse::<Ipv6Addr>() {
            Ok(address) => address.to_string(),
            Err(_) => bare.trim_end_matches('.').to_ascii_lowercase(),
        };
        let known = if scheme == "https" { 443 } else { 80 };
        Origin {
            scheme,
            host,
            port: port.unwrap_or(known),
        }
    }

    /// Of an address that a server gave, and what follows it there.
    pub fn of(address: &str) -> Option<(Origin, &str)> {
        let (scheme, rest) = split_scheme(address, None).ok()?;
        let (authority, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let (host, port) = split_authority(authority).ok()?;
        Some((Origin::new(scheme, &host, port), rest))
    }
}

/// What no address has in it.
fn without_strangers(text: &str) -> Result<(), Said> {
    if let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back())
        && (words::is_quote(first) || words::is_quote(last))
    {
        return Err(words::QUOTES.into());
    }
    let fault = text.chars().find_map(|c| match c {
        '{' | '}' => Some(words::PLACEHOLDER),
        '<' | '>' => Some(words::ANGLES),
        '\'' => None,
        c if words::is_quote(c) => Some(words::QUOTES),
        c if is_invisible(c) => Some(words::INVISIBLE),
        c if c.is_whitespace() || c.is_control() => Some(words::BLANK),
        c if words::is_full_width(c) => Some(words::FULL_WIDTH),
        '\\' => Some(words::BACKSLASH),
        _ => None,
    });
    match fault {
        Some(fault) => Err(fault.into()),
        None => Ok(()),
    }
}

fn split_scheme<'a>(
    text: &'a str,
    default: Option<&'static str>,
) -> Result<(&'static str, &'a str), Said> {
    let Some((scheme, rest)) = text.split_once("://") else {
        let word = text.split([':', '/', ';']).next().unwrap_or_default();
        let marked = text.len() > word.len() && is_scheme(word);
        return match default {
            _ if marked || text.starts_with("//") => Err(words::NOT_HTTP.into()),
            Some(scheme) => Ok((scheme, text)),
            None => Err(words::NO_SCHEME.into()),
        };
    };
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "http" => "http",
        "https" => "https",
        _ => return Err(words::NOT_HTTP.into()),
    };
    if rest
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .contains("://")
    {
        return Err(words::TWO_SCHEMES.into());
    }
    if rest.starts_with('/') {
        return Err(words::THREE_SLASHES.into());
    }
    Ok((scheme, rest))
}

/// `http`, `https`, and what is typed instead of them.
fn is_scheme(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let known = [
        "http", "https", "htp", "htps", "htpp", "htpps", "htttp", "htttps", "hhttp", "hhttps",
        "httpp", "httpps", "hptt", "hptts", "thtp", "ttp", "ttps", "httpss",
    ];
    known.contains(&word.as_str())
}

/// Host and port, each as it is written.
pub fn split_authority(authority: &str) -> Result<(String, Option<u16>), Said> {
    if let Some(rest) = authority.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return Err(words::IPV6.into());
        };
        if address.parse::<Ipv6Addr>().is_err() {
            return Err(match address.contains('%') {
                true => words::IPV6_ZONE.into(),
                false => words::IPV6_WRONG.into(),
            });
        }
        let port = match (port, port.strip_prefix(':')) {
            ("", _) => None,
            (_, Some(port)) => Some(read_port(port)?),
            _ => return Err(words::IPV6.into()),
        };
        return Ok((format!("[{address}]"), port));
    }
    let bare = authority.split('%').next().unwrap_or(authority);
    if bare.parse::<Ipv6Addr>().is_ok() {
        return Err(match bare.len() == authority.len() {
            true => words::IPV6.into(),
            false => words::IPV6_ZONE.into(),
        });
    }
    let (host, port) = match authority.split_once(':') {
        Some((_, port)) if port.contains(':') => return Err(words::COLONS.into()),
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let host = read_host(host)?;
    let port = port.map(read_port).transpose()?;
    Ok((host, port))
}

fn read_port(text: &str) -> Result<u16, Said> {
    if text.is_empty() {
        return Err(words::NO_PORT.into());
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(words::PORT_NO_NUMBER.into());
    }
    match text.parse() {
        Ok(port @ 1..) => Ok(port),
        _ => Err(words::PORT_RANGE.into()),
    }
}

fn read_host(host: &str) -> Result<String, Said> {
    if host.is_empty() {
        return Err(words::NO_HOST.into());
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    if host.contains(char::is_whitespace) {
        return Err(words::BLANK.into());
    }
    if let Some(strange) = host.chars().find(|c| c.is_ascii() && !fits(*c)) {
        return Err(said!(
            "主机名中有不可用的字符 {strange}；应如 http://10.222.23.65:8888/api",
            "has {strange} in its host name, where it cannot stand; write it like http://10.222.23.65:8888/api",
            strange
        ));
    }
    let host = in_punycode(host)?;
    let labels: Vec<&str> = host.strip_suffix('.').unwrap_or(&host).split('.').collect();
    if labels.iter().any(|label| label.is_empty()) {
        return Err(words::DOTS.into());
    }
    // By its last part a name is told from an IP address. Shortened ones and those with a leading zero would be read as
    // others than they seem.
    let last = labels.last().copied().unwrap_or_default();
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || last
            .strip_prefix("0x")
            .is_some_and(|hex| u32::from_str_radix(hex, 16).is_ok());
    if is_number && labels.join(".").parse::<Ipv4Addr>().is_err() {
        return Err(words::IPV4.into());
    }
    Ok(host)
}

/// Chinese labels in Punycode. Other scripts would need tables to be written right.
fn in_punycode(host: &str) -> Result<String, Said> {
    if host.is_ascii() {
        return Ok(host.to_owned());
    }
    let labels = host.split('.').map(|label| {
        if label.is_ascii() {
            return Ok(label.to_owned());
        }
        let han = |c: char| matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}');
        let known = label.chars().all(|c| c.is_ascii() || han(c));
        let encoded = known
            .then(|| idna::punycode::encode_str(&label.to_ascii_lowercase()))
            .flatten();
        encoded
            .map(|label| format!("xn--{label}"))
            .ok_or_else(|| words::PUNYCODE.into())
    });
    let labels: Result<Vec<String>, Said> = labels.collect();
    Ok(labels?.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_hosts_are_written_in_punycode() {
        for (text, whole) in [
            (
                "http://影像.example.com/api/",
                "http://xn--o1qp07a.example.com/api",
            ),
            ("http://中国/", "http://xn--fiqs8s"),
            ("HTTP://A影像-1.example", "http://xn--a-1-we1ez28d.example"),
        ] {
            let parts = Parts::read(text, None).ok().unwrap();
            assert_eq!(parts.whole(), whole);
        }
        for text in ["http://пример.example", "http://café.example"] {
            let why = Parts::read(text, None).err().unwrap();
            assert!(why.en.contains("Punycode"), "{}", why.en);
        }
    }

    #[test]
    fn an_origin_has_one_spelling() {
        let of = |text| Origin::of(text).unwrap().0;
        assert_eq!(
            of("HTTP://Platform.Example/x"),
            of("http://platform.example:80")
        );
        assert_eq!(of("https://[0:0::1]"), of("https://[::1]:443/?x"));
        assert_ne!(of("https://a"), of("http://a"));
        assert_eq!(of("http://影像.example"), of("http://xn--o1qp07a.example."));
        for none in [
            "//a/x",
            "/x",
            "ftp://a/x",
            r"\\share\x",
            "http://u:p@a/x",
            "a:80",
        ] {
            assert!(Origin::of(none).is_none(), "{none}");
        }
    }
}
