//! What vouches for a link: the signature, the timestamp and the request token.

use serde_json::json;

use super::inspection::Inspection;
use super::words;
use crate::catalogue::Made;
use crate::clock::parse_date_time;
use crate::config::decode_sev;
use crate::crypto::sign::sign;
use crate::said::Title;

/// A timestamp further off than this is taken for refused. The specification names no limit.
const FRESH_SECONDS: i64 = 300;

/// Whether so many bytes are one RSA block: keys have 1024 to 4096 bits, in steps of 512.
fn is_rsa_block(bytes: usize) -> bool {
    (128..=512).contains(&bytes) && bytes.is_multiple_of(64)
}

impl Inspection<'_> {
    pub(super) fn signature(&mut self) {
        if !self.operation.makes(Made::Sign) {
            return;
        }
        let value = |name: &str| self.get(name).unwrap_or("").to_owned();
        let (token, sev, timestamp, given) = (
            value("token"),
            value("sev"),
            value("timestamp"),
            value("sign"),
        );
        let token = match self.operation.makes(Made::PageToken) {
            true => token,
            false => String::new(),
        };
        let signed = [token.as_str(), &sev, &timestamp].concat();
        let mut report = json!({ "signed": format!("{signed}***"), "found": given });
        if let Some(key) = &self.client.config.md5_key {
            let key = key.expose();
            let expected = sign(&token, &sev, &timestamp, key);
            let holds = expected == given;
            report["holds"] = holds.into();
            report["expected"] = expected.as_str().into();
            if given.is_empty() {
                self.find("sign", "required", words::missing("sign"));
            } else if !holds {
                let text = self.why_unsigned(&token, &sev, &timestamp, &given, key);
                self.find("sign", "sign", text);
            }
        } else {
            self.remark("sign", "unchecked", words::NO_MD5_KEY);
        }
        self.report.insert("signature".to_owned(), report);
    }

    /// The usual mistakes, tried one by one.
    fn why_unsigned(
        &self,
        token: &str,
        sev: &str,
        timestamp: &str,
        given: &str,
        key: &str,
    ) -> Title {
        let encode = |text: &str| {
            percent_encoding::utf8_percent_encode(text, crate::page::ENCODED).to_string()
        };
        let lower = given.to_ascii_lowercase();
        let is =
            |token: &str, sev: &str, timestamp: &str| sign(token, sev, timestamp, key) == lower;
        if is(token, sev, timestamp) {
            words::SIGN_IN_CAPITALS
        } else if is(&encode(token), &encode(sev), timestamp)
            || is(&encode(token), sev, timestamp)
            || is(token, &encode(sev), timestamp)
        {
            words::SIGNED_ENCODED
        } else if is(token, sev, &encode(timestamp)) || is(token, sev, &timestamp.replace(' ', "+"))
        {
            words::SIGNED_ENCODED_TIMESTAMP
        } else if is("", sev, timestamp) {
            words::SIGNED_WITHOUT_TOKEN
        } else {
            words::SIGNED_OTHERWISE
        }
    }

    pub(super) fn timestamp(&mut self) {
        if !self.operation.makes(Made::Timestamp) {
            return;
        }
        let Some(value) = self.required("timestamp") else {
            return;
        };
        if parse_date_time(&value).is_none() {
            self.find("timestamp", "datetime", words::NOT_A_TIMESTAMP);
            return;
        }
        let age = self.client.clock.age_seconds(&value).unwrap_or(0);
        self.report.insert(
            "timestamp".to_owned(),
            json!({ "value": value, "age_seconds": age }),
        );
        if age.abs() > FRESH_SECONDS {
            self.find("timestamp", "stale", words::stale(age));
        }
    }

    pub(super) fn sev(&mut self) {
        use base64::Engine;
        if !self.operation.makes(Made::Sev) {
            return;
        }
        let Some(value) = self.required("sev") else {
            return;
        };
        let block = decode_sev(&value)
            .and_then(|sev| {
                base64::engine::general_purpose::STANDARD
                    .decode(sev.expose())
                    .ok()
            })
            .map(|bytes| bytes.len());
        if !block.is_some_and(is_rsa_block) {
            self.find("sev", "sev", words::NOT_RSA);
        } else if let Some(configured) = &self.client.config.sev
            && configured.expose() != value
        {
            self.remark("sev", "other_sev", words::ANOTHER_SEV);
        }
    }
}
