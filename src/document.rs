//! A JSON document for hosts with no JSON of their own: read and written by RFC 6901 pointers.

use serde_json::{Map, Value};

use crate::envelope::unexpected;
use crate::error::Result;
use crate::json::{MAX_DEPTH, depth};

pub struct Document(Value);

impl Document {
    pub fn new() -> Document {
        Document(Value::Object(Map::new()))
    }

    pub fn parse(text: &str) -> Result<Document> {
        if depth(text.as_bytes()) > MAX_DEPTH {
            return Err(unexpected(
                "JSON 嵌套过深。",
                "the JSON is nested too deep.",
            ));
        }
        serde_json::from_str(text)
            .map(Document)
            .map_err(|_| unexpected("不是 JSON。", "this is no JSON."))
    }

    /// A string's content, a number's or boolean's literal as it was written, an object's or array's JSON; empty
    /// where there is nothing. The flag tells JSON, where characters may be escaped.
    pub fn get(&self, pointer: &str) -> (String, bool) {
        match self.0.pointer(pointer) {
            None | Some(Value::Null) => (String::new(), false),
            Some(Value::String(text)) => (text.clone(), false),
            Some(scalar @ (Value::Bool(_) | Value::Number(_))) => (scalar.to_string(), false),
            Some(nested) => (nested.to_string(), true),
        }
    }

    /// Elements of an array, members of an object, 0 for a scalar, -1 where there is nothing.
    pub fn count(&self, pointer: &str) -> i32 {
        let count = match self.0.pointer(pointer) {
            None => return -1,
            Some(Value::Array(elements)) => elements.len(),
            Some(Value::Object(members)) => members.len(),
            Some(_) => 0,
        };
        i32::try_from(count).unwrap_or(i32::MAX)
    }

    /// Sets a text value, making objects on the way. In an existing array an index replaces that element, and `-` or
    /// the next index appends. Answers whether the pointer could be followed.
    pub fn set(&mut self, pointer: &str, text: &str) -> bool {
        if pointer.is_empty() {
            self.0 = Value::from(text);
            return true;
        }
        let Some(path) = pointer.strip_prefix('/') else {
            return false;
        };
        if path.split('/').count() > MAX_DEPTH {
            return false;
        }
        let mut place = &mut self.0;
        for part in path.split('/') {
            // RFC 6901: ~1 is a slash, ~0 a tilde.
            let name = part.replace("~1", "/").replace("~0", "~");
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            place = match place {
                Value::Object(members) => members.entry(name).or_insert(Value::Null),
                Value::Array(elements) => {
                    let index = match name.as_str() {
                        "-" => Some(elements.len()),
                        digits => digits.parse().ok(),
                    };
                    let Some(index) = index.filter(|index| *index <= elements.len()) else {
                        return false;
                    };
                    if index == elements.len() {
                        elements.push(Value::Null);
                    }
                    &mut elements[index]
                }
                _ => return false,
            };
        }
        *place = Value::from(text);
        true
    }

    pub fn text(&self) -> String {
        self.0.to_string()
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
        let document = Document::parse(
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
