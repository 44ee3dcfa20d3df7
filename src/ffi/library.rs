//! The library itself: version, texts, codes.

use std::ffi::c_char;

use super::boundary::boundary;
use super::locale::Locale;
use super::text::{self, Shape};
use crate::code::{self, IDCAS_INTERNAL, IDCAS_INVALID_ARGUMENT};
use crate::config::Encoding;

/// The library's version, such as "0.1.0".
///
/// Ownership: static text in ASCII; never pass it to idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The version of this interface: 1. Functions and codes are added to it, never changed.
///
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_abi_version() -> i32 {
    1
}

/// Releases a text that this library returned, exactly once.
///
/// Its memory is wiped. A second release, a text of somebody else's or NULL is found out and does no harm; a second one,
/// though, only as long as its address has not become another text's, which takes hundreds of further releases. No other
/// function may free it, such as free() or a language's own strings: the library survives that where it can, and no more.
/// Returns: 0, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
/// Threads: any; it need not be the one that got the text.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_free_string(text: *mut c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match text::release(text) {
            true => 0,
            false => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// The length of a returned text without its NUL: bytes, or 16-bit units where the client's encoding is utf-16.
///
/// Returns: the length, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
/// Threads: any.
#[unsafe(no_mangle)]
pub extern "C" fn idcas_text_length(text: *const c_char) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        || match text::length(text) {
            Some(length) => i32::try_from(length).unwrap_or(i32::MAX),
            None => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// Copies a returned text into a buffer of the host's own, with its NUL: what fits of it, never half a character.
///
/// `capacity` counts bytes, or 16-bit units where the client's encoding is utf-16; nothing is written past it.
/// With a NULL `buffer` or a `capacity` below 1 nothing is written.
/// Returns: the capacity that the whole text needs, NUL included, or IDCAS_INVALID_ARGUMENT where `text` is not a live
/// text of this library. The text stays alive: release it with idcas_free_string().
/// Threads: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_copy_text(
    text: *const c_char,
    buffer: *mut c_char,
    capacity: i32,
) -> i32 {
    boundary(
        || IDCAS_INTERNAL,
        // SAFETY: the header asks for `capacity` writable units at `buffer`.
        || match unsafe { text::copy(text, buffer, capacity) } {
            Some(needed) => i32::try_from(needed).unwrap_or(i32::MAX),
            None => IDCAS_INVALID_ARGUMENT,
        },
    )
}

/// What a code means, its usual causes and what to do about it, in words: for the functions that answer only a number.
///
/// `language` is a short ASCII text: "zh" or "en", with a country if you like, then after a dot the encoding that the
/// answer is wanted in: "zh.gbk", "zh_CN.GB18030", "en-US.utf-16", "zh.utf-8". Upper and lower case are the same; NULL
/// or "" stands for "zh". Where no encoding is named, the answer is in UTF-8, or in UTF-16 where `language` itself is
/// passed in UTF-16: it is taken for that where its second byte is NUL, so do not pass a single letter. No more than 64
/// characters of it are read. Where language or encoding are unknown, the answer is in both languages and says so.
/// Any number may be passed; where it is not a code, the answer says so. The -1 of idcas_json_count() means that there is
/// nothing, and not what it means here.
/// Returns: plain text, not an envelope, such as "IDCAS_TIMEOUT (-1102): ..."; never NULL. Release it with
/// idcas_free_string().
/// Threads: any. No client is needed, no network is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_code_text(code: i32, language: *const c_char) -> *mut c_char {
    boundary(
        || text::give(String::new(), Encoding::Utf8, Shape::Plain),
        || {
            // SAFETY: the header asks for a NUL-terminated text or NULL.
            let locale = unsafe { Locale::read(language) };
            let said = locale.say(|language| code::explain(code, language));
            text::give(said, locale.encoding, Shape::Plain)
        },
    )
}
