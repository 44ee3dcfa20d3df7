//! After `idcas_close` no secret is left in the memory of the process, in bytes or in 16-bit units: neither what the
//! configuration and the calls held, nor what the platform gave out. The host is a process of its own, which wipes what it
//! itself held; its memory is searched from here.
#![cfg(target_os = "linux")]

mod common;

use std::collections::HashMap;
use std::ffi::c_char;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::FileExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use common::encoding::Text;
use common::server::{Answer, Server, ok, reply, token_step};
use common::{Encoding, Folder, OfClient, export, month, with};
use serde_json::{Value, json};

const HOST: &str = "IDCAS_TEST_HOST";

/// What each secret ends with: an allocator that does not wipe overwrites the beginning of what is freed all the same.
const SECRETS: [(&str, &str); 12] = [
    ("client_secret", "Qz7kVw3xNb"),
    ("password", "Hj4mRt8yLc"),
    ("des_key", "Wd6pGs2vKf"),
    ("md5_key", "Bn9hXe5uTa"),
    ("sev_account_id", "Yr3cMq7zJg"),
    ("token_params", "Fk8wDv4bPs"),
    ("proxy", "Lt5nCx9aRh"),
    ("client token", "Vg2jZm6eSd"),
    ("user token", "Xp7bHy3kQw"),
    ("refresh_token", "Nc4tFr8gMv"),
    ("typed password", "Ku9sBd5hEx"),
    ("patient's name", "Gm6zTj2pCy"),
];

/// Twenty characters and what it ends with; a TripleDES key has no more than 24.
fn secret(name: &str) -> String {
    let found = SECRETS.iter().find(|(known, _)| *known == name);
    format!("idcas-secret-{}", found.unwrap().1)
}

/// So that what goes to the host is nowhere in its memory but where it passes it on.
fn hidden(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| format!("{:02x}", byte ^ 0xa5))
        .collect()
}

fn bytes_of(text: &Text) -> Vec<u8> {
    match text {
        Text::Bytes(bytes) => bytes.clone(),
        Text::Units(units) => units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
    }
}

/// A text that the host passes on, and wipes then.
struct Passed(Vec<u16>);

impl Passed {
    fn new(hidden: &str) -> Passed {
        let digit = |at: usize| u8::from_str_radix(&hidden[at..at + 2], 16).unwrap() ^ 0xa5;
        let bytes = hidden.len() / 2;
        let mut units = vec![0u16; bytes / 2 + 1];
        for at in 0..bytes {
            units[at / 2] |= u16::from(digit(at * 2)) << (at % 2 * 8);
        }
        Passed(units)
    }

    /// A part between two others, so many times.
    fn repeated(head: &Passed, part: &Passed, times: usize, tail: &Passed) -> Passed {
        let bytes = |text: &Passed| -> Vec<u8> {
            let mut bytes: Vec<u8> = text.0.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            // Each begins and ends with ASCII.
            let width = if bytes[1] == 0 { 2 } else { 1 };
            let last = bytes.iter().rposition(|byte| *byte != 0).unwrap();
            bytes.truncate(last + width);
            bytes
        };
        let mut whole = bytes(head);
        whole.reserve_exact((times + 1) * (part.0.len() + tail.0.len()) * 2);
        let mut part = bytes(part);
        for _ in 0..times {
            whole.extend_from_slice(&part);
        }
        part.fill(0);
        whole.extend_from_slice(&bytes(tail));
        whole.extend_from_slice(&[0; 3]);
        let pairs = whole.chunks_exact(2);
        let units = pairs
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        whole.fill(0);
        std::hint::black_box((whole.as_ptr(), part.as_ptr()));
        Passed(units)
    }

    fn pointer(&self) -> *const c_char {
        self.0.as_ptr().cast()
    }
}

impl Drop for Passed {
    fn drop(&mut self) {
        self.0.fill(0);
        std::hint::black_box(self.0.as_ptr());
    }
}

/// The host: a command a line, answered by a number: a handle, or a code.
#[test]
fn host() {
    if std::env::var_os(HOST).is_none() {
        return;
    }
    // SAFETY: the header's signatures.
    let (init, init_file, free): (
        unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char,
        unsafe extern "C" fn(*const c_char, *const c_char, *mut i32) -> *mut c_char,
        unsafe extern "C" fn(*mut c_char) -> i32,
    ) = unsafe {
        (
            export("idcas_init"),
            export("idcas_init_file"),
            export("idcas_free_string"),
        )
    };
    keep_large_blocks();
    let (mut client, mut left) = (0, Vec::new());
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split(' ').collect();
        let texts: Vec<Passed> = words[1..].iter().map(|word| Passed::new(word)).collect();
        let at = |index: usize| texts[index].pointer();
        // SAFETY: the header's signatures; each text ends with NUL, and each answer is released once, unread.
        let answer = unsafe {
            let call: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> *mut c_char =
                export("idcas_call");
            let start: unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32 =
                export("idcas_start");
            let of_handle = |name| export::<unsafe extern "C" fn(i32) -> *mut c_char>(name);
            match words[0] {
                "init" => init(at(0), &mut client),
                "file" => init_file(at(0), at(1), &mut client),
                "call" => call(client, at(0), at(1)),
                "job" => of_handle("idcas_finish")(start(client, at(0), at(1))),
                // Collected when the client is closed.
                "leave" => {
                    left.push(start(client, at(0), at(1)));
                    std::ptr::null_mut()
                }
                "collect" => of_handle("idcas_finish")(left.pop().unwrap()),
                "describe" => export::<OfClient>("idcas_describe")(client, at(0)),
                // Read, written to and closed.
                "document" => {
                    let whole = Passed::repeated(&texts[0], &texts[1], 18_000, &texts[2]);
                    document(client, whole.pointer(), at(3));
                    std::ptr::null_mut()
                }
                "diagnose" => of_handle("idcas_diagnose")(client),
                "close" => of_handle("idcas_close")(client),
                other => panic!("{other}"),
            }
        };
        let is_fault = if answer.is_null() {
            0
        } else {
            // SAFETY: {"code":0 or {"code":-, in units of one or two bytes.
            unsafe {
                let bytes = answer.cast::<u8>();
                let wide = usize::from(bytes.add(1).read() == 0) + 1;
                let fault = bytes.add(8 * wide).read() == b'-';
                assert_eq!(free(answer), 0);
                i32::from(fault)
            }
        };
        drop(texts);
        println!("\n:{} {is_fault}", words[0]);
    }
}

/// A document from a text, in which that text is set too, at this pointer.
fn document(client: i32, text: *const c_char, pointer: *const c_char) {
    type Set = unsafe extern "C" fn(i32, *const c_char, *const c_char) -> i32;
    type Get = unsafe extern "C" fn(i32, *const c_char) -> *mut c_char;

    // SAFETY: the header's signatures; each text is released once.
    unsafe {
        let number = |name| export::<unsafe extern "C" fn(i32) -> i32>(name);
        let free: unsafe extern "C" fn(*mut c_char) -> i32 = export("idcas_free_string");
        let parse: unsafe extern "C" fn(i32, *const c_char) -> i32 = export("idcas_json_parse");
        for doc in [parse(client, text), number("idcas_json_new")(client)] {
            assert!(doc > 0);
            assert_eq!(export::<Set>("idcas_json_set")(doc, pointer, text), 0);
            let get: Get = export("idcas_json_get");
            assert_eq!(free(get(doc, pointer)), 0);
            let text: unsafe extern "C" fn(i32) -> *mut c_char = export("idcas_json_text");
            assert_eq!(free(text(doc)), 0);
            assert_eq!(number("idcas_json_close")(doc), 0);
        }
    }
}

/// Else the C library would give blocks of this size back to the system, and there would be nothing to find.
fn keep_large_blocks() {
    unsafe extern "C" {
        fn mallopt(option: i32, value: i32) -> i32;
    }
    const MMAP_THRESHOLD: i32 = -3;
    const TRIM_THRESHOLD: i32 = -1;

    // SAFETY: the C library's own.
    unsafe {
        mallopt(MMAP_THRESHOLD, 32 << 20);
        mallopt(TRIM_THRESHOLD, i32::MAX);
    }
}

/// A host in a process of its own.
struct Host {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    encoding: Encoding,
}

impl Host {
    fn new(encoding: Encoding) -> Host {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "host", "--nocapture", "--test-threads=1"])
            .env(HOST, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Host {
            input: child.stdin.take().unwrap(),
            output: BufReader::new(child.stdout.take().unwrap()),
            child,
            encoding,
        }
    }

    /// Whether the answer was a failure.
    fn does(&mut self, command: &str, texts: &[&str]) -> bool {
        let mut line = command.to_owned();
        for text in texts {
            line += " ";
            line += &hidden(&bytes_of(&self.encoding.text(text)));
        }
        writeln!(self.input, "{line}").unwrap();
        self.answer(command)
    }

    fn answer(&mut self, command: &str) -> bool {
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "{command}");
            if let Some(rest) = line.strip_prefix(&format!(":{command} ")) {
                return rest.trim() == "1";
            }
        }
    }

    /// The secrets in its memory, and where each was found.
    fn secrets(&self) -> Vec<String> {
        let folder = format!("/proc/{}", self.child.id());
        let maps = std::fs::read_to_string(format!("{folder}/maps")).unwrap();
        let memory = File::open(format!("{folder}/mem")).unwrap();
        let mut found = Vec::new();
        for map in maps.lines().filter(|map| map.contains(" rw")) {
            let (start, end) = map.split(' ').next().unwrap().split_once('-').unwrap();
            let number = |text| u64::from_str_radix(text, 16).unwrap();
            let (start, end) = (number(start), number(end));
            let mut bytes = vec![0; (end - start) as usize];
            if memory.read_exact_at(&mut bytes, start).is_err() {
                continue;
            }
            for (name, text) in SECRETS {
                let units: Vec<u8> = text.bytes().flat_map(|byte| [byte, 0]).collect();
                for (width, needle) in [("8-bit", text.as_bytes()), ("16-bit", &units)] {
                    for at in memchr::memmem::find_iter(&bytes, needle) {
                        let place = map.split_whitespace().last().unwrap();
                        let around = &bytes[at.saturating_sub(48)..(at + 40).min(bytes.len())];
                        let around = String::from_utf8_lossy(around).replace('\0', ".");
                        let at = start + at as u64;
                        let before = end - at;
                        found.push(format!(
                            "{width} {name} in {place}, {before} before its end: {around:?}"
                        ));
                    }
                }
            }
        }
        found
    }

    /// None are left, once the connections have gone that nobody needs any more.
    fn is_clean(&self, when: &str) {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let found = self.secrets();
            if found.is_empty() {
                return;
            }
            let (count, list) = (found.len(), found.join("\n"));
            assert!(
                Instant::now() < until,
                "{when}, {:?}: {count}\n{list}",
                self.encoding
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Gives out tokens; refuses the first of three requests for the same, so that tokens are renewed.
fn platform() -> Server {
    let asked = Mutex::new(HashMap::<String, usize>::new());
    Server::new(
        move |request| match token_step(&through_no_proxy(request)) {
            Some(_) if request.starts_with("POST") => {
                let of = if request.contains("client_credentials") {
                    "client token"
                } else {
                    "user token"
                };
                let (access, refresh) = (secret(of), secret("refresh_token"));
                ok(&format!(
                    r#"{{"access_token":"{access}","refresh_token":"{refresh}","token_type":"Bearer","expires_in":43200}}"#
                ))
            }
            Some(key) => key,
            None => {
                let head = request.lines().next().unwrap_or_default().to_owned();
                let mut asked = asked.lock().unwrap();
                let times = asked.entry(head).or_default();
                *times += 1;
                match *times % 3 {
                    1 => reply("401 Unauthorized", "", ""),
                    _ => echo(request),
                }
            }
        },
    )
}

/// A request as a server has it that is no proxy.
fn through_no_proxy(request: &str) -> String {
    match request.split_once(" http://") {
        Some((method, rest)) => format!("{method} {}", &rest[rest.find('/').unwrap()..]),
        None => request.to_owned(),
    }
}

/// A reply that holds what was asked for, and is of several sizes.
fn echo(request: &str) -> Answer {
    let head = request.lines().next().unwrap_or_default();
    let row = format!(
        r#"{{"patient_name":"{}","asked":"{head}"}}"#,
        secret("patient's name")
    );
    let rows = vec![row; 1 + head.len() % 7 * 40].join(",");
    ok(&format!(r#"{{"code":0,"msg":"","data":[{rows}]}}"#))
}

fn config(server: &Server, encoding: Encoding) -> Value {
    let proxy = server
        .base
        .replace("http://", &format!("http://user:{}@", secret("proxy")));
    with(
        &server.config(),
        json!({
            "client_secret": secret("client_secret"), "password": secret("password"), "des_key": secret("des_key"),
            "md5_key": secret("md5_key"), "sev_account_id": secret("sev_account_id"),
            "token_params": {"tenant": secret("token_params")}, "proxy": proxy, "encoding": encoding.name(),
        }),
    )
}

const SPOKEN: [Encoding; 3] = [Encoding::Utf8, Encoding::Gbk, Encoding::Utf16];

#[test]
fn nothing_is_left_of_a_client_that_was_used_and_closed() {
    for encoding in SPOKEN {
        let server = platform();
        let mut host = Host::new(encoding);
        let config = config(&server, encoding).to_string();
        assert!(!host.does("init", &[&config]));
        let patient = with(&month(), json!({"patient_name": secret("patient's name")})).to_string();
        let typed =
            json!({"username": "other", "password": secret("typed password"), "force": true});
        let link = json!({"work_no": "1", "org_code": "2", "patient_name": secret("patient's name"), "explain": true});
        for (command, operation, params) in [
            ("call", "get_client_token", "{}"),
            ("call", "query_exams", &*patient),
            ("call", "get_token", &typed.to_string()),
            ("call", "build_clinic_url", &link.to_string()),
            ("job", "query_exams", &patient),
            ("job", "get_token", &typed.to_string()),
            ("leave", "query_exams", &patient),
            ("leave", "get_token", "{}"),
        ] {
            assert!(!host.does(command, &[operation, params]), "{operation}");
        }
        host.does("diagnose", &[]);
        let kept = host.secrets();
        assert!(
            kept.iter()
                .any(|found| found.contains("8-bit client_secret")),
            "{kept:?}"
        );
        assert!(!host.does("close", &[]));
        assert!(!host.does("collect", &[]) && !host.does("collect", &[]));
        host.is_clean("closed");
    }
}

#[test]
fn nothing_is_left_of_an_open_that_failed_or_a_call_that_was_refused() {
    for encoding in SPOKEN {
        let server = platform();
        let mut host = Host::new(encoding);
        let config = config(&server, encoding);
        let wrong = with(
            &config,
            json!({"retries": 99, "gateway": "no address", "sev": secret("client_secret")}),
        );
        let escaped = config.to_string().replace("secret-", "s\\u0065cret-");
        for text in [
            &wrong.to_string(),
            &config.to_string()[..450],
            &wrong.to_string().replace("client_secret", "client_secert"),
            &format!("[{config}]"),
            &escaped.replace("timeout_ms", "time"),
        ] {
            assert!(host.does("init", &[text]), "{text}");
            host.is_clean("a failed open");
        }
        assert!(!host.does("init", &[&escaped]));
        let typed = secret("typed password");
        for params in [
            json!({"username": "other", "password": typed, "fore": true}).to_string(),
            json!({"username": "other", "password": {"a": typed}}).to_string(),
            format!(r#"{{"username":"other","password":"\u0020{typed}""#),
        ] {
            assert!(host.does("call", &["get_token", &params]));
            assert!(host.does("job", &["get_token", &params]));
        }
        assert!(host.does("describe", &[&typed]));
        assert!(!host.does("close", &[]));
        host.is_clean("refused calls");
    }
}

#[test]
fn nothing_is_left_of_a_file() {
    let folder = Folder::new("wiped");
    let server = platform();
    for (encoding, written) in [
        (Encoding::Utf8, Encoding::Utf8),
        (Encoding::Utf16, Encoding::Utf16),
        (Encoding::Gbk, Encoding::Utf16),
        (Encoding::Utf16, Encoding::Gbk),
    ] {
        let mut host = Host::new(encoding);
        let path = folder.0.join("idcas.json");
        let text = with(&config(&server, encoding), json!({"username": "王医生"})).to_string();
        let mark = if written == Encoding::Utf16 {
            "\u{feff}"
        } else {
            ""
        };
        let mut bytes = bytes_of(&written.text(&format!("{mark}{text}")));
        // Without its NUL.
        bytes.truncate(bytes.len() - if written == Encoding::Utf16 { 2 } else { 1 });
        std::fs::write(&path, bytes).unwrap();
        assert!(!host.does("file", &[path.to_str().unwrap(), encoding.name()]));
        assert!(!host.does("close", &[]));
        host.is_clean("a file");
    }
}

#[test]
fn nothing_is_left_of_a_document_of_megabytes() {
    for encoding in SPOKEN {
        let mut host = Host::new(encoding);
        assert!(!host.does("init", &[&json!({"encoding": encoding.name()}).to_string()]));
        let name = secret("patient's name");
        let row = format!(r#"{{"patient_name":"{name}","note":"\u4e2d\n中"}},"#);
        assert!(!host.does("document", &[r#"{"data":["#, &row, "{}]}", "/text"]));
        assert!(!host.does("close", &[]));
        host.is_clean("a document");
    }
}
