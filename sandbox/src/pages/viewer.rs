//! Short links, and the report and image viewers behind them.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde_json::json;

use super::{refusal, report, show};
use crate::app::App;
use crate::call::Call;
use crate::data::exams::Exam;
use crate::journal::Verdict;
use crate::verify::Link;
use crate::views;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/s/{code}", get(short))
        .route("/viewer/report.html", get(report_viewer))
        .route("/viewer/image.html", get(image_viewer))
}

async fn short(call: Call, Path(code): Path<String>) -> Response {
    match call.app.link_target(&code) {
        Some(target) => Redirect::to(&target).into_response(),
        None => {
            let flaw = Verdict::bad("link", "短链不存在或已失效", "no such short link");
            call.judge(flaw.clone());
            refusal(&call, &[flaw])
        }
    }
}

async fn report_viewer(call: Call) -> Response {
    match admitted(&call) {
        Ok(exam) => report(&call, Some(exam)),
        Err(flaws) => refusal(&call, &flaws),
    }
}

async fn image_viewer(call: Call) -> Response {
    match admitted(&call) {
        Ok(exam) => {
            let context = json!({
                "zh": "影像浏览",
                "en": "Image viewer",
                "exam": views::page_row(exam),
            });
            show(&call, "image.html", &context)
        }
        Err(flaws) => refusal(&call, &flaws),
    }
}

fn admitted(call: &Call) -> Result<&Exam, Vec<Verdict>> {
    let id = call.query.get("business_id").unwrap_or_default();
    let exam = call.app.archive.find_text(id);
    let mut link = Link::new(call);
    match exam {
        None => link.bad("business_id", "检查不存在", "no such exam"),
        Some(exam) if call.query.get("ticket") != Some(&call.app.ticket(exam.id)) => link.bad(
            "ticket",
            "需要登录：获取地址时 need_token（第三方为 need_sev）应传 true",
            "sign-in needed: ask for the address with need_token (third party: need_sev) true",
        ),
        Some(_) => link.good("ticket", "免登录票据有效", "the ticket is valid"),
    }
    link.finish()?;
    exam.ok_or_else(Vec::new)
}
