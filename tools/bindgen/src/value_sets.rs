//! The value sets of the catalogue with a name each, for languages that write `TimeType.ExamTime` instead of 0.

use std::collections::HashSet;

use serde::Serialize;

use crate::model::{ChoiceModel, OperationModel};

/// The values that a parameter or a member may have. What is called the same in several operations, and has the same
/// values there, is one set.
#[derive(Serialize)]
pub struct ValueSet {
    /// `TimeType`; with the operation's name before it where an earlier set has that name and other values.
    pub pascal: String,
    pub title_zh: String,
    pub title_en: String,
    /// Whether the values are numbers.
    pub numbers: bool,
    pub values: Vec<NamedValue>,
    /// `query_exams.time_type`: operation and parameter or member.
    pub used_by: Vec<String>,
}

#[derive(Serialize, PartialEq)]
pub struct NamedValue {
    pub value: &'static str,
    /// `ExamTime`, or the value itself where it is a word.
    pub pascal: String,
    pub zh: String,
    pub en: String,
}

pub fn value_sets(operations: &[OperationModel]) -> Vec<ValueSet> {
    let mut sets: Vec<ValueSet> = Vec::new();
    for operation in operations {
        let params = operation.params.iter();
        let params = params.map(|param| {
            (
                param.name,
                &param.pascal,
                &param.title,
                param.kind,
                &param.choices,
            )
        });
        let members = operation.members.iter();
        let members = members.map(|member| {
            let name: &str = &member.name;
            (
                name,
                &member.pascal,
                &member.title,
                member.kind,
                &member.choices,
            )
        });
        for (name, pascal, title, kind, choices) in params.chain(members) {
            // A boolean is one in every language.
            if choices.is_empty() || kind == "bool" || is_yes_or_no(choices) {
                continue;
            }
            let values = all_named(choices);
            let numbers = kind != "string";
            let user = format!("{}.{name}", operation.name);
            let own = format!("{}{pascal}", operation.pascal);
            let same = |set: &&mut ValueSet| {
                set.numbers == numbers
                    && set.values == values
                    && (set.pascal == *pascal || set.pascal.ends_with(&**pascal))
            };
            if let Some(set) = sets.iter_mut().find(same) {
                set.used_by.push(user);
                continue;
            }
            let taken = sets.iter().any(|set| set.pascal == *pascal);
            sets.push(ValueSet {
                pascal: if taken { own } else { pascal.clone() },
                title_zh: title.zh.clone(),
                title_en: title.en.clone(),
                numbers,
                values,
                used_by: vec![user],
            });
        }
    }
    sets
}

fn is_yes_or_no(choices: &[ChoiceModel]) -> bool {
    choices
        .iter()
        .all(|choice| ["true", "false"].contains(&&*choice.value.to_lowercase()))
}

fn all_named(choices: &[ChoiceModel]) -> Vec<NamedValue> {
    let mut values: Vec<_> = choices.iter().map(named).collect();
    let titles: HashSet<_> = values.iter().map(|value| value.zh.clone()).collect();
    // Several types of exam are one department's: a list to choose from shows which is which.
    if titles.len() < values.len() {
        for value in &mut values {
            value.zh = format!("{} {}", value.value, value.zh);
        }
    }
    values
}

fn named(choice: &ChoiceModel) -> NamedValue {
    let is_word = choice
        .value
        .starts_with(|first: char| first.is_ascii_alphabetic());
    let zh = [&*choice.title.zh, choice.value]
        .into_iter()
        .find(|text| !text.is_empty());
    NamedValue {
        value: choice.value,
        pascal: match is_word {
            true => choice.value.to_owned(),
            false => words(&choice.title.en),
        },
        zh: zh.unwrap_or_default().to_owned(),
        en: choice.title.en.clone(),
    }
}

/// `social security card` as `SocialSecurityCard`.
fn words(title: &str) -> String {
    let plain = title.replace('\'', "");
    let words = plain.split(|character: char| !character.is_ascii_alphanumeric());
    let mut joined = String::with_capacity(plain.len());
    for word in words {
        let mut characters = word.chars();
        joined.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        joined.push_str(characters.as_str());
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;

    #[test]
    fn every_set_and_every_value_has_a_name_of_its_own() {
        let sets = value_sets(&model::operations());
        let names: HashSet<_> = sets.iter().map(|set| &set.pascal).collect();
        assert_eq!(names.len(), sets.len());
        for set in &sets {
            let names: HashSet<_> = set.values.iter().map(|value| &value.pascal).collect();
            assert_eq!(names.len(), set.values.len(), "{}", set.pascal);
            assert!(!names.contains(&String::new()), "{}", set.pascal);
            assert!(
                !set.numbers
                    || set
                        .values
                        .iter()
                        .all(|value| value.value.parse::<i64>().is_ok())
            );
        }
        let time = sets.iter().find(|set| set.pascal == "TimeType").unwrap();
        assert_eq!(time.values[0].pascal, "ExamTime");
        assert!(time.used_by.contains(&"query_exams.time_type".to_owned()));
    }
}
