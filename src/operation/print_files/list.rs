//! What 获取打印文件列表 answers.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::kind::Declared;
use super::wrong::unusable;
use crate::envelope::{Envelope, unexpected};
use crate::error::{Code, Error, Result};
use crate::json::Members;
use crate::names::plain;
use crate::said;
use crate::said::Title;

/// An exam has a report and some films. A list beyond this is not a list of one exam's files.
const MOST_FILES: usize = 10_000;

/// The rows that a reply lists, as they were written.
pub fn listed(envelope: &Envelope) -> Result<Vec<&RawValue>> {
    let List(rows) = match envelope.data() {
        None | Some("null") => List::default(),
        Some(data) => serde_json::from_str(data).map_err(|_| unexpected(NOT_A_LIST))?,
    };
    match rows.len() > MOST_FILES {
        true => Err(too_many()),
        false => Ok(rows),
    }
}

pub struct Listed<'a> {
    pub file_type: String,
    /// As it was sent.
    pub file_format: String,
    pub declared: Declared,
    /// The Base64 between its quotes as it came: a report of 64 MB is not copied to be decoded.
    pub file_bytes: Option<&'a str>,
    pub file_path: String,
}

impl<'a> Listed<'a> {
    /// A row. Its members' names count without regard to case and underscores; of two with one name the last does that
    /// is not null.
    pub fn read(row: &'a RawValue) -> Result<Listed<'a>> {
        let Ok(Members(members)) = serde_json::from_str(row.get()) else {
            return Err(unusable(NOT_AN_OBJECT));
        };
        let mut listed = Listed {
            file_type: String::new(),
            file_format: String::new(),
            declared: Declared::Absent,
            file_bytes: None,
            file_path: String::new(),
        };
        for (name, value) in members {
            let raw = value.get();
            if raw == "null" {
                continue;
            }
            match plain(&name).as_str() {
                "filetype" => listed.file_type = text(raw).unwrap_or_default(),
                "fileformat" => listed.file_format = text(raw).unwrap_or_default(),
                "filepath" => listed.file_path = text(raw).unwrap_or_default(),
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
fn text(raw: &str) -> Option<String> {
    match raw.as_bytes().first() {
        Some(b'"') => serde_json::from_str::<Cow<str>>(raw)
            .ok()
            .map(Cow::into_owned),
        Some(b'-' | b'0'..=b'9') => Some(raw.to_owned()),
        _ => None,
    }
}

fn base64_text(raw: &str) -> Result<&str> {
    raw.strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .ok_or_else(|| unusable(NOT_A_TEXT))
}

/// What is listed, but no more than one row beyond what there may be.
#[derive(Default)]
struct List<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for List<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Rows;
        impl<'de> Visitor<'de> for Rows {
            type Value = List<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut rows: A,
            ) -> std::result::Result<List<'de>, A::Error> {
                let mut list = List::default();
                while let Some(row) = rows.next_element()? {
                    if list.0.len() <= MOST_FILES {
                        list.0.push(row);
                    }
                }
                Ok(list)
            }
        }
        deserializer.deserialize_seq(Rows)
    }
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
const NOT_A_TEXT: Title = said!(
    "file_bytes 不是文本，因而不是 Base64。",
    "file_bytes is not a text, so it is not Base64."
);
const NOT_ONE_EXAM: Title = said!(
    "一次检查不会有这么多文件，请联系平台核对。",
    "No exam has so many; ask the platform to look at it."
);
