//! The library's own threads.

use std::io;
use std::thread;

/// Starts a thread that takes none of the host's signals. Its stack is named: else the standard library would look for
/// a size in the environment, which a host may be changing.
pub fn spawn(name: &str, stack: usize, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let builder = thread::Builder::new()
        .name(name.to_owned())
        .stack_size(stack);
    #[cfg(target_os = "linux")]
    let _blocked = super::signals::Blocked::now();
    builder.spawn(work).map(drop)
}
