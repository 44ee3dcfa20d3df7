//! .NET's `<RSAKeyValue>`, and other XML around a key.

use super::bytes::base64;
use super::key_bytes;
use super::looks::{NotAKey, ReadText};

pub fn read(xml: &str, layer: usize, inner: ReadText) -> Result<rsa::PublicKey, NotAKey> {
    let lower = xml.to_ascii_lowercase();
    if lower.contains("<html") || lower.contains("<!doctype html") {
        return Err(NotAKey::WebPage);
    }
    if let (Some(n), Some(e)) = (element(xml, "Modulus"), element(xml, "Exponent")) {
        let private = ["D", "P", "Q", "InverseQ"];
        let mut private = private.iter().filter_map(|name| element(xml, name));
        if private.any(|number| !number.trim().is_empty()) {
            return Err(NotAKey::Private);
        }
        let bytes = |number: &str| base64(number).ok_or(NotAKey::Unknown);
        return key_bytes::from_numbers(&bytes(&n)?, &bytes(&e)?);
    }
    if let Some(certificate) = element(xml, "X509Certificate") {
        return inner(&certificate, layer + 1);
    }
    // `<string>` of a web service, and whatever else has nothing but a key in it.
    match inner(&without_tags(xml), layer + 1) {
        Err(NotAKey::Empty) => Err(NotAKey::Unknown),
        outcome => outcome,
    }
}

/// What stands in the first element of this name, whatever its namespace.
fn element(xml: &str, name: &str) -> Option<String> {
    for (at, _) in xml.match_indices('<') {
        let tag = &xml[at + 1..];
        let close = tag.find('>')?;
        let whole = tag[..close].split_whitespace().next().unwrap_or_default();
        let local = whole
            .trim_end_matches('/')
            .rsplit(':')
            .next()
            .unwrap_or_default();
        if !local.eq_ignore_ascii_case(name) || whole.starts_with(['/', '!', '?']) {
            continue;
        }
        if tag[..close].ends_with('/') {
            return Some(String::new());
        }
        let inner = &tag[close + 1..];
        let end = inner.find("</").unwrap_or(inner.len());
        return Some(without_tags(&inner[..end]));
    }
    None
}

/// The text between the tags, that of CDATA included.
fn without_tags(xml: &str) -> String {
    let mut text = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = if let Some(cdata) = after.strip_prefix("![CDATA[") {
            let (inner, after) = cdata.split_once("]]>").unwrap_or((cdata, ""));
            text.push_str(inner);
            after
        } else if let Some(comment) = after.strip_prefix("!--") {
            comment.split_once("-->").map_or("", |(_, after)| after)
        } else {
            after.split_once('>').map_or("", |(_, after)| after)
        };
    }
    text.push_str(rest);
    without_entities(&text)
}

/// What `&lt;` and `&#43;` stand for, as far as they occur in keys.
pub fn without_entities(text: &str) -> String {
    const ENTITIES: [(&str, &str); 12] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&#43;", "+"),
        ("&#x2B;", "+"),
        ("&#47;", "/"),
        ("&#61;", "="),
        ("&#10;", "\n"),
        ("&#13;", "\n"),
        ("&amp;", "&"),
    ];
    let start = text.to_owned();
    ENTITIES
        .iter()
        .fold(start, |text, (entity, plain)| text.replace(entity, plain))
}
