//! What goes beyond the interface: operations built on its own.

use std::sync::Arc;

use crate::call::Call;
use crate::check::Checked;
use crate::client::Client;
use crate::error::{Error, Result};

pub fn perform(_client: &Arc<Client>, _checked: Checked, _call: &Arc<Call>) -> Result<String> {
    Err(Error::internal("an operation without its code"))
}
