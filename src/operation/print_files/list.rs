//! What 获取打印文件列表 answers.
#![deny(clippy::disallowed_methods)]

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::kind::Declared;
use super::wrong::unusable;
use crate::envelope::{Envelope, unexpected};
use crate::error::{Code, Error, Result};
use crate::json::{self, Elements, Members, take_apart};
use crate::names::plain;
use crate::said;
use crate::said::Title;

/// An exam has a report and some films. A list beyond this is not a list of one exam's files.
const MOST_FILES: usize = 10_000;

/// The rows that a reply lists, as they were written.
pub fn listed(envelope: &Envelope) -> Result<Vec<&RawValue>> {
    let rows = match envelope.data() {
        None | Some("null") => Vec::new(),
        Some(data) if data.starts_with('[') => {
            let rows = take_apart::<Elements>(data)?;
            rows.ok_or_else(|| unexpected(NOT_A_LIST))?.0
        }
        Some(_) => return Err(unexpected(NOT_A_LIST)),
    };
    match rows.len() > MOST_FILES {
        true => Err(too_many()),
        false => Ok(rows),
    }
}

pub struct Listed<'a> {
    pub file_type: Cow<'a, str>,
    /// As it was sent.
    pub file_format: Cow<'a, str>,
    pub declared: Declared,
    /// The Base64 between its quotes as it came: a report of 64 MB is not copied to be decoded.
    pub file_bytes: Option<&'a str>,
    pub file_path: Cow<'a, str>,
}

impl<'a> Listed<'a> {
    /// A row. Its members' names count without regard to case and underscores; of two with one name the last does that
    /// is not null.
    pub fn read(row: &'a RawValue) -> Result<Listed<'a>> {
        let row = row.get();
        let members = match row.starts_with('{') {
            true => take_apart::<Members>(row)?,
            false => None,
        };
        let Some(Members(members)) = members else {
            return Err(unusable(NOT_AN_OBJECT));
        };
        let mut listed = Listed {
            file_type: Cow::Borrowed(""),
            file_format: Cow::Borrowed(""),
            declared: Declared::Absent,
            file_bytes: None,
            file_path: Cow::Borrowed(""),
        };
        for (name, value) in members {
            let raw = value.get();
            if raw == "null" {
                continue;
            }
            match plain(&name.text()).as_str() {
                "filetype" => listed.file_type = text(raw)?,
                "fileformat" => listed.file_format = text(raw)?,
                "filepath" => listed.file_path = text(raw)?,
                "filebytes" => listed.file_bytes = Some(base64_text(raw)?),
                _ => {}
            }
        }
        listed.declared = Declared::read(&listed.file_format);
        listed.file_bytes = listed
            .file_bytes
            .filter(|text| !text.trim_ascii().is_empty());
        Ok(listed)
    }
}

/// A text, or a number as it is written.
fn text(raw: &str) -> Result<Cow<'_, str>> {
    const LONGEST: usize = 64 * 1024;

    Ok(match raw.as_bytes().first() {
        Some(b'"' | b'-' | b'0'..=b'9') if raw.len() > LONGEST => return Err(unusable(TOO_LONG)),
        Some(b'"') => json::text(raw)?.unwrap_or_default(),
        Some(b'-' | b'0'..=b'9') => Cow::Borrowed(raw),
        _ => Cow::Borrowed(""),
    })
}

fn base64_text(raw: &str) -> Result<&str> {
    raw.strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .ok_or_else(|| unusable(NOT_A_TEXT))
}

fn too_many() -> Error {
    let what = said!(
        "返回内容列出的文件超过 {MOST_FILES} 个。",
        "the reply lists more than {MOST_FILES} files.",
        MOST_FILES
    );
    Error::new(Code::TooLarge, what, NOT_ONE_EXAM)
}

const NOT_A_LIST: Title = said!(
    "返回内容中的 data 不是文件列表。",
    "the reply's data is not a list of files."
);
const NOT_AN_OBJECT: Title = said!(
    "列表中的这一行不是 JSON 对象。",
    "the list's entry is not a JSON object."
);
const TOO_LONG: Title = said!(
    "file_type、file_format 或 file_path 超过 64 KB。",
    "file_type, file_format or file_path is longer than 64 KB."
);
const NOT_A_TEXT: Title = said!(
    "file_bytes 不是文本，因而不是 Base64。",
    "file_bytes is not a text, so it is not Base64."
);
const NOT_ONE_EXAM: Title = said!(
    "一次检查不会有这么多文件，请联系平台核对。",
    "No exam has so many; ask the platform to look at it."
);
