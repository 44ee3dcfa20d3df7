//! 用户认证: client token, RSA public key, user access token; fetched when needed, kept until shortly before they expire.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::value::RawValue;
use url::Url;

use crate::account::{Account, Accounts, User};
use crate::call::{Call, Stage};
use crate::catalogue::auth::{GET_CLIENT_TOKEN, GET_RSA_PUBLIC_KEY, GET_TOKEN};
use crate::catalogue::{Method, Operation, Origin, Param};
use crate::client::Client;
use crate::config::missing;
use crate::crypto::rsa::{PublicKey, RsaFault};
use crate::envelope::{Envelope, quoted, success_text, unexpected};
use crate::error::{Code, Error, Result, Said};
use crate::failure::status_error;
use crate::flight::{Cached, Want};
use crate::http::{Body, HttpReply, Request};
use crate::said;
use crate::secret::Secret;

/// A platform's RSA key is kept this long.
const KEY_LIFETIME: Duration = Duration::from_hours(12);

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
    refreshed: bool,
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
    fn keep_until(&self) -> Instant {
        let lifetime = self.expires.saturating_duration_since(Instant::now());
        let margin = (lifetime / 10).min(Duration::from_secs(60));
        self.expires.checked_sub(margin).unwrap_or(self.expires)
    }
}

/// The platform's RSA key with the reply that brought it.
pub struct RsaKey {
    pub key: PublicKey,
    pub envelope: String,
    text: String,
}

#[derive(Default)]
pub struct Tokens {
    client: OnceCached<Token>,
    rsa: OnceCached<RsaKey>,
    users: Accounts,
}

struct OnceCached<T>(Arc<Cached<T>>);

impl<T: Send + Sync + 'static> Default for OnceCached<T> {
    fn default() -> Self {
        OnceCached(Cached::new())
    }
}

impl Client {
    /// The configured user, or the one that the call names.
    pub fn user(&self, name: &str, password: &str, operation: &str) -> Result<User> {
        let name = match name {
            "" => self.config.username.clone(),
            name => Some(name.to_owned()),
        };
        let password = match password {
            "" => self.config.password.clone(),
            password => Some(Secret::new(password)),
        };
        Ok(User {
            name: name.ok_or_else(|| missing("username", operation))?,
            password: password.ok_or_else(|| missing("password", operation))?,
        })
    }

    pub async fn client_token(
        self: &Arc<Self>,
        call: &Call,
        want: Want<'_, Token>,
    ) -> Result<Arc<Token>> {
        let client = self.clone();
        call.enter(Stage::ClientToken);
        let token = self.tokens.client.0.get(want, move |_| async move {
            let fields = [("grant_type", "client_credentials")];
            let token = client
                .grant(Stage::ClientToken, &GET_CLIENT_TOKEN, &fields)
                .await?;
            let until = token.keep_until();
            Ok((token, until))
        });
        let token = token.await?;
        call.enter(Stage::Request);
        Ok(token)
    }

    /// The platform's RSA key; a configured one is used as it is.
    pub async fn rsa_key(
        self: &Arc<Self>,
        call: &Call,
        want: Want<'_, RsaKey>,
    ) -> Result<Arc<RsaKey>> {
        if let Some((key, text)) = &self.config.rsa_public_key {
            return Ok(Arc::new(RsaKey {
                key: key.clone(),
                envelope: success_text(self.config.language, text),
                text: text.clone(),
            }));
        }
        call.enter(Stage::RsaKey);
        let client = self.clone();
        let key = self.tokens.rsa.0.get(want, move |_| async move {
            let key = client.fetch_rsa_key().await?;
            Ok((key, Instant::now() + KEY_LIFETIME))
        });
        let key = key.await?;
        call.enter(Stage::Request);
        Ok(key)
    }

    pub async fn user_token(
        self: &Arc<Self>,
        call: &Call,
        user: &User,
        want: Want<'_, Token>,
    ) -> Result<Arc<Token>> {
        let client = self.clone();
        let account = self.tokens.users.of(user);
        let cached = account.token.clone();
        let user = user.clone();
        let forced = matches!(want, Want::Fresh);
        // A refresh whose fruit is refused would go on bearing the same.
        let by_password = matches!(&want, Want::OtherThan(refused) if refused.refreshed);
        call.enter(Stage::UserToken);
        let token = cached.get(want, move |previous| async move {
            let previous = previous.filter(|_| !by_password);
            let fetching = client.fetch_user_token(&user, previous, &account, forced);
            let token = fetching.await?;
            let until = token.keep_until();
            Ok((token, until))
        });
        let token = token.await?;
        call.enter(Stage::Request);
        Ok(token)
    }

    /// The configured user's token, when it is there already.
    pub fn ready_user_token(&self, user: &User) -> Option<Arc<Token>> {
        self.tokens.users.of(user).token.ready()
    }

    async fn fetch_user_token(
        self: &Arc<Self>,
        user: &User,
        previous: Option<Arc<Token>>,
        account: &Account,
        forced: bool,
    ) -> Result<Token> {
        if let Some(refresh) = previous.as_ref().and_then(|token| token.refresh.as_ref()) {
            let fields = [
                ("grant_type", "refresh_token"),
                ("refresh_token", refresh.expose()),
            ];
            match self.grant(Stage::UserToken, &GET_TOKEN, &fields).await {
                Ok(mut token) => {
                    // A reply without a new refresh_token leaves the old one in force.
                    token.refresh = token.refresh.or_else(|| Some(refresh.clone()));
                    token.refreshed = true;
                    return Ok(token);
                }
                Err(error) if matches!(error.code, Code::AuthRejected | Code::HttpStatus) => {}
                Err(error) => return Err(error),
            }
        }
        if let Some(refusal) = account.held_back().filter(|_| !forced) {
            return Err(refusal);
        }
        let call = Call::new(self.config.timeout);
        let key = self.rsa_key(&call, Want::Valid).await?;
        let outcome = match self.password_grant(user, &key).await {
            // The platform may have changed its key since it was cached. A wrong password is not tried twice.
            Err(error)
                if error.code == Code::AuthRejected && self.config.rsa_public_key.is_none() =>
            {
                match self.rsa_key(&call, Want::OtherThan(&key)).await {
                    Ok(renewed) if renewed.text != key.text => {
                        self.password_grant(user, &renewed).await
                    }
                    _ => Err(error),
                }
            }
            outcome => outcome,
        };
        account.remember(&outcome);
        outcome
    }

    async fn password_grant(self: &Arc<Self>, user: &User, key: &RsaKey) -> Result<Token> {
        let password = Secret::new(encrypt(&key.key, user.password.expose(), "password")?);
        let fields = [
            ("grant_type", "password"),
            ("username", user.name.as_str()),
            ("password", password.expose()),
        ];
        self.grant(Stage::UserToken, &GET_TOKEN, &fields).await
    }

    /// One POST to the auth center. The client's own id and secret are added.
    async fn grant(
        self: &Arc<Self>,
        stage: Stage,
        operation: &Operation,
        fields: &[(&str, &str)],
    ) -> Result<Token> {
        let config = &self.config;
        let name = operation.name;
        let base = config.address(operation.base.key(), name)?;
        let client_id = config
            .client_id
            .as_deref()
            .ok_or_else(|| missing("client_id", name))?;
        let client_secret = config
            .client_secret
            .as_ref()
            .ok_or_else(|| missing("client_secret", name))?;
        let own = [
            ("client_id", client_id),
            ("client_secret", client_secret.expose()),
        ];
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .extend_pairs(own)
            .finish();
        let request = Request {
            method: Method::Post,
            url: parse_url(base, operation.path)?,
            bearer: None,
            body: Body::Form(Secret::new(form)),
            writes: false,
        };
        let call = Call::new(config.timeout);
        call.enter(stage);
        let reply = call
            .guard(self.http.send(&call, config, &self.clock, &request))
            .await?;
        read_token(reply)
    }

    pub async fn fetch_rsa_key(self: &Arc<Self>) -> Result<RsaKey> {
        let operation = &GET_RSA_PUBLIC_KEY;
        let call = Call::new(self.config.timeout);
        let base = self.config.address(operation.base.key(), operation.name)?;
        let mut url = parse_url(base, operation.path)?;
        for param in operation.params {
            if let Param {
                name,
                origin: Origin::Fixed(value),
                ..
            } = param
            {
                url.query_pairs_mut().append_pair(name, value);
            }
        }
        let mut token = self.client_token(&call, Want::Valid).await?;
        let mut renewed = false;
        let reply = loop {
            let request = Request {
                method: Method::Get,
                url: url.clone(),
                bearer: Some(token.access.clone()),
                body: Body::None,
                writes: false,
            };
            call.enter(Stage::RsaKey);
            let sending = self.http.send(&call, &self.config, &self.clock, &request);
            let reply = call.guard(sending).await?;
            match reply.status {
                401 if !renewed => {
                    renewed = true;
                    token = self.client_token(&call, Want::OtherThan(&token)).await?;
                }
                401 => return Err(crate::client::unauthorized()),
                200..=299 => break reply,
                status => return Err(status_error(status)),
            }
        };
        let envelope = Envelope::read(reply.text)?;
        if envelope.code != 0 {
            let mut error = Error::new(
                Code::AuthRejected,
                said!(
                    "平台拒绝提供RSA公钥。",
                    "the platform refuses to give its RSA public key."
                ),
                said!(
                    "请平台检查该客户端的权限，或在配置中写入 rsa_public_key。",
                    "Ask the platform to check this client's rights, or configure rsa_public_key."
                ),
            );
            error.platform = Some(envelope.text);
            return Err(error);
        }
        let text = envelope.data_text().unwrap_or_default();
        let key = PublicKey::read(&text).map_err(|_| {
            Error::new(
                Code::Crypto,
                said!("平台给出的RSA公钥无法识别。", "the platform's RSA public key cannot be read."),
                said!("请向平台索取公钥（X.509/PKCS#1 的 Base64 或 PEM，或 <RSAKeyValue>），写入配置 rsa_public_key。", "Ask the platform for its key (Base64 or PEM of X.509 or PKCS#1, or <RSAKeyValue>) and configure rsa_public_key."),
            )
        })?;
        Ok(RsaKey {
            key,
            text,
            envelope: envelope.text,
        })
    }
}

/// An address and a path of the catalogue as one URL.
pub fn parse_url(base: &str, path: &str) -> Result<Url> {
    Url::parse(&[base, path].concat()).map_err(|_| Error::internal("an address stopped being one"))
}

/// RSA encryption with the fault in words. `what` is the parameter.
pub fn encrypt(key: &PublicKey, text: &str, what: &str) -> Result<String> {
    key.encrypt(text).map_err(|fault| {
        let (what, hint): (Said, Said) = match fault {
            RsaFault::TooLong { bytes, limit } => (
                said!(
                    "{what} 有 {bytes} 字节，超过RSA一个分组的 {limit} 字节。",
                    "{what} has {bytes} bytes; one RSA block takes {limit}.",
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
            RsaFault::Unrecognised | RsaFault::Failed => (
                said!("RSA加密失败。", "RSA encryption failed.").into(),
                said!("请核对 rsa_public_key。", "Check rsa_public_key.").into(),
            ),
        };
        Error::new(Code::Crypto, what, hint)
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

fn read_token(reply: HttpReply) -> Result<Token> {
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
    let Some(parsed) = parsed else {
        let start = reply.text.trim_start();
        return Err(if start.starts_with('<') {
            unexpected(said!(
                "认证中心的应答是网页，不是 JSON。",
                "the auth center answered a web page, not JSON."
            ))
        } else {
            unexpected(said!(
                "认证中心的应答不是令牌 JSON。",
                "the auth center's answer is no token JSON."
            ))
        });
    };
    let access = parsed.access_token.unwrap_or_default();
    if access.is_empty() || !access.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(unexpected(said!(
            "认证中心的应答中没有可用的 access_token。",
            "the auth center's answer holds no usable access_token."
        )));
    }
    let lifetime = parsed.expires_in.and_then(|raw| whole_seconds(raw.get()));
    let lifetime = lifetime.unwrap_or(DEFAULT_LIFETIME).min(LONGEST_LIFETIME);
    Ok(Token {
        access: Secret::new(access),
        refresh: parsed
            .refresh_token
            .filter(|token| !token.is_empty())
            .map(Secret::new),
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
    let plain = word.len() <= 64
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let word = if plain { word } else { "unknown" };
    let hint = match word {
        "invalid_client" => said!(
            "请核对 client_id 与 client_secret。",
            "Check client_id and client_secret."
        ),
        "invalid_grant" => said!(
            "请核对用户名和密码；若配置了 rsa_public_key，请确认它是平台当前的公钥。",
            "Check user name and password; where rsa_public_key is configured, make sure it is the platform's present key."
        ),
        "unauthorized_client" | "unsupported_grant_type" => said!(
            "该客户端未开通此授权方式，请联系平台。",
            "This client may not use this grant; ask the platform."
        ),
        "invalid_scope" => said!(
            "请平台检查该客户端的应用域范围（scope）。",
            "Ask the platform to check this client's scope."
        ),
        _ => said!(
            "请核对 auth_center、client_id、client_secret、用户名和密码。",
            "Check auth_center, client_id, client_secret, user name and password."
        ),
    };
    let mut error = Error::new(
        Code::AuthRejected,
        said!(
            "认证中心拒绝：{word}。",
            "the auth center refused: {word}.",
            word
        ),
        hint,
    )
    .with_status(status);
    error.auth_error = Some(word.to_owned());
    error
}
