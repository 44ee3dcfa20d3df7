//! What the auth center and the platform give out: tokens and the RSA key, read from their replies.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crate::crypto::rsa::{NotAKey, PublicKey, RsaFault};
use crate::envelope::{Envelope, quoted, unexpected};
use crate::error::{Code, Error, Result};
use crate::http::HttpReply;
use crate::refusal::Asked;
use crate::said;
use crate::said::{Said, Title};
use crate::secret::Secret;
use crate::token_reply::{Access, TokenReply};

/// Where the reply names no lifetime (用户访问令牌的时效性：12小时 is for the platform to say).
const DEFAULT_LIFETIME: u64 = 3600;

/// A lifetime that is shorter is none at all: such a token is kept for a while all the same, until it is refused; twice
/// as long each time, up to the longest.
const NO_LIFETIME: u64 = 5;
const FIRST_KEPT: Duration = Duration::from_secs(60);
const LONGEST_KEPT: Duration = Duration::from_secs(600);

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
    /// Its `refresh_token` was sent and brought no answer of use: the next token is asked for by password.
    pub refresh_failed: AtomicBool,
    /// How long it is kept where its reply named no lifetime to speak of.
    kept: Option<Duration>,
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

    #[cfg(test)]
    pub fn for_test() -> Token {
        Token {
            access: Secret::new("t"),
            refresh: None,
            token_type: "Bearer".to_owned(),
            scope: String::new(),
            expires: Instant::now(),
            refreshed: false,
            refresh_failed: AtomicBool::new(false),
            kept: Some(FIRST_KEPT),
        }
    }

    /// Follows a token that was kept for its time and not refused.
    pub fn keep_longer_than(&mut self, previous: &Token) {
        if let (Some(kept), Some(before)) = (&mut self.kept, previous.kept) {
            *kept = (before * 2).min(LONGEST_KEPT);
        }
    }

    /// A token that is about to expire would expire on its way.
    pub fn keep_until(&self) -> Instant {
        if let Some(kept) = self.kept {
            return Instant::now() + kept;
        }
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
    /// A key has 16 KB at most. The reply is kept as long as the key is, and every caller gets a copy.
    const LONGEST: usize = 64 * 1024;

    if reply.text.len() > LONGEST {
        return Err(Error::new(Code::TooLarge, TOO_LONG, ASK_FOR_KEY));
    }
    let mut envelope = Envelope::read(reply.text)?;
    if envelope.code != 0 {
        let mut error = Error::new(Code::AuthRejected, KEY_REFUSED, ASK_FOR_RIGHTS);
        error.platform = Some(envelope.into_text());
        return Err(error);
    }
    let (key, text) = key_of(&mut envelope)?;
    Ok(RsaKey {
        key,
        text,
        envelope: envelope.into_text(),
    })
}

/// The key of a reply with its text. Where `data` is not a text, the key takes its place: `data` is a text for hosts.
fn key_of(envelope: &mut Envelope) -> Result<(PublicKey, String)> {
    if let Some(text) = envelope.data_text()? {
        let key = PublicKey::read(&text).map_err(unreadable)?;
        return Ok((key, text.into_owned()));
    }
    let json = envelope.data().filter(|json| json.starts_with(['{', '[']));
    let key = PublicKey::read(json.unwrap_or_default()).map_err(unreadable)?;
    let text = key.to_base64();
    envelope.replace_data(&quoted(&text))?;
    Ok((key, text))
}

fn unreadable(what: NotAKey) -> Error {
    let Said { zh, en } = what.said();
    let what = said!(
        "平台返回的RSA公钥无法使用：内容{zh}。",
        "the platform's RSA public key cannot be used: it {en}.",
        zh,
        en
    );
    Error::new(Code::Crypto, what, ASK_FOR_KEY)
}

/// RSA encryption with the fault in words. `what` is the parameter.
pub fn encrypt(key: &PublicKey, text: &str, what: &str) -> Result<String> {
    key.encrypt(text).map_err(|fault| {
        let (what, hint): (Said, Said) = match fault {
            RsaFault::TooLong { bytes, limit } => (
                said!(
                    "{what} 有 {bytes} 字节，超过 RSA 单次可加密的长度（{limit} 字节）。",
                    "{what} has {bytes} bytes; RSA can encrypt {limit} at once with this key.",
                    what,
                    bytes,
                    limit
                ),
                said!(
                    "请检查 {what} 是否填错（例如已加密过一次）。",
                    "Check {what}: was it encrypted already?",
                    what
                ),
            ),
            RsaFault::Failed => (ENCRYPTION_FAILED.into(), CHECK_THE_KEY.into()),
        };
        Error::new(Code::Crypto, what, hint)
    })
}

/// The auth center's reply to a token request.
pub fn read_token(reply: &HttpReply, parsed: Option<TokenReply>, asked: &Asked) -> Result<Token> {
    if !(200..=299).contains(&reply.status) {
        return Err(asked.refused(reply, parsed.as_ref()));
    }
    let parsed = parsed.ok_or_else(|| asked.not_json(reply))?;
    let bearer = parsed.bearer();
    if parsed.error.is_some() || bearer.error.is_some() {
        return Err(asked.refused(reply, Some(&parsed)));
    }
    let access = match &bearer.access {
        Access::Token(access) => access.clone(),
        _ if parsed.is_failure() => return Err(asked.refused(reply, Some(&parsed))),
        Access::Absent => return Err(asked.without_token(&parsed)),
        Access::NotText => return Err(unexpected(NOT_A_TEXT)),
        Access::Unsendable => return Err(unexpected(UNSENDABLE)),
    };
    let token_type = bearer.token_type.as_deref().unwrap_or("Bearer");
    refuse_proof_of_possession(token_type)?;
    let lifetime = bearer.lifetime.unwrap_or(DEFAULT_LIFETIME);
    Ok(Token {
        access,
        refresh: bearer.refresh.clone(),
        token_type: token_type.to_owned(),
        scope: bearer.scope.clone().unwrap_or_default(),
        refreshed: false,
        refresh_failed: AtomicBool::new(false),
        kept: (lifetime < NO_LIFETIME).then_some(FIRST_KEPT),
        expires: Instant::now() + Duration::from_secs(lifetime.min(LONGEST_LIFETIME)),
    })
}

/// Tokens that are sent with a signature beside them. Any other word is as good as `Bearer`: platforms write what they like.
fn refuse_proof_of_possession(token_type: &str) -> Result<()> {
    const KINDS: [&str; 5] = ["mac", "dpop", "pop", "hawk", "n_a"];
    let mut kinds = KINDS.iter();
    match kinds.find(|kind| kind.eq_ignore_ascii_case(token_type)) {
        None => Ok(()),
        Some(kind) => {
            let mut error = unexpected(said!(
                "认证中心给出的令牌类型是 {kind}，本库只能发送 Bearer 令牌。",
                "the auth center gave a token of the type {kind}; the library sends only Bearer tokens.",
                kind
            ));
            error.hint = ASK_FOR_BEARER.into();
            Err(error)
        }
    }
}

const TOO_LONG: Title = said!(
    "平台对获取RSA公钥的返回内容超过 64 KB，不会是公钥。",
    "the platform's reply with its RSA public key is larger than 64 KB, as none is."
);
const KEY_REFUSED: Title = said!(
    "平台拒绝提供RSA公钥。",
    "the platform refuses to give its RSA public key."
);
const ASK_FOR_RIGHTS: Title = said!(
    "请平台检查该客户端的权限，或在配置中写入 rsa_public_key。",
    "Ask the platform to check this client's rights, or configure rsa_public_key."
);
const ASK_FOR_KEY: Title = said!(
    "请向平台索取公钥（X.509/PKCS#1 的 Base64 或 PEM、证书、<RSAKeyValue> 或 JWK），写入配置 rsa_public_key。",
    "Ask the platform for its key (Base64 or PEM of X.509 or PKCS#1, a certificate, <RSAKeyValue> or a JWK) and configure rsa_public_key."
);
const NOT_A_TEXT: Title = said!(
    "认证中心返回的 access_token 不是文本。",
    "the auth center's access_token is not a text."
);
const UNSENDABLE: Title = said!(
    "认证中心返回的 access_token 含有空白、非 ASCII 字符，或超过 64 KB，无法发送。",
    "the auth center's access_token has blanks or characters beyond ASCII in it, or is longer than 64 KB; it cannot be sent."
);
const ASK_FOR_BEARER: Title = said!(
    "请平台为该客户端改发 Bearer 令牌。",
    "Ask the platform to issue Bearer tokens to this client."
);
const ENCRYPTION_FAILED: Title = said!("RSA加密失败。", "RSA encryption failed.");
const CHECK_THE_KEY: Title = said!("请核对 rsa_public_key。", "Check rsa_public_key.");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_without_a_lifetime_is_kept_longer_each_time() {
        let mut token = Token::for_test();
        for seconds in [60, 120, 240, 480, 600, 600] {
            let kept = token
                .keep_until()
                .saturating_duration_since(Instant::now())
                .as_secs();
            assert!((seconds - 1..=seconds).contains(&kept), "{kept}");
            let mut next = Token::for_test();
            next.keep_longer_than(&token);
            token = next;
        }
    }
}
