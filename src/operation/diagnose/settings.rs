//! What the configuration holds that is seldom meant.

use std::time::Instant;

use super::report::Report;
use crate::client::Client;

pub fn check(client: &Client, report: &Report) {
    for doubt in client.config.doubts() {
        // The step `log_file` looks at it.
        if doubt.key != "log_file" {
            let step = format!("configuration {}", doubt.key);
            report.ok_but(&step, Instant::now(), doubt.what, doubt.hint);
        }
    }
}
