//! One page as the platform writes it.
#![deny(clippy::disallowed_methods)]

use serde_json::value::RawValue;

use crate::envelope::{Envelope, unexpected};
use crate::error::Result;
use crate::json::{Elements, Members, Name, take_apart};
use crate::names::plain;
use crate::said;
use crate::said::Title;

/// 分页 as the platform tells it; 获取市平台检查列表 does not describe it, so every member may be absent. What cannot be
/// read counts as absent too.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Paging {
    pub total_count: Option<u64>,
    pub total_pages: Option<u64>,
    pub eof: Option<bool>,
}

pub struct Page<'a> {
    pub paging: Paging,
    pub rows: Vec<&'a RawValue>,
}

impl<'a> Page<'a> {
    pub fn read(envelope: &'a Envelope) -> Result<Page<'a>> {
        let rows = match envelope.data() {
            None | Some("null") => Vec::new(),
            Some(data) if data.starts_with('[') => {
                let rows = take_apart::<Elements>(data)?;
                rows.ok_or_else(|| unexpected(NOT_A_LIST))?.0
            }
            Some(_) => return Err(unexpected(NOT_A_LIST)),
        };
        let mut paging = Paging::read(&envelope.beside_data()?)?;
        // Where rows came, no page at all is a number that was never filled in.
        paging.total_pages = paging
            .total_pages
            .filter(|pages| *pages > 0 || rows.is_empty());
        Ok(Page { paging, rows })
    }
}

impl Paging {
    fn read(reply: &[(Name, &str)]) -> Result<Paging> {
        let mut paging = Paging::default();
        for (name, value) in reply {
            let is_page = matches!(
                plain(&name.text()).as_str(),
                "page" | "pageinfo" | "paging" | "pagination"
            );
            if !is_page || !value.starts_with('{') {
                continue;
            }
            for (name, value) in take_apart::<Members>(value)?
                .into_iter()
                .flat_map(|page| page.0)
            {
                paging.take(&plain(&name.text()), value.get());
            }
        }
        Ok(paging)
    }

    /// Of two members with one name the last counts that can be read.
    fn take(&mut self, name: &str, raw: &str) {
        match name {
            "totalcount" => self.total_count = count(raw).or(self.total_count),
            "totalpages" => self.total_pages = count(raw).or(self.total_pages),
            "eof" => self.eof = flag(raw).or(self.eof),
            _ => {}
        }
    }
}

/// A number of things, also where it is a text, or has a fraction of nothing.
fn count(raw: &str) -> Option<u64> {
    /// A larger one has a fraction that cannot be told from none.
    const LARGEST: f64 = (1u64 << 53) as f64;

    let text = unquoted(raw);
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let number: f64 = text.parse().ok()?;
    ((0.0..LARGEST).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}

fn flag(raw: &str) -> Option<bool> {
    let text = unquoted(raw);
    if text.eq_ignore_ascii_case("true") {
        return Some(true);
    }
    if text.eq_ignore_ascii_case("false") {
        return Some(false);
    }
    match count(raw)? {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    }
}

fn unquoted(raw: &str) -> &str {
    raw.trim_matches('"').trim()
}

const NOT_A_LIST: Title = said!(
    "返回内容中的 data 不是列表。",
    "the reply's data is not a list."
);

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;

    #[test]
    fn paging_however_it_is_written() {
        let paging = |total_count, total_pages, eof| Paging {
            total_count,
            total_pages,
            eof,
        };
        for (page, expected) in [
            (
                r#""page":{"total_count":6,"total_pages":2,"eof":1}"#,
                paging(Some(6), Some(2), Some(true)),
            ),
            (
                r#""Page":{"TotalCount":"6","totalPages":2.0,"EOF":"0"}"#,
                paging(Some(6), Some(2), Some(false)),
            ),
            (
                r#""page_info":{"total_count":6e0,"total_pages":" 2 ","eof":"True"}"#,
                paging(Some(6), Some(2), Some(true)),
            ),
            (
                r#""page":{"total_count":-1,"total_pages":2.5,"eof":7}"#,
                paging(None, None, None),
            ),
            (
                r#""page":{"total_count":null,"total_pages":[],"eof":{}}"#,
                paging(None, None, None),
            ),
            (
                r#""page":{"total_count":5,"total_count":6,"eof":1,"eof":"?"}"#,
                paging(Some(6), None, Some(true)),
            ),
            (
                r#""page":{"eof":0},"page":{"eof":1.0}"#,
                paging(None, None, Some(true)),
            ),
            (r#""page":"""#, Paging::default()),
            (r#""page":null"#, Paging::default()),
            (r#""page":[1]"#, Paging::default()),
            (r#""page":3"#, Paging::default()),
            (
                r#""page":{"total_count":1e300,"eof":1e0,"total_pages":"inf"}"#,
                paging(None, None, Some(true)),
            ),
        ] {
            let reply = Envelope::read(format!("{{{page},\"code\":0}}")).unwrap();
            let read = Paging::read(&reply.beside_data().unwrap());
            assert_eq!(read.unwrap(), expected, "{page}");
        }
    }
}
