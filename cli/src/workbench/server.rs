//! Which address is what.

use std::io;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use idcas::said::Language;
use serde_json::json;
use tokio::net::TcpListener;

use super::state::Workbench;
use super::{assets, crypto, diagnosis, guard, jobs, log, operations, reply, settings};

/// The language that the page asks in.
pub struct In(pub Language);

impl<S: Sync> FromRequestParts<S> for In {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<In, Self::Rejection> {
        let named = parts.headers.get("x-idcas-workbench");
        let named = named.and_then(|value| value.to_str().ok());
        Ok(In(named.and_then(reply::language).unwrap_or(Language::Zh)))
    }
}

/// `interrupted` ends it, as the page's "quit" does.
pub async fn serve(
    listener: TcpListener,
    workbench: Arc<Workbench>,
    interrupted: impl Future<Output = io::Result<()>> + Send + 'static,
) -> io::Result<()> {
    let ending = workbench.clone();
    axum::serve(listener, routes(workbench))
        .with_graceful_shutdown(async move {
            tokio::select! {
                () = ending.quit.notified() => {}
                _ = interrupted => {}
            }
        })
        .await
}

fn routes(workbench: Arc<Workbench>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/enter/{secret}", get(enter))
        .route("/{language}/", get(page))
        .route("/files/{name}", get(assets::file))
        // Every browser asks for one.
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route(
            "/api/configuration",
            get(settings::shown).post(settings::apply),
        )
        .route("/api/configuration/check", post(settings::check))
        .route("/api/operations", get(operations::all))
        .route("/api/operations/{name}", get(operations::one))
        .route("/api/check", post(operations::check))
        .route("/api/code", post(operations::code))
        .route("/api/crypto", post(crypto::work_out))
        .route("/api/call", post(jobs::start))
        .route("/api/jobs/{job}", get(jobs::look).delete(jobs::cancel))
        .route("/api/answers/{answer}", get(jobs::received))
        .route(
            "/api/diagnosis",
            get(diagnosis::look).post(diagnosis::start),
        )
        .route("/api/log", get(log::tail))
        .route("/api/quit", post(quit))
        .fallback(nowhere)
        .layer(middleware::from_fn_with_state(
            workbench.clone(),
            guard::guarded,
        ))
        .with_state(workbench)
}

/// The secret for a cookie. The page goes on by itself: a redirect would count as the one who gave the address, and a
/// strict cookie would not be sent.
async fn enter(State(workbench): State<Arc<Workbench>>, Path(secret): Path<String>) -> Response {
    if !workbench.guard.is_secret(&secret) {
        return (StatusCode::FORBIDDEN, WRONG_SECRET).into_response();
    }
    let html = assets::entering(workbench.language);
    let cookie = [(header::SET_COOKIE, workbench.guard.set_cookie())];
    (cookie, html).into_response()
}

async fn home(State(workbench): State<Arc<Workbench>>) -> Redirect {
    Redirect::to(&format!("/{}/", reply::name_of(workbench.language)))
}

async fn page(State(workbench): State<Arc<Workbench>>, Path(language): Path<String>) -> Response {
    match reply::language(&language) {
        Some(language) => assets::page(&workbench, language),
        None => nowhere_text(),
    }
}

/// The last answer leaves before the server does.
async fn quit(State(workbench): State<Arc<Workbench>>) -> Response {
    workbench.quit.notify_one();
    Json(json!({"ok": true})).into_response()
}

async fn nowhere(_: Uri) -> Response {
    nowhere_text()
}

fn nowhere_text() -> Response {
    (
        StatusCode::NOT_FOUND,
        "没有这个地址。\nThere is nothing here.\n",
    )
        .into_response()
}

const WRONG_SECRET: &str = "此地址已失效：idcas 每次启动都会生成新的地址。\n\
    This address is no longer right: idcas makes another one each time it starts.\n";
