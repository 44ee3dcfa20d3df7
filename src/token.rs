//! 用户认证: client token, RSA public key, user access token; fetched when needed, kept until shortly before they expire.
//! And what every request with a token does: send; on 401 renew once and repeat once.

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::account::{Account, User};
use crate::call::{Call, Stage};
use crate::catalogue::auth::GET_RSA_PUBLIC_KEY;
use crate::catalogue::{Bearer, Operation, Origin, TokenStep, Work};
use crate::check::Checked;
use crate::client::Client;
use crate::config::missing;
use crate::credential::{RsaKey, Token, read_rsa_key};
use crate::crypto::rsa::{PublicKey, RsaFault};
use crate::envelope::{success, success_text};
use crate::error::{Code, Error, Result};
use crate::failure::refused;
use crate::flight::Want;
use crate::grant::{Grant, ask};
use crate::http::{Body, HttpReply, Request, parse_url};
use crate::said;
use crate::said::{Said, Title};
use crate::secret::Secret;

/// A platform's RSA key is kept this long.
const KEY_LIFETIME: Duration = Duration::from_hours(12);

/// Where a step is asked for.
const THREAD: &str = "idcas-token";

/// One of the three steps, for a host that asks for it.
pub fn perform(
    client: &Arc<Client>,
    step: TokenStep,
    checked: &Checked,
    call: &Arc<Call>,
) -> Result<String> {
    let language = client.config.language;
    let forced = checked.is_true("force");
    let (asking, its_call) = (client.clone(), call.clone());
    match step {
        TokenStep::ClientToken => {
            let token =
                call.run(async move { client_token(&asking, &its_call, wanted(forced)).await })?;
            Ok(success(language, &token.data()))
        }
        TokenStep::RsaPublicKey => {
            let key = call.run(async move { rsa_key(&asking, &its_call, wanted(forced)).await })?;
            Ok(key.envelope.clone())
        }
        TokenStep::UserToken => {
            let (name, password) = (checked.get("username"), checked.get("password"));
            let user = user(client, name, password, checked.operation.name)?;
            let token = call
                .run(async move { user_token(&asking, &its_call, &user, wanted(forced)).await })?;
            Ok(success(language, &token.data()))
        }
    }
}

fn wanted<T>(forced: bool) -> Want<'static, T> {
    match forced {
        true => Want::Fresh,
        false => Want::Valid,
    }
}

/// Sends the request of an operation with the token that it asks for. A 401 renews the token once and repeats the
/// request once. Answers a reply of success and nothing else.
pub async fn send(
    client: &Arc<Client>,
    call: &Call,
    operation: &Operation,
    mut request: Request,
) -> Result<HttpReply> {
    let holder = Holder::of(client, operation)?;
    let mut token = holder.token(client, call, Want::Valid).await?;
    let mut renewed = false;
    loop {
        request.bearer = token.as_ref().map(|token| token.access.clone());
        call.enter(stage_of(operation));
        let sending = client
            .http
            .send(call, &client.config, &client.clock, &request);
        let placed = |error| client.placed(error, operation, stage_of(operation), &request.url);
        let reply = sending.await.map_err(placed)?;
        match (reply.status, &token) {
            (200..=299, _) => return Ok(reply),
            (401, Some(refused)) if !renewed => {
                renewed = true;
                token = holder.token(client, call, Want::OtherThan(refused)).await?;
            }
            (status, _) => {
                let sent = request.values(operation, &client.config);
                return Err(placed(refused(status, &reply.text, &sent)));
            }
        }
    }
}

fn stage_of(operation: &Operation) -> Stage {
    match operation.work {
        Work::Token(TokenStep::ClientToken) => Stage::ClientToken,
        Work::Token(TokenStep::RsaPublicKey) => Stage::RsaKey,
        Work::Token(TokenStep::UserToken) => Stage::UserToken,
        _ => Stage::Request,
    }
}

/// Whose token a request carries.
enum Holder {
    Nobody,
    Client,
    User(User),
}

impl Holder {
    fn of(client: &Client, operation: &Operation) -> Result<Holder> {
        Ok(match operation.bearer {
            Bearer::None => Holder::Nobody,
            Bearer::ClientToken => Holder::Client,
            Bearer::UserToken => Holder::User(user(client, "", "", operation.name)?),
        })
    }

    async fn token(
        &self,
        client: &Arc<Client>,
        call: &Call,
        want: Want<'_, Token>,
    ) -> Result<Option<Arc<Token>>> {
        Ok(match self {
            Holder::Nobody => None,
            Holder::Client => Some(client_token(client, call, want).await?),
            Holder::User(user) => Some(user_token(client, call, user, want).await?),
        })
    }
}

/// The configured user, or the one that the call names.
pub fn user(client: &Client, name: &str, password: &str, operation: &str) -> Result<User> {
    let config = &client.config;
    let name = match name {
        "" => config.username.clone(),
        name => Some(name.to_owned()),
    };
    let password = match password {
        "" => config.password.clone(),
        password => Some(Secret::new(password)),
    };
    Ok(User {
        name: name.ok_or_else(|| missing("username", operation))?,
        password: password.ok_or_else(|| missing("password", operation))?,
    })
}

/// A step on the way to a request: where time runs out in it, the message names it.
async fn step<T>(call: &Call, stage: Stage, work: impl Future<Output = Result<T>>) -> Result<T> {
    call.enter(stage);
    let found = work.await?;
    call.enter(Stage::Request);
    Ok(found)
}

pub async fn client_token(
    client: &Arc<Client>,
    call: &Call,
    want: Want<'_, Token>,
) -> Result<Arc<Token>> {
    let asking = client.clone();
    let end = call.deadline();
    let token = client.client_token.get(want, THREAD, move |_| {
        Box::pin(async move {
            let token = ask(&asking, &Grant::Client, end).await?;
            let until = token.keep_until();
            Ok((token, until))
        })
    });
    step(call, Stage::ClientToken, token).await
}

/// The platform's RSA key; a configured one is used as it is.
pub async fn rsa_key(
    client: &Arc<Client>,
    call: &Call,
    want: Want<'_, RsaKey>,
) -> Result<Arc<RsaKey>> {
    if let Some((key, text)) = &client.config.rsa_public_key {
        return Ok(Arc::new(RsaKey {
            key: key.clone(),
            envelope: success_text(client.config.language, text),
            text: text.clone(),
        }));
    }
    let asking = client.clone();
    let key = client.rsa_key.get(want, THREAD, move |_| {
        Box::pin(async move {
            let key = fetch_rsa_key(&asking).await?;
            Ok((key, Instant::now() + KEY_LIFETIME))
        })
    });
    step(call, Stage::RsaKey, key).await
}

pub async fn user_token(
    client: &Arc<Client>,
    call: &Call,
    user: &User,
    want: Want<'_, Token>,
) -> Result<Arc<Token>> {
    let asking = client.clone();
    let account = client.accounts.of(user);
    let cached = account.token.clone();
    let user = user.clone();
    let forced = matches!(want, Want::Fresh);
    // A token that a refresh brought and the platform refuses would come back from the next refresh.
    let by_password = matches!(&want, Want::OtherThan(refused) if refused.refreshed);
    let end = call.deadline();
    let token = cached.get(want, THREAD, move |previous| {
        Box::pin(async move {
            let previous = previous.filter(|_| !by_password);
            let token = fetch_user_token(&asking, &user, previous, &account, forced, end).await?;
            let until = token.keep_until();
            Ok((token, until))
        })
    });
    step(call, Stage::UserToken, token).await
}

/// The user's token, when it is there already.
pub fn ready_user_token(client: &Client, user: &User) -> Option<Arc<Token>> {
    client.accounts.of(user).token.ready()
}

async fn fetch_user_token(
    client: &Arc<Client>,
    user: &User,
    previous: Option<Arc<Token>>,
    account: &Account,
    forced: bool,
    until: Instant,
) -> Result<Token> {
    let refresh = previous.as_ref().and_then(|token| token.refresh.as_ref());
    if let Some(refresh) = refresh
        && let Some(token) = refreshed(client, refresh, until).await?
    {
        return Ok(token);
    }
    if let Some(refusal) = account.held_back().filter(|_| !forced) {
        return Err(refusal);
    }
    let call = Call::shared(client.config.timeout);
    let key = rsa_key(client, &call, Want::Valid).await?;
    let outcome = match password_grant(client, user, &key, until).await {
        // The platform may have changed its key since it was cached. A wrong password is not tried twice.
        Err(error)
            if error.code == Code::AuthRejected && client.config.rsa_public_key.is_none() =>
        {
            match rsa_key(client, &call, Want::OtherThan(&key)).await {
                Ok(renewed) if renewed.text != key.text => {
                    password_grant(client, user, &renewed, until).await
                }
                _ => Err(error),
            }
        }
        outcome => outcome,
    };
    account.remember(&outcome);
    outcome
}

/// A new token by `refresh_token`; `None` where that is refused, and the password is asked for again.
async fn refreshed(
    client: &Arc<Client>,
    refresh: &Secret,
    until: Instant,
) -> Result<Option<Token>> {
    match ask(client, &Grant::Refresh(refresh), until).await {
        Ok(mut token) => {
            // A reply without a new refresh_token leaves the old one in force.
            token.refresh = token.refresh.or_else(|| Some(refresh.clone()));
            token.refreshed = true;
            Ok(Some(token))
        }
        // Who is asked to wait is not asked at once in another way.
        Err(error) if error.http_status == Some(429) => Err(error),
        Err(error) if matches!(error.code, Code::AuthRejected | Code::HttpStatus) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn password_grant(
    client: &Arc<Client>,
    user: &User,
    key: &RsaKey,
    until: Instant,
) -> Result<Token> {
    let password = Secret::new(encrypt(&key.key, user.password.expose(), "password")?);
    let grant = Grant::Password {
        name: &user.name,
        encrypted: &password,
        plain: &user.password,
    };
    ask(client, &grant, until).await
}

/// The platform's RSA key, asked for now. Boxed, since by its type it could ask for a user's token, which asks for it.
pub fn fetch_rsa_key(client: &Arc<Client>) -> Pin<Box<dyn Future<Output = Result<RsaKey>> + Send>> {
    let client = client.clone();
    Box::pin(async move {
        let operation = &GET_RSA_PUBLIC_KEY;
        let base = client.config.address(operation.base, operation.name)?;
        let mut url = parse_url(base, operation.path)?;
        for param in operation.params {
            if let Origin::Fixed(value) = param.origin {
                url.query_pairs_mut().append_pair(param.name, value);
            }
        }
        let request = Request {
            method: operation.method,
            url,
            bearer: None,
            body: Body::None,
            writes: false,
        };
        let call = Call::shared(client.config.timeout);
        let reply = call.guard(send(&client, &call, operation, request)).await?;
        read_rsa_key(reply).map_err(|error| client.addressed(error, operation))
    })
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

const ENCRYPTION_FAILED: Title = said!("RSA加密失败。", "RSA encryption failed.");
const CHECK_THE_KEY: Title = said!("请核对 rsa_public_key。", "Check rsa_public_key.");
