//! Memory that the system may refuse. Rust ends a process that is refused memory, so whatever grows with a text from
//! outside grows by what stands here: where there is no room, the call fails with a code and the host goes on. In modules
//! that read such texts `clippy.toml` refuses what grows otherwise.

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
    leaves_enough(count.saturating_mul(size_of::<T>()))?;
    Ok(vec)
}

/// An empty text that holds so many bytes without growing.
pub fn text_for(bytes: usize) -> Result<String, NoRoom> {
    vec_for(bytes).map(|bytes| String::from_utf8(bytes).unwrap_or_default())
}

/// A copy of a text, with room for a NUL.
pub fn copy(text: &str) -> Result<String, NoRoom> {
    concat(&[text])
}

/// Texts behind one another, with room for a NUL.
pub fn concat(parts: &[&str]) -> Result<String, NoRoom> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut whole = text_for(length + 1)?;
    parts.iter().for_each(|part| whole.push_str(part));
    Ok(whole)
}

/// Adds one value.
pub fn push<T>(vec: &mut Vec<T>, value: T) -> Result<(), NoRoom> {
    reserve(vec, 1)?;
    vec.push(value);
    Ok(())
}

/// Appends bytes.
pub fn extend(bytes: &mut Vec<u8>, more: &[u8]) -> Result<(), NoRoom> {
    reserve(bytes, more.len())?;
    bytes.extend_from_slice(more);
    Ok(())
}

/// Appends a text.
pub fn push_str(text: &mut String, more: &str) -> Result<(), NoRoom> {
    if text.capacity() - text.len() < more.len() {
        text.try_reserve(more.len())?;
        leaves_enough(text.capacity())?;
    }
    text.push_str(more);
    Ok(())
}

/// Room for so many more: twice as much as there was, or an eighth more where that is too much.
pub fn reserve<T>(vec: &mut Vec<T>, more: usize) -> Result<(), NoRoom> {
    if vec.capacity() - vec.len() >= more {
        return Ok(());
    }
    if vec.try_reserve(more).is_err() {
        vec.try_reserve_exact(more.max(vec.len() / 8))?;
    }
    leaves_enough(vec.capacity().saturating_mul(size_of::<T>()))
}

/// So much was taken. It must not be the last that the system had: what is small is not asked for.
pub fn leaves_enough(taken: usize) -> Result<(), NoRoom> {
    const LARGE: usize = 64 * 1024;
    const LEFT: usize = 4 * 1024 * 1024;

    match taken < LARGE || has_room(LEFT) {
        true => Ok(()),
        false => Err(NoRoom),
    }
}

impl From<NoRoom> for Error {
    /// What is read with [`crate::error::Result`] is a reply; where it is the host's text, the caller says so.
    fn from(_: NoRoom) -> Error {
        no_room_for_reply()
    }
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

/// For what a call sends: parameters are copied, encoded and put into an address and a request on the way.
pub fn room_for_input(text: &str) -> Result<(), Error> {
    const COPIES: usize = 16;

    match has_room(text.len() * COPIES) {
        true => Ok(()),
        false => Err(no_room_for_input()),
    }
}

/// A reply with more in it than any has.
pub fn too_many_parts(most: usize) -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "返回内容中有一个列表或对象超过 {most} 项。",
            "the reply has a list or an object with more than {most} parts.",
            most
        ),
        said!(
            "没有这样大的正常结果：请缩小查询范围或分页，并请平台核对该接口的返回内容。",
            "No proper result is so large: narrow the query or use pages, and ask the platform to look at what this interface returns."
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

/// The same about a request that may have changed something at the platform: the platform has answered it, and what it said
/// is lost.
pub const NO_ROOM_AFTER_WRITE: &str = r#"{"code":-1108,"msg":"内存不足，无法容纳返回内容；请求已发出，平台可能已经执行。 / not enough memory for the answer; the request has left, and the platform may have carried it out.","data":null,"error":{"kind":"too_large","operation":"","detail":"memory","outcome":"unknown","hint":"请求已发出，平台可能已经执行，结果未知：请先查询，再决定是否重新提交；并关闭其他程序。 / The request has left, and the platform may have carried it out: the outcome is unknown. Look it up before sending it again, and close other programs."}}"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_a_machine_has_is_refused() {
        assert!(has_room(1) && has_room(4 << 20));
        assert!(!has_room(isize::MAX as usize) && vec_for::<u16>(isize::MAX as usize).is_err());
        assert!(reserve(&mut vec![1u8], isize::MAX as usize).is_err());
        assert_eq!(no_room_for_reply().code, Code::TooLarge);
    }
}
