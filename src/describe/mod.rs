//! `idcas_describe`: the catalogue and the configuration's keys as JSON, in the client's language.

mod configuration;
mod rules;

use serde_json::{Map, Value, json};

pub use self::configuration::needed_by;
pub use self::rules::sentence;
use crate::catalogue::{self, Choice, Made, Operation, Origin, Param, Work};
use crate::check;
use crate::code::{Arises, Code};
use crate::envelope::success;
use crate::error::{Language, Result};

/// What is described under this name instead of an operation.
const CONFIGURATION: &str = "configuration";

/// One operation, the configuration's keys, or the list of all operations where `name` is empty; an envelope.
pub fn describe(name: &str, language: Language) -> Result<String> {
    let data = match name {
        "" => catalogue::ALL
            .iter()
            .map(|operation| summary(operation, language))
            .collect(),
        CONFIGURATION => configuration::configuration(language),
        _ => whole(check::operation(name)?, language),
    };
    Ok(success(language, &data.to_string()))
}

fn summary(operation: &Operation, language: Language) -> Value {
    json!({
        "name": operation.name,
        "title": operation.title.text(language),
        "chapter": operation.chapter,
        "kind": operation.work.name(),
        "summary": operation.summary.text(language),
    })
}

fn whole(operation: &Operation, language: Language) -> Value {
    let mut data = summary(operation, language);
    let params: Vec<Value> = operation
        .params
        .iter()
        .map(|param| describe_param(operation, param, language))
        .collect();
    let rules: Vec<String> = operation
        .rules
        .iter()
        .map(|rule| sentence(rule, language))
        .collect();
    let outputs: Vec<Value> = operation
        .outputs
        .iter()
        .map(|output| {
            let mut described = json!({
                "name": output.path,
                "title": output.title.text(language),
                "type": output.kind.name(),
            });
            if !output.choices.is_empty() {
                described["values"] = values(output.choices, language);
            }
            described
        })
        .collect();
    let example = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
    data["method"] = operation.method.name().into();
    data["address"] = operation.base.key().into();
    data["path"] = operation.path.into();
    data["writes"] = operation.writes.into();
    if let Some(look_up) = operation.look_up {
        data["look_up"] = look_up.text(language).into();
    }
    data["needs"] = operation.needs.into();
    data["params"] = params.into();
    data["rules"] = rules.into();
    data["codes"] = failures(operation)
        .iter()
        .map(|code| code.number())
        .collect();
    data["outputs"] = outputs.into();
    data["example"] = example(operation.example);
    data["example_answer"] = example(operation.example_answer);
    data
}

fn describe_param(operation: &Operation, param: &Param, language: Language) -> Value {
    let mut described = Map::new();
    let mut put = |key: &str, value: Value| {
        described.insert(key.to_owned(), value);
    };
    put("name", param.name.into());
    put("title", param.title.text(language).into());
    put("type", param.kind.name().into());
    if param.max_len > 0 {
        put("length", param.max_len.into());
    }
    if !param.choices.is_empty() {
        put("values", values(param.choices, language));
    }
    put("required", param.required.into());
    put("place", param.place.name().into());
    match param.origin {
        Origin::Caller => {}
        Origin::Fixed(value) => put("fixed", value.into()),
        Origin::Default(value) => put("default", value.into()),
        Origin::Config(key) | Origin::OnlyConfig(key) => put("config", key.into()),
        Origin::Made(_) => put("made_by_library", true.into()),
    }
    let rules: Vec<String> = operation
        .rules
        .iter()
        .filter(|rule| rule.names(param.name))
        .map(|rule| sentence(rule, language))
        .collect();
    if !rules.is_empty() {
        put("rule", rules.join(" ").into());
    }
    if let Some(note) = param.note {
        put("note", note.text(language).into());
    }
    Value::Object(described)
}

fn values(choices: &[Choice], language: Language) -> Value {
    choices
        .iter()
        .map(|choice| json!({"value": choice.value, "title": choice.title.text(language)}))
        .collect()
}

/// The failures that a call of this operation can end with, besides success and the platform's refusal.
pub fn failures(operation: &Operation) -> Vec<Code> {
    let codes = Code::ALL.iter().copied();
    codes
        .filter(|code| match code.arises() {
            Arises::InEveryCall => true,
            Arises::OnTheNetwork => uses_network(operation),
            Arises::Elsewhere => false,
        })
        .collect()
}

/// Whether a call may send anything: a page needs the network only for a token or for the key of `sev`.
fn uses_network(operation: &Operation) -> bool {
    match operation.work {
        Work::Page => operation.makes(Made::Sev) || operation.makes(Made::AccessToken),
        Work::Request | Work::Token(_) | Work::AllPages(_) | Work::SavePrintFiles(_) => true,
        Work::InspectUrl => false,
    }
}
