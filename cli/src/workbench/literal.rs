//! A text as each language writes it, so that its program passes exactly this text to the library.

use std::fmt::Write as _;

use idcas::program::gbk_lacks;

/// Compilers of old have short lines, and short literals.
const PIECE: usize = 200;

/// A character that a source file in the code page of Chinese Windows cannot hold.
fn is_outside_gbk(c: char) -> bool {
    !c.is_ascii() && gbk_lacks(c)
}

fn units(c: char) -> impl Iterator<Item = u16> {
    let mut buffer = [0; 2];
    c.encode_utf16(&mut buffer).to_vec().into_iter()
}

/// UTF-8 bytes whatever the source file's encoding is: what is not ASCII is written in octal, which ends after three digits.
pub fn c(text: &str) -> String {
    let mut literal = String::from("\"");
    let mut length = 0;
    for byte in text.bytes() {
        if length >= PIECE {
            literal.push_str("\"\n        \"");
            length = 0;
        }
        length += 1;
        match byte {
            b'"' => literal.push_str("\\\""),
            b'\\' => literal.push_str("\\\\"),
            // Two of them begin a trigraph.
            b'?' => literal.push_str("\\?"),
            b' '..=b'~' => literal.push(char::from(byte)),
            _ => {
                let _ = write!(literal, "\\{byte:03o}");
            }
        }
    }
    literal.push('"');
    literal
}

/// Delphi's: control characters by number, and no piece too long for Delphi 7.
pub fn pascal(text: &str) -> String {
    let (mut literal, mut open, mut length) = (String::new(), false, 0);
    for c in text.chars() {
        if length >= PIECE {
            literal.push_str(if open { "' +\n    " } else { " +\n    " });
            (open, length) = (false, 0);
        }
        let quoted = c >= ' ' && c != '\u{7f}';
        if quoted != open {
            literal.push('\'');
            open = quoted;
        }
        length += c.len_utf8();
        match c {
            '\'' => literal.push_str("''"),
            c if quoted => literal.push(c),
            c => {
                let _ = write!(literal, "#{}", u32::from(c));
            }
        }
    }
    match (open, literal.is_empty()) {
        (true, _) => literal.push('\''),
        (false, true) => literal.push_str("''"),
        (false, false) => {}
    }
    literal
}

/// C#'s and Python's, whose sources are UTF-8.
pub fn unicode(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(literal, "\\u{:04x}", u32::from(c));
            }
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// Java's, whose compiler may read the source in GBK, and takes `\u000a` for a line's end before it looks for literals.
pub fn java(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => literal.push_str("\\\""),
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            c if c.is_ascii_control() => {
                let _ = write!(literal, "\\{:03o}", u32::from(c));
            }
            c if is_outside_gbk(c) => units(c).for_each(|unit| {
                let _ = write!(literal, "\\u{unit:04x}");
            }),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// Visual Basic's. What GBK lacks is written as the library reads it in a GBK client; a backslash that would look like that,
/// too.
pub fn basic(text: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut piece = String::new();
    let rest = |at: usize| &text.as_bytes()[at..];
    let is_escape = |at: usize| {
        let rest = rest(at);
        rest.len() >= 6 && rest[1] == b'u' && rest[2..6].iter().all(u8::is_ascii_hexdigit)
    };
    let end = |piece: &mut String, parts: &mut Vec<String>| {
        if !piece.is_empty() {
            parts.push(format!("\"{}\"", std::mem::take(piece)));
        }
    };
    for (at, c) in text.char_indices() {
        if piece.len() >= PIECE {
            end(&mut piece, &mut parts);
        }
        match c {
            '"' => piece.push_str("\"\""),
            '\\' if is_escape(at) => piece.push_str("\\u005C"),
            c if c.is_ascii_control() => {
                end(&mut piece, &mut parts);
                parts.push(format!("Chr$({})", u32::from(c)));
            }
            c if is_outside_gbk(c) => units(c).for_each(|unit| {
                let _ = write!(piece, "\\u{unit:04X}");
            }),
            c => piece.push(c),
        }
    }
    end(&mut piece, &mut parts);
    // A line of Visual Basic has 1,023 characters at most.
    let is_long = parts.iter().map(String::len).sum::<usize>() > 3 * PIECE;
    match (parts.is_empty(), is_long) {
        (true, _) => "\"\"".to_owned(),
        (false, true) => parts.join(" & _\n        "),
        (false, false) => parts.join(" & "),
    }
}

/// PowerScript's, whose escape is the tilde.
pub fn powerscript(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => literal.push_str("~\""),
            '~' => literal.push_str("~~"),
            '\n' => literal.push_str("~n"),
            '\r' => literal.push_str("~r"),
            '\t' => literal.push_str("~t"),
            c if c.is_ascii_control() => {
                let _ = write!(literal, "~h{:02X}", u32::from(c));
            }
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// A text inside a comment of any of them: on one line, and not at its end.
pub fn comment(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.chars().take(60).map(plain).collect();
    text.replace("*/", "* /")
        .replace("??", "? ?")
        .replace(['{', '}', '\\'], "|")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HARD: &str = "O'Neil \"x\" \\ ??/ ~ 张\t𠮷䶮 \\u4DAE";

    #[test]
    fn each_language_in_its_own_way() {
        assert_eq!(c("张\"\\??/1"), r#""\345\274\240\"\\\?\?/1""#);
        assert_eq!(pascal("O'Neil\r\n张"), "'O''Neil'#13#10'张'");
        assert_eq!(
            (pascal(""), pascal("\n"), basic(""), c("")),
            ("''".into(), "#10".into(), "\"\"".into(), "\"\"".into())
        );
        assert_eq!(unicode("a\"\\\n张\u{2028}"), r#""a\"\\\u000a张\u2028""#);
        assert_eq!(
            java("\\u0041\n\u{1}𠮷张"),
            r#""\\u0041\n\001\ud842\udfb7张""#
        );
        assert_eq!(
            basic("say \"hi\"\r\n\\u4DAE䶮"),
            r#""say ""hi""" & Chr$(13) & Chr$(10) & "\u005Cu4DAE\u4DAE""#
        );
        assert_eq!(powerscript("~\"a\"\t"), r#""~~~"a~"~t""#);
    }

    #[test]
    fn no_line_is_longer_than_compilers_take() {
        let long = HARD.repeat(100);
        for literal in [c(&long), pascal(&long), basic(&long)] {
            assert!(literal.lines().all(|line| line.len() < 900), "{literal}");
        }
    }

    #[test]
    fn nothing_ends_a_comment() {
        let text = comment("a*/b}\n??/\\");
        assert!(!text.contains("*/") && !text.contains(['}', '\n', '\\']) && !text.contains("??"));
    }
}
