//! What the code has now.

use std::collections::BTreeMap;
use std::error::Error;

use idcas::catalogue::{self, Choice, Origin};
use idcas::configuration::{Entry, KEYS};

use super::{Code, Condition, Export, IfAbsent, Operation, Output, Param, Promise, Rule};
use crate::model;

pub fn now() -> Result<Promise, Box<dyn Error>> {
    Ok(Promise {
        abi_version: abi_version(),
        exports: exports(idcas::HEADER)?,
        codes: codes(idcas::HEADER)?,
        configuration: KEYS.iter().map(|key| configured(*key)).collect(),
        operations: catalogue::ALL
            .iter()
            .map(|entry| (entry.name.to_owned(), operation(entry)))
            .collect(),
        com: super::com::now(),
    })
}

fn configured(key: &dyn Entry) -> (String, BTreeMap<String, String>) {
    let form = key.form();
    let default = form.default().unwrap_or_default();
    let facts = facts(&[("form", form.name()), ("default", &default)]);
    (key.name().to_owned(), facts)
}

fn abi_version() -> i32 {
    unsafe extern "C" {
        safe fn idcas_abi_version() -> i32;
    }
    idcas_abi_version()
}

/// The declarations of the header, each on one line.
fn exports(header: &str) -> Result<BTreeMap<String, Export>, Box<dyn Error>> {
    let code: String = header
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut exports = BTreeMap::new();
    for declared in code.split("IDCAS_API").skip(1) {
        let (declared, _) = declared
            .split_once(';')
            .ok_or("a declaration without an end")?;
        let signature = declared.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = signature
            .split(['(', ' ', '*'])
            .find(|word| word.starts_with("idcas_"))
            .ok_or_else(|| format!("`{signature}` declares no function of the library"))?;
        exports.insert(name.to_owned(), Export { signature });
    }
    Ok(exports)
}

/// Every code with the constant that the header has for its number.
fn codes(header: &str) -> Result<BTreeMap<String, Code>, Box<dyn Error>> {
    let constants: BTreeMap<i32, &str> = header
        .lines()
        .filter_map(|line| line.strip_prefix("#define IDCAS_"))
        .filter_map(|define| define.split_once(' '))
        .filter_map(|(name, number)| {
            let number = number.trim_matches(['(', ')']).parse().ok()?;
            Some((number, name))
        })
        .collect();
    let mut codes = BTreeMap::new();
    for code in model::codes() {
        let constant = constants
            .get(&code.number)
            .ok_or_else(|| format!("the header has no constant for {}", code.number))?;
        let (number, name) = (code.number, code.name.to_owned());
        codes.insert(format!("IDCAS_{constant}"), Code { number, name });
    }
    match codes.len() == constants.len() {
        true => Ok(codes),
        false => Err("the header has constants for other numbers than the codes have".into()),
    }
}

fn facts(facts: &[(&str, &str)]) -> BTreeMap<String, String> {
    facts
        .iter()
        .map(|(fact, value)| ((*fact).to_owned(), (*value).to_owned()))
        .collect()
}

fn operation(entry: &catalogue::Operation) -> Operation {
    Operation {
        kind: entry.work.name().to_owned(),
        writes: entry.writes,
        params: entry
            .params
            .iter()
            .filter(|param| param.settable())
            .map(|entry| (entry.name.to_owned(), param(entry)))
            .collect(),
        rules: entry.rules.iter().map(rule).collect(),
        outputs: entry
            .outputs
            .iter()
            .map(|output| {
                let described = Output {
                    kind: output.kind.name().to_owned(),
                    values: owned(values(output.choices)),
                };
                (output.path.to_owned(), described)
            })
            .collect(),
    }
}

fn param(entry: &catalogue::Param) -> Param {
    Param {
        kind: entry.kind.name().to_owned(),
        required: entry.required && matches!(entry.origin, Origin::Caller | Origin::Config(_)),
        max_len: (entry.max_len > 0).then_some(entry.max_len),
        if_absent: match entry.origin {
            Origin::Default(value) => Some(IfAbsent::Default(value.to_owned())),
            Origin::Config(key) => Some(IfAbsent::Configuration(key.to_owned())),
            Origin::Made(_) => Some(IfAbsent::MadeByLibrary),
            _ => None,
        },
        values: owned(values(entry.choices)),
    }
}

fn rule(entry: &catalogue::Rule) -> Rule {
    let condition = |param: &str, when: &str, is: &[&str]| Condition {
        param: param.to_owned(),
        when: when.to_owned(),
        is: owned(is.iter().copied()),
    };
    match *entry {
        catalogue::Rule::AnyOf(names) => Rule::AnyOf(owned(names.iter().copied())),
        catalogue::Rule::AnyRange(ranges) => Rule::AnyRange(
            ranges
                .iter()
                .map(|(start, end)| ((*start).to_owned(), (*end).to_owned()))
                .collect(),
        ),
        catalogue::Rule::OnlyWhen { param, when, is } => Rule::OnlyWhen(condition(param, when, is)),
        catalogue::Rule::Range { start, end, both } => Rule::Range {
            start: start.to_owned(),
            end: end.to_owned(),
            both,
        },
        catalogue::Rule::RequiredWhen { param, when, is } => {
            Rule::RequiredWhen(condition(param, when, is))
        }
    }
}

fn values(choices: &[Choice]) -> impl Iterator<Item = &str> {
    choices.iter().map(|choice| choice.value)
}

fn owned<'a, C: FromIterator<String>>(texts: impl Iterator<Item = &'a str>) -> C {
    texts.map(str::to_owned).collect()
}
