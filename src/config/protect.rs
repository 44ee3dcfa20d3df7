//! The secrets of a configuration's text, written protected for this machine; everything else stays as it is written.

use std::borrow::Cow;
use std::ops::Range;

use super::form::{Form, MARK, conceal};
use super::keys::KEYS;
use super::source::members;
use crate::error::{Code, Error, Result};
use crate::json;
use crate::os::protected::Refused;
use crate::said;
use crate::said::Title;

/// A configuration whose secrets are protected.
pub struct Protected {
    pub text: String,
    /// What was protected now: keys, and members of keys as `token_params.scope`.
    pub names: Vec<String>,
}

/// A value to protect: its name, and where it stands.
struct Found<'a> {
    name: String,
    place: Range<usize>,
    value: Cow<'a, str>,
}

pub fn protect(text: &str) -> Result<Protected> {
    members(text)?;
    let mut protected = Protected {
        text: String::with_capacity(text.len() * 2),
        names: Vec::new(),
    };
    let mut done = 0;
    for found in secrets(text) {
        let written = conceal(&found.value).map_err(refused)?;
        protected.text.push_str(&text[done..found.place.start]);
        // Neither the mark nor Base64 has anything to escape.
        protected.text.extend(["\"", &written, "\""]);
        protected.names.push(found.name);
        done = found.place.end;
    }
    protected.text.push_str(&text[done..]);
    Ok(protected)
}

fn secrets(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for member in json::written(text) {
        let Some(key) = KEYS.iter().find(|key| key.name() == member.name) else {
            continue;
        };
        let raw = &text[member.value.clone()];
        match key.form() {
            Form::Texts { .. } if raw.starts_with('{') => {
                for inner in json::written(raw) {
                    let at = member.value.start;
                    let place = at + inner.value.start..at + inner.value.end;
                    let name = format!("{}.{}", key.name(), inner.name);
                    add(&mut found, text, name, place);
                }
            }
            // Without a user there is no password in it.
            Form::Proxy if !raw.contains('@') => {}
            form if form.is_secret() => add(&mut found, text, key.name().to_owned(), member.value),
            _ => {}
        }
    }
    found
}

fn add<'a>(found: &mut Vec<Found<'a>>, text: &'a str, name: String, place: Range<usize>) {
    let raw = &text[place.clone()];
    let value: Cow<str> = match raw.starts_with('"') {
        true => match serde_json::from_str(raw) {
            Ok(value) => Cow::Owned(value),
            Err(_) => return,
        },
        // A password of digits may be written as a number.
        false if raw.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Cow::Borrowed(raw),
        false => return,
    };
    if !value.trim().is_empty() && !value.trim_start().starts_with(MARK) {
        found.push(Found { name, place, value });
    }
}

fn refused(refused: Refused) -> Error {
    match refused {
        Refused::NotHere => Error::new(Code::InvalidConfig, NOT_HERE, NOT_HERE_HINT),
        Refused::Unreadable => Error::new(Code::Crypto, FAILED, FAILED_HINT),
    }
}

const NOT_HERE: Title = said!(
    "本系统不能加密保护配置中的密钥。",
    "the secrets of a configuration cannot be protected on this system."
);
const NOT_HERE_HINT: Title = said!(
    "此功能由 Windows 提供（DPAPI）。在其他系统上请限制配置文件的读取权限，如 chmod 600。",
    "Windows does that (DPAPI). Elsewhere, let only the program's account read the file, as chmod 600 does."
);
const FAILED: Title = said!(
    "Windows 未能加密密钥。",
    "Windows could not protect the secrets."
);
const FAILED_HINT: Title = said!(
    "配置没有改动。请以管理员身份运行一次；仍失败时，请检查 Windows 的 Cryptographic Services 服务是否在运行。",
    "The configuration is unchanged. Run it once as an administrator; if it fails again, check that the service Cryptographic Services is running."
);

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "domain": "portal.example.com",
  "client_secret" : "s\u0031 \"x\"",
  "password": 123456, "des_key": "dpapi:AAAA", "md5_key": "",
  "proxy": "http://10.0.0.1:3128",
  "token_params": {"scope": "api", "n": null},
  "username": "doctor01"
}"#;

    #[test]
    fn what_is_secret_and_not_yet_protected() {
        let found = secrets(TEXT);
        let found: Vec<_> = found
            .iter()
            .map(|found| (&*found.name, &*found.value))
            .collect();
        assert_eq!(
            found,
            [
                ("client_secret", "s1 \"x\""),
                ("password", "123456"),
                ("token_params.scope", "api"),
            ]
        );
        let proxy = r#"{"proxy":"http://u:p@10.0.0.1:3128"}"#;
        assert_eq!(secrets(proxy)[0].name, "proxy");
    }

    #[test]
    fn what_is_not_a_configuration_is_said() {
        let error = protect("[1]").err().unwrap();
        assert_eq!(error.code, Code::InvalidConfig);
    }

    #[cfg(not(windows))]
    #[test]
    fn elsewhere_there_is_nothing_of_the_kind() {
        let error = protect(TEXT).err().unwrap();
        assert!(error.hint.en.contains("chmod"));
        let nothing = protect(r#"{ "domain":"x" }"#).ok().unwrap();
        assert_eq!(nothing.text, r#"{ "domain":"x" }"#);
        assert!(nothing.names.is_empty());
    }

    #[cfg(windows)]
    #[test]
    fn everything_else_stays_as_it_is_written() {
        let protected = protect(TEXT).ok().unwrap();
        assert_eq!(protected.names.len(), 3);
        assert!(protected.text.contains("\"client_secret\" : \"dpapi:"));
        assert!(protected.text.ends_with("\"username\": \"doctor01\"\n}"));
        assert!(protect(&protected.text).ok().unwrap().names.is_empty());
    }
}
