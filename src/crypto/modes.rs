//! How else a text may have been encrypted by TripleDES: for telling what a program did instead of what the platform does.

use cbc::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use des::TdesEde3;

pub const KEY: usize = 24;
pub const BLOCK: usize = 8;

/// Modes that make a stream of the cipher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    Cfb,
    /// CFB of single bytes, the default of some libraries for Delphi and Python.
    Cfb8,
    Ofb,
}

/// Each whole block decrypted by itself (ECB).
pub fn ecb(key: &[u8; KEY], bytes: &[u8]) -> Vec<u8> {
    let cipher = TdesEde3::new(key.into());
    let mut plain = Vec::with_capacity(bytes.len());
    for block in bytes.chunks_exact(BLOCK) {
        let mut block: [u8; BLOCK] = block.try_into().unwrap_or_default();
        cipher.decrypt_block((&mut block).into());
        plain.extend_from_slice(&block);
    }
    plain
}

/// What [`ecb`] made of `bytes`, chained (CBC).
pub fn chained(ecb: &[u8], bytes: &[u8], iv: &[u8; BLOCK]) -> Vec<u8> {
    let before = iv.iter().chain(bytes);
    ecb.iter().zip(before).map(|(a, b)| a ^ b).collect()
}

pub fn stream(key: &[u8; KEY], bytes: &[u8], iv: &[u8; BLOCK], mode: Stream) -> Vec<u8> {
    let cipher = TdesEde3::new(key.into());
    let mut register = *iv;
    let mut plain = Vec::with_capacity(bytes.len());
    let step = if mode == Stream::Cfb8 { 1 } else { BLOCK };
    for block in bytes.chunks(step) {
        let mut keys = register;
        cipher.encrypt_block((&mut keys).into());
        plain.extend(block.iter().zip(&keys).map(|(a, b)| a ^ b));
        match mode {
            Stream::Ofb => register = keys,
            _ if block.len() == BLOCK => register.copy_from_slice(block),
            _ => {
                register.rotate_left(block.len());
                register[BLOCK - block.len()..].copy_from_slice(block);
            }
        }
    }
    plain
}
