//! Whom to trust: a certificate's fingerprint, the platform's public key.

use super::{Broken, Form, Reads};
use crate::crypto::rsa::PublicKey;
use crate::said;
use crate::said::Title;

/// SHA-256 of a certificate, in hexadecimal with or without separators.
pub struct Fingerprint;

impl Reads for Fingerprint {
    type Value = Option<[u8; 32]>;

    fn absent(&self) -> Option<[u8; 32]> {
        None
    }

    fn read(&self, text: String) -> Result<Option<[u8; 32]>, Broken> {
        let is_separator = |c: char| c.is_whitespace() || matches!(c, ':' | '-');
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|c| !is_separator(*c))
            .map(|c| c.to_digit(16).map(|digit| digit as u8))
            .collect();
        let count = digits.as_ref().map(Vec::len);
        let bytes = digits
            .filter(|digits| digits.len() == 64)
            .map(|digits| digits.chunks(2).map(|two| two[0] << 4 | two[1]).collect())
            .and_then(|bytes: Vec<u8>| bytes.try_into().ok());
        match (bytes, count) {
            (Some(bytes), _) => Ok(Some(bytes)),
            (None, Some(40)) => Broken::new("hex", SHA_1),
            (None, Some(32)) => Broken::new("hex", MD5),
            _ => Broken::new(
                "hex",
                said!(
                    "应为 64 位十六进制的 SHA-256 指纹",
                    "must be a SHA-256 fingerprint of 64 hexadecimal digits"
                ),
            ),
        }
    }

    fn form(&self) -> Form {
        Form::Fingerprint
    }
}

/// An RSA public key; the value has its text too.
pub struct RsaPublicKey;

impl Reads for RsaPublicKey {
    type Value = Option<(PublicKey, String)>;

    fn absent(&self) -> Option<(PublicKey, String)> {
        None
    }

    fn read(&self, text: String) -> Result<Option<(PublicKey, String)>, Broken> {
        match PublicKey::read(&text) {
            Ok(key) => Ok(Some((key, text))),
            Err(other) => Broken::new("key", other.said()),
        }
    }

    fn form(&self) -> Form {
        Form::RsaPublicKey
    }
}

const SHA_1: Title = said!(
    "是 40 位的 SHA-1 指纹，应为 64 位十六进制的 SHA-256 指纹（idcas_diagnose 会给出）",
    "is a SHA-1 fingerprint of 40 digits; must be the SHA-256 fingerprint of 64 hexadecimal digits, which idcas_diagnose prints"
);
const MD5: Title = said!(
    "是 32 位的 MD5 指纹，应为 64 位十六进制的 SHA-256 指纹（idcas_diagnose 会给出）",
    "is an MD5 fingerprint of 32 digits; must be the SHA-256 fingerprint of 64 hexadecimal digits, which idcas_diagnose prints"
);
