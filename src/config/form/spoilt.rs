//! What a value has in it that nobody meant: blanks around it, characters that came along when it was copied, and those
//! that a single backslash becomes in JSON.

use super::Broken;
use super::address_words::{is_full_width, is_quote};
use crate::names::is_invisible;
use crate::said;
use crate::said::Title;

/// What a value may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Letters, digits and signs of a keyboard: what the platform gives out.
    Issued,
    /// What a person is called by.
    Name,
    /// What a person has chosen. It may begin or end with a blank.
    Chosen,
    Path,
}

/// Refuses a value that cannot be meant as it is.
pub fn check(text: &str, care: Care) -> Result<(), Broken> {
    let fault = match care {
        Care::Path => path(text),
        care => value(text, care),
    };
    match fault {
        Some((rule, why)) => Broken::new(rule, why),
        None => Ok(()),
    }
}

/// Whether a value begins or ends with a blank of any kind.
pub fn has_outer_blanks(text: &str) -> bool {
    text.trim() != text
}

fn value(text: &str, care: Care) -> Option<(&'static str, Title)> {
    let inner = text.trim();
    let mut outer = text[..text.len() - text.trim_start().len()]
        .chars()
        .chain(text[text.trim_end().len()..].chars());
    let kept = care == Care::Chosen && outer.all(|c| c == ' ');
    if has_outer_blanks(text) && !kept {
        return Some(("blank", BLANKS));
    }
    if inner.chars().any(char::is_control) {
        return Some(("control", CONTROL));
    }
    if inner.chars().any(is_invisible) {
        return Some(("invisible", INVISIBLE));
    }
    if care == Care::Issued && is_placeholder(inner) {
        return Some(("placeholder", PLACEHOLDER));
    }
    let strange = |c: char| is_full_width(c) || (!c.is_ascii() && is_quote(c));
    if care == Care::Issued && inner.chars().any(strange) {
        return Some(("full_width", FULL_WIDTH));
    }
    None
}

/// `{client_id}` or `<client-secret>`, as a manual has it.
fn is_placeholder(text: &str) -> bool {
    let name = text
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .or_else(|| text.strip_prefix('<')?.strip_suffix('>'));
    let part = |c: char| c.is_alphabetic() || matches!(c, '_' | '-' | ' ');
    name.is_some_and(|name| !name.is_empty() && name.chars().all(part))
}

fn path(text: &str) -> Option<(&'static str, Title)> {
    if text.chars().any(char::is_control) {
        return Some(("control", PATH_CONTROL));
    }
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    if text.len() > 1 && is_quote(first) && is_quote(last) {
        return Some(("quotes", PATH_QUOTES));
    }
    text.chars()
        .any(is_invisible)
        .then_some(("invisible", INVISIBLE))
}

const BLANKS: Title = said!(
    "开头或结尾有空格、制表符或换行（可能是复制时带入的），请删去",
    "begins or ends with a blank, a tab or a line break, which may have been copied along; remove it"
);
const CONTROL: Title = said!(
    r"中间有制表符、换行或其他控制字符；值中若有反斜杠，须写成两个：单个反斜杠与 b、f、n、r、t 合在一起就是控制字符",
    r"has a tab, a line break or another control character in it; a backslash that belongs to the value is written twice, since a single one makes such a character of the b, f, n, r or t behind it"
);
const INVISIBLE: Title = said!(
    "含有看不见的字符（如零宽空格，可能是复制时带入的）；请用键盘重新输入",
    "has an invisible character in it, such as a zero-width space that was copied along; type it anew"
);
const PLACEHOLDER: Title = said!(
    "仍是占位符（花括号或尖括号）；请换成平台给出的值",
    "is still a placeholder, in braces or angle brackets; write the value that the platform gave"
);
const FULL_WIDTH: Title = said!(
    "含有全角字符；请关闭中文输入法，用半角重新输入",
    "has full-width characters in it; type it anew in half width, with the Chinese input method switched off"
);
const PATH_CONTROL: Title = said!(
    r"路径中有制表符、换行或其他控制字符：单个反斜杠与 b、f、n、r、t 合在一起就是控制字符；路径中的反斜杠须写成两个，例如 C:\\temp\\new.log",
    r"has a tab, a line break or another control character in its path: a single backslash makes one of the b, f, n, r or t behind it. Write the backslashes of a path twice, as in C:\\temp\\new.log"
);
const PATH_QUOTES: Title = said!(
    "路径两端有引号；请只写路径本身",
    "has quotation marks around its path; write the path alone"
);

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str, care: Care) -> Option<&'static str> {
        check(text, care).err().map(|broken| broken.rule)
    }

    #[test]
    fn what_was_not_meant_is_told_from_what_may_be() {
        use Care::{Chosen, Issued, Name, Path};

        for (text, care, expected) in [
            ("his-demo", Issued, None),
            ("a b=/+'\"", Issued, None),
            ("{client_id}", Issued, Some("placeholder")),
            ("<密钥>", Issued, Some("placeholder")),
            ("{k3y}", Issued, None),
            ("his ", Issued, Some("blank")),
            ("\this", Name, Some("blank")),
            ("his\u{3000}", Issued, Some("blank")),
            ("a\nb", Issued, Some("control")),
            ("a\u{200b}b", Name, Some("invisible")),
            ("ｈis", Issued, Some("full_width")),
            ("“his”", Issued, Some("full_width")),
            ("张三（急诊）", Name, None),
            (" a ", Chosen, None),
            ("a\t", Chosen, Some("blank")),
            ("密 码，", Chosen, None),
            (r"C:\his\日志.log", Path, None),
            ("C:\temp\new.log", Path, Some("control")),
            ("\"C:/x\"", Path, Some("quotes")),
            ("/var/log/it's", Path, None),
        ] {
            assert_eq!(rule(text, care), expected, "{text}");
        }
    }
}
