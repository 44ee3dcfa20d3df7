//! The one HTTP client: limits, retries, TLS, proxy. Redirects are not followed.

mod body;
mod connection;
mod download;
mod headers;
mod request;

use std::sync::Mutex;
use std::time::Duration;

use reqwest::Client;
use reqwest::header::{ACCEPT, AGE, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderValue, RETRY_AFTER};
use url::Url;

use self::body::read;
use self::connection::build_client;
pub use self::download::Piece;
use self::headers::{text_of, wait_of};
pub use self::request::{Body, HttpReply, Request, parse_url};
use crate::call::Call;
use crate::catalogue::Method;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Code, Error, Result};
use crate::failure::{Failed, classify, redirected, server_of, unusable_token};
use crate::said;
use crate::said::Title;
use crate::tls::Seen;

pub struct Http {
    client: Mutex<Option<Client>>,
    retries: u32,
    max_response_bytes: usize,
    /// The certificate of the last TLS handshake, for the diagnosis.
    seen: Seen,
}

impl Http {
    pub fn new(config: &Config) -> Http {
        Http {
            client: Mutex::new(None),
            retries: config.retries,
            max_response_bytes: config.max_response_bytes,
            seen: Seen::default(),
        }
    }

    pub fn seen_fingerprint(&self) -> Option<[u8; 32]> {
        *crate::lock(&self.seen)
    }

    /// Whether a server answers HTTP at all, on a connection of its own; any status will do.
    pub async fn probe(&self, config: &Config, clock: &Clock, url: &Url) -> Result<()> {
        *crate::lock(&self.seen) = None;
        let client = build_client(config, self.seen.clone())?;
        let request = Request {
            method: Method::Get,
            url: url.clone(),
            bearer: None,
            body: Body::None,
            writes: false,
        };
        match self.once(&client, clock, &request).await {
            Ok(_) => Ok(()),
            Err(failed) if failed.error.http_status.is_some() => Ok(()),
            Err(failed) => Err(failed.error),
        }
    }

    /// The client, made by the first request.
    fn client(&self, config: &Config) -> Result<Client> {
        let mut made = crate::lock(&self.client);
        if let Some(client) = made.as_ref() {
            return Ok(client.clone());
        }
        let client = build_client(config, self.seen.clone())?;
        *made = Some(client.clone());
        Ok(client)
    }

    /// Sends a request and reads the whole reply, whatever its status. Reads are tried again within the call's time.
    pub async fn send(
        &self,
        call: &Call,
        config: &Config,
        clock: &Clock,
        request: &Request,
    ) -> Result<HttpReply> {
        let client = self.client(config)?;
        let mut attempt = 0;
        loop {
            let outcome = self.once(&client, clock, request).await;
            let wait = match &outcome {
                Ok((reply, retry_after)) => {
                    let busy = matches!(reply.status, 429 | 502 | 503 | 504);
                    (busy && request.repeatable()).then_some(*retry_after)
                }
                Err(failed) => {
                    let again = failed.transient && (failed.unsent || request.repeatable());
                    again.then_some(None)
                }
            };
            let pause = wait.map(|asked| asked.unwrap_or_else(|| jitter(attempt)));
            match pause {
                Some(pause) if attempt < self.retries && pause < call.remaining() => {
                    attempt += 1;
                    tokio::time::sleep(pause).await;
                }
                _ => {
                    return match outcome {
                        Ok((reply, _)) => Ok(reply),
                        Err(failed) => Err(said_of_write(failed, request)),
                    };
                }
            }
        }
    }

    async fn once(
        &self,
        client: &Client,
        clock: &Clock,
        request: &Request,
    ) -> std::result::Result<(HttpReply, Option<Duration>), Failed> {
        let server = server_of(&request.url);
        let mut builder = match request.method {
            Method::Get => client.get(request.url.clone()),
            Method::Post => client.post(request.url.clone()),
        };
        builder = builder.header(ACCEPT, "application/json");
        if let Some(token) = &request.bearer {
            let mut value = HeaderValue::try_from(format!("bearer {}", token.expose()))
                .map_err(|_| Failed::for_good(unusable_token()))?;
            value.set_sensitive(true);
            builder = builder.header(AUTHORIZATION, value);
        }
        builder = match &request.body {
            // The chapters ask for this header on GET too.
            Body::None => builder.header(CONTENT_TYPE, "application/json"),
            Body::Json(text) => builder
                .header(CONTENT_TYPE, "application/json")
                .body(text.clone()),
            Body::Form(text) => builder
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(text.expose().to_owned()),
        };
        let response = builder
            .send()
            .await
            .map_err(|error| classify(&error, &server))?;
        let headers = response.headers();
        clock.observe(text_of(headers, &DATE), headers.contains_key(AGE));
        let status = response.status().as_u16();
        let retry_after = text_of(headers, &RETRY_AFTER).and_then(|text| wait_of(text, clock));
        if (300..400).contains(&status) {
            return Err(Failed::for_good(redirected(status, headers, &request.url)));
        }
        let reading = read(response, self.max_response_bytes, &server);
        let text = reading.await.map_err(|error| Failed {
            transient: error.code == Code::Network,
            error,
            unsent: false,
        })?;
        Ok((HttpReply { status, text }, retry_after))
    }
}

/// Full jitter: anything from nothing to a bound that doubles.
fn jitter(attempt: u32) -> Duration {
    let mut random = [0; 2];
    let part = match getrandom::fill(&mut random) {
        Ok(()) => u64::from(u16::from_le_bytes(random)),
        Err(_) => 0x8000,
    };
    let bound = 200u64 << attempt.min(4);
    Duration::from_millis(bound * part / 0xffff)
}

/// The outcome of a write that broke off is unknown; saying so is part of the answer.
fn said_of_write(failed: Failed, request: &Request) -> Error {
    let mut error = failed.error;
    if request.writes && !failed.unsent && matches!(error.code, Code::Network | Code::Timeout) {
        error.hint = OUTCOME_UNKNOWN.into();
    }
    error
}

const OUTCOME_UNKNOWN: Title = said!(
    "请求可能已被平台执行，结果未知；请先查询状态，再决定是否重新提交。",
    "The platform may have carried it out: the outcome is unknown. Look up the state before sending it again."
);
