//! The configuration's file: read in whichever encoding it is, written whole or not at all.

use std::io;
use std::path::Path;

use idcas::program::{Client, configuration_text};
use idcas::said;
use idcas::said::{Language, Title};
use serde_json::{Value, json};

use super::reply::{Members, parsed};
use crate::secret_file;

pub enum Read {
    Members {
        members: Members,
        text: String,
    },
    /// An envelope that says why not.
    Wrong(Value),
}

pub fn read(path: &Path, language: Language) -> Read {
    match configuration_text(&path.to_string_lossy(), language) {
        Ok(text) => of_text(&text, language),
        Err(envelope) => Read::Wrong(parsed(&envelope)),
    }
}

pub fn of_text(text: &str, language: Language) -> Read {
    let Ok(Value::Object(members)) = serde_json::from_str(text) else {
        return Read::Wrong(unread(text, language));
    };
    // What is right as read here and wrong as it stands has lost something on the way: a key that is there twice.
    let verdict = |text: &str| {
        let answer = Client::open_in(language, text).map(|(_, answer)| parsed(&answer));
        answer.unwrap_or_default()
    };
    let told = verdict(text);
    let faults = |told: &Value| told["error"]["faults"].as_array().map_or(0, Vec::len);
    let as_read = serde_json::to_string(&members).unwrap_or_default();
    if faults(&told) > faults(&verdict(&as_read)) {
        return Read::Wrong(told);
    }
    Read::Members {
        members,
        text: text.to_owned(),
    }
}

/// The library's own words about a text that holds no configuration.
fn unread(text: &str, language: Language) -> Value {
    const NOT_AN_OBJECT: Title = said!(
        "配置不是 JSON 对象。",
        "the configuration is not a JSON object."
    );
    let answer = Client::open_in(language, text).map(|(_, answer)| parsed(&answer));
    let told = answer.unwrap_or_default();
    if told["code"] == 0 || told.is_null() {
        return json!({"code": -1002, "msg": NOT_AN_OBJECT.text(language)});
    }
    told
}

/// The text as it was written.
pub fn write(path: &Path, members: &Members) -> io::Result<String> {
    let mut text = serde_json::to_string_pretty(members)?;
    text.push('\n');
    secret_file::write(path, text.as_bytes())?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_whole_is_not_taken() {
        for wrong in [
            "",
            "[]",
            "{",
            r#"{"domain":"a.example","domain":"b.example"}"#,
        ] {
            let Read::Wrong(told) = of_text(wrong, Language::En) else {
                panic!("{wrong}");
            };
            assert_ne!(told["code"], 0, "{wrong}");
        }
        // A fault is for the form.
        for read in ["{}", r#"{"retries":99,"md5_kee":"x"}"#] {
            assert!(
                matches!(of_text(read, Language::Zh), Read::Members { .. }),
                "{read}"
            );
        }
    }
}
