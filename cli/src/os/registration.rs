//! The COM object's registration, which the library does itself, and what Windows has registered.

use std::ffi::c_void;
use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::path::Path;

use windows_sys::Win32::Foundation::{ERROR_SUCCESS, HMODULE};
use windows_sys::Win32::System::LibraryLoader::{
    GetProcAddress, LOAD_WITH_ALTERED_SEARCH_PATH, LoadLibraryExW,
};
use windows_sys::Win32::System::Registry::{
    HKEY, HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, RRF_RT_REG_SZ, RegGetValueW,
};

/// For whom the object is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    User,
    Machine,
}

pub enum Refused {
    /// Windows does not load the library.
    NotLoaded(io::Error),
    /// The library has no object to register.
    NoObject,
    /// What the library's registration said.
    Failed(i32),
}

fn wide(text: &std::ffi::OsStr) -> Vec<u16> {
    text.encode_wide().chain([0]).collect()
}

/// Has the library register itself, or take its registration away.
pub fn install(dll: &Path, scope: Scope, remove: bool) -> Result<(), Refused> {
    type DllInstall = unsafe extern "system" fn(i32, *const u16) -> i32;

    let path = wide(dll.as_os_str());
    // SAFETY: the path ends with NUL; the reserved argument is NULL. What the library does when it is loaded is its own.
    let library: HMODULE = unsafe {
        LoadLibraryExW(
            path.as_ptr(),
            std::ptr::null_mut(),
            LOAD_WITH_ALTERED_SEARCH_PATH,
        )
    };
    if library.is_null() {
        return Err(Refused::NotLoaded(io::Error::last_os_error()));
    }
    // SAFETY: the library is loaded, and stays so; the name ends with NUL.
    let found = unsafe { GetProcAddress(library, c"DllInstall".as_ptr().cast()) };
    let found = found.ok_or(Refused::NoObject)?;
    // SAFETY: every DllInstall has this signature.
    let install: DllInstall = unsafe { std::mem::transmute(found) };
    let scope = wide(match scope {
        Scope::User => "user".as_ref(),
        Scope::Machine => "machine".as_ref(),
    });
    // SAFETY: the text ends with NUL and outlives the call.
    let said = unsafe { install(i32::from(!remove), scope.as_ptr()) };
    match said {
        0.. => Ok(()),
        failed => Err(Refused::Failed(failed)),
    }
}

/// Which library is registered for programs of this one's bits.
pub fn registered(scope: Scope) -> Option<String> {
    // A path has no more units.
    const MOST: usize = 32_768;

    let root: HKEY = match scope {
        Scope::User => HKEY_CURRENT_USER,
        Scope::Machine => HKEY_LOCAL_MACHINE,
    };
    let key = format!(
        "Software\\Classes\\CLSID\\{{{}}}\\InprocServer32",
        idcas::com::CLASS
    );
    let key = wide(key.as_ref());
    let mut text = vec![0_u16; MOST];
    let mut bytes = u32::try_from(text.len() * 2).ok()?;
    // SAFETY: the key ends with NUL; the buffer has as many bytes as is said; what may be NULL is.
    let said = unsafe {
        RegGetValueW(
            root,
            key.as_ptr(),
            std::ptr::null(),
            RRF_RT_REG_SZ,
            std::ptr::null_mut(),
            text.as_mut_ptr().cast::<c_void>(),
            &raw mut bytes,
        )
    };
    if said != ERROR_SUCCESS {
        return None;
    }
    let length = text.iter().position(|unit| *unit == 0)?;
    Some(String::from_utf16_lossy(&text[..length]))
}
