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
use crate::envelope::{success_msg, unexpected};
use crate::error::{Code, Error, Result};
use crate::memory::{has_room, no_room_for_reply};
use crate::said;

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

impl Merged {
    /// Takes in a page's rows; answers how many were new.
    fn add(&mut self, rows: &[&RawValue]) -> u64 {
        let before = self.count;
        for row in rows {
            let id = serde_json::from_str::<Row>(row.get())
                .ok()
                .and_then(|row| row.id);
            if let Some(id) = id
                && !self.seen.insert(id.get().to_owned())
            {
                continue;
            }
            if self.count > 0 {
                self.rows.push(',');
            }
            self.rows.push_str(row.get());
            self.count += 1;
        }
        self.count - before
    }
}

pub fn all_pages(
    client: &Arc<Client>,
    checked: Checked,
    call: &Arc<Call>,
    paged: &'static Operation,
) -> Result<String> {
    let most_pages = checked.get("max_pages").parse::<u64>().unwrap_or(0);
    if most_pages == 0 {
        return Err(Error::argument(
            "max_pages",
            "range",
            said!("max_pages 应大于 0", "max_pages must be more than 0"),
        ));
    }
    let base = checked.for_operation(paged);
    client.over_network(base, call, move |client, call, base| async move {
        let mut merged = Merged::default();
        let mut number = 1;
        loop {
            if number > most_pages {
                return Err(too_many_pages(most_pages));
            }
            let asked = base.clone().with("page_index", number.to_string());
            let envelope = client
                .fetch(&call, &asked)
                .await
                .map_err(|error| at_page(error, number))?;
            if envelope.code != 0 {
                return Ok(envelope.text);
            }
            // As the merged rows grow.
            if !has_room((merged.rows.len() + envelope.text.len()) * 2) {
                return Err(no_room_for_reply());
            }
            let reply: PagedList = serde_json::from_str(&envelope.text).map_err(|_| {
                unexpected(said!(
                    "应答中的 data 不是列表。",
                    "the reply's data is no list."
                ))
            })?;
            let page = reply.page.unwrap_or_default();
            let rows = reply.data.unwrap_or_default();
            let new = merged.add(&rows);
            if merged.rows.len() > client.config.max_response_bytes {
                return Err(too_much());
            }
            merged.changed |= merged.total_count.is_some()
                && page.total_count.is_some()
                && merged.total_count != page.total_count;
            merged.total_count = page.total_count.or(merged.total_count);
            call.set_progress(number, page.total_pages.unwrap_or(0), "page");
            // A page shorter than asked for proves nothing: the platform may have a smaller limit of its own.
            let told_last =
                page.eof == Some(1) || page.total_pages.is_some_and(|total| number >= total);
            if told_last || new == 0 {
                if !has_room(merged.rows.len() + 1024) {
                    return Err(no_room_for_reply());
                }
                return Ok(envelope_of(&merged, number, client.config.language));
            }
            number += 1;
        }
    })
}

fn envelope_of(merged: &Merged, pages: u64, language: crate::error::Language) -> String {
    let total = merged.total_count.unwrap_or(merged.count);
    let head = format!(
        r#"{{"code":0,"msg":"{}","page":{{"pages":{pages},"rows":{},"total_count":{total},"changed":{}}},"data":["#,
        success_msg(language),
        merged.count,
        merged.changed,
    );
    [head.as_str(), &merged.rows, "]}"].concat()
}

fn at_page(mut error: Error, number: u64) -> Error {
    error.detail = format!("page {number}: {}", error.detail);
    error
}

fn too_many_pages(most: u64) -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "结果超过 {most} 页。",
            "the result has more than {most} pages.",
            most
        ),
        said!(
            "请缩小时间范围或增加条件；确有需要时调大 max_pages 或 page_size。",
            "Narrow the time range or add conditions; raise max_pages or page_size if it must be."
        ),
    )
}

fn too_much() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "各页合计超过 max_response_bytes。",
            "all pages together are larger than max_response_bytes."
        ),
        said!(
            "请缩小时间范围或增加条件。",
            "Narrow the time range or add conditions."
        ),
    )
}
