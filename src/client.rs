//! A client: what all its calls share. It has no logic of an operation.

use std::sync::Arc;

use url::Url;

use crate::account::Accounts;
use crate::call::Stage;
use crate::catalogue::Operation;
use crate::client_auth::ClientAuth;
use crate::clock::Clock;
use crate::config::Config;
use crate::credential::{RsaKey, Token};
use crate::error::Error;
use crate::failure::at_address;
use crate::flight::Cached;
use crate::http::Http;
use crate::log::Log;

pub struct Client {
    pub config: Config,
    pub clock: Clock,
    pub http: Http,
    pub client_auth: ClientAuth,
    pub client_token: Arc<Cached<Token>>,
    pub rsa_key: Arc<Cached<RsaKey>>,
    pub accounts: Accounts,
    pub log: Log,
}

impl Client {
    /// No network, no thread, no file: those begin with the first call that needs them.
    pub fn new(config: Config) -> Arc<Client> {
        Arc::new(Client {
            clock: Clock::new(config.server_clock, config.utc_offset_minutes),
            http: Http::new(&config),
            client_auth: ClientAuth::default(),
            client_token: Cached::new(),
            rsa_key: Cached::new(),
            accounts: Accounts::default(),
            log: Log::new(config.log_file.as_deref(), config.log_level),
            config,
        })
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
