//! The value sets (值域) as constants: `TimeType_ExamTime` for 0.
//!
//! Chapters use one name for different sets: an outpatient's `patient_class` is 1 in one and 0 in another. Where that is so,
//! the name of each set begins with its operation's, so that none is taken for another.

use std::collections::HashMap;

use serde::Serialize;

use crate::model::{self, Both, ChoiceModel, OperationModel};

#[derive(Serialize)]
pub struct ValueSet {
    /// `time_type`
    pub of: String,
    pub title: Both,
    /// The operations whose parameter or row it is of.
    pub operations: Vec<&'static str>,
    pub is_number: bool,
    pub constants: Vec<Constant>,
}

#[derive(Serialize)]
pub struct Constant {
    /// `TimeType_ExamTime`
    pub name: String,
    pub value: &'static str,
    pub title: Both,
}

/// A set as one operation has it.
struct Found<'a> {
    of: &'a str,
    title: &'a Both,
    operation: &'static str,
    is_number: bool,
    choices: &'a [ChoiceModel],
}

pub fn value_sets() -> Vec<ValueSet> {
    let operations = model::operations();
    let mut by_name: Vec<Vec<Found>> = Vec::new();
    for found in operations.iter().flat_map(sets_of) {
        match by_name.iter_mut().find(|alike| alike[0].of == found.of) {
            Some(alike) => alike.push(found),
            None => by_name.push(vec![found]),
        }
    }
    by_name.iter().flat_map(|alike| merged(alike)).collect()
}

/// The sets of one name: one that has every value, or one for each that differs.
fn merged(alike: &[Found]) -> Vec<ValueSet> {
    let differ = labels_differ(alike);
    let mut sets: Vec<ValueSet> = Vec::new();
    for found in alike {
        let constants = constants(found, differ);
        let known = sets
            .iter_mut()
            .find(|set| !differ || same_values(&set.constants, &constants));
        match known {
            Some(set) => set.add(found.operation, constants, differ),
            None => sets.push(ValueSet {
                of: found.of.to_owned(),
                title: both(found.title),
                operations: vec![found.operation],
                is_number: found.is_number,
                constants,
            }),
        }
    }
    sets
}

impl ValueSet {
    fn add(&mut self, operation: &'static str, constants: Vec<Constant>, is_same: bool) {
        if !self.operations.contains(&operation) {
            self.operations.push(operation);
        }
        for constant in constants {
            if !is_same
                && self
                    .constants
                    .iter()
                    .all(|known| known.name != constant.name)
            {
                self.constants.push(constant);
            }
        }
    }
}

fn same_values(one: &[Constant], other: &[Constant]) -> bool {
    let [one, other] = [one, other].map(|constants| {
        let pairs = constants.iter();
        pairs.map(|constant| (constant.value, &constant.title.en))
    });
    one.eq(other)
}

/// The sets of an operation's parameters and rows, but for yes and no, which are Booleans everywhere.
fn sets_of(operation: &OperationModel) -> Vec<Found<'_>> {
    let params = operation
        .params
        .iter()
        .map(|param| (param.name, &param.title, param.kind, &*param.choices));
    let members = operation
        .members
        .iter()
        .map(|member| (&*member.name, &member.title, member.kind, &*member.choices));
    let sets = params.chain(members).filter(|(_, _, _, choices)| {
        let is_flag =
            |choice: &ChoiceModel| ["true", "false"].contains(&&*choice.value.to_ascii_lowercase());
        !choices.is_empty() && !choices.iter().any(is_flag)
    });
    sets.map(|(of, title, kind, choices)| Found {
        of,
        title,
        operation: operation.name,
        is_number: ["short", "int", "long"].contains(&kind),
        choices,
    })
    .collect()
}

/// What tells a value from the others of its set: its title, or itself where titles are missing or alike.
fn labels(choices: &[ChoiceModel]) -> Vec<String> {
    let alike = |title: &str| {
        choices
            .iter()
            .filter(|other| other.title.en == title)
            .count()
            > 1
    };
    let by_value = choices
        .iter()
        .any(|choice| choice.title.en.is_empty() || alike(&choice.title.en));
    let words = choices.iter().map(|choice| match by_value {
        true => constant_name(choice.value),
        false => constant_name(&choice.title.en),
    });
    words.collect()
}

/// Whether one label stands for two values.
fn labels_differ(alike: &[Found]) -> bool {
    let mut known: HashMap<String, &str> = HashMap::new();
    alike.iter().any(|found| {
        let labels = labels(found.choices).into_iter();
        labels.zip(found.choices).any(|(label, choice)| {
            let value = known.entry(label).or_insert(choice.value);
            *value != choice.value
        })
    })
}

fn constants(found: &Found, with_operation: bool) -> Vec<Constant> {
    let set = match with_operation {
        true => constant_name(&format!("{}_{}", found.operation, found.of)),
        false => constant_name(found.of),
    };
    let labels = labels(found.choices).into_iter().zip(found.choices);
    let constants = labels.map(|(label, choice)| Constant {
        name: format!("{set}_{label}"),
        value: choice.value,
        title: both(&choice.title),
    });
    constants.collect()
}

fn both(title: &Both) -> Both {
    Both {
        zh: title.zh.clone(),
        en: title.en.clone(),
    }
}

/// `driver's licence` as `DriversLicence`
fn constant_name(words: &str) -> String {
    let plain = words.replace('\'', "");
    let parts = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let capital = |part: &str| -> String {
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    };
    parts.map(capital).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_name_stands_for_two_values() {
        let sets = value_sets();
        let mut names = HashSet::new();
        for constant in sets.iter().flat_map(|set| &set.constants) {
            assert!(names.insert(&*constant.name), "{}", constant.name);
        }
        assert!(names.contains("TimeType_ExamTime") && names.contains("ExamType_CT"));
        // 1 in one chapter, 0 in another.
        assert!(!names.contains("PatientClass_Outpatient"));
        assert!(names.contains("QueryExamsPatientClass_Outpatient"));
        assert!(names.contains("AgeUnit_Years") && names.contains("IdentityType_DriversLicence"));
    }
}
