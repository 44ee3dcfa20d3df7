//! What a reply says of its own encoding.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8};

/// What the `charset` of a reply claims. It decides only where the bytes leave two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Nothing,
    Utf8,
    Gb,
    /// Another encoding of several bytes for a character, such as Big5.
    Other(&'static Encoding),
}

impl Claim {
    pub fn of(content_type: Option<&str>) -> Claim {
        let Some(label) = content_type.and_then(charset) else {
            return Claim::Nothing;
        };
        if label.starts_with("gb") || label.contains("936") || label.starts_with("euc-cn") {
            return Claim::Gb;
        }
        match Encoding::for_label(label.as_bytes()) {
            Some(encoding) if encoding == UTF_8 => Claim::Utf8,
            Some(encoding) if encoding == GBK || encoding == GB18030 => Claim::Gb,
            Some(encoding) if [BIG5, SHIFT_JIS, EUC_JP, EUC_KR].contains(&encoding) => {
                Claim::Other(encoding)
            }
            // Where each byte is a character, any bytes are a text: that proves nothing.
            _ => Claim::Nothing,
        }
    }
}

fn charset(content_type: &str) -> Option<String> {
    let lower = content_type.to_ascii_lowercase();
    let (_, rest) = lower.split_once("charset")?;
    let label = rest.trim_start().strip_prefix('=')?.split(';').next()?;
    let label = label.trim().trim_matches(['"', '\'']).trim();
    (!label.is_empty()).then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (header, claim) in [
            ("application/json", Claim::Nothing),
            ("application/json; charset=UTF-8", Claim::Utf8),
            ("text/html;charset=gbk", Claim::Gb),
            ("text/html; CHARSET = 'gbk'", Claim::Gb),
            ("text/html; charset=\"GB2312\"; x=y", Claim::Gb),
            ("text/plain; charset=cp936", Claim::Gb),
            ("text/plain; charset=ms936", Claim::Gb),
            ("text/plain; charset=iso-8859-1", Claim::Nothing),
            ("text/plain; charset=us-ascii", Claim::Nothing),
            ("text/plain; charset=utf-16", Claim::Nothing),
            ("text/plain; charset=", Claim::Nothing),
            ("text/plain; charset=klingon", Claim::Nothing),
            ("text/plain; charset=big5", Claim::Other(BIG5)),
        ] {
            assert_eq!(Claim::of(Some(header)), claim, "{header}");
        }
        assert_eq!(Claim::of(None), Claim::Nothing);
    }
}
