//! Every page of a list, merged.
//!
//! What can be promised: rows come in the platform's order, each `id` once, and no page that the platform tells of is
//! left out. What cannot: the platform has no snapshot, so a row that moves between pages while they are fetched can
//! be missed. `page.changed` tells that the list changed on the way or that rows are missing from it; the host may then
//! ask again. A platform that answers the same page for ever, and says that there are more rows, is an error.
#![deny(clippy::disallowed_methods)]

mod page;
mod rows;

use std::sync::Arc;

use self::page::{Page, Paging};
use self::rows::Rows;
use crate::call::Call;
use crate::catalogue::Operation;
use crate::check::Checked;
use crate::client::Client;
use crate::envelope::{Envelope, success_msg};
use crate::error::{Code, Error, Result};
use crate::memory;
use crate::operation::request;
use crate::said;
use crate::said::{Language, Title};

struct Merged {
    rows: Rows,
    /// As the platform told it last.
    total_count: Option<u64>,
    changed: bool,
    /// Rows of a page, as asked for.
    page_size: u64,
}

/// How a page continues the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    More,
    End,
    /// It has the rows of an earlier page once more.
    Repeats,
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
    let mut merged = Merged {
        rows: Rows::default(),
        total_count: None,
        changed: false,
        page_size: checked.get("page_size").parse().unwrap_or(0),
    };
    for number in 1..=most {
        #[expect(clippy::disallowed_methods, reason = "a number")]
        let asked = base.clone().with("page_index", number.to_string());
        let envelope =
            request::fetch(client, asked, call).map_err(|error| at_page(error, number))?;
        if envelope.code != 0 {
            return Ok(envelope.into_text());
        }
        let (step, total_pages) = merged
            .add(&envelope, number)
            .map_err(|error| at_page(error, number))?;
        if merged.rows.json.len() > client.config.max_response_bytes {
            return Err(Error::new(Code::TooLarge, TOO_MUCH, NARROW));
        }
        call.set_progress(number, total_pages, "page");
        let step = match step {
            // All that the platform tells of has come, so that no more need be looked for.
            Step::More if number == most && merged.has_all() => Step::End,
            step => step,
        };
        if step != Step::More {
            merged.conclude(step, number)?;
            return merged.envelope(number, client.config.language);
        }
    }
    Err(too_many_pages(most))
}

impl Merged {
    /// Takes in a page's rows; answers how it continues the list, and how many pages there are, 0 while unknown.
    fn add(&mut self, envelope: &Envelope, number: u64) -> Result<(Step, u64)> {
        let page = Page::read(envelope)?;
        let (earlier, now) = (self.total_count, page.paging.total_count);
        self.changed |= earlier.is_some() && now.is_some() && earlier != now;
        self.total_count = now.or(earlier);
        let listed = page.rows.len() as u64;
        let total_pages = page.paging.total_pages.unwrap_or(0);
        let Some(new) = self.rows.add_page(page.rows, envelope.data())? else {
            return Ok((Step::Repeats, total_pages));
        };
        let step = match self.is_told_last(&page.paging, number) {
            true => Step::End,
            // A page shorter than asked for proves nothing: the platform may have a smaller limit of its own.
            false if listed == 0 => Step::End,
            false if new > 0 || total_pages > number => Step::More,
            false => Step::Repeats,
        };
        Ok((step, total_pages))
    }

    /// Whether the platform says that no page follows. Both other members against it outweigh `eof`.
    fn is_told_last(&self, paging: &Paging, number: u64) -> bool {
        let more_pages = paging.total_pages.is_some_and(|pages| pages > number);
        let reached = paging.total_pages.is_some_and(|pages| number >= pages);
        reached || (paging.eof == Some(true) && !(more_pages && self.is_short()))
    }

    fn is_short(&self) -> bool {
        self.total_count
            .is_some_and(|total| self.rows.count < total)
    }

    fn has_all(&self) -> bool {
        self.total_count
            .is_some_and(|total| self.rows.count >= total)
    }

    /// What an end says about the list: an error where rows that the platform tells of never came.
    fn conclude(&mut self, end: Step, number: u64) -> Result<()> {
        if end == Step::Repeats && self.is_short() {
            let (rows, total) = (self.rows.count, self.total_count.unwrap_or(0));
            return Err(repeated(number, rows, total));
        }
        // A full first page that comes again may be all there is, or all that this platform ever gives.
        let full = self.page_size > 0 && self.rows.count >= self.page_size;
        let doubtful = end == Step::Repeats && number == 2 && full && self.total_count.is_none();
        self.changed |= doubtful || self.is_short();
        Ok(())
    }

    fn envelope(&self, pages: u64, language: Language) -> Result<String> {
        let total = self.total_count.unwrap_or(self.rows.count);
        let head = format!(
            r#"{{"code":0,"msg":"{}","page":{{"pages":{pages},"rows":{},"total_count":{total},"changed":{}}},"data":["#,
            success_msg(language),
            self.rows.count,
            self.changed,
        );
        Ok(memory::concat(&[&head, &self.rows.json, "]}"])?)
    }
}

fn at_page(mut error: Error, number: u64) -> Error {
    error.detail = match error.detail.is_empty() {
        true => format!("page {number}"),
        false => format!("page {number}: {}", error.detail),
    };
    error
}

fn repeated(number: u64, rows: u64, total: u64) -> Error {
    let what = said!(
        "第 {number} 页只重复了已有的行：平台说共有 {total} 行，却只给出 {rows} 行。",
        "page {number} only repeats rows that came before: the platform tells of {total} rows and gave {rows}.",
        number,
        total,
        rows
    );
    Error::new(Code::BadResponse, what, PAGES_IGNORED)
}

fn too_many_pages(most: u64) -> Error {
    let what = said!(
        "取了 {most} 页，仍未到最后一页。",
        "{most} pages were fetched, and the last is not among them.",
        most
    );
    Error::new(Code::TooLarge, what, RAISE_MAX_PAGES)
}

const NO_PAGES: Title = said!("max_pages 应大于 0", "max_pages must be greater than 0");
const PAGES_IGNORED: Title = said!(
    "平台可能忽略 page_index；请缩小时间范围使结果在一页之内，并请平台核对分页。",
    "The platform may ignore page_index: narrow the time range so that the result fits on one page, and ask the platform about its paging."
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
