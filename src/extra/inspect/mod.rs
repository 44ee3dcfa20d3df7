//! `inspect_url`: why does the platform refuse my link? Takes a page URL apart as the platform does, and says what is
//! wrong in words.

mod encrypted;
mod signed;

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use url::Url;

use crate::catalogue::{self, Kind, Made, Operation, Origin, Place};
use crate::check::{Checked, check};
use crate::client::Client;
use crate::envelope::success;
use crate::error::{Error, Language, Result, Said};
use crate::names::printable;
use crate::said;
use crate::said::Title;

/// No page's link is nearly as long or has a tenth of these members, and looking into more would take minutes.
const MOST_BYTES: usize = 256 * 1024;
const MOST_MEMBERS: usize = 256;

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
    let invalid = |why: Title| Err(Error::argument("url", "url", why));
    if text.len() > MOST_BYTES || text.matches('&').count() >= MOST_MEMBERS {
        return invalid(said!(
            "url 过长或参数过多，不会是平台页面的链接",
            "url is too long, or has too many parameters, to lead to a page of the platform"
        ));
    }
    let Ok(url) = Url::parse(text) else {
        return invalid(said!(
            "url 不是完整的地址（应以 https:// 或 http:// 开头）",
            "url is no whole address; it begins https:// or http://"
        ));
    };
    let Some(operation) = page_of(url.path()) else {
        return invalid(said!(
            "url 的路径不是平台的任何页面，请与文档中的地址核对",
            "url's path is none of the platform's pages; compare it with the addresses in the reference"
        ));
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

/// A page's path may hang below another: reverse proxies add prefixes.
fn page_of(path: &str) -> Option<&'static Operation> {
    catalogue::ALL
        .iter()
        .copied()
        .find(|operation| operation.kind == Kind::Page && path.ends_with(operation.path))
}

impl Inspection<'_> {
    fn find(&mut self, param: &str, rule: &'static str, text: impl Into<Said>) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text: text.into(),
            remark: false,
        });
    }

    fn remark(&mut self, param: &str, rule: &'static str, text: impl Into<Said>) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text: text.into(),
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
            let shown = printable(&name).unwrap_or("?").to_owned();
            if raw.contains('+') {
                self.find(
                    &shown,
                    "plus",
                    said!("{shown} 的值中有未编码的 +，平台会读成空格；应写成 %2B（空格写成 %20）", "{shown} holds a bare +, which the platform reads as a space; write %2B (and %20 for a space)", shown),
                );
            }
            let Ok(value) = percent_decode_str(raw).decode_utf8() else {
                self.find(
                    &shown,
                    "utf8",
                    said!(
                        "{shown} 的 URL 编码不是 UTF-8（多半按 GBK 编码了）",
                        "{shown} is not percent-encoded UTF-8; it was probably encoded as GBK",
                        shown
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
                    said!(
                        "{shown} 被 URL 编码了两次",
                        "{shown} was URL-encoded twice",
                        shown
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
                    said!("{shown} 重复出现", "{shown} is given twice", shown),
                );
                continue;
            }
            if self.operation.param(&name).is_none() {
                self.remark(
                    &shown,
                    "unknown",
                    said!(
                        "{shown} 不是此页面的参数，平台会忽略",
                        "{shown} is no parameter of this page; the platform ignores it",
                        shown
                    ),
                );
            }
            self.query.push((name, value));
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
                said!(
                    "链接的主机与配置的 domain 不同",
                    "the link's host is not the configured domain"
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
                    said!("缺少 {name}", "{name} is missing", name),
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
                    json!({"param": finding.param, "rule": finding.rule, "msg": finding.text.text(language)})
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
