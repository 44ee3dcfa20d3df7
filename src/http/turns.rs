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
            match servers.get(&way.server) {
                Some(of_server) => of_server.clone(),
                None => {
                    let of_server = Arc::new(Semaphore::new(AT_ONCE));
                    servers.insert(way.server.clone(), of_server.clone());
                    of_server
                }
            }
        };
        call.take_turn(&of_server).await
    }
}
