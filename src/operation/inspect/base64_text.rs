//! Ciphertext as it stands in a link: Base64, and what programs write instead.

use base64::Engine;
use base64::alphabet;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::ways::from_hex;
use crate::mistake::{self, Mistake};

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);

pub struct Ciphertext {
    pub bytes: Vec<u8>,
    pub causes: Vec<&'static Mistake>,
    /// As standard Base64.
    pub base64: String,
}

/// The bytes that a text stands for, or what it is instead.
pub fn read(text: &str) -> Result<Ciphertext, &'static Mistake> {
    // Hexadecimal is Base64, too, where it has a whole number of four characters.
    let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic()) || text.len() > 31;
    let blocks = from_hex(text).filter(|bytes| bytes.len() >= 8 && bytes.len().is_multiple_of(8));
    if let (Some(bytes), true) = (blocks, has_letter) {
        return Ok(of(bytes, vec![&mistake::HEX]));
    }
    if let Ok(bytes) = STANDARD.decode(text) {
        return Ok(Ciphertext {
            bytes,
            causes: Vec::new(),
            base64: text.to_owned(),
        });
    }
    if text.trim_start().starts_with(['{', '[', '<']) {
        return Err(&mistake::NOT_ENCRYPTED);
    }
    let mut causes: Vec<&'static Mistake> = Vec::new();
    let mut mended = text.to_owned();
    if mended.contains(['\r', '\n']) {
        causes.push(&mistake::BASE64_LINES);
        mended.retain(|c| !matches!(c, '\r' | '\n' | '\t'));
        // Blanks beside the breaks belong to them; others were plus signs, and make a whole number of four.
        if !mended.len().is_multiple_of(4) {
            mended.retain(|c| c != ' ');
        }
    }
    if mended.contains(' ') {
        causes.push(&mistake::PLUS_BECAME_BLANK);
        mended = mended.replace(' ', "+");
    }
    if mended.contains(['-', '_']) {
        causes.push(&mistake::BASE64_URL);
        mended = mended.replace('-', "+").replace('_', "/");
    }
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    if !mended.chars().all(is_base64) {
        return Err(match looks_clear(text) {
            true => &mistake::NOT_ENCRYPTED,
            false => &mistake::NOT_BASE64,
        });
    }
    if let Ok(bytes) = ANY_PADDING.decode(&mended) {
        let whole = !bytes.is_empty() && bytes.len().is_multiple_of(8);
        if whole
            && !mended.len().is_multiple_of(4)
            && !causes
                .iter()
                .any(|cause| std::ptr::eq(*cause, &mistake::BASE64_URL))
        {
            causes.push(&mistake::BASE64_UNPADDED);
        }
        if whole || !looks_clear(text) {
            return Ok(of(bytes, causes));
        }
    }
    if looks_clear(text) {
        return Err(&mistake::NOT_ENCRYPTED);
    }
    // Without the end that is no whole number of characters.
    let bare = mended.trim_end_matches('=');
    let bytes = ANY_PADDING.decode(&bare[..bare.len() - bare.len() % 4]);
    bytes
        .map(|bytes| of(bytes, causes))
        .map_err(|_| &mistake::NOT_BASE64)
}

fn of(bytes: Vec<u8>, causes: Vec<&'static Mistake>) -> Ciphertext {
    Ciphertext {
        base64: STANDARD.encode(&bytes),
        bytes,
        causes,
    }
}

/// Whether a text may be a value as people write it: a number, a date, a name.
pub fn looks_clear(text: &str) -> bool {
    // The shortest ciphertext is one block.
    let is_marked = text.ends_with('=') || text.contains(['+', '/']) || text.len() > 24;
    let is_ciphertext = is_marked && text.len() > 10;
    !text.is_ascii() || !is_ciphertext || text.contains(['{', '"', ':', ',', '(', '.'])
}
