//! The host's floating-point state. Delphi before 12 runs with floating-point exceptions unmasked, and a division that
//! is harmless here would kill the host.

/// While it lives, exceptions are masked; dropping it restores the host's state, flags included.
pub struct FloatingPoint {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    saved: Saved,
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
struct Saved {
    x87: X87,
    mxcsr: u32,
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
enum X87 {
    /// Left as it was, with nothing unmasked; this was its status word.
    Left(u16),
    /// Control word, status word, tag word and the last instruction's addresses. Storing and loading them takes longer
    /// than many a call.
    Stored([u32; 7]),
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
impl FloatingPoint {
    pub fn masked() -> FloatingPoint {
        use std::arch::asm;

        /// All exceptions masked, extended precision, round to nearest.
        static CONTROL: u16 = 0x037f;
        /// Of the control word: the masks and the rounding.
        const MATTERS: u16 = 0x0c3f;
        /// All exceptions masked, round to nearest.
        static MXCSR: u32 = 0x1f80;
        const FLAGS: u32 = 0x3f;

        let (mut control, mut status, mut mxcsr) = (0u16, 0u16, 0u32);
        // SAFETY: each stores its word, two or four bytes, and raises nothing. SSE is part of every target this is
        // built for.
        unsafe {
            asm!("fnstcw [{}]", in(reg) &raw mut control, options(nostack));
            asm!("fnstsw [{}]", in(reg) &raw mut status, options(nostack));
            asm!("stmxcsr [{}]", in(reg) &raw mut mxcsr, options(nostack));
        }
        let mut x87 = X87::Left(status);
        if (control ^ CONTROL) & MATTERS != 0 {
            let mut stored = [0; 7];
            // SAFETY: fnstenv writes 28 bytes and masks all x87 exceptions without raising a pending one; fldcw then
            // cannot fault. The x87 register stack is empty at a call and stays so.
            unsafe {
                asm!("fnstenv [{}]", in(reg) &raw mut stored, options(nostack));
                asm!("fldcw [{}]", in(reg) &raw const CONTROL, options(nostack, readonly));
            }
            x87 = X87::Stored(stored);
        }
        if mxcsr & !FLAGS != MXCSR {
            // SAFETY: four bytes, with no reserved bit set.
            unsafe {
                asm!("ldmxcsr [{}]", in(reg) &raw const MXCSR, options(nostack, readonly));
            }
        }
        FloatingPoint {
            saved: Saved { x87, mxcsr },
        }
    }
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
impl Drop for FloatingPoint {
    fn drop(&mut self) {
        use std::arch::asm;

        let (mut status, mut mxcsr) = (0u16, 0u32);
        // SAFETY: as in `masked`.
        unsafe {
            asm!("fnstsw [{}]", in(reg) &raw mut status, options(nostack));
            asm!("stmxcsr [{}]", in(reg) &raw mut mxcsr, options(nostack));
        }
        let mut stored = [0; 7];
        let back = match self.saved.x87 {
            X87::Left(before) if before == status => None,
            X87::Left(before) => {
                // SAFETY: as in `masked`.
                unsafe { asm!("fnstenv [{}]", in(reg) &raw mut stored, options(nostack)) };
                stored[1] = stored[1] & !0xffff | u32::from(before);
                Some(&stored)
            }
            X87::Stored(ref stored) => Some(stored),
        };
        // SAFETY: both states were stored on this thread; no x87 value is live across the drop.
        unsafe {
            if let Some(stored) = back {
                asm!("fldenv [{}]", in(reg) stored, options(nostack, readonly));
            }
            if mxcsr != self.saved.mxcsr {
                asm!("ldmxcsr [{}]", in(reg) &raw const self.saved.mxcsr, options(nostack, readonly));
            }
        }
    }
}

#[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
impl FloatingPoint {
    /// Other processors do not trap by default, and no host is known that makes them.
    pub fn masked() -> FloatingPoint {
        FloatingPoint {}
    }
}
