//! The platform's `{"code","msg","data"}`: read without being rebuilt, and written for the library's own answers.

mod code;

use std::borrow::Cow;
use std::ops::Range;

use self::code::Found;
use crate::error::{Code, Error, Language, Result, Said, Title};
use crate::json::{self, MAX_DEPTH, place};
use crate::memory::{has_room, no_room_for_reply};
use crate::said;

/// A reply of the platform, its text as it was sent.
#[derive(Debug)]
pub struct Envelope {
    pub text: String,
    pub code: i64,
    data: Option<Range<usize>>,
}

impl Envelope {
    /// Checks that `text` is an envelope. `Code`/`Msg`/`Data` count too and become lower case, in place, and a code such as
    /// 0.0 becomes an integer; everything else stays as sent: large integers, number formats, unknown members. An
    /// envelope that was made JSON twice is taken out of its text.
    pub fn read(text: String) -> Result<Envelope> {
        match text.trim_start().starts_with('"') {
            true => Envelope::read_once(inner(&text)?),
            false => Envelope::read_once(text),
        }
    }

    fn read_once(mut text: String) -> Result<Envelope> {
        if json::is_too_deep(&text) {
            return Err(unexpected(too_deep()));
        }
        let mut code = Found::default();
        let mut data: Option<Range<usize>> = None;
        let mut replaced = Vec::new();
        for (key, value) in top_level(&text)?.0 {
            // A borrowed key lies inside the text; one with escapes is not one of ours.
            let Cow::Borrowed(key) = key else { continue };
            let known = ["code", "msg", "data"]
                .into_iter()
                .find(|known| known.eq_ignore_ascii_case(key));
            match known {
                Some("code") => {
                    if let Some(plain) = code.take(value.get())? {
                        replaced.push((place(&text, value.get()), Cow::Owned(plain)));
                    }
                }
                Some("data") => match &data {
                    Some(first) if text[first.clone()] != *value.get() => {
                        return Err(unexpected(DATA_TWICE));
                    }
                    _ => data = Some(place(&text, value.get())),
                },
                Some(_) => {}
                None => code.note(key),
            }
            if let Some(known) = known
                && known != key
            {
                replaced.push((place(&text, key), Cow::Borrowed(known)));
            }
        }
        let code = code.number()?;
        // From the end, since a code may become shorter.
        replaced.sort_unstable_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, new) in replaced {
            let shorter = range.len() - new.len().min(range.len());
            if let Some(data) = data.as_mut().filter(|data| data.start > range.start) {
                *data = data.start - shorter..data.end - shorter;
            }
            text.replace_range(range, &new);
        }
        Ok(Envelope { text, code, data })
    }

    /// `data` as JSON, where there is any.
    pub fn data(&self) -> Option<&str> {
        self.data.clone().map(|range| &self.text[range])
    }

    /// `data` where it is a text.
    pub fn data_text(&self) -> Option<String> {
        serde_json::from_str(self.data()?).ok()
    }

    /// The reply with nothing in its `data`.
    pub fn without_data(&self) -> Cow<'_, str> {
        match &self.data {
            Some(data) => [&self.text[..data.start], "null", &self.text[data.end..]]
                .concat()
                .into(),
            None => Cow::Borrowed(&self.text),
        }
    }

    /// The same reply with another `data`.
    pub fn replace_data(&mut self, json: &str) {
        if let Some(range) = self.data.take() {
            let start = range.start;
            self.text.replace_range(range, json);
            self.data = Some(start..start + json.len());
        }
    }

    /// The same reply with some parts of `data` replaced: their places in it, in order.
    pub fn splice_data(&mut self, changes: &[(Range<usize>, String)]) -> Result<()> {
        let Some(place) = self.data.clone() else {
            return Ok(());
        };
        let added: usize = changes.iter().map(|(_, new)| new.len()).sum();
        let removed: usize = changes.iter().map(|(old, _)| old.len()).sum();
        let mut text = String::new();
        text.try_reserve_exact(self.text.len() + added)
            .map_err(|_| no_room_for_reply())?;
        let mut kept = 0;
        for (old, new) in changes {
            text.push_str(&self.text[kept..place.start + old.start]);
            text.push_str(new);
            kept = place.start + old.end;
        }
        text.push_str(&self.text[kept..]);
        self.text = text;
        self.data = Some(place.start..place.end + added - removed);
        Ok(())
    }
}

fn top_level(text: &str) -> Result<json::Members<'_>> {
    serde_json::from_str(text).map_err(|error| {
        unexpected(not_an_object(text, &error)).with_detail(format!(
            "JSON error at line {}, column {}, of {} bytes",
            error.line(),
            error.column(),
            text.len()
        ))
    })
}

fn not_an_object(text: &str, error: &serde_json::Error) -> Title {
    use serde_json::error::Category;

    let start = text.trim_start();
    if start.is_empty() {
        return EMPTY;
    }
    if start.starts_with('<') {
        return WEB_PAGE;
    }
    match error.classify() {
        Category::Eof => CUT_OFF,
        Category::Data => NOT_AN_OBJECT,
        _ => NOT_JSON,
    }
}

/// The text that a JSON string holds, where an object stands in it.
fn inner(text: &str) -> Result<String> {
    if !has_room(text.len()) {
        return Err(no_room_for_reply());
    }
    let inner: String =
        serde_json::from_str(text).map_err(|error| unexpected(not_an_object(text, &error)))?;
    match inner.trim_start().as_bytes().first() {
        Some(b'{') => Ok(inner),
        Some(b'"') => Err(unexpected(JSON_IN_JSON)),
        _ => Err(unexpected(NOT_AN_OBJECT)),
    }
}

/// `msg` of a success of the library's own.
pub fn success_msg(language: Language) -> &'static str {
    match language {
        Language::Zh => "成功",
        Language::En => "ok",
    }
}

/// An envelope around data that is JSON already.
pub fn success(language: Language, data: &str) -> String {
    let msg = success_msg(language);
    [r#"{"code":0,"msg":""#, msg, r#"","data":"#, data, "}"].concat()
}

/// An envelope whose data is a text.
pub fn success_text(language: Language, text: &str) -> String {
    success(language, &quoted(text))
}

/// An envelope of the library's own with one member more, behind the others.
pub fn with_member(mut envelope: String, name: &str, json: &str) -> String {
    debug_assert!(envelope.ends_with('}'));
    envelope.pop();
    envelope.push(',');
    envelope.push_str(&quoted(name));
    envelope.push(':');
    envelope.push_str(json);
    envelope.push('}');
    envelope
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned())
}

/// A reply that is not what the platform's interface promises.
pub fn unexpected(what: impl Into<Said>) -> Error {
    Error::new(
        Code::BadResponse,
        what,
        said!(
            "请核对配置的地址（是否指向网站、登录页或代理），再用 idcas_diagnose 检查。",
            "Check the configured address (does it lead to a web site, a login page or a proxy?), then run idcas_diagnose."
        ),
    )
}

fn too_deep() -> Said {
    said!(
        "返回内容嵌套超过 {MAX_DEPTH} 层。",
        "the reply is nested deeper than {MAX_DEPTH} levels.",
        MAX_DEPTH
    )
}

const DATA_TWICE: Title = said!(
    "返回内容中有两个不同的 data。",
    "the reply has two members data that differ."
);
const JSON_IN_JSON: Title = said!(
    "返回内容被多次转成 JSON 字符串。",
    "the reply was made a JSON text more than once."
);
const EMPTY: Title = said!("返回内容为空。", "the reply is empty.");
const WEB_PAGE: Title = said!(
    "返回的是网页（HTML/XML），不是 JSON。",
    "the reply is a web page (HTML or XML), not JSON."
);
const CUT_OFF: Title = said!(
    "返回的 JSON 不完整，中途截断。",
    "the reply's JSON is cut off."
);
const NOT_AN_OBJECT: Title = said!(
    "返回内容不是 JSON 对象。",
    "the reply is not a JSON object."
);
const NOT_JSON: Title = said!("返回内容不是 JSON。", "the reply is not JSON.");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_stays_as_it_was_sent() {
        let sent = r#" {"code": 0, "msg":"ok","data":[{"id":12345678901234567890, "x":1.50E+3}],"new":{"a":[]}} "#;
        let envelope = Envelope::read(sent.to_owned()).unwrap();
        assert_eq!((envelope.code, envelope.text.as_str()), (0, sent));
        assert_eq!(
            envelope.data(),
            Some(r#"[{"id":12345678901234567890, "x":1.50E+3}]"#)
        );
    }

    #[test]
    fn capital_members_are_the_same_envelope() {
        let envelope =
            Envelope::read(r#"{"Code":"-1","Msg":"no","Data":null}"#.to_owned()).unwrap();
        assert_eq!(envelope.code, -1);
        assert_eq!(envelope.text, r#"{"code":"-1","msg":"no","data":null}"#);
    }

    #[test]
    fn data_can_be_replaced() {
        let mut envelope = Envelope::read(r#"{"data":"/x","code":0}"#.to_owned()).unwrap();
        envelope.replace_data(&quoted("https://a/x"));
        assert_eq!(envelope.text, r#"{"data":"https://a/x","code":0}"#);
        assert_eq!(envelope.data_text().as_deref(), Some("https://a/x"));
    }

    #[test]
    fn a_member_is_added_behind_the_others() {
        let envelope = with_member(success(Language::Zh, "1"), "a\"b", "[2]");
        assert_eq!(envelope, r#"{"code":0,"msg":"成功","data":1,"a\"b":[2]}"#);
    }

    #[test]
    fn what_is_not_an_envelope() {
        let deep = format!(
            r#"{{"code":0,"data":{}1{}}}"#,
            "[".repeat(100_000),
            "]".repeat(100_000)
        );
        for (text, word) in [
            ("", "empty"),
            ("<!DOCTYPE html>", "web page"),
            ("[]", "not a JSON object"),
            (r#"{"data":[]}"#, "no integer code"),
            (r#"{"code":0,"data":[{"#, "cut off"),
            ("oops", "not JSON"),
            (deep.as_str(), "nested deeper"),
        ] {
            let error = Envelope::read(text.to_owned()).unwrap_err();
            assert_eq!(error.code, Code::BadResponse);
            assert!(error.what.en.contains(word), "{} / {word}", error.what.en);
        }
    }
}
