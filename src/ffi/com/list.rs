//! SAFEARRAY: an array of the host's as a list of values.

use std::marker::PhantomData;
use std::ptr::null_mut;

use windows_sys::Win32::System::Com::SAFEARRAY;
use windows_sys::Win32::System::Ole::{
    SafeArrayGetDim, SafeArrayGetElement, SafeArrayGetLBound, SafeArrayGetUBound,
    SafeArrayGetVartype, SafeArrayPtrOfIndex,
};
use windows_sys::Win32::System::Variant::{
    VARENUM, VARIANT, VT_ARRAY, VT_DECIMAL, VT_RECORD, VT_VARIANT,
};

use super::variant::Variant;
use crate::error::Result;

/// The array in a VARIANT, of one dimension.
pub struct List<'a> {
    array: *const SAFEARRAY,
    /// Of the elements, as they are stored.
    kind: VARENUM,
    first: i32,
    pub count: usize,
    of: PhantomData<&'a Variant>,
}

/// It has several dimensions, or holds records or whatever else no VARIANT has room for.
pub struct Unusable;

/// Whether an element has room where it is copied to: who makes an array by hand may say any size.
fn fits(kind: VARENUM, size: u32) -> bool {
    const PLAIN: usize = size_of::<u64>();

    let size = size as usize;
    match kind {
        VT_RECORD => false,
        VT_VARIANT => size == size_of::<VARIANT>(),
        VT_DECIMAL => size <= size_of::<VARIANT>(),
        _ => size <= PLAIN,
    }
}

impl<'a> List<'a> {
    /// `None` where it is no array.
    pub fn of(variant: &'a Variant) -> Option<std::result::Result<List<'a>, Unusable>> {
        let kind = variant.kind();
        if kind & VT_ARRAY == 0 {
            return None;
        }
        let mut list = List {
            // SAFETY: the type says that it is an array.
            array: unsafe { variant.raw().Anonymous.Anonymous.Anonymous.parray },
            kind: kind & !VT_ARRAY,
            first: 0,
            count: 0,
            of: PhantomData,
        };
        if list.array.is_null() {
            return Some(Ok(list));
        }
        let mut last = -1;
        // SAFETY: an array that lives while the VARIANT does.
        unsafe {
            SafeArrayGetVartype(list.array, &raw mut list.kind);
            match SafeArrayGetDim(list.array) {
                0 => return Some(Ok(list)),
                1 if fits(list.kind, (*list.array).cbElements) => {}
                _ => return Some(Err(Unusable)),
            }
            SafeArrayGetLBound(list.array, 1, &raw mut list.first);
            SafeArrayGetUBound(list.array, 1, &raw mut last);
        }
        let count = i64::from(last) - i64::from(list.first) + 1;
        list.count = usize::try_from(count).unwrap_or(0);
        Some(Ok(list))
    }

    /// An element, the first being 0; `None` where it cannot be had.
    pub fn at(&self, place: usize) -> Option<Result<Variant>> {
        let at = i32::try_from(i64::from(self.first) + i64::try_from(place).ok()?).ok()?;
        // SAFETY: an array that lives; the functions check the place, and what is copied is as large as its type says.
        unsafe {
            if self.kind == VT_VARIANT {
                let mut found = null_mut();
                let status = SafeArrayPtrOfIndex(self.array, &raw const at, &raw mut found);
                if status < 0 || found.is_null() {
                    return None;
                }
                return Some(Variant::followed(&found.cast::<VARIANT>().read_unaligned()));
            }
            let mut copy = Variant::empty();
            let inside = &raw mut (*copy.raw_mut()).Anonymous;
            let place = match self.kind {
                VT_DECIMAL => inside.cast(),
                _ => (&raw mut (*inside).Anonymous.Anonymous).cast(),
            };
            if SafeArrayGetElement(self.array, &raw const at, place) < 0 {
                return None;
            }
            (*inside).Anonymous.vt = self.kind;
            Some(Ok(copy))
        }
    }
}
