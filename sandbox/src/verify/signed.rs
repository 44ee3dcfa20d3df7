//! `sev`, `timestamp` and `sign` of the PC pages (附录 MD5加密说明, RSA加密说明).

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Link, cipher_words};
use crate::clock::parse_china_time;
use crate::crypto::md5_hex;

impl Link<'_> {
    pub fn sev(&mut self) {
        let call = self.call;
        let Some(sent) = call.query.get("sev") else {
            self.bad("sev", "缺少必填参数 sev", "sev is missing");
            return;
        };
        match call.app.keys.rsa_decrypt(sent) {
            Ok(account) if account == call.app.options.sev_account_id => {
                call.reveal("sev", &account);
                self.good(
                    "sev",
                    "sev 解密为正确的账号 ID",
                    "sev is the right account id",
                );
            }
            // A wrong key gives printable text only by a miracle; a wrong account is printable.
            Ok(account) if account.chars().all(|c| !c.is_control()) && !account.is_empty() => {
                call.reveal("sev", &account);
                self.bad(
                    "sev",
                    format!("sev 解密为“{account}”，不是医生账号 ID"),
                    format!("sev decrypts to \"{account}\", which is not the account id"),
                );
            }
            Ok(_) => self.undecipherable_sev(),
            Err(crate::crypto::CipherFault::Decrypt) => self.undecipherable_sev(),
            Err(fault) => {
                let (zh, en) = cipher_words("sev", sent, fault);
                self.bad("sev", zh, en);
            }
        }
    }

    fn undecipherable_sev(&mut self) {
        self.bad(
            "sev",
            "sev 无法用平台私钥解密：公钥是否过期，是否为 PKCS#1 v1.5 填充？",
            "sev does not decrypt: an old public key, or not PKCS#1 v1.5?",
        );
    }

    pub fn timestamp(&mut self) {
        let app = &self.call.app;
        let Some(sent) = self.call.query.get("timestamp") else {
            self.bad(
                "timestamp",
                "缺少必填参数 timestamp",
                "timestamp is missing",
            );
            return;
        };
        let Some(moment) = parse_china_time(sent) else {
            self.bad(
                "timestamp",
                format!("timestamp“{sent}”格式应为 yyyy-MM-dd HH:mm:ss（24 小时制）"),
                format!("timestamp \"{sent}\" must be yyyy-MM-dd HH:mm:ss, 24-hour"),
            );
            return;
        };
        let off = moment - app.clock.now();
        let tolerance = app.options.timestamp_tolerance_s;
        if off.abs() <= tolerance {
            self.good(
                "timestamp",
                format!("timestamp 与平台时间相差 {} 秒", off.abs()),
                format!("timestamp is {} s off", off.abs()),
            );
            return;
        }
        let hour = 3600;
        let seconds = off.abs();
        let (early, late) = if off < 0 {
            ("早", "behind")
        } else {
            ("晚", "ahead")
        };
        let (zh, en) = if (off + 8 * hour).abs() <= tolerance {
            (
                "，像是用了 UTC 而非北京时间",
                "; it looks like UTC instead of China time",
            )
        } else if (off.abs() - 12 * hour).abs() <= tolerance {
            (
                "，像是用了 12 小时制（hh）",
                "; it looks like a 12-hour clock (hh)",
            )
        } else {
            ("", "")
        };
        self.bad(
            "timestamp",
            format!(
                "timestamp“{sent}”与平台时间 {} 相比{early} {seconds} 秒，超过 {tolerance} 秒{zh}",
                app.clock.china_now()
            ),
            format!("timestamp is {seconds} s {late}, {tolerance} s are allowed{en}"),
        );
    }

    /// `token` is empty on the page that has none (重复检查检验提醒).
    pub fn sign(&mut self) {
        let query = &self.call.query;
        let raw = |name| query.get(name).unwrap_or_default();
        // Spaces are complained about where they are found; here they count as the `+` they were.
        let token = raw("token").replace(' ', "+");
        let sev = raw("sev").replace(' ', "+");
        let timestamp = raw("timestamp");
        let Some(sent) = query.get("sign") else {
            self.bad("sign", "缺少必填参数 sign", "sign is missing");
            return;
        };
        let keys = &self.call.app.keys;
        let expected = keys.sign(&token, &sev, timestamp);
        if sent == expected {
            self.good("sign", "签名正确", "the signature is right");
            return;
        }
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let lower = |text: &str| {
            encoded(text)
                .replace("%2B", "%2b")
                .replace("%2F", "%2f")
                .replace("%3D", "%3d")
        };
        let encoded_signs = [
            keys.sign(&encoded(&token), &encoded(&sev), timestamp),
            keys.sign(&lower(&token), &lower(&sev), timestamp),
        ];
        let (zh, en) = if sent.eq_ignore_ascii_case(&expected) {
            ("应为小写十六进制", "it must be lower-case hex")
        } else if encoded_signs
            .iter()
            .any(|sign| sent.eq_ignore_ascii_case(sign))
        {
            (
                "签名用了 URL 编码之后的 token 和 sev，应使用编码之前的值",
                "it was made from the percent-encoded token and sev; use the raw values",
            )
        } else if sent.eq_ignore_ascii_case(&md5_hex(&format!("{token}{sev}{timestamp}"))) {
            ("签名时没有拼接密钥", "the key was left out")
        } else if sent.len() != 32 {
            ("不是 32 位十六进制", "it is not 32 hex digits")
        } else {
            (
                "应为 MD5(token+sev+timestamp+密钥)，请检查密钥和 timestamp",
                "it must be MD5(token+sev+timestamp+key): check the key and the timestamp",
            )
        };
        self.bad(
            "sign",
            format!("签名不正确：{zh}"),
            format!("wrong signature: {en}"),
        );
    }
}
