//! Whose data a request is about, for the list of requests.

use serde_json::Value;

use crate::data::Archive;
use crate::data::exams::Exam;
use crate::journal::RequestRecord;

/// What tells one patient from others, the surest first. `id` is a part of a path.
const IDENTIFIERS: &[&str] = &[
    "id_card_no",
    "identity_no",
    "id",
    "business_id",
    "obs_id",
    "accession_number",
    "placer_order_no",
    "patient_id",
    "med_rec_no",
    "clinic_no",
    "visit_id",
    "card_no",
];

/// The name that was sent, or that of the patient to whom the identifiers lead, or else an identifier.
pub fn of(archive: &Archive, request: &RequestRecord) -> Option<String> {
    if let Some(name) = sent(request, "patient_name") {
        return Some(name.to_owned());
    }
    let given: Vec<(&str, &str)> = IDENTIFIERS
        .iter()
        .filter_map(|name| Some((*name, sent(request, name)?)))
        .collect();
    let known = given.iter().find_map(|(name, value)| {
        let mut exams = archive.all().chain(&archive.province);
        exams.find(|exam| identifies(exam, name, value))
    });
    if let Some(exam) = known {
        return Some(exam.person.name.clone());
    }
    // What is still encrypted is nothing to read.
    let clear = |value: &str| !value.contains(['=', '+', '/', '%']);
    let shown = given.iter().find(|(_, value)| clear(value));
    shown.map(|(name, value)| format!("{name} {value}"))
}

/// In clear, as a member of `token`, or in the path.
fn sent<'a>(request: &'a RequestRecord, name: &str) -> Option<&'a str> {
    if name == "id" {
        let (_, rest) = request
            .path
            .split_once("/observations/")
            .or_else(|| request.path.split_once("/files/"))?;
        let id = rest.split('/').next()?;
        return id.bytes().all(|byte| byte.is_ascii_digit()).then_some(id);
    }
    let text = |name: &str| request.params.get(name).and_then(Value::as_str);
    let full = |value: &&str| !value.trim().is_empty();
    let member = || text(&format!("token.{name}")).filter(full);
    text(name).filter(full).or_else(member)
}

fn identifies(exam: &Exam, name: &str, value: &str) -> bool {
    match name {
        "id_card_no" => exam.person.id_card_no == value,
        "identity_no" => exam.person.identity_no == value,
        "card_no" => exam.person.card_no == value,
        "accession_number" => exam.accession_number == value,
        "placer_order_no" => exam.placer_order_no == value,
        "patient_id" => exam.patient_id == value,
        "med_rec_no" => exam.med_rec_no == value,
        "clinic_no" => exam.clinic_no == value,
        "visit_id" => exam.visit_id == value,
        _ => exam.id.to_string() == value,
    }
}
