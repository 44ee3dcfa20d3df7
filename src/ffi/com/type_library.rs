//! The type library, which is a resource of this library's file.

use std::ptr::null_mut;
use std::sync::Mutex;

use windows_sys::Win32::System::Ole::{LoadTypeLibEx, REGKIND_NONE};

use super::reference::Reference;
use super::tables::{E_FAIL, GUID, HRESULT, TypeLibTable};
use super::wide::wide;
use crate::os::module;

/// An ITypeLib, which any thread may use.
struct Library(Reference);

// SAFETY: Windows' type libraries belong to no apartment.
unsafe impl Send for Library {}

static LOADED: Mutex<Option<Library>> = Mutex::new(None);

/// The description of an interface, for a host's editor: an ITypeInfo.
pub fn of_interface(interface: &GUID) -> Result<Reference, HRESULT> {
    let mut loaded = crate::lock(&LOADED);
    if loaded.is_none() {
        *loaded = Some(Library(load()?));
    }
    let Some(Library(library)) = &*loaded else {
        return Err(E_FAIL);
    };
    let mut found = null_mut();
    // SAFETY: it is an ITypeLib, and `found` is writable.
    let status = unsafe {
        let table: &TypeLibTable = library.table();
        (table.get_type_info_of_guid)(library.this(), interface, &raw mut found)
    };
    if status < 0 {
        return Err(status);
    }
    // SAFETY: where it succeeded, the reference is the caller's.
    unsafe { Reference::owning(found) }.ok_or(E_FAIL)
}

/// The type library of this file: an ITypeLib.
pub fn load() -> Result<Reference, HRESULT> {
    let path = wide(&module::file().ok_or(E_FAIL)?);
    let mut library = null_mut();
    // SAFETY: the path ends with NUL, and `library` is writable.
    let status = unsafe { LoadTypeLibEx(path.as_ptr(), REGKIND_NONE, &raw mut library) };
    if status < 0 {
        return Err(status);
    }
    // SAFETY: where it succeeded, the reference is the caller's.
    unsafe { Reference::owning(library) }.ok_or(E_FAIL)
}
