//! Rows of many pages, each once.

use std::borrow::Cow;
use std::collections::HashSet;

use ring::digest::{SHA256, digest};
use serde_json::value::RawValue;

use crate::error::Result;
use crate::json::{Members, take_apart};
use crate::memory::{NoRoom, no_room_for_reply};

#[derive(Default)]
pub struct Rows {
    /// As they were sent, with commas between them.
    pub json: String,
    pub count: u64,
    seen: HashSet<String>,
    /// The hash of the last page that had rows: without ids, that is how a page that comes again is told.
    last_page: Option<Vec<u8>>,
}

impl Rows {
    /// Answers how many rows were new; `None` where they are the very rows of the page before.
    pub fn add_page(&mut self, rows: Vec<&RawValue>, data: Option<&str>) -> Result<Option<u64>> {
        if !rows.is_empty() {
            let page = data.map(hash);
            if self.last_page == page {
                return Ok(None);
            }
            self.last_page = page;
        }
        let before = self.count;
        for row in rows {
            self.add(row.get())?;
        }
        Ok(Some(self.count - before))
    }

    fn add(&mut self, row: &str) -> Result<()> {
        if let Some(id) = id_of(row).map_err(|_| no_room_for_reply())? {
            self.seen.try_reserve(1).map_err(|_| no_room_for_reply())?;
            if !self.seen.insert(id) {
                return Ok(());
            }
        }
        self.json
            .try_reserve(row.len() + 1)
            .map_err(|_| no_room_for_reply())?;
        if self.count > 0 {
            self.json.push(',');
        }
        self.json.push_str(row);
        self.count += 1;
        Ok(())
    }
}

fn hash(data: &str) -> Vec<u8> {
    digest(&SHA256, data.as_bytes()).as_ref().to_vec()
}

/// What tells a row from all others, where it has something that does. `7` and `"7"` are one id.
fn id_of(row: &str) -> std::result::Result<Option<String>, NoRoom> {
    if !row.starts_with('{') {
        return Ok(None);
    }
    let members = take_apart::<Members>(row)?.map(|members| members.0);
    let id = members.and_then(|members| {
        let exact = members.iter().rev().find(|(name, _)| name == "id");
        let (_, value) = exact.or_else(|| {
            let mut members = members.iter().rev();
            members.find(|(name, _)| name.eq_ignore_ascii_case("id"))
        })?;
        spelled(value.get())
    });
    Ok(id.filter(|id| tells_apart(id)))
}

fn spelled(raw: &str) -> Option<String> {
    match raw.as_bytes().first()? {
        b'"' => Some(
            serde_json::from_str::<Cow<str>>(raw)
                .ok()?
                .trim()
                .to_owned(),
        ),
        b'0'..=b'9' => Some(raw.to_owned()),
        _ => None,
    }
}

/// Platforms fill in nothing, zero or an empty GUID where a row has no id, and so do those who write `null` as a text.
fn tells_apart(id: &str) -> bool {
    let filler = id
        .chars()
        .all(|c| matches!(c, '0' | '-' | '.' | '{' | '}' | '(' | ')'));
    let word = ["null", "undefined", "none", "nil", "nan", "-1"]
        .iter()
        .any(|word| id.eq_ignore_ascii_case(word));
    !filler && !word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_an_id() {
        for (row, id) in [
            (r#"{"id":7}"#, Some("7")),
            (r#"{"id":"7"}"#, Some("7")),
            (r#"{"id":" \u0037 "}"#, Some("7")),
            (r#"{"ID":"a"}"#, Some("a")),
            (r#"{"id":1,"id":2,"Id":3}"#, Some("2")),
            (r#"{"id":10}"#, Some("10")),
            (r#"{"id":0}"#, None),
            (r#"{"id":0.0}"#, None),
            (r#"{"id":-1}"#, None),
            (r#"{"id":""}"#, None),
            (r#"{"id":"0"}"#, None),
            (r#"{"id":" "}"#, None),
            (r#"{"id":null}"#, None),
            (r#"{"id":"null"}"#, None),
            (r#"{"id":"00000000-0000-0000-0000-000000000000"}"#, None),
            (r#"{"id":"{00000000-0000-0000-0000-000000000000}"}"#, None),
            (r#"{"id":true}"#, None),
            (r#"{"id":[1]}"#, None),
            (r#"{"x":1}"#, None),
            ("7", None),
            ("null", None),
        ] {
            assert_eq!(id_of(row).unwrap().as_deref(), id, "{row}");
        }
    }
}
