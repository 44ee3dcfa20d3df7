//! 获取检查详情, and the chapters that return addresses of viewers.

use axum::extract::Path;
use axum::response::Response;

use crate::call::Call;
use crate::checker::{Checker, Complaint};
use crate::data::exams::Exam;
use crate::said::{Said, said};
use crate::tokens::TokenKind;
use crate::values::EXAM_TYPES;
use crate::{envelope, views};

fn refused(said: Said) -> Vec<Complaint> {
    vec![Complaint::general(said)]
}

fn no_match() -> Vec<Complaint> {
    refused(said!(
        "未找到符合条件的检查",
        "no exam matches these parameters"
    ))
}

fn no_such_id(name: &str, id: &str) -> Vec<Complaint> {
    refused(said!(
        "未找到 {name} 为 {id} 的检查",
        "no exam has the {name} {id}"
    ))
}

/// 获取检查详情: a list of one, as the chapter types it.
pub async fn exam_detail(call: Call, Path(id): Path<String>) -> Response {
    call.respond(TokenKind::User, || {
        let mut check = Checker::new(&call.query);
        check.choice("client_kind", &["1", "2", "3", "4", "5"]);
        if id.parse::<i64>().is_err() {
            check.complain(
                "params",
                said!(
                    "参数 id 应为整数，实际为“{id}”",
                    "id must be an integer, got \"{id}\""
                ),
            );
        }
        check.finish()?;
        let exam = call.app.archive.find_text(&id);
        let exam = exam.ok_or_else(|| no_such_id("id", &id))?;
        Ok(envelope::data(vec![views::detail(exam)].into()))
    })
}

/// 获取检查图文报告浏览地址: an absolute short link.
pub async fn report_view_url(call: Call) -> Response {
    view_url(&call, "report", true)
}

/// 获取检查影像浏览地址: a short link without the domain, as platforms behind a proxy return it.
pub async fn image_view_url(call: Call) -> Response {
    view_url(&call, "image", false)
}

fn view_url(call: &Call, viewer: &str, absolute: bool) -> Response {
    call.respond(TokenKind::User, || {
        let mut check = Checker::new(&call.query);
        let id = check.required("business_id");
        let with_ticket = check.flag("need_token").unwrap_or(false);
        check.finish()?;
        let exam = call.app.archive.find_text(id);
        let exam = exam.ok_or_else(|| no_such_id("business_id", id))?;
        viewable(exam, viewer)?;
        let path = call.app.viewer_path(exam, viewer, with_ticket);
        let short = call.app.shorten(&path);
        let base = if absolute { &call.app.base } else { "" };
        Ok(envelope::data(format!("{base}{short}").into()))
    })
}

fn viewable(exam: &Exam, viewer: &str) -> Result<(), Vec<Complaint>> {
    match viewer {
        "image" if !exam.modality.has_image => {
            Err(refused(said!("该检查没有影像", "the exam has no images")))
        }
        "report" if exam.report_time.is_none() => Err(refused(said!(
            "该检查尚无报告",
            "the exam has no report yet"
        ))),
        _ => Ok(()),
    }
}

/// 获取影像浏览地址 (third party, on `{domain}`)
pub async fn third_party_image_url(call: Call) -> Response {
    call.respond(TokenKind::User, || {
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
                && modality.is_some_and(|wanted| wanted.eq_ignore_ascii_case(exam.modality.code))
                && text("business_id").is_none_or(|id| id == exam.id.to_string())
        });
        let exam = exam.ok_or_else(no_match)?;
        viewable(exam, "image")?;
        let path = call.app.viewer_path(exam, "image", long);
        // need_sev: 长链地址，域名仍需自行拼接
        Ok(envelope::data(match long {
            true => path.into(),
            false => format!("{}{}", call.app.base, call.app.shorten(&path)).into(),
        }))
    })
}

/// 报告单二维码地址
pub async fn qrcode(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let body = call.json_body()?;
        let mut check = Checker::new(&body);
        check.required("tenancy_id");
        let org = check.required("perform_org_code");
        let exam_type = check.choice("exam_type", EXAM_TYPES);
        check.one_of(&["accession_number", "placer_order_no"]);
        let accession = check.text("accession_number");
        let order = check.text("placer_order_no");
        check.finish()?;
        let exam = call.app.archive.city.iter().find(|exam| {
            exam.org.code == org
                && exam_type.is_none_or(|wanted| wanted.eq_ignore_ascii_case(exam.modality.code))
                && accession.is_none_or(|number| number == exam.accession_number)
                && order.is_none_or(|number| number == exam.placer_order_no)
        });
        let exam = exam.ok_or_else(no_match)?;
        viewable(exam, "report")?;
        let path = call.app.viewer_path(exam, "report", true);
        let short = call.app.shorten(&path);
        Ok(envelope::data(format!("{}{short}", call.app.base).into()))
    })
}
