//! The platform's clock (real, frozen for tests, or deliberately wrong), and times as text.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use time::format_description::BorrowedFormatItem;
use time::macros::{format_description, offset};
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset};

use crate::said::{Said, said};

/// Timestamps of the specification are China time whatever the machine's zone.
pub const CHINA: UtcOffset = offset!(+8);
const DATE: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const TIME: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
const ISO: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
const HTTP: &[BorrowedFormatItem<'_>] = format_description!(
    "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
);

/// Seconds since 1970 as the platform sees them.
#[derive(Debug, Default)]
pub struct Clock {
    frozen: Mutex<Option<i64>>,
    skew_s: AtomicI64,
}

impl Clock {
    pub fn new(frozen: Option<i64>) -> Self {
        Clock {
            frozen: Mutex::new(frozen),
            skew_s: AtomicI64::new(0),
        }
    }

    /// Freezes the clock, or lets it run again.
    pub fn set(&self, now: Option<i64>) {
        *self.frozen.lock().unwrap() = now;
    }

    /// Shifts the time that the platform shows and checks against. Token lifetimes, which a
    /// server measures itself, are not affected.
    pub fn set_skew(&self, seconds: i64) {
        self.skew_s.store(seconds, Ordering::SeqCst);
    }

    pub fn true_now(&self) -> i64 {
        let frozen = *self.frozen.lock().unwrap();
        frozen.unwrap_or_else(|| OffsetDateTime::now_utc().unix_timestamp())
    }

    pub fn now(&self) -> i64 {
        self.true_now() + self.skew_s.load(Ordering::SeqCst)
    }

    /// The `Date` header of every response.
    pub fn http_date(&self) -> String {
        at(self.now(), UtcOffset::UTC)
            .format(HTTP)
            .unwrap_or_default()
    }

    pub fn china_now(&self) -> String {
        china_time(self.now())
    }
}

fn at(seconds: i64, zone: UtcOffset) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(zone)
}

/// `yyyy-MM-dd HH:mm:ss`, China time.
pub fn china_time(seconds: i64) -> String {
    at(seconds, CHINA).format(TIME).unwrap_or_default()
}

pub fn parse_china_time(text: &str) -> Option<i64> {
    let moment = parse_time(text)?;
    Some(moment.assume_offset(CHINA).unix_timestamp())
}

/// Exactly `yyyy-MM-dd HH:mm:ss`: two digits everywhere, one space.
pub fn parse_time(text: &str) -> Option<PrimitiveDateTime> {
    PrimitiveDateTime::parse(text, TIME).ok()
}

/// Exactly `yyyy-MM-dd`.
pub fn parse_date(text: &str) -> Option<Date> {
    Date::parse(text, DATE).ok()
}

pub fn format_time(moment: PrimitiveDateTime) -> String {
    moment.format(TIME).unwrap_or_default()
}

pub fn format_iso(moment: PrimitiveDateTime) -> String {
    moment.format(ISO).unwrap_or_default()
}

pub fn format_date(date: Date) -> String {
    date.format(DATE).unwrap_or_default()
}

/// A length of time in its two largest units: `8 小时 5 分钟`, `8 h 5 min`.
pub fn duration(seconds: i64) -> Said {
    let seconds = seconds.abs();
    let units = [
        (seconds / 86_400, said!("天", "d")),
        (seconds / 3600 % 24, said!("小时", "h")),
        (seconds / 60 % 60, said!("分钟", "min")),
        (seconds % 60, said!("秒", "s")),
    ];
    let first = units.iter().position(|(count, _)| *count > 0).unwrap_or(3);
    let parts = units
        .into_iter()
        .skip(first)
        .take(2)
        .enumerate()
        .filter(|(place, (count, _))| *place == 0 || *count > 0)
        .map(|(_, (count, unit))| said!("{count} {unit}", "{count} {unit}", unit));
    Said::join(parts, &said!(" ", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_in_the_units_a_person_reads() {
        for (seconds, zh, en) in [
            (0, "0 秒", "0 s"),
            (-59, "59 秒", "59 s"),
            (301, "5 分钟 1 秒", "5 min 1 s"),
            (28_800, "8 小时", "8 h"),
            (28_805, "8 小时", "8 h"),
            (31 * 3600, "1 天 7 小时", "1 d 7 h"),
        ] {
            let said = duration(seconds);
            assert_eq!((said.zh.as_str(), said.en.as_str()), (zh, en));
        }
    }
}
