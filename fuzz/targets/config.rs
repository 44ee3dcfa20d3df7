//! Any bytes as a configuration.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // One byte and its NUL may as well be the first half of a UTF-16 text, and idcas_init says so.
    if bytes.len() < 2 || bytes[1] == 0 {
        return;
    }
    let (_, client) = idcas_fuzz::init(&idcas_fuzz::text(bytes));
    if client > 0 {
        idcas_fuzz::close(client);
    }
});
