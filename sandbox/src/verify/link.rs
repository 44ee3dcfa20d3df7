//! The checks on a link, but for those of its signature.

use serde_json::{Map, Value};

use super::institutions;
use super::words::{self, NotAnObject, why_not_decrypted};
use crate::app::App;
use crate::checker::{Checker, misencoded};
use crate::crypto::Keys;
use crate::fields::{Fields, plain};
use crate::journal::Verdict;
use crate::said::{Said, said};
use crate::tokens::TokenKind;

/// The checks on one link: all of them are made, so that one visit shows every flaw.
pub struct LinkCheck<'a> {
    pub app: &'a App,
    pub(super) keys: &'a Keys,
    pub query: &'a Fields,
    /// What the timestamp is compared with, in seconds since 1970.
    pub(super) now: i64,
    /// The link is another platform's: that one has issued its tokens and has the key to its `sev`.
    pub(super) foreign: bool,
    findings: Findings,
    /// Parameters that did not decrypt: their values are not complained about as well.
    unreadable: Vec<String>,
}

/// The outcome of the checks, and the parameters that were decrypted for them.
#[derive(Default)]
pub struct Findings {
    pub verdicts: Vec<Verdict>,
    pub revealed: Vec<(String, String)>,
}

impl<'a> LinkCheck<'a> {
    /// `text` is the query as it is written in the link.
    pub fn new(app: &'a App, query: &'a Fields, text: &str) -> LinkCheck<'a> {
        let mut findings = Findings::default();
        let wrong = misencoded(text).into_iter().map(Verdict::from);
        findings.verdicts.extend(wrong);
        LinkCheck {
            app,
            keys: &app.keys,
            query,
            now: app.clock.now(),
            foreign: false,
            findings,
            unreadable: Vec::new(),
        }
    }

    /// `&amp;` in the link: said once, and read as it was meant, so that it does not make every parameter look wrong.
    pub fn unescaped(text: &str) -> Option<String> {
        text.contains("&amp;").then(|| text.replace("&amp;", "&"))
    }

    pub fn escaped(&mut self) {
        self.bad("html", words::escaped());
    }

    /// With the keys of another platform.
    pub fn with_keys(mut self, keys: &'a Keys) -> LinkCheck<'a> {
        self.foreign = !keys.same(&self.app.keys);
        self.keys = keys;
        self
    }

    /// As if it were opened at another time.
    pub fn at(mut self, now: i64) -> LinkCheck<'a> {
        self.now = now;
        self
    }

    pub fn bad(&mut self, check: &str, said: Said) {
        self.findings.verdicts.push(Verdict::bad(check, said));
    }

    pub fn good(&mut self, check: &str, said: Said) {
        self.findings.verdicts.push(Verdict::good(check, said));
    }

    pub fn unchecked(&mut self, check: &str, said: Said) {
        self.findings.verdicts.push(Verdict::unchecked(check, said));
    }

    pub fn reveal(&mut self, name: &str, value: &str) {
        let pair = (name.to_owned(), value.to_owned());
        self.findings.revealed.push(pair);
    }

    /// The rules of a chapter's table, on parameters that were sent in clear or decrypted.
    pub fn table(&mut self, fields: &Fields, rules: impl FnOnce(&mut Checker<'_>)) {
        let mut check = Checker::new(fields);
        rules(&mut check);
        let complaints = check.finish().err().unwrap_or_default().into_iter();
        let fresh = complaints.filter(|complaint| !self.unreadable.contains(&complaint.id));
        let fresh: Vec<Verdict> = fresh.map(Verdict::from).collect();
        self.findings.verdicts.extend(fresh);
    }

    /// Says which code is no institution of this platform. Another platform has others.
    pub fn institutions(&mut self, fields: &Fields) {
        if self.foreign {
            return;
        }
        let unknown = institutions::unknown(fields).into_iter();
        let unknown = unknown.filter(|verdict| !self.unreadable.contains(&verdict.check));
        let unknown: Vec<Verdict> = unknown.collect();
        self.findings.verdicts.extend(unknown);
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
            self.bad("token-keys", words::members_missing(&missing));
        }
        let names = object.keys().map(String::as_str);
        let unknown: Vec<&str> = names.filter(|name| !members.contains(name)).collect();
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            self.bad("token-keys", words::members_unknown(&unknown));
        }
        for (name, value) in &object {
            self.reveal(&format!("token.{name}"), &plain(value));
        }
        let fields = Fields::from_json(text.as_bytes()).unwrap_or_default();
        self.institutions(&fields);
        fields
    }

    /// The decrypted `token`, as text and as an object.
    fn token_object(&mut self) -> Option<(String, Map<String, Value>)> {
        let Some(sent) = self.query.get("token") else {
            self.bad("token", words::missing("token"));
            return None;
        };
        let text = match self.keys.decrypt(sent) {
            Ok(text) => text,
            Err(error) => {
                self.bad("token", why_not_decrypted("token", sent, error));
                return None;
            }
        };
        self.reveal("token", &text);
        let Ok(Value::Object(object)) = serde_json::from_str::<Value>(&text) else {
            self.bad("token", words::not_an_object(not_an_object(&text)));
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
        let mut clear = Vec::new();
        for name in names {
            let Some(sent) = self.query.get(name) else {
                continue;
            };
            match self.keys.decrypt(sent) {
                Ok(text) => {
                    self.reveal(name, &text);
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
        let clear = Fields::from_pairs(clear);
        self.institutions(&clear);
        clear
    }

    /// H5: `token` is the user access token itself.
    pub fn user_token(&mut self) {
        let token = self.query.get("token");
        if self.foreign && token.is_some() {
            self.unchecked(
                "token",
                said!(
                    "token 是另一平台签发的用户访问令牌，只有该平台能检查",
                    "token is the user access token of another platform, which alone can check it"
                ),
            );
            return;
        }
        let verdict = self.app.token_verdict(token, TokenKind::User);
        self.findings.verdicts.push(verdict);
    }

    pub fn finish(self) -> Findings {
        self.findings
    }
}

/// How a text came to be no JSON object.
fn not_an_object(text: &str) -> NotAnObject {
    match text {
        _ if text.starts_with('\u{feff}') => NotAnObject::ByteOrderMark,
        _ if text.contains('\0') => NotAnObject::Utf16,
        _ if text.trim_start().starts_with("{'") => NotAnObject::SingleQuotes,
        _ if serde_json::from_str::<String>(text).is_ok() => NotAnObject::String,
        _ => NotAnObject::Other,
    }
}
