//! The platform's `{"code","msg","data"}`: read without being rebuilt, and written for the library's own answers.

use std::borrow::Cow;
use std::ops::Range;

use crate::error::{Code, Error, Language, Result, Said};
use crate::json::{self, MAX_DEPTH};
use crate::said;

/// A reply of the platform, its text as it was sent.
#[derive(Debug)]
pub struct Envelope {
    pub text: String,
    pub code: i64,
    data: Option<Range<usize>>,
}

impl Envelope {
    /// Checks that `text` is an envelope. `Code`/`Msg`/`Data` count too and become lower case, in place; everything
    /// else stays as sent: large integers, number formats, unknown members.
    pub fn read(mut text: String) -> Result<Envelope> {
        if json::is_too_deep(&text) {
            return Err(unexpected(said!(
                "应答嵌套超过 {MAX_DEPTH} 层。",
                "the reply is nested deeper than {MAX_DEPTH} levels.",
                MAX_DEPTH
            )));
        }
        let start = text.as_ptr() as usize;
        let place = |part: &str| {
            let from = part.as_ptr() as usize - start;
            from..from + part.len()
        };
        let mut code = None;
        let mut data = None;
        let mut renamed = Vec::new();
        for (key, value) in top_level(&text)?.0 {
            // A borrowed key lies inside the text; one with escapes is none of ours.
            let Cow::Borrowed(key) = key else { continue };
            let known = ["code", "msg", "data"]
                .into_iter()
                .find(|known| known.eq_ignore_ascii_case(key));
            match known {
                Some("code") => code = code.or_else(|| integer(value.get())),
                Some("data") => data = Some(place(value.get())),
                _ => {}
            }
            if let Some(known) = known
                && known != key
            {
                renamed.push((place(key), known));
            }
        }
        let Some(code) = code else {
            return Err(unexpected(said!(
                "应答中没有整数 code。",
                "the reply has no integer code."
            )));
        };
        for (range, known) in renamed {
            text.replace_range(range, known);
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
            .map_err(|_| Error::no_room(said!("返回内容", "the reply")))?;
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
        use serde_json::error::Category;
        let start = text.trim_start();
        if start.is_empty() {
            unexpected(said!("应答为空。", "the reply is empty."))
        } else if start.starts_with('<') {
            unexpected(said!(
                "应答是网页（HTML/XML），不是 JSON。",
                "the reply is a web page (HTML or XML), not JSON."
            ))
        } else {
            match error.classify() {
                Category::Eof => unexpected(said!(
                    "应答的 JSON 不完整，中途断开。",
                    "the reply's JSON is cut off."
                )),
                Category::Data => unexpected(said!(
                    "应答不是 JSON 对象。",
                    "the reply is no JSON object."
                )),
                _ => unexpected(said!("应答不是 JSON。", "the reply is no JSON.")),
            }
            .with_detail(format!(
                "JSON error at line {}, column {}, of {} bytes",
                error.line(),
                error.column(),
                text.len()
            ))
        }
    })
}

/// A number, or a number written as text.
fn integer(raw: &str) -> Option<i64> {
    raw.trim_matches('"').parse().ok()
}

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

/// An envelope of the library's own with one more member.
pub fn with_member(mut envelope: String, name: &str, json: &str) -> String {
    envelope.truncate(envelope.len() - 1);
    envelope.extend([",", &quoted(name), ":", json, "}"]);
    envelope
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned())
}

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
    fn what_is_no_envelope() {
        let deep = format!(
            r#"{{"code":0,"data":{}1{}}}"#,
            "[".repeat(100_000),
            "]".repeat(100_000)
        );
        for (text, word) in [
            ("", "empty"),
            ("<!DOCTYPE html>", "web page"),
            ("[]", "no JSON object"),
            (r#"{"data":[]}"#, "no integer code"),
            (r#"{"code":0,"data":[{"#, "cut off"),
            ("oops", "no JSON"),
            (deep.as_str(), "nested deeper"),
        ] {
            let error = Envelope::read(text.to_owned()).unwrap_err();
            assert_eq!(error.code, Code::BadResponse);
            assert!(error.what.en.contains(word), "{} / {word}", error.what.en);
        }
    }
}
