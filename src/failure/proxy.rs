//! What goes wrong at a proxy, told apart from what goes wrong at the platform behind it.

use reqwest::header::{HeaderMap, SERVER};

use super::attempt::{Failed, Unresolved, find, io_detail, mentions, network_error};
use super::network::NOT_HTTP;
use super::server::{Hop, Way};
use crate::error::{Code, Error};
use crate::said;
use crate::said::{Said, Title};
use crate::tls;

/// What a proxy answered.
#[derive(Debug)]
pub struct ProxyReply {
    pub status: u16,
    /// The known ones of the schemes by which it lets somebody log in.
    schemes: Vec<&'static str>,
    pub asks_for_basic: bool,
}

impl ProxyReply {
    /// `challenges` are the values of `Proxy-Authenticate`.
    pub fn new<'a>(status: u16, challenges: impl Iterator<Item = &'a str>) -> ProxyReply {
        const KNOWN: [&str; 4] = ["NTLM", "Negotiate", "Kerberos", "Digest"];
        let words: Vec<String> = challenges
            .flat_map(|text| text.split([',', ' ']))
            .map(|word| word.trim().to_ascii_lowercase())
            .collect();
        let has = |scheme: &str| words.iter().any(|word| word.eq_ignore_ascii_case(scheme));
        ProxyReply {
            status,
            schemes: KNOWN.into_iter().filter(|scheme| has(scheme)).collect(),
            asks_for_basic: has("basic"),
        }
    }

    fn of(status: u16, headers: &HeaderMap) -> ProxyReply {
        let challenges = headers.get_all("proxy-authenticate").into_iter();
        ProxyReply::new(status, challenges.filter_map(|value| value.to_str().ok()))
    }
}

/// How a proxy refused to open a tunnel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RefusedTunnel {
    /// Without the credentials that it wants, or with ones that it does not.
    Unauthorized,
    Otherwise,
}

/// Whether a proxy was reached and opened no tunnel.
pub fn refused_tunnel(error: &reqwest::Error) -> Option<RefusedTunnel> {
    if !error.is_connect() || !mentions(error, "tunnel error: ") {
        None
    } else if mentions(error, "tunnel error: proxy authorization required") {
        Some(RefusedTunnel::Unauthorized)
    } else if mentions(
        error,
        "tunnel error: failed to create underlying connection",
    ) {
        None
    } else {
        Some(RefusedTunnel::Otherwise)
    }
}

/// A tunnel that was not opened; `reply` is what the proxy says when it is asked again.
pub fn no_tunnel(reply: Option<&ProxyReply>, server: &str, hop: &Hop) -> Failed {
    let Some(reply) = reply.filter(|reply| reply.status != 200) else {
        let Said { zh, en } = hop.title();
        let what = said!(
            "{zh}没有建立到 {server} 的连接，也没有可识别的答复。",
            "{en} opened no connection to {server}, and gave no answer that can be read.",
            zh,
            server,
            en
        );
        return failed(
            network_error(what, CHECK_PROXY, "proxy".to_owned()),
            true,
            false,
        );
    };
    let (what, hint) = refusal(reply, server, hop);
    let error = network_error(what, hint, "proxy".to_owned()).with_status(reply.status);
    failed(error, true, is_passing(reply.status))
}

fn failed(error: Error, unsent: bool, transient: bool) -> Failed {
    Failed {
        error,
        unsent,
        transient,
        by_kept: false,
    }
}

fn is_passing(status: u16) -> bool {
    matches!(status, 502..=504)
}

/// A reply of the proxy's own to a request that was for the platform; `None` where nothing proves that it is one.
pub fn by_proxy(status: u16, headers: &HeaderMap, way: &Way) -> Option<Failed> {
    let Some(hop) = way.proxy.as_ref().filter(|_| !way.secure) else {
        return (status == 511).then(|| failed(network_login(&way.server), false, false));
    };
    let signed = headers.contains_key("x-squid-error")
        || headers.contains_key("proxy-authenticate")
        || (headers.contains_key("proxy-status") && says_error(headers))
        || headers
            .get(SERVER)
            .is_some_and(|name| is_proxy(name.as_bytes()));
    let its_own = matches!(status, 407 | 511) || (status >= 300 && signed);
    its_own.then(|| {
        let (what, hint) = refusal(&ProxyReply::of(status, headers), &way.server, hop);
        let error = Error::new(Code::HttpStatus, what, hint)
            .with_status(status)
            .with_detail("proxy");
        // Without credentials, or by its rules, it passed nothing on.
        failed(error, matches!(status, 401 | 403 | 407), is_passing(status))
    })
}

/// `Proxy-Status` (RFC 9209) is also written by proxies that passed on what the server said.
fn says_error(headers: &HeaderMap) -> bool {
    let values = headers.get_all("proxy-status").into_iter();
    values
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.contains("error="))
}

/// What a proxy calls itself where it answers for itself.
fn is_proxy(name: &[u8]) -> bool {
    const KNOWN: [&str; 9] = [
        "squid",
        "tinyproxy",
        "privoxy",
        "3proxy",
        "ccproxy",
        "wingate",
        "bluecoat",
        "zscaler",
        "mitmproxy",
    ];
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    KNOWN.iter().any(|known| name.starts_with(known))
}

/// What a proxy's status means, and what to do.
fn refusal(reply: &ProxyReply, server: &str, hop: &Hop) -> (Said, Said) {
    let status = reply.status;
    let schemes = reply.schemes.join(", ");
    let (meaning, hint): (Said, Title) = match status {
        // tinyproxy answers 401 to a wrong password.
        401 | 407 if !reply.asks_for_basic && !reply.schemes.is_empty() => (
            said!(
                "它只接受 {schemes} 认证，本库不支持",
                "it accepts only {schemes}, which is not supported",
                schemes
            ),
            OTHER_SCHEME,
        ),
        401 | 407 if hop.credentials => (WRONG_PASSWORD.into(), CHECK_PASSWORD),
        401 | 407 => (WANTS_PASSWORD.into(), GIVE_PASSWORD),
        300..=399 | 511 => (WANTS_LOGIN.into(), LOG_IN),
        403 => (FORBIDS.into(), ASK_TO_ALLOW),
        400 | 404 | 405 | 501 => (IS_NO_PROXY.into(), CHECK_PROXY),
        429 => (TOO_MANY.into(), LATER),
        504 => (NO_ANSWER_IN_TIME.into(), CHECK_BEHIND),
        500..=599 => (CANNOT_REACH.into(), CHECK_BEHIND),
        _ => (REFUSES.into(), CHECK_PROXY),
    };
    let (by, meant) = (hop.title(), meaning);
    let (by_zh, by_en) = (by.zh, by.en);
    let Said { zh, en } = meant;
    let what = said!(
        "{by_zh}对 {server} 的请求返回 HTTP {status}：{zh}。",
        "{by_en} answered HTTP {status} for {server}: {en}.",
        by_zh,
        server,
        status,
        zh,
        by_en,
        en
    );
    (what, hint.into())
}

/// What went wrong between here and the proxy, or at a place that is one of the two; `None` where it was behind it.
pub fn before_server(error: &reqwest::Error, way: &Way, hop: &Hop) -> Option<Failed> {
    let (by, server) = (hop.title(), &way.server);
    if error.is_timeout() {
        let Said { zh, en } = by;
        let what = said!(
            "经{zh}连接 {server} 超时。",
            "connecting to {server} through {en} took too long.",
            zh,
            server,
            en
        );
        let error = Error::new(Code::Timeout, what, SLOW).with_detail("proxy: connect");
        return Some(failed(error, true, false));
    }
    if error.is_connect() && (!way.secure || mentions(error, "tunnel error: ")) {
        let error = match find::<rustls::Error>(error) {
            Some(fault) => tls::explain(fault, None, &hop.name).with_detail("proxy: tls"),
            None if find::<Unresolved>(error).is_some() => unknown_proxy(hop),
            None => unreachable_proxy(hop, error),
        };
        let transient = error.code == Code::Network;
        return Some(failed(error, true, transient));
    }
    let not_tls = match find::<rustls::Error>(error) {
        Some(fault) => matches!(fault, rustls::Error::InvalidMessage(_)),
        None => error.is_connect(),
    };
    if way.secure && not_tls {
        return Some(failed(no_tls_behind(error, server, by), true, false));
    }
    if !way.secure && mentions(error, NOT_HTTP) {
        let Said { zh, en } = by;
        let what = said!(
            "{zh}返回的不是 HTTP。",
            "what {en} answers is not HTTP.",
            zh,
            en
        );
        let error = Error::new(Code::BadResponse, what, CHECK_PROXY).with_detail("proxy");
        return Some(failed(error, false, false));
    }
    None
}

/// The proxy opened a tunnel, and what came through it is not TLS, or the end.
fn no_tls_behind(error: &reqwest::Error, server: &str, by: Said) -> Error {
    let Said { zh, en } = by;
    let what = said!(
        "经{zh}没有得到 {server} 的 TLS 响应。",
        "through {en} no TLS comes from {server}.",
        zh,
        server,
        en
    );
    Error::new(Code::Tls, what, NOT_TLS).with_detail(io_detail(error, "proxy"))
}

pub fn unknown_proxy(hop: &Hop) -> Error {
    let Said { zh, en } = hop.title();
    let what = said!(
        "找不到{zh}的主机。",
        "the host of {en} cannot be found.",
        zh,
        en
    );
    network_error(what, CHECK_PROXY, "proxy: resolve".to_owned())
}

pub fn unreachable_proxy(hop: &Hop, error: &(dyn std::error::Error + 'static)) -> Error {
    let Said { zh, en } = hop.title();
    let what = said!("无法连接{zh}。", "{en} cannot be reached.", zh, en);
    network_error(what, CHECK_PROXY, io_detail(error, "proxy: connect"))
}

pub fn slow_proxy(hop: &Hop) -> Error {
    let Said { zh, en } = hop.title();
    let what = said!(
        "连接{zh}超时。",
        "connecting to {en} took too long.",
        zh,
        en
    );
    Error::new(Code::Timeout, what, CHECK_PROXY).with_detail("proxy: connect")
}

/// The system's proxy is of a kind that cannot be used. A configured one is refused by `idcas_init`.
pub fn socks(hop: &Hop) -> Error {
    let Said { zh, en } = hop.title();
    let what = said!(
        "{zh}是 SOCKS 代理，本库不支持。",
        "{en} is a SOCKS proxy, which is not supported.",
        zh,
        en
    );
    network_error(what, NO_SOCKS, "proxy: socks".to_owned())
}

/// 511 is never a server's own.
fn network_login(server: &str) -> Error {
    let what = said!(
        "网络要求先登录，才能访问 {server}（HTTP 511）。",
        "the network asks for a login before {server} can be reached (HTTP 511).",
        server
    );
    Error::new(Code::HttpStatus, what, LOG_IN)
        .with_status(511)
        .with_detail("proxy")
}

const CHECK_PROXY: Title = said!(
    "请核对代理的主机与端口，以及它是否在运行；内网平台可把 proxy 设为 none。",
    "Check the proxy's host and port, and whether it is running; for a platform on the intranet set proxy to none."
);
const NO_SOCKS: Title = said!(
    "请在 proxy 中填写 HTTP 代理，如 http://10.0.0.1:3128；可直接访问平台时设为 none。",
    "Put an HTTP proxy into proxy, such as http://10.0.0.1:3128, or none where the platform can be reached without one."
);
const SLOW: Title = said!(
    "请检查代理是否在运行，以及它能否访问平台；必要时调大 connect_timeout_ms；内网平台可把 proxy 设为 none。",
    "Check whether the proxy is running and whether it reaches the platform; raise connect_timeout_ms if necessary; for a platform on the intranet set proxy to none."
);
const NOT_TLS: Title = said!(
    "可能是代理显示了自己的页面（如登录页），也可能该端口是普通 http：请先在浏览器中打开平台地址，并核对地址的协议与端口。",
    "The proxy may show a page of its own, such as a login, or the port may speak plain http: open the platform's address in a browser, and check its scheme and port."
);
const WANTS_PASSWORD: Title = said!("它要求用户名和密码", "it asks for a user name and password");
const GIVE_PASSWORD: Title = said!(
    "请在 proxy 中写入用户名和密码：http://用户名:密码@主机:端口；域账号写成 域\\用户名。",
    "Put user name and password into proxy: http://user:password@host:port; an account of a domain is written DOMAIN\\user."
);
const WRONG_PASSWORD: Title = said!(
    "它不接受所给的用户名或密码",
    "the proxy refuses user name or password"
);
const CHECK_PASSWORD: Title = said!(
    "请核对 proxy 中的用户名和密码；域账号写成 域\\用户名。为免锁定账号，没有重试。",
    "Check the user name and password in proxy; an account of a domain is written DOMAIN\\user. They were not tried again, since that may lock the account."
);
const OTHER_SCHEME: Title = said!(
    "请网络管理员对平台地址免认证，或启用 Basic 认证；也可在本机运行代为认证的代理程序（如 Px、Cntlm）并把 proxy 指向它；可直接访问平台时设为 none。",
    "Ask the network's administrator to let the platform's address through without login, or to allow Basic; or run a program that logs in for others, such as Px or Cntlm, on this machine and point proxy to it; or set proxy to none where the platform can be reached without one."
);
const WANTS_LOGIN: Title = said!(
    "它要求先在网页上登录",
    "it asks for a login on a web page first"
);
const LOG_IN: Title = said!(
    "请在本机浏览器中打开任一网页并登录，或请网络管理员对平台地址免认证。",
    "Open any page in a browser on this machine and log in, or ask the network's administrator to let the platform's address through."
);
const FORBIDS: Title = said!("它禁止访问该地址", "it forbids this address");
const ASK_TO_ALLOW: Title = said!(
    "这不是平台的答复：请代理的管理员放行平台的主机与端口；内网平台可把 proxy 设为 none。",
    "This is not the platform's answer: ask the proxy's administrator to allow the platform's host and port; for a platform on the intranet set proxy to none."
);
const IS_NO_PROXY: Title = said!(
    "它不理解代理请求，该地址可能不是代理",
    "it does not understand the request of a proxy's client, and may not be a proxy"
);
const TOO_MANY: Title = said!("请求过于频繁", "there were too many requests");
const LATER: Title = said!("请稍后再试。", "Try again later.");
const NO_ANSWER_IN_TIME: Title = said!(
    "它没有及时得到服务器的响应",
    "it got no answer from the server in time"
);
const CANNOT_REACH: Title = said!("它无法访问该服务器", "it cannot reach the server");
const CHECK_BEHIND: Title = said!(
    "请核对平台地址，并请代理的管理员确认代理能访问它；内网平台可把 proxy 设为 none。",
    "Check the platform's address, and ask the proxy's administrator whether the proxy reaches it; for a platform on the intranet set proxy to none."
);
const REFUSES: Title = said!("它拒绝了请求", "it refuses the request");
