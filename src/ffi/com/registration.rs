//! What is written to the registry so that hosts find the class by its name, for the machine or for one user.

use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{ERROR_FILE_NOT_FOUND, ERROR_SUCCESS};
use windows_sys::Win32::Storage::FileSystem::GetLongPathNameW;
use windows_sys::Win32::System::Com::{SYS_WIN32, SYS_WIN64};
use windows_sys::Win32::System::Ole::{
    RegisterTypeLib, RegisterTypeLibForUser, UnRegisterTypeLib, UnRegisterTypeLibForUser,
};
use windows_sys::Win32::System::Registry::{
    HKEY, HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_32KEY, KEY_WOW64_64KEY,
    KEY_WRITE, REG_OPTION_NON_VOLATILE, REG_SZ, RRF_RT_REG_SZ, RegCloseKey, RegCreateKeyExW,
    RegDeleteTreeW, RegGetValueW, RegOpenKeyExW, RegSetValueExW,
};

use super::interface::{CLASS, LIBRARY, LIBRARY_VERSION, PROGRAM_ID};
use super::tables::{E_FAIL, HRESULT, S_OK, guid};
use super::type_library;
use super::wide::wide;
use crate::os::module;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Machine,
    User,
}

impl Scope {
    fn root(self) -> HKEY {
        match self {
            Scope::Machine => HKEY_LOCAL_MACHINE,
            Scope::User => HKEY_CURRENT_USER,
        }
    }
}

/// A name for what a person looks at in the registry.
const TITLE: &str = "idcas: regional medical-image cloud archive";
const CURRENT: &str = ".1";

pub fn register(scope: Scope) -> HRESULT {
    let done = || -> Result<(), HRESULT> {
        let file = module::file().ok_or(E_FAIL)?;
        let (class, current) = (class_key(), [PROGRAM_ID, CURRENT].concat());
        let library = format!("{{{LIBRARY}}}");
        let class_id = format!("{{{CLASS}}}");
        let (major, minor) = LIBRARY_VERSION;
        for (key, name, value) in [
            (class.clone(), "", TITLE),
            (format!(r"{class}\InprocServer32"), "", file.as_str()),
            (format!(r"{class}\InprocServer32"), "ThreadingModel", "Both"),
            (format!(r"{class}\ProgID"), "", current.as_str()),
            (format!(r"{class}\VersionIndependentProgID"), "", PROGRAM_ID),
            (format!(r"{class}\TypeLib"), "", library.as_str()),
            (format!(r"{class}\Version"), "", &format!("{major}.{minor}")),
            (format!(r"{class}\Programmable"), "", ""),
            (PROGRAM_ID.to_owned(), "", TITLE),
            (format!(r"{PROGRAM_ID}\CLSID"), "", class_id.as_str()),
            (format!(r"{PROGRAM_ID}\CurVer"), "", current.as_str()),
            (current.clone(), "", TITLE),
            (format!(r"{current}\CLSID"), "", class_id.as_str()),
        ] {
            set(scope, &key, name, value)?;
        }
        let (described, path) = (type_library::load()?, wide(&file));
        // SAFETY: an ITypeLib, and a path that ends with NUL; there is no help folder.
        let status = unsafe {
            match scope {
                Scope::Machine => RegisterTypeLib(described.this(), path.as_ptr(), null()),
                Scope::User => RegisterTypeLibForUser(described.this(), path.as_ptr(), null()),
            }
        };
        if status < 0 { Err(status) } else { Ok(()) }
    };
    done().err().unwrap_or(S_OK)
}

/// Takes back what names this file. What another copy of the library has registered stays.
pub fn unregister(scope: Scope) -> HRESULT {
    let Some(file) = module::file() else {
        return E_FAIL;
    };
    let registered = value(scope, &format!(r"{}\InprocServer32", class_key()));
    if !registered.is_some_and(|registered| long(&registered).eq_ignore_ascii_case(&long(&file))) {
        return S_OK;
    }
    let (library, (major, minor)) = (guid(LIBRARY), LIBRARY_VERSION);
    let system = if cfg!(target_pointer_width = "64") {
        SYS_WIN64
    } else {
        SYS_WIN32
    };
    // It may never have been registered: then there is nothing to take back.
    // SAFETY: the name of a type library.
    unsafe {
        match scope {
            Scope::Machine => UnRegisterTypeLib(&raw const library, major, minor, 0, system),
            Scope::User => UnRegisterTypeLibForUser(&raw const library, major, minor, 0, system),
        };
    }
    let class = class_key();
    let mut status = delete(scope, &class);
    // The class has a key for each width of programs, and its name is one for both. Where this Windows has one width, or keeps
    // one key for both, the key is gone by now.
    if !other_width_has(scope, &format!(r"{class}\InprocServer32")) {
        for key in [PROGRAM_ID, &[PROGRAM_ID, CURRENT].concat()] {
            let deleted = delete(scope, key);
            status = if status < 0 { status } else { deleted };
        }
    }
    status
}

/// A key with everything in it; one that is not there is no failure.
fn delete(scope: Scope, key: &str) -> HRESULT {
    let path = wide(&under_classes(key));
    // SAFETY: the path ends with NUL.
    match unsafe { RegDeleteTreeW(scope.root(), path.as_ptr()) } {
        ERROR_SUCCESS | ERROR_FILE_NOT_FOUND => S_OK,
        failed => of_error(failed),
    }
}

fn class_key() -> String {
    format!(r"CLSID\{{{CLASS}}}")
}

fn under_classes(key: &str) -> String {
    format!(r"Software\Classes\{key}")
}

fn set(scope: Scope, key: &str, name: &str, value: &str) -> Result<(), HRESULT> {
    let (path, name, value) = (wide(&under_classes(key)), wide(name), wide(value));
    let mut opened = null_mut();
    // SAFETY: texts that end with NUL, a place for the key, and as many bytes as the value has.
    unsafe {
        let created = RegCreateKeyExW(
            scope.root(),
            path.as_ptr(),
            0,
            null(),
            REG_OPTION_NON_VOLATILE,
            KEY_WRITE,
            null(),
            &raw mut opened,
            null_mut(),
        );
        if created != ERROR_SUCCESS {
            return Err(of_error(created));
        }
        let (bytes, length) = (value.as_ptr().cast(), value.len() * 2);
        let set = RegSetValueExW(opened, name.as_ptr(), 0, REG_SZ, bytes, length as u32);
        RegCloseKey(opened);
        match set {
            ERROR_SUCCESS => Ok(()),
            failed => Err(of_error(failed)),
        }
    }
}

/// Whether programs of the other width have a key.
fn other_width_has(scope: Scope, key: &str) -> bool {
    let other = match cfg!(target_pointer_width = "64") {
        true => KEY_WOW64_32KEY,
        false => KEY_WOW64_64KEY,
    };
    let path = wide(&under_classes(key));
    let mut opened = null_mut();
    // SAFETY: a path that ends with NUL, and a place for the key.
    let found = unsafe {
        let access = KEY_READ | other;
        RegOpenKeyExW(scope.root(), path.as_ptr(), 0, access, &raw mut opened)
    };
    if found == ERROR_SUCCESS {
        // SAFETY: it was just opened.
        unsafe { RegCloseKey(opened) };
    }
    found == ERROR_SUCCESS
}

/// A path without short names: PROGRA~1.
fn long(path: &str) -> String {
    let short = wide(path);
    let mut text = [0_u16; 1024];
    // SAFETY: a path that ends with NUL, and room for as many units as is said.
    let length = unsafe { GetLongPathNameW(short.as_ptr(), text.as_mut_ptr(), text.len() as u32) };
    match text.get(..length as usize) {
        Some(units) if length > 0 => String::from_utf16_lossy(units),
        // It is gone, or longer than any.
        _ => path.to_owned(),
    }
}

/// The text of a key; `None` where there is none.
fn value(scope: Scope, key: &str) -> Option<String> {
    let path = wide(&under_classes(key));
    let mut text = [0_u16; 1024];
    let mut bytes = size_of_val(&text) as u32;
    // SAFETY: a path that ends with NUL, and room for as many bytes as is said.
    let read = unsafe {
        RegGetValueW(
            scope.root(),
            path.as_ptr(),
            null(),
            RRF_RT_REG_SZ,
            null_mut(),
            text.as_mut_ptr().cast(),
            &raw mut bytes,
        )
    };
    let units = (read == ERROR_SUCCESS).then(|| &text[..bytes as usize / 2])?;
    Some(
        String::from_utf16_lossy(units)
            .trim_end_matches('\0')
            .to_owned(),
    )
}

/// HRESULT_FROM_WIN32.
fn of_error(error: u32) -> HRESULT {
    (0x8007_0000 | (error & 0xffff)) as HRESULT
}
