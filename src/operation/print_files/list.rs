//! What 获取打印文件列表 answers.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::envelope::{Envelope, unexpected};
use crate::error::{Code, Error, Result};
use crate::said;
use crate::said::Title;

/// An exam has a report and some films. A list beyond this is not a list of one exam's files.
const MOST_FILES: usize = 10_000;

/// The files that a reply lists.
pub fn listed(envelope: &Envelope) -> Result<Vec<Listed<'_>>> {
    let list: List = match envelope.data() {
        None | Some("null") => List::default(),
        Some(data) => serde_json::from_str(data).map_err(|_| unexpected(NOT_A_LIST))?,
    };
    match list.count > MOST_FILES {
        true => Err(too_many()),
        false => Ok(list.files),
    }
}

#[derive(Deserialize)]
pub struct Listed<'a> {
    #[serde(default)]
    pub file_type: Option<String>,
    #[serde(default)]
    pub file_format: Option<String>,
    /// Kept as it came: a report of 64 MB is not copied to be decoded.
    #[serde(borrow, default)]
    pub file_bytes: Option<&'a RawValue>,
    #[serde(default)]
    pub file_path: Option<String>,
}

/// What is listed, as far as there may be so many; the rest is only counted.
#[derive(Default)]
struct List<'a> {
    files: Vec<Listed<'a>>,
    count: usize,
}

impl<'de> Deserialize<'de> for List<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Files;
        impl<'de> Visitor<'de> for Files {
            type Value = List<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut files: A,
            ) -> std::result::Result<List<'de>, A::Error> {
                let mut list = List::default();
                while list.count < MOST_FILES {
                    let Some(file) = files.next_element()? else {
                        return Ok(list);
                    };
                    list.files.push(file);
                    list.count += 1;
                }
                while files.next_element::<IgnoredAny>()?.is_some() {
                    list.count += 1;
                }
                Ok(list)
            }
        }
        deserializer.deserialize_seq(Files)
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
const NOT_ONE_EXAM: Title = said!(
    "一次检查不会有这么多文件，请联系平台核对。",
    "No exam has so many; ask the platform to look at it."
);
