//! A server's own words about a refusal: found in its reply, and shown only where nothing that was sent to it stands in
//! them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use encoding_rs::GBK;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::crypto::sign::hex;
use crate::names::half_width;

/// What a person is shown of them.
const SHOWN: usize = 200;

/// What is looked at: a value that is cut off at the end of what is shown is found by what follows.
const READ: usize = 1000;

/// The words of a reply that is not a success: `msg` of an envelope however it is written, `Message` of ASP.NET, `detail`
/// or `title` of a problem report, `error.message`, `error_description`.
pub fn words_in(reply: &str) -> Option<String> {
    let members: Map<String, Value> = serde_json::from_str(reply).ok()?;
    words_of(&members).or_else(|| words_of(member(&members, "error")?.as_object()?))
}

fn words_of(members: &Map<String, Value>) -> Option<String> {
    const NAMES: [&str; 8] = [
        "msg",
        "message",
        "errmsg",
        "error_description",
        "error_msg",
        "detail",
        "title",
        "error",
    ];
    let texts = NAMES.iter().filter_map(|name| member(members, name));
    let mut texts = texts.filter_map(Value::as_str);
    texts
        .find(|text| !text.trim().is_empty())
        .map(str::to_owned)
}

fn member<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let mut members = members.iter();
    let found = members.find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value)
}

/// A server's words as they may be shown: on one line, of limited length, and only where none of the values that were sent
/// occurs in them, whole, in part or in another spelling. What looks like a token or a page is not shown either.
pub fn quotable(text: &str, sent: &[&str]) -> Option<String> {
    let plain = one_line(text);
    if plain.is_empty() || plain.starts_with('<') || has_opaque_run(&plain) {
        return None;
    }
    if has_escapes(&plain) || repeats(&plain, sent) {
        return None;
    }
    let mut shown: String = plain.chars().take(SHOWN).collect();
    if shown.len() < plain.len() {
        shown.push('…');
    }
    Some(shown)
}

/// Whether one of the values occurs in a text.
pub fn repeats(text: &str, sent: &[&str]) -> bool {
    let forms = forms_of(text);
    let occurs = |value: &&str| forms.iter().any(|form| betrays(form, value));
    sent.iter().any(occurs)
}

/// Without control characters and those that turn the direction of text.
fn one_line(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let kept = text.chars().filter(|c| !unseen(*c)).take(READ);
    let spaced: String = kept.map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A run as long as only tokens, keys and encoded texts have one.
fn has_opaque_run(text: &str) -> bool {
    const LONGEST: usize = 40;

    let part = |c: char| c.is_ascii_alphanumeric() || "+/=_-.%".contains(c);
    text.split(|c| !part(c)).any(|run| run.len() >= LONGEST)
}

/// Characters written for a machine, as in `&#24352;`, `\u5f20`, `%u5F20`, `%D5%C5`, and those that were read in a wrong
/// encoding: nobody can tell whose name they are, and nobody wants to read them.
fn has_escapes(text: &str) -> bool {
    let bytes = text.as_bytes();
    let hex = |at: usize| {
        bytes
            .get(at..at + 2)
            .is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    };
    let escape = |at: usize| match &bytes[at..] {
        [b'&', b'#', b'0'..=b'9' | b'x' | b'X', ..] => true,
        [b'\\' | b'%', b'u' | b'U', ..] | [b'\\', b'x', ..] => hex(at + 2),
        // What is UTF-8 is decoded and looked at.
        [b'%', ..] => hex(at + 1) && !is_utf8_behind_percent(text),
        _ => false,
    };
    let wrong = |c: char| matches!(c, '\u{80}'..='\u{ff}' | '\u{fffd}');
    let mut characters = text.chars().zip(text.chars().skip(1));
    text.contains('\u{fffd}')
        || characters.any(|(one, next)| wrong(one) && wrong(next))
        || (0..bytes.len()).any(escape)
}

fn is_utf8_behind_percent(text: &str) -> bool {
    percent_decode_str(text).decode_utf8().is_ok()
}

/// The spellings in which a value may stand in a text.
fn forms_of(text: &str) -> [String; 3] {
    let lower: String = text
        .chars()
        .map(half_width)
        .collect::<String>()
        .to_lowercase();
    let decoded = percent_decode_str(&lower).decode_utf8_lossy().into_owned();
    let compact = compact(&decoded);
    [lower, decoded, compact]
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn betrays(form: &str, value: &str) -> bool {
    let as_sent = value.trim();
    let value = as_sent.to_lowercase();
    if value.is_empty() {
        return false;
    }
    if value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        // `0` or `CT` says nothing inside of other words.
        return form
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| word == value);
    }
    let tight = compact(&value);
    form.contains(&value)
        || (tight.len() > 2 && form.contains(&tight))
        || parts_of(&tight).any(|part| form.contains(&part))
        || (value.len() > 3 && in_code(form, as_sent.as_bytes()))
        || (!as_sent.is_ascii() && in_code(form, &GBK.encode(as_sent).0))
}

/// Parts by which a person or a number could be told: two characters of a Chinese name, six of a number.
fn parts_of(value: &str) -> impl Iterator<Item = String> {
    const LONGEST: usize = 4096;

    let characters: Vec<char> = value.chars().take(LONGEST).collect();
    let length = match characters.len() {
        _ if value.is_ascii() => 6,
        0..=4 => 2,
        _ => 4,
    };
    let parts: Vec<String> = characters
        .windows(length)
        .filter(|part| part.iter().any(|c| !c.is_ascii() || c.is_ascii_digit()))
        .map(|part| part.iter().collect())
        .collect();
    parts.into_iter()
}

/// Whether bytes occur in hexadecimal digits or in Base64.
fn in_code(form: &str, value: &[u8]) -> bool {
    form.contains(&hex(value)) || encoded(value).is_some_and(|encoded| form.contains(&encoded))
}

/// In Base64, as far as what stands behind it changes nothing. In lower case, as the text is.
fn encoded(value: &[u8]) -> Option<String> {
    let whole = value.len() / 3 * 3;
    (whole >= 6).then(|| STANDARD_NO_PAD.encode(&value[..whole]).to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_shape_of_a_refusal() {
        for (reply, words) in [
            (r#"{"code":-1,"msg":"无权限"}"#, Some("无权限")),
            (r#"{"Code":"-1","Msg":"no","Data":null}"#, Some("no")),
            (
                r#"{"Message":"Authorization has been denied."}"#,
                Some("Authorization has been denied."),
            ),
            (
                r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"打印中"}"#,
                Some("打印中"),
            ),
            (r#"{"title":"Not Found","status":404}"#, Some("Not Found")),
            (
                r#"{"error":{"code":null,"message":"机构未授权"}}"#,
                Some("机构未授权"),
            ),
            (
                r#"{"error":"invalid_client","error_description":"停用"}"#,
                Some("停用"),
            ),
            (
                r#"{"timestamp":1,"status":404,"error":"Not Found","message":""}"#,
                Some("Not Found"),
            ),
            (r#"{"msg":"","message":null}"#, None),
            (r#"{"msg":["x"]}"#, None),
            (r#"["x"]"#, None),
            ("<html>", None),
            ("", None),
        ] {
            assert_eq!(words_in(reply).as_deref(), words, "{reply}");
        }
    }

    #[test]
    fn what_was_sent_is_not_shown_in_any_spelling() {
        let sent = [
            "张三丰",
            "990101199001010017",
            "SD-53242",
            "clinic-01",
            "CT",
            "0",
        ];
        for text in [
            "患者张三丰不存在",
            "患者张三不存在",
            "no exam 990101199001010017",
            "no exam 990101********0017",
            "SD53242 not found",
            "sd-53242",
            "name=%E5%BC%A0%E4%B8%89%E4%B8%B0",
            "host Clinic 01",
            "CT 未开通",
            "error 0",
            "U0QtNTMyNDI=",
            "53442d3533323432",
            "no %D5%C5%C8%FD",
            "no %u5F20",
            "no \\u5f20",
            "no &#24352;",
            "no &#x5f20;",
            "ÕÅÈý",
            "å¼ ä¸",
            "寮犱\u{fffd}",
            "９９０１０１１９９００１０１００１７",
            "1cXI/bfh",
            "d5c5c8fdb7e1",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x",
            "<b>no</b>",
            " \r\n ",
        ] {
            assert_eq!(quotable(text, &sent), None, "{text}");
        }
        for text in [
            "文件不存在",
            "服务器错误 500",
            "clinic closed",
            "CTA",
            "disk 100% full",
            "R&D é",
            r"C:\users",
        ] {
            assert_eq!(quotable(text, &sent).as_deref(), Some(text));
        }
    }

    #[test]
    fn shown_on_one_line_and_not_for_ever() {
        assert_eq!(
            quotable(" a\r\n\tb\0c\u{202e}d ", &[]).as_deref(),
            Some("a b cd")
        );
        let long = quotable(&"长 ".repeat(5000), &[]).unwrap();
        assert_eq!(long.chars().count(), SHOWN + 1);
    }
}
