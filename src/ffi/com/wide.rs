//! Texts of 16-bit units that end with NUL, as Windows passes them.

pub fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// The text that begins here; `None` where it is NULL, is no text, or has not ended after so many units.
///
/// # Safety
/// It is NULL or ends with NUL.
pub unsafe fn read(text: *const u16, longest: usize) -> Option<String> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller's promise.
    let unit = |at: usize| unsafe { text.add(at).read_unaligned() };
    let length = (0..longest).find(|at| unit(*at) == 0)?;
    let units: Vec<u16> = (0..length).map(unit).collect();
    String::from_utf16(&units).ok()
}
