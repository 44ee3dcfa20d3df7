//! What the encodings of hosts have in common.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;

use encoding_rs::{DecoderResult, GB18030, GBK, UTF_8};

use crate::config::Encoding;
use crate::memory::{NoRoom, text_for};

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

/// Text from bytes; `None` where a byte does not fit.
pub fn text_of<'a>(
    bytes: &'a [u8],
    code: &'static encoding_rs::Encoding,
) -> Result<Option<Cow<'a, str>>, NoRoom> {
    if code == UTF_8 {
        // For Chinese text the standard library's check takes five times as long.
        return Ok(utf8_of(bytes));
    }
    if encoding_rs::Encoding::ascii_valid_up_to(bytes) == bytes.len() {
        return Ok(std::str::from_utf8(bytes).ok().map(Cow::Borrowed));
    }
    let mut decoder = code.new_decoder_without_bom_handling();
    let longest = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = text_for(longest.ok_or(NoRoom)?)?;
    let (outcome, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    Ok((outcome == DecoderResult::InputEmpty).then_some(Cow::Owned(text)))
}

#[expect(clippy::disallowed_methods, reason = "UTF-8 is borrowed")]
fn utf8_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    UTF_8.decode_without_bom_handling_and_without_replacement(bytes)
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

/// The escape of a character, in one or two units of six bytes.
pub fn escape(character: char) -> impl Iterator<Item = [u8; 6]> {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

    let digit = |unit: u16, at: u32| DIGITS[usize::from(unit >> (4 * at) & 0xf)];
    let mut units = [0; 2];
    let count = character.encode_utf16(&mut units).len();
    units.into_iter().take(count).map(move |unit| {
        let [d3, d2, d1, d0] = [3, 2, 1, 0].map(|at| digit(unit, at));
        [b'\\', b'u', d3, d2, d1, d0]
    })
}
