//! Short links, and the report and image viewers that they lead to.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde_json::json;

use super::show::{refusal, report, show};
use crate::app::App;
use crate::call::Call;
use crate::data::exams::Exam;
use crate::journal::Verdict;
use crate::said::said;
use crate::verify::LinkCheck;
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
            let flaw = Verdict::bad(
                "link",
                said!(
                    "短链接不存在或已失效",
                    "the short link does not exist or has expired"
                ),
            );
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
            let title = said!("影像浏览", "Image viewer");
            let values = json!({
                "exam": views::page_row(exam),
            });
            show(&call, "image.html", &title, &values)
        }
        Err(flaws) => refusal(&call, &flaws),
    }
}

fn admitted(call: &Call) -> Result<&Exam, Vec<Verdict>> {
    let id = call.query.get("business_id").unwrap_or_default();
    let exam = call.app.archive.find_text(id);
    let mut link = LinkCheck::new(call);
    match exam {
        None => link.bad("business_id", said!("检查不存在", "no such exam")),
        Some(exam) if call.query.get("ticket") != Some(&call.app.ticket(exam.id)) => link.bad(
            "ticket",
            said!(
                "需要登录：获取地址时应将 need_token（第三方接口为 need_sev）设为 true",
                "sign-in needed: request the address with need_token (third party: need_sev) set to true"
            ),
        ),
        Some(_) => link.good("ticket", said!("免登录票据有效", "the ticket is valid")),
    }
    link.finish()?;
    exam.ok_or_else(Vec::new)
}
