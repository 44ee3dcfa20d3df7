//! The members of a token reply, taken as far as they say something, in whatever spelling and order.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::json::{Elements, Name};
use crate::secret::Secret;

/// What stands where an access token is expected.
pub enum Access {
    Absent,
    Token(Secret),
    /// An object, a list, a truth value.
    NotText,
    /// With blanks or other characters inside that no header can carry.
    Unsendable,
}

pub struct TokenReply {
    pub access: Access,
    pub refresh: Option<Secret>,
    pub token_type: Option<String>,
    pub scope: Option<String>,
    /// Seconds.
    pub lifetime: Option<u64>,
    /// OAuth's `error`.
    pub error: Option<String>,
    /// What the auth center says to a person.
    pub words: Option<String>,
    /// Of the platform's `{"code","msg","data"}`.
    pub code: Option<i64>,
    /// What its `data` holds.
    pub inner: Option<Box<TokenReply>>,
}

/// The members that are read. The case and underscores of a name mean nothing, but a name as it stands here wins.
const NAMES: [&str; 12] = [
    "access_token",
    "refresh_token",
    "token_type",
    "scope",
    "expires_in",
    "error",
    "error_description",
    "msg",
    "message",
    "errmsg",
    "code",
    "data",
];

const LONGEST_NAME: usize = 32;

/// A text of a member other than a token, or a list of scopes, that is longer is as good as none.
const LONGEST: usize = 16 * 1024;

/// No header carries more.
const LONGEST_TOKEN: usize = 64 * 1024;

impl TokenReply {
    /// `None` where the text is not a JSON object.
    pub fn read(text: &str) -> Option<TokenReply> {
        TokenReply::at_depth(text, 0)
    }

    fn at_depth(text: &str, depth: usize) -> Option<TokenReply> {
        let found: Found = serde_json::from_str(text).ok()?;
        let inner = |raw: &str| match raw.as_bytes().first() {
            Some(b'{') => TokenReply::at_depth(raw, depth + 1),
            // The object once more as a text.
            Some(b'"') => TokenReply::at_depth(&text_of(raw)?, depth + 1),
            _ => None,
        };
        let nested = |name: &str| found.get(name).filter(|_| depth == 0).and_then(inner);
        let words = ["error_description", "msg", "message", "errmsg"];
        let mut words = words.iter().filter_map(|name| found.text(name));
        let words = words.next().or_else(|| nested("error")?.words);
        Some(TokenReply {
            access: found.get("access_token").map_or(Access::Absent, access),
            refresh: found.text("refresh_token").map(Secret::new),
            token_type: found.text("token_type"),
            scope: found.get("scope").and_then(scope),
            lifetime: found.get("expires_in").and_then(whole_seconds),
            error: found.text("error"),
            words,
            code: found.get("code").and_then(integer),
            inner: nested("data").map(Box::new),
        })
    }

    /// Whether the envelope says that the request failed.
    pub fn is_failure(&self) -> bool {
        // Many platforms write the HTTP status of success there.
        !matches!(self.code, None | Some(0 | 200))
    }

    /// The part that a token stands in: `data` where the envelope itself has none.
    pub fn bearer(&self) -> &TokenReply {
        match (&self.access, &self.inner) {
            (Access::Absent, Some(inner)) if !self.is_failure() => inner,
            _ => self,
        }
    }
}

/// The values of [`NAMES`] as written.
#[derive(Default)]
struct Found<'a>([Option<(&'a str, bool)>; NAMES.len()]);

impl<'a> Found<'a> {
    fn put(&mut self, name: &str, raw: &'a str) {
        let Some(place) = place_of(name) else { return };
        let exact = NAMES[place] == name;
        let says_nothing = matches!(raw, "null" | "false" | r#""""#);
        let slot = &mut self.0[place];
        // Of doubled members the last that says something counts.
        if !says_nothing && slot.is_none_or(|(_, known)| exact || !known) {
            *slot = Some((raw, exact));
        }
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        let place = NAMES.iter().position(|known| *known == name)?;
        self.0[place].map(|(raw, _)| raw)
    }

    /// A text without the blanks around it, where anything is left.
    fn text(&self, name: &str) -> Option<String> {
        let text = text_of(self.get(name)?)?;
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }
}

fn place_of(name: &str) -> Option<usize> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    let plain = |name: &str| name.to_ascii_lowercase().replace(['_', '-'], "");
    let name = plain(name);
    NAMES.iter().position(|known| plain(known) == name)
}

impl<'de: 'a, 'a> serde::Deserialize<'de> for Found<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Found<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut found = Found::default();
                while let Some(name) = map.next_key::<Name<'de>>()? {
                    // As it came: whatever else stands there, a list of millions of zeros, is not taken apart.
                    found.put(&name.text(), map.next_value::<&'de RawValue>()?.get());
                }
                Ok(found)
            }
        }
        deserializer.deserialize_map(Object)
    }
}

fn text_of(raw: &str) -> Option<String> {
    let fits = raw.starts_with('"') && raw.len() <= LONGEST_TOKEN;
    fits.then(|| serde_json::from_str(raw).ok()).flatten()
}

/// A token as it can be sent: blanks around it and a scheme before it are not part of it, and a number is its digits.
fn access(raw: &str) -> Access {
    let digits = raw.bytes().all(|byte| byte.is_ascii_digit());
    let text = match raw.as_bytes().first() {
        Some(b'"') => match text_of(raw) {
            Some(text) => Secret::new(text),
            None => return Access::Unsendable,
        },
        Some(_) if digits && raw.len() <= LONGEST_NAME => Secret::new(raw),
        _ => return Access::NotText,
    };
    let mut token = text.expose().trim();
    if let Some((scheme, rest)) = token.split_once(char::is_whitespace)
        && scheme.eq_ignore_ascii_case("bearer")
    {
        token = rest.trim();
    }
    match token {
        "" => Access::Absent,
        token if token.bytes().all(|byte| byte.is_ascii_graphic()) => {
            Access::Token(Secret::new(token))
        }
        _ => Access::Unsendable,
    }
}

/// A text, or a list of texts, as OAuth writes it: separated by blanks.
fn scope(raw: &str) -> Option<String> {
    if raw.len() > LONGEST {
        return None;
    }
    if raw.starts_with('[') {
        let elements: Elements = serde_json::from_str(raw).ok()?;
        let texts = elements.0.iter().filter_map(|raw| text_of(raw.get()));
        return Some(texts.collect::<Vec<_>>().join(" "));
    }
    text_of(raw)
}

/// A number, or a number written as text.
fn integer(raw: &str) -> Option<i64> {
    let text = raw.trim_matches('"').trim();
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}

/// Seconds from a number, or a number written as text. One with an exponent is not worth reading: as if it were not there.
fn whole_seconds(raw: &str) -> Option<u64> {
    let text = raw.trim_matches('"').trim();
    if text.contains(['e', 'E']) {
        return None;
    }
    if text.starts_with('-') {
        return Some(0);
    }
    let whole = text.split('.').next()?;
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| whole.parse().unwrap_or(u64::MAX))
}
