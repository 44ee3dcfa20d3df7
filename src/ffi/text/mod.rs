//! Text across the boundary.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `read` | the host's text, from its encoding |
//! | `encoded` | a text of the library's own, in the host's encoding |
//! | `gb` | what GBK and GB18030 need for that |
//! | `encoding` | what the encodings have in common |
//! | `live` | the texts that the host holds until it releases them |

mod encoded;
mod encoding;
mod gb;
mod live;
mod read;

pub use encoded::ascii_json;
pub use encoding::Shape;
pub use live::{copy, give, length, release, try_give};
pub use read::{looks_like_utf16, read, read_answer, read_any};
