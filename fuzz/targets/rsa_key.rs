//! Any text as the platform's RSA key, then used.
#![no_main]

use idcas_fuzz::{call, close, init, text};

libfuzzer_sys::fuzz_target!(|key: &str| {
    let config = serde_json::json!({
        "domain": "http://127.0.0.1:1", "des_key": "k", "md5_key": "m", "sev_account_id": "1", "rsa_public_key": key
    });
    let (_, client) = init(&text(config.to_string().as_bytes()));
    if client > 0 {
        call(
            client,
            &text(b"build_clinic_url"),
            &text(br#"{"work_no":"1","org_code":"1","patient_name":"x"}"#),
        );
        close(client);
    }
});
