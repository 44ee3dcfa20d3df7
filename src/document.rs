//! A JSON document for hosts with no JSON of their own: read and written by RFC 6901 pointers.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::Deserializer;
use serde_json::value::RawValue;

use crate::envelope::{quoted, unexpected};
use crate::error::Result;
use crate::json::{Elements, MAX_DEPTH, Members, is_too_deep};
use crate::said;
use crate::secret::wipe_text;

/// Checked as a whole, and taken apart only where it is read: of a long list most rows are never looked into.
pub struct Document {
    text: String,
    root: Node,
}

struct Node {
    /// Where its JSON stands in the document's text; `None` once something in it was set.
    written: Option<Range<usize>>,
    inside: Inside,
}

enum Inside {
    /// A scalar, or not looked into yet.
    Unread,
    Array(Vec<Node>),
    Object(Vec<(Name, Node)>),
    /// What the host has set.
    Text(String),
}

enum Name {
    /// Where it stands in the document's text.
    Written(Range<usize>),
    /// Set by the host, or written with escapes.
    Own(String),
}

impl Name {
    fn read<'a>(&'a self, text: &'a str) -> &'a str {
        match self {
            Name::Written(range) => &text[range.clone()],
            Name::Own(name) => name,
        }
    }
}

/// Of members that share a name the last one counts.
fn member(members: &[(Name, Node)], text: &str, name: &str) -> Option<usize> {
    let is = |own: &Name| match own {
        Name::Written(range) => range.len() == name.len() && &text[range.clone()] == name,
        Name::Own(own) => own == name,
    };
    members.iter().rposition(|(own, _)| is(own))
}

impl Node {
    fn set(inside: Inside) -> Node {
        Node {
            written: None,
            inside,
        }
    }

    fn empty_object() -> Node {
        Node::set(Inside::Object(Vec::new()))
    }

    /// Its JSON where that is as it was written.
    fn json<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.written.clone().map(|range| &text[range])
    }

    /// Takes it apart, one level deep. What cannot be taken apart stays a scalar.
    fn open(&mut self, text: &str) {
        let (Inside::Unread, Some(json)) = (&self.inside, self.json(text)) else {
            return;
        };
        let place = |part: &str| {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            start..start + part.len()
        };
        let child = |raw: &RawValue| Node {
            written: Some(place(raw.get())),
            inside: Inside::Unread,
        };
        let own = |name| match name {
            Cow::Borrowed(name) => Name::Written(place(name)),
            Cow::Owned(name) => Name::Own(name),
        };
        match json.as_bytes().first() {
            Some(b'{') => {
                if let Ok(Members(members)) = serde_json::from_str(json) {
                    let members = members.into_iter();
                    let members = members.map(|(name, raw)| (own(name), child(raw)));
                    self.inside = Inside::Object(members.collect());
                }
            }
            Some(b'[') => {
                if let Ok(Elements(elements)) = serde_json::from_str(json)
                    && crate::memory::has_room(elements.len() * size_of::<Node>())
                {
                    self.inside = Inside::Array(elements.into_iter().map(child).collect());
                }
            }
            _ => {}
        }
    }

    fn find(&mut self, text: &str, pointer: &str) -> Option<&mut Node> {
        let mut place = self;
        if pointer.is_empty() {
            return Some(place);
        }
        for part in parts(pointer.strip_prefix('/')?) {
            place.open(text);
            place = match &mut place.inside {
                Inside::Object(members) => {
                    let found = member(members, text, &name(part))?;
                    &mut members[found].1
                }
                Inside::Array(elements) => elements.get_mut(index(part)?)?,
                Inside::Unread | Inside::Text(_) => return None,
            };
        }
        Some(place)
    }

    fn write(&self, text: &str, json: &mut String) {
        if let Some(written) = self.json(text) {
            json.push_str(written);
            return;
        }
        match &self.inside {
            Inside::Unread => {}
            Inside::Text(text) => json.push_str(&quoted(text)),
            Inside::Array(elements) => {
                json.push('[');
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        json.push(',');
                    }
                    element.write(text, json);
                }
                json.push(']');
            }
            Inside::Object(members) => {
                json.push('{');
                for (index, (name, member)) in members.iter().enumerate() {
                    if index > 0 {
                        json.push(',');
                    }
                    json.push_str(&quoted(name.read(text)));
                    json.push(':');
                    member.write(text, json);
                }
                json.push('}');
            }
        }
    }
}

/// What stands between the slashes. The standard library's search is made for longer texts.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(path);
    std::iter::from_fn(move || {
        let path = rest?;
        let slash = path.bytes().position(|byte| byte == b'/');
        rest = slash.map(|at| &path[at + 1..]);
        Some(slash.map_or(path, |at| &path[..at]))
    })
}

/// RFC 6901: ~1 is a slash, ~0 a tilde.
fn name(part: &str) -> Cow<'_, str> {
    match part.bytes().any(|byte| byte == b'~') {
        true => part.replace("~1", "/").replace("~0", "~").into(),
        false => part.into(),
    }
}

/// RFC 6901: digits, and no zero before others.
fn index(part: &str) -> Option<usize> {
    let digits = part.bytes().all(|byte| byte.is_ascii_digit());
    let leading = part.len() > 1 && part.starts_with('0');
    (digits && !leading).then(|| part.parse().ok())?
}

/// A copy that the NUL for the host fits behind.
fn with_room(text: &str) -> String {
    let mut copy = String::with_capacity(text.len() + 1);
    copy.push_str(text);
    copy
}

/// The content of a string's JSON. Half of a character, which JSON can write and no text can hold, is replaced.
fn content(json: &str) -> String {
    struct Bytes;
    impl<'de> serde::de::Visitor<'de> for Bytes {
        type Value = String;
        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("a string")
        }
        fn visit_bytes<E>(self, bytes: &[u8]) -> std::result::Result<String, E> {
            Ok(String::from_utf8_lossy(bytes).into_owned())
        }
    }

    let bare = &json[1..json.len() - 1];
    if memchr::memchr(b'\\', bare.as_bytes()).is_none() {
        return with_room(bare);
    }
    serde_json::Deserializer::from_str(json)
        .deserialize_bytes(Bytes)
        .unwrap_or_default()
}

impl Document {
    pub fn new() -> Document {
        Document {
            text: String::new(),
            root: Node::empty_object(),
        }
    }

    pub fn parse(text: &str) -> Result<Document> {
        if is_too_deep(text) {
            return Err(unexpected(said!(
                "JSON 嵌套过深。",
                "the JSON is nested too deep."
            )));
        }
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        if !crate::memory::has_room(text.len()) {
            return Err(unexpected(said!(
                "内存不足，装不下 JSON。",
                "memory is too short for the JSON."
            )));
        }
        let text = text.to_owned();
        let mut root = Node {
            written: Some(0..text.len()),
            inside: Inside::Unread,
        };
        // Taking it apart checks the whole of it.
        root.open(&text);
        if matches!(root.inside, Inside::Unread) {
            serde_json::from_str::<&RawValue>(&text)
                .map_err(|_| unexpected(said!("不是 JSON。", "this is no JSON.")))?;
        }
        Ok(Document { text, root })
    }

    /// A string's content, a number's or boolean's literal as it was written, an object's or array's JSON; empty
    /// where there is nothing, or no room for it. The flag tells JSON, where characters may be escaped.
    pub fn get(&mut self, pointer: &str) -> (String, bool) {
        let Some(node) = self.root.find(&self.text, pointer) else {
            return (String::new(), false);
        };
        let length = match (&node.inside, &node.written) {
            (Inside::Text(text), _) => text.len(),
            (_, Some(written)) => written.len(),
            // What is put together grows as it does.
            (_, None) => self.text.len() * 2,
        };
        if !crate::memory::has_room(length + 1) {
            return (String::new(), false);
        }
        if let Inside::Text(text) = &node.inside {
            return (text.clone(), false);
        }
        match node.json(&self.text) {
            None => {
                let mut json = String::new();
                node.write(&self.text, &mut json);
                (json, true)
            }
            Some("null") => (String::new(), false),
            Some(json) => match json.as_bytes()[0] {
                b'"' => (content(json), false),
                first => (with_room(json), matches!(first, b'{' | b'[')),
            },
        }
    }

    /// Elements of an array, members of an object, 0 for a scalar, -1 where there is nothing.
    pub fn count(&mut self, pointer: &str) -> i32 {
        let Some(node) = self.root.find(&self.text, pointer) else {
            return -1;
        };
        node.open(&self.text);
        let count = match &node.inside {
            Inside::Array(elements) => elements.len(),
            Inside::Object(members) => members.len(),
            Inside::Unread | Inside::Text(_) => 0,
        };
        i32::try_from(count).unwrap_or(i32::MAX)
    }

    /// Sets a text value, making objects on the way. In an existing array an index replaces that element, and `-` or
    /// the next index appends. Answers whether the pointer could be followed.
    pub fn set(&mut self, pointer: &str, value: &str) -> bool {
        let mut place = &mut self.root;
        if !pointer.is_empty() {
            let Some(path) = pointer.strip_prefix('/') else {
                return false;
            };
            if parts(path).count() > MAX_DEPTH {
                return false;
            }
            for part in parts(path) {
                if place.json(&self.text) == Some("null") {
                    *place = Node::empty_object();
                }
                place.open(&self.text);
                place.written = match &place.inside {
                    Inside::Array(_) | Inside::Object(_) => None,
                    Inside::Unread | Inside::Text(_) => return false,
                };
                place = match &mut place.inside {
                    Inside::Object(members) => {
                        let name = name(part);
                        let found = member(members, &self.text, &name).unwrap_or_else(|| {
                            members.push((Name::Own(name.into_owned()), Node::empty_object()));
                            members.len() - 1
                        });
                        &mut members[found].1
                    }
                    Inside::Array(elements) => {
                        let at = match part {
                            "-" => Some(elements.len()),
                            digits => index(digits),
                        };
                        let Some(at) = at.filter(|at| *at <= elements.len()) else {
                            return false;
                        };
                        if at == elements.len() {
                            elements.push(Node::empty_object());
                        }
                        &mut elements[at]
                    }
                    Inside::Unread | Inside::Text(_) => return false,
                };
            }
        }
        *place = Node::set(Inside::Text(value.to_owned()));
        true
    }

    /// The whole document; empty where there is no room for it.
    pub fn text(&self) -> String {
        let (whole, needed) = match &self.root.written {
            Some(written) => (written.len() + 1, written.len() + 1),
            // What is put together grows as it does.
            None => (0, self.text.len() * 2),
        };
        if !crate::memory::has_room(needed) {
            return String::new();
        }
        let mut json = String::with_capacity(whole);
        self.root.write(&self.text, &mut json);
        json
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
mod tests {
    use super::*;

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
            assert_eq!(document.get(pointer).0, text, "{pointer}");
        }
        assert_eq!(
            ["", "/a", "/n", "/x"].map(|pointer| document.count(pointer)),
            [7, 1, 0, -1]
        );
    }

    #[test]
    fn what_was_written_stays_as_it_was() {
        let mut document = Document::parse(r#" {"a": {"x" : [1, 2.0]} , "b":"\u5f20" } "#).unwrap();
        assert_eq!(document.get("/a").0, r#"{"x" : [1, 2.0]}"#);
        assert_eq!(document.get("/a/x/1").0, "2.0");
        assert_eq!(
            document.text(),
            r#"{"a": {"x" : [1, 2.0]} , "b":"\u5f20" }"#
        );
        assert!(document.set("/a/y", "z"));
        assert_eq!(
            document.get("/a"),
            (r#"{"x":[1, 2.0],"y":"z"}"#.to_owned(), true)
        );
        assert_eq!(
            document.text(),
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
            (r#"[1,2]"#, "/01", ""),
            (r#"[1,2]"#, "/+1", ""),
            (r#"[1,2]"#, "/-", ""),
            (r#"[1,2]"#, "/", ""),
            ("7", "", "7"),
            ("null", "", ""),
        ] {
            assert_eq!(
                Document::parse(json).unwrap().get(pointer).0,
                text,
                "{json}"
            );
        }
    }

    #[test]
    fn setting_makes_objects_on_the_way() {
        let mut document = Document::new();
        assert!(document.set("/a/b~1c", "1") && document.set("/a/d", "二"));
        assert_eq!(document.text(), r#"{"a":{"b/c":"1","d":"二"}}"#);
        assert!(!document.set("a", "x") && !document.set("/a/d/e", "x"));
        let mut list = Document::parse("[1]").unwrap();
        assert!(list.set("/-", "x") && list.set("/0", "y") && !list.set("/9", "z"));
        assert_eq!(list.text(), r#"["y","x"]"#);
    }
}
