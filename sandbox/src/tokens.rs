//! Access tokens that are out, and what they may be used for.

use std::collections::HashMap;
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt as _;
use serde_json::json;

/// More than a developer ever has alive; a runaway loop must not eat the machine.
const MOST: usize = 10_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 客户端令牌: good for the RSA public key only.
    Client,
    /// 用户访问令牌: good for the business operations.
    User,
    /// Renews a user token, once.
    Refresh,
}

/// What a presented token turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Alive(Kind),
    Expired,
    Unknown,
}

#[derive(Default)]
pub struct Tokens(Mutex<Issued>);

#[derive(Default)]
struct Issued {
    held: HashMap<String, Held>,
    count: u64,
}

struct Held {
    kind: Kind,
    until: i64,
    /// How many were issued before it.
    number: u64,
}

impl Tokens {
    pub fn issue(&self, kind: Kind, subject: &str, now: i64, lifetime_s: i64) -> String {
        let text = mint(kind, subject, now + lifetime_s);
        let mut issued = self.0.lock().unwrap();
        if issued.held.len() >= MOST {
            issued.held.retain(|_, held| held.until > now);
        }
        if issued.held.len() >= MOST {
            // The older half: what was issued last is still in use, however long the others would live.
            let oldest = issued.count.saturating_sub(MOST as u64 / 2);
            issued.held.retain(|_, held| held.number >= oldest);
        }
        let held = Held {
            kind,
            until: now + lifetime_s,
            number: issued.count,
        };
        issued.count += 1;
        issued.held.insert(text.clone(), held);
        text
    }

    pub fn standing(&self, token: &str, now: i64) -> Standing {
        match self.0.lock().unwrap().held.get(token) {
            Some(held) if held.until > now => Standing::Alive(held.kind),
            Some(_) => Standing::Expired,
            None => Standing::Unknown,
        }
    }

    /// A refresh token works once.
    pub fn take_refresh(&self, token: &str, now: i64) -> bool {
        let held = &mut self.0.lock().unwrap().held;
        match held.get(token) {
            Some(found) if found.kind == Kind::Refresh && found.until > now => {
                held.remove(token).is_some()
            }
            _ => false,
        }
    }

    /// Every access token is refused from now on. Refresh tokens live, unless told otherwise.
    pub fn expire(&self, refresh_too: bool) {
        for held in self.0.lock().unwrap().held.values_mut() {
            if held.kind != Kind::Refresh || refresh_too {
                held.until = i64::MIN;
            }
        }
    }
}

/// Looks like the JSON Web Token of a real auth center; nobody may rely on what is in it.
fn mint(kind: Kind, subject: &str, until: i64) -> String {
    let mut random = [0u8; 64];
    rand::rng().fill(&mut random[..]);
    if kind == Kind::Refresh {
        return random[..32].iter().map(|b| format!("{b:02X}")).collect();
    }
    let head = json!({"alg": "RS256", "kid": "sandbox", "typ": "at+jwt"});
    let body = json!({"iss": "idcas-sandbox", "sub": subject, "exp": until});
    [
        URL_SAFE_NO_PAD.encode(head.to_string()),
        URL_SAFE_NO_PAD.encode(body.to_string()),
        URL_SAFE_NO_PAD.encode(random),
    ]
    .join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_tokens_live_however_many_there_were() {
        let tokens = Tokens::default();
        for number in 0..3 * MOST {
            let refresh = tokens.issue(Kind::Refresh, "x", 0, 1_000_000);
            let user = tokens.issue(Kind::User, "x", 0, 1000);
            let client = tokens.issue(Kind::Client, "x", 0, 100);
            assert_eq!(
                tokens.standing(&user, 1),
                Standing::Alive(Kind::User),
                "{number}"
            );
            assert_eq!(tokens.standing(&client, 1), Standing::Alive(Kind::Client));
            assert_eq!(tokens.standing(&refresh, 1), Standing::Alive(Kind::Refresh));
            assert!(tokens.0.lock().unwrap().held.len() <= MOST);
        }
    }
}
