//! The `code` of an envelope, however it is written: what is unambiguously an integer counts as one.

use super::unexpected;
use crate::error::{Result, Title};
use crate::said;

/// What was found of `code` in an envelope.
#[derive(Default)]
pub struct Found {
    code: Option<i64>,
    /// `success` stands there, the code of other interfaces.
    success: bool,
}

impl Found {
    /// One member `code`, as written. Answers whether it looks like the integer that it is to a host.
    pub fn take(&mut self, raw: &str) -> Result<bool> {
        let code = integer(raw).map_err(unexpected)?;
        if self.code.is_some_and(|other| other != code) {
            return Err(unexpected(TWICE));
        }
        self.code = Some(code);
        Ok(raw.trim_matches('"').parse::<i64>().is_ok())
    }

    /// Another member.
    pub fn note(&mut self, key: &str) {
        self.success |= key.eq_ignore_ascii_case("success");
    }

    pub fn number(&self) -> Result<i64> {
        self.code.ok_or_else(|| {
            unexpected(match self.success {
                true => ONLY_SUCCESS,
                false => NONE,
            })
        })
    }
}

/// `raw` is one JSON value.
fn integer(raw: &str) -> std::result::Result<i64, Title> {
    match raw.as_bytes().first() {
        Some(b'n') => Err(NULL),
        Some(b't' | b'f') => Err(BOOLEAN),
        Some(b'{' | b'[') => Err(NESTED),
        Some(b'"') => match raw.trim_matches('"').trim() {
            "" => Err(EMPTY),
            text => number(text).ok_or(TEXT),
        },
        _ => number(raw).ok_or(NOT_WHOLE),
    }
}

/// An integer, also as 0.0 or 1e3.
fn number(text: &str) -> Option<i64> {
    /// Up to here each integer has a number of its own among the floating ones.
    const EXACT: f64 = 9_007_199_254_740_992.0;

    if let Ok(integer) = text.parse() {
        return Some(integer);
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    if !is_number {
        return None;
    }
    let value: f64 = text.parse().ok()?;
    let mantissa = digits.split(['e', 'E']).next().unwrap_or_default();
    // What is smaller than the smallest number there is becomes 0, which would be a success.
    let vanished = value == 0.0 && mantissa.contains(|c: char| matches!(c, '1'..='9'));
    let whole = value.fract() == 0.0 && value.abs() < EXACT && !vanished;
    whole.then_some(value as i64)
}

const NONE: Title = said!(
    "返回内容中没有整数 code。",
    "the reply has no integer code."
);
const ONLY_SUCCESS: Title = said!(
    "返回内容中没有 code，只有 success：这不是本接口的格式。",
    "the reply has no code but success, which is not this interface's format."
);
const TWICE: Title = said!(
    "返回内容中有两个不同的 code。",
    "the reply has two members code that differ."
);
const NULL: Title = said!("返回内容中的 code 是 null。", "the reply's code is null.");
const BOOLEAN: Title = said!(
    "返回内容中的 code 是布尔值，不是整数。",
    "the reply's code is a boolean, not an integer."
);
const NESTED: Title = said!(
    "返回内容中的 code 是对象或数组，不是整数。",
    "the reply's code is an object or array, not an integer."
);
const EMPTY: Title = said!(
    "返回内容中的 code 是空文本。",
    "the reply's code is an empty text."
);
const TEXT: Title = said!(
    "返回内容中的 code 是文本，不是整数。",
    "the reply's code is a text, not an integer."
);
const NOT_WHOLE: Title = said!(
    "返回内容中的 code 不是可用的整数（带小数或过大）。",
    "the reply's code is not a usable integer: it has a fraction or is too large."
);

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn integers_and_what_only_resembles_them() {
        for (raw, code) in [
            ("0", Ok(0)),
            ("-1", Ok(-1)),
            ("-0", Ok(0)),
            ("0.0", Ok(0)),
            ("0e0", Ok(0)),
            ("-1.00", Ok(-1)),
            ("1E3", Ok(1000)),
            (r#""0""#, Ok(0)),
            (r#"" -1 ""#, Ok(-1)),
            (r#""0.0""#, Ok(0)),
            ("9223372036854775807", Ok(i64::MAX)),
            ("0.5", Err(NOT_WHOLE)),
            ("1e-400", Err(NOT_WHOLE)),
            ("1e400", Err(NOT_WHOLE)),
            ("99999999999999999999", Err(NOT_WHOLE)),
            (r#""inf""#, Err(TEXT)),
            (r#""zero""#, Err(TEXT)),
            (r#""""#, Err(EMPTY)),
            ("null", Err(NULL)),
            ("true", Err(BOOLEAN)),
            ("false", Err(BOOLEAN)),
            ("{}", Err(NESTED)),
            ("[0]", Err(NESTED)),
        ] {
            assert_eq!(integer(raw), code, "{raw}");
        }
    }
}
