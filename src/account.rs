//! Users of the platform whose tokens a client keeps.

use std::sync::{Arc, Mutex};

use crate::call::{Place, Stage};
use crate::config::{Config, missing};
use crate::credential::Token;
use crate::error::{Error, Result};
use crate::flight::Cached;
use crate::renewal::Renewals;
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// Whose tokens are kept besides the configured user's.
const MOST: usize = 64;

/// Who asks for a user token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub name: String,
    pub password: Secret,
}

impl User {
    /// The configured user, or the one that the call names. The configured password is the configured user's alone.
    pub fn of(config: &Config, name: &str, password: &str, operation: &str) -> Result<User> {
        let configured = config.username.as_deref();
        let name = match name {
            "" => configured.ok_or_else(|| missing("username", operation))?,
            name => name,
        };
        let password = match password {
            "" if configured != Some(name) && config.password.is_some() => {
                return Err(Error::argument("password", "required", ITS_OWN_PASSWORD));
            }
            "" => config.password.clone(),
            password => Some(Secret::new(password)),
        };
        Ok(User {
            name: name.to_owned(),
            password: password.ok_or_else(|| missing("password", operation))?,
        })
    }
}

/// By user name and password: what comes of a password that somebody types leaves the token of the right one alone.
pub struct Accounts {
    configured: Option<Arc<Account>>,
    /// The last used last.
    others: Mutex<Vec<Arc<Account>>>,
}

impl Accounts {
    pub fn new(configured: Option<User>) -> Accounts {
        Accounts {
            configured: configured.map(Account::new),
            others: Mutex::default(),
        }
    }

    pub fn of(&self, user: &User) -> Arc<Account> {
        if let Some(account) = &self.configured
            && account.user == *user
        {
            return account.clone();
        }
        let mut others = crate::lock(&self.others);
        let known = others.iter().position(|account| account.user == *user);
        let account = match known {
            Some(place) => others.remove(place),
            None => {
                if others.len() >= MOST {
                    // One that has no token is no loss.
                    let without = others.iter().position(|one| one.token.ready().is_none());
                    others.remove(without.unwrap_or(0));
                }
                Account::new(user.clone())
            }
        };
        others.push(account.clone());
        account
    }
}

/// A user with one password; with another it is another account.
pub struct Account {
    user: User,
    pub token: Arc<Cached<Token>>,
    /// Where the request for a token is.
    pub place: Arc<Place>,
    pub renewals: Renewals,
}

impl Account {
    fn new(user: User) -> Arc<Account> {
        Arc::new(Account {
            user,
            token: Cached::new(),
            place: Place::new(Stage::UserToken),
            renewals: Renewals::default(),
        })
    }
}

const ITS_OWN_PASSWORD: Title = said!(
    "password 必填：username 不是配置的用户，配置的密码不会用于其他用户",
    "password is required: username is not the configured user, whose password is not sent for another one"
);
