//! idcas: a C library that connects hospital information systems to a regional medical-image cloud archive.
//!
//! The way of a call is one direction:
//! `ffi/operations -> client -> check (catalogue) -> page (crypto, clock) | http (token) -> envelope -> ffi/text`.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `catalogue/` | the platform's interface as data, a file for each group of chapters |
//! | `check` | a call's parameters against the catalogue: every fault at once |
//! | `crypto/` | TripleDES, signature, RSA |
//! | `page` | checked parameters to a page's URL |
//! | `http`, `tls`, `failure` | the one HTTP client: limits, retries; whom to trust; what can fail, in words |
//! | `token`, `flight`, `account` | the three token steps; one flight at a time; users, and refused passwords |
//! | `client`, `call` | the way of a call; its deadline and cancellation; the network thread |
//! | `envelope`, `json`, `document` | JSON in and out, never rebuilt |
//! | `extra/`, `job` | what goes beyond the interface; calls in the background |
//! | `memory` | what is asked for before it is taken, and what is said where there is none |
//! | `config`, `error`, `clock`, `log`, `secret` | what their names say |
//! | `describe` | the catalogue as JSON |
//! | `os/` | what is the operating system's: forks, threads, signals, floating point; may hold `unsafe` |
//! | `ffi/` | the C ABI and nothing else; may hold `unsafe` |
#![deny(unsafe_code)]
#![deny(clippy::print_stdout, clippy::print_stderr, clippy::dbg_macro)]
mod account;
mod call;
pub mod catalogue;
mod check;
mod client;
mod clock;
mod config;
mod crypto;
pub mod describe;
mod document;
mod envelope;
pub mod error;
mod extra;
mod failure;
mod ffi;
mod flight;
mod http;
mod job;
mod json;
mod log;
mod memory;
mod names;
mod os;
mod page;
pub mod said;
mod secret;
mod tls;
mod token;

/// The configuration's keys, for the reference manual.
pub use config::KEYS as CONFIGURATION;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A lock whose holder panicked still guards usable data: every writer here replaces whole values.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The C header, as the build derived it. `include/idcas.h` is checked against it.
pub const HEADER: &str = include_str!(concat!(env!("OUT_DIR"), "/idcas.h"));
