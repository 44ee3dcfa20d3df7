//! How a call fails: a code with the sentences that a person reads, and its JSON.

use std::fmt;
use std::ops::{Deref, DerefMut};

use serde::Serialize;

pub use crate::code::Code;
use crate::said;
pub use crate::said::{Language, Said, Title};

/// One thing wrong with a call or a configuration. Never holds the offending value: it may be a patient's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The parameter or configuration key.
    pub name: String,
    /// A stable word for the rule that is broken: `required`, `date`, `unknown`, ...
    pub rule: &'static str,
    pub text: Said,
    /// Line and column in the configuration's text.
    pub place: Option<(usize, usize)>,
}

impl Fault {
    pub fn new(name: impl Into<String>, rule: &'static str, text: impl Into<Said>) -> Fault {
        Fault {
            name: name.into(),
            rule,
            text: text.into(),
            place: None,
        }
    }
}

/// A failure of the library's own. Boxed: it travels far, and a success should not pay for its size.
#[derive(Clone, Debug)]
pub struct Error(Box<Report>);

impl Deref for Error {
    type Target = Report;
    fn deref(&self) -> &Report {
        &self.0
    }
}

impl DerefMut for Error {
    fn deref_mut(&mut self) -> &mut Report {
        &mut self.0
    }
}

/// What an [`Error`] tells, as it stands in the envelope.
#[derive(Clone, Debug)]
pub struct Report {
    pub code: Code,
    /// What happened, as a sentence.
    pub what: Said,
    /// What to do about it, as a sentence.
    pub hint: Said,
    /// Technical detail for a support call, in English; never a secret, a URL or patient data.
    pub detail: String,
    pub faults: Vec<Fault>,
    pub http_status: Option<u16>,
    /// The auth center's `error` word, such as `invalid_client`.
    pub auth_error: Option<String>,
    /// The server's own words about a status, where they may be shown.
    pub platform_msg: Option<String>,
    /// The auth center may have counted a wrong password.
    pub counts_against_user: bool,
    /// A write may have been carried out.
    pub outcome_unknown: bool,
    /// The platform's own refusal, where the call asked for just that answer.
    pub platform: Option<String>,
}

impl Error {
    pub fn new(code: Code, what: impl Into<Said>, hint: impl Into<Said>) -> Error {
        Error(Box::new(Report {
            code,
            what: what.into(),
            hint: hint.into(),
            detail: String::new(),
            faults: Vec::new(),
            http_status: None,
            auth_error: None,
            platform_msg: None,
            counts_against_user: false,
            outcome_unknown: false,
            platform: None,
        }))
    }

    pub fn with_detail(mut self, detail: impl Into<String>) -> Error {
        self.detail = detail.into();
        self
    }

    pub fn with_status(mut self, status: u16) -> Error {
        self.http_status = Some(status);
        self
    }

    /// The failure of a call whose write may have been carried out. Whatever failed, the advice is to look first;
    /// `look_up` tells how.
    pub fn with_unknown_outcome(mut self, look_up: Title) -> Error {
        let (zh, en) = (look_up.zh, look_up.en);
        self.outcome_unknown = true;
        self.hint = said!(
            "请求已发出，平台可能已经执行，结果未知：请先查询，再决定是否重新提交。{zh}",
            "The request has left, and the platform may have carried it out: the outcome is unknown. Look it up before sending it again. {en}",
            zh,
            en
        );
        self
    }

    /// Several faults as one error: every one of them at once.
    pub fn from_faults(code: Code, faults: Vec<Fault>) -> Error {
        let join = |language: Language, separator: &str| {
            faults
                .iter()
                .map(|fault| fault.text.text(language))
                .collect::<Vec<_>>()
                .join(separator)
        };
        let (zh, en) = (join(Language::Zh, "；"), join(Language::En, "; "));
        let n = faults.len();
        let plural = if n == 1 { "" } else { "s" };
        let (what, hint) = match code {
            Code::InvalidConfig => (
                said!(
                    "配置有 {n} 处问题：{zh}。",
                    "the configuration has {n} problem{plural}: {en}.",
                    n,
                    zh,
                    plural,
                    en
                ),
                said!(
                    "请按 error.faults 逐项修改配置。",
                    "Fix every item in error.faults."
                ),
            ),
            _ => (
                said!(
                    "参数有 {n} 处问题：{zh}。",
                    "the parameters have {n} problem{plural}: {en}.",
                    n,
                    zh,
                    plural,
                    en
                ),
                said!(
                    "请按 error.faults 逐项修改；idcas_describe 列出该操作的全部参数。",
                    "Fix every item in error.faults; idcas_describe lists the operation's parameters."
                ),
            ),
        };
        let mut error = Error::new(code, what, hint);
        error.faults = faults;
        error
    }

    /// One fault in one parameter.
    pub fn argument(name: &str, rule: &'static str, text: impl Into<Said>) -> Error {
        Error::from_faults(Code::InvalidArgument, vec![Fault::new(name, rule, text)])
    }

    /// The envelope's JSON.
    pub fn envelope(&self, operation: &str, language: Language) -> String {
        #[derive(Serialize)]
        struct Envelope<'a> {
            code: i32,
            msg: String,
            data: (),
            error: Body<'a>,
        }
        #[derive(Serialize)]
        struct Body<'a> {
            kind: &'static str,
            operation: &'a str,
            detail: &'a str,
            hint: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            http_status: Option<u16>,
            #[serde(skip_serializing_if = "Option::is_none")]
            auth_error: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            platform_msg: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            outcome: Option<&'static str>,
            #[serde(skip_serializing_if = "Vec::is_empty")]
            faults: Vec<FaultBody<'a>>,
        }
        let (what, hint) = (self.what.text(language), self.hint.text(language));
        let detail = if self.detail.is_empty() {
            what
        } else {
            &self.detail
        };
        let envelope = Envelope {
            code: self.code.number(),
            msg: self.msg(language),
            data: (),
            error: Body {
                kind: self.code.name(),
                operation,
                detail,
                hint,
                http_status: self.http_status,
                auth_error: self.auth_error.as_deref(),
                platform_msg: self.platform_msg.as_deref(),
                outcome: self.outcome_unknown.then_some("unknown"),
                faults: self
                    .faults
                    .iter()
                    .map(|fault| FaultBody {
                        param: &fault.name,
                        rule: fault.rule,
                        msg: fault.text.text(language),
                        line: fault.place.map(|(line, _)| line),
                        column: fault.place.map(|(_, column)| column),
                    })
                    .collect(),
            },
        };
        serde_json::to_string(&envelope).unwrap_or_else(|_| INTERNAL_ENVELOPE.to_owned())
    }

    /// What happened, what the server says of it, what to do.
    pub fn msg(&self, language: Language) -> String {
        let (what, hint) = (self.what.text(language), self.hint.text(language));
        match (&self.platform_msg, language) {
            (None, Language::Zh) => format!("{what}{hint}"),
            (None, Language::En) => format!("{what} {hint}"),
            (Some(words), Language::Zh) => format!("{what}服务器的说明：“{words}”。{hint}"),
            (Some(words), Language::En) => format!("{what} It says: \"{words}\". {hint}"),
        }
    }

    /// Something that cannot happen did.
    pub fn internal(detail: &'static str) -> Error {
        Error::new(
            Code::Internal,
            said!("动态库内部错误。", "a fault inside the library."),
            said!("本次调用未完成，客户端仍可继续使用；请把 error.detail 反馈给维护者。", "This call did not complete; the client stays usable. Report error.detail to the maintainers."),
        )
        .with_detail(detail)
    }
}

/// A [`Fault`] as it stands in the envelope.
#[derive(Serialize)]
struct FaultBody<'a> {
    param: &'a str,
    rule: &'a str,
    msg: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

/// Answered when not even an error can be built.
pub const INTERNAL_ENVELOPE: &str = r#"{"code":-1999,"msg":"a fault inside the library; this call did not complete","data":null,"error":{"kind":"internal","operation":"","detail":"panic","hint":"the client stays usable"}}"#;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}): {}",
            self.code.number(),
            self.code.name(),
            self.what.en
        )
    }
}

impl std::error::Error for Error {}

pub type Result<T> = std::result::Result<T, Error>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::NO_ROOM_ENVELOPE;

    /// They are written by hand, since nothing can be built where they are needed.
    #[test]
    fn the_fallback_envelopes_are_of_the_table() {
        for (text, code) in [
            (INTERNAL_ENVELOPE, Code::Internal),
            (NO_ROOM_ENVELOPE, Code::TooLarge),
        ] {
            let envelope: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(envelope["code"], code.number());
            assert_eq!(envelope["error"]["kind"], code.name());
        }
        // No client, and so no encoding, may be known.
        assert!(INTERNAL_ENVELOPE.is_ascii());
    }
}
