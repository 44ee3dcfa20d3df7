//! The envelope `{"code","msg","data"}` of the WebApi chapters, and the HTTP errors of 附录 HTTP错误码.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::call::{Call, Code};
use crate::fields::Complaint;
use crate::journal::Verdict;

fn envelope(code: i64, body: Value) -> Response {
    let mut response = Json(body).into_response();
    response.extensions_mut().insert(Code(code));
    response
}

pub fn data(data: Value) -> Response {
    envelope(0, json!({"code": 0, "msg": "成功", "data": data}))
}

pub fn paged(rows: Vec<Value>, page: i64, size: i64) -> Response {
    let total = rows.len() as i64;
    let pages = (total + size - 1) / size;
    let skip = (page - 1).saturating_mul(size).clamp(0, total);
    let rows: Vec<Value> = rows
        .into_iter()
        .skip(skip as usize)
        .take(size as usize)
        .collect();
    envelope(
        0,
        json!({
            "code": 0,
            "msg": "成功",
            "page": {
                "page_index": page,
                "page_size": size,
                "total_count": total,
                "total_pages": pages,
                "eof": i32::from(page >= pages),
            },
            "data": rows,
        }),
    )
}

pub fn message(msg: &str) -> Response {
    envelope(0, json!({"code": 0, "msg": msg, "data": null}))
}

/// Code -1 with what is wrong, in HTTP 200 as the platform does.
pub fn refuse(call: &Call, complaints: Vec<Complaint>) -> Response {
    let words: Vec<&str> = complaints.iter().map(|c| c.zh.as_str()).collect();
    let msg = words.join("；");
    for complaint in complaints {
        call.judge(complaint.into());
    }
    envelope(-1, json!({"code": -1, "msg": msg, "data": null}))
}

/// 401: 获取授权
pub fn unauthorized(why: &str) -> Response {
    let mut response = envelope(
        -1,
        json!({"code": -1, "msg": format!("未授权：{why}"), "data": null}),
    );
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response.headers_mut().insert(
        header::WWW_AUTHENTICATE,
        header::HeaderValue::from_static("Bearer error=\"invalid_token\""),
    );
    response
}

/// 400: 请求接口不存在 / 检查接口路径、方法、传参
pub async fn no_such_interface(call: Call) -> Response {
    call.judge(Verdict::bad(
        "path",
        "请求接口不存在：请检查接口路径和 GET/POST 方法",
        "no such interface: check the path and the method",
    ));
    let mut response = envelope(
        -1,
        json!({"code": -1, "msg": "请求接口不存在，请检查接口路径和调用方法", "data": null}),
    );
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
