//! Whether the entries are whole, and agree with the specification as it is printed.

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
        assert_eq!(
            operation.writes,
            operation.look_up.is_some(),
            "{}: what writes, and only that, tells how to look it up",
            operation.name
        );
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

/// Every operation and how many parameters it takes.
#[test]
fn the_operations_are_those_of_the_interface() {
    let found: Vec<_> = ALL
        .iter()
        .map(|operation| (operation.name, operation.params.len()))
        .collect();
    let expected = [
        ("get_client_token", 4),
        ("get_rsa_public_key", 2),
        ("get_token", 6),
        ("build_clinic_url", 18),
        ("build_health_record_url", 20),
        ("build_repeat_reminder_url", 19),
        ("build_h5_exam_list_url", 21),
        ("build_h5_exam_detail_url", 10),
        ("build_h5_lab_detail_url", 10),
        ("build_h5_health_record_url", 10),
        ("get_report_qrcode", 5),
        ("get_image_url", 8),
        ("build_h5_quality_url", 1),
        ("query_recognition", 18),
        ("upload_recognition_stats", 3),
        ("build_recognition_url", 25),
        ("query_exams", 19),
        ("query_province_exams", 7),
        ("query_merged_exams", 4),
        ("get_exam_detail", 2),
        ("get_report_view_url", 2),
        ("get_image_view_url", 2),
        ("query_print_exams", 8),
        ("get_print_files", 3),
        ("set_print_flag", 12),
        ("query_exams_all", 19),
        ("query_province_exams_all", 7),
        ("inspect_url", 1),
        ("save_print_files", 4),
    ];
    assert_eq!(found, expected);
}

/// The query of each chapter's Url样式 as printed. The repeat reminder has none; its example stands in.
const STYLES: [(&str, &str); 9] = [
    (
        "build_clinic_url",
        "source=his&start_time={start_time}&end_time={end_time}&token={token}&sev={sev}&timestamp={timestamp}&sign={sign}",
    ),
    (
        "build_health_record_url",
        "obs_id={}&perform_org_code={}&accession_number={}&patient_id={}&placer_order_no={}&exam_type={}&from=third&clinic_type=0&token={token}&sev={sev}&timestamp={timestamp}&sign={sign}",
    ),
    (
        "build_repeat_reminder_url",
        "clinic_type={}&source=his&id_card_no={}&exam_body_part={}&sev={}&timestamp={}&sign={}",
    ),
    (
        "build_h5_exam_list_url",
        "encrypt_type=1&nosearch={nosearch}&identity_type={}&identity_no={}&card_type={}&card_no={}&clinic_no={}&med_rec_no={}&perform_org_code={}&exam_type={}&perform_depart_code={}&req_time_start={}&req_time_end={}&perform_time_start={}&perform_time_end={}&report_time_start={}&report_time_end={}&patient_class={}&result_state_code={}&token=",
    ),
    (
        "build_h5_exam_detail_url",
        "obs_id={}&perform_org_code={}&accession_number={}&patient_id={}&placer_order_no={}&exam_type={}&from=third&encrypt_type=1&token=",
    ),
    (
        "build_h5_lab_detail_url",
        "obs_id={}&perform_org_code={}&accession_number={}&patient_id={}&placer_order_no={}&exam_type={}&from=third&encrypt_type=1&token=",
    ),
    (
        "build_h5_health_record_url",
        "obs_id={}&perform_org_code={}&accession_number={}&patient_id={}&placer_order_no={}&exam_type={}&from=third&clinic_type=0&token=",
    ),
    (
        "get_image_url",
        "business_id={}&org_code={}&accession_number={}&patient_id={}&modality={}&need_token=true&need_sev={}&access_source=third",
    ),
    (
        "build_recognition_url",
        "source=his&token={token}&sev={sev}&timestamp={timestamp}&sign={sign}",
    ),
];

#[test]
fn parameters_travel_in_the_order_of_the_style() {
    for (name, style) in STYLES {
        let operation = find(name).unwrap();
        let pairs: Vec<(&str, &str)> = style
            .split('&')
            .map(|pair| pair.split_once('=').unwrap())
            .collect();
        let sent: Vec<&str> = operation
            .params
            .iter()
            .filter(|param| pairs.iter().any(|(name, _)| *name == param.name))
            .map(|param| param.name)
            .collect();
        let styled: Vec<&str> = pairs.iter().map(|(name, _)| *name).collect();
        assert_eq!(sent, styled, "{name}");
        for param in operation.params {
            let fixed = match param.origin {
                Origin::Fixed(value) => Some(value),
                _ => None,
            };
            match pairs.iter().find(|(name, _)| *name == param.name) {
                Some((_, value)) => {
                    let printed = Some(*value).filter(|v| !v.is_empty() && !v.starts_with('{'));
                    assert_eq!(fixed, printed, "{name}.{}", param.name);
                }
                // What the style leaves out may not appear uninvited, unless the chapter requires it.
                None => assert!(
                    param.required || !matches!(param.place, Place::Query | Place::Encrypted),
                    "{name}.{} is not in the style",
                    param.name
                ),
            }
        }
    }
}

#[test]
fn every_example_passes_its_own_checks() {
    for operation in ALL {
        crate::check::check(operation, operation.example)
            .unwrap_or_else(|error| panic!("{}: {error:?}", operation.name));
    }
}
