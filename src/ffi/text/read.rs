//! Reading the host's text.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use super::doubt::{self, Doubt};
use super::encoding::{code_of, name_of, text_of};
use super::wrong::{cut_or_wide, mistaken, too_long, wrong_bytes};
use crate::config::Encoding;
use crate::error::Error;
use crate::json::MAX_INPUT;
use crate::memory::{NoRoom, no_room_for_input, push, push_str, text_for, vec_for};
use crate::secret::wipe;

/// What a host's text is for. It tells which texts cannot be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// JSON: a byte order mark may stand before it.
    Params,
    /// JSON that may be an answer of this library, with all its rows, and with names as they are stored.
    Document,
    /// An operation's name.
    Name,
    /// An RFC 6901 pointer.
    Pointer,
    /// A value, as a person wrote it.
    Value,
    /// Of a file.
    Path,
}

/// As large as `max_response_bytes` may be.
const MAX_ANSWER: usize = 1 << 30;

impl Purpose {
    fn most(self) -> usize {
        match self {
            Purpose::Document => MAX_ANSWER,
            _ => MAX_INPUT,
        }
    }

    fn is_json(self) -> bool {
        matches!(self, Purpose::Params | Purpose::Document)
    }

    /// Whether a text may begin with a unit of UTF-16.
    fn begins_with(self, unit: u16) -> bool {
        match self {
            Purpose::Params | Purpose::Document => {
                unit < 0x80 || unit == MARK || unit == MARK.swap_bytes()
            }
            Purpose::Name | Purpose::Pointer => {
                // The second byte of text in bytes would be another character.
                let [low, high] = unit.to_le_bytes();
                high == 0 || !low.is_ascii()
            }
            Purpose::Value | Purpose::Path => true,
        }
    }

    /// Whether this is all that can be read of a text in UTF-16, taken for bytes.
    fn is_beginning_of_wide(self, bytes: &[u8]) -> bool {
        match self {
            Purpose::Params => matches!(bytes, b"{" | b"["),
            Purpose::Name => matches!(bytes, [letter] if letter.is_ascii_alphabetic()),
            _ => false,
        }
    }

    /// Whether text in another encoding is refused. A name that is stored in the wrong encoding is what it is.
    fn is_judged(self) -> bool {
        matches!(self, Purpose::Params | Purpose::Value | Purpose::Name)
    }
}

/// U+FEFF: the byte order mark.
const MARK: u16 = 0xfeff;
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// A text of the host's.
pub struct Given<'a> {
    pub text: Cow<'a, str>,
    /// It may as well be in another encoding than the client's.
    pub is_doubtful: bool,
}

/// The host's text. NULL is `None`.
///
/// # Safety
/// `text` is NULL, or points at readable memory up to and including a NUL of the encoding's unit, which nobody writes
/// to during the call.
pub unsafe fn read<'a>(
    text: *const c_char,
    encoding: Encoding,
    purpose: Purpose,
) -> Result<Option<Given<'a>>, Error> {
    if text.is_null() {
        return Ok(None);
    }
    if encoding == Encoding::Utf16 {
        // SAFETY: as promised by the caller.
        let text = unsafe { read_wide(text, purpose) }?;
        return Ok(Some(sure(text.into())));
    }
    // SAFETY: as promised by the caller.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    if bytes.len() > purpose.most() {
        return Err(too_long(purpose.most()));
    }
    if purpose.is_beginning_of_wide(bytes) {
        return Err(cut_or_wide(name_of(encoding)));
    }
    if purpose.is_json()
        && let Some(rest) = bytes.strip_prefix(UTF8_MARK)
    {
        // No JSON in another encoding begins like this.
        return decode(rest, Encoding::Utf8, purpose).map(Some);
    }
    decode(bytes, encoding, purpose).map(Some)
}

fn sure(text: Cow<'_, str>) -> Given<'_> {
    Given {
        text,
        is_doubtful: false,
    }
}

fn decode(bytes: &[u8], encoding: Encoding, purpose: Purpose) -> Result<Given<'_>, Error> {
    let Some(text) = text_of(bytes, code_of(encoding)).map_err(|NoRoom| no_room_for_input())?
    else {
        return Err(undecoded(bytes, encoding));
    };
    let doubt = match encoding {
        _ if !purpose.is_judged() => Doubt::None,
        Encoding::Utf8 if doubt::is_chinese(bytes, &text) => Doubt::Sure,
        Encoding::Gbk | Encoding::Gb18030 => doubt::of_chinese(bytes, &text),
        _ => Doubt::None,
    };
    if doubt == Doubt::Sure {
        return Err(mistaken(name_of(other(encoding)), name_of(encoding)));
    }
    Ok(Given {
        text: if purpose.is_json() {
            without_mark(text)
        } else {
            text
        },
        is_doubtful: doubt == Doubt::Some,
    })
}

/// What text in bytes is in where it is not in the encoding given.
fn other(encoding: Encoding) -> Encoding {
    match encoding {
        Encoding::Utf8 => Encoding::Gbk,
        _ => Encoding::Utf8,
    }
}

fn undecoded(bytes: &[u8], encoding: Encoding) -> Error {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return mistaken(name_of(Encoding::Utf16), name_of(encoding));
    }
    let other = other(encoding);
    let read = text_of(bytes, code_of(other)).ok().flatten();
    wrong_bytes(name_of(encoding), read.map(|_| name_of(other)))
}

/// # Safety
/// As for [`read`], with 16-bit units.
unsafe fn read_wide(text: *const c_char, purpose: Purpose) -> Result<String, Error> {
    // SAFETY: as promised by the caller: a NUL at least.
    let first = unsafe { text.cast::<u16>().read_unaligned() };
    if !purpose.begins_with(first) {
        return Err(mistaken("8-bit", name_of(Encoding::Utf16)));
    }
    // SAFETY: as promised by the caller, for 16-bit units.
    let mut units = unsafe { read_units(text, purpose.most() / 2) }?;
    if purpose.is_json() && first == MARK.swap_bytes() {
        for unit in &mut units {
            *unit = unit.swap_bytes();
        }
    }
    let whole = match units.strip_prefix(&[MARK]) {
        Some(rest) if purpose.is_json() => rest,
        _ => &units,
    };
    let text = decode_units(whole);
    wipe(&mut units);
    text
}

/// Text from units of UTF-16.
pub fn decode_units(units: &[u16]) -> Result<String, Error> {
    // Three bytes for a unit at most.
    let mut text = text_for(units.len() * 3 + 1)
        .or_else(|NoRoom| text_for(length_of(units)))
        .map_err(|NoRoom| no_room_for_input())?;
    for character in char::decode_utf16(units.iter().copied()) {
        let character = character.map_err(|_| wrong_bytes(name_of(Encoding::Utf16), None))?;
        let mut utf8 = [0; 4];
        push_str(&mut text, character.encode_utf8(&mut utf8))
            .map_err(|NoRoom| no_room_for_input())?;
    }
    Ok(text)
}

/// How many bytes text in UTF-16 has in UTF-8, and one more.
fn length_of(units: &[u16]) -> usize {
    let bytes = |unit: &u16| match unit {
        0..0x80 => 1,
        // Two of these are four bytes.
        0x80..0x800 | 0xd800..0xe000 => 2,
        _ => 3,
    };
    units.iter().map(bytes).sum::<usize>() + 1
}

/// 16-bit units up to NUL, aligned or not.
///
/// # Safety
/// As for [`read`], with 16-bit units.
unsafe fn read_units(text: *const c_char, most: usize) -> Result<Vec<u16>, Error> {
    let first = text.cast::<u16>();
    let mut length = 0;
    // SAFETY: each unit up to and including NUL is readable, as promised by the caller.
    while unsafe { first.add(length).read_unaligned() } != 0 {
        length += 1;
        if length > most {
            return Err(too_long(most * 2));
        }
    }
    let mut units = vec_for(length).map_err(|NoRoom| no_room_for_input())?;
    for index in 0..length {
        // SAFETY: this unit was just read.
        let unit = unsafe { first.add(index).read_unaligned() };
        push(&mut units, unit).map_err(|NoRoom| no_room_for_input())?;
    }
    Ok(units)
}

/// Whether text of an unknown encoding is UTF-16: JSON begins with an ASCII character, whose other byte is then zero; a
/// byte order mark may stand before it.
///
/// # Safety
/// As for [`read`], in whichever unit the text has.
pub unsafe fn looks_like_utf16(text: *const c_char) -> bool {
    if text.is_null() {
        return false;
    }
    // SAFETY: as promised for bytes: each is readable that follows one that is not NUL. Behind the NUL of a text that may be
    // UTF-16 its next unit is looked at.
    let byte = |at| unsafe { text.cast::<u8>().add(at).read() };
    let starts_json = |byte| matches!(byte, b'{' | b' ' | b'\t' | b'\r' | b'\n');
    match byte(0) {
        0xff => byte(1) == 0xfe && starts_json(byte(2)) && byte(3) == 0,
        // In bytes that is a text of one character, and what stands behind it is not the host's: it must not be read on
        // and on as if it were.
        first => {
            starts_json(first) && byte(1) == 0 && goes_on(u16::from_le_bytes([byte(2), byte(3)]))
        }
    }
}

/// Whether a unit may follow the first character of JSON, or end the text: what JSON has there, or what people write for it.
fn goes_on(unit: u16) -> bool {
    let quotes = 0x2018..=0x201f;
    let full_width = 0xff01..=0xff5e;
    let blanks = [0xa0, 0x3000, MARK];
    unit < 0x7f || quotes.contains(&unit) || full_width.contains(&unit) || blanks.contains(&unit)
}

/// A configuration's text, before any encoding is agreed: UTF-16 by its zero bytes, UTF-8, else GB18030.
///
/// # Safety
/// As for [`read`], in whichever unit the text has.
pub unsafe fn read_any<'a>(text: *const c_char) -> Result<(Option<Cow<'a, str>>, Encoding), Error> {
    if text.is_null() {
        return Ok((None, Encoding::Utf8));
    }
    // SAFETY: the caller's promise covers each of these.
    unsafe {
        if looks_like_utf16(text) {
            let text = read_wide(text, Purpose::Params)?;
            return Ok((Some(text.into()), Encoding::Utf16));
        }
        let bytes = CStr::from_ptr(text).to_bytes();
        if bytes.len() > MAX_INPUT {
            return Err(too_long(MAX_INPUT));
        }
        decode_any(bytes).map(|(text, encoding)| (Some(text), encoding))
    }
}

/// [`read_any`] of bytes: UTF-8, else GB18030.
pub fn decode_any(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Error> {
    let marked = bytes.strip_prefix(UTF8_MARK);
    match decode(marked.unwrap_or(bytes), Encoding::Utf8, Purpose::Params) {
        Ok(given) => Ok((given.text, Encoding::Utf8)),
        Err(error) if marked.is_some() => Err(error),
        Err(_) => decode(bytes, Encoding::Gb18030, Purpose::Document)
            .map(|given| (given.text, Encoding::Gb18030)),
    }
}

fn without_mark(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.strip_prefix('\u{feff}').unwrap_or(text).into(),
        Cow::Owned(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            text.into()
        }
    }
}
