//! One token request to the auth center: what is sent, how the client proves who it is, when it is sent again.

use std::sync::Arc;
use std::time::Instant;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use url::Url;
use url::form_urlencoded::{Serializer, byte_serialize};

use crate::call::{Call, Stage};
use crate::catalogue::auth::{GET_CLIENT_TOKEN, GET_TOKEN};
use crate::catalogue::{Method, Operation};
use crate::client::Client;
use crate::client_auth::Proof;
use crate::config::{has_outer_blanks, missing};
use crate::credential::{Token, read_token};
use crate::error::{Error, Result};
use crate::failure::server_of;
use crate::http::{Again, Attempts, Body, Challenge, HttpReply, Request, parse_url};
use crate::log::Why;
use crate::refusal::{Asked, is_about_password, is_about_the_grant, redirected};
use crate::said;
use crate::said::Said;
use crate::secret::{Secret, wipe_text};
use crate::token_reply::{Access, TokenReply};

/// What a token is asked for with.
pub enum Grant<'a> {
    Client,
    Password {
        name: &'a str,
        encrypted: &'a Secret,
        plain: &'a Secret,
    },
    Refresh(&'a Secret),
}

impl Grant<'_> {
    fn operation(&self) -> &'static Operation {
        match self {
            Grant::Client => &GET_CLIENT_TOKEN,
            Grant::Password { .. } | Grant::Refresh(_) => &GET_TOKEN,
        }
    }

    fn stage(&self) -> Stage {
        match self {
            Grant::Client => Stage::ClientToken,
            Grant::Password { .. } | Grant::Refresh(_) => Stage::UserToken,
        }
    }

    fn fields(&self) -> Vec<(&str, &str)> {
        match self {
            Grant::Client => vec![("grant_type", "client_credentials")],
            Grant::Password {
                name, encrypted, ..
            } => vec![
                ("grant_type", "password"),
                ("username", name),
                ("password", encrypted.expose()),
            ],
            Grant::Refresh(token) => vec![
                ("grant_type", "refresh_token"),
                ("refresh_token", token.expose()),
            ],
        }
    }

    /// A refusal, with what is strange about the password.
    fn doubted(&self, mut error: Error) -> Error {
        if let Grant::Password { plain, .. } = self
            && error.auth_error.as_deref() == Some("invalid_grant")
            && has_outer_blanks(plain.expose())
        {
            let Said { zh, en } = std::mem::take(&mut error.hint);
            error.hint = said!(
                "password 的开头或结尾有空格，若不是有意的请删去。{zh}",
                "password begins or ends with a blank: remove it if it is not meant. {en}",
                zh,
                en
            );
        }
        error
    }

    fn is_client(&self) -> bool {
        matches!(self, Grant::Client)
    }

    /// Whether, and when, it may be sent again: a reply says that nothing came of it. A password that met a 503 may have
    /// been looked at, and counted as wrong.
    fn again(&self, reply: &HttpReply) -> Option<Again> {
        let asked = reply.retry_after;
        let unprocessed = match reply.status {
            429 => true,
            503 => self.is_client() && asked.is_some(),
            _ => false,
        };
        unprocessed.then(|| Again::after(reply.status, asked))
    }
}

/// Asks for a token. Where the auth center had no time for it, it is asked for again before `until`.
pub async fn ask(client: &Arc<Client>, grant: &Grant<'_>, until: Instant) -> Result<Token> {
    let asking = Asking::new(client, grant)?;
    let call = Call::shared(client.config.timeout);
    call.enter(grant.stage());
    let token = call.guard(asking.token(&call, until)).await;
    token.map_err(|mut error| {
        // What is said of the place is not the auth center's.
        error.counts_against_user = is_about_password(&error);
        let error = client.placed(error, grant.operation(), grant.stage(), &asking.url);
        grant.doubted(error)
    })
}

struct Asking<'a> {
    client: &'a Arc<Client>,
    grant: &'a Grant<'a>,
    base: &'a str,
    url: Url,
    id: &'a str,
    secret: &'a Secret,
}

impl<'a> Asking<'a> {
    fn new(client: &'a Arc<Client>, grant: &'a Grant<'a>) -> Result<Asking<'a>> {
        let config = &client.config;
        let operation = grant.operation();
        let name = operation.name;
        let base = config.address(operation.base, name)?;
        let id = config.client_id.as_deref();
        let id = id.ok_or_else(|| missing("client_id", name))?;
        let secret = config.client_secret.as_ref();
        let secret = secret.ok_or_else(|| missing("client_secret", name))?;
        Ok(Asking {
            client,
            grant,
            base,
            url: parse_url(&[base, operation.path])?,
            id,
            secret,
        })
    }

    async fn token(&self, call: &Call, until: Instant) -> Result<Token> {
        let auth = &self.client.client_auth;
        let known = auth.get();
        let basic = known == Proof::Basic;
        let reply = self.send(call, until, basic).await?;
        let parsed = TokenReply::read(&reply.text);
        if basic || !self.is_worth_basic(&reply, parsed.as_ref(), known) {
            if !basic && client_passed(reply.status, parsed.as_ref()) {
                auth.set(Proof::Form);
            }
            return self.read(&reply, parsed, false);
        }
        let reply = self.send(call, until, true).await?;
        let parsed = TokenReply::read(&reply.text);
        let passed = client_passed(reply.status, parsed.as_ref());
        let refused =
            !passed && (reply.status == 401 || word_of(parsed.as_ref()) == Some("invalid_client"));
        if passed {
            auth.set(Proof::Basic);
        } else if refused && !self.grant.is_client() {
            auth.set(Proof::Neither);
        }
        self.read(&reply, parsed, refused)
    }

    /// Whether the auth center refused the client and not what it asked for: only then may HTTP Basic change anything. A
    /// password is not sent twice where the client was accepted before, since a 401 may be about the password.
    fn is_worth_basic(&self, reply: &HttpReply, parsed: Option<&TokenReply>, known: Proof) -> bool {
        if reply.status != 401 || (known == Proof::Neither && !self.grant.is_client()) {
            return false;
        }
        match (word_of(parsed), reply.challenge) {
            (Some("invalid_client"), challenge) => challenge != Challenge::Other,
            (word, Challenge::Basic) => {
                !word.is_some_and(is_about_the_grant)
                    && (self.grant.is_client() || known == Proof::Unknown)
            }
            _ => false,
        }
    }

    async fn send(&self, call: &Call, until: Instant, basic: bool) -> Result<HttpReply> {
        let (client, config) = (self.client, &self.client.config);
        let request = self.request(basic);
        let mut attempts = Attempts::default();
        loop {
            let sending = client.http.send(call, config, &client.clock, &request);
            let reply = sending.await.map_err(redirected)?;
            let left = until.saturating_duration_since(Instant::now());
            let left = left.min(call.remaining());
            let again = self.grant.again(&reply);
            if !client.http.pause(left, &mut attempts, again).await {
                return Ok(reply);
            }
            let why = Why::Status(reply.status);
            let server = server_of(&self.url);
            client.http.note_again(call, &server, attempts.count(), why);
        }
    }

    fn request(&self, basic: bool) -> Request {
        let mut form = Serializer::new(String::new());
        form.extend_pairs(self.grant.fields());
        if !basic {
            form.append_pair("client_id", self.id);
            form.append_pair("client_secret", self.secret.expose());
        }
        for (name, value) in &self.client.config.token_params {
            form.append_pair(name, value.expose());
        }
        Request {
            method: Method::Post,
            url: self.url.clone(),
            bearer: None,
            body: Body::Form {
                fields: Secret::new(form.finish()),
                basic: basic.then(|| self.basic()),
            },
            writes: false,
        }
    }

    /// RFC 6749, 2.3.1: both are form-encoded before they become user name and password.
    fn basic(&self) -> Secret {
        let encode = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
        let both = [encode(self.id), encode(self.secret.expose())].join(":");
        let credentials = STANDARD.encode(&both);
        wipe_text(both);
        Secret::new(credentials)
    }

    fn read(
        &self,
        reply: &HttpReply,
        parsed: Option<TokenReply>,
        both_refused: bool,
    ) -> Result<Token> {
        let basic = self.basic();
        let asked = Asked {
            sent: self.sent(&basic),
            base: self.base,
            both_refused,
        };
        let token = read_token(reply, parsed, &asked)?;
        self.client.observe_time(reply.told);
        Ok(token)
    }

    /// Every value that the auth center must not have repeated where its words are shown.
    fn sent<'s>(&'s self, basic: &'s Secret) -> Vec<&'s str> {
        let fields = self.grant.fields().into_iter();
        let fields = fields.filter(|(name, _)| *name != "grant_type");
        let mut sent: Vec<&str> = fields.map(|(_, value)| value).collect();
        if let Grant::Password { plain, .. } = self.grant {
            sent.push(plain.expose());
        }
        sent.extend([self.id, self.secret.expose(), basic.expose()]);
        // The auth center knows them from other requests.
        let config = &self.client.config;
        sent.extend(config.username.as_deref());
        sent.extend(config.password.as_ref().map(Secret::expose));
        let params = config.token_params.iter();
        sent.extend(params.map(|(_, value)| value.expose()));
        sent
    }
}

/// The word of a reply's `error`.
fn word_of(parsed: Option<&TokenReply>) -> Option<&str> {
    parsed?.error.as_deref()
}

/// Whether a reply shows that the client was accepted, whatever came of the rest.
fn client_passed(status: u16, parsed: Option<&TokenReply>) -> bool {
    parsed.is_some_and(|parsed| match &parsed.error {
        Some(word) => status < 500 && is_about_the_grant(word),
        None => status < 300 && matches!(parsed.bearer().access, Access::Token(_)),
    })
}
