//! 重复检查检验提醒（PC端）: no token; the parameters are sent in clear.

use axum::response::Response;
use serde_json::{Value, json};

use super::show::{admit, newest_first, page_row, show};
use crate::call::Call;
use crate::checker::Checker;
use crate::clock::parse_date;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::said::said;
use crate::verify::LinkCheck;

pub fn check(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, rules);
    link.institutions(query);
    link.sev();
    link.timestamp();
    link.sign();
    query.clone()
}

pub async fn page(call: Call) -> Response {
    let notices = match admit(&call, check) {
        Ok((_, notices)) => notices,
        Err(refusal) => return *refusal,
    };
    let found = call.app.archive.all().filter_map(|exam| {
        let rate = repetition(&call, exam)?;
        let mut row = page_row(&call, exam);
        row.insert("rate".to_owned(), rate.into());
        Some((exam, Value::Object(row)))
    });
    let title = said!("重复检查检验提醒", "Repeat exam reminder");
    let values = json!({
        "rows": newest_first(found),
        "patient": call.query.get("patient_name"),
    });
    show(&call, "reminder.html", &title, &values, &notices)
}

fn rules(check: &mut Checker<'_>) {
    check.fixed("source", "his");
    for name in [
        "user_org_code",
        "user_org_name",
        "user_id",
        "user_name",
        "patient_name",
        "id_card_no",
        "clinic_type",
    ] {
        check.required(name);
    }
    // 0 asks about an exam, 1 about a laboratory test.
    match check.choice("clinic_type", &["0", "1"]) {
        Some("0") => {
            check.required("exam_body_part");
            if check.text("exam_type").is_some() {
                check.complain(
                    "exam_type",
                    said!(
                        "exam_type 仅在 clinic_type 为 1 时有效",
                        "exam_type applies only where clinic_type is 1"
                    ),
                );
            }
        }
        Some(_) => {
            check.required("exam_item");
        }
        None => {}
    }
    let from = check.date("start_perform_date");
    let to = check.date("end_perform_date");
    check.ordered(("start_perform_date", from), ("end_perform_date", to));
}

/// 重复率: 100 for the same body part or one of the items, 50 for an overlapping body part.
fn repetition(call: &Call, exam: &Exam) -> Option<i64> {
    let query = &call.query;
    let day = |name| query.get(name).and_then(parse_date);
    let performed = exam.perform_time.date();
    let fits = query.get("id_card_no") == Some(exam.person.id_card_no.as_str())
        && query.get("clinic_type") == Some(exam.clinic_type().to_string().as_str())
        && day("start_perform_date").is_none_or(|from| from <= performed)
        && day("end_perform_date").is_none_or(|to| performed <= to);
    if !fits {
        return None;
    }
    if exam.clinic_type() == 1 {
        let exam_type = query.get("exam_type");
        let items = query.get("exam_item").unwrap_or_default();
        let hit = items
            .split(',')
            .any(|item| item.trim() == exam.item.name || item.trim() == exam.item.code);
        return (hit && exam_type.is_none_or(|wanted| wanted == exam.modality.code)).then_some(100);
    }
    let part = query.get("exam_body_part").unwrap_or_default();
    let own = exam.item.body_part;
    match part {
        _ if part == own => Some(100),
        _ if part.contains(own) || own.contains(part) => Some(50),
        _ => None,
    }
}
