//! A text as each language writes it, so that its program passes exactly this text to the library.

use std::fmt::Write as _;

use idcas::catalogue::Type;
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

/// Python's of a parameter: a number or truth as such where it is written as one, else a text.
pub fn python(kind: Type, text: &str) -> String {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = matches!(digits.len(), 1..=18)
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'));
    match (kind, text) {
        (Type::Short | Type::Int | Type::Long, _) if is_number => text.to_owned(),
        (Type::Bool, "true") => "True".to_owned(),
        (Type::Bool, "false") => "False".to_owned(),
        _ => unicode(text),
    }
}

/// Visual Basic's, whose sources are in the machine's code page while its strings are UTF-16.
pub fn basic(text: &str) -> String {
    basic_pieces(text).join(" & ")
}

/// The same in pieces, since a line has 1,023 characters at most.
pub fn basic_pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut piece, mut open) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        if piece.len() >= PIECE {
            piece.push_str(if open { "\"" } else { "" });
            pieces.push(std::mem::take(&mut piece));
            open = false;
        }
        let quoted = !c.is_ascii_control() && !is_outside_gbk(c);
        if open && !quoted {
            piece.push('"');
        }
        let goes_on = open && quoted;
        if !goes_on && !piece.is_empty() {
            piece.push_str(" & ");
        }
        if quoted && !open {
            piece.push('"');
        }
        open = quoted;
        match c {
            '"' => piece.push_str("\"\""),
            c if quoted => piece.push(c),
            c => {
                let numbers = units(c).map(|unit| format!("ChrW$(&H{unit:04X})"));
                piece.push_str(&numbers.collect::<Vec<_>>().join(" & "));
            }
        }
    }
    if open {
        piece.push('"');
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    if pieces.is_empty() {
        pieces.push("\"\"".to_owned());
    }
    pieces
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
            basic("say \"hi\"\r\n\\u4DAE䶮𠮷x"),
            r#""say ""hi""" & ChrW$(&H000D) & ChrW$(&H000A) & "\u4DAE" & ChrW$(&H4DAE) & ChrW$(&HD842) & ChrW$(&HDFB7) & "x""#
        );
        assert_eq!(powerscript("~\"a\"\t"), r#""~~~"a~"~t""#);
    }

    #[test]
    fn no_line_is_longer_than_compilers_take() {
        let long = HARD.repeat(100);
        let pieces = basic_pieces(&long);
        assert!(pieces.iter().all(|piece| piece.len() < 300), "{pieces:?}");
        for literal in [c(&long), pascal(&long)] {
            assert!(literal.lines().all(|line| line.len() < 900), "{literal}");
        }
    }

    #[test]
    fn a_parameter_of_python_has_its_type_where_it_is_written_so() {
        for (kind, text, literal) in [
            (Type::Int, "0", "0"),
            (Type::Long, "-1394827364510000", "-1394827364510000"),
            (Type::Int, "007", r#""007""#),
            (Type::Int, "1e3", r#""1e3""#),
            (Type::Long, "", r#""""#),
            (Type::Int, "-", r#""-""#),
            (Type::Bool, "true", "True"),
            (Type::Bool, "TRUE", r#""TRUE""#),
            (Type::String, "0", r#""0""#),
        ] {
            assert_eq!(python(kind, text), literal);
        }
    }

    #[test]
    fn nothing_ends_a_comment() {
        let text = comment("a*/b}\n??/\\");
        assert!(!text.contains("*/") && !text.contains(['}', '\n', '\\']) && !text.contains("??"));
    }
}
