//! Simulates the platform side of the IDCAS interface, for work without a hospital.
//!
//! It verifies everything by its own reading of the interface specification and shares no code
//! with the client library, so that the two can disagree. All data are invented.
//!
//! Each line uses only what is below it:
//!
//! | | |
//! |---|---|
//! | `main` | the program |
//! | `lib` | [`Sandbox`]: starting, controlling and observing it from a test |
//! | `server` | the routes, and the thread that serves them |
//! | `middleware` | around every handler: journal, faults, `Date` |
//! | `console` | the console and the control API |
//! | `auth`, `gateway`, `document`, `pages` | the handlers, by the base address they are under |
//! | `call` | one request, as the handlers see it |
//! | `verify`, `links` | the checks on a page link; right links |
//! | `app` | the state that the handlers share |
//! | `envelope`, `journal`, `misbehave`, `patient`, `templates`, `views` | what is sent and what is recorded |
//! | `fault_request`, `pasted` | what a person asks the console for |
//! | `checker` | the rules of parameter tables |
//! | `crypto`, `data`, `faults`, `fields`, `listener`, `tokens`, `values` | keys, data, faults, parameters, connections, tokens, value sets |
//! | `options` | the settings |
//! | `clock` | the platform's time, and times as text |
//! | `said` | sentences in both languages |
#![recursion_limit = "256"]

mod app;
mod auth;
mod call;
mod checker;
mod clock;
mod console;
mod crypto;
mod data;
mod document;
mod envelope;
mod fault_request;
mod faults;
mod fields;
mod gateway;
mod journal;
mod links;
mod listener;
mod middleware;
mod misbehave;
mod options;
mod pages;
mod pasted;
mod patient;
mod said;
mod server;
mod templates;
mod tokens;
mod values;
mod verify;
mod views;

use std::net::TcpListener;
use std::sync::Arc;
use std::thread::JoinHandle;

use serde_json::Value;
use tokio::sync::oneshot;

use app::App;
pub use data::exams::Exam;
pub use data::people::Person;
pub use faults::{Fault, FaultKind};
pub use journal::{RequestRecord, Verdict};
pub use options::{ClientAuth, Options, RsaKeyFormat};
pub use said::Said;
use said::said;

/// A running sandbox. Dropping it stops it.
pub struct Sandbox {
    app: Arc<App>,
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts a sandbox on its own thread; it is already listening when this returns.
    pub fn start(options: Options) -> Result<Sandbox, String> {
        let listener = TcpListener::bind((options.host.as_str(), options.port))
            .map_err(|error| format!("{}:{}: {error}", options.host, options.port))?;
        listener
            .set_nonblocking(true)
            .map_err(|error| error.to_string())?;
        let port = listener
            .local_addr()
            .map_err(|error| error.to_string())?
            .port();
        let tls = match (&options.tls_cert, &options.tls_key) {
            (Some(certificate), Some(key)) => Some(listener::tls(certificate, key)?),
            (None, None) => None,
            _ => {
                return Err(said!(
                    "tls_cert 和 tls_key 应同时指定",
                    "tls_cert and tls_key must be given together"
                )
                .to_string());
            }
        };
        let base = base(&options, port, tls.is_some());
        let app = App::new(options, base)?;
        let (stop, stopped) = oneshot::channel();
        let (started, ready) = std::sync::mpsc::channel();
        let shared = app.clone();
        let thread = std::thread::Builder::new()
            .name("idcas-sandbox".to_owned())
            .spawn(move || server::run(listener, tls, shared, stopped, started))
            .map_err(|error| error.to_string())?;
        match ready.recv() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return Err(error),
            Err(_) => {
                return Err(said!("服务线程已退出", "the server thread ended").to_string());
            }
        }
        Ok(Sandbox {
            app,
            port,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// `http://127.0.0.1:PORT`, without a trailing slash.
    pub fn base(&self) -> String {
        self.app.base.clone()
    }

    /// The configuration for `idcas_init` with which a client works against this sandbox.
    pub fn config(&self) -> Value {
        self.app.config()
    }

    /// The requests to the platform so far, oldest first; the last 500 are kept.
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.app.journal.all()
    }

    pub fn clear_requests(&self) {
        self.app.journal.clear();
    }

    /// Switches a fault on; it replaces one of the same kind on the same path.
    pub fn set_fault(&self, mut fault: Fault) {
        if let Some(Ok(path)) = fault.path.as_deref().map(fault_request::prefix) {
            fault.path = path;
        }
        self.app.faults.set(fault);
        self.app.clock.set_skew(self.app.faults.clock_skew_s());
    }

    pub fn clear_faults(&self) {
        self.app.faults.clear(None, None);
        self.app.clock.set_skew(0);
    }

    /// The faults that are on.
    pub fn faults(&self) -> Vec<Fault> {
        self.app.faults.all()
    }

    /// Every access token issued so far is refused from now on; refresh tokens still work.
    pub fn expire_tokens(&self) {
        self.app.tokens.expire(false);
    }

    /// As [`Sandbox::expire_tokens`], refresh tokens included.
    pub fn expire_all_tokens(&self) {
        self.app.tokens.expire(true);
    }

    /// How many tokens a grant type, e.g. `password`, was granted.
    pub fn token_requests(&self, grant_type: &str) -> usize {
        let grants = self.app.grants.lock().unwrap();
        grants.get(grant_type).copied().unwrap_or(0)
    }

    /// Freezes the platform's clock at these Unix seconds, or lets it run again.
    pub fn set_now(&self, unix_seconds: Option<i64>) {
        self.app.clock.set(unix_seconds);
    }

    /// The platform's time as `yyyy-MM-dd HH:mm:ss`, China time.
    pub fn china_now(&self) -> String {
        self.app.clock.china_now()
    }

    /// The city's exams.
    pub fn exams(&self) -> &[Exam] {
        &self.app.archive.city
    }

    /// The city's laboratory tests.
    pub fn labs(&self) -> &[Exam] {
        &self.app.archive.labs
    }

    /// The province's exams.
    pub fn province_exams(&self) -> &[Exam] {
        &self.app.archive.province
    }

    /// How often an exam's report has been printed.
    pub fn print_count(&self, id: i64) -> u32 {
        self.app.print_count(id)
    }

    /// Encrypts by TripleDES with this sandbox's key.
    pub fn encrypt(&self, text: &str) -> String {
        self.app.keys.encrypt(text)
    }

    /// Decrypts by TripleDES; `None` where that fails.
    pub fn decrypt(&self, text: &str) -> Option<String> {
        self.app.keys.decrypt(text).ok()
    }

    /// Encrypts by RSA with this sandbox's public key; `None` for a text that is too long.
    pub fn rsa_encrypt(&self, text: &str) -> Option<String> {
        self.app.keys.rsa_encrypt(text)
    }

    /// The signature of a page link.
    pub fn sign(&self, token: &str, sev: &str, timestamp: &str) -> String {
        self.app.keys.sign(token, sev, timestamp)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn base(options: &Options, port: u16, tls: bool) -> String {
    if let Some(url) = &options.public_url {
        return url.trim_end_matches('/').to_owned();
    }
    let scheme = if tls { "https" } else { "http" };
    let host = match options.host.as_str() {
        "0.0.0.0" | "::" => "127.0.0.1".to_owned(),
        host if host.contains(':') => format!("[{host}]"),
        host => host.to_owned(),
    };
    format!("{scheme}://{host}:{port}")
}
