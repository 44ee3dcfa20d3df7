//! A client, and the way of a call: check, then a page or a request, then the envelope.

use std::sync::Arc;
use std::time::Instant;

use percent_encoding::utf8_percent_encode;
use serde_json::{Map, Number, Value};
use url::Url;

use crate::call::Call;
use crate::catalogue::auth::{GET_CLIENT_TOKEN, GET_RSA_PUBLIC_KEY, GET_TOKEN};
use crate::catalogue::{self, Answer, Bearer, Kind as Family, Made, Operation, Place, Type};
use crate::check::{Checked, check};
use crate::clock::Clock;
use crate::config::{Config, decode_sev, missing};
use crate::envelope::{Envelope, quoted, success, success_text, with_member};
use crate::error::{Code, Error, Result};
use crate::failure::status_error;
use crate::flight::Want;
use crate::http::{Body, Http, Request};
use crate::log::{Level, Log};
use crate::names;
use crate::page::{self, BuiltPage, ENCODED, Materials};
use crate::said;
use crate::secret::Secret;
use crate::token::{Tokens, encrypt, parse_url};

pub struct Client {
    pub config: Config,
    pub clock: Clock,
    pub(crate) http: Http,
    pub(crate) tokens: Tokens,
    log: Log,
}

/// A request token, or the account id to encrypt into one.
enum Sev {
    Raw(Secret),
    Account(Secret),
}

impl Client {
    /// No network, no thread, no file: those begin with the first call that needs them.
    pub fn new(config: Config) -> Arc<Client> {
        Arc::new(Client {
            clock: Clock::new(config.server_clock, config.utc_offset_minutes),
            http: Http::new(&config),
            tokens: Tokens::default(),
            log: Log::new(config.log_file.as_deref(), config.log_level),
            config,
        })
    }

    /// Any operation by name. Always an envelope.
    pub fn call(self: &Arc<Self>, operation: &str, params: &str, call: &Arc<Call>) -> String {
        let begun = Instant::now();
        let found = catalogue::find(operation);
        let outcome = match found {
            Some(found) => self.perform(found, params, call),
            None => Err(unknown_operation(operation)),
        };
        let name = found.map_or("", |found| found.name);
        self.record(name, begun, &outcome);
        outcome.unwrap_or_else(|mut error| match error.platform.take() {
            // Only of what the host asked for itself: code -1 of a step on the way is about something else.
            Some(refusal) if name == GET_RSA_PUBLIC_KEY.name => refusal,
            _ => error.envelope(name, self.config.language),
        })
    }

    fn perform(
        self: &Arc<Self>,
        operation: &'static Operation,
        params: &str,
        call: &Arc<Call>,
    ) -> Result<String> {
        let checked = check(operation, params)?;
        if call.is_cancelled() {
            return Err(Call::cancelled_error());
        }
        match operation.kind {
            Family::Page => {
                let page = self.page(&checked, call)?;
                Ok(self.page_envelope(&checked, &page))
            }
            Family::Request => {
                let text =
                    self.over_network(checked, call, |client, call, checked| async move {
                        client.exchange(&call, &checked).await
                    })?;
                // Reading a long list takes a while; here it holds up nobody else.
                Ok(self.read(text, operation)?.text)
            }
            Family::Auth => self.over_network(checked, call, |client, call, checked| async move {
                client.token_step(&call, &checked).await
            }),
            Family::Beyond => crate::extra::perform(self, checked, call),
        }
    }

    pub(crate) fn over_network<F, W>(
        self: &Arc<Self>,
        checked: Checked<'_>,
        call: &Arc<Call>,
        work: F,
    ) -> Result<String>
    where
        F: FnOnce(Arc<Client>, Arc<Call>, Checked<'static>) -> W,
        W: Future<Output = Result<String>> + Send + 'static,
    {
        call.run(work(self.clone(), call.clone(), checked.into_owned()))
    }

    /// A page's URL. The network is used only for what is missing: a token, or the key for `sev`.
    fn page(self: &Arc<Self>, checked: &Checked, call: &Arc<Call>) -> Result<BuiltPage> {
        let operation = checked.operation;
        let config = &self.config;
        // What is configured wrongly shows before the network is asked for anything.
        config.address(operation.base.key(), operation.name)?;
        if page::encrypts(operation) && config.triple_des.is_none() {
            return Err(missing("des_key", operation.name));
        }
        if operation.makes(Made::Sign) && config.md5_key.is_none() {
            return Err(missing("md5_key", operation.name));
        }
        let sev = match operation.makes(Made::Sev) {
            true => self.sev(checked, call)?,
            false => String::new(),
        };
        let access_token = match operation.makes(Made::AccessToken) {
            true => self.page_token(checked, call)?,
            false => String::new(),
        };
        self.page_with(checked, &sev, &access_token)
    }

    /// A page's URL from what was fetched or found for it.
    pub(crate) fn page_with(
        &self,
        checked: &Checked,
        sev: &str,
        access_token: &str,
    ) -> Result<BuiltPage> {
        let operation = checked.operation;
        let config = &self.config;
        let timestamp = match checked.given("timestamp") {
            Some(given) => given.to_owned(),
            None if operation.makes(Made::Timestamp) => self.clock.timestamp(),
            None => String::new(),
        };
        let materials = Materials {
            base: config.address(operation.base.key(), operation.name)?,
            triple_des: config.triple_des.as_ref(),
            md5_key: config.md5_key.as_ref().map(|key| key.expose()),
            sev,
            access_token,
            timestamp: &timestamp,
        };
        page::build(checked, &materials, checked.is_true("explain"))
    }

    /// Where the request token comes from: the call, else the configuration.
    fn sev_source(&self, checked: &Checked) -> Result<Sev> {
        let config = &self.config;
        if let Some(given) = checked.given("sev") {
            return decode_sev(given).map(Sev::Raw).ok_or_else(|| {
                Error::argument(
                    "sev",
                    "base64",
                    said!(
                        "sev（请求令牌）应为 Base64 文本或其 URL 编码",
                        "sev (request token) must be Base64 text or its URL encoding"
                    ),
                )
            });
        }
        match (
            checked.given("sev_account_id"),
            &config.sev,
            &config.sev_account_id,
        ) {
            (Some(account), ..) => Ok(Sev::Account(Secret::new(account))),
            (None, Some(sev), _) => Ok(Sev::Raw(sev.clone())),
            (None, None, Some(account)) => Ok(Sev::Account(account.clone())),
            (None, None, None) => Err(missing("sev", checked.operation.name)),
        }
    }

    fn sev(self: &Arc<Self>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
        match (self.sev_source(checked)?, &self.config.rsa_public_key) {
            (Sev::Raw(sev), _) => Ok(sev.expose().to_owned()),
            (Sev::Account(account), Some((key, _))) => {
                encrypt(key, account.expose(), "sev_account_id")
            }
            (Sev::Account(_), None) => {
                let (client, its_call) = (self.clone(), call.clone());
                let checked = checked.clone().into_owned();
                call.run(async move { client.sev_value(&its_call, &checked).await })
            }
        }
    }

    /// The request token, with the platform's RSA key where one is needed.
    pub(crate) async fn sev_value(
        self: &Arc<Self>,
        call: &Call,
        checked: &Checked<'_>,
    ) -> Result<String> {
        match self.sev_source(checked)? {
            Sev::Raw(sev) => Ok(sev.expose().to_owned()),
            Sev::Account(account) => {
                let key = self.rsa_key(call, Want::Valid).await?;
                encrypt(&key.key, account.expose(), "sev_account_id")
            }
        }
    }

    /// The user access token that an H5 page carries.
    fn page_token(self: &Arc<Self>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
        if let Some(given) = checked.given("token") {
            return Ok(given.to_owned());
        }
        let user = self.user("", "", checked.operation.name)?;
        if let Some(token) = self.ready_user_token(&user) {
            return Ok(token.access.expose().to_owned());
        }
        let (client, its_call) = (self.clone(), call.clone());
        let token =
            call.run(async move { client.user_token(&its_call, &user, Want::Valid).await })?;
        Ok(token.access.expose().to_owned())
    }

    fn page_envelope(&self, checked: &Checked, page: &BuiltPage) -> String {
        let mut envelope = success_text(self.config.language, &page.url);
        if checked.is_true("explain") {
            let mut explain = Map::new();
            let mut add = |name: &str, text: &str| {
                if !text.is_empty() {
                    explain.insert(name.to_owned(), Value::from(text));
                }
            };
            add("plaintext", &page.plaintext);
            add("token", &page.token);
            if !page.sign.is_empty() {
                add("signed", &[&page.signed, "***"].concat());
            }
            add("sign", &page.sign);
            if !page.encrypted.is_empty() {
                let values = page
                    .encrypted
                    .iter()
                    .map(|(name, text)| ((*name).to_owned(), Value::from(text.as_str())));
                explain.insert("encrypted".to_owned(), Value::Object(values.collect()));
            }
            let explain = Value::Object(explain).to_string();
            envelope = with_member(envelope, "explain", &explain);
        }
        envelope
    }

    /// The three steps of 用户认证.
    async fn token_step(self: &Arc<Self>, call: &Call, checked: &Checked<'_>) -> Result<String> {
        let forced = checked.is_true("force");
        let language = self.config.language;
        let name = checked.operation.name;
        if name == GET_CLIENT_TOKEN.name {
            let want = if forced { Want::Fresh } else { Want::Valid };
            let token = self.client_token(call, want).await?;
            Ok(success(language, &token.data()))
        } else if name == GET_RSA_PUBLIC_KEY.name {
            let want = if forced { Want::Fresh } else { Want::Valid };
            Ok(self.rsa_key(call, want).await?.envelope.clone())
        } else {
            debug_assert_eq!(name, GET_TOKEN.name);
            let want = if forced { Want::Fresh } else { Want::Valid };
            let user = self.user(checked.get("username"), checked.get("password"), name)?;
            let token = self.user_token(call, &user, want).await?;
            Ok(success(language, &token.data()))
        }
    }

    /// A WebApi's reply, read.
    pub(crate) async fn fetch(
        self: &Arc<Self>,
        call: &Call,
        checked: &Checked<'_>,
    ) -> Result<Envelope> {
        self.read(self.exchange(call, checked).await?, checked.operation)
    }

    /// What a reply of `operation` says; it passes through.
    fn read(&self, text: String, operation: &Operation) -> Result<Envelope> {
        let mut envelope = Envelope::read(text)?;
        if operation.answer == Answer::Url && envelope.code == 0 {
            self.make_absolute(&mut envelope, operation)?;
        }
        Ok(envelope)
    }

    /// Sends the request of an operation; a 401 renews the token once and repeats the request once.
    async fn exchange(self: &Arc<Self>, call: &Call, checked: &Checked<'_>) -> Result<String> {
        let operation = checked.operation;
        let base = self.config.address(operation.base.key(), operation.name)?;
        let user = match operation.bearer {
            Bearer::UserToken => Some(self.user("", "", operation.name)?),
            Bearer::ClientToken | Bearer::None => None,
        };
        let url = request_url(base, checked)?;
        let mut token = match &user {
            Some(user) => Some(self.user_token(call, user, Want::Valid).await?),
            None => None,
        };
        let mut renewed = false;
        loop {
            let request = Request {
                method: operation.method,
                url: url.clone(),
                bearer: token.as_ref().map(|token| token.access.clone()),
                body: request_body(checked),
                writes: operation.writes,
            };
            let reply = self
                .http
                .send(call, &self.config, &self.clock, &request)
                .await?;
            match (reply.status, &user, &token) {
                (200..=299, ..) => return Ok(reply.text),
                (401, Some(user), Some(refused)) if !renewed => {
                    renewed = true;
                    let want = Want::OtherThan(refused);
                    let other = self.user_token(call, user, want).await?;
                    token = Some(other);
                }
                (401, ..) => return Err(unauthorized()),
                (status, ..) => return Err(status_error(status)),
            }
        }
    }

    /// Fetches a file piece by piece; `write` runs on this thread, the network on its own.
    pub(crate) fn download(
        self: &Arc<Self>,
        call: &Arc<Call>,
        url: Url,
        write: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        /// Pieces that may wait for a slow disk.
        const WAITING: usize = 8;

        let (sender, mut receiver) = tokio::sync::mpsc::channel(WAITING);
        let (client, its_call) = (self.clone(), call.clone());
        let fetching = crate::call::network()?.spawn(async move {
            let work = client.http.fetch_file(&client.config, url, sender);
            its_call.guard(work).await
        });
        let mut written = Ok(());
        while let Some(piece) = receiver.blocking_recv() {
            written = write(&piece);
            if written.is_err() {
                break;
            }
        }
        drop(receiver);
        let outcome = call.run(async move {
            fetching
                .await
                .unwrap_or_else(|_| Err(Error::internal("a download ended early")))
        });
        written.and(outcome)
    }

    /// 域名仍需自行拼接: what comes back may lack the domain.
    fn make_absolute(&self, envelope: &mut Envelope, operation: &Operation) -> Result<()> {
        let Some(address) = envelope.data_text().filter(|text| !text.is_empty()) else {
            return Ok(());
        };
        if Url::parse(&address).is_ok_and(|url| url.has_host()) {
            return Ok(());
        }
        let domain = self.config.address("domain", operation.name)?;
        let absolute = if let Some(rest) = address.strip_prefix("//") {
            let scheme = domain.split("://").next().unwrap_or("https");
            format!("{scheme}://{rest}")
        } else {
            format!("{domain}/{}", address.trim_start_matches('/'))
        };
        envelope.replace_data(&quoted(&absolute));
        Ok(())
    }

    fn record(&self, operation: &str, begun: Instant, outcome: &Result<String>) {
        let level = match outcome {
            Ok(_) => Level::Info,
            Err(_) => Level::Error,
        };
        if !self.log.wants(level) {
            return;
        }
        let ms = begun.elapsed().as_millis();
        let line = match outcome {
            Ok(envelope) => format!("{operation} ok {ms} ms, {} bytes", envelope.len()),
            Err(error) => {
                let status = error
                    .http_status
                    .map_or(String::new(), |status| format!(" http {status}"));
                let broken = error
                    .faults
                    .iter()
                    .map(|fault| format!(" {}:{}", fault.name, fault.rule));
                let broken = broken.collect::<String>();
                format!(
                    "{operation} {} {}{status} {ms} ms {}{broken}",
                    error.code.number(),
                    error.code.name(),
                    error.detail
                )
            }
        };
        self.log.write(&self.clock, level, &line);
    }
}

/// The URL of a request: `{name}` in its path, the rest in its query.
fn request_url(base: &str, checked: &Checked) -> Result<Url> {
    let operation = checked.operation;
    let mut path = operation.path.to_owned();
    let mut query = String::new();
    for (index, param) in operation.params.iter().enumerate() {
        let value = checked.at(index);
        let encoded = || utf8_percent_encode(value, ENCODED);
        match param.place {
            Place::Path => {
                path = path.replace(&format!("{{{}}}", param.name), &encoded().to_string());
            }
            Place::Query | Place::QueryIfGiven
                if param.place == Place::Query || !value.is_empty() =>
            {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(param.name);
                query.push('=');
                query.extend(encoded());
            }
            _ => {}
        }
    }
    parse_url(base, &[path, query].concat())
}

fn request_body(checked: &Checked) -> Body {
    let operation = checked.operation;
    let mut members = Map::new();
    for param in operation.params {
        let Some(value) = checked
            .given(param.name)
            .filter(|_| param.place == Place::Body)
        else {
            continue;
        };
        let json = match param.kind {
            Type::Short | Type::Int | Type::Long => value.parse().map_or_else(
                |_| Value::from(value),
                |number: i64| Value::Number(Number::from(number)),
            ),
            Type::Bool => Value::from(value.eq_ignore_ascii_case("true")),
            _ => Value::from(value),
        };
        members.insert(param.name.to_owned(), json);
    }
    match operation.method {
        catalogue::Method::Get => Body::None,
        catalogue::Method::Post => Body::Json(Value::Object(members).to_string()),
    }
}

pub fn unauthorized() -> Error {
    Error::new(
        Code::Unauthorized,
        said!("更换令牌后平台仍应答 401 未授权。", "the platform answers 401 even with a new token."),
        said!("请确认 auth_center 与 gateway 属于同一平台，且该账号有此接口的权限。", "Make sure that auth_center and gateway belong to the same platform, and that the account may use this interface."),
    )
    .with_status(401)
}

pub(crate) fn unknown_operation(name: &str) -> Error {
    let near = names::nearest(name, catalogue::ALL.iter().map(|operation| operation.name));
    let shown = names::printable(name).unwrap_or("?");
    let text = match near {
        Some(near) => said!(
            "没有操作 {shown}，是否想写 {near}",
            "there is no operation {shown}; did you mean {near}",
            shown,
            near
        ),
        None => said!("没有操作 {shown}", "there is no operation {shown}", shown),
    };
    let mut error = Error::argument("operation", "unknown", text);
    error.hint = said!(
        "idcas_describe(client, NULL) 列出全部操作。",
        "idcas_describe(client, NULL) lists all operations."
    )
    .into();
    error
}
