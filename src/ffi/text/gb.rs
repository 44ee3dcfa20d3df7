//! Text for hosts that take GBK or GB18030: what their encoding lacks, or would be misread, becomes an escape.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;

use encoding_rs::GBK;

use super::encoding::{Shape, code_of, escape};
use crate::config::Encoding;
use crate::memory::{self, NoRoom};
use crate::os::fork::PerProcess;

/// Appends `text`, and leaves room for a NUL; fails where memory cannot hold it.
pub fn append(
    bytes: &mut Vec<u8>,
    text: &str,
    encoding: Encoding,
    shape: Shape,
) -> Result<(), NoRoom> {
    // Whatever needs no closer look takes no more bytes than it has in UTF-8.
    memory::reserve(bytes, text.len() + 1)?;
    let mut rest = text;
    loop {
        let ascii = encoding_rs::Encoding::ascii_valid_up_to(rest.as_bytes());
        memory::extend(bytes, &rest.as_bytes()[..ascii])?;
        rest = &rest[ascii..];
        let mut characters = rest.chars();
        loop {
            rest = characters.as_str();
            match characters.next() {
                None => return Ok(()),
                Some(character) if character.is_ascii() => break,
                Some(character) => match pair(character) {
                    Some(pair) if fits(pair, shape) => memory::extend(bytes, &pair)?,
                    found => {
                        memory::reserve(bytes, LONGEST + characters.as_str().len() + 1)?;
                        match found {
                            Some(_) => append_escaped(bytes, character),
                            None => append_closely(bytes, character, encoding),
                        }
                    }
                },
            }
        }
    }
}

/// In JSON, a second byte of 0x5C would be a backslash to every parser that reads bytes.
fn fits(pair: [u8; 2], shape: Shape) -> bool {
    shape == Shape::Plain || pair[1] != b'\\'
}

/// The escapes of a character beyond the basic plane.
const LONGEST: usize = 12;

static PAIRS: PerProcess<Vec<u16>> = PerProcess::new(all_pairs);

/// Makes the table of pairs, for which there may be no memory later.
pub fn prepare() {
    let _ = PAIRS.len();
}

/// The two bytes that stand for a character in either encoding. Nearly every character has them, and looking them up takes
/// a hundredth of the time that encoding takes.
pub fn pair(character: char) -> Option<[u8; 2]> {
    let pair = *PAIRS.get(character as usize)?;
    (pair != 0).then(|| pair.to_be_bytes())
}

/// By character of the basic plane; 0 where a closer look is needed.
#[expect(clippy::disallowed_methods, reason = "one character each")]
fn all_pairs() -> Vec<u16> {
    let mut pairs = vec![0; 0x10000];
    for first in 0x81..=0xfe {
        for second in 0x40..=0xfe {
            let bytes = [first, second];
            let decoded = GBK.decode_without_bom_handling_and_without_replacement(&bytes);
            let mut characters = decoded.iter().flat_map(|text| text.chars());
            let (Some(character), None) = (characters.next(), characters.next()) else {
                continue;
            };
            // GBK has a byte of its own for the euro.
            let plain = !is_private(character) && character != '€';
            let pair = &mut pairs[character as usize];
            // The ideographic space stands there twice: the first one counts.
            if plain && *pair == 0 && in_code_page_936(&bytes) {
                *pair = u16::from_be_bytes(bytes);
            }
        }
    }
    pairs
}

/// A character without a pair. `bytes` has room for it.
#[expect(clippy::disallowed_methods, reason = "its caller has asked for room")]
fn append_closely(bytes: &mut Vec<u8>, character: char, encoding: Encoding) {
    let mut utf8 = [0; 4];
    match encode(character.encode_utf8(&mut utf8), character, encoding) {
        Some(encoded) => bytes.extend_from_slice(&encoded),
        None => append_escaped(bytes, character),
    }
}

#[expect(clippy::disallowed_methods, reason = "its caller has asked for room")]
fn append_escaped(bytes: &mut Vec<u8>, character: char) {
    for unit in escape(character) {
        bytes.extend_from_slice(&unit);
    }
}

/// Whether the encoding has no bytes for a character, or none that every reader takes for it.
pub fn lacks(character: char, encoding: Encoding) -> bool {
    let mut utf8 = [0; 4];
    pair(character).is_none()
        && encode(character.encode_utf8(&mut utf8), character, encoding).is_none()
}

/// The bytes of a character, where there are any that every reader takes for it.
#[expect(clippy::disallowed_methods, reason = "one character")]
fn encode(utf8: &str, character: char, encoding: Encoding) -> Option<Cow<'_, [u8]>> {
    let code = code_of(encoding);
    let (encoded, _, unmappable) = code.encode(utf8);
    // Some private characters share their bytes with characters that Unicode has gained since.
    let lacking = unmappable
        || (encoding == Encoding::Gbk && !in_code_page_936(&encoded))
        || (is_private(character) && code.decode_without_bom_handling(&encoded).0 != *utf8);
    (!lacking).then_some(encoded)
}

fn is_private(character: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&character)
}

/// Whether Windows reads these bytes of GBK as everybody else does: its code page 936 has private characters or none
/// at these places.
fn in_code_page_936(encoded: &[u8]) -> bool {
    !matches!(
        encoded,
        [0xa6, 0xd9..=0xdf | 0xec | 0xed | 0xf3 | 0xf6..=0xfe]
            | [0xa8, 0xbc | 0xbf]
            | [0xa9, 0x89..=0x95]
            | [0xfe, 0x50..=0xa0]
    )
}

/// The length of the first character.
pub fn character_length(bytes: &[u8]) -> usize {
    match bytes {
        [0x81..=0xfe, b'0'..=b'9', ..] => 4,
        [0x81..=0xfe, ..] => 2,
        _ => 1,
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    fn every_character() -> impl Iterator<Item = char> {
        ('\u{1}'..=char::MAX).filter(|character| !character.is_ascii())
    }

    #[test]
    fn every_character_comes_back_from_every_encoding() {
        for character in every_character() {
            for encoding in [Encoding::Gbk, Encoding::Gb18030] {
                let mut encoded = Vec::new();
                let mut utf8 = [0; 4];
                append(
                    &mut encoded,
                    character.encode_utf8(&mut utf8),
                    encoding,
                    Shape::Json,
                )
                .unwrap();
                let text = code_of(encoding)
                    .decode_without_bom_handling_and_without_replacement(&encoded)
                    .unwrap();
                let back: String = serde_json::from_str(&format!("\"{text}\"")).unwrap();
                assert_eq!(back, character.to_string());
            }
        }
    }

    #[test]
    fn a_pair_is_what_a_closer_look_finds() {
        let mut pairs = 0;
        for character in every_character() {
            let Some(pair) = pair(character) else {
                continue;
            };
            pairs += 1;
            for encoding in [Encoding::Gbk, Encoding::Gb18030] {
                let mut closely = Vec::new();
                append_closely(&mut closely, character, encoding);
                assert_eq!(closely, pair, "{character}");
            }
        }
        // 118 of them have a backslash for their second byte.
        assert_eq!(pairs, 21_673 + 118);
        assert_eq!(
            (pair('张'), pair('，')),
            (Some([0xd5, 0xc5]), Some([0xa3, 0xac]))
        );
    }

    #[test]
    fn texts_of_mixed_characters() {
        for (text, encoded) in [
            ("", &b""[..]),
            ("ascii", b"ascii"),
            ("张a三", b"\xd5\xc5a\xc8\xfd"),
            ("a𠮷张", b"a\\uD842\\uDFB7\xd5\xc5"),
            ("€1", b"\x801"),
        ] {
            let mut bytes = Vec::new();
            append(&mut bytes, text, Encoding::Gbk, Shape::Json).unwrap();
            assert_eq!(bytes, encoded, "{text}");
        }
    }
}
