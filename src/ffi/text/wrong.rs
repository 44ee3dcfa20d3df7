//! What is wrong with a host's text, in words.

use crate::error::{Code, Error};
use crate::said;
use crate::said::Title;

/// It is not in the client's encoding; `read` is the one that it can be read in.
pub fn wrong_bytes(encoding: &str, read: Option<&str>) -> Error {
    let what = match read {
        Some(read) => said!(
            "传入的文本不是有效的 {encoding}，但可以按 {read} 读取。",
            "the text passed in is not valid {encoding}, but it can be read as {read}.",
            encoding,
            read
        ),
        None => said!(
            "传入的文本不是有效的 {encoding}。",
            "the text passed in is not valid {encoding}.",
            encoding
        ),
    };
    Error::new(Code::Encoding, what, MATCH_ENCODING)
}

/// It can be read in the client's encoding, but is in another one.
pub fn mistaken(found: &str, encoding: &str) -> Error {
    Error::new(
        Code::Encoding,
        said!(
            "传入的文本是 {found}，而客户端的编码（encoding）是 {encoding}。",
            "the text passed in is {found}, but the client's encoding is {encoding}.",
            found,
            encoding
        ),
        MATCH_ENCODING,
    )
}

/// Nothing but its first character was found, and why is not known.
pub fn cut_or_wide(encoding: &str) -> Error {
    Error::new(
        Code::InvalidArgument,
        said!(
            "传入的文本只有一个字符：被截断，或者它是 UTF-16，而客户端的编码（encoding）是 {encoding}。",
            "the text passed in has one character only: it was cut off, or it is UTF-16 while the client's encoding is {encoding}.",
            encoding
        ),
        MATCH_ENCODING,
    )
}

pub fn too_long(most: usize) -> Error {
    let mb = most >> 20;
    Error::new(
        Code::TooLarge,
        said!(
            "传入的文本超过 {mb} MB。",
            "the text passed in is larger than {mb} MB.",
            mb
        ),
        said!(
            "请检查传入的指针，以及文本是否以 NUL 结尾。",
            "Check the pointer passed in, and that the text ends with NUL."
        ),
    )
}

/// A warning, where both readings are equally likely.
pub const DOUBTFUL: Title = said!(
    "传入的文本按客户端的编码可以读取，但也可能是 UTF-8。",
    "the text passed in can be read in the client's encoding, but it may be UTF-8 as well."
);
pub const MATCH_ENCODING: Title = said!(
    "请让配置的 encoding 与程序传入的文本一致：Delphi 7、VB6、PowerBuilder ;ansi 用 gbk，宽字符串用 utf-16，其他用 utf-8。",
    "Make the configured encoding match what the program passes: gbk for Delphi 7, VB6 and PowerBuilder ;ansi, utf-16 for wide strings, else utf-8."
);
