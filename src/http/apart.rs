//! Each connection is made on a thread of its own: a handshake takes the processor's time, and who checks a certificate may
//! wait for a revocation list.

use std::future::Future;

use super::kept;
use crate::failure::NotBegun;
use crate::network;
use crate::tls::{BoxError, Connecting};

pub fn apart<T: Send + 'static>(
    connecting: impl Future<Output = Result<T, BoxError>> + Send + 'static,
) -> Connecting<T> {
    Box::pin(async {
        let made = network::apart("idcas-connect", connecting).await;
        kept::connected();
        made.map_err(NotBegun)?
    })
}
