//! Names looked up by the operating system. That may take long, and cannot be broken off: each name is looked up once at a
//! time, on a thread of its own, however many calls want it.

use std::collections::HashMap;
use std::io;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};
use crate::failure::{NotBegun, Unresolved};
use crate::flight::{Cached, Want};
use crate::os::fork::PerProcess;

type Found = io::Result<Vec<SocketAddr>>;

/// So many names are looked up at once, lest those that nobody answers take all threads there are.
const AT_ONCE: usize = 64;

static TURNS: PerProcess<Arc<Semaphore>> = PerProcess::new(|| Arc::new(Semaphore::new(AT_ONCE)));

/// Those under way.
static UNDER_WAY: PerProcess<Mutex<HashMap<String, Arc<Cached<Found>>>>> =
    PerProcess::new(Default::default);

/// The addresses of a name, which may be an address itself. Nothing is kept: that is the operating system's to do.
pub async fn look_up(host: &str, port: u16) -> Result<Found> {
    let cached = {
        let mut under_way = crate::lock(&UNDER_WAY);
        under_way.retain(|_, cached| Arc::strong_count(cached) > 1);
        under_way
            .entry(host.to_owned())
            .or_insert_with(Cached::new)
            .clone()
    };
    let turn = TURNS.clone().acquire_owned().await;
    let turn = turn.map_err(|_| Error::internal("turns are over"))?;
    let name = host.to_owned();
    let found = cached.get(Want::Valid, "idcas-name", move |_| {
        Box::pin(async move {
            let _turn = turn;
            let found = (name.as_str(), 0).to_socket_addrs();
            Ok((found.map(Iterator::collect), Instant::now()))
        })
    });
    Ok(match &*found.await? {
        Ok(addresses) => Ok(addresses
            .iter()
            .map(|found| SocketAddr::new(found.ip(), port))
            .collect()),
        Err(error) => Err(io::Error::from(error.kind())),
    })
}

/// The same for the HTTP library, with a failure that can be told from a failed connection.
pub struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = look_up(name.as_str(), 0).await.map_err(NotBegun)?;
            let addresses = found.map_err(Unresolved)?;
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
