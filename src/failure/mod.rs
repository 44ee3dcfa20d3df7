//! What can fail between a request and its reply, in words: who was asked, what is wrong, what to do. No URL's query, no
//! token and, but for the host of a redirect and words that `words_of_server` lets pass, nothing that a server sent is part
//! of them.

mod file;
mod network;
mod server;
mod status;
mod words_of_server;

pub use self::file::{coded, file_redirected, file_status, file_too_large, file_words};
pub use self::network::*;
pub use self::server::server_of;
pub use self::status::{redirected, status_error, unauthorized};
