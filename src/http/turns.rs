//! How many requests of a client are under way to one server at once. Beyond that, more connections would only make each
//! of them slower, and many servers refuse them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::call::Call;
use crate::error::Result;
use crate::failure::Way;

const AT_ONCE: usize = 64;

#[derive(Default)]
pub struct Turns(Mutex<HashMap<String, Arc<Semaphore>>>);

impl Turns {
    /// Waits for a turn at the server, which lasts as long as what this answers.
    pub async fn take(&self, call: &Call, way: &Way) -> Result<Option<OwnedSemaphorePermit>> {
        let of_server = {
            let mut servers = crate::lock(&self.0);
            servers.retain(|_, turns| {
                Arc::strong_count(turns) > 1 || turns.available_permits() < AT_ONCE
            });
            let new = || Arc::new(Semaphore::new(AT_ONCE));
            let of_server = servers.entry(way.server.clone()).or_insert_with(new);
            of_server.clone()
        };
        call.take_turn(&of_server).await
    }
}
