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
