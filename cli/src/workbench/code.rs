//! A call as code to copy, in each language, with the values that were typed. A secret is never among them: what stands
//! there says what to put in its place.

use idcas::catalogue::{Made, Operation, Origin, Type, Work};
use idcas::said;
use idcas::said::Language;
use minijinja::{Environment, Error, context};
use serde_json::{Value, json};

use super::draft;
use super::literal;
use super::reply::Members;
use super::state::Session;

/// A statement of Visual Basic has 24 line continuations at most.
const MOST_LINES: usize = 20;

type Filter = fn(&str) -> String;

/// Name, file ending and template of each language, in the order of the page.
const LANGUAGES: [(&str, &str, &str); 7] = [
    ("C", "c", include_str!("templates/code/c.txt")),
    ("Delphi", "dpr", include_str!("templates/code/delphi.txt")),
    ("C#", "cs", include_str!("templates/code/csharp.txt")),
    (
        "PowerBuilder",
        "srs",
        include_str!("templates/code/powerbuilder.txt"),
    ),
    ("VB6 / VBA", "bas", include_str!("templates/code/vb.txt")),
    ("Java", "java", include_str!("templates/code/java.txt")),
    ("Python", "py", include_str!("templates/code/python.txt")),
];

const FILTERS: [(&str, Filter); 10] = [
    ("c", literal::c),
    ("pascal", literal::pascal),
    ("unicode", literal::unicode),
    ("java", literal::java),
    ("basic", literal::basic),
    ("powerscript", literal::powerscript),
    ("comment", literal::comment),
    ("json", quoted),
    ("pascal_case", program),
    ("camel_case", camel),
];

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// Whether what is typed for a parameter opens the platform to somebody. A link may hold a token.
pub fn is_secret(operation: &Operation, name: &str) -> bool {
    let made = operation.param(name).map(|param| param.origin);
    matches!(name, "password" | "sev" | "sev_account_id" | "token")
        || matches!(operation.work, Work::InspectUrl)
        || matches!(made, Some(Origin::Made(Made::Sev | Made::AccessToken)))
}

/// Each language's name with its code.
pub fn all(
    operation: &'static Operation,
    params: &Members,
    session: &Session,
    language: Language,
) -> Result<Value, Error> {
    let mut environment = Environment::new();
    for (name, filter) in FILTERS {
        environment.add_filter(name, move |text: String| filter(&text));
    }
    environment.add_filter("plain", |text: String| text.is_ascii());
    let secrets = draft::secrets(&session.members);
    let params = params.iter().map(|(name, value)| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let hidden = is_secret(operation, name) || holds(&text, &secrets);
        let shown = if hidden {
            instead(name, language)
        } else {
            text
        };
        let python = match operation.param(name).map(|param| param.kind) {
            Some(kind) if !hidden => literal::python(kind, &shown),
            _ => literal::unicode(&shown),
        };
        context! { name, python, basic => literal::basic_pieces(&shown), text => shown, hidden }
    });
    let params: Vec<_> = params.collect();
    let config = session.path.as_ref().and_then(|path| path.file_name());
    let values = context! {
        title => operation.title.text(language),
        operation => operation.name,
        program => program(operation.name),
        params_on_a_line => params.len().div_ceil(MOST_LINES).max(1),
        params,
        config => config.map_or("idcas.json".into(), |name| name.to_string_lossy()),
        columns => columns(operation),
        row => program(rows_of(operation).name),
        link => is_link(operation),
        zh => language == Language::Zh,
    };
    let snippets = LANGUAGES.iter().map(|(name, ending, template)| {
        let code = environment.render_str(template, values.clone())?;
        Ok(json!({"language": name, "ending": ending, "code": code}))
    });
    snippets.collect()
}

/// Whether a configured secret is in a text. A short one is in many by chance.
fn holds(text: &str, secrets: &[String]) -> bool {
    const SHORT: usize = 5;

    let within = |secret: &str| secret.len() > SHORT && text.contains(secret);
    secrets
        .iter()
        .any(|secret| text == secret || within(secret))
}

fn instead(name: &str, language: Language) -> String {
    let said = said!("（在此填写 {name}）", "(put {name} here)", name);
    said.text(language).to_owned()
}

/// `QueryExams`
fn program(operation: &str) -> String {
    let words = operation.split('_').filter(|word| !word.is_empty());
    words
        .map(|word| word[..1].to_ascii_uppercase() + &word[1..])
        .collect()
}

/// `queryExams`
fn camel(operation: &str) -> String {
    let name = program(operation);
    name[..1].to_ascii_lowercase() + &name[1..]
}

/// Whose rows the answer has: those that an operation built on another one passes on are that one's.
fn rows_of(operation: &'static Operation) -> &'static Operation {
    let has_rows = |of: &Operation| {
        let mut outputs = of.outputs.iter();
        outputs.any(|output| output.path.starts_with("data[]."))
    };
    match operation.work.built_on() {
        Some(source) if !has_rows(operation) => source,
        _ => operation,
    }
}

/// What the answer is one address of.
fn is_link(operation: &Operation) -> bool {
    let data = operation
        .outputs
        .iter()
        .find(|output| output.path == "data");
    data.is_some_and(|output| output.kind == Type::String)
}

/// A few members of each row, where the answer has rows.
fn columns(operation: &'static Operation) -> Vec<&'static str> {
    const WANTED: [&str; 6] = [
        "id",
        "patient_name",
        "exam_item",
        "perform_time",
        "path",
        "msg",
    ];
    let outputs = rows_of(operation).outputs.iter();
    let rows = outputs.filter_map(|output| output.path.strip_prefix("data[]."));
    let rows: Vec<&str> = rows.filter(|name| !name.contains(['.', '['])).collect();
    let wanted: Vec<&str> = WANTED
        .into_iter()
        .filter(|name| rows.contains(name))
        .collect();
    match wanted.is_empty() {
        true => rows.into_iter().take(3).collect(),
        false => wanted,
    }
}
