//! The four encodings of hosts.

use std::ffi::{CStr, c_char};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Gbk,
    Gb18030,
    Utf16,
}

/// A text with its NUL, as a host holds it.
pub enum Text {
    Bytes(Vec<u8>),
    Units(Vec<u16>),
}

impl Text {
    pub fn pointer(&self) -> *const c_char {
        match self {
            Text::Bytes(bytes) => bytes.as_ptr().cast(),
            Text::Units(units) => units.as_ptr().cast(),
        }
    }
}

impl Encoding {
    pub const ALL: [Encoding; 4] = [
        Encoding::Utf8,
        Encoding::Gbk,
        Encoding::Gb18030,
        Encoding::Utf16,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Gbk => "gbk",
            Encoding::Gb18030 => "gb18030",
            Encoding::Utf16 => "utf-16",
        }
    }

    /// A character that GBK lacks becomes a JSON escape, as a host would write it.
    pub fn text(self, text: &str) -> Text {
        let code = match self {
            Encoding::Utf8 => return Text::Bytes([text.as_bytes(), b"\0"].concat()),
            Encoding::Utf16 => return Text::Units(text.encode_utf16().chain([0]).collect()),
            Encoding::Gbk => encoding_rs::GBK,
            Encoding::Gb18030 => encoding_rs::GB18030,
        };
        let mut bytes = Vec::new();
        for character in text.chars() {
            let one = character.to_string();
            match code.encode(&one) {
                (encoded, _, false) => bytes.extend_from_slice(&encoded),
                (.., true) => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        bytes.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
                    }
                }
            }
        }
        bytes.push(0);
        Text::Bytes(bytes)
    }

    /// # Safety
    /// `pointer` leads to readable memory up to and including a NUL of this encoding.
    pub unsafe fn read(self, pointer: *const c_char) -> String {
        if self == Encoding::Utf16 {
            let first = pointer.cast::<u16>();
            let mut units = Vec::new();
            // SAFETY: every unit up to NUL is readable, as the caller promises.
            unsafe {
                while first.add(units.len()).read() != 0 {
                    units.push(first.add(units.len()).read());
                }
            }
            return String::from_utf16(&units).unwrap();
        }
        // SAFETY: the caller's promise.
        let bytes = unsafe { CStr::from_ptr(pointer) }.to_bytes();
        let code = match self {
            Encoding::Gbk => encoding_rs::GBK,
            Encoding::Gb18030 => encoding_rs::GB18030,
            Encoding::Utf8 | Encoding::Utf16 => encoding_rs::UTF_8,
        };
        code.decode_without_bom_handling_and_without_replacement(bytes)
            .expect("the answer is in its encoding")
            .into_owned()
    }
}
