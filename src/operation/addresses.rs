//! `address_map`: addresses of a reply as this hospital's workstations reach them. The rest of the reply stays as it came.
#![deny(clippy::disallowed_methods)]

use std::ops::Range;

use crate::catalogue::Operation;
use crate::config::Addresses;
use crate::envelope::{Envelope, quoted};
use crate::error::Result;
use crate::json::{self, Elements, Members, place, take_apart};
use crate::memory::{self, NoRoom};
use crate::names::is_same;

/// Replaces the addresses that the operation's outputs name.
pub fn replace(map: &Addresses, operation: &Operation, envelope: &mut Envelope) -> Result<()> {
    if map.is_empty() || envelope.code != 0 {
        return Ok(());
    }
    let Some(data) = envelope.data() else {
        return Ok(());
    };
    let mut found = Found {
        map,
        data,
        changes: Vec::new(),
        instead: String::new(),
    };
    let addresses = operation.outputs.iter().filter(|output| output.is_address);
    for path in addresses.filter_map(|output| output.path.strip_prefix("data")) {
        found.look(path, data)?;
    }
    let Found {
        mut changes,
        instead,
        ..
    } = found;
    if changes.is_empty() {
        return Ok(());
    }
    changes.sort_unstable_by_key(|(place, _)| place.start);
    let mut texts = memory::vec_for(changes.len())?;
    for (place, new) in changes {
        memory::push(&mut texts, (place, &instead[new]))?;
    }
    envelope.splice_data(&texts)
}

struct Found<'a> {
    map: &'a Addresses,
    data: &'a str,
    /// Places in `data`, and in `instead` what comes there.
    changes: Vec<(Range<usize>, Range<usize>)>,
    /// All of it in one text: a list of a hundred thousand addresses needs no memory for each.
    instead: String,
}

impl Found<'_> {
    /// `path` leads from a value to the addresses in it: `[]` into a list, `.name` into an object. What is shaped otherwise
    /// has none.
    fn look(&mut self, path: &str, json: &str) -> std::result::Result<(), NoRoom> {
        if path.is_empty() {
            return self.change(json);
        }
        if let Some(rest) = path.strip_prefix("[]").filter(|_| json.starts_with('[')) {
            let elements = take_apart::<Elements>(json)?;
            for element in elements.into_iter().flat_map(|elements| elements.0) {
                self.look(rest, element.get())?;
            }
        } else if let Some(path) = path.strip_prefix('.').filter(|_| json.starts_with('{')) {
            let (name, rest) = path.split_at(path.find(['.', '[']).unwrap_or(path.len()));
            let members = take_apart::<Members>(json)?;
            for (key, value) in members.into_iter().flat_map(|members| members.0) {
                if is_same(&key.text(), name) {
                    self.look(rest, value.get())?;
                }
            }
        }
        Ok(())
    }

    fn change(&mut self, json: &str) -> std::result::Result<(), NoRoom> {
        /// No browser opens a longer address.
        const LONGEST: usize = 64 * 1024;

        if json.len() > LONGEST || !json.starts_with('"') {
            return Ok(());
        }
        let Some(address) = json::text(json)? else {
            return Ok(());
        };
        if let Some(instead) = self.map.instead_of(&address) {
            let start = self.instead.len();
            memory::push_str(&mut self.instead, &quoted(&instead))?;
            let new = start..self.instead.len();
            memory::push(&mut self.changes, (place(self.data, json), new))?;
        }
        Ok(())
    }
}
