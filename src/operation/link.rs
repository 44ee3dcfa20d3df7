//! A page's link: what it is made from is found or fetched, then built.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::account::User;
use crate::call::Call;
use crate::catalogue::{Made, Operation};
use crate::check::Checked;
use crate::client::Client;
use crate::config::{decode_sev, missing};
use crate::credential::encrypt;
use crate::envelope::{success_text, with_member};
use crate::error::{Error, Result};
use crate::flight::Want;
use crate::page::{self, BuiltPage, Materials};
use crate::said;
use crate::said::Title;
use crate::secret::Secret;
use crate::token;

/// A request token, or the account id to encrypt into one.
enum Sev {
    Raw(Secret),
    Account(Secret),
}

/// The link in an envelope. The network is used only for what is missing: a token, or the key for `sev`.
pub fn build(client: &Arc<Client>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
    let operation = checked.operation;
    whole(client, operation)?;
    let sev = match operation.makes(Made::Sev) {
        true => sev(client, checked, call)?,
        false => String::new(),
    };
    let access_token = match operation.makes(Made::AccessToken) {
        true => access_token(client, checked, call)?,
        false => String::new(),
    };
    let page = build_from(client, checked, &sev, &access_token)?;
    Ok(envelope(client, checked, &page))
}

/// What is configured wrongly shows before the network is asked for anything.
fn whole(client: &Client, operation: &Operation) -> Result<()> {
    let config = &client.config;
    config.address(operation.base, operation.name)?;
    if page::encrypts(operation) && config.triple_des.is_none() {
        return Err(missing("des_key", operation.name));
    }
    if operation.makes(Made::Sign) && config.md5_key.is_none() {
        return Err(missing("md5_key", operation.name));
    }
    Ok(())
}

/// A page's URL from what was fetched or found for it.
pub fn build_from(
    client: &Client,
    checked: &Checked,
    sev: &str,
    access_token: &str,
) -> Result<BuiltPage> {
    let operation = checked.operation;
    let config = &client.config;
    let timestamp = match checked.given("timestamp") {
        Some(given) => given.to_owned(),
        None if operation.makes(Made::Timestamp) => client.clock.timestamp(),
        None => String::new(),
    };
    let materials = Materials {
        base: config.address(operation.base, operation.name)?,
        triple_des: config.triple_des.as_ref(),
        md5_key: config.md5_key.as_ref().map(|key| key.expose()),
        sev,
        access_token,
        timestamp: &timestamp,
    };
    page::build(checked, &materials, checked.is_true("explain"))
}

/// Where the request token comes from: the call, else the configuration.
fn sev_source(client: &Client, checked: &Checked) -> Result<Sev> {
    let config = &client.config;
    if let Some(given) = checked.given("sev") {
        return decode_sev(given)
            .map(Sev::Raw)
            .ok_or_else(|| Error::argument("sev", "base64", SEV_IS_NOT_BASE64));
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

fn sev(client: &Arc<Client>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
    match (sev_source(client, checked)?, &client.config.rsa_public_key) {
        (Sev::Raw(sev), _) => Ok(sev.expose().to_owned()),
        (Sev::Account(account), Some((key, _))) => encrypt(key, account.expose(), "sev_account_id"),
        (Sev::Account(account), None) => call.run(encrypted(client, call, &account)),
    }
}

/// The request token, with the platform's RSA key where one is needed.
pub async fn sev_value(client: &Arc<Client>, call: &Call, checked: &Checked<'_>) -> Result<String> {
    match sev_source(client, checked)? {
        Sev::Raw(sev) => Ok(sev.expose().to_owned()),
        Sev::Account(account) => encrypted(client, call, &account).await,
    }
}

/// An account as a request token, by the platform's own key.
async fn encrypted(client: &Arc<Client>, call: &Call, account: &Secret) -> Result<String> {
    let key = token::rsa_key(client, call, Want::Valid).await?;
    encrypt(&key.key, account.expose(), "sev_account_id")
}

/// The user access token that an H5 page carries.
fn access_token(client: &Arc<Client>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
    if let Some(given) = checked.given("token") {
        return Ok(given.to_owned());
    }
    let user = User::of(&client.config, "", "", checked.operation.name)?;
    if let Some(token) = token::ready_user_token(client, &user) {
        return Ok(token.access.expose().to_owned());
    }
    let token = call.run(token::user_token(client, call, &user, Want::Valid, false))?;
    Ok(token.access.expose().to_owned())
}

fn envelope(client: &Client, checked: &Checked, page: &BuiltPage) -> String {
    let envelope = success_text(client.config.language, &page.url);
    match checked.is_true("explain") {
        true => with_member(envelope, "explain", &explanation(page).to_string()),
        false => envelope,
    }
}

/// What the link was made from; the key of the signature is masked.
fn explanation(page: &BuiltPage) -> Value {
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
        let values = page.encrypted.iter();
        let values = values.map(|(name, text)| ((*name).to_owned(), Value::from(text.as_str())));
        explain.insert("encrypted".to_owned(), Value::Object(values.collect()));
    }
    Value::Object(explain)
}

const SEV_IS_NOT_BASE64: Title = said!(
    "sev（请求令牌）应为 Base64 文本或其 URL 编码",
    "sev (request token) must be Base64 text or its URL encoding"
);
