//! The one HTTP client: limits, retries, TLS, proxy. Redirects are not followed.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use encoding_rs::{DecoderResult, UTF_8};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{
    ACCEPT, AGE, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, DATE, HeaderMap, HeaderName,
    HeaderValue, RETRY_AFTER,
};
use reqwest::{Client, Proxy as HttpProxy, Response, redirect};
use url::Url;

use crate::call::Call;
use crate::catalogue::Method;
use crate::clock::Clock;
use crate::config::{Config, Proxy};
use crate::envelope::unexpected;
use crate::error::{Code, Error, Result};
use crate::failure::{
    Failed, Unresolved, classify, classify_body, redirected, server_of, status_error, too_large,
    unusable_token,
};
use crate::memory::no_room_for_reply;
use crate::said;
use crate::secret::Secret;
use crate::tls::{self, Seen};

pub enum Body {
    None,
    Json(String),
    Form(Secret),
}

/// A request before it leaves. `url` carries patient data: it goes to the server and nowhere else.
pub struct Request {
    pub method: Method,
    pub url: Url,
    pub bearer: Option<Secret>,
    pub body: Body,
    /// Sent again only while nothing of it has left, and its failures say that the outcome is unknown.
    pub writes: bool,
}

impl Request {
    /// Whether sending it once more changes nothing at the platform. A POST is never taken for that: one that asks
    /// for a token with a wrong password counts towards locking the account.
    fn repeatable(&self) -> bool {
        matches!(self.method, Method::Get) && !self.writes
    }
}

pub struct HttpReply {
    pub status: u16,
    pub text: String,
}

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
        let text = self.read(response, &server).await.map_err(|error| Failed {
            transient: error.code == Code::Network,
            error,
            unsent: false,
        })?;
        Ok((HttpReply { status, text }, retry_after))
    }

    /// A file of the platform's, by an address that it gave. No token goes with it: the host may be any.
    pub async fn fetch_file(
        &self,
        config: &Config,
        url: Url,
        chunks: tokio::sync::mpsc::Sender<Vec<u8>>,
    ) -> Result<()> {
        let client = self.client(config)?;
        let server = server_of(&url);
        let mut response = client
            .get(url.clone())
            .send()
            .await
            .map_err(|error| classify(&error, &server).error)?;
        let status = response.status().as_u16();
        match status {
            200..=299 => {}
            300..=399 => return Err(redirected(status, response.headers(), &url)),
            _ => return Err(status_error(status)),
        }
        let mut total = 0;
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) => {
                    total += chunk.len();
                    if total > self.max_response_bytes {
                        return Err(too_large(self.max_response_bytes));
                    }
                    if chunks.send(chunk.to_vec()).await.is_err() {
                        // Who writes the file has given up and says why.
                        return Ok(());
                    }
                }
                Ok(None) => return Ok(()),
                Err(error) => return Err(classify_body(&error, &server)),
            }
        }
    }

    async fn read(&self, mut response: Response, server: &str) -> Result<String> {
        let most = self.max_response_bytes;
        let length = response.content_length();
        if length.is_some_and(|length| length > most as u64) {
            return Err(too_large(most));
        }
        if let Some(encoding) = text_of(response.headers(), &CONTENT_ENCODING)
            && !encoding.eq_ignore_ascii_case("identity")
        {
            return Err(unexpected(said!(
                "应答被压缩，而请求并未要求压缩。",
                "the reply is compressed, which was not asked for."
            )));
        }
        let charset = text_of(response.headers(), &CONTENT_TYPE).and_then(charset_of);
        let mut decoder = charset.unwrap_or(UTF_8).new_decoder_with_bom_removal();
        // What a server promises is not worth an allocation that may fail; beyond this the text grows by what really
        // arrives.
        const TRUSTED: usize = 4 * 1024 * 1024;
        // The NUL that ends it at the boundary, and what a decoder asks for before it knows that it needs less.
        const ROOM: usize = 16;
        let promised = length.map_or(0, |length| length as usize) + ROOM;
        let mut text = String::new();
        reserve(&mut text, promised.min(TRUSTED))?;
        let mut received = 0;
        loop {
            let chunk = match response.chunk().await {
                Ok(chunk) => chunk,
                Err(error) => return Err(classify_body(&error, server)),
            };
            let bytes = chunk.as_deref().unwrap_or_default();
            received += bytes.len();
            if received > most {
                return Err(too_large(most));
            }
            let more = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
            let needed = text.len() + more.ok_or_else(|| too_large(most))? + 1;
            if needed > text.capacity() {
                // Doubled, but not past what was promised: the last growth of a large reply would waste most.
                let doubled = needed.max(text.capacity() * 2);
                let goal = match needed <= promised {
                    true => doubled.min(promised),
                    false => doubled,
                };
                let more = goal - text.len();
                reserve(&mut text, more)?;
            }
            let (outcome, _) =
                decoder.decode_to_string_without_replacement(bytes, &mut text, chunk.is_none());
            if outcome != DecoderResult::InputEmpty {
                return Err(unexpected(said!(
                    "应答的文字编码不正确。",
                    "the reply's text is not in the encoding it claims."
                )));
            }
            if chunk.is_none() {
                return Ok(text);
            }
        }
    }
}

fn reserve(text: &mut String, more: usize) -> Result<()> {
    text.try_reserve_exact(more)
        .map_err(|_| no_room_for_reply())
}

fn build_client(config: &Config, seen: Seen) -> Result<Client> {
    let tls = tls::client_config(config, seen).map_err(|error| tls::explain(&error, "-"))?;
    let mut builder = Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent(concat!("idcas/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(config.connect_timeout)
        .pool_idle_timeout(Duration::from_secs(60))
        .tcp_nodelay(true)
        .dns_resolver(Arc::new(System));
    builder = match &config.proxy {
        Proxy::System => builder,
        Proxy::None => builder.no_proxy(),
        Proxy::Url(url) => {
            let proxy = HttpProxy::all(url.expose())
                .map_err(|_| crate::config::missing("proxy", "proxy"))?;
            builder.proxy(proxy)
        }
    };
    builder
        .build()
        .map_err(|error| Error::internal("the HTTP client cannot be built").with_source(error))
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

/// `Retry-After`: seconds or a date. Anything else is as good as none.
fn wait_of(text: &str, clock: &Clock) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u32>() {
        return Some(Duration::from_secs(u64::from(seconds)));
    }
    let at: SystemTime = httpdate::parse_http_date(text).ok()?;
    Some(at.duration_since(clock.now()).unwrap_or_default())
}

fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// UTF-8 unless the reply says otherwise.
fn charset_of(content_type: &str) -> Option<&'static encoding_rs::Encoding> {
    let (_, rest) = content_type
        .to_ascii_lowercase()
        .split_once("charset=")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))?;
    let label = rest.split(';').next()?.trim().trim_matches('"').to_owned();
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// The outcome of a write that broke off is unknown; saying so is part of the answer.
fn said_of_write(failed: Failed, request: &Request) -> Error {
    let mut error = failed.error;
    if request.writes && !failed.unsent && matches!(error.code, Code::Network | Code::Timeout) {
        error.hint = said!(
            "请求可能已被平台执行，结果未知；请先查询状态，再决定是否重新提交。",
            "The platform may have carried it out: the outcome is unknown. Look up the state before sending it again."
        ).into();
    }
    error
}

/// The operating system's name look-up, with a failure that can be told from a failed connection.
struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0))
                .await
                .map_err(Unresolved)?;
            let addresses: Vec<SocketAddr> = found.collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
