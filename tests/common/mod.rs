//! The built library as a host uses it: loaded at run time, called through its C names.
#![allow(dead_code)]

pub mod server;

use std::ffi::{CStr, CString, c_char};
use std::path::PathBuf;
use std::sync::LazyLock;

use libloading::{Library, Symbol};
use serde_json::Value;

/// The newer of the two places where cargo leaves the library.
fn library_path() -> PathBuf {
    let exe = std::env::current_exe().unwrap();
    let deps = exe.parent().unwrap();
    [
        deps.join("libidcas.so"),
        deps.parent().unwrap().join("libidcas.so"),
    ]
    .into_iter()
    .filter_map(|path| Some((path.metadata().ok()?.modified().ok()?, path)))
    .max()
    .expect("libidcas.so is built: cargo build")
    .1
}

pub static IDCAS: LazyLock<Library> =
    // SAFETY: the library runs nothing at load time.
    LazyLock::new(|| unsafe { Library::new(library_path()).unwrap() });

type Call = unsafe extern "C" fn(i32, *const c_char) -> *mut c_char;

fn take(pointer: *mut c_char) -> String {
    assert!(!pointer.is_null());
    // SAFETY: the library answers NUL-terminated UTF-8 here, alive until it is released.
    let text = unsafe { CStr::from_ptr(pointer) }
        .to_str()
        .unwrap()
        .to_owned();
    // SAFETY: the header's signature.
    let released = unsafe {
        let free: Symbol<unsafe extern "C" fn(*mut c_char) -> i32> =
            IDCAS.get(b"idcas_free_string").unwrap();
        free(pointer)
    };
    assert_eq!(released, 0);
    text
}

/// A client in UTF-8, closed when dropped.
pub struct Client(pub i32);

impl Client {
    pub fn new(config: &Value) -> Client {
        let (answer, handle) = Client::init(&config.to_string());
        assert!(handle > 0, "{answer}");
        Client(handle)
    }

    pub fn init(config: &str) -> (Value, i32) {
        let config = CString::new(config).unwrap();
        let mut handle = 0;
        // SAFETY: the header's signature.
        let answer = unsafe {
            let init: Symbol<unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char> =
                IDCAS.get(b"idcas_init").unwrap();
            take(init(config.as_ptr(), &mut handle))
        };
        (serde_json::from_str(&answer).unwrap(), handle)
    }

    /// The answer as it came, through the operation's own export.
    pub fn text(&self, operation: &str, params: &Value) -> String {
        let params = CString::new(params.to_string()).unwrap();
        // SAFETY: the header's signature.
        unsafe {
            let name = format!("idcas_{operation}");
            let call: Symbol<Call> = IDCAS.get(name.as_bytes()).unwrap();
            take(call(self.0, params.as_ptr()))
        }
    }

    pub fn call(&self, operation: &str, params: Value) -> Value {
        serde_json::from_str(&self.text(operation, &params)).unwrap()
    }

    pub fn describe(&self, operation: &str) -> Value {
        let operation = CString::new(operation).unwrap();
        // SAFETY: the header's signature.
        let answer = unsafe {
            let describe: Symbol<Call> = IDCAS.get(b"idcas_describe").unwrap();
            take(describe(self.0, operation.as_ptr()))
        };
        serde_json::from_str(&answer).unwrap()
    }

    pub fn diagnose(&self) -> Value {
        // SAFETY: the header's signature.
        let answer = unsafe {
            let diagnose: Symbol<unsafe extern "C" fn(i32) -> *mut c_char> =
                IDCAS.get(b"idcas_diagnose").unwrap();
            take(diagnose(self.0))
        };
        serde_json::from_str(&answer).unwrap()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // SAFETY: the header's signature.
        unsafe {
            let close: Symbol<unsafe extern "C" fn(i32) -> *mut c_char> =
                IDCAS.get(b"idcas_close").unwrap();
            take(close(self.0));
        }
    }
}

/// A configuration with some members replaced.
pub fn with(config: &Value, members: Value) -> Value {
    let mut config = config.clone();
    for (name, value) in members.as_object().unwrap() {
        config[name] = value.clone();
    }
    config
}
