//! What the auth center and the platform give out: tokens and the RSA key, read from their replies.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::crypto::rsa::PublicKey;
use crate::envelope::{Envelope, quoted, unexpected};
use crate::error::{Code, Error, Result};
use crate::failure::status_error;
use crate::http::HttpReply;
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// Where the reply names no lifetime (用户访问令牌的时效性：12小时 is for the platform to say).
const DEFAULT_LIFETIME: u64 = 3600;

/// Nothing is believed to live longer, whatever the reply says.
const LONGEST_LIFETIME: u64 = 30 * 24 * 3600;

/// A token with what came along.
#[derive(Debug)]
pub struct Token {
    pub access: Secret,
    pub refresh: Option<Secret>,
    pub token_type: String,
    pub scope: String,
    pub expires: Instant,
    /// By a `refresh_token`, not by password.
    pub refreshed: bool,
}

impl Token {
    /// `data` of `get_token`: the seconds are those that remain.
    pub fn data(&self) -> String {
        let remaining = self.expires.saturating_duration_since(Instant::now());
        format!(
            r#"{{"access_token":{},"token_type":{},"expires_in":{},"scope":{}}}"#,
            quoted(self.access.expose()),
            quoted(&self.token_type),
            remaining.as_secs(),
            quoted(&self.scope)
        )
    }

    /// A token that is about to expire would expire on its way.
    pub fn keep_until(&self) -> Instant {
        let lifetime = self.expires.saturating_duration_since(Instant::now());
        let margin = (lifetime / 10).min(Duration::from_secs(60));
        self.expires.checked_sub(margin).unwrap_or(self.expires)
    }
}

/// The platform's RSA key with the reply that brought it.
pub struct RsaKey {
    pub key: PublicKey,
    pub envelope: String,
    /// As the platform wrote it.
    pub text: String,
}

/// The reply of 获取RSA公钥.
pub fn read_rsa_key(reply: HttpReply) -> Result<RsaKey> {
    let envelope = Envelope::read(reply.text)?;
    if envelope.code != 0 {
        let mut error = Error::new(Code::AuthRejected, KEY_REFUSED, ASK_FOR_RIGHTS);
        error.platform = Some(envelope.text);
        return Err(error);
    }
    let text = envelope.data_text().unwrap_or_default();
    let key = PublicKey::read(&text)
        .map_err(|_| Error::new(Code::Crypto, KEY_UNREADABLE, ASK_FOR_KEY))?;
    Ok(RsaKey {
        key,
        text,
        envelope: envelope.text,
    })
}

#[derive(Deserialize)]
struct TokenReply<'a> {
    access_token: Option<String>,
    refresh_token: Option<String>,
    token_type: Option<String>,
    scope: Option<String>,
    /// As it came: whatever else stands there, a list of millions of zeros, is not taken apart.
    #[serde(borrow)]
    expires_in: Option<&'a RawValue>,
    error: Option<String>,
}

/// The auth center's reply to a token request.
pub fn read_token(reply: HttpReply) -> Result<Token> {
    let parsed: Option<TokenReply> = serde_json::from_str(&reply.text).ok();
    let word = parsed.as_ref().and_then(|reply| reply.error.as_deref());
    if let Some(word) = word.filter(|_| reply.status < 500) {
        return Err(rejected(word, reply.status));
    }
    match reply.status {
        200..=299 => {}
        401 => return Err(rejected("unauthorized", 401)),
        status => return Err(status_error(status)),
    }
    let parsed = parsed.ok_or_else(|| match reply.text.trim_start().starts_with('<') {
        true => unexpected(WEB_PAGE),
        false => unexpected(NOT_TOKEN_JSON),
    })?;
    let access = parsed.access_token.unwrap_or_default();
    if access.is_empty() || !access.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(unexpected(NO_ACCESS_TOKEN));
    }
    let lifetime = parsed.expires_in.and_then(|raw| whole_seconds(raw.get()));
    let lifetime = lifetime.unwrap_or(DEFAULT_LIFETIME).min(LONGEST_LIFETIME);
    let refresh = parsed.refresh_token.filter(|token| !token.is_empty());
    Ok(Token {
        access: Secret::new(access),
        refresh: refresh.map(Secret::new),
        token_type: parsed.token_type.unwrap_or_else(|| "Bearer".to_owned()),
        scope: parsed.scope.unwrap_or_default(),
        refreshed: false,
        expires: Instant::now() + Duration::from_secs(lifetime),
    })
}

/// Seconds from a number, or a number written as text. One with an exponent is not worth reading: as if it were not there.
fn whole_seconds(raw: &str) -> Option<u64> {
    let text = raw.trim_matches('"').trim();
    if text.contains(['e', 'E']) {
        return None;
    }
    if text.starts_with('-') {
        return Some(0);
    }
    let whole = text.split('.').next()?;
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| whole.parse().unwrap_or(u64::MAX))
}

/// The auth center's refusal. Its `error` is repeated only where it is one of OAuth's plain words.
fn rejected(word: &str, status: u16) -> Error {
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let plain = word.len() <= 64 && word.bytes().all(letters);
    let word = if plain { word } else { "unknown" };
    let what = said!(
        "认证中心拒绝：{word}。",
        "the auth center refused: {word}.",
        word
    );
    let mut error = Error::new(Code::AuthRejected, what, refusal_hint(word)).with_status(status);
    error.auth_error = Some(word.to_owned());
    error
}

fn refusal_hint(word: &str) -> Title {
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
            "请平台检查该客户端的作用域（scope）。",
            "Ask the platform to check this client's scope."
        ),
        _ => said!(
            "请核对 auth_center、client_id、client_secret、用户名和密码。",
            "Check auth_center, client_id, client_secret, user name and password."
        ),
    }
}

const KEY_REFUSED: Title = said!(
    "平台拒绝提供RSA公钥。",
    "the platform refuses to give its RSA public key."
);
const ASK_FOR_RIGHTS: Title = said!(
    "请平台检查该客户端的权限，或在配置中写入 rsa_public_key。",
    "Ask the platform to check this client's rights, or configure rsa_public_key."
);
const KEY_UNREADABLE: Title = said!(
    "平台返回的RSA公钥无法识别。",
    "the platform's RSA public key cannot be read."
);
const ASK_FOR_KEY: Title = said!(
    "请向平台索取公钥（X.509/PKCS#1 的 Base64 或 PEM，或 <RSAKeyValue>），写入配置 rsa_public_key。",
    "Ask the platform for its key (Base64 or PEM of X.509 or PKCS#1, or <RSAKeyValue>) and configure rsa_public_key."
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
