//! What COM itself calls: the class, whether the library may go, its registration.

use std::ptr::null_mut;
use std::sync::atomic::{AtomicU32, Ordering};

use super::client::Client;
use super::counted;
use super::interface::CLASS;
use super::object::{self, Kind};
use super::registration::{self, Scope};
use super::tables::{
    CLASS_E_CLASSNOTAVAILABLE, CLASS_E_NOAGGREGATION, ClassFactoryTable, E_INVALIDARG,
    E_NOINTERFACE, E_POINTER, E_UNEXPECTED, GUID, HRESULT, IID_CLASS_FACTORY, IID_UNKNOWN, S_FALSE,
    S_OK, This, UnknownTable, guid, is_same, queried,
};
use super::wide;
use crate::ffi::boundary::boundary;

/// The class, of which there is one for the life of the library: its references are not counted.
#[repr(C)]
struct ClassFactory {
    table: &'static ClassFactoryTable,
}

static FACTORY: ClassFactory = ClassFactory {
    table: &ClassFactoryTable {
        unknown: UnknownTable {
            query_interface,
            add_ref,
            release,
        },
        create_instance,
        lock_server,
    },
};

/// Hosts that want the library to stay.
static LOCKS: AtomicU32 = AtomicU32::new(0);

unsafe extern "system" fn query_interface(
    this: This,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    // SAFETY: a host passes what COM says, or NULL.
    unsafe {
        queried(interface, found, |asked| {
            let is_known = is_same(asked, &IID_UNKNOWN) || is_same(asked, &IID_CLASS_FACTORY);
            is_known.then_some(this)
        })
    }
}

unsafe extern "system" fn add_ref(_: This) -> u32 {
    2
}

unsafe extern "system" fn release(_: This) -> u32 {
    1
}

unsafe extern "system" fn create_instance(
    _: This,
    outer: This,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: a host passes what COM says, or NULL.
        || unsafe {
            if found.is_null() || interface.is_null() {
                return E_POINTER;
            }
            found.write_unaligned(null_mut());
            if !outer.is_null() {
                return CLASS_E_NOAGGREGATION;
            }
            let client = object::make(Kind::Client(Client::new()));
            match client.query(&interface.read_unaligned()) {
                Some(asked) => {
                    found.write_unaligned(asked.leave());
                    S_OK
                }
                None => E_NOINTERFACE,
            }
        },
    )
}

unsafe extern "system" fn lock_server(_: This, locked: i32) -> HRESULT {
    match locked {
        0 => {
            // One unlocking too many does not lock it for ever.
            let fewer = |locks: u32| locks.checked_sub(1);
            let _ = LOCKS.fetch_update(Ordering::AcqRel, Ordering::Acquire, fewer);
        }
        _ => {
            LOCKS.fetch_add(1, Ordering::AcqRel);
        }
    }
    S_OK
}

/// Gives COM the class.
///
/// # Safety
/// As COM calls it.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn DllGetClassObject(
    class: *const GUID,
    interface: *const GUID,
    found: *mut This,
) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        // SAFETY: COM passes what it says, or NULL.
        || unsafe {
            if found.is_null() || class.is_null() || interface.is_null() {
                return E_POINTER;
            }
            found.write_unaligned(null_mut());
            if !is_same(&class.read_unaligned(), &guid(CLASS)) {
                return CLASS_E_CLASSNOTAVAILABLE;
            }
            let factory = (&raw const FACTORY).cast_mut().cast();
            query_interface(factory, interface, found)
        },
    )
}

/// Whether no host holds an object. Where a connection was ever open the library stays all the same.
#[unsafe(no_mangle)]
pub extern "system" fn DllCanUnloadNow() -> HRESULT {
    match counted::live() == 0 && LOCKS.load(Ordering::Acquire) == 0 {
        true => S_OK,
        false => S_FALSE,
    }
}

/// Registers the class for the machine, as `regsvr32 idcas.dll` asks.
#[unsafe(no_mangle)]
pub extern "system" fn DllRegisterServer() -> HRESULT {
    boundary(|| E_UNEXPECTED, || registration::register(Scope::Machine))
}

/// Takes this file's registration back, the machine's and the user's.
#[unsafe(no_mangle)]
pub extern "system" fn DllUnregisterServer() -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        || {
            let user = registration::unregister(Scope::User);
            let machine = registration::unregister(Scope::Machine);
            if machine < 0 { machine } else { user }
        },
    )
}

/// The same as `regsvr32 /i:user` and `/i:machine` ask; with `/u` it is taken back.
///
/// # Safety
/// `words` is NULL or ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "system" fn DllInstall(registers: i32, words: *const u16) -> HRESULT {
    boundary(
        || E_UNEXPECTED,
        || {
            // SAFETY: the caller's promise.
            let Some(scope) = (unsafe { scope(words) }) else {
                return E_INVALIDARG;
            };
            match registers {
                0 => registration::unregister(scope),
                _ => registration::register(scope),
            }
        },
    )
}

/// # Safety
/// `words` is NULL or ends with NUL.
unsafe fn scope(words: *const u16) -> Option<Scope> {
    const LONGEST: usize = 16;

    if words.is_null() {
        return Some(Scope::Machine);
    }
    // SAFETY: the caller's promise.
    let words = unsafe { wide::read(words, LONGEST) }?;
    match words.trim().to_lowercase().as_str() {
        "" | "machine" => Some(Scope::Machine),
        "user" => Some(Scope::User),
        _ => None,
    }
}
