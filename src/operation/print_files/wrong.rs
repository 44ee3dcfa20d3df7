//! What is wrong with a file that a row lists, in words. The row's number is put before them where the row is known.

use super::kind::{Kind, Text};
use crate::error::{Code, Error, Said};
use crate::said;
use crate::said::Title;

/// A row, or the content that it leads to, is not a file.
pub fn unusable(what: impl Into<Said>) -> Error {
    Error::new(Code::BadResponse, what, ASK_PLATFORM)
}

/// The row says that it is of `kind`, and its first bytes say otherwise.
pub fn not_of(kind: Kind, head: &[u8]) -> Error {
    let (zh, en) = match Text::of(head) {
        Text::Page => ("网页（HTML/XML）", "a web page (HTML or XML)"),
        Text::Json => ("JSON", "JSON"),
        Text::None if head.starts_with(b"\x1f\x8b") => ("gzip 压缩数据", "gzip-compressed data"),
        Text::None => (
            "别的数据，也不是已知的文档或图片",
            "something else, and no document or picture that is known",
        ),
    };
    let word = kind.word();
    unusable(said!(
        "标明的格式是 {word}，内容却是{zh}。",
        "its format is said to be {word}, but its content is {en}.",
        word,
        zh,
        en
    ))
}

/// In front of everything that went wrong with one file.
pub fn of_file(mut error: Error, number: usize) -> Error {
    if matches!(error.code, Code::Cancelled | Code::Internal) {
        return error;
    }
    let (zh, en) = (error.what.zh.clone(), error.what.en.clone());
    error.what = said!(
        "第 {number} 个文件：{zh}",
        "file {number}: {en}",
        number,
        zh,
        en
    );
    if !error.detail.is_empty() {
        error.detail = format!("file {number}: {}", error.detail);
    }
    error
}

pub const NOTHING_IN_IT: Title = said!(
    "列表中的这一行既没有内容（file_bytes），也没有路径（file_path）。",
    "the list's entry has neither content (file_bytes) nor a path (file_path)."
);
pub const EMPTY: Title = said!("文件是空的。", "the file is empty.");
pub const NO_ADDRESS: Title = said!(
    "file_path 是 http 地址，但写法不正确。",
    "file_path is an http address that is not well-formed."
);
pub const A_PAGE: Title = said!(
    "服务器返回的是网页（可能是登录页），不是文件。",
    "the server answered a web page, perhaps a login page, instead of the file."
);
pub const A_REPLY: Title = said!(
    "服务器返回的是 JSON，不是文件。",
    "the server answered JSON instead of the file."
);
pub const UNKNOWN: Title = said!(
    "没有标明格式，内容也不是已知的文档或图片。",
    "no format is given, and its content is not a known kind of document or picture."
);
pub const NOT_BASE64: Title = said!(
    "file_bytes 不是完整的 Base64。",
    "file_bytes is not whole Base64."
);
pub const LOST_PLUS: Title = said!(
    "file_bytes 的 Base64 中有空格，原文的“+”变成了空格，无法可靠还原。",
    "the Base64 of file_bytes has blanks where + stood, and what it was cannot be told for certain."
);
pub const ENCODE_PLUS: Title = said!(
    "请联系平台：Base64 经过 URL 或表单传递时，“+”必须编码为 %2B。",
    "Tell the platform: where Base64 travels in a URL or a form, + has to be encoded as %2B."
);
const ASK_PLATFORM: Title = said!(
    "请用 get_print_files 查看平台返回的内容，并请平台核对；没有保存任何文件。",
    "Look at what get_print_files answers and ask the platform about it; no file was saved."
);
