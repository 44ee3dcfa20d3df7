//! The platform's interface as data, a file for each group of chapters of the specification.
//!
//! Validation, URLs, requests, `idcas_describe`, the reference manual and every language's wrapper are read off
//! these entries. To add an operation is to add one entry here and one line in [`ALL`].

pub mod archive;
mod archive_outputs;
pub mod auth;
pub mod beyond;
pub mod codes;
pub mod h5;
pub mod param;
pub mod pc;
pub mod print;
pub mod recognition;
pub mod sharing;

pub use param::*;

/// Every operation, in the order of the specification's chapters.
pub static ALL: &[&Operation] = &[
    &auth::GET_CLIENT_TOKEN,
    &auth::GET_RSA_PUBLIC_KEY,
    &auth::GET_TOKEN,
    &pc::BUILD_CLINIC_URL,
    &pc::BUILD_HEALTH_RECORD_URL,
    &pc::BUILD_REPEAT_REMINDER_URL,
    &h5::BUILD_H5_EXAM_LIST_URL,
    &h5::BUILD_H5_EXAM_DETAIL_URL,
    &h5::BUILD_H5_LAB_DETAIL_URL,
    &h5::BUILD_H5_HEALTH_RECORD_URL,
    &sharing::GET_REPORT_QRCODE,
    &sharing::GET_IMAGE_URL,
    &h5::BUILD_H5_QUALITY_URL,
    &recognition::QUERY_RECOGNITION,
    &recognition::UPLOAD_RECOGNITION_STATS,
    &recognition::BUILD_RECOGNITION_URL,
    &archive::QUERY_EXAMS,
    &archive::QUERY_PROVINCE_EXAMS,
    &archive::QUERY_MERGED_EXAMS,
    &archive::GET_EXAM_DETAIL,
    &archive::GET_REPORT_VIEW_URL,
    &archive::GET_IMAGE_VIEW_URL,
    &print::QUERY_PRINT_EXAMS,
    &print::GET_PRINT_FILES,
    &print::SET_PRINT_FLAG,
    &beyond::QUERY_EXAMS_ALL,
    &beyond::QUERY_PROVINCE_EXAMS_ALL,
    &beyond::INSPECT_URL,
    &beyond::SAVE_PRINT_FILES,
];

pub fn find(name: &str) -> Option<&'static Operation> {
    ALL.iter().copied().find(|operation| operation.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_rules_name_existing_parameters() {
        let mut seen = HashSet::new();
        for operation in ALL {
            let name = operation.name;
            assert!(seen.insert(name), "{name} twice");
            let params: HashSet<_> = operation.params.iter().map(|param| param.name).collect();
            assert_eq!(
                params.len(),
                operation.params.len(),
                "{name}: parameter twice"
            );
            let mut named: Vec<&str> = operation.token_keys.to_vec();
            for rule in operation.rules {
                match rule {
                    Rule::AnyOf(names) => named.extend(*names),
                    Rule::RequiredWhen { param, when, .. } | Rule::OnlyWhen { param, when, .. } => {
                        named.extend([*param, *when]);
                    }
                    Rule::Range { start, end, .. } => named.extend([*start, *end]),
                    Rule::AnyRange(ranges) => {
                        named.extend(ranges.iter().flat_map(|(start, end)| [*start, *end]));
                    }
                }
            }
            for param in named {
                assert!(params.contains(param), "{name} has no parameter {param}");
            }
        }
    }

    #[test]
    fn every_entry_is_whole() {
        for operation in ALL {
            let name = operation.name;
            for text in [
                operation.title.zh,
                operation.title.en,
                operation.chapter,
                operation.summary.zh,
                operation.summary.en,
            ] {
                assert!(!text.is_empty(), "{name} lacks a text");
            }
            assert!(!operation.outputs.is_empty(), "{name} describes no output");
            for json in [operation.example, operation.example_answer] {
                serde_json::from_str::<serde_json::Value>(json)
                    .unwrap_or_else(|error| panic!("{name}: example: {error}"));
            }
            for param in operation.params {
                assert!(
                    !param.title.zh.is_empty() && !param.title.en.is_empty(),
                    "{name}.{} has no title",
                    param.name
                );
            }
            for output in operation.outputs {
                assert!(
                    !output.title.zh.is_empty() && !output.title.en.is_empty(),
                    "{name} -> {} has no title",
                    output.path
                );
            }
        }
    }
}
