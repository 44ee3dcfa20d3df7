//! The rules that 互认 WebApi and WebView share.

use crate::checker::Checker;
use crate::data::Archive;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::said::said;

/// 输入参数 that are required: name and 长度 (0 where the chapter gives none).
const REQUIRED: &[(&str, usize)] = &[
    ("visit_id", 64),
    ("org_code", 64),
    ("depart_code", 64),
    ("depart_name", 64),
    ("doctor_no", 64),
    ("doctor_name", 36),
    ("doctor_id_card", 20),
    ("card_type", 0),
    ("card_no", 20),
    ("id_card_no", 20),
    ("patient_name", 20),
    ("patient_sex", 0),
    ("patient_age", 0),
    ("age_unit", 10),
    ("ip_address", 128),
    ("ip_mac", 128),
    ("req_type", 0),
];

/// The members of `token` on the WebView.
pub fn token_members() -> impl Iterator<Item = &'static str> {
    let required = REQUIRED.iter().map(|(name, _)| *name);
    required.chain(["observation_item"])
}

pub fn check_request(check: &mut Checker<'_>) {
    for (name, most) in REQUIRED {
        check.required(name);
        if *most > 0 {
            check.length(name, *most);
        }
    }
    check.length("observation_item", 200);
    check.choice("card_type", &["0", "1", "2", "3", "9"]);
    check.choice("patient_sex", &["0", "1", "2"]);
    check.integer("patient_age", 0, 999);
    check.choice("age_unit", &["岁", "月", "天"]);
    let prescribing = matches!(
        check.choice("req_type", &["3101", "3103", "3104"]),
        Some("3103" | "3104")
    );
    if prescribing && check.text("observation_item").is_none() {
        check.complain(
            "observation_item",
            said!(
                "req_type（触发代码）为 3103 或 3104 时，observation_item 必填",
                "observation_item is required where req_type is 3103 or 3104"
            ),
        );
    }
}

/// Finished exams and laboratory tests of the patient: those of the items ordered, or all.
pub fn matching<'a>(archive: &'a Archive, fields: &Fields) -> Vec<&'a Exam> {
    let person = fields.get("id_card_no").unwrap_or_default();
    let items: Vec<&str> = fields
        .get("observation_item")
        .map(|items| items.split(',').map(str::trim).collect())
        .unwrap_or_default();
    archive
        .all()
        .filter(|exam| exam.person.id_card_no == person && exam.audit_time.is_some())
        .filter(|exam| items.is_empty() || items.contains(&exam.item.code))
        .collect()
}
