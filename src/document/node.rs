//! A value of a document, taken apart only where it is read.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::value::RawValue;

use super::pointer::{index, name, steps};
use crate::json::{Elements, MAX_DEPTH, Members, place, take_apart};
use crate::memory::{NoRoom, vec_for};

pub struct Node {
    /// Where its JSON stands in the document's text; `None` once something in it was set.
    pub written: Option<Range<usize>>,
    pub inside: Inside,
}

pub enum Inside {
    /// A scalar, or not looked into yet.
    Unread,
    Array(Vec<Node>),
    Object(Vec<(Name, Node)>),
    /// What the host has set.
    Text(String),
}

pub enum Name {
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
        Node::set(Inside::Object(Vec::new()))
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
        let child = |raw: &RawValue| Node::written(place(text, raw.get()));
        match json.as_bytes().first() {
            Some(b'{') => {
                if let Some(Members(members)) = take_apart(json)? {
                    let mut nodes = vec_for(members.len())?;
                    nodes.extend(members.into_iter().map(|(name, raw)| {
                        let name = match name {
                            Cow::Borrowed(name) => Name::Written(place(text, name)),
                            Cow::Owned(name) => Name::Own(name),
                        };
                        (name, child(raw))
                    }));
                    self.inside = Inside::Object(nodes);
                }
            }
            Some(b'[') => {
                if let Some(Elements(elements)) = take_apart(json)? {
                    let mut nodes = vec_for(elements.len())?;
                    nodes.extend(elements.into_iter().map(child));
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
                    let found = member(members, text, &name(step));
                    found.map(|found| &mut members[found].1)
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
                let name = name(step);
                let found = match member(members, text, &name) {
                    Some(found) => found,
                    None => {
                        members.try_reserve(1)?;
                        members.push((Name::Own(name.into_owned()), Node::empty_object()));
                        members.len() - 1
                    }
                };
                Ok(Some(&mut members[found].1))
            }
            Inside::Array(elements) => {
                self.written = None;
                let at = match step {
                    "-" => Some(elements.len()),
                    digits => index(digits),
                };
                if at == Some(elements.len()) {
                    elements.try_reserve(1)?;
                    elements.push(Node::empty_object());
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
                let member = |(name, value): &(Name, Node)| {
                    quoted_length(name.read(text)) + 1 + value.length(text)
                };
                members.iter().map(member).sum::<usize>() + around(members.len())
            }
        }
    }

    /// Appends its JSON. `json` has room for it.
    pub fn write(&self, text: &str, json: &mut Vec<u8>) {
        if let Some(written) = self.json(text) {
            json.extend_from_slice(written.as_bytes());
            return;
        }
        match &self.inside {
            Inside::Unread => {}
            Inside::Text(own) => write_quoted(own, json),
            Inside::Array(elements) => {
                json.push(b'[');
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        json.push(b',');
                    }
                    element.write(text, json);
                }
                json.push(b']');
            }
            Inside::Object(members) => {
                json.push(b'{');
                for (index, (name, member)) in members.iter().enumerate() {
                    if index > 0 {
                        json.push(b',');
                    }
                    write_quoted(name.read(text), json);
                    json.push(b':');
                    member.write(text, json);
                }
                json.push(b'}');
            }
        }
    }
}

fn write_quoted(text: &str, json: &mut Vec<u8>) {
    // Writing to a vector does not fail.
    let _ = serde_json::to_writer(json, text);
}

/// How many bytes [`write_quoted`] writes.
fn quoted_length(text: &str) -> usize {
    let more = |byte| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 1,
        0..=0x1f => 5,
        _ => 0,
    };
    text.len() + text.bytes().map(more).sum::<usize>() + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_is_as_long_as_it_is_said_to_be() {
        let every = ('\0'..='\u{ff}').chain("张𠮷".chars());
        for text in every.map(String::from) {
            let mut json = Vec::new();
            write_quoted(&text, &mut json);
            assert_eq!(json.len(), quoted_length(&text), "{text:?}");
        }
    }
}
