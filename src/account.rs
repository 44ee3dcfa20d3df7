//! Users of the platform: whose tokens are kept, and whose passwords it refused.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::credential::Token;
use crate::error::{Error, Result};
use crate::flight::Cached;
use crate::said;
use crate::secret::Secret;

/// Users whose tokens are kept besides the configured one.
const MOST_USERS: usize = 64;

/// Platforms lock an account after some five wrong passwords: one that was refused so many times in a row is not sent
/// again for so long, whatever is called. Who forces it is a person who has fixed something.
const TOLERATED: u32 = 3;
const HELD_BACK: Duration = Duration::from_secs(600);

/// Who asks for a user token.
#[derive(Clone, Debug)]
pub struct User {
    pub name: String,
    pub password: Secret,
}

/// By user name.
#[derive(Default)]
pub struct Accounts(Mutex<HashMap<String, Arc<Account>>>);

impl Accounts {
    pub fn of(&self, user: &User) -> Arc<Account> {
        let mut users = crate::lock(&self.0);
        match users.get(&user.name) {
            Some(account) if account.password == user.password => return account.clone(),
            _ => {}
        }
        if users.len() >= MOST_USERS {
            users.clear();
        }
        let account = Arc::new(Account {
            password: user.password.clone(),
            token: Cached::new(),
            refused: Mutex::default(),
        });
        users.insert(user.name.clone(), account.clone());
        account
    }
}

/// A user with one password; with another it is another account.
pub struct Account {
    password: Secret,
    pub token: Arc<Cached<Token>>,
    refused: Mutex<Option<Refused>>,
}

/// The platform's last refusal of a password.
struct Refused {
    at: Instant,
    in_a_row: u32,
    error: Error,
}

impl Account {
    /// The refusal that still stands.
    pub fn held_back(&self) -> Option<Error> {
        let refused = crate::lock(&self.refused);
        let last = refused.as_ref()?;
        (last.in_a_row >= TOLERATED && last.at.elapsed() < HELD_BACK).then(|| {
            let mut error = last.error.shared();
            error.hint = said!("同一密码已连续被拒绝 3 次，为免账号被锁定，10 分钟内不再发送：请核对用户名和密码；get_token 的 force 可立即重试。", "The same password was refused three times in a row; so that the account is not locked, it is not sent again for 10 minutes. Check user name and password; get_token with force tries at once.").into();
            error
        })
    }

    /// Keeps a refusal of the password itself, or one that may be that; one of the client says nothing about it.
    pub fn remember(&self, outcome: &Result<Token>) {
        let mut refused = crate::lock(&self.refused);
        match outcome {
            Ok(_) => *refused = None,
            Err(error) => {
                let word = error.auth_error.as_deref();
                if let Some("invalid_grant" | "unauthorized" | "access_denied" | "unknown") = word {
                    *refused = Some(Refused {
                        at: Instant::now(),
                        in_a_row: refused.as_ref().map_or(0, |last| last.in_a_row) + 1,
                        error: error.shared(),
                    });
                }
            }
        }
    }
}
