//! Any bytes as a configuration.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // One byte and its NUL may as well be the first half of a UTF-16 text, and idcas_init says so.
    let behind_mark = bytes.strip_prefix(b"\xff\xfe").unwrap_or(bytes);
    if behind_mark.len() < 2 || behind_mark[1] == 0 {
        return;
    }
    let (_, client) = idcas_fuzz::init(&idcas_fuzz::text(bytes));
    if client > 0 {
        idcas_fuzz::close(client);
    }
});
