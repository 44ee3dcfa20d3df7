//! Where a link leads: which page its path is that of, and whether it is the configured platform's.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use url::Url;

use super::inspection::{Inspection, LINK, verbatim};
use crate::catalogue::{self, Operation, Place};
use crate::mistake::{self, Mistake};
use crate::said;
use crate::said::Said;

/// A link in its parts, as written.
pub struct Link {
    /// `https://host:port`; empty where the text has neither.
    pub origin: String,
    pub path: String,
    pub query: String,
    pub causes: Vec<&'static Mistake>,
}

pub fn pages() -> impl Iterator<Item = &'static Operation> {
    let all = catalogue::ALL.iter().copied();
    all.filter(|operation| operation.work.is_page())
}

pub fn page_paths() -> impl Iterator<Item = &'static str> {
    pages().map(|operation| operation.path)
}

/// Whether a text in small letters names a page, near enough.
pub fn mentions_page(lower: &str) -> bool {
    [
        "clinicview",
        "sharevisit",
        ".html",
        "report-list",
        "exam-detail",
        "lab-detail",
        "exam-report",
        "dataquality",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

impl Link {
    /// `None` where there is no address that a program could open.
    pub fn read(text: &str) -> Option<Link> {
        let mut causes = Vec::new();
        let (scheme, rest) = match text.find("://") {
            Some(at) if at <= 5 => (text[..at].to_ascii_lowercase(), &text[at + 3..]),
            _ if text.starts_with('/') => (String::new(), text),
            _ => ("https".to_owned(), text),
        };
        let before_query = rest.find('?').unwrap_or(rest.len());
        let mut query = rest.get(before_query + 1..).unwrap_or("").to_owned();
        let address = rest[..before_query].replace('\\', "/");
        let (host, mut path) = match scheme.is_empty() {
            true => ("", address.as_str()),
            false => address.split_at(address.find('/').unwrap_or(address.len())),
        };
        if let Some((before, after)) = path.split_once('&')
            && after.contains('=')
        {
            causes.push(&mistake::NO_QUESTION_MARK);
            query = [after, "&", &query].concat();
            path = before;
        }
        let origin = match scheme.is_empty() {
            true => String::new(),
            false => {
                let origin = [&scheme, "://", host].concat();
                Url::parse(&[&origin, "/"].concat()).ok()?;
                origin
            }
        };
        let path = percent_decode_str(path.split('#').next().unwrap_or(path));
        Some(Link {
            origin,
            path: path.decode_utf8_lossy().trim().to_owned(),
            query,
            causes,
        })
    }
}

/// The page that a path is meant to be, what is wrong with the path, and what stands before the page's own.
pub struct Found {
    pub operation: &'static Operation,
    pub causes: Vec<&'static Mistake>,
    pub prefix: Option<String>,
}

/// `names` are those of the query.
pub fn page_of(path: &str, names: &[&str]) -> Option<Found> {
    if let Some(operation) = pages().find(|operation| path.ends_with(operation.path)) {
        let prefix = &path[..path.len() - operation.path.len()];
        let causes: Vec<&'static Mistake> = match prefix.ends_with('/') {
            true => vec![&mistake::PATH_SLASHES],
            false => Vec::new(),
        };
        return Some(Found {
            operation,
            causes,
            prefix: Some(prefix.trim_end_matches('/').to_owned()),
        });
    }
    let clean = without_doubled_slashes(path);
    let lower = clean.to_ascii_lowercase();
    if let Some(operation) = pages().find(|operation| lower.ends_with(operation.path)) {
        let mut causes: Vec<&'static Mistake> = Vec::new();
        let start = clean.len() - operation.path.len();
        if clean[start..] != *operation.path {
            causes.push(&mistake::PATH_CASE);
        }
        if clean.len() != path.len() {
            causes.push(&mistake::PATH_SLASHES);
        }
        let prefix = Some(clean[..start].to_owned());
        return Some(Found {
            operation,
            causes,
            prefix,
        });
    }
    let cut = cut(&lower, names).map(|operation| (operation, &mistake::PATH_CUT));
    let (operation, cause) =
        cut.or_else(|| Some((nearest(&lower, names)?, &mistake::PATH_MISSPELT)))?;
    Some(Found {
        operation,
        causes: vec![cause],
        prefix: None,
    })
}

fn without_doubled_slashes(path: &str) -> Cow<'_, str> {
    if !path.contains("//") && !path.ends_with('/') {
        return Cow::Borrowed(path);
    }
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    Cow::Owned(segments.fold(String::new(), |path, segment| {
        [&path, "/", segment].concat()
    }))
}

/// A path of which an end or the beginning is missing.
fn cut(lower: &str, names: &[&str]) -> Option<&'static Operation> {
    let path = lower.trim_end_matches('/');
    if path.len() < 4 {
        return None;
    }
    let of = |operation: &&Operation| {
        let begins = operation
            .path
            .strip_prefix(path)
            .is_some_and(|rest| rest.starts_with(['/', '.']));
        begins
            || operation
                .path
                .strip_suffix(path)
                .is_some_and(|_| path.starts_with('/'))
    };
    best(pages().filter(of), names)
}

/// A path that is spelt nearly as a page's is.
fn nearest(lower: &str, names: &[&str]) -> Option<&'static Operation> {
    let score = |operation: &Operation| {
        let count = operation.path.matches('/').count();
        let start = lower
            .rmatch_indices('/')
            .nth(count - 1)
            .map_or(0, |(at, _)| at);
        let tail = [lower, &lower[start..]];
        tail.iter()
            .map(|tail| strsim::normalized_levenshtein(tail, operation.path))
            .fold(0.0, f64::max)
    };
    let scored: Vec<(&'static Operation, f64)> = pages()
        .map(|operation| (operation, score(operation)))
        .collect();
    let most = scored.iter().map(|(_, score)| *score).fold(0.0, f64::max);
    if most < 0.75 {
        return None;
    }
    let near = scored.into_iter().filter(|(_, score)| *score > most - 0.02);
    best(near.map(|(operation, _)| operation), names)
}

/// The page that the parameters fit best; of equals the first.
fn best(
    candidates: impl Iterator<Item = &'static Operation>,
    names: &[&str],
) -> Option<&'static Operation> {
    let mut best: Option<(&'static Operation, (usize, usize))> = None;
    for operation in candidates {
        let known = names
            .iter()
            .filter(|name| in_query(operation, name))
            .count();
        let fit = (usize::MAX - missing(operation, names), known);
        if best.is_none_or(|(_, most)| fit > most) {
            best = Some((operation, fit));
        }
    }
    best.map(|(operation, _)| operation)
}

fn in_query(operation: &Operation, name: &str) -> bool {
    operation
        .param(name)
        .is_some_and(|param| !matches!(param.place, Place::Token | Place::Library))
}

/// How many of the parameters that a link to the page must have are not there.
fn missing(operation: &Operation, names: &[&str]) -> usize {
    let required = operation
        .params
        .iter()
        .filter(|param| param.required && !matches!(param.place, Place::Token | Place::Library));
    required
        .filter(|param| !names.contains(&param.name))
        .count()
}

/// Another page whose parameters these are, where they are not those of `operation`.
pub fn meant_by(operation: &'static Operation, names: &[&str]) -> Option<&'static Operation> {
    if missing(operation, names) == 0 {
        return None;
    }
    let whole = |other: &&'static Operation| {
        let foreign = names
            .iter()
            .filter(|name| in_query(other, name) && !in_query(operation, name));
        missing(other, names) == 0 && missing(other, &[]) > 2 && foreign.count() > 2
    };
    best(pages().filter(whole), names)
}

impl Inspection<'_> {
    /// Compares where the link leads with the configured domain.
    pub fn address(&mut self, link: &Link, found: &Found) {
        let domain = self.client.config.domain.as_deref();
        let domain = domain.and_then(|domain| Url::parse(domain).ok());
        let home = domain
            .as_ref()
            .map_or("", |domain| domain.path().trim_end_matches('/'));
        let right = [home, found.operation.path].concat();
        for cause in &found.causes {
            self.find_with(LINK, cause, verbatim(&*right));
        }
        let (Some(domain), false) = (&domain, link.origin.is_empty()) else {
            return;
        };
        let Ok(url) = Url::parse(&[&link.origin, "/"].concat()) else {
            return;
        };
        if self.is_behind_relay(&link.origin) {
            return;
        }
        let (host, own) = (
            url.host_str().unwrap_or(""),
            domain.host_str().unwrap_or(""),
        );
        if !host.eq_ignore_ascii_case(own) {
            let detail = said!(
                "链接为 {host}，domain 为 {own}",
                "{host} instead of {own}",
                host,
                own
            );
            self.find_with("domain", &mistake::OTHER_HOST, detail);
            return;
        }
        let origin = domain.origin().ascii_serialization();
        if url.scheme() != domain.scheme() && !self.has(&mistake::NO_SCHEME) {
            self.find_with(LINK, &mistake::OTHER_SCHEME, verbatim(&origin));
        } else if url.port_or_known_default() != domain.port_or_known_default() {
            self.find_with(LINK, &mistake::OTHER_PORT, verbatim(&origin));
        }
        if found.prefix.as_ref().is_some_and(|prefix| prefix != home) {
            let whole = [&origin, right.as_str()].concat();
            self.find_with(LINK, &mistake::PATH_PREFIX, verbatim(&whole));
        }
    }

    /// Whether it is an address that the configuration gives instead of the platform's own.
    fn is_behind_relay(&self, origin: &str) -> bool {
        let map = &self.client.config.address_map;
        !map.is_empty() && map.gives(origin)
    }
}

/// A page by its chapter and path.
pub fn named(page: &Operation) -> Said {
    let (zh, en, path) = (page.title.zh, page.title.en, page.path);
    said!("{zh} {path}", "{en}, {path}", zh, en, path)
}
