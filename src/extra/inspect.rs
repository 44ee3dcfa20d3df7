//! `inspect_url`: why does the platform refuse my link? Takes a page URL apart as the platform does, and says what is
//! wrong in words.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use url::Url;

use crate::catalogue::{self, Kind, Made, Operation, Origin, Place};
use crate::check::{Checked, check};
use crate::client::Client;
use crate::clock::parse_date_time;
use crate::config::decode_sev;
use crate::crypto::sign::sign;
use crate::crypto::triple_des::{Fault as Undecrypted, Habit, is_unusual};
use crate::envelope::success;
use crate::error::{Error, Language, Result, Said};
use crate::json::printable_name;

/// A timestamp further off than this is taken for refused. The specification names no limit.
const FRESH_SECONDS: i64 = 300;

/// No page's link is nearly as long or has a tenth of these members, and looking into more would take minutes.
const MOST_BYTES: usize = 256 * 1024;
const MOST_MEMBERS: usize = 256;

/// Whether so many bytes are one RSA block: keys have 1024 to 4096 bits, in steps of 512.
fn is_rsa_block(bytes: usize) -> bool {
    (128..=512).contains(&bytes) && bytes.is_multiple_of(64)
}

struct Finding {
    param: String,
    rule: &'static str,
    text: Said,
    /// A remark, not a reason to refuse.
    remark: bool,
}

struct Inspection<'a> {
    client: &'a Client,
    operation: &'static Operation,
    /// Query members, decoded, in their order.
    query: Vec<(String, String)>,
    findings: Vec<Finding>,
    report: Map<String, Value>,
}

pub fn inspect(client: &Arc<Client>, checked: &Checked) -> Result<String> {
    let text = checked.get("url").trim();
    let invalid = |zh, en| Err(Error::argument("url", "url", Said::fixed(zh, en)));
    if text.len() > MOST_BYTES || text.matches('&').count() >= MOST_MEMBERS {
        return invalid(
            "url 过长或参数过多，不会是平台页面的链接",
            "url is too long, or has too many parameters, to lead to a page of the platform",
        );
    }
    let Ok(url) = Url::parse(text) else {
        return invalid(
            "url 不是完整的地址（应以 https:// 或 http:// 开头）",
            "url is no whole address; it begins https:// or http://",
        );
    };
    let Some(operation) = page_of(url.path()) else {
        return invalid(
            "url 的路径不是平台的任何页面，请与文档中的地址核对",
            "url's path is none of the platform's pages; compare it with the addresses in the reference",
        );
    };
    let mut inspection = Inspection {
        client,
        operation,
        query: Vec::new(),
        findings: Vec::new(),
        report: Map::new(),
    };
    inspection.split(url.query().unwrap_or(""));
    let values = inspection.values();
    inspection.signature();
    inspection.timestamp();
    inspection.sev();
    inspection.left_out();
    inspection.host(&url);
    inspection.rules(values);
    Ok(inspection.finish())
}

/// The usual mistakes in encrypting, told apart.
fn habitual(habit: Habit) -> (&'static str, &'static str) {
    match habit {
        Habit::TwoKey => (
            "是把 16 字节密钥按 K1 K2 K1 补足后加密的；平台以零字节补足到 24 字节",
            "was encrypted with the 16-byte key repeated (K1 K2 K1); the platform pads it with zero bytes to 24",
        ),
        Habit::Ecb => (
            "是以 ECB 模式加密的；平台用 CBC 模式和 des_iv",
            "was encrypted in ECB mode; the platform uses CBC with des_iv",
        ),
        Habit::TwoKeyEcb => (
            "是以 ECB 模式、按 K1 K2 K1 补足的密钥加密的；平台用 CBC 模式和 des_iv，密钥以零字节补足到 24 字节",
            "was encrypted in ECB mode with the key repeated (K1 K2 K1); the platform uses CBC with des_iv, and pads the key with zero bytes to 24",
        ),
        Habit::ZeroIv => (
            "是以全零的初始向量加密的；平台用 des_iv",
            "was encrypted with an IV of zero bytes; the platform uses des_iv",
        ),
    }
}

/// A page's path may hang below another: reverse proxies add prefixes.
fn page_of(path: &str) -> Option<&'static Operation> {
    catalogue::ALL
        .iter()
        .copied()
        .find(|operation| operation.kind == Kind::Page && path.ends_with(operation.path))
}

impl Inspection<'_> {
    fn find(&mut self, param: &str, rule: &'static str, text: Said) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text,
            remark: false,
        });
    }

    fn remark(&mut self, param: &str, rule: &'static str, text: Said) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text,
            remark: true,
        });
    }

    fn get(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The query as the platform reads it, with what commonly goes wrong in encoding it.
    fn split(&mut self, query: &str) {
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, raw) = pair.split_once('=').unwrap_or((pair, ""));
            let name = percent_decode_str(name)
                .decode_utf8_lossy()
                .trim()
                .to_owned();
            let shown = printable_name(&name).unwrap_or("?").to_owned();
            if raw.contains('+') {
                self.find(
                    &shown,
                    "plus",
                    Said::new(
                        format!("{shown} 的值中有未编码的 +，平台会读成空格；应写成 %2B（空格写成 %20）"),
                        format!("{shown} holds a bare +, which the platform reads as a space; write %2B (and %20 for a space)"),
                    ),
                );
            }
            let Ok(value) = percent_decode_str(raw).decode_utf8() else {
                self.find(
                    &shown,
                    "utf8",
                    Said::new(
                        format!("{shown} 的 URL 编码不是 UTF-8（多半按 GBK 编码了）"),
                        format!(
                            "{shown} is not percent-encoded UTF-8; it was probably encoded as GBK"
                        ),
                    ),
                );
                continue;
            };
            let twice = value.contains('%')
                && percent_decode_str(&value)
                    .decode_utf8()
                    .is_ok_and(|again| again != value);
            if twice {
                self.find(
                    &shown,
                    "encoded_twice",
                    Said::new(
                        format!("{shown} 被 URL 编码了两次"),
                        format!("{shown} was URL-encoded twice"),
                    ),
                );
            }
            let value = if twice {
                percent_decode_str(&value).decode_utf8_lossy().into_owned()
            } else {
                value.into_owned()
            };
            if self.get(&name).is_some() {
                self.find(
                    &shown,
                    "twice",
                    Said::new(
                        format!("{shown} 重复出现"),
                        format!("{shown} is given twice"),
                    ),
                );
                continue;
            }
            if self.operation.param(&name).is_none() {
                self.remark(
                    &shown,
                    "unknown",
                    Said::new(
                        format!("{shown} 不是此页面的参数，平台会忽略"),
                        format!("{shown} is no parameter of this page; the platform ignores it"),
                    ),
                );
            }
            self.query.push((name, value));
        }
    }

    /// What the page will read, decrypted, as the parameters of a call.
    fn values(&mut self) -> Map<String, Value> {
        let mut values = Map::new();
        let mut encrypted = Map::new();
        let mut given = Vec::new();
        for param in self.operation.params {
            let Some(value) = self.get(param.name).map(str::to_owned) else {
                continue;
            };
            match (param.place, param.origin) {
                (Place::Library, _) => {}
                (_, Origin::Made(Made::PageToken | Made::Sign | Made::Sev | Made::Timestamp)) => {}
                (Place::Encrypted, _) if !value.is_empty() => {
                    if let Some(plain) = self.decrypt(param.name, &value) {
                        encrypted.insert(param.name.to_owned(), plain.as_str().into());
                        given.push((param.name, plain));
                    }
                }
                _ => given.push((param.name, value)),
            }
        }
        for (name, value) in given {
            values.insert(name.to_owned(), value.into());
        }
        if !encrypted.is_empty() {
            self.report.insert("encrypted".to_owned(), encrypted.into());
        }
        if self.operation.makes(Made::PageToken) {
            for (name, value) in self.token() {
                // 健康档案 has two of these in the clear as well: those are the ones that its rules speak of.
                if self.operation.param(&name).map(|param| param.place) == Some(Place::Token) {
                    values.insert(name, value);
                }
            }
        }
        values
    }

    /// The JSON inside `token`.
    fn token(&mut self) -> Map<String, Value> {
        let Some(token) = self
            .get("token")
            .filter(|token| !token.is_empty())
            .map(str::to_owned)
        else {
            self.find(
                "token",
                "required",
                Said::fixed("缺少 token", "token is missing"),
            );
            return Map::new();
        };
        let Some(plain) = self.decrypt("token", &token) else {
            return Map::new();
        };
        let Ok(Value::Object(members)) = serde_json::from_str::<Value>(&plain) else {
            self.find(
                "token",
                "json",
                Said::fixed(
                    "token 能解密，但内容不是 JSON 对象",
                    "token decrypts, but to no JSON object",
                ),
            );
            return Map::new();
        };
        self.report
            .insert("token".to_owned(), Value::Object(members.clone()));
        for key in self.operation.token_keys {
            if !members.contains_key(*key) {
                self.find(
                    key,
                    "token_key",
                    Said::new(
                        format!("token 的 JSON 缺少 {key}（空值也须保留）"),
                        format!("the JSON of token lacks {key}; keys stay even when empty"),
                    ),
                );
            }
        }
        let mut known = Map::new();
        for (name, value) in members {
            if self.operation.token_keys.contains(&name.as_str()) {
                known.insert(name, value);
            } else {
                let shown = printable_name(&name).unwrap_or("?").to_owned();
                self.remark(
                    &shown,
                    "unknown",
                    Said::new(
                        format!("token 的 JSON 中 {shown} 不是此页面的参数"),
                        format!("{shown} in the JSON of token is no parameter of this page"),
                    ),
                );
            }
        }
        known
    }

    fn decrypt(&mut self, name: &str, value: &str) -> Option<String> {
        let Some(triple_des) = self.client.config.triple_des.as_ref() else {
            self.remark(
                name,
                "unchecked",
                Said::new(
                    format!("未配置 des_key，{name} 无法解密检查"),
                    format!("{name} cannot be decrypted: des_key is not configured"),
                ),
            );
            return None;
        };
        let (zh, en) = match triple_des.decrypt(value) {
            // With another IV only the first block is wrong, often to what is a text still.
            Ok(plain) => match triple_des.habit(value) {
                Some(habit) if plain.contains(is_unusual) => habitual(habit),
                _ => return Some(plain),
            },
            Err(Undecrypted::Base64) => (
                "不是标准 Base64（是否没有加密，或 + 变成了空格）",
                "is no standard Base64 (is it not encrypted at all, or did a + become a space?)",
            ),
            Err(Undecrypted::Length) => (
                "的密文长度不是 8 字节的整数倍（被截断，或不是 TripleDES）",
                "is no whole number of 8-byte blocks (cut off, or not TripleDES)",
            ),
            Err(Undecrypted::Padding | Undecrypted::Utf8)
                if let Some(habit) = triple_des.habit(value) =>
            {
                habitual(habit)
            }
            Err(Undecrypted::Padding) => (
                "不能用配置的 des_key 与 des_iv 解密（密钥、向量、模式不同，或被改动）",
                "does not decrypt with the configured des_key and des_iv (another key, IV or mode, or it was altered)",
            ),
            Err(Undecrypted::Utf8) => (
                "解密后不是 UTF-8 文本（密钥不同，或加密前的文本是 GBK）",
                "decrypts to no UTF-8 text (another key, or the text was GBK before encryption)",
            ),
        };
        self.find(
            name,
            "decrypt",
            Said::new(format!("{name} {zh}"), format!("{name} {en}")),
        );
        None
    }

    fn signature(&mut self) {
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
                self.find(
                    "sign",
                    "required",
                    Said::fixed("缺少 sign", "sign is missing"),
                );
            } else if !holds {
                let text = self.why_unsigned(&token, &sev, &timestamp, &given, key);
                self.find("sign", "sign", text);
            }
        } else {
            self.remark(
                "sign",
                "unchecked",
                Said::fixed(
                    "未配置 md5_key，无法核对签名",
                    "the signature cannot be checked: md5_key is not configured",
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
    ) -> Said {
        let encode = |text: &str| {
            percent_encoding::utf8_percent_encode(text, crate::page::ENCODED).to_string()
        };
        let lower = given.to_ascii_lowercase();
        let is =
            |token: &str, sev: &str, timestamp: &str| sign(token, sev, timestamp, key) == lower;
        if is(token, sev, timestamp) {
            Said::fixed(
                "sign 应为小写十六进制",
                "sign must be lower-case hexadecimal",
            )
        } else if is(&encode(token), &encode(sev), timestamp)
            || is(&encode(token), sev, timestamp)
            || is(token, &encode(sev), timestamp)
        {
            Said::fixed(
                "sign 是按 URL 编码后的值计算的；应先签名，再编码",
                "sign was computed over URL-encoded values; sign first, encode afterwards",
            )
        } else if is(token, sev, &encode(timestamp)) || is(token, sev, &timestamp.replace(' ', "+"))
        {
            Said::fixed(
                "sign 中的 timestamp 是 URL 编码后的；应使用原文 yyyy-MM-dd HH:mm:ss",
                "sign was computed over an encoded timestamp; use it raw, yyyy-MM-dd HH:mm:ss",
            )
        } else if is("", sev, timestamp) {
            Said::fixed(
                "计算 sign 时漏了 token",
                "token was left out of the signature",
            )
        } else {
            Said::fixed(
                "sign 不符：md5_key 不同，或签名后改动了 token、sev 或 timestamp",
                "sign does not hold: another md5_key, or token, sev or timestamp was altered after signing",
            )
        }
    }

    fn timestamp(&mut self) {
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
                Said::fixed("缺少 timestamp", "timestamp is missing"),
            );
            return;
        };
        if parse_date_time(&value).is_none() {
            self.find(
                "timestamp",
                "datetime",
                Said::fixed(
                    "timestamp 应为 yyyy-MM-dd HH:mm:ss（24 小时制）",
                    "timestamp must be written yyyy-MM-dd HH:mm:ss, 24 hours",
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
                Said::new(
                    format!("timestamp 比现在{zh} {seconds} 秒（应为当前的中国时间；请校正时钟，且每次打开都重新生成链接）"),
                    format!("timestamp is {seconds} seconds {en}; it must be the present China time: set the clock, and build the link anew each time"),
                ),
            );
        }
    }

    fn sev(&mut self) {
        use base64::Engine;
        if !self.operation.makes(Made::Sev) {
            return;
        }
        let Some(value) = self
            .get("sev")
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
        else {
            self.find("sev", "required", Said::fixed("缺少 sev", "sev is missing"));
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
                Said::fixed(
                    "sev 不是一个 RSA 分组的 Base64（应由平台提供，或由账号ID加密而来）",
                    "sev is not the Base64 of one RSA block; the platform gives it, or the account id is encrypted into it",
                ),
            );
        } else if let Some(configured) = &self.client.config.sev
            && configured.expose() != value
        {
            self.remark(
                "sev",
                "other_sev",
                Said::fixed("sev 与配置中的不同", "sev is not the configured one"),
            );
        }
    }

    fn host(&mut self, url: &Url) {
        let Some(domain) = self
            .client
            .config
            .domain
            .as_deref()
            .and_then(|domain| Url::parse(domain).ok())
        else {
            return;
        };
        if (url.host_str(), url.port_or_known_default())
            != (domain.host_str(), domain.port_or_known_default())
        {
            self.remark(
                "domain",
                "other_host",
                Said::fixed(
                    "链接的主机与配置的 domain 不同",
                    "the link's host is not the configured domain",
                ),
            );
        }
    }

    /// What the library would put in by itself, and a program by hand may forget.
    fn left_out(&mut self) {
        for param in self.operation.params {
            let forgettable = matches!(
                param.origin,
                Origin::Fixed(_) | Origin::Made(Made::AccessToken)
            );
            let name = param.name;
            if forgettable && param.required && self.get(name).unwrap_or("").is_empty() {
                self.find(
                    name,
                    "required",
                    Said::new(format!("缺少 {name}"), format!("{name} is missing")),
                );
            }
        }
    }

    /// The rules of the chapter, by the same check as a call.
    fn rules(&mut self, values: Map<String, Value>) {
        let params: Map<String, Value> = values
            .into_iter()
            .filter(|(name, _)| self.operation.param(name).is_some())
            .collect();
        // What could not be read has its own finding; a rule that misses it would only repeat that.
        let unread = self.findings.iter().any(|finding| {
            matches!(finding.rule, "decrypt" | "json" | "unchecked")
                || (finding.rule == "required"
                    && finding.param == "token"
                    && self.operation.makes(Made::PageToken))
        });
        if let Err(error) = check(self.operation, &Value::Object(params).to_string()) {
            for fault in &error.faults {
                if unread
                    && matches!(
                        fault.rule,
                        "required" | "any_of" | "any_range" | "required_when" | "range"
                    )
                {
                    continue;
                }
                self.findings.push(Finding {
                    param: fault.name.clone(),
                    rule: fault.rule,
                    text: fault.text.clone(),
                    remark: false,
                });
            }
        }
    }

    fn finish(mut self) -> String {
        let language = self.client.config.language;
        let list = |remark: bool| -> Vec<Value> {
            self.findings
                .iter()
                .filter(|finding| finding.remark == remark)
                .map(|finding| {
                    json!({"param": finding.param, "rule": finding.rule, "msg": finding.text.r#in(language)})
                })
                .collect()
        };
        let (faults, remarks) = (list(false), list(true));
        let verdict = match (faults.is_empty(), language) {
            (true, Language::Zh) => "没有发现问题".to_owned(),
            (true, Language::En) => "nothing is wrong with it".to_owned(),
            (false, Language::Zh) => format!("发现 {} 处问题", faults.len()),
            (false, Language::En) if faults.len() == 1 => "1 fault".to_owned(),
            (false, Language::En) => format!("{} faults", faults.len()),
        };
        let mut data = json!({
            "operation": self.operation.name,
            "chapter": self.operation.chapter,
            "ok": faults.is_empty(),
            "verdict": verdict,
            "faults": faults,
            "remarks": remarks,
        });
        let query = self
            .query
            .iter()
            .filter(|(name, _)| {
                self.operation.param(name).is_some_and(|param| {
                    param.place != Place::Encrypted && !matches!(param.origin, Origin::Made(_))
                })
            })
            .map(|(name, value)| (name.clone(), Value::from(value.as_str())));
        data["query"] = Value::Object(query.collect());
        for (name, value) in std::mem::take(&mut self.report) {
            data[name] = value;
        }
        success(language, &data.to_string())
    }
}
