//! Encryption, digests and encodings, as the specification has them and as programs do otherwise.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeEncrypt, KeyIvInit};
use des::TdesEde3;
use md5::{Digest, Md5};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::draft::{Numbers, Values};

const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub fn json(values: &Values) -> String {
    let members = values
        .iter()
        .map(|(name, value)| format!("\"{name}\":{}", serde_json::json!(value)));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

pub fn zero_padded(bytes: &[u8]) -> [u8; 24] {
    let mut key = [0; 24];
    for (slot, byte) in key.iter_mut().zip(bytes) {
        *slot = *byte;
    }
    key
}

pub fn repeated(bytes: &[u8]) -> [u8; 24] {
    std::array::from_fn(|index| bytes[index % bytes.len()])
}

pub fn cbc(key: &[u8; 24], iv: &[u8; 8], text: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<TdesEde3>::new(key.into(), iv.into()).encrypt_padded_vec::<Pkcs7>(text)
}

/// Padded already.
pub fn cbc_of_blocks(key: &[u8; 24], iv: &[u8; 8], blocks: &[u8]) -> Vec<u8> {
    let mut all = cbc(key, iv, blocks);
    all.truncate(blocks.len());
    all
}

pub fn ecb(key: &[u8; 24], text: &[u8]) -> Vec<u8> {
    let padding = 8 - text.len() % 8;
    let mut whole = text.to_vec();
    whole.resize(text.len() + padding, padding as u8);
    whole
        .chunks(8)
        .flat_map(|block| cbc_of_blocks(key, &[0; 8], block))
        .collect()
}

/// CFB of blocks, without padding.
pub fn cfb(key: &[u8; 24], iv: &[u8; 8], text: &[u8]) -> Vec<u8> {
    let mut register = *iv;
    let mut out = Vec::new();
    for block in text.chunks(8) {
        let stream = cbc_of_blocks(key, &[0; 8], &register);
        let sent: Vec<u8> = block.iter().zip(&stream).map(|(a, b)| a ^ b).collect();
        if sent.len() == 8 {
            register.copy_from_slice(&sent);
        }
        out.extend(sent);
    }
    out
}

pub fn digest(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    Md5::digest(bytes.as_ref()).to_vec()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn md5(text: impl AsRef<[u8]>) -> String {
    hex(&digest(text))
}

pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

pub fn lower(text: &str) -> String {
    let mut out = String::new();
    let mut left = 0;
    for c in encoded(text).chars() {
        out.push(if left > 0 { c.to_ascii_lowercase() } else { c });
        left = if c == '%' { 2 } else { (left - 1i32).max(0) };
    }
    out
}

/// As forms write it: `HttpUtility.UrlEncode`.
pub fn form(text: &str) -> String {
    lower(text).replace("%20", "+")
}

pub fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(text).0.into_owned()
}

pub fn jwt(claims: &serde_json::Value) -> String {
    let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
    format!(
        "{}.{}.{}",
        part(r#"{"alg":"RS256","typ":"at+jwt"}"#),
        part(&claims.to_string()),
        part("signature-of-it")
    )
}

pub fn access_token(user: &str, numbers: &mut Numbers) -> String {
    match numbers.below(2) {
        0 => numbers.digits(40),
        _ => jwt(&serde_json::json!({"sub": user, "client_id": "his", "exp": 4_102_444_800u64})),
    }
}
