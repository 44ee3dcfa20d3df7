//! 获取检查详情 and the chapters that hand out addresses of viewers.

use axum::extract::Path;
use axum::http::header;
use axum::response::Response;

use super::{EXAM_TYPES, answer};
use crate::call::Call;
use crate::data::exams::Exam;
use crate::fields::{Checker, Complaint, Fields};
use crate::journal::Verdict;
use crate::tokens::Kind;
use crate::{reply, views};

fn missing(what: &str) -> Vec<Complaint> {
    vec![format!("未找到 {what} 对应的检查").into()]
}

/// 获取检查详情: a list of one, as the chapter types it.
pub async fn exam_detail(call: Call, Path(id): Path<String>) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::User) {
        return refusal;
    }
    let find = || {
        let mut check = Checker::new(&call.query);
        check.choice("client_kind", &["1", "2", "3", "4", "5"]);
        if id.parse::<i64>().is_err() {
            check.complain(format!("参数 id 的值“{id}”应为整数"));
        }
        check.finish()?;
        let exam = call.app.archive.find_text(&id);
        let exam = exam.ok_or_else(|| missing(&format!("id {id}")))?;
        Ok(reply::data(vec![views::detail(exam)].into()))
    };
    answer(&call, find())
}

/// 获取检查图文报告浏览地址: an absolute short link.
pub async fn report_view_url(call: Call) -> Response {
    view_url(&call, "report", true)
}

/// 获取检查影像浏览地址: a short link without the domain, as platforms behind a proxy answer.
pub async fn image_view_url(call: Call) -> Response {
    view_url(&call, "image", false)
}

fn view_url(call: &Call, viewer: &str, absolute: bool) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::User) {
        return refusal;
    }
    let find = || {
        let mut check = Checker::new(&call.query);
        let id = check.required("business_id");
        let with_ticket = check.flag("need_token").unwrap_or(false);
        check.finish()?;
        let exam = call.app.archive.find_text(id);
        let exam = exam.ok_or_else(|| missing(&format!("business_id {id}")))?;
        viewable(exam, viewer)?;
        let short = call
            .app
            .shorten(&viewer_path(call, exam, viewer, with_ticket));
        let base = if absolute { &call.app.base } else { "" };
        Ok(reply::data(format!("{base}{short}").into()))
    };
    answer(call, find())
}

fn viewable(exam: &Exam, viewer: &str) -> Result<(), Vec<Complaint>> {
    match viewer {
        "image" if !exam.modality.has_image => Err(vec!["该检查没有影像".into()]),
        "report" if exam.report_time.is_none() => Err(vec!["该检查尚无报告".into()]),
        _ => Ok(()),
    }
}

/// The viewer's own address; a ticket stands for having signed in.
fn viewer_path(call: &Call, exam: &Exam, viewer: &str, with_ticket: bool) -> String {
    let path = format!("/viewer/{viewer}.html?business_id={}", exam.id);
    match with_ticket {
        true => format!("{path}&ticket={}", call.app.ticket(exam.id)),
        false => path,
    }
}

/// 获取影像浏览地址 (third party, on `{domain}`)
pub async fn third_party_image_url(call: Call) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::User) {
        return refusal;
    }
    let find = || {
        let mut check = Checker::new(&call.query);
        for name in ["org_code", "accession_number", "patient_id", "modality"] {
            check.required(name);
        }
        let modality = check.choice("modality", EXAM_TYPES);
        check.fixed("need_token", "true");
        check.fixed("access_source", "third");
        let long = check.flag("need_sev").unwrap_or(false);
        let text = |name| call.query.get(name);
        check.finish()?;
        let exam = call.app.archive.city.iter().find(|exam| {
            text("org_code") == Some(exam.org.code)
                && text("accession_number") == Some(exam.accession_number.as_str())
                && text("patient_id") == Some(exam.patient_id.as_str())
                && modality.is_some_and(|kind| kind.eq_ignore_ascii_case(exam.modality.code))
                && text("business_id").is_none_or(|id| id == exam.id.to_string())
        });
        let exam =
            exam.ok_or_else(|| missing("org_code、accession_number、patient_id、modality"))?;
        viewable(exam, "image")?;
        let path = viewer_path(&call, exam, "image", long);
        // need_sev: 长链地址，域名仍需自行拼接
        Ok(reply::data(match long {
            true => path.into(),
            false => format!("{}{}", call.app.base, call.app.shorten(&path)).into(),
        }))
    };
    answer(&call, find())
}

/// 报告单二维码地址
pub async fn qrcode(call: Call) -> Response {
    if let Some(refusal) = call.unauthorized(Kind::User) {
        return refusal;
    }
    let find = || {
        let body = json_body(&call)?;
        let mut check = Checker::new(&body);
        check.required("tenancy_id");
        let org = check.required("perform_org_code");
        let kind = check.choice("exam_type", EXAM_TYPES);
        check.one_of(&["accession_number", "placer_order_no"]);
        let accession = check.text("accession_number");
        let order = check.text("placer_order_no");
        check.finish()?;
        let exam = call.app.archive.city.iter().find(|exam| {
            exam.org.code == org
                && kind.is_none_or(|kind| kind.eq_ignore_ascii_case(exam.modality.code))
                && accession.is_none_or(|number| number == exam.accession_number)
                && order.is_none_or(|number| number == exam.placer_order_no)
        });
        let exam =
            exam.ok_or_else(|| missing("perform_org_code、accession_number、placer_order_no"))?;
        viewable(exam, "report")?;
        let path = viewer_path(&call, exam, "report", true);
        let short = call.app.shorten(&path);
        Ok(reply::data(format!("{}{short}", call.app.base).into()))
    };
    answer(&call, find())
}

/// POST bodies are JSON objects.
pub fn json_body(call: &Call) -> Result<Fields, Vec<Complaint>> {
    let kind = call.headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or("");
    if !kind.to_ascii_lowercase().starts_with("application/json") {
        return Err(vec![
            format!("Content-Type 应为 application/json，收到“{kind}”").into(),
        ]);
    }
    let fields =
        Fields::from_json(&call.body).ok_or_else(|| vec!["请求体不是 JSON 对象".into()])?;
    for (name, value) in fields.iter() {
        call.reveal(name, value);
    }
    call.judge(Verdict::good(
        "body",
        "请求体是 JSON 对象",
        "the body is a JSON object",
    ));
    Ok(fields)
}
