//! Each connection is made on a thread of its own: a handshake takes the processor's time, and who checks a certificate may
//! wait for a revocation list.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

use crate::failure::NotBegun;
use crate::network;

type BoxError = Box<dyn StdError + Send + Sync>;

#[derive(Clone)]
pub struct Apart;

impl<S> Layer<S> for Apart {
    type Service = Connector<S>;

    fn layer(&self, connector: S) -> Connector<S> {
        Connector(connector)
    }
}

#[derive(Clone)]
pub struct Connector<S>(S);

impl<S, Address> Service<Address> for Connector<S>
where
    S: Service<Address, Error = BoxError>,
    S::Response: Send + 'static,
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
        Box::pin(async {
            let made = network::apart("idcas-connect", connecting).await;
            made.map_err(NotBegun)?
        })
    }
}
