//! `{doc-gateway}`: 获取打印检查列表, 获取打印文件列表, 更新报告打印状态.

mod font;
mod pdf;
mod picture;
mod report_file;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::app::App;
use crate::call::Call;
use crate::checker::{Checker, Complaint};
use crate::data::exams::Exam;
use crate::said::said;
use crate::tokens::TokenKind;
use crate::values::EXAM_TYPES;
use crate::{envelope, views};

pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/doc/api-document/print/exam-list", get(exam_list))
        .route("/doc/api-document/print/file-list", get(file_list))
        .route("/doc/api-document/print/print-flag", get(print_flag))
        .route("/files/{id}/{name}", get(file))
}

/// 获取打印检查列表: reports that can be printed.
async fn exam_list(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let mut check = Checker::new(&call.query);
        check.one_of(&["accession_number", "placer_order_no", "id_card_no"]);
        for name in ["exam_type", "org_code", "reg_time_begin", "reg_time_end"] {
            check.required(name);
        }
        let exam_type = check.choice("exam_type", EXAM_TYPES);
        let from = check.time("reg_time_begin");
        let to = check.time("reg_time_end");
        check.ordered(("reg_time_begin", from), ("reg_time_end", to));
        let printed = check.flag("print_flag");
        check.finish()?;
        let text = |name| call.query.get(name);
        let exams = call.app.archive.city.iter().filter(|exam| {
            let count = call.app.print_count(exam.id);
            exam.report_time.is_some()
                && text("org_code") == Some(exam.org.code)
                && exam_type.is_some_and(|wanted| wanted.eq_ignore_ascii_case(exam.modality.code))
                && from.is_some_and(|from| from <= exam.reg_time)
                && to.is_some_and(|to| exam.reg_time <= to)
                && text("accession_number").is_none_or(|no| no == exam.accession_number)
                && text("placer_order_no").is_none_or(|no| no == exam.placer_order_no)
                && text("id_card_no").is_none_or(|no| no == exam.person.id_card_no)
                && printed.is_none_or(|printed| printed == (count > 0))
        });
        let rows = exams.map(|exam| views::print_row(exam, call.app.print_count(exam.id)));
        Ok(envelope::data(Value::Array(rows.collect())))
    })
}

/// 大批量胶片文件情况下，需要以FilePath的方式提供: every fourth exam does so here.
fn by_path(exam: &Exam) -> bool {
    exam.id % 4 == 0
}

/// 获取打印文件列表
async fn file_list(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let mut check = Checker::new(&call.query);
        let id = check.required("business_id");
        check.required("file_type");
        check.choice("file_type", &["Result"]);
        let format = check.choice("file_format", &["Jpg", "Pdf"]);
        check.finish()?;
        let exam = call.app.archive.find_text(id);
        let exam = exam.filter(|exam| exam.report_time.is_some());
        let exam = exam.ok_or_else(|| {
            vec![Complaint::general(said!(
                "business_id 为 {id} 的检查没有可打印的报告",
                "the exam with the business_id {id} has no report to print"
            ))]
        })?;
        let files = ["Pdf", "Jpg"]
            .into_iter()
            .filter(|have| format.is_none_or(|wanted| wanted.eq_ignore_ascii_case(have)))
            .map(|format| file_entry(&call, exam, format));
        Ok(envelope::data(Value::Array(files.collect())))
    })
}

fn file_entry(call: &Call, exam: &Exam, format: &str) -> Value {
    let mut entry = json!({
        "file_type": "Result",
        "file_format": format,
        "file_bytes": null,
        "file_path": null,
    });
    if by_path(exam) {
        let name = format!("Result.{}", format.to_lowercase());
        entry["file_path"] = format!("{}/files/{}/{name}", call.app.base, exam.id).into();
    } else {
        entry["file_bytes"] = STANDARD.encode(report_file::bytes(exam, format)).into();
    }
    entry
}

/// The files that `file_path` points to, and the picture in the viewer.
async fn file(call: Call, Path((id, name)): Path<(String, String)>) -> Response {
    let exam = call.app.archive.find_text(&id);
    let (format, content_type) = match name.as_str() {
        "Result.pdf" => ("Pdf", "application/pdf"),
        "Result.jpg" => ("Jpg", "image/jpeg"),
        _ => return call.no_such_interface(),
    };
    match exam {
        Some(exam) => {
            let bytes = report_file::bytes(exam, format);
            ([(header::CONTENT_TYPE, content_type)], bytes).into_response()
        }
        None => call.no_such_interface(),
    }
}

/// 更新报告打印状态: a GET that writes.
async fn print_flag(call: Call) -> Response {
    call.respond(TokenKind::User, || {
        let mut check = Checker::new(&call.query);
        check.required("print_type");
        check.choice("print_type", &["Result"]);
        let cancel = check.flag("cancel_flag").unwrap_or(false);
        check.one_of(&["placer_order_no", "business_id", "accession_number"]);
        let exam_type = check.choice("exam_type", EXAM_TYPES);
        let org = check.required("org_code");
        check.required("print_time");
        check.date_or_time("print_time");
        check.required("client_host");
        check.required("client_name");
        check.finish()?;
        let text = |name| call.query.get(name);
        let hits: Vec<&Exam> = call
            .app
            .archive
            .city
            .iter()
            .filter(|exam| exam.org.code == org && exam.report_time.is_some())
            .filter(|exam| {
                exam_type.is_none_or(|wanted| wanted.eq_ignore_ascii_case(exam.modality.code))
            })
            .filter(|exam| text("business_id").is_none_or(|id| id == exam.id.to_string()))
            .filter(|exam| text("accession_number").is_none_or(|no| no == exam.accession_number))
            .filter(|exam| text("placer_order_no").is_none_or(|no| no == exam.placer_order_no))
            .collect();
        if hits.is_empty() {
            return Err(vec![Complaint::general(said!(
                "未找到符合条件的检查报告",
                "no report matches these parameters"
            ))]);
        }
        let mut prints = call.app.prints.lock().unwrap();
        for exam in hits {
            let count = prints.entry(exam.id).or_insert(0);
            *count = match cancel {
                true => count.saturating_sub(1),
                false => *count + 1,
            };
        }
        Ok(envelope::message("更新成功"))
    })
}
