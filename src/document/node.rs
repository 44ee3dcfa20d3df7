//! A value of a document, taken apart only where it is read.
#![deny(clippy::disallowed_methods)]

use std::ops::Range;

use serde_json::value::RawValue;

use super::members::Members;
use super::pointer::{index, name, steps};
use crate::json::{
    self, Elements, MAX_DEPTH, MAX_PARTS, place, quoted_length, take_apart, write_quoted,
};
use crate::memory::{self, NoRoom, extend, vec_for};
use crate::secret::Wiped;

pub struct Node {
    /// Where its JSON stands in the document's text; `None` once something in it was set.
    pub written: Option<Range<usize>>,
    pub inside: Inside,
}

pub enum Inside {
    /// A scalar, or not looked into yet.
    Unread,
    Array(Vec<Node>),
    Object(Members<Node>),
    /// What the host has set.
    Text(Wiped<'static>),
}

impl Node {
    /// A value that stands in the document's text.
    pub fn written(range: Range<usize>) -> Node {
        Node {
            written: Some(range),
            inside: Inside::Unread,
        }
    }

    pub fn set(inside: Inside) -> Node {
        Node {
            written: None,
            inside,
        }
    }

    pub fn empty_object() -> Node {
        Node::set(Inside::Object(Members::default()))
    }

    /// Its JSON where that is as it was written.
    pub fn json<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.written.clone().map(|range| &text[range])
    }

    /// Takes it apart, one level deep. What cannot be taken apart stays a scalar.
    pub fn open(&mut self, text: &str) -> Result<(), NoRoom> {
        let (Inside::Unread, Some(json)) = (&self.inside, self.json(text)) else {
            return Ok(());
        };
        match json.as_bytes().first() {
            Some(b'{') => {
                if let Some(json::Members(written)) = take_apart(json)? {
                    let mut members = Members::default();
                    for (name, raw) in written {
                        let node = Node::written(place(text, raw.get()));
                        match name.plain() {
                            Some(name) => members.push_written(place(text, name), node)?,
                            None => members.push(&json::text_lossy(name.written())?, node)?,
                        }
                    }
                    self.inside = Inside::Object(members);
                }
            }
            Some(b'[') => {
                if let Some(Elements(elements)) = take_apart(json)? {
                    let mut nodes = vec_for(elements.len())?;
                    let child = |raw: &RawValue| Node::written(place(text, raw.get()));
                    for element in elements {
                        memory::push(&mut nodes, child(element))?;
                    }
                    self.inside = Inside::Array(nodes);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What stands at a pointer, if anything does.
    pub fn find(&mut self, text: &str, pointer: &str) -> Result<Option<&mut Node>, NoRoom> {
        let Some(steps) = steps(pointer) else {
            return Ok(None);
        };
        let mut place = self;
        for step in steps {
            place.open(text)?;
            let next = match &mut place.inside {
                Inside::Object(members) => {
                    let found = members.find(&name(step)?, text);
                    found.map(|found| members.value(found))
                }
                Inside::Array(elements) => index(step).and_then(|at| elements.get_mut(at)),
                Inside::Unread | Inside::Text(_) => None,
            };
            let Some(next) = next else {
                return Ok(None);
            };
            place = next;
        }
        Ok(Some(place))
    }

    /// The place at a pointer, made where there is none; `None` where the pointer cannot be followed.
    pub fn make(&mut self, text: &str, pointer: &str) -> Result<Option<&mut Node>, NoRoom> {
        let Some(steps) = steps(pointer) else {
            return Ok(None);
        };
        if pointer.bytes().filter(|byte| *byte == b'/').count() > MAX_DEPTH {
            return Ok(None);
        }
        let mut place = self;
        for step in steps {
            let Some(next) = place.make_step(text, step)? else {
                return Ok(None);
            };
            place = next;
        }
        Ok(Some(place))
    }

    /// In an array an index replaces that element, and `-` or the next index appends.
    fn make_step(&mut self, text: &str, step: &str) -> Result<Option<&mut Node>, NoRoom> {
        if self.json(text) == Some("null") {
            *self = Node::empty_object();
        }
        self.open(text)?;
        match &mut self.inside {
            Inside::Object(members) => {
                // It is put together anew from its members.
                self.written = None;
                let name = name(step)?;
                let found = match members.find(&name, text) {
                    Some(found) => found,
                    None => {
                        room_for_one_more(members.len())?;
                        members.push(&name, Node::empty_object())?;
                        members.len() - 1
                    }
                };
                Ok(Some(members.value(found)))
            }
            Inside::Array(elements) => {
                self.written = None;
                let at = match step {
                    "-" => Some(elements.len()),
                    digits => index(digits),
                };
                if at == Some(elements.len()) {
                    room_for_one_more(elements.len())?;
                    memory::push(elements, Node::empty_object())?;
                }
                Ok(at.and_then(|at| elements.get_mut(at)))
            }
            Inside::Unread | Inside::Text(_) => Ok(None),
        }
    }

    /// How many bytes [`Node::write`] writes.
    pub fn length(&self, text: &str) -> usize {
        if let Some(written) = &self.written {
            return written.len();
        }
        // A comma between two, and the brackets.
        let around = |count: usize| count.saturating_sub(1) + 2;
        match &self.inside {
            Inside::Unread => 0,
            Inside::Text(own) => quoted_length(own),
            Inside::Array(elements) => {
                let inside: usize = elements.iter().map(|element| element.length(text)).sum();
                inside + around(elements.len())
            }
            Inside::Object(members) => {
                let member =
                    |(name, value): (&str, &Node)| quoted_length(name) + 1 + value.length(text);
                members.iter(text).map(member).sum::<usize>() + around(members.len())
            }
        }
    }

    /// Appends its JSON.
    pub fn write(&self, text: &str, json: &mut Vec<u8>) -> Result<(), NoRoom> {
        if let Some(written) = self.json(text) {
            return extend(json, written.as_bytes());
        }
        match &self.inside {
            Inside::Unread => {}
            Inside::Text(own) => write_quoted(own, json)?,
            Inside::Array(elements) => {
                extend(json, b"[")?;
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        extend(json, b",")?;
                    }
                    element.write(text, json)?;
                }
                extend(json, b"]")?;
            }
            Inside::Object(members) => {
                extend(json, b"{")?;
                for (index, (name, member)) in members.iter(text).enumerate() {
                    if index > 0 {
                        extend(json, b",")?;
                    }
                    write_quoted(name, json)?;
                    extend(json, b":")?;
                    member.write(text, json)?;
                }
                extend(json, b"}")?;
            }
        }
        Ok(())
    }
}

fn room_for_one_more(parts: usize) -> Result<(), NoRoom> {
    match parts < MAX_PARTS {
        true => Ok(()),
        false => Err(NoRoom),
    }
}
