//! Handles: positive 32-bit integers of kind, generation and place. One that was closed, or never given out, is found
//! out; it does not lead to another object.
//!
//! A place rests as long as it can: those never used come first, then the one that was closed longest ago. So a closed
//! handle fits again, at the earliest, after 8,192 times 65,534 further ones of its kind. Where places and generations
//! begin is random for each process and each copy of the library: a handle of another one is almost surely nothing here.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use crate::client::Client;
use crate::config::Encoding;
use crate::document::Document;
use crate::os::fork::PerProcess;

use super::job_entry::JobEntry;

const PLACE_BITS: u32 = 13;
const GENERATION_BITS: u32 = 16;
const MOST_OPEN: usize = 1 << PLACE_BITS;
/// Generations go from 1 to this, then from 1 again. So the numbers that programs like to make up, such as 0, 1 and
/// 0x7fffffff, are never handles.
const LAST_GENERATION: u32 = (1 << GENERATION_BITS) - 2;

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
    start: Start,
    slots: Mutex<Slots<T>>,
}

struct Slots<T> {
    all: Vec<Slot<T>>,
    /// The one closed longest ago comes first.
    free: VecDeque<u16>,
}

struct Slot<T> {
    generation: u16,
    value: Option<Arc<T>>,
}

/// Where this table's handles begin.
#[derive(Clone, Copy)]
struct Start(u64);

impl Start {
    fn anywhere() -> Start {
        let mut random = [0; 8];
        // Without random numbers a stale handle of another process is less surely found out, and nothing else.
        let _ = getrandom::fill(&mut random);
        Start(u64::from_ne_bytes(random))
    }

    /// The first slot's place, or back.
    fn turned(self, place: usize) -> usize {
        place ^ (self.0 as usize & (MOST_OPEN - 1))
    }

    /// The generation before a slot's first, evenly spread (SplitMix64).
    fn generation_before(self, index: usize) -> u16 {
        let mut mixed = self
            .0
            .wrapping_add((index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % u64::from(LAST_GENERATION)) as u16
    }
}

impl<T> Table<T> {
    fn new(kind: u32) -> Table<T> {
        Table {
            kind,
            start: Start::anywhere(),
            slots: Mutex::new(Slots {
                all: Vec::new(),
                free: VecDeque::new(),
            }),
        }
    }

    /// A new handle; `None` where too many are open.
    pub fn insert(&self, value: Arc<T>) -> Option<i32> {
        let mut slots = crate::lock(&self.slots);
        let index = if slots.all.len() < MOST_OPEN {
            let index = slots.all.len();
            slots.all.push(Slot {
                generation: self.start.generation_before(index),
                value: None,
            });
            index
        } else {
            usize::from(slots.free.pop_front()?)
        };
        let slot = &mut slots.all[index];
        slot.generation = (u32::from(slot.generation) % LAST_GENERATION + 1) as u16;
        slot.value = Some(value);
        self.number(slot.generation, index)
    }

    fn number(&self, generation: u16, index: usize) -> Option<i32> {
        let number = self.kind << (PLACE_BITS + GENERATION_BITS)
            | u32::from(generation) << PLACE_BITS
            | self.start.turned(index) as u32;
        i32::try_from(number).ok()
    }

    fn split(&self, handle: i32) -> Option<(usize, u16)> {
        let number = u32::try_from(handle).ok()?;
        let kind = number >> (PLACE_BITS + GENERATION_BITS);
        let generation = (number >> PLACE_BITS & ((1 << GENERATION_BITS) - 1)) as u16;
        let index = self.start.turned(number as usize & (MOST_OPEN - 1));
        (kind == self.kind && generation > 0).then_some((index, generation))
    }

    pub fn get(&self, handle: i32) -> Option<Arc<T>> {
        let (index, generation) = self.split(handle)?;
        let slots = crate::lock(&self.slots);
        let slot = slots.all.get(index)?;
        slot.value.clone().filter(|_| slot.generation == generation)
    }

    /// All open handles whose object is one of these.
    pub fn find(&self, wanted: impl Fn(&T) -> bool) -> Vec<(i32, Arc<T>)> {
        let slots = crate::lock(&self.slots);
        let all = slots.all.iter().enumerate();
        let found = all.filter_map(|(index, slot)| {
            let value = slot.value.as_ref().filter(|value| wanted(value))?;
            Some((self.number(slot.generation, index)?, value.clone()))
        });
        found.collect()
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
        slots.free.push_back(index as u16);
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_closed_handle_does_not_fit_again() {
        let table = Table::new(2);
        let first = table.insert(Arc::new(0)).unwrap();
        assert!(first > 0 && table.remove(first).is_some() && table.remove(first).is_none());
        let mut seen = HashSet::from([first]);
        for round in 0..5 * MOST_OPEN {
            let handle = table.insert(Arc::new(round)).unwrap();
            assert!(handle > 0 && seen.insert(handle));
            assert!(table.get(first).is_none());
            assert_eq!(table.remove(handle).as_deref(), Some(&round));
        }
        // Each place has had its turn before one had its next.
        let places: HashSet<_> = seen.iter().map(|handle| handle & 8191).collect();
        assert_eq!(places.len(), MOST_OPEN);
    }

    #[test]
    fn handles_do_not_run_out() {
        let table = Table::new(3);
        for _ in 0..MOST_OPEN {
            let handle = table.insert(Arc::new(())).unwrap();
            table.remove(handle).unwrap();
        }
        for slot in &mut crate::lock(&table.slots).all {
            slot.generation = LAST_GENERATION as u16 - 1;
        }
        let rounds: Vec<HashSet<i32>> = (0..3)
            .map(|_| {
                let opened = (0..MOST_OPEN).map(|_| {
                    let handle = table.insert(Arc::new(())).unwrap();
                    assert!(handle > 0 && table.get(handle).is_some());
                    table.remove(handle).unwrap();
                    handle
                });
                opened.collect()
            })
            .collect();
        let generation = |handles: &HashSet<i32>| -> HashSet<i32> {
            handles.iter().map(|handle| handle >> 13 & 0xffff).collect()
        };
        assert_eq!(generation(&rounds[0]), HashSet::from([65534]));
        assert_eq!(generation(&rounds[1]), HashSet::from([1]));
        assert_eq!(generation(&rounds[2]), HashSet::from([2]));
        assert!(rounds.iter().all(|handles| handles.len() == MOST_OPEN));
    }

    #[test]
    fn two_tables_give_different_handles() {
        let (one, other) = (Table::new(3), Table::new(3));
        let of_one: HashSet<i32> = (0..1000)
            .map(|_| one.insert(Arc::new(())).unwrap())
            .collect();
        let alike = (0..1000)
            .filter(|_| of_one.contains(&other.insert(Arc::new(())).unwrap()))
            .count();
        // Of 1,000 places at most, each with 65,534 generations: more than three alike happen once in ten million times.
        assert!(alike <= 3, "{alike}");
    }

    #[test]
    fn made_up_handles_and_other_kinds_are_nothing() {
        let table = Table::new(1);
        let other = Table::new(3);
        let handle = table.insert(Arc::new(())).unwrap();
        for wrong in [
            0,
            -1,
            1,
            i32::MIN,
            i32::MAX,
            handle ^ 1,
            handle ^ 1 << 20,
            !handle,
        ] {
            assert!(table.get(wrong).is_none(), "{wrong}");
        }
        other.insert(Arc::new(())).unwrap();
        assert!(other.get(handle).is_none() && table.get(handle).is_some());
    }

    #[test]
    fn there_is_an_end_to_open_handles() {
        let table = Table::new(1);
        let open: Vec<_> = (0..MOST_OPEN)
            .map(|_| table.insert(Arc::new(())).unwrap())
            .collect();
        assert!(table.insert(Arc::new(())).is_none());
        let mut found = table.find(|()| true);
        found.sort_by_key(|(handle, _)| open.iter().position(|known| known == handle));
        assert!(found.iter().map(|(handle, _)| handle).eq(&open));
        table.remove(open[7]);
        assert!(table.insert(Arc::new(())).is_some());
    }
}
