//! What vouches for a link: the signature, the timestamp and the request token.

use serde_json::json;

use super::Inspection;
use crate::catalogue::Made;
use crate::clock::parse_date_time;
use crate::config::decode_sev;
use crate::crypto::sign::sign;
use crate::said;
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
                self.find("sign", "required", said!("缺少 sign", "sign is missing"));
            } else if !holds {
                let text = self.why_unsigned(&token, &sev, &timestamp, &given, key);
                self.find("sign", "sign", text);
            }
        } else {
            self.remark(
                "sign",
                "unchecked",
                said!(
                    "未配置 md5_key，无法核对签名",
                    "the signature cannot be checked: md5_key is not configured"
                ),
            );
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
            said!(
                "sign 应为小写十六进制",
                "sign must be lower-case hexadecimal"
            )
        } else if is(&encode(token), &encode(sev), timestamp)
            || is(&encode(token), sev, timestamp)
            || is(token, &encode(sev), timestamp)
        {
            said!(
                "sign 是按 URL 编码后的值计算的；应先签名，再编码",
                "sign was computed over URL-encoded values; sign first, encode afterwards"
            )
        } else if is(token, sev, &encode(timestamp)) || is(token, sev, &timestamp.replace(' ', "+"))
        {
            said!(
                "sign 中的 timestamp 是 URL 编码后的；应使用原文 yyyy-MM-dd HH:mm:ss",
                "sign was computed over an encoded timestamp; use it raw, yyyy-MM-dd HH:mm:ss"
            )
        } else if is("", sev, timestamp) {
            said!(
                "计算 sign 时漏了 token",
                "token was left out of the signature"
            )
        } else {
            said!(
                "sign 不符：md5_key 不同，或签名后改动了 token、sev 或 timestamp",
                "sign does not hold: another md5_key, or token, sev or timestamp was altered after signing"
            )
        }
    }

    pub(super) fn timestamp(&mut self) {
        if !self.operation.makes(Made::Timestamp) {
            return;
        }
        let Some(value) = self
            .get("timestamp")
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
        else {
            self.find(
                "timestamp",
                "required",
                said!("缺少 timestamp", "timestamp is missing"),
            );
            return;
        };
        if parse_date_time(&value).is_none() {
            self.find(
                "timestamp",
                "datetime",
                said!(
                    "timestamp 应为 yyyy-MM-dd HH:mm:ss（24 小时制）",
                    "timestamp must be written yyyy-MM-dd HH:mm:ss, 24 hours"
                ),
            );
            return;
        }
        let age = self.client.clock.age_seconds(&value).unwrap_or(0);
        self.report.insert(
            "timestamp".to_owned(),
            json!({ "value": value, "age_seconds": age }),
        );
        if age.abs() > FRESH_SECONDS {
            let (zh, en) = if age > 0 {
                ("早了", "old")
            } else {
                ("晚了", "ahead")
            };
            let seconds = age.abs();
            self.find(
                "timestamp",
                "stale",
                said!("timestamp 比现在{zh} {seconds} 秒（应为当前的中国时间；请校正时钟，且每次打开都重新生成链接）", "timestamp is {seconds} seconds {en}; it must be the present China time: set the clock, and build the link anew each time", zh, seconds, en),
            );
        }
    }

    pub(super) fn sev(&mut self) {
        use base64::Engine;
        if !self.operation.makes(Made::Sev) {
            return;
        }
        let Some(value) = self
            .get("sev")
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
        else {
            self.find("sev", "required", said!("缺少 sev", "sev is missing"));
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
            self.find(
                "sev",
                "sev",
                said!("sev 不是一个 RSA 分组的 Base64（应由平台提供，或由账号ID加密而来）", "sev is not the Base64 of one RSA block; the platform gives it, or the account id is encrypted into it"),
            );
        } else if let Some(configured) = &self.client.config.sev
            && configured.expose() != value
        {
            self.remark(
                "sev",
                "other_sev",
                said!("sev 与配置中的不同", "sev is not the configured one"),
            );
        }
    }
}
