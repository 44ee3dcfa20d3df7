//! What every page ends with: a refusal, a list or a report.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::call::Call;
use crate::data::exams::Exam;
use crate::journal::Verdict;
use crate::said::{Said, said};
use crate::views;

/// The page that says what is wrong with a link, each flaw with its id.
pub fn refusal(call: &Call, flaws: &[Verdict]) -> Response {
    let title = said!("链接被拒绝", "Link refused");
    let values = json!({"flaws": flaws});
    call.app
        .templates
        .render("refusal.html", StatusCode::FORBIDDEN, &title, &values)
}

pub fn show(call: &Call, template: &str, title: &Said, values: &Value) -> Response {
    call.app
        .templates
        .render(template, StatusCode::OK, title, values)
}

pub fn rows<'a>(exams: impl IntoIterator<Item = &'a Exam>) -> Value {
    let rows = exams.into_iter().map(views::page_row).map(Value::Object);
    Value::Array(rows.collect())
}

/// One exam with its report and image, or a page that says it was not found.
pub fn report(call: &Call, exam: Option<&Exam>) -> Response {
    let (template, title) = match exam.map(Exam::clinic_type) {
        Some(1) => ("lab.html", said!("检验报告", "Laboratory report")),
        _ => ("report.html", said!("检查报告", "Exam report")),
    };
    let values = json!({"exam": exam.map(views::page_row)});
    show(call, template, &title, &values)
}
