//! Any bytes as parameters of operations that need no network: each of them by the first byte.
#![no_main]

use idcas_fuzz::{CLIENT, call, text};

const OPERATIONS: [&[u8]; 6] = [
    b"build_clinic_url",
    b"build_health_record_url",
    b"build_repeat_reminder_url",
    b"build_recognition_url",
    b"build_h5_quality_url",
    b"inspect_url",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((which, params)) = bytes.split_first() else {
        return;
    };
    let operation = OPERATIONS[usize::from(*which) % OPERATIONS.len()];
    let answer = call(*CLIENT, &text(operation), &text(params));
    // What was built is taken apart again, and found to be in order.
    if answer["code"] == 0
        && let Some(url) = answer["data"].as_str()
    {
        let params = serde_json::json!({ "url": url }).to_string();
        let inspected = call(*CLIENT, &text(b"inspect_url"), &text(params.as_bytes()));
        assert_eq!(inspected["code"], 0, "{inspected}");
    }
});
