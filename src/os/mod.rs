//! What is the operating system's. Beside `ffi`, the only folder that may hold `unsafe`.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `fork` | learning of forks: what a forked child does not share with its parent |
//! | `threads` | the library's own threads |
//! | `signals` | keeping the host's signals out of them (Linux) |
//! | `cancellation` | a host's thread that is cancelled in a call (Linux) |
//! | `files` | paths and files that do not depend on the host's folder and standard streams |
//! | `module` | the file that the library was loaded from |
//! | `pin` | keeping the code loaded while they run (Windows) |
//! | `protected` | texts that only this machine can read (Windows) |
//! | `floating_point` | the host's floating-point state, masked for a call and put back |
//! | `wiping` | the allocator, which wipes what is given back |
#![allow(unsafe_code)]

#[cfg(target_os = "linux")]
pub mod cancellation;
pub mod files;
pub mod floating_point;
pub mod fork;
pub mod module;
#[cfg(windows)]
pub mod pin;
pub mod protected;
#[cfg(target_os = "linux")]
mod signals;
pub mod threads;
pub mod wiping;
