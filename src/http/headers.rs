//! What a reply's headers say.

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, HeaderName};

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
