//! One value of a call against its parameter's description.

use std::borrow::Cow;

use super::fault;
use crate::catalogue::{Choice, Made, Origin, Param, Place, Type};
use crate::clock::{parse_date, parse_date_time};
use crate::error::Fault;
use crate::json::Given;
use crate::said;
use crate::said::{Language, Title};

type Checked<T> = Result<T, Fault>;

/// The value as it will travel; `None` where it is absent (null, empty or blank).
pub fn value_of<'a>(param: &Param, given: Given<'a>) -> Checked<Option<Cow<'a, str>>> {
    if given == Given::Null {
        return Ok(None);
    }
    let Some(text) = given.as_text() else {
        return Err(fault(param, "type", NOT_A_TEXT));
    };
    // An id that was a floating-point number has lost digits, or has got a fraction.
    if matches!(given, Given::Number(_))
        && matches!(param.kind, Type::String)
        && text.contains(['.', 'e', 'E'])
    {
        return Err(fault(param, "type", NOT_A_FRACTION));
    }
    // Databases fill a column of fixed width with blanks.
    if text.trim().is_empty() {
        return Ok(None);
    }
    if let Origin::Fixed(fixed) = param.origin
        && text.eq_ignore_ascii_case(fixed)
    {
        return Ok(Some(Cow::Borrowed(fixed)));
    }
    not_settable(param)?;
    readable(param, &text)?;
    let fitting = |text: Cow<'a, str>| match param.choices {
        [] => typed(param, text),
        choices => chosen(param, choices, &text),
    };
    let inner = text.trim().to_owned();
    let blanks = inner.len() < text.len();
    match fitting(text) {
        Ok(value) => Ok(Some(value)),
        Err(_) if blanks && fitting(Cow::Owned(inner)).is_ok() => {
            Err(fault(param, rule_of(param), BLANKS_AROUND))
        }
        Err(fault) => Err(fault),
    }
}

/// A parameter that no caller sets to a value of its own.
fn not_settable(param: &Param) -> Checked<()> {
    match param.origin {
        Origin::Fixed(fixed) => Err(fault(
            param,
            "fixed",
            said!(
                "是固定值 {fixed}，不必传",
                "is always {fixed}; leave it out",
                fixed
            ),
        )),
        Origin::OnlyConfig(key) => Err(fault(
            param,
            "config",
            said!(
                "取自配置 {key}，不能在调用中传入",
                "comes from the configuration key {key}; leave it out",
                key
            ),
        )),
        Origin::Made(Made::PageToken | Made::Sign) => Err(fault(
            param,
            "made",
            said!(
                "由本库生成，不能传入",
                "is made by the library; leave it out"
            ),
        )),
        _ => Ok(()),
    }
}

/// What travels in an address may have so many bytes: no browser opens a longer one, and few servers take one.
const LONGEST_IN_ADDRESS: usize = 64 * 1024;

/// The same of what travels in a request's body.
const LONGEST_IN_BODY: usize = 1024 * 1024;

fn readable(param: &Param, text: &str) -> Checked<()> {
    let most = match param.place {
        Place::Body => LONGEST_IN_BODY,
        // Nothing of it travels: whatever reads it has bounds of its own.
        Place::Library => usize::MAX,
        _ => LONGEST_IN_ADDRESS,
    };
    if text.len() > most {
        let kb = most >> 10;
        let too_long = said!("超过 {kb} KB", "is longer than {kb} KB", kb);
        return Err(fault(param, "length", too_long));
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n'))
    {
        return Err(fault(param, "control", CONTROL_CHARACTERS));
    }
    let most = param.max_len;
    if most > 0 && text.chars().count() > usize::from(most) {
        return Err(fault(
            param,
            "length",
            said!(
                "最长 {most} 个字符",
                "may have {most} characters at most",
                most
            ),
        ));
    }
    Ok(())
}

fn chosen(param: &Param, choices: &[Choice], text: &str) -> Checked<Cow<'static, str>> {
    let found = choices
        .iter()
        .find(|choice| choice.value.eq_ignore_ascii_case(text));
    match found {
        Some(choice) => Ok(Cow::Borrowed(choice.value)),
        None => {
            let (zh, en) = (
                listed(choices, Language::Zh, "、"),
                listed(choices, Language::En, ", "),
            );
            Err(fault(
                param,
                "choice",
                said!("只能是 {zh}", "must be one of {en}", zh, en),
            ))
        }
    }
}

/// `0=outpatient, 1=inpatient`
fn listed(choices: &[Choice], language: Language, separator: &str) -> String {
    let each = choices
        .iter()
        .map(|choice| match choice.title.text(language) {
            "" => choice.value.to_owned(),
            words => format!("{}={words}", choice.value),
        });
    each.collect::<Vec<_>>().join(separator)
}

fn typed<'a>(param: &Param, text: Cow<'a, str>) -> Checked<Cow<'a, str>> {
    let (fits, rule, wanted) = match param.kind {
        Type::String | Type::List | Type::Object => return Ok(text),
        Type::Bool if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") => {
            return Ok(Cow::Owned(text.to_ascii_lowercase()));
        }
        Type::Bool => (false, "bool", TRUE_OR_FALSE),
        Type::Short | Type::Int | Type::Long => {
            (is_whole_number(&text, param.kind), "integer", WHOLE_NUMBER)
        }
        Type::Date => (parse_date(&text).is_some(), "date", DATE),
        Type::DateTime => (parse_date_time(&text).is_some(), "datetime", DATE_TIME),
    };
    match fits {
        true => Ok(text),
        false => Err(fault(param, rule, wanted)),
    }
}

/// The rule that a value breaks that does not fit.
fn rule_of(param: &Param) -> &'static str {
    match param.kind {
        _ if !param.choices.is_empty() => "choice",
        Type::Bool => "bool",
        Type::Short | Type::Int | Type::Long => "integer",
        Type::Date => "date",
        Type::DateTime => "datetime",
        Type::String | Type::List | Type::Object => "type",
    }
}

fn is_whole_number(text: &str, kind: Type) -> bool {
    // Rust's parsers take a plus sign, others do not.
    !text.starts_with('+')
        && match kind {
            Type::Short => text.parse::<i16>().is_ok(),
            Type::Int => text.parse::<i32>().is_ok(),
            _ => text.parse::<i64>().is_ok(),
        }
}

const NOT_A_TEXT: Title = said!(
    "应为文本、数字或布尔值，不能是对象、数组或不完整的转义",
    "must be a text, number or boolean, not an object, array or broken escape"
);
const NOT_A_FRACTION: Title = said!(
    "是带小数点或指数的数，长的编号会因此丢失位数；请以文本传入（写在双引号内）",
    "is a number with a fraction or an exponent, by which long ids lose digits; give it as a text in double quotation marks"
);
const CONTROL_CHARACTERS: Title = said!(
    "含有控制字符，请检查文本来源与编码",
    "contains control characters; check where the text comes from and its encoding"
);
const BLANKS_AROUND: Title = said!(
    "的值正确，但开头或结尾有空格或换行（如取自定长字段），请去掉",
    "is right but for the blanks or line breaks around it, such as those of a column of fixed width; remove them"
);
const TRUE_OR_FALSE: Title = said!("应为 true 或 false", "must be true or false");
const WHOLE_NUMBER: Title = said!("应为整数", "must be a whole number");
const DATE: Title = said!(
    "应为有效日期，格式 yyyy-MM-dd",
    "must be a valid date, written yyyy-MM-dd"
);
const DATE_TIME: Title = said!(
    "应为有效时间，格式 yyyy-MM-dd HH:mm:ss（24 小时制）",
    "must be a valid time, written yyyy-MM-dd HH:mm:ss (24-hour clock)"
);
