//! The console page at `/` and the control API under `/sandbox/`. Faults never apply here.

mod control;
mod links;

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::app::App;
use crate::clock;
use crate::data::exams::Exam;
use crate::said::{Said, said};

/// Exams and laboratory tests in the list of patients.
const LISTED: (usize, usize) = (12, 4);

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(page))
        // Every browser asks for one.
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/sandbox/events", get(control::events))
        .route(
            "/sandbox/requests",
            get(control::requests).delete(control::clear_requests),
        )
        .route(
            "/sandbox/faults",
            get(control::faults)
                .put(control::put_faults)
                .delete(control::clear_faults),
        )
        .route("/sandbox/expire-tokens", post(control::expire_tokens))
        .route("/sandbox/links", get(links::all))
        .route("/sandbox/links/{page}", get(links::open))
        .route("/sandbox/check-link", post(links::check))
        .route("/sandbox/font-licence", get(font_licence))
}

async fn page(State(app): State<Arc<App>>) -> Response {
    let patients = listed(&app).map(patient).collect::<Vec<_>>();
    let config = serde_json::to_string_pretty(&app.config()).unwrap_or_default();
    let title = said!("IDCAS 模拟平台控制台", "IDCAS sandbox console");
    let values = json!({
        "base": app.base,
        "config": config,
        "patients": patients,
    });
    app.templates
        .render("console.html", StatusCode::OK, &title, &values)
}

/// The exams to try things with, a few laboratory tests among them.
fn listed(app: &App) -> impl Iterator<Item = &Exam> {
    let labs = app.archive.labs.iter().take(LISTED.1);
    app.archive.city.iter().take(LISTED.0).chain(labs)
}

fn patient(exam: &Exam) -> Value {
    json!({
        "id": exam.id.to_string(),
        "name": exam.person.name,
        "id_card_no": exam.person.id_card_no,
        "patient_id": exam.patient_id,
        "org_code": exam.org.code,
        "org_name": exam.org.name,
        "lab": exam.clinic_type() == 1,
        "exam_type": exam.modality.code,
        "exam_item": exam.item.name,
        "accession_number": exam.accession_number,
        "placer_order_no": exam.placer_order_no,
        "perform_time": clock::format_time(exam.perform_time),
    })
}

/// That of the font in the reports.
async fn font_licence() -> Response {
    let text = include_str!("../../fonts/OFL.txt");
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// What was asked for cannot be done: why, in both languages.
fn refused(status: StatusCode, said: &Said) -> Response {
    let body = json!({"ok": false, "error": said.to_string(), "zh": said.zh, "en": said.en});
    (status, Json(body)).into_response()
}

/// For a path or a method that the control API has not.
pub fn nowhere() -> Response {
    let said = said!(
        "控制接口没有该路径或请求方法，请对照 sandbox/README",
        "the control API has no such path or method: see sandbox/README"
    );
    refused(StatusCode::NOT_FOUND, &said)
}
