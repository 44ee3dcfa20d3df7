//! `{gateway}`: the business operations under `/api`.

mod lists;
mod recognition;
mod viewing;

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;

use crate::app::App;
use crate::call::Call;
use crate::fields::{Checker, Complaint};
use crate::reply;
use crate::tokens::Kind;

pub fn routes() -> Router<Arc<App>> {
    const OBSERVATIONS: &str = "/api/api-idcas/observations";
    let at = |rest: &str| format!("{OBSERVATIONS}{rest}");
    Router::new()
        .route("/api/api-operate/configurations", get(configurations))
        .route(&at("/exams"), get(lists::city))
        .route(
            &at("/observation-change-download-list"),
            get(lists::province),
        )
        .route(
            &at("/observations-from-main-and-changedownload"),
            get(lists::merged),
        )
        .route(&at("/{id}/exam-detail"), get(viewing::exam_detail))
        .route(&at("/report-view-url"), get(viewing::report_view_url))
        .route(&at("/image-web-view-url"), get(viewing::image_view_url))
        .route(
            &at("/recognition"),
            get(recognition::query).post(recognition::upload),
        )
        .route(
            "/api/api-idcas/shares/qrcode",
            axum::routing::post(viewing::qrcode),
        )
        .route(
            "/observations/image-web-view-url",
            get(viewing::third_party_image_url),
        )
}

/// 获取RSA公钥: needs the client token.
async fn configurations(call: Call) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::Client) {
        return refusal;
    }
    let mut check = Checker::new(&call.query);
    let key = check.required("key");
    if !key.is_empty() && key != "TransmissionSecurity.RSA.PublicKey" {
        check.complain(format!("配置项 key“{key}”不存在"));
    }
    match check.finish() {
        Ok(()) => {
            let format = call.app.options.rsa_key_format;
            reply::data(call.app.keys.public_key(format).into())
        }
        Err(complaints) => reply::refuse(&call, complaints),
    }
}

/// 检查类型 of the list chapters together with the appendix.
pub const EXAM_TYPES: &[&str] = &[
    "CT", "CR", "DT", "DX", "MG", "MR", "NM", "RE", "XS", "US", "ES", "PS", "ECG", "XA", "RF",
];

/// A handler's two ways out.
pub fn answer(call: &Call, result: Result<Response, Vec<Complaint>>) -> Response {
    result.unwrap_or_else(|complaints| reply::refuse(call, complaints))
}
