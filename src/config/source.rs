//! The text of a configuration: its members, or what it is instead.

use std::borrow::Cow;

use super::keys::{self, KEYS};
use crate::error::{Code, Fault, Language, Result};
use crate::json::{self, Given};
use crate::said;
use crate::said::{Said, Title};

pub fn members(text: &str) -> Result<Vec<(Cow<'_, str>, Given<'_>)>> {
    const WHAT: Title = said!("配置", "the configuration");
    json::members(text, WHAT).map_err(|mut error| {
        if error.code == Code::InvalidArgument {
            error.code = Code::InvalidConfig;
            let fault = misspelt(text, &error.what);
            error.faults.extend(fault);
        }
        error
    })
}

/// A configuration that is not JSON, as the fault of the key where that shows.
fn misspelt(text: &str, what: &Said) -> Option<Fault> {
    let found = json::mistake(text)?;
    let known = KEYS.iter().find(|key| Some(key.name()) == found.key);
    let name = known.map_or("config_json", |key| key.name());
    let mut fault = Fault::new(name, "json", what.clone());
    fault.place = Some((found.line, found.column));
    Some(fault)
}

/// The language that a configuration asks for, as far as one that is not JSON shows it.
pub fn language_of(text: &str) -> Language {
    let key = keys::LANGUAGE.name;
    let mut found = text
        .match_indices(key)
        .map(|(at, _)| &text[at + key.len()..]);
    let is_english = |rest: &str| {
        let value = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let between = rest.len() - value.len();
        // Two quotation marks, a colon, a few blanks.
        between <= 16
            && value
                .get(..2)
                .is_some_and(|word| word.eq_ignore_ascii_case("en"))
    };
    match found.any(is_english) {
        true => Language::En,
        false => Language::Zh,
    }
}
