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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::triple_des::TripleDes;

    const KEY_BYTES: &[u8; KEY] = b"eWorldTomTaw#7=*\0\0\0\0\0\0\0\0";

    #[test]
    fn chained_blocks_are_what_the_platform_decrypts() {
        // `doH/Xf73VKJgK6QOJMvuWg==` is SD-1601013025.
        let sent = [
            0x76, 0x81, 0xff, 0x5d, 0xfe, 0xf7, 0x54, 0xa2, 0x60, 0x2b, 0xa4, 0x0e, 0x24, 0xcb,
            0xee, 0x5a,
        ];
        let plain = chained(&ecb(KEY_BYTES, &sent), &sent, b"TomTaw#7");
        assert_eq!(plain, b"SD-1601013025\x03\x03\x03");
        let triple_des = TripleDes::new("eWorldTomTaw#7=*", *b"TomTaw#7");
        assert_eq!(triple_des.key(), "eWorldTomTaw#7=*");
    }

    /// With zeros for a text, a stream is the key stream itself, whose first block all modes share.
    #[test]
    fn streams_begin_alike_and_go_on_in_their_own_way() {
        let zeros = [0; 20];
        let iv = b"TomTaw#7";
        let [cfb, cfb8, ofb] = [Stream::Cfb, Stream::Cfb8, Stream::Ofb]
            .map(|mode| stream(KEY_BYTES, &zeros, iv, mode));
        assert_eq!(cfb[..8], ofb[..8]);
        assert_eq!(cfb[0], cfb8[0]);
        assert_ne!(cfb[8..16], ofb[8..16]);
        // The register holds the ciphertext: zeros.
        let of_zeros = stream(KEY_BYTES, &[0; 8], &[0; 8], Stream::Cfb);
        assert_eq!(cfb[8..16], of_zeros[..]);
        assert_eq!(cfb8[8], of_zeros[0]);
        assert_eq!([cfb.len(), cfb8.len(), ofb.len()], [20; 3]);
    }
}
