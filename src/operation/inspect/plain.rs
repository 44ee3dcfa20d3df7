//! Decrypted bytes as the texts that they may stand for: paddings and character sets.

use encoding_rs::GBK;

use crate::crypto::modes::BLOCK;
use crate::crypto::triple_des::is_unusual;
use crate::mistake::{self, Mistake};

/// How much else must speak for a text. A short value of any content is found by chance where much is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generosity {
    /// What is accepted is recognised by itself, such as the JSON of a token.
    Any,
    /// Only paddings that leave their mark.
    Marked,
}

pub struct PlainText {
    pub text: String,
    pub causes: Vec<&'static Mistake>,
}

/// Every text that the bytes may stand for; the platform's own reading comes first.
pub fn texts(bytes: &[u8], stream: bool, generosity: Generosity) -> Vec<PlainText> {
    let mut found = Vec::new();
    for (part, padding) in unpadded(bytes, stream, generosity) {
        // UTF-16 ends with zero bytes by itself.
        let last = part.iter().rposition(|byte| *byte != 0);
        let ended = last
            .filter(|last| last + 1 < part.len())
            .map(|last| &part[..=last]);
        let both = [
            ended.map(|part| (part, Some(&mistake::NUL_INSIDE))),
            Some((part, None)),
        ];
        for (part, end) in both.into_iter().flatten() {
            let read = match padding.is_some_and(is_none) {
                true => decoded(whole_characters(part)),
                false => decoded(part),
            };
            if generosity == Generosity::Marked
                && let Some(text) = chinese_of_utf16(part)
            {
                let causes = [padding, end, Some(&mistake::UTF16_BEFORE)];
                found.push(PlainText {
                    text,
                    causes: causes.into_iter().flatten().collect(),
                });
            }
            if let Some((text, charset)) = read
                && !text.is_empty()
                && !text.contains(is_unusual)
            {
                let causes = [padding, end, charset];
                found.push(PlainText {
                    text,
                    causes: causes.into_iter().flatten().collect(),
                });
            }
        }
    }
    found
}

fn is_none(padding: &'static Mistake) -> bool {
    std::ptr::eq(padding, &mistake::PADDING_NONE)
}

/// A text that was cut off may end with the beginning of a character: it is read without that.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Ok(_) => bytes,
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        Err(_) if gbk(bytes).is_some() || is_wide(bytes) => bytes,
        Err(_) => &bytes[..bytes.len().saturating_sub(1)],
    }
}

fn unpadded(
    bytes: &[u8],
    stream: bool,
    generosity: Generosity,
) -> Vec<(&[u8], Option<&'static Mistake>)> {
    let mut found: Vec<(&[u8], Option<&'static Mistake>)> = Vec::with_capacity(6);
    let Some(&last) = bytes.last() else {
        return found;
    };
    let length = usize::from(last);
    let marked = (1..=BLOCK).contains(&length) && length <= bytes.len();
    let body = &bytes[..bytes.len() - if marked { length } else { 0 }];
    let padding = &bytes[body.len()..];
    if marked && padding.iter().all(|byte| *byte == last) {
        found.push((body, None));
        return found;
    }
    if stream {
        found.push((bytes, None));
    }
    let zeros = bytes.iter().rev().take_while(|byte| **byte == 0).count();
    if (1..BLOCK).contains(&zeros) || (is_wide(bytes) && zeros == BLOCK) {
        found.push((&bytes[..bytes.len() - zeros], Some(&mistake::PADDING_ZERO)));
    }
    if zeros < bytes.len() && bytes[bytes.len() - zeros - 1] == 0x80 {
        let end = bytes.len() - zeros - 1;
        found.push((&bytes[..end], Some(&mistake::PADDING_OTHER)));
    }
    let blanks = bytes.iter().rev().take_while(|byte| **byte == b' ').count();
    if (1..BLOCK).contains(&blanks) {
        found.push((
            &bytes[..bytes.len() - blanks],
            Some(&mistake::PADDING_BLANK),
        ));
    }
    let zero_filled = marked && padding[..length - 1].iter().all(|byte| *byte == 0);
    if marked && (zero_filled || generosity == Generosity::Any) {
        found.push((body, Some(&mistake::PADDING_OTHER)));
    }
    if !stream && generosity == Generosity::Any {
        found.push((bytes, Some(&mistake::PADDING_NONE)));
    }
    found
}

/// Whether every other byte is mostly zero, as in UTF-16 of letters and digits.
fn is_wide(bytes: &[u8]) -> bool {
    let zeros = |odd: usize| {
        let half = bytes.iter().skip(odd).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    bytes.len() >= 2 && zeros(0).max(zeros(1)) * 4 > bytes.len()
}

/// UTF-16 without a letter of ASCII shows by nothing that it is UTF-16, but that all of it is Chinese.
fn chinese_of_utf16(bytes: &[u8]) -> Option<String> {
    let units = bytes.chunks_exact(2);
    if bytes.is_empty() || !units.remainder().is_empty() {
        return None;
    }
    let units: Vec<u16> = units
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    let is_chinese = |unit: &u16| (0x4E00..0xA000).contains(unit);
    units
        .iter()
        .all(is_chinese)
        .then(|| String::from_utf16_lossy(&units))
}

fn decoded(bytes: &[u8]) -> Option<(String, Option<&'static Mistake>)> {
    if let [0xEF, 0xBB, 0xBF, rest @ ..] = bytes {
        let text = String::from_utf8(rest.to_vec()).ok()?;
        return Some((text, Some(&mistake::BOM_BEFORE)));
    }
    if bytes.len().is_multiple_of(2)
        && (is_wide(bytes) || bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]))
    {
        let big = bytes[0] == 0 || bytes.starts_with(&[0xFE, 0xFF]);
        let read = |pair: &[u8]| match big {
            true => u16::from_be_bytes([pair[0], pair[1]]),
            false => u16::from_le_bytes([pair[0], pair[1]]),
        };
        let units: Vec<u16> = bytes.chunks_exact(2).map(read).collect();
        let text = String::from_utf16(&units).ok()?;
        let text = text
            .trim_start_matches('\u{feff}')
            .trim_end_matches('\0')
            .to_owned();
        return Some((text, Some(&mistake::UTF16_BEFORE)));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text.to_owned(), None)),
        Err(_) => gbk(bytes).map(|text| (text, Some(&mistake::GBK_BEFORE))),
    }
}

/// The text that GBK bytes stand for, where they are GBK.
pub fn gbk(bytes: &[u8]) -> Option<String> {
    let text = GBK.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}
