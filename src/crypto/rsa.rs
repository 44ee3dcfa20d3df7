//! RSA encryption for passwords and account ids (附录 RSA加密说明): PKCS#1 v1.5 over UTF-8, Base64 of one block.
//!
//! Only the public key is ever used: the library has no private-key operation.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use getrandom::SysRng;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Encrypt};

/// PKCS#1 v1.5 encryption padding takes this much of a block.
const PADDING: usize = 11;

/// A longer text is no key; 16,384 bits fit in far less.
const MAX_TEXT: usize = 16 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RsaFault {
    /// None of the four shapes.
    Unrecognised,
    /// The text has this many bytes; the key takes this many.
    TooLong { bytes: usize, limit: usize },
    /// The operating system gave no random numbers, or the key cannot be used.
    Failed,
}

#[derive(Clone)]
pub struct PublicKey(rsa::PublicKey);

impl PublicKey {
    /// Reads what platforms answer: Base64 of X.509 SubjectPublicKeyInfo, the same as PEM, PKCS#1 (Base64 or PEM),
    /// or .NET's `<RSAKeyValue>`.
    pub fn read(text: &str) -> Result<PublicKey, RsaFault> {
        if text.len() > MAX_TEXT {
            return Err(RsaFault::Unrecognised);
        }
        let text = text.trim();
        let key = if text.starts_with('<') {
            read_dot_net(text)
        } else {
            // PEM is Base64 between two markers, and settings often lose the lines. Both inner forms are tried either
            // way, since platforms mislabel them.
            let inner = text.split("-----").nth(2).unwrap_or(text);
            let inner: String = inner.chars().filter(|c| !c.is_whitespace()).collect();
            let der = STANDARD.decode(inner).map_err(|_| RsaFault::Unrecognised)?;
            rsa::PublicKey::from_public_key_der(&der)
                .ok()
                .or_else(|| rsa::PublicKey::from_pkcs1_der(&der).ok())
        };
        key.map(PublicKey).ok_or(RsaFault::Unrecognised)
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

/// `<RSAKeyValue><Modulus>..</Modulus><Exponent>..</Exponent></RSAKeyValue>`
fn read_dot_net(text: &str) -> Option<rsa::PublicKey> {
    let number = |name: &str| {
        let inner = text
            .split_once(&format!("<{name}>"))?
            .1
            .split_once(&format!("</{name}>"))?
            .0;
        let compact: String = inner.chars().filter(|c| !c.is_whitespace()).collect();
        let bytes = STANDARD.decode(compact).ok()?;
        Some(BoxedUint::from_be_slice_vartime(&bytes))
    };
    rsa::PublicKey::new(number("Modulus")?, number("Exponent")?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPKI: &str = include_str!("../../tests/data/rsa_public_spki.txt");
    const SHAPES: [&str; 5] = [
        SPKI,
        include_str!("../../tests/data/rsa_public_spki.pem"),
        include_str!("../../tests/data/rsa_public_pkcs1.pem"),
        include_str!("../../tests/data/rsa_public_pkcs1.txt"),
        include_str!("../../tests/data/rsa_public_dot_net.xml"),
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
    fn what_is_no_key() {
        for text in [
            "",
            "not a key",
            "AAAA",
            "<html></html>",
            "<RSAKeyValue><Modulus></Modulus><Exponent></Exponent></RSAKeyValue>",
            "<RSAKeyValue><Modulus>AAAA</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
        ] {
            assert_eq!(
                PublicKey::read(text).err(),
                Some(RsaFault::Unrecognised),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_not_read() {
        let padded = |length: usize| format!("{SPKI:<length$}");
        assert!(PublicKey::read(&padded(16_384)).is_ok());
        for length in [16_385, 20_000] {
            assert_eq!(
                PublicKey::read(&padded(length)).err(),
                Some(RsaFault::Unrecognised)
            );
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
