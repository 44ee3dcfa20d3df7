//! A JSON document for hosts with no JSON of their own: read and written by RFC 6901 pointers.
#![deny(clippy::disallowed_methods)]

mod members;
mod node;
mod pointer;

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::json::{self, Parts, is_too_deep, is_too_wide};
use crate::memory::{self, NoRoom, vec_for};
#[cfg(any(windows, test))]
use crate::names::is_same;
use crate::secret::{Wiped, wipe_text};

use node::{Inside, Node};

/// Checked as a whole, and taken apart only where it is read: of a long list most rows are never looked into.
pub struct Document {
    text: String,
    root: Node,
}

/// Why a text does not become a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    NotJson,
    /// Memory cannot hold it, or a list or an object in it has more parts than any may have.
    NoRoom,
}

impl From<NoRoom> for Unreadable {
    fn from(_: NoRoom) -> Unreadable {
        Unreadable::NoRoom
    }
}

/// What stands at a pointer.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, or null.
    Nothing,
    /// A string's content, or a number's or boolean's literal as it was written.
    Text(String),
    /// An object's or array's JSON, where characters may be escaped.
    Json(String),
}

/// What a value is.
#[cfg(any(windows, test))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    Text,
    /// A number, true or false.
    Literal,
    Array,
    Object,
}

impl Document {
    pub fn new() -> Document {
        Document {
            text: String::new(),
            root: Node::empty_object(),
        }
    }

    pub fn parse(text: &str) -> Result<Document, Unreadable> {
        if is_too_deep(text) {
            return Err(Unreadable::NotJson);
        }
        if is_too_wide(text) {
            return Err(Unreadable::NoRoom);
        }
        Document::checked(memory::copy(text.trim_matches([' ', '\t', '\r', '\n']))?)
    }

    /// From a text that the library itself has made, without a copy of it.
    #[cfg(any(windows, test))]
    pub fn owning(text: String) -> Result<Document, Unreadable> {
        if is_too_wide(&text) {
            return Err(Unreadable::NoRoom);
        }
        Document::checked(text)
    }

    fn checked(text: String) -> Result<Document, Unreadable> {
        let mut root = Node::written(0..text.len());
        // Taking it apart checks the whole of it.
        root.open(&text)?;
        if matches!(root.inside, Inside::Unread) {
            serde_json::from_str::<&RawValue>(&text).map_err(|_| Unreadable::NotJson)?;
        }
        Ok(Document { text, root })
    }

    pub fn get(&mut self, pointer: &str) -> Result<Found, NoRoom> {
        let Some(node) = self.root.find(&self.text, pointer)? else {
            return Ok(Found::Nothing);
        };
        if let Inside::Text(text) = &node.inside {
            return memory::copy(text).map(Found::Text);
        }
        match node.json(&self.text) {
            None => assembled(node, &self.text).map(Found::Json),
            Some("null") => Ok(Found::Nothing),
            Some(json) => match json.as_bytes()[0] {
                b'"' => text_of(json).map(Found::Text),
                b'{' | b'[' => memory::copy(json).map(Found::Json),
                _ => memory::copy(json).map(Found::Text),
            },
        }
    }

    /// Elements of an array, members of an object, 0 for a scalar; `None` where there is nothing.
    pub fn count(&mut self, pointer: &str) -> Result<Option<usize>, NoRoom> {
        let Some(node) = self.root.find(&self.text, pointer)? else {
            return Ok(None);
        };
        if node.open(&self.text).is_err() {
            // Looking at each part takes no memory.
            let json = node.json(&self.text).ok_or(NoRoom)?;
            let Parts(parts) = serde_json::from_str(json).map_err(|_| NoRoom)?;
            return Ok(Some(parts));
        }
        Ok(Some(match &node.inside {
            Inside::Array(elements) => elements.len(),
            Inside::Object(members) => members.len(),
            Inside::Unread | Inside::Text(_) => 0,
        }))
    }

    /// What stands at a pointer, if anything does.
    #[cfg(any(windows, test))]
    pub fn kind(&mut self, pointer: &str) -> Result<Option<Kind>, NoRoom> {
        let Some(node) = self.root.find(&self.text, pointer)? else {
            return Ok(None);
        };
        let written = node.json(&self.text).map(|json| json.as_bytes()[0]);
        Ok(Some(match (&node.inside, written) {
            (Inside::Text(_), _) | (_, Some(b'"')) => Kind::Text,
            (Inside::Object(_), _) | (_, Some(b'{')) => Kind::Object,
            (Inside::Array(_), _) | (_, Some(b'[')) => Kind::Array,
            (Inside::Unread, Some(b'n') | None) => Kind::Null,
            (Inside::Unread, Some(_)) => Kind::Literal,
        }))
    }

    /// The names of an object's members, in their order; of anything else none.
    #[cfg(any(windows, test))]
    pub fn names(&mut self, pointer: &str) -> Result<Vec<String>, NoRoom> {
        let mut names = Vec::new();
        if let Some(node) = self.root.find(&self.text, pointer)? {
            node.open(&self.text)?;
            if let Inside::Object(members) = &node.inside {
                names = vec_for(members.len())?;
                for (name, _) in members.iter(&self.text) {
                    memory::push(&mut names, memory::copy(name)?)?;
                }
            }
        }
        Ok(names)
    }

    /// How an object writes the member of this name: `patient_name` where a host says `PatientName`.
    #[cfg(any(windows, test))]
    pub fn spelling(&mut self, pointer: &str, name: &str) -> Result<Option<String>, NoRoom> {
        let Some(node) = self.root.find(&self.text, pointer)? else {
            return Ok(None);
        };
        node.open(&self.text)?;
        let Inside::Object(members) = &mut node.inside else {
            return Ok(None);
        };
        let exact = members.find(name, &self.text).map(|_| name);
        let mut names = members.iter(&self.text).map(|(name, _)| name);
        let meant = exact.or_else(|| names.find(|known| is_same(known, name)));
        meant.map(memory::copy).transpose()
    }

    /// Sets a text value, making objects on the way. Answers whether the pointer could be followed.
    pub fn set(&mut self, pointer: &str, value: &str) -> Result<bool, NoRoom> {
        let value = memory::copy(value)?;
        let Some(place) = self.root.make(&self.text, pointer)? else {
            return Ok(false);
        };
        *place = Node::set(Inside::Text(Wiped(value.into())));
        Ok(true)
    }

    /// The whole document.
    pub fn text(&self) -> Result<String, NoRoom> {
        match self.root.json(&self.text) {
            Some(json) => memory::copy(json),
            None => assembled(&self.root, &self.text),
        }
    }
}

/// The JSON of what was changed since it was written, with room for a NUL.
fn assembled(node: &Node, text: &str) -> Result<String, NoRoom> {
    let mut json = vec_for(node.length(text) + 1)?;
    node.write(text, &mut json)?;
    Ok(String::from_utf8(json).unwrap_or_default())
}

/// The content of a string's JSON. Half of a character, which JSON can write and no text can hold, is replaced.
fn text_of(json: &str) -> Result<String, NoRoom> {
    match json::text_lossy(json)? {
        Cow::Owned(text) => Ok(text),
        Cow::Borrowed(text) => memory::copy(text),
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        wipe_text(std::mem::take(&mut self.text));
    }
}

impl Default for Document {
    fn default() -> Self {
        Document::new()
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    /// What stands at a pointer, as a host reads it.
    fn at(document: &mut Document, pointer: &str) -> String {
        match document.get(pointer).unwrap() {
            Found::Nothing => String::new(),
            Found::Text(text) | Found::Json(text) => text,
        }
    }

    #[test]
    fn literals_are_as_written() {
        let mut document = Document::parse(
            r#"{"n":12345678901234567890,"f":1.50,"t":true,"s":"a\"b","z":null,"a":[{"x":1}],"a/b":{"~":"q"}}"#,
        )
        .unwrap();
        for (pointer, text) in [
            ("/n", "12345678901234567890"),
            ("/f", "1.50"),
            ("/t", "true"),
            ("/s", "a\"b"),
            ("/z", ""),
            ("/a", r#"[{"x":1}]"#),
            ("/a/0/x", "1"),
            ("/a~1b/~0", "q"),
            ("/nowhere", ""),
            ("bad pointer", ""),
        ] {
            assert_eq!(at(&mut document, pointer), text, "{pointer}");
        }
        assert_eq!(
            ["", "/a", "/n", "/x"].map(|pointer| document.count(pointer).unwrap()),
            [Some(7), Some(1), Some(0), None]
        );
    }

    #[test]
    fn kinds_and_names() {
        let mut document = Document::owning(
            r#"{"code":0,"data":[{"patient_name":"a","Id":null}],"ok":true}"#.to_owned(),
        )
        .unwrap();
        for (pointer, kind) in [
            ("", Some(Kind::Object)),
            ("/code", Some(Kind::Literal)),
            ("/ok", Some(Kind::Literal)),
            ("/data", Some(Kind::Array)),
            ("/data/0", Some(Kind::Object)),
            ("/data/0/patient_name", Some(Kind::Text)),
            ("/data/0/Id", Some(Kind::Null)),
            ("/data/1", None),
            ("data", None),
        ] {
            assert_eq!(document.kind(pointer).unwrap(), kind, "{pointer}");
        }
        assert_eq!(document.names("/data/0").unwrap(), ["patient_name", "Id"]);
        assert!(document.names("/data").unwrap().is_empty());
        for (name, spelling) in [
            ("PatientName", Some("patient_name")),
            ("id", Some("Id")),
            ("nothing", None),
        ] {
            let found = document.spelling("/data/0", name).unwrap();
            assert_eq!(found.as_deref(), spelling);
        }
        assert_eq!(document.spelling("/data", "0").unwrap(), None);
        assert!(document.set("/new", "x").unwrap());
        assert_eq!(document.kind("").unwrap(), Some(Kind::Object));
        assert_eq!(document.kind("/new").unwrap(), Some(Kind::Text));
    }

    #[test]
    fn what_was_written_stays_as_it_was() {
        let mut document = Document::parse(r#" {"a": {"x" : [1, 2.0]} , "b":"\u5f20" } "#).unwrap();
        assert_eq!(at(&mut document, "/a"), r#"{"x" : [1, 2.0]}"#);
        assert_eq!(at(&mut document, "/a/x/1"), "2.0");
        assert_eq!(
            document.text().unwrap(),
            r#"{"a": {"x" : [1, 2.0]} , "b":"\u5f20" }"#
        );
        assert!(document.set("/a/y", "z").unwrap());
        assert_eq!(
            document.get("/a").unwrap(),
            Found::Json(r#"{"x":[1, 2.0],"y":"z"}"#.to_owned())
        );
        assert_eq!(
            document.text().unwrap(),
            r#"{"a":{"x":[1, 2.0],"y":"z"},"b":"\u5f20"}"#
        );
    }

    #[test]
    fn rare_json() {
        for (json, pointer, text) in [
            (r#"{"a":1,"a":2}"#, "/a", "2"),
            (r#"{"":{"":3}}"#, "//", "3"),
            (r#"{"张":"\ud842\udfb7\n"}"#, "/张", "𠮷\n"),
            (r#"["\ud842!"]"#, "/0", "\u{fffd}\u{fffd}\u{fffd}!"),
            (r#"{"\ud842":1,"a":2}"#, "/a", "2"),
            (r#"[1,2]"#, "/01", ""),
            (r#"[1,2]"#, "/+1", ""),
            (r#"[1,2]"#, "/-", ""),
            (r#"[1,2]"#, "/", ""),
            ("7", "", "7"),
            ("null", "", ""),
        ] {
            assert_eq!(
                at(&mut Document::parse(json).unwrap(), pointer),
                text,
                "{json}"
            );
        }
    }

    #[test]
    fn what_is_not_json() {
        let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
        for text in [
            "",
            " ",
            "{",
            "[1,]",
            r#"{"a":1"#,
            "nul",
            "1 2",
            "'a'",
            &deep,
        ] {
            assert_eq!(
                Document::parse(text).err(),
                Some(Unreadable::NotJson),
                "{text}"
            );
        }
    }

    #[test]
    fn setting_makes_objects_on_the_way() {
        let mut document = Document::new();
        assert!(document.set("/a/b~1c", "1").unwrap() && document.set("/a/d", "二").unwrap());
        assert_eq!(document.text().unwrap(), r#"{"a":{"b/c":"1","d":"二"}}"#);
        assert!(!document.set("a", "x").unwrap() && !document.set("/a/d/e", "x").unwrap());
        let mut list = Document::parse("[1]").unwrap();
        assert!(
            list.set("/-", "x").unwrap()
                && list.set("/0", "y").unwrap()
                && !list.set("/9", "z").unwrap()
        );
        assert_eq!(list.text().unwrap(), r#"["y","x"]"#);
    }
}
