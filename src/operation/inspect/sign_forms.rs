//! The parts of the signed text, in every form in which a program may have taken them.

use percent_encoding::{percent_decode_str, utf8_percent_encode};
use zeroize::Zeroizing;

use super::base64_text;
use super::inspection::Inspection;
use super::timestamp;
use crate::catalogue::Made;
use crate::clock::parse_date_time;
use crate::crypto::sign::hex;
use crate::crypto::{TEST_DES_KEY, TEST_MD5_KEY};
use crate::mistake::{self, Mistake};
use crate::page::ENCODED;

pub type Cause = Option<&'static Mistake>;

/// One part of the signed text as somebody may have written it.
#[derive(Clone)]
pub struct Form {
    pub text: Zeroizing<String>,
    pub cause: Cause,
}

/// Every form of every part.
pub struct Parts {
    pub tokens: Vec<Form>,
    pub sevs: Vec<Form>,
    pub timestamps: Vec<Form>,
    pub keys: Vec<Form>,
}

impl Inspection<'_> {
    pub(super) fn parts(&self) -> Parts {
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
        if let Some(zoned) = timestamp::with_its_plus(value) {
            // The link lost it; what was signed had it.
            forms.add(&zoned, None);
        }
        let encoded = encode(value);
        let lower = lower_escapes(&encoded);
        for text in [&encoded, &lower] {
            forms.add(text, Some(&mistake::SIGN_ENCODED_TIMESTAMP));
            forms.add(
                &text.replace("%20", "+"),
                Some(&mistake::SIGN_ENCODED_TIMESTAMP),
            );
            forms.add(
                &text.replace("%3A", ":").replace("%3a", ":"),
                Some(&mistake::SIGN_ENCODED_TIMESTAMP),
            );
        }
        forms.add(
            &value.replace(' ', "+"),
            Some(&mistake::SIGN_ENCODED_TIMESTAMP),
        );
        let is_right = parse_date_time(value).is_some();
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
        for text in [key.to_uppercase(), key.to_lowercase()].map(Zeroizing::new) {
            forms.add(&text, Some(&mistake::SIGN_KEY_CASE));
        }
        for end in ["\n", "\r\n", " ", "\0"] {
            let text = Zeroizing::new([key, end].concat());
            forms.add(&text, Some(&mistake::SIGN_KEY_BLANK));
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
        if value.contains(' ') {
            // Of plus signs that the link lost.
            self.add(&value.replace(' ', "+"), None);
        }
        if value != member.sent {
            self.add(&member.sent, None);
        }
        let other = Some(&mistake::SIGN_OTHER_BASE64);
        if let Ok(read) = base64_text::read(value) {
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
    let small = |c: char| match c {
        '%' => {
            left = 2;
            c
        }
        c if left > 0 => {
            left -= 1;
            c.to_ascii_lowercase()
        }
        c => c,
    };
    encoded.chars().map(small).collect()
}
