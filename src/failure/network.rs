//! A request that got no whole reply: what went wrong on the way.

use std::error::Error as StdError;

use super::attempt::{
    Failed, NotBegun, Unresolved, find, io_detail, io_kind, mentions, network_error,
};
use super::proxy::before_server;
use super::server::Way;
use crate::envelope::unexpected;
use crate::error::{Code, Error};
use crate::said;
use crate::said::Title;
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
        return failed(tls::explain(tls, noted, server), false);
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
    if mentions(error, "invalid HTTP") {
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
    let mut error = broken(server, error);
    if !way.secure {
        // What a server for https does with a request that is not TLS, if it does not say so.
        error.hint = BROKEN_OFF_BY_HTTP.into();
    }
    failed(error, true)
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

pub fn classify_body(error: &reqwest::Error, server: &str) -> Error {
    match find::<rustls::Error>(error) {
        Some(tls) => tls::explain(tls, None, server),
        None => broken(server, error),
    }
}

const BROKEN_OFF_BY_HTTP: Title = said!(
    "请稍后再试；若每次如此，该端口可能是 https：请把地址改为 https://，并检查网络设备与平台。",
    "Try again later; if it happens each time, the port may be for https: write the address with https://, and check the network and the platform."
);
