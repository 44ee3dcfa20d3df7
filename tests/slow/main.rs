//! Texts that are chosen to take long. What counts is the processor's time of the thread that asked, which no other program
//! changes, and how it grows: twice as much may take twice as long, and a quadratic search takes four times.
#![cfg(target_os = "linux")]

#[path = "../common/mod.rs"]
mod common;
mod documents;
mod replies;
mod texts;

use std::ffi::{CString, c_char};
use std::time::Duration;

use common::{Client, Encoding, OfClient, export};
use serde_json::json;

/// What this thread has had of a processor.
fn used() -> Duration {
    #[repr(C)]
    struct Time {
        seconds: std::ffi::c_long,
        nanoseconds: std::ffi::c_long,
    }
    unsafe extern "C" {
        fn clock_gettime(clock: i32, time: *mut Time) -> i32;
    }
    const OF_THREAD: i32 = 3;

    let mut time = Time {
        seconds: 0,
        nanoseconds: 0,
    };
    // SAFETY: the C library's own, with a place to write to.
    assert_eq!(unsafe { clock_gettime(OF_THREAD, &mut time) }, 0);
    Duration::new(time.seconds as u64, time.nanoseconds as u32)
}

fn time(work: impl FnOnce()) -> Duration {
    let before = used();
    work();
    used() - before
}

/// `prepare` makes the work for a size. The least of three measurements counts.
fn grows_evenly<W: FnOnce()>(what: &str, size: usize, prepare: impl Fn(usize) -> W) {
    let least = |size| (0..3).map(|_| time(prepare(size))).min().unwrap();
    // What is done once.
    time(prepare(size / 16));
    let (one, two) = (least(size), least(2 * size));
    println!("{what}: {one:?}, twice as much {two:?}");
    // Caches make large texts somewhat slower.
    let most = one * 3 + Duration::from_millis(20);
    assert!(two <= most, "{what}: {one:?}, and twice as much {two:?}");
}

type OfDocument = unsafe extern "C" fn(i32, *const c_char) -> i32;

struct Documents {
    client: Client,
}

impl Documents {
    fn new(encoding: Encoding) -> Documents {
        let client = Client::speaking(encoding, &json!({}));
        Documents { client }
    }

    /// A document, or the code that refuses it.
    fn parse(&self, json: &[u8]) -> i32 {
        let json = CString::new(json).unwrap();
        // SAFETY: the header's signature, with a text that ends with NUL.
        unsafe { export::<OfDocument>("idcas_json_parse")(self.client.handle, json.as_ptr()) }
    }

    fn empty(&self) -> i32 {
        // SAFETY: the header's signature.
        unsafe { export::<unsafe extern "C" fn(i32) -> i32>("idcas_json_new")(self.client.handle) }
    }
}

fn get(doc: i32, pointer: &str) -> usize {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signatures; the text is released once.
    unsafe {
        let text = export::<OfClient>("idcas_json_get")(doc, pointer.as_ptr());
        let length: unsafe extern "C" fn(*const c_char) -> i32 = export("idcas_text_length");
        let free: unsafe extern "C" fn(*mut c_char) -> i32 = export("idcas_free_string");
        let units = length(text) as usize;
        assert_eq!(free(text), 0);
        units
    }
}

fn set(doc: i32, pointer: &str, text: &CString) -> i32 {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signature, with texts that end with NUL.
    unsafe {
        let set: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32 =
            export("idcas_json_set");
        set(doc, pointer.as_ptr(), text.as_ptr())
    }
}

fn count(doc: i32, pointer: &str) -> i32 {
    let pointer = CString::new(pointer).unwrap();
    // SAFETY: the header's signature, with a text that ends with NUL.
    unsafe { export::<OfDocument>("idcas_json_count")(doc, pointer.as_ptr()) }
}

fn close(doc: i32) {
    // SAFETY: the header's signature.
    let close: unsafe extern "C" fn(i32) -> i32 = unsafe { export("idcas_json_close") };
    // SAFETY: as above.
    assert_eq!(unsafe { close(doc) }, 0);
}
