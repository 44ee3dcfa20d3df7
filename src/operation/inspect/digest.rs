//! The forms in which programs write an MD5 digest, and the digests that they take for it.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use zeroize::Zeroizing;

use super::inspection::verbatim;
use super::sign_forms::Cause;
use crate::crypto::sign::{hex, md5};
use crate::mistake::{self, Mistake};
use crate::said::Said;

/// What stands in the link as the signature.
pub struct Target<'a>(pub &'a str);

impl Target<'_> {
    /// Whether the link's signature is a form of this text's, and what of that form is a mistake.
    pub fn matches(&self, text: &str, all: bool) -> Option<Vec<&'static Mistake>> {
        let digest = md5(text.as_bytes());
        if let Some(cause) = self.is_form_of(&digest) {
            return Some(cause.into_iter().collect());
        }
        if !all {
            return None;
        }
        let digits = hex(&digest);
        for again in [digits.clone(), digits.to_uppercase()] {
            if let Some(cause) = self.is_form_of(&md5(again.as_bytes())) {
                return Some([&mistake::SIGN_OF_SIGN].into_iter().chain(cause).collect());
            }
        }
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
        let wide: Zeroizing<Vec<u8>> = Zeroizing::new(wide.collect());
        let cause = self.is_form_of(&md5(&wide))?;
        Some([&mistake::SIGN_UTF16].into_iter().chain(cause).collect())
    }

    fn is_form_of(&self, digest: &[u8; 16]) -> Option<Cause> {
        let given = self.0;
        let right = hex(digest);
        if given == right {
            return Some(None);
        }
        if given.eq_ignore_ascii_case(&right) {
            return Some(Some(&mistake::SIGN_UPPER_CASE));
        }
        // Nothing else begins so, but for what lost a zero or is Base64.
        if given.len() == 32 {
            return None;
        }
        let bare: String = given
            .chars()
            .filter(|c| !matches!(c, '-' | ':' | ' '))
            .collect();
        let bare = bare.strip_prefix("0x").unwrap_or(&bare);
        if given.len() > 32 && bare.eq_ignore_ascii_case(&right) {
            return Some(Some(&mistake::SIGN_DASHES));
        }
        if given.len() == 16 && given.eq_ignore_ascii_case(&right[8..24]) {
            return Some(Some(&mistake::SIGN_16));
        }
        if self.is_base64_of(digest) || self.is_base64_of(right.as_bytes()) {
            return Some(Some(&mistake::SIGN_BASE64));
        }
        let short: String = digest.iter().map(|byte| format!("{byte:x}")).collect();
        let lost = given.eq_ignore_ascii_case(&short)
            || given.eq_ignore_ascii_case(right.trim_start_matches('0'));
        if lost && (17..32).contains(&given.len()) {
            return Some(Some(&mistake::SIGN_ZEROS_LOST));
        }
        let part = given.len() >= 8 && given.len() < 32;
        let lower = given.to_ascii_lowercase();
        (part && (right.starts_with(&lower) || right.ends_with(&lower)))
            .then_some(Some(&mistake::SIGN_CUT))
    }

    fn is_base64_of(&self, bytes: &[u8]) -> bool {
        let given = self.0.replace(' ', "+");
        given == STANDARD.encode(bytes)
            || given == STANDARD_NO_PAD.encode(bytes)
            || given.trim_end_matches('=') == URL_SAFE_NO_PAD.encode(bytes)
    }
}

/// Another digest, told by its length.
pub fn not_a_digest(given: &str) -> Option<(&'static Mistake, Said)> {
    let is_hex = given.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match given.len() {
        40 if is_hex => "SHA-1",
        64 if is_hex => "SHA-256",
        128 if is_hex => "SHA-512",
        _ => return None,
    };
    Some((&mistake::SIGN_NOT_MD5, verbatim(name)))
}
