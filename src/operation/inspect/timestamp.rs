//! The timestamp: how it is written, and how far off it is.

use std::time::UNIX_EPOCH;

use serde_json::json;
use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::inspection::Inspection;
use crate::catalogue::Made;
use crate::clock::{duration, parse_date_time};
use crate::mistake::{self, Mistake};
use crate::said;

/// A timestamp further off than this is taken for refused. The specification names no limit.
const FRESH_SECONDS: i64 = 300;
const HOUR: i64 = 3600;

/// Those of the specification's examples.
const EXAMPLES: [&str; 4] = [
    "2021-05-19 00:00:00",
    "2021-05-25 16:00:00",
    "2021-06-17 09:00:00",
    "2020-05-01 12:09:22",
];

/// A time as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// In the platform's zone.
    Local(PrimitiveDateTime),
    /// Seconds since 1970.
    Instant(i64),
}

impl Inspection<'_> {
    pub(super) fn timestamp(&mut self) {
        if !self.operation.makes(Made::Timestamp) || self.is_lost("timestamp") {
            return;
        }
        let Some(value) = self.required("timestamp") else {
            return;
        };
        let read = read(&value);
        if let (_, Some(cause)) = read {
            self.find("timestamp", cause);
        }
        let Some(when) = read.0 else {
            return;
        };
        let age = self.age(when);
        self.report.insert(
            "timestamp".to_owned(),
            json!({ "value": value, "age_seconds": age }),
        );
        if EXAMPLES.contains(&value.as_str()) {
            self.find("timestamp", &mistake::TIME_EXAMPLE);
            return;
        }
        let coarse = match read.1 {
            // A date alone is off by half a day on average, and that is the mistake.
            Some(cause) if std::ptr::eq(cause, &mistake::TIME_DATE_ONLY) => 36 * HOUR,
            Some(cause) if std::ptr::eq(cause, &mistake::TIME_NO_SECONDS) => {
                FRESH_SECONDS + if value.contains(':') { 60 } else { HOUR }
            }
            _ => FRESH_SECONDS,
        };
        if age.abs() > coarse {
            self.stale(when, age);
        }
    }

    /// Seconds from a time until now; negative where it lies ahead.
    fn age(&self, when: When) -> i64 {
        let clock = &self.client.clock;
        match when {
            When::Local(local) => clock.age_seconds(&written(local)).unwrap_or(0),
            When::Instant(seconds) => {
                let now = clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
                i64::try_from(now.as_secs()).unwrap_or(i64::MAX) - seconds
            }
        }
    }

    fn instant(&self, local: PrimitiveDateTime) -> i64 {
        let offset = offset(self.client.config.utc_offset_minutes);
        local.assume_offset(offset).unix_timestamp()
    }

    fn stale(&mut self, when: When, age: i64) {
        let near = |seconds: i64, within: i64| (age - seconds).abs() <= within;
        let apart = duration(age);
        let hours = (age + HOUR / 2).div_euclid(HOUR);
        let cause = if self.is_with_minutes_for_month(when, age) {
            &mistake::TIME_MINUTES_FOR_MONTH
        } else if near(8 * HOUR, FRESH_SECONDS) {
            &mistake::TIME_UTC
        } else if near(-8 * HOUR, FRESH_SECONDS) {
            &mistake::TIME_EIGHT_AHEAD
        } else if self.is_of_twelve_hours(when, age) {
            &mistake::TIME_TWELVE
        } else if (-14..=-1).contains(&hours) && near(hours * HOUR, 120)
            || (2..=20).contains(&hours) && near(hours * HOUR, 15)
        {
            let whole = duration(hours * HOUR);
            self.find_with("timestamp", &mistake::TIME_ZONE, whole);
            return;
        } else if age > 0 {
            &mistake::TIME_OLD
        } else {
            &mistake::TIME_AHEAD
        };
        let detail = match cause.what.en.contains("{detail}") {
            true => apart,
            false => said!("", "").into(),
        };
        self.find_with("timestamp", cause, detail);
    }

    /// Whether the 12-hour clock writes the present so.
    fn is_of_twelve_hours(&self, when: When, age: i64) -> bool {
        let When::Local(local) = when else {
            return false;
        };
        let Ok(now) = OffsetDateTime::from_unix_timestamp(self.instant(local) + age) else {
            return false;
        };
        let now = now.to_offset(offset(self.client.config.utc_offset_minutes));
        is_of_twelve_hours(local, PrimitiveDateTime::new(now.date(), now.time()))
    }

    /// `yyyy-mm-dd` in a format where `mm` are minutes.
    fn is_with_minutes_for_month(&self, when: When, age: i64) -> bool {
        let When::Local(local) = when else {
            return false;
        };
        let now = self.instant(local) + age;
        let offset = offset(self.client.config.utc_offset_minutes);
        let Ok(today) = OffsetDateTime::from_unix_timestamp(now) else {
            return false;
        };
        let month = today.to_offset(offset).month();
        let minute = u8::from(local.month());
        let minutes = [local.minute(), minute];
        minutes.into_iter().any(|other| {
            let date = Date::from_calendar_date(local.year(), month, local.day());
            let time = Time::from_hms(local.hour(), other, local.second());
            let (Ok(date), Ok(time)) = (date, time) else {
                return false;
            };
            let meant = PrimitiveDateTime::new(date, time)
                .assume_offset(offset)
                .unix_timestamp();
            local.month() != month
                && (now - meant).abs() <= FRESH_SECONDS
                && (minute == local.minute() || u8::from(month) == local.minute())
        })
    }
}

/// It has the hours 1 to 12, and the same date: a link of last evening is merely old.
fn is_of_twelve_hours(local: PrimitiveDateTime, now: PrimitiveDateTime) -> bool {
    let apart = (now - local).whole_seconds().abs() - 12 * HOUR;
    apart.abs() <= FRESH_SECONDS
        && local.date() == now.date()
        && (1..=12).contains(&local.hour())
        && (local < now || now.hour() == 0)
}

/// As the specification writes it.
fn written(local: PrimitiveDateTime) -> String {
    let (year, month, day) = local.date().to_calendar_date();
    let (hour, minute, second) = local.time().as_hms();
    let month = u8::from(month);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

fn offset(minutes: i32) -> UtcOffset {
    UtcOffset::from_whole_seconds(minutes * 60).unwrap_or(UtcOffset::UTC)
}

/// The time that a text names, and what is wrong with how it is written.
fn read(text: &str) -> (Option<When>, Option<&'static Mistake>) {
    if let Some(local) = parse_date_time(text) {
        return (Some(When::Local(local)), None);
    }
    let (when, cause) = number(text)
        .or_else(|| spelt(text))
        .unwrap_or((None, &mistake::TIME_OTHERWISE));
    (when, Some(cause))
}

type Spelt = (Option<When>, &'static Mistake);

/// A time that is a number.
fn number(text: &str) -> Option<Spelt> {
    let text = text.trim_start_matches("/Date(").trim_end_matches(")/");
    let text = text.split_once('+').map_or(text, |(before, _)| before);
    if let Some((days, rest)) = text.split_once('.')
        && days.len() == 5
        && rest.bytes().all(|byte| byte.is_ascii_digit())
    {
        let days: f64 = text.parse().ok()?;
        let seconds = (days - 25_569.0) * 86_400.0;
        let local = PrimitiveDateTime::new(
            Date::from_calendar_date(1970, Month::January, 1).ok()?,
            Time::MIDNIGHT,
        );
        let local = local.checked_add(Duration::seconds(seconds as i64));
        return Some((local.map(When::Local), &mistake::TIME_DAYS));
    }
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let digits = |from: usize, to: usize| text.get(from..to).unwrap_or("00");
    Some(match text.len() {
        9 | 10 => (Some(When::Instant(number)), &mistake::TIME_SECONDS),
        13 => (
            Some(When::Instant(number / 1000)),
            &mistake::TIME_MILLISECONDS,
        ),
        8 | 12 | 14 | 17 => {
            let spelt = format!(
                "{}-{}-{} {}:{}:{}",
                digits(0, 4),
                digits(4, 6),
                digits(6, 8),
                digits(8, 10),
                digits(10, 12),
                digits(12, 14)
            );
            (
                parse_date_time(&spelt).map(When::Local),
                &mistake::TIME_COMPACT,
            )
        }
        _ => return None,
    })
}

/// A date and a time in another spelling.
fn spelt(text: &str) -> Option<Spelt> {
    let lower = text.to_lowercase();
    let afternoon = ["pm", "下午", "p.m"]
        .iter()
        .any(|word| lower.contains(word));
    let morning = ["am", "上午", "凌晨", "a.m"]
        .iter()
        .any(|word| lower.contains(word));
    let mut body = text.trim();
    let date_ends = body.find(['T', 't', ' ', '+']).unwrap_or(body.len());
    let iso = body[date_ends..].starts_with(['T', 't']);
    let zone = zone_of(body.get(date_ends..)?);
    if let Some((length, _)) = zone {
        body = &body[..body.len() - length];
    }
    let groups: Vec<&str> = body
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let number = |index: usize| {
        groups
            .get(index)
            .map_or(Some(0), |group| group.parse::<u16>().ok())
    };
    let (year, month, day) = match (groups.first()?.len(), groups.get(2)?.len()) {
        (4, _) => (number(0)?, number(1)?, number(2)?),
        (1 | 2, 4) => (number(2)?, number(0)?, number(1)?),
        _ => return None,
    };
    let small = |number: u16| u8::try_from(number).ok();
    let mut hour = small(number(3)?)?;
    if afternoon && hour < 12 {
        hour += 12;
    } else if morning && hour == 12 {
        hour = 0;
    }
    let month = Month::try_from(small(month)?).ok()?;
    let date = Date::from_calendar_date(i32::from(year), month, small(day)?).ok()?;
    let time = Time::from_hms(hour, small(number(4)?)?, small(number(5)?)?).ok()?;
    let local = PrimitiveDateTime::new(date, time);
    let when = match zone {
        Some((_, minutes)) => When::Instant(local.assume_utc().unix_timestamp() - minutes * 60),
        None => When::Local(local),
    };
    let separators = groups.first()?.len() != 4
        || body.contains(['/', '.', '年', '：', '_'])
        || body.matches('-').count() != 2
        || body.matches(':').count() > 2;
    let cause = if afternoon || morning {
        &mistake::TIME_AM_PM
    } else if iso || zone.is_some() {
        &mistake::TIME_ISO
    } else if groups.len() == 3 {
        &mistake::TIME_DATE_ONLY
    } else if groups.len() == 7 {
        &mistake::TIME_FRACTION
    } else if separators {
        &mistake::TIME_SEPARATORS
    } else if matches!(groups.len(), 4 | 5) {
        &mistake::TIME_NO_SECONDS
    } else if groups.iter().any(|group| group.len() == 1) {
        &mistake::TIME_DIGITS
    } else {
        &mistake::TIME_SEPARATORS
    };
    Some((Some(when), cause))
}

/// `Z` or `+08:00` at the end: its length, and minutes from UTC.
fn zone_of(text: &str) -> Option<(usize, i64)> {
    if text.ends_with(['Z', 'z']) {
        return Some((1, 0));
    }
    let at = text.rfind(['+', '-'])?;
    let digits: String = text[at + 1..].chars().filter(|c| *c != ':').collect();
    if digits.len() != 4
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
        || !text[..at].contains(':')
    {
        return None;
    }
    let minutes = digits[..2].parse::<i64>().ok()? * 60 + digits[2..].parse::<i64>().ok()?;
    let sign = if text[at..].starts_with('-') { -1 } else { 1 };
    Some((text.len() - at, sign * minutes))
}

/// A time with its zone whose plus sign was read as a blank: `T09:00:00 08:00`.
pub fn with_its_plus(text: &str) -> Option<String> {
    let (time, zone) = text.rsplit_once(' ')?;
    let whole = [time, "+", zone].concat();
    let date_ends = whole.find(['T', 't', ' '])?;
    zone_of(&whole[date_ends..]).map(|_| whole.clone())
}

/// The same time as other programs write it; what a signature may have been computed over.
pub fn spellings(text: &str, utc_offset_minutes: i32) -> Vec<String> {
    let local = match read(text).0 {
        Some(When::Local(local)) => local,
        Some(When::Instant(seconds)) => {
            let Ok(at) = OffsetDateTime::from_unix_timestamp(seconds) else {
                return Vec::new();
            };
            let at = at.to_offset(offset(utc_offset_minutes));
            PrimitiveDateTime::new(at.date(), at.time())
        }
        None => return Vec::new(),
    };
    let (year, month, day) = local.date().to_calendar_date();
    let month = u8::from(month);
    let (hour, minute, second) = local.time().as_hms();
    let unix = local
        .assume_offset(offset(utc_offset_minutes))
        .unix_timestamp();
    vec![
        written(local),
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
        format!("{year:04}/{month:02}/{day:02} {hour:02}:{minute:02}:{second:02}"),
        format!("{year}/{month}/{day} {hour}:{minute:02}:{second:02}"),
        format!("{year}-{month}-{day} {hour}:{minute:02}:{second:02}"),
        format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}"),
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
        format!("{year:04}-{month:02}-{day:02}"),
        format!("{year:04}-{month:02}-{day:02}{hour:02}:{minute:02}:{second:02}"),
        unix.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_twelve_hours_is_told_from_an_old_link() {
        for (written, now, expected) in [
            ("2026-12-01 02:30:00", "2026-12-01 14:31:00", true),
            ("2026-12-01 12:30:00", "2026-12-01 00:30:00", true),
            // No such clock writes 14 or 0, nor yesterday's date.
            ("2026-11-30 14:30:00", "2026-12-01 02:30:00", false),
            ("2026-11-30 20:00:00", "2026-12-01 08:00:00", false),
            ("2026-12-01 00:10:00", "2026-12-01 12:10:00", false),
            ("2026-12-01 13:10:00", "2026-12-01 01:10:00", false),
            ("2026-12-01 02:30:00", "2026-12-01 14:50:00", false),
        ] {
            let of = |text| parse_date_time(text).unwrap();
            let found = is_of_twelve_hours(of(written), of(now));
            assert_eq!(found, expected, "{written} at {now}");
        }
    }

    #[test]
    fn a_plus_that_became_a_blank_belongs_to_a_zone() {
        assert_eq!(
            with_its_plus("2026-12-01T09:00:00 08:00").as_deref(),
            Some("2026-12-01T09:00:00+08:00")
        );
        for none in ["2026-12-01 09:00:00", "now", "", " "] {
            assert_eq!(with_its_plus(none), None, "{none}");
        }
    }

    #[test]
    fn an_hour_alone_has_no_other_separators() {
        for text in ["2026-12-01 09", "2026-12-01 09:30"] {
            let (when, cause) = read(text);
            assert!(when.is_some() && std::ptr::eq(cause.unwrap(), &mistake::TIME_NO_SECONDS));
        }
    }
}
