//! 检查互认: the WebApi for exams that can be recognised, and the daily statistics.

use axum::response::Response;

use crate::call::Call;
use crate::checker::{Checker, Complaint};
use crate::envelope;
use crate::fields::Fields;
use crate::links;
use crate::tokens::TokenKind;
use crate::verify::recognition::{check_request, matching, token_members};

/// 获取互认检查（或检验）记录WebApi
pub async fn query(call: Call) -> Response {
    call.respond(TokenKind::User, || recognisable(&call))
}

fn recognisable(call: &Call) -> Result<Response, Vec<Complaint>> {
    let mut check = Checker::new(&call.query);
    check_request(&mut check);
    check.finish()?;
    if matching(&call.app.archive, &call.query).is_empty() {
        return Ok(envelope::message("没有可互认的记录"));
    }
    // 互认访问页面: at most 128 characters, so a short link to the signed page.
    let page = page_link(call, &call.query);
    let short = call.app.shorten(&page);
    Ok(envelope::data(format!("{}{short}", call.app.base).into()))
}

/// The page of 获取互认检查（或检验）记录WebView, signed as a HIS signs it.
fn page_link(call: &Call, fields: &Fields) -> String {
    let members = token_members().map(|name| {
        let value = fields.get(name).unwrap_or_default();
        (name.to_owned(), value.into())
    });
    links::recognition(&call.app, members.collect())
}

/// 上传互认统计信息
pub async fn upload(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let body = call.json_body()?;
        let mut check = Checker::new(&body);
        check.required("org_code");
        check.length("org_code", 64);
        for name in ["patients_cnt", "work_stations"] {
            check.required(name);
            check.integer(name, 0, i64::from(i32::MAX));
        }
        check.finish()?;
        Ok(envelope::message("上传成功"))
    })
}
