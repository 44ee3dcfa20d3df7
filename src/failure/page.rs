//! Pages that tell more than their status does, and where a status came from.

use super::server::Way;
use crate::call::Stage;
use crate::error::{Code, Error};
use crate::said;
use crate::said::{Said, Title};

/// A status other than success whose page, or which by itself, says that the server did not take the request as one of
/// the interface.
pub fn told_by_page(status: u16, page: &str, way: &Way) -> Option<Error> {
    // Error pages are short.
    const LOOKED_AT: usize = 8 * 1024;

    let end = page.floor_char_boundary(LOOKED_AT);
    let has = |words: &[&str]| words.iter().any(|words| page[..end].contains(words));
    let server = &way.server;
    let (what, hint, detail) = match status {
        400 if !way.secure && has(PLAIN_TO_TLS) => (
            said!(
                "{server} 的这个端口是 https，而配置的地址是 http（HTTP {status}）。",
                "{server} is a port for https, and the address is configured with http (HTTP {status}).",
                server,
                status
            ),
            WRITE_HTTPS,
            "http to https",
        ),
        400 | 403 | 495 | 496 if has(CERTIFICATE_WANTED) => (
            said!(
                "{server} 要求客户端证书（HTTP {status}）。",
                "{server} demands a client certificate (HTTP {status}).",
                server,
                status
            ),
            NO_CERTIFICATE,
            "client certificate",
        ),
        413 => (
            said!(
                "{server} 认为请求内容过大（HTTP {status}）。",
                "{server} finds the request's body too large (HTTP {status}).",
                server,
                status
            ),
            LARGE_BODY,
            "",
        ),
        414 => (
            said!(
                "{server} 认为请求的地址过长（HTTP {status}）。",
                "{server} finds the request's address too long (HTTP {status}).",
                server,
                status
            ),
            LONG_ADDRESS,
            "",
        ),
        400 if has(&["Request Header Or Cookie Too Large"]) => {
            (long_head(server, status), LONG_HEAD, "")
        }
        431 | 494 => (long_head(server, status), LONG_HEAD, ""),
        _ => return None,
    };
    let error = Error::new(Code::HttpStatus, what, hint).with_status(status);
    Some(error.with_detail(detail))
}

fn long_head(server: &str, status: u16) -> Said {
    said!(
        "{server} 认为请求头过长（HTTP {status}）。",
        "{server} finds the request's headers too long (HTTP {status}).",
        server,
        status
    )
}

/// A status other than success, with what was being done and at which server; with a proxy on the way also that the
/// answer may be the proxy's.
pub fn placed(mut error: Error, stage: Stage, way: &Way) -> Error {
    if error.code != Code::HttpStatus {
        return error;
    }
    let Title {
        zh: step_zh,
        en: step_en,
    } = stage.title();
    let server = &way.server;
    let Said { zh, en } = std::mem::take(&mut error.what);
    error.what = match en.contains(server) {
        true => said!(
            "{step_zh}：{zh}",
            "{step_en}: {en}",
            step_zh,
            zh,
            step_en,
            en
        ),
        false => said!(
            "{step_zh}（{server}）：{zh}",
            "{step_en} ({server}): {en}",
            step_zh,
            server,
            zh,
            step_en,
            en
        ),
    };
    if let Some(hop) = way
        .proxy
        .as_ref()
        .filter(|_| !way.secure && error.detail.is_empty())
    {
        let by = hop.title();
        let (by_zh, by_en) = (by.zh, by.en);
        let Said { zh, en } = std::mem::take(&mut error.hint);
        error.hint = said!(
            "{zh}请求经过{by_zh}，这也可能是代理的答复。",
            "{en} The request went through {by_en}; this may be the proxy's own answer.",
            zh,
            by_zh,
            en,
            by_en
        );
    }
    error
}

/// What nginx, Apache, Go, Tomcat, Jetty and IIS say.
const PLAIN_TO_TLS: &[&str] = &[
    "plain HTTP request was sent to HTTPS port",
    "speaking plain HTTP to an SSL-enabled",
    "Client sent an HTTP request to an HTTPS server",
    "This combination of host and port requires TLS",
    "must be accessed over HTTPS",
];
const CERTIFICATE_WANTED: &[&str] = &[
    "No required SSL certificate was sent",
    "The SSL certificate error",
    "SSL Certificate Error",
    "SSL Certificate Required",
    "403.7",
];
const WRITE_HTTPS: Title = said!(
    "请把配置的地址改为 https://，或改用 http 的端口。",
    "Write the address with https://, or use the port for http."
);
const NO_CERTIFICATE: Title = said!(
    "本库不发送客户端证书：请平台提供不要求证书的地址，或由前置机上的 nginx 代为出示（proxy_ssl_certificate）。",
    "The library sends none: ask the platform for an address that demands none, or let a relay present it (nginx's proxy_ssl_certificate)."
);
const LARGE_BODY: Title = said!(
    "请检查过长的参数；中间有 nginx 时请其管理员调大 client_max_body_size。",
    "Check for parameters that are too long; if there is an nginx in between, have its client_max_body_size raised."
);
const LONG_ADDRESS: Title = said!(
    "参数随地址发送，请检查过长的参数；中间有 nginx 时请其管理员调大 large_client_header_buffers（如 4 32k）。",
    "Parameters travel in the address: check for long ones; if there is an nginx in between, have its large_client_header_buffers raised, for example to 4 32k."
);
const LONG_HEAD: Title = said!(
    "令牌随请求头发送，可能较长；请平台或前置机的管理员调大 large_client_header_buffers（如 4 32k）等限制。",
    "Tokens travel in the headers and can be long: have the limit of the platform or the relay raised, in nginx large_client_header_buffers, for example to 4 32k."
);
