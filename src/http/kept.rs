//! Connections that are kept for the next request. A server may close one at any moment, and a request that is on its way
//! then is lost: that says nothing about how the server is.

use std::cell::Cell;
use std::future::Future;

use reqwest::{Error, Response};

use crate::failure::Failed;

tokio::task_local! {
    /// Whether a connection was made for the request that this task sends. One that another request leaves meanwhile may be
    /// taken instead, and the new one is then kept.
    static CONNECTED: Cell<bool>;
}

/// A request that got no head of a reply.
pub struct Lost {
    pub error: Error,
    by_kept: bool,
}

/// Waits for the head of a reply.
pub async fn head(
    sending: impl Future<Output = reqwest::Result<Response>>,
) -> Result<Response, Lost> {
    let watched = async {
        let outcome = sending.await;
        outcome.map_err(|error| Lost {
            error,
            by_kept: !CONNECTED.with(Cell::get),
        })
    };
    CONNECTED.scope(Cell::new(false), watched).await
}

/// A connection was made for the request of this task.
pub fn connected() {
    // Where it is of no task, nobody asks.
    let _ = CONNECTED.try_with(|connected| connected.set(true));
}

impl Lost {
    /// The failure in words, with whether it was a kept connection that broke off.
    pub fn told(&self, failed: Failed) -> Failed {
        let by_kept = self.by_kept && failed.transient && !failed.unsent;
        Failed { by_kept, ..failed }
    }
}
