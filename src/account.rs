//! Users of the platform whose tokens a client keeps.

use std::sync::{Arc, Mutex};

use crate::credential::Token;
use crate::flight::Cached;
use crate::renewal::Renewals;
use crate::secret::Secret;

/// Whose tokens are kept besides the configured user's.
const MOST: usize = 64;

/// Who asks for a user token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub name: String,
    pub password: Secret,
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
    pub renewals: Renewals,
}

impl Account {
    fn new(user: User) -> Arc<Account> {
        Arc::new(Account {
            user,
            token: Cached::new(),
            renewals: Renewals::default(),
        })
    }
}
