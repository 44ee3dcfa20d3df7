//! `sev`, `timestamp` and `sign` of the PC pages (附录 MD5加密说明, RSA加密说明).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::link::LinkCheck;
use super::words::{self, SignMistake, why_not_decrypted};
use crate::clock::{china_time, duration, parse_china_time};
use crate::crypto::{DecryptError, Keys, md5, md5_hex};
use crate::said::said;

/// The specification's (附录 MD5加密说明).
const TEST_KEY: &str = "TomtawMD5Key";

impl LinkCheck<'_> {
    pub fn sev(&mut self) {
        let Some(sent) = self.query.get("sev") else {
            self.bad("sev", words::missing("sev"));
            return;
        };
        if self.foreign {
            self.foreign_sev(sent);
            return;
        }
        match self.app.keys.rsa_decrypt(sent) {
            Ok(account) if account == self.app.options.sev_account_id => {
                self.reveal("sev", &account);
                self.good(
                    "sev",
                    said!(
                        "sev 解密为正确的账号 ID",
                        "sev decrypts to the right account id"
                    ),
                );
            }
            // A wrong key hardly ever gives printable text; a wrong account is printable.
            Ok(account) if account.chars().all(|c| !c.is_control()) && !account.is_empty() => {
                self.reveal("sev", &account);
                self.bad("sev", words::another_account(&account));
            }
            Ok(_) | Err(DecryptError::Decrypt) => self.bad("sev", words::another_rsa_key()),
            Err(error) => self.bad("sev", why_not_decrypted("sev", sent, error)),
        }
    }

    /// Only its own platform can decrypt a `sev`.
    fn foreign_sev(&mut self, sent: &str) {
        if let Err(error) = crate::crypto::decode_base64(sent) {
            self.bad("sev", why_not_decrypted("sev", sent, error));
            return;
        }
        self.unchecked(
            "sev",
            said!(
                "sev 只能由其所属平台的私钥解密，此处只检查了它是 Base64",
                "only its own platform can decrypt sev; here it was checked to be Base64"
            ),
        );
    }

    pub fn timestamp(&mut self) {
        let Some(sent) = self.query.get("timestamp") else {
            self.bad("timestamp", words::missing("timestamp"));
            return;
        };
        let Some(moment) = parse_china_time(sent) else {
            self.bad("timestamp", words::no_time(sent));
            return;
        };
        let ahead = moment - self.now;
        let tolerance = self.app.options.timestamp_tolerance_s;
        if ahead.abs() > tolerance {
            let now = china_time(self.now);
            self.bad(
                "timestamp",
                words::another_time(sent, &now, ahead, tolerance),
            );
            return;
        }
        let off = duration(ahead);
        self.good(
            "timestamp",
            said!(
                "timestamp 与平台时间相差 {off}",
                "timestamp differs from the platform's time by {off}",
                off
            ),
        );
    }

    /// `token` is empty on the page that has none (重复检查检验提醒).
    pub fn sign(&mut self) {
        let raw = |name| self.query.get(name).unwrap_or_default();
        let Some(sent) = self.query.get("sign") else {
            self.bad("sign", words::missing("sign"));
            return;
        };
        // Spaces are reported where they are found; here they are read as the `+` they were.
        let signed = Signed {
            token: raw("token").replace(' ', "+"),
            sev: raw("sev").replace(' ', "+"),
            timestamp: raw("timestamp"),
        };
        match signed.mistake(self.keys, sent) {
            None => self.good("sign", said!("验签通过", "the signature is correct")),
            Some(mistake) => self.bad("sign", words::wrong_signature(mistake)),
        }
    }
}

/// The parameters that the signature covers.
struct Signed<'a> {
    token: String,
    sev: String,
    timestamp: &'a str,
}

impl Signed<'_> {
    fn mistake(&self, keys: &Keys, sent: &str) -> Option<SignMistake> {
        let right = keys.sign(&self.token, &self.sev, self.timestamp);
        if sent == right {
            return None;
        }
        if sent.eq_ignore_ascii_case(&right) {
            return Some(SignMistake::UpperCase);
        }
        if sent.len() == 16 && right[8..24].eq_ignore_ascii_case(sent) {
            return Some(SignMistake::Short);
        }
        if sent.replace(' ', "+") == STANDARD.encode(md5(self.text(keys.md5_key()).as_bytes())) {
            return Some(SignMistake::Base64);
        }
        let known = self.mistaken(keys);
        let found = known.into_iter().find(|(digest, _)| {
            let as_sent = sent.eq_ignore_ascii_case(digest);
            // 16 digits are taken from the middle.
            as_sent || (sent.len() == 16 && digest[8..24].eq_ignore_ascii_case(sent))
        });
        Some(match found {
            Some((_, mistake)) => mistake,
            None if sent.len() != 32 => SignMistake::NotMd5,
            None => SignMistake::Unknown,
        })
    }

    /// What is signed, with this key at its end.
    fn text(&self, key: &str) -> String {
        format!("{}{}{}{key}", self.token, self.sev, self.timestamp)
    }

    /// The digests that common mistakes lead to.
    fn mistaken(&self, keys: &Keys) -> Vec<(String, SignMistake)> {
        let Signed {
            token,
            sev,
            timestamp,
        } = self;
        let key = keys.md5_key();
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let lower = |text: &str| {
            encoded(text)
                .replace("%2B", "%2b")
                .replace("%2F", "%2f")
                .replace("%3D", "%3d")
        };
        let [upper, lower] = [
            keys.sign(&encoded(token), &encoded(sev), timestamp),
            keys.sign(&lower(token), &lower(sev), timestamp),
        ];
        let utf16 =
            |text: String| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let mut found = vec![
            (upper, SignMistake::Encoded),
            (lower, SignMistake::Encoded),
            (md5_hex(&self.text("")), SignMistake::NoKey),
            (
                md5_hex(&format!("{key}{}", self.text(""))),
                SignMistake::KeyFirst,
            ),
            (keys.sign(token, "", timestamp), SignMistake::NoSev),
            (keys.sign(token, sev, ""), SignMistake::NoTimestamp),
            (
                md5_hex(&format!("{token}&{sev}&{timestamp}&{key}")),
                SignMistake::Joined,
            ),
            (
                md5_hex(&self.text(keys.des_key_text())),
                SignMistake::DesKey,
            ),
            (
                crate::crypto::hex(&md5(&utf16(self.text(key)))),
                SignMistake::Utf16,
            ),
        ];
        // On the page without a token these say nothing.
        if !token.is_empty() {
            found.push((keys.sign(sev, token, timestamp), SignMistake::Swapped));
            found.push((keys.sign("", sev, timestamp), SignMistake::NoToken));
        }
        if key != TEST_KEY {
            found.push((md5_hex(&self.text(TEST_KEY)), SignMistake::TestKey));
        }
        found
    }
}
