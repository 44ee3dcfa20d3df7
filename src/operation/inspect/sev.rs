//! The request token: one RSA block in Base64, and what stands in its place.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::base64_text;
use super::encrypted::is_jwt;
use super::inspection::Inspection;
use super::ways::from_hex;
use crate::catalogue::Made;
use crate::crypto::triple_des::is_unusual;
use crate::mistake::{self, Mistake};
use crate::said;
use crate::said::Said;

/// The beginnings of the values in the specification's examples.
const EXAMPLES: [&str; 4] = [
    "TDaaY2gGu2Zi4N3ZIcwZJmW8ecoU2FGrZOKUqnBkjJrKpKRu",
    "itTbK+INTLuZji4vrvuJNQrk7SZRTF+q4xNG3pqoTjfP5NXf",
    "I7g83t8Seu9mZdZbQ8cHqrkwTmd6SxgK9kkGSwcZX46ygyTp",
    "g9G5bdqXADHdEj7YYrJzhqzUzKNnigfKyW1inHyjIeMec+bo",
];
/// The site of those examples.
const EXAMPLE_SITE: &str = "portal-dev.mtywcloud.com";

/// Whether so many bytes are one RSA block: keys have 1024 to 4096 bits, in steps of 512.
fn is_rsa_block(bytes: usize) -> bool {
    (128..=512).contains(&bytes) && bytes.is_multiple_of(64)
}

/// Whether a short text is a piece of Base64 rather than an account.
fn is_random(text: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| text.as_bytes().iter().filter(|byte| kind(byte)).count() > 1;
    text.len() >= 16
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
        && !text.contains(['-', '_', '.', '@', '\\', ' '])
}

impl Inspection<'_> {
    pub(super) fn sev(&mut self) {
        if !self.operation.makes(Made::Sev) || self.is_lost("sev") {
            return;
        }
        let Some(value) = self.required("sev") else {
            return;
        };
        if let Some(cause) = self.is_no_block(&value) {
            self.find("sev", cause);
            return;
        }
        let Ok(read) = base64_text::read(&value) else {
            let cause = match value.len() < 40 {
                true => &mistake::SEV_CLEAR,
                false => &mistake::SEV_OTHERWISE,
            };
            self.find("sev", cause);
            return;
        };
        if !is_rsa_block(read.bytes.len()) {
            self.of_wrong_length(&value, &read.bytes);
            return;
        }
        for cause in &read.causes {
            let of_sev = match std::ptr::eq(*cause, &mistake::HEX) {
                true => &mistake::SEV_HEX,
                false => *cause,
            };
            self.find("sev", of_sev);
        }
        self.of_another(&read.base64, read.bytes.len());
    }

    /// What is in the place of an RSA block, and known.
    fn is_no_block(&self, value: &str) -> Option<&'static Mistake> {
        let config = &self.client.config;
        let account = config
            .sev_account_id
            .as_ref()
            .map(|account| account.expose());
        if account == Some(value) {
            return Some(&mistake::SEV_CLEAR);
        }
        if is_jwt(value) {
            return Some(&mistake::SEV_ACCESS_TOKEN);
        }
        let digits = from_hex(value).map_or(0, |bytes| bytes.len());
        if digits == 16 {
            return Some(&mistake::SEV_MD5);
        }
        let plain = config.triple_des.as_ref()?.decrypt(value).ok()?;
        (!plain.is_empty() && !plain.contains(is_unusual)).then_some(&mistake::SEV_TRIPLE_DES)
    }

    fn of_wrong_length(&mut self, value: &str, bytes: &[u8]) {
        let is_text = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(is_unusual));
        let cause = if is_text
            && bytes.len() > 2
            && STANDARD.decode(value).is_ok()
            && value.len() > 7
            && value.ends_with('=')
        {
            &mistake::ONLY_BASE64
        } else if value.len() < 40 && !is_random(value) {
            &mistake::SEV_CLEAR
        } else {
            &mistake::SEV_CUT
        };
        self.find("sev", cause);
    }

    /// A block, but perhaps not the right one.
    fn of_another(&mut self, base64: &str, length: usize) {
        let config = &self.client.config;
        let configured = config.sev.as_ref().map(|sev| sev.expose());
        let key = config
            .rsa_public_key
            .as_ref()
            .map(|(key, _)| key.bits().div_ceil(8));
        let of_configured = configured
            .and_then(|sev| STANDARD.decode(sev).ok())
            .map(|bytes| bytes.len());
        let expected = key
            .or_else(|| {
                self.client
                    .rsa_key
                    .ready()
                    .map(|key| key.key.bits().div_ceil(8))
            })
            .or(of_configured);
        let is_example = EXAMPLES.iter().any(|start| base64.starts_with(start));
        let on_example_site = config
            .domain
            .as_deref()
            .is_some_and(|domain| domain.contains(EXAMPLE_SITE));
        if configured == Some(base64) {
        } else if is_example && !on_example_site {
            self.find("sev", &mistake::SEV_EXAMPLE);
        } else if expected.is_some_and(|expected| length < expected) && !length.is_power_of_two() {
            // Nearly nobody has a key of such a length.
            self.find("sev", &mistake::SEV_CUT);
        } else if let Some(expected) = expected.filter(|expected| *expected != length) {
            let (bits, right) = (length * 8, expected * 8);
            let detail: Said = said!(
                "{bits} 位，应为 {right} 位",
                "{bits} bits instead of {right}",
                bits,
                right
            );
            self.find_with("sev", &mistake::SEV_OTHER_LENGTH, detail);
        } else if configured.is_some() {
            self.find("sev", &mistake::OTHER_SEV);
        }
    }
}
