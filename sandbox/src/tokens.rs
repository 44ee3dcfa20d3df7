//! The tokens issued so far, and what each may be used for.

use std::collections::HashMap;
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt as _;
use serde_json::json;

/// More than a developer ever has in use; a program in an endless loop must not fill the memory.
const MOST: usize = 10_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// 客户端令牌: for the RSA public key only.
    Client,
    /// 用户访问令牌: for the business operations.
    User,
    /// 刷新令牌: gets a new user token, once.
    Refresh,
}

/// What a presented token turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenStatus {
    Valid(TokenKind),
    Expired,
    Unknown,
}

#[derive(Default)]
pub struct Tokens(Mutex<Issued>);

#[derive(Default)]
struct Issued {
    held: HashMap<String, IssuedToken>,
    count: u64,
}

struct IssuedToken {
    kind: TokenKind,
    until: i64,
    /// How many were issued before it.
    number: u64,
}

impl Tokens {
    pub fn issue(&self, kind: TokenKind, subject: &str, now: i64, lifetime_s: i64) -> String {
        let text = mint(kind, subject, now + lifetime_s);
        let mut issued = self.0.lock().unwrap();
        if issued.held.len() >= MOST {
            issued.held.retain(|_, held| held.until > now);
        }
        if issued.held.len() >= MOST {
            // Drop the older half: the latest tokens are in use, however long the others would be valid.
            let oldest = issued.count.saturating_sub(MOST as u64 / 2);
            issued.held.retain(|_, held| held.number >= oldest);
        }
        let held = IssuedToken {
            kind,
            until: now + lifetime_s,
            number: issued.count,
        };
        issued.count += 1;
        issued.held.insert(text.clone(), held);
        text
    }

    pub fn status(&self, token: &str, now: i64) -> TokenStatus {
        match self.0.lock().unwrap().held.get(token) {
            Some(held) if held.until > now => TokenStatus::Valid(held.kind),
            Some(_) => TokenStatus::Expired,
            None => TokenStatus::Unknown,
        }
    }

    /// A refresh token works once.
    pub fn take_refresh(&self, token: &str, now: i64) -> bool {
        let held = &mut self.0.lock().unwrap().held;
        match held.get(token) {
            Some(found) if found.kind == TokenKind::Refresh && found.until > now => {
                held.remove(token).is_some()
            }
            _ => false,
        }
    }

    /// Refuses every access token from now on, and refresh tokens only where asked to.
    pub fn expire(&self, refresh_too: bool) {
        for held in self.0.lock().unwrap().held.values_mut() {
            if held.kind != TokenKind::Refresh || refresh_too {
                held.until = i64::MIN;
            }
        }
    }
}

/// Looks like the JSON Web Token of a real auth center; clients must not rely on its content.
fn mint(kind: TokenKind, subject: &str, until: i64) -> String {
    let mut random = [0u8; 64];
    rand::rng().fill(&mut random[..]);
    if kind == TokenKind::Refresh {
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
    fn the_latest_tokens_stay_valid_however_many_there_were() {
        let tokens = Tokens::default();
        for number in 0..3 * MOST {
            let refresh = tokens.issue(TokenKind::Refresh, "x", 0, 1_000_000);
            let user = tokens.issue(TokenKind::User, "x", 0, 1000);
            let client = tokens.issue(TokenKind::Client, "x", 0, 100);
            assert_eq!(
                tokens.status(&user, 1),
                TokenStatus::Valid(TokenKind::User),
                "{number}"
            );
            assert_eq!(
                tokens.status(&client, 1),
                TokenStatus::Valid(TokenKind::Client)
            );
            assert_eq!(
                tokens.status(&refresh, 1),
                TokenStatus::Valid(TokenKind::Refresh)
            );
            assert!(tokens.0.lock().unwrap().held.len() <= MOST);
        }
    }
}
