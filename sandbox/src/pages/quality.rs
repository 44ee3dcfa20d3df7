//! 质量报告（H5）: the page gets its token from the app that shows it (应用端接入说明).

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use serde_json::{Value, json};

use super::show::show;
use crate::app::App;
use crate::call::Call;
use crate::data::orgs::CITY;
use crate::envelope;
use crate::fields::Fields;
use crate::said::said;
use crate::tokens::TokenKind;
use crate::verify::LinkCheck;

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/sharevisit/mobile/system/dataquality", get(page))
        .route("/sharevisit/mobile/system/dataquality/data", get(data))
}

/// The link has no parameters: the token comes from the app that shows the page.
pub fn check(link: &mut LinkCheck<'_>) -> Fields {
    link.good(
        "token",
        said!(
            "链接本身不需要参数，令牌由宿主应用提供",
            "the link needs no parameters: the host app provides the token"
        ),
    );
    link.query.clone()
}

async fn page(call: Call) -> Response {
    let title = said!("数据归档质量报告", "Data archiving quality report");
    let values = json!({});
    show(&call, "quality.html", &title, &values, &[])
}

/// What the page's script asks for with the token.
async fn data(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let rows = CITY.iter().map(|org| {
            let exams = call.app.archive.city.iter();
            let own: Vec<_> = exams.filter(|exam| exam.org.code == org.code).collect();
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
        Ok(envelope::data(Value::Array(rows.collect())))
    })
}
