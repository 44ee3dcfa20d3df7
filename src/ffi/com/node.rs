//! A place in an answer: the whole of it, a list, a row, an object.

use std::sync::{Arc, Mutex};

use windows_sys::Win32::System::Variant::{VT_BSTR, VT_EMPTY, VT_NULL};

use super::arguments::Arguments;
use super::enumerator::{self, Elements};
use super::failure::{Failure, Outcome};
use super::interface::{Member, NEW_ENUM, VALUE, result};
use super::object::{self, Kind as ObjectKind};
use super::tables::DISP_E_MEMBERNOTFOUND;
use super::variant::Value;
use crate::catalogue::{self, Type};
use crate::document::{Document, Found, Kind};
use crate::error::Result as Read;
use crate::memory::{self, NoRoom, no_room_for_reply};
use crate::said;
use crate::said::Language;

#[derive(Clone)]
pub struct Node {
    document: Arc<Mutex<Document>>,
    /// RFC 6901.
    pointer: String,
    pub language: Language,
}

impl Node {
    /// The whole of a document.
    pub fn root(document: Document, language: Language) -> Node {
        Node {
            document: Arc::new(Mutex::new(document)),
            pointer: String::new(),
            language,
        }
    }

    pub fn invoke(&self, member: &Member, given: &Arguments) -> Outcome<Value> {
        match member.id {
            VALUE => self.item(given),
            NEW_ENUM => Ok(self.each()?),
            result::COUNT => Ok(Value::Number(self.count("")?.unwrap_or(0))),
            _ => self.shared(member, given),
        }
    }

    /// What a result and what stands in it have in common.
    pub fn shared(&self, member: &Member, given: &Arguments) -> Outcome<Value> {
        let path = || given.required_text(member, 0);
        match member.id {
            result::VALUE_AT => self.at(&with_slash(&path()?)),
            result::EXISTS => {
                let pointer = self.under(&with_slash(&path()?))?;
                let kind = crate::lock(&self.document).kind(&pointer)?;
                Ok(Value::Flag(kind.is_some()))
            }
            result::JSON => Ok(Value::Text(self.json()?)),
            result::NAMES => {
                let names = crate::lock(&self.document).names(&self.pointer)?;
                Ok(Value::Texts(names))
            }
            _ => Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
        }
    }

    /// By a number, a name or a path; without any, the JSON.
    fn item(&self, given: &Arguments) -> Outcome<Value> {
        match which(given)? {
            Which::All => Ok(Value::Text(self.json()?)),
            Which::Number(number) => self.element(number),
            Which::Name(name) => self.named_or_at(&name),
        }
    }

    /// The element of a list, or of an object in its order.
    pub fn element(&self, number: i32) -> Outcome<Value> {
        let count = self.count("")?.unwrap_or(0);
        if number < 0 || number >= count {
            return Err(out_of_range(number, count));
        }
        let kind = crate::lock(&self.document).kind(&self.pointer)?;
        if kind != Some(Kind::Object) {
            return self.at(&format!("/{number}"));
        }
        let names = crate::lock(&self.document).names(&self.pointer)?;
        let name = usize::try_from(number).ok().and_then(|at| names.get(at));
        name.map_or(Ok(Value::Empty), |name| self.at(&step(name)))
    }

    /// A name, or a path.
    pub fn named_or_at(&self, name: &str) -> Outcome<Value> {
        match name.contains('/') {
            true => self.at(&with_slash(name)),
            false => self.named(name),
        }
    }

    /// A member by its name, however it is written; an element where the name is a number. What is not there is Empty.
    pub fn named(&self, name: &str) -> Outcome<Value> {
        let spelling = crate::lock(&self.document).spelling(&self.pointer, name)?;
        self.at(&step(spelling.as_deref().unwrap_or(name)))
    }

    /// What stands at a pointer that begins here.
    pub fn at(&self, pointer: &str) -> Outcome<Value> {
        let pointer = self.under(pointer)?;
        let mut document = crate::lock(&self.document);
        Ok(match document.kind(&pointer)? {
            None => Value::Empty,
            Some(Kind::Null) => Value::Null,
            Some(Kind::Text) => match document.get(&pointer)? {
                Found::Text(text) => Value::Text(text),
                Found::Json(_) | Found::Nothing => Value::Empty,
            },
            Some(Kind::Literal) => match document.get(&pointer)? {
                Found::Text(literal) => value_of(&pointer, literal),
                Found::Json(_) | Found::Nothing => Value::Empty,
            },
            Some(Kind::Array | Kind::Object) => {
                Value::Object(object::make(ObjectKind::Node(Node {
                    document: self.document.clone(),
                    pointer,
                    language: self.language,
                })))
            }
        })
    }

    /// The text at a pointer, as it is in JSON where it is none.
    pub fn text(&self, pointer: &str) -> Result<String, NoRoom> {
        let pointer = memory::concat(&[&self.pointer, pointer])?;
        match crate::lock(&self.document).get(&pointer)? {
            Found::Text(text) | Found::Json(text) => Ok(text),
            Found::Nothing => Ok(String::new()),
        }
    }

    /// How many elements or members stand at a pointer; `None` where nothing does.
    pub fn count(&self, pointer: &str) -> Result<Option<i32>, NoRoom> {
        let pointer = memory::concat(&[&self.pointer, pointer])?;
        let count = crate::lock(&self.document).count(&pointer)?;
        Ok(count.map(|count| i32::try_from(count).unwrap_or(i32::MAX)))
    }

    pub fn is_list(&self, pointer: &str) -> Result<bool, NoRoom> {
        let pointer = memory::concat(&[&self.pointer, pointer])?;
        Ok(crate::lock(&self.document).kind(&pointer)? == Some(Kind::Array))
    }

    /// Another place.
    pub fn child(&self, pointer: &str) -> Result<Node, NoRoom> {
        Ok(Node {
            document: self.document.clone(),
            pointer: self.under(pointer)?,
            language: self.language,
        })
    }

    pub fn json(&self) -> Read<String> {
        let mut document = crate::lock(&self.document);
        let found = match self.pointer.as_str() {
            "" => return document.text().map_err(|NoRoom| no_room_for_reply()),
            pointer => document.get(pointer),
        };
        match found.map_err(|NoRoom| no_room_for_reply())? {
            Found::Json(json) | Found::Text(json) => Ok(json),
            Found::Nothing => Ok("null".to_owned()),
        }
    }

    /// For Each: the elements of a list, the names of an object.
    pub fn each(&self) -> Result<Value, NoRoom> {
        let elements = match self.is_list("")? {
            true => Elements::Rows(self.clone(), self.count("")?.unwrap_or(0)),
            false => Elements::Names(crate::lock(&self.document).names(&self.pointer)?.into()),
        };
        Ok(Value::Unknown(enumerator::make(elements)))
    }

    fn under(&self, pointer: &str) -> Result<String, NoRoom> {
        memory::concat(&[&self.pointer, pointer])
    }
}

/// Which of its parts is asked for.
pub enum Which {
    All,
    Number(i32),
    Name(String),
}

/// The argument of a default property.
pub fn which(given: &Arguments) -> Outcome<Which> {
    let asked = match given.at(0) {
        None => return Ok(Which::All),
        Some(asked) => asked,
    };
    let wrong = || {
        Failure::argument(
            "which",
            said!(
                "应为序号（从 0 起）、名称或路径",
                "should be a number, from 0, a name or a path"
            ),
        )
    };
    match asked.kind() {
        VT_BSTR => Ok(Which::Name(asked.text().ok_or_else(wrong)??)),
        VT_EMPTY | VT_NULL => Err(wrong()),
        _ => asked.number().map(Which::Number).ok_or_else(wrong),
    }
}

pub fn out_of_range(number: i32, count: i32) -> Failure {
    let last = count - 1;
    let said = match count {
        0 => said!(
            "没有第 {number} 项，这里没有任何项",
            "is {number}, and there are none here",
            number
        ),
        _ => said!(
            "没有第 {number} 项，序号为 0 至 {last}",
            "is {number}, and they are numbered from 0 to {last}",
            number,
            last
        ),
    };
    Failure::argument("which", said)
}

/// The first slash of a path may be left out.
fn with_slash(path: &str) -> String {
    match path.starts_with('/') || path.is_empty() {
        true => path.to_owned(),
        false => format!("/{path}"),
    }
}

/// The step of a pointer that leads to a member of this name.
fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A number or a truth value as the host knows it. What a number of the host's cannot hold stays a text, and so does an
/// id: one exam's is not of another type than the next one's.
fn value_of(pointer: &str, literal: String) -> Value {
    const DIGITS: usize = 15;

    match literal.as_str() {
        "true" => return Value::Flag(true),
        "false" => return Value::Flag(false),
        _ => {}
    }
    let name = pointer.rsplit('/').next().unwrap_or_default();
    if is_id(name) {
        return Value::Text(literal);
    }
    if let Ok(whole) = literal.parse::<i64>() {
        return number(whole);
    }
    let digits = literal.bytes().filter(u8::is_ascii_digit).count();
    match literal.parse::<f64>() {
        Ok(number) if digits <= DIGITS && number.is_finite() => Value::Double(number),
        _ => Value::Text(literal),
    }
}

/// A whole number, of 32 bits where it fits, since older hosts know no larger ones. What has more than 15 digits is a text:
/// a floating-point number may not hold it, and Visual Basic shows no more of one.
pub fn number(number: i64) -> Value {
    const EXACT: i64 = 999_999_999_999_999;

    match i32::try_from(number) {
        Ok(number) => Value::Number(number),
        Err(_) if (-EXACT..=EXACT).contains(&number) => Value::Double(number as f64),
        Err(_) => Value::Text(number.to_string()),
    }
}

/// Whether the specification gives a member of this name the type long, as it does ids.
fn is_id(name: &str) -> bool {
    let outputs = catalogue::ALL
        .iter()
        .flat_map(|operation| operation.outputs);
    let mut long = outputs.filter(|output| output.kind == Type::Long);
    name.ends_with("id") && long.any(|output| output.name() == name)
}

/// A value of a document that no host holds.
pub fn value_of_json(json: &str, language: Language) -> Outcome<Value> {
    match Document::parse(json) {
        Ok(document) => Node::root(document, language).at(""),
        Err(_) => Ok(Value::Empty),
    }
}
