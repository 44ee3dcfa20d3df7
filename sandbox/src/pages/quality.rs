//! 质量报告（H5）: the page takes its token from the app around it (应用端接入说明).

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::show;
use crate::app::App;
use crate::call::Call;
use crate::data::orgs::CITY;
use crate::reply;
use crate::tokens::Kind;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/sharevisit/mobile/system/dataquality", get(page))
        .route("/sharevisit/mobile/system/dataquality/data", get(data))
}

async fn page(call: Call) -> Response {
    let context = json!({"zh": "数据归档质量报告", "en": "Archive quality report"});
    show(&call, "quality.html", &context)
}

/// What the page's script asks for with the token.
async fn data(call: Call) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::User) {
        return refusal;
    }
    let rows = CITY.iter().map(|org| {
        let own: Vec<_> = call
            .app
            .archive
            .city
            .iter()
            .filter(|exam| exam.org.code == org.code)
            .collect();
        let reported = own.iter().filter(|exam| exam.report_time.is_some()).count();
        let audited = own.iter().filter(|exam| exam.audit_time.is_some()).count();
        json!({
            "org_code": org.code,
            "org_name": org.name,
            "archived": own.len(),
            "reported": reported,
            "audited": audited,
        })
    });
    reply::data(Value::Array(rows.collect()))
}
