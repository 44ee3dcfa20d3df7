//! What the encodings of hosts have in common.

use std::fmt::Write;

use encoding_rs::{GB18030, GBK, UTF_8};

use crate::config::Encoding;

/// What a text is: JSON can escape a character that the encoding lacks, plain text shows the escape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Json,
    Plain,
}

/// What reads and writes the bytes of an encoding. UTF-16 has units and no bytes; it is handled apart.
pub fn code_of(encoding: Encoding) -> &'static encoding_rs::Encoding {
    match encoding {
        Encoding::Gbk => GBK,
        Encoding::Gb18030 => GB18030,
        Encoding::Utf8 | Encoding::Utf16 => UTF_8,
    }
}

/// As the configuration names it.
pub fn name_of(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Gbk => "gbk",
        Encoding::Gb18030 => "gb18030",
        Encoding::Utf16 => "utf-16",
    }
}

/// The escape of a character, in one or two units.
pub fn append_escape(text: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        // Writing to a String cannot fail.
        let _ = write!(text, "\\u{unit:04X}");
    }
}
