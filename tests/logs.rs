//! `log_file`: private, bounded, shared by several programs, and never a reason for a call to fail; and what its lines say.
#![cfg(unix)]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use common::server::{EMPTY, Server, ok, reply, token_step};
use common::{Client, Folder, month, with};
use serde_json::{Value, json};

fn call_with_log(path: &Path, level: &str) -> Value {
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let client = Client::new(&with(
        &server.config(),
        json!({"log_file": path, "log_level": level}),
    ));
    assert!(
        fs::metadata(path).is_err() || level == "info",
        "written before a call"
    );
    client.call("query_exams", month())
}

#[test]
fn the_file_is_its_owners_alone() {
    let folder = Folder::new("log-private");
    let path = folder.0.join("idcas.log");
    assert_eq!(call_with_log(&path, "debug")["code"], 0);
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("query_exams ok"), "{text}");
    for line in text.lines() {
        // China time, a level, the process, what was called.
        let (time, rest) = line.split_at(19);
        assert_eq!(time.as_bytes()[10], b' ', "{line}");
        assert!(
            ["ERROR", "WARN ", "INFO ", "DEBUG"].contains(&&rest[1..6]),
            "{line}"
        );
        let process = format!(" {} ", std::process::id());
        assert!(rest[6..].starts_with(&process), "{line}");
    }
}

/// The lines of a log without their times and the number of the process.
fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let process = format!(" {} ", std::process::id());
    let plain = |line: &str| line[20..].replacen(&process, " ", 1);
    text.lines().map(plain).collect()
}

/// Whether a line has all of these words.
fn has(lines: &[String], words: &[&str]) -> bool {
    let mut lines = lines.iter();
    lines.any(|line| words.iter().all(|word| line.contains(word)))
}

#[test]
fn a_line_says_what_where_in_which_step_and_how_it_ended() {
    let folder = Folder::new("log-lines");
    let path = folder.0.join("idcas.log");
    let requests = AtomicUsize::new(0);
    let server = Server::new(move |request| match token_step(request) {
        Some(_) if request.contains("typed-wrong") => {
            let body = r#"{"error":"invalid_grant"}"#;
            reply("400 Bad Request", "", body)
        }
        Some(answer) => answer,
        None => match requests.fetch_add(1, Ordering::Relaxed) {
            0 => reply("401 Unauthorized", "", ""),
            1 => reply("503 Service Unavailable", "Retry-After: 0\r\n", ""),
            2 => {
                let later = std::time::SystemTime::now() + Duration::from_secs(7200);
                let date = format!("Date: {}\r\n", httpdate::fmt_http_date(later));
                reply("200 OK", &date, EMPTY)
            }
            _ => reply("500 Internal Server Error", "", ""),
        },
    });
    let host = server.base.strip_prefix("http://").unwrap();
    let config = with(
        &server.config(),
        json!({"log_file": path, "log_level": "debug"}),
    );
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(client.call("query_exams", month())["code"], -1104);
    assert_eq!(
        client.call("query_exams", json!({"start_time": "MARK"}))["code"],
        -1001
    );
    for _ in 0..4 {
        let wrong = json!({"username": "typed-wrong", "password": "MARK"});
        assert_eq!(client.call("get_token", wrong)["code"], -1201);
    }
    client.diagnose();
    drop(client);
    let lines = lines(&path);
    let all = lines.join("\n");
    let version = concat!("start idcas ", env!("CARGO_PKG_VERSION"), " linux");
    assert!(lines[0].starts_with(&format!("INFO  {version}")), "{all}");
    assert!(
        lines[0].contains(&format!("auth_center {host}, gateway {host}")),
        "{all}"
    );
    for words in [
        &["INFO  query_exams ok", host, "http 200"][..],
        &[
            "ERROR query_exams -1104 http_status in request at",
            host,
            "http 500",
        ],
        &["ERROR query_exams -1001 invalid_argument", "start_time:"],
        &[
            "ERROR get_token -1201 auth_rejected in user_token at",
            host,
            "http 400",
        ],
        &["WARN  user_token refused at", host, "http 401"],
        &["WARN  request at", host, "sent again (1): http 503"],
        &["WARN  user_token not asked for"],
        &["WARN  clock of this machine", "s behind the platform's"],
        &["DEBUG user_token at", host, "http 200"],
        &["DEBUG client_token received, valid for"],
        &["INFO  diagnose configuration ok"],
        &["INFO  diagnose client_token ok at", host],
        &["ERROR diagnose page failed at", host],
    ] {
        assert!(has(&lines, words), "{words:?} in {all}");
    }
    for never in [
        "MARK",
        "typed-wrong",
        "/api",
        "/connect",
        "?",
        "http://",
        "2021-05",
    ] {
        assert!(!all.contains(never), "{never} in {all}");
    }
}

#[test]
fn a_level_has_its_own_lines_and_those_above_it() {
    for (level, wanted, unwanted) in [
        (
            "error",
            &["start idcas", "ERROR "][..],
            &["WARN ", "query_exams ok", "DEBUG"][..],
        ),
        (
            "warn",
            &["ERROR ", "WARN  request at"],
            &["query_exams ok", "DEBUG"],
        ),
        ("info", &["ERROR ", "WARN ", "query_exams ok"], &["DEBUG"]),
        (
            "debug",
            &["ERROR ", "WARN ", "query_exams ok", "DEBUG request at"],
            &[],
        ),
    ] {
        let folder = Folder::new(&format!("log-level-{level}"));
        let path = folder.0.join("idcas.log");
        let requests = AtomicUsize::new(0);
        let server = Server::platform(move |_| match requests.fetch_add(1, Ordering::Relaxed) {
            0 => reply("503 Service Unavailable", "Retry-After: 0\r\n", ""),
            1 => ok(EMPTY),
            _ => reply("404 Not Found", "", ""),
        });
        let config = with(
            &server.config(),
            json!({"log_file": path, "log_level": level}),
        );
        let client = Client::new(&config);
        assert_eq!(client.call("query_exams", month())["code"], 0);
        assert_eq!(client.call("query_exams", month())["code"], -1104);
        drop(client);
        let all = lines(&path).join("\n");
        for words in wanted {
            assert!(all.contains(words), "{level}, {words}: {all}");
        }
        for words in unwanted {
            assert!(!all.contains(words), "{level}, {words}: {all}");
        }
    }
}

/// What the processes of the next test do.
#[test]
fn one_of_several_writers() {
    const CALLS: usize = 1_500;

    let Some(path) = std::env::var_os("IDCAS_TEST_LOG") else {
        return;
    };
    let client = Client::new(&json!({"log_file": Path::new(&path)}));
    for _ in 0..CALLS {
        client.call("query_exams", json!({"start_time": "soon"}));
    }
}

#[test]
fn several_processes_rotate_one_file_and_lose_no_line() {
    const LARGEST: u64 = 10 * 1024 * 1024;

    let folder = Folder::new("log-shared");
    let path = folder.0.join("idcas.log");
    let line = "before\n";
    fs::write(
        &path,
        line.repeat((LARGEST as usize - 100_000) / line.len()),
    )
    .unwrap();
    let start = || {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "one_of_several_writers"])
            .env("IDCAS_TEST_LOG", &path)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    let mut writers: Vec<_> = (0..4).map(|_| start()).collect();
    for writer in &mut writers {
        assert!(writer.wait().unwrap().success());
    }
    assert_eq!(folder.names(), ["idcas.log", "idcas.log.1"]);
    let [new, old] = ["idcas.log", "idcas.log.1"].map(|name| folder.0.join(name));
    let old_length = fs::metadata(&old).unwrap().len();
    assert!(
        (LARGEST..LARGEST + 64_000).contains(&old_length),
        "{old_length}"
    );
    assert_eq!(
        fs::metadata(&new).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let both = [new, old]
        .map(|path| fs::read_to_string(path).unwrap())
        .concat();
    for writer in writers {
        let words = format!("ERROR {} query_exams -1001", writer.id());
        let count = both
            .lines()
            .filter(|line| line.get(20..).is_some_and(|rest| rest.starts_with(&words)))
            .count();
        let lost = both.lines().filter(|line| line.contains("lost")).count();
        assert_eq!((count, lost), (1_500, 0));
    }
}

#[test]
fn a_file_that_is_renamed_or_removed_is_made_anew() {
    let folder = Folder::new("log-moved");
    let path = folder.0.join("idcas.log");
    let client = Client::new(&json!({"log_file": path}));
    // On a busy machine a call does not wait until its line is written.
    let written = |count| {
        client.call("query_exams", json!({"start_time": "soon"}));
        let until = Instant::now() + Duration::from_secs(20);
        while !path.exists() || lines(&path).len() != count {
            assert!(Instant::now() < until, "{:?}", folder.names());
            std::thread::yield_now();
        }
    };
    written(2);
    fs::rename(&path, folder.0.join("yesterday.log")).unwrap();
    written(1);
    fs::remove_file(&path).unwrap();
    written(1);
    assert_eq!(lines(&folder.0.join("yesterday.log")).len(), 2);
}

/// The step of the diagnosis about the log.
fn step_of(config: &Value) -> Value {
    let report = Client::new(config).diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["step"] == "log_file");
    step.cloned().unwrap_or_default()
}

#[test]
fn the_diagnosis_says_who_reads_the_log_and_whether_it_is_written() {
    let folder = Folder::new("log-read");
    let path = folder.0.join("idcas.log");
    let config = json!({"log_file": path, "language": "en"});
    assert_eq!(step_of(&json!({})), Value::Null);
    let words = |step: &Value| format!("{} {}", step["status"], step["msg"]);
    assert!(
        words(&step_of(&config)).contains("created"),
        "{}",
        step_of(&config)
    );
    let step = step_of(&config);
    assert!(
        words(&step).contains("can be written") && step["advice"] == "",
        "{step}"
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let step = step_of(&config);
    assert!(
        words(&step).contains("other accounts can read it, too (mode 0644)"),
        "{step}"
    );
    assert!(
        step["advice"].as_str().unwrap().contains("chmod 600"),
        "{step}"
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let old = folder.0.join("idcas.log.1");
    fs::write(&old, "older").unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o644)).unwrap();
    let step = step_of(&config);
    assert!(
        words(&step).contains("can read the one before it (.1, mode 0644)"),
        "{step}"
    );
    // A folder that is missing, a link to nothing, a name that no file system takes, a file as a folder.
    let link = folder.0.join("link");
    std::os::unix::fs::symlink(folder.0.join("missing/idcas.log"), &link).unwrap();
    for nowhere in [
        folder.0.join("missing/idcas.log"),
        link,
        folder.0.join("x".repeat(300)),
        path.join("idcas.log"),
    ] {
        let step = step_of(&json!({"log_file": nowhere, "language": "en"}));
        assert!(words(&step).contains("\"failed\""), "{step}");
    }
    let step = step_of(&json!({"log_file": "/dev/null", "language": "en"}));
    assert!(words(&step).contains("no ordinary file"), "{step}");
}

#[test]
fn a_large_file_makes_room_and_one_old_one_is_kept() {
    let folder = Folder::new("log-rotated");
    let path = folder.0.join("idcas.log");
    fs::write(folder.0.join("idcas.log.1"), "older").unwrap();
    fs::write(&path, vec![b'x'; 10 * 1024 * 1024]).unwrap();
    assert_eq!(call_with_log(&path, "info")["code"], 0);
    assert_eq!(folder.names(), ["idcas.log", "idcas.log.1"]);
    let (new, old) = (
        fs::metadata(&path).unwrap(),
        fs::metadata(folder.0.join("idcas.log.1")).unwrap(),
    );
    assert!(new.len() > 0 && new.len() < 10_000, "{}", new.len());
    assert_eq!(old.len(), 10 * 1024 * 1024);
    assert_eq!(new.permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_log_that_cannot_be_written_fails_no_call() {
    let folder = Folder::new("log-nowhere");
    let path = folder.0.join("missing").join("idcas.log");
    assert_eq!(call_with_log(&path, "debug")["code"], 0);
    assert!(folder.names().is_empty());
    // /dev/full takes no byte.
    assert_eq!(call_with_log(Path::new("/dev/full"), "info")["code"], 0);
}

#[test]
fn a_log_that_hangs_holds_up_no_call() {
    let folder = Folder::new("log-hangs");
    let path = folder.0.join("pipe");
    // A pipe that nobody reads cannot be opened, as a share whose server is gone.
    assert!(
        Command::new("mkfifo")
            .arg(&path)
            .status()
            .unwrap()
            .success()
    );
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[]}"#));
    let config = with(&server.config(), json!({"log_file": path}));
    let (sender, answers) = mpsc::channel();
    std::thread::spawn(move || {
        let client = Client::new(&config);
        for _ in 0..400 {
            let begun = Instant::now();
            let answer = client.call("query_exams", month());
            sender.send((answer, begun.elapsed())).unwrap();
        }
    });
    for _ in 0..400 {
        let (answer, took) = answers
            .recv_timeout(Duration::from_secs(10))
            .expect("a call hangs");
        assert_eq!(answer["code"], 0);
        assert!(took < Duration::from_secs(2), "{took:?}");
    }
    // Once there is a reader, what has waited arrives; it is not all that was said.
    let text = fs::read_to_string(&path).unwrap();
    let lines = text.lines().count();
    assert!((250..300).contains(&lines), "{lines}");
}

#[test]
fn what_the_platform_refuses_is_not_logged_as_ok() {
    let folder = Folder::new("log-refused");
    let path = folder.0.join("idcas.log");
    let server = Server::platform(|request| {
        match request.contains("page_index=2") || request.contains("/print") {
            true => ok(r#"{"code":-1,"msg":"MARK"}"#),
            false => ok(r#"{"code":0,"page":{"total_pages":2},"data":[{"id":1}]}"#),
        }
    });
    let host = server.base.strip_prefix("http://").unwrap();
    let config = with(
        &server.config(),
        json!({"log_file": path, "log_level": "warn"}),
    );
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    for operation in ["set_print_flag", "query_exams_all", "save_print_files"] {
        let mut params = common::example(operation);
        if operation == "save_print_files" {
            params["directory"] = json!(folder.0);
        }
        assert_eq!(client.call(operation, params)["code"], -1, "{operation}");
    }
    drop(client);
    let lines = lines(&path);
    let all = lines.join("\n");
    for operation in ["set_print_flag", "query_exams_all", "save_print_files"] {
        let line =
            format!("WARN  {operation} refused by the platform with code -1 at {host} http 200");
        assert!(all.contains(&line), "{line}: {all}");
    }
    assert!(!all.contains("MARK") && !all.contains(" ok "), "{all}");
}

#[test]
fn lines_that_could_not_be_written_are_counted_once_they_can() {
    let folder = Folder::new("log-later");
    let path = folder.0.join("later").join("idcas.log");
    let server = Server::platform(|_| ok(EMPTY));
    let config = with(&server.config(), json!({"log_file": path}));
    let client = Client::new(&config);
    for _ in 0..7 {
        assert_eq!(client.call("query_exams", month())["code"], 0);
    }
    fs::create_dir(folder.0.join("later")).unwrap();
    assert_eq!(client.call("query_exams", month())["code"], 0);
    drop(client);
    let lines = lines(&path);
    let all = lines.join("\n");
    assert_eq!(lines.len(), 3, "{all}");
    assert!(lines[0].starts_with("INFO  start idcas"), "{all}");
    assert!(lines[1].starts_with("WARN  7 lines lost"), "{all}");
    assert!(lines[2].starts_with("INFO  query_exams ok"), "{all}");
}
