//! Languages, consoles, pipes, Ctrl+C, completion.
#![cfg(unix)]

mod common;

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsRawFd, FromRawFd};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::{ALL_EXAMS, Folder, World, command, run};
use idcas_sandbox::Fault;

const COMMANDS: [&str; 14] = [
    "try",
    "workbench",
    "check",
    "diagnose",
    "inspect",
    "link",
    "call",
    "describe",
    "crypto",
    "code",
    "protect",
    "register",
    "schedule",
    "completion",
];

#[test]
fn the_system_decides_the_language_and_an_option_above_it() {
    let folder = Folder::new();
    let said = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = command(&folder.0);
        command.args(arguments).env_remove("LANG");
        for (name, value) in variables {
            command.env(name, value);
        }
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    for (variables, chinese) in [
        (&[("LANG", "zh_CN.UTF-8")][..], true),
        (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_TW")], true),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "")], false),
        (&[], false),
    ] {
        let said = said(variables, &["check"]);
        assert_eq!(said.contains("没有配置"), chinese, "{variables:?}: {said}");
    }
    let chosen = said(&[("LANG", "zh_CN.UTF-8")], &["check", "--language", "en"]);
    assert!(chosen.contains("There is no configuration"));
}

#[test]
fn every_help_and_every_wrong_use_is_in_chinese() {
    let folder = Folder::new();
    for name in COMMANDS {
        let help = run(&folder.0, [name, "--help", "--language=zh"]).is(0);
        assert!(help.out.contains("用法："), "{help:?}");
        for word in [
            "Usage",
            "OPTIONS",
            "Options",
            "COMMAND",
            "Arguments",
            "default",
            "possible",
        ] {
            assert!(!help.out.contains(word), "{word}: {help:?}");
        }
        let wrong = run(&folder.0, [name, "--no-such", "--language=zh"]).is(2);
        assert!(wrong.err.starts_with("错误："), "{wrong:?}");
        let english = run(&folder.0, [name, "--help"]).is(0);
        let is_chinese = |c: char| ('\u{4e00}'..'\u{9fff}').contains(&c);
        let all = english.out.replace("配置.json", "");
        assert!(!all.contains(is_chinese), "{english:?}");
    }
}

/// A console of 80 columns, and what was shown there.
struct Console {
    child: Child,
    keys: File,
    shown: Arc<Mutex<String>>,
}

impl Console {
    fn run(folder: &Path, arguments: &[&str]) -> Console {
        let (ours, theirs) = pair();
        let mut child = command(folder);
        child
            .args(arguments)
            .stdin(Stdio::from(theirs.try_clone().unwrap()))
            .stdout(Stdio::from(theirs.try_clone().unwrap()))
            .stderr(Stdio::from(theirs));
        Console::watched(child, ours)
    }

    fn watched(mut command: Command, ours: File) -> Console {
        let child = command.spawn().unwrap();
        // The command holds the other end open.
        drop(command);
        let shown = Arc::new(Mutex::new(String::new()));
        let (mut reader, text) = (ours.try_clone().unwrap(), shown.clone());
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                text.lock()
                    .unwrap()
                    .push_str(&String::from_utf8_lossy(&bytes[..read]));
            }
        });
        Console {
            child,
            keys: ours,
            shown,
        }
    }

    fn wait_for(&self, word: &str) {
        let begun = Instant::now();
        while !self.shown.lock().unwrap().contains(word) {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "{:?}",
                self.shown
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn end(mut self) -> (i32, String) {
        let status = self.child.wait().unwrap().code().unwrap_or(-1);
        let shown = self.shown.lock().unwrap().clone();
        (status, shown)
    }
}

fn pair() -> (File, File) {
    let (mut ours, mut theirs) = (0, 0);
    let size = libc::winsize {
        ws_row: 25,
        ws_col: 80,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    // SAFETY: both descriptors are writable, the rest may be NULL or is alive.
    let opened = unsafe {
        libc::openpty(
            &raw mut ours,
            &raw mut theirs,
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            &raw const size as *mut libc::winsize,
        )
    };
    assert_eq!(opened, 0);
    // SAFETY: both were just opened, and nobody else has them.
    unsafe { (File::from_raw_fd(ours), File::from_raw_fd(theirs)) }
}

#[test]
fn a_table_fits_the_console_and_says_what_it_leaves_out() {
    let world = World::new();
    let mut arguments = ALL_EXAMS.to_vec();
    arguments.extend(["page_size=3", "--language=zh"]);
    let console = Console::run(world.path(), &arguments);
    console.wait_for("--columns");
    let (status, shown) = console.end();
    assert_eq!(status, 0, "{shown}");
    let table = shown.lines().filter(|line| !line.contains("--c"));
    for line in table.take(5) {
        // On a slow machine a progress bar was there before.
        let line = line.trim_end().rsplit(['\r', '\u{1b}']).next().unwrap();
        let width = unicode_width::UnicodeWidthStr::width(line);
        assert!(width <= 80, "{width}: {line}");
    }
    assert!(
        shown.contains("patient_sex") || shown.contains("患者性别"),
        "{shown}"
    );
}

#[test]
fn a_long_call_shows_its_progress_and_ctrl_c_cancels_it() {
    let world = World::new();
    world.sandbox.set_fault(Fault {
        path: Some("/api/api-idcas".to_owned()),
        ..Fault::delay(300)
    });
    let mut arguments = ALL_EXAMS.to_vec();
    arguments.extend(["page_size=5", "--all", "--json"]);
    let console = Console::run(world.path(), &arguments);
    console.wait_for("/80 ");
    let id = i32::try_from(console.child.id()).unwrap();
    // SAFETY: a child that was not waited for.
    assert_eq!(unsafe { libc::kill(id, libc::SIGINT) }, 0);
    console.wait_for("-1105");
    let (status, shown) = console.end();
    assert_eq!(status, 3, "{shown}");
}

#[test]
fn a_misspelt_operation_is_asked_about_at_a_console() {
    let world = World::new();
    let arguments = ["call", "get_rsa_publik_key"];
    for (answer, expected) in [("\n", 0), ("n\n", 2)] {
        let mut console = Console::run(world.path(), &arguments);
        console.wait_for("get_rsa_public_key?");
        console.keys.write_all(answer.as_bytes()).unwrap();
        let (status, shown) = console.end();
        assert_eq!(status, expected, "{shown}");
    }
}

/// `idcas call ... | head -n 1`
#[test]
fn whoever_reads_may_go() {
    let world = World::new();
    let (ours, theirs) = std::io::pipe().unwrap();
    drop(ours);
    let mut arguments = ALL_EXAMS.to_vec();
    arguments.push("--json");
    let mut command = command(world.path());
    let status = command.args(&arguments).stdout(theirs).status().unwrap();
    assert_eq!(status.code(), Some(0));
}

#[test]
fn what_is_shown_is_appended_with_its_time() {
    let folder = Folder::new();
    let configuration = folder.file("idcas.json", "{}");
    for _ in 0..2 {
        run(&folder.0, ["check", "--append", "log.txt"]).is(0);
    }
    let log = std::fs::read_to_string(folder.0.join("log.txt")).unwrap();
    assert_eq!(log.matches("== 20").count(), 2, "{log}");
    assert_eq!(log.matches("is right").count(), 2, "{log}");
    let unwritten = run(&folder.0, ["check", "--append", "gone/log.txt"]).is(0);
    assert_eq!(
        unwritten.err.matches("gone/log.txt").count(),
        1,
        "{unwritten:?}"
    );
    drop(configuration);
}

#[test]
fn a_shell_completes_commands_operations_and_parameters() {
    let folder = Folder::new();
    let script = run(&folder.0, ["completion", "bash"]).is(0);
    assert!(script.out.contains("COMPLETE"), "{script:?}");
    let completed = |words: &[&str]| {
        let mut command = command(&folder.0);
        command
            .env("COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string())
            .env("_CLAP_IFS", "\n")
            .arg("--")
            .args(words);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(completed(&["idcas", "dia"]).contains("diagnose"));
    assert!(completed(&["idcas", "call", "query_ex"]).contains("query_exams_all"));
    assert!(completed(&["idcas", "link", "cli"]).contains("clinic"));
    assert!(completed(&["idcas", "call", "query_exams", "pat"]).contains("patient_name="));
}

#[test]
fn a_dropped_configuration_opens_the_workbench() {
    let folder = Folder::new();
    let path = folder.file("我的配置.json", "{}");
    let (ours, theirs) = pair();
    let mut command = command(&folder.0);
    command
        .arg(&path)
        .env("PATH", "")
        .env("BROWSER", "true")
        .stdin(Stdio::null())
        .stdout(Stdio::from(theirs.try_clone().unwrap()))
        .stderr(Stdio::from(theirs));
    let console = Console::watched(command, ours);
    console.wait_for("http://127.0.0.1:");
    interrupt(&console);
    let (status, shown) = console.end();
    assert_eq!(status, 0, "{shown}");
}

fn interrupt(console: &Console) {
    let id = i32::try_from(console.child.id()).unwrap();
    // SAFETY: a child that was not waited for.
    assert_eq!(unsafe { libc::kill(id, libc::SIGINT) }, 0);
    let _ = console.keys.as_raw_fd();
}

/// The limit is 2 s; a machine that runs other tests meanwhile gets more.
#[test]
fn a_newcomer_sees_a_page_at_once() {
    let folder = Folder::new();
    let begun = Instant::now();
    let console = Console::run(&folder.0, &["try", "--no-browser"]);
    console.wait_for("Workbench: http://");
    let shown = console.shown.lock().unwrap().clone();
    let address = shown.split("Workbench: ").nth(1).unwrap();
    let address = address.split_whitespace().next().unwrap().to_owned();
    let answer = get(&address);
    let took = begun.elapsed();
    assert!(
        answer.starts_with("HTTP/1.1 2") || answer.starts_with("HTTP/1.1 3"),
        "{answer}"
    );
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert!(shown.contains("sandbox is running"), "{shown}");
    interrupt(&console);
    assert_eq!(console.end().0, 0);
}

fn get(address: &str) -> String {
    let rest = address.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
