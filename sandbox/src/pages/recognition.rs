//! 获取互认检查（或检验）记录WebView.

use axum::response::Response;
use serde_json::json;

use super::{refusal, rows, show};
use crate::call::Call;
use crate::verify::recognition::{check_request, matching};
use crate::verify::{Link, RECOGNITION_TOKEN};

pub async fn page(call: Call) -> Response {
    let mut link = Link::new(&call);
    link.table(&call.query, |check| check.fixed("source", "his"));
    let token = link.token_json(RECOGNITION_TOKEN);
    if !token.is_empty() {
        link.table(&token, check_request);
    }
    link.sev();
    link.timestamp();
    link.sign();
    if let Err(flaws) = link.finish() {
        return refusal(&call, &flaws);
    }
    let context = json!({
        "zh": "可互认的检查检验",
        "en": "Exams that can be recognised",
        "rows": rows(matching(&call.app.archive, &token)),
        "recognition": true,
    });
    show(&call, "exams.html", &context)
}
