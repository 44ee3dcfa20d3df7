//! What the tests of auth centers share.

use serde_json::{Value, json};

use super::server::Server;
use super::{Client, with};

/// A client of this server, with a secret and a password that show how they were encoded.
pub fn client_of(server: &Server, more: Value) -> Client {
    let values = json!({"client_id": "his-clinic", "client_secret": "cl:ient se+cret", "username": "doctor-wang",
        "password": "Pass#wang-1"});
    Client::new(&with(&with(&server.config(), values), more))
}

/// `msg`, or a member of `error`.
pub fn text<'a>(answer: &'a Value, member: &str) -> &'a str {
    match member {
        "msg" => answer["msg"].as_str().unwrap(),
        _ => answer["error"][member].as_str().unwrap_or(""),
    }
}

/// A step of the report of `idcas_diagnose`.
pub fn step<'a>(report: &'a Value, name: &str) -> &'a Value {
    let mut steps = report["data"]["steps"].as_array().unwrap().iter();
    let found = steps.find(|step| step["step"] == name);
    found.unwrap_or_else(|| panic!("no {name}: {report}"))
}
