//! 用户认证: client token, RSA public key, user access token; fetched when needed, kept until shortly before they expire.
//! And what every request with a token does: send; on 401 renew once and repeat once.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::account::{Account, User};
use crate::call::{Call, Place, Stage};
use crate::catalogue::auth::GET_RSA_PUBLIC_KEY;
use crate::catalogue::{Bearer, Operation, Origin, TokenStep, Work};
use crate::check::Checked;
use crate::client::Client;
use crate::credential::{RsaKey, Token, encrypt, read_rsa_key};
use crate::envelope::{success, success_text};
use crate::error::{Code, Error, Result};
use crate::failure::{refused, server_of};
use crate::flight::Want;
use crate::grant::{Grant, ask};
use crate::http::{HttpReply, Request, parse_url};
use crate::lockout::{Attempt, Login};
use crate::log::Event;
use crate::renewal::Renewals;
use crate::said;
use crate::said::Said;
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
    match step {
        TokenStep::ClientToken => {
            let token = call.run(client_token(client, call, wanted(forced)))?;
            Ok(success(language, &token.data()))
        }
        TokenStep::RsaPublicKey => {
            let key = call.run(rsa_key(client, call, wanted(forced)))?;
            Ok(key.envelope.clone())
        }
        TokenStep::UserToken => {
            let (name, password) = (checked.get("username"), checked.get("password"));
            let user = User::of(&client.config, name, password, checked.operation.name)?;
            let token = call.run(user_token(client, call, &user, wanted(forced), forced))?;
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
/// request once, unless renewed tokens were refused just now. Answers a reply of success and nothing else.
pub async fn send(
    client: &Arc<Client>,
    call: &Call,
    operation: &'static Operation,
    mut request: Request,
) -> Result<HttpReply> {
    let holder = Holder::of(client, operation)?;
    let renewals = holder.renewals(client);
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
        call.answered(reply.status);
        let held_back = match (reply.status, &token) {
            (200..=299, _) => {
                renewals.accepted(operation.name);
                return Ok(reply);
            }
            (401, Some(refused)) if renewed => {
                // One that a refresh brought is not the last resort: the password may bring a better one.
                if !refused.refreshed {
                    renewals.refused(operation.name, refused);
                }
                renewals.held_back(operation.name)
            }
            (401, Some(refused)) => match renewals.held_back(operation.name) {
                None => {
                    renewed = true;
                    client.log.note(&Event::Renewed {
                        stage: holder.stage(),
                        server: &server_of(&request.url),
                    });
                    token = holder.token(client, call, Want::OtherThan(refused)).await?;
                    continue;
                }
                held_back => held_back,
            },
            _ => None,
        };
        let sent = request.values(operation, &client.config);
        let mut error = refused(&reply, &sent);
        if let Some(left) = held_back {
            error.hint = not_renewed_until(&error.hint, &client.clock.until(left));
        }
        return Err(placed(error));
    }
}

fn not_renewed_until(hint: &Said, until: &str) -> Said {
    let (zh, en) = (&hint.zh, &hint.en);
    said!(
        "{zh}为免反复取令牌，{until} 之前收到 401 不再更换令牌。",
        "{en} So that no token is asked for in vain with every call, a 401 does not renew it before {until}.",
        zh,
        until,
        en
    )
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
    User(User, Arc<Account>),
}

impl Holder {
    fn of(client: &Client, operation: &Operation) -> Result<Holder> {
        Ok(match operation.bearer {
            Bearer::None => Holder::Nobody,
            Bearer::ClientToken => Holder::Client,
            Bearer::UserToken => {
                let user = User::of(&client.config, "", "", operation.name)?;
                let account = client.accounts.of(&user);
                Holder::User(user, account)
            }
        })
    }

    fn renewals<'a>(&'a self, client: &'a Client) -> &'a Renewals {
        match self {
            Holder::User(_, account) => &account.renewals,
            Holder::Nobody | Holder::Client => &client.renewals,
        }
    }

    /// The step that its token comes from.
    fn stage(&self) -> Stage {
        match self {
            Holder::Nobody | Holder::Client => Stage::ClientToken,
            Holder::User(..) => Stage::UserToken,
        }
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
            Holder::User(user, _) => Some(user_token(client, call, user, want, false).await?),
        })
    }
}

/// A step on the way to a request: where time runs out in it, the message names it, or what it is waiting for in turn.
async fn step<T>(
    call: &Call,
    place: &Arc<Place>,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    call.place.within(place);
    let found = work.await;
    call.enter(match &found {
        Ok(_) => Stage::Request,
        // Whoever asks next moves on.
        Err(_) => place.stage(),
    });
    found
}

pub async fn client_token(
    client: &Arc<Client>,
    call: &Call,
    want: Want<'_, Token>,
) -> Result<Arc<Token>> {
    let asking = client.clone();
    let end = call.deadline();
    let refused = matches!(want, Want::OtherThan(_));
    let token = client.client_token.get(want, THREAD, move |previous| {
        Box::pin(async move {
            let mut token = ask(&asking, &Grant::Client, end).await?;
            if let Some(previous) = previous.filter(|_| !refused) {
                token.keep_longer_than(&previous);
            }
            let event = Event::token(Stage::ClientToken, false, token.expires);
            asking.log.note(&event);
            let until = token.keep_until();
            Ok((token, until))
        })
    });
    step(call, &Place::new(Stage::ClientToken), token).await
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
    step(call, &client.rsa_key_place, key).await
}

/// `force` has a password sent that is held back.
pub async fn user_token(
    client: &Arc<Client>,
    call: &Call,
    user: &User,
    want: Want<'_, Token>,
    force: bool,
) -> Result<Arc<Token>> {
    let account = client.accounts.of(user);
    if let Some(token) = account
        .token
        .ready()
        .filter(|_| matches!(want, Want::Valid))
    {
        return Ok(token);
    }
    let (asking, place) = (client.clone(), account.place.clone());
    let user = user.clone();
    let refused = matches!(want, Want::OtherThan(_));
    // A token that a refresh brought and the platform refuses would come back from the next refresh.
    let by_password = matches!(&want, Want::OtherThan(refused) if refused.refreshed);
    let end = call.deadline();
    let token = account.token.get(want, THREAD, move |previous| {
        Box::pin(async move {
            let old = previous.as_deref().filter(|_| !by_password);
            let asked = (&user, &*place);
            let mut token = fetch_user_token(&asking, asked, old, force, end).await?;
            if let Some(previous) = previous.as_ref().filter(|_| !token.refreshed) {
                // Where a refresh failed once, each later one would fail a call.
                token.refresh_failed = previous.refresh_failed.load(Ordering::Relaxed).into();
            }
            if let Some(previous) = previous.filter(|_| !refused) {
                token.keep_longer_than(&previous);
            }
            let event = Event::token(Stage::UserToken, token.refreshed, token.expires);
            asking.log.note(&event);
            let until = token.keep_until();
            Ok((token, until))
        })
    });
    step(call, &account.place, token).await
}

/// The user's token, when it is there already.
pub fn ready_user_token(client: &Client, user: &User) -> Option<Arc<Token>> {
    client.accounts.of(user).token.ready()
}

async fn fetch_user_token(
    client: &Arc<Client>,
    (user, place): (&User, &Place),
    old: Option<&Token>,
    force: bool,
    until: Instant,
) -> Result<Token> {
    place.enter(Stage::UserToken);
    if let Some(old) = old
        && let Some(token) = refreshed(client, old, until).await?
    {
        return Ok(token);
    }
    let call = Call::shared(client.config.timeout);
    place.within(&call.place);
    let key = rsa_key(client, &call, Want::Valid).await?;
    place.enter(Stage::UserToken);
    match password_grant(client, user, &key, force, until).await {
        // The platform may have changed its key since it was cached. A wrong password is not tried twice.
        Err(error)
            if error.code == Code::AuthRejected && client.config.rsa_public_key.is_none() =>
        {
            match rsa_key(client, &call, Want::OtherThan(&key)).await {
                Ok(renewed) if renewed.text != key.text => {
                    password_grant(client, user, &renewed, force, until).await
                }
                _ => Err(error),
            }
        }
        outcome => outcome,
    }
}

/// A new token by `refresh_token`; `None` where there is none to send or it is refused, and the password is asked for
/// again.
async fn refreshed(client: &Arc<Client>, old: &Token, until: Instant) -> Result<Option<Token>> {
    let Some(refresh) = old.refresh.as_ref() else {
        return Ok(None);
    };
    if old.refresh_failed.load(Ordering::Relaxed) {
        return Ok(None);
    }
    match ask(client, &Grant::Refresh(refresh), until).await {
        Ok(mut token) => {
            // A reply without a new refresh_token leaves the old one in force.
            token.refresh = token.refresh.or_else(|| Some(refresh.clone()));
            token.refreshed = true;
            Ok(Some(token))
        }
        // Who is asked to wait is not asked at once in another way.
        Err(error) if error.http_status == Some(429) => Err(error),
        Err(error) if is_refused(&error) => Ok(None),
        // Somebody else answered, or nobody; or the auth center always fails so at a refresh_token that it no longer knows.
        Err(error) => {
            old.refresh_failed.store(true, Ordering::Relaxed);
            Err(error)
        }
    }
}

/// Whether the auth center itself gives no token for a `refresh_token`, in whatever way it says so.
fn is_refused(error: &Error) -> bool {
    let by_status = error.code == Code::HttpStatus;
    let in_trouble = matches!(error.http_status, Some(502..=504));
    error.code == Code::AuthRejected || error.counts_against_user || (by_status && !in_trouble)
}

/// Sends the password, unless too many were refused.
async fn password_grant(
    client: &Arc<Client>,
    user: &User,
    key: &RsaKey,
    force: bool,
    until: Instant,
) -> Result<Token> {
    let password = Secret::new(encrypt(&key.key, user.password.expose(), "password")?);
    let grant = Grant::Password {
        name: &user.name,
        encrypted: &password,
        plain: &user.password,
    };
    let config = &client.config;
    let center = config.auth_center.as_deref().unwrap_or_default();
    let login = Login::User {
        auth_center: center,
        name: &user.name,
        password: &user.password,
        forced: force,
    };
    let admitting = Attempt::admit(&login, &client.clock);
    let admitted = tokio::time::timeout_at(until.into(), admitting).await;
    let admitted = admitted.map_err(|_| {
        let call = Call::new(client.config.timeout);
        call.enter(Stage::UserToken);
        call.timeout_error()
    })?;
    let attempt = admitted.inspect_err(|_| client.log.note(&Event::HeldBack))?;
    let outcome = ask(client, &grant, until).await;
    match &outcome {
        Ok(_) => attempt.accepted(),
        Err(error) if error.counts_against_user => attempt.refused(error),
        Err(_) => {}
    }
    outcome
}

/// The platform's RSA key, asked for now. Boxed, since by its type it could ask for a user's token, which asks for it.
pub fn fetch_rsa_key(client: &Arc<Client>) -> Pin<Box<dyn Future<Output = Result<RsaKey>> + Send>> {
    let client = client.clone();
    Box::pin(async move {
        let operation = &GET_RSA_PUBLIC_KEY;
        let base = client.config.address(operation.base, operation.name)?;
        let mut url = parse_url(&[base, operation.path])?;
        for param in operation.params {
            if let Origin::Fixed(value) = param.origin {
                url.query_pairs_mut().append_pair(param.name, value);
            }
        }
        let request = Request::get(url);
        let call = Call::shared(client.config.timeout);
        call.enter(Stage::RsaKey);
        client.rsa_key_place.within(&call.place);
        let reply = call.guard(send(&client, &call, operation, request)).await?;
        let told = reply.told;
        let key = read_rsa_key(reply).map_err(|error| client.addressed(error, operation))?;
        client.observe_time(told);
        Ok(key)
    })
}
