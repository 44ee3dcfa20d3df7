//! An operation that is one request: its address and body are made, the reply passes through.

use std::borrow::Cow;
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;
use serde_json::{Map, Number, Value};
use url::Url;

use crate::call::Call;
use crate::catalogue::{Answer, Base, Method, Operation, Place, Type};
use crate::check::Checked;
use crate::client::Client;
use crate::envelope::{Envelope, quoted};
use crate::error::Result;
use crate::http::{Body, HttpReply, Request, parse_url};
use crate::operation::absolute::absolute;
use crate::operation::addresses;
use crate::page::ENCODED;
use crate::token;

pub fn perform(client: &Arc<Client>, checked: Checked, call: &Arc<Call>) -> Result<String> {
    Ok(fetch(client, checked, call)?.into_text())
}

/// The reply, read.
pub fn fetch(client: &Arc<Client>, checked: Checked, call: &Arc<Call>) -> Result<Envelope> {
    let operation = checked.operation;
    let reply = call.run(exchange(client, call, &checked))?;
    let read = Envelope::read(reply.text);
    let mut envelope = read.map_err(|error| client.addressed(error, operation))?;
    call.told(envelope.code);
    if envelope.code == 0 {
        client.observe_time(reply.told);
    }
    // Carried out or refused: the platform has said which.
    call.end_write();
    if operation.answer == Answer::Url && envelope.code == 0 {
        make_absolute(client, &mut envelope, operation)?;
    }
    addresses::replace(&client.config.address_map, operation, &mut envelope)?;
    Ok(envelope)
}

async fn exchange(client: &Arc<Client>, call: &Call, checked: &Checked<'_>) -> Result<HttpReply> {
    let operation = checked.operation;
    let base = client.config.address(operation.base, operation.name)?;
    let request = Request {
        method: operation.method,
        url: request_url(base, checked)?,
        bearer: None,
        body: request_body(checked),
        writes: operation.writes,
    };
    token::send(client, call, operation, request).await
}

/// An address in `data` gets its domain.
fn make_absolute(client: &Client, envelope: &mut Envelope, operation: &Operation) -> Result<()> {
    let Some(address) = envelope.data_text()? else {
        return Ok(());
    };
    if address.trim().is_empty() {
        return Ok(());
    }
    let domain = client.config.address(Base::Domain, operation.name);
    let domain = match domain {
        Ok(domain) => domain,
        // What is in full already needs no domain.
        Err(missing) => match absolute(&address, "https://domain.invalid")? {
            None => return Ok(()),
            Some(_) => return Err(missing),
        },
    };
    if let Some(absolute) = absolute(&address, domain)? {
        envelope.replace_data(&quoted(&absolute))?;
    }
    Ok(())
}

/// The URL of a request: `{name}` in its path, the rest in its query.
fn request_url(base: &str, checked: &Checked) -> Result<Url> {
    /// More than a name with its value mostly takes.
    const EACH: usize = 48;

    let operation = checked.operation;
    let mut path = Cow::Borrowed(operation.path);
    let mut query = String::with_capacity(EACH * operation.params.len());
    for (index, param) in operation.params.iter().enumerate() {
        let value = checked.at(index);
        let encoded = || utf8_percent_encode(value, ENCODED);
        match param.place {
            Place::Path => {
                let name = format!("{{{}}}", param.name);
                path = Cow::Owned(path.replace(&name, &encoded().to_string()));
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
    parse_url(&[base, &path, &query])
}

fn request_body(checked: &Checked) -> Body {
    let operation = checked.operation;
    if operation.method == Method::Get {
        return Body::None;
    }
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
    Body::Json(Value::Object(members).to_string())
}
