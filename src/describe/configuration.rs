//! The configuration's keys as JSON, and which operations need which.

use serde_json::{Map, Value, json};

use crate::catalogue::{ALL, Made};
use crate::config::{EITHER, Entry, Form, KEYS};
use crate::said::Language;

/// Every key, in the order of the table.
pub fn configuration(language: Language) -> Value {
    KEYS.iter().map(|key| described(*key, language)).collect()
}

fn described(key: &dyn Entry, language: Language) -> Value {
    let form = key.form();
    let mut described = Map::new();
    let mut put = |name: &str, value: Value| {
        described.insert(name.to_owned(), value);
    };
    put("name", key.name().into());
    put("title", key.title().text(language).into());
    put("type", form.name().into());
    put("secret", form.is_secret().into());
    match &form {
        Form::Number(number) => {
            put("default", number.default.into());
            put("least", number.least.into());
            put("most", number.most.into());
            put("unit", number.unit.name().into());
        }
        Form::Choice { default, choices } => {
            put("default", (*default).into());
            let values = choices.iter().map(|choice| {
                json!({
                    "value": choice.name,
                    "title": choice.title.text(language),
                    "aliases": choice.aliases,
                })
            });
            put("values", values.collect());
        }
        Form::Bytes { length, default } => {
            put("default", (*default).into());
            put("length", (*length).into());
        }
        Form::Address { scheme } => put("scheme", (*scheme).into()),
        Form::Texts { most, longest } => {
            put("most_members", (*most).into());
            put("length", (*longest).into());
        }
        _ => {}
    }
    let either = EITHER.map(|key| key.name());
    if either.contains(&key.name()) {
        put("one_of", either.as_slice().into());
    }
    put("needed_by", needed_by(key.name()).into());
    Value::Object(described)
}

/// The operations that answer -1002 without this key, or without one of the two of [`EITHER`].
pub fn needed_by(key: &str) -> Vec<&'static str> {
    let either = EITHER.iter().any(|one| one.name() == key);
    let needing = ALL.iter().filter(|operation| match either {
        true => operation.makes(Made::Sev),
        false => operation.needs.contains(&key),
    });
    needing.map(|operation| operation.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Else an operation could not be described.
    #[test]
    fn no_operation_has_the_name_of_the_configuration() {
        assert!(crate::catalogue::find(crate::describe::CONFIGURATION).is_none());
    }

    #[test]
    fn what_an_operation_needs_is_a_key() {
        for operation in ALL {
            for needed in operation.needs {
                let known = KEYS.iter().any(|key| key.name() == *needed);
                assert!(known, "{} needs {needed}", operation.name);
            }
        }
        assert!(needed_by("md5_key").contains(&"build_clinic_url"));
        for one in EITHER {
            assert!(needed_by(one.name()).contains(&"build_clinic_url"));
        }
        assert!(needed_by("retries").is_empty());
    }
}
