//! Short links, and the report and image viewers that they lead to.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde_json::json;

use super::show::{admit, refusal, report, show};
use crate::app::App;
use crate::call::Call;
use crate::data::exams::Exam;
use crate::fields::Fields;
use crate::journal::Verdict;
use crate::said::said;
use crate::verify::{LinkCheck, words};
use crate::views;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/s/{code}", get(short))
        .route("/viewer/report.html", get(report_viewer))
        .route("/viewer/image.html", get(image_viewer))
}

async fn short(call: Call, Path(code): Path<String>) -> Response {
    match call.app.short_link_target(&code) {
        Some(target) => Redirect::to(&target).into_response(),
        None => {
            let flaw = Verdict::bad("link", words::no_short_link());
            call.judge(flaw.clone());
            refusal(&call, &[flaw])
        }
    }
}

async fn report_viewer(call: Call) -> Response {
    match admit(&call, check) {
        Ok((wanted, notices)) => report(&call, asked_for(&call, &wanted), &notices),
        Err(refusal) => *refusal,
    }
}

async fn image_viewer(call: Call) -> Response {
    let (wanted, notices) = match admit(&call, check) {
        Ok(admitted) => admitted,
        Err(refusal) => return *refusal,
    };
    let title = said!("影像浏览", "Image viewer");
    let values = json!({"exam": asked_for(&call, &wanted).map(views::page_row)});
    show(&call, "image.html", &title, &values, &notices)
}

fn asked_for<'a>(call: &'a Call, wanted: &Fields) -> Option<&'a Exam> {
    let archive = &call.app.archive;
    archive.find_text(wanted.get("business_id").unwrap_or_default())
}

/// Both viewers: a ticket, or else a sign-in that the sandbox has not.
pub fn check(link: &mut LinkCheck<'_>) -> Fields {
    let (app, query) = (link.app, link.query);
    let id = query.get("business_id").unwrap_or_default();
    let ticket = query.get("ticket");
    match app.archive.find_text(id) {
        None => link.bad("business_id", said!("检查不存在", "no such exam")),
        Some(exam) if ticket != Some(&app.ticket(exam.id)) => link.bad(
            "ticket",
            said!(
                "需要登录：获取地址时应将 need_token（第三方接口为 need_sev）设为 true",
                "sign-in needed: request the address with need_token (third party: need_sev) set to true"
            ),
        ),
        Some(_) => link.good("ticket", said!("免登录票据有效", "the ticket is valid")),
    }
    query.clone()
}
