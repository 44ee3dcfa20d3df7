//! The members of an object, found by name however many they are.
#![deny(clippy::disallowed_methods)]

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use crate::memory::{self, NoRoom};
use crate::secret::wipe_text;

enum Name {
    /// Where it stands in the document's text.
    Written(Range<usize>),
    /// Where it stands among the object's own names.
    Own(Range<usize>),
}

/// In their order. Of members that share a name the last one counts.
pub struct Members<V> {
    list: Vec<(Name, V)>,
    /// The names that the host has set or that were written with escapes: one text, so that none has memory of its own.
    own: String,
    index: Option<Box<Index>>,
}

impl<V> Drop for Members<V> {
    fn drop(&mut self) {
        wipe_text(std::mem::take(&mut self.own));
    }
}

impl<V> Default for Members<V> {
    fn default() -> Members<V> {
        Members {
            list: Vec::new(),
            own: String::new(),
            index: None,
        }
    }
}

impl<V> Members<V> {
    /// Fewer are looked through: a row of the platform has thirty, and is often read once.
    const FEW: usize = 64;

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'a str, &'a V)> {
        let members = self.list.iter();
        members.map(move |(name, value)| (self.name(name, text), value))
    }

    pub fn value(&mut self, at: usize) -> &mut V {
        &mut self.list[at].1
    }

    /// A member whose name stands in the document's text.
    pub fn push_written(&mut self, name: Range<usize>, value: V) -> Result<(), NoRoom> {
        self.index = None;
        memory::push(&mut self.list, (Name::Written(name), value))
    }

    /// A member of any name.
    pub fn push(&mut self, name: &str, value: V) -> Result<(), NoRoom> {
        let start = self.own.len();
        memory::push_str(&mut self.own, name)?;
        let own = Name::Own(start..self.own.len());
        if let Some(index) = &mut self.index
            && index.add(name).is_err()
        {
            self.index = None;
        }
        memory::push(&mut self.list, (own, value)).inspect_err(|_| self.index = None)
    }

    /// Where the member of this name stands.
    pub fn find(&mut self, name: &str, text: &str) -> Option<usize> {
        if self.index.is_none() && self.list.len() > Self::FEW {
            // Without room for it they are looked through, which takes longer.
            let names = self.iter(text).map(|(name, _)| name);
            self.index = Index::of(names, self.list.len()).ok().map(Box::new);
        }
        let is = |at: &usize| self.name(&self.list[*at].0, text) == name;
        match &self.index {
            Some(index) => index.places(name).find(is),
            None => (0..self.list.len()).rev().find(is),
        }
    }

    fn name<'a>(&'a self, name: &Name, text: &'a str) -> &'a str {
        match name {
            Name::Written(range) => &text[range.clone()],
            Name::Own(range) => &self.own[range.clone()],
        }
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
    fn of<'a>(names: impl Iterator<Item = &'a str>, count: usize) -> Result<Index, NoRoom> {
        let mut index = Index {
            before: memory::vec_for(count)?,
            ..Index::default()
        };
        for name in names {
            index.add(name)?;
        }
        Ok(index)
    }

    /// The name of the next place.
    fn add(&mut self, name: &str) -> Result<(), NoRoom> {
        let at = u32::try_from(self.before.len()).map_err(|_| NoRoom)?;
        if self.last.len() == self.last.capacity() {
            self.last.try_reserve(1)?;
            memory::leaves_enough(self.last.capacity() * size_of::<(u64, u32)>())?;
        }
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
