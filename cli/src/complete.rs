//! What a shell completes: operations, pages, parameters with their values, all from the catalogue.

use std::ffi::{OsStr, OsString};

use clap_complete::CompletionCandidate;
use idcas::catalogue::{ALL, Operation};
use idcas::said::Language;

use crate::names;
use crate::os;

fn language() -> Language {
    match os::speaks_chinese() {
        true => Language::Zh,
        false => Language::En,
    }
}

fn candidate(name: &str, title: &str) -> CompletionCandidate {
    CompletionCandidate::new(name).help(Some(title.to_owned().into()))
}

pub fn operations() -> Vec<CompletionCandidate> {
    let language = language();
    let each = |operation: &&Operation| candidate(operation.name, operation.title.text(language));
    ALL.iter().map(each).collect()
}

pub fn described() -> Vec<CompletionCandidate> {
    let mut all = operations();
    all.push(CompletionCandidate::new("configuration"));
    all
}

pub fn pages() -> Vec<CompletionCandidate> {
    let language = language();
    let pages = names::pages();
    let pages = pages.map(|page| candidate(names::short(page.name), page.title.text(language)));
    pages.collect()
}

pub fn parameters(current: &OsStr) -> Vec<CompletionCandidate> {
    of_words(&std::env::args_os().collect::<Vec<_>>(), current)
}

/// The operation is the word behind `call` or `link`.
fn of_words(words: &[OsString], current: &OsStr) -> Vec<CompletionCandidate> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let operation = words.windows(2).find_map(|pair| match pair[0] {
        "call" => names::operation(pair[1]).ok(),
        "link" => names::page(pair[1]).ok(),
        _ => None,
    });
    let (Some(found), Some(current)) = (operation, current.to_str()) else {
        return Vec::new();
    };
    let language = language();
    let settable = found
        .operation
        .params
        .iter()
        .filter(|param| param.settable());
    match current.split_once('=') {
        None => settable
            .filter(|param| param.name.starts_with(current))
            .map(|param| candidate(&format!("{}=", param.name), param.title.text(language)))
            .collect(),
        Some((name, value)) => settable
            .filter(|param| param.name == name)
            .flat_map(|param| param.choices)
            .filter(|choice| choice.value.starts_with(value))
            .map(|choice| {
                let whole = format!("{name}={}", choice.value);
                candidate(&whole, choice.title.text(language))
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(words: &[&str], current: &str) -> Vec<String> {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        let found = of_words(&words, OsStr::new(current));
        let found = found.iter();
        found
            .map(|candidate| candidate.get_value().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn names_and_values_are_the_catalogues() {
        let words = ["idcas", "call", "query_exams", ""];
        assert!(completed(&words, "start").contains(&"start_time=".to_owned()));
        let words = ["idcas", "call", "query_recognition", ""];
        assert_eq!(
            completed(&words, "req_type=31"),
            ["req_type=3101", "req_type=3103", "req_type=3104"]
        );
        assert!(completed(&["idcas", "call", "nothing", ""], "a").is_empty());
    }
}
