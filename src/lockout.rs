//! Passwords that the auth center refused. Platforms lock an account after some five wrong ones, whoever sends them: so
//! refusals are counted for each user of each auth center, and all clients of the process share the counts. Another
//! password, other users, a client closed and opened change nothing about them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ring::digest::{SHA256, digest};
use ring::hmac;
use tokio::sync::Notify;
use url::Url;

use crate::account::User;
use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use crate::os::fork::PerProcess;
use crate::said;
use crate::said::Title;

/// After so many refusals in a row no password of the user is sent for so long, whatever is called.
const TOLERATED: u32 = 3;
const HELD_BACK: Duration = Duration::from_secs(600);

/// A person who has fixed something may have it tried at once: so often while passwords are held back.
const FORCED: u32 = 1;

/// Users that are known at most. Who was refused within the hour is never forgotten for another one: where there is no
/// place left, passwords of further users are not sent.
const MOST_USERS: usize = 8_192;
const REMEMBERED: Duration = Duration::from_hours(1);

type Digest = [u8; 32];

/// No names and no passwords: they outlive the client that they were given to.
struct Table {
    users: HashMap<Digest, Record>,
    /// Makes what is kept of a password; without one nothing is kept.
    key: Option<hmac::Key>,
}

static TABLE: PerProcess<Mutex<Table>> = PerProcess::new(|| {
    let mut random = [0; 32];
    let filled = getrandom::fill(&mut random).is_ok();
    Mutex::new(Table {
        users: HashMap::new(),
        key: filled.then(|| hmac::Key::new(hmac::HMAC_SHA256, &random)),
    })
});

/// What is known of a user.
#[derive(Default)]
struct Record {
    refused: Option<Refused>,
    /// The last password that was accepted, unless it was refused later: it is sent however many others were refused.
    accepted: Option<Digest>,
    /// Passwords whose outcome is not known yet.
    under_way: u32,
    ended: Arc<Notify>,
}

struct Refused {
    at: Instant,
    in_a_row: u32,
    forced: u32,
    error: Error,
}

impl Refused {
    /// What is left of the time for which passwords are held back.
    fn left(&self) -> Option<Duration> {
        let left = HELD_BACK.saturating_sub(self.at.elapsed());
        (self.in_a_row >= TOLERATED && !left.is_zero()).then_some(left)
    }
}

/// A password that may be sent, once. Its outcome is to be told.
pub struct Attempt {
    user: Digest,
    password: Option<Digest>,
}

enum Verdict {
    Go,
    Wait,
    Held(Error),
}

impl Attempt {
    /// Whether this user's password may be sent. So many are under way at once as may still be refused: the others wait
    /// for what becomes of them.
    pub async fn admit(
        auth_center: &str,
        user: &User,
        forced: bool,
        clock: &Clock,
    ) -> Result<Attempt> {
        let attempt = Attempt::new(auth_center, user);
        loop {
            let ended;
            let waiting = {
                let mut table = crate::lock(&TABLE);
                let record = table.record(&attempt.user)?;
                match record.verdict(attempt.password.as_ref(), forced, clock) {
                    Verdict::Go => {
                        record.under_way += 1;
                        return Ok(attempt);
                    }
                    Verdict::Held(error) => return Err(error),
                    Verdict::Wait => {
                        ended = record.ended.clone();
                        // Hears of all that end from now on.
                        ended.notified()
                    }
                }
            };
            waiting.await;
        }
    }

    fn new(auth_center: &str, user: &User) -> Attempt {
        let place = match Url::parse(auth_center) {
            Ok(url) => {
                let host = url.host_str().unwrap_or_default();
                let port = url.port_or_known_default().unwrap_or_default();
                format!("{host}:{port}{}", url.path().trim_end_matches('/'))
            }
            Err(_) => auth_center.to_owned(),
        };
        // For many platforms it is the same account, and one that is counted too often is not locked.
        let name = user.name.trim().to_lowercase();
        let mut user_digest = [0; 32];
        user_digest
            .copy_from_slice(digest(&SHA256, [&place, "\n", &name].concat().as_bytes()).as_ref());
        let password = crate::lock(&TABLE).key.as_ref().map(|key| {
            let mut context = hmac::Context::with_key(key);
            context.update(&user_digest);
            context.update(user.password.expose().as_bytes());
            let mut password = [0; 32];
            password.copy_from_slice(context.sign().as_ref());
            password
        });
        Attempt {
            user: user_digest,
            password,
        }
    }

    /// Keeps what came of it: a refusal of the password, or one that may be that; one of the client says nothing
    /// about it.
    pub fn came_to<T>(self, outcome: &Result<T>) {
        let mut table = crate::lock(&TABLE);
        let Some(record) = table.users.get_mut(&self.user) else {
            return;
        };
        match outcome {
            Ok(_) => {
                record.refused = None;
                record.accepted = self.password;
            }
            Err(error) if is_about_password(error) => {
                if record.accepted == self.password {
                    record.accepted = None;
                }
                let last = record.refused.as_ref();
                let forced = last.filter(|last| last.left().is_some());
                record.refused = Some(Refused {
                    at: Instant::now(),
                    in_a_row: last.map_or(0, |last| last.in_a_row).saturating_add(1),
                    forced: forced.map_or(0, |last| last.forced),
                    error: error.shared(),
                });
            }
            Err(_) => {}
        }
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        let mut table = crate::lock(&TABLE);
        if let Some(record) = table.users.get_mut(&self.user) {
            record.under_way = record.under_way.saturating_sub(1);
            record.ended.notify_waiters();
        }
    }
}

impl Table {
    fn record(&mut self, user: &Digest) -> Result<&mut Record> {
        if !self.users.contains_key(user) && self.users.len() >= MOST_USERS {
            self.users.retain(|_, record| {
                let refused = record.refused.as_ref();
                record.under_way > 0 || refused.is_some_and(|last| last.at.elapsed() < REMEMBERED)
            });
            if self.users.len() >= MOST_USERS {
                return Err(Error::new(Code::AuthRejected, TOO_MANY_USERS, LATER));
            }
        }
        Ok(self.users.entry(*user).or_default())
    }
}

impl Record {
    fn verdict(&mut self, password: Option<&Digest>, forced: bool, clock: &Clock) -> Verdict {
        let was_accepted = self.accepted.is_some() && self.accepted.as_ref() == password;
        let in_a_row = self.refused.as_ref().map_or(0, |last| last.in_a_row);
        if let Some(last) = &mut self.refused
            && let Some(left) = last.left()
            && !was_accepted
        {
            if !forced || last.forced >= FORCED {
                return Verdict::Held(last.held_back(&clock.until(left)));
            }
            last.forced += 1;
            return Verdict::Go;
        }
        match self.under_way < TOLERATED.saturating_sub(in_a_row).max(1) {
            true => Verdict::Go,
            false => Verdict::Wait,
        }
    }
}

impl Refused {
    fn held_back(&self, until: &str) -> Error {
        let mut error = self.error.shared();
        let n = self.in_a_row;
        let then = match self.forced >= FORCED {
            true => FORCED_ALREADY,
            false => FORCE,
        };
        let (zh, en) = (&error.hint.zh, &error.hint.en);
        let (then_zh, then_en) = (then.zh, then.en);
        error.hint = said!(
            "该用户带密码的请求已连续被拒绝 {n} 次，为免账号被锁定，暂停发送至 {until}。{zh}{then_zh}",
            "Requests with this user's password were refused {n} times in a row; so that the account is not locked, they are held back until {until}. {en} {then_en}",
            n,
            until,
            zh,
            then_zh,
            en,
            then_en
        );
        error
    }
}

/// Whether the auth center may have counted a wrong password: it took the request and refused it, and not for its form or
/// for the client's sake.
fn is_about_password(error: &Error) -> bool {
    const OF_THE_CLIENT: [&str; 5] = [
        "invalid_client",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
        "invalid_request",
    ];
    // Whatever fails on the way, or comes from somebody else, has a detail.
    match (&error.auth_error, error.http_status) {
        (Some(word), _) => !OF_THE_CLIENT.contains(&word.as_str()),
        (None, Some(400 | 401 | 403 | 422 | 423)) => error.detail.is_empty(),
        _ => error.detail == crate::refusal::WITHOUT_TOKEN,
    }
}

const FORCE: Title = said!(
    "改正后可用 get_token 的 force 立即重试一次。",
    "Once that is fixed, get_token with force tries once more at once."
);
const FORCED_ALREADY: Title = said!(
    "force 已经用过，在此之前不再生效。",
    "force was used already and changes nothing before that."
);
const TOO_MANY_USERS: Title = said!(
    "一小时内被拒绝过密码的用户太多，为免更多账号被锁定，不再发送其他用户的密码。",
    "the passwords of too many users were refused within an hour; so that no more accounts are locked, no further user's password is sent."
);
const LATER: Title = said!(
    "请检查程序从哪里取得用户名和密码，一小时后再试。",
    "Check where the program gets user names and passwords from, and try again in an hour."
);

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(in_a_row: u32, ago: Duration) -> Record {
        Record {
            refused: Some(Refused {
                at: Instant::now() - ago,
                in_a_row,
                forced: 0,
                error: Error::new(Code::AuthRejected, LATER, LATER),
            }),
            ..Record::default()
        }
    }

    #[test]
    fn one_password_is_tried_when_the_time_is_over() {
        let clock = Clock::new(true, 480);
        let mut record = refused(3, HELD_BACK - Duration::from_secs(5));
        let verdict = |record: &mut Record| record.verdict(None, false, &clock);
        assert!(matches!(verdict(&mut record), Verdict::Held(_)));
        let mut record = refused(3, HELD_BACK);
        assert!(matches!(verdict(&mut record), Verdict::Go));
        record.under_way = 1;
        assert!(matches!(verdict(&mut record), Verdict::Wait));
    }

    #[test]
    fn a_password_that_was_accepted_is_not_held_back_but_may_have_been_changed() {
        let clock = Clock::new(true, 480);
        for (in_a_row, at_once) in [(0, 3), (2, 1), (3, 1), (9, 1)] {
            let mut record = refused(in_a_row, Duration::ZERO);
            record.accepted = Some([1; 32]);
            for under_way in 0..4 {
                record.under_way = under_way;
                let goes = matches!(record.verdict(Some(&[1; 32]), false, &clock), Verdict::Go);
                assert_eq!(goes, under_way < at_once);
            }
            let other = record.verdict(Some(&[2; 32]), false, &clock);
            assert_eq!(matches!(other, Verdict::Held(_)), in_a_row >= 3);
        }
    }

    #[test]
    fn nobody_is_forgotten_for_another_within_the_hour() {
        let number = |number: usize| {
            let mut user = [0; 32];
            user[..8].copy_from_slice(&number.to_le_bytes());
            user
        };
        let mut table = Table {
            users: HashMap::new(),
            key: None,
        };
        for user in 1..=MOST_USERS {
            *table.record(&number(user)).unwrap() = refused(1, Duration::ZERO);
        }
        assert!(table.record(&number(1)).is_ok());
        let Err(error) = table.record(&number(0)) else {
            panic!("there was no place");
        };
        assert_eq!(error.code, Code::AuthRejected);
        table.users.insert(number(1), refused(3, REMEMBERED));
        assert!(table.record(&number(0)).is_ok());
        assert!(!table.users.contains_key(&number(1)));
    }
}
