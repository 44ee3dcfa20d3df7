//! IEnumVARIANT: what For Each goes through.

use std::sync::{Arc, Mutex};

use super::counted::{self, References, boxed};
use super::node::Node;
use super::reference::Reference;
use super::tables::{
    E_OUTOFMEMORY, E_POINTER, E_UNEXPECTED, EnumVariantTable, GUID, HRESULT, IID_ENUM_VARIANT,
    IID_UNKNOWN, S_FALSE, S_OK, This, UnknownTable, is_same, queried,
};
use super::variant::{VARIANT, Value};
use crate::ffi::boundary::boundary;
use crate::memory::{self, NoRoom};

#[derive(Clone)]
pub enum Elements {
    /// A list, and how many elements it has. Each becomes an object when it is asked for.
    Rows(Node, i32),
    Names(Arc<[String]>),
}

impl Elements {
    fn count(&self) -> u32 {
        match self {
            Elements::Rows(_, count) => u32::try_from(*count).unwrap_or(0),
            Elements::Names(names) => u32::try_from(names.len()).unwrap_or(u32::MAX),
        }
    }

    fn at(&self, place: u32) -> Result<VARIANT, NoRoom> {
        let value = match self {
            Elements::Rows(node, _) => {
                let element = i32::try_from(place).map_err(|_| NoRoom)?;
                node.element(element).map_err(|_| NoRoom)?
            }
            Elements::Names(names) => match names.get(place as usize) {
                Some(name) => Value::Text(memory::copy(name)?),
                None => Value::Empty,
            },
        };
        value.given()
    }
}

#[repr(C)]
struct Enumerator {
    table: &'static EnumVariantTable,
    elements: Elements,
    next: Mutex<u32>,
    references: References,
}

pub fn make(elements: Elements) -> Reference {
    made(elements, 0)
}

fn made(elements: Elements, next: u32) -> Reference {
    boxed(Enumerator {
        table: &TABLE,
        elements,
        next: Mutex::new(next),
        references: References::first(),
    })
}

static TABLE: EnumVariantTable = EnumVariantTable {
    unknown: UnknownTable {
        query_interface,
        add_ref,
        release,
    },
    next,
    skip,
    reset,
    clone,
};

/// # Safety
/// `this` is an enumerator of this library's, which every host promises that calls through its table.
unsafe fn own<'a>(this: This) -> &'a Enumerator {
    // SAFETY: the caller's promise.
    unsafe { &*this.cast::<Enumerator>() }
}

unsafe extern "system" fn query_interface(
    this: This,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    // SAFETY: a host passes what COM says, or NULL.
    unsafe {
        queried(interface, found, |asked| {
            let is_known = is_same(asked, &IID_UNKNOWN) || is_same(asked, &IID_ENUM_VARIANT);
            is_known.then(|| {
                own(this).references.add();
                this
            })
        })
    }
}

unsafe extern "system" fn add_ref(this: This) -> u32 {
    // SAFETY: a host passes its enumerator.
    unsafe { own(this) }.references.add()
}

unsafe extern "system" fn release(this: This) -> u32 {
    // SAFETY: a host passes its enumerator, to which it has a reference.
    unsafe { counted::release(this, |own: &Enumerator| &own.references) }
}

unsafe extern "system" fn next(
    this: This,
    wanted: u32,
    elements: *mut VARIANT,
    taken: *mut u32,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes room for as many elements as it wants, and for a number or NULL.
        || unsafe {
            if elements.is_null() || (taken.is_null() && wanted != 1) {
                return E_POINTER;
            }
            let own = own(this);
            let mut next = crate::lock(&own.next);
            let count = wanted.min(own.elements.count() - *next);
            if !taken.is_null() {
                taken.write_unaligned(0);
            }
            for at in 0..count {
                let Ok(element) = own.elements.at(*next) else {
                    return E_OUTOFMEMORY;
                };
                elements.add(at as usize).write_unaligned(element);
                *next += 1;
                if !taken.is_null() {
                    taken.write_unaligned(at + 1);
                }
            }
            if count == wanted { S_OK } else { S_FALSE }
        },
    )
}

unsafe extern "system" fn skip(this: This, wanted: u32) -> HRESULT {
    // SAFETY: a host passes its enumerator.
    let own = unsafe { own(this) };
    let mut next = crate::lock(&own.next);
    let count = wanted.min(own.elements.count() - *next);
    *next += count;
    if count == wanted { S_OK } else { S_FALSE }
}

unsafe extern "system" fn reset(this: This) -> HRESULT {
    // SAFETY: a host passes its enumerator.
    *crate::lock(&unsafe { own(this) }.next) = 0;
    S_OK
}

unsafe extern "system" fn clone(this: This, found: *mut This) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes what COM says, or NULL.
        || unsafe {
            if found.is_null() {
                return E_POINTER;
            }
            let own = own(this);
            let next = *crate::lock(&own.next);
            found.write_unaligned(made(own.elements.clone(), next).leave());
            S_OK
        },
    )
}
