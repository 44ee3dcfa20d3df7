//! What a link carries encrypted: single values, and the text inside `token`.

use serde_json::{Map, Value};

use super::base64_text::{self, Ciphertext};
use super::inspection::Inspection;
use super::page_token::read_token;
use super::token_json;
use super::ways::Ways;
use crate::catalogue::{Made, Origin, Param, Place};
use crate::crypto::TEST_DES_KEY;
use crate::crypto::triple_des::TripleDes;
use crate::mistake::{self, Mistake};
use crate::said;
use crate::said::Said;

impl Inspection<'_> {
    /// What the page will read, decrypted, as the parameters of a call.
    pub(super) fn values(&mut self) -> Map<String, Value> {
        let mut values = Map::new();
        for param in self.operation.params {
            let (Place::Query | Place::QueryIfGiven, false) = (param.place, is_own(param)) else {
                continue;
            };
            if self.is_lost(param.name) {
                continue;
            }
            if let Some(value) = self.get(param.name) {
                values.insert(param.name.to_owned(), value.into());
            }
        }
        let single = self.single_values();
        if !single.is_empty() {
            self.report
                .insert("encrypted".to_owned(), single.clone().into());
        }
        values.extend(single);
        if self.operation.makes(Made::PageToken) {
            for (name, value) in self.token() {
                // 健康档案 has two of these in the clear as well: those are the ones that its rules speak of.
                if self.operation.param(&name).map(|param| param.place) == Some(Place::Token) {
                    values.insert(name, value);
                }
            }
            self.in_clear(&mut values);
        }
        values
    }

    /// Parameters of the token that stand beside it.
    fn in_clear(&mut self, values: &mut Map<String, Value>) {
        let members = self.members.iter();
        let clear: Vec<(String, String)> = members
            .filter(|member| {
                self.operation
                    .param(&member.name)
                    .is_some_and(|param| param.place == Place::Token)
            })
            .map(|member| (member.name.clone(), member.value.clone()))
            .collect();
        for (name, value) in clear {
            let has = values.get(&name).is_some_and(|value| *value != "");
            if has || value.is_empty() || self.is_lost("token") {
                self.find(&name, &mistake::UNKNOWN);
            } else {
                self.find(&name, &mistake::IN_CLEAR);
                values.insert(name, value.into());
            }
        }
    }

    /// What the configuration itself may have to do with it.
    pub(super) fn about_key(&self) -> Said {
        let triple_des = self.client.config.triple_des.as_ref();
        match triple_des.is_some_and(|triple_des| triple_des.key() == TEST_DES_KEY) {
            true => said!(
                "；配置的 des_key 是规范中的测试密钥，正式环境的链接须用正式密钥检查",
                "; the configured des_key is the specification's test key, and a link of production is checked with the production key"
            )
            .into(),
            false => said!("", "").into(),
        }
    }

    /// The members of the JSON inside `token`.
    fn token(&mut self) -> Map<String, Value> {
        let lost = self.is_lost("token");
        let Some(token) = self.required("token") else {
            return Map::new();
        };
        let text = match lost {
            true => None,
            false => self.token_text(&token),
        };
        let members = text.and_then(|text| self.token_members(&text));
        if members.is_none() && !self.is_lost("token") {
            self.unread.push("token".to_owned());
        }
        members.unwrap_or_default()
    }

    /// The text inside `token`, whatever was done to it.
    fn token_text(&mut self, token: &str) -> Option<String> {
        let Some(ways) = Ways::new(&self.client.config) else {
            self.find("token", &mistake::NO_DES_KEY);
            return None;
        };
        if is_jwt(token) {
            self.find("token", &mistake::ACCESS_TOKEN_HERE);
            return None;
        }
        let triple_des = self.client.config.triple_des.as_ref()?;
        if let Some(text) = self.swapped(triple_des, &ways) {
            return Some(text);
        }
        let ciphertext = match base64_text::read(token) {
            Ok(ciphertext) => ciphertext,
            Err(cause) => {
                self.find("token", cause);
                let clear = std::ptr::eq(cause, &mistake::NOT_ENCRYPTED);
                return clear.then(|| token.to_owned());
            }
        };
        let reading = read_token(triple_des, &ways, &ciphertext);
        match reading {
            Ok((text, causes)) => {
                let is = |cause: &Mistake, other| std::ptr::eq(cause, other);
                let cut = causes.iter().any(|cause| is(cause, &mistake::CUT_OFF));
                // What lost its end lost the = with it.
                let of_text = ciphertext.causes.iter().copied();
                let of_text: Vec<&'static Mistake> = of_text
                    .filter(|cause| !(cut && is(cause, &mistake::BASE64_UNPADDED)))
                    .collect();
                self.find_all("token", &of_text);
                self.find_all("token", &causes);
                Some(text)
            }
            Err(cause) => {
                self.find_all("token", &ciphertext.causes);
                let detail = self.about_key();
                self.find_with("token", cause, detail);
                None
            }
        }
    }

    /// Whether `sev` holds what `token` should.
    fn swapped(&mut self, triple_des: &TripleDes, ways: &Ways) -> Option<String> {
        let sev = base64_text::read(self.get("sev")?).ok()?;
        let token = base64_text::read(self.get("token")?).ok()?;
        let is_token = |ciphertext: &Ciphertext| {
            let reading = read_token(triple_des, ways, ciphertext).ok()?;
            token_json::is_of_a_page(&reading.0).then_some(reading)
        };
        if is_token(&token).is_some() {
            return None;
        }
        let (text, causes) = is_token(&sev)?;
        self.find("token", &mistake::SWAPPED);
        self.find_all("token", &causes);
        let values = ["sev", "token"].map(|name| self.get(name).unwrap_or("").to_owned());
        for (name, value) in ["token", "sev"].into_iter().zip(values) {
            if let Some(member) = self.members.iter_mut().find(|member| member.name == name) {
                member.value = value;
            }
        }
        Some(text)
    }
}

/// What the library makes itself.
fn is_own(param: &Param) -> bool {
    matches!(param.origin, Origin::Made(_) | Origin::Fixed(_))
}

pub fn is_jwt(text: &str) -> bool {
    text.starts_with("eyJ") && text.matches('.').count() >= 1
}
