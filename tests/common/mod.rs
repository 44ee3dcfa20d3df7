//! The built library as a host uses it: loaded at run time, called through its C names.
#![allow(dead_code)]

pub mod auth_center;
pub mod diagnosis;
pub mod encoding;
pub mod relay;
pub mod room;
pub mod sandbox;
pub mod server;

use std::ffi::c_char;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libloading::{Library, Symbol};
use serde_json::{Value, json};

pub use encoding::Encoding;

/// The newer of the two places where cargo leaves the library: `cargo test` writes the one beside the test, `cargo
/// build` links the one above it.
pub fn library_path() -> PathBuf {
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

/// The export of this name.
///
/// # Safety
/// `T` is the header's signature.
pub unsafe fn export<T: Copy>(name: &str) -> T {
    // SAFETY: the caller's promise.
    let symbol: Symbol<T> = unsafe { IDCAS.get(name.as_bytes()) }
        .unwrap_or_else(|error| panic!("{name} is not exported: {error}"));
    *symbol
}

pub type OfClient = unsafe extern "C" fn(i32, *const c_char) -> *mut c_char;
type OfHandle = unsafe extern "C" fn(i32) -> *mut c_char;

/// Copies an answer and releases it.
pub fn take(pointer: *mut c_char, encoding: Encoding) -> String {
    assert!(!pointer.is_null());
    // SAFETY: the library's answer ends with NUL and is alive until it is released, once.
    unsafe {
        let text = encoding.read(pointer);
        let free: unsafe extern "C" fn(*mut c_char) -> i32 = export("idcas_free_string");
        assert_eq!(free(pointer), 0);
        text
    }
}

/// A client, closed when dropped.
pub struct Client {
    pub handle: i32,
    pub encoding: Encoding,
}

impl Client {
    pub fn new(config: &Value) -> Client {
        Client::speaking(Encoding::Utf8, config)
    }

    /// A client of this encoding; `config` need not name it.
    pub fn speaking(encoding: Encoding, config: &Value) -> Client {
        let config = with(config, json!({"encoding": encoding.name()}));
        let (answer, handle) = init(encoding, &config.to_string());
        assert!(handle > 0, "{answer}");
        Client { handle, encoding }
    }

    /// The answer as it came, through the operation's own export.
    pub fn text(&self, operation: &str, params: &Value) -> String {
        self.raw(operation, &params.to_string())
    }

    /// The same with parameters as they stand.
    pub fn raw(&self, operation: &str, params: &str) -> String {
        let params = self.encoding.text(params);
        // SAFETY: the header's signature.
        unsafe {
            let call: OfClient = export(&format!("idcas_{operation}"));
            take(call(self.handle, params.pointer()), self.encoding)
        }
    }

    /// The answer of `idcas_call`.
    pub fn by_name(&self, operation: &str, params: &Value) -> String {
        let operation = self.encoding.text(operation);
        let params = self.encoding.text(&params.to_string());
        // SAFETY: the header's signature.
        unsafe {
            let call: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> *mut c_char =
                export("idcas_call");
            let answer = call(self.handle, operation.pointer(), params.pointer());
            take(answer, self.encoding)
        }
    }

    pub fn call(&self, operation: &str, params: Value) -> Value {
        let answer = self.text(operation, &params);
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    /// `data` of the description of an operation, or of the list of all where it is empty.
    pub fn describe(&self, operation: &str) -> Value {
        let mut answer: Value = serde_json::from_str(&self.raw("describe", operation)).unwrap();
        assert_eq!(answer["code"], 0, "{operation}: {answer}");
        answer["data"].take()
    }

    /// The names of all operations.
    pub fn operations(&self) -> Vec<String> {
        let all = self.describe("");
        let names = all.as_array().unwrap().iter();
        names
            .map(|operation| operation["name"].as_str().unwrap().to_owned())
            .collect()
    }

    pub fn diagnose(&self) -> Value {
        // SAFETY: the header's signature.
        let answer = unsafe {
            let diagnose: OfHandle = export("idcas_diagnose");
            take(diagnose(self.handle), self.encoding)
        };
        serde_json::from_str(&answer).unwrap()
    }

    pub fn start(&self, operation: &str, params: &Value) -> Job {
        let handle = self.try_start(operation, params);
        assert!(handle > 0, "{handle}");
        Job {
            handle,
            encoding: self.encoding,
        }
    }

    /// What `idcas_start` returns.
    pub fn try_start(&self, operation: &str, params: &Value) -> i32 {
        let operation = self.encoding.text(operation);
        let params = self.encoding.text(&params.to_string());
        // SAFETY: the header's signature.
        unsafe {
            let start: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32 =
                export("idcas_start");
            start(self.handle, operation.pointer(), params.pointer())
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // SAFETY: the header's signature.
        unsafe {
            let close: OfHandle = export("idcas_close");
            take(close(self.handle), self.encoding);
        }
    }
}

/// A call in the background.
pub struct Job {
    handle: i32,
    encoding: Encoding,
}

impl Job {
    pub fn handle(&self) -> i32 {
        self.handle
    }

    pub fn is_done(&self, timeout_ms: i32) -> bool {
        // SAFETY: the header's signature.
        let done = unsafe {
            let wait: unsafe extern "C" fn(i32, i32) -> i32 = export("idcas_wait");
            wait(self.handle, timeout_ms)
        };
        assert!(done == 0 || done == 1, "{done}");
        done == 1
    }

    /// `data` of the envelope.
    pub fn progress(&self) -> Value {
        self.progress_envelope()["data"].take()
    }

    pub fn progress_envelope(&self) -> Value {
        // SAFETY: the header's signature.
        let answer = unsafe {
            let progress: OfHandle = export("idcas_progress");
            take(progress(self.handle), self.encoding)
        };
        serde_json::from_str(&answer).unwrap()
    }

    pub fn cancel(&self) {
        // SAFETY: the header's signature.
        unsafe {
            let cancel: unsafe extern "C" fn(i32) -> i32 = export("idcas_cancel");
            assert_eq!(cancel(self.handle), 0);
        }
    }

    pub fn finish(self) -> Value {
        finish(self.handle, self.encoding)
    }
}

/// The answer of `idcas_init`, and the handle.
pub fn init(encoding: Encoding, config: &str) -> (String, i32) {
    let config = encoding.text(config);
    let mut handle = 0;
    // SAFETY: the header's signature.
    let answer = unsafe {
        let init: unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char =
            export("idcas_init");
        take(init(config.pointer(), &mut handle), encoding)
    };
    (answer, handle)
}

/// What `idcas_init` says of a configuration; a client that it opens is closed.
pub fn configured(encoding: Encoding, config: &Value) -> Value {
    let (answer, handle) = init(encoding, &config.to_string());
    if handle > 0 {
        drop(Client { handle, encoding });
    }
    serde_json::from_str(&answer).unwrap()
}

/// What `idcas_init` says of a configuration that opens no client.
pub fn refused(config: &str) -> Value {
    let (answer, handle) = init(Encoding::Utf8, config);
    assert_eq!(handle, 0, "{answer}");
    serde_json::from_str(&answer).unwrap()
}

/// The answer of `idcas_finish`.
pub fn finish(job: i32, encoding: Encoding) -> Value {
    // SAFETY: the header's signature.
    let answer = unsafe {
        let finish: OfHandle = export("idcas_finish");
        take(finish(job), encoding)
    };
    serde_json::from_str(&answer).unwrap()
}

/// `idcas_code_text`, answered in this encoding.
pub fn explained(code: i32, language: *const c_char, answer_in: Encoding) -> String {
    // SAFETY: the header's signature.
    unsafe {
        let code_text: unsafe extern "C" fn(i32, *const c_char) -> *mut c_char =
            export("idcas_code_text");
        take(code_text(code, language), answer_in)
    }
}

/// An object with some members replaced.
pub fn with(object: &Value, members: Value) -> Value {
    let mut object = object.clone();
    for (name, value) in members.as_object().unwrap() {
        object[name] = value.clone();
    }
    object
}

/// The call that an operation's description shows.
pub fn example(operation: &str) -> Value {
    Client::new(&json!({})).describe(operation)["example"].take()
}

/// A search that `query_exams` takes.
pub fn month() -> Value {
    json!({"time_type": 0, "start_time": "2021-05-01", "end_time": "2021-05-31"})
}

/// The parameters that `error.faults` names.
pub fn faults(answer: &Value) -> Vec<&str> {
    let faults = answer["error"]["faults"].as_array().into_iter().flatten();
    faults
        .map(|fault| fault["param"].as_str().unwrap())
        .collect()
}

/// A folder of a test's own, removed when dropped.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("idcas-{name}-{}", std::process::id()));
        // One that a killed run of the same number left behind.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// What is in it, hidden files included, in order of name.
    pub fn names(&self) -> Vec<String> {
        Folder::list(&self.0)
    }

    pub fn list(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort_unstable();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
