//! The JSON inside `token`: read as JSON, else as whoever wrote it meant it.

use serde_json::{Map, Value};

use super::address::pages;
use super::inspection::{Inspection, verbatim};
use crate::json::half_width;
use crate::mistake::{self, Mistake};
use crate::names::{is_same, printable};

/// The keys of every page's token.
fn keys() -> impl Iterator<Item = &'static str> {
    pages().flat_map(|operation| operation.token_keys.iter().copied())
}

/// How many keys of tokens stand in a text, in any spelling.
pub fn names_in(text: &str) -> usize {
    let plain: String = text
        .chars()
        .filter(|c| *c != '_')
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let mut known: Vec<String> = keys().map(|key| key.replace('_', "")).collect();
    known.sort_unstable();
    known.dedup();
    known
        .iter()
        .filter(|key| plain.contains(key.as_str()))
        .count()
}

/// Whether a text is what some page's token holds, well or badly written.
pub fn is_of_a_page(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let begins = text.starts_with(['{', '[', '"', '\'', '<'])
        || keys().any(|key| {
            text.get(..key.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(key))
        });
    begins && names_in(text) > 0
}

/// The first block of a token of which the rest is `tail`: `{"work_n` before `o":"001"`.
pub fn beginning(tail: &str) -> Option<String> {
    let first = pages().filter_map(|operation| operation.token_keys.first());
    let mut starts = first.map(|key| format!("{{\"{key}\":"));
    starts.find_map(|start| {
        let (before, after) = (start.get(..8)?, start.get(8..)?);
        tail.starts_with(after).then(|| before.to_owned())
    })
}

impl Inspection<'_> {
    /// The members of the token's JSON under the page's own names; `None` where nothing of it can be read.
    pub(super) fn token_members(&mut self, text: &str) -> Option<Map<String, Value>> {
        let (members, cause) = match read(text) {
            Ok(members) => (Some(members), None),
            Err((members, cause)) => (members, Some(cause)),
        };
        // Of a text that was cut off nothing else can be expected.
        if let Some(cause) = cause.filter(|_| !self.has(&mistake::CUT_OFF)) {
            self.find("token", cause);
        }
        let mut members = members?;
        if self.has(&mistake::CUT_OFF) {
            // What stands last may be half of its value.
            let last = members.keys().max_by_key(|key| text.rfind(key.as_str()));
            if let Some(last) = last.cloned() {
                members.remove(&last);
            }
        }
        self.report
            .insert("token".to_owned(), Value::Object(members.clone()));
        let own = self.operation.token_keys;
        let is_own = |name: &str| own.contains(&name);
        let covers = |keys: &[&str]| {
            members
                .keys()
                .filter(|name| keys.contains(&name.as_str()))
                .count()
        };
        let other = pages().find(|page| {
            let keys = page.token_keys;
            keys != own
                && covers(keys) == members.len()
                && covers(keys) >= 6
                && covers(own) + 3 < members.len()
        });
        if let Some(other) = other {
            let title = other.title;
            self.find_with("token", &mistake::TOKEN_OF_ANOTHER_PAGE, title);
            self.unread.extend(own.iter().map(|key| (*key).to_owned()));
            return Some(Map::new());
        }
        let mut known = Map::new();
        let mut respelt = Vec::new();
        for (name, value) in members {
            let right = own
                .iter()
                .find(|key| !is_own(&name) && is_same(key, &name.replace('-', "_")));
            match right {
                Some(right) => {
                    respelt.push((name, *right));
                    known.insert((*right).to_owned(), value);
                }
                None if is_own(&name) => {
                    known.insert(name, value);
                }
                None => {
                    let shown = printable(&name).unwrap_or("?").to_owned();
                    self.find(&shown, &mistake::UNKNOWN_IN_TOKEN);
                }
            }
        }
        if let Some((name, right)) = respelt.first() {
            let name = printable(name).unwrap_or("?");
            let detail = verbatim(format!("{name} → {right}"));
            self.find_with("token", &mistake::KEY_SPELLING, detail);
        }
        self.left_out(&known, cause.is_some());
        Some(known)
    }

    /// Keys that are not there. A required one has that fault of its own; what was cut off cannot be told.
    fn left_out(&mut self, known: &Map<String, Value>, broken: bool) {
        let cut = self.has(&mistake::CUT_OFF);
        for key in self.operation.token_keys {
            if known.contains_key(*key) {
                continue;
            }
            let required = self
                .operation
                .param(key)
                .is_some_and(|param| param.required);
            if cut || broken {
                self.unread.push((*key).to_owned());
            } else if !required {
                self.find(key, &mistake::KEYS_LEFT_OUT);
            }
        }
    }
}

type Broken = (Option<Map<String, Value>>, &'static Mistake);

/// The members, or what of them can be told and why it is not JSON.
fn read(text: &str) -> Result<Map<String, Value>, Broken> {
    let text = text.trim_matches(['\u{feff}', '\0']).trim();
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(members)) => return Ok(members),
        Ok(Value::String(inner)) => {
            let inner = serde_json::from_str::<Value>(&inner).ok();
            return Err(match inner {
                Some(Value::Object(members)) => (Some(members), &mistake::JSON_IN_TEXT),
                _ => (None, &mistake::JSON_OTHERWISE),
            });
        }
        Ok(Value::Array(items)) => {
            let first = items.into_iter().find_map(|item| match item {
                Value::Object(members) => Some(members),
                _ => None,
            });
            return Err(match first {
                Some(members) => (Some(members), &mistake::JSON_ARRAY),
                None => (None, &mistake::JSON_OTHERWISE),
            });
        }
        Ok(_) => return Err((None, &mistake::JSON_OTHERWISE)),
        Err(_) => {}
    }
    let object = |text: &str| serde_json::from_str::<Map<String, Value>>(text).ok();
    let mended: [(&'static Mistake, String); 4] = [
        (&mistake::JSON_SINGLE_QUOTES, text.replace('\'', "\"")),
        (&mistake::JSON_FULL_WIDTH, in_half_width(text)),
        (&mistake::JSON_FULL_WIDTH, all_in_half_width(text)),
        (&mistake::JSON_COMMA, without_last_comma(text)),
    ];
    for (cause, mended) in mended {
        if let Some(members) = object(&mended) {
            return Err((Some(members), cause));
        }
    }
    let members = loosely(text);
    let cause = if text.starts_with('<') {
        &mistake::JSON_XML
    } else if !text.starts_with('{') && text.contains('=') {
        &mistake::JSON_FORM
    } else if members.is_empty() || !text.starts_with('{') {
        &mistake::JSON_OTHERWISE
    } else if !text.contains('"') || keys_without_quotes(text) {
        &mistake::JSON_UNQUOTED
    } else {
        &mistake::JSON_ESCAPE
    };
    Err(((!members.is_empty()).then_some(members), cause))
}

/// With JSON's marks in place of those that look like them. What a text holds stays as it is, where it can be told from
/// the marks around it: one that begins with a mark of JSON's ends with one, another one with either kind.
fn in_half_width(text: &str) -> String {
    #[derive(Clone, Copy, PartialEq)]
    enum Within {
        Nothing,
        Text,
        WideText,
    }

    let (mut within, mut escaped) = (Within::Nothing, false);
    let convert = |c: char| {
        let mark = half_width(c).unwrap_or(c);
        let quotes = match within {
            Within::Text => c == '"',
            Within::Nothing | Within::WideText => mark == '"',
        };
        if quotes && !escaped {
            within = match within {
                Within::Nothing if c == '"' => Within::Text,
                Within::Nothing => Within::WideText,
                Within::Text | Within::WideText => Within::Nothing,
            };
            return mark;
        }
        if within == Within::Nothing {
            return mark;
        }
        escaped = c == '\\' && !escaped;
        c
    };
    text.chars().map(convert).collect()
}

/// The same with every one of them, inside of texts too.
fn all_in_half_width(text: &str) -> String {
    text.chars().map(|c| half_width(c).unwrap_or(c)).collect()
}

fn without_last_comma(text: &str) -> String {
    let inner = text.trim_end().trim_end_matches('}').trim_end();
    match inner.strip_suffix(',') {
        Some(inner) => [inner, "}"].concat(),
        None => text.to_owned(),
    }
}

fn keys_without_quotes(text: &str) -> bool {
    keys().any(|key| {
        text.contains(&format!("{{{key}:"))
            || text.contains(&format!(",{key}:"))
            || text.contains(&format!(", {key}:"))
    })
}

/// The known keys with what stands between each and the next, whatever marks are around it.
fn loosely(text: &str) -> Map<String, Value> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut places: Vec<(usize, &str)> = Vec::new();
    for key in keys() {
        // Pages share keys.
        if places.iter().any(|(_, known)| *known == key) {
            continue;
        }
        for (at, _) in text.match_indices(key) {
            let alone =
                !text[..at].ends_with(is_name) && !text[at + key.len()..].starts_with(is_name);
            let follows = text[at + key.len()..].trim_start_matches(['"', '\'', ' ', '”']);
            if alone
                && follows.starts_with([':', '=', '：', '>'])
                && !places.iter().any(|(known, _)| *known == at)
            {
                places.push((at, key));
                break;
            }
        }
    }
    places.sort_unstable();
    let marks = [
        '"', '\'', ' ', ':', '=', ',', '&', '{', '}', '：', '，', '“', '”', '<', '>', '/', '\r',
        '\n', '\t',
    ];
    let mut members = Map::new();
    for (index, (at, key)) in places.iter().enumerate() {
        let end = places.get(index + 1).map_or(text.len(), |(next, _)| *next);
        let mut value = text[at + key.len()..end].trim_matches(marks);
        if text.starts_with('<') {
            value = value.split('<').next().unwrap_or("");
        }
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        members.insert((*key).to_owned(), value.into());
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_full_width_are_read_and_texts_stay_as_they_are() {
        for (text, name) in [
            (r#"{“work_no”：“001”，“patient_name”：“张、三”}"#, "张、三"),
            (
                r#"{"work_no"："001"；"patient_name"："张“三”，"}"#,
                "张“三”，",
            ),
            (
                r#"｛"work_no":"001"、"patient_name":"张\"：三"｝"#,
                "张\"：三",
            ),
            (
                r#"{「work_no」：「001」，「patient_name」：「张三"}"#,
                "张三",
            ),
            // A mark of JSON's begins it and another one ends it.
            (r#"{"work_no":"001"，"patient_name":"张三”}"#, "张三"),
        ] {
            let Err((Some(members), cause)) = read(text) else {
                panic!("{text}");
            };
            assert!(std::ptr::eq(cause, &mistake::JSON_FULL_WIDTH), "{text}");
            assert_eq!(members["work_no"], "001", "{text}");
            assert_eq!(members["patient_name"], name, "{text}");
        }
    }
}
