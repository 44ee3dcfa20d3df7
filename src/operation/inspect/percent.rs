//! Percent-encoding, and what programs write in its place.

use std::borrow::Cow;

use percent_encoding::{percent_decode, percent_decode_str};

use super::plain::gbk;
use crate::mistake::{self, Mistake};

/// Decodes as the platform does; where that is not UTF-8, as whoever wrote it did.
pub fn decoded(raw: &str) -> (String, Option<&'static Mistake>) {
    if raw.contains("%u")
        && let Some(text) = unescaped(raw)
    {
        return (text, Some(&mistake::JS_ESCAPE));
    }
    let broken = raw.match_indices('%').any(|(at, _)| {
        let digits = raw.as_bytes().get(at + 1..at + 3);
        !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    let bytes: Vec<u8> = percent_decode(raw.as_bytes()).collect();
    match String::from_utf8(bytes) {
        Ok(text) => (text, broken.then_some(&mistake::BROKEN_PERCENT)),
        Err(error) => match gbk(error.as_bytes()) {
            Some(text) => (text, Some(&mistake::GBK_PERCENT)),
            None => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(&mistake::NOT_UTF8))
            }
        },
    }
}

/// What JavaScript's `unescape()` makes of it; `None` where `escape()` has not written it.
fn unescaped(raw: &str) -> Option<String> {
    let mut units = Vec::with_capacity(raw.len());
    let mut rest = raw;
    let mut wide = false;
    while let Some(c) = rest.chars().next() {
        if let Some(escaped) = rest.strip_prefix("%u")
            && let Some(unit) = escaped
                .get(..4)
                .and_then(|digits| u16::from_str_radix(digits, 16).ok())
        {
            wide = true;
            units.push(unit);
            rest = &escaped[4..];
        } else if let Some(unit) = rest
            .strip_prefix('%')
            .and_then(|escaped| u16::from_str_radix(escaped.get(..2)?, 16).ok())
        {
            units.push(unit);
            rest = &rest[3..];
        } else {
            units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
            rest = &rest[c.len_utf8()..];
        }
    }
    wide.then(|| String::from_utf16_lossy(&units))
}

/// The value decoded once more, as often as it is encoded; `None` where it is not.
pub fn decoded_again(value: &str) -> Option<String> {
    let mut text = Cow::Borrowed(value);
    for _ in 0..3 {
        let is_encoded = text.match_indices('%').any(|(at, _)| {
            let digits = text.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        });
        if !is_encoded {
            break;
        }
        text = Cow::Owned(percent_decode_str(&text).decode_utf8().ok()?.into_owned());
    }
    (text != value).then(|| text.into_owned())
}
