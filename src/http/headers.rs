//! What a reply's headers say.

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, HeaderName, WWW_AUTHENTICATE};

use super::request::Challenge;
use crate::clock::Clock;

pub fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// `Retry-After`: seconds or a date. Anything else is as good as none.
pub fn wait_of(text: &str, clock: &Clock) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u32>() {
        return Some(Duration::from_secs(u64::from(seconds)));
    }
    let at: SystemTime = httpdate::parse_http_date(text).ok()?;
    Some(at.duration_since(clock.now()).unwrap_or_default())
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
