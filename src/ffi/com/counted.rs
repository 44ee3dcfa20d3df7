//! Objects that hosts hold: each lives as long as anybody refers to it.

use std::sync::atomic::{AtomicU32, Ordering, fence};

use super::reference::Reference;
use super::tables::This;
use crate::ffi::boundary::boundary;

/// Objects that hosts hold, of all classes.
static LIVE: AtomicU32 = AtomicU32::new(0);

pub fn live() -> u32 {
    LIVE.load(Ordering::Acquire)
}

/// The references to an object. As its last member, so that it is live until all else of it is gone.
pub struct References(AtomicU32);

impl References {
    /// The first one.
    pub fn first() -> References {
        LIVE.fetch_add(1, Ordering::AcqRel);
        References(AtomicU32::new(1))
    }

    /// AddRef.
    pub fn add(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Release: where none is left, nobody else uses the object any more.
    fn take(&self) -> u32 {
        let left = self.0.fetch_sub(1, Ordering::Release) - 1;
        if left == 0 {
            fence(Ordering::Acquire);
        }
        left
    }
}

impl Drop for References {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::AcqRel);
    }
}

/// An object for a host: its first reference.
pub fn boxed<T>(object: T) -> Reference {
    // SAFETY: never NULL, and the first reference is the caller's.
    unsafe { Reference::owning(Box::into_raw(Box::new(object)).cast()) }
        .unwrap_or_else(|| unreachable!())
}

/// Release of an object that [`boxed`] made.
///
/// # Safety
/// `this` is such a `T`, to which the caller has a reference.
pub unsafe fn release<T>(this: This, references: fn(&T) -> &References) -> u32 {
    // SAFETY: the caller's promise.
    let left = references(unsafe { &*this.cast::<T>() }).take();
    if left == 0 {
        boundary(
            || (),
            // SAFETY: it was the last reference.
            || drop(unsafe { Box::from_raw(this.cast::<T>()) }),
        );
    }
    left
}
