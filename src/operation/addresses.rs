//! `address_map`: addresses of a reply as this hospital's workstations reach them. The rest of the reply stays as it came.

use std::ops::Range;

use serde_json::value::RawValue;

use crate::catalogue::Operation;
use crate::config::Addresses;
use crate::envelope::{Envelope, quoted};
use crate::error::Result;
use crate::json::{Elements, Members};

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
        start: data.as_ptr() as usize,
        changes: Vec::new(),
    };
    let outputs = operation.outputs.iter();
    for path in outputs
        .filter(|output| output.is_address)
        .map(|output| output.path)
    {
        if let (Some(path), Ok(data)) = (path.strip_prefix("data"), serde_json::from_str(data)) {
            found.look(path, data);
        }
    }
    let mut changes = found.changes;
    if changes.is_empty() {
        return Ok(());
    }
    changes.sort_by_key(|(place, _)| place.start);
    envelope.splice_data(&changes)
}

struct Found<'a> {
    map: &'a Addresses,
    /// Where `data` begins in memory.
    start: usize,
    changes: Vec<(Range<usize>, String)>,
}

impl Found<'_> {
    /// `path` leads from `value` to the addresses: `[]` into a list, `.name` into an object. What is shaped otherwise has
    /// none.
    fn look(&mut self, path: &str, value: &RawValue) {
        let raw = value.get();
        if path.is_empty() {
            let instead = serde_json::from_str::<String>(raw)
                .ok()
                .and_then(|address| self.map.instead_of(&address));
            if let Some(instead) = instead {
                let place = raw.as_ptr() as usize - self.start;
                self.changes
                    .push((place..place + raw.len(), quoted(&instead)));
            }
        } else if let Some(rest) = path.strip_prefix("[]") {
            if let Ok(elements) = serde_json::from_str::<Elements>(raw) {
                for element in elements.0 {
                    self.look(rest, element);
                }
            }
        } else if let Some(path) = path.strip_prefix('.') {
            let end = path.find(['.', '[']).unwrap_or(path.len());
            let (name, rest) = path.split_at(end);
            if let Ok(members) = serde_json::from_str::<Members>(raw) {
                for (_, value) in members.0.iter().filter(|(key, _)| is_called(key, name)) {
                    self.look(rest, value);
                }
            }
        }
    }
}

/// Platforms also write `FilePath` and `filePath`.
fn is_called(key: &str, name: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = u8> {
        let bytes = text.bytes().filter(|byte| *byte != b'_');
        bytes.map(|byte| byte.to_ascii_lowercase())
    }
    plain(key).eq(plain(name))
}
