//! Learns of forks, which hosts on Unix may do at any moment.

use std::ffi::c_int;
use std::sync::Once;

type Handler = Option<unsafe extern "C" fn()>;

unsafe extern "C" {
    fn pthread_atfork(prepare: Handler, parent: Handler, child: Handler) -> c_int;
}

unsafe extern "C" fn child() {
    crate::process::forked();
}

/// From now on a forked child begins with nothing. Where the system refuses, nothing is lost but that.
pub fn watch() {
    static ONCE: Once = Once::new();
    // SAFETY: the handler is code of this library, which is never unloaded (build.rs), and only adds to a number.
    ONCE.call_once(|| unsafe {
        pthread_atfork(None, None, Some(child));
    });
}
