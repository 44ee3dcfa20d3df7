//! Answers as tables: members by the titles that the catalogue gives them.

use idcas::catalogue::{Choice, Output as Member, find};
use idcas::said::Language;
use serde_json::Value;

/// The members of an operation's answer below this path, with their titles.
pub fn member_titles(
    operation: &str,
    below: &str,
    language: Language,
) -> Vec<(&'static str, &'static str)> {
    members(operation, below)
        .map(|(name, member)| (name, member.title.text(language)))
        .collect()
}

pub fn members<'a>(
    operation: &str,
    below: &'a str,
) -> impl Iterator<Item = (&'static str, &'static Member)> + use<'a> {
    let outputs = find(operation).map_or(&[][..], |operation| operation.outputs);
    outputs.iter().filter_map(move |member| {
        let name = member.path.strip_prefix(below)?;
        let is_own = !name.is_empty() && !name.contains(['.', '[']);
        is_own.then_some((name, member))
    })
}

/// An object as rows of names and values; nothing of what is empty.
pub fn rows_of(value: &Value) -> Vec<Vec<String>> {
    let members = value.as_object().into_iter().flatten();
    members
        .map(|(name, value)| vec![name.clone(), text(value)])
        .collect()
}

/// A value as it stands in a cell.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The same, with what the value set says of it.
pub fn meant(value: &Value, choices: &[Choice], language: Language) -> String {
    let text = text(value);
    let choice = choices.iter().find(|choice| choice.value == text);
    match choice.map(|choice| choice.title.text(language)) {
        Some(title) if !title.is_empty() => format!("{text} {title}"),
        _ => text,
    }
}
