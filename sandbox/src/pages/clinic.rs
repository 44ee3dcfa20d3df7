//! 临床调阅（PC端） and 健康档案（PC端）.

use axum::response::Response;
use serde_json::json;
use time::Date;

use super::show::{admit, report, rows, show};
use crate::call::Call;
use crate::checker::Checker;
use crate::clock::parse_date;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::said::said;
use crate::values::EXAM_TYPES;
use crate::verify::LinkCheck;

/// The members of `token` on both pages.
const TOKEN_MEMBERS: &[&str] = &[
    "work_no",
    "org_code",
    "med_rec_no",
    "visit_id",
    "accession_number",
    "id_card_no",
    "patient_name",
    "placer_order_no",
];

/// 临床调阅（PC端）
pub fn check_index(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, |check| {
        check.fixed("source", "his");
        check.choice("nosearch", &["true"]);
        let from = check.date("start_time");
        let to = check.date("end_time");
        check.ordered(("start_time", from), ("end_time", to));
    });
    let wanted = link.token_json(TOKEN_MEMBERS);
    if !wanted.is_empty() {
        link.table(&wanted, |check| {
            check.required("org_code");
            check.required("work_no");
            check.one_of(&TOKEN_MEMBERS[2..]);
        });
    }
    link.sev();
    link.timestamp();
    link.sign();
    wanted
}

pub async fn index(call: Call) -> Response {
    let (wanted, notices) = match admit(&call, check_index) {
        Ok(admitted) => admitted,
        Err(refusal) => return *refusal,
    };
    let day = |name| call.query.get(name).and_then(parse_date);
    let (from, to) = (day("start_time"), day("end_time"));
    let found = call
        .app
        .archive
        .city
        .iter()
        .filter(|exam| asked_for(exam, &wanted) && requested_within(exam, from, to));
    let title = said!("患者检查列表", "Exams of the patient");
    let values = json!({
        "rows": rows(&call, found),
        "search": call.query.get("nosearch").is_none(),
    });
    show(&call, "exams.html", &title, &values, &notices)
}

/// Every identifier given in the token applies.
fn asked_for(exam: &Exam, wanted: &Fields) -> bool {
    let equal = |name, value: &str| wanted.get(name).is_none_or(|wanted| wanted == value);
    equal("med_rec_no", &exam.med_rec_no)
        && wanted
            .get("visit_id")
            .is_none_or(|id| id == exam.visit_id || id == exam.clinic_no)
        && equal("accession_number", &exam.accession_number)
        && equal("id_card_no", &exam.person.id_card_no)
        && equal("patient_name", &exam.person.name)
        && equal("placer_order_no", &exam.placer_order_no)
}

/// 申请起始日期, 申请结束日期
fn requested_within(exam: &Exam, from: Option<Date>, to: Option<Date>) -> bool {
    let day = exam.req_time.date();
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
}

/// 健康档案（PC端）
pub fn check_exam_report(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, health_record_table);
    link.institutions(query);
    // The chapter requires none of its members.
    link.token_json(TOKEN_MEMBERS);
    link.sev();
    link.timestamp();
    link.sign();
    query.clone()
}

pub async fn exam_report(call: Call) -> Response {
    match admit(&call, check_exam_report) {
        Ok((wanted, notices)) => report(&call, health_record(&call, &wanted), &notices),
        Err(refusal) => *refusal,
    }
}

/// The parameters in clear of both 健康档案 pages.
pub fn health_record_table(check: &mut Checker<'_>) {
    check.one_of(&["obs_id", "accession_number", "placer_order_no"]);
    check.required("perform_org_code");
    check.required("exam_type");
    check.choice("exam_type", EXAM_TYPES);
    check.fixed("from", "third");
    check.fixed("clinic_type", "0");
}

pub fn health_record<'a>(call: &'a Call, wanted: &Fields) -> Option<&'a Exam> {
    lookup(call.app.archive.city.iter(), wanted)
}

/// The exam that a report link asks for.
pub fn lookup<'a>(mut exams: impl Iterator<Item = &'a Exam>, fields: &Fields) -> Option<&'a Exam> {
    let equal = |name, value: &str| fields.get(name).is_none_or(|wanted| wanted == value);
    exams.find(|exam| {
        equal("obs_id", &exam.id.to_string())
            && equal("perform_org_code", exam.org.code)
            && equal("accession_number", &exam.accession_number)
            && equal("patient_id", &exam.patient_id)
            && equal("placer_order_no", &exam.placer_order_no)
            && equal("exam_type", exam.modality.code)
    })
}
