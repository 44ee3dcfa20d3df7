//! What a reply's headers say.

use std::time::{Duration, SystemTime};

use reqwest::header::{
    AGE, CONTENT_ENCODING, DATE, HeaderMap, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE,
};

use super::request::Challenge;
use crate::clock::{Clock, ServerTime};

pub fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The time by the clock of whoever answered.
pub fn told_time(headers: &HeaderMap) -> Option<ServerTime> {
    ServerTime::told(text_of(headers, &DATE), headers.contains_key(AGE))
}

/// How long a server asks to wait.
pub fn asked_wait(headers: &HeaderMap, clock: &Clock) -> Option<Duration> {
    let text = text_of(headers, &RETRY_AFTER)?;
    // A date is meant by the clock of who wrote it.
    let now = told_time(headers).map_or_else(|| clock.now(), ServerTime::now);
    wait_of(text, now)
}

/// `Retry-After`: seconds, however many and with or without a fraction, or a date. Anything else is as good as none.
fn wait_of(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    let number = text.strip_prefix('+').unwrap_or(text);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !whole.is_empty() && digits(whole) && digits(fraction) {
        // Only what is too large is no number now.
        let seconds = whole.parse().unwrap_or(u32::MAX);
        let begun = u32::from(fraction.bytes().any(|digit| digit != b'0'));
        return Some(Duration::from_secs(seconds.saturating_add(begun).into()));
    }
    let at: SystemTime = httpdate::parse_http_date(text).ok()?;
    Some(at.duration_since(now).unwrap_or_default())
}

/// Several schemes may be offered, in one header or in many.
pub fn challenge_of(headers: &HeaderMap) -> Challenge {
    let mut challenge = Challenge::None;
    for value in headers.get_all(WWW_AUTHENTICATE) {
        challenge = Challenge::Other;
        let text = value.to_str().unwrap_or_default();
        let mut schemes = text
            .split(',')
            .filter_map(|part| part.split_whitespace().next());
        if schemes.any(|scheme| scheme.eq_ignore_ascii_case("basic")) {
            return Challenge::Basic;
        }
    }
    challenge
}

/// The coding by which the body is compressed. Some servers write a charset or a transfer encoding there, which changes
/// nothing.
pub fn coding_of(headers: &HeaderMap) -> Option<&'static str> {
    const CODINGS: [(&str, &str); 9] = [
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("deflate", "deflate"),
        ("x-deflate", "deflate"),
        ("br", "br"),
        ("zstd", "zstd"),
        ("compress", "compress"),
        ("x-compress", "compress"),
        ("bzip2", "bzip2"),
    ];
    let values = headers.get_all(CONTENT_ENCODING).into_iter();
    let named = values.filter_map(|value| value.to_str().ok());
    named
        .flat_map(|list| list.split(','))
        .find_map(|name| {
            let name = name.trim().trim_matches(['"', '\'']);
            CODINGS
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(name))
        })
        .map(|(_, coding)| *coding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_however_it_is_written() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        for (text, seconds) in [
            ("0", Some(0)),
            (" 7 ", Some(7)),
            ("+7", Some(7)),
            ("1.5", Some(2)),
            ("2.0", Some(2)),
            ("4294967296", Some(u32::MAX.into())),
            ("99999999999999999999999", Some(u32::MAX.into())),
            ("Sun, 06 Nov 1994 08:49:39 GMT", Some(2)),
            ("Sunday, 06-Nov-94 08:49:39 GMT", Some(2)),
            ("Sun, 06 Nov 1994 08:49:30 GMT", Some(0)),
            ("", None),
            (".5", None),
            ("-1", None),
            ("1e3", None),
            ("soon", None),
        ] {
            let wait = wait_of(text, now).map(|wait| wait.as_secs());
            assert_eq!(wait, seconds, "{text}");
        }
    }
}
