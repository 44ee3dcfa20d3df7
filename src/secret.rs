//! Text that must not be seen: passwords, keys, tokens.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use zeroize::Zeroizing;

use crate::os::wiping::LARGE;

/// Wiped when dropped; has no `Display`, and `Debug` does not show it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(text: impl Into<String>) -> Secret {
        Secret(Zeroizing::new(text.into()))
    }

    /// The text itself. Whoever calls this answers for where it goes.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// Wipes what earlier calls left of this thread's stack below the caller: hashing and encrypting copy keys there. It
/// reaches as far as those go.
#[inline(never)]
pub fn wipe_stack() {
    // Without optimisation everything takes much more.
    const REACH: usize = if cfg!(debug_assertions) { 288 } else { 16 } * 1024;

    let mut below = [0u8; REACH];
    std::hint::black_box(&mut below);
}

/// Wipes what may be patients' data, of any length: for a list of a thousand exams zeroize, byte by byte, takes longer
/// than everything else that is done with it.
pub fn wipe<T: Copy + Default>(values: &mut [T]) {
    values.fill(T::default());
    // Else nothing would be left of it: nobody reads these zeros.
    std::hint::black_box(values.as_ptr());
}

/// Memory that is given back is wiped, but for large blocks: those are wiped here, before.
pub fn wipe_text(text: String) {
    if text.capacity() >= LARGE {
        wipe(&mut text.into_bytes());
    }
}

/// A text that is wiped so when it is dropped.
pub struct Wiped<'a>(pub Cow<'a, str>);

impl Deref for Wiped<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Drop for Wiped<'_> {
    fn drop(&mut self) {
        wipe_own(std::mem::take(&mut self.0));
    }
}

/// The same for a text that may be somebody else's.
pub fn wipe_own(text: Cow<str>) {
    if let Cow::Owned(text) = text {
        wipe_text(text);
    }
}
