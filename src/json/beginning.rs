//! What a text is that does not begin as a JSON object does.

use super::marks::{half_width, is_blank};
use super::spelling_words::{Whole, Wrong};
use crate::names::is_invisible;

/// What stands there instead of an object, which its beginning shows.
pub fn beginning(text: &str) -> Option<(usize, Wrong)> {
    let rest = text.trim_start();
    let at = text.len() - rest.len();
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let wrong = match rest.chars().next()? {
        '{' => return None,
        '[' if line.ends_with(']') && rest.contains('=') && !rest.contains('{') => {
            Wrong::Whole(Whole::Ini)
        }
        '[' if rest.contains('{') => Wrong::Whole(Whole::Array),
        '[' => Wrong::Whole(Whole::NotAnObject),
        '<' => Wrong::Whole(Whole::Markup),
        '"' if rest.contains("\\\"") => Wrong::Whole(Whole::Twice),
        '"' if rest.contains("\":") => Wrong::Whole(Whole::NoBraces),
        '\'' | '`' => Wrong::SingleQuote,
        '#' | ';' => Wrong::Comment,
        '/' if rest.starts_with("//") || rest.starts_with("/*") => Wrong::Comment,
        _ if is_path(rest) => Wrong::Whole(Whole::Path),
        c if half_width(c).is_some() => Wrong::FullWidth(c),
        c if is_blank(c) => Wrong::Blank,
        c if is_invisible(c) => Wrong::Invisible,
        _ if line.contains('=') && !line.contains(':') => Wrong::Whole(Whole::Ini),
        _ => Wrong::Whole(Whole::NotAnObject),
    };
    Some((at, wrong))
}

fn is_path(text: &str) -> bool {
    const LONGEST: usize = 1024;

    if text.len() > LONGEST {
        return false;
    }
    let text = text.trim_end();
    #[expect(clippy::disallowed_methods, reason = "it is short")]
    let lower = text.to_ascii_lowercase();
    let drive = lower.as_bytes().get(1) == Some(&b':')
        && lower.starts_with(|c: char| c.is_ascii_alphabetic());
    let ends = [".json", ".ini", ".cfg", ".conf", ".txt", ".config", ".xml"];
    !text.contains(['{', '\n'])
        && (drive || text.starts_with(r"\\") || ends.iter().any(|end| lower.ends_with(end)))
}
