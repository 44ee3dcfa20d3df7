//! Time for signatures and for expiry.
//!
//! Workstation clocks drift, and the platform refuses a signed link whose timestamp is too old. Once a server's
//! `Date` has been seen, its time runs on from there by the monotonic clock, so that neither a wrong clock nor one
//! that jumps matters.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::said;
use crate::said::Said;

/// A `Date` further away than this is a broken server, not a drifting workstation.
const BELIEVABLE: Duration = Duration::from_secs(400 * 24 * 3600);

pub struct Clock {
    follow_server: bool,
    offset: UtcOffset,
    seen: Mutex<Option<(SystemTime, Instant)>>,
}

impl Clock {
    pub fn new(follow_server: bool, utc_offset_minutes: i32) -> Clock {
        Clock {
            follow_server,
            offset: UtcOffset::from_whole_seconds(utc_offset_minutes * 60)
                .unwrap_or(UtcOffset::UTC),
            seen: Mutex::new(None),
        }
    }

    /// Takes in a reply's `Date`. A reply that carries `Age` comes from a cache, and its `Date` is old.
    pub fn observe(&self, date: Option<&str>, has_age: bool) {
        let Some(server) = date.and_then(|text| httpdate::parse_http_date(text).ok()) else {
            return;
        };
        if has_age {
            return;
        }
        let local = SystemTime::now();
        let apart = server
            .duration_since(local)
            .unwrap_or_else(|error| error.duration());
        if apart < BELIEVABLE {
            *crate::lock(&self.seen) = Some((server, Instant::now()));
        }
    }

    /// The time now, by the server where it is known.
    pub fn now(&self) -> SystemTime {
        let server = self.follow_server.then(|| self.server_now()).flatten();
        server.unwrap_or_else(SystemTime::now)
    }

    /// How far this machine's clock is ahead of the server's, in seconds; `None` before a server was seen.
    pub fn local_ahead_seconds(&self) -> Option<i64> {
        let server = self.server_now()?;
        Some(unix_seconds(SystemTime::now()) - unix_seconds(server))
    }

    /// The server's time now, once one was seen.
    fn server_now(&self) -> Option<SystemTime> {
        let (server, at) = (*crate::lock(&self.seen))?;
        Some(server.checked_add(at.elapsed()).unwrap_or(server))
    }

    /// `yyyy-MM-dd HH:mm:ss` in the configured zone (China time unless set), whatever the machine's zone.
    pub fn timestamp(&self) -> String {
        let now = OffsetDateTime::from_unix_timestamp(unix_seconds(self.now()))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .to_offset(self.offset);
        format!(
            "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
            now.year(),
            u8::from(now.month()),
            now.day(),
            now.hour(),
            now.minute(),
            now.second()
        )
    }

    /// Seconds from a timestamp of this zone until now; negative where it lies ahead.
    pub fn age_seconds(&self, timestamp: &str) -> Option<i64> {
        let at = parse_date_time(timestamp)?.assume_offset(self.offset);
        Some(unix_seconds(self.now()) - at.unix_timestamp())
    }
}

/// A length of time in the units a person reads: `8 小时`, `1 hour 5 minutes`.
pub fn duration(seconds: i64) -> Said {
    let seconds = seconds.unsigned_abs();
    let units = [
        (86_400, said!("天", "day")),
        (3_600, said!("小时", "hour")),
        (60, said!("分钟", "minute")),
        (1, said!("秒", "second")),
    ];
    let mut rest = seconds;
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for (length, unit) in units {
        let count = rest / length;
        rest %= length;
        // Two units say enough.
        if count > 0 && zh.len() < 2 {
            let plural = if count == 1 { "" } else { "s" };
            zh.push(format!("{count} {}", unit.zh));
            en.push(format!("{count} {}{plural}", unit.en));
        }
    }
    match zh.is_empty() {
        true => said!("0 秒", "0 seconds").into(),
        false => Said {
            zh: zh.join(" ").into(),
            en: en.join(" ").into(),
        },
    }
}

fn unix_seconds(at: SystemTime) -> i64 {
    match at.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
    }
}

/// `yyyy-MM-dd`, and a day that exists.
pub fn parse_date(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
}

/// `yyyy-MM-dd HH:mm:ss`, 24 hours, and a time that exists.
pub fn parse_date_time(text: &str) -> Option<PrimitiveDateTime> {
    let (date, time) = text.split_once(' ')?;
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    let part = |number: u16| u8::try_from(number).ok();
    let time = Time::from_hms(part(hour)?, part(minute)?, part(second)?).ok()?;
    Some(PrimitiveDateTime::new(parse_date(date)?, time))
}

/// Three numbers of exactly these widths between separators.
fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[u16; 3]> {
    let (first, rest) = text.split_once(separator)?;
    let (second, third) = rest.split_once(separator)?;
    let mut found = [0; 3];
    for ((slot, part), width) in found.iter_mut().zip([first, second, third]).zip(widths) {
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_in_the_units_a_person_reads() {
        for (seconds, zh, en) in [
            (0, "0 秒", "0 seconds"),
            (61, "1 分钟 1 秒", "1 minute 1 second"),
            (-28_800, "8 小时", "8 hours"),
            (28_799, "7 小时 59 分钟", "7 hours 59 minutes"),
            (86_400 + 3_600, "1 天 1 小时", "1 day 1 hour"),
        ] {
            let said = duration(seconds);
            assert_eq!((&*said.zh, &*said.en), (zh, en));
        }
    }

    #[test]
    fn days_that_exist() {
        assert!(parse_date("2020-02-29").is_some());
        for text in [
            "2021-02-29",
            "2021-02-30",
            "2021-13-01",
            "2021-1-1",
            "20210101",
            "+021-01-01",
            "2021-01-01 ",
        ] {
            assert!(parse_date(text).is_none(), "{text}");
        }
        assert!(parse_date_time("2021-05-19 23:59:59").is_some());
        for text in [
            "2021-05-19 24:00:00",
            "2021-05-19T00:00:00",
            "2021-05-19  0:00:00",
            "2021-05-19",
        ] {
            assert!(parse_date_time(text).is_none(), "{text}");
        }
    }

    #[test]
    fn the_server_time_is_followed_unless_it_is_cached_or_absurd() {
        let date = |ahead: i64| {
            let at = unix_seconds(SystemTime::now()) + ahead;
            httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(at.unsigned_abs()))
        };
        let clock = Clock::new(true, 480);
        clock.observe(Some("yesterday"), false);
        clock.observe(Some(&date(600)), true);
        clock.observe(Some("Thu, 01 Jan 1970 00:00:00 GMT"), false);
        assert_eq!(clock.local_ahead_seconds(), None);
        clock.observe(Some(&date(600)), false);
        let ahead = clock.local_ahead_seconds().unwrap();
        assert!((-602..=-598).contains(&ahead), "{ahead}");
        let age = clock.age_seconds(&clock.timestamp()).unwrap();
        assert!((0..=1).contains(&age), "{age}");

        let local = Clock::new(false, 480);
        local.observe(Some(&date(600)), false);
        assert!(local.local_ahead_seconds().is_some());
        let apart = local
            .now()
            .duration_since(SystemTime::now())
            .unwrap_or_default();
        assert!(apart < Duration::from_secs(60), "{apart:?}");
    }
}
