//! What a call answers.

use super::arguments::Arguments;
use super::enumerator::{self, Elements};
use super::failure::Outcome;
use super::interface::{Member, NEW_ENUM, VALUE, result};
use super::node::{Node, Which, number, out_of_range, which};
use super::variant::Value;
use super::words::for_objects;
use crate::document::Document;
use crate::envelope::success;
use crate::error::Code;
use crate::memory::{self, NO_ROOM_ENVELOPE, NoRoom};
use crate::said::Language;

/// An envelope.
pub struct Answer(Node);

impl Answer {
    /// An envelope that this library has made. One that memory cannot hold becomes the envelope that says so.
    pub fn of(envelope: String, language: Language) -> Answer {
        let document = Document::owning(envelope)
            .or_else(|_| Document::parse(NO_ROOM_ENVELOPE))
            .unwrap_or_default();
        Answer(Node::root(document, language))
    }

    pub fn success(language: Language) -> Answer {
        Answer::of(success(language, "null"), language)
    }

    pub fn root(&self) -> &Node {
        &self.0
    }

    /// Of the same answer, for another object.
    pub fn again(&self) -> Answer {
        Answer(self.0.clone())
    }

    /// The platform's own may have more than 32 bits.
    pub fn code(&self) -> Result<i64, NoRoom> {
        // Every envelope has one. Without it nothing is known to be done.
        let code = self.0.text("/code")?.parse();
        Ok(code.unwrap_or(i64::from(Code::Internal.number())))
    }

    pub fn msg(&self) -> Result<String, NoRoom> {
        self.said("/msg")
    }

    /// A text for a person. The platform's own answers have no `error`, and stay as they are.
    fn said(&self, pointer: &str) -> Result<String, NoRoom> {
        let text = self.0.text(pointer)?;
        Ok(match self.0.count("/error")? {
            Some(_) => for_objects(text),
            None => text,
        })
    }

    pub fn invoke(&self, member: &Member, given: &Arguments) -> Outcome<Value> {
        let node = &self.0;
        match member.id {
            VALUE => match which(given)? {
                Which::All => Ok(Value::Text(node.json()?)),
                Which::Number(number) => self.row(number),
                Which::Name(name) => node.named_or_at(&name),
            },
            NEW_ENUM => {
                let rows = Elements::Rows(node.child("/data")?, self.rows()?);
                Ok(Value::Unknown(enumerator::make(rows)))
            }
            result::COUNT => Ok(Value::Number(self.rows()?)),
            result::CODE => Ok(number(self.code()?)),
            result::MSG => Ok(Value::Text(self.msg()?)),
            result::HINT => Ok(Value::Text(self.said("/error/hint")?)),
            result::DATA => node.at("/data"),
            result::REPORT => Ok(Value::Text(self.report()?)),
            _ => node.shared(member, given),
        }
    }

    fn row(&self, number: i32) -> Outcome<Value> {
        let count = self.rows()?;
        match (0..count).contains(&number) {
            true => self.0.at(&format!("/data/{number}")),
            false => Err(out_of_range(number, count)),
        }
    }

    /// The elements of `data`, where that is a list.
    fn rows(&self) -> Result<i32, NoRoom> {
        Ok(match self.0.is_list("/data")? {
            true => self.0.count("/data")?.unwrap_or(0),
            false => 0,
        })
    }

    /// A diagnosis has one; of a link that was taken apart it is the verdict and each fault; of a failure what it says.
    fn report(&self) -> Result<String, NoRoom> {
        let node = &self.0;
        let report = node.text("/data/report")?;
        if !report.is_empty() {
            return Ok(for_objects(report));
        }
        let mut lines = node.text("/data/verdict")?;
        if lines.is_empty() && self.code()? != 0 {
            return self.msg();
        }
        for list in ["/data/faults", "/data/remarks"] {
            for at in 0..node.count(list)?.unwrap_or(0) {
                let place = memory::concat(&[list, "/", &at.to_string()])?;
                let said = match node.count(&place)? {
                    Some(1..) => node.text(&memory::concat(&[&place, "/msg"])?)?,
                    _ => node.text(&place)?,
                };
                if !said.is_empty() {
                    memory::push_str(&mut lines, "\r\n")?;
                    memory::push_str(&mut lines, &said)?;
                }
            }
        }
        Ok(lines)
    }
}
