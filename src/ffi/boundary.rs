//! The only way in: a panic ends here, a cancellation of the thread waits, and the host's floating-point state is put back.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::Once;

use crate::os::floating_point::FloatingPoint;

/// Runs an export's body. `panicked` is the answer where the body did not get to give one.
pub fn boundary<T>(panicked: impl FnOnce() -> T, body: impl FnOnce() -> T) -> T {
    static FIRST: Once = Once::new();

    #[cfg(target_os = "linux")]
    let _postponed = crate::os::cancellation::Postponed::now();
    let _state = FloatingPoint::masked();
    FIRST.call_once(|| {
        // A panic's text may hold patient data, and a host's console is no place for it. The hook is this library's
        // own: its copy of the standard library is shared with nobody.
        set_hook(Box::new(|_| {}));
        #[cfg(unix)]
        crate::os::fork::watch();
    });
    // What a body leaves half-done lies behind locks that `crate::lock` recovers.
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| panicked())
}
