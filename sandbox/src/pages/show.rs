//! What every page begins and ends with: the checks on its link, then a refusal, a list or a report.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::said::{Said, said};
use crate::verify::LinkCheck;
use crate::views;

/// Makes a page's checks on the link that opened it: the values it asks for and the notices, or the refusal.
pub fn admit(
    call: &Call,
    checks: impl FnOnce(&mut LinkCheck<'_>) -> Fields,
) -> Result<(Fields, Vec<Verdict>), Box<Response>> {
    let unescaped = LinkCheck::unescaped(call.query_text());
    let query = unescaped.as_deref().map(Fields::parse);
    let mut link = match (&unescaped, &query) {
        (Some(text), Some(query)) => LinkCheck::new(&call.app, query, text),
        _ => call.link(),
    };
    if unescaped.is_some() {
        link.escaped();
    }
    let wanted = checks(&mut link);
    match call.conclude(link.finish()) {
        Ok(notices) => Ok((wanted, notices)),
        Err(flaws) => Err(Box::new(refusal(call, &flaws))),
    }
}

/// The page that says what is wrong with a link, each flaw with its id.
pub fn refusal(call: &Call, flaws: &[Verdict]) -> Response {
    let title = said!("链接被拒绝", "Link refused");
    let values = json!({"flaws": flaws});
    call.app
        .templates
        .render("refusal.html", StatusCode::FORBIDDEN, &title, &values)
}

pub fn show(
    call: &Call,
    template: &str,
    title: &Said,
    values: &Value,
    notices: &[Verdict],
) -> Response {
    let mut values = values.clone();
    values["notices"] = json!(notices);
    call.app
        .templates
        .render(template, StatusCode::OK, title, &values)
}

/// The exams, newest first, as lists show them.
pub fn rows<'a>(call: &Call, exams: impl IntoIterator<Item = &'a Exam>) -> Value {
    let rows = exams.into_iter();
    newest_first(rows.map(|exam| (exam, Value::Object(page_row(call, exam)))))
}

pub fn newest_first<'a>(rows: impl Iterator<Item = (&'a Exam, Value)>) -> Value {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(exam, _)| (std::cmp::Reverse(exam.perform_time), exam.id));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// A row with the address of its exam's page.
pub fn page_row(call: &Call, exam: &Exam) -> Map<String, Value> {
    let mut row = views::page_row(exam);
    row.insert(
        "link".to_owned(),
        call.app.viewer_path(exam, "report", true).into(),
    );
    row
}

/// One exam with its report and image, or a page that says it was not found.
pub fn report(call: &Call, exam: Option<&Exam>, notices: &[Verdict]) -> Response {
    let (template, title) = match exam.map(Exam::clinic_type) {
        Some(1) => ("lab.html", said!("检验报告", "Laboratory report")),
        _ => ("report.html", said!("检查报告", "Exam report")),
    };
    let values = json!({"exam": exam.map(views::page_row)});
    show(call, template, &title, &values, notices)
}
