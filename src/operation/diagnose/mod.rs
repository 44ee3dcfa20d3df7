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
use self::server::Found;
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
    let servers = servers(client, report).await;
    let with_tokens = servers.reachable && tokens::check(client, call, report).await;
    if !servers.reachable {
        report.skip_after_failure(&["client_token", "rsa_public_key", "user_token"]);
    }
    // Behind the tokens: only then has the platform itself told its time.
    here::clock(client, report, servers.told);
    match with_tokens {
        true => page::check(client, call, report).await,
        false => report.skip_after_failure(&["page"]),
    }
}

/// Whether all servers that are configured could be reached, and the time of the first that tells it. Addresses often
/// share one server: one look is enough.
async fn servers(client: &Arc<Client>, report: &Report) -> Found {
    let config = &client.config;
    let mut seen = HashSet::new();
    let mut all = Found {
        reachable: true,
        told: None,
    };
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
            let found = server::check(client, report, key, &url).await;
            all.reachable &= found.reachable;
            all.told = all.told.or(found.told);
        }
    }
    all
}
