//! An attempt that failed, and what lies behind an error of the HTTP client.

use std::error::Error as StdError;
use std::fmt;

use crate::error::{Code, Error, Said};

/// An attempt that failed.
pub struct Failed {
    pub error: Error,
    /// Nothing of the request can have reached the server.
    pub unsent: bool,
    /// Another attempt may end better.
    pub transient: bool,
    /// A connection that was kept from an earlier request broke off, and nothing of a reply came.
    pub by_kept: bool,
}

impl Failed {
    /// Before anything was sent.
    pub fn unsent(error: Error) -> Failed {
        Failed {
            error,
            unsent: true,
            transient: false,
            by_kept: false,
        }
    }

    pub fn for_good(error: Error) -> Failed {
        Failed {
            error,
            unsent: false,
            transient: false,
            by_kept: false,
        }
    }
}

pub(super) fn network_error(what: impl Into<Said>, hint: impl Into<Said>, detail: String) -> Error {
    Error::new(Code::Network, what, hint).with_detail(detail)
}

/// The first error of this type behind another one.
pub(super) fn find<'a, T: StdError + 'static>(
    error: &'a (dyn StdError + 'static),
) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        // An I/O error hides what it wraps from `source()`.
        if let Some(inner) = error
            .downcast_ref::<std::io::Error>()
            .and_then(|io| io.get_ref())
        {
            return find(inner);
        }
        next = error.source();
    }
    None
}

/// What lies behind an error: its own text has the URL in it, where any word may stand.
pub(super) fn mentions(error: &(dyn StdError + 'static), words: &str) -> bool {
    std::iter::successors(error.source(), |&error| error.source())
        .any(|error| error.to_string().contains(words))
}

/// The kind of an I/O error: its text could carry more.
pub(super) fn io_detail(error: &(dyn StdError + 'static), step: &str) -> String {
    match io_kind(error) {
        Some(kind) => format!("{step}: {kind}"),
        None => step.to_owned(),
    }
}

/// The kind of the deepest I/O error: those around it are of no kind in particular.
pub(super) fn io_kind(error: &(dyn StdError + 'static)) -> Option<std::io::ErrorKind> {
    let outer = find::<std::io::Error>(error)?;
    let inner = outer.get_ref();
    let deeper = inner.and_then(|inner| io_kind(inner));
    Some(deeper.unwrap_or(outer.kind()))
}

#[derive(Debug)]
pub struct Unresolved(pub std::io::Error);

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("name look-up failed")
    }
}

impl StdError for Unresolved {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}

/// What the library itself lacked for it, such as a thread.
#[derive(Debug)]
pub struct NotBegun(pub Error);

impl fmt::Display for NotBegun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not begun")
    }
}

impl StdError for NotBegun {}
