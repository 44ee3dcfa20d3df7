//! The value sets as named constants: PowerBuilder has no enumerations of a program's own.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{ChoiceModel, OperationModel};

#[derive(Serialize)]
pub struct Constant {
    /// `TIME_TYPE_EXAM_TIME`
    pub name: String,
    /// The parameter or member.
    pub set: String,
    pub value: &'static str,
    pub title: String,
    pub title_en: String,
    /// Where chapters differ, the operations that know this value.
    pub operations: Vec<&'static str>,
}

/// Every value of every parameter and member that has a value set, each once. Where chapters give one word different values,
/// the name ends with the value.
pub fn constants(operations: &[OperationModel]) -> Vec<Constant> {
    let mut found: Vec<Constant> = Vec::new();
    // Which operations have each set.
    let mut users: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for operation in operations {
        let params = operation.params.iter();
        let params = params.map(|param| (param.name, param.kind, &param.choices));
        let members = operation.members.iter();
        let members = members.map(|member| (&*member.name, member.kind, &member.choices));
        for (set, kind, choices) in params.chain(members) {
            // true and false are PowerBuilder's own.
            let is_true = |choice: &ChoiceModel| choice.value.eq_ignore_ascii_case("true");
            if kind == "bool" || choices.iter().any(is_true) {
                continue;
            }
            for choice in choices {
                add(&mut found, set, choice, operation.name);
                let users = users.entry(set.to_owned()).or_default();
                if !users.contains(&operation.name) {
                    users.push(operation.name);
                }
            }
        }
    }
    distinct(&mut found);
    for constant in &mut found {
        if constant.operations == users[&constant.set] {
            constant.operations.clear();
        }
    }
    found
}

fn add(found: &mut Vec<Constant>, set: &str, choice: &ChoiceModel, operation: &'static str) {
    let name = format!("{}_{}", set.to_uppercase(), word(choice));
    let same = |constant: &&mut Constant| constant.name == name && constant.value == choice.value;
    if let Some(constant) = found.iter_mut().find(same) {
        if !constant.operations.contains(&operation) {
            constant.operations.push(operation);
        }
        return;
    }
    found.push(Constant {
        name,
        set: set.to_owned(),
        value: choice.value,
        title: choice.title.zh.clone(),
        title_en: choice.title.en.clone(),
        operations: vec![operation],
    });
}

/// `CT`, or `EXAM_TIME` for a value that says nothing by itself.
fn word(choice: &ChoiceModel) -> String {
    let speaks = choice
        .value
        .starts_with(|first: char| first.is_ascii_alphabetic());
    let text = match speaks {
        true => choice.value.to_owned(),
        false => choice.title.en.replace('\'', ""),
    };
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| !["", "a", "an", "the"].contains(word));
    words.map(str::to_uppercase).collect::<Vec<_>>().join("_")
}

fn distinct(found: &mut [Constant]) {
    let mut once = BTreeSet::new();
    let names = found.iter().map(|constant| constant.name.clone());
    let twice: BTreeSet<String> = names.filter(|name| !once.insert(name.clone())).collect();
    for constant in found {
        if twice.contains(&constant.name) {
            constant.name = format!("{}_{}", constant.name, constant.value.to_uppercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;

    #[test]
    fn every_value_has_one_name_that_powerbuilder_takes() {
        let operations = model::operations();
        let constants = constants(&operations);
        let value = |name: &str| {
            constants
                .iter()
                .find(|constant| constant.name == name)
                .map(|constant| constant.value)
        };
        assert_eq!(value("TIME_TYPE_EXAM_TIME"), Some("0"));
        assert_eq!(value("EXAM_TYPE_CT"), Some("CT"));
        assert_eq!(
            (value("CARD_TYPE_OTHER_4"), value("CARD_TYPE_OTHER_9")),
            (Some("4"), Some("9"))
        );
        let mut names = BTreeSet::new();
        for constant in &constants {
            let name = &constant.name;
            assert!(
                name.len() <= 40
                    && name
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
                "{name}"
            );
            assert!(names.insert(name), "{name} is there twice");
        }
    }
}
