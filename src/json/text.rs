//! The content of JSON's strings. serde_json puts one that has escapes together in a buffer that grows as it likes; so it
//! gets a long one piece by piece.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, Error, Visitor};
use serde_json::value::RawValue;

use crate::memory::{NoRoom, push_str, text_for};

/// Read at once.
const PIECE: usize = 16 * 1024;

/// The content of a JSON string; `None` where half of a character stands in it, which JSON can write and no text can hold.
/// `raw` is one valid JSON string.
pub fn text(raw: &str) -> Result<Option<Cow<'_, str>>, NoRoom> {
    if !has_escapes(raw) {
        return Ok(Some(Cow::Borrowed(bare(raw))));
    }
    content(raw, |bytes| {
        std::str::from_utf8(bytes).ok().map(Cow::Borrowed)
    })
    .map(|content| content.map(Cow::Owned))
}

/// The same; half of a character is replaced.
pub fn text_lossy(raw: &str) -> Result<Cow<'_, str>, NoRoom> {
    if !has_escapes(raw) {
        return Ok(Cow::Borrowed(bare(raw)));
    }
    #[expect(clippy::disallowed_methods, reason = "one piece")]
    let content = content(raw, |bytes| Some(String::from_utf8_lossy(bytes)))?;
    Ok(Cow::Owned(content.unwrap_or_default()))
}

/// The name of a member, as it is written.
#[derive(Clone, Copy)]
pub struct Name<'a>(&'a str);

impl<'a> Name<'a> {
    /// The name where it stands so in the text: one without escapes.
    pub fn plain(self) -> Option<&'a str> {
        (!has_escapes(self.0)).then(|| bare(self.0))
    }

    /// The name, to be compared with those that are known. One that has escapes and is longer than all of these, or has
    /// half of a character in it, stays as it is written.
    pub fn text(self) -> Cow<'a, str> {
        const LONGEST: usize = 512;

        match self.plain() {
            Some(plain) => Cow::Borrowed(plain),
            None if self.0.len() > LONGEST => Cow::Borrowed(bare(self.0)),
            None => match text(self.0) {
                Ok(Some(text)) => text,
                _ => Cow::Borrowed(bare(self.0)),
            },
        }
    }

    /// As it stands in the text, with its quotes.
    pub fn written(self) -> &'a str {
        self.0
    }
}

impl<'de> serde::Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?.get();
        let is_string = raw.len() >= 2 && raw.starts_with('"') && raw.ends_with('"');
        match is_string {
            true => Ok(Name(raw)),
            false => Err(D::Error::custom("a name")),
        }
    }
}

fn bare(raw: &str) -> &str {
    &raw[1..raw.len() - 1]
}

fn has_escapes(raw: &str) -> bool {
    memchr::memchr(b'\\', raw.as_bytes()).is_some()
}

/// `convert` makes text of what serde_json reads, which may hold halves of characters.
fn content(
    raw: &str,
    convert: impl Fn(&[u8]) -> Option<Cow<'_, str>>,
) -> Result<Option<String>, NoRoom> {
    let mut rest = bare(raw);
    // No escape is shorter than what it stands for.
    let mut whole = text_for(rest.len() + 1)?;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_end(rest));
        rest = after;
        let Some(Bytes(bytes)) = read(piece) else {
            return Ok(None);
        };
        let Some(text) = convert(&bytes) else {
            return Ok(None);
        };
        // A half that was replaced takes more.
        push_str(&mut whole, &text)?;
    }
    Ok(Some(whole))
}

/// Where a piece may end: not inside a character, an escape, or two escapes that are one character.
fn piece_end(text: &str) -> usize {
    if text.len() <= PIECE {
        return text.len();
    }
    let bytes = text.as_bytes();
    let mut behind_escape = 0;
    while let Some(at) = memchr::memchr(b'\\', &bytes[behind_escape..PIECE.max(behind_escape)]) {
        let escape = &bytes[behind_escape + at..];
        behind_escape += at + escape_length(escape);
    }
    text.floor_char_boundary(PIECE)
        .max(behind_escape.min(text.len()))
}

fn escape_length(escape: &[u8]) -> usize {
    match escape {
        [
            b'\\',
            b'u',
            b'd' | b'D',
            b'8' | b'9' | b'a' | b'b' | b'A' | b'B',
            _,
            _,
            b'\\',
            b'u',
            b'd' | b'D',
            b'c'..=b'f' | b'C'..=b'F',
            ..,
        ] => 12,
        [b'\\', b'u', ..] => 6,
        _ => 2,
    }
}

/// What serde_json reads of a piece.
struct Bytes(Vec<u8>);

fn read(piece: &str) -> Option<Bytes> {
    struct Of;
    impl Visitor<'_> for Of {
        type Value = Bytes;
        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a string")
        }
        #[expect(clippy::disallowed_methods, reason = "one piece")]
        fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
            Ok(Bytes(bytes.to_vec()))
        }
    }
    #[expect(clippy::disallowed_methods, reason = "one piece")]
    let json = ["\"", piece, "\""].concat();
    serde_json::Deserializer::from_str(&json)
        .deserialize_bytes(Of)
        .ok()
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_serde_json_reads_wherever_pieces_end() {
        for part in [
            r"\u4e57",
            r"\ud842\udfb7",
            r"\n",
            "𠮷",
            "a\\\"",
            r"\ud83d\uDE00x",
        ] {
            for shift in 0..13 {
                let long = ["a".repeat(shift), part.repeat(3 * PIECE / part.len())].concat();
                let raw = format!("\"{long}\"");
                let expected: String = serde_json::from_str(&raw).unwrap();
                assert!(
                    text(&raw).unwrap().as_deref() == Some(&*expected),
                    "{part} {shift}"
                );
                assert!(text_lossy(&raw).unwrap() == expected, "{part} {shift}");
            }
        }
    }

    #[test]
    fn halves_of_characters() {
        for (raw, lossy) in [
            (r#""\ud842!""#, "\u{fffd}\u{fffd}\u{fffd}!"),
            (r#""\ud842\n""#, "\u{fffd}\u{fffd}\u{fffd}\n"),
        ] {
            assert_eq!(text(raw), Ok(None));
            assert_eq!(text_lossy(raw).unwrap(), lossy);
        }
        // One before a whole character, wherever pieces end.
        for shift in 0..13 {
            let long = ["a".repeat(shift), r"\ud842\ud842\udfb7".repeat(PIECE / 8)].concat();
            let lossy = text_lossy(&format!("\"{long}\""))
                .unwrap()
                .replace('\u{fffd}', "");
            assert!(lossy[shift..] == "𠮷".repeat(PIECE / 8));
        }
        // Many of them take more than they are long.
        let raw = format!("\"{}\"", r"\ud842".repeat(2 * PIECE));
        let lossy = text_lossy(&raw).unwrap();
        assert!(lossy.chars().all(|c| c == char::REPLACEMENT_CHARACTER));
    }

    #[test]
    fn names() {
        let text = |raw| Name(raw).text().into_owned();
        assert_eq!(text(r#""a\u0062""#), "ab");
        assert_eq!(text(r#""\ud800""#), r"\ud800");
        assert_eq!(
            (Name(r#""a""#).plain(), Name(r#""\n""#).plain()),
            (Some("a"), None)
        );
    }
}
