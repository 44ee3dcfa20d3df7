//! `sev`, `timestamp` and `sign` of the PC pages (附录 MD5加密说明, RSA加密说明).

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::decrypt_words::why_not_decrypted;
use super::link::LinkCheck;
use crate::clock::{duration, parse_china_time};
use crate::crypto::{DecryptError, Keys, md5_hex};
use crate::said::{Said, said};

const HOUR: i64 = 3600;

impl LinkCheck<'_> {
    pub fn sev(&mut self) {
        let call = self.call;
        let Some(sent) = call.query.get("sev") else {
            self.bad("sev", said!("缺少必填参数 sev", "sev is missing"));
            return;
        };
        match call.app.keys.rsa_decrypt(sent) {
            Ok(account) if account == call.app.options.sev_account_id => {
                call.reveal("sev", &account);
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
                call.reveal("sev", &account);
                self.bad(
                    "sev",
                    said!(
                        "sev 解密为“{account}”，不是预期的医生账号 ID",
                        "sev decrypts to \"{account}\", which is not the expected account id"
                    ),
                );
            }
            Ok(_) | Err(DecryptError::Decrypt) => self.bad(
                "sev",
                said!(
                    "sev 无法用平台私钥解密：请检查公钥是否为当前公钥、填充是否为 PKCS#1 v1.5",
                    "sev does not decrypt with the platform's private key: check that the public key is the current one and that the padding is PKCS#1 v1.5"
                ),
            ),
            Err(error) => self.bad("sev", why_not_decrypted("sev", sent, error)),
        }
    }

    pub fn timestamp(&mut self) {
        let app = &self.call.app;
        let Some(sent) = self.call.query.get("timestamp") else {
            self.bad(
                "timestamp",
                said!("缺少必填参数 timestamp", "timestamp is missing"),
            );
            return;
        };
        let Some(moment) = parse_china_time(sent) else {
            self.bad(
                "timestamp",
                said!(
                    "timestamp 应为有效时间，格式 yyyy-MM-dd HH:mm:ss（24 小时制），实际为“{sent}”",
                    "timestamp must be a valid time in the form yyyy-MM-dd HH:mm:ss (24-hour), got \"{sent}\""
                ),
            );
            return;
        };
        let ahead = moment - app.clock.now();
        let tolerance = app.options.timestamp_tolerance_s;
        let off = duration(ahead);
        if ahead.abs() <= tolerance {
            self.good(
                "timestamp",
                said!(
                    "timestamp 与平台时间相差 {off}",
                    "timestamp differs from the platform's time by {off}",
                    off
                ),
            );
            return;
        }
        let now = app.clock.china_now();
        let direction = match ahead < 0 {
            true => said!("早", "behind"),
            false => said!("晚", "ahead of"),
        };
        let limit = duration(tolerance);
        let cause = likely_cause(ahead, tolerance);
        self.bad(
            "timestamp",
            said!(
                "timestamp“{sent}”比平台时间 {now} {direction} {off}，允许的偏差为 {limit}{cause}",
                "timestamp \"{sent}\" is {off} {direction} the platform's time {now}; the tolerance is {limit}{cause}",
                off,
                direction,
                limit,
                cause
            ),
        );
    }

    /// `token` is empty on the page that has none (重复检查检验提醒).
    pub fn sign(&mut self) {
        let query = &self.call.query;
        let raw = |name| query.get(name).unwrap_or_default();
        let Some(sent) = query.get("sign") else {
            self.bad("sign", said!("缺少必填参数 sign", "sign is missing"));
            return;
        };
        // Spaces are reported where they are found; here they are read as the `+` they were.
        let signed = Signed {
            token: raw("token").replace(' ', "+"),
            sev: raw("sev").replace(' ', "+"),
            timestamp: raw("timestamp"),
        };
        match signed.flaw(&self.call.app.keys, sent) {
            None => self.good("sign", said!("验签通过", "the signature is correct")),
            Some(flaw) => self.bad(
                "sign",
                said!("验签不通过：{flaw}", "wrong signature: {flaw}", flaw),
            ),
        }
    }
}

/// What offsets of that size usually come from.
fn likely_cause(ahead: i64, tolerance: i64) -> Said {
    if (ahead + 8 * HOUR).abs() <= tolerance {
        said!(
            "，可能用了 UTC 时间而非北京时间",
            "; it may be UTC instead of China time"
        )
    } else if (ahead.abs() - 12 * HOUR).abs() <= tolerance {
        said!(
            "，可能用了 12 小时制（hh）而非 24 小时制（HH）",
            "; it may be written with a 12-hour clock (hh instead of HH)"
        )
    } else {
        said!("", "")
    }
}

/// The parameters that the signature covers.
struct Signed<'a> {
    token: String,
    sev: String,
    timestamp: &'a str,
}

impl Signed<'_> {
    fn flaw(&self, keys: &Keys, sent: &str) -> Option<Said> {
        let Signed {
            token,
            sev,
            timestamp,
        } = self;
        let expected = keys.sign(token, sev, timestamp);
        if sent == expected {
            return None;
        }
        let is = |signature: &str| sent.eq_ignore_ascii_case(signature);
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let lower = |text: &str| {
            encoded(text)
                .replace("%2B", "%2b")
                .replace("%2F", "%2f")
                .replace("%3D", "%3d")
        };
        Some(if is(&expected) {
            said!(
                "签名应为小写十六进制",
                "it must be in lower-case hexadecimal"
            )
        } else if is(&keys.sign(&encoded(token), &encoded(sev), timestamp))
            || is(&keys.sign(&lower(token), &lower(sev), timestamp))
        {
            said!(
                "计算签名时用了 URL 编码后的 token 和 sev，应使用编码前的值",
                "it was computed from the percent-encoded token and sev; use the values before encoding"
            )
        } else if is(&md5_hex(&format!("{token}{sev}{timestamp}"))) {
            said!(
                "待签名字符串末尾没有拼接密钥",
                "the key was not appended to the text to sign"
            )
        } else if sent.len() != 32 {
            said!(
                "签名应为 32 位十六进制字符",
                "it must be 32 hexadecimal digits"
            )
        } else {
            said!(
                "签名应为 MD5(token+sev+timestamp+密钥)，请检查密钥和 timestamp",
                "it must be MD5(token+sev+timestamp+key): check the key and the timestamp"
            )
        })
    }
}
