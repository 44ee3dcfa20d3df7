//! The JSON structure `{"code","msg","data"}` that every WebApi returns (统一的返回结构), and the
//! HTTP errors of 附录 HTTP错误码.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// The envelope's `code`, attached to a response for the journal.
#[derive(Clone, Copy)]
pub struct Code(pub i64);

/// `page_index` (from 1) and `page_size`.
pub struct Paging {
    pub index: i64,
    pub size: i64,
}

fn envelope(code: i64, body: Value) -> Response {
    let mut response = Json(body).into_response();
    response.extensions_mut().insert(Code(code));
    response
}

pub fn data(data: Value) -> Response {
    envelope(0, json!({"code": 0, "msg": "成功", "data": data}))
}

pub fn paged(rows: Vec<Value>, paging: &Paging) -> Response {
    let Paging { index, size } = *paging;
    let total = rows.len() as i64;
    let pages = (total + size - 1) / size;
    let skip = (index - 1).saturating_mul(size).clamp(0, total);
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
                "page_index": index,
                "page_size": size,
                "total_count": total,
                "total_pages": pages,
                "eof": i32::from(index >= pages),
            },
            "data": rows,
        }),
    )
}

pub fn message(msg: &str) -> Response {
    envelope(0, json!({"code": 0, "msg": msg, "data": null}))
}

/// Code -1 in HTTP 200, as the platform does it.
pub fn refusal(msg: &str) -> Response {
    envelope(-1, json!({"code": -1, "msg": msg, "data": null}))
}

/// 401: 获取授权
pub fn unauthorized(reason: &str) -> Response {
    let mut response = refusal(&format!("未授权：{reason}"));
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response.headers_mut().insert(
        header::WWW_AUTHENTICATE,
        HeaderValue::from_static("Bearer error=\"invalid_token\""),
    );
    response
}

/// 400: 请求接口不存在 / 检查接口路径、方法、传参
pub fn no_such_interface() -> Response {
    let mut response = refusal("请求接口不存在，请检查接口路径和请求方法");
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
