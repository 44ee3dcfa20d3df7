//! A configuration between the form and its JSON. What is secret, or may be, goes from the page to here and never back.

use idcas::configuration::{Entry, Form, KEYS};
use serde_json::{Map, Value, json};

use super::reply::Members;

/// Stands for what is not shown.
const MASK: &str = "***";

fn key(name: &str) -> Option<&'static dyn Entry> {
    KEYS.iter().copied().find(|key| key.name() == name)
}

/// The value as the form shows it; `None` where it must not, or cannot.
fn shown(name: &str, value: &Value) -> Option<Value> {
    // The value of a name that is not known may be that of a secret key that was mistyped.
    let form = key(name)?.form();
    if form.is_secret() {
        return None;
    }
    match (value, &form) {
        (Value::Object(pairs), Form::Addresses) => {
            let plain = |value: &Value| value.as_str().is_some_and(|text| !has_login(text));
            let plain = pairs.iter().all(|(from, to)| !has_login(from) && plain(to));
            plain.then(|| value.clone())
        }
        (_, Form::Addresses) => None,
        (Value::String(text), _) => (!has_login(text) || !is_address(&form)).then(|| value.clone()),
        (Value::Number(number), _) => Some(number.to_string().into()),
        (Value::Bool(flag), _) => Some(flag.to_string().into()),
        _ => None,
    }
}

const fn is_address(form: &Form) -> bool {
    matches!(form, Form::Address { .. } | Form::Addresses)
}

/// Whether a name and a password may stand in an address.
fn has_login(address: &str) -> bool {
    address.contains('@')
}

/// What the form begins with: of each member its value, or only that it is set.
pub fn for_form(members: &Members) -> Value {
    let known = members.iter().filter(|(name, _)| key(name).is_some());
    let values = known.map(|(name, value)| {
        let told = match shown(name, value) {
            Some(value) => json!({"set": true, "value": value}),
            None => json!({"set": !value.is_null()}),
        };
        (name.clone(), told)
    });
    Value::Object(values.collect())
}

/// Names that the library does not know.
pub fn unknown(members: &Members) -> Vec<&str> {
    let names = members.keys().map(String::as_str);
    names.filter(|name| key(name).is_none()).collect()
}

/// The whole as JSON to look at.
pub fn masked(members: &Members) -> String {
    let shown = members.iter().map(|(name, value)| {
        let value = shown(name, value).map_or_else(|| MASK.into(), |_| value.clone());
        (name.clone(), value)
    });
    let shown: Members = shown.collect();
    serde_json::to_string_pretty(&shown).unwrap_or_default()
}

/// The members that a form means. `draft` has for each key what was typed, or that the value is to stay.
pub fn members(before: &Members, draft: &Members) -> Members {
    let mut after = Map::new();
    let order = before
        .keys()
        .chain(draft.keys().filter(|name| !before.contains_key(*name)));
    for name in order {
        let Some(wanted) = draft.get(name) else {
            continue;
        };
        let old = before.get(name);
        let new = match wanted.get("value") {
            Some(typed) => typed_value(name, typed, old),
            None => old.cloned(),
        };
        if let Some(new) = new {
            after.insert(name.clone(), new);
        }
    }
    after
}

/// A value that was typed; what is only shown otherwise than it is stays as it is.
fn typed_value(name: &str, typed: &Value, old: Option<&Value>) -> Option<Value> {
    if let Some(old) = old
        && shown(name, old).as_ref() == Some(typed)
    {
        return Some(old.clone());
    }
    match typed {
        Value::String(text) if text.is_empty() => None,
        Value::Object(pairs) if pairs.is_empty() => None,
        Value::String(text) if matches!(key(name).map(|key| key.form()), Some(Form::Number(_))) => {
            let number = text.trim().parse::<i64>();
            Some(number.map_or_else(|_| typed.clone(), Value::from))
        }
        Value::String(_) | Value::Object(_) => Some(typed.clone()),
        _ => None,
    }
}

/// The texts that must not appear in what a program copies.
pub fn secrets(members: &Members) -> Vec<String> {
    fn texts(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::String(text) if !text.is_empty() => all.push(text.clone()),
            Value::Number(number) => all.push(number.to_string()),
            Value::Object(members) => members.values().for_each(|value| texts(value, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    for (name, value) in members {
        if shown(name, value).is_none() {
            texts(value, &mut all);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: Value) -> Members {
        value.as_object().cloned().unwrap_or_default()
    }

    fn example() -> Members {
        of(json!({
            "domain": "https://portal.example.com", "gateway": "http://u:geheim1@10.0.0.1/api",
            "client_secret": "geheim2", "md5_kee": "geheim3", "proxy": "http://u:geheim4@proxy:1",
            "token_params": {"scope": "geheim5"}, "des_key": 123_456, "timeout_ms": 5000, "password": ["geheim6"],
            "address_map": {"http://a": "http://u:geheim7@b"},
        }))
    }

    #[test]
    fn nothing_secret_is_shown() {
        let example = example();
        for text in [masked(&example), for_form(&example).to_string()] {
            assert!(
                !text.contains("geheim") && !text.contains("123456"),
                "{text}"
            );
            assert!(
                text.contains("https://portal.example.com") && text.contains("5000"),
                "{text}"
            );
        }
        assert_eq!(unknown(&example), ["md5_kee"]);
        assert!(secrets(&example).contains(&"123456".to_owned()));
    }

    #[test]
    fn what_is_kept_stays_as_it_was() {
        let example = example();
        let keep = example.keys().map(|name| (name.clone(), json!({})));
        assert_eq!(members(&example, &keep.collect()), example);
        let shown: Members = for_form(&example).as_object().cloned().unwrap_or_default();
        let kept = members(&example, &shown);
        let known = |name: &&String| name.as_str() != "md5_kee";
        assert!(kept.keys().eq(example.keys().filter(known)));
        assert_eq!(kept["timeout_ms"], json!(5000));
    }

    #[test]
    fn what_is_typed_counts() {
        let draft = of(json!({
            "timeout_ms": {"value": "7000"}, "retries": {"value": "soon"}, "domain": {"value": ""},
            "password": {"value": "new"}, "token_params": {"value": {"scope": "x"}}, "address_map": {"value": {}},
        }));
        let typed = members(&example(), &draft);
        let expected = json!({
            "token_params": {"scope": "x"}, "timeout_ms": 7000, "password": "new", "retries": "soon",
        });
        assert_eq!(Value::Object(typed), expected);
    }
}
