//! The pages a HIS opens in a browser: each verifies its link, then shows data or a refusal.

mod clinic;
mod mobile;
mod quality;
mod recognition;
mod reminder;
mod viewer;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use minijinja::Environment;
use serde_json::{Value, json};

use crate::app::App;
use crate::call::Call;
use crate::data::exams::Exam;
use crate::journal::Verdict;
use crate::views;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/clinicview/index.html", get(clinic::index))
        .route("/clinicview/exam-report.html", get(clinic::exam_report))
        .route("/clinicview/repeat-reminder.html", get(reminder::page))
        .route("/clinicview/recognition.html", get(recognition::page))
        .merge(mobile::routes())
        .merge(quality::routes())
        .merge(viewer::routes())
}

pub struct Templates(Environment<'static>);

const SOURCES: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("console.html", include_str!("../../templates/console.html")),
    ("exams.html", include_str!("../../templates/exams.html")),
    ("image.html", include_str!("../../templates/image.html")),
    ("lab.html", include_str!("../../templates/lab.html")),
    (
        "mobile-list.html",
        include_str!("../../templates/mobile-list.html"),
    ),
    ("quality.html", include_str!("../../templates/quality.html")),
    ("refusal.html", include_str!("../../templates/refusal.html")),
    (
        "reminder.html",
        include_str!("../../templates/reminder.html"),
    ),
    ("report.html", include_str!("../../templates/report.html")),
];

impl Templates {
    pub fn new() -> Result<Templates, String> {
        let mut environment = Environment::new();
        for (name, source) in SOURCES {
            environment
                .add_template(name, source)
                .map_err(|error| error.to_string())?;
        }
        Ok(Templates(environment))
    }

    /// `zh` and `en` of the context are the page's title.
    pub fn render(&self, name: &str, status: StatusCode, context: &Value) -> Response {
        let page = self
            .0
            .get_template(name)
            .and_then(|template| template.render(for_template(context)));
        match page {
            Ok(page) => (status, Html(page)).into_response(),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}

/// Numbers by hand: how serde_json hands them on depends on features of the whole build.
fn for_template(value: &Value) -> minijinja::Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), for_template(value)))
            .collect::<BTreeMap<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(for_template).collect(),
        Value::Number(number) => number.as_i64().unwrap_or_default().into(),
        Value::String(text) => text.as_str().into(),
        Value::Bool(flag) => (*flag).into(),
        Value::Null => ().into(),
    }
}

/// A page that says exactly what is wrong with the link, each flaw with its id.
fn refusal(call: &Call, flaws: &[Verdict]) -> Response {
    let context = json!({"zh": "链接被拒绝", "en": "Link refused", "flaws": flaws});
    call.app
        .templates
        .render("refusal.html", StatusCode::FORBIDDEN, &context)
}

fn show(call: &Call, template: &str, context: &Value) -> Response {
    call.app.templates.render(template, StatusCode::OK, context)
}

fn rows<'a>(exams: impl IntoIterator<Item = &'a Exam>) -> Value {
    let rows = exams.into_iter().map(views::page_row).map(Value::Object);
    Value::Array(rows.collect())
}

/// One exam with its report and image, or the news that there is none.
fn report(call: &Call, exam: Option<&Exam>) -> Response {
    let Some(exam) = exam else {
        let context = json!({"zh": "检查报告", "en": "Exam report", "exam": null});
        return show(call, "report.html", &context);
    };
    let template = if exam.clinic_type() == 1 {
        "lab.html"
    } else {
        "report.html"
    };
    let (zh, en) = match template {
        "lab.html" => ("检验报告", "Laboratory report"),
        _ => ("检查报告", "Exam report"),
    };
    let context = json!({"zh": zh, "en": en, "exam": views::page_row(exam)});
    show(call, template, &context)
}
