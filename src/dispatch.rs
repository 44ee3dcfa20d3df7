//! A call's way: its operation is found, its parameters are checked, what performs it is chosen, and the log has a line.

use std::sync::Arc;
use std::time::Instant;

use crate::call::Call;
use crate::catalogue::{Operation, TokenStep, Work};
use crate::check::{self, check};
use crate::client::Client;
use crate::error::{Error, Result};
use crate::log::Level;
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
    record(client, name, begun, &outcome);
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

fn record(client: &Client, operation: &str, begun: Instant, outcome: &Result<String>) {
    let level = match outcome {
        Ok(_) => Level::Info,
        Err(_) => Level::Error,
    };
    if !client.log.wants(level) {
        return;
    }
    let ms = begun.elapsed().as_millis();
    let line = match outcome {
        Ok(envelope) => format!("{operation} ok {ms} ms, {} bytes", envelope.len()),
        Err(error) => failure_line(operation, ms, error),
    };
    client.log.write(&client.clock, level, &line);
}

fn failure_line(operation: &str, ms: u128, error: &Error) -> String {
    let (number, name) = (error.code.number(), error.code.name());
    let status = error
        .http_status
        .map_or(String::new(), |status| format!(" http {status}"));
    let faults = error.faults.iter();
    let broken: String = faults
        .map(|fault| format!(" {}:{}", fault.name, fault.rule))
        .collect();
    let detail = &error.detail;
    let unknown = match error.outcome_unknown {
        true => " outcome unknown",
        false => "",
    };
    format!("{operation} {number} {name}{status}{unknown} {ms} ms {detail}{broken}")
}
