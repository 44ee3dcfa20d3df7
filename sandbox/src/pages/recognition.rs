//! 获取互认检查（或检验）记录WebView.

use axum::response::Response;
use serde_json::json;

use super::show::{admit, rows, show};
use crate::call::Call;
use crate::fields::Fields;
use crate::said::said;
use crate::verify::LinkCheck;
use crate::verify::recognition::{check_request, matching, token_members};

pub fn check(link: &mut LinkCheck<'_>) -> Fields {
    let query = link.query;
    link.table(query, |check| check.fixed("source", "his"));
    let token = link.token_json(&token_members().collect::<Vec<_>>());
    if !token.is_empty() {
        link.table(&token, check_request);
    }
    link.sev();
    link.timestamp();
    link.sign();
    token
}

pub async fn page(call: Call) -> Response {
    let (token, notices) = match admit(&call, check) {
        Ok(admitted) => admitted,
        Err(refusal) => return *refusal,
    };
    let title = said!("可互认的检查检验", "Exams and tests that can be recognised");
    let values = json!({
        "rows": rows(&call, matching(&call.app.archive, &token)),
        "recognition": true,
    });
    show(&call, "exams.html", &title, &values, &notices)
}
