//! The value sets (值域) as types of a language: a name for each set and for each of its values.

use idcas::catalogue::Choice;
use idcas::catalogue::value_sets::*;
use serde::Serialize;

use crate::model::{Both, OperationModel, both};

/// The names stay: programs are written with them. Sets of equal values are one set.
const NAMED: &[(&str, &[Choice])] = &[
    ("ExamType", EXAM_TYPES),
    ("ArchiveExamType", ARCHIVE_EXAM_TYPES),
    ("Department", DEPARTMENTS),
    ("ArchiveDepartment", ARCHIVE_DEPARTMENTS),
    ("TimeType", TIME_TYPES),
    ("H5PatientClass", H5_PATIENT_CLASSES),
    ("ArchivePatientClass", ARCHIVE_PATIENT_CLASSES),
    ("CardType", CARD_TYPES),
    ("ArchiveCardType", ARCHIVE_CARD_TYPES),
    ("IdentityType", IDENTITY_TYPES),
    ("Sex", SEXES),
    ("DetailSex", DETAIL_SEXES),
    ("ProvinceResult", PROVINCE_RESULTS),
    ("MergedResult", MERGED_RESULTS),
    ("DetailResult", DETAIL_RESULTS),
    ("YesNo", YES_NO),
    ("RecordKind", RECORD_KINDS),
    ("ClinicType", CLINIC_TYPES),
    ("Platform", PLATFORMS),
    ("FileFormat", FILE_FORMATS),
    ("RequestType", REQUEST_TYPES),
    ("AgeUnit", AGE_UNITS),
    ("ClientKind", CLIENT_KINDS),
];

#[derive(Serialize)]
pub struct ValueSetModel {
    /// `TimeType`
    pub name: &'static str,
    /// That of the first parameter or member that has it.
    pub title: Both,
    /// Whether all values are whole numbers.
    pub numbers: bool,
    pub values: Vec<ValueModel>,
    /// `query_exams.time_type`: operation and parameter or member.
    pub used_by: Vec<String>,
    /// Whether some of those are texts.
    pub texts: bool,
}

#[derive(Serialize)]
pub struct ValueModel {
    pub value: &'static str,
    /// `EXAM_TIME`
    pub constant: String,
    /// `ExamTime`
    pub pascal: String,
    pub title: Both,
    /// For a list to choose from: the Chinese title, behind the value where several have that title, the value where there is none.
    pub label: String,
}

/// The set's name; empty where there is no set, or only true and false.
pub fn name(choices: &[Choice]) -> &'static str {
    let mut named = NAMED.iter();
    let found = named.find(|(_, set)| *set == choices);
    found.map_or("", |(name, _)| name)
}

pub fn all(operations: &[OperationModel]) -> Vec<ValueSetModel> {
    let models = NAMED.iter().filter_map(|(name, set)| {
        let users = users(operations, name);
        Some(ValueSetModel {
            name,
            title: users.first()?.title.clone(),
            numbers: set.iter().all(|choice| choice.value.parse::<i32>().is_ok()),
            values: set.iter().map(|choice| value(choice, set)).collect(),
            texts: users.iter().any(|user| user.kind == "string"),
            used_by: users.into_iter().map(|user| user.path).collect(),
        })
    });
    models.collect()
}

/// A parameter or member that has a value set.
struct User {
    path: String,
    kind: &'static str,
    title: Both,
}

fn users(operations: &[OperationModel], set: &str) -> Vec<User> {
    let mut users = Vec::new();
    for operation in operations {
        let params = operation.params.iter();
        let params = params.map(|param| (param.name, param.kind, &param.title, param.set));
        let members = operation.members.iter().chain(&operation.beside);
        let members = members.map(|member| (&*member.name, member.kind, &member.title, member.set));
        let found = params.chain(members).filter(|user| user.3 == set);
        users.extend(found.map(|(name, kind, title, _)| User {
            path: format!("{}.{name}", operation.name),
            kind,
            title: title.clone(),
        }));
    }
    // What is a parameter and a member too is named once.
    users.dedup_by(|a, b| a.path == b.path);
    users
}

fn value(choice: &Choice, set: &[Choice]) -> ValueModel {
    let alike = set.iter().filter(|each| each.title.zh == choice.title.zh);
    let label = match (choice.title.zh, alike.count()) {
        ("", _) => choice.value.to_owned(),
        (title, 1) => title.to_owned(),
        (title, _) => format!("{} {title}", choice.value),
    };
    ValueModel {
        label,
        value: choice.value,
        constant: constant(choice),
        pascal: pascal(choice),
        title: both(choice.title),
    }
}

/// What a value is called: itself where that is a word, such as `CT`, else its English title.
fn called(choice: &Choice) -> String {
    let is_word = choice.value.starts_with(|c: char| c.is_ascii_alphabetic());
    let text = if is_word {
        choice.value
    } else {
        choice.title.en
    };
    text.replace('\'', "")
}

/// `EXAM_TIME`, `DRIVERS_LICENCE`
fn constant(choice: &Choice) -> String {
    let name = called(choice);
    let upper = name.chars().map(|character| match character {
        character if character.is_ascii_alphanumeric() => character.to_ascii_uppercase(),
        _ => '_',
    });
    upper.collect()
}

/// `ExamTime`, `DriversLicence`
fn pascal(choice: &Choice) -> String {
    let name = called(choice);
    let mut joined = String::with_capacity(name.len());
    for word in name.split(|character: char| !character.is_ascii_alphanumeric()) {
        let mut characters = word.chars();
        joined.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        joined.push_str(characters.as_str());
    }
    joined
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use idcas::catalogue::ALL;

    use super::*;

    #[test]
    fn every_value_set_of_the_catalogue_has_a_name() {
        for operation in ALL {
            let params = operation.params.iter().map(|param| param.choices);
            let outputs = operation.outputs.iter().map(|output| output.choices);
            for choices in params.chain(outputs) {
                let mut values = choices.iter().map(|choice| choice.value);
                let truth =
                    values.all(|value| matches!(value, "true" | "false" | "True" | "False"));
                assert_eq!(name(choices).is_empty(), truth, "{}", operation.name);
            }
        }
    }

    #[test]
    fn names_are_words_and_differ() {
        let sets = all(&crate::model::operations());
        let names: HashSet<_> = sets.iter().map(|set| set.name).collect();
        assert_eq!(names.len(), sets.len());
        for set in &sets {
            let pascals: HashSet<_> = set.values.iter().map(|value| &value.pascal).collect();
            assert_eq!(pascals.len(), set.values.len(), "{}", set.name);
            let constants: HashSet<_> = set.values.iter().map(|value| &value.constant).collect();
            assert_eq!(constants.len(), set.values.len(), "{}", set.name);
            for constant in constants {
                assert!(
                    constant.starts_with(|c: char| c.is_ascii_uppercase()),
                    "{constant}"
                );
            }
        }
        assert_eq!(sets[4].values[0].constant, "EXAM_TIME");
        assert_eq!(constant(&IDENTITY_TYPES[5]), "DRIVERS_LICENCE");
    }
}
