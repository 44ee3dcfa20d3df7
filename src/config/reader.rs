//! The members of a configuration, each checked as it is taken.

use std::borrow::Cow;
use std::time::Duration;

use super::{KEYS, Proxy, decode_sev};
use crate::crypto::rsa::PublicKey;
use crate::error::Fault;
use crate::json::Given;
use crate::names;
use crate::said;
use crate::secret::Secret;

/// Takes the members one by one; what is left over is unknown.
pub struct Reader<'a> {
    members: Vec<(Cow<'a, str>, Given<'a>)>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub fn new(members: Vec<(Cow<'a, str>, Given<'a>)>) -> Reader<'a> {
        Reader {
            members,
            faults: Vec::new(),
        }
    }

    pub fn fault(&mut self, key: &str, rule: &'static str, zh: &str, en: &str) {
        let text = said!("{key}：{zh}", "{key}: {en}", key, zh, en);
        self.faults.push(Fault::new(key, rule, text));
    }

    /// The key's value as text; empty and null count as absent.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let mut found = None;
        let mut twice = false;
        self.members.retain(|(name, given)| {
            let same = name == key;
            if same {
                twice |= found.is_some();
                found = Some(given.clone());
            }
            !same
        });
        if twice {
            self.fault(key, "twice", "重复出现", "is given twice");
        }
        match found? {
            Given::Null => None,
            Given::Nested => {
                self.fault(
                    key,
                    "type",
                    "应为文本或数字，不能是对象、数组或不完整的转义",
                    "must be a text or number, not an object, array or broken escape",
                );
                None
            }
            scalar => scalar
                .as_text()
                .filter(|text| !text.is_empty())
                .map(Cow::into_owned),
        }
    }

    pub fn secret(&mut self, key: &str) -> Option<Secret> {
        self.text(key).map(Secret::new)
    }

    pub fn choice<T: Copy>(&mut self, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = choices
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(text.trim()));
        if found.is_none() {
            let names = choices.iter().map(|(name, _)| *name).collect::<Vec<_>>();
            self.fault(
                key,
                "choice",
                &format!("只能是 {}", names.join("、")),
                &format!("must be one of {}", names.join(", ")),
            );
        }
        found.map(|(_, value)| *value)
    }

    pub fn number(&mut self, key: &str, default: i64, least: i64, most: i64) -> i64 {
        let Some(text) = self.text(key) else {
            return default;
        };
        match text.trim().parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                self.fault(
                    key,
                    "range",
                    &format!("应为 {least} 到 {most} 的整数"),
                    &format!("must be a whole number from {least} to {most}"),
                );
                default
            }
        }
    }

    pub fn milliseconds(&mut self, key: &str, default: i64, most: i64) -> Duration {
        Duration::from_millis(self.number(key, default, 1, most).unsigned_abs())
    }

    /// An address without its trailing slash; `scheme` is assumed where none is written.
    pub fn address(&mut self, key: &str, scheme: &str) -> Option<String> {
        let text = self.text(key)?;
        let text = text.trim();
        let whole = if text.contains("://") {
            text.to_owned()
        } else {
            format!("{scheme}://{text}")
        };
        let usable = url::Url::parse(&whole).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https")
                && url.has_host()
                && url.username().is_empty()
                && url.password().is_none()
                && url.query().is_none()
                && url.fragment().is_none()
        });
        if !usable || whole.chars().any(|c| c.is_whitespace() || c.is_control()) {
            self.fault(
                key,
                "address",
                "不是可用的地址，应如 http://10.222.23.65:8888/api，不含参数、用户名和空格",
                "is no usable address; write it like http://10.222.23.65:8888/api, without query, user name or spaces",
            );
            return None;
        }
        Some(whole.trim_end_matches('/').to_owned())
    }

    pub fn iv(&mut self) -> [u8; 8] {
        const DEFAULT: [u8; 8] = *b"TomTaw#7";
        let Some(text) = self.text("des_iv") else {
            return DEFAULT;
        };
        text.as_bytes().try_into().unwrap_or_else(|_| {
            self.fault(
                "des_iv",
                "length",
                "必须正好 8 字节",
                "must be exactly 8 bytes",
            );
            DEFAULT
        })
    }

    /// Raw or percent-encoded: Base64 never contains `%`, so one tells which.
    pub fn sev(&mut self) -> Option<Secret> {
        let text = self.text("sev")?;
        match decode_sev(&text) {
            Some(raw) => Some(raw),
            None => {
                self.fault(
                    "sev",
                    "base64",
                    "应为平台工程师提供的 Base64 文本（或其 URL 编码）",
                    "must be the Base64 text from the platform's engineers, or its URL encoding",
                );
                None
            }
        }
    }

    pub fn rsa_public_key(&mut self) -> Option<(PublicKey, String)> {
        let text = self.text("rsa_public_key")?;
        match PublicKey::read(&text) {
            Ok(key) => Some((key, text)),
            Err(_) => {
                self.fault(
                    "rsa_public_key",
                    "key",
                    "不是可识别的RSA公钥（X.509 或 PKCS#1 的 Base64/PEM，或 <RSAKeyValue>）",
                    "is no RSA public key (Base64 or PEM of X.509 or PKCS#1, or <RSAKeyValue>)",
                );
                None
            }
        }
    }

    pub fn proxy(&mut self) -> Proxy {
        let Some(text) = self.text("proxy") else {
            return Proxy::System;
        };
        if text.eq_ignore_ascii_case("none") {
            return Proxy::None;
        }
        let usable = url::Url::parse(&text)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !usable {
            self.fault(
                "proxy",
                "address",
                "应如 http://10.0.0.1:3128，或 none",
                "must be like http://10.0.0.1:3128, or none",
            );
            return Proxy::System;
        }
        Proxy::Url(Secret::new(text))
    }

    pub fn ca_file(&mut self) -> Vec<Vec<u8>> {
        use rustls::pki_types::CertificateDer;
        use rustls::pki_types::pem::PemObject;
        const MOST: u64 = 8 * 1024 * 1024;

        let Some(path) = self.text("ca_file") else {
            return Vec::new();
        };
        match std::fs::metadata(&path) {
            Ok(found) if found.is_file() && found.len() <= MOST => {}
            _ => {
                self.fault(
                    "ca_file",
                    "file",
                    "文件不存在、无法读取或过大",
                    "does not exist, cannot be read or is too large",
                );
                return Vec::new();
            }
        }
        let certificates: Vec<Vec<u8>> = CertificateDer::pem_file_iter(&path)
            .map(|found| {
                found
                    .filter_map(|certificate| certificate.ok())
                    .map(|certificate| certificate.to_vec())
                    .collect()
            })
            .unwrap_or_default();
        let mut roots = rustls::RootCertStore::empty();
        let usable = !certificates.is_empty()
            && certificates
                .iter()
                .all(|der| roots.add(CertificateDer::from(der.as_slice())).is_ok());
        if !usable {
            self.fault(
                "ca_file",
                "pem",
                "文件中没有可用的 PEM 证书（以 -----BEGIN CERTIFICATE----- 开头）",
                "holds no usable PEM certificate (it begins -----BEGIN CERTIFICATE-----)",
            );
        }
        certificates
    }

    pub fn fingerprint(&mut self) -> Option<[u8; 32]> {
        let text = self.text("tls_pin_sha256")?;
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !matches!(c, ':' | ' ' | '-'))
            .filter_map(|c| c.to_digit(16).map(|digit| digit as u8))
            .collect();
        let plain = text
            .chars()
            .all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | ' ' | '-'));
        let bytes: Vec<u8> = digits
            .chunks(2)
            .map(|two| two.iter().fold(0, |n, d| n << 4 | d))
            .collect();
        match bytes.try_into() {
            Ok(pin) if plain && digits.len() == 64 => Some(pin),
            _ => {
                self.fault(
                    "tls_pin_sha256",
                    "hex",
                    "应为 64 位十六进制的 SHA-256 指纹",
                    "must be a SHA-256 fingerprint of 64 hexadecimal digits",
                );
                None
            }
        }
    }

    /// Every fault, unknown keys last.
    pub fn finish(mut self) -> Vec<Fault> {
        for (name, _) in std::mem::take(&mut self.members) {
            let near = names::nearest(&name, KEYS.iter().map(|key| key.name));
            let shown = names::printable(&name).unwrap_or("?");
            let (zh, en) = match near {
                Some(near) => (
                    format!("未知的配置项，是否想写 {near}"),
                    format!("is no configuration key; did you mean {near}"),
                ),
                None => (
                    "未知的配置项".to_owned(),
                    "is no configuration key".to_owned(),
                ),
            };
            self.fault(shown, "unknown", &zh, &en);
        }
        self.faults
    }
}
