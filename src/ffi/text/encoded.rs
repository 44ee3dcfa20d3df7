//! A text of the library's own as the host reads it: encoded, with its NUL.
#![deny(clippy::disallowed_methods)]

use std::ffi::c_char;
use std::fmt::Write;

use super::encoding::Shape;
use super::{escape, gb};
use crate::config::Encoding;
use crate::memory::{self, NoRoom, vec_for};
use crate::os::wiping::LARGE;
use crate::secret::{wipe, wipe_text};

/// The NUL is part of it.
pub enum Encoded {
    Bytes(Vec<u8>, Encoding),
    Units(Vec<u16>),
}

impl Encoded {
    pub fn new(text: String, encoding: Encoding, shape: Shape) -> Result<Encoded, NoRoom> {
        let text = match shape {
            Shape::Plain => escape::escaped(text, encoding)?,
            Shape::Json => text,
        };
        match encoding {
            Encoding::Utf8 => {
                let mut bytes = text.into_bytes();
                // Not twice as much, as a push alone would take.
                bytes.try_reserve_exact(1)?;
                memory::push(&mut bytes, 0)?;
                Ok(Encoded::Bytes(bytes, encoding))
            }
            Encoding::Utf16 => {
                // Chinese takes a third of it: where memory is short, it is worth counting.
                let mut units = vec_for(text.len() + 1)
                    .or_else(|NoRoom| vec_for(text.encode_utf16().count() + 1))?;
                for unit in text.encode_utf16() {
                    memory::push(&mut units, unit)?;
                }
                memory::push(&mut units, 0)?;
                wipe_text(text);
                Ok(Encoded::Units(units))
            }
            Encoding::Gbk | Encoding::Gb18030 => {
                let mut bytes = Vec::new();
                gb::append(&mut bytes, &text, encoding, shape)?;
                memory::push(&mut bytes, 0)?;
                wipe_text(text);
                Ok(Encoded::Bytes(bytes, encoding))
            }
        }
    }

    pub fn pointer(&mut self) -> *mut c_char {
        match self {
            Encoded::Bytes(bytes, _) => bytes.as_mut_ptr().cast(),
            Encoded::Units(units) => units.as_mut_ptr().cast(),
        }
    }

    /// Units without the NUL.
    pub fn length(&self) -> usize {
        match self {
            Encoded::Bytes(bytes, _) => bytes.len() - 1,
            Encoded::Units(units) => units.len() - 1,
        }
    }

    pub fn bytes_held(&self) -> usize {
        match self {
            Encoded::Bytes(bytes, _) => bytes.capacity(),
            Encoded::Units(units) => units.capacity() * 2,
        }
    }

    /// Patients' data does not stay in freed memory.
    pub fn wipe(&mut self) {
        match self {
            Encoded::Bytes(bytes, _) => wipe(bytes),
            Encoded::Units(units) => wipe(units),
        }
    }

    /// Wiped, all of it is given back but its first bytes. Whether these are still where they were.
    pub fn shrink(&mut self) -> bool {
        let (before, bytes) = (self.pointer(), self.bytes_held());
        match self {
            Encoded::Bytes(units, _) => shrink(units, bytes),
            Encoded::Units(units) => shrink(units, bytes),
        }
        self.pointer() == before
    }

    /// How many units of the text fit, whole characters only.
    pub fn fitting(&self, room: usize) -> usize {
        if room >= self.length() {
            return self.length();
        }
        match self {
            Encoded::Units(units) => {
                let splits = room > 0 && (0xd800..0xdc00).contains(&units[room - 1]);
                room - usize::from(splits)
            }
            Encoded::Bytes(bytes, Encoding::Gbk | Encoding::Gb18030) => {
                let mut end = 0;
                loop {
                    let next = end + gb::character_length(&bytes[end..]);
                    if next > room {
                        return end;
                    }
                    end = next;
                }
            }
            Encoded::Bytes(bytes, _) => {
                let mut end = room;
                while end > 0 && bytes[end] & 0xc0 == 0x80 {
                    end -= 1;
                }
                end
            }
        }
    }
}

fn shrink<T: Copy + Default>(units: &mut Vec<T>, bytes: usize) {
    const KEPT: usize = 16;

    // What is given back of a smaller block, the allocator wipes.
    let wiped = match bytes < LARGE {
        true => KEPT.min(units.len()),
        false => units.len(),
    };
    wipe(&mut units[..wiped]);
    units.clear();
    units.shrink_to(KEPT);
}

/// JSON in plain ASCII: what every encoding shows alike. It is one of the library's own errors.
#[expect(clippy::disallowed_methods, reason = "the library's own errors")]
pub fn ascii_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() {
            ascii.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    ascii
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use encoding_rs::GB18030;

    use super::*;

    fn bytes(text: &str, encoding: Encoding, shape: Shape) -> Vec<u8> {
        match Encoded::new(text.to_owned(), encoding, shape).unwrap() {
            Encoded::Bytes(mut bytes, _) => {
                assert_eq!(bytes.pop(), Some(0));
                bytes
            }
            Encoded::Units(_) => panic!("units"),
        }
    }

    #[test]
    fn a_character_the_encoding_lacks_is_escaped() {
        assert_eq!(
            bytes("张𠮷", Encoding::Gbk, Shape::Json),
            b"\xd5\xc5\\uD842\\uDFB7"
        );
        let whole = bytes("张𠮷", Encoding::Gb18030, Shape::Json);
        assert_eq!(GB18030.decode(&whole).0, "张𠮷");
        // 䶮 lies where code page 936 has a private character.
        assert_eq!(bytes("䶮", Encoding::Gbk, Shape::Plain), b"\\u4DAE");
    }

    #[test]
    fn a_backslash_byte_does_not_reach_json() {
        // 乗 is 0x81 0x5C in GBK.
        assert_eq!(bytes("乗", Encoding::Gbk, Shape::Json), b"\\u4E57");
        assert_eq!(bytes("乗", Encoding::Gbk, Shape::Plain), b"\x81\x5c");
    }

    #[test]
    fn copying_never_splits_a_character() {
        for (text, encoding, room, expected) in [
            ("a张b", Encoding::Utf8, 3, 1),
            ("a张b", Encoding::Utf8, 4, 4),
            ("a张b", Encoding::Gbk, 2, 1),
            ("a张b", Encoding::Gbk, 3, 3),
            ("a𠮷b", Encoding::Gb18030, 4, 1),
            ("a𠮷b", Encoding::Gb18030, 5, 5),
            ("a𠮷b", Encoding::Utf16, 2, 1),
            ("a𠮷b", Encoding::Utf16, 3, 3),
            ("a𠮷b", Encoding::Utf16, 99, 4),
            ("", Encoding::Utf8, 0, 0),
        ] {
            let encoded = Encoded::new(text.to_owned(), encoding, Shape::Plain).unwrap();
            assert_eq!(
                encoded.fitting(room),
                expected,
                "{text} {encoding:?} {room}"
            );
        }
    }
}
