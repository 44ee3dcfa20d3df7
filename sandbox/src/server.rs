//! The routes, and the thread they are served on.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::app::App;
use crate::call::journalled;
use crate::listener::{Gate, Wire};
use crate::{auth, console, document, gateway, pages, reply};

pub fn routes(app: Arc<App>) -> Router {
    Router::new()
        .merge(auth::routes())
        .merge(gateway::routes())
        .merge(document::routes())
        .merge(pages::routes())
        .merge(console::routes())
        .fallback(reply::no_such_interface)
        .method_not_allowed_fallback(reply::no_such_interface)
        .layer(from_fn_with_state(app.clone(), journalled))
        .with_state(app)
}

/// Serves until told to stop. Connections that hang on purpose do not hold it up.
pub fn run(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    app: Arc<App>,
    stopped: oneshot::Receiver<()>,
    report: Sender<Result<(), String>>,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = report.send(Err(error.to_string()));
            return;
        }
    };
    runtime.block_on(async {
        let gate = tokio::net::TcpListener::from_std(listener)
            .and_then(|listener| Gate::open(listener, tls));
        let gate = match gate {
            Ok(gate) => gate,
            Err(error) => {
                let _ = report.send(Err(error.to_string()));
                return;
            }
        };
        let _ = report.send(Ok(()));
        let service = routes(app).into_make_service_with_connect_info::<Wire>();
        tokio::select! {
            _ = axum::serve(gate, service) => {}
            _ = stopped => {}
        }
    });
    // Drops every task, so that the port is free again when this returns.
    runtime.shutdown_timeout(Duration::from_secs(1));
}
