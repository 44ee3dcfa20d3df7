//! What each process has of its own, and its threads. A forked child has none of its parent's threads, and any lock that
//! one of them held stays held in it for ever: so the child begins with nothing, and opens clients of its own.

use std::ops::Deref;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many forks deep this process is below the one that loaded the library.
static DEPTH: AtomicUsize = AtomicUsize::new(0);

/// Children of children of children; deeper ones share the last.
const DEEPEST: usize = 7;

pub fn depth() -> usize {
    DEPTH.load(Ordering::Relaxed).min(DEEPEST)
}

/// This process is a forked child. Called before it does anything else.
#[cfg(unix)]
pub fn forked() {
    DEPTH.fetch_add(1, Ordering::Relaxed);
}

/// A value that a forked child makes anew.
pub struct PerProcess<T> {
    of: [OnceLock<T>; DEEPEST + 1],
    make: fn() -> T,
}

impl<T> PerProcess<T> {
    pub const fn new(make: fn() -> T) -> PerProcess<T> {
        PerProcess {
            of: [const { OnceLock::new() }; DEEPEST + 1],
            make,
        }
    }
}

impl<T> Deref for PerProcess<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.of[depth()].get_or_init(self.make)
    }
}

/// A thread of the library's own. It takes none of the host's signals.
pub fn spawn(
    name: &str,
    stack: Option<usize>,
    work: impl FnOnce() + Send + 'static,
) -> std::io::Result<()> {
    let builder = thread::Builder::new().name(name.to_owned());
    let builder = match stack {
        Some(bytes) => builder.stack_size(bytes),
        None => builder,
    };
    #[cfg(target_os = "linux")]
    let _blocked = crate::ffi::signals::Blocked::now();
    builder.spawn(work).map(drop)
}
