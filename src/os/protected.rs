//! Texts that Windows keeps for this machine alone (DPAPI). Whoever uses the machine can read them; on another machine
//! nobody can. Elsewhere there is nothing of the kind.

use zeroize::Zeroizing;

/// The system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// This system has no such thing.
    #[cfg_attr(windows, expect(dead_code, reason = "the other systems' answer"))]
    NotHere,
    /// Made on another machine, or damaged.
    #[cfg_attr(not(windows), expect(dead_code, reason = "Windows' answer"))]
    Unreadable,
}

#[cfg(windows)]
mod windows {
    use std::ptr::null;

    use windows_sys::Win32::Foundation::LocalFree;
    use windows_sys::Win32::Security::Cryptography::{
        CRYPT_INTEGER_BLOB, CRYPTPROTECT_LOCAL_MACHINE, CRYPTPROTECT_UI_FORBIDDEN,
        CryptProtectData, CryptUnprotectData,
    };
    use zeroize::{Zeroize, Zeroizing};

    /// Keeps other programs' protected texts from being taken for ours. No secret.
    const PURPOSE: &[u8] = b"idcas configuration";

    fn blob(bytes: &[u8]) -> CRYPT_INTEGER_BLOB {
        CRYPT_INTEGER_BLOB {
            // No text of a configuration is nearly as long.
            cbData: u32::try_from(bytes.len()).unwrap_or(0),
            pbData: bytes.as_ptr().cast_mut(),
        }
    }

    /// Copies what the system made, wipes it and gives it back.
    fn taken(made: CRYPT_INTEGER_BLOB) -> Zeroizing<Vec<u8>> {
        if made.pbData.is_null() {
            return Zeroizing::default();
        }
        // SAFETY: the system made the block, of this many bytes, and nobody else knows it. It is freed once.
        unsafe {
            let bytes = std::slice::from_raw_parts_mut(made.pbData, made.cbData as usize);
            let copy = Zeroizing::new(bytes.to_vec());
            bytes.zeroize();
            LocalFree(made.pbData.cast());
            copy
        }
    }

    pub fn protect(text: &[u8]) -> Option<Vec<u8>> {
        let (text, purpose) = (blob(text), blob(PURPOSE));
        let mut made = blob(&[]);
        // SAFETY: both blobs are alive and only read; `made` is writable; what else may be NULL is.
        let done = unsafe {
            CryptProtectData(
                &raw const text,
                null(),
                &raw const purpose,
                null(),
                null(),
                CRYPTPROTECT_LOCAL_MACHINE | CRYPTPROTECT_UI_FORBIDDEN,
                &raw mut made,
            )
        };
        (done != 0).then(|| taken(made).to_vec())
    }

    pub fn unprotect(protected: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (protected, purpose) = (blob(protected), blob(PURPOSE));
        let mut made = blob(&[]);
        // SAFETY: both blobs are alive and only read; `made` is writable; what else may be NULL is.
        let done = unsafe {
            CryptUnprotectData(
                &raw const protected,
                std::ptr::null_mut(),
                &raw const purpose,
                null(),
                null(),
                CRYPTPROTECT_UI_FORBIDDEN,
                &raw mut made,
            )
        };
        (done != 0).then(|| taken(made))
    }
}

/// What only this machine can read again.
#[cfg(windows)]
pub fn protect(text: &[u8]) -> Result<Vec<u8>, Refused> {
    windows::protect(text).ok_or(Refused::Unreadable)
}

/// What [`protect`] was given.
#[cfg(windows)]
pub fn unprotect(protected: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
    windows::unprotect(protected).ok_or(Refused::Unreadable)
}

#[cfg(not(windows))]
pub fn protect(_: &[u8]) -> Result<Vec<u8>, Refused> {
    Err(Refused::NotHere)
}

#[cfg(not(windows))]
pub fn unprotect(_: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
    Err(Refused::NotHere)
}
