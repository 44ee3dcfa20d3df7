//! Passwords that were refused. Platforms lock an account after some five wrong ones, whoever sends them: so refusals
//! are counted for each user of each auth center, and all clients of the process share the counts. Another password,
//! other users, a client closed and opened change nothing about them. The same goes for a proxy's credentials, which
//! often are those by which a doctor logs in to Windows.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ring::hmac;
use tokio::sync::Notify;
use url::Url;

use crate::clock::Clock;
use crate::error::{Code, Error, Result};
use crate::os::fork::PerProcess;
use crate::said;
use crate::said::Title;
use crate::secret::{Secret, wipe_text};

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
    /// Makes what is kept of them.
    key: hmac::Key,
}

static TABLE: PerProcess<Mutex<Table>> = PerProcess::new(|| {
    let mut random = [0; 32];
    // Without random numbers it is a hash without a key.
    let _ = getrandom::fill(&mut random);
    Mutex::new(Table::new(&random))
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

/// Whose password is sent where.
pub enum Login<'a> {
    User {
        auth_center: &'a str,
        name: &'a str,
        password: &'a Secret,
        /// By somebody who has fixed something.
        forced: bool,
    },
    /// The credentials of a proxy, `host:port`. Others for it come with another configuration, by a person.
    Proxy {
        name: &'a str,
        credentials: &'a Secret,
    },
}

/// A password that may be sent, once. Its outcome is to be told.
pub struct Attempt {
    user: Digest,
    password: Digest,
    of_proxy: bool,
    forced: bool,
}

enum Verdict {
    Go,
    Wait,
    Held(Error),
}

impl Attempt {
    /// Whether this password may be sent. So many are under way at once as may still be refused: the others wait for
    /// what becomes of them.
    pub async fn admit(login: &Login<'_>, clock: &Clock) -> Result<Attempt> {
        let attempt = Attempt::new(login);
        loop {
            let ended;
            let waiting = {
                let mut table = crate::lock(&TABLE);
                let record = table.record(&attempt.user)?;
                match record.verdict(&attempt, clock) {
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

    fn new(login: &Login<'_>) -> Attempt {
        let (whose, password, of_proxy, forced) = match login {
            Login::User {
                auth_center,
                name,
                password,
                forced,
            } => {
                // For many platforms it is the same account, and one that is counted too often is not locked.
                let name = name.trim().to_lowercase();
                let place = place(auth_center);
                (format!("user\n{place}\n{name}"), password, false, *forced)
            }
            Login::Proxy { name, credentials } => {
                let whose = ["proxy\n", name, "\n", credentials.expose()].concat();
                (whose, credentials, true, false)
            }
        };
        let table = crate::lock(&TABLE);
        let user = table.digest(&[whose.as_bytes()]);
        let password = table.digest(&[&user, password.expose().as_bytes()]);
        wipe_text(whose);
        Attempt {
            user,
            password,
            of_proxy,
            forced,
        }
    }

    pub fn accepted(&self) {
        let mut table = crate::lock(&TABLE);
        if let Some(record) = table.users.get_mut(&self.user) {
            record.refused = None;
            record.accepted = Some(self.password);
        }
    }

    /// The password was refused, or may have been.
    pub fn refused(&self, error: &Error) {
        let mut table = crate::lock(&TABLE);
        let Some(record) = table.users.get_mut(&self.user) else {
            return;
        };
        if record.accepted == Some(self.password) {
            record.accepted = None;
        }
        let last = record.refused.as_ref();
        let forced = last.filter(|last| last.left().is_some());
        record.refused = Some(Refused {
            at: Instant::now(),
            in_a_row: last.map_or(0, |last| last.in_a_row).saturating_add(1),
            forced: forced.map_or(0, |last| last.forced),
            error: error.clone(),
        });
    }
}

/// An auth center, however its address is written.
fn place(auth_center: &str) -> String {
    match Url::parse(auth_center) {
        Ok(url) => {
            let host = url.host_str().unwrap_or_default();
            let port = url.port_or_known_default().unwrap_or_default();
            format!("{host}:{port}{}", url.path().trim_end_matches('/'))
        }
        Err(_) => auth_center.to_owned(),
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
    fn new(random: &[u8]) -> Table {
        Table {
            users: HashMap::new(),
            key: hmac::Key::new(hmac::HMAC_SHA256, random),
        }
    }

    fn digest(&self, parts: &[&[u8]]) -> Digest {
        let mut context = hmac::Context::with_key(&self.key);
        parts.iter().for_each(|part| context.update(part));
        let mut digest = [0; 32];
        digest.copy_from_slice(context.sign().as_ref());
        digest
    }

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
    fn verdict(&mut self, attempt: &Attempt, clock: &Clock) -> Verdict {
        let was_accepted = self.accepted == Some(attempt.password);
        if was_accepted && attempt.of_proxy {
            // It goes along with every request.
            return Verdict::Go;
        }
        let in_a_row = self.refused.as_ref().map_or(0, |last| last.in_a_row);
        if let Some(last) = &mut self.refused
            && let Some(left) = last.left()
            && !was_accepted
        {
            if !attempt.forced || last.forced >= FORCED {
                return Verdict::Held(last.held_back(&clock.until(left), attempt.of_proxy));
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
    fn held_back(&self, until: &str, of_proxy: bool) -> Error {
        let mut error = self.error.clone();
        let n = self.in_a_row;
        let (zh, en) = (&error.hint.zh, &error.hint.en);
        if of_proxy {
            error.hint = said!(
                "这组代理用户名和密码已连续被拒绝 {n} 次，为免账号被锁定，暂停发送至 {until}。{zh}",
                "These credentials of the proxy were refused {n} times in a row; so that the account is not locked, they are held back until {until}. {en}",
                n,
                until,
                zh,
                en
            );
            return error;
        }
        let then = match self.forced >= FORCED {
            true => FORCED_ALREADY,
            false => FORCE,
        };
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

    fn attempt(password: u8) -> Attempt {
        Attempt {
            user: [0; 32],
            password: [password; 32],
            of_proxy: false,
            forced: false,
        }
    }

    #[test]
    fn one_password_is_tried_when_the_time_is_over() {
        let clock = Clock::new(true, 480);
        let mut record = refused(3, HELD_BACK - Duration::from_secs(5));
        let verdict = |record: &mut Record| record.verdict(&attempt(1), &clock);
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
                let goes = matches!(record.verdict(&attempt(1), &clock), Verdict::Go);
                assert_eq!(goes, under_way < at_once);
            }
            let other = record.verdict(&attempt(2), &clock);
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
        let mut table = Table::new(&[]);
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
