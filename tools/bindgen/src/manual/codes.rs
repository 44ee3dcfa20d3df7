//! Codes as rows of the manual's tables.

use idcas::catalogue::Title;
use idcas::code::Entry;
use idcas::said::Language;
use serde::Serialize;

#[derive(Serialize)]
pub struct CodeRow {
    number: i32,
    name: &'static str,
    meaning: String,
    cause: String,
    remedy: String,
}

pub fn row(code: &Entry, language: Language) -> CodeRow {
    // These texts are Markdown already, but for what a table would trip over.
    let text = |title: Title| title.text(language).replace('|', "\\|");
    CodeRow {
        number: code.number,
        name: code.name,
        meaning: text(code.meaning),
        cause: text(code.cause),
        remedy: text(code.remedy),
    }
}
