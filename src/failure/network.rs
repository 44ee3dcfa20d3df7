//! A request that got no whole reply: what went wrong on the way.

use std::error::Error as StdError;

use super::attempt::{
    Failed, NotBegun, Unresolved, find, io_detail, io_kind, mentions, network_error,
};
use super::proxy::before_server;
use super::server::{Hop, Way};
use crate::envelope::unexpected;
use crate::error::{Code, Error};
use crate::said;
use crate::said::{Said, Title};
use crate::tls;
use crate::tls::Notes;

pub fn too_large(most: usize) -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "返回内容超过 {most} 字节。",
            "the reply is larger than {most} bytes.",
            most
        ),
        said!(
            "请缩小查询范围或分页；确有需要时调大 max_response_bytes。",
            "Narrow the query or use pages; raise max_response_bytes if you really need it all."
        ),
    )
}

fn long_address() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "请求的地址超过 64 KB，没有发送。",
            "the request's address is longer than 64 KB; it was not sent."
        ),
        said!(
            "请检查过长的参数，它们随地址发送。",
            "Check for parameters that are too long: they travel in the address."
        ),
    )
}

pub fn unusable_token() -> Error {
    unexpected(said!(
        "平台给出的令牌含有不可发送的字符。",
        "the platform's token contains characters that cannot be sent."
    ))
}

pub fn classify(error: &reqwest::Error, way: &Way) -> Failed {
    if let Some(NotBegun(error)) = find::<NotBegun>(error) {
        return Failed::unsent(error.clone());
    }
    if let Some(hop) = &way.proxy
        && let Some(failed) = before_server(error, way, hop)
    {
        return failed;
    }
    let server = way.server.as_str();
    let unsent = error.is_connect();
    let failed = |error: Error, transient: bool| Failed {
        error,
        unsent,
        transient,
        by_kept: false,
    };
    let noted = find::<tls::Noted>(error).map(|noted| &noted.notes);
    if let Some(tls) = find::<rustls::Error>(error) {
        let midway = midway(tls, server).filter(|_| !unsent);
        return failed(
            midway.unwrap_or_else(|| tls::explain(tls, noted, server)),
            false,
        );
    }
    if let Some(code) = tls::code_of(error) {
        return failed(tls::explain_code(code, server), false);
    }
    if find::<Unresolved>(error).is_some() {
        return failed(unresolved(server), true);
    }
    // It was never sent: the one thing that a checked address can have too much of is length.
    if error.is_builder() {
        return Failed::unsent(long_address());
    }
    if error.is_timeout() {
        // A dead host stays dead: another attempt would only double the wait.
        return failed(slow_connect(server), false);
    }
    if error.is_connect() {
        if let Some(error) = broken_handshake(error, noted, server) {
            return failed(error, true);
        }
        return failed(unreachable(server, error), true);
    }
    if mentions(error, NOT_HTTP) {
        let mut error = unexpected(said!(
            "该端口返回的不是 HTTP。",
            "the port does not speak HTTP."
        ));
        error.hint = said!(
            "该端口可能是 https：请把地址改为 https://，或核对端口。",
            "The port may speak https: write the address with https://, or check the port."
        )
        .into();
        return failed(error, false);
    }
    if let Some(error) = unreadable_head(error, server) {
        return failed(error, false);
    }
    let mut error = broken(server, error);
    match &way.proxy {
        _ if way.secure => {}
        Some(hop) => error.hint = broken_behind(hop),
        // What a server for https does with a request that is not TLS, if it does not say so.
        None => error.hint = BROKEN_OFF_BY_HTTP.into(),
    }
    failed(error, true)
}

/// What the HTTP library says of bytes that begin otherwise than a reply of HTTP/1.
pub(super) const NOT_HTTP: &str = "invalid HTTP version";

/// A reply of HTTP whose head breaks its rules: it came, so that neither the connection nor the port is to blame.
fn unreadable_head(error: &reqwest::Error, server: &str) -> Option<Error> {
    // Where the body cannot be told from what follows it, the transfer has failed.
    const FAULTS: [(&str, Code, &str); 5] = [
        (
            "invalid HTTP status-code",
            Code::BadResponse,
            "head: status",
        ),
        ("invalid HTTP header", Code::BadResponse, "head: header"),
        (
            "message head is too large",
            Code::Network,
            "head: too large",
        ),
        (
            "content-length parsed",
            Code::Network,
            "head: Content-Length",
        ),
        (
            "transfer-encoding parsed",
            Code::Network,
            "head: Transfer-Encoding",
        ),
    ];
    let mut faults = FAULTS.iter();
    let (_, code, detail) = faults.find(|(words, ..)| mentions(error, words))?;
    let what = said!(
        "{server} 的响应头不符合 HTTP 规范或过大，无法读取。",
        "the head of {server}'s reply breaks the rules of HTTP or is too large; it cannot be read.",
        server
    );
    Some(Error::new(*code, what, ASK_ABOUT_HEADERS).with_detail(*detail))
}

/// The other side hung up after the connection and before TLS stood.
fn broken_handshake(error: &reqwest::Error, noted: Option<&Notes>, server: &str) -> Option<Error> {
    use std::io::ErrorKind as K;

    let secure = error.url().is_some_and(|url| url.scheme() == "https");
    let kind = io_kind(error)?;
    let gone = matches!(
        kind,
        K::UnexpectedEof | K::ConnectionReset | K::ConnectionAborted | K::BrokenPipe
    );
    if !secure || !gone || mentions(error, "tcp connect") {
        return None;
    }
    let detail = format!("handshake: {kind}");
    Some(tls::closed(noted, server, detail))
}

pub fn unresolved(server: &str) -> Error {
    network_error(
        said!(
            "找不到主机 {server}。",
            "the host of {server} cannot be found.",
            server
        ),
        said!(
            "请核对地址中的主机名，以及本机的 DNS 设置。",
            "Check the host name in the address, and this machine's DNS settings."
        ),
        "resolve".to_owned(),
    )
}

pub fn slow_connect(server: &str) -> Error {
    Error::new(
        Code::Timeout,
        said!(
            "连接 {server} 超时。",
            "connecting to {server} took too long.",
            server
        ),
        said!(
            "请检查网络、防火墙与端口；必要时调大 connect_timeout_ms。",
            "Check network, firewall and port; raise connect_timeout_ms if necessary."
        ),
    )
    .with_detail("connect")
}

pub fn unreachable(server: &str, error: &(dyn StdError + 'static)) -> Error {
    network_error(
        said!("无法连接 {server}。", "{server} cannot be reached.", server),
        said!(
            "请检查地址与端口、网线、防火墙，以及平台是否在运行。",
            "Check address and port, the cable, the firewall, and whether the platform is running."
        ),
        io_detail(error, "connect"),
    )
}

fn broken(server: &str, error: &(dyn StdError + 'static)) -> Error {
    network_error(
        said!(
            "与 {server} 的连接中途断开。",
            "the connection to {server} broke off.",
            server
        ),
        said!(
            "请稍后再试；反复出现时请检查网络设备与平台。",
            "Try again later; if it keeps happening, check the network and the platform."
        ),
        io_detail(error, "transfer"),
    )
}

/// The connection was one to a proxy.
fn broken_behind(hop: &Hop) -> Said {
    let Said { zh, en } = hop.title();
    said!(
        "请稍后再试；请求经过{zh}，反复出现时请检查该代理、网络设备与平台。",
        "Try again later; the request went through {en}: if it keeps happening, check that proxy, the network and the platform.",
        zh,
        en
    )
}

pub fn classify_body(error: &reqwest::Error, server: &str) -> Error {
    match find::<rustls::Error>(error) {
        Some(tls) => midway(tls, server).unwrap_or_else(|| tls::explain(tls, None, server)),
        None => damaged(server, error).unwrap_or_else(|| broken(server, error)),
    }
}

/// Behind the handshake: what came is not what the server sent.
fn midway(error: &rustls::Error, server: &str) -> Option<Error> {
    use rustls::Error as E;

    let detail = match error {
        E::DecryptError => "DecryptError",
        E::InvalidMessage(_) => "InvalidMessage",
        E::PeerSentOversizedRecord => "PeerSentOversizedRecord",
        _ => return None,
    };
    let what = said!(
        "与 {server} 的 TLS 连接中途出错：收到的数据无法通过校验。",
        "the TLS connection to {server} failed midway: what came cannot be verified.",
        server
    );
    Some(Error::new(Code::Tls, what, ALTERED).with_detail(detail))
}

/// All bytes came, and what they are is not what the head says.
fn damaged(server: &str, error: &reqwest::Error) -> Option<Error> {
    use std::io::ErrorKind as K;

    let kind = io_kind(error)?;
    matches!(kind, K::InvalidInput | K::InvalidData).then(|| {
        let what = said!(
            "{server} 的返回内容分块有误（chunked），无法读取。",
            "the chunks in which {server} sends its reply are wrong; it cannot be read.",
            server
        );
        network_error(what, ASK_ABOUT_CHUNKS, io_detail(error, "transfer"))
    })
}

const ALTERED: Title = said!(
    "请稍后再试；反复出现时，途中可能有设备改动了数据：请检查防火墙、代理与网络设备。",
    "Try again later; if it keeps happening, something on the way may alter the data: check firewalls, proxies and network devices."
);
const ASK_ABOUT_HEADERS: Title = said!(
    "请平台检查该服务输出的响应头；中间有代理、网关或前置机时，也请其管理员检查。",
    "Have the platform check the headers that this service sends; if there is a proxy, gateway or relay on the way, have those checked, too."
);
const ASK_ABOUT_CHUNKS: Title = said!(
    "请稍后再试；反复出现时请平台检查该服务，以及中间的代理、网关或前置机。",
    "Try again later; if it keeps happening, have the platform check that service, and the proxies, gateways or relays on the way."
);
const BROKEN_OFF_BY_HTTP: Title = said!(
    "请稍后再试；若每次如此，该端口可能是 https：请把地址改为 https://，并检查网络设备与平台。",
    "Try again later; if it happens each time, the port may be for https: write the address with https://, and check the network and the platform."
);
