//! The members of an object, found by name however many they are.
#![deny(clippy::disallowed_methods)]

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use super::node::Node;
use crate::memory::{self, NoRoom};

pub enum Name {
    /// Where it stands in the document's text.
    Written(Range<usize>),
    /// Set by the host, or written with escapes.
    Own(String),
}

impl Name {
    pub fn read<'a>(&'a self, text: &'a str) -> &'a str {
        match self {
            Name::Written(range) => &text[range.clone()],
            Name::Own(name) => name,
        }
    }

    fn is(&self, name: &str, text: &str) -> bool {
        match self {
            Name::Written(range) => range.len() == name.len() && &text[range.clone()] == name,
            Name::Own(own) => own == name,
        }
    }
}

/// In their order. Of members that share a name the last one counts.
#[derive(Default)]
pub struct Members {
    list: Vec<(Name, Node)>,
    index: Option<Box<Index>>,
}

impl Members {
    /// Fewer are looked through: a row of the platform has thirty, and is often read once.
    const FEW: usize = 64;

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Name, Node)> {
        self.list.iter()
    }

    pub fn node(&mut self, at: usize) -> &mut Node {
        &mut self.list[at].1
    }

    pub fn push(&mut self, name: Name, node: Node, text: &str) -> Result<(), NoRoom> {
        if let Some(index) = &mut self.index {
            index.add(name.read(text))?;
        }
        memory::push(&mut self.list, (name, node)).inspect_err(|_| self.index = None)
    }

    /// Where the member of this name stands.
    pub fn find(&mut self, name: &str, text: &str) -> Option<usize> {
        let is = |at: usize| self.list[at].0.is(name, text);
        if self.list.len() > Members::FEW {
            if self.index.is_none() {
                // Without room for it they are looked through, which takes longer.
                self.index = Index::of(&self.list, text).ok().map(Box::new);
            }
            if let Some(index) = &self.index {
                return index.places(name).find(|at| is(*at));
            }
        }
        (0..self.list.len()).rev().find(|at| is(*at))
    }
}

/// Where each name stands: by the hash of the name the last place, and for each place the one before it of the same hash.
#[derive(Default)]
struct Index {
    keys: RandomState,
    last: HashMap<u64, u32>,
    before: Vec<Option<u32>>,
}

impl Index {
    fn of(list: &[(Name, Node)], text: &str) -> Result<Index, NoRoom> {
        let mut index = Index {
            before: memory::vec_for(list.len())?,
            ..Index::default()
        };
        for (name, _) in list {
            index.add(name.read(text))?;
        }
        Ok(index)
    }

    /// The name of the next place.
    fn add(&mut self, name: &str) -> Result<(), NoRoom> {
        let at = u32::try_from(self.before.len()).map_err(|_| NoRoom)?;
        self.last.try_reserve(1)?;
        memory::reserve(&mut self.before, 1)?;
        #[expect(clippy::disallowed_methods, reason = "reserved above")]
        let earlier = self.last.insert(self.keys.hash_one(name), at);
        memory::push(&mut self.before, earlier)
    }

    /// The places where the name may stand, the last first.
    fn places(&self, name: &str) -> impl Iterator<Item = usize> {
        let last = self.last.get(&self.keys.hash_one(name)).copied();
        let places = std::iter::successors(last, |at| self.before[*at as usize]);
        places.map(|at| at as usize)
    }
}
