//! The text inside the token of a page for workstations, whatever was done to it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;

use super::base64_text::Ciphertext;
use super::plain::{Generosity, texts};
use super::token_json;
use super::ways::{Reading, Ways};
use crate::crypto::modes::BLOCK;
use crate::crypto::triple_des::{TripleDes, is_unusual};
use crate::mistake::{self, Mistake};

pub type Read = Result<(String, Vec<&'static Mistake>), &'static Mistake>;

/// What is inside a token, and what was done to it.
pub fn read_token(triple_des: &TripleDes, ways: &Ways, ciphertext: &Ciphertext) -> Read {
    let bytes = ciphertext.bytes.as_slice();
    if bytes.starts_with(b"Salted__") {
        return Err(&mistake::KEY_PASSPHRASE);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if token_json::is_of_a_page(text) {
            return Ok((text.to_owned(), vec![&mistake::ONLY_BASE64]));
        }
        // Nothing is Base64 of nothing, without end.
        if let Ok(inner) = STANDARD.decode(text.trim())
            && !inner.is_empty()
        {
            let inner = Ciphertext {
                base64: text.to_owned(),
                bytes: inner,
                causes: Vec::new(),
            };
            let (text, mut causes) = read_token(triple_des, ways, &inner)?;
            causes.insert(0, &mistake::BASE64_TWICE);
            return Ok((text, causes));
        }
    }
    let right = triple_des.decrypt(&ciphertext.base64);
    if let Ok(text) = &right
        && token_json::is_of_a_page(text)
        && !text.contains(is_unusual)
        && !text.starts_with('\u{feff}')
    {
        return Ok((text.clone(), Vec::new()));
    }
    if let Some(reading) = ways
        .readings(bytes, Generosity::Any, &token_json::is_of_a_page)
        .into_iter()
        .find(|reading| !lacks_its_beginning(reading))
    {
        return Ok(cut_off(reading, bytes));
    }
    if let Ok(text) = right {
        return inside(triple_des, ways, &text).map_or_else(
            || match text.contains(is_unusual) {
                true => other_iv(ways, bytes).ok_or(&mistake::NOTHING_READABLE),
                false => Ok((text.clone(), Vec::new())),
            },
            Ok,
        );
    }
    if let Some(reading) = other_iv(ways, bytes) {
        return Ok(reading);
    }
    Err(
        match bytes.len().is_multiple_of(BLOCK) && !bytes.is_empty() {
            true => &mistake::ENCRYPTED_OTHERWISE,
            false => &mistake::NOT_BLOCKS,
        },
    )
}

/// A text inside the decrypted one.
fn inside(
    triple_des: &TripleDes,
    ways: &Ways,
    text: &str,
) -> Option<(String, Vec<&'static Mistake>)> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    if decoded != text && token_json::is_of_a_page(&decoded) {
        return Some((decoded.into_owned(), vec![&mistake::URL_ENCODED_BEFORE]));
    }
    let bytes = STANDARD.decode(text.trim()).ok()?;
    if let Ok(inner) = std::str::from_utf8(&bytes)
        && token_json::is_of_a_page(inner)
    {
        return Some((inner.to_owned(), vec![&mistake::BASE64_BEFORE]));
    }
    let plain = triple_des
        .decrypt(text.trim())
        .ok()
        .filter(|plain| token_json::is_of_a_page(plain));
    if let Some(plain) = plain {
        return Some((plain, vec![&mistake::ENCRYPTED_TWICE]));
    }
    let reading = ways
        .readings(&bytes, Generosity::Any, &token_json::is_of_a_page)
        .into_iter()
        .next()?;
    let mut causes: Vec<&'static Mistake> = vec![&mistake::ENCRYPTED_TWICE];
    causes.extend(reading.causes);
    Some((reading.text, causes))
}

/// Whether what seems to follow a prepended IV is a text whose first block another IV has spoilt.
fn lacks_its_beginning(reading: &Reading) -> bool {
    let is_prepended = |cause: &&Mistake| std::ptr::eq(*cause, &mistake::IV_PREPENDED);
    reading
        .causes
        .iter()
        .copied()
        .any(|cause| is_prepended(&cause))
        && reading.text.starts_with('"')
        && !reading.text.starts_with("\"{")
}

/// Without padding and without its end, a text was not left unpadded but cut off.
fn cut_off(reading: Reading, bytes: &[u8]) -> (String, Vec<&'static Mistake>) {
    let Reading {
        text, mut causes, ..
    } = reading;
    let whole = is_whole(&text);
    for cause in &mut causes {
        let unpadded = std::ptr::eq(*cause, &mistake::PADDING_NONE);
        // The blanks at the end of a cut text are its own.
        let blanks = std::ptr::eq(*cause, &mistake::PADDING_BLANK) && whole == Some(false);
        if blanks || unpadded && (whole != Some(true) || !bytes.len().is_multiple_of(BLOCK)) {
            *cause = &mistake::CUT_OFF;
        }
    }
    (text, causes)
}

/// Whether a text ends as it begins; `None` where it may end with anything, as `a=1&b=2` does.
fn is_whole(text: &str) -> Option<bool> {
    let text = text.trim_matches('\u{feff}').trim();
    let mut chars = text.chars();
    Some(match chars.next()? {
        '{' => text.ends_with('}'),
        '[' => text.ends_with(']'),
        '<' => text.ends_with('>'),
        // Quoted JSON ends with its brace before the quotation mark.
        quote @ ('"' | '\'') => chars
            .as_str()
            .strip_suffix(quote)
            .is_some_and(|inner| inner.ends_with(['}', ']'])),
        _ => return None,
    })
}

/// A token of which all but the first block decrypts. The first one begins as the page's JSON does.
fn other_iv(ways: &Ways, bytes: &[u8]) -> Option<(String, Vec<&'static Mistake>)> {
    let whole = &bytes[..bytes.len() - bytes.len() % BLOCK];
    ways.tails(whole).into_iter().find_map(|(tail, causes)| {
        let texts = texts(&tail, false, Generosity::Any);
        let tail = texts
            .into_iter()
            .find(|tail| tail.causes.is_empty() && token_json::names_in(&tail.text) > 1)?;
        let beginning = token_json::beginning(&tail.text)?;
        let mut causes = causes.to_vec();
        causes.push(&mistake::IV_UNKNOWN);
        Some(([&beginning, tail.text.as_str()].concat(), causes))
    })
}
