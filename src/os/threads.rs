//! The library's own threads.

use std::io;
use std::thread;

/// Starts a thread that takes none of the host's signals.
pub fn spawn(
    name: &str,
    stack: Option<usize>,
    work: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let builder = thread::Builder::new().name(name.to_owned());
    let builder = match stack {
        Some(bytes) => builder.stack_size(bytes),
        None => builder,
    };
    #[cfg(target_os = "linux")]
    let _blocked = super::signals::Blocked::now();
    builder.spawn(work).map(drop)
}
