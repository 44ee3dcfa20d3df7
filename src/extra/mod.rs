//! What goes beyond the interface: operations built on its own, and the diagnosis.

pub mod diagnose;
mod inspect;
mod paging;
mod print_files;

use std::sync::Arc;

use crate::call::Call;
use crate::catalogue::archive::{QUERY_EXAMS, QUERY_PROVINCE_EXAMS};
use crate::catalogue::beyond;
use crate::check::Checked;
use crate::client::Client;
use crate::error::{Error, Result};

/// Runs an operation of `catalogue/beyond`.
pub fn perform(client: &Arc<Client>, checked: Checked, call: &Arc<Call>) -> Result<String> {
    let name = checked.operation.name;
    if name == beyond::QUERY_EXAMS_ALL.name {
        paging::all_pages(client, checked, call, &QUERY_EXAMS)
    } else if name == beyond::QUERY_PROVINCE_EXAMS_ALL.name {
        paging::all_pages(client, checked, call, &QUERY_PROVINCE_EXAMS)
    } else if name == beyond::INSPECT_URL.name {
        inspect::inspect(client, &checked)
    } else if name == beyond::SAVE_PRINT_FILES.name {
        print_files::save(client, checked, call)
    } else {
        Err(Error::internal("an operation without its code"))
    }
}
