//! The escapes of plain text: what a host's encoding lacks leaves as `\uXXXX`, and is that character again when it
//! comes back. A text that already has such six characters in it leaves with its backslash escaped, so that it comes
//! back as it was.
#![deny(clippy::disallowed_methods)]

use super::encoding::escape;
use super::gb;
use crate::config::Encoding;
use crate::memory::{NoRoom, push_str, text_for};

const BACKSLASH: u32 = 0x5c;

/// Escapes what no plain text can hold, and what would be misread as an escape. What the encoding lacks is escaped as it
/// is encoded.
pub fn escaped(text: String, encoding: Encoding) -> Result<String, NoRoom> {
    let nuls = text.matches('\0').count();
    if nuls == 0 && !has_any(&text) {
        return Ok(text);
    }
    let more = (nuls + text.matches(r"\u").count()) * 5;
    let mut whole = text_for(text.len() + more + 1)?;
    let mut kept = 0;
    for at in memchr::memchr2_iter(b'\0', b'\\', text.as_bytes()) {
        let character = text.as_bytes()[at] as char;
        if character == '\0' || first(&text[at..], encoding).is_some() {
            push_str(&mut whole, &text[kept..at])?;
            append_escape(&mut whole, character)?;
            kept = at + 1;
        }
    }
    push_str(&mut whole, &text[kept..])?;
    crate::secret::wipe_text(text);
    Ok(whole)
}

fn append_escape(text: &mut String, character: char) -> Result<(), NoRoom> {
    for unit in escape(character) {
        let unit = std::str::from_utf8(&unit).unwrap_or_default();
        push_str(text, unit)?;
    }
    Ok(())
}

/// Escapes of this encoding become characters again. A text without any is `None`.
pub fn unescaped(text: &str, encoding: Encoding) -> Result<Option<String>, NoRoom> {
    if !has_any(text) {
        return Ok(None);
    }
    let mut whole = text_for(text.len() + 1)?;
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        push_str(&mut whole, &rest[..at])?;
        rest = &rest[at..];
        let (character, length) = first(rest, encoding).unwrap_or(('\\', 1));
        push_str(&mut whole, character.encode_utf8(&mut [0; 4]))?;
        rest = &rest[length..];
    }
    push_str(&mut whole, rest)?;
    Ok(Some(whole))
}

fn has_any(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), br"\u").is_some()
}

/// The escape that a text begins with: its character, and how long it is. Only what this library itself writes for the
/// encoding counts. A backslash is written so before what else would be an escape, which may again be one of a
/// backslash.
fn first(text: &str, encoding: Encoding) -> Option<(char, usize)> {
    let mut rest = text.as_bytes().strip_prefix(b"\\")?;
    let mut backslashes = 0;
    let (code, length) = loop {
        let high = unit(rest)?;
        rest = &rest[5..];
        match high {
            BACKSLASH => backslashes += 1,
            0xd800..0xdc00 => {
                let low = unit(rest.strip_prefix(b"\\")?)?;
                let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                break (0x10000 + ((high - 0xd800) << 10) + low, 12);
            }
            code => break (code, 6),
        }
    };
    let character = char::from_u32(code)?;
    if !is_lacking(character, encoding) {
        return None;
    }
    Some(match backslashes {
        0 => (character, length),
        _ => ('\\', 6),
    })
}

/// What stands behind the backslash of an escape.
fn unit(text: &[u8]) -> Option<u32> {
    let [b'u', digits @ ..] = text.get(..5)? else {
        return None;
    };
    let digit = |value: Option<u32>, digit: &u8| {
        let digit = match digit {
            b'0'..=b'9' => digit - b'0',
            b'A'..=b'F' => digit - b'A' + 10,
            _ => return None,
        };
        Some(value? << 4 | u32::from(digit))
    };
    digits.iter().fold(Some(0), digit)
}

/// Whether plain text in this encoding has an escape for it. Of NUL every encoding has one.
fn is_lacking(character: char, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Utf8 | Encoding::Utf16 => character == '\0',
        Encoding::Gbk | Encoding::Gb18030 => {
            character == '\0' || (!character.is_ascii() && gb::lacks(character, encoding))
        }
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::super::encoded::Encoded;
    use super::super::encoding::{Shape, code_of};
    use super::*;

    const EVERY: [Encoding; 4] = [
        Encoding::Utf8,
        Encoding::Gbk,
        Encoding::Gb18030,
        Encoding::Utf16,
    ];

    /// As the host reads it.
    fn out(text: &str, encoding: Encoding) -> String {
        match Encoded::new(text.to_owned(), encoding, Shape::Plain).unwrap() {
            Encoded::Bytes(bytes, _) => code_of(encoding)
                .decode_without_bom_handling_and_without_replacement(&bytes[..bytes.len() - 1])
                .unwrap()
                .into_owned(),
            Encoded::Units(units) => String::from_utf16(&units[..units.len() - 1]).unwrap(),
        }
    }

    /// As the library reads it again.
    fn back(text: &str, encoding: Encoding) -> String {
        let seen = out(text, encoding);
        unescaped(&seen, encoding).unwrap().unwrap_or(seen)
    }

    fn every_character() -> Vec<char> {
        ('\0'..=char::MAX).collect()
    }

    #[test]
    fn every_character_comes_back() {
        for some in every_character().chunks(1024) {
            let text = String::from_iter(some);
            for encoding in EVERY {
                assert!(back(&text, encoding) == text, "{encoding:?} {:?}", some[0]);
            }
        }
    }

    #[test]
    fn every_text_that_looks_like_an_escape_comes_back() {
        for some in every_character().chunks(1024) {
            let mut text = String::new();
            some.iter()
                .for_each(|character| append_escape(&mut text, *character).unwrap());
            for encoding in EVERY {
                assert!(back(&text, encoding) == text, "{encoding:?} {:?}", some[0]);
            }
        }
    }

    #[test]
    fn texts_of_escapes_and_characters() {
        let parts = [
            "\\", "u", r"\u", r"\u4DAE", r"\u4dae", r"\u005C", "u005C", r"\u5F20", r"\uD842",
            r"\uDFB7", r"\u0000", "u4DAE", "䶮", "𠮷", "张", "\0", "x", "4DAE",
        ];
        for encoding in EVERY {
            for one in parts {
                for two in parts {
                    for three in parts {
                        for four in parts {
                            let text = [one, two, three, four].concat();
                            assert_eq!(back(&text, encoding), text, "{encoding:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_host_sees() {
        for (text, encoding, seen) in [
            ("张䶮", Encoding::Gbk, r"张\u4DAE"),
            ("张䶮", Encoding::Gb18030, "张䶮"),
            ("买买提•艾力", Encoding::Gbk, r"买买提\u2022艾力"),
            ("买买提·艾力", Encoding::Gbk, "买买提·艾力"),
            ("𠮷", Encoding::Gbk, r"\uD842\uDFB7"),
            (r"\u4DAE", Encoding::Gbk, r"\u005Cu4DAE"),
            (r"\u4DAE", Encoding::Utf8, r"\u4DAE"),
            (r"\u005Cu4DAE", Encoding::Gbk, r"\u005Cu005Cu4DAE"),
            // Such a file name is not an escape: neither 张 nor lower case is ever written so.
            (r"C:\u5F20\u4dae", Encoding::Gbk, r"C:\u5F20\u4dae"),
            ("a\0b", Encoding::Utf16, r"a\u0000b"),
        ] {
            assert_eq!(out(text, encoding), seen);
        }
    }
}
