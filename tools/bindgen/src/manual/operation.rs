//! The manual's page about an operation.

use std::error::Error;

use idcas::catalogue::{Base, Made, Operation, Param};
use idcas::code::{self, Code, IDCAS_OK, IDCAS_PLATFORM};
use idcas::describe::{failures, sentence};
use idcas::said::Language;
use serde::Serialize;
use serde_json::Value;

use super::codes::{self, CodeRow};
use super::markdown::{Row, cell, values};
use super::param;

#[derive(Serialize)]
pub struct Page {
    name: &'static str,
    title: &'static str,
    chapter: &'static str,
    summary: &'static str,
    kind: &'static str,
    method: &'static str,
    address: String,
    built_on: Option<&'static str>,
    writes: bool,
    look_up: &'static str,
    network: bool,
    fetches: bool,
    needs: &'static [&'static str],
    sev: bool,
    params: Vec<Row>,
    made: Vec<Row>,
    token_keys: &'static [&'static str],
    rules: Vec<String>,
    call: String,
    example: String,
    answer: String,
    outputs: Vec<Row>,
    codes: Vec<CodeRow>,
}

pub fn page(operation: &'static Operation, language: Language) -> Result<Page, Box<dyn Error>> {
    let built_on = operation.work.built_on().map(|on| on.name);
    let failures = failures(operation);
    let codes = code::TABLE.iter().filter(|code| match code.number {
        IDCAS_OK => true,
        IDCAS_PLATFORM => !operation.work.is_page(),
        number => failures.iter().any(|failure| failure.number() == number),
    });
    let (settable, made): (Vec<&Param>, Vec<&Param>) =
        operation.params.iter().partition(|param| param.settable());
    let row = |param: &&Param| param::row(operation, param, language);
    Ok(Page {
        name: operation.name,
        title: operation.title.text(language),
        chapter: operation.chapter,
        summary: operation.summary.text(language),
        kind: operation.work.name(),
        method: operation.method.name(),
        address: address(operation),
        built_on,
        writes: operation.writes,
        look_up: operation
            .look_up
            .map_or("", |look_up| look_up.text(language)),
        network: failures.contains(&Code::Network),
        fetches: !operation.work.is_page(),
        needs: operation.needs,
        sev: operation.makes(Made::Sev),
        params: settable.iter().map(row).collect(),
        made: made.iter().map(row).collect(),
        token_keys: operation.token_keys,
        rules: operation
            .rules
            .iter()
            .map(|rule| sentence(rule, language))
            .collect(),
        call: c_call(operation)?,
        example: pretty(operation.example)?,
        answer: pretty(operation.example_answer)?,
        outputs: operation
            .outputs
            .iter()
            .map(|output| Row {
                name: output.path.to_owned(),
                title: cell(output.title.text(language)),
                kind: output.kind.name().to_owned(),
                required: "",
                place: "",
                notes: values(output.choices, language),
            })
            .collect(),
        codes: codes.map(|code| codes::row(code, language)).collect(),
    })
}

fn address(operation: &Operation) -> String {
    let base = match operation.base {
        Base::AuthCenter => "{auth-center}",
        Base::Gateway => "{gateway}",
        Base::DocGateway => "{doc-gateway}",
        Base::Domain => "{domain}",
        Base::None => return String::new(),
    };
    format!("{base}{}", operation.path)
}

fn pretty(json: &str) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&serde_json::from_str::<Value>(json)?)
}

/// The example as a C programmer writes it: one member to a line.
fn c_call(operation: &Operation) -> Result<String, Box<dyn Error>> {
    let Value::Object(members) = serde_json::from_str(operation.example)? else {
        return Err(format!("{}: the example is not an object", operation.name).into());
    };
    if members.is_empty() {
        return Ok(format!("idcas_{}(client, NULL)", operation.name));
    }
    let mut lines = Vec::new();
    for (name, value) in &members {
        let member = format!("{}:{value}", Value::from(name.as_str()));
        lines.push(member.replace('\\', "\\\\").replace('"', "\\\""));
    }
    Ok(format!(
        "idcas_{}(client,\n    \"{{{}}}\")",
        operation.name,
        lines.join(",\"\n    \"")
    ))
}
