//! TripleDES as the platform does it (附录 TripleDes加密说明): DES-EDE3 in CBC mode, PKCS#7 padding, standard Base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, InnerIvInit, KeyInit};
use des::TdesEde3;
use zeroize::{Zeroize, Zeroizing};

pub const KEY_LEN: usize = 24;
const BLOCK: usize = 8;

/// What is wrong with an encrypted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecrypted {
    /// Not standard Base64.
    Base64,
    /// Not a whole number of 8-byte blocks, or none.
    Length,
    /// The padding is wrong: another key or IV made it, or it was altered.
    Padding,
    /// It decrypts to bytes that are no UTF-8 text.
    Utf8,
}

/// A key with its IV. The key schedule is computed once.
#[derive(Clone)]
pub struct TripleDes {
    cipher: TdesEde3,
    iv: [u8; BLOCK],
    /// As it was given: for telling which other form of it encrypted a text.
    given: Zeroizing<String>,
}

impl TripleDes {
    /// `key` is zero-padded on the right to 24 bytes, and cut there. The examples need exactly this: the 16-byte
    /// test key is not used as a two-key K1 K2 K1.
    pub fn new(key: &str, iv: [u8; BLOCK]) -> TripleDes {
        let mut bytes = Box::new(Zeroizing::new([0; KEY_LEN]));
        let given = key.as_bytes();
        let len = given.len().min(KEY_LEN);
        bytes[..len].copy_from_slice(&given[..len]);
        let cipher = TdesEde3::new((&**bytes).into());
        TripleDes {
            cipher,
            iv,
            given: Zeroizing::new(key.to_owned()),
        }
    }

    /// Base64 of the encrypted text.
    pub fn encrypt(&self, plaintext: &str) -> String {
        let len = plaintext.len();
        let mut buffer = Vec::with_capacity(len + BLOCK);
        buffer.extend_from_slice(plaintext.as_bytes());
        buffer.resize((len + 1).next_multiple_of(BLOCK), 0);
        let encryptor = cbc::Encryptor::inner_iv_init(self.cipher.clone(), (&self.iv).into());
        // The buffer is always one padded length, so this cannot fail.
        let encoded = match encryptor.encrypt_padded::<Pkcs7>(&mut buffer, len) {
            Ok(encrypted) => STANDARD.encode(encrypted),
            Err(_) => String::new(),
        };
        buffer.zeroize();
        encoded
    }

    pub fn decrypt(&self, base64: &str) -> Result<String, Undecrypted> {
        let mut buffer = decode(base64)?;
        decrypt_cbc(&self.cipher, &self.iv, &mut buffer)?;
        String::from_utf8(buffer).map_err(|_| Undecrypted::Utf8)
    }

    /// How many bytes of padding, each of this value, follow a text of so many bytes.
    pub fn padding(&self, bytes: usize) -> u8 {
        (BLOCK - bytes % BLOCK) as u8
    }

    /// The key's text. Whoever calls this answers for where it goes.
    pub fn key(&self) -> &str {
        &self.given
    }

    pub fn iv(&self) -> [u8; BLOCK] {
        self.iv
    }
}

/// The blocks that a text stands for.
pub fn decode(base64: &str) -> Result<Vec<u8>, Undecrypted> {
    let bytes = STANDARD.decode(base64).map_err(|_| Undecrypted::Base64)?;
    match bytes.is_empty() || bytes.len() % BLOCK != 0 {
        true => Err(Undecrypted::Length),
        false => Ok(bytes),
    }
}

/// A character that no text to encrypt has.
pub fn is_unusual(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\r' | '\n')
}

/// In place; the padding is cut off.
fn decrypt_cbc(
    cipher: &TdesEde3,
    iv: &[u8; BLOCK],
    buffer: &mut Vec<u8>,
) -> Result<(), Undecrypted> {
    let decryptor = cbc::Decryptor::inner_iv_init(cipher.clone(), iv.into());
    let len = decryptor
        .decrypt_padded::<Pkcs7>(buffer)
        .map_err(|_| Undecrypted::Padding)?
        .len();
    buffer.truncate(len);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test_key() -> TripleDes {
        TripleDes::new("eWorldTomTaw#7=*", *b"TomTaw#7")
    }

    /// 附录 TripleDes加密说明, step 2 and step 3.
    const PLAINTEXT: &str = r#"{"work_no":"001","org_code":"2470","med_rec_no":"","visit_id":"","accession_number":"SD-53242","id_card_no":"","patient_name":"","placer_order_no":""}"#;
    const ENCRYPTED: &str = "R8DHV1doOCP2q3ymxuQZxI2apra5vgW2GM1XKWVsu/KXaetkL2MLjfw4h6mY2A/7JT75uZ4Q9V9Zp5xltSTIGjnnBWG/yImKpW8rNelp+qwEoupCuBbF5QC4sWL4fOVYqbJ0lX/TM1htLm8D4Yn694HViUGRJn/daPaQeyGv/9DLCmdotwYE2ALctnDsf7Q49h+pGVHAPH0=";

    #[test]
    fn the_appendix_example_byte_for_byte() {
        assert_eq!(test_key().encrypt(PLAINTEXT), ENCRYPTED);
        assert_eq!(test_key().decrypt(ENCRYPTED).as_deref(), Ok(PLAINTEXT));
    }

    #[test]
    fn every_known_pair() {
        for (plaintext, encrypted) in [
            ("1", "lpeFKtXZ1kc="),
            ("SD-1601013025", "doH/Xf73VKJgK6QOJMvuWg=="),
            ("2470", "vvw30jQ1sjE="),
            ("RIS", "6hBuR3av+zI="),
            ("2019-11-01", "rpXMBIcxoZ7l4kYGnPgctQ=="),
            ("2019-11-02", "rpXMBIcxoZ4aHMYWvn/LpQ=="),
            ("2402", "mQ3OZ5VwkhQ="),
            ("acc123", "W4TzqL72se4="),
            ("221", "36ynFgk4lxE="),
        ] {
            assert_eq!(test_key().encrypt(plaintext), encrypted);
            assert_eq!(test_key().decrypt(encrypted).as_deref(), Ok(plaintext));
        }
    }

    #[test]
    fn every_length_has_its_padding() {
        for len in 0..=3 * BLOCK {
            let plaintext = "x".repeat(len);
            let encrypted = test_key().encrypt(&plaintext);
            assert_eq!(test_key().decrypt(&encrypted), Ok(plaintext));
        }
    }

    #[test]
    fn a_long_key_is_cut_at_24_bytes() {
        let long = TripleDes::new("0123456789abcdefghijklmnEXTRA", *b"TomTaw#7");
        let cut = TripleDes::new("0123456789abcdefghijklmn", *b"TomTaw#7");
        assert_eq!(long.encrypt("x"), cut.encrypt("x"));
    }

    #[test]
    fn each_fault_of_an_encrypted_text() {
        assert_eq!(test_key().decrypt("%%%"), Err(Undecrypted::Base64));
        assert_eq!(test_key().decrypt(""), Err(Undecrypted::Length));
        assert_eq!(test_key().decrypt("AAAA"), Err(Undecrypted::Length));
        assert_eq!(
            test_key().decrypt("AAAAAAAAAAA="),
            Err(Undecrypted::Padding)
        );
        let other = TripleDes::new("another key", *b"TomTaw#7");
        assert!(other.decrypt(ENCRYPTED).is_err());
    }

    #[test]
    fn white_space_is_not_unusual() {
        assert!(!"a 张\t\r\n".contains(is_unusual));
        assert!(is_unusual('\u{1}') && is_unusual('\u{7f}'));
    }
}
