//! Reading flat JSON objects from the host: parameters and configuration; and one level of whatever else is read.
//!
//! serde's messages quote the input, which may be a patient's; only positions leave this module.
#![deny(clippy::disallowed_methods)]

mod quoted;
mod shape;
mod text;

mod beginning;
mod marks;
mod mistake;
mod spelling;
mod spelling_words;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserializer, Error as SerdeError, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

pub use self::marks::half_width;
pub use self::mistake::mistake;
pub use self::quoted::{quoted_length, write_quoted};
pub use self::shape::{MAX_DEPTH, MAX_PARTS, is_too_deep, is_too_wide};
pub use self::spelling::{Written, position, written};
pub use self::text::{Name, text, text_lossy};
use crate::error::{Code, Error, Said};
use crate::memory::{self, NoRoom, no_room_for_input, room_for_input, vec_for};
use crate::said;
use crate::said::Title;

/// Parameters or a configuration larger than this are a mistake.
pub const MAX_INPUT: usize = 16 * 1024 * 1024;

/// No operation and no configuration has as many members. What has more is not looked into: each would be a fault.
pub const MAX_MEMBERS: usize = 256;

/// A member's value as the host gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    Null,
    Text(Cow<'a, str>),
    /// A number exactly as written.
    Number(&'a str),
    Bool(bool),
    /// An object or array as written, or a text that is none: one with a lone surrogate escape.
    Nested(&'a str),
}

impl<'a> Given<'a> {
    /// Text, number and boolean as text: numbers and booleans may come as JSON strings and the other way round.
    pub fn as_text(&self) -> Option<Cow<'a, str>> {
        match self {
            Given::Text(text) => Some(text.clone()),
            Given::Number(literal) => Some(Cow::Borrowed(literal)),
            Given::Bool(true) => Some(Cow::Borrowed("true")),
            Given::Bool(false) => Some(Cow::Borrowed("false")),
            Given::Null | Given::Nested(_) => None,
        }
    }
}

/// The members of an object in their order. `what` names the text in messages.
pub fn members<'a>(text: &'a str, what: Title) -> Result<Vec<(Cow<'a, str>, Given<'a>)>, Error> {
    if text.len() > MAX_INPUT {
        return Err(too_long(what));
    }
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    if is_too_deep(text) {
        return Err(malformed(what, too_deep()));
    }
    room_for_input(text)?;
    let FlatObject(members) = serde_json::from_str(text).map_err(|error| {
        // What begins so is an object: nothing but memory can fail beside the syntax.
        match error.is_data() && text.trim_start().starts_with('{') {
            true => no_room_for_input(),
            false => misspelt(text, what, &error),
        }
    })?;
    if members.len() > MAX_MEMBERS {
        return Err(malformed(what, too_many()));
    }
    Ok(members)
}

/// An object's members, values looked at no deeper than their kind.
struct FlatObject<'a>(Vec<(Cow<'a, str>, Given<'a>)>);

impl<'de> serde::Deserialize<'de> for FlatObject<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = FlatObject<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = vec_for(16).map_err(no_room)?;
                while let Some(name) = map.next_key::<Name<'de>>()? {
                    let value = map.next_value::<&RawValue>()?.get();
                    if members.len() <= MAX_MEMBERS {
                        let value = given(value).map_err(no_room)?;
                        memory::push(&mut members, (name.text(), value)).map_err(no_room)?;
                    }
                }
                Ok(FlatObject(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// Where a part of `text` stands in it.
pub fn place(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

/// An object, member by member, values as written. One that memory cannot hold is refused.
pub struct Members<'a>(pub Vec<(Name<'a>, &'a RawValue)>);

impl<'de> serde::Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                // As many as a row has.
                let mut members = vec_for(32).map_err(no_room)?;
                while let Some(name) = map.next_key()? {
                    let member = (name, map.next_value()?);
                    memory::push(&mut members, member).map_err(no_room)?;
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// An array, element by element, as written. One that memory cannot hold is refused.
pub struct Elements<'a>(pub Vec<&'a RawValue>);

impl<'de> serde::Deserialize<'de> for Elements<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Array;
        impl<'de> Visitor<'de> for Array {
            type Value = Elements<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an array")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut elements = Vec::new();
                while let Some(element) = seq.next_element()? {
                    memory::push(&mut elements, element).map_err(no_room)?;
                }
                Ok(Elements(elements))
            }
        }
        deserializer.deserialize_seq(Array)
    }
}

/// How many elements an array or members an object has, found without taking it apart.
pub struct Parts(pub usize);

impl<'de> serde::Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Parts;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an array or an object")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Parts, A::Error> {
                let mut parts = Parts(0);
                while seq.next_element::<&RawValue>()?.is_some() {
                    parts.0 += 1;
                }
                Ok(parts)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parts, A::Error> {
                let mut parts = Parts(0);
                while map.next_entry::<Name, &RawValue>()?.is_some() {
                    parts.0 += 1;
                }
                Ok(parts)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// [`Members`] of what begins with `{`, or [`Elements`] of what begins with `[`; `None` where that is not JSON.
pub fn take_apart<'a, T: serde::Deserialize<'a>>(json: &'a str) -> Result<Option<T>, NoRoom> {
    match serde_json::from_str(json) {
        Ok(parts) => Ok(Some(parts)),
        // What begins so is of the right kind: nothing but memory can fail beside the syntax.
        Err(error) if error.is_data() => Err(NoRoom),
        Err(_) => Ok(None),
    }
}

fn no_room<E: SerdeError>(_: impl Into<NoRoom>) -> E {
    E::custom("no room")
}

/// `raw` is one valid JSON value.
fn given(raw: &str) -> Result<Given<'_>, NoRoom> {
    Ok(match raw.as_bytes().first() {
        Some(b'"') => match text(raw)? {
            Some(text) => Given::Text(text),
            // A lone surrogate escape is valid JSON and no text.
            None => Given::Nested(raw),
        },
        Some(b'n') => Given::Null,
        Some(b't') => Given::Bool(true),
        Some(b'f') => Given::Bool(false),
        Some(b'{' | b'[') => Given::Nested(raw),
        _ => Given::Number(raw),
    })
}

fn malformed(what: Title, why: impl Into<Said>) -> Error {
    let why = why.into();
    Error::new(
        Code::InvalidArgument,
        Said {
            zh: format!("{}{}。", what.zh, why.zh).into(),
            en: format!("{} {}.", what.en, why.en).into(),
        },
        said!(
            r#"请传入一个 JSON 对象，例如 {"work_no":"001"}；文本中的引号和反斜杠须转义。"#,
            r#"Pass one JSON object such as {"work_no":"001"}; quotes and backslashes inside texts need escaping."#
        ),
    )
}

/// With the first mistake that is there, or where serde's reading ended if it is none of those known.
fn misspelt(text: &str, what: Title, error: &serde_json::Error) -> Error {
    let Some(mistake) = mistake(text) else {
        return malformed(what, syntax(error));
    };
    let mut error = malformed(what, mistake.said());
    error.hint = mistake.wrong.remedy().into();
    error
}

fn syntax(error: &serde_json::Error) -> Said {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        Category::Data => said!("不是 JSON 对象", "is not a JSON object").into(),
        Category::Eof => said!("不完整，在结尾处中断", "is not complete: it ends too early").into(),
        _ => said!(
            "第 {line} 行第 {column} 列不符合 JSON 语法",
            "breaks JSON syntax at line {line}, column {column}",
            line,
            column
        ),
    }
}

fn too_deep() -> Said {
    said!(
        "嵌套超过 {MAX_DEPTH} 层",
        "is nested deeper than {MAX_DEPTH} levels",
        MAX_DEPTH
    )
}

fn too_many() -> Said {
    said!(
        "的成员超过 {MAX_MEMBERS} 个",
        "has more than {MAX_MEMBERS} members",
        MAX_MEMBERS
    )
}

fn too_long(what: Title) -> Error {
    let (zh, en, mb) = (what.zh, what.en, MAX_INPUT >> 20);
    Error::new(
        Code::TooLarge,
        said!(
            "{zh}超过 {mb} MB。",
            "{en} is larger than {mb} MB.",
            zh,
            en,
            mb
        ),
        said!(
            "请检查传入的指针与内容。",
            "Check the pointer and the text you pass."
        ),
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    const WHAT: Title = said!("参数", "the parameters");

    #[test]
    fn values_keep_their_literals() {
        let members = members(
            r#" {"a":"x\n","b":12345678901234567890,"c":1.50e3,"d":true,"e":null,"f":{"g":1}} "#,
            WHAT,
        )
        .unwrap();
        let values: Vec<_> = members.into_iter().map(|(_, given)| given).collect();
        assert_eq!(
            values,
            [
                Given::Text("x\n".into()),
                Given::Number("12345678901234567890"),
                Given::Number("1.50e3"),
                Given::Bool(true),
                Given::Null,
                Given::Nested(r#"{"g":1}"#)
            ]
        );
    }

    #[test]
    fn what_is_not_an_object() {
        for text in [
            "[]",
            "1",
            "{",
            r#"{"a""#,
            "{}{}",
            r#"{"a":}"#,
            "<html>",
            "{'a':1}",
        ] {
            let error = members(text, WHAT).unwrap_err();
            assert_eq!(error.code, Code::InvalidArgument, "{text}");
        }
        let deep = format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
        assert!(
            members(&deep, WHAT)
                .unwrap_err()
                .what
                .en
                .contains("nested deeper")
        );
        assert!(members("", WHAT).unwrap().is_empty());
        let many = |count: usize| format!(r#"{{{}"a":1}}"#, r#""a":1,"#.repeat(count - 1));
        assert_eq!(members(&many(256), WHAT).unwrap().len(), 256);
        let error = members(&many(257), WHAT).unwrap_err();
        assert!(error.what.en.contains("more than 256 members"));
    }

    #[test]
    fn what_is_taken_apart() {
        let one = |json| take_apart::<Elements>(json).map(|read| read.map(|read| read.0.len()));
        assert_eq!(one("[1,[2]]"), Ok(Some(2)));
        assert_eq!(one("[1,"), Ok(None));
        let parts = |json| serde_json::from_str(json).map(|Parts(parts)| parts).ok();
        assert_eq!(
            ["[]", "[1,[2]]", r#"{"\n":{"a":1}}"#, "7", "[1"].map(parts),
            [Some(0), Some(2), Some(1), None, None]
        );
        let two = |json| take_apart::<Members>(json).map(|read| read.map(|read| read.0.len()));
        assert_eq!(two(r#"{"a":1,"\n":{}}"#), Ok(Some(2)));
        // Half of a character is valid JSON, and a name that nobody asks for.
        assert_eq!(two(r#"{"\ud800":1}"#), Ok(Some(1)));
    }
}
