//! What the tests of the diagnosis share.

use serde_json::Value;

use super::Client;

/// In which everything is said.
pub const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The steps of a diagnosis that failed, and those that advise something all the same.
pub fn told(client: &Client) -> (Vec<Value>, Vec<Value>, Value) {
    let report = client.diagnose();
    let steps = report["data"]["steps"].as_array().unwrap().clone();
    let failed: Vec<Value> = steps
        .iter()
        .filter(|step| step["status"] == "failed")
        .cloned()
        .collect();
    let advised = steps
        .into_iter()
        .filter(|step| step["status"] == "ok" && step["advice"] != "");
    let advised = advised.filter(|step| {
        !(step["step"] == "configuration" && step["target"] == "") && step["step"] != "page"
    });
    (failed, advised.collect(), report)
}
