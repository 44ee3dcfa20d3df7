//! A JSON string's content as Base64 digits: without escapes, white space and the differences between alphabets.

use std::io::{self, Read};

/// Prepared this much at a time.
const PIECE: usize = 64 * 1024;

/// What becomes of blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blanks {
    /// White space is handed on, to be looked at.
    Kept,
    /// They are left out.
    Nothing,
    /// Each was a `+`.
    Plus,
}

/// Some serializers write `/` as `\/` and `+` as `\u002B`; those pieces alone are unescaped, so that a large text is
/// never copied whole. `%2B` is read as well: no alphabet has a percent sign.
pub struct Characters<'a> {
    rest: &'a str,
    blanks: Blanks,
    ready: Vec<u8>,
    taken: usize,
}

impl<'a> Characters<'a> {
    pub fn new(text: &'a str, blanks: Blanks) -> Characters<'a> {
        Characters {
            rest: text,
            blanks,
            ready: Vec::new(),
            taken: 0,
        }
    }

    /// The next piece's characters; none at the end.
    pub fn next_piece(&mut self) -> io::Result<&[u8]> {
        self.refill()?;
        Ok(&self.ready)
    }

    fn refill(&mut self) -> io::Result<()> {
        let (piece, rest) = self.rest.split_at(piece_end(self.rest));
        self.rest = rest;
        self.taken = 0;
        self.ready.clear();
        let bytes = piece.as_bytes();
        let special = memchr::memchr3(b'\\', b' ', b'%', bytes).is_some();
        if memchr::memchr(b'\\', bytes).is_some() {
            let unescaped: String = serde_json::from_str(&format!("\"{piece}\""))?;
            self.ready.extend_from_slice(unescaped.as_bytes());
        } else {
            self.ready.extend_from_slice(bytes);
        }
        if special {
            self.without_percent();
            self.without_white_space();
        }
        // The URL-safe alphabet's two other digits.
        if memchr::memchr2(b'-', b'_', &self.ready).is_some() {
            for byte in &mut self.ready {
                *byte = match *byte {
                    b'-' => b'+',
                    b'_' => b'/',
                    other => other,
                };
            }
        }
        Ok(())
    }

    fn without_percent(&mut self) {
        if memchr::memchr(b'%', &self.ready).is_some() {
            self.ready = percent_encoding::percent_decode(&self.ready).collect();
        }
    }

    fn without_white_space(&mut self) {
        match self.blanks {
            Blanks::Kept => {}
            Blanks::Nothing => self.ready.retain(|byte| !byte.is_ascii_whitespace()),
            Blanks::Plus => {
                self.ready
                    .retain(|byte| *byte == b' ' || !byte.is_ascii_whitespace());
                for byte in &mut self.ready {
                    if *byte == b' ' {
                        *byte = b'+';
                    }
                }
            }
        }
    }
}

/// Where a piece may end: not inside a character or an escape.
fn piece_end(text: &str) -> usize {
    /// `\u002B`
    const ESCAPE: usize = 6;
    /// `%2B`
    const PERCENT: usize = 3;

    let mut end = text.len().min(PIECE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end == text.len() {
        return end;
    }
    for (sign, length) in [(b'\\', ESCAPE), (b'%', PERCENT)] {
        // One that the end may cut goes to the next piece.
        let last = end.saturating_sub(length - 1);
        let found = text.as_bytes()[last..end]
            .iter()
            .rposition(|byte| *byte == sign);
        if let Some(start) = found.map(|at| last + at)
            && start > 0
        {
            end = start;
        }
    }
    end
}

impl Read for Characters<'_> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_wherever_pieces_end() {
        let plain = "ab+/".repeat(40_000);
        let read = |text: &str, blanks| {
            let mut read = String::new();
            Characters::new(text, blanks)
                .read_to_string(&mut read)
                .unwrap();
            read
        };
        let escaped = plain.replace('+', "\\u002B").replace('/', "\\/\\r\\n");
        let spaced = plain.replace('+', " +");
        let url_safe = plain.replace('+', "-").replace('/', "_");
        for shift in 0..7 {
            let percent = ["a".repeat(shift), plain.replace('+', "%2B")].concat();
            assert!(read(&percent, Blanks::Nothing)[shift..] == plain, "{shift}");
        }
        for text in [&plain, &escaped, &spaced, &url_safe] {
            assert!(read(text, Blanks::Nothing) == plain);
        }
        assert!(read(&plain.replace('+', " "), Blanks::Plus) == plain);
    }
}
