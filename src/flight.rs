//! A value that is fetched once and shared: one flight at a time, however many wait.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::network;

type Landed<T> = Option<Result<Arc<T>>>;

pub struct Cached<T> {
    state: Mutex<State<T>>,
}

struct State<T> {
    value: Option<(Arc<T>, Instant)>,
    flight: Option<watch::Receiver<Landed<T>>>,
}

/// What is fetched, and until when it is good. Boxed, lest the host's stack have to hold all that a flight does.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Result<(T, Instant)>> + Send>>;

/// What a caller will take.
pub enum Want<'a, T> {
    /// Anything that has not expired.
    Valid,
    /// Something other than this one, which the server refused.
    OtherThan(&'a Arc<T>),
    /// Something fetched from now on.
    Fresh,
}

impl<T: Send + Sync + 'static> Cached<T> {
    pub fn new() -> Arc<Cached<T>> {
        Arc::new(Cached {
            state: Mutex::new(State {
                value: None,
                flight: None,
            }),
        })
    }

    /// The value, when no flight is needed for it.
    pub fn ready(&self) -> Option<Arc<T>> {
        let state = crate::lock(&self.state);
        let (value, expires) = state.value.as_ref()?;
        (Instant::now() < *expires).then(|| value.clone())
    }

    /// The value: a cached one where it will do, else that of the flight under way, else of a new one. A flight goes
    /// on, on a thread of its own, when the caller who began it gives up: others wait for it. All who wait get its error,
    /// too.
    pub async fn get(
        self: &Arc<Self>,
        want: Want<'_, T>,
        thread: &str,
        fetch: impl FnOnce(Option<Arc<T>>) -> Fetching<T>,
    ) -> Result<Arc<T>> {
        let mut landing = {
            let mut state = crate::lock(&self.state);
            if let Some((value, expires)) = &state.value {
                let fits = match want {
                    Want::Valid => true,
                    Want::OtherThan(refused) => !Arc::ptr_eq(value, refused),
                    Want::Fresh => false,
                };
                if fits && Instant::now() < *expires {
                    return Ok(value.clone());
                }
            }
            // A sender that is gone ended without landing.
            let under_way = state
                .flight
                .as_ref()
                .filter(|flight| flight.has_changed().is_ok());
            match under_way {
                Some(flight) => {
                    let flight = flight.clone();
                    // What it holds is not needed.
                    drop(fetch);
                    flight
                }
                None => {
                    let previous = state.value.as_ref().map(|(value, _)| value.clone());
                    let (sender, receiver) = watch::channel(None);
                    state.flight = Some(receiver.clone());
                    let cached = self.clone();
                    let fetching = fetch(previous);
                    let flying = network::begin_apart(thread, async move {
                        let outcome = fetching.await;
                        let landed = cached.land(outcome);
                        // Nobody may be waiting any more.
                        let _ = sender.send(Some(landed));
                    });
                    flying?;
                    receiver
                }
            }
        };
        let landed = landing
            .wait_for(Option::is_some)
            .await
            .map_err(|_| Error::internal("a flight ended early"))?
            .clone();
        landed.unwrap_or_else(|| Err(Error::internal("a flight landed empty")))
    }

    fn land(&self, outcome: Result<(T, Instant)>) -> Result<Arc<T>> {
        let mut state = crate::lock(&self.state);
        state.flight = None;
        match outcome {
            Ok((value, expires)) => {
                let value = Arc::new(value);
                state.value = Some((value.clone(), expires));
                Ok(value)
            }
            Err(error) => Err(error),
        }
    }
}
