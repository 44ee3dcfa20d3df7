//! Text across the boundary.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `read` | the host's text, from its encoding |
//! | `doubt` | whether it is in another encoding |
//! | `wrong` | what is wrong with it, in words |
//! | `escape` | what plain text has instead of a character that the encoding lacks, both ways |
//! | `encoded` | a text of the library's own, in the host's encoding |
//! | `gb` | what GBK and GB18030 need for that |
//! | `encoding` | what the encodings have in common |
//! | `live` | the texts that the host holds until it releases them |

mod doubt;
mod encoded;
mod encoding;
mod escape;
mod gb;
mod live;
mod read;
mod wrong;

pub use encoded::ascii_json;
pub use encoding::Shape;
pub use escape::unescaped;
pub use gb::{lacks as gb_lacks, prepare as prepare_gb};
pub use live::{copy, give, length, release, try_give};
pub use read::{Given, Purpose, decode_any, decode_units, looks_like_utf16, read, read_any};
pub use wrong::{DOUBTFUL, MATCH_ENCODING};
