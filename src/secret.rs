//! Text that must not be seen: passwords, keys, tokens.

use std::fmt;

use zeroize::Zeroizing;

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

/// Wipes what may be patients' data, of any length: for a list of a thousand exams zeroize, byte by byte, takes longer
/// than everything else that is done with it.
pub fn wipe<T: Copy + Default>(values: &mut [T]) {
    values.fill(T::default());
    // Else nothing would be left of it: nobody reads these zeros.
    std::hint::black_box(values.as_ptr());
}

pub fn wipe_text(text: String) {
    wipe(&mut text.into_bytes());
}
