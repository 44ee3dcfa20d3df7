//! `inspect_url`: why does the platform refuse my link? Takes a page URL apart as the platform does, and says what is
//! wrong in words.

mod encrypted;
mod inspection;
mod query;
mod signed;
mod words;

use std::sync::Arc;

use serde_json::{Map, Value};
use url::Url;

use self::inspection::Inspection;
use crate::catalogue::{self, Made, Operation};
use crate::check::{Checked, check};
use crate::client::Client;
use crate::error::{Error, Result};
use crate::said::Title;

/// No page's link is nearly as long or has a tenth of these members, and looking into more would take minutes.
const MOST_BYTES: usize = 256 * 1024;
const MOST_MEMBERS: usize = 256;

pub fn inspect(client: &Arc<Client>, checked: &Checked) -> Result<String> {
    let text = checked.get("url").trim();
    let invalid = |why: Title| Err(Error::argument("url", "url", why));
    if text.len() > MOST_BYTES || text.matches('&').count() >= MOST_MEMBERS {
        return invalid(words::TOO_LONG);
    }
    let Ok(url) = Url::parse(text) else {
        return invalid(words::NOT_AN_ADDRESS);
    };
    let Some(operation) = page_of(url.path()) else {
        return invalid(words::NO_SUCH_PAGE);
    };
    let mut inspection = Inspection::new(client, operation);
    inspection.split(url.query().unwrap_or(""));
    let values = inspection.values();
    inspection.signature();
    inspection.timestamp();
    inspection.sev();
    inspection.left_out();
    inspection.host(&url);
    rules(&mut inspection, values);
    Ok(inspection.finish())
}

/// A page's path may hang below another: reverse proxies add prefixes.
fn page_of(path: &str) -> Option<&'static Operation> {
    catalogue::ALL
        .iter()
        .copied()
        .find(|operation| operation.work.is_page() && path.ends_with(operation.path))
}

/// The rules of the chapter, by the same check as a call.
fn rules(inspection: &mut Inspection, values: Map<String, Value>) {
    let params: Map<String, Value> = values
        .into_iter()
        .filter(|(name, _)| inspection.operation.param(name).is_some())
        .collect();
    // What could not be read has its own finding; a rule that misses it would only repeat that.
    let unread = inspection.findings.iter().any(|finding| {
        matches!(finding.rule, "decrypt" | "json" | "unchecked")
            || (finding.rule == "required"
                && finding.param == "token"
                && inspection.operation.makes(Made::PageToken))
    });
    if let Err(error) = check(inspection.operation, &Value::Object(params).to_string()) {
        for fault in &error.faults {
            if unread
                && matches!(
                    fault.rule,
                    "required" | "any_of" | "any_range" | "required_when" | "range"
                )
            {
                continue;
            }
            inspection.find(&fault.name, fault.rule, fault.text.clone());
        }
    }
}
