//! A client: what all its calls share. It has no logic of an operation.

use std::sync::Arc;

use crate::account::Accounts;
use crate::client_auth::ClientAuth;
use crate::clock::Clock;
use crate::config::Config;
use crate::credential::{RsaKey, Token};
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
}
