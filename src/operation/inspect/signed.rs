//! The signature: where it is not the right one, over what else it was computed.

use serde_json::json;

use super::digest::{Target, not_a_digest};
use super::inspection::{Inspection, verbatim};
use crate::catalogue::Made;
use crate::crypto::TEST_MD5_KEY;
use crate::crypto::sign::sign;
use crate::mistake;
use crate::said;
use crate::said::Said;

/// A longer text is not signed again and again: no page's is half as long.
const MOST_BYTES: usize = 16 * 1024;

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
        let is_cut = self.has(&mistake::CUT_OFF) || self.has(&mistake::SEV_CUT);
        let most = match length > MOST_BYTES {
            true => 1,
            // What was signed is gone.
            false if is_cut => 2,
            false => 3,
        };
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
        if is_cut || covered.iter().any(|name| self.is_lost(name)) {
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
}
