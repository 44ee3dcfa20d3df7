//! What a page checks about the link that opened it.

pub mod recognition;
mod signed;

use serde_json::Value;

use crate::call::{Call, plain};
use crate::crypto::CipherFault;
use crate::fields::{Checker, Complaint, Fields, not_utf8};
use crate::journal::Verdict;
use crate::tokens::Kind;

/// The members of `token` on 临床调阅（PC端） and 健康档案（PC端）.
pub const CLINIC_TOKEN: &[&str] = &[
    "work_no",
    "org_code",
    "med_rec_no",
    "visit_id",
    "accession_number",
    "id_card_no",
    "patient_name",
    "placer_order_no",
];

/// The members of `token` on 获取互认检查（或检验）记录WebView.
pub const RECOGNITION_TOKEN: &[&str] = &[
    "visit_id",
    "org_code",
    "depart_code",
    "depart_name",
    "doctor_no",
    "doctor_name",
    "doctor_id_card",
    "card_type",
    "card_no",
    "id_card_no",
    "patient_name",
    "patient_sex",
    "patient_age",
    "age_unit",
    "ip_address",
    "ip_mac",
    "req_type",
    "observation_item",
];

/// A link under examination: every check is made, so that one visit shows every flaw.
pub struct Link<'a> {
    call: &'a Call,
    verdicts: Vec<Verdict>,
    /// Parameters that did not decrypt: no use complaining about their values as well.
    unreadable: Vec<String>,
}

impl<'a> Link<'a> {
    pub fn new(call: &'a Call) -> Link<'a> {
        let misencoded = not_utf8(call.query_text());
        Link {
            call,
            verdicts: misencoded.into_iter().map(Verdict::from).collect(),
            unreadable: Vec::new(),
        }
    }

    pub fn bad(&mut self, check: &str, zh: impl Into<String>, en: impl Into<String>) {
        self.verdicts.push(Verdict::bad(check, zh, en));
    }

    pub fn good(&mut self, check: &str, zh: impl Into<String>, en: impl Into<String>) {
        self.verdicts.push(Verdict::good(check, zh, en));
    }

    /// The rules of a chapter's table, on parameters that travel in clear or were decrypted.
    pub fn table(&mut self, fields: &Fields, rules: impl FnOnce(&mut Checker<'_>)) {
        let mut check = Checker::new(fields);
        rules(&mut check);
        self.absorb(check.finish());
    }

    fn absorb(&mut self, result: Result<(), Vec<Complaint>>) {
        let complaints = result.err().unwrap_or_default().into_iter();
        let fresh = complaints.filter(|complaint| !self.unreadable.contains(&complaint.id));
        self.verdicts.extend(fresh.map(Verdict::from));
    }

    /// `token` of the PC pages: decrypts to a JSON object with exactly these members.
    pub fn token_json(&mut self, members: &[&str]) -> Fields {
        let call = self.call;
        let Some(sent) = call.query.get("token") else {
            self.bad("token", "缺少必填参数 token", "token is missing");
            return Fields::default();
        };
        let text = match call.app.keys.decrypt(sent) {
            Ok(text) => text,
            Err(fault) => {
                let (zh, en) = cipher_words("token", sent, fault);
                self.bad("token", zh, en);
                return Fields::default();
            }
        };
        call.reveal("token", &text);
        let Ok(Value::Object(object)) = serde_json::from_str::<Value>(&text) else {
            self.bad(
                "token",
                "token 解密后不是 JSON 对象",
                "token decrypts, but not to a JSON object",
            );
            return Fields::default();
        };
        self.good("token", "token 可解密为 JSON", "token decrypts to JSON");
        let missing: Vec<&str> = members
            .iter()
            .filter(|name| !object.contains_key(**name))
            .copied()
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            self.bad(
                "token-keys",
                format!("token 的 JSON 缺少字段 {missing}（没有值时也应传空字符串）"),
                format!("token's JSON lacks {missing} (send them empty when there is no value)"),
            );
        }
        let strange: Vec<&str> = object
            .keys()
            .map(String::as_str)
            .filter(|name| !members.contains(name))
            .collect();
        if !strange.is_empty() {
            let strange = strange.join(", ");
            self.bad(
                "token-keys",
                format!("token 的 JSON 有规范以外的字段 {strange}"),
                format!("token's JSON has members the specification lacks: {strange}"),
            );
        }
        for (name, value) in &object {
            call.reveal(&format!("token.{name}"), &plain(value));
        }
        Fields::from_json(text.as_bytes()).unwrap_or_default()
    }

    /// H5: every value decrypted for itself; an empty one stays empty.
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
                Err(fault) => {
                    let (zh, en) = cipher_words(name, sent, fault);
                    self.bad("encryption", zh, en);
                    self.unreadable.push((*name).to_owned());
                    clear.push(((*name).to_owned(), sent.to_owned()));
                }
            }
        }
        if !clear.is_empty() && self.unreadable.is_empty() {
            self.good(
                "encryption",
                "加密参数均可解密",
                "every encrypted value decrypts",
            );
        }
        Fields::from_pairs(clear)
    }

    /// H5: `token` is the user access token itself.
    pub fn user_token(&mut self) {
        let token = self.call.query.get("token");
        let verdict = self.call.standing(token, Kind::User);
        self.verdicts.push(verdict.unwrap_or_else(|bad| bad));
    }

    /// Writes the verdicts into the journal; the flaws, where there are any.
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

/// Why a value does not decrypt, in words that lead to the line of code at fault.
fn cipher_words(name: &str, sent: &str, fault: CipherFault) -> (String, String) {
    if sent.contains('%') {
        return (
            format!("{name} 被重复 URL 编码（解码一次后仍含 %）"),
            format!("{name} was percent-encoded twice"),
        );
    }
    match fault {
        CipherFault::Spaces => (
            format!("{name} 中有空格：Base64 的 + 未作 URL 编码（应为 %2B）"),
            format!("{name} holds spaces: a + of the Base64 was not percent-encoded (%2B)"),
        ),
        CipherFault::Base64 => (
            format!("{name} 不是 Base64（是否未加密？）"),
            format!("{name} is not Base64 (sent in clear?)"),
        ),
        CipherFault::Decrypt => (
            format!("{name} 无法解密：请检查密钥、初始向量、CBC 模式和 PKCS7 填充"),
            format!("{name} does not decrypt: check key, IV, CBC mode and PKCS#7 padding"),
        ),
        CipherFault::Utf8 => (
            format!("{name} 解密后不是 UTF-8 文本（加密前是否为 GBK？）"),
            format!("{name} decrypts, but not to UTF-8 (GBK before encryption?)"),
        ),
        CipherFault::Habit(habit) => {
            let (mut zh, mut en) = (Vec::new(), Vec::new());
            if habit.repeated_key {
                zh.push("16 字节密钥被重复补足为 K1 K2 K1，应以零字节补足到 24 字节");
                en.push("the 16-byte key was repeated (K1 K2 K1), where zero bytes pad it to 24");
            }
            if habit.ecb {
                zh.push("使用了 ECB 模式，应为 CBC");
                en.push("the mode was ECB, where it is CBC");
            }
            if habit.no_iv {
                zh.push("初始向量为全零，应为 des_iv");
                en.push("the IV was zeros, where it is des_iv");
            }
            (
                format!("{name} 的加密方式不对：{}", zh.join("；")),
                format!("{name} was encrypted another way: {}", en.join("; ")),
            )
        }
    }
}
