//! Handles: positive 32-bit integers of kind, generation and index. One that was closed, or never given out, is found
//! out; it never leads to another object.

use std::sync::{Arc, Mutex};

use crate::client::Client;
use crate::config::Encoding;
use crate::document::Document;
use crate::error::Language;
use crate::job::Job;
use crate::os::fork::{self, PerProcess};

const INDEX_BITS: u32 = 13;
const GENERATION_BITS: u32 = 16;
const MOST_LIVE: usize = 1 << INDEX_BITS;
const LAST_GENERATION: u32 = (1 << GENERATION_BITS) - 1;

/// A background call with what its answer needs.
pub struct JobEntry {
    pub job: Arc<Job>,
    pub encoding: Encoding,
    pub language: Language,
}

/// A document with the encoding of the client it was made for.
pub struct DocumentEntry {
    pub document: Mutex<Document>,
    pub encoding: Encoding,
}

pub static CLIENTS: PerProcess<Table<Client>> = PerProcess::new(|| Table::new(1));
pub static JOBS: PerProcess<Table<JobEntry>> = PerProcess::new(|| Table::new(2));
pub static DOCUMENTS: PerProcess<Table<DocumentEntry>> = PerProcess::new(|| Table::new(3));

pub struct Table<T> {
    kind: u32,
    /// A forked child's handles are others than its parent's.
    before_first: u32,
    slots: Mutex<Slots<T>>,
}

struct Slots<T> {
    all: Vec<Slot<T>>,
    free: Vec<u32>,
}

struct Slot<T> {
    generation: u32,
    value: Option<Arc<T>>,
}

impl<T> Table<T> {
    fn new(kind: u32) -> Table<T> {
        Table {
            kind,
            before_first: fork::depth() as u32 * 8000,
            slots: Mutex::new(Slots {
                all: Vec::new(),
                free: Vec::new(),
            }),
        }
    }

    /// A new handle; `None` where too many are open.
    pub fn insert(&self, value: Arc<T>) -> Option<i32> {
        let mut slots = crate::lock(&self.slots);
        let index = match slots.free.pop() {
            Some(index) => index,
            None if slots.all.len() < MOST_LIVE => {
                slots.all.push(Slot {
                    generation: self.before_first,
                    value: None,
                });
                slots.all.len() as u32 - 1
            }
            None => return None,
        };
        let slot = &mut slots.all[index as usize];
        slot.generation += 1;
        slot.value = Some(value);
        let number =
            self.kind << (INDEX_BITS + GENERATION_BITS) | slot.generation << INDEX_BITS | index;
        i32::try_from(number).ok()
    }

    fn split(&self, handle: i32) -> Option<(usize, u32)> {
        let number = u32::try_from(handle).ok()?;
        let kind = number >> (INDEX_BITS + GENERATION_BITS);
        let generation = number >> INDEX_BITS & LAST_GENERATION;
        let index = number as usize & (MOST_LIVE - 1);
        (kind == self.kind && generation > 0).then_some((index, generation))
    }

    pub fn get(&self, handle: i32) -> Option<Arc<T>> {
        let (index, generation) = self.split(handle)?;
        let slots = crate::lock(&self.slots);
        let slot = slots.all.get(index)?;
        slot.value.clone().filter(|_| slot.generation == generation)
    }

    /// Closes a handle. Who still holds the object keeps it.
    pub fn remove(&self, handle: i32) -> Option<Arc<T>> {
        let (index, generation) = self.split(handle)?;
        let mut slots = crate::lock(&self.slots);
        let slot = slots.all.get_mut(index)?;
        if slot.generation != generation {
            return None;
        }
        let value = slot.value.take()?;
        // A slot whose generations are used up is retired, so that no old handle can ever fit again.
        if generation < LAST_GENERATION {
            slots.free.push(index as u32);
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_handle_never_fits_again() {
        let table = Table::new(2);
        let mut seen = std::collections::HashSet::new();
        let first = table.insert(Arc::new(0)).unwrap();
        assert!(first > 0 && table.remove(first).is_some() && table.remove(first).is_none());
        for round in 0..LAST_GENERATION + 10 {
            let handle = table.insert(Arc::new(round)).unwrap();
            assert!(handle > 0 && handle != first && seen.insert(handle));
            assert!(table.get(first).is_none());
            assert_eq!(table.remove(handle).as_deref(), Some(&round));
        }
    }

    #[test]
    fn made_up_handles_and_other_kinds_are_nothing() {
        let table = Table::new(1);
        let other = Table::new(3);
        let handle = table.insert(Arc::new(())).unwrap();
        for wrong in [0, -1, 1, i32::MIN, i32::MAX, handle + 1, handle ^ 1 << 20] {
            assert!(table.get(wrong).is_none(), "{wrong}");
        }
        other.insert(Arc::new(())).unwrap();
        assert!(other.get(handle).is_none() && table.get(handle).is_some());
    }

    #[test]
    fn there_is_an_end_to_open_handles() {
        let table = Table::new(1);
        let open: Vec<_> = (0..MOST_LIVE)
            .map(|_| table.insert(Arc::new(())).unwrap())
            .collect();
        assert!(table.insert(Arc::new(())).is_none());
        table.remove(open[7]);
        assert!(table.insert(Arc::new(())).is_some());
    }
}
