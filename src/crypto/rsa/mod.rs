//! RSA encryption for passwords and account ids (附录 RSA加密说明): PKCS#1 v1.5 over UTF-8, Base64 of one block.
//!
//! Only the public key is ever used: the library has no private-key operation.

mod bytes;
mod json;
mod key_bytes;
mod looks;
mod text;
mod xml;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use rsa::Pkcs1v15Encrypt;
use rsa::pkcs8::EncodePublicKey;
use rsa::traits::PublicKeyParts;

pub use self::looks::NotAKey;

/// PKCS#1 v1.5 encryption padding takes this much of a block.
const PADDING: usize = 11;

/// A longer text is not a key; 16,384 bits fit in far less.
const MAX_TEXT: usize = 16 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RsaFault {
    /// The text has this many bytes; the key takes this many.
    TooLong { bytes: usize, limit: usize },
    /// The operating system gave no random numbers, or the key cannot be used.
    Failed,
}

#[derive(Clone)]
pub struct PublicKey(rsa::PublicKey);

impl PublicKey {
    /// Reads what platforms answer and people configure: X.509, PKCS#1 and certificates in Base64, PEM or hexadecimal,
    /// .NET's `<RSAKeyValue>`, JWK, SSH; with what copying through URLs, JSON and settings adds to them.
    pub fn read(text: &str) -> Result<PublicKey, NotAKey> {
        if text.len() > MAX_TEXT {
            return Err(NotAKey::TooLong);
        }
        text::read(text, 0).map(PublicKey)
    }

    /// Base64 of X.509 SubjectPublicKeyInfo.
    pub fn to_base64(&self) -> String {
        let der = self.0.to_public_key_der();
        der.map_or_else(|_| String::new(), |der| STANDARD.encode(der.as_bytes()))
    }

    /// Base64 of one block. Each call gives another text: the padding is random.
    pub fn encrypt(&self, plaintext: &str) -> Result<String, RsaFault> {
        let limit = self.0.size().saturating_sub(PADDING);
        if plaintext.len() > limit {
            return Err(RsaFault::TooLong {
                bytes: plaintext.len(),
                limit,
            });
        }
        self.0
            .encrypt(&mut SysRng, Pkcs1v15Encrypt, plaintext.as_bytes())
            .map(|block| STANDARD.encode(block))
            .map_err(|_| RsaFault::Failed)
    }

    pub fn is_same(&self, other: &PublicKey) -> bool {
        self.0 == other.0
    }

    pub fn bits(&self) -> usize {
        self.0.size() * 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPKI: &str = include_str!("../../../tests/data/rsa_public_spki.txt");
    const SHAPES: [&str; 5] = [
        SPKI,
        include_str!("../../../tests/data/rsa_public_spki.pem"),
        include_str!("../../../tests/data/rsa_public_pkcs1.pem"),
        include_str!("../../../tests/data/rsa_public_pkcs1.txt"),
        include_str!("../../../tests/data/rsa_public_dot_net.xml"),
    ];

    #[test]
    fn every_shape_is_the_same_key() {
        let expected = PublicKey::read(SPKI).unwrap().0;
        for text in SHAPES {
            for shape in [
                text.to_owned(),
                text.replace('\n', " "),
                text.replace('\n', ""),
            ] {
                assert!(PublicKey::read(&shape).unwrap().0 == expected, "{shape}");
            }
        }
    }

    #[test]
    fn one_block_and_never_two() {
        let key = PublicKey::read(SPKI).unwrap();
        assert_eq!(
            STANDARD.decode(key.encrypt("密码").unwrap()).unwrap().len(),
            256
        );
        assert_ne!(key.encrypt("a").unwrap(), key.encrypt("a").unwrap());
        assert!(key.encrypt(&"x".repeat(245)).is_ok());
        assert_eq!(
            key.encrypt(&"x".repeat(246)),
            Err(RsaFault::TooLong {
                bytes: 246,
                limit: 245
            })
        );
    }

    #[test]
    fn what_is_not_a_key() {
        for (text, expected) in [
            ("", NotAKey::Empty),
            (" \u{feff}\"\" ", NotAKey::Empty),
            ("not a key", NotAKey::Unknown),
            ("AAAA", NotAKey::Unknown),
            ("<html></html>", NotAKey::WebPage),
            ("C:\\his\\platform.pem", NotAKey::Path),
            (r#"{"kty":"oct","k":"AAAA"}"#, NotAKey::Symmetric),
            (
                "<RSAKeyValue><Modulus></Modulus><Exponent></Exponent></RSAKeyValue>",
                NotAKey::Unknown,
            ),
            (
                "<RSAKeyValue><Modulus>AQAB</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
                NotAKey::TooSmall { bits: 17 },
            ),
            (&SPKI[..SPKI.len() - 40], NotAKey::CutOff),
            (&SHAPES[4].replace("AQAB", "AQ=="), NotAKey::Exponent),
        ] {
            assert_eq!(PublicKey::read(text).err(), Some(expected), "{text}");
        }
    }

    /// One text in another, over and over, and what only looks like a beginning.
    #[test]
    fn hostile_texts_end() {
        let nested = format!("{}{}", "[".repeat(100), "]".repeat(100));
        for text in [
            "<".repeat(16_000),
            "-BEGIN-".repeat(2_000),
            "<Modulus>".repeat(1_700),
            "%25".repeat(5_000),
            "\\".repeat(16_000),
            "&amp;".repeat(3_000),
            nested,
        ] {
            assert!(PublicKey::read(&text).is_err());
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_not_read() {
        let padded = |length: usize| format!("{SPKI:<length$}");
        assert!(PublicKey::read(&padded(16_384)).is_ok());
        for length in [16_385, 20_000] {
            let fault = PublicKey::read(&padded(length)).err();
            assert_eq!(fault, Some(NotAKey::TooLong));
        }
    }

    #[test]
    fn a_key_is_written_as_x509() {
        for text in SHAPES {
            assert_eq!(PublicKey::read(text).unwrap().to_base64(), SPKI);
        }
    }

    #[test]
    fn a_key_is_itself_and_no_other() {
        let key = PublicKey::read(SPKI).unwrap();
        assert_eq!(key.bits(), 2048);
        assert!(key.is_same(&PublicKey::read(SHAPES[4]).unwrap()));
        // The same modulus with another exponent.
        let other = SHAPES[4].replace("AQAB", "Aw==");
        assert!(!key.is_same(&PublicKey::read(&other).unwrap()));
    }
}
