//! What a link carries encrypted: single values, and the JSON inside `token`.

use serde_json::{Map, Value};

use super::inspection::Inspection;
use super::words;
use crate::catalogue::{Made, Origin, Place};
use crate::crypto::triple_des::{Undecrypted, is_unusual};
use crate::names::printable;

impl Inspection<'_> {
    /// What the page will read, decrypted, as the parameters of a call.
    pub(super) fn values(&mut self) -> Map<String, Value> {
        let mut values = Map::new();
        let mut encrypted = Map::new();
        for param in self.operation.params {
            let Some(value) = self.get(param.name).map(str::to_owned) else {
                continue;
            };
            match (param.place, param.origin) {
                (Place::Library, _) => {}
                (_, Origin::Made(Made::PageToken | Made::Sign | Made::Sev | Made::Timestamp)) => {}
                (Place::Encrypted, _) if !value.is_empty() => {
                    if let Some(plain) = self.decrypt(param.name, &value) {
                        encrypted.insert(param.name.to_owned(), plain.as_str().into());
                        values.insert(param.name.to_owned(), plain.into());
                    }
                }
                _ => {
                    values.insert(param.name.to_owned(), value.into());
                }
            }
        }
        if !encrypted.is_empty() {
            self.report.insert("encrypted".to_owned(), encrypted.into());
        }
        if self.operation.makes(Made::PageToken) {
            for (name, value) in self.token() {
                // 健康档案 has two of these in the clear as well: those are the ones that its rules speak of.
                if self.operation.param(&name).map(|param| param.place) == Some(Place::Token) {
                    values.insert(name, value);
                }
            }
        }
        values
    }

    /// The JSON inside `token`.
    fn token(&mut self) -> Map<String, Value> {
        let Some(token) = self.required("token") else {
            return Map::new();
        };
        let Some(plain) = self.decrypt("token", &token) else {
            return Map::new();
        };
        let Ok(Value::Object(members)) = serde_json::from_str::<Value>(&plain) else {
            self.find("token", "json", words::TOKEN_NOT_JSON);
            return Map::new();
        };
        self.report
            .insert("token".to_owned(), Value::Object(members.clone()));
        for key in self.operation.token_keys {
            if !members.contains_key(*key) {
                self.find(key, "token_key", words::token_lacks(key));
            }
        }
        let mut known = Map::new();
        for (name, value) in members {
            if self.operation.token_keys.contains(&name.as_str()) {
                known.insert(name, value);
            } else {
                let shown = printable(&name).unwrap_or("?").to_owned();
                self.remark(&shown, "unknown", words::unknown_in_token(&shown));
            }
        }
        known
    }

    fn decrypt(&mut self, name: &str, value: &str) -> Option<String> {
        let Some(triple_des) = self.client.config.triple_des.as_ref() else {
            self.remark(name, "unchecked", words::no_des_key(name));
            return None;
        };
        let why = match triple_des.decrypt(value) {
            Ok(plain) if !plain.contains(is_unusual) => return Some(plain),
            // With another IV only the first block is wrong, often to what is a text still.
            Ok(plain) => match triple_des.habit(value) {
                Some(habit) => words::habitual(habit),
                None => return Some(plain),
            },
            Err(Undecrypted::Base64) => words::NOT_BASE64,
            Err(Undecrypted::Length) => words::NOT_BLOCKS,
            Err(Undecrypted::Padding | Undecrypted::Utf8)
                if let Some(habit) = triple_des.habit(value) =>
            {
                words::habitual(habit)
            }
            Err(Undecrypted::Padding) => words::ANOTHER_KEY,
            Err(Undecrypted::Utf8) => words::DECRYPTS_TO_NO_UTF8,
        };
        self.find(name, "decrypt", words::undecrypted(name, why));
        None
    }
}
