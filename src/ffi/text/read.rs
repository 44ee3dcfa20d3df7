//! Reading the host's text.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use super::encoding::code_of;
use crate::config::Encoding;
use crate::error::{Code, Error};
use crate::json::MAX_INPUT;
use crate::memory::{NoRoom, has_room, no_room_for_input, vec_for};
use crate::said;

/// The host's text. NULL is `None`.
///
/// # Safety
/// `text` is NULL, or points at readable memory up to and including a NUL of the encoding's unit, which nobody writes
/// to during the call.
pub unsafe fn read<'a>(
    text: *const c_char,
    encoding: Encoding,
) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the caller's promise.
    unsafe { read_up_to(text, encoding, MAX_INPUT) }
}

/// [`read`] for a text that may be an answer of this library, with all its rows.
///
/// # Safety
/// As for [`read`].
pub unsafe fn read_answer<'a>(
    text: *const c_char,
    encoding: Encoding,
) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the caller's promise.
    unsafe { read_up_to(text, encoding, MAX_ANSWER) }
}

/// As large as `max_response_bytes` may be.
const MAX_ANSWER: usize = 1 << 30;

/// # Safety
/// As for [`read`].
unsafe fn read_up_to<'a>(
    text: *const c_char,
    encoding: Encoding,
    most: usize,
) -> Result<Option<Cow<'a, str>>, Error> {
    if text.is_null() {
        return Ok(None);
    }
    if encoding == Encoding::Utf16 {
        // SAFETY: as promised by the caller, for 16-bit units.
        let units = unsafe { read_units(text, most / 2) }?;
        // Three bytes for a unit at most, and as much again while it grows.
        if !has_room(units.len() * 4) {
            return Err(no_room_for_input());
        }
        return String::from_utf16(&units)
            .map(|text| Some(Cow::Owned(text)))
            .map_err(|_| wrong_bytes("UTF-16"));
    }
    // SAFETY: as promised by the caller.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    if bytes.len() > most {
        return Err(too_long(most));
    }
    if encoding != Encoding::Utf8 && !has_room(bytes.len() * 3) {
        return Err(no_room_for_input());
    }
    let code = code_of(encoding);
    // UTF-8 too: for Chinese text the standard library's check takes five times as long.
    let text = code.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(Some)
        .ok_or_else(|| wrong_bytes(&code.name().to_ascii_uppercase()))
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
    // SAFETY: these units were just read.
    units.extend((0..length).map(|index| unsafe { first.add(index).read_unaligned() }));
    Ok(units)
}

/// Whether text of an unknown encoding is UTF-16: JSON begins with an ASCII character, whose second byte is then zero;
/// a byte order mark may stand before it.
///
/// # Safety
/// As for [`read`], in whichever unit the text has.
pub unsafe fn looks_like_utf16(text: *const c_char) -> bool {
    if text.is_null() {
        return false;
    }
    // SAFETY: as promised for bytes: each is readable that follows one that is not NUL.
    let byte = |at| unsafe { text.cast::<u8>().add(at).read() };
    let starts_json =
        |at| matches!(byte(at), b'{' | b' ' | b'\t' | b'\r' | b'\n') && byte(at + 1) == 0;
    match byte(0) {
        0xff => byte(1) == 0xfe && starts_json(2),
        _ => starts_json(0),
    }
}

/// `idcas_init`'s own text, before any encoding is agreed: UTF-16 by its zero bytes, UTF-8, else GB18030.
///
/// # Safety
/// As for [`read`], in whichever unit the text has.
pub unsafe fn read_any<'a>(text: *const c_char) -> Result<(Option<Cow<'a, str>>, Encoding), Error> {
    // SAFETY: the caller's promise covers each of these.
    unsafe {
        if looks_like_utf16(text) {
            return read(text, Encoding::Utf16).map(|text| (without_bom(text), Encoding::Utf16));
        }
        match read(text, Encoding::Utf8) {
            Ok(text) => Ok((without_bom(text), Encoding::Utf8)),
            Err(error) if error.code == Code::TooLarge => Err(error),
            Err(_) => read(text, Encoding::Gb18030).map(|text| (text, Encoding::Gb18030)),
        }
    }
}

fn without_bom(text: Option<Cow<'_, str>>) -> Option<Cow<'_, str>> {
    text.map(|text| match text.strip_prefix('\u{feff}') {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => text,
    })
}

fn wrong_bytes(name: &str) -> Error {
    Error::new(
        Code::Encoding,
        said!(
            "传入的文本不是有效的 {name}。",
            "the text passed in is not valid {name}.",
            name
        ),
        said!(
            "请让配置的 encoding 与程序传入的文本一致：Delphi 7、VB6、PowerBuilder ;ansi 用 gbk，宽字符串用 utf-16，其他用 utf-8。",
            "Make the configured encoding match what the program passes: gbk for Delphi 7, VB6 and PowerBuilder ;ansi, utf-16 for wide strings, else utf-8."
        ),
    )
}

fn too_long(most: usize) -> Error {
    let mb = most >> 20;
    Error::new(
        Code::TooLarge,
        said!(
            "传入的文本超过 {mb} MB。",
            "the text passed in is larger than {mb} MB.",
            mb
        ),
        said!(
            "请检查传入的指针，以及文本是否以 NUL 结尾。",
            "Check the pointer passed in, and that the text ends with NUL."
        ),
    )
}
