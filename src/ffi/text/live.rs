//! The texts that the host holds: handed out, measured, copied, taken back.

use std::collections::{BTreeMap, VecDeque};
use std::ffi::c_char;
use std::sync::Mutex;

use super::encoded::Encoded;
use super::encoding::Shape;
use crate::config::Encoding;
use crate::memory::NoRoom;
use crate::os::fork::PerProcess;

/// Wiped strings that keep their addresses for a while, so that a second release is found out instead of hitting
/// whatever would live there next: of each shard so many short ones, and of so many long ones the first bytes, whose
/// memory is better not cut into many pieces.
const RESTING_SHORT: usize = 16;
const RESTING_LONG: usize = 4;
const SHORT_BYTES: usize = 4096;

#[derive(Default)]
struct Shard {
    live: BTreeMap<usize, Encoded>,
    resting_short: VecDeque<Encoded>,
    resting_long: VecDeque<Encoded>,
}

impl Shard {
    fn rest(&mut self, mut encoded: Encoded) {
        let (resting, most) = match encoded.bytes_held() <= SHORT_BYTES {
            true => (&mut self.resting_short, RESTING_SHORT),
            false if encoded.shrink() => (&mut self.resting_long, RESTING_LONG),
            false => return,
        };
        if resting.len() >= most {
            resting.pop_front();
        }
        resting.push_back(encoded);
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
    crate::lock(shard(pointer as usize))
        .live
        .insert(pointer as usize, encoded);
    pointer
}

/// Takes a text back; `false` where the pointer is not a text of ours, or no longer.
pub fn release(pointer: *mut c_char) -> bool {
    let address = pointer as usize;
    let mut shard = crate::lock(shard(address));
    let Some(mut encoded) = shard.live.remove(&address) else {
        return false;
    };
    encoded.wipe();
    shard.rest(encoded);
    true
}

/// Units of a live text without its NUL.
pub fn length(pointer: *const c_char) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    shard.live.get(&address).map(Encoded::length)
}

/// Copies what fits of a live text, with its NUL; answers the units it would need, NUL included.
///
/// # Safety
/// `buffer` is NULL, or `capacity` units of it are writable.
pub unsafe fn copy(pointer: *const c_char, buffer: *mut c_char, capacity: i32) -> Option<usize> {
    let address = pointer as usize;
    let shard = crate::lock(shard(address));
    let encoded = shard.live.get(&address)?;
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
