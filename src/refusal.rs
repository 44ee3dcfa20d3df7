//! The auth center's refusals in words: what it said, which key is meant, what to do.

use std::time::Duration;

use crate::envelope::unexpected;
use crate::error::{Code, Error};
use crate::failure::status_error;
use crate::failure::words_of_server::{quotable, repeats};
use crate::http::HttpReply;
use crate::said;
use crate::said::{Said, Title};
use crate::token_reply::TokenReply;

/// A token request, as far as its refusal depends on it.
pub struct Asked<'a> {
    /// No words that repeat one of these are shown.
    pub sent: Vec<&'a str>,
    /// The configured `auth_center`.
    pub base: &'a str,
    /// The client was refused with its secret in the form and by HTTP Basic.
    pub both_refused: bool,
}

/// OAuth's words for what is wrong before that.
const OF_THE_REQUEST: [&str; 3] = ["invalid_client", "invalid_request", "unauthorized"];

/// Whether the client was accepted, and refused what it asked for.
pub fn is_about_the_grant(word: &str) -> bool {
    const WORDS: [&str; 5] = [
        "invalid_grant",
        "access_denied",
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type",
    ];
    WORDS.contains(&word)
}

/// Whether the auth center may have counted a wrong password: it took the request and refused it, and not for its form or
/// for the client's sake.
pub fn is_about_password(error: &Error) -> bool {
    const OF_THE_CLIENT: [&str; 5] = [
        "invalid_client",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
        "invalid_request",
    ];
    // Whatever fails on the way, or comes from somebody else, has a detail.
    match (&error.auth_error, error.http_status) {
        (Some(word), _) => !OF_THE_CLIENT.contains(&word.as_str()),
        (None, Some(400 | 401 | 403 | 422 | 423)) => error.detail.is_empty(),
        _ => error.detail == WITHOUT_TOKEN,
    }
}

/// A redirect of the token endpoint, with the key that is meant.
pub fn redirected(mut error: Error) -> Error {
    if let Some(300..=399) = error.http_status {
        error.hint = CHECK_SCHEME.into();
    }
    error
}

impl Asked<'_> {
    /// A reply that refuses, whatever its status.
    pub fn refused(&self, reply: &HttpReply, parsed: Option<&TokenReply>) -> Error {
        let inner = parsed.and_then(|parsed| parsed.inner.as_deref());
        let of_either = |of: fn(&TokenReply) -> Option<&String>| {
            parsed.and_then(of).or_else(|| inner.and_then(of))
        };
        let word = of_either(|reply| reply.error.as_ref()).map(String::as_str);
        let words = of_either(|reply| reply.words.as_ref());
        let said = words.map(String::as_str).or_else(|| bare(parsed, reply));
        let mut all = word.into_iter().chain(said);
        let about_grant = word.is_some_and(is_about_the_grant) || all.any(tells_of_password);
        let words = self.shown(said);
        let words = words.as_deref();
        let failure = parsed.is_some_and(TokenReply::is_failure);
        let status = reply.status;
        match (status, word) {
            (429, _) => busy(429, reply.retry_after, words),
            (503, _) if reply.retry_after.is_some() => busy(503, reply.retry_after, words),
            // The words outweigh a status that tells of something else.
            (404 | 405 | 415 | 500.., word) if about_grant => {
                self.rejected(word.unwrap_or("unknown"), status, words)
            }
            (404 | 405 | 415, word) if !word.is_some_and(is_plain) => {
                self.wrong_endpoint(status, words)
            }
            (500.., _) => by_status(status, BROKEN, words),
            (_, Some(word)) => self.rejected(word, status, words),
            (401, None) => self.rejected("unauthorized", 401, words),
            (_, None) if failure || about_grant => self.rejected("unknown", status, words),
            (400, None) => by_status(400, CHECK_ADDRESS, words),
            (403, None) => by_status(403, CHECK_PERMISSION, words),
            (_, None) => by_status(status, status_error(status).hint.clone(), words),
        }
    }

    /// Words as the end of a sentence of the library's own, where they may be shown.
    fn shown(&self, words: Option<&str>) -> Option<String> {
        let words = quotable(words?, &self.sent)?;
        let words = words.trim_end_matches(['。', '.', ' ']);
        (!words.is_empty()).then(|| words.to_owned())
    }

    /// The auth center's `error` is repeated only where it is one of OAuth's plain words.
    fn rejected(&self, word: &str, status: u16, words: Option<&str>) -> Error {
        let is_known = is_about_the_grant(word) || OF_THE_REQUEST.contains(&word);
        let word = match is_known || (is_plain(word) && !repeats(word, &self.sent)) {
            true => word,
            false => "unknown",
        };
        let what = match (word, words) {
            ("unknown", Some(words)) => said!(
                "认证中心拒绝：{words}。",
                "the auth center refused: {words}.",
                words
            ),
            (word, Some(words)) => said!(
                "认证中心拒绝：{word}（{words}）。",
                "the auth center refused: {word} ({words}).",
                word,
                words
            ),
            (word, None) => said!(
                "认证中心拒绝：{word}。",
                "the auth center refused: {word}.",
                word
            ),
        };
        let hint = match self.both_refused {
            true => BOTH_REFUSED,
            false => hint_of(word),
        };
        let mut error = Error::new(Code::AuthRejected, what, hint).with_status(status);
        error.auth_error = Some(word.to_owned());
        error
    }

    /// 404, 405, 415: something other than a token endpoint answers there.
    fn wrong_endpoint(&self, status: u16, words: Option<&str>) -> Error {
        by_status(status, self.about_address(CHECK_ENDPOINT), words)
    }

    /// A status of success with something else than JSON.
    pub fn not_json(&self, reply: &HttpReply) -> Error {
        if let Some(said) = bare(None, reply) {
            let words = self.shown(Some(said));
            return self.rejected("unknown", reply.status, words.as_deref());
        }
        let what = match reply.text.trim_start() {
            "" => EMPTY,
            text if text.starts_with('<') => WEB_PAGE,
            _ => NOT_TOKEN_JSON,
        };
        let mut error = unexpected(what);
        error.hint = self.about_address(CHECK_ENDPOINT).into();
        error
    }

    /// A success that brings no token.
    pub fn without_token(&self, parsed: &TokenReply) -> Error {
        let what = match self.shown(parsed.words.as_deref()) {
            Some(words) => said!(
                "认证中心返回的内容中没有可用的 access_token：{words}。",
                "the auth center's answer has no usable access_token: {words}.",
                words
            ),
            None => NO_ACCESS_TOKEN.into(),
        };
        let mut error = unexpected(what).with_detail(WITHOUT_TOKEN);
        error.hint = self.about_address(CHECK_ENDPOINT).into();
        error
    }

    /// The advice, or the cause where the configured address shows it.
    fn about_address(&self, advice: Title) -> Title {
        let base = self.base.trim_end_matches('/').to_ascii_lowercase();
        match base.ends_with("/connect/token") || base.ends_with("/connect") {
            true => PATH_TWICE,
            false => advice,
        }
    }
}

/// The words of a reply that is nothing else than words about the password.
fn bare<'a>(parsed: Option<&TokenReply>, reply: &'a HttpReply) -> Option<&'a str> {
    let text = reply.text.trim().trim_matches('"');
    (parsed.is_none() && tells_of_password(text)).then_some(text)
}

/// Whether the words of a reply are about the password, or about the account that it opens: then it may have been counted,
/// whatever else the reply says. Pages for people have such words on them anyway.
fn tells_of_password(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "密码",
        "口令",
        "锁定",
        "冻结",
        "解密",
        "password",
        "passwd",
        "credential",
        "locked",
        "decrypt",
    ];
    const LOOKED_AT: usize = 2048;

    let text = text.trim_start();
    let start = text[..text.floor_char_boundary(LOOKED_AT)].to_lowercase();
    !start.starts_with('<') && WORDS.iter().any(|word| start.contains(word))
}

/// One of OAuth's words, or one of the same kind.
fn is_plain(word: &str) -> bool {
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    word.len() <= 64 && word.bytes().all(letters)
}

fn by_status(status: u16, hint: impl Into<Said>, words: Option<&str>) -> Error {
    let what = match words {
        Some(words) => said!(
            "认证中心返回 HTTP {status}：{words}。",
            "the auth center answered HTTP {status}: {words}.",
            status,
            words
        ),
        None => said!(
            "认证中心返回 HTTP {status}。",
            "the auth center answered HTTP {status}.",
            status
        ),
    };
    Error::new(Code::HttpStatus, what, hint).with_status(status)
}

/// Seconds. Whatever is longer is hardly meant.
pub const LONGEST_WAIT: u64 = 24 * 3600;

/// Nothing is wrong but the time.
fn busy(status: u16, wait: Option<Duration>, words: Option<&str>) -> Error {
    let seconds = wait.map(|wait| wait.as_secs() + u64::from(wait.subsec_nanos() > 0));
    let hint = match seconds {
        Some(seconds @ 1..=LONGEST_WAIT) => said!(
            "请求过于频繁或认证中心繁忙：认证中心要求等待 {seconds} 秒，请到时再试。",
            "There are too many requests, or the auth center is busy: it asks to wait {seconds} seconds. Call again after that.",
            seconds
        ),
        _ => WAIT.into(),
    };
    by_status(status, hint, words)
}

fn hint_of(word: &str) -> Title {
    match word {
        "invalid_client" => said!(
            "请核对 client_id 与 client_secret。",
            "Check client_id and client_secret."
        ),
        "invalid_grant" => said!(
            "请核对用户名和密码；若配置了 rsa_public_key，请确认它是平台当前的公钥。",
            "Check user name and password; if rsa_public_key is configured, make sure it is the platform's current key."
        ),
        "unauthorized_client" | "unsupported_grant_type" => said!(
            "该客户端未开通此授权方式，请联系平台。",
            "This client may not use this grant type; ask the platform."
        ),
        "invalid_scope" => said!(
            "请核对 token_params 中的 scope；未配置时，请向平台索取该客户端的作用域（scope）并写入 token_params。",
            "Check the scope in token_params; where there is none, ask the platform for this client's scope and put it into token_params."
        ),
        "invalid_request" => said!(
            "请核对 auth_center、client_id、client_secret、用户名和密码；认证中心另有必填参数（如 scope、租户）时，写入 token_params。",
            "Check auth_center, client_id, client_secret, user name and password; what else the auth center demands, such as scope or a tenant, belongs into token_params."
        ),
        _ => said!(
            "请核对 auth_center、client_id、client_secret、用户名和密码。",
            "Check auth_center, client_id, client_secret, user name and password."
        ),
    }
}

/// The detail of a success that brings no token.
const WITHOUT_TOKEN: &str = "token reply without access_token";

const BOTH_REFUSED: Title = said!(
    "client_id 与 client_secret 先放在表单中、再以 HTTP Basic 发送，两种方式都被拒绝：请向平台核对这两项，以及认证中心要求的客户端认证方式。",
    "client_id and client_secret were sent in the form and then by HTTP Basic, and refused both times: check them, and ask the platform how the client is to be authenticated."
);
const CHECK_SCHEME: Title = said!(
    "请核对 auth_center 的协议（http/https）、端口与路径；密钥与密码不会发往别的地址。",
    "Check the scheme (http or https), port and path of auth_center; secrets and passwords are not sent to another address."
);
const CHECK_ENDPOINT: Title = said!(
    "该地址不是取令牌的接口：请核对 auth_center 的协议（http/https）、端口与路径，本库在其后加 /connect/token。",
    "No tokens are given out there: check the scheme (http or https), port and path of auth_center; the library appends /connect/token."
);
const PATH_TWICE: Title = said!(
    "auth_center 中已含 /connect，而本库会在其后加 /connect/token：请从 auth_center 中去掉这段路径。",
    "auth_center has /connect in it already, and the library appends /connect/token: remove that path from auth_center."
);
const CHECK_ADDRESS: Title = said!(
    "请核对 auth_center 的协议（http/https）、端口与路径；认证中心另有必填参数（如 scope、租户）时，写入 token_params。",
    "Check the scheme (http or https), port and path of auth_center; what else the auth center demands, such as scope or a tenant, belongs into token_params."
);
const CHECK_PERMISSION: Title = said!(
    "认证中心（或其前面的网关）不允许本机或该客户端取令牌：请把本机的 IP 与 client_id 告知平台，请其放行。",
    "The auth center, or a gateway before it, does not let this machine or this client ask for tokens: tell the platform this machine's IP address and client_id."
);
const BROKEN: Title = said!(
    "认证中心内部故障，请稍后再试或联系平台运维。",
    "The auth center has an internal error; try again later or tell its operators."
);
const WAIT: Title = said!(
    "请求过于频繁或认证中心繁忙，请稍后再试。",
    "There are too many requests, or the auth center is busy; try again later."
);
const EMPTY: Title = said!(
    "认证中心返回的内容为空。",
    "the auth center's answer is empty."
);
const WEB_PAGE: Title = said!(
    "认证中心返回的是网页，不是 JSON。",
    "the auth center answered with a web page, not JSON."
);
const NOT_TOKEN_JSON: Title = said!(
    "认证中心返回的不是令牌 JSON。",
    "the auth center's answer is not token JSON."
);
const NO_ACCESS_TOKEN: Title = said!(
    "认证中心返回的内容中没有可用的 access_token。",
    "the auth center's answer has no usable access_token."
);
