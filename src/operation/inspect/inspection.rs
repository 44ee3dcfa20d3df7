//! A link under inspection: what was read of it, and what was found.

use serde_json::{Map, Value, json};

use super::words;
use crate::catalogue::{Operation, Origin, Place};
use crate::client::Client;
use crate::envelope::success;
use crate::said::Said;

pub struct Finding {
    pub param: String,
    pub rule: &'static str,
    pub text: Said,
    /// A remark, not a reason to refuse.
    pub remark: bool,
}

pub struct Inspection<'a> {
    pub client: &'a Client,
    pub operation: &'static Operation,
    /// Query members, decoded, in their order.
    pub query: Vec<(String, String)>,
    pub findings: Vec<Finding>,
    pub report: Map<String, Value>,
}

impl<'a> Inspection<'a> {
    pub fn new(client: &'a Client, operation: &'static Operation) -> Inspection<'a> {
        Inspection {
            client,
            operation,
            query: Vec::new(),
            findings: Vec::new(),
            report: Map::new(),
        }
    }

    pub fn find(&mut self, param: &str, rule: &'static str, text: impl Into<Said>) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text: text.into(),
            remark: false,
        });
    }

    pub fn remark(&mut self, param: &str, rule: &'static str, text: impl Into<Said>) {
        self.findings.push(Finding {
            param: param.to_owned(),
            rule,
            text: text.into(),
            remark: true,
        });
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A query member that has a value; that it has none is a finding.
    pub fn required(&mut self, name: &str) -> Option<String> {
        let value = self.get(name).filter(|value| !value.is_empty());
        let value = value.map(str::to_owned);
        if value.is_none() {
            self.find(name, "required", words::missing(name));
        }
        value
    }

    /// The findings as an envelope.
    pub fn finish(mut self) -> String {
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
        let verdict = words::verdict(faults.len());
        let mut data = json!({
            "operation": self.operation.name,
            "chapter": self.operation.chapter,
            "ok": faults.is_empty(),
            "verdict": verdict.text(language),
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
