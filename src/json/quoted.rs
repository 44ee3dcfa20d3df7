//! A text as JSON has it, written where memory may be short.
#![deny(clippy::disallowed_methods)]

use crate::memory::{self, NoRoom};

/// Appends a text in quotation marks.
pub fn write_quoted(text: &str, json: &mut Vec<u8>) -> Result<(), NoRoom> {
    memory::reserve(json, quoted_length(text))?;
    // Writing to a vector does not fail, and it has room.
    let _ = serde_json::to_writer(json, text);
    Ok(())
}

/// How many bytes [`write_quoted`] writes.
pub fn quoted_length(text: &str) -> usize {
    let more = |byte| match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 1,
        0..=0x1f => 5,
        _ => 0,
    };
    text.len() + text.bytes().map(more).sum::<usize>() + 2
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_is_as_long_as_it_is_said_to_be() {
        let every = ('\0'..='\u{ff}').chain("张𠮷".chars());
        for text in every.map(String::from) {
            let mut json = Vec::new();
            write_quoted(&text, &mut json).unwrap();
            assert_eq!(json.len(), quoted_length(&text), "{text:?}");
        }
    }
}
