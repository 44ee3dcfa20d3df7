//! How PowerBuilder stores a source that has Chinese in it.

/// PowerBuilder 9, FoxPro and 易语言 read and write sources in the machine's code page: that of a Chinese Windows.
pub fn is_gbk(path: &str) -> bool {
    ["powerbuilder/pb9/", "bindings/foxpro/", "bindings/epl/"]
        .iter()
        .any(|folder| path.contains(folder))
}

/// A text in GBK. A character that GBK lacks is an error, and so is one whose second byte is a tilde: where PowerBuilder 9 does
/// not run on a Chinese Windows, it would take that for an escape.
pub fn gbk(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut utf8 = [0; 4];
    for character in text.chars() {
        match encoding_rs::GBK.encode(character.encode_utf8(&mut utf8)) {
            (encoded, _, false) if character.is_ascii() || encoded.last() != Some(&b'~') => {
                bytes.extend_from_slice(&encoded);
            }
            _ => {
                return Err(format!(
                    "choose another word: {character} cannot stand in a source for PowerBuilder 9"
                ));
            }
        }
    }
    Ok(bytes)
}

/// What version 10 and later call HEXASCII, and write where sources are kept under version control: the header begins with HA,
/// and a run of other characters than ASCII is `$$HEX2$$2d4e8765$$ENDHEX$$`, their UTF-16 units with the low byte first. The
/// blanks that follow belong to the run.
pub fn hex_ascii(text: &str) -> String {
    let mut written = String::with_capacity(text.len() * 2);
    let mut run = String::new();
    for character in text.chars() {
        if !character.is_ascii() || !run.is_empty() && matches!(character, ' ' | '\t') {
            run.push(character);
            continue;
        }
        finish(&mut run, &mut written);
        written.push(character);
    }
    finish(&mut run, &mut written);
    written
}

fn finish(run: &mut String, written: &mut String) {
    if run.is_empty() {
        return;
    }
    let units: Vec<u16> = run.encode_utf16().collect();
    written.push_str(&format!("$$HEX{}$$", units.len()));
    for [low, high] in units.iter().map(|unit| unit.to_le_bytes()) {
        written.push_str(&format!("{low:02x}{high:02x}"));
    }
    written.push_str("$$ENDHEX$$");
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_powerbuilder_9_would_misread_is_refused() {
        assert_eq!(gbk("a\u{4e2d}~").unwrap(), b"a\xd6\xd0~");
        assert!(gbk("\u{4e02}").is_ok_and(|bytes| bytes == b"\x81\x40"));
        assert!(gbk("\u{20bb7}").is_err());
        let misread = encoding_rs::GBK.decode(b"\x81\x7e").0;
        assert!(gbk(&misread).is_err());
    }

    #[test]
    fn runs_are_written_as_public_exports_have_them() {
        for (text, expected) in [
            ("plain", "plain"),
            ("Sele\u{e7}\u{e3}o", "Sele$$HEX2$$e700e300$$ENDHEX$$o"),
            ("est\u{e1} en", "est$$HEX2$$e1002000$$ENDHEX$$en"),
            ("\u{bcf8} \u{bcf8}.", "$$HEX3$$f8bc2000f8bc$$ENDHEX$$."),
            ("a \u{20bb7}", "a $$HEX2$$42d8b7df$$ENDHEX$$"),
        ] {
            assert_eq!(hex_ascii(text), expected);
        }
    }
}
