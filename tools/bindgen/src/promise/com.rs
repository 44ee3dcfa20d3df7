//! The COM object's part. A compiled program has the identifiers in it, the number of each member, and of each argument that it
//! passes by name the number of its place.

use std::collections::BTreeMap;

use idcas::catalogue;
use idcas::com::{self, Access, Argument, INTERFACES, Interface, Kind, Member};
use serde::{Deserialize, Serialize};
use serde_json::Error;

use super::{Comparison, block, line};
use crate::bindings;

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Com {
    /// The class, what it is created by, the type library and its first version number.
    pub identifiers: BTreeMap<String, String>,
    pub interfaces: BTreeMap<String, ComInterface>,
    /// The methods that are the operations'.
    pub operations: BTreeMap<String, ComOperation>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComInterface {
    pub id: String,
    /// Whether any other name is a member of the data.
    pub open: bool,
    pub members: BTreeMap<String, ComMember>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComMember {
    pub number: i32,
    /// `method`, `get` or `get_put`
    pub kind: String,
    /// In their order.
    pub arguments: Vec<ComArgument>,
    pub gives: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComArgument {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub optional: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComOperation {
    pub number: i32,
    /// In their order, behind `params`.
    pub parameters: Vec<String>,
}

pub fn now() -> Com {
    let (major, _) = com::LIBRARY_VERSION;
    let identifiers = [
        ("class", com::CLASS.to_owned()),
        ("library", com::LIBRARY.to_owned()),
        ("library_major_version", major.to_string()),
        ("program_id", com::PROGRAM_ID.to_owned()),
    ];
    Com {
        identifiers: identifiers
            .into_iter()
            .map(|(name, id)| (name.to_owned(), id))
            .collect(),
        interfaces: INTERFACES
            .iter()
            .map(|each| (each.name.to_owned(), interface(each)))
            .collect(),
        operations: catalogue::ALL
            .iter()
            .map(|each| (each.name.to_owned(), operation(each)))
            .collect(),
    }
}

fn interface(entry: &Interface) -> ComInterface {
    let members = entry.members.iter();
    ComInterface {
        id: entry.id.to_owned(),
        open: entry.is_open,
        members: members
            .map(|each| (each.name.to_owned(), member(each)))
            .collect(),
    }
}

fn member(entry: &Member) -> ComMember {
    let kind = match entry.access {
        Access::Method => "method",
        Access::Get => "get",
        Access::GetPut => "get_put",
    };
    ComMember {
        number: entry.id,
        kind: kind.to_owned(),
        arguments: entry.arguments.iter().map(argument).collect(),
        gives: name(entry.gives),
    }
}

fn argument(entry: &Argument) -> ComArgument {
    ComArgument {
        name: entry.name.to_owned(),
        kind: name(entry.kind),
        optional: entry.is_optional,
    }
}

fn operation(entry: &'static catalogue::Operation) -> ComOperation {
    let parameters = bindings::com::parameters(entry);
    ComOperation {
        number: com::operation_id(entry),
        parameters: parameters.map(str::to_owned).collect(),
    }
}

fn name(kind: Kind) -> String {
    let name = match kind {
        Kind::Nothing => "nothing",
        Kind::Text => "text",
        Kind::Number => "number",
        Kind::Flag => "flag",
        Kind::Any => "any",
        Kind::Object(interface) => interface.name,
    };
    name.to_owned()
}

impl Com {
    pub fn text(&self) -> Result<String, Error> {
        let interfaces: Vec<_> = self
            .interfaces
            .iter()
            .map(|(name, interface)| Ok((name.as_str(), interface.text()?)))
            .collect::<Result<_, Error>>()?;
        let members = vec![
            ("identifiers", super::table(4, &self.identifiers)?),
            ("interfaces", block(4, interfaces)),
            ("operations", super::table(4, &self.operations)?),
        ];
        Ok(block(2, members))
    }
}

impl ComInterface {
    fn text(&self) -> Result<String, Error> {
        let members = vec![
            ("id", line(&self.id)?),
            ("open", line(&self.open)?),
            ("members", super::table(8, &self.members)?),
        ];
        Ok(block(6, members))
    }
}

impl Comparison {
    pub(super) fn com(&mut self, was: &Com, is: &Com) {
        for (what, was, is) in self.kept("COM:", &was.identifiers, &is.identifiers) {
            self.unchanged(&what, "value", was, is);
        }
        for (name, was, is) in self.kept("COM: interface", &was.interfaces, &is.interfaces) {
            self.unchanged(&name, "identifier", &was.id, &is.id);
            self.unchanged(&name, "`open`", &was.open, &is.open);
            let what = format!("{name}: member");
            for (member, was, is) in self.kept(&what, &was.members, &is.members) {
                self.member(&member, was, is);
            }
        }
        for (name, was, is) in self.kept("COM: operation", &was.operations, &is.operations) {
            self.unchanged(&name, "number", &was.number, &is.number);
            self.parameters(&name, &was.parameters, &is.parameters);
        }
    }

    fn member(&mut self, item: &str, was: &ComMember, is: &ComMember) {
        self.unchanged(item, "number", &was.number, &is.number);
        self.unchanged(item, "result", &was.gives, &is.gives);
        // Whoever reads a property is not concerned where it can be set now.
        match (&*was.kind, &*is.kind) {
            ("get", "get_put") => self.news.push(format!("{item} can be set now")),
            _ => self.unchanged(item, "kind", &was.kind, &is.kind),
        }
        for (place, old) in was.arguments.iter().enumerate() {
            match is.arguments.get(place) {
                Some(new) if old.name == new.name && old.kind == new.kind => {
                    match (old.optional, new.optional) {
                        (true, false) => self.offences.push(format!(
                            "{item}: argument {} was optional and is now required",
                            old.name
                        )),
                        (false, true) => self
                            .news
                            .push(format!("{item}: argument {} is now optional", old.name)),
                        _ => {}
                    }
                }
                _ => {
                    self.offences.push(format!(
                        "{item}: at place {place}, the argument {} is gone or changed; new arguments go to the end",
                        old.name
                    ));
                    return;
                }
            }
        }
        for new in is.arguments.iter().skip(was.arguments.len()) {
            match new.optional {
                true => self
                    .news
                    .push(format!("{item}: argument {} is new", new.name)),
                false => self.offences.push(format!(
                    "{item}: argument {} is new and required, so calls without it would fail",
                    new.name
                )),
            }
        }
    }

    fn parameters(&mut self, item: &str, was: &[String], is: &[String]) {
        let moved = was.iter().zip(is.iter().map(Some).chain([None]));
        let moved = moved.enumerate().find(|(_, (was, is))| Some(*was) != *is);
        match moved {
            Some((place, (name, _))) => self.offences.push(format!(
                "{item}: the parameter {name} is no longer at place {}: compiled programs pass it by that number. Put new \
                 parameters at the end of the operation's list in the catalogue",
                place + 1
            )),
            None => {
                let new = is.iter().skip(was.len());
                self.news
                    .extend(new.map(|name| format!("{item}: parameter {name} is new")));
            }
        }
    }
}
