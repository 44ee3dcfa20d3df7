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
use crate::checker::Checker;
use crate::envelope;
use crate::said::said;
use crate::tokens::TokenKind;

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
    call.respond(TokenKind::Client, || {
        let mut check = Checker::new(&call.query);
        let key = check.required("key");
        if !key.is_empty() && key != "TransmissionSecurity.RSA.PublicKey" {
            check.complain(
                "params",
                said!(
                    "配置项 key“{key}”不存在",
                    "there is no configuration item with the key \"{key}\""
                ),
            );
        }
        check.finish()?;
        let format = call.app.options.rsa_key_format;
        Ok(envelope::data(call.app.keys.public_key(format).into()))
    })
}
