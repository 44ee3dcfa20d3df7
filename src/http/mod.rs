//! The one HTTP client: limits, retries, TLS, proxy. Redirects are not followed.

mod apart;
mod arriving;
mod body;
mod claim;
mod connection;
mod download;
mod headers;
mod kept;
mod look_up;
mod proxy_login;
mod request;
mod retry;
mod route;
mod signs;
mod text;
mod tunnel;
mod turns;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::Client;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use url::Url;

use self::arriving::Until;
use self::body::{read, read_beside_status};
use self::connection::{Connections, build_client};
pub use self::download::Piece;
use self::headers::{asked_wait, challenge_of};
pub use self::look_up::look_up;
use self::proxy_login::ProxyLogin;
pub use self::request::{Body, Challenge, HttpReply, Request, parse_url};
use self::retry::Retries;
pub use self::retry::{Again, Attempts};
use self::route::Route;
use self::turns::Turns;
use crate::call::{Call, Stage};
use crate::catalogue::Method;
use crate::clock::{Clock, ServerTime};
use crate::config::Config;
use crate::error::{Code, Error, Result};
use crate::failure::words_of_server::words_in;
use crate::failure::{Failed, Way, placed, redirected, told_by_page, unusable_token};
use crate::log::{Event, Log, Why};
use crate::tls::{Roots, Seen};

/// What an attempt came to.
type Outcome = std::result::Result<HttpReply, Failed>;

pub struct Http {
    client: Mutex<Option<Client>>,
    /// For what is sent again because a kept connection had been closed.
    unkept: Mutex<Option<Client>>,
    route: Route,
    log: Arc<Log>,
    retries: Retries,
    max_response_bytes: usize,
    /// For the words beside a refusing status.
    patience: Duration,
    /// The certificate of the last TLS handshake, for the diagnosis.
    seen: Seen,
    /// Where the environment says that they are, which is read before anything is sent.
    roots: Roots,
    turns: Turns,
    /// A request was lost on a kept connection that its server had closed. Where that happens, it happens again, and a token
    /// request that is lost is not repeated.
    loses_kept: AtomicBool,
}

impl Http {
    pub fn new(config: &Config, log: Arc<Log>) -> Http {
        Http {
            log,
            client: Mutex::new(None),
            unkept: Mutex::new(None),
            // At once: it reads the environment, which a host may be changing later.
            route: Route::new(config),
            retries: Retries::new(config.retries),
            max_response_bytes: config.max_response_bytes,
            patience: (config.timeout / 4).min(Duration::from_secs(2)),
            seen: Seen::default(),
            roots: Roots::find(),
            turns: Turns::default(),
            loses_kept: AtomicBool::new(false),
        }
    }

    pub fn seen_fingerprint(&self) -> Option<[u8; 32]> {
        *crate::lock(&self.seen)
    }

    /// Whether a server answers HTTP at all, on a connection of its own; any status will do. Answers the time that it
    /// tells: it may be anybody's.
    pub async fn probe(
        &self,
        config: &Config,
        clock: &Clock,
        url: &Url,
    ) -> Result<Option<ServerTime>> {
        *crate::lock(&self.seen) = None;
        let client = self.new_client(config, Connections::Single)?;
        let request = Request::get(url.clone());
        let way = self.way(url)?;
        let sending = self.once(&client, clock, (&way, &request), config.timeout);
        match sending.await {
            Ok(reply) => Ok(reply.told),
            // A status is an answer, but for those that say that somebody else or something else gave it.
            Err(failed) if failed.error.http_status.is_some() && failed.error.detail.is_empty() => {
                Ok(None)
            }
            Err(failed) => Err(failed.error),
        }
    }

    /// Whom a request to this address asks.
    pub fn way(&self, url: &Url) -> Result<Way> {
        self.route.way(url)
    }

    /// A failure of a request to this address, with what was being done and where.
    pub fn placed(&self, error: Error, stage: Stage, url: &Url) -> Error {
        match self.way(url) {
            Ok(way) => placed(error, stage, &way),
            Err(_) => error,
        }
    }

    /// The client for an attempt, made by the first one.
    fn client(&self, config: &Config, attempts: &Attempts) -> Result<Client> {
        let (place, connections) = match attempts.alone {
            true => (&self.unkept, Connections::Single),
            false => (&self.client, Connections::Kept),
        };
        let mut made = crate::lock(place);
        if let Some(client) = made.as_ref() {
            return Ok(client.clone());
        }
        let client = self.new_client(config, connections)?;
        *made = Some(client.clone());
        Ok(client)
    }

    fn new_client(&self, config: &Config, connections: Connections) -> Result<Client> {
        let (route, roots, seen) = (&self.route, &self.roots, self.seen.clone());
        build_client(config, connections, route, roots, seen)
    }

    /// Sends a request and reads the whole reply, whatever its status. Reads are tried again within the call's time.
    pub async fn send(
        &self,
        call: &Call,
        config: &Config,
        clock: &Clock,
        request: &Request,
    ) -> Result<HttpReply> {
        let way = self.way(&request.url)?;
        let alone = request.is_for_token() && self.loses_kept.load(Ordering::Relaxed);
        let mut attempts = Attempts::beginning(alone);
        self.retries.count_request();
        loop {
            let client = self.client(config, &attempts)?;
            let turn = self.turns.take(call, &way).await?;
            if request.writes {
                call.begin_write()?;
            }
            let begun = Instant::now();
            let sending = self.once(&client, clock, (&way, request), call.remaining());
            let outcome = sending.await;
            drop(turn);
            self.note_exchange(call, &way, &outcome, begun);
            if is_known(&outcome) {
                call.end_write();
            }
            let again = match &outcome {
                Ok(reply) => {
                    let again = is_busy(reply.status) && request.repeatable();
                    again.then_some(Again::after(reply.status, reply.retry_after))
                }
                Err(failed) => {
                    self.loses_kept.fetch_or(failed.by_kept, Ordering::Relaxed);
                    let again = failed.transient && (failed.unsent || request.repeatable());
                    again.then_some(Again::after_failed(failed))
                }
            };
            if !self.pause(call.remaining(), &mut attempts, again).await {
                return outcome.map_err(|failed| failed.error);
            }
            self.note_again(call, &way.server, attempts.count(), why_of(&outcome));
        }
    }

    fn note_exchange(&self, call: &Call, way: &Way, outcome: &Outcome, begun: Instant) {
        let status = match outcome {
            Ok(reply) => Some(reply.status),
            Err(failed) => failed.error.http_status,
        };
        self.log.note(&Event::Exchange {
            stage: call.stage(),
            server: &way.server,
            status,
            took: begun.elapsed(),
        });
    }

    /// A request that is sent again.
    pub fn note_again(&self, call: &Call, server: &str, attempt: u32, why: Why) {
        self.log.note(&Event::Again {
            stage: call.stage(),
            server,
            attempt,
            why,
        });
    }

    /// Waits before another attempt within the time that is left; `false` where there is to be none.
    pub async fn pause(
        &self,
        left: Duration,
        attempts: &mut Attempts,
        again: Option<Again>,
    ) -> bool {
        let pause = again.and_then(|again| self.retries.pause(attempts, again, left));
        let Some(pause) = pause else { return false };
        tokio::time::sleep(pause).await;
        true
    }

    /// One attempt. `left` is the time that whoever waits for it has.
    async fn once(
        &self,
        client: &Client,
        clock: &Clock,
        (way, request): (&Way, &Request),
        left: Duration,
    ) -> Outcome {
        let end = Instant::now() + left;
        let login = ProxyLogin::admit(&self.route, way, &request.url, clock).await;
        let login = login.map_err(Failed::unsent)?;
        let builder = message(client, request)?;
        // Others may wait to see what becomes of the credentials.
        let until = match login.is_none() {
            true => Until::Body,
            false => Until::Head,
        };
        let sent = arriving::send(builder, until).await;
        let sent = sent.map_err(Failed::for_good)?;
        let arriving = match sent {
            Ok(arriving) => arriving,
            Err(lost) => return Err(login.lost(&lost, (&self.route, way), &request.url).await),
        };
        let (response, told) = (&arriving.response, arriving.told);
        login.judge(response, way)?;
        let headers = response.headers();
        let status = response.status().as_u16();
        let retry_after = asked_wait(headers, clock);
        let challenge = challenge_of(headers);
        if (300..400).contains(&status) {
            return Err(Failed::for_good(redirected(
                status,
                headers,
                &request.url,
                request.bearer.as_ref(),
            )));
        }
        let arrived = |text| HttpReply {
            status,
            text,
            challenge,
            retry_after,
            told,
        };
        if !response.status().is_success() {
            // What is said beside a status must not take so long that the status itself comes too late.
            let left = end.saturating_duration_since(Instant::now());
            let patience = self.patience.min(left / 2);
            let text = read_beside_status(arriving, patience).await;
            // Words of the platform's own tell more than what is known of a status.
            return match told_by_page(status, &text, way).filter(|_| words_in(&text).is_none()) {
                Some(error) => Err(Failed::for_good(error)),
                None => Ok(arrived(text)),
            };
        }
        let reading = read(arriving, self.max_response_bytes, &way.server);
        let text = reading.await.map_err(|error| Failed {
            transient: error.code == Code::Network,
            error,
            unsent: false,
            by_kept: false,
        })?;
        Ok(arrived(text))
    }
}

/// A request as the HTTP library sends it.
fn message(
    client: &Client,
    request: &Request,
) -> std::result::Result<reqwest::RequestBuilder, Failed> {
    let mut builder = match request.method {
        Method::Get => client.get(request.url.clone()),
        Method::Post => client.post(request.url.clone()),
    };
    let json = || HeaderValue::from_static("application/json");
    builder = builder.header(ACCEPT, json());
    if let Some(token) = &request.bearer {
        let mut value = HeaderValue::try_from(["bearer ", token.expose()].concat())
            .map_err(|_| Failed::unsent(unusable_token()))?;
        value.set_sensitive(true);
        builder = builder.header(AUTHORIZATION, value);
    }
    Ok(match &request.body {
        // The chapters ask for this header on GET too.
        Body::None => builder.header(CONTENT_TYPE, json()),
        Body::Json(text) => builder.header(CONTENT_TYPE, json()).body(text.clone()),
        Body::Form { fields, basic } => {
            if let Some(basic) = basic {
                let value = ["Basic ", basic.expose()].concat();
                let mut value =
                    HeaderValue::try_from(value).map_err(|_| Failed::for_good(unusable_token()))?;
                value.set_sensitive(true);
                builder = builder.header(AUTHORIZATION, value);
            }
            builder
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(fields.expose().to_owned())
        }
    })
}

/// Why a request is sent again.
fn why_of(outcome: &Outcome) -> Why<'_> {
    match outcome {
        Ok(reply) => Why::Status(reply.status),
        Err(failed) => Why::of(&failed.error),
    }
}

/// The server, or one before it, has no time now.
fn is_busy(status: u16) -> bool {
    matches!(status, 429 | 502 | 503 | 504)
}

/// Whether an attempt leaves no doubt that a write was not carried out. A reply of success is for its reader to judge.
fn is_known(outcome: &Outcome) -> bool {
    match outcome {
        Ok(reply) => is_refusal(reply.status),
        Err(failed) => failed.unsent || failed.error.http_status.is_some_and(is_refusal),
    }
}

/// The server took no notice of the request but to refuse it, or to tell its new address. 408 may come when the request
/// has been passed on already.
fn is_refusal(status: u16) -> bool {
    matches!(status, 301 | 307 | 308) || (matches!(status, 400..=499) && status != 408)
}
