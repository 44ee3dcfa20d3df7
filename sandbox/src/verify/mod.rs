//! What a page checks about the link that opened it, or about one that was pasted into the console.

pub mod institutions;
mod link;
pub mod recognition;
mod signed;
/// The one place where the words for a link's mistakes are looked up.
pub mod words;

pub use link::{Findings, LinkCheck};
