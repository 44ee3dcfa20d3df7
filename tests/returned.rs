//! Texts that a host frees itself, as languages do that take a result for a string of their own: the program goes on.
#![cfg(all(target_os = "linux", target_env = "gnu"))]

mod common;

use std::ffi::{c_char, c_void};

use common::{Client, Encoding, OfClient, export, take};
use serde_json::json;

unsafe extern "C" {
    fn free(pointer: *mut c_void);
}

#[test]
fn a_text_that_the_host_freed_is_not_freed_again() {
    for encoding in [Encoding::Utf8, Encoding::Gbk, Encoding::Utf16] {
        let client = Client::speaking(encoding, &json!({}));
        let operation = encoding.text("query_exams");
        let expected = client.raw("describe", "query_exams");
        // SAFETY: the header's signatures; the library's memory is the C library's.
        unsafe {
            let describe: OfClient = export("idcas_describe");
            let wait: unsafe extern "C" fn(i32, i32) -> i32 = export("idcas_wait");
            let explain: unsafe extern "C" fn(i32, *const c_char) -> *mut c_char =
                export("idcas_code_text");
            for round in 0..300 {
                let (long, short) = (
                    describe(client.handle, operation.pointer()),
                    explain(round % 7, c"zh.utf-8".as_ptr()),
                );
                assert_ne!(long, short);
                free(long.cast());
                free(short.cast());
                assert_eq!(wait(0, 0), -1003);
            }
            let answer = take(describe(client.handle, operation.pointer()), encoding);
            assert_eq!(answer, expected);
        }
    }
}
