//! A server's status other than success, in words (附录「HTTP错误码」).

use reqwest::header::{HeaderMap, LOCATION};
use url::Url;

use super::server::server_of;
use crate::error::{Code, Error};
use crate::said;

pub fn redirected(status: u16, headers: &HeaderMap, url: &Url) -> Error {
    let target = headers
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| url.join(location).ok())
        .map_or_else(|| "?".to_owned(), |target| server_of(&target));
    Error::new(
        Code::HttpStatus,
        said!("服务器要求重定向到 {target}（HTTP {status}），本库不跟随重定向。", "the server redirects to {target} (HTTP {status}); redirects are not followed.", target, status),
        said!("请核对地址的协议（http/https）、端口与路径；令牌不会发往别的主机。", "Check the address's scheme (http or https), port and path; a token is never sent to another host."),
    )
    .with_status(status)
}

/// A status other than success, for an operation (附录「HTTP错误码」).
pub fn status_error(status: u16) -> Error {
    let hint = match status {
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
        407 => said!(
            "代理要求认证：请在 proxy 中写入用户名和密码。",
            "The proxy asks for credentials: put user name and password into proxy."
        ),
        429 => said!(
            "请求过于频繁，请稍后再试。",
            "Too many requests; try again later."
        ),
        500..=599 => said!(
            "平台内部故障，请稍后再试或联系平台运维。",
            "The platform has an internal error; try again later or tell its operators."
        ),
        _ => said!(
            "请核对地址，再用 idcas_diagnose 检查。",
            "Check the address, then run idcas_diagnose."
        ),
    };
    Error::new(
        Code::HttpStatus,
        said!(
            "服务器返回 HTTP {status}。",
            "the server answered HTTP {status}.",
            status
        ),
        hint,
    )
    .with_status(status)
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
