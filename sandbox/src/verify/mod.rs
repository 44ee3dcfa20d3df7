//! What a page checks about the link that opened it.

mod decrypt_words;
mod link;
pub mod recognition;
mod signed;

pub use link::LinkCheck;
