//! Tokens that were renewed and refused all the same: a gateway that answers 401 whatever it is sent must not cost a
//! token request for each call.

use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use crate::credential::Token;

/// For so long a 401 is not followed by another renewal; twice as long each time, up to the longest.
const FIRST: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_secs(600);

/// What came of the renewals of one holder's token.
#[derive(Default)]
pub struct Renewals(Mutex<State>);

#[derive(Default)]
struct State {
    /// By operation: an account may lack the right to one of them alone, which some platforms answer with 401.
    refused: Vec<Refused>,
    /// Refusals since any operation took a token. Where none did, the fault is nothing of one operation's own.
    in_a_row: u32,
    /// Many calls may be refused with the same token.
    last: Weak<Token>,
}

struct Refused {
    operation: &'static str,
    times: u32,
    until: Instant,
}

impl Renewals {
    /// For how long a 401 to this operation is not followed by another renewal.
    pub fn held_back(&self, operation: &str) -> Option<Duration> {
        let state = crate::lock(&self.0);
        let counts = |refused: &&Refused| refused.operation == operation || state.in_a_row > 0;
        let ends = state.refused.iter().filter(counts);
        let end = ends.map(|refused| refused.until).max()?;
        Some(end.saturating_duration_since(Instant::now())).filter(|left| !left.is_zero())
    }

    /// The platform took the token.
    pub fn accepted(&self, operation: &str) {
        let mut state = crate::lock(&self.0);
        state.in_a_row = 0;
        state
            .refused
            .retain(|refused| refused.operation != operation);
    }

    /// The platform refused a token that it had given out for this call.
    pub fn refused(&self, operation: &'static str, token: &Arc<Token>) {
        let mut state = crate::lock(&self.0);
        let token = Arc::downgrade(token);
        let known = state
            .refused
            .iter()
            .position(|one| one.operation == operation);
        if known.is_some() && state.last.ptr_eq(&token) {
            return;
        }
        if !state.last.ptr_eq(&token) {
            state.in_a_row = state.in_a_row.saturating_add(1);
            state.last = token;
        }
        let before = known.map(|place| state.refused.swap_remove(place));
        let times = before.map_or(0, |refused| refused.times).saturating_add(1);
        let doublings = (times.max(state.in_a_row) - 1).min(16);
        state.refused.push(Refused {
            operation,
            times,
            until: Instant::now() + (FIRST * (1 << doublings)).min(LONGEST),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(renewals: &Renewals, operation: &str) -> u64 {
        let left = renewals.held_back(operation).unwrap_or_default();
        left.as_secs_f64().round() as u64
    }

    #[test]
    fn each_renewal_in_vain_is_waited_for_twice_as_long() {
        let renewals = Renewals::default();
        for expected in [30, 60, 120, 240, 480, 600, 600] {
            let token = Arc::new(Token::for_test());
            // However many calls were refused with it.
            for _ in 0..64 {
                renewals.refused("a", &token);
            }
            assert_eq!(seconds(&renewals, "a"), expected);
            assert_eq!(seconds(&renewals, "another"), expected);
        }
        renewals.accepted("a");
        assert!(renewals.held_back("a").is_none());
    }

    #[test]
    fn what_one_operation_meets_holds_up_no_other_that_works() {
        let renewals = Renewals::default();
        for expected in [30, 60, 120] {
            renewals.refused("a", &Arc::new(Token::for_test()));
            renewals.accepted("b");
            assert_eq!(seconds(&renewals, "a"), expected);
            assert!(renewals.held_back("b").is_none());
        }
    }
}
