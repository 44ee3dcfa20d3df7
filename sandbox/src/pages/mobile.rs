//! The H5 pages: 检查列表, 检查详情, 检验详情, 健康档案.

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use serde_json::json;
use time::Date;

use super::clinic::{health_record, health_record_table, lookup};
use super::show::{admit, report, rows, show};
use crate::app::App;
use crate::call::Call;
use crate::checker::Checker;
use crate::clock::parse_date;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::said::said;
use crate::values::{EXAM_TYPES, IDENTITY_TYPES};
use crate::verify::LinkCheck;

pub fn routes() -> Router<Arc<App>> {
    let at = |page: &str| format!("/sharevisit/mobile/digitalimage/{page}");
    Router::new()
        .route(&at("report-list"), get(report_list))
        .route(&at("exam-detail"), get(exam_detail))
        .route(&at("lab-detail"), get(lab_detail))
        .route(&at("exam-report"), get(exam_report))
}

const LIST: &[&str] = &[
    "identity_type",
    "identity_no",
    "card_type",
    "card_no",
    "clinic_no",
    "med_rec_no",
    "perform_org_code",
    "exam_type",
    "perform_depart_code",
    "req_time_start",
    "req_time_end",
    "perform_time_start",
    "perform_time_end",
    "report_time_start",
    "report_time_end",
    "patient_class",
    "result_state_code",
];

/// 检查列表（H5端）
pub fn check_report_list(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, |check| {
        check.fixed("encrypt_type", "1");
        check.choice("nosearch", &["true"]);
    });
    let wanted = link.decrypted(LIST);
    link.table(&wanted, list_table);
    link.user_token();
    wanted
}

async fn report_list(call: Call) -> Response {
    let (wanted, notices) = match admit(&call, check_report_list) {
        Ok(admitted) => admitted,
        Err(refusal) => return *refusal,
    };
    let found = call.app.archive.city.iter().filter(|e| listed(e, &wanted));
    let title = said!("检查列表", "Exams");
    let values = json!({
        "rows": rows(&call, found),
        "search": call.query.get("nosearch").is_none(),
    });
    show(&call, "mobile-list.html", &title, &values, &notices)
}

fn list_table(check: &mut Checker<'_>) {
    check.required("identity_type");
    check.choice("identity_type", IDENTITY_TYPES);
    check.required("identity_no");
    check.required("perform_org_code");
    check.choice("card_type", &["0", "1", "2", "3", "9"]);
    check.choice("patient_class", &["1", "2", "3", "4", "9"]);
    check.choice("exam_type", EXAM_TYPES);
    check.choice(
        "perform_depart_code",
        &["RIS", "UIS", "EIS", "PIS", "ECG", "LIS"],
    );
    time_ranges(check);
}

/// Each range is given whole or not at all, and at least one is given.
fn time_ranges(check: &mut Checker<'_>) {
    let mut complete = 0;
    for range in ["req", "perform", "report"] {
        let names = [format!("{range}_time_start"), format!("{range}_time_end")];
        let given = names.each_ref().map(|name| check.text(name).is_some());
        let days = names.each_ref().map(|name| check.date(name));
        match given {
            [true, true] => complete += 1,
            [false, false] => {}
            _ => check.complain(
                "range",
                said!(
                    "{range}_time_start 与 {range}_time_end 应同时填写",
                    "{range}_time_start and {range}_time_end must be given together"
                ),
            ),
        }
        let [from, to] = days;
        check.ordered((&names[0], from), (&names[1], to));
    }
    if complete == 0 {
        check.complain(
            "range",
            said!(
                "申请时间、检查时间、报告时间至少填写一项",
                "at least one of the request, exam and report time ranges is required"
            ),
        );
    }
}

fn listed(exam: &Exam, wanted: &Fields) -> bool {
    let equal = |name, value: &str| wanted.get(name).is_none_or(|wanted| wanted == value);
    let within = |range: &str, day: Option<Date>| {
        let bound = |end| {
            wanted
                .get(&format!("{range}_time_{end}"))
                .and_then(parse_date)
        };
        match (bound("start"), bound("end")) {
            (Some(from), Some(to)) => day.is_some_and(|day| from <= day && day <= to),
            _ => true,
        }
    };
    // 1 门诊 2 住院 3 急诊 4 体检 9 其它 in this chapter; the WebApi chapters count from 0.
    let class = match exam.patient_class {
        class @ 0..=3 => class + 1,
        _ => 9,
    };
    equal("identity_type", &exam.person.identity_type.to_string())
        && equal("identity_no", &exam.person.identity_no)
        && equal("card_type", &exam.person.card_type.to_string())
        && equal("card_no", &exam.person.card_no)
        && equal("clinic_no", &exam.clinic_no)
        && equal("med_rec_no", &exam.med_rec_no)
        && equal("perform_org_code", exam.org.code)
        && equal("exam_type", exam.modality.code)
        && equal("perform_depart_code", exam.modality.depart_code)
        && equal("patient_class", &class.to_string())
        && equal("result_state_code", exam.state().0)
        && within("req", Some(exam.req_time.date()))
        && within("perform", Some(exam.perform_time.date()))
        && within("report", exam.report_time.map(|time| time.date()))
}

const DETAIL: &[&str] = &[
    "obs_id",
    "perform_org_code",
    "accession_number",
    "patient_id",
    "placer_order_no",
    "exam_type",
];

/// 检查详情（H5端）
pub fn check_exam_detail(link: &mut LinkCheck<'_>) -> Fields {
    check_detail(link, true)
}

/// 检验详情（H5端）: `exam_type` is 血常规、咽拭子等.
pub fn check_lab_detail(link: &mut LinkCheck<'_>) -> Fields {
    check_detail(link, false)
}

fn check_detail(link: &mut LinkCheck<'_>, imaging: bool) -> Fields {
    let query = link.query;
    link.table(query, |check| {
        check.fixed("from", "third");
        check.choice("encrypt_type", &["1"]);
    });
    // encrypt_type is optional; without it the values are taken as they are.
    let wanted = match query.get("encrypt_type") {
        Some(_) => link.decrypted(DETAIL),
        None => {
            link.institutions(query);
            query.clone()
        }
    };
    link.table(&wanted, |check| {
        for name in [
            "perform_org_code",
            "accession_number",
            "patient_id",
            "exam_type",
        ] {
            check.required(name);
        }
        if imaging {
            check.choice("exam_type", EXAM_TYPES);
        }
    });
    link.user_token();
    wanted
}

async fn exam_detail(call: Call) -> Response {
    let held = &call.app.archive.city;
    match admit(&call, check_exam_detail) {
        Ok((wanted, notices)) => report(&call, lookup(held.iter(), &wanted), &notices),
        Err(refusal) => *refusal,
    }
}

async fn lab_detail(call: Call) -> Response {
    let held = &call.app.archive.labs;
    match admit(&call, check_lab_detail) {
        Ok((wanted, notices)) => report(&call, lookup(held.iter(), &wanted), &notices),
        Err(refusal) => *refusal,
    }
}

/// 健康档案（H5端）: nothing is encrypted.
pub fn check_exam_report(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, health_record_table);
    link.institutions(query);
    link.user_token();
    query.clone()
}

async fn exam_report(call: Call) -> Response {
    match admit(&call, check_exam_report) {
        Ok((wanted, notices)) => report(&call, health_record(&call, &wanted), &notices),
        Err(refusal) => *refusal,
    }
}
