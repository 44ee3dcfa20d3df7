//! `file_bytes`: the Base64 of a JSON string, decoded piece by piece.

mod blanks;
mod characters;

use std::io::Read;

use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::read::DecoderReader;

use self::characters::{Blanks, Characters};
use super::wrong::{ENCODE_PLUS, LOST_PLUS, NOT_BASE64, unusable};
use crate::call::Call;
use crate::error::{Error, Result};

/// Decoded this much at a time.
const PIECE: usize = 64 * 1024;

/// Padding may be left off.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Decodes `text`, a JSON string's content as it was written, and hands over what comes out. Answers whether blanks
/// in it were taken for lost plus signs: then only a content that is known proves them right.
pub fn decode(text: &str, call: &Call, write: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<bool> {
    let text = without_prefix(text)?;
    let blanks = blanks::meaning(text, call)?.ok_or_else(lost_plus)?;
    let mut decoder = DecoderReader::new(Characters::new(text, blanks), &ENGINE);
    let mut piece = vec![0; PIECE];
    loop {
        call.check()?;
        match decoder.read(&mut piece) {
            Ok(0) => return Ok(blanks == Blanks::Plus),
            Ok(count) => write(&piece[..count])?,
            Err(_) if blanks == Blanks::Plus => return Err(lost_plus()),
            Err(_) => return Err(unusable(NOT_BASE64)),
        }
    }
}

pub fn lost_plus() -> Error {
    let mut error = unusable(LOST_PLUS);
    error.hint = ENCODE_PLUS.into();
    error
}

/// The text behind `data:application/pdf;base64,`, and behind a byte order mark.
fn without_prefix(text: &str) -> Result<&str> {
    /// A media type with its parameters is shorter.
    const LONGEST: usize = 256;
    /// `/` may be escaped in it, as six characters at most.
    const SCHEME: &[u8] = b"data:";

    let text = text.trim_start();
    let text = text
        .strip_prefix('\u{feff}')
        .or_else(|| text.strip_prefix("\\ufeff"))
        .or_else(|| text.strip_prefix("\\uFEFF"))
        .unwrap_or(text);
    let is_address = text
        .as_bytes()
        .get(..SCHEME.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
    if !is_address {
        return Ok(text);
    }
    let (media, rest) = text
        .split_once(',')
        .filter(|(media, _)| media.len() <= LONGEST)
        .ok_or_else(|| unusable(NOT_BASE64))?;
    match media.trim_end().to_ascii_lowercase().ends_with(";base64") {
        true => Ok(rest),
        false => Err(unusable(NOT_BASE64)),
    }
}
