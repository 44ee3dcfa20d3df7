//! The library's own threads.

use std::io;
use std::thread::{Builder, Scope, ScopedJoinHandle};

/// Starts a thread that takes none of the host's signals. Its stack is named: else the standard library would look for
/// a size in the environment, which a host may be changing.
pub fn spawn(name: &str, stack: usize, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    let _blocked = super::signals::Blocked::now();
    builder(name, stack).spawn(work).map(drop)
}

/// The same for a thread that is waited for.
pub fn spawn_within<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    name: &str,
    stack: usize,
    work: impl FnOnce() -> T + Send + 'scope,
) -> io::Result<ScopedJoinHandle<'scope, T>> {
    #[cfg(target_os = "linux")]
    let _blocked = super::signals::Blocked::now();
    builder(name, stack).spawn_scoped(scope, work)
}

fn builder(name: &str, stack: usize) -> Builder {
    Builder::new().name(name.to_owned()).stack_size(stack)
}
