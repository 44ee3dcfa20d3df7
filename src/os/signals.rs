//! Signals belong to the host. A thread of the library's own must not run the host's handlers, nor end the process by
//! the SIGPIPE that a write to a closed connection raises.

use std::ffi::c_int;

/// Room for the signal set of every C library there is.
type Set = [u64; 16];

unsafe extern "C" {
    fn sigfillset(set: *mut Set) -> c_int;
    fn sigdelset(set: *mut Set, signal: c_int) -> c_int;
    fn pthread_sigmask(how: c_int, set: *const Set, old: *mut Set) -> c_int;
}

const SIG_SETMASK: c_int = 2;

/// SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS: what a thread brings upon itself stays for whoever
/// reports crashes.
const OWN_FAULTS: [c_int; 7] = [4, 5, 6, 7, 8, 11, 31];

/// While it lives this thread takes no signals, and threads that it starts never will.
pub struct Blocked {
    before: Option<Set>,
}

impl Blocked {
    pub fn now() -> Blocked {
        let (mut all, mut before) = ([0; 16], [0; 16]);
        // SAFETY: both sets are writable and larger than any; the signals exist.
        let refused = unsafe {
            sigfillset(&raw mut all);
            for signal in OWN_FAULTS {
                sigdelset(&raw mut all, signal);
            }
            pthread_sigmask(SIG_SETMASK, &raw const all, &raw mut before)
        };
        Blocked {
            before: (refused == 0).then_some(before),
        }
    }
}

impl Drop for Blocked {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            // SAFETY: this thread's own mask, as it was.
            unsafe { pthread_sigmask(SIG_SETMASK, before, std::ptr::null_mut()) };
        }
    }
}
