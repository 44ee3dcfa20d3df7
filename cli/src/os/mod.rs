//! What is the operating system's: the console's code page, whose window it is, the user's language, the registration of the
//! COM object. The only folder of the program that may hold `unsafe`.
#![allow(unsafe_code)]

#[cfg(windows)]
pub mod registration;
#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub use windows::{is_own_window, replace, speaks_chinese, to_code_page};

/// Whether the system speaks Chinese to its user.
#[cfg(not(windows))]
pub fn speaks_chinese() -> bool {
    // In the order in which the system itself looks.
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let mut named = named.filter_map(|name| std::env::var(name).ok());
    let locale = named.find(|value| !value.is_empty());
    locale.is_some_and(|locale| locale.to_ascii_lowercase().starts_with("zh"))
}

/// Whether the window closes when this program ends.
#[cfg(not(windows))]
pub fn is_own_window() -> bool {
    false
}

/// Puts a file in the place of another: readers see the old one or the new one, and never a part. Who may read it stays.
#[cfg(not(windows))]
pub fn replace(path: &std::path::Path, new: &std::path::Path) -> std::io::Result<()> {
    std::fs::set_permissions(new, path.metadata()?.permissions())?;
    std::fs::rename(new, path)
}
