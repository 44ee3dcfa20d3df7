//! The platform's `{"code","msg","data"}`: read without being rebuilt, and written for the library's own answers.
#![deny(clippy::disallowed_methods)]

mod code;

use std::borrow::Cow;
use std::ops::Range;

use serde_json::value::RawValue;

use self::code::Found;
use crate::error::{Code, Error, Language, Result, Said, Title};
use crate::json::{self, MAX_DEPTH, MAX_PARTS, place};
use crate::memory::{self, NoRoom, push_str, text_for, too_many_parts};
use crate::said;
use crate::secret::{Wiped, wipe_text};

/// A reply of the platform, its text as it was sent.
#[derive(Debug)]
pub struct Envelope {
    pub text: String,
    pub code: i64,
    data: Option<Range<usize>>,
}

impl Drop for Envelope {
    /// Patients' data does not stay in freed memory.
    fn drop(&mut self) {
        wipe_text(std::mem::take(&mut self.text));
    }
}

impl Envelope {
    pub fn into_text(mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// Checks that `text` is an envelope. `Code`/`Msg`/`Data` count too and become lower case, and a code such as 0.0 becomes
    /// an integer; everything else stays as sent: large integers, number formats, unknown members. An envelope that was
    /// made JSON twice is taken out of its text.
    pub fn read(text: String) -> Result<Envelope> {
        match text.trim_start().starts_with('"') {
            true => Envelope::read_once(inner(&Wiped(text.into()))?),
            false => Envelope::read_once(text),
        }
    }

    fn read_once(text: String) -> Result<Envelope> {
        if json::is_too_deep(&text) {
            return Err(unexpected(too_deep()));
        }
        if json::is_too_wide(&text) {
            return Err(too_many_parts(MAX_PARTS));
        }
        let mut code = Found::default();
        let mut data: Option<Range<usize>> = None;
        // A name in small letters, or `None` for the code.
        let mut changes: Vec<(Range<usize>, Option<&str>)> = Vec::new();
        for (name, value) in top_level(&text)?.0 {
            // One with escapes is not one of ours.
            let Some(name) = name.plain() else { continue };
            let known = ["code", "msg", "data"]
                .into_iter()
                .find(|known| known.eq_ignore_ascii_case(name));
            if let Some(known) = known
                && known != name
            {
                memory::push(&mut changes, (place(&text, name), Some(known)))?;
            }
            match known {
                Some("code") => {
                    if !code.take(value.get())? {
                        memory::push(&mut changes, (place(&text, value.get()), None))?;
                    }
                }
                Some("data") => match &data {
                    Some(first) if text[first.clone()] != *value.get() => {
                        return Err(unexpected(DATA_TWICE));
                    }
                    _ => data = Some(place(&text, value.get())),
                },
                Some(_) => {}
                None => code.note(name),
            }
        }
        let code = code.number()?;
        if changes.is_empty() {
            return Ok(Envelope { text, code, data });
        }
        #[expect(clippy::disallowed_methods, reason = "a number")]
        let plain = code.to_string();
        let mut new = memory::vec_for(changes.len())?;
        for (place, name) in changes {
            memory::push(&mut new, (place, name.unwrap_or(&plain)))?;
        }
        let data = data.map(|data| moved(data, &new));
        let changed = spliced(&text, &new)?;
        drop(new);
        wipe_text(text);
        Ok(Envelope {
            text: changed,
            code,
            data,
        })
    }

    /// `data` as JSON, where there is any.
    pub fn data(&self) -> Option<&str> {
        self.data.clone().map(|range| &self.text[range])
    }

    /// `data` where it is a text.
    pub fn data_text(&self) -> Result<Option<Cow<'_, str>>> {
        match self.data().filter(|data| data.starts_with('"')) {
            Some(data) => Ok(json::text(data)?),
            None => Ok(None),
        }
    }

    /// The members of the reply but for `data`.
    pub fn beside_data(&self) -> Result<Vec<(json::Name<'_>, &str)>> {
        let mut beside = Vec::new();
        for (name, value) in top_level(&self.text)?.0 {
            if name.plain() != Some("data") {
                memory::push(&mut beside, (name, value.get()))?;
            }
        }
        Ok(beside)
    }

    /// The same reply with another `data`.
    pub fn replace_data(&mut self, json: &str) -> Result<()> {
        let Some(whole) = self.data() else {
            return Ok(());
        };
        self.splice_data(&[(0..whole.len(), json)])
    }

    /// The same reply with some parts of `data` replaced: their places in it, in order.
    pub fn splice_data(&mut self, changes: &[(Range<usize>, impl AsRef<str>)]) -> Result<()> {
        let Some(data) = self.data.clone() else {
            return Ok(());
        };
        let new = spliced(&self.text[data.clone()], changes)?;
        let (before, after) = (&self.text[..data.start], &self.text[data.end..]);
        let text = memory::concat(&[before, &new, after])?;
        self.data = Some(data.start..data.start + new.len());
        wipe_text(std::mem::replace(&mut self.text, text));
        wipe_text(new);
        Ok(())
    }
}

/// A text with some of its parts replaced: their places, in order.
fn spliced(
    text: &str,
    changes: &[(Range<usize>, impl AsRef<str>)],
) -> std::result::Result<String, NoRoom> {
    let added: usize = changes.iter().map(|(_, new)| new.as_ref().len()).sum();
    let removed: usize = changes.iter().map(|(old, _)| old.len()).sum();
    let mut whole = text_for(text.len() + added - removed + 1)?;
    let mut kept = 0;
    for (old, new) in changes {
        push_str(&mut whole, &text[kept..old.start])?;
        push_str(&mut whole, new.as_ref())?;
        kept = old.end;
    }
    push_str(&mut whole, &text[kept..])?;
    Ok(whole)
}

/// Where a part of a text, in which nothing is replaced, is once the others are.
fn moved(part: Range<usize>, changes: &[(Range<usize>, impl AsRef<str>)]) -> Range<usize> {
    let before = changes
        .iter()
        .filter(|(old, _)| old.end <= part.start)
        .fold(part.start, |start, (old, new)| {
            start + new.as_ref().len() - old.len()
        });
    before..before + part.len()
}

fn top_level(text: &str) -> Result<json::Members<'_>> {
    serde_json::from_str(text).map_err(|error| {
        // What begins so is an object: nothing but memory can fail beside the syntax.
        if error.is_data() && text.trim_start().starts_with('{') {
            return NoRoom.into();
        }
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
    let whole: &RawValue =
        serde_json::from_str(text).map_err(|error| unexpected(not_an_object(text, &error)))?;
    let inner = json::text(whole.get())?.ok_or_else(|| unexpected(NOT_JSON))?;
    match inner.trim_start().as_bytes().first() {
        Some(b'{') => match inner {
            Cow::Owned(inner) => Ok(inner),
            Cow::Borrowed(inner) => Ok(memory::copy(inner)?),
        },
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

/// An envelope around data that is JSON already, and of the library's own making.
#[expect(clippy::disallowed_methods, reason = "its callers' data is bounded")]
pub fn success(language: Language, data: &str) -> String {
    let msg = success_msg(language);
    [r#"{"code":0,"msg":""#, msg, r#"","data":"#, data, "}"].concat()
}

/// An envelope whose data is a text.
pub fn success_text(language: Language, text: &str) -> String {
    success(language, &quoted(text))
}

/// An envelope of the library's own with one member more, behind the others. Whoever adds one to a reply has asked for room.
#[expect(clippy::disallowed_methods, reason = "its callers ask for room")]
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

/// A text as a JSON string. Those of its callers are of the library's own, or addresses of bounded length.
#[expect(clippy::disallowed_methods, reason = "its callers' texts are bounded")]
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
#[allow(clippy::disallowed_methods)]
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
    fn what_replaces_something_may_be_longer_or_shorter() {
        let envelope =
            Envelope::read(r#"{"Code":1e3,"x":1,"Data":[1],"code":"1000.0"}"#.to_owned());
        let envelope = envelope.unwrap();
        assert_eq!(
            envelope.text,
            r#"{"code":1000,"x":1,"data":[1],"code":1000}"#
        );
        assert_eq!((envelope.code, envelope.data()), (1000, Some("[1]")));
    }

    #[test]
    fn many_codes_take_no_longer_than_one() {
        let sent = format!(r#"{{{}"data":[7]}}"#, r#""CODE":0.0,"#.repeat(100_000));
        let envelope = Envelope::read(sent).unwrap();
        assert_eq!((envelope.code, envelope.data()), (0, Some("[7]")));
        assert!(envelope.text.ends_with(r#""code":0,"code":0,"data":[7]}"#));
    }

    #[test]
    fn a_reply_with_more_parts_than_any_has() {
        for (head, tail) in [
            (r#"{"code":0,"data":["#, "0]}"),
            (r#"{"code":0,"a":"#, r#"0,"b":["#),
        ] {
            let parts = "0,".repeat(MAX_PARTS);
            let error = Envelope::read([head, &parts, tail].concat()).unwrap_err();
            assert_eq!(error.code, Code::TooLarge);
            assert!(error.what.en.contains("1000000 parts"), "{}", error.what.en);
        }
    }

    #[test]
    fn data_can_be_replaced() {
        let mut envelope = Envelope::read(r#"{"data":"/x","code":0}"#.to_owned()).unwrap();
        envelope.replace_data(&quoted("https://a/x")).unwrap();
        assert_eq!(envelope.text, r#"{"data":"https://a/x","code":0}"#);
        let text = envelope.data_text().unwrap();
        assert_eq!(text.as_deref(), Some("https://a/x"));
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
