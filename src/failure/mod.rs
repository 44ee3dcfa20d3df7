//! What can fail between a request and its reply, in words: who was asked, what is wrong, what to do. No URL's query, no
//! token and, but for the host of a redirect and words that `words_of_server` lets pass, nothing that a server sent is part
//! of them.

mod address;
mod attempt;
mod file;
mod network;
mod page;
mod proxy;
mod server;
mod status;
pub mod words_of_server;

pub use self::address::{at_address, is_about_address};
pub use self::attempt::{Failed, NotBegun, Unresolved};
pub use self::file::{coded, file_redirected, file_status, file_too_large, file_words};
pub use self::network::*;
pub use self::page::{placed, told_by_page};
pub use self::proxy::{
    ProxyReply, RefusedTunnel, by_proxy, no_tunnel, refused_tunnel, slow_proxy, socks,
    unknown_proxy, unreachable_proxy,
};
pub use self::server::{Hop, ProxySource, Way, host_of, server_of};
pub use self::status::{redirected, refused, status_error};
