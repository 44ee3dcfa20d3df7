//! The routes, and the thread that serves them.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::app::App;
use crate::call::Call;
use crate::listener::{ConnectionListener, CutSwitch};
use crate::middleware::journalled;
use crate::{auth, console, document, gateway, pages};

pub fn routes(app: Arc<App>) -> Router {
    Router::new()
        .merge(auth::routes())
        .merge(gateway::routes())
        .merge(document::routes())
        .merge(pages::routes())
        .merge(console::routes())
        .fallback(nowhere)
        .method_not_allowed_fallback(wrong_method)
        .layer(from_fn_with_state(app.clone(), journalled))
        .with_state(app)
}

async fn nowhere(request: Request) -> Response {
    match request.extensions().get::<Call>() {
        Some(call) => pages::no_such_page(call).unwrap_or_else(|| call.no_such_interface()),
        None => console::nowhere(),
    }
}

async fn wrong_method(request: Request) -> Response {
    match request.extensions().get::<Call>() {
        Some(call) => pages::not_by_this_method(call, request.method())
            .unwrap_or_else(|| call.no_such_interface()),
        // What is not recorded is the console's own.
        None => console::nowhere(),
    }
}

/// Serves until told to stop. Connections that a fault keeps hanging do not delay the end.
pub fn run(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    app: Arc<App>,
    stopped: oneshot::Receiver<()>,
    started: Sender<Result<(), String>>,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = started.send(Err(error.to_string()));
            return;
        }
    };
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)
            .and_then(|listener| ConnectionListener::open(listener, tls));
        let listener = match listener {
            Ok(listener) => listener,
            Err(error) => {
                let _ = started.send(Err(error.to_string()));
                return;
            }
        };
        let _ = started.send(Ok(()));
        let service = routes(app).into_make_service_with_connect_info::<CutSwitch>();
        tokio::select! {
            _ = axum::serve(listener, service) => {}
            _ = stopped => {}
        }
    });
    // Drops every task, so that the port is free when this returns.
    runtime.shutdown_timeout(Duration::from_secs(1));
}
