//! The signature of the PC pages (附录 MD5加密说明).

use md5::{Digest, Md5};

/// Lower-case hex of MD5 over token + sev + timestamp + key, each raw, before any URL encoding.
pub fn sign(token: &str, sev: &str, timestamp: &str, key: &str) -> String {
    let mut md5 = Md5::new();
    for part in [token, sev, timestamp, key] {
        md5.update(part.as_bytes());
    }
    hex(&md5.finalize())
}

/// Of any bytes.
pub fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::digest(bytes).into()
}

pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| DIGITS[usize::from(digit)] as char)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_appendix_example() {
        assert_eq!(
            sign(
                "TokenValue",
                "SevValue",
                "2020-05-01 12:09:22",
                "TomtawMD5Key"
            ),
            "05459fbafa3d4d80f9f40b28b727b3ee"
        );
    }
}
