//! The ways in which programs encrypt a text instead of the platform's: forms of the key, IVs, modes, paddings and
//! character sets. Each deviation is a mistake of the catalogue; what deviates least is what happened.

use std::cell::Cell;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::plain::{self, Generosity};
use crate::config::Config;
use crate::crypto::TEST_DES_KEY;
use crate::crypto::modes::{BLOCK, KEY, Stream, chained, ecb, stream};
use crate::crypto::sign::{hex, md5};
use crate::mistake::{self, Mistake};

/// The specification's own.
const EXAMPLE_IV: [u8; BLOCK] = *b"TomTaw#7";

/// A longer text is not searched: no page's token has half of it.
const MOST_BYTES: usize = 8 * 1024;
/// Blocks that are decrypted for one link at most, over all of its values and everything that is tried.
const MOST_BLOCKS: usize = 300_000;
/// Forms of the key with which stream modes are tried: the key itself, and repeated.
const STREAM_KEYS: usize = 2;

type Causes = Vec<&'static Mistake>;

pub type Way = (usize, usize, usize);

/// A text as one of the ways reads it.
#[derive(Clone, Debug)]
pub struct Reading {
    pub text: String,
    /// Which form of the key, which mode, which kind of text: values of one link were encrypted by one program.
    pub way: Way,
    pub causes: Causes,
}

/// Everything that is tried.
pub struct Ways {
    keys: Vec<(Key, Causes)>,
    iv: [u8; BLOCK],
    /// Of the platform's own key.
    of_key: [u8; BLOCK],
    /// Blocks that may still be decrypted.
    left: Cell<usize>,
}

impl Ways {
    /// `None` where no key is configured.
    pub fn new(config: &Config) -> Option<Ways> {
        let triple_des = config.triple_des.as_ref()?;
        let md5_key = config.md5_key.as_ref().map(|key| key.expose());
        let mut keys = Keys(Vec::with_capacity(40));
        keys.add_forms(triple_des.key(), None);
        if let Some(other) = md5_key {
            keys.add_forms_of_another(other, &mistake::KEY_IS_MD5_KEY);
        }
        keys.add_forms_of_another(TEST_DES_KEY, &mistake::KEY_TEST);
        let of_key = first_block(triple_des.key().as_bytes());
        Some(Ways {
            keys: keys.0,
            iv: triple_des.iv(),
            of_key,
            left: Cell::new(MOST_BLOCKS),
        })
    }

    /// Every way that reads `bytes` as a text that is accepted; those that deviate least come first.
    pub fn readings(
        &self,
        bytes: &[u8],
        generosity: Generosity,
        accept: &dyn Fn(&str) -> bool,
    ) -> Vec<Reading> {
        let mut found = Vec::new();
        if bytes.is_empty() || !self.takes(bytes) {
            return found;
        }
        for (number, (key, causes)) in self.keys.iter().enumerate() {
            for (mode, plain, of_mode) in self.modes(key, bytes, number < STREAM_KEYS) {
                let deviating = causes.len() + usize::from(of_mode.is_some());
                for reading in plain::texts(&plain, of_mode.is_some_and(is_stream), generosity) {
                    // A character set that turns nearly any bytes into letters needs a way that is not far-fetched.
                    if deviating + reading.causes.len() > 3 || !accept(&reading.text) {
                        continue;
                    }
                    let kinds = [
                        &mistake::UTF16_BEFORE,
                        &mistake::NUL_INSIDE,
                        &mistake::BOM_BEFORE,
                    ];
                    let kind = kinds.iter().position(|kind| {
                        reading
                            .causes
                            .iter()
                            .any(|cause| std::ptr::eq(*cause, *kind))
                    });
                    let mut all = causes.clone();
                    all.extend(of_mode);
                    all.extend(reading.causes);
                    found.push(Reading {
                        text: reading.text,
                        way: (number, mode, kind.map_or(0, |kind| kind + 1)),
                        causes: all,
                    });
                }
            }
        }
        found.sort_by_key(|reading| reading.causes.len());
        found
    }

    /// The blocks behind the first, by each form of the key, where the IV is none of those that are tried.
    pub fn tails(&self, bytes: &[u8]) -> Vec<(Vec<u8>, &[&'static Mistake])> {
        if bytes.len() <= BLOCK || !self.takes(bytes) {
            return Vec::new();
        }
        let keys = self.keys.iter();
        keys.map(|(key, causes)| {
            let plain = chained(&ecb(key, bytes), bytes, &self.iv);
            (plain[BLOCK..].to_vec(), causes.as_slice())
        })
        .collect()
    }

    /// Whether what is left is enough for a search; it is taken from that.
    fn takes(&self, bytes: &[u8]) -> bool {
        let blocks = self.keys.len() * bytes.len() / BLOCK + STREAM_KEYS * bytes.len() * 4;
        let left = self.left.get().checked_sub(blocks);
        self.left.set(left.unwrap_or(0));
        left.is_some() && bytes.len() <= MOST_BYTES
    }

    fn modes(
        &self,
        key: &[u8; KEY],
        bytes: &[u8],
        streams: bool,
    ) -> Vec<(usize, Vec<u8>, Option<&'static Mistake>)> {
        let mut found = Vec::with_capacity(16);
        let whole = &bytes[..bytes.len() - bytes.len() % BLOCK];
        if !whole.is_empty() {
            let blocks = ecb(key, whole);
            let cbc = |iv: &[u8; BLOCK]| chained(&blocks, whole, iv);
            let key_iv = first_block(key);
            found.push((0, cbc(&self.iv), None));
            found.push((1, blocks.clone(), Some(&mistake::MODE_ECB)));
            for (mode, iv, cause) in [
                (2, [0; BLOCK], &mistake::IV_ZERO),
                (3, key_iv, &mistake::IV_KEY),
                (4, self.of_key, &mistake::IV_KEY),
                (5, EXAMPLE_IV, &mistake::IV_DEFAULT),
                (6, *b"12345678", &mistake::IV_COMMON),
                (7, *b"01234567", &mistake::IV_COMMON),
                (8, *b"00000000", &mistake::IV_COMMON),
                (
                    9,
                    0x1234_5678_90AB_CDEFu64.to_be_bytes(),
                    &mistake::IV_COMMON,
                ),
            ] {
                if iv != self.iv {
                    found.push((mode, cbc(&iv), Some(cause)));
                }
            }
            if whole.len() > BLOCK {
                let rest = cbc(&self.iv).split_off(BLOCK);
                found.push((10, rest, Some(&mistake::IV_PREPENDED)));
            }
        }
        let modes = [Stream::Cfb, Stream::Cfb8, Stream::Ofb];
        for (number, mode) in modes.into_iter().enumerate().filter(|_| streams) {
            for (shift, iv) in [(11, self.iv), (14, [0; BLOCK]), (17, self.of_key)] {
                let plain = stream(key, bytes, &iv, mode);
                found.push((shift + number, plain, Some(&mistake::MODE_STREAM)));
            }
        }
        found
    }
}

fn is_stream(mistake: &Mistake) -> bool {
    std::ptr::eq(mistake, &mistake::MODE_STREAM)
}

fn first_block(bytes: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block
        .iter_mut()
        .zip(bytes)
        .for_each(|(slot, byte)| *slot = *byte);
    block
}

/// On the heap, since whatever moves leaves a copy on the stack.
type Key = Box<Zeroizing<[u8; KEY]>>;

/// `bytes`, cut or filled up.
fn filled(bytes: &[u8], with: u8) -> Key {
    let mut whole = Box::new(Zeroizing::new([with; KEY]));
    whole
        .iter_mut()
        .zip(bytes)
        .for_each(|(slot, byte)| *slot = *byte);
    whole
}

fn repeated(bytes: &[u8]) -> Key {
    let mut whole = Box::new(Zeroizing::new([0; KEY]));
    let cycle = bytes.iter().cycle();
    whole
        .iter_mut()
        .zip(cycle)
        .for_each(|(slot, byte)| *slot = *byte);
    whole
}

struct Keys(Vec<(Key, Causes)>);

impl Keys {
    fn add(&mut self, key: Key, causes: &[&'static Mistake]) {
        if !self.0.iter().any(|(known, _)| **known == *key) {
            self.0.push((key, causes.to_vec()));
        }
    }

    /// Bytes that stand for a key: as the platform takes them, and repeated, as .NET does.
    fn add_bytes(&mut self, bytes: &[u8], cause: &'static Mistake) {
        if !bytes.is_empty() {
            self.add(filled(bytes, 0), &[cause]);
            self.add(repeated(bytes), &[cause]);
        }
    }

    /// The configured key, and what becomes of it. The platform's own form comes first.
    fn add_forms(&mut self, text: &str, cause: Option<&'static Mistake>) {
        let bytes = text.as_bytes();
        self.add(filled(bytes, 0), cause.as_slice());
        if bytes.is_empty() {
            return;
        }
        self.add(repeated(bytes), &[&mistake::KEY_REPEATED]);
        self.add(filled(bytes, b' '), &[&mistake::KEY_PADDED]);
        self.add(filled(bytes, b'0'), &[&mistake::KEY_PADDED]);
        self.add(
            repeated(&bytes[..bytes.len().min(BLOCK)]),
            &[&mistake::KEY_SINGLE],
        );
        if bytes.len() > 2 * BLOCK {
            self.add_bytes(&bytes[..2 * BLOCK], &mistake::KEY_CUT);
        }
        let digest = md5(bytes);
        self.add(repeated(&digest), &[&mistake::KEY_MD5]);
        self.add(filled(&digest, 0), &[&mistake::KEY_MD5]);
        let digits = Zeroizing::new(hex(&digest));
        self.add(filled(digits.as_bytes(), 0), &[&mistake::KEY_MD5]);
        self.add(
            filled(Zeroizing::new(digits.to_uppercase()).as_bytes(), 0),
            &[&mistake::KEY_MD5],
        );
        // The middle of it, the "16-digit MD5".
        self.add_bytes(&digits.as_bytes()[8..24], &mistake::KEY_MD5);
        let digits = Zeroizing::new(hex(bytes));
        self.add_bytes(digits.as_bytes(), &mistake::KEY_HEX);
        self.add_bytes(
            Zeroizing::new(digits.to_uppercase()).as_bytes(),
            &mistake::KEY_HEX,
        );
        if let Some(raw) = from_hex(text).map(Zeroizing::new) {
            self.add_bytes(&raw, &mistake::KEY_HEX);
        }
        let base64 = Zeroizing::new(STANDARD.encode(bytes));
        self.add_bytes(base64.as_bytes(), &mistake::KEY_BASE64);
        if let Ok(raw) = STANDARD.decode(bytes).map(Zeroizing::new) {
            self.add_bytes(&raw, &mistake::KEY_BASE64);
        }
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
        let wide: Zeroizing<Vec<u8>> = Zeroizing::new(wide.collect());
        self.add_bytes(&wide, &mistake::KEY_UTF16);
        for text in [text.to_uppercase(), text.to_lowercase()].map(Zeroizing::new) {
            self.add_bytes(text.as_bytes(), &mistake::KEY_CASE);
        }
        for end in ["\n", "\r\n", " "] {
            let text = Zeroizing::new([text, end].concat());
            self.add(filled(text.as_bytes(), 0), &[&mistake::KEY_BLANK]);
        }
    }

    /// Another key that the program knows: as the platform takes one, and as .NET does.
    fn add_forms_of_another(&mut self, text: &str, cause: &'static Mistake) {
        let bytes = text.as_bytes();
        if !bytes.is_empty() {
            self.add(filled(bytes, 0), &[cause]);
            self.add(repeated(bytes), &[cause, &mistake::KEY_REPEATED]);
        }
    }
}

/// The bytes that hexadecimal digits stand for.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if digits.is_empty() || !digits.len().is_multiple_of(2) {
        return None;
    }
    let value = |digit: u8| {
        char::from(digit)
            .to_digit(16)
            .and_then(|v| u8::try_from(v).ok())
    };
    digits
        .chunks_exact(2)
        .map(|pair| Some(value(pair[0])? << 4 | value(pair[1])?))
        .collect()
}
