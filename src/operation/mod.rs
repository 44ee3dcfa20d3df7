//! The kinds of work that an operation can be, a file or folder for each. `dispatch` chooses by the catalogue's
//! [`Work`](crate::catalogue::Work).

mod absolute;
mod addresses;
pub mod diagnose;
pub mod inspect;
pub mod link;
pub mod paging;
pub mod print_files;
pub mod request;
pub mod workings;
