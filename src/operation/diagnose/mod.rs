//! `idcas_diagnose`: from the configuration to a page that opens, step by step, each with its time and advice.

mod addresses;
mod environment;
mod here;
mod log_file;
mod neighbours;
mod offset;
mod page;
mod report;
mod roles;
mod server;
mod settings;
mod step;
mod text;
mod tokens;

pub use self::step::title as step_title;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Instant;

use url::Url;

use self::environment::Environment;
use self::report::Report;
pub use self::report::Watch;
use crate::call::Call;
use crate::catalogue::Base;
use crate::client::Client;
use crate::clock::ServerTime;
use crate::envelope::success;
use crate::failure::{host_of, server_of};

const TOKEN_STEPS: [&str; 3] = ["client_token", "rsa_public_key", "user_token"];

/// The whole report as an envelope. Steps that failed are data, not a failure of the call.
pub fn diagnose(client: &Arc<Client>, watch: Option<Watch>) -> String {
    let language = client.config.language;
    let report = Report::new(watch, language);
    here::configuration(client, &report);
    settings::check(client, &report);
    here::self_test(&report);
    log_file::check(client, &report);
    let call = Call::new(client.config.timeout);
    // Not on the stack, of which a host's thread may have little.
    let looking = Box::pin(async { Ok(network_steps(client, &call, &report).await) });
    let outcome = call.run(looking);
    if let Err(error) = &outcome {
        report.failed("time", Instant::now(), error);
        let rest = TOKEN_STEPS.into_iter().chain(["page"]);
        let rest: Vec<&str> = rest.filter(|step| !report.has(step)).collect();
        report.skip_after_failure(&rest);
    }
    report.note(&client.log, |key| server_named(client, key));
    let environment = Environment::of(client, outcome.ok().flatten());
    let report = report.json(&environment, language);
    success(language, &report.to_string())
}

/// The server of an address, by its key, for the log.
fn server_named(client: &Client, key: &str) -> Option<String> {
    let base = Base::ALL.into_iter().find(|base| base.key() == key)?;
    host_of(client.config.configured(base)?)
}

/// Answers the time that a server told, be it the platform's or not.
async fn network_steps(client: &Arc<Client>, call: &Call, report: &Report) -> Option<ServerTime> {
    let servers = servers(client, report).await;
    let is_reached = |base: Base| servers.reached.get(base.key()).copied().unwrap_or(true);
    let mut tokens = is_reached(Base::AuthCenter) && is_reached(Base::Gateway);
    let mut explained = None;
    if tokens {
        tokens = tokens::check(client, call, report).await;
        if !tokens {
            explained = addresses::explain(client, call, report).await;
        }
    } else {
        report.skip_because(&TOKEN_STEPS, &["auth_center", "gateway"]);
    }
    // Behind the tokens: only then has the platform itself told its time.
    here::clock(client, report, servers.told);
    offset::explain(client, report, servers.told);
    let mut domain = true;
    for base in [Base::Gateway, Base::DocGateway, Base::Domain] {
        // A key that came from there shows that the gateway is one.
        let fetched = client.config.rsa_public_key.is_none();
        if base == Base::Gateway && fetched && report.is_shown("rsa_public_key") {
            continue;
        }
        let right = if explained == Some(base) || !is_reached(base) {
            report.skip_because(&[&format!("address {}", base.key())], &[base.key()]);
            false
        } else {
            let checked = addresses::check(client, call, report, base).await;
            explained = checked.err().flatten().or(explained);
            checked.is_ok()
        };
        domain &= right || base != Base::Domain;
    }
    if tokens && domain {
        page::check(client, call, report).await;
    } else {
        report.skip_because(&["page"], &["auth_center", "gateway", "domain"]);
    }
    servers.told
}

/// What looks at the configured servers brought.
#[derive(Default)]
struct Servers {
    /// Whether they could be reached, by the key of each.
    reached: HashMap<&'static str, bool>,
    /// The time of the first that tells it.
    told: Option<ServerTime>,
}

/// Addresses often share one server: one look is enough.
async fn servers(client: &Arc<Client>, report: &Report) -> Servers {
    let mut seen: HashMap<(String, String), bool> = HashMap::new();
    let mut servers = Servers::default();
    let mut dead = HashSet::new();
    for base in Base::ALL {
        let (key, address) = (base.key(), client.config.configured(base));
        let Some(url) = address.and_then(|text| Url::parse(text).ok()) else {
            continue;
        };
        let server = (url.scheme().to_owned(), server_of(&url));
        let way = client.http.way(&url).ok();
        let proxy = way.and_then(|way| way.proxy).map(|hop| hop.name);
        let found = match seen.get(&server) {
            Some(found) => *found,
            // A proxy that nothing goes through is one fault, whatever lies behind it.
            None if proxy.as_ref().is_some_and(|proxy| dead.contains(proxy)) => {
                report.skip_after_failure(&[&format!("proxy {key}")]);
                false
            }
            None => {
                let found = server::check(client, report, key, &url).await;
                servers.told = servers.told.or(found.told);
                found.reachable
            }
        };
        if let Some(proxy) = proxy.filter(|_| report.has_failed("proxy", key)) {
            dead.insert(proxy);
        }
        seen.insert(server, found);
        servers.reached.insert(key, found);
    }
    servers
}
