//! A request that got no whole reply: what went wrong on the way.

use std::error::Error as StdError;
use std::fmt;

use crate::envelope::unexpected;
use crate::error::{Code, Error, Said};
use crate::said;
use crate::said::Title;
use crate::tls;
use crate::tls::Notes;

/// An attempt that failed.
pub struct Failed {
    pub error: Error,
    /// Nothing of the request can have reached the server.
    pub unsent: bool,
    /// Another attempt may end better.
    pub transient: bool,
}

impl Failed {
    pub fn for_good(error: Error) -> Failed {
        Failed {
            error,
            unsent: false,
            transient: false,
        }
    }
}

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

fn network_error(what: impl Into<Said>, hint: Title, detail: String) -> Error {
    Error::new(Code::Network, what, hint).with_detail(detail)
}

/// The first error of this type behind another one.
fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        // An I/O error hides what it wraps from `source()`.
        if let Some(inner) = error
            .downcast_ref::<std::io::Error>()
            .and_then(|io| io.get_ref())
        {
            return find(inner);
        }
        next = error.source();
    }
    None
}

/// What lies behind an error: its own text has the URL in it, where any word may stand.
fn mentions(error: &(dyn StdError + 'static), words: &str) -> bool {
    std::iter::successors(error.source(), |&error| error.source())
        .any(|error| error.to_string().contains(words))
}

pub fn classify(error: &reqwest::Error, server: &str) -> Failed {
    let unsent = error.is_connect();
    let failed = |error: Error, transient: bool| Failed {
        error,
        unsent,
        transient,
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
        return Failed {
            error: long_address(),
            unsent: true,
            transient: false,
        };
    }
    if error.is_timeout() {
        // A dead host stays dead: another attempt would only double the wait.
        return failed(slow_connect(server), false);
    }
    if error.is_connect() {
        if mentions(error, "proxy") || mentions(error, "tunnel") {
            return failed(
                network_error(
                    said!("代理拒绝了连接。", "the proxy refused the connection."),
                    said!(
                        "请核对 proxy 的地址、用户名和密码；内网平台可设为 none。",
                        "Check the proxy's address, user name and password; for a platform on the intranet set it to none."
                    ),
                    "proxy".to_owned(),
                ),
                false,
            );
        }
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
    failed(broken(server, error), true)
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

/// The kind of an I/O error: its text could carry more.
fn io_detail(error: &(dyn StdError + 'static), step: &str) -> String {
    match io_kind(error) {
        Some(kind) => format!("{step}: {kind}"),
        None => step.to_owned(),
    }
}

/// The kind of the deepest I/O error: those around it are of no kind in particular.
fn io_kind(error: &(dyn StdError + 'static)) -> Option<std::io::ErrorKind> {
    let outer = find::<std::io::Error>(error)?;
    let inner = outer.get_ref();
    let deeper = inner.and_then(|inner| io_kind(inner));
    Some(deeper.unwrap_or(outer.kind()))
}

#[derive(Debug)]
pub struct Unresolved(pub std::io::Error);

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("name look-up failed")
    }
}

impl StdError for Unresolved {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}
