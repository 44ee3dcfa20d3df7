//! `file_bytes`: the Base64 of a JSON string, decoded piece by piece.

use std::io::{self, Read};

use base64::engine::general_purpose::STANDARD;
use base64::read::DecoderReader;

use crate::call::Call;
use crate::envelope::unexpected;
use crate::error::Result;
use crate::said;
use crate::said::Title;

/// Decoded this much at a time.
const PIECE: usize = 64 * 1024;

/// Decodes `raw`, a JSON string as it was written, and hands over what comes out.
pub fn decode(raw: &str, call: &Call, write: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
    let text = raw.trim_matches('"');
    let mut decoder = DecoderReader::new(Unescaped::new(text), &STANDARD);
    let mut piece = vec![0; PIECE];
    loop {
        call.check()?;
        match decoder.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(count) => write(&piece[..count])?,
            Err(_) => return Err(unexpected(NOT_BASE64)),
        }
    }
}

/// A JSON string's content without white space. Some serializers write `/` as `\/` and `+` as `\u002B`; those pieces
/// alone are unescaped, so that a large text is never copied whole.
struct Unescaped<'a> {
    rest: &'a str,
    ready: Vec<u8>,
    taken: usize,
}

impl<'a> Unescaped<'a> {
    fn new(text: &'a str) -> Unescaped<'a> {
        Unescaped {
            rest: text,
            ready: Vec::new(),
            taken: 0,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let mut end = self.rest.len().min(PIECE);
        while !self.rest.is_char_boundary(end) {
            end -= 1;
        }
        // An escape is at most six characters; one that the end may cut goes to the next piece.
        if end < self.rest.len()
            && let Some(start) = self.rest[..end].rfind('\\')
            && end - start < 6
            && start > 0
        {
            end = start;
        }
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.taken = 0;
        self.ready.clear();
        let escaped = piece.contains('\\');
        if escaped {
            let unescaped: String = serde_json::from_str(&format!("\"{piece}\""))?;
            self.ready.extend_from_slice(unescaped.as_bytes());
        } else {
            self.ready.extend_from_slice(piece.as_bytes());
        }
        // A string without escapes can hold no other white space.
        if escaped || piece.contains(' ') {
            self.ready.retain(|byte| !byte.is_ascii_whitespace());
        }
        Ok(())
    }
}

impl Read for Unescaped<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() {
            if self.rest.is_empty() {
                return Ok(0);
            }
            self.refill()?;
        }
        let count = buffer.len().min(self.ready.len() - self.taken);
        buffer[..count].copy_from_slice(&self.ready[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}

const NOT_BASE64: Title = said!("file_bytes 不是 Base64。", "file_bytes is not Base64.");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_wherever_pieces_end() {
        let plain = "ab+/".repeat(40_000);
        let escaped = plain.replace('+', "\\u002B").replace('/', "\\/\\r\\n");
        let mut read = String::new();
        Unescaped::new(&escaped).read_to_string(&mut read).unwrap();
        assert!(read == plain);
        let mut read = String::new();
        let spaced = plain.replace('+', " +");
        for text in [&plain, &spaced] {
            read.clear();
            Unescaped::new(text).read_to_string(&mut read).unwrap();
            assert!(read == plain);
        }
    }
}
