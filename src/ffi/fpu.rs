//! The host's floating-point state. Delphi before 12 runs with floating-point exceptions unmasked, and a division that
//! is harmless here would kill the host.

/// While it lives, exceptions are masked; dropping it restores the host's state, flags included.
pub struct FloatingPoint {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    saved: Saved,
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
struct Saved {
    /// Control word, status word, tag word and the last instruction's addresses.
    x87: [u32; 7],
    mxcsr: u32,
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
impl FloatingPoint {
    pub fn masked() -> FloatingPoint {
        use std::arch::asm;

        /// All exceptions masked, extended precision, round to nearest.
        static X87: u16 = 0x037f;
        /// All exceptions masked, round to nearest.
        static MXCSR: u32 = 0x1f80;

        let mut saved = Saved {
            x87: [0; 7],
            mxcsr: 0,
        };
        // SAFETY: fnstenv writes 28 bytes to `saved.x87` and masks all x87 exceptions without raising a pending one;
        // fldcw then cannot fault. The x87 register stack is empty at a call and stays so. stmxcsr and ldmxcsr touch
        // four bytes each. SSE is part of every target this is built for.
        unsafe {
            asm!("fnstenv [{}]", in(reg) &raw mut saved.x87, options(nostack));
            asm!("fldcw [{}]", in(reg) &raw const X87, options(nostack, readonly));
            asm!("stmxcsr [{}]", in(reg) &raw mut saved.mxcsr, options(nostack));
            asm!("ldmxcsr [{}]", in(reg) &raw const MXCSR, options(nostack, readonly));
        }
        FloatingPoint { saved }
    }
}

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
impl Drop for FloatingPoint {
    fn drop(&mut self) {
        use std::arch::asm;
        // SAFETY: both states were stored by `masked` on this thread; no x87 value is live across the drop.
        unsafe {
            asm!("fldenv [{}]", in(reg) &raw const self.saved.x87, options(nostack, readonly));
            asm!("ldmxcsr [{}]", in(reg) &raw const self.saved.mxcsr, options(nostack, readonly));
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
