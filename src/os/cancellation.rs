//! `pthread_cancel`: a host may end one of its threads while that is in a call. The C library would unwind it from the next
//! system call that it makes, through code that is not made for that, and the process would end.

use std::ffi::c_int;

unsafe extern "C" {
    fn pthread_setcancelstate(state: c_int, old: *mut c_int) -> c_int;
}

const DISABLED: c_int = 1;

/// While it lives, a cancellation of this thread waits; it takes place at the host's next opportunity.
pub struct Postponed {
    before: Option<c_int>,
}

impl Postponed {
    pub fn now() -> Postponed {
        let mut before = 0;
        // SAFETY: the state exists, and `before` is writable.
        let refused = unsafe { pthread_setcancelstate(DISABLED, &raw mut before) };
        Postponed {
            before: (refused == 0).then_some(before),
        }
    }
}

impl Drop for Postponed {
    fn drop(&mut self) {
        if let Some(before) = self.before {
            // SAFETY: this thread's own state, as it was.
            unsafe { pthread_setcancelstate(before, std::ptr::null_mut()) };
        }
    }
}
