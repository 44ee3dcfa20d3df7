//! The user access token of phone pages.

use std::time::UNIX_EPOCH;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::inspection::Inspection;
use super::token_json;
use crate::catalogue::Made;
use crate::clock::duration;
use crate::crypto::triple_des::is_unusual;
use crate::mistake;

/// The header of the token in the specification's examples, whose claims were blacked out.
const EXAMPLE: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjIzYTE0MmQ0ZTk3NGNhODFmNWNhNzZlYWZkYmQ1MTJhIiwidHlwIjoiYXQrand0In0._.";

impl Inspection<'_> {
    pub(super) fn access_token(&mut self) {
        if !self.operation.makes(Made::AccessToken) || self.is_lost("token") {
            return;
        }
        let Some(value) = self.required("token") else {
            return;
        };
        let mut token = value.as_str();
        if value
            .get(..6)
            .is_some_and(|start| start.eq_ignore_ascii_case("bearer"))
        {
            self.find("token", &mistake::BEARER);
            token = value[6..].trim_start_matches([' ', ':', '+']);
        }
        if token.starts_with('{') {
            self.find("token", &mistake::TOKEN_REPLY);
            return;
        }
        if token.starts_with(EXAMPLE) {
            self.find("token", &mistake::TOKEN_EXAMPLE);
            return;
        }
        if let Some(plain) = self.decrypted(token) {
            let cause = match token_json::is_of_a_page(&plain) {
                true => &mistake::PAGE_TOKEN_HERE,
                false => &mistake::TOKEN_ENCRYPTED,
            };
            self.find("token", cause);
            return;
        }
        let own = self.client.client_token.ready();
        if own.is_some_and(|own| own.access.expose() == token) {
            self.find("token", &mistake::CLIENT_TOKEN);
            return;
        }
        self.claims(token);
    }

    fn decrypted(&self, token: &str) -> Option<String> {
        let triple_des = self.client.config.triple_des.as_ref()?;
        let plain = triple_des.decrypt(token).ok()?;
        (plain.len() > 1 && !plain.contains(is_unusual)).then_some(plain)
    }

    /// What a JWT says of itself. A token of another kind says nothing.
    fn claims(&mut self, token: &str) {
        if !token.starts_with("eyJ") {
            return;
        }
        let mut parts = token.split('.').skip(1);
        let (Some(payload), true) = (
            parts.next(),
            parts.next().is_some_and(|signature| !signature.is_empty()),
        ) else {
            self.find("token", &mistake::TOKEN_CUT);
            return;
        };
        let Some(Value::Object(claims)) = URL_SAFE_NO_PAD
            .decode(payload.trim_end_matches('='))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        else {
            return;
        };
        let is_of_user = [
            "sub",
            "amr",
            "idp",
            "user_id",
            "username",
            "preferred_username",
        ]
        .iter()
        .any(|name| claims.contains_key(*name));
        let sub = claims.get("sub").and_then(Value::as_str);
        let client = claims.get("client_id").and_then(Value::as_str);
        if client.is_some() && (!is_of_user || sub == client) {
            self.find("token", &mistake::CLIENT_TOKEN);
        }
        let since = self.client.clock.now().duration_since(UNIX_EPOCH);
        let now = since.map_or(0, |since| since.as_secs());
        let expires = claims.get("exp").and_then(Value::as_u64);
        if let Some(expires) = expires.filter(|expires| *expires < now && now > 0) {
            let ago = i64::try_from(now - expires).unwrap_or(i64::MAX);
            self.find_with("token", &mistake::TOKEN_EXPIRED, duration(ago));
        }
    }
}
