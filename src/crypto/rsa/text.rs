//! What platforms and people write where an RSA public key is meant: whatever is unambiguously one is read.

use percent_encoding::percent_decode_str;

use super::bytes::{base64, hexadecimal};
use super::key_bytes;
use super::looks::{NotAKey, only};
use super::{json, xml};

/// How often a text may hold another one: JSON in quotes, Base64 of a PEM file, ...
const MOST_LAYERS: usize = 8;

pub fn read(text: &str, layer: usize) -> Result<rsa::PublicKey, NotAKey> {
    if layer > MOST_LAYERS {
        return Err(NotAKey::Unknown);
    }
    let text = trimmed(text);
    if text.is_empty() {
        return Err(NotAKey::Empty);
    }
    if is_path(text) {
        return Err(NotAKey::Path);
    }
    if text.starts_with(['{', '['])
        && let Ok(value) = serde_json::from_str(text)
    {
        return json::read(&value, layer, read);
    }
    if let Some(inner) = unwrapped(text) {
        return read(&inner, layer + 1);
    }
    if text.starts_with('<') {
        return xml::read(text, layer, read);
    }
    let blocks = blocks(text);
    if !blocks.is_empty() {
        return only(blocks.iter().map(read_block));
    }
    if let Some(rest) = text.strip_prefix("ssh-rsa") {
        return encoded(rest.split_whitespace().next().unwrap_or_default(), layer);
    }
    if text.starts_with("ssh-") || text.starts_with("ecdsa-") {
        return Err(NotAKey::Other("SSH"));
    }
    encoded(text, layer)
}

/// Without a byte order mark, quotes and what else stands around a value that was copied.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{feff}' | '\u{200b}' | '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | ',' | ';'
            )
    })
}

fn is_path(text: &str) -> bool {
    const ENDINGS: [&str; 10] = [
        ".pem", ".cer", ".crt", ".der", ".key", ".pub", ".txt", ".xml", ".pfx", ".p12",
    ];
    let lower = text.to_ascii_lowercase();
    text.len() < 300 && ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

/// The text inside of one that was written for a URL, a JSON string, XML or a data address.
fn unwrapped(text: &str) -> Option<String> {
    let data = text.strip_prefix("data:");
    if let Some((_, inner)) = data.and_then(|rest| rest.split_once("base64,")) {
        return Some(inner.to_owned());
    }
    if text.contains('\\') {
        return Some(without_escapes(text));
    }
    if !text.starts_with('<') && text.contains('&') {
        return Some(xml::without_entities(text)).filter(|inner| inner != text);
    }
    if text.contains('%') && !text.starts_with('<') {
        let inner = percent_decode_str(text).decode_utf8().ok()?;
        return Some(inner.into_owned()).filter(|inner| inner != text);
    }
    None
}

/// What `\n`, `\u002B` and the like stand for. A backslash is part of no key.
fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('n' | 'r' | 't') => plain.push('\n'),
            Some('u') => {
                let digits: String = rest.by_ref().take(4).collect();
                let number = u32::from_str_radix(&digits, 16).ok();
                plain.extend(number.and_then(char::from_u32));
            }
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}

/// A part of a PEM file.
struct Block {
    label: String,
    body: String,
}

/// The parts of a PEM file, whatever stands around them. The markers may have lost their lines, and the last its end.
fn blocks(text: &str) -> Vec<Block> {
    // Word processors turn two hyphens into one dash.
    let text = text.replace(['–', '—', '−', '－'], "-");
    let marker = |text: &str, word: &str| {
        let mut found = text.match_indices(word).map(|(at, _)| at);
        found.find(|at| text[..*at].trim_end().ends_with('-'))
    };
    let mut blocks = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = marker(rest, "BEGIN") {
        let after = &rest[at + "BEGIN".len()..];
        let (label, after) = after.split_once('-').unwrap_or((after, ""));
        let body = after.trim_start_matches('-');
        let end = marker(body, "END").unwrap_or(body.len());
        // Lines such as `Proc-Type: 4,ENCRYPTED` are not part of it.
        let lines = body[..end].split(['\n', '\r']);
        let lines = lines.filter(|line| !line.contains(':'));
        blocks.push(Block {
            label: label.replace(['+', '_'], " ").trim().to_ascii_uppercase(),
            body: lines
                .collect::<Vec<_>>()
                .join("\n")
                .trim_end_matches(['-', ' ', '\n'])
                .to_owned(),
        });
        rest = &body[end..];
    }
    blocks
}

fn read_block(block: &Block) -> Result<rsa::PublicKey, NotAKey> {
    let label = block.label.as_str();
    let is = |word: &str| label.contains(word);
    if is("PRIVATE") {
        return Err(NotAKey::Private);
    }
    if is("REQUEST") {
        return Err(NotAKey::CertificateRequest);
    }
    if is("PGP") {
        return Err(NotAKey::Other("PGP"));
    }
    // Whether it is X.509 or PKCS#1 the bytes tell: platforms mislabel them.
    let bytes = base64(&block.body).ok_or(NotAKey::Unknown)?;
    key_bytes::read(&bytes)
}

/// Base64 or hexadecimal.
fn encoded(text: &str, layer: usize) -> Result<rsa::PublicKey, NotAKey> {
    if let Some(bytes) = hexadecimal(text) {
        return key_bytes::read(&bytes);
    }
    let Some(bytes) = base64(text) else {
        return Err(NotAKey::Unknown);
    };
    let outcome = key_bytes::read(&bytes);
    if outcome.is_ok() || matches!(outcome, Err(NotAKey::Private)) {
        return outcome;
    }
    // A form that was decoded twice has blanks for `+`. The lengths inside of the key tell that they were.
    let restored = text.replace(' ', "+");
    if let Some(Ok(key)) = base64(&restored).map(|bytes| key_bytes::read(&bytes)) {
        return Ok(key);
    }
    // A whole file in Base64.
    match std::str::from_utf8(&bytes) {
        Ok(inner) if inner.len() > 100 => read(inner, layer + 1),
        _ => outcome,
    }
}
