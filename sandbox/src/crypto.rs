//! The algorithms of the appendix on the platform's side: TripleDES for page parameters, the MD5
//! signature, and RSA with the private key.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use cbc::cipher::block_padding::{NoPadding, Pkcs7};
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use des::TdesEde3;
use md5::{Digest, Md5};
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use rsa::PrivateKey;
use rsa::pkcs1::{EncodeRsaPublicKey, LineEnding};
use rsa::pkcs8::EncodePublicKey;
use rsa::traits::PublicKeyParts;

use crate::options::{Options, RsaKeyFormat};
use crate::said::{Said, said};

/// Why a value could not be decrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecryptError {
    /// A `+` of the Base64 was sent without percent-encoding and arrived as a space.
    Spaces,
    /// Not Base64.
    Base64,
    /// Base64 with `-` and `_`.
    UrlSafe,
    /// Base64 broken into lines.
    Lines,
    /// Ciphertext in hexadecimal.
    Hex,
    /// Only the first block is wrong, as another IV makes it.
    Iv,
    /// Filled up with zero bytes or blanks.
    Padding,
    /// Base64, but the key, the IV or the mode differs (or the length is not a multiple of a block).
    Decrypt,
    /// Decrypted to something that is not UTF-8.
    Utf8,
    /// Encrypted with the right key, but with a common mistake.
    Mistake(Mistake),
}

/// What programs commonly do instead of what the appendix says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// A key of 16 bytes was extended to K1 K2 K1.
    pub repeated_key: bool,
    pub ecb: bool,
    pub no_iv: bool,
}

/// The platform's keys.
pub struct Keys {
    des_key_text: String,
    des_key: [u8; 24],
    des_iv: [u8; 8],
    md5_key: String,
    rsa: Arc<PrivateKey>,
}

impl Keys {
    pub fn new(options: &Options) -> Result<Keys, String> {
        let rsa = rsa_key(options.seed)?;
        Keys::with(rsa, [&options.des_key, &options.des_iv, &options.md5_key])
            .map_err(|said| said.to_string())
    }

    fn with(rsa: Arc<PrivateKey>, [key, iv, md5_key]: [&str; 3]) -> Result<Keys, Said> {
        let des_iv = iv
            .as_bytes()
            .try_into()
            .map_err(|_| said!("des_iv 应为 8 字节", "des_iv must be 8 bytes"))?;
        Ok(Keys {
            des_key_text: key.to_owned(),
            des_key: des_key(key),
            des_iv,
            md5_key: md5_key.to_owned(),
            rsa,
        })
    }

    /// With another `des_key`, `des_iv` or `md5_key`, each where it is given.
    pub fn other(&self, texts: [Option<&str>; 3]) -> Result<Keys, Said> {
        let iv = String::from_utf8_lossy(&self.des_iv);
        let own = [&self.des_key_text, iv.as_ref(), &self.md5_key];
        let [key, iv, md5_key] = std::array::from_fn(|place| texts[place].unwrap_or(own[place]));
        Keys::with(self.rsa.clone(), [key, iv, md5_key])
    }

    /// Whether links made with the one are right for the other.
    pub fn same(&self, other: &Keys) -> bool {
        self.des_key == other.des_key
            && self.des_iv == other.des_iv
            && self.md5_key == other.md5_key
    }

    pub fn md5_key(&self) -> &str {
        &self.md5_key
    }

    pub fn des_key_text(&self) -> &str {
        &self.des_key_text
    }

    /// 附录 TripleDes加密说明: CBC, PKCS#7, UTF-8, Base64.
    pub fn encrypt(&self, text: &str) -> String {
        let cipher = cbc::Encryptor::<TdesEde3>::new(&self.des_key.into(), &self.des_iv.into());
        STANDARD.encode(cipher.encrypt_padded_vec::<Pkcs7>(text.as_bytes()))
    }

    pub fn decrypt(&self, text: &str) -> Result<String, DecryptError> {
        let bytes = decode_base64(text)?;
        let plain = decrypt_cbc(&self.des_key, &self.des_iv, &bytes)
            .ok_or(DecryptError::Decrypt)
            .and_then(|plain| String::from_utf8(plain).map_err(|_| DecryptError::Utf8));
        match plain {
            // A wrong IV changes only the first block, which may still be printable.
            Ok(plain) if is_text(&plain) => Ok(plain),
            other => self.why_garbled(&bytes).map_or(other, Err),
        }
    }

    fn why_garbled(&self, bytes: &[u8]) -> Option<DecryptError> {
        if let Some(mistake) = self.mistake(bytes) {
            return Some(DecryptError::Mistake(mistake));
        }
        let text =
            |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|t| !t.is_empty() && is_text(t));
        // A character may reach from the first block into the second.
        let plain = decrypt_cbc(&self.des_key, &self.des_iv, bytes);
        let from_second = plain.as_deref().and_then(|plain| plain.get(8..));
        if from_second.is_some_and(|rest| (0..4).any(|skip| rest.get(skip..).is_some_and(text))) {
            return Some(DecryptError::Iv);
        }
        let cipher = cbc::Decryptor::<TdesEde3>::new(&self.des_key.into(), &self.des_iv.into());
        let filled = cipher.decrypt_padded_vec::<NoPadding>(bytes).ok()?;
        let end = filled.iter().rposition(|byte| !matches!(byte, 0 | b' '))? + 1;
        (filled.len() - end < 9 && text(&filled[..end])).then_some(DecryptError::Padding)
    }

    fn mistake(&self, bytes: &[u8]) -> Option<Mistake> {
        let mut repeated_key = self.des_key;
        repeated_key.copy_within(..8, 16);
        let mut ways = vec![(false, true, false), (false, false, true)];
        if self.des_key[16..] == [0; 8] {
            ways.extend([
                (true, false, false),
                (true, true, false),
                (true, false, true),
            ]);
        }
        ways.into_iter().find_map(|(repeated, ecb, no_iv)| {
            let key = if repeated {
                &repeated_key
            } else {
                &self.des_key
            };
            let plain = match (ecb, no_iv) {
                (true, _) => decrypt_ecb(key, bytes)?,
                (_, true) => decrypt_cbc(key, &[0; 8], bytes)?,
                _ => decrypt_cbc(key, &self.des_iv, bytes)?,
            };
            let plain = String::from_utf8(plain).ok()?;
            let mistake = Mistake {
                repeated_key: repeated,
                ecb,
                no_iv,
            };
            (!plain.is_empty() && is_text(&plain)).then_some(mistake)
        })
    }

    /// 附录 MD5加密说明: `MD5(token + sev + timestamp + key)`, lower-case hex.
    pub fn sign(&self, token: &str, sev: &str, timestamp: &str) -> String {
        md5_hex(&format!("{token}{sev}{timestamp}{}", self.md5_key))
    }

    /// 附录 RSA加密说明: one PKCS#1 v1.5 block.
    pub fn rsa_decrypt(&self, text: &str) -> Result<String, DecryptError> {
        let bytes = decode_base64(text)?;
        let plain = self
            .rsa
            .pkcs1v15_decrypt(&bytes)
            .map_err(|_| DecryptError::Decrypt)?;
        // A wrong key gives random bytes (the crate hides padding errors on purpose).
        String::from_utf8(plain).map_err(|_| DecryptError::Decrypt)
    }

    pub fn rsa_encrypt(&self, text: &str) -> Option<String> {
        let block = self.rsa.as_public_key().pkcs1v15_encrypt(text.as_bytes());
        block.ok().map(|block| STANDARD.encode(block))
    }

    pub fn public_key(&self, format: RsaKeyFormat) -> String {
        let key = self.rsa.as_public_key();
        let spki = || key.to_public_key_der().map(|der| STANDARD.encode(der));
        let pem = || key.to_public_key_pem(LineEnding::LF);
        match format {
            RsaKeyFormat::Spki => spki().unwrap_or_default(),
            RsaKeyFormat::Pem => pem().unwrap_or_default(),
            RsaKeyFormat::Pkcs1 => key
                .to_pkcs1_der()
                .map(|der| STANDARD.encode(der.as_bytes()))
                .unwrap_or_default(),
            RsaKeyFormat::Xml => format!(
                "<RSAKeyValue><Modulus>{}</Modulus><Exponent>{}</Exponent></RSAKeyValue>",
                STANDARD.encode(key.n().to_be_bytes_trimmed_vartime()),
                STANDARD.encode(key.e().to_be_bytes_trimmed_vartime()),
            ),
        }
    }
}

/// The key text's bytes, zero-padded to 24 and cut there.
fn des_key(text: &str) -> [u8; 24] {
    let mut key = [0; 24];
    for (slot, byte) in key.iter_mut().zip(text.bytes()) {
        *slot = byte;
    }
    key
}

fn is_text(plain: &str) -> bool {
    plain.chars().all(|c| !c.is_control() || c.is_whitespace())
}

fn decrypt_cbc(key: &[u8; 24], iv: &[u8; 8], bytes: &[u8]) -> Option<Vec<u8>> {
    let cipher = cbc::Decryptor::<TdesEde3>::new(key.into(), iv.into());
    cipher.decrypt_padded_vec::<Pkcs7>(bytes).ok()
}

/// CBC with an IV of zeros, block by block: the same as ECB.
fn decrypt_ecb(key: &[u8; 24], bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    let mut blocks = bytes.chunks(8).peekable();
    while let Some(block) = blocks.next() {
        let cipher = cbc::Decryptor::<TdesEde3>::new(key.into(), &[0; 8].into());
        plain.extend(match blocks.peek() {
            Some(_) => cipher.decrypt_padded_vec::<NoPadding>(block).ok()?,
            None => cipher.decrypt_padded_vec::<Pkcs7>(block).ok()?,
        });
    }
    Some(plain)
}

pub fn decode_base64(text: &str) -> Result<Vec<u8>, DecryptError> {
    if text.contains(['\r', '\n']) {
        return Err(DecryptError::Lines);
    }
    if text.contains(' ') {
        return Err(DecryptError::Spaces);
    }
    // Hexadecimal is Base64, too, but ciphertext in Base64 is hardly ever without other letters.
    if text.len() >= 16
        && text.len().is_multiple_of(16)
        && text.bytes().all(|b| b.is_ascii_hexdigit())
    {
        return Err(DecryptError::Hex);
    }
    STANDARD.decode(text).map_err(|_| {
        let url_safe = text.contains(['-', '_']);
        let bytes = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='));
        match url_safe && bytes.is_ok_and(|bytes| bytes.len().is_multiple_of(8)) {
            true => DecryptError::UrlSafe,
            false => DecryptError::Base64,
        }
    })
}

pub fn md5(bytes: &[u8]) -> Vec<u8> {
    Md5::digest(bytes).to_vec()
}

pub fn md5_hex(text: &str) -> String {
    hex(&md5(text.as_bytes()))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The key of a seed; cached, because tests start many sandboxes in one process.
fn rsa_key(seed: u64) -> Result<Arc<PrivateKey>, String> {
    static MADE: OnceLock<Mutex<HashMap<u64, Arc<PrivateKey>>>> = OnceLock::new();
    let mut made = MADE.get_or_init(Mutex::default).lock().unwrap();
    if let Some(key) = made.get(&seed) {
        return Ok(key.clone());
    }
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let key = PrivateKey::new(&mut random, 2048).map_err(|error| error.to_string())?;
    let key = Arc::new(key);
    made.insert(seed, key.clone());
    Ok(key)
}
