//! A reference to an object, this library's or another's: taken by AddRef and given back by Release.

use std::ffi::c_void;
use std::ptr::{NonNull, null_mut};

use super::tables::{GUID, This, UnknownTable};

pub struct Reference(NonNull<c_void>);

impl Reference {
    /// Takes over a reference that the caller owns.
    ///
    /// # Safety
    /// `this` is NULL or a COM object, and the reference is the caller's.
    pub unsafe fn owning(this: This) -> Option<Reference> {
        NonNull::new(this).map(Reference)
    }

    /// A reference of its own.
    ///
    /// # Safety
    /// `this` is NULL or a COM object that lives while this is called.
    pub unsafe fn to(this: This) -> Option<Reference> {
        let reference = NonNull::new(this).map(Reference)?;
        // SAFETY: the caller's promise.
        unsafe { (reference.unknown().add_ref)(this) };
        Some(reference)
    }

    /// The same object by another of its interfaces.
    pub fn query(&self, interface: &GUID) -> Option<Reference> {
        let mut found = null_mut();
        // SAFETY: the object lives while this does; `found` is writable.
        let status =
            unsafe { (self.unknown().query_interface)(self.this(), interface, &raw mut found) };
        if status < 0 {
            return None;
        }
        // SAFETY: where it succeeded, the reference is the caller's.
        unsafe { Reference::owning(found) }
    }

    pub fn this(&self) -> This {
        self.0.as_ptr()
    }

    /// Hands the reference over: whoever has the pointer releases it.
    pub fn leave(self) -> This {
        let this = self.this();
        std::mem::forget(self);
        this
    }

    /// The object's table as that of the interface that this is a reference to.
    ///
    /// # Safety
    /// The interface has a table that begins with `T`.
    pub unsafe fn table<T>(&self) -> &T {
        // SAFETY: an object begins with a pointer to its table, which lives as long as the object.
        unsafe { &**self.0.as_ptr().cast::<*const T>() }
    }

    fn unknown(&self) -> &UnknownTable {
        // SAFETY: every interface's table begins with IUnknown's.
        unsafe { self.table() }
    }
}

impl Drop for Reference {
    fn drop(&mut self) {
        // SAFETY: the reference is this value's.
        unsafe { (self.unknown().release)(self.this()) };
    }
}
