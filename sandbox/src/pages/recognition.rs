//! 获取互认检查（或检验）记录WebView.

use axum::response::Response;
use serde_json::json;

use super::show::{refusal, rows, show};
use crate::call::Call;
use crate::said::said;
use crate::verify::LinkCheck;
use crate::verify::recognition::{check_request, matching, token_members};

pub async fn page(call: Call) -> Response {
    let mut link = LinkCheck::new(&call);
    link.table(&call.query, |check| check.fixed("source", "his"));
    let token = link.token_json(&token_members().collect::<Vec<_>>());
    if !token.is_empty() {
        link.table(&token, check_request);
    }
    link.sev();
    link.timestamp();
    link.sign();
    if let Err(flaws) = link.finish() {
        return refusal(&call, &flaws);
    }
    let title = said!("可互认的检查检验", "Exams and tests that can be recognised");
    let values = json!({
        "rows": rows(matching(&call.app.archive, &token)),
        "recognition": true,
    });
    show(&call, "exams.html", &title, &values)
}
