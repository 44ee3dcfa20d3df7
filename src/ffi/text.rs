//! Text across the boundary: reading the host's, writing ours, and the table of strings that are alive.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::ffi::{CStr, c_char};
use std::fmt::Write;
use std::sync::Mutex;

use encoding_rs::{GB18030, GBK, UTF_8};

use super::gb;
use crate::config::Encoding;
use crate::error::{Code, Error};
use crate::json::MAX_INPUT;
use crate::memory::{has_room, no_room_for_input, vec_for};
use crate::os::fork::PerProcess;
use crate::said;
use crate::secret::{wipe, wipe_text};

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
    // Of UTF-8 too: of Chinese text the standard library's check takes five times as long.
    let code = match encoding {
        Encoding::Gbk => GBK,
        Encoding::Gb18030 => GB18030,
        Encoding::Utf8 | Encoding::Utf16 => UTF_8,
    };
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
    let mut units = vec_for(length).ok_or_else(no_room_for_input)?;
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

/// A text of the library's own, in the host's encoding, with its NUL.
enum Owned {
    Bytes(Vec<u8>, Encoding),
    Units(Vec<u16>),
}

impl Owned {
    fn pointer(&mut self) -> *mut c_char {
        match self {
            Owned::Bytes(bytes, _) => bytes.as_mut_ptr().cast(),
            Owned::Units(units) => units.as_mut_ptr().cast(),
        }
    }

    /// Units without the NUL.
    fn length(&self) -> usize {
        match self {
            Owned::Bytes(bytes, _) => bytes.len() - 1,
            Owned::Units(units) => units.len() - 1,
        }
    }

    fn bytes_held(&self) -> usize {
        match self {
            Owned::Bytes(bytes, _) => bytes.capacity(),
            Owned::Units(units) => units.capacity() * 2,
        }
    }

    /// Patients' data does not stay in freed memory.
    fn wipe(&mut self) {
        match self {
            Owned::Bytes(bytes, _) => wipe(bytes),
            Owned::Units(units) => wipe(units),
        }
    }

    /// Gives all of it back but its first bytes. Whether these are still where they were.
    fn shrink(&mut self) -> bool {
        const KEPT: usize = 16;
        let before = self.pointer();
        match self {
            Owned::Bytes(bytes, _) => {
                bytes.clear();
                bytes.shrink_to(KEPT);
            }
            Owned::Units(units) => {
                units.clear();
                units.shrink_to(KEPT);
            }
        }
        self.pointer() == before
    }

    /// How many units of the text fit, whole characters only.
    fn fitting(&self, room: usize) -> usize {
        if room >= self.length() {
            return self.length();
        }
        match self {
            Owned::Units(units) => {
                let splits = room > 0 && (0xd800..0xdc00).contains(&units[room - 1]);
                room - usize::from(splits)
            }
            Owned::Bytes(bytes, Encoding::Gbk | Encoding::Gb18030) => {
                let mut end = 0;
                loop {
                    let next = end + gb::character_length(&bytes[end..]);
                    if next > room {
                        return end;
                    }
                    end = next;
                }
            }
            Owned::Bytes(bytes, _) => {
                let mut end = room;
                while end > 0 && bytes[end] & 0xc0 == 0x80 {
                    end -= 1;
                }
                end
            }
        }
    }
}

/// Wiped strings that keep their addresses for a while, so that a second release is found out instead of hitting
/// whatever would live there next: of each shard so many short ones, and of so many long ones the first bytes, whose
/// memory is better not cut into many pieces.
const RESTING_SHORT: usize = 16;
const RESTING_LONG: usize = 4;
const SHORT_BYTES: usize = 4096;

#[derive(Default)]
struct Shard {
    live: BTreeMap<usize, Owned>,
    resting_short: VecDeque<Owned>,
    resting_long: VecDeque<Owned>,
}

impl Shard {
    fn rest(&mut self, mut owned: Owned) {
        let (resting, most) = match owned.bytes_held() <= SHORT_BYTES {
            true => (&mut self.resting_short, RESTING_SHORT),
            false if owned.shrink() => (&mut self.resting_long, RESTING_LONG),
            false => return,
        };
        if resting.len() >= most {
            resting.pop_front();
        }
        resting.push_back(owned);
    }
}

static STRINGS: PerProcess<[Mutex<Shard>; 16]> = PerProcess::new(Default::default);

fn shard(address: usize) -> &'static Mutex<Shard> {
    &STRINGS[(address >> 4) % STRINGS.len()]
}

/// What an answer is: JSON can escape a character that the encoding lacks, plain text shows the escape.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Json,
    Plain,
}

/// Hands a text to the host, or an empty one where there is no room for it.
pub fn give(text: String, encoding: Encoding, shape: Shape) -> *mut c_char {
    try_give(text, encoding, shape).unwrap_or_else(|| keep(Owned::Units(vec![0])))
}

/// Hands a text to the host; `None` where memory is too short for it.
pub fn try_give(text: String, encoding: Encoding, shape: Shape) -> Option<*mut c_char> {
    encode(text, encoding, shape).map(keep)
}

fn keep(mut owned: Owned) -> *mut c_char {
    let pointer = owned.pointer();
    crate::lock(shard(pointer as usize))
        .live
        .insert(pointer as usize, owned);
    pointer
}

/// Takes a text back; `false` where the pointer is none of ours, or no longer.
pub fn release(pointer: *mut c_char) -> bool {
    let address = pointer as usize;
    let mut shard = crate::lock(shard(address));
    let Some(mut owned) = shard.live.remove(&address) else {
        return false;
    };
    owned.wipe();
    shard.rest(owned);
    true
}

/// Units of a live text without its NUL.
pub fn length(pointer: *const c_char) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    shard.live.get(&address).map(Owned::length)
}

/// Copies what fits of a live text, with its NUL; answers the units it would need, NUL included.
///
/// # Safety
/// `buffer` is NULL, or `capacity` units of it are writable.
pub unsafe fn copy(pointer: *const c_char, buffer: *mut c_char, capacity: i32) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    let owned = shard.live.get(&address)?;
    let needed = owned.length() + 1;
    let capacity = usize::try_from(capacity).unwrap_or(0);
    if buffer.is_null() || capacity == 0 {
        return Some(needed);
    }
    let count = owned.fitting(capacity - 1);
    match owned {
        // SAFETY: `count` units and a NUL are within `capacity`, and `count` units are within the text. The host's
        // buffer may be unaligned, so units are copied as bytes.
        Owned::Bytes(bytes, _) => unsafe {
            buffer.cast::<u8>().copy_from(bytes.as_ptr(), count);
            buffer.cast::<u8>().add(count).write(0);
        },
        // SAFETY: as above.
        Owned::Units(units) => unsafe {
            buffer
                .cast::<u8>()
                .copy_from(units.as_ptr().cast::<u8>(), count * 2);
            buffer.cast::<u16>().add(count).write_unaligned(0);
        },
    }
    Some(needed)
}

fn encode(text: String, encoding: Encoding, shape: Shape) -> Option<Owned> {
    // Only a plain text can hold a NUL; the host would take it for the end.
    let text = match shape {
        Shape::Plain if text.contains('\0') => text.replace('\0', "\\u0000"),
        _ => text,
    };
    match encoding {
        Encoding::Utf8 => {
            let mut bytes = text.into_bytes();
            // Not twice as much, as a push alone would take.
            bytes.try_reserve_exact(1).ok()?;
            bytes.push(0);
            Some(Owned::Bytes(bytes, encoding))
        }
        Encoding::Utf16 => {
            let mut units = Vec::new();
            // Chinese takes a third of it: where memory is short, it is worth counting.
            units
                .try_reserve_exact(text.len() + 1)
                .or_else(|_| units.try_reserve_exact(text.encode_utf16().count() + 1))
                .ok()?;
            units.extend(text.encode_utf16());
            units.push(0);
            wipe_text(text);
            Some(Owned::Units(units))
        }
        Encoding::Gbk | Encoding::Gb18030 => {
            let mut bytes = Vec::new();
            bytes.try_reserve_exact(text.len() + 1).ok()?;
            gb::append(&mut bytes, &text, encoding, shape);
            bytes.push(0);
            wipe_text(text);
            Some(Owned::Bytes(bytes, encoding))
        }
    }
}

/// JSON in plain ASCII: what every encoding shows alike.
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
mod tests {
    use super::*;

    fn bytes(text: &str, encoding: Encoding, shape: Shape) -> Vec<u8> {
        match encode(text.to_owned(), encoding, shape).unwrap() {
            Owned::Bytes(mut bytes, _) => {
                assert_eq!(bytes.pop(), Some(0));
                bytes
            }
            Owned::Units(_) => panic!("units"),
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
            let owned = encode(text.to_owned(), encoding, Shape::Plain).unwrap();
            assert_eq!(owned.fitting(room), expected, "{text} {encoding:?} {room}");
        }
    }

    #[test]
    fn a_text_is_released_once() {
        let pointer = give("x".to_owned(), Encoding::Utf8, Shape::Json);
        assert_eq!(length(pointer), Some(1));
        assert!(release(pointer) && !release(pointer));
        assert_eq!(length(pointer), None);
        assert!(!release(std::ptr::null_mut()));
    }

    #[test]
    fn a_second_release_hits_no_other_text() {
        for length in [1, 3_000, 20_000, 200_000, 1_000_000, 40_000_000] {
            for _ in 0..10 {
                let pointer = give("x".repeat(length), Encoding::Utf8, Shape::Json);
                assert!(release(pointer));
                let next = give("y".repeat(length), Encoding::Utf8, Shape::Json);
                assert!(!release(pointer), "{length}");
                assert!(release(next));
            }
        }
    }
}
