//! An operation's parameters, set one by one.

use std::sync::Mutex;

use super::arguments::Arguments;
use super::enumerator::{self, Elements};
use super::failure::{Failure, Outcome};
use super::interface::{Member, NEW_ENUM, VALUE, params};
use super::node::value_of_json;
use super::object::Wanted;
use super::reference::Reference;
use super::tables::DISP_E_MEMBERNOTFOUND;
use super::to_json;
use super::variant::{Value, Variant};
use crate::catalogue;
use crate::error::Result as Read;
use crate::json::{Given, MAX_INPUT, MAX_MEMBERS, members, quoted_length, write_quoted};
use crate::memory::{self, NoRoom, extend, no_room_for_input};
use crate::names;
use crate::said;
use crate::said::{Language, Title};

pub struct Params {
    /// Names and JSON, in the order in which they were first set.
    members: Mutex<Vec<(String, String)>>,
    pub language: Language,
}

/// What messages call it.
const WHAT: Title = said!("参数", "the parameters");

impl Params {
    pub fn new(language: Language) -> Params {
        Params {
            members: Mutex::new(Vec::new()),
            language,
        }
    }

    /// Those of a JSON object.
    pub fn of(json: &str, language: Language) -> Read<Params> {
        let mut list = Vec::new();
        for (name, given) in members(json, WHAT)? {
            let value = match given {
                Given::Null => continue,
                Given::Text(text) => quoted(&text)?,
                Given::Number(literal) | Given::Nested(literal) => copied(literal)?,
                Given::Bool(true) => "true".to_owned(),
                Given::Bool(false) => "false".to_owned(),
            };
            list.push((name.into_owned(), value));
        }
        Ok(Params {
            members: Mutex::new(list),
            language,
        })
    }

    pub fn json(&self) -> Read<String> {
        let list = crate::lock(&self.members);
        let length = list
            .iter()
            .map(|(name, value)| quoted_length(name) + value.len() + 2);
        let room = length.sum::<usize>() + 2;
        let written = || -> Result<Vec<u8>, NoRoom> {
            let mut json = memory::vec_for(room)?;
            extend(&mut json, b"{")?;
            for (at, (name, value)) in list.iter().enumerate() {
                if at > 0 {
                    extend(&mut json, b",")?;
                }
                write_quoted(name, &mut json)?;
                extend(&mut json, b":")?;
                extend(&mut json, value.as_bytes())?;
            }
            extend(&mut json, b"}")?;
            Ok(json)
        };
        let json = written().map_err(|NoRoom| no_room_for_input())?;
        Ok(String::from_utf8(json).unwrap_or_default())
    }

    pub fn invoke(
        &self,
        member: &Member,
        wanted: Wanted,
        given: &Arguments,
        this: impl FnOnce() -> Option<Reference>,
    ) -> Outcome<Value> {
        let name = || given.required_text(member, 0);
        match member.id {
            VALUE if wanted.sets() => self.put(&name()?, Some(given.to_set()?)),
            VALUE => self.get(&name()?),
            params::SET => {
                self.put(&name()?, given.at(1))?;
                Ok(this().map_or(Value::Empty, Value::Object))
            }
            params::REMOVE => {
                let name = name()?;
                crate::lock(&self.members).retain(|(known, _)| *known != name);
                Ok(Value::Empty)
            }
            params::CLEAR => {
                crate::lock(&self.members).clear();
                Ok(Value::Empty)
            }
            params::EXISTS => {
                let name = name()?;
                let found = crate::lock(&self.members)
                    .iter()
                    .any(|(known, _)| *known == name);
                Ok(Value::Flag(found))
            }
            params::COUNT => {
                let count = crate::lock(&self.members).len();
                Ok(Value::Number(i32::try_from(count).unwrap_or(i32::MAX)))
            }
            params::JSON => Ok(Value::Text(self.json()?)),
            NEW_ENUM => {
                let list = crate::lock(&self.members);
                let names = list.iter().map(|(name, _)| memory::copy(name));
                let names = Elements::Names(names.collect::<Result<_, NoRoom>>()?);
                Ok(Value::Unknown(enumerator::make(names)))
            }
            _ => Err(Failure::Status(DISP_E_MEMBERNOTFOUND)),
        }
    }

    /// `params.org_code`, in whichever case a host's editor has written the name.
    pub fn invoke_member(&self, name: &str, wanted: Wanted, given: &Arguments) -> Outcome<Value> {
        let name = parameter(name).unwrap_or(name);
        given.fit(0)?;
        match wanted.sets() {
            true => self.put(name, Some(given.to_set()?)),
            false => self.get(name),
        }
    }

    fn get(&self, name: &str) -> Outcome<Value> {
        let list = crate::lock(&self.members);
        let json = list.iter().find(|(known, _)| known == name);
        let json = json.map(|(_, json)| memory::copy(json)).transpose()?;
        drop(list);
        json.map_or(Ok(Value::Empty), |json| value_of_json(&json, self.language))
    }

    /// Sets a parameter; one that is set to nothing is taken out.
    pub fn put(&self, name: &str, value: Option<&Variant>) -> Outcome<Value> {
        let json = match value {
            Some(value) => to_json::value(name, value)?,
            None => None,
        };
        let mut list = crate::lock(&self.members);
        let place = list.iter().position(|(known, _)| known == name);
        let Some(json) = json else {
            list.retain(|(known, _)| known != name);
            return Ok(Value::Empty);
        };
        let size: usize = list
            .iter()
            .map(|(name, json)| name.len() + json.len())
            .sum();
        if size + name.len() + json.len() > MAX_INPUT {
            return Err(super::variant::too_long().into());
        }
        match place {
            Some(place) => list[place].1 = json,
            None if list.len() < MAX_MEMBERS => list.push((memory::copy(name)?, json)),
            None => return Err(Failure::argument("params", TOO_MANY)),
        }
        Ok(Value::Empty)
    }
}

/// The catalogue's parameter that a name means.
fn parameter(name: &str) -> Option<&'static str> {
    let params = catalogue::ALL.iter().flat_map(|operation| operation.params);
    let mut all = params.map(|param| param.name);
    all.nth(names::meant(name, all.clone())?)
}

fn quoted(text: &str) -> Read<String> {
    let mut json = Vec::new();
    write_quoted(text, &mut json).map_err(|NoRoom| no_room_for_input())?;
    Ok(String::from_utf8(json).unwrap_or_default())
}

fn copied(text: &str) -> Read<String> {
    memory::copy(text).map_err(|NoRoom| no_room_for_input())
}

const TOO_MANY: Title = said!(
    "最多 256 个；没有操作有这么多参数",
    "are at most 256; no operation has so many"
);
