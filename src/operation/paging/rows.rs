//! Rows of many pages, each once.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use ring::digest::{SHA256, digest};
use serde_json::value::RawValue;

use crate::error::Result;
use crate::json::{self, Members, take_apart};
use crate::memory::{self, NoRoom};

#[derive(Default)]
pub struct Rows {
    /// As they were sent, with commas between them.
    pub json: String,
    pub count: u64,
    seen: Seen,
    /// The hash of the last page that had rows: without ids, that is how a page that comes again is told.
    last_page: Option<[u8; 32]>,
}

/// The ids that came, by two hashes of each: a hundred thousand ids take a few megabytes, and none has memory of its own.
/// The keys of the hashes are random, so that no server can make two ids look like one.
#[derive(Default)]
struct Seen {
    keys: [RandomState; 2],
    ids: HashSet<[u64; 2]>,
}

impl Seen {
    /// Whether it is new.
    fn add(&mut self, id: &str) -> std::result::Result<bool, NoRoom> {
        let [one, other] = &self.keys;
        if self.ids.len() == self.ids.capacity() {
            self.ids.try_reserve(1)?;
            memory::leaves_enough(self.ids.capacity() * size_of::<[u64; 2]>())?;
        }
        #[expect(clippy::disallowed_methods, reason = "reserved above")]
        Ok(self.ids.insert([one.hash_one(id), other.hash_one(id)]))
    }
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
        if let Some(id) = id_of(row)?
            && !self.seen.add(&id)?
        {
            return Ok(());
        }
        if self.count > 0 {
            memory::push_str(&mut self.json, ",")?;
        }
        memory::push_str(&mut self.json, row)?;
        self.count += 1;
        Ok(())
    }
}

fn hash(data: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, data.as_bytes()).as_ref());
    hash
}

/// What tells a row from all others, where it has something that does. `7` and `"7"` are one id.
fn id_of(row: &str) -> std::result::Result<Option<Cow<'_, str>>, NoRoom> {
    if !row.starts_with('{') {
        return Ok(None);
    }
    let Some(Members(members)) = take_apart(row)? else {
        return Ok(None);
    };
    let exact = members.iter().rev().find(|(name, _)| name.text() == "id");
    let any = || {
        let mut members = members.iter().rev();
        members.find(|(name, _)| name.text().eq_ignore_ascii_case("id"))
    };
    let id = match exact.or_else(any) {
        Some((_, value)) => spelled(value.get())?,
        None => None,
    };
    Ok(id.filter(|id| tells_apart(id)))
}

fn spelled(raw: &str) -> std::result::Result<Option<Cow<'_, str>>, NoRoom> {
    Ok(match raw.as_bytes().first() {
        Some(b'"') => match json::text(raw)? {
            Some(Cow::Borrowed(id)) => Some(Cow::Borrowed(id.trim())),
            Some(Cow::Owned(id)) => Some(Cow::Owned(memory::copy(id.trim())?)),
            None => None,
        },
        Some(b'0'..=b'9') => Some(Cow::Borrowed(raw)),
        _ => None,
    })
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
#[allow(clippy::disallowed_methods)]
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
