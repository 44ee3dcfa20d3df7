//! A client: what all its calls share. It has no logic of an operation.

use std::sync::Arc;

use url::Url;

use crate::account::{Accounts, User};
use crate::call::{Place, Stage};
use crate::catalogue::{Base, Operation};
use crate::client_auth::ClientAuth;
use crate::clock::{Clock, ServerTime};
use crate::config::Config;
use crate::credential::{RsaKey, Token};
use crate::error::Error;
use crate::failure::{at_address, host_of};
use crate::flight::Cached;
use crate::http::Http;
use crate::log::{Event, Log};
use crate::renewal::Renewals;

pub struct Client {
    pub config: Config,
    pub clock: Clock,
    pub http: Http,
    pub client_auth: ClientAuth,
    pub client_token: Arc<Cached<Token>>,
    pub renewals: Renewals,
    pub rsa_key: Arc<Cached<RsaKey>>,
    /// Where the request for it is.
    pub rsa_key_place: Arc<Place>,
    pub accounts: Accounts,
    pub log: Arc<Log>,
}

impl Client {
    /// No network, no thread, no file: those begin with the first call that needs them.
    pub fn new(config: Config) -> Arc<Client> {
        let log = Log::new(
            config.log_file.as_deref(),
            config.log_level,
            config.utc_offset_minutes,
            || servers(&config),
        );
        Arc::new(Client {
            clock: Clock::new(config.server_clock, config.utc_offset_minutes),
            http: Http::new(&config, log.clone()),
            client_auth: ClientAuth::default(),
            client_token: Cached::new(),
            renewals: Renewals::default(),
            rsa_key: Cached::new(),
            rsa_key_place: Place::new(Stage::RsaKey),
            accounts: Accounts::new(configured_user(&config)),
            log,
            config,
        })
    }

    /// Takes in the time that a reply of the platform's tells.
    pub fn observe_time(&self, told: Option<ServerTime>) {
        if self.clock.observe(told) {
            self.log.note(&Event::DateNotFollowed);
        }
        let ahead = self.clock.told().map(ServerTime::local_ahead_seconds);
        self.log.note_clock(ahead);
    }

    /// A failure of an operation's request, with what was being done and where.
    pub fn placed(&self, error: Error, operation: &Operation, stage: Stage, url: &Url) -> Error {
        self.addressed(self.http.placed(error, stage, url), operation)
    }

    /// With the address that was asked, as it is configured: what a call puts into it is not shown.
    pub fn addressed(&self, error: Error, operation: &Operation) -> Error {
        match self.config.configured(operation.base) {
            Some(base) => {
                let asked = format!("{base}{}", operation.path);
                at_address(error, operation.base.key(), &asked)
            }
            None => error,
        }
    }
}

fn configured_user(config: &Config) -> Option<User> {
    Some(User {
        name: config.username.clone()?,
        password: config.password.clone()?,
    })
}

/// The configured addresses, as the log names them.
fn servers(config: &Config) -> Vec<(&'static str, String)> {
    let named = Base::ALL.into_iter();
    named
        .filter_map(|base| Some((base.key(), host_of(config.configured(base)?)?)))
        .collect()
}
