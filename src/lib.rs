//! idcas: a C library that connects hospital information systems to a regional medical-image cloud archive.
//!
//! A call goes one way, down:
//! `ffi -> dispatch -> operation -> token -> client -> http`, with `check` and `catalogue` before and `envelope` after.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `ffi/` | the C ABI and nothing else; in `ffi/com/` the COM object, which is another way in by the same functions |
//! | `dispatch` | an operation by its name: check, choose what performs it, record |
//! | `operation/` | `link`, `request`, `paging`, `print_files`, `inspect`, `diagnose`, `workings`: the kinds of work |
//! | `token`, `grant` | the three token steps; send, renew once on 401; one token request |
//! | `credential`, `client_auth` | the tokens and the RSA key that were given out; how a client proves to the auth center who it is |
//! | `token_reply`, `refusal` | what the auth center's replies say, and its refusals in words |
//! | `client` | what all calls of a client share |
//! | `http`, `tls`, `failure` | the one HTTP client: limits, retries; whom to trust; what can fail, in words |
//! | `account`, `flight` | users whose tokens are kept; a value fetched once however many wait |
//! | `lockout`, `renewal` | passwords, and renewed tokens, that were refused and are not sent again for a while |
//! | `page` | checked parameters to a page's URL |
//! | `check`, `names` | a call's parameters against the catalogue: every fault at once; names that were mistyped |
//! | `catalogue/` | the platform's interface as data, a file for each group of chapters |
//! | `code` | every code, its meaning, cause and remedy, in one table |
//! | `mistake` | every mistake of a link, its words and remedy, in one table; the sandbox includes it for its words |
//! | `describe` | the catalogue as JSON |
//! | `config/` | the configuration's keys, in one table, and a configuration that was checked |
//! | `crypto/` | TripleDES, signature, RSA; the other modes, for telling what a link was made with |
//! | `envelope`, `json`, `document` | JSON in and out, never rebuilt |
//! | `call`, `job`, `network` | a call's deadline and cancellation; calls in the background; the thread that moves bytes |
//! | `error`, `said` | every way to fail; texts in both languages |
//! | `memory` | what is asked for before it is taken, and what is said where there is none |
//! | `log/` | the log file: each kind of line; a thread that writes; a file that several processes share |
//! | `clock`, `secret` | what their names say |
//! | `os/` | what is the operating system's: forks, threads, signals, cancellation, paths, floating point, protected texts, memory that is wiped |
#![deny(unsafe_code)]
#![deny(clippy::print_stdout, clippy::print_stderr, clippy::dbg_macro)]
mod account;
mod call;
pub mod catalogue;
mod check;
mod client;
mod client_auth;
mod clock;
pub mod code;
mod config;
mod credential;
mod crypto;
pub mod describe;
mod dispatch;
mod document;
mod envelope;
pub mod error;
mod failure;
mod ffi;
mod flight;
mod grant;
mod http;
mod job;
mod json;
mod lockout;
mod log;
mod memory;
pub mod mistake;
mod names;
mod network;
mod operation;
mod os;
mod page;
mod refusal;
mod renewal;
pub mod said;
mod secret;
mod tls;
mod token;
mod token_reply;

/// The configuration's keys, for the reference manual and the bindings.
pub mod configuration {
    pub use crate::config::{Chosen, EITHER, Entry, Form, KEYS, Unit};
}

/// The log's lines, for the guide.
pub mod log_lines {
    pub use crate::log::{Sample, samples};
}

pub use ffi::program;

/// What the COM object offers, for its type library and the manual.
pub use ffi::com::interface as com;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A lock whose holder panicked still guards usable data: every writer here replaces whole values.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The C header, as the build derived it. `include/idcas.h` is checked against it.
pub const HEADER: &str = include_str!(concat!(env!("OUT_DIR"), "/idcas.h"));
