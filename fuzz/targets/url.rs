//! Any text as a link to be inspected.
#![no_main]

use idcas_fuzz::{CLIENT, call, text};

libfuzzer_sys::fuzz_target!(|link: &str| {
    let params = serde_json::json!({ "url": link }).to_string();
    call(*CLIENT, &text(b"inspect_url"), &text(params.as_bytes()));
});
