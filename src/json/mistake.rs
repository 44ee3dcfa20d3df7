//! The first mistake of a text that should be JSON, and where it stands.

use super::beginning::beginning;
use super::spelling::{first_mistake, position};
use super::spelling_words::Wrong;
use crate::names;
use crate::said;
use crate::said::Said;

/// The first mistake of a text.
#[derive(Debug)]
pub struct Mistake<'a> {
    pub line: usize,
    pub column: usize,
    /// The member in which it stands, where its name is one.
    pub key: Option<&'a str>,
    pub wrong: Wrong,
}

impl Mistake<'_> {
    /// What it is and where, as the end of a sentence that begins with the text's name.
    pub fn said(&self) -> Said {
        let Said { zh, en } = self.wrong.said();
        if self.wrong.is_of_the_whole() {
            return Said { zh, en };
        }
        let (line, column) = (self.line, self.column);
        match self.key {
            Some(key) => said!(
                "第 {line} 行第 {column} 列（{key} 处）不符合 JSON 语法：{zh}",
                "breaks JSON syntax at line {line}, column {column} (at {key}): {en}",
                line,
                column,
                key,
                zh,
                en
            ),
            None => said!(
                "第 {line} 行第 {column} 列不符合 JSON 语法：{zh}",
                "breaks JSON syntax at line {line}, column {column}: {en}",
                line,
                column,
                zh,
                en
            ),
        }
    }
}

/// The first mistake of a text that was found not to be a JSON object; `None` where it is not one of those known.
pub fn mistake(text: &str) -> Option<Mistake<'_>> {
    let (found, key) = match beginning(text) {
        Some(found) => (found, None),
        None => first_mistake(text)?,
    };
    let (at, wrong) = found;
    let (line, column) = position(text, at);
    // Of what spans several members none is the one.
    let spans = matches!(wrong, Wrong::NotClosed(_) | Wrong::Behind);
    let key = key.filter(|_| !spans).and_then(names::printable);
    Some(Mistake {
        line,
        column,
        key,
        wrong,
    })
}
