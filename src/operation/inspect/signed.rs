//! The signature: where it is not the right one, over what else it was computed.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use percent_encoding::{percent_decode_str, utf8_percent_encode};
use serde_json::json;
use zeroize::Zeroizing;

use super::inspection::{Inspection, verbatim};
use super::timestamp;
use super::ways::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::catalogue::Made;
use crate::crypto::sign::{hex, md5, sign};
use crate::mistake::{self, Mistake};
use crate::page::ENCODED;
use crate::said;
use crate::said::Said;

/// A longer text is not signed again and again: no page's is half as long.
const MOST_BYTES: usize = 16 * 1024;

type Cause = Option<&'static Mistake>;

/// One part of the signed text as somebody may have written it.
#[derive(Clone)]
struct Form {
    text: Zeroizing<String>,
    cause: Cause,
}

/// How the signed text was put together.
struct Found {
    causes: Vec<&'static Mistake>,
    /// What stood between the values.
    separator: &'static str,
}

/// Every form of every part.
struct Parts {
    tokens: Vec<Form>,
    sevs: Vec<Form>,
    timestamps: Vec<Form>,
    keys: Vec<Form>,
}

impl Inspection<'_> {
    pub(super) fn signature(&mut self) {
        if !self.operation.makes(Made::Sign) {
            return;
        }
        let value = |name: &str| self.get(name).unwrap_or("").to_owned();
        let token = match self.operation.makes(Made::PageToken) {
            true => value("token"),
            false => String::new(),
        };
        let (sev, timestamp, given) = (value("sev"), value("timestamp"), value("sign"));
        let signed = [token.as_str(), &sev, &timestamp].concat();
        let mut report = json!({ "signed": format!("{signed}***"), "found": given });
        let lost = self.is_lost("sign");
        match self.client.config.md5_key.clone() {
            Some(key) => {
                let expected = sign(&token, &sev, &timestamp, key.expose());
                let holds = expected == given;
                report["holds"] = holds.into();
                report["expected"] = expected.into();
                if given.is_empty() {
                    self.find("sign", &mistake::REQUIRED);
                } else if !holds && !lost {
                    self.why_unsigned(&given, signed.len());
                }
            }
            None if given.is_empty() => self.find("sign", &mistake::REQUIRED),
            None => self.find("sign", &mistake::NO_MD5_KEY),
        }
        self.report.insert("signature".to_owned(), report);
    }

    fn why_unsigned(&mut self, given: &str, length: usize) {
        if let Some((cause, detail)) = not_a_digest(given) {
            self.find_with("sign", cause, detail);
            return;
        }
        let parts = self.parts();
        let target = Target(given);
        let most = if length > MOST_BYTES { 1 } else { 3 };
        if let Some(found) = parts.search(&target, most) {
            let separator = match found.separator {
                "\n" | "\r\n" => said!("换行", "a line break").into(),
                " " => said!("空格", "a blank").into(),
                other => verbatim(other),
            };
            for cause in found.causes {
                let detail = match cause.what.en.contains("{detail}") {
                    true => separator.clone(),
                    false => said!("", "").into(),
                };
                self.find_with("sign", cause, detail);
            }
            return;
        }
        // What is missing or was altered cannot be signed again; that it is so has been said.
        let covered = ["token", "sev", "timestamp"];
        if covered.iter().any(|name| self.is_lost(name)) || self.has(&mistake::CUT_OFF) || self.has(&mistake::SEV_CUT) {
            return;
        }
        let digits = given.len() == 32 && given.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !digits {
            self.find("sign", &mistake::SIGN_NOT_HEX);
            return;
        }
        let key = self.client.config.md5_key.as_ref();
        let detail = match key.is_some_and(|key| key.expose() == TEST_MD5_KEY) {
            true => said!(
                "；配置的 md5_key 是规范中的测试密钥，正式环境的链接须用正式密钥检查",
                "; the configured md5_key is the specification's test key, and a link of production is checked with the production key"
            )
            .into(),
            false => Said::from(said!("", "")),
        };
        self.find_with("sign", &mistake::SIGN_OTHERWISE, detail);
    }

    fn parts(&self) -> Parts {
        let has_token = self.operation.makes(Made::PageToken);
        let mut tokens = Forms::default();
        if has_token {
            tokens.add_member(self, "token");
            tokens.add("", Some(&mistake::SIGN_WITHOUT_TOKEN));
            for plain in self.plain_tokens() {
                tokens.add(&plain, Some(&mistake::SIGN_PLAIN_TOKEN));
            }
        } else {
            tokens.add("", None);
            tokens.add("null", Some(&mistake::SIGN_WITH_TOKEN));
            tokens.add("token", Some(&mistake::SIGN_WITH_TOKEN));
            if let Some(token) = self.get("token") {
                tokens.add(token, Some(&mistake::SIGN_WITH_TOKEN));
            }
        }
        let mut sevs = Forms::default();
        sevs.add_member(self, "sev");
        sevs.add("", Some(&mistake::SIGN_WITHOUT_SEV));
        let config = &self.client.config;
        if let Some(account) = &config.sev_account_id {
            sevs.add(account.expose(), Some(&mistake::SIGN_ACCOUNT));
        }
        if let Some(sev) = &config.sev {
            // One is in the link and another was signed: that follows from the link's.
            sevs.add(sev.expose(), None);
        }
        Parts {
            tokens: tokens.0,
            sevs: sevs.0,
            timestamps: self.timestamps(),
            keys: self.keys(),
        }
    }

    /// The JSON that the token was made from, as far as it is known.
    fn plain_tokens(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let triple_des = self.client.config.triple_des.as_ref();
        let token = self.get("token").unwrap_or("");
        if let Some(text) = triple_des.and_then(|triple_des| triple_des.decrypt(token).ok()) {
            texts.push(text);
        }
        if let Some(members) = self.report.get("token") {
            texts.push(members.to_string());
        }
        texts
    }

    fn timestamps(&self) -> Vec<Form> {
        let mut forms = Forms::default();
        let member = self.member("timestamp");
        let value = member.map_or("", |member| member.value.as_str());
        forms.add(value, None);
        let sent = member.map_or("", |member| member.sent.as_str());
        forms.add(sent, None);
        let encoded = encode(value);
        let lower = lower_escapes(&encoded);
        for text in [&encoded, &lower] {
            forms.add(text, Some(&mistake::SIGN_ENCODED_TIMESTAMP));
            forms.add(&text.replace("%20", "+"), Some(&mistake::SIGN_ENCODED_TIMESTAMP));
            forms.add(&text.replace("%3A", ":").replace("%3a", ":"), Some(&mistake::SIGN_ENCODED_TIMESTAMP));
        }
        forms.add(&value.replace(' ', "+"), Some(&mistake::SIGN_ENCODED_TIMESTAMP));
        let is_right = crate::clock::parse_date_time(value).is_some();
        for text in timestamp::spellings(value, self.client.config.utc_offset_minutes) {
            // Where the link's is misspelt, that is the mistake.
            forms.add(&text, is_right.then_some(&mistake::SIGN_OTHER_TIMESTAMP));
        }
        forms.add("", Some(&mistake::SIGN_WITHOUT_TIMESTAMP));
        forms.0
    }

    fn keys(&self) -> Vec<Form> {
        let config = &self.client.config;
        let mut forms = Forms::default();
        let key = config.md5_key.as_ref().map_or("", |key| key.expose());
        forms.add(key, None);
        forms.add("", Some(&mistake::SIGN_WITHOUT_KEY));
        if let Some(triple_des) = &config.triple_des {
            forms.add(triple_des.key(), Some(&mistake::SIGN_KEY_DES));
        }
        forms.add(TEST_MD5_KEY, Some(&mistake::SIGN_KEY_TEST));
        forms.add(TEST_DES_KEY, Some(&mistake::SIGN_KEY_TEST));
        if let Some(secret) = &config.client_secret {
            forms.add(secret.expose(), Some(&mistake::SIGN_KEY_SECRET));
        }
        for text in [key.to_uppercase(), key.to_lowercase()] {
            forms.add(&text, Some(&mistake::SIGN_KEY_CASE));
        }
        for end in ["\n", "\r\n", " ", "\0"] {
            forms.add(&[key, end].concat(), Some(&mistake::SIGN_KEY_BLANK));
        }
        forms.0
    }
}

#[derive(Default)]
struct Forms(Vec<Form>);

impl Forms {
    fn add(&mut self, text: &str, cause: Cause) {
        if !self.0.iter().any(|form| *form.text == *text) {
            let text = Zeroizing::new(text.to_owned());
            self.0.push(Form { text, cause });
        }
    }

    /// `token` or `sev`: as it was meant, as it was sent, and encoded.
    fn add_member(&mut self, inspection: &Inspection, name: &str) {
        let Some(member) = inspection.member(name) else {
            self.add("", None);
            return;
        };
        let value = member.value.as_str();
        self.add(value, None);
        if value != member.sent {
            self.add(&member.sent, None);
        }
        let other = Some(&mistake::SIGN_OTHER_BASE64);
        if let Ok(read) = super::base64_text::read(value) {
            // Where the link's spelling is the mistake, a signature over the right one only follows from it.
            self.add(&read.base64, None);
            let value = read.base64.as_str();
            self.add(&in_lines(value, "\r\n"), other);
            self.add(&in_lines(value, "\n"), other);
            self.add(&[value, "\r\n"].concat(), other);
            self.add(&[value, "\n"].concat(), other);
            self.add(value.trim_end_matches('='), other);
            self.add(&value.replace('+', "-").replace('/', "_"), other);
            self.add(&hex(&read.bytes), other);
            self.add(&value.replace('+', " "), Some(&mistake::SIGN_PLUS_LOST));
            self.add_encoded(value);
        }
        self.add_encoded(value);
        let raw_decodes = percent_decode_str(&member.raw).decode_utf8().is_ok();
        if raw_decodes && member.raw != member.sent {
            self.add(&member.raw, Some(&mistake::SIGN_ENCODED));
        }
    }

    fn add_encoded(&mut self, value: &str) {
        let encoded = encode(value);
        let lower = lower_escapes(&encoded);
        self.add(&encoded, Some(&mistake::SIGN_ENCODED));
        self.add(&encode(&encoded), Some(&mistake::SIGN_ENCODED));
        self.add(&lower, Some(&mistake::SIGN_ENCODED_LOWER));
    }
}

/// As `TNetEncoding` and MIME break it.
fn in_lines(base64: &str, end: &str) -> String {
    let lines = base64.as_bytes().chunks(76).map(String::from_utf8_lossy);
    lines.collect::<Vec<_>>().join(end)
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

fn lower_escapes(encoded: &str) -> String {
    let mut left = 0;
    let small = |c: char| {
        left = if c == '%' { 2 } else { left - i32::from(left > 0) };
        if left > 0 || c.is_ascii_digit() { c.to_ascii_lowercase() } else { c }
    };
    let mut text: String = encoded.chars().map(small).collect();
    // The last of two digits.
    for (upper, lower) in [("%2B", "%2b"), ("%2F", "%2f"), ("%3D", "%3d"), ("%3A", "%3a")] {
        text = text.replace(upper, lower);
    }
    text
}

/// What was found so far.
type Offer<'a> = &'a mut dyn FnMut(Vec<&'static Mistake>, &'static str);

impl Parts {
    /// What deviates least and gives the signature. One deviation is looked for before two.
    fn search(&self, target: &Target, most: usize) -> Option<Found> {
        let mut found = Vec::new();
        let mut offer = |causes: Vec<&'static Mistake>, separator: &'static str| {
            found.push(Found { causes, separator });
        };
        self.as_values(target, 1, &mut offer);
        if most > 1 {
            self.in_other_order(target, &mut offer);
            self.named(target, &mut offer);
        }
        if most > 1 && found.is_empty() {
            self.as_values(target, 2, &mut |causes, separator| found.push(Found { causes, separator }));
        }
        // Of equals the first.
        found.into_iter().min_by_key(|found| found.causes.len())
    }

    /// token, sev, timestamp and key in their order, each in any form.
    fn as_values(&self, target: &Target, most: usize, offer: Offer) {
        for token in &self.tokens {
            for sev in &self.sevs {
                let of_two = distinct(&[token.cause, sev.cause]);
                if of_two.len() > most {
                    continue;
                }
                for timestamp in &self.timestamps {
                    for key in &self.keys {
                        let more = usize::from(timestamp.cause.is_some()) + usize::from(key.cause.is_some());
                        if of_two.len() + more > most + 1 {
                            continue;
                        }
                        let causes = distinct(&[token.cause, sev.cause, timestamp.cause, key.cause]);
                        if causes.len() > most {
                            continue;
                        }
                        let parts = [token, sev, timestamp, key].map(|form| form.text.as_str());
                        let text = Zeroizing::new(parts.concat());
                        if let Some(of_digest) = target.matches(&text, causes.len() < 2) {
                            offer([causes, of_digest].concat(), "");
                        }
                    }
                }
            }
        }
    }

    /// The values in other orders, as they are or all of them encoded, and with something between them.
    fn in_other_order(&self, target: &Target, offer: Offer) {
        const SEPARATORS: [&str; 9] = ["&", "+", ",", "|", " ", "\n", "\r\n", "-", "_"];
        for cause in [None, Some(&mistake::SIGN_ENCODED), Some(&mistake::SIGN_ENCODED_LOWER)] {
            for (number, key) in self.keys.iter().enumerate() {
                let Some(parts) = self.parts_of(cause, key) else {
                    return;
                };
                let of_parts = distinct(&[cause, key.cause]);
                for order in orders() {
                    let in_order = order.map(|index| parts[index]);
                    let of_order = order_cause(order);
                    let causes: Vec<&'static Mistake> = of_parts.iter().copied().chain(of_order).collect();
                    let text = Zeroizing::new(in_order.concat());
                    if let Some(of_digest) = target.matches(&text, false) {
                        offer([causes.clone(), of_digest].concat(), "");
                    }
                    if number > 1 || cause.is_some() {
                        continue;
                    }
                    let present: Vec<&str> = in_order.into_iter().filter(|part| !part.is_empty()).collect();
                    for separator in SEPARATORS {
                        let text = Zeroizing::new(present.join(separator));
                        if let Some(of_digest) = target.matches(&text, false) {
                            let between = [vec![&mistake::SIGN_SEPARATOR], of_digest].concat();
                            offer([causes.clone(), between].concat(), separator);
                        }
                    }
                }
            }
        }
    }

    /// `token=...&sev=...`, with the key by name or at the end.
    fn named(&self, target: &Target, offer: Offer) {
        const NAMES: [&str; 3] = ["token", "sev", "timestamp"];
        for key in self.keys.iter().take(2) {
            let Some(parts) = self.parts_of(None, key) else {
                return;
            };
            for order in orders() {
                let pair = |index: usize, name: &str| [name, "=", parts[index]].concat();
                let pairs = |key: Option<&str>| {
                    order.map(|index| match (NAMES.get(index), key) {
                        (Some(name), _) => pair(index, name),
                        (None, Some(name)) => pair(index, name),
                        (None, None) => parts[index].to_owned(),
                    })
                };
                let bare = pairs(None);
                let texts = [
                    pairs(Some("key")).join("&"),
                    pairs(Some("md5_key")).join("&"),
                    bare.join("&"),
                    [bare[..3].join("&"), bare[3].clone()].concat(),
                    bare.concat(),
                ];
                for text in texts.map(Zeroizing::new) {
                    if let Some(of_digest) = target.matches(&text, false) {
                        let causes = key.cause.into_iter().chain([&mistake::SIGN_NAMES]);
                        offer(causes.chain(of_digest).collect(), "");
                    }
                }
            }
        }
    }

    /// The four texts: as they are, or as this cause has them.
    fn parts_of<'a>(&'a self, cause: Cause, key: &'a Form) -> Option<[&'a str; 4]> {
        let of = |forms: &'a [Form]| {
            let same = |form: &&Form| match (form.cause, cause) {
                (Some(own), Some(cause)) => std::ptr::eq(own, cause),
                _ => false,
            };
            let form = forms.iter().find(same).or(forms.first())?;
            Some(form.text.as_str())
        };
        let timestamp = self.timestamps.first()?.text.as_str();
        Some([of(&self.tokens)?, of(&self.sevs)?, timestamp, key.text.as_str()])
    }
}

/// Every order of four, the right one first, then that with the key before the others.
fn orders() -> impl Iterator<Item = [usize; 4]> {
    let first = [[0, 1, 2, 3], [3, 0, 1, 2]];
    first.into_iter().chain((0..256usize).filter_map(|number| {
        let order = [number >> 6 & 3, number >> 4 & 3, number >> 2 & 3, number & 3];
        let mut seen = [false; 4];
        order.iter().for_each(|index| seen[*index] = true);
        seen.iter().all(|seen| *seen).then_some(order)
    }))
}

fn order_cause(order: [usize; 4]) -> Cause {
    match order {
        [0, 1, 2, 3] => None,
        [3, 0, 1, 2] => Some(&mistake::SIGN_KEY_FIRST),
        _ => Some(&mistake::SIGN_ORDER),
    }
}

/// Each cause once; a program that encodes the values encodes the timestamp with them.
fn distinct(causes: &[Cause]) -> Vec<&'static Mistake> {
    let mut found: Vec<&'static Mistake> = Vec::with_capacity(4);
    for cause in causes.iter().flatten() {
        if !found.iter().any(|known| std::ptr::eq(*known, *cause)) {
            found.push(cause);
        }
    }
    let has = |found: &[&'static Mistake], cause: &'static Mistake| found.iter().any(|known| std::ptr::eq(*known, cause));
    if has(&found, &mistake::SIGN_ENCODED) || has(&found, &mistake::SIGN_ENCODED_LOWER) {
        found.retain(|known| !std::ptr::eq(*known, &mistake::SIGN_ENCODED_TIMESTAMP));
    }
    if has(&found, &mistake::SIGN_ENCODED_LOWER) {
        found.retain(|known| !std::ptr::eq(*known, &mistake::SIGN_ENCODED));
    }
    found
}

/// What stands in the link as the signature.
struct Target<'a>(&'a str);

impl Target<'_> {
    /// Whether the link's signature is a form of this text's, and what of that form is a mistake.
    fn matches(&self, text: &str, all: bool) -> Option<Vec<&'static Mistake>> {
        let digest = md5(text.as_bytes());
        if let Some(cause) = self.is_form_of(&digest) {
            return Some(cause.into_iter().collect());
        }
        if !all {
            return None;
        }
        let digits = hex(&digest);
        for again in [digits.clone(), digits.to_uppercase()] {
            if let Some(cause) = self.is_form_of(&md5(again.as_bytes())) {
                return Some([&mistake::SIGN_OF_SIGN].into_iter().chain(cause).collect());
            }
        }
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cause = self.is_form_of(&md5(&wide))?;
        Some([&mistake::SIGN_UTF16].into_iter().chain(cause).collect())
    }

    fn is_form_of(&self, digest: &[u8; 16]) -> Option<Cause> {
        let given = self.0;
        let right = hex(digest);
        if given == right {
            return Some(None);
        }
        if given.eq_ignore_ascii_case(&right) {
            return Some(Some(&mistake::SIGN_UPPER_CASE));
        }
        // Nothing else begins so, but for what lost a zero or is Base64.
        if given.len() == 32 {
            return None;
        }
        let bare: String = given.chars().filter(|c| !matches!(c, '-' | ':' | ' ')).collect();
        let bare = bare.strip_prefix("0x").unwrap_or(&bare);
        if given.len() > 32 && bare.eq_ignore_ascii_case(&right) {
            return Some(Some(&mistake::SIGN_DASHES));
        }
        if given.len() == 16 && given.eq_ignore_ascii_case(&right[8..24]) {
            return Some(Some(&mistake::SIGN_16));
        }
        if self.is_base64_of(digest) || self.is_base64_of(right.as_bytes()) {
            return Some(Some(&mistake::SIGN_BASE64));
        }
        let short: String = digest.iter().map(|byte| format!("{byte:x}")).collect();
        if given.len() < 32 && given.len() > 16 {
            if given.eq_ignore_ascii_case(&short) || given.eq_ignore_ascii_case(right.trim_start_matches('0')) {
                return Some(Some(&mistake::SIGN_ZEROS_LOST));
            }
        }
        let part = given.len() >= 8 && given.len() < 32;
        let lower = given.to_ascii_lowercase();
        (part && (right.starts_with(&lower) || right.ends_with(&lower))).then_some(Some(&mistake::SIGN_CUT))
    }

    fn is_base64_of(&self, bytes: &[u8]) -> bool {
        let given = self.0.replace(' ', "+");
        given == STANDARD.encode(bytes)
            || given == STANDARD_NO_PAD.encode(bytes)
            || given.trim_end_matches('=') == URL_SAFE_NO_PAD.encode(bytes)
    }
}

/// Another digest, told by its length.
fn not_a_digest(given: &str) -> Option<(&'static Mistake, Said)> {
    let is_hex = given.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match given.len() {
        40 if is_hex => "SHA-1",
        64 if is_hex => "SHA-256",
        128 if is_hex => "SHA-512",
        _ => return None,
    };
    Some((&mistake::SIGN_NOT_MD5, verbatim(name)))
}
