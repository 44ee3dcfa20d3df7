//! Whether bytes that are not valid UTF-8 are damaged UTF-8 or another encoding. GB18030 reads nearly any bytes as some
//! Chinese characters, so that it reads them without an error proves little.

use super::claim::Claim;

/// Where a text is longer than this, its beginning decides.
const SAMPLE: usize = 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    DamagedUtf8,
    Gb,
    /// What the reply claims to be.
    Other,
    Unclear,
}

/// What a text's bytes look like from both sides.
#[derive(Default)]
pub struct Signs {
    /// Characters of three or four bytes in UTF-8, as Chinese ones are.
    whole: usize,
    /// Places that are not UTF-8.
    broken: usize,
    /// Of those, the ones at which no character of UTF-8 begins, or that follow another at once. Texts that were cut have
    /// none.
    stray: usize,
    /// Characters as GB18030 reads the bytes.
    characters: usize,
    /// Of those, the ones of GB 2312, which holds the characters in everyday use, and those of four bytes.
    everyday: usize,
}

impl Signs {
    pub fn of(raw: &[u8]) -> Signs {
        let start = raw.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        let sample = &raw[start..raw.len().min(start + SAMPLE)];
        let mut signs = Signs::default();
        for chunk in sample.utf8_chunks() {
            signs.whole += chunk
                .valid()
                .bytes()
                .filter(|lead| matches!(lead, 0xe0..=0xf4))
                .count();
            if let Some(first) = chunk.invalid().first() {
                let follows = signs.broken > 0 && chunk.valid().is_empty();
                signs.broken += 1;
                signs.stray += usize::from(follows || !matches!(first, 0xc2..=0xf4));
            }
        }
        signs.count_characters(sample);
        signs
    }

    fn count_characters(&mut self, mut bytes: &[u8]) {
        while let Some((lead, rest)) = bytes.split_first() {
            bytes = rest;
            if lead.is_ascii() {
                continue;
            }
            self.characters += 1;
            let (length, everyday) = match rest {
                // Four bytes that alternate like this are no accident.
                [b'0'..=b'9', 0x81..=0xfe, b'0'..=b'9', ..] => (3, true),
                [0xa1..=0xfe, ..] => (1, matches!(lead, 0xa1..=0xf7)),
                _ => (1, false),
            };
            self.everyday += usize::from(everyday);
            bytes = rest.get(length..).unwrap_or_default();
        }
    }

    pub fn verdict(&self, claim: Claim) -> Verdict {
        let cut = self.stray == 0 && (self.whole > 0 || claim == Claim::Utf8);
        if self.whole > self.broken || (cut && claim != Claim::Gb) {
            return Verdict::DamagedUtf8;
        }
        let everyday = self.everyday * 2 >= self.characters;
        match claim {
            Claim::Gb if self.whole < self.broken || self.everyday == self.characters => {
                Verdict::Gb
            }
            _ if self.whole == self.broken => Verdict::DamagedUtf8,
            Claim::Other(_) => Verdict::Other,
            _ if everyday => Verdict::Gb,
            _ => Verdict::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gb(text: &str) -> Vec<u8> {
        encoding_rs::GB18030.encode(text).0.into_owned()
    }

    #[test]
    fn real_gb18030() {
        for text in [
            r#"{"code":0,"msg":"成功","data":[{"patient_name":"张三"}]}"#,
            r#"{"code":-1,"msg":"张"}"#,
            r#"{"code":0,"msg":"成功","data":"陶喆镕囍㛃䶮"}"#,
            r#"{"code":0,"data":[{"n":"买买提·艾力","d":"双肺纹理增多、增粗，未见实变影。"}]}"#,
        ] {
            let signs = Signs::of(&gb(text));
            for claim in [Claim::Nothing, Claim::Gb, Claim::Utf8] {
                assert_eq!(signs.verdict(claim), Verdict::Gb, "{text} {claim:?}");
            }
        }
        // A rare character alone is believed where the reply says so.
        let rare = Signs::of(&gb(r#"{"code":0,"data":"喆"}"#));
        assert_eq!(rare.verdict(Claim::Gb), Verdict::Gb);
        assert_eq!(rare.verdict(Claim::Nothing), Verdict::Unclear);
    }

    #[test]
    fn utf8_that_was_cut_or_patched() {
        let text = r#"{"code":0,"msg":"成功","data":[{"patient_name":"张三丰"},{"patient_name":"李四光"}]}"#;
        let bytes = text.as_bytes();
        let mut tried = 0;
        for at in (0..bytes.len()).filter(|at| !bytes[*at].is_ascii()) {
            for patch in [&b""[..], b"?", b"\xff", b"\xa0", b"\xe5"] {
                let damaged = [&bytes[..at], patch, &bytes[at + 1..]].concat();
                if std::str::from_utf8(&damaged).is_ok() {
                    continue;
                }
                tried += 1;
                for claim in [Claim::Nothing, Claim::Gb, Claim::Utf8] {
                    let verdict = Signs::of(&damaged).verdict(claim);
                    assert_eq!(verdict, Verdict::DamagedUtf8, "{at} {patch:?} {claim:?}");
                }
            }
        }
        assert!(tried > 90, "{tried}");
        // Every name cut, a name alone.
        for text in [
            &b"{\"msg\":\"\xe6\x88\x90\xe5\x8a\x9f\",\"a\":\"\xe5\xbc\",\"b\":\"\xe6\x9d\",\"c\":\"\xe5\xbc\"}"[..],
            b"{\"a\":\"\xe5\xbc\xa0\xe4\xb8\"}",
        ] {
            assert_eq!(Signs::of(text).verdict(Claim::Nothing), Verdict::DamagedUtf8);
        }
    }

    #[test]
    fn latin1_is_not_taken_for_chinese() {
        let signs = Signs::of(b"{\"msg\":\"r\xe9ponse incompl\xe8te\"}");
        assert_eq!(signs.verdict(Claim::Nothing), Verdict::Unclear);
    }
}
