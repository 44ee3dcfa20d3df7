//! What is noted while one connection is made. The TLS library's callbacks do not know whose connection they serve, and
//! its error does not say what it saw before; so each connection carries its notes, and they leave with its error.

use std::cell::RefCell;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

use super::refusal::Refused;

pub type BoxError = Box<dyn StdError + Send + Sync>;

/// A connection that is being made.
pub type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

/// Of one handshake.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// The server asked for a certificate of the client's.
    pub asked: bool,
    /// Why its own certificate was refused.
    pub refused: Option<Refused>,
}

tokio::task_local! {
    static NOTES: RefCell<Notes>;
}

/// Notes something of the handshake that is under way here.
pub fn note(write: impl FnOnce(&mut Notes)) {
    let _ = NOTES.try_with(|notes| write(&mut notes.borrow_mut()));
}

/// A connection that failed, and what was noted on the way.
#[derive(Debug)]
pub struct Noted {
    pub notes: Notes,
    error: BoxError,
}

impl fmt::Display for Noted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no connection")
    }
}

impl StdError for Noted {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.error)
    }
}

/// Gives a connection that is being made its notes.
pub fn noting<T>(
    connecting: impl Future<Output = Result<T, BoxError>> + Send + 'static,
) -> Connecting<T> {
    Box::pin(NOTES.scope(RefCell::default(), async {
        connecting.await.map_err(|error| {
            let notes = NOTES.with(|notes| notes.borrow().clone());
            Box::new(Noted { notes, error }) as BoxError
        })
    }))
}
