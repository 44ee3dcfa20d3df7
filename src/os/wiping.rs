//! The allocator: memory is wiped when it is given back, whoever had it. So no copy of a password, a token or a
//! patient's name stays behind in freed memory, be it one of the HTTP library, of the JSON reader or of a vector that
//! grew.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;

/// Larger blocks are not wiped here, since most of such a block may never have been used, and wiping it would make the
/// system provide it: a probe for room would take all memory there is. Whoever holds as much wipes it before
/// (`secret::wipe`). No secret of a configuration, no token and no request is as large.
pub const LARGE: usize = 1024 * 1024;

pub struct Wiping;

#[global_allocator]
static WIPING: Wiping = Wiping;

/// # Safety
/// `block` has as many writable bytes.
unsafe fn wipe(block: *mut u8, bytes: usize) {
    // SAFETY: the caller's promise.
    unsafe { block.write_bytes(0, bytes) };
    // Else nothing would be left of it: nobody reads these zeros.
    black_box(block);
}

// SAFETY: all memory is the system's, under the layouts that the callers name.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise: the block is of this layout, and nobody uses it any more.
        unsafe {
            if layout.size() < LARGE {
                wipe(block, layout.size());
            }
            System.dealloc(block, layout);
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if layout.size() >= LARGE {
            // SAFETY: the caller's promise.
            return unsafe { System.realloc(block, layout, size) };
        }
        // SAFETY: the caller's promise.
        unsafe {
            match size > layout.size() {
                true => grow(block, layout, size),
                false => shrink(block, layout, size),
            }
        }
    }
}

/// The system might leave the old block as it was.
///
/// # Safety
/// As for [`GlobalAlloc::realloc`].
unsafe fn grow(block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
    // SAFETY: the caller promises that such a layout is valid, and that the block is of the old one.
    unsafe {
        let larger = System.alloc(Layout::from_size_align_unchecked(size, layout.align()));
        if !larger.is_null() {
            larger.copy_from_nonoverlapping(block, layout.size());
            WIPING.dealloc(block, layout);
        }
        larger
    }
}

/// The block stays where it is, wherever the system can do that: what rests there must be found again (`ffi::text::live`).
/// Where the system moves it, it leaves nothing behind: what is kept waits elsewhere meanwhile.
///
/// # Safety
/// As for [`GlobalAlloc::realloc`]; `size` is not larger than the block.
unsafe fn shrink(block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
    // SAFETY: the caller promises that such a layout is valid, and that the block is of the old one.
    unsafe {
        let smaller = Layout::from_size_align_unchecked(size, layout.align());
        let kept = System.alloc(smaller);
        if kept.is_null() {
            return kept;
        }
        kept.copy_from_nonoverlapping(block, size);
        wipe(block, layout.size());
        let shrunk = System.realloc(block, layout, size);
        // Where the system refuses, the block is what it was.
        let whole = if shrunk.is_null() { block } else { shrunk };
        whole.copy_from_nonoverlapping(kept, size);
        WIPING.dealloc(kept, smaller);
        shrunk
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(size: usize) -> (*mut u8, Layout) {
        let layout = Layout::from_size_align(size, 8).unwrap();
        // SAFETY: a block of this layout, not of no bytes.
        let block = unsafe { WIPING.alloc(layout) };
        assert!(!block.is_null());
        for at in 0..size {
            // SAFETY: within the block.
            unsafe { block.add(at).write(at as u8 | 1) };
        }
        (block, layout)
    }

    #[test]
    fn what_is_kept_is_kept_whichever_way_a_block_changes() {
        const SIZES: [usize; 8] = [1, 16, 100, 5_000, 200_000, LARGE - 1, LARGE, 3 * LARGE];
        for from in SIZES {
            for to in SIZES {
                let (block, layout) = filled(from);
                // SAFETY: a block of this layout, and as many of its bytes as both have.
                unsafe {
                    let block = WIPING.realloc(block, layout, to);
                    assert!(!block.is_null());
                    for at in 0..from.min(to) {
                        assert_eq!(block.add(at).read(), at as u8 | 1, "{from} {to}");
                    }
                    WIPING.dealloc(block, Layout::from_size_align(to, 8).unwrap());
                }
            }
        }
    }
}
