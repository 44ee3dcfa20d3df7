//! The value sets (值域) as types of a language: a name for each set and for each of its values.

use idcas::catalogue::Choice;
use idcas::catalogue::value_sets::*;
use serde::Serialize;

use crate::model::{Both, both};

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
    /// Whether all values are whole numbers.
    pub numbers: bool,
    pub values: Vec<ValueModel>,
}

#[derive(Serialize)]
pub struct ValueModel {
    pub value: &'static str,
    /// `EXAM_TIME`
    pub constant: String,
    pub title: Both,
}

/// The set's name; empty where there is no set, or only true and false.
pub fn name(choices: &[Choice]) -> &'static str {
    let mut named = NAMED.iter();
    let found = named.find(|(_, set)| *set == choices);
    found.map_or("", |(name, _)| name)
}

pub fn all() -> Vec<ValueSetModel> {
    let models = NAMED.iter().map(|(name, set)| ValueSetModel {
        name,
        numbers: set.iter().all(|choice| choice.value.parse::<i32>().is_ok()),
        values: set.iter().map(value).collect(),
    });
    models.collect()
}

fn value(choice: &Choice) -> ValueModel {
    ValueModel {
        value: choice.value,
        constant: constant(choice),
        title: both(choice.title),
    }
}

/// The value itself where that is a word, such as `CT`, else its English title: `EXAM_TIME`, `DRIVERS_LICENCE`.
fn constant(choice: &Choice) -> String {
    let word = choice.value.starts_with(|c: char| c.is_ascii_alphabetic());
    let text = if word { choice.value } else { choice.title.en };
    let characters = text.chars().filter(|character| *character != '\'');
    let upper = characters.map(|character| match character {
        character if character.is_ascii_alphanumeric() => character.to_ascii_uppercase(),
        _ => '_',
    });
    upper.collect()
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
        let sets = all();
        let names: HashSet<_> = sets.iter().map(|set| set.name).collect();
        assert_eq!(names.len(), sets.len());
        for set in &sets {
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
