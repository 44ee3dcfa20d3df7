//! A server's status other than success, in words (附录「HTTP错误码」).

use std::time::Duration;

use reqwest::header::{HeaderMap, LOCATION};
use url::Url;

use super::server::server_of;
use super::words_of_server::{quotable, words_in};
use crate::error::{Code, Error};
use crate::http::HttpReply;
use crate::refusal::LONGEST_WAIT;
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// A status of 3xx. Not all of them redirect.
pub fn redirected(status: u16, headers: &HeaderMap, url: &Url, bearer: Option<&Secret>) -> Error {
    let target = headers
        .get(LOCATION)
        .map(|location| String::from_utf8_lossy(location.as_bytes()))
        .and_then(|location| url.join(location.trim()).ok())
        .filter(Url::has_host)
        .map(|target| server_of(&target))
        .filter(|target| may_be_named(target, url, bearer));
    match target {
        _ if status == 304 => not_modified(),
        Some(target) => to_another_place(status, &target),
        None => to_nowhere(status),
    }
    .with_status(status)
}

/// Whether a server is named like one, and not like something that was sent.
fn may_be_named(server: &str, url: &Url, bearer: Option<&Secret>) -> bool {
    /// A host name has 253 characters at most.
    const LONGEST: usize = 253 + ":65535".len();
    /// What is shorter may be part of any name.
    const TELLING: usize = 6;

    let is_in = |value: &str| {
        let value = value.to_lowercase();
        value.len() >= TELLING && server.contains(&value)
    };
    let mut values = url.query_pairs();
    let is_sent =
        values.any(|(_, value)| is_in(&value)) || bearer.is_some_and(|token| is_in(token.expose()));
    server.len() <= LONGEST && (!is_sent || server == server_of(url))
}

fn not_modified() -> Error {
    Error::new(
        Code::HttpStatus,
        said!(
            "服务器返回 HTTP 304（内容未变）而没有内容：这是缓存的响应，而请求并未允许使用缓存。",
            "the server answered HTTP 304 (not modified), without content: a cache's answer, which the request did not allow."
        ),
        said!(
            "请检查中间的缓存、代理或网关：接口的响应不应被缓存。",
            "Check the caches, proxies and gateways on the way: replies of this interface must not be cached."
        ),
    )
}

fn to_nowhere(status: u16) -> Error {
    Error::new(
        Code::HttpStatus,
        said!(
            "服务器返回 HTTP {status}（重定向），但没有给出可用的目标地址。",
            "the server answered HTTP {status}, a redirect, without a usable target.",
            status
        ),
        said!(
            "请核对地址的协议（http/https）、端口与路径，再用 idcas_diagnose 检查。",
            "Check the address's scheme (http or https), port and path, then run idcas_diagnose."
        ),
    )
}

fn to_another_place(status: u16, target: &str) -> Error {
    Error::new(
        Code::HttpStatus,
        said!(
            "服务器要求重定向到 {target}（HTTP {status}），本库不跟随重定向。",
            "the server redirects to {target} (HTTP {status}); redirects are not followed.",
            target,
            status
        ),
        said!(
            "请核对地址的协议（http/https）、端口与路径；令牌不会发往别的主机。",
            "Check the address's scheme (http or https), port and path; a token is never sent to another host."
        ),
    )
}

/// A reply whose status is not success, with the server's words where they may be shown. `sent` are the values that it was
/// sent.
pub fn refused(reply: &HttpReply, sent: &[Secret]) -> Error {
    let mut error = match reply.status {
        401 => unauthorized(),
        status => busy(status, reply.retry_after).unwrap_or_else(|| status_error(status)),
    };
    let sent: Vec<&str> = sent.iter().map(Secret::expose).collect();
    error.platform_msg = words_in(&reply.text).and_then(|words| quotable(&words, &sent));
    error
}

/// The server has no time, and says until when.
fn busy(status: u16, wait: Option<Duration>) -> Option<Error> {
    let seconds = wait.filter(|_| matches!(status, 429 | 503))?.as_secs();
    (1..=LONGEST_WAIT).contains(&seconds).then(|| {
        let mut error = status_error(status);
        error.hint = said!(
            "请求过于频繁或平台繁忙：平台要求等待 {seconds} 秒，请到时再试。",
            "There are too many requests, or the platform is busy: it asks to wait {seconds} seconds. Call again after that.",
            seconds
        );
        error
    })
}

/// A status other than success, for an operation (附录「HTTP错误码」).
pub fn status_error(status: u16) -> Error {
    Error::new(
        Code::HttpStatus,
        said!(
            "服务器返回 HTTP {status}。",
            "the server answered HTTP {status}.",
            status
        ),
        hint_for(status),
    )
    .with_status(status)
}

fn hint_for(status: u16) -> Title {
    match status {
        400 => said!(
            "请检查接口路径、GET/POST 方法和传参是否正确。",
            "Check the address's path, the method and the parameters."
        ),
        403 => said!(
            "账号没有此接口的权限，请联系平台开通。",
            "The account may not use this interface; ask the platform to allow it."
        ),
        404 => said!(
            "请核对 gateway 等地址是否含有完整路径（如 /api）。",
            "Check that gateway and the other addresses carry their whole path, such as /api."
        ),
        405 => said!(
            "该地址不接受此请求方法：请核对地址是否为接口网关（而非网站）。",
            "The address does not take this method: check that it is the interface's gateway and not a web site."
        ),
        407 => said!(
            "途中的代理要求认证：请在 proxy 中写入用户名和密码；没有配置代理时，请前置机或网关的管理员检查其后面的代理。",
            "A proxy on the way asks for credentials: put user name and password into proxy; where no proxy is configured, have whoever runs the relay or gateway check the proxy behind it."
        ),
        408 => said!(
            "服务器没有等到完整的请求：请检查网络，以及中间的代理或网关。",
            "The server did not get the whole request in its time: check the network, and proxies or gateways on the way."
        ),
        413 => said!(
            "请求的内容超过服务器的限制：请缩短过长的参数，或请平台放宽限制。",
            "The request's content is larger than the server allows: shorten parameters that are too long, or ask the platform to allow more."
        ),
        414 | 431 => said!(
            "请求的地址或头部超过服务器的限制：请缩短过长的参数（它们随地址发送）。",
            "The request's address or headers are longer than the server allows: shorten parameters that are too long, since they travel in the address."
        ),
        429 => said!(
            "请求过于频繁，请稍后再试。",
            "Too many requests; try again later."
        ),
        502 | 504 => said!(
            "网关或前置机没有得到后面服务的正常响应：请稍后再试，或联系平台运维及前置机的管理员。",
            "A gateway or relay got no proper answer from the service behind it: try again later, or tell the platform's operators and whoever runs the relay."
        ),
        503 => said!(
            "平台繁忙或正在维护，请稍后再试或联系平台运维。",
            "The platform is busy or under maintenance; try again later or tell its operators."
        ),
        500..=599 => said!(
            "平台内部故障，请稍后再试或联系平台运维。",
            "The platform has an internal error; try again later or tell its operators."
        ),
        _ => said!(
            "请核对地址，再用 idcas_diagnose 检查。",
            "Check the address, then run idcas_diagnose."
        ),
    }
}

pub fn unauthorized() -> Error {
    Error::new(
        Code::Unauthorized,
        said!(
            "更换令牌后平台仍返回 401 未授权。",
            "the platform answers 401 even with a new token."
        ),
        said!(
            "请确认 auth_center 与 gateway 属于同一平台，且该账号有此接口的权限。",
            "Make sure that auth_center and gateway belong to the same platform, and that the account may use this interface."
        ),
    )
    .with_status(401)
}
