//! Forks, which hosts on Unix may do at any moment. A forked child has none of its parent's threads, and any lock that
//! one of them held stays held in it for ever: so the child begins with nothing, and opens clients of its own.

use std::ops::Deref;
use std::ptr;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

/// How many forks this process is below the one that loaded the library.
static FORKS: AtomicUsize = AtomicUsize::new(0);

/// A value that a forked child makes anew, however many forks deep it is. It lives until the process ends; what a child
/// has of its parent's is left as it lies, since a thread that the child lacks may have been changing it.
pub struct PerProcess<T> {
    made: AtomicPtr<Made<T>>,
    make: fn() -> T,
}

struct Made<T> {
    /// After so many forks.
    forks: usize,
    value: T,
}

impl<T: Send + Sync> PerProcess<T> {
    pub const fn new(make: fn() -> T) -> PerProcess<T> {
        PerProcess {
            made: AtomicPtr::new(ptr::null_mut()),
            make,
        }
    }

    #[cold]
    fn make_anew(&self, stale: *mut Made<T>, forks: usize) -> &T {
        let value = (self.make)();
        let fresh = Box::into_raw(Box::new(Made { forks, value }));
        let exchanged =
            self.made
                .compare_exchange(stale, fresh, Ordering::AcqRel, Ordering::Acquire);
        let made = match exchanged {
            Ok(_) => fresh,
            Err(other) => {
                // SAFETY: it was made above, and nobody else has seen it.
                drop(unsafe { Box::from_raw(fresh) });
                other
            }
        };
        // SAFETY: what was once put here is never freed, and only shared from then on.
        unsafe { &(*made).value }
    }
}

impl<T: Send + Sync> Deref for PerProcess<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let forks = FORKS.load(Ordering::Relaxed);
        let made = self.made.load(Ordering::Acquire);
        // SAFETY: what was once put here is never freed, and only shared from then on.
        match unsafe { made.as_ref() } {
            Some(made) if made.forks == forks => &made.value,
            _ => self.make_anew(made, forks),
        }
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
        FORKS.fetch_add(1, Ordering::Relaxed);
    }

    static ONCE: Once = Once::new();
    // SAFETY: the handler is code of this library, which is never unloaded (build.rs), and only adds to a number.
    ONCE.call_once(|| unsafe {
        pthread_atfork(None, None, Some(child));
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn a_value_is_made_once_for_each_process() {
        static VALUE: PerProcess<Mutex<u32>> = PerProcess::new(Default::default);
        let made: Vec<usize> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| ptr::from_ref(&*VALUE).addr()))
                .collect();
            let found = threads.into_iter().map(|thread| thread.join().unwrap());
            found.collect()
        });
        assert!(made.iter().all(|address| *address == made[0]));
        *crate::lock(&VALUE) = 7;
        assert_eq!(*crate::lock(&VALUE), 7);
        // As a child finds it that has 40 forks above it, one of which had the lock.
        let _held = crate::lock(&VALUE);
        let stale = VALUE.made.load(Ordering::Acquire);
        let anew = VALUE.make_anew(stale, 40);
        assert_eq!(*crate::lock(anew), 0);
    }
}
