//! The texts that the host holds: handed out, measured, copied, taken back.
//!
//! A host that does not give a text back as it should must not end the process. What it frees itself, as C# does with a
//! result declared as `string`, the allocator hands out again, be it for the library's next text: then the entry of the
//! first is forgotten, and its memory neither written to nor freed. What it gives back twice is found out as long as
//! its address has not been given to another text: so texts that were given back rest for a while.

use std::collections::{HashMap, VecDeque};
use std::ffi::c_char;
use std::hash::{BuildHasherDefault, Hasher};
use std::mem;
use std::sync::Mutex;

use super::encoded::Encoded;
use super::encoding::Shape;
use crate::config::Encoding;
use crate::memory::NoRoom;
use crate::os::fork::PerProcess;

/// Longer ones give all but their first bytes back before they rest, since their memory is better not held.
const SHORT_BYTES: usize = 4096;
const SHORT: Bounds = Bounds {
    least: 16,
    most: 1024,
    bytes: 56 * 1024,
};
const LONG: Bounds = Bounds {
    least: 4,
    most: 64,
    bytes: 256 * 1024,
};

/// How many texts rest in each shard: so many at least; beyond them as many as had no more bytes than these, and no
/// more than the most.
struct Bounds {
    least: usize,
    most: usize,
    bytes: usize,
}

struct Text {
    encoded: Encoded,
    /// 0 while the host has it.
    rest: u64,
}

#[derive(Default)]
struct Shard {
    texts: HashMap<usize, Text, BuildHasherDefault<OfAddress>>,
    rests: u64,
    short: Resting,
    long: Resting,
}

#[derive(Default)]
struct Resting {
    /// The address, which rest of it, and the bytes it had; the longest at rest comes first.
    queue: VecDeque<(usize, u64, usize)>,
    bytes: usize,
}

impl Resting {
    fn add(&mut self, address: usize, rest: u64, bytes: usize) {
        self.bytes += bytes;
        self.queue.push_back((address, rest, bytes));
    }

    /// One whose rest is over.
    fn over(&mut self, bounds: &Bounds) -> Option<(usize, u64)> {
        let count = self.queue.len();
        if count <= bounds.least || count <= bounds.most && self.bytes <= bounds.bytes {
            return None;
        }
        let (address, rest, bytes) = self.queue.pop_front()?;
        self.bytes -= bytes;
        Some((address, rest))
    }
}

impl Shard {
    /// Takes a text back: wiped, it rests.
    fn release(&mut self, address: usize) -> bool {
        let Some(text) = self.texts.get_mut(&address).filter(|text| text.rest == 0) else {
            return false;
        };
        let bytes = text.encoded.bytes_held();
        let (resting, bounds) = match bytes <= SHORT_BYTES {
            true => {
                text.encoded.wipe();
                (&mut self.short, &SHORT)
            }
            false if text.encoded.shrink() => (&mut self.long, &LONG),
            false => {
                self.texts.remove(&address);
                return true;
            }
        };
        self.rests += 1;
        text.rest = self.rests;
        resting.add(address, self.rests, bytes);
        while let Some((address, rest)) = resting.over(bounds) {
            // Else the address has become another text's meanwhile.
            if self
                .texts
                .get(&address)
                .is_some_and(|text| text.rest == rest)
            {
                self.texts.remove(&address);
            }
        }
        true
    }

    fn live(&self, address: usize) -> Option<&Encoded> {
        let text = self.texts.get(&address).filter(|text| text.rest == 0)?;
        Some(&text.encoded)
    }
}

/// Addresses are not chosen by anybody, so one multiplication spreads them.
#[derive(Default)]
struct OfAddress(u64);

impl Hasher for OfAddress {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_usize(usize::from(*byte));
        }
    }

    fn write_usize(&mut self, value: usize) {
        let product = (self.0 ^ value as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = product ^ product >> 32;
    }
}

static STRINGS: PerProcess<[Mutex<Shard>; 16]> = PerProcess::new(Default::default);

fn shard(address: usize) -> &'static Mutex<Shard> {
    &STRINGS[(address >> 4) % STRINGS.len()]
}

/// Hands a text to the host, or an empty one where memory cannot hold it.
pub fn give(text: String, encoding: Encoding, shape: Shape) -> *mut c_char {
    try_give(text, encoding, shape).unwrap_or_else(|NoRoom| keep(Encoded::Units(vec![0])))
}

/// Hands a text to the host, where memory can hold it.
pub fn try_give(text: String, encoding: Encoding, shape: Shape) -> Result<*mut c_char, NoRoom> {
    Encoded::new(text, encoding, shape).map(keep)
}

fn keep(mut encoded: Encoded) -> *mut c_char {
    let pointer = encoded.pointer();
    let text = Text { encoded, rest: 0 };
    let mut shard = crate::lock(shard(pointer as usize));
    if let Some(stale) = shard.texts.insert(pointer as usize, text) {
        // The host freed it itself, or else its address could not be this one's now.
        mem::forget(stale);
    }
    pointer
}

/// Takes a text back; `false` where the pointer is not a text of ours, or no longer.
pub fn release(pointer: *mut c_char) -> bool {
    let address = pointer as usize;
    crate::lock(shard(address)).release(address)
}

/// Units of a live text without its NUL.
pub fn length(pointer: *const c_char) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    shard.live(address).map(Encoded::length)
}

/// Copies what fits of a live text, with its NUL; answers the units it would need, NUL included.
///
/// # Safety
/// `buffer` is NULL, or `capacity` units of it are writable.
pub unsafe fn copy(pointer: *const c_char, buffer: *mut c_char, capacity: i32) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    let encoded = shard.live(address)?;
    let needed = encoded.length() + 1;
    let capacity = usize::try_from(capacity).unwrap_or(0);
    if buffer.is_null() || capacity == 0 {
        return Some(needed);
    }
    let count = encoded.fitting(capacity - 1);
    match encoded {
        // SAFETY: `count` units and a NUL are within `capacity`, and `count` units are within the text. The host's
        // buffer may be unaligned, so units are copied as bytes.
        Encoded::Bytes(bytes, _) => unsafe {
            buffer.cast::<u8>().copy_from(bytes.as_ptr(), count);
            buffer.cast::<u8>().add(count).write(0);
        },
        // SAFETY: as above.
        Encoded::Units(units) => unsafe {
            buffer
                .cast::<u8>()
                .copy_from(units.as_ptr().cast::<u8>(), count * 2);
            buffer.cast::<u16>().add(count).write_unaligned(0);
        },
    }
    Some(needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_released_once() {
        let pointer = give("x".to_owned(), Encoding::Utf8, Shape::Json);
        assert_eq!(length(pointer), Some(1));
        assert!(release(pointer) && !release(pointer));
        assert_eq!(length(pointer), None);
        assert!(!release(std::ptr::null_mut()));
    }

    #[test]
    fn a_second_release_hits_no_other_text() {
        for length in [1, 3_000, 20_000, 200_000, 1_000_000, 40_000_000] {
            for _ in 0..10 {
                let pointer = give("x".repeat(length), Encoding::Utf8, Shape::Json);
                assert!(release(pointer));
                let next = give("y".repeat(length), Encoding::Utf8, Shape::Json);
                assert!(!release(pointer), "{length}");
                assert!(release(next));
            }
        }
    }
}
