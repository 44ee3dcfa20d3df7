//! What the blanks in a Base64 text are. A `+` that passed through a URL or a form unencoded comes out as a blank: left
//! out, it would make a shorter file that nobody notices.

use super::characters::{Blanks, Characters};
use crate::call::Call;
use crate::error::Result;
use crate::operation::print_files::wrong::{NOT_BASE64, unusable};

/// `None` where it cannot be told for certain.
pub fn meaning(text: &str, call: &Call) -> Result<Option<Blanks>> {
    let text_has = |blank: &str| memchr::memmem::find(text.as_bytes(), blank.as_bytes()).is_some();
    // Most texts have none of these; they are looked at once.
    let plain = memchr::memchr3(b' ', b'\\', b'%', text.as_bytes()).is_none();
    if plain || !["\u{20}", "\\u0020", "%20"].into_iter().any(text_has) {
        return Ok(Some(Blanks::Nothing));
    }
    let mut shape = Shape::default();
    let mut characters = Characters::new(text, Blanks::Kept);
    loop {
        call.check()?;
        let piece = characters.next_piece().map_err(|_| unusable(NOT_BASE64))?;
        if piece.is_empty() {
            return Ok(shape.meaning());
        }
        piece.iter().for_each(|byte| shape.take(*byte));
    }
}

/// How a text with blanks is laid out.
#[derive(Default)]
struct Shape {
    digits: u64,
    padding: u64,
    /// Inside a line; those at its ends are its layout.
    blanks: u64,
    /// A `+`, written so or as `-`, came through.
    plus: bool,
    /// Since the last digit of this line.
    pending: u64,
    /// Nothing but blanks has come since the line began.
    indent: bool,
    /// Digits since the last blank inside a line.
    stretch: u64,
    /// The first stretch, as long as all others were like it.
    line: Option<u64>,
    uneven: bool,
}

impl Shape {
    fn take(&mut self, byte: u8) {
        match byte {
            b' ' => self.pending += u64::from(self.digits > 0 && !self.indent),
            byte if byte.is_ascii_whitespace() => {
                self.pending = 0;
                self.indent = true;
            }
            byte => {
                self.indent = false;
                if self.pending > 0 {
                    self.end_of_stretch();
                }
                self.plus |= byte == b'+';
                self.digits += u64::from(byte != b'=');
                self.padding += u64::from(byte == b'=');
                self.stretch += 1;
            }
        }
    }

    fn end_of_stretch(&mut self) {
        self.blanks += self.pending;
        let line = *self.line.get_or_insert(self.stretch);
        self.uneven |= self.pending > 1 || line != self.stretch || !line.is_multiple_of(4);
        self.stretch = 0;
        self.pending = 0;
    }

    fn meaning(&self) -> Option<Blanks> {
        // Had blanks been plus signs, none would have come through.
        if self.plus {
            return Some(Blanks::Nothing);
        }
        let whole = |digits: u64| match self.padding {
            0 => digits % 4 != 1,
            padding => (digits + padding).is_multiple_of(4),
        };
        if self.blanks == 0 {
            // At the very end, where no padding stands, a lost plus looks like a blank too many.
            let doubtful = self.pending > 0
                && self.padding == 0
                && !self.digits.is_multiple_of(4)
                && (self.digits + self.pending).is_multiple_of(4);
            return (!doubtful).then_some(Blanks::Nothing);
        }
        let as_lines = !self.uneven && self.line.is_some_and(|line| self.stretch <= line);
        let (restored, dropped) = (self.digits + self.blanks, self.digits);
        let exactly = |digits: u64| (digits + self.padding).is_multiple_of(4);
        match (whole(restored), whole(dropped)) {
            // Lines whose ends became blanks: dropped they are whole, and restored no better.
            (restorable, true) if as_lines && (!restorable || exactly(dropped)) => {
                Some(Blanks::Nothing)
            }
            (true, _) => Some(Blanks::Plus),
            (false, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn lines_and_lost_signs() {
        let call = Call::new(Duration::from_secs(60));
        let lines = format!("{0} {0} {0} AAAA", "A".repeat(76));
        let nothing = Some(Blanks::Nothing);
        let plus = Some(Blanks::Plus);
        for (text, expected) in [
            ("AAAA", nothing),
            (" AAAA ", nothing),
            ("AAAA\\n  AAAA\\n", nothing),
            // A plus sign came through.
            ("AA+A AAAA", nothing),
            ("AA-A AAAA", nothing),
            (&lines, nothing),
            ("AAA AAA=", plus),
            ("AAAA\\u0020AA=", plus),
            ("A  A", plus),
            ("AAAA%20AA=", plus),
            ("AA AAA AAA AA AA", plus),
            ("AAAAA AAA", None),
            ("AAA ", None),
            ("AAA=", nothing),
        ] {
            assert_eq!(meaning(text, &call).unwrap(), expected, "{text}");
        }
    }
}
