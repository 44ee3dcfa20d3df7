//! What programs put around a link or do to it as a whole: redirectors of mails, logs of web servers, HTML, and separators
//! that were encoded together with the values.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::address;

const SCHEMES: [&str; 2] = ["https%3a%2f%2f", "http%3a%2f%2f"];

/// Where a link begins that is encoded as a whole.
pub fn encoded_link(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let starts = SCHEMES.iter().filter_map(|scheme| lower.find(scheme));
    starts.min()
}

/// The link inside of another one's parameter, as mail programs write it to check what is clicked. Whoever wrote it there has
/// encoded it.
pub fn inside_another(text: &str) -> Option<String> {
    let at = encoded_link(text)?;
    if !text[..at].contains("://") || address::mentions_page(&text[..at].to_ascii_lowercase()) {
        return None;
    }
    let end = |c: char| c.is_whitespace() || matches!(c, '&' | '"' | '\'' | '<' | '>' | ')');
    let inner = text[at..].split(end).next().unwrap_or_default();
    let inner = percent_decode_str(inner).decode_utf8().ok()?.into_owned();
    address::mentions_page(&inner.to_ascii_lowercase()).then_some(inner)
}

/// The log of IIS has a blank between path and query.
pub fn with_question_mark(text: &str) -> Cow<'_, str> {
    let lower = text.to_ascii_lowercase();
    let blank = address::page_paths().find_map(|path| {
        let at = lower.find(&[path, " "].concat())? + path.len();
        name_length(&text[at + 1..], &["="]).map(|_| at)
    });
    match blank {
        Some(at) => Cow::Owned([&text[..at], "?", &text[at + 1..]].concat()),
        None => Cow::Borrowed(text),
    }
}

/// `&timestamp` where HTML has taken `&times` for the sign.
pub fn without_times(text: &str) -> Option<String> {
    let spelt = ["×tamp=", "&times;tamp=", "%C3%97tamp=", "%c3%97tamp="];
    let found = spelt.iter().find(|spelt| text.contains(*spelt))?;
    Some(text.replace(found, "&timestamp="))
}

/// Whether a link that follows this stands in HTML or XML, where an ampersand is written `&amp;`.
pub fn is_in_markup(before: &str) -> bool {
    let Some(at) = before.rfind('<') else {
        return false;
    };
    let tag = &before[at + 1..];
    tag.starts_with(|c: char| c.is_ascii_alphabetic()) && (!tag.contains('>') || tag.ends_with('>'))
}

/// A link's last parameter.
pub fn last_value(link: &str) -> Option<(&str, &str)> {
    link.rsplit(['&', '?']).next()?.split_once('=')
}

/// What follows a link's last value without a blank: the rest of a sentence, of a line of CSV, of an element.
pub fn without_tail(link: &mut String) {
    const SURE: usize = 16;

    let Some((name, value)) = last_value(link) else {
        return;
    };
    let fits = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(
                c,
                '%' | '+' | '/' | '=' | '-' | '_' | '.' | '~' | ':' | '#' | '"' | '\''
            )
    };
    let Some(end) = value.find(|c: char| !fits(c)) else {
        return;
    };
    if matches!(name, "sign" | "token") && end >= SURE && !value[end..].contains('=') {
        let kept = link.len() - value.len() + end;
        link.truncate(kept);
    }
}

/// The link with its marks as they are, where they were encoded.
pub fn with_plain_marks(link: &str) -> Option<String> {
    let mut mended = Cow::Borrowed(link);
    if !link.contains('?') {
        let lower = link.to_ascii_lowercase();
        let at = lower.find("%3f")?;
        let follows = name_length(&link[at + 3..], &["=", "%3d", "%3D"]).is_some();
        if !follows || !address::mentions_page(&lower[..at]) {
            return None;
        }
        mended = Cow::Owned([&link[..at], "?", &link[at + 3..]].concat());
    }
    let (address, query) = mended.split_once('?')?;
    let ends = ["=", "%3d", "%3D"];
    let separates = |at: usize| name_length(&query[at + 3..], &ends).is_some();
    let is_encoded =
        !query.contains('&') && query.match_indices("%26").any(|(at, _)| separates(at));
    if !is_encoded {
        return matches!(mended, Cow::Owned(_)).then(|| mended.into_owned());
    }
    let query = match !query.contains('=') {
        // The values with their names.
        true => percent_decode_str(query).decode_utf8().ok()?.into_owned(),
        false => {
            let places: Vec<usize> = query.match_indices("%26").map(|(at, _)| at).collect();
            let mut plain = query.to_owned();
            for at in places.into_iter().rev().filter(|at| separates(*at)) {
                plain.replace_range(at..at + 3, "&");
            }
            plain
        }
    };
    Some([address, "?", &query].concat())
}

/// How long a parameter's name is that one of these follows.
fn name_length(text: &str, ends: &[&str]) -> Option<usize> {
    let length = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    let follows = ends.iter().any(|end| text[length..].starts_with(end));
    (length > 0 && follows).then_some(length)
}
