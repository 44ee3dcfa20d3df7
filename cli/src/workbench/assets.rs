//! The page itself: one template in two languages, and the files that it loads.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use idcas::said::Language;
use minijinja::{AutoEscape, Environment, context};

use super::reply::name_of;
use super::state::Workbench;

const PAGE: &str = include_str!("templates/page.html");
const ENTERING: &str = include_str!("templates/entering.html");

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// In the order in which the page loads them.
const FILES: [(&str, &str, &str); 10] = [
    (
        "workbench.css",
        CSS,
        include_str!("templates/workbench.css"),
    ),
    ("base.js", SCRIPT, include_str!("templates/base.js")),
    ("calendar.js", SCRIPT, include_str!("templates/calendar.js")),
    (
        "configuration.js",
        SCRIPT,
        include_str!("templates/configuration.js"),
    ),
    ("answer.js", SCRIPT, include_str!("templates/answer.js")),
    (
        "operations.js",
        SCRIPT,
        include_str!("templates/operations.js"),
    ),
    (
        "diagnosis.js",
        SCRIPT,
        include_str!("templates/diagnosis.js"),
    ),
    ("start.js", SCRIPT, include_str!("templates/start.js")),
    ("tools.js", SCRIPT, include_str!("templates/tools.js")),
    ("tabs.js", SCRIPT, include_str!("templates/tabs.js")),
];

pub async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, text)) => ([(header::CONTENT_TYPE, *kind)], *text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

pub fn page(workbench: &Workbench, language: Language) -> Response {
    let scripts = FILES.iter().map(|(name, ..)| *name).skip(1);
    let values = context! {
        console => workbench.console.clone(),
        scripts => scripts.collect::<Vec<_>>(),
        version => idcas::program::version(),
    };
    render(PAGE, language, values)
}

/// Where the first address leads.
pub fn entering(language: Language) -> Response {
    render(ENTERING, language, context! {})
}

/// `t("中文", "English")` in a template is the text in the page's language.
fn render(template: &str, language: Language, values: minijinja::Value) -> Response {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_function("t", move |zh: String, en: String| match language {
        Language::Zh => zh,
        Language::En => en,
    });
    let values = context! {
        language => name_of(language),
        lang => match language { Language::Zh => "zh-CN", Language::En => "en" },
        ..values
    };
    match environment.render_str(template, values) {
        Ok(html) => Html(html).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
