//! Any JSON, pointer and value.
#![no_main]

use idcas_fuzz::{document, text};

libfuzzer_sys::fuzz_target!(|parts: (&str, &str, &str)| {
    let (json, pointer, value) = parts;
    document(
        &text(json.as_bytes()),
        &text(pointer.as_bytes()),
        &text(value.as_bytes()),
    );
});
