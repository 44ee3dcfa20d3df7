//! Texts, bytes and numbers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::spoilt::{self, Care};
use super::{Broken, Form, Reads};
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

/// Any text that can be meant.
pub struct Text(pub Care);

impl Reads for Text {
    type Value = Option<String>;

    fn absent(&self) -> Option<String> {
        None
    }

    fn read(&self, text: String) -> Result<Option<String>, Broken> {
        spoilt::check(&text, self.0)?;
        Ok(Some(text))
    }

    fn form(&self) -> Form {
        Form::Text
    }
}

/// The same; it is shown nowhere and wiped from memory.
pub struct SecretText(pub Care);

impl Reads for SecretText {
    type Value = Option<Secret>;

    fn absent(&self) -> Option<Secret> {
        None
    }

    fn read(&self, text: String) -> Result<Option<Secret>, Broken> {
        let text = Secret::new(text);
        spoilt::check(text.expose(), self.0)?;
        Ok(Some(text))
    }

    fn form(&self) -> Form {
        Form::Secret
    }
}

/// The path of a file that is opened later.
pub struct File;

impl Reads for File {
    type Value = Option<String>;

    fn absent(&self) -> Option<String> {
        None
    }

    fn read(&self, path: String) -> Result<Option<String>, Broken> {
        spoilt::check(&path, Care::Path)?;
        Ok(Some(path))
    }

    fn form(&self) -> Form {
        Form::File
    }
}

/// Secret Base64, raw or percent-encoded: Base64 never contains `%`, so one tells which.
pub struct Base64;

impl Reads for Base64 {
    type Value = Option<Secret>;

    fn absent(&self) -> Option<Secret> {
        None
    }

    fn read(&self, text: String) -> Result<Option<Secret>, Broken> {
        match decode_sev(&text) {
            Some(raw) => Ok(Some(raw)),
            None if text.trim().contains(char::is_whitespace) => {
                Broken::new("base64", BLANK_INSIDE)
            }
            None => Broken::new(
                "base64",
                said!(
                    "应为平台工程师提供的 Base64 文本（或其 URL 编码）",
                    "must be the Base64 text from the platform's engineers, or its URL encoding"
                ),
            ),
        }
    }

    fn form(&self) -> Form {
        Form::Base64
    }
}

const BLANK_INSIDE: Title = said!(
    "中间有空格或换行（可能是分行复制的），请写成连续的一行",
    "has a blank or a line break in its midst, as texts that are copied in several lines do; write it in one piece"
);

/// A ready-made `sev` in its raw form; `None` where it is neither Base64 nor its URL encoding.
pub fn decode_sev(text: &str) -> Option<Secret> {
    let text = text.trim();
    let raw = if text.contains('%') {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .ok()?
            .into_owned()
    } else {
        text.to_owned()
    };
    let decoded = STANDARD.decode(&raw).ok()?;
    (!decoded.is_empty()).then(|| Secret::new(raw))
}

/// A text of exactly `N` bytes.
pub struct Bytes<const N: usize> {
    pub default: &'static [u8; N],
}

impl<const N: usize> Reads for Bytes<N> {
    type Value = [u8; N];

    fn absent(&self) -> [u8; N] {
        *self.default
    }

    fn read(&self, text: String) -> Result<[u8; N], Broken> {
        if text.trim().len() == N {
            spoilt::check(&text, Care::Issued)?;
        }
        match text.as_bytes().try_into() {
            Ok(bytes) => Ok(bytes),
            Err(_) => Broken::new(
                "length",
                said!("必须正好 {N} 字节", "must be exactly {N} bytes", N),
            ),
        }
    }

    fn form(&self) -> Form {
        Form::Bytes {
            length: N,
            default: std::str::from_utf8(self.default).unwrap_or_default(),
        }
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Milliseconds,
    Minutes,
    Bytes,
    Times,
}

impl Unit {
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Milliseconds => "ms",
            Unit::Minutes => "min",
            Unit::Bytes => "byte",
            Unit::Times => "times",
        }
    }
}

/// A whole number within bounds, which are themselves allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub default: i64,
    pub least: i64,
    pub most: i64,
    pub unit: Unit,
}

impl Reads for Number {
    type Value = i64;

    fn absent(&self) -> i64 {
        self.default
    }

    fn read(&self, text: String) -> Result<i64, Broken> {
        let Number { least, most, .. } = *self;
        match text.trim().parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(number),
            _ => Broken::new(
                "range",
                said!(
                    "应为 {least} 到 {most} 的整数",
                    "must be a whole number from {least} to {most}",
                    least,
                    most
                ),
            ),
        }
    }

    fn form(&self) -> Form {
        Form::Number(*self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sev_raw_or_percent_encoded_is_the_same() {
        let raw = decode_sev("ab+/cQ==").unwrap();
        assert!(decode_sev("ab%2B%2fcQ%3d%3D").unwrap() == raw);
        assert!(decode_sev("no base64").is_none());
    }
}
