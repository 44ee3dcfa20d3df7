//! What hosts may do to the process while calls run: change their folder, cancel a thread, call from what a thread does
//! last, close their standard streams, run out of disk.
#![cfg(target_os = "linux")]

mod common;

use std::ffi::{CString, c_char, c_int, c_void};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use common::server::{EMPTY, Server, ok};
use common::{Client, Folder, OfClient, export, month, with};
use serde_json::json;

/// Folder, streams and limits are the whole process's.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());

    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

const FILES: &str = r#"{"code":0,"msg":"","data":[{"file_format":"Pdf","file_bytes":"JVBERi0xLjcgYQ=="},{"file_format":"Pdf","file_bytes":"JVBERi0xLjcgYg=="}]}"#;

/// A platform that lists two files, once the host has changed to this folder.
fn lists_files(moves_to: &Path) -> Server {
    let moves_to = moves_to.to_path_buf();
    Server::platform(move |_| {
        std::env::set_current_dir(&moves_to).unwrap();
        ok(FILES)
    })
}

#[test]
fn a_host_that_changes_its_folder() {
    let _alone = alone();
    let (first, second) = (Folder::new("hosts-first"), Folder::new("hosts-second"));
    for folder in [&first, &second] {
        std::fs::create_dir(folder.0.join("saved")).unwrap();
    }
    let server = lists_files(&second.0);
    let enters = || std::env::set_current_dir(&first.0).unwrap();
    enters();
    let client = Client::new(&with(&server.config(), json!({"log_file": "idcas.log"})));
    let params = json!({"business_id": "7", "directory": "saved"});
    for as_job in [false, true] {
        enters();
        let answer = match as_job {
            false => client.call("save_print_files", params.clone()),
            true => {
                let job = client.start("save_print_files", &params);
                std::env::set_current_dir(&second.0).unwrap();
                job.finish()
            }
        };
        assert_eq!(answer["code"], 0, "{answer}");
        // As the host names it.
        assert_eq!(answer["data"][1]["path"], "saved/7-2.pdf");
        let saved = first.0.join("saved");
        assert_eq!(Folder::list(&saved), ["7-1.pdf", "7-2.pdf"], "{as_job}");
        for file in Folder::list(&saved) {
            std::fs::remove_file(saved.join(file)).unwrap();
        }
    }
    assert_eq!(client.call("save_print_files", json!({}))["code"], -1001);
    drop(client);
    assert_eq!(second.names(), ["saved"]);
    assert!(Folder::list(&second.0.join("saved")).is_empty());
    let log = std::fs::read_to_string(first.0.join("idcas.log")).unwrap();
    assert_eq!(log.matches("save_print_files").count(), 3, "{log}");
}

unsafe extern "C" {
    fn pthread_self() -> usize;
    fn pthread_cancel(thread: usize) -> c_int;
    fn pthread_testcancel();
    fn pthread_create(
        thread: *mut usize,
        attributes: *const c_void,
        work: extern "C-unwind" fn(*mut c_void) -> *mut c_void,
        with: *mut c_void,
    ) -> c_int;
    fn pthread_join(thread: usize, result: *mut *mut c_void) -> c_int;
    fn close(file: c_int) -> c_int;
    fn open(path: *const c_char, flags: c_int) -> c_int;
}

/// What the thread needs for its calls: nothing of the test's own may be what carries the cancellation out.
struct Cancelled {
    client: i32,
    params: CString,
    call: OfClient,
    free: unsafe extern "C" fn(*mut c_char) -> i32,
    released: AtomicU32,
}

/// Cancelled before its first call, whose system calls would carry that out. It ends after the last.
extern "C-unwind" fn calls(with: *mut c_void) -> *mut c_void {
    // SAFETY: what was passed on, which lives until this thread is joined; the header's signatures. At the end nothing
    // of this function's is left to drop.
    unsafe {
        let with = &*with.cast::<Cancelled>();
        pthread_cancel(pthread_self());
        for _ in 0..3 {
            let answer = (with.call)(with.client, with.params.as_ptr());
            let is_done = (with.free)(answer) == 0;
            with.released.fetch_add(u32::from(is_done), Relaxed);
        }
        pthread_testcancel();
    }
    std::ptr::null_mut()
}

#[test]
fn a_thread_that_is_cancelled_in_a_call() {
    const CANCELED: usize = usize::MAX;

    let _alone = alone();
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    // SAFETY: the header's signatures.
    let (call, free) = unsafe { (export("idcas_query_exams"), export("idcas_free_string")) };
    let with = Cancelled {
        client: client.handle,
        params: CString::new(month().to_string()).unwrap(),
        call,
        free,
        released: AtomicU32::new(0),
    };
    let mut thread = 0;
    let mut result = std::ptr::null_mut();
    // SAFETY: the C library's own; `with` outlives the thread.
    unsafe {
        let passed = (&raw const with).cast_mut().cast();
        assert_eq!(
            pthread_create(&mut thread, std::ptr::null(), calls, passed),
            0
        );
        assert_eq!(pthread_join(thread, &mut result), 0);
    }
    assert_eq!(with.released.load(Relaxed), 3);
    // The host's own state is as it was: after the calls, the thread was ended.
    assert_eq!(result.addr(), CANCELED);
}

/// An object of a thread's own, which is destroyed with the thread, after what the library keeps for it.
struct Session(Option<(Client, std::sync::mpsc::Sender<serde_json::Value>)>);

impl Drop for Session {
    fn drop(&mut self) {
        if let Some((client, sender)) = self.0.take() {
            for operation in ["query_exams", "get_token"] {
                let params = if operation == "query_exams" {
                    month()
                } else {
                    json!({"force": true})
                };
                let _ = sender.send(client.call(operation, params));
            }
            let _ = sender.send(client.diagnose());
        }
    }
}

#[test]
fn a_thread_that_calls_at_its_very_end() {
    thread_local! {
        static SESSION: std::cell::RefCell<Session> = const { std::cell::RefCell::new(Session(None)) };
    }
    let _alone = alone();
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&server.config());
    let (sender, answers) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        // Before the library learns of this thread.
        SESSION.with(|_| ());
        assert_eq!(client.call("query_exams", month())["code"], 0);
        SESSION.with_borrow_mut(|session| session.0 = Some((client, sender)));
    });
    thread.join().unwrap();
    let answers: Vec<_> = answers.iter().collect();
    assert_eq!(answers.len(), 3);
    for answer in answers {
        assert_eq!(answer["code"], 0, "{answer}");
    }
}

#[test]
fn a_host_without_standard_streams() {
    let _alone = alone();
    let folder = Folder::new("hosts-streams");
    let log = folder.0.join("idcas.log");
    let client = Client::new(&json!({"log_file": log}));
    // SAFETY: the test's input, which nothing reads.
    unsafe { close(0) };
    let answer = client.call("query_exams", json!({}));
    let link = std::fs::read_link("/proc/self/fd/0");
    // SAFETY: the number is the test's own again, where nobody took it.
    let again = unsafe { open(c"/dev/null".as_ptr(), 0) };
    assert_eq!(answer["code"], -1001);
    assert!(log.exists());
    assert!(link.is_err(), "{link:?}");
    assert_eq!(again, 0);
}

/// The step about the log, once its first line was tried to be written.
fn told_of_log(client: &Client) -> serde_json::Value {
    client.call("query_exams", json!({}));
    let report = client.diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    let found = steps.iter().find(|step| step["step"] == "log_file");
    found.unwrap().clone()
}

#[test]
fn a_log_on_a_full_disk() {
    let _alone = alone();
    let client = Client::new(&json!({"log_file": "/dev/full", "language": "en"}));
    let step = told_of_log(&client);
    assert_eq!(step["status"], "failed", "{step}");
    let words = step["msg"].as_str().unwrap();
    assert!(words.contains("could not be written"), "{words}");
    assert!(step["advice"].as_str().unwrap().contains("disk is full"));
}

/// RLIMIT_FSIZE.
fn limit_of_files(bytes: u64) {
    #[repr(C)]
    struct Limit {
        now: u64,
        most: u64,
    }
    unsafe extern "C" {
        fn setrlimit(of: c_int, limit: *const Limit) -> c_int;
        fn signal(signal: c_int, handler: usize) -> usize;
    }
    const FSIZE: c_int = 1;
    const SIGXFSZ: c_int = 25;
    const IGNORED: usize = 1;

    let limit = Limit {
        now: bytes,
        most: u64::MAX,
    };
    // SAFETY: the C library's own.
    unsafe {
        signal(SIGXFSZ, IGNORED);
        assert_eq!(setrlimit(FSIZE, &limit), 0);
    }
}

#[test]
fn no_half_of_a_line_stays() {
    let _alone = alone();
    let folder = Folder::new("hosts-full");
    let log = folder.0.join("idcas.log");
    let client = Client::new(&json!({"log_file": log, "language": "en"}));
    let refused = || assert_eq!(client.call("query_exams", json!({}))["code"], -1001);
    let length = || std::fs::metadata(&log).unwrap().len();
    refused();
    let written = |bytes: u64| {
        let until = Instant::now() + Duration::from_secs(10);
        while length() < bytes {
            assert!(Instant::now() < until, "{}", length());
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    written(1);
    let whole = length();
    limit_of_files(whole + 20);
    refused();
    let step = told_of_log(&client);
    limit_of_files(u64::MAX);
    assert_eq!(step["status"], "failed", "{step}");
    assert_eq!(length(), whole);
    refused();
    written(whole + 1);
    assert_eq!(told_of_log(&client)["status"], "ok");
    drop(client);
    let text = std::fs::read_to_string(&log).unwrap();
    for line in text.lines() {
        let process = format!(" {} ", std::process::id());
        assert_eq!(line.matches(&process).count(), 1, "{text}");
    }
}
