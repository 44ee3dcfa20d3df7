//! `idcas_diagnose`: from the configuration to a page that opens, step by step, each with its time and advice.

mod here;
mod log_file;
mod page;
mod report;
mod server;
mod tokens;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Instant;

use url::Url;

use self::report::Report;
use crate::call::Call;
use crate::client::Client;
use crate::envelope::success;
use crate::failure::{host_of, server_of};

/// The whole report as an envelope. Steps that failed are data, not a failure of the call.
pub fn diagnose(client: &Arc<Client>) -> String {
    let language = client.config.language;
    let report = Arc::new(Report::default());
    here::configuration(client, &report);
    here::self_test(&report);
    log_file::check(client, &report);
    let call = Call::new(client.config.timeout);
    let (asking, its_call, its_report) = (client.clone(), call.clone(), report.clone());
    let outcome = call.run(async move {
        network_steps(&asking, &its_call, &its_report).await;
        Ok(())
    });
    if let Err(error) = outcome {
        report.failed("time", Instant::now(), &error);
    }
    report.note(&client.log, |step, key| server_of_step(client, step, key));
    success(language, &report.json(language).to_string())
}

/// Whom a step asks, for the log.
fn server_of_step(client: &Client, step: &str, key: &str) -> Option<String> {
    let config = &client.config;
    let address = match (step, key) {
        (_, "auth_center") | ("client_token" | "user_token", _) => &config.auth_center,
        (_, "gateway") | ("rsa_public_key", _) => &config.gateway,
        (_, "doc_gateway") => &config.doc_gateway,
        (_, "domain") | ("page", _) => &config.domain,
        _ => return None,
    };
    host_of(address.as_deref()?)
}

async fn network_steps(client: &Arc<Client>, call: &Call, report: &Report) {
    let reachable = servers(client, report).await;
    here::clock(client, report);
    if !reachable {
        report.skip_after_failure(&["client_token", "rsa_public_key", "user_token", "page"]);
    } else if tokens::check(client, call, report).await {
        page::check(client, call, report).await;
    } else {
        report.skip_after_failure(&["page"]);
    }
}

/// Whether all servers that are configured could be reached. Addresses often share one server: one look is enough.
async fn servers(client: &Arc<Client>, report: &Report) -> bool {
    let config = &client.config;
    let mut seen = HashSet::new();
    let mut reachable = true;
    for (key, address) in [
        ("auth_center", &config.auth_center),
        ("gateway", &config.gateway),
        ("doc_gateway", &config.doc_gateway),
        ("domain", &config.domain),
    ] {
        let url = address.as_deref().and_then(|text| Url::parse(text).ok());
        if let Some(url) = url
            && seen.insert((url.scheme().to_owned(), server_of(&url)))
        {
            reachable &= server::check(client, report, key, &url).await;
        }
    }
    reachable
}
