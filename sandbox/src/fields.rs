//! What a request carries: query, form or JSON members, as text.

use serde_json::Value;

/// Names and values in the order sent.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// A query string or a form body. `+` is a space, as every web server reads it.
    pub fn parse(text: &str) -> Fields {
        Fields(
            form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs)
    }

    /// The members of a JSON object; `None` where it is not an object.
    pub fn from_json(body: &[u8]) -> Option<Fields> {
        let Value::Object(members) = serde_json::from_slice(body).ok()? else {
            return None;
        };
        let text = |(name, value): (String, Value)| (name, plain(&value));
        Some(Fields(members.into_iter().map(text).collect()))
    }

    /// An empty or blank parameter counts as not given.
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(key, _)| key == name)?;
        Some(value.as_str()).filter(|value| !value.trim().is_empty())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }
}

/// A JSON value as text: a string as it is, null as nothing, anything else as JSON.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
