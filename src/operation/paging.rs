//! Every page of a list, merged.
//!
//! What can be promised: rows come in the platform's order, each `id` once, and no page that the platform tells of is
//! left out. What cannot: the platform has no snapshot, so a row that moves between pages while they are fetched can
//! be missed. `page.changed` tells that the total changed on the way; the host may then ask again.

use std::collections::HashSet;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::call::Call;
use crate::catalogue::Operation;
use crate::check::Checked;
use crate::client::Client;
use crate::envelope::{Envelope, success_msg, unexpected};
use crate::error::{Code, Error, Result};
use crate::memory::{has_room, no_room_for_reply};
use crate::operation::request;
use crate::said;
use crate::said::{Language, Title};

/// 分页 as the platform tells it; 获取市平台检查列表 does not describe it, so every member may be absent.
#[derive(Deserialize, Default)]
struct Paging {
    #[serde(default)]
    total_count: Option<u64>,
    #[serde(default)]
    total_pages: Option<u64>,
    #[serde(default)]
    eof: Option<u64>,
}

#[derive(Deserialize)]
struct PagedList<'a> {
    #[serde(default)]
    page: Option<Paging>,
    #[serde(borrow, default)]
    data: Option<Vec<&'a RawValue>>,
}

#[derive(Deserialize)]
struct Row<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

#[derive(Default)]
struct Merged {
    rows: String,
    count: u64,
    seen: HashSet<String>,
    total_count: Option<u64>,
    changed: bool,
}

pub fn all_pages(
    client: &Arc<Client>,
    checked: &Checked,
    call: &Arc<Call>,
    paged: &'static Operation,
) -> Result<String> {
    let most = checked.get("max_pages").parse::<u64>().unwrap_or(0);
    if most == 0 {
        return Err(Error::argument("max_pages", "range", NO_PAGES));
    }
    let base = checked.for_operation(paged);
    let mut merged = Merged::default();
    for number in 1..=most {
        let asked = base.clone().with("page_index", number.to_string());
        let envelope =
            request::fetch(client, asked, call).map_err(|error| at_page(error, number))?;
        if envelope.code != 0 {
            return Ok(envelope.text);
        }
        let (paging, new) = merged.add(&envelope)?;
        if merged.rows.len() > client.config.max_response_bytes {
            return Err(Error::new(Code::TooLarge, TOO_MUCH, NARROW));
        }
        call.set_progress(number, paging.total_pages.unwrap_or(0), "page");
        // A page shorter than asked for proves nothing: the platform may have a smaller limit of its own.
        let told_last =
            paging.eof == Some(1) || paging.total_pages.is_some_and(|total| number >= total);
        if told_last || new == 0 {
            return merged.envelope(number, client.config.language);
        }
    }
    Err(too_many_pages(most))
}

impl Merged {
    /// Takes in a page's rows; answers how it is paged, and how many rows were new.
    fn add(&mut self, envelope: &Envelope) -> Result<(Paging, u64)> {
        // As the merged rows grow.
        if !has_room((self.rows.len() + envelope.text.len()) * 2) {
            return Err(no_room_for_reply());
        }
        let list: PagedList =
            serde_json::from_str(&envelope.text).map_err(|_| unexpected(NOT_A_LIST))?;
        let paging = list.page.unwrap_or_default();
        let before = self.count;
        for row in list.data.unwrap_or_default() {
            self.add_row(row);
        }
        let (earlier, now) = (self.total_count, paging.total_count);
        self.changed |= earlier.is_some() && now.is_some() && earlier != now;
        self.total_count = now.or(earlier);
        Ok((paging, self.count - before))
    }

    fn add_row(&mut self, row: &RawValue) {
        let id = serde_json::from_str::<Row>(row.get()).ok();
        if let Some(id) = id.and_then(|row| row.id)
            && !self.seen.insert(id.get().to_owned())
        {
            return;
        }
        if self.count > 0 {
            self.rows.push(',');
        }
        self.rows.push_str(row.get());
        self.count += 1;
    }

    fn envelope(&self, pages: u64, language: Language) -> Result<String> {
        if !has_room(self.rows.len() + 1024) {
            return Err(no_room_for_reply());
        }
        let total = self.total_count.unwrap_or(self.count);
        let head = format!(
            r#"{{"code":0,"msg":"{}","page":{{"pages":{pages},"rows":{},"total_count":{total},"changed":{}}},"data":["#,
            success_msg(language),
            self.count,
            self.changed,
        );
        Ok([head.as_str(), &self.rows, "]}"].concat())
    }
}

fn at_page(mut error: Error, number: u64) -> Error {
    error.detail = format!("page {number}: {}", error.detail);
    error
}

fn too_many_pages(most: u64) -> Error {
    let what = said!(
        "结果超过 {most} 页。",
        "the result has more than {most} pages.",
        most
    );
    Error::new(Code::TooLarge, what, RAISE_MAX_PAGES)
}

const NO_PAGES: Title = said!("max_pages 应大于 0", "max_pages must be greater than 0");
const NOT_A_LIST: Title = said!(
    "返回内容中的 data 不是列表。",
    "the reply's data is not a list."
);
const RAISE_MAX_PAGES: Title = said!(
    "请缩小时间范围或增加条件；确有需要时调大 max_pages 或 page_size。",
    "Narrow the time range or add conditions; if you really need them all, raise max_pages or page_size."
);
const TOO_MUCH: Title = said!(
    "各页合计超过 max_response_bytes。",
    "all pages together are larger than max_response_bytes."
);
const NARROW: Title = said!(
    "请缩小时间范围或增加条件。",
    "Narrow the time range or add conditions."
);
