//! A link under inspection: what was read of it, and what was found.

use serde_json::{Map, Value, json};

use crate::catalogue::{Operation, Origin, Place};
use crate::client::Client;
use crate::envelope::success;
use crate::mistake::{self, Mistake, Part};
use crate::said;
use crate::said::{Bilingual, Language, Said};

/// One `name=value` of a query.
#[derive(Clone, Debug)]
pub struct Member {
    pub name: String,
    /// As the link has it, still encoded.
    pub raw: String,
    /// Decoded once, as the platform does.
    pub sent: String,
    /// As it was meant, where a mistake of the encoding is known.
    pub value: String,
}

/// What stands for a parameter where a finding is about the link as a whole.
pub const LINK: &str = "url";

/// A detail that is the same in both languages: a name, an address.
pub fn verbatim(text: impl Into<String>) -> Said {
    let text = text.into();
    Bilingual {
        zh: text.clone().into(),
        en: text.into(),
    }
}

pub struct Finding {
    /// One mistake may be found at several parameters.
    params: Vec<String>,
    mistake: &'static Mistake,
    details: Vec<Said>,
    /// The sentence of a rule of the chapter, instead of the catalogue's.
    text: Option<Said>,
}

pub struct Inspection<'a> {
    pub client: &'a Client,
    pub operation: &'static Operation,
    /// Query members, decoded, in their order.
    pub members: Vec<Member>,
    pub findings: Vec<Finding>,
    pub report: Map<String, Value>,
    /// Parameters whose value could not be read: a rule that misses one would only repeat that.
    pub unread: Vec<String>,
}

impl<'a> Inspection<'a> {
    pub fn new(client: &'a Client, operation: &'static Operation) -> Inspection<'a> {
        Inspection {
            client,
            operation,
            members: Vec::new(),
            findings: Vec::new(),
            report: Map::new(),
            unread: Vec::new(),
        }
    }

    pub fn find(&mut self, param: &str, mistake: &'static Mistake) {
        self.find_with(param, mistake, said!("", ""));
    }

    pub fn find_all(&mut self, param: &str, mistakes: &[&'static Mistake]) {
        for mistake in mistakes {
            self.find(param, mistake);
        }
    }

    /// `detail` is what of the link may be shown.
    pub fn find_with(&mut self, param: &str, mistake: &'static Mistake, detail: impl Into<Said>) {
        let detail = detail.into();
        let same = self.findings.iter_mut().find(|finding| {
            std::ptr::eq(finding.mistake, mistake)
                && (finding.params.iter().any(|name| name == param) || is_habit(mistake))
        });
        let finding = match same {
            Some(finding) => finding,
            None => {
                self.findings.push(Finding {
                    params: Vec::new(),
                    mistake,
                    details: Vec::new(),
                    text: None,
                });
                match self.findings.last_mut() {
                    Some(finding) => finding,
                    None => return,
                }
            }
        };
        if !finding.params.iter().any(|name| name == param) {
            finding.params.push(param.to_owned());
        }
        if !detail.en.is_empty() && !finding.details.contains(&detail) {
            finding.details.push(detail);
        }
    }

    /// A rule of the chapter, in its own words.
    pub fn find_rule(&mut self, param: &str, mistake: &'static Mistake, text: Said) {
        self.findings.push(Finding {
            params: vec![param.to_owned()],
            mistake,
            details: Vec::new(),
            text: Some(text),
        });
    }

    pub fn has(&self, mistake: &'static Mistake) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| std::ptr::eq(finding.mistake, mistake))
    }

    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// The value as it was meant, as far as that is known.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.member(name).map(|member| member.value.as_str())
    }

    /// A query member that has a value; that it has none is a finding.
    pub fn required(&mut self, name: &str) -> Option<String> {
        let value = self.get(name).filter(|value| !value.is_empty());
        let value = value.map(str::to_owned);
        if value.is_none() {
            self.find(name, &mistake::REQUIRED);
            self.unread.push(name.to_owned());
        }
        value
    }

    /// Whether nothing is known of what a parameter was meant to be.
    pub fn is_lost(&self, name: &str) -> bool {
        self.unread.iter().any(|unread| unread == name)
    }

    /// The findings as an envelope.
    pub fn finish(mut self) -> String {
        let language = self.client.config.language;
        let list = |remark: bool| -> Vec<Value> {
            let findings = self.findings.iter();
            let of_kind = findings.filter(|finding| finding.mistake.remark == remark);
            of_kind.map(|finding| finding.item(language)).collect()
        };
        let (faults, remarks) = (list(false), list(true));
        let mut data = json!({
            "operation": self.operation.name,
            "chapter": self.operation.chapter,
            "ok": faults.is_empty(),
            "verdict": verdict(faults.len()).text(language),
            "faults": faults,
            "remarks": remarks,
        });
        let in_clear = self.members.iter().filter(|member| {
            self.operation.param(&member.name).is_some_and(|param| {
                param.place != Place::Encrypted && !matches!(param.origin, Origin::Made(_))
            })
        });
        let query =
            in_clear.map(|member| (member.name.clone(), Value::from(member.value.as_str())));
        data["query"] = Value::Object(query.collect());
        for (name, value) in std::mem::take(&mut self.report) {
            data[name] = value;
        }
        success(language, &data.to_string())
    }
}

/// What a program does to one value it does to all: one mistake, however many parameters show it.
fn is_habit(mistake: &Mistake) -> bool {
    mistake.part != Part::Values && !matches!(mistake.rule, "unknown" | "twice" | "place")
}

impl Finding {
    pub fn is(&self, param: &str, mistake: &'static Mistake) -> bool {
        std::ptr::eq(self.mistake, mistake) && self.params.iter().any(|name| name == param)
    }

    fn item(&self, language: Language) -> Value {
        json!({
            "param": self.params.join(","),
            "rule": self.mistake.rule,
            "cause": self.mistake.name,
            "msg": self.sentence().text(language),
        })
    }

    fn sentence(&self) -> Said {
        if let Some(text) = &self.text {
            return text.clone();
        }
        let join = |language: Language, separator: &str| {
            let details = self.details.iter().map(|detail| detail.text(language));
            details.collect::<Vec<_>>().join(separator)
        };
        let (zh, en) = (join(Language::Zh, "、"), join(Language::En, ", "));
        let (zh, en) = self.mistake.sentences((&zh, &en));
        let (subject_zh, subject_en) = match self.params.as_slice() {
            _ if self.mistake.part == Part::Address => (String::new(), "the link".to_owned()),
            [one] => (format!("{one} "), one.clone()),
            several => (
                format!("{} ", several.join("、")),
                format!("each of {}", several.join(", ")),
            ),
        };
        Bilingual {
            zh: [subject_zh, zh].concat().into(),
            en: [&subject_en, " ", &en].concat().into(),
        }
    }
}

fn verdict(faults: usize) -> Said {
    match faults {
        0 => said!("没有发现问题", "nothing is wrong with it").into(),
        1 => said!("发现 1 处问题", "1 fault").into(),
        _ => said!("发现 {faults} 处问题", "{faults} faults", faults),
    }
}
