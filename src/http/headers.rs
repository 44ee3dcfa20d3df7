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

/// `Retry-After`: seconds or a date. Anything else is as good as none.
fn wait_of(text: &str, now: SystemTime) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u32>() {
        return Some(Duration::from_secs(u64::from(seconds)));
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
