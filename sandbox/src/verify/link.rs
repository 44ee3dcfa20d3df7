//! The checks on a link, but for those of its signature.

use serde_json::{Map, Value};

use super::decrypt_words::why_not_decrypted;
use crate::call::Call;
use crate::checker::{Checker, not_utf8};
use crate::fields::{Fields, plain};
use crate::journal::Verdict;
use crate::said::{Said, said};
use crate::tokens::TokenKind;

/// The checks on one link: all of them are made, so that one visit shows every flaw.
pub struct LinkCheck<'a> {
    pub(super) call: &'a Call,
    verdicts: Vec<Verdict>,
    /// Parameters that did not decrypt: their values are not complained about as well.
    unreadable: Vec<String>,
}

impl<'a> LinkCheck<'a> {
    pub fn new(call: &'a Call) -> LinkCheck<'a> {
        let misencoded = not_utf8(call.query_text());
        LinkCheck {
            call,
            verdicts: misencoded.into_iter().map(Verdict::from).collect(),
            unreadable: Vec::new(),
        }
    }

    pub fn bad(&mut self, check: &str, said: Said) {
        self.verdicts.push(Verdict::bad(check, said));
    }

    pub fn good(&mut self, check: &str, said: Said) {
        self.verdicts.push(Verdict::good(check, said));
    }

    /// The rules of a chapter's table, on parameters that were sent in clear or decrypted.
    pub fn table(&mut self, fields: &Fields, rules: impl FnOnce(&mut Checker<'_>)) {
        let mut check = Checker::new(fields);
        rules(&mut check);
        let complaints = check.finish().err().unwrap_or_default().into_iter();
        let fresh = complaints.filter(|complaint| !self.unreadable.contains(&complaint.id));
        self.verdicts.extend(fresh.map(Verdict::from));
    }

    /// `token` of the PC pages: decrypts to a JSON object with exactly these members.
    pub fn token_json(&mut self, members: &[&str]) -> Fields {
        let Some((text, object)) = self.token_object() else {
            return Fields::default();
        };
        let missing: Vec<&str> = members
            .iter()
            .filter(|name| !object.contains_key(**name))
            .copied()
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            self.bad(
                "token-keys",
                said!(
                    "token 的 JSON 缺少字段 {missing}（没有值时也应传空字符串）",
                    "the JSON in token lacks {missing} (send an empty string where there is no value)"
                ),
            );
        }
        let names = object.keys().map(String::as_str);
        let unknown: Vec<&str> = names.filter(|name| !members.contains(name)).collect();
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            self.bad(
                "token-keys",
                said!(
                    "token 的 JSON 含有规范以外的字段 {unknown}",
                    "the JSON in token has members that are not in the specification: {unknown}"
                ),
            );
        }
        for (name, value) in &object {
            self.call.reveal(&format!("token.{name}"), &plain(value));
        }
        Fields::from_json(text.as_bytes()).unwrap_or_default()
    }

    /// The decrypted `token`, as text and as an object.
    fn token_object(&mut self) -> Option<(String, Map<String, Value>)> {
        let Some(sent) = self.call.query.get("token") else {
            self.bad("token", said!("缺少必填参数 token", "token is missing"));
            return None;
        };
        let text = match self.call.app.keys.decrypt(sent) {
            Ok(text) => text,
            Err(error) => {
                self.bad("token", why_not_decrypted("token", sent, error));
                return None;
            }
        };
        self.call.reveal("token", &text);
        let Ok(Value::Object(object)) = serde_json::from_str::<Value>(&text) else {
            self.bad(
                "token",
                said!(
                    "token 解密后不是 JSON 对象",
                    "token decrypts, but not to a JSON object"
                ),
            );
            return None;
        };
        self.good(
            "token",
            said!("token 可解密为 JSON", "token decrypts to JSON"),
        );
        Some((text, object))
    }

    /// H5: every value is encrypted by itself; an empty one stays empty.
    pub fn decrypted(&mut self, names: &[&str]) -> Fields {
        let call = self.call;
        let mut clear = Vec::new();
        for name in names {
            let Some(sent) = call.query.get(name) else {
                continue;
            };
            match call.app.keys.decrypt(sent) {
                Ok(text) => {
                    call.reveal(name, &text);
                    clear.push(((*name).to_owned(), text));
                }
                Err(error) => {
                    self.bad("encryption", why_not_decrypted(name, sent, error));
                    self.unreadable.push((*name).to_owned());
                    clear.push(((*name).to_owned(), sent.to_owned()));
                }
            }
        }
        if !clear.is_empty() && self.unreadable.is_empty() {
            self.good(
                "encryption",
                said!("加密参数均可解密", "every encrypted parameter decrypts"),
            );
        }
        Fields::from_pairs(clear)
    }

    /// H5: `token` is the user access token itself.
    pub fn user_token(&mut self) {
        let token = self.call.query.get("token");
        let verdict = self.call.token_verdict(token, TokenKind::User);
        self.verdicts.push(verdict);
    }

    /// Records the verdicts in the journal; fails with the flaws, where there are any.
    pub fn finish(self) -> Result<(), Vec<Verdict>> {
        for verdict in &self.verdicts {
            self.call.judge(verdict.clone());
        }
        let flaws: Vec<Verdict> = self.verdicts.into_iter().filter(|v| !v.ok).collect();
        match flaws.is_empty() {
            true => Ok(()),
            false => Err(flaws),
        }
    }
}
