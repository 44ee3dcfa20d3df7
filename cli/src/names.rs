//! Names as people type them: in other cases, with hyphens, or only their beginning.

use idcas::catalogue::{ALL, Answer, Operation};
use idcas::program::{is_same_name, nearest};

/// What a name was found to be.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub operation: &'static Operation,
    /// It was not written in full.
    pub completed: bool,
}

/// Why a name was not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    /// The one that may have been meant.
    pub near: Option<&'static str>,
    /// Those that begin so.
    pub several: Vec<&'static str>,
}

/// Operations that answer a link.
pub fn pages() -> impl Iterator<Item = &'static Operation> + Clone {
    let all = ALL.iter().copied();
    all.filter(|operation| operation.work.is_page() || operation.answer == Answer::Url)
}

/// `clinic` for `build_clinic_url`.
pub fn short(name: &'static str) -> &'static str {
    let bare = name.strip_prefix("build_").or(name.strip_prefix("get_"));
    let bare = bare.unwrap_or(name);
    bare.strip_suffix("_url").unwrap_or(bare)
}

pub fn operation(name: &str) -> Result<Found, NotFound> {
    let all = ALL.iter().map(|operation| (operation.name, *operation));
    found(name, all)
}

/// By its whole name, or by its short one.
pub fn page(name: &str) -> Result<Found, NotFound> {
    let whole = pages().map(|page| (page.name, page));
    match found(name, whole) {
        Ok(found) => Ok(found),
        Err(_) => found_short(name),
    }
}

fn found_short(name: &str) -> Result<Found, NotFound> {
    found(name, pages().map(|page| (short(page.name), page)))
}

fn found(
    name: &str,
    known: impl Iterator<Item = (&'static str, &'static Operation)> + Clone,
) -> Result<Found, NotFound> {
    let chosen = chosen(name, known.clone().map(|(known, _)| known))?;
    let mut known = known.filter(|(known, _)| *known == chosen.0);
    match known.next() {
        Some((_, operation)) => Ok(Found {
            operation,
            completed: chosen.1,
        }),
        None => Err(NotFound {
            near: None,
            several: Vec::new(),
        }),
    }
}

/// The known name that is meant, and whether it was completed.
pub fn chosen(
    name: &str,
    known: impl Iterator<Item = &'static str> + Clone,
) -> Result<(&'static str, bool), NotFound> {
    if let Some(same) = known.clone().find(|known| *known == name) {
        return Ok((same, false));
    }
    if let Some(same) = known.clone().find(|known| is_same_name(name, known)) {
        return Ok((same, true));
    }
    let bare = |name: &str| name.to_ascii_lowercase().replace(['-', '_'], "");
    let beginning = bare(name);
    let begins = |known: &&str| !beginning.is_empty() && bare(known).starts_with(&beginning);
    let several: Vec<_> = known.clone().filter(begins).collect();
    match several[..] {
        [one] => Ok((one, true)),
        _ => Err(NotFound {
            near: nearest(name, known),
            several,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(found: Result<Found, NotFound>) -> (&'static str, bool) {
        let found = found.unwrap();
        (found.operation.name, found.completed)
    }

    #[test]
    fn names_are_found_as_people_type_them() {
        assert_eq!(name(operation("query_exams")), ("query_exams", false));
        assert_eq!(name(operation("QueryExams")), ("query_exams", true));
        assert_eq!(name(operation("query-recog")), ("query_recognition", true));
        assert_eq!(name(page("clinic")), ("build_clinic_url", false));
        assert_eq!(name(page("build_clinic_url")), ("build_clinic_url", false));
        assert_eq!(name(page("report-view")), ("get_report_view_url", true));
    }

    #[test]
    fn what_is_not_found_is_not_guessed() {
        let not = operation("query_exmas").unwrap_err();
        assert_eq!(not.near, Some("query_exams"));
        assert!(operation("query_").unwrap_err().several.len() > 3);
        assert!(operation("").is_err() && page("").is_err());
        assert!(page("query_exams").is_err());
    }

    #[test]
    fn no_two_pages_have_one_short_name() {
        let mut short: Vec<_> = pages().map(|page| super::short(page.name)).collect();
        let all = short.len();
        short.sort_unstable();
        short.dedup();
        assert_eq!(short.len(), all);
    }
}
