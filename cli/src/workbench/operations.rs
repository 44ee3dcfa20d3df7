//! The operations as forms, a call's parameters checked, a call as code, the algorithms step by step.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use idcas::catalogue;
use idcas::said;
use idcas::said::Title;
use serde_json::{Value, json};

use super::code::{self, is_secret};
use super::reply::{Members, parsed, refused, text};
use super::server::In;
use super::state::{Workbench, describer, lock};

/// In the order of the specification, with the group of each.
pub async fn all(In(language): In) -> Json<Value> {
    let all = catalogue::ALL.iter().map(|operation| {
        json!({
            "name": operation.name,
            "title": operation.title.text(language),
            "group": operation.group.title().text(language),
            "page": operation.work.is_page(),
        })
    });
    Json(all.collect())
}

/// What idcas_describe() tells, and what a form needs besides.
pub async fn one(In(language): In, Path(name): Path<String>) -> Response {
    let (Some(operation), Some(client)) = (catalogue::find(&name), describer(language)) else {
        return refused(StatusCode::NOT_FOUND, NO_OPERATION, language);
    };
    let answer = client.describe(&name).unwrap_or_default();
    let mut data = parsed(&answer)["data"].take();
    if let Some(params) = data["params"].as_array_mut() {
        for (param, known) in params.iter_mut().zip(operation.params) {
            param["settable"] = known.settable().into();
            param["secret"] = is_secret(operation, known.name).into();
        }
    }
    data["page"] = operation.work.is_page().into();
    data["steps"] = operation.work.built_on().is_some().into();
    Json(data).into_response()
}

const NO_OPERATION: Title = said!("没有这个操作。", "There is no such operation.");

/// What was filled in, without what was left empty.
pub fn filled(body: &Members) -> Members {
    let params = body.get("params").and_then(Value::as_object);
    let filled = params
        .into_iter()
        .flatten()
        .filter(|(_, value)| *value != "");
    filled
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

pub async fn check(In(language): In, Json(body): Json<Members>) -> Json<Value> {
    let params = Value::Object(filled(&body)).to_string();
    let checked = describer(language).map(|client| client.check(text(&body, "operation"), &params));
    let mut answer = parsed(&checked.unwrap_or_default());
    Json(json!({"msg": answer["msg"].take(), "faults": answer["error"]["faults"].take()}))
}

pub async fn code(
    State(workbench): State<Arc<Workbench>>,
    In(language): In,
    Json(body): Json<Members>,
) -> Response {
    let Some(operation) = catalogue::find(text(&body, "operation")) else {
        return refused(StatusCode::NOT_FOUND, NO_OPERATION, language);
    };
    let session = lock(&workbench.session);
    match code::all(operation, &filled(&body), &session, language) {
        Ok(snippets) => Json(snippets).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
