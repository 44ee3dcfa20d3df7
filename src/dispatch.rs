//! A call's way: its operation is found, its parameters are checked, what performs it is chosen, and the log has a line.

use std::sync::Arc;
use std::time::Instant;

use crate::call::{Call, Stage};
use crate::catalogue::auth::GET_RSA_PUBLIC_KEY;
use crate::catalogue::{Base, Operation, TokenStep, Work};
use crate::check::{self, check};
use crate::client::Client;
use crate::error::Result;
use crate::failure::host_of;
use crate::log::{Event, Outcome};
use crate::operation::{inspect, link, paging, print_files, request};
use crate::token;

/// Any operation by name. Always an envelope.
pub fn call(client: &Arc<Client>, name: &str, params: &str, call: &Arc<Call>) -> String {
    let begun = Instant::now();
    let found = check::operation(name);
    let operation = found.as_ref().ok().copied();
    let outcome = found.and_then(|operation| {
        let outcome = perform(client, operation, params, call);
        outcome.map_err(|error| match operation.look_up {
            Some(look_up) if call.write_is_open() => error.with_unknown_outcome(look_up),
            _ => error,
        })
    });
    let name = operation.map_or("", |operation| operation.name);
    record(client, name, operation, call, begun, &outcome);
    outcome.unwrap_or_else(|mut error| {
        let refusal = error.platform.take();
        match operation.map(|operation| operation.work) {
            // Only of what the host asked for itself: code -1 of a step on the way is about something else.
            Some(Work::Token(TokenStep::RsaPublicKey)) if refusal.is_some() => {
                refusal.unwrap_or_default()
            }
            _ => error.envelope(name, client.config.language),
        }
    })
}

fn perform(
    client: &Arc<Client>,
    operation: &'static Operation,
    params: &str,
    call: &Arc<Call>,
) -> Result<String> {
    let checked = check(operation, params)?;
    if call.is_cancelled() {
        return Err(Call::cancelled_error());
    }
    match operation.work {
        Work::Page => link::build(client, &checked, call),
        Work::Request => request::perform(client, checked, call),
        Work::Token(step) => token::perform(client, step, &checked, call),
        Work::AllPages(paged) => paging::all_pages(client, &checked, call, paged),
        Work::InspectUrl => inspect::inspect(client, &checked),
        Work::SavePrintFiles(listing) => print_files::save(client, checked, call, listing),
    }
}

fn record(
    client: &Client,
    name: &str,
    operation: Option<&Operation>,
    call: &Call,
    begun: Instant,
    outcome: &Result<String>,
) {
    if !client.log.is_kept() {
        return;
    }
    let (stage, took) = (call.stage(), begun.elapsed());
    let (outcome, asked) = match outcome {
        Ok(envelope) => {
            let (bytes, status) = (envelope.len(), call.status());
            let asked = status.map(|_| Stage::Request);
            let outcome = match call.refusal() {
                Some(code) => Outcome::Refused { code, status },
                None => Outcome::Ok { bytes, status },
            };
            (outcome, asked)
        }
        Err(error) => {
            let outcome = Outcome::failed(error, stage);
            let asked = outcome.stage();
            (outcome, asked)
        }
    };
    let server = asked.and_then(|stage| server_of_step(client, operation?, stage));
    client.log.conclude(&Event::Call {
        operation: name,
        outcome,
        server: server.as_deref(),
        took,
    });
}

/// Whom a step asks, as configured; none where that may be anybody.
fn server_of_step(client: &Client, operation: &Operation, stage: Stage) -> Option<String> {
    let base = match (stage, operation.work) {
        (Stage::ClientToken | Stage::UserToken, _) => Base::AuthCenter,
        (Stage::RsaKey, _) => GET_RSA_PUBLIC_KEY.base,
        (Stage::Files, _) => return None,
        (Stage::Request | Stage::Turn, Work::AllPages(of) | Work::SavePrintFiles(of)) => of.base,
        (Stage::Request | Stage::Turn, _) => operation.base,
    };
    let address = client.config.address(base, operation.name).ok()?;
    host_of(address)
}
