//! Checked parameters to a page's URL: signed, encrypted or plain, as its chapter says.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::catalogue::{Made, Operation, Origin, Place};
use crate::check::Checked;
use crate::config::missing;
use crate::crypto::sign::sign;
use crate::crypto::triple_des::TripleDes;
use crate::error::Result;

/// Everything outside `A-Z a-z 0-9 - . _ ~` is encoded; a space is `%20`, never `+`.
pub const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What a page is built from besides its parameters.
#[derive(Clone, Copy)]
pub struct Materials<'a> {
    /// `https://{domain}`, no slash at its end.
    pub base: &'a str,
    pub triple_des: Option<&'a TripleDes>,
    pub md5_key: Option<&'a str>,
    /// Raw Base64.
    pub sev: &'a str,
    pub access_token: &'a str,
    pub timestamp: &'a str,
}

/// A page's URL, and how it came about.
#[derive(Debug, Default)]
pub struct Page {
    pub url: String,
    /// The JSON inside `token`; empty where the page has none.
    pub plaintext: String,
    /// The encrypted `token`, before URL encoding.
    pub token: String,
    /// The signed text without its key; empty where nothing is signed.
    pub signed: String,
    pub sign: String,
    /// Each value that travels encrypted, in the clear.
    pub encrypted: Vec<(&'static str, String)>,
}

/// Whether the page encrypts anything.
pub fn encrypts(operation: &Operation) -> bool {
    !operation.token_keys.is_empty()
        || operation
            .params
            .iter()
            .any(|param| param.place == Place::Encrypted)
}

/// The JSON inside `token`: compact, keys in the chapter's order, every key present even when empty.
pub fn plaintext(checked: &Checked) -> String {
    let mut json = Vec::with_capacity(256);
    json.push(b'{');
    for (index, key) in checked.operation.token_keys.iter().enumerate() {
        if index > 0 {
            json.push(b',');
        }
        json.push(b'"');
        json.extend_from_slice(key.as_bytes());
        json.extend_from_slice(b"\":");
        // Writing a text to memory cannot fail.
        let _ = serde_json::to_writer(&mut json, checked.get(key));
    }
    json.push(b'}');
    String::from_utf8(json).unwrap_or_default()
}

/// Builds the page. `explain` keeps what it was built from.
pub fn build(checked: &Checked, materials: &Materials, explain: bool) -> Result<Page> {
    let operation = checked.operation;
    let triple_des = || {
        materials
            .triple_des
            .ok_or_else(|| missing("des_key", operation.name))
    };
    let mut page = Page::default();
    if !operation.token_keys.is_empty() {
        page.plaintext = plaintext(checked);
        page.token = triple_des()?.encrypt(&page.plaintext);
    }
    if operation.makes(Made::Sign) {
        let key = materials
            .md5_key
            .ok_or_else(|| missing("md5_key", operation.name))?;
        page.sign = sign(&page.token, materials.sev, materials.timestamp, key);
        if explain {
            page.signed = [&page.token, materials.sev, materials.timestamp].concat();
        }
    }

    page.url.reserve(1024);
    page.url.push_str(materials.base);
    page.url.push_str(operation.path);
    let mut separator = '?';
    for (index, param) in operation.params.iter().enumerate() {
        if matches!(param.place, Place::Token | Place::Library) {
            continue;
        }
        let value = match param.origin {
            Origin::Made(Made::PageToken) => page.token.as_str(),
            Origin::Made(Made::Sign) => page.sign.as_str(),
            Origin::Made(Made::Sev) => materials.sev,
            Origin::Made(Made::Timestamp) => materials.timestamp,
            Origin::Made(Made::AccessToken) => materials.access_token,
            _ => checked.at(index),
        };
        if value.is_empty() && param.place == Place::QueryIfGiven {
            continue;
        }
        page.url.push(separator);
        separator = '&';
        page.url.push_str(param.name);
        page.url.push('=');
        if param.place == Place::Encrypted && !value.is_empty() {
            let encrypted = triple_des()?.encrypt(value);
            page.url.extend(utf8_percent_encode(&encrypted, ENCODED));
            if explain {
                page.encrypted.push((param.name, value.to_owned()));
            }
        } else {
            page.url.extend(utf8_percent_encode(value, ENCODED));
        }
    }
    Ok(page)
}
