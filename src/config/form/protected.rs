//! A secret that is written protected for this machine: `dpapi:` and Base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::Broken;
use crate::os::protected::{self, Refused};
use crate::said;
use crate::said::Title;
use crate::secret::Secret;

pub const MARK: &str = "dpapi:";

/// The secret that a value stands for: itself, unless it is protected.
pub fn reveal(text: &str) -> Option<Result<Secret, Broken>> {
    let protected = text.trim().strip_prefix(MARK)?;
    Some(match revealed(protected.trim()) {
        Ok(secret) => Ok(secret),
        Err(why) => Broken::new("protected", why),
    })
}

fn revealed(base64: &str) -> Result<Secret, Title> {
    let bytes = STANDARD.decode(base64).map_err(|_| NOT_BASE64)?;
    let plain = protected::unprotect(&bytes).map_err(|refused| match refused {
        Refused::NotHere => NOT_HERE,
        Refused::Unreadable => UNREADABLE,
    })?;
    match std::str::from_utf8(&plain) {
        Ok(plain) if !plain.is_empty() => Ok(Secret::new(plain)),
        _ => Err(UNREADABLE),
    }
}

/// A secret as it is written where only this machine shall read it.
pub fn conceal(secret: &str) -> Result<String, Refused> {
    let secret = Zeroizing::new(secret.as_bytes().to_vec());
    protected::protect(&secret).map(|bytes| [MARK, &STANDARD.encode(bytes)].concat())
}

const NOT_BASE64: Title = said!(
    "dpapi: 之后不是完整的 Base64，内容已损坏或被截断；请重新写入原文，再运行 idcas protect",
    "is not whole Base64 behind dpapi:, so it was damaged or cut off; write the secret itself again, and run idcas protect"
);
const NOT_HERE: Title = said!(
    "以 dpapi: 开头，即在 Windows 上加密保护的值，在本系统上无法解密；请写入原文",
    "begins with dpapi:, which is protected on Windows and cannot be read on this system; write the secret itself"
);
const UNREADABLE: Title = said!(
    "无法解密：该值是在另一台电脑上（或重装系统之前）加密保护的，或者已损坏；请在本机重新写入原文，再运行 idcas protect",
    "cannot be read: it was protected on another machine, or before Windows was installed anew, or it is damaged; write the secret itself again on this machine, and run idcas protect"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_marked_is_protected() {
        for plain in ["", "dpapi", "secret", "DPAPI:AAAA", "x dpapi:AAAA"] {
            assert!(reveal(plain).is_none(), "{plain}");
        }
    }

    #[test]
    fn damage_and_another_system_are_told_apart() {
        for (text, expected) in [
            ("dpapi:", NOT_HERE_OR_UNREADABLE),
            ("dpapi:A", NOT_BASE64),
            ("dpapi:AAA=AAA", NOT_BASE64),
            (" dpapi:AAAA ", NOT_HERE_OR_UNREADABLE),
        ] {
            let broken = reveal(text).unwrap().err().unwrap();
            assert_eq!(broken.rule, "protected");
            assert_eq!(broken.text.en, expected.en, "{text}");
        }
    }

    #[cfg(windows)]
    const NOT_HERE_OR_UNREADABLE: Title = UNREADABLE;
    #[cfg(not(windows))]
    const NOT_HERE_OR_UNREADABLE: Title = NOT_HERE;

    #[cfg(windows)]
    #[test]
    fn what_is_concealed_is_revealed() {
        let written = conceal("密钥 #1").unwrap();
        assert!(!written.contains("密钥"));
        let secret = reveal(&written).unwrap().ok().unwrap();
        assert_eq!(secret.expose(), "密钥 #1");
    }
}
