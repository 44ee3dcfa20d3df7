//! Time for signatures and for expiry.
//!
//! Workstation clocks drift, and the platform refuses a signed link whose timestamp is too old. Once a reply of the
//! platform has told its `Date`, its time runs on from there by the monotonic clock, so that neither a wrong clock nor
//! one that jumps matters. Error pages and whatever a proxy, a gateway or a web server says for itself do not count:
//! their machines' clocks are not the platform's.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::said;
use crate::said::Said;

/// What is corrected at most. A wrong time zone is 14 hours, a wrong half of the day 12; whatever is further apart may
/// as well be the server's fault, and a link that is signed years off is of no use.
pub const MOST_CORRECTED: Duration = Duration::from_hours(24);

/// A server's time, and when it was told.
#[derive(Clone, Copy, Debug)]
pub struct ServerTime {
    time: SystemTime,
    at: Instant,
}

impl ServerTime {
    /// By a reply's `Date`, when it comes. A reply that carries `Age` comes from a cache, and its `Date` is old.
    pub fn told(date: Option<&str>, has_age: bool) -> Option<ServerTime> {
        let time = httpdate::parse_http_date(date?).ok()?;
        let at = Instant::now();
        (!has_age).then_some(ServerTime { time, at })
    }

    /// What it is by now.
    pub fn now(self) -> SystemTime {
        let passed = self.at.elapsed();
        self.time.checked_add(passed).unwrap_or(self.time)
    }

    /// How far this machine's clock is ahead of it.
    pub fn local_ahead_seconds(self) -> i64 {
        unix_seconds(SystemTime::now()).saturating_sub(unix_seconds(self.now()))
    }

    pub fn is_believable(self) -> bool {
        self.local_ahead_seconds().unsigned_abs() <= MOST_CORRECTED.as_secs()
    }
}

pub struct Clock {
    follow_server: bool,
    offset: UtcOffset,
    platform: Mutex<Platform>,
}

/// What replies of the platform told.
#[derive(Clone, Copy, Default)]
struct Platform {
    believed: Option<ServerTime>,
    /// The last one, where it was not believed.
    disbelieved: Option<ServerTime>,
}

impl Clock {
    pub fn new(follow_server: bool, utc_offset_minutes: i32) -> Clock {
        Clock {
            follow_server,
            offset: UtcOffset::from_whole_seconds(utc_offset_minutes * 60)
                .unwrap_or(UtcOffset::UTC),
            platform: Mutex::default(),
        }
    }

    /// Takes in what a reply of the platform tells. Whether it is the first one that is not believed, which changes
    /// nothing about what is known already.
    pub fn observe(&self, told: Option<ServerTime>) -> bool {
        let Some(told) = told else { return false };
        let mut platform = crate::lock(&self.platform);
        let believable = told.is_believable();
        let first = !believable && platform.disbelieved.is_none();
        match believable {
            true => {
                *platform = Platform {
                    believed: Some(told),
                    disbelieved: None,
                }
            }
            false => platform.disbelieved = Some(told),
        }
        first
    }

    /// The time now, by the platform where it is known.
    pub fn now(&self) -> SystemTime {
        match self.followed() {
            Some(platform) => platform.now(),
            None => SystemTime::now(),
        }
    }

    /// By what timestamps are made, where that is not this machine's clock.
    pub fn followed(&self) -> Option<ServerTime> {
        self.told().filter(|_| self.follow_server)
    }

    /// What the platform told and is believed.
    pub fn told(&self) -> Option<ServerTime> {
        crate::lock(&self.platform).believed
    }

    /// What the platform told last, where it is too far off to be believed.
    pub fn disbelieved(&self) -> Option<ServerTime> {
        crate::lock(&self.platform).disbelieved
    }

    pub fn follows_server(&self) -> bool {
        self.follow_server
    }

    /// The minute by which so much time will have passed, as this machine's clock shows it in the configured zone:
    /// `10:42`, with its date where that is not today's.
    pub fn until(&self, wait: Duration) -> String {
        let now = SystemTime::now();
        let end = now.checked_add(wait + Duration::from_secs(60));
        let end = self.timestamp_of(end.unwrap_or(now));
        let start = match self.timestamp_of(now).get(..10) == end.get(..10) {
            true => 11,
            false => 0,
        };
        end.get(start..16).unwrap_or_default().to_owned()
    }

    fn in_zone(&self, at: SystemTime) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(unix_seconds(at))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH)
            .to_offset(self.offset)
    }

    /// `yyyy-MM-dd HH:mm:ss` in the configured zone (China time unless set), whatever the machine's zone.
    pub fn timestamp(&self) -> String {
        self.timestamp_of(self.now())
    }

    /// The same for another moment.
    pub fn timestamp_of(&self, at: SystemTime) -> String {
        let now = self.in_zone(at);
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
    fn the_platform_is_followed_unless_its_time_is_cached_or_too_far_off() {
        let told = |ahead: i64, has_age| {
            let at = unix_seconds(SystemTime::now()) + ahead;
            let date = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(at.unsigned_abs()));
            ServerTime::told(Some(&date), has_age)
        };
        let ahead = |clock: &Clock| clock.told().map(ServerTime::local_ahead_seconds);
        let clock = Clock::new(true, 480);
        let day = 24 * 3600;
        assert!(ServerTime::told(Some("yesterday"), false).is_none());
        assert!(!clock.observe(told(600, true)));
        // Said once.
        for (far, first) in [(day + 60, true), (-day - 60, false), (399 * day, false)] {
            assert_eq!(clock.observe(told(far, false)), first);
            assert_eq!(ahead(&clock), None);
            assert!(clock.disbelieved().is_some());
        }
        for near in [600, 60 - day, day - 60] {
            assert!(!clock.observe(told(near, false)));
            let apart = ahead(&clock).unwrap() + near;
            assert!((-2..=2).contains(&apart), "{apart}");
            assert!(clock.disbelieved().is_none());
        }
        let age = clock.age_seconds(&clock.timestamp()).unwrap();
        assert!((0..=1).contains(&age), "{age}");
        // What was believed stays.
        assert!(clock.observe(told(2 * day, false)));
        assert!(ahead(&clock).is_some() && clock.disbelieved().is_some());

        let local = Clock::new(false, 480);
        local.observe(told(600, false));
        assert!(ahead(&local).is_some() && local.followed().is_none());
        let apart = local
            .now()
            .duration_since(SystemTime::now())
            .unwrap_or_default();
        assert!(apart < Duration::from_secs(60), "{apart:?}");
    }

    #[test]
    fn a_wait_ends_with_a_minute() {
        let clock = Clock::new(true, 480);
        let soon = clock.until(Duration::ZERO);
        let time = soon.rsplit(' ').next().unwrap();
        assert!(time.len() == 5 && time.as_bytes()[2] == b':', "{soon}");
        let later = clock.until(Duration::from_hours(48));
        assert_eq!(later.len(), "2021-05-19 00:00".len(), "{later}");
    }
}
