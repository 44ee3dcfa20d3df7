//! Memory that the system may refuse. Rust ends a process that is refused memory, so room for whatever is as large as
//! a reply is asked for first; where there is none, the call fails with a code and the host goes on.

use std::collections::TryReserveError;

use crate::error::{Code, Error};
use crate::said;

/// Whether the system has this much memory in one piece.
pub fn has_room(bytes: usize) -> bool {
    const SMALL: usize = 1024 * 1024;

    if bytes < SMALL {
        return true;
    }
    let mut room = Vec::<u8>::new();
    let granted = room.try_reserve_exact(bytes).is_ok();
    // Else nothing would be asked for: nobody uses it.
    std::hint::black_box(room.as_mut_ptr());
    granted
}

/// The system has no memory for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoRoom;

impl From<TryReserveError> for NoRoom {
    fn from(_: TryReserveError) -> NoRoom {
        NoRoom
    }
}

/// An empty vector that holds so many without growing.
pub fn vec_for<T>(count: usize) -> Result<Vec<T>, NoRoom> {
    let mut vec = Vec::new();
    vec.try_reserve_exact(count)?;
    Ok(vec)
}

/// A copy of a text, with room for a NUL.
pub fn copy(text: &str) -> Result<String, NoRoom> {
    let mut copy = String::new();
    copy.try_reserve_exact(text.len() + 1)?;
    copy.push_str(text);
    Ok(copy)
}

/// A reply that memory cannot hold.
pub fn no_room_for_reply() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "内存不足，无法容纳返回内容。",
            "not enough memory for the reply."
        ),
        said!(
            "请缩小查询范围或分页，或关闭其他程序。",
            "Narrow the query or use pages, or close other programs."
        ),
    )
}

/// A text of the host's that memory cannot hold.
pub fn no_room_for_input() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "内存不足，无法容纳传入的文本。",
            "not enough memory for the text passed in."
        ),
        said!(
            "请缩短传入的文本，或关闭其他程序。",
            "Pass a shorter text, or close other programs."
        ),
    )
}

/// Answered where memory cannot hold the answer in the host's encoding.
pub const NO_ROOM_ENVELOPE: &str = r#"{"code":-1108,"msg":"内存不足，无法容纳返回内容。请缩小查询范围或分页。 / not enough memory for the answer. Narrow the query or use pages.","data":null,"error":{"kind":"too_large","operation":"","detail":"memory","hint":"请缩小查询范围或分页，或关闭其他程序。 / Narrow the query or use pages, or close other programs."}}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_a_machine_has_is_refused() {
        assert!(has_room(1) && has_room(4 << 20));
        assert!(!has_room(isize::MAX as usize) && vec_for::<u16>(isize::MAX as usize).is_err());
        assert_eq!(no_room_for_reply().code, Code::TooLarge);
    }
}
