//! Each connection is made on a thread of its own: a handshake takes the processor's time, and who checks a certificate may
//! wait for a revocation list.

use std::sync::Arc;
use std::task::{Context, Poll};

use tower::util::Oneshot;
use tower::{Layer, Service};

use super::kept;
use crate::failure::NotBegun;
use crate::network;
use crate::tls::{BoxError, Connecting};

/// For what makes connections. The HTTP library copies that half a dozen times for each request, also for one that needs
/// no new connection: behind a pointer a copy takes next to nothing.
#[derive(Clone)]
pub struct Apart;

impl<S> Layer<S> for Apart {
    type Service = Shared<S>;

    fn layer(&self, connector: S) -> Shared<S> {
        Shared(Arc::new(connector))
    }
}

pub struct Shared<S>(Arc<S>);

impl<S> Clone for Shared<S> {
    fn clone(&self) -> Shared<S> {
        Shared(self.0.clone())
    }
}

impl<S, R> Service<R> for Shared<S>
where
    S: Service<R, Error = BoxError> + Clone + Send + 'static,
    S::Future: Send,
    S::Response: Send,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Connecting<S::Response>;

    /// Each connection asks its own copy.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, server: R) -> Connecting<S::Response> {
        let connecting = Oneshot::new(S::clone(&self.0), server);
        Box::pin(async {
            let made = network::apart("idcas-connect", connecting).await;
            kept::connected();
            made.map_err(NotBegun)?
        })
    }
}
