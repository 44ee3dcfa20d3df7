//! The C ABI and nothing else: no rule of the platform, no decision about a call.
//!
//! `boundary` is the only way in, `text/` the only reader and writer of the host's texts, `locale` reads in which language
//! and encoding a host without a client wants its answer, `handle` is the only keeper of what a host may name, `opening`
//! makes a client of a configuration, `left` knows which jobs outlived their client. The exports are in `library`,
//! `clients`, `operations`, `jobs` and `documents`; `stdcall` has them again, and `program` for programs in Rust.
#![allow(unsafe_code)]

mod answer;
mod boundary;
mod clients;
pub mod com;
mod documents;
mod handle;
mod job_entry;
mod jobs;
mod left;
mod library;
mod locale;
mod opening;
mod operations;
pub mod program;
#[cfg(windows)]
#[rustfmt::skip]
mod stdcall;
mod text;
