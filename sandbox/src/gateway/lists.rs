//! 获取市平台检查列表, 获取省平台检查列表, 获取市平台+省平台检查列表.

use axum::response::Response;
use serde_json::Value;
use time::{Date, PrimitiveDateTime};

use crate::call::Call;
use crate::checker::{Checker, Complaint};
use crate::data::exams::Exam;
use crate::envelope::{self, Paging};
use crate::tokens::TokenKind;
use crate::values::{EXAM_TYPES, IDENTITY_TYPES};
use crate::views;

const TIME_TYPES: &[&str] = &["0", "1", "2", "3", "6", "7"];
const MOST_PER_PAGE: i64 = 1000;

pub async fn city(call: Call) -> Response {
    call.respond(TokenKind::User, || city_list(&call))
}

fn city_list(call: &Call) -> Result<Response, Vec<Complaint>> {
    let mut check = Checker::new(&call.query);
    check.required("time_type");
    check.required("start_time");
    check.required("end_time");
    let period = Period::read(&mut check);
    let depart = check.choice(
        "depart_code",
        &["RIS", "ECT", "UIS", "EIS", "XIS", "PIS", "ECG"],
    );
    let exam_type = check.choice("exam_type", EXAM_TYPES);
    let class = check.choice("patient_class", &["0", "1", "2", "3", "4"]);
    let card_type = check.choice("card_type", &["0", "1", "2", "3", "4"]);
    let paging = paging(&mut check);
    let wanted = [
        "org_code",
        "accession_number",
        "patient_id",
        "med_rec_no",
        "card_no",
        "id_card_no",
        "placer_order_no",
        "clinic_no",
        "visit_id",
    ]
    .map(|name| (name, check.text(name)));
    let name = check.text("patient_name");
    check.finish()?;

    let mut found: Vec<&Exam> = call
        .app
        .archive
        .city
        .iter()
        .filter(|exam| period.holds(exam))
        .filter(|exam| same(depart, exam.modality.depart_code))
        .filter(|exam| same(exam_type, exam.modality.code))
        .filter(|exam| class.is_none_or(|class| class == exam.patient_class.to_string()))
        .filter(|exam| card_type.is_none_or(|wanted| wanted == listed_card_type(exam).to_string()))
        .filter(|exam| name.is_none_or(|name| exam.person.name.contains(name)))
        .filter(|exam| {
            wanted
                .iter()
                .all(|(name, value)| value.is_none_or(|value| value == identifier(exam, name)))
        })
        .collect();
    newest_first(&mut found, &period);
    let rows = found.into_iter().map(views::city_row).collect();
    Ok(envelope::paged(rows, &paging))
}

/// 4：其它 in this chapter is 9 in the others.
fn listed_card_type(exam: &Exam) -> i64 {
    match exam.person.card_type {
        9 => 4,
        own => own,
    }
}

fn identifier<'a>(exam: &'a Exam, name: &str) -> &'a str {
    match name {
        "org_code" => exam.org.code,
        "accession_number" => &exam.accession_number,
        "patient_id" => &exam.patient_id,
        "med_rec_no" => &exam.med_rec_no,
        "card_no" => &exam.person.card_no,
        "id_card_no" => &exam.person.id_card_no,
        "placer_order_no" => &exam.placer_order_no,
        "clinic_no" => &exam.clinic_no,
        _ => &exam.visit_id,
    }
}

pub async fn province(call: Call) -> Response {
    call.respond(TokenKind::User, || province_list(&call))
}

fn province_list(call: &Call) -> Result<Response, Vec<Complaint>> {
    let mut check = Checker::new(&call.query);
    let period = Period::read(&mut check);
    let identity_type = check.choice("identity_type", IDENTITY_TYPES);
    let identity_no = check.text("identity_no");
    let paging = paging(&mut check);
    check.finish()?;
    let mut found: Vec<&Exam> = call
        .app
        .archive
        .province
        .iter()
        .filter(|exam| period.holds(exam))
        .filter(|exam| {
            identity_type.is_none_or(|wanted| wanted == exam.person.identity_type.to_string())
        })
        .filter(|exam| identity_no.is_none_or(|number| number == exam.person.identity_no))
        .collect();
    newest_first(&mut found, &period);
    let rows = found.into_iter().map(views::province_row).collect();
    Ok(envelope::paged(rows, &paging))
}

pub async fn merged(call: Call) -> Response {
    call.respond(TokenKind::User, || merged_list(&call))
}

fn merged_list(call: &Call) -> Result<Response, Vec<Complaint>> {
    let mut check = Checker::new(&call.query);
    let id_card_no = check.required("id_card_no");
    let org = check.text("perform_org_code");
    let period = Period::read(&mut check);
    check.finish()?;
    let archive = &call.app.archive;
    let own = archive.all().map(|exam| (exam, 0));
    let above = archive.province.iter().map(|exam| (exam, 1));
    let mut found: Vec<(&Exam, i64)> = own
        .chain(above)
        .filter(|(exam, _)| exam.person.id_card_no == id_card_no)
        .filter(|(exam, _)| same(org, exam.org.code) && period.holds(exam))
        .collect();
    found.sort_by_key(|(exam, _)| (std::cmp::Reverse(exam.perform_time), exam.id));
    let rows = found
        .into_iter()
        .map(|(exam, table)| views::merged_row(exam, table));
    Ok(envelope::data(Value::Array(rows.collect())))
}

fn same(wanted: Option<&str>, have: &str) -> bool {
    wanted.is_none_or(|wanted| wanted.eq_ignore_ascii_case(have))
}

fn paging(check: &mut Checker<'_>) -> Paging {
    let index = check.integer("page_index", 1, i64::from(i32::MAX));
    let size = check.integer("page_size", 1, MOST_PER_PAGE);
    Paging {
        index: index.unwrap_or(1),
        size: size.unwrap_or(20),
    }
}

fn newest_first(exams: &mut [&Exam], period: &Period) {
    exams.sort_by_key(|exam| (std::cmp::Reverse(period.time(exam)), exam.id));
}

/// `time_type` with `start_time` and `end_time`, both days included.
struct Period {
    time_type: String,
    from: Option<Date>,
    to: Option<Date>,
}

impl Period {
    fn read(check: &mut Checker<'_>) -> Period {
        let time_type = check.choice("time_type", TIME_TYPES).unwrap_or("0");
        let from = check.date("start_time");
        let to = check.date("end_time");
        check.ordered(("start_time", from), ("end_time", to));
        Period {
            time_type: time_type.to_owned(),
            from,
            to,
        }
    }

    /// 0 检查时间 1 报告时间 2 审核时间 3 归档时间 6 登记时间 7 申请时间
    fn time(&self, exam: &Exam) -> Option<PrimitiveDateTime> {
        match self.time_type.as_str() {
            "1" => exam.report_time,
            "2" => exam.audit_time,
            "3" => Some(exam.archive_time),
            "6" => Some(exam.reg_time),
            "7" => Some(exam.req_time),
            _ => Some(exam.perform_time),
        }
    }

    fn holds(&self, exam: &Exam) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        self.time(exam).is_some_and(|time| {
            self.from.is_none_or(|from| from <= time.date())
                && self.to.is_none_or(|to| time.date() <= to)
        })
    }
}
