//! `inspect_url`: why does the platform refuse my link? Takes a page's link apart as the platform does, and says what is
//! wrong in words.
//!
//! Each part is read leniently. Where it is not as it should be, the mistakes that people make are tried on it; the one that
//! explains it is reported, and the part counts as understood, so that nothing is reported that merely follows.

mod access_token;
mod address;
mod around;
mod base64_text;
mod digest;
mod encrypted;
mod inspection;
mod page_token;
mod pasted;
mod percent;
mod plain;
mod query;
mod rules;
mod sev;
mod sign_forms;
mod sign_search;
mod signed;
mod single;
mod timestamp;
mod token_json;
mod ways;

use std::sync::Arc;

use self::address::Link;
use self::inspection::{Inspection, LINK};
use crate::check::Checked;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::mistake;
use crate::said;
use crate::said::Title;

/// No page's link is nearly as long or has a tenth of these members, and looking into more would take minutes.
const MOST_BYTES: usize = 256 * 1024;
const MOST_MEMBERS: usize = 256;

pub fn inspect(client: &Arc<Client>, checked: &Checked) -> Result<String> {
    let text = checked.get("url").trim();
    let invalid = |why: Title| Err(Error::argument("url", "url", why));
    if text.len() > MOST_BYTES || text.matches(['&', '?']).count() >= MOST_MEMBERS {
        return invalid(TOO_LONG);
    }
    let Some(pasted) = pasted::find(text) else {
        return invalid(NOT_AN_ADDRESS);
    };
    let Some(link) = Link::read(&pasted.link) else {
        return invalid(NOT_AN_ADDRESS);
    };
    let names = query::names(&link.query);
    let Some(found) = address::page_of(&link.path, &names) else {
        return invalid(NO_SUCH_PAGE);
    };
    let mut inspection = Inspection::new(client, found.operation);
    inspection.find_all(LINK, &pasted.causes);
    inspection.find_all(LINK, &link.causes);
    inspection.address(&link, &found);
    if let Some(other) = address::meant_by(found.operation, &names) {
        inspection.find_with(LINK, &mistake::ANOTHER_PAGE, address::named(other));
        inspection.operation = other;
    }
    inspection.split(&link.query);
    let values = inspection.values();
    inspection.timestamp();
    inspection.sev();
    inspection.access_token();
    inspection.signature();
    inspection.fixed();
    inspection.rules(values);
    Ok(inspection.finish())
}

const TOO_LONG: Title = said!(
    "url 过长或参数过多，不会是平台页面的链接",
    "url is too long, or has too many parameters, to lead to a page of the platform"
);
const NOT_AN_ADDRESS: Title = said!(
    "url 中没有完整的地址（应以 https:// 或 http:// 开头）",
    "url is not a complete address; it begins with https:// or http://"
);
const NO_SUCH_PAGE: Title = said!(
    "url 的路径不是平台的任何页面，请与文档中的地址核对",
    "url's path is not that of any of the platform's pages; compare it with the addresses in the reference"
);
