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
pub struct BuiltPage {
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
pub fn build(checked: &Checked, materials: &Materials, explain: bool) -> Result<BuiltPage> {
    let operation = checked.operation;
    let triple_des = || {
        materials
            .triple_des
            .ok_or_else(|| missing("des_key", operation.name))
    };
    let mut page = BuiltPage::default();
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

#[cfg(test)]
mod tests {
    use percent_encoding::percent_decode_str;

    use super::*;
    use crate::catalogue::ALL;

    /// Every example URL of the specification, one a line, as printed there.
    const EXAMPLES: &str = include_str!("../tests/data/example_urls.txt");
    const KEY: &str = "TomtawMD5Key";

    fn triple_des() -> TripleDes {
        TripleDes::new("eWorldTomTaw#7=*", *b"TomTaw#7")
    }

    /// Base, operation and decoded query of an example. Some are printed with a space after the question mark.
    fn split(example: &str) -> (&str, &'static Operation, Vec<(String, String)>) {
        let (address, query) = example.split_once('?').unwrap_or((example, ""));
        let operation = ALL
            .iter()
            .copied()
            .find(|operation| operation.work.is_page() && address.ends_with(operation.path))
            .unwrap_or_else(|| panic!("no page for {address}"));
        let base = &address[..address.len() - operation.path.len()];
        let pairs = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                let value = percent_decode_str(value).decode_utf8().unwrap();
                (name.trim().to_owned(), value.into_owned())
            });
        (base, operation, pairs.collect())
    }

    /// The recognition page's example carries the clinic page's token: it cannot be rebuilt, only signed.
    fn carries_another_pages_token(operation: &Operation) -> bool {
        operation.name == "build_recognition_url"
    }

    /// The parameters that an example was made from, decrypted.
    fn given_to(
        operation: &'static Operation,
        pairs: &[(String, String)],
        example: &str,
    ) -> Vec<(String, String)> {
        let get = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        let mut given: Vec<(String, String)> = Vec::new();
        for param in operation.params {
            let value = match (param.place, param.origin) {
                (Place::Token | Place::Library, _) | (_, Origin::Made(_)) => continue,
                (Place::Encrypted, _) if !get(param.name).is_empty() => {
                    triple_des().decrypt(get(param.name)).unwrap()
                }
                _ => get(param.name).to_owned(),
            };
            given.push((param.name.to_owned(), value));
        }
        if operation.makes(Made::PageToken) && !carries_another_pages_token(operation) {
            let json = triple_des().decrypt(get("token")).unwrap();
            let members: serde_json::Map<String, serde_json::Value> =
                serde_json::from_str(&json).unwrap();
            let keys: Vec<&str> = members.keys().map(String::as_str).collect();
            assert_eq!(keys, operation.token_keys, "{example}");
            for (name, value) in &members {
                given.retain(|(known, _)| known != name);
                given.push((name.clone(), value.as_str().unwrap().to_owned()));
            }
        }
        given
    }

    #[test]
    fn every_example_url_is_rebuilt_from_what_it_decrypts_to() {
        for example in EXAMPLES.lines() {
            let (base, operation, pairs) = split(example);
            let get = |name: &str| {
                let found = pairs.iter().find(|(key, _)| key == name);
                found.map_or("", |(_, value)| value.as_str())
            };
            let foreign_token = carries_another_pages_token(operation);
            let given = given_to(operation, &pairs, example);
            let borrowed: Vec<(&str, &str)> = given
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let checked = Checked::unchecked(operation, &borrowed);
            let materials = Materials {
                base,
                triple_des: Some(&triple_des()),
                md5_key: Some(KEY),
                sev: get("sev"),
                access_token: get("token"),
                timestamp: get("timestamp"),
            };
            let page = build(&checked, &materials, true).unwrap();
            if operation.makes(Made::Sign) {
                let token = if operation.makes(Made::PageToken) {
                    get("token")
                } else {
                    ""
                };
                assert_eq!(
                    sign(token, get("sev"), get("timestamp"), KEY),
                    get("sign"),
                    "{example}"
                );
            }
            if foreign_token {
                continue;
            }
            let (_, _, rebuilt) = split(&page.url);
            for (name, value) in &pairs {
                let ours = rebuilt.iter().find(|(key, _)| key == name);
                assert_eq!(
                    ours.map(|(_, value)| value),
                    Some(value),
                    "{name} of {example}"
                );
            }
            for (name, value) in &rebuilt {
                let theirs = pairs.iter().any(|(key, _)| key == name);
                assert!(theirs || value.is_empty(), "{name} is not in {example}");
            }
            assert_eq!(page.url.split('?').next(), example.split('?').next());
        }
    }

    #[test]
    fn a_page_is_written_as_its_style_says() {
        let operation = &crate::catalogue::pc::BUILD_CLINIC_URL;
        let checked = Checked::unchecked(
            operation,
            &[
                ("work_no", "001"),
                ("org_code", "2470"),
                ("accession_number", "SD-53242"),
            ],
        );
        let materials = Materials {
            base: "https://portal.example.com",
            triple_des: Some(&triple_des()),
            md5_key: Some(KEY),
            sev: "a+b/c=",
            access_token: "",
            timestamp: "2021-05-19 00:00:00",
        };
        let page = build(&checked, &materials, false).unwrap();
        assert!(page.url.starts_with(
            "https://portal.example.com/clinicview/index.html?source=his&token=R8DHV1doOCP2q3ymxuQZxI2apra5vgW2GM1XKWVsu%2FKXaetkL2MLjfw4h6mY2A%2F7JT75uZ4Q9V9Zp5xltSTIGjnnBWG%2FyImKpW8rNelp%2BqwEoupCuBbF5QC4sWL4fOVYqbJ0lX%2FTM1htLm8D4Yn694HViUGRJn%2FdaPaQeyGv%2F9DLCmdotwYE2ALctnDsf7Q49h%2BpGVHAPH0%3D&sev=a%2Bb%2Fc%3D&timestamp=2021-05-19%2000%3A00%3A00&sign="
        ), "{}", page.url);
    }
}
