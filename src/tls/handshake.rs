//! What is noted while one connection is made. The TLS library's callbacks do not know whose connection they serve, and
//! its error does not say what it saw before; so each connection carries its notes, and they leave with its error.

use std::cell::RefCell;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

use super::refusal::Refused;

type BoxError = Box<dyn StdError + Send + Sync>;

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

/// Gives each connection its notes.
#[derive(Clone)]
pub struct Noting;

impl<S> Layer<S> for Noting {
    type Service = NotingConnector<S>;

    fn layer(&self, connector: S) -> NotingConnector<S> {
        NotingConnector(connector)
    }
}

#[derive(Clone)]
pub struct NotingConnector<S>(S);

impl<S, Address> Service<Address> for NotingConnector<S>
where
    S: Service<Address, Error = BoxError>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, address: Address) -> Self::Future {
        let connecting = self.0.call(address);
        Box::pin(NOTES.scope(RefCell::default(), async {
            connecting.await.map_err(|error| {
                let notes = NOTES.with(|notes| notes.borrow().clone());
                Box::new(Noted { notes, error }) as BoxError
            })
        }))
    }
}
