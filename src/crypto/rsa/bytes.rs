//! The bytes that a text stands for.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// With or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The alphabet of URLs counts too; white space does not.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let kept = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}'));
    let plain: String = kept
        .map(|c| match c {
            '-' => '+',
            '_' => '/',
            other => other,
        })
        .collect();
    BASE64.decode(plain).ok().filter(|bytes| !bytes.is_empty())
}

/// DER in hexadecimal. Base64 of DER begins with another letter.
pub fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let text = text.strip_prefix("0x").unwrap_or(text);
    if !text.starts_with("30") {
        return None;
    }
    let separator = |c: char| c.is_whitespace() || matches!(c, ':' | '-');
    let digits: Option<Vec<u8>> = text
        .chars()
        .filter(|c| !separator(*c))
        .map(|c| c.to_digit(16).map(|digit| digit as u8))
        .collect();
    digits
        .filter(|digits| digits.len() > 100 && digits.len() % 2 == 0)
        .map(|digits| digits.chunks(2).map(|two| two[0] << 4 | two[1]).collect())
}
