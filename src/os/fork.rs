//! Forks, which hosts on Unix may do at any moment. A forked child has none of its parent's threads, and any lock that
//! one of them held stays held in it for ever: so the child begins with nothing, and opens clients of its own.

use std::ops::Deref;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many forks deep this process is below the one that loaded the library.
static DEPTH: AtomicUsize = AtomicUsize::new(0);

/// Children of children of children; deeper ones share the last.
const DEEPEST: usize = 7;

pub fn depth() -> usize {
    DEPTH.load(Ordering::Relaxed).min(DEEPEST)
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

/// From now on a forked child begins with nothing. Where the system refuses, nothing is lost but that.
#[cfg(unix)]
pub fn watch() {
    use std::ffi::c_int;
    use std::sync::Once;

    type Handler = Option<unsafe extern "C" fn()>;

    unsafe extern "C" {
        fn pthread_atfork(prepare: Handler, parent: Handler, child: Handler) -> c_int;
    }

    /// Runs in the child before anything else does.
    unsafe extern "C" fn child() {
        DEPTH.fetch_add(1, Ordering::Relaxed);
    }

    static ONCE: Once = Once::new();
    // SAFETY: the handler is code of this library, which is never unloaded (build.rs), and only adds to a number.
    ONCE.call_once(|| unsafe {
        pthread_atfork(None, None, Some(child));
    });
}
