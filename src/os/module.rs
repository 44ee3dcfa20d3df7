//! The file that this library was loaded from: old copies of a library in other folders are found by it.

#[cfg(windows)]
pub fn file() -> Option<String> {
    use windows_sys::Win32::System::LibraryLoader::{
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
        GetModuleFileNameW, GetModuleHandleExW,
    };

    static HERE: u8 = 0;
    let mut module = std::ptr::null_mut();
    let mut path = [0u16; 1024];
    // SAFETY: with FROM_ADDRESS the second argument is any address inside of the module; `module` and `path` are
    // writable, and the latter's capacity is what is said.
    let length = unsafe {
        let found = GetModuleHandleExW(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
            (&raw const HERE).cast(),
            &raw mut module,
        );
        match found {
            0 => 0,
            _ => GetModuleFileNameW(module, path.as_mut_ptr(), path.len() as u32),
        }
    };
    let path = path.get(..length as usize)?;
    (!path.is_empty()).then(|| String::from_utf16_lossy(path))
}

/// Linux lists what is mapped where.
#[cfg(not(windows))]
pub fn file() -> Option<String> {
    static HERE: u8 = 0;
    let here = (&raw const HERE) as usize;
    let maps = std::fs::read_to_string("/proc/self/maps").ok()?;
    maps.lines().find_map(|line| {
        let (from, to) = line.split(' ').next()?.split_once('-')?;
        let range = usize::from_str_radix(from, 16).ok()?..usize::from_str_radix(to, 16).ok()?;
        let path = &line[line.find('/')?..];
        range.contains(&here).then(|| path.to_owned())
    })
}
