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
pub struct Tokens(Mutex<HashMap<String, (Kind, i64)>>);

impl Tokens {
    pub fn issue(&self, kind: Kind, subject: &str, now: i64, lifetime_s: i64) -> String {
        let text = mint(kind, subject, now + lifetime_s);
        let mut held = self.0.lock().unwrap();
        if held.len() >= MOST {
            held.retain(|_, (_, until)| *until > now);
        }
        if held.len() >= MOST {
            // The older half: what was issued last is still in use.
            let mut ends: Vec<i64> = held.values().map(|(_, until)| *until).collect();
            ends.sort_unstable();
            let middle = ends[ends.len() / 2];
            held.retain(|_, (_, until)| *until > middle);
        }
        held.insert(text.clone(), (kind, now + lifetime_s));
        text
    }

    pub fn standing(&self, token: &str, now: i64) -> Standing {
        match self.0.lock().unwrap().get(token) {
            Some((kind, until)) if *until > now => Standing::Alive(*kind),
            Some(_) => Standing::Expired,
            None => Standing::Unknown,
        }
    }

    /// A refresh token works once.
    pub fn take_refresh(&self, token: &str, now: i64) -> bool {
        let mut held = self.0.lock().unwrap();
        match held.get(token) {
            Some((Kind::Refresh, until)) if *until > now => held.remove(token).is_some(),
            _ => false,
        }
    }

    /// Every access token is refused from now on. Refresh tokens live, unless told otherwise.
    pub fn expire(&self, refresh_too: bool) {
        for (kind, until) in self.0.lock().unwrap().values_mut() {
            if *kind != Kind::Refresh || refresh_too {
                *until = i64::MIN;
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
