//! `address_map`: addresses of a reply as this hospital's workstations reach them. The rest of the reply stays as it came.

use std::ops::Range;

use crate::catalogue::Operation;
use crate::config::Addresses;
use crate::envelope::{Envelope, quoted};
use crate::error::Result;
use crate::json::{Elements, Members, place, take_apart};
use crate::memory::{NoRoom, no_room_for_reply};
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
    };
    let addresses = operation.outputs.iter().filter(|output| output.is_address);
    for path in addresses.filter_map(|output| output.path.strip_prefix("data")) {
        let looked = found.look(path, data);
        looked.map_err(|NoRoom| no_room_for_reply())?;
    }
    let mut changes = found.changes;
    if changes.is_empty() {
        return Ok(());
    }
    changes.sort_unstable_by_key(|(place, _)| place.start);
    envelope.splice_data(&changes)
}

struct Found<'a> {
    map: &'a Addresses,
    data: &'a str,
    changes: Vec<(Range<usize>, String)>,
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
                if is_same(&key, name) {
                    self.look(rest, value.get())?;
                }
            }
        }
        Ok(())
    }

    fn change(&mut self, json: &str) -> std::result::Result<(), NoRoom> {
        /// No browser opens a longer address.
        const LONGEST: usize = 64 * 1024;

        let address = match json.len() <= LONGEST {
            true => serde_json::from_str::<String>(json).ok(),
            false => None,
        };
        let instead = address.and_then(|address| self.map.instead_of(&address));
        if let Some(instead) = instead {
            self.changes.try_reserve(1)?;
            self.changes
                .push((place(self.data, json), quoted(&instead)));
        }
        Ok(())
    }
}
