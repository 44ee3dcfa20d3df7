//! The built program, run as people and schedulers run it, against a real sandbox.
#![allow(dead_code)]

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use idcas_sandbox::{Options, Sandbox};
use serde_json::Value;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_idcas");

/// A folder of this test alone, removed when it is over.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("idcas-cli-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How a run ended, and what it said.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).expect("what it says is UTF-8");
        Ran {
            status: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn is(self, status: i32) -> Ran {
        assert_eq!(self.status, status, "{self:?}");
        self
    }
}

/// The program in a folder without a configuration, in English.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("COLUMNS")
        .env("LANG", "C")
        .stdin(Stdio::null());
    command
}

pub fn run<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Ran {
    let output = command(folder).args(arguments).output().unwrap();
    Ran::of(output)
}

/// With something on its standard input.
pub fn run_with(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    Ran::of(child.wait_with_output().unwrap())
}

/// A sandbox, and a folder in which its configuration is found.
pub struct World {
    pub sandbox: Sandbox,
    pub folder: Folder,
}

impl World {
    pub fn new() -> World {
        let sandbox = Sandbox::start(Options::default()).unwrap();
        let folder = Folder::new();
        folder.file("idcas.json", sandbox.config().to_string());
        World { sandbox, folder }
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        run(&self.folder.0, arguments)
    }

    pub fn path(&self) -> &Path {
        &self.folder.0
    }
}

/// Every exam of the sandbox.
pub const ALL_EXAMS: [&str; 5] = [
    "call",
    "query_exams",
    "time_type=0",
    "start_time=2000-01-01",
    "end_time=2100-01-01",
];
