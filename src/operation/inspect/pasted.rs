//! The link in what people paste: a mail that broke it into lines, a line of a log, a `curl` command, JSON.

use std::borrow::Cow;

use percent_encoding::utf8_percent_encode;

use super::{address, around};
use crate::mistake::{self, Mistake};
use crate::names::is_invisible;
use crate::page::ENCODED;

/// A link, cut out of what surrounds it.
pub struct Pasted {
    /// Without scheme where the text has none: beginning with the host, or with `/`.
    pub link: String,
    pub causes: Vec<&'static Mistake>,
}

pub fn find(text: &str) -> Option<Pasted> {
    let mut causes = Vec::new();
    let text = spelt_out(text, &mut causes)?;
    let text = without_soft_breaks(&text);
    let text = around::with_question_mark(&text);
    let start = beginning(&text)?;
    let before = text[..start].trim_end();
    let rest = &text[start..];
    let closing = text[..start].chars().next_back().and_then(closing_of);
    let quoted = closing.and_then(|closing| rest.find(closing));
    let link = match quoted {
        Some(end) => rest[..end].to_owned(),
        None => unquoted(rest, !before.is_empty()),
    };
    let link: String = link
        .chars()
        .filter(|c| !is_invisible(*c) && !matches!(c, '\r' | '\n' | '\t'))
        .collect();
    let mut link = link.trim().to_owned();
    if quoted.is_none() && !before.is_empty() {
        link.truncate(link.trim_end_matches(['.', ',', ';', '!']).len());
        if before.contains('(') && !link.contains('(') {
            link.truncate(link.trim_end_matches(')').len());
        }
    }
    if before.to_ascii_lowercase().contains("curl") || link.contains("^&") {
        link = link.replace("^&", "&").replace("^%", "%");
    }
    if let Some(data) = commanded(&text, before) {
        let mark = if link.contains('?') { "&" } else { "?" };
        link = [&link, mark, &data].concat();
    }
    for escape in ["&amp;", "&#38;", "&#x26;"] {
        // In HTML and XML that is how an ampersand is written; twice is once too often.
        let mut in_markup = around::is_in_markup(before);
        while link.contains(escape) {
            if !in_markup
                && !causes
                    .iter()
                    .any(|cause| std::ptr::eq(*cause, &mistake::HTML_AMPERSAND))
            {
                causes.push(&mistake::HTML_AMPERSAND);
            }
            in_markup = false;
            link = link.replace(escape, "&");
        }
    }
    around::without_tail(&mut link);
    if let Some(plain) = around::with_plain_marks(&link) {
        causes.push(&mistake::LINK_ENCODED);
        link = plain;
    }
    let is_path = link.starts_with('/');
    if !is_path && !link.contains("://") {
        causes.push(&mistake::NO_SCHEME);
    }
    Some(Pasted { link, causes })
}

/// The text in plain characters, as far as it was encoded or altered as a whole.
fn spelt_out(text: &str, causes: &mut Vec<&'static Mistake>) -> Option<String> {
    let text = without_escapes(text);
    let mut text = text.trim().trim_matches(is_invisible).to_owned();
    if let Some(inner) = around::inside_another(&text) {
        text = inner;
    } else if !text.contains("://") && find_ignoring_case(&text, "%3a%2f%2f").is_some() {
        // A log that writes a link as the value of another's parameter has encoded it itself.
        let start = around::encoded_link(&text);
        if start.is_some_and(|at| !text[..at].ends_with('=')) {
            causes.push(&mistake::LINK_ENCODED);
        }
        let decoded = percent_encoding::percent_decode_str(&text);
        text = decoded.decode_utf8().ok()?.into_owned();
    }
    if full_width_marks(&text) {
        causes.push(&mistake::FULL_WIDTH);
        text = half_width(&text);
    }
    if let Some(mended) = with_two_slashes(&text) {
        causes.push(&mistake::SCHEME_SLASHES);
        text = mended;
    }
    if let Some(mended) = around::without_times(&text) {
        causes.push(&mistake::HTML_TIMES);
        text = mended;
    }
    Some(text)
}

/// What JSON and shells put before characters of a link. A link itself has no backslash.
fn without_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        let escaped = &rest[at + 1..];
        let unicode = escaped.strip_prefix('u').and_then(|digits| digits.get(..4));
        let unicode = unicode.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(c) = unicode.and_then(char::from_u32) {
            plain.push(c);
            rest = &escaped[5..];
            continue;
        }
        rest = match escaped.chars().next() {
            Some(c @ ('/' | '&' | '?' | '=' | '%' | '"')) => {
                // Keeps a quotation mark as the end of the link.
                plain.push(c);
                &escaped[1..]
            }
            // The end of a line that a shell continues, or of one inside JSON.
            Some('\r' | '\n') => escaped.trim_start_matches(['\r', '\n', ' ']),
            Some('r' | 'n') if !plain.contains("://") || escaped.len() < 2 => &escaped[1..],
            _ => {
                plain.push('/');
                escaped
            }
        };
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    // Lower case keeps the length of ASCII, and nothing else is changed.
    text.to_ascii_lowercase().find(what)
}

/// Where the link begins: at its scheme; else at the host or the slash before a page's path.
fn beginning(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let schemes = ["https://", "http://"].into_iter();
    // Of several, the first that leads to a page: a log names other addresses too.
    let starts: Vec<usize> = schemes
        .flat_map(|scheme| lower.match_indices(scheme).map(|(at, _)| at))
        .collect();
    let leads = |at: &usize| {
        let rest = &lower[*at..];
        let after = rest.split_once("://").map_or(rest, |(_, after)| after);
        address::mentions_page(after.split("http").next().unwrap_or(after))
    };
    let first = starts.iter().copied().filter(leads).min();
    if let Some(at) = first.or_else(|| starts.iter().copied().min()) {
        return Some(at);
    }
    let path = address::page_paths()
        .filter_map(|path| lower.find(path))
        .min()?;
    let before = &text[..path];
    let host =
        before.rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-' | '/')));
    let start = host.map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    Some(start)
}

/// `https:/host` and `https:////host` with the slashes that a scheme has.
fn with_two_slashes(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let at = lower
        .find("https:/")
        .map(|at| at + 6)
        .or_else(|| lower.find("http:/").map(|at| at + 5))?;
    let slashes = text[at..].bytes().take_while(|byte| *byte == b'/').count();
    let host = text[at + slashes..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (slashes != 2 && host).then(|| [&text[..at], "//", &text[at + slashes..]].concat())
}

/// A mail as it was sent writes `=3D` for every equals sign and breaks lines behind an `=` (quoted-printable).
fn without_soft_breaks(text: &str) -> Cow<'_, str> {
    let whole = text.replace("=\r\n", "").replace("=\n", "");
    let (all, written) = (whole.matches('=').count(), whole.matches("=3D").count());
    match written > 1 && all == written {
        true => Cow::Owned(whole.replace("=3D", "=")),
        false => Cow::Borrowed(text),
    }
}

/// The members that a `curl` command adds to the query of its link (`-G`, `-d`, `--data-urlencode`).
fn commanded(text: &str, before: &str) -> Option<String> {
    if !before.to_ascii_lowercase().contains("curl")
        && !text.to_ascii_lowercase().starts_with("curl")
    {
        return None;
    }
    let mut members = Vec::new();
    let words = words_of(text);
    for pair in words.windows(2) {
        let [option, value] = pair else { continue };
        match (option.as_str(), value.split_once('=')) {
            ("-d" | "--data" | "--data-raw" | "--data-ascii", Some(_)) => {
                members.push(value.clone())
            }
            ("--data-urlencode", Some((name, value))) => {
                let value = utf8_percent_encode(value, ENCODED);
                members.push(format!("{name}={value}"));
            }
            _ => {}
        }
    }
    (!members.is_empty()).then(|| members.join("&"))
}

/// A command's words, as a shell takes them apart.
fn words_of(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in text.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c.is_whitespace() => words.push(String::new()),
            _ => {
                if let Some(word) = words.last_mut() {
                    word.push(c);
                }
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn closing_of(opening: char) -> Option<char> {
    Some(match opening {
        '"' | '\'' | '`' => opening,
        '“' => '”',
        '‘' => '’',
        '<' => '>',
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '「' => '」',
        '《' => '》',
        '【' => '】',
        _ => return None,
    })
}

/// Where a link without quotes ends. It may have been broken into lines, and holds blanks where a program did not encode
/// them; what follows in a line of a log is no part of it.
fn unquoted(rest: &str, has_text_before: bool) -> String {
    // Another address begins.
    let lower = rest.to_ascii_lowercase();
    let next = lower[7.min(lower.len())..]
        .match_indices("http")
        .find(|(at, _)| {
            let before = rest[..at + 7].chars().next_back();
            before.is_some_and(char::is_whitespace)
                && lower[at + 7..].starts_with("http")
                && lower[at + 7..].contains("://")
        });
    let rest = next.map_or(rest, |(at, _)| &rest[..at + 7]);
    let mut lines = rest.lines().map(|line| line.trim_matches([' ', '\t', '>']));
    let mut link = lines.next().unwrap_or("").to_owned();
    let mut width = link.len();
    for line in lines {
        let is_whole = around::last_value(&link)
            .is_some_and(|(name, value)| name == "sign" && value.len() >= 32);
        let goes_on =
            !line.is_empty() && (is_part(line) || (has_members(line) && !line.contains("://")));
        if !goes_on
            || (is_whole && !line.starts_with('&'))
            || (width < 30 && !line.contains(['&', '?', '/']))
        {
            break;
        }
        width = line.len();
        // A date and its time belong together with the blank between them.
        if ends_with_date(&link) && begins_with_time(line) {
            link.push(' ');
        }
        link.push_str(line);
    }
    // A sentence goes on; Chinese that is not encoded may stand in a value, but further members follow it.
    let sentence = link
        .match_indices(['。', '，', '；', '！'])
        .find(|(at, _)| !has_members(&link[*at..]));
    if let (Some((at, _)), true) = (sentence, has_text_before) {
        link.truncate(at);
    }
    let mut end = 0;
    for (at, _) in link.match_indices(char::is_whitespace) {
        if at < end {
            continue;
        }
        let following = link[at..].trim_start();
        let is_inside = link[..at].ends_with('?')
            || has_members(following)
            || (ends_with_date(&link[..at]) && begins_with_time(following));
        if !is_inside
            && (has_text_before || following.starts_with("HTTP/") || following.starts_with('-'))
        {
            return link[..at]
                .trim_end_matches(['，', '。', '；', '、', ',', ';'])
                .to_owned();
        }
        end = at + 1;
    }
    link.trim_end_matches(['，', '。', '；', '、'])
        .trim_end_matches(['"', '\'', '>', '”', '’'])
        .to_owned()
}

/// Nothing but characters of links.
fn is_part(line: &str) -> bool {
    line.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&()*+,;=%".contains(&byte))
}

/// Whether further members of the query follow.
fn has_members(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let name = text[at + 1..].trim_start().trim_start_matches("amp;");
        let end = name
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(name.len());
        end > 0 && name[end..].starts_with('=')
    })
}

fn ends_with_date(text: &str) -> bool {
    let tail: Vec<char> = text.chars().rev().take(8).collect();
    tail.len() == 8
        && tail[0].is_ascii_digit()
        && tail.iter().filter(|c| matches!(c, '-' | '/' | '.')).count() >= 2
        && tail
            .iter()
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))
}

fn begins_with_time(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let after = &text[digits..];
    (1..=2).contains(&digits)
        && (after.starts_with(':') || after.to_ascii_lowercase().starts_with("%3a"))
}

/// `？` and the others in the place of marks: before a name that an equals sign follows.
fn full_width_marks(text: &str) -> bool {
    let names = text.match_indices(['？', '＆']).any(|(at, mark)| {
        let name = &text[at + mark.len()..];
        let end = name
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(name.len());
        end > 0 && name[end..].starts_with(['=', '＝'])
    });
    names || text.contains("：//") || text.contains("／／")
}

fn half_width(text: &str) -> String {
    let convert = |c: char| match c {
        '？' => '?',
        '＆' => '&',
        '＝' => '=',
        '／' => '/',
        '：' => ':',
        '％' => '%',
        '．' => '.',
        other => other,
    };
    text.chars().map(convert).collect()
}
