//! FreeLibrary must not take the code away from under the library's threads. On Linux the linker says so (build.rs).

use windows_sys::Win32::System::LibraryLoader::{
    GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, GET_MODULE_HANDLE_EX_FLAG_PIN, GetModuleHandleExW,
};

/// Keeps this module loaded until the process ends. Where Windows refuses, nothing is lost but that.
pub fn pin() {
    static HERE: u8 = 0;
    let mut module = std::ptr::null_mut();
    // SAFETY: with FROM_ADDRESS the second argument is any address inside of the module, and `module` is writable.
    unsafe {
        GetModuleHandleExW(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_PIN,
            (&raw const HERE).cast(),
            &raw mut module,
        );
    }
}
