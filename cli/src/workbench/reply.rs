//! What the page is answered, and the body it sends.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use idcas::said::{Language, Said};
use serde_json::{Map, Value, json};

pub use crate::answer::parsed;

pub type Members = Map<String, Value>;

/// A request that cannot be done, in words.
pub fn refused(status: StatusCode, why: impl Into<Said>, language: Language) -> Response {
    let why: Said = why.into();
    (status, Json(json!({"problem": why.text(language)}))).into_response()
}

/// The language that the page is in.
pub fn language(name: &str) -> Option<Language> {
    match name {
        "zh" => Some(Language::Zh),
        "en" => Some(Language::En),
        _ => None,
    }
}

pub const fn name_of(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh",
        Language::En => "en",
    }
}

/// The text of a member, or "".
pub fn text<'a>(members: &'a Members, name: &str) -> &'a str {
    members.get(name).and_then(Value::as_str).unwrap_or("")
}

/// The same, where there is more than nothing in it.
pub fn given<'a>(members: &'a Members, name: &str) -> Option<&'a str> {
    Some(text(members, name)).filter(|text| !text.is_empty())
}
