//! Applies the faults that replace a response.

use std::io;

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::time::{Duration, sleep};

use crate::faults::{Fault, FaultKind};
use crate::listener::CutSwitch;

/// The response that a fault dictates, or `None` where the handler responds.
pub async fn misbehave(hits: &[Fault], cut_switch: &CutSwitch) -> Option<Response> {
    for fault in hits {
        match fault.kind {
            FaultKind::Delay | FaultKind::Clock => {}
            FaultKind::Reply => return Some(dictated(fault)),
            FaultKind::Html => return Some(html()),
            FaultKind::Half => return Some(truncated()),
            FaultKind::Hang => std::future::pending().await,
            FaultKind::Cut => {
                cut_switch.cut();
                return Some(StatusCode::OK.into_response());
            }
        }
    }
    None
}

fn dictated(fault: &Fault) -> Response {
    let status = fault.status.unwrap_or(500);
    let mut response = Response::builder()
        .status(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    for (name, value) in &fault.headers {
        response = response.header(name, value);
    }
    let body = Body::from(fault.body.clone().unwrap_or_default());
    // A header that HTTP does not allow cannot be sent: the response says so instead.
    response.body(body).unwrap_or_else(|error| {
        (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()
    })
}

fn html() -> Response {
    let page = "<!DOCTYPE html><html><head><title>网络认证 Network sign-in</title></head>\
                <body><h1>请先登录网络</h1></body></html>";
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn truncated() -> Response {
    let whole =
        r#"{"code":0,"msg":"成功","data":[{"id":1394827364510000001,"patient_name":"张三"}]}"#;
    let first = whole.as_bytes()[..whole.len() / 2].to_vec();
    let length = whole.len();
    // The error after the first half makes the server close; the pause lets that half be sent.
    let body = stream::unfold(0, move |step| {
        let first = first.clone();
        async move {
            if step == 0 {
                return Some((Ok(first), 1));
            }
            sleep(Duration::from_millis(50)).await;
            Some((Err(io::Error::from(io::ErrorKind::ConnectionReset)), 2))
        }
    });
    (
        [
            (header::CONTENT_TYPE, "application/json".to_owned()),
            (header::CONTENT_LENGTH, length.to_string()),
        ],
        Body::from_stream(body),
    )
        .into_response()
}
