//! RSA keys as JSON: JWK, JWKS, and objects that hold a key among other members.

use serde_json::{Map, Value};

use super::bytes::base64;
use super::key_bytes;
use super::looks::{NotAKey, ReadText, only};

type Object = Map<String, Value>;

pub fn read(value: &Value, layer: usize, inner: ReadText) -> Result<rsa::PublicKey, NotAKey> {
    match value {
        Value::String(text) => inner(text, layer + 1),
        Value::Array(values) => only(values.iter().map(|value| read(value, layer + 1, inner))),
        Value::Object(object) => read_object(object, layer, inner),
        _ => Err(NotAKey::Unknown),
    }
}

fn read_object(object: &Object, layer: usize, inner: ReadText) -> Result<rsa::PublicKey, NotAKey> {
    match text_of(object, "kty") {
        Some("RSA") | None => {}
        Some("EC") => return Err(NotAKey::Other("EC")),
        Some("OKP") => return Err(NotAKey::Other("Ed25519")),
        Some("oct") => return Err(NotAKey::Symmetric),
        Some(_) => return Err(NotAKey::Unknown),
    }
    let number = |names: [&str; 2]| names.iter().find_map(|name| text_of(object, name));
    if let (Some(n), Some(e)) = (number(["n", "modulus"]), number(["e", "exponent"])) {
        if ["d", "p", "q"]
            .iter()
            .any(|name| text_of(object, name).is_some())
        {
            return Err(NotAKey::Private);
        }
        let bytes = |text: &str| base64(text).ok_or(NotAKey::Unknown);
        return key_bytes::from_numbers(&bytes(n)?, &bytes(e)?);
    }
    // The one member that is a key: `value` beside the name of the setting, `keys` of a JWKS, ...
    only(object.values().map(|value| read(value, layer + 1, inner)))
}

/// A member's text, where there is any.
fn text_of<'a>(object: &'a Object, name: &str) -> Option<&'a str> {
    let mut members = object.iter();
    let found = members.find(|(key, _)| key.eq_ignore_ascii_case(name));
    found?.1.as_str().filter(|text| !text.is_empty())
}
