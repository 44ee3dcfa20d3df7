//! What a link carries encrypted: single values, and the JSON inside `token`.

use serde_json::{Map, Value};

use super::Inspection;
use crate::catalogue::{Made, Origin, Place};
use crate::crypto::triple_des::{Habit, Undecrypted, is_unusual};
use crate::names::printable;
use crate::said;
use crate::said::Title;

/// The usual mistakes in encrypting, told apart.
fn habitual(habit: Habit) -> Title {
    match habit {
        Habit::TwoKey => said!(
            "是把 16 字节密钥按 K1 K2 K1 补足后加密的；平台以零字节补足到 24 字节",
            "was encrypted with the 16-byte key repeated (K1 K2 K1); the platform pads it with zero bytes to 24"
        ),
        Habit::Ecb => said!(
            "是以 ECB 模式加密的；平台用 CBC 模式和 des_iv",
            "was encrypted in ECB mode; the platform uses CBC with des_iv"
        ),
        Habit::TwoKeyEcb => said!(
            "是以 ECB 模式、按 K1 K2 K1 补足的密钥加密的；平台用 CBC 模式和 des_iv，密钥以零字节补足到 24 字节",
            "was encrypted in ECB mode with the key repeated (K1 K2 K1); the platform uses CBC with des_iv, and pads the key with zero bytes to 24"
        ),
        Habit::ZeroIv => said!(
            "是以全零的初始向量加密的；平台用 des_iv",
            "was encrypted with an IV of zero bytes; the platform uses des_iv"
        ),
    }
}

impl Inspection<'_> {
    /// What the page will read, decrypted, as the parameters of a call.
    pub(super) fn values(&mut self) -> Map<String, Value> {
        let mut values = Map::new();
        let mut encrypted = Map::new();
        let mut given = Vec::new();
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
                        given.push((param.name, plain));
                    }
                }
                _ => given.push((param.name, value)),
            }
        }
        for (name, value) in given {
            values.insert(name.to_owned(), value.into());
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
        let Some(token) = self
            .get("token")
            .filter(|token| !token.is_empty())
            .map(str::to_owned)
        else {
            self.find("token", "required", said!("缺少 token", "token is missing"));
            return Map::new();
        };
        let Some(plain) = self.decrypt("token", &token) else {
            return Map::new();
        };
        let Ok(Value::Object(members)) = serde_json::from_str::<Value>(&plain) else {
            self.find(
                "token",
                "json",
                said!(
                    "token 能解密，但内容不是 JSON 对象",
                    "token decrypts, but to no JSON object"
                ),
            );
            return Map::new();
        };
        self.report
            .insert("token".to_owned(), Value::Object(members.clone()));
        for key in self.operation.token_keys {
            if !members.contains_key(*key) {
                self.find(
                    key,
                    "token_key",
                    said!(
                        "token 的 JSON 缺少 {key}（空值也须保留）",
                        "the JSON of token lacks {key}; keys stay even when empty",
                        key
                    ),
                );
            }
        }
        let mut known = Map::new();
        for (name, value) in members {
            if self.operation.token_keys.contains(&name.as_str()) {
                known.insert(name, value);
            } else {
                let shown = printable(&name).unwrap_or("?").to_owned();
                self.remark(
                    &shown,
                    "unknown",
                    said!(
                        "token 的 JSON 中 {shown} 不是此页面的参数",
                        "{shown} in the JSON of token is no parameter of this page",
                        shown
                    ),
                );
            }
        }
        known
    }

    fn decrypt(&mut self, name: &str, value: &str) -> Option<String> {
        let Some(triple_des) = self.client.config.triple_des.as_ref() else {
            self.remark(
                name,
                "unchecked",
                said!(
                    "未配置 des_key，{name} 无法解密检查",
                    "{name} cannot be decrypted: des_key is not configured",
                    name
                ),
            );
            return None;
        };
        let why = match triple_des.decrypt(value) {
            // With another IV only the first block is wrong, often to what is a text still.
            Ok(plain) => match triple_des.habit(value) {
                Some(habit) if plain.contains(is_unusual) => habitual(habit),
                _ => return Some(plain),
            },
            Err(Undecrypted::Base64) => said!(
                "不是标准 Base64（是否没有加密，或 + 变成了空格）",
                "is no standard Base64 (is it not encrypted at all, or did a + become a space?)"
            ),
            Err(Undecrypted::Length) => said!(
                "的密文长度不是 8 字节的整数倍（被截断，或不是 TripleDES）",
                "is no whole number of 8-byte blocks (cut off, or not TripleDES)"
            ),
            Err(Undecrypted::Padding | Undecrypted::Utf8)
                if let Some(habit) = triple_des.habit(value) =>
            {
                habitual(habit)
            }
            Err(Undecrypted::Padding) => said!(
                "不能用配置的 des_key 与 des_iv 解密（密钥、向量、模式不同，或被改动）",
                "does not decrypt with the configured des_key and des_iv (another key, IV or mode, or it was altered)"
            ),
            Err(Undecrypted::Utf8) => said!(
                "解密后不是 UTF-8 文本（密钥不同，或加密前的文本是 GBK）",
                "decrypts to no UTF-8 text (another key, or the text was GBK before encryption)"
            ),
        };
        let (zh, en) = (why.zh, why.en);
        self.find(
            name,
            "decrypt",
            said!("{name} {zh}", "{name} {en}", name, zh, en),
        );
        None
    }
}
