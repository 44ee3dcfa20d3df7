//! Whether and when something is sent again: seldom enough that a platform in trouble does not get a multiple of its
//! load, and spread enough that a crowd that was refused together does not come back together.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::failure::Failed;

/// Why something may be sent again, and for how long the server asks to wait first.
#[derive(Clone, Copy)]
pub struct Again {
    asked: Option<Duration>,
    after: After,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Failure,
    /// 429: the server is well and has not looked at the request; its turn comes.
    NotItsTurn,
    /// The server had closed a connection that was kept from an earlier request, as servers do in their own time.
    ClosedConnection,
}

impl Again {
    pub fn after(status: u16, asked: Option<Duration>) -> Again {
        let after = match status {
            429 => After::NotItsTurn,
            _ => After::Failure,
        };
        Again { asked, after }
    }

    /// After a failure that another attempt may not meet.
    pub fn after_failure() -> Again {
        Again::after(0, None)
    }

    /// The same, of a request that may have met a connection which was closed already.
    pub fn after_failed(failed: &Failed) -> Again {
        let after = match failed.by_kept {
            true => After::ClosedConnection,
            false => After::Failure,
        };
        Again { asked: None, after }
    }
}

/// How often one request was sent again already.
#[derive(Default)]
pub struct Attempts {
    failed: u32,
    in_turn: u32,
    /// Because a kept connection had been closed.
    reopened: u32,
    /// From now on each attempt has a connection of its own.
    pub alone: bool,
}

impl Attempts {
    /// `alone`: also the first one has a connection of its own.
    pub fn beginning(alone: bool) -> Attempts {
        Attempts {
            alone,
            ..Attempts::default()
        }
    }

    pub fn count(&self) -> u32 {
        self.failed + self.in_turn + self.reopened
    }
}

/// What all requests of a client share.
pub struct Retries {
    /// `retries` of the configuration.
    most: u32,
    failures: Budget,
    turns: Budget,
}

impl Retries {
    pub fn new(most: u32) -> Retries {
        Retries {
            most,
            // A lone call always has its retries; of many that fail, one in ten.
            failures: Budget::new(10, Duration::from_secs(20), 100),
            turns: Budget::new(40, Duration::from_secs(2), 0),
        }
    }

    /// A request is sent for the first time.
    pub fn count_request(&self) {
        self.failures.earn();
    }

    /// How long to wait before the next attempt; `None` where there is to be none. `left` is the call's time.
    pub fn pause(&self, attempts: &mut Attempts, again: Again, left: Duration) -> Option<Duration> {
        const LEAST: Duration = Duration::from_millis(100);
        /// So many turns are more than a call of half a minute has.
        const MOST_TURNS: u32 = 30;

        if again.after == After::ClosedConnection && !attempts.alone {
            // Once, at once and at nobody's expense: on a new connection it is as if it were sent for the first time.
            attempts.alone = self.most > 0 && !left.is_zero();
            attempts.reopened = u32::from(attempts.alone);
            return attempts.alone.then_some(Duration::ZERO);
        }
        let (done, budget, bound, exhausted) = match again.after {
            After::NotItsTurn => {
                let done = &mut attempts.in_turn;
                let bound = (500 << (*done).min(2)).min(2_000);
                let exhausted = self.most == 0 || *done >= MOST_TURNS;
                (done, &self.turns, bound, exhausted)
            }
            After::Failure | After::ClosedConnection => {
                let done = &mut attempts.failed;
                let bound = 200 << (*done).min(4);
                let exhausted = *done >= self.most;
                (done, &self.failures, bound, exhausted)
            }
        };
        let asked = again.asked.unwrap_or_default();
        if exhausted || asked >= left {
            return None;
        }
        let mut pause = asked + spread(bound);
        // What is begun when the time is as good as over tells nothing, and the status that is known would be lost.
        if pause + LEAST > left {
            if asked.is_zero() {
                return None;
            }
            // The server has named a moment within the call's time.
            pause = asked + LEAST;
        }
        if pause >= left {
            return None;
        }
        if !budget.spend() {
            return None;
        }
        *done += 1;
        Some(pause)
    }
}

/// At random, from half of a bound to the whole of it: never next to nothing, and seldom what a neighbour waits.
fn spread(bound: u64) -> Duration {
    let mut random = [0; 2];
    let part = match getrandom::fill(&mut random) {
        Ok(()) => u64::from(u16::from_le_bytes(random)),
        Err(_) => 0x8000,
    };
    Duration::from_millis(bound / 2 + bound / 2 * part / 0xffff)
}

/// How many repetitions all requests of a client have together.
struct Budget {
    most: u32,
    /// One more in each such time.
    every: Duration,
    /// Thousandths of a repetition for each request.
    earned: u32,
    left: Mutex<Left>,
}

struct Left {
    thousandths: u64,
    at: Instant,
}

impl Budget {
    fn new(most: u32, every: Duration, earned: u32) -> Budget {
        Budget {
            most,
            every,
            earned,
            left: Mutex::new(Left {
                thousandths: u64::from(most) * 1_000,
                at: Instant::now(),
            }),
        }
    }

    fn earn(&self) {
        let mut left = crate::lock(&self.left);
        self.add(&mut left, u64::from(self.earned));
    }

    fn spend(&self) -> bool {
        let mut left = crate::lock(&self.left);
        let thousandths = u64::try_from(left.at.elapsed().as_millis()).unwrap_or(u64::MAX);
        let every = u64::try_from(self.every.as_millis()).unwrap_or(u64::MAX);
        let grown = thousandths.saturating_mul(1_000) / every.max(1);
        if grown > 0 {
            left.at = Instant::now();
            self.add(&mut left, grown);
        }
        let enough = left.thousandths >= 1_000;
        if enough {
            left.thousandths -= 1_000;
        }
        enough
    }

    fn add(&self, left: &mut Left, thousandths: u64) {
        let most = u64::from(self.most) * 1_000;
        left.thousandths = left.thousandths.saturating_add(thousandths).min(most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3_600);

    #[test]
    fn a_pause_is_never_next_to_nothing_nor_shorter_than_asked() {
        for _ in 0..200 {
            let retries = Retries::new(2);
            let mut attempts = Attempts::default();
            let mut pause = |again| retries.pause(&mut attempts, again, LONG);
            let first = pause(Again::after_failure()).unwrap().as_millis();
            assert!((100..=200).contains(&first), "{first}");
            let zero = Some(Duration::ZERO);
            let second = pause(Again::after(503, zero)).unwrap().as_millis();
            assert!((200..=400).contains(&second), "{second}");
            assert!(pause(Again::after(503, zero)).is_none());
            // Its turn comes all the same.
            let asked = Some(Duration::from_secs(3));
            let turn = pause(Again::after(429, asked)).unwrap().as_millis();
            assert!((3_250..=3_500).contains(&turn), "{turn}");
        }
    }

    #[test]
    fn what_is_asked_for_beyond_the_time_of_a_call_is_not_waited_for() {
        let retries = Retries::new(2);
        let pause = |seconds, left| {
            let again = Again::after(429, Some(Duration::from_secs(seconds)));
            retries.pause(&mut Attempts::default(), again, Duration::from_secs(left))
        };
        assert!(pause(10, 10).is_none() && pause(0, 0).is_none());
        let pause = pause(10, 11).unwrap();
        assert!((10_100..=10_500).contains(&pause.as_millis()), "{pause:?}");
        // Towards the end of a call the pauses do not become shorter and shorter.
        let (left, zero) = (Duration::from_millis(200), Some(Duration::ZERO));
        for asked in [zero, None] {
            let again = Again::after(429, asked);
            let pause = retries.pause(&mut Attempts::default(), again, left);
            assert!(pause.is_none());
        }
        let none = Retries::new(0);
        for again in [Again::after(429, None), Again::after_failure()] {
            let pause = none.pause(&mut Attempts::default(), again, LONG);
            assert!(pause.is_none());
        }
    }

    #[test]
    fn a_client_whose_requests_all_fail_repeats_few_of_them() {
        let retries = Retries::new(2);
        let mut repeated = 0;
        for _ in 0..1_000 {
            retries.count_request();
            let mut attempts = Attempts::default();
            while retries
                .pause(&mut attempts, Again::after(503, None), LONG)
                .is_some()
            {
                repeated += 1;
            }
        }
        assert!((100..=120).contains(&repeated), "{repeated}");
    }
}
