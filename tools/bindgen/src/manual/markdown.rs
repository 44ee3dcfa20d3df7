//! Texts as cells of Markdown tables.

use idcas::catalogue::Choice;
use idcas::said::Language;
use serde::Serialize;

/// A row of a table; every cell is Markdown.
#[derive(Serialize)]
pub struct Row {
    pub name: String,
    pub title: String,
    pub kind: String,
    pub required: &'static str,
    pub place: &'static str,
    pub notes: String,
}

/// A text as a table's cell: on one line, with nothing in it that Markdown takes for its own.
pub fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '|' => cell.push_str("\\|"),
            '*' => cell.push_str("\\*"),
            '<' => cell.push_str("&lt;"),
            '\n' => cell.push_str("<br>"),
            other => cell.push(other),
        }
    }
    cell
}

/// A value set on one line; values of one meaning stand together.
pub fn values(choices: &[Choice], language: Language) -> String {
    let mut parts: Vec<(Vec<String>, &str)> = Vec::new();
    for choice in choices {
        let words = choice.title.text(language);
        let value = format!("`{}`", choice.value);
        match parts.last_mut() {
            Some((together, same)) if *same == words => together.push(value),
            _ => parts.push((vec![value], words)),
        }
    }
    let separator = match language {
        Language::Zh => "；",
        Language::En => "; ",
    };
    let parts: Vec<String> = parts
        .iter()
        .map(|(together, words)| {
            format!("{} {}", together.join(" "), cell(words))
                .trim_end()
                .to_owned()
        })
        .collect();
    parts.join(separator)
}
