//! 域名仍需自行拼接: an address that comes back may lack its scheme or domain. What is made of it leads to where the
//! platform means, or it is an error.

use std::ops::ControlFlow;

use crate::envelope::unexpected;
use crate::error::{Error, Result, Title};
use crate::said;

/// The address in full; `None` where it is in full already. `domain` is the configured one, with its scheme.
pub fn absolute(address: &str, domain: &str) -> Result<Option<String>> {
    /// No browser opens a longer one.
    const LONGEST: usize = 64 * 1024;

    if address.len() > LONGEST {
        return Err(not_an_address(NOT_AN_ADDRESS));
    }
    let scheme = domain.split("://").next().unwrap_or("https");
    let trimmed = address.trim();
    if let Some(rest) = strip_web_scheme(trimmed) {
        check_authority(authority(rest))?;
        return Ok((trimmed.len() < address.len()).then(|| trimmed.to_owned()));
    }
    if let Some(rest) = trimmed.strip_prefix("//") {
        check_authority(authority(rest))?;
        return Ok(Some(format!("{scheme}:{trimmed}")));
    }
    if !is_plain(trimmed) {
        return Err(not_an_address(NOT_AN_ADDRESS));
    }
    Ok(Some(match beginning(trimmed, domain) {
        ControlFlow::Continue(()) => format!("{domain}/{}", trimmed.trim_start_matches('/')),
        ControlFlow::Break(Some(fault)) => return Err(not_an_address(fault)),
        ControlFlow::Break(None) => {
            check_authority(authority(trimmed))?;
            format!("{scheme}://{trimmed}")
        }
    }))
}

fn strip_web_scheme(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = ["http", "https"]
        .iter()
        .any(|web| web.eq_ignore_ascii_case(scheme));
    is_web.then_some(rest)
}

fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#', '\\']).next().unwrap_or("")
}

/// Whether a text can be an address at all: no sentence, no page, no placeholder.
fn is_plain(text: &str) -> bool {
    const NOTHING: [&str; 6] = ["null", "undefined", "none", "nan", "n/a", "false"];

    let unfit = |c: char| c.is_control() || r#""<>\^`{|}"#.contains(c);
    let is_path = text.contains(['/', '?', '#']);
    let is_word = !is_path && (!text.is_ascii() || text.contains(char::is_whitespace));
    let names_nothing = NOTHING.iter().any(|word| word.eq_ignore_ascii_case(text));
    !text.contains(unfit) && !is_word && !names_nothing
}

/// Continues where a path begins the text; breaks where a host does, or what is wrong.
fn beginning(text: &str, domain: &str) -> ControlFlow<Option<Title>> {
    let first = authority(text);
    let has_slash = text[first.len()..].starts_with('/');
    if let Some((host, port)) = first.split_once(':') {
        let numbered = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
        let host_like = host.contains('.') || has_slash || host.eq_ignore_ascii_case("localhost");
        let v6 = first.starts_with('[');
        let fault = (!(v6 || (numbered && host_like && is_host(host)))).then_some(OTHER_SCHEME);
        return ControlFlow::Break(fault);
    }
    if !first.contains('.') || !has_slash || !is_host(first) || first.starts_with('.') {
        return ControlFlow::Continue(());
    }
    let last = first.rsplit('.').next().unwrap_or("");
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if first.split('.').count() == 4 && first.split('.').all(numeric) {
        return ControlFlow::Break(None);
    }
    let coded = last.to_ascii_lowercase().starts_with("xn--");
    if (!coded && last.bytes().any(|byte| byte.is_ascii_digit())) || is_ending(last) {
        return ControlFlow::Continue(());
    }
    let own = domain.split_once("://").map_or(domain, |(_, rest)| rest);
    let own = authority(own).split(':').next().unwrap_or("");
    let as_own = own.rsplit('.').next();
    let as_own = as_own.is_some_and(|own| own.eq_ignore_ascii_case(last));
    match coded || as_own || is_top_level(last) {
        true => ControlFlow::Break(None),
        false => ControlFlow::Break(Some(HOST_OR_PATH)),
    }
}

/// What hospitals' hosts end with.
fn is_top_level(last: &str) -> bool {
    const NAMES: &[&str] = &[
        "cn", "com", "net", "org", "gov", "edu", "mil", "top", "vip", "xyz", "info", "cloud",
        "tech", "ltd", "hk", "mo", "tw", "local", "lan", "intranet", "internal", "corp", "home",
        "test", "example", "invalid",
    ];
    !last.is_ascii() || NAMES.iter().any(|name| name.eq_ignore_ascii_case(last))
}

/// What the first part of a path ends with.
fn is_ending(last: &str) -> bool {
    const NAMES: &[&str] = &[
        "html", "htm", "php", "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "action", "svc", "cgi",
        "dll", "js", "json", "xml", "pdf", "jpg", "jpeg", "png",
    ];
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(last))
}

fn is_host(host: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    !host.is_empty() && host.chars().all(fits) && !host.starts_with('.') && !host.contains("..")
}

/// `user@host:port`; the user is rare, and passes.
fn check_authority(authority: &str) -> Result<()> {
    let place = authority.rsplit('@').next().unwrap_or("");
    let (host_fits, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (host, rest) = rest.split_once(']').unwrap_or(("", "?"));
            (host.parse::<std::net::Ipv6Addr>().is_ok(), rest)
        }
        None => {
            let host = place.split(':').next().unwrap_or("");
            (is_host(host), &place[host.len()..])
        }
    };
    if !host_fits {
        return Err(not_an_address(BAD_HOST));
    }
    let number = port.strip_prefix(':').unwrap_or("0");
    // `host:` is the same as `host`.
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let port_fits = number.is_empty() || (digits && number.parse::<u16>().is_ok());
    match port_fits && (port.is_empty() || port.starts_with(':')) {
        true => Ok(()),
        false => Err(not_an_address(BAD_PORT)),
    }
}

fn not_an_address(what: Title) -> Error {
    let mut error = unexpected(what).with_detail("address in data");
    error.hint = ASK_PLATFORM.into();
    error
}

const NOT_AN_ADDRESS: Title = said!(
    "平台返回的 data 不是地址。",
    "the platform's data is not an address."
);
const BAD_HOST: Title = said!(
    "平台返回的地址中没有可用的主机名。",
    "the address that the platform returned has no usable host."
);
const BAD_PORT: Title = said!(
    "平台返回的地址中的端口无效。",
    "the address that the platform returned has an invalid port."
);
const OTHER_SCHEME: Title = said!(
    "平台返回的地址不是 http 或 https 地址。",
    "the address that the platform returned is not an http or https one."
);
const HOST_OR_PATH: Title = said!(
    "平台返回的地址没有协议，无法确定其开头是主机名还是路径。",
    "the address that the platform returned has no scheme, and whether it begins with a host or a path cannot be told."
);
const ASK_PLATFORM: Title = said!(
    "为避免打开错误的页面，没有给出链接；请平台检查该接口返回的地址（应以 http:// 或 https:// 开头，或为以 / 开头的路径）。",
    "No link is given, so that no wrong page is opened; ask the platform to check the address that this interface returns (it begins with http:// or https://, or is a path that begins with /)."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_back_and_what_is_made_of_it() {
        for (sent, made) in [
            (
                "https://other.example.com/s?a=b#c",
                "https://other.example.com/s?a=b#c",
            ),
            ("HTTP://OTHER.example.com", "HTTP://OTHER.example.com"),
            ("https://影像.example.com/s", "https://影像.example.com/s"),
            (
                "https://other.example.com/影像/张 三",
                "https://other.example.com/影像/张 三",
            ),
            (
                "https://[2001:db8::1]:8443/s",
                "https://[2001:db8::1]:8443/s",
            ),
            (
                " https://other.example.com/s\r\n",
                "https://other.example.com/s",
            ),
            ("http://pacs/s", "http://pacs/s"),
            ("http://pacs:/s", "http://pacs:/s"),
            ("//other.example.com/s", "http://other.example.com/s"),
            ("10.0.0.1:8080/s", "http://10.0.0.1:8080/s"),
            ("10.0.0.1:8080", "http://10.0.0.1:8080"),
            ("10.0.0.1/s", "http://10.0.0.1/s"),
            ("[2001:db8::1]:80/s", "http://[2001:db8::1]:80/s"),
            ("pacs:8080/s", "http://pacs:8080/s"),
            ("localhost:8080", "http://localhost:8080"),
            ("view.example.com/s", "http://view.example.com/s"),
            ("影像.example.com:81/s", "http://影像.example.com:81/s"),
            ("view.hospital/s", "http://view.hospital/s"),
            ("/s/8fK2", "http://portal.hospital/app/s/8fK2"),
            ("s/8fK2", "http://portal.hospital/app/s/8fK2"),
            ("8fK2", "http://portal.hospital/app/8fK2"),
            (
                "/s?to=http://x/",
                "http://portal.hospital/app/s?to=http://x/",
            ),
            (
                "s?to=http://x/",
                "http://portal.hospital/app/s?to=http://x/",
            ),
            ("?id=1", "http://portal.hospital/app/?id=1"),
            ("#/s/1", "http://portal.hospital/app/#/s/1"),
            ("/影像/1", "http://portal.hospital/app/影像/1"),
            ("影像/1", "http://portal.hospital/app/影像/1"),
            (
                "view.html?id=1",
                "http://portal.hospital/app/view.html?id=1",
            ),
            ("index.php/s/1", "http://portal.hospital/app/index.php/s/1"),
            ("v1.0/s/1", "http://portal.hospital/app/v1.0/s/1"),
            ("view.xn--fiqs8s/s", "http://view.xn--fiqs8s/s"),
            ("./s", "http://portal.hospital/app/./s"),
        ] {
            let full = absolute(sent, "http://portal.hospital/app").unwrap();
            assert_eq!(full.as_deref().unwrap_or(sent), made, "{sent}");
        }
    }

    #[test]
    fn what_is_not_an_address_becomes_no_link() {
        for (sent, fault) in [
            ("https://other.example.com:99999/s", BAD_PORT),
            ("https://other.example.com:8o/s", BAD_PORT),
            ("10.0.0.1:99999/s", BAD_PORT),
            ("//other.example.com:x/s", BAD_PORT),
            ("http:///s", BAD_HOST),
            ("https://", BAD_HOST),
            ("https://?x", BAD_HOST),
            ("///s", BAD_HOST),
            ("https://a b/s", BAD_HOST),
            ("https://{domain}/s", BAD_HOST),
            ("http://[::g]/s", BAD_HOST),
            ("http:/x", OTHER_SCHEME),
            ("http:x", OTHER_SCHEME),
            ("https:", OTHER_SCHEME),
            ("ftp://other.example.com/s", OTHER_SCHEME),
            ("javascript:alert(1)", OTHER_SCHEME),
            ("data:text/plain,x", OTHER_SCHEME),
            ("weixin://dl/x", OTHER_SCHEME),
            ("tel:10086", OTHER_SCHEME),
            ("C:/images/1", OTHER_SCHEME),
            ("http:\\\\x\\s", NOT_AN_ADDRESS),
            ("\\\\server\\share", NOT_AN_ADDRESS),
            ("{domain}/s", NOT_AN_ADDRESS),
            ("暂无影像", NOT_AN_ADDRESS),
            ("no images", NOT_AN_ADDRESS),
            ("null", NOT_AN_ADDRESS),
            ("N/A", NOT_AN_ADDRESS),
            ("<a href='/s'>s</a>", NOT_AN_ADDRESS),
            ("a.view/s", HOST_OR_PATH),
        ] {
            let error = absolute(sent, "https://portal.example.com").unwrap_err();
            assert_eq!(error.what, fault.into(), "{sent}");
        }
    }
}
