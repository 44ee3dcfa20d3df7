//! Windows' side of it.

use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::path::Path;

use windows_sys::Win32::Globalization::{
    CP_ACP, CP_UTF8, GetUserDefaultUILanguage, WC_NO_BEST_FIT_CHARS, WideCharToMultiByte,
};
use windows_sys::Win32::Storage::FileSystem::ReplaceFileW;
use windows_sys::Win32::System::Console::{GetConsoleOutputCP, GetConsoleProcessList};

pub fn speaks_chinese() -> bool {
    const PRIMARY: u16 = 0x3ff;
    const CHINESE: u16 = 4;

    // SAFETY: it takes nothing.
    let language = unsafe { GetUserDefaultUILanguage() };
    language & PRIMARY == CHINESE
}

/// A window that was opened for this program has no other in it.
pub fn is_own_window() -> bool {
    let mut programs = [0; 2];
    // SAFETY: the list has room for two.
    let found = unsafe { GetConsoleProcessList(programs.as_mut_ptr(), 2) };
    found == 1
}

/// GB18030 has every character, and its converter takes no flags.
const GB18030: u32 = 54936;

/// A text in the code page that files and pipes are in here. Where it lacks a character, `instead` has what is written.
pub fn to_code_page(text: &str, instead: impl Fn(char) -> String) -> Vec<u8> {
    // SAFETY: it takes nothing.
    let page = match unsafe { GetConsoleOutputCP() } {
        0 => CP_ACP,
        page => page,
    };
    if page == CP_UTF8 {
        return text.as_bytes().to_vec();
    }
    if let Some(whole) = converted(text, page) {
        return whole;
    }
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match converted(c.encode_utf8(&mut [0; 4]), page) {
            Some(known) => bytes.extend(known),
            None => bytes.extend(instead(c).bytes()),
        }
    }
    bytes
}

/// `None` where the code page lacks a character.
fn converted(text: &str, page: u32) -> Option<Vec<u8>> {
    let wide: Vec<u16> = text.encode_utf16().collect();
    let units = i32::try_from(wide.len()).ok()?;
    if units == 0 {
        return Some(Vec::new());
    }
    let (flags, mut lacks) = (WC_NO_BEST_FIT_CHARS, 0);
    let (flags, lacking) = match page {
        GB18030 => (0, std::ptr::null_mut()),
        _ => (flags, &raw mut lacks),
    };
    let convert = |room: &mut [u8], lacking: *mut i32| {
        let capacity = i32::try_from(room.len()).unwrap_or(0);
        // SAFETY: `wide` has as many units as is said, `room` as many bytes; what may be NULL is, or is writable.
        unsafe {
            WideCharToMultiByte(
                page,
                flags,
                wide.as_ptr(),
                units,
                if capacity == 0 {
                    std::ptr::null_mut()
                } else {
                    room.as_mut_ptr()
                },
                capacity,
                std::ptr::null(),
                lacking,
            )
        }
    };
    let length = convert(&mut [], lacking);
    let mut bytes = vec![0; usize::try_from(length).ok().filter(|length| *length > 0)?];
    let written = convert(&mut bytes, lacking);
    (written == length && lacks == 0).then_some(bytes)
}

/// Puts a file in the place of another: readers see the old one or the new one, and never a part. Who may read it stays.
pub fn replace(path: &Path, new: &Path) -> io::Result<()> {
    let wide = |path: &Path| -> io::Result<Vec<u16>> {
        let whole = std::path::absolute(path)?;
        Ok(whole.as_os_str().encode_wide().chain([0]).collect())
    };
    let (old, newer) = (wide(path)?, wide(new)?);
    let none = std::ptr::null();
    // SAFETY: both paths end with NUL; what may be NULL is.
    let done = unsafe {
        ReplaceFileW(
            old.as_ptr(),
            newer.as_ptr(),
            none,
            0,
            none.cast(),
            none.cast(),
        )
    };
    match done {
        // Some file systems know nothing of the kind.
        0 => std::fs::rename(new, path),
        _ => Ok(()),
    }
}
