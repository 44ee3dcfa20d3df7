//! The configuration's keys as JSON, and which operations need which.

use serde_json::{Map, Value, json};

use crate::catalogue::{ALL, Bearer, Kind, Made, Operation, Place, find};
use crate::config::{EITHER, Entry, Form, KEYS};
use crate::said::Language;

/// Operations beyond the interface, and whose requests they send.
pub const BUILT_ON: [(&str, &str); 3] = [
    ("query_exams_all", "query_exams"),
    ("query_province_exams_all", "query_province_exams"),
    ("save_print_files", "get_print_files"),
];

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
        false => needs(operation).contains(&key),
    });
    needing.map(|operation| operation.name).collect()
}

/// The keys without which the operation answers -1002.
pub fn needs(operation: &Operation) -> Vec<&'static str> {
    let built_on = BUILT_ON.iter().find(|(name, _)| *name == operation.name);
    let sends = built_on.and_then(|(_, on)| find(on)).unwrap_or(operation);
    let mut keys = Vec::new();
    let mut add = |names: &[&'static str]| {
        for name in names {
            if !name.is_empty() && !keys.contains(name) {
                keys.push(*name);
            }
        }
    };
    add(&[sends.base.key()]);
    let encrypts = !sends.token_keys.is_empty()
        || sends
            .params
            .iter()
            .any(|param| param.place == Place::Encrypted);
    if encrypts {
        add(&["des_key"]);
    }
    if sends.makes(Made::Sign) {
        add(&["md5_key"]);
    }
    let is_token = |name: &str| sends.kind == Kind::Auth && sends.name == name;
    let user = sends.makes(Made::AccessToken)
        || sends.bearer == Bearer::UserToken && sends.kind == Kind::Request
        || is_token("get_token");
    if user || sends.kind == Kind::Auth {
        add(&["auth_center", "client_id", "client_secret"]);
    }
    if user {
        add(&["gateway", "username", "password"]);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Else an operation could not be described.
    #[test]
    fn no_operation_has_the_name_of_the_configuration() {
        assert!(find(crate::describe::CONFIGURATION).is_none());
    }

    #[test]
    fn what_an_operation_needs_is_a_key() {
        for operation in ALL {
            for needed in needs(operation) {
                let known = KEYS.iter().any(|key| key.name() == needed);
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
