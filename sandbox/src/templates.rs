//! The HTML templates, and how a page is rendered from one.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use minijinja::{Environment, context};
use serde_json::Value;

use crate::said::Said;

pub struct Templates(Environment<'static>);

const SOURCES: &[(&str, &str)] = &[
    ("base.html", include_str!("../templates/base.html")),
    ("console.html", include_str!("../templates/console.html")),
    ("exams.html", include_str!("../templates/exams.html")),
    ("image.html", include_str!("../templates/image.html")),
    ("lab.html", include_str!("../templates/lab.html")),
    (
        "no-such-page.html",
        include_str!("../templates/no-such-page.html"),
    ),
    ("console.css", include_str!("../templates/console.css")),
    ("console.js", include_str!("../templates/console.js")),
    (
        "mobile-list.html",
        include_str!("../templates/mobile-list.html"),
    ),
    ("quality.html", include_str!("../templates/quality.html")),
    ("refusal.html", include_str!("../templates/refusal.html")),
    ("rows.js", include_str!("../templates/rows.js")),
    ("reminder.html", include_str!("../templates/reminder.html")),
    ("report.html", include_str!("../templates/report.html")),
];

impl Templates {
    pub fn new() -> Result<Templates, String> {
        let mut environment = Environment::new();
        for (name, source) in SOURCES {
            environment
                .add_template(name, source)
                .map_err(|error| error.to_string())?;
        }
        Ok(Templates(environment))
    }

    pub fn render(&self, name: &str, status: StatusCode, title: &Said, values: &Value) -> Response {
        let title = context! { zh => title.zh.as_str(), en => title.en.as_str() };
        let values = context! { title, ..for_template(values) };
        let html = self
            .0
            .get_template(name)
            .and_then(|template| template.render(values));
        match html {
            Ok(html) => (status, Html(html)).into_response(),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}

/// Converts numbers itself: how serde_json passes them on depends on features of the whole build.
fn for_template(value: &Value) -> minijinja::Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), for_template(value)))
            .collect::<BTreeMap<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(for_template).collect(),
        Value::Number(number) => number.as_i64().unwrap_or_default().into(),
        Value::String(text) => text.as_str().into(),
        Value::Bool(flag) => (*flag).into(),
        Value::Null => ().into(),
    }
}
