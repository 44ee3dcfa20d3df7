//! No call waits for what another one waits for, or works on.
#![cfg(target_os = "linux")]

mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use common::server::{Answer, EMPTY, Gate, Server, ok, read_request, token_step};
use common::{Client, Folder, month, with};
use serde_json::json;

/// Calls of a client that has little time, one after the other.
fn others_are_served() {
    let server = Server::platform(|_| ok(EMPTY));
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 1000})));
    for _ in 0..50 {
        let answer = client.call("query_exams", month());
        assert_eq!(answer["code"], 0, "{answer}");
    }
}

#[test]
fn handshakes_that_never_end() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    // What it takes for a request is the beginning of TLS.
    let stalls = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = stalls.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut held = Vec::new();
        for stream in stalls.incoming().flatten() {
            counted.fetch_add(1, Ordering::SeqCst);
            held.push(stream);
        }
    });
    let clients: Vec<Client> = (0..8)
        .map(|_| {
            Client::new(&json!({
                "auth_center": format!("https://{address}"), "client_id": "c", "client_secret": "s",
                "proxy": "none", "language": "en"
            }))
        })
        .collect();
    let start = |client: &Client| client.start("get_client_token", &json!({}));
    let jobs: Vec<_> = clients.iter().map(start).collect();
    others_are_served();
    for job in jobs {
        job.cancel();
        assert_eq!(job.finish()["code"], -1105);
    }
    assert_eq!(asked.load(Ordering::SeqCst), 8);
}

/// Runs alone in a process whose name server never answers for one name.
#[test]
#[ignore = "run by another test, as a process of its own"]
fn beside_a_silent_name_server() {
    let asking = |number: usize| {
        Client::new(&json!({
            "auth_center": "http://silent.test", "client_id": "c", "client_secret": "s",
            "username": format!("u{number}"), "password": "p", "proxy": "none", "language": "en"
        }))
    };
    let clients: Vec<Client> = (0..100).map(asking).collect();
    let start = |client: &Client| client.start("get_client_token", &json!({}));
    let jobs: Vec<_> = clients.iter().map(start).collect();
    others_are_served();
    // They wait for one look-up.
    assert_eq!(threads("idcas-name"), 1);
    for job in jobs {
        job.cancel();
        assert_eq!(job.finish()["code"], -1105);
    }
    // Another name is looked up, and no call waits for longer than it has.
    let short = Client::new(&json!({
        "auth_center": "http://silent.test", "client_id": "c", "client_secret": "s", "proxy": "none",
        "timeout_ms": 100, "language": "en"
    }));
    assert_eq!(short.call("get_client_token", json!({}))["code"], -1102);
}

#[test]
fn a_silent_name_server() {
    let folder = Folder::new("silent-names");
    let (source, shim) = (folder.0.join("silent.c"), folder.0.join("silent.so"));
    std::fs::write(&source, SILENT).unwrap();
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([&shim, &source])
        .arg("-ldl")
        .status();
    assert!(compiled.unwrap().success());
    alone("beside_a_silent_name_server", &shim);
}

/// The look-up of a name that a silent name server is asked for, as the C library has it.
const SILENT: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <string.h>
#include <unistd.h>
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        (int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **))dlsym(RTLD_NEXT, "getaddrinfo");
    if (name && strcmp(name, "silent.test") == 0) for (;;) pause();
    return real(name, service, hints, found);
}
"#;

fn alone(test: &str, preloaded: &Path) {
    let ran = Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--ignored", "--nocapture"])
        .env("LD_PRELOAD", preloaded)
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stdout)
    );
}

/// How many threads of this process have a name.
fn threads(name: &str) -> usize {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    let names =
        tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok());
    names.filter(|found| found.trim() == name).count()
}

/// Processor time of the library's network threads and of all others, in ticks.
fn ticks() -> (u64, u64) {
    let (mut network, mut others) = (0, 0);
    for task in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        let Ok(stat) = std::fs::read_to_string(task.path().join("stat")) else {
            continue;
        };
        let (name, rest) = stat.rsplit_once(')').unwrap();
        let fields: Vec<&str> = rest.split_whitespace().collect();
        // User's and system's, the 14th and 15th of all.
        let sum = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        match name.ends_with("(idcas-net") {
            true => network += sum,
            false => others += sum,
        }
    }
    (network, others)
}

#[test]
fn what_is_made_of_bytes_is_made_on_the_thread_that_asked() {
    const ROWS: usize = 40_000;

    let row = json!({"id": 1, "patient_name": "张示例", "exam_item": "胸部CT平扫", "report": "未见异常。".repeat(20)});
    let list: Vec<String> = (0..ROWS).map(|_| row.to_string()).collect();
    let body = format!(r#"{{"code":0,"msg":"","data":[{}]}}"#, list.join(","));
    let scopes = vec![r#""read""#; 2_000_000].join(",");
    let token = format!(r#"{{"access_token":"t","expires_in":43200,"scopes":[{scopes}]}}"#);
    let server = Server::new(move |request| match request.starts_with("POST") {
        true => ok(&token),
        false => match token_step(request) {
            Some(answer) => answer,
            None => ok(&body),
        },
    });
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 120_000})));
    let before = ticks();
    for _ in 0..3 {
        assert_eq!(
            client.call("get_client_token", json!({"force": true}))["code"],
            0
        );
        let text = client.text("query_exams", &month());
        assert!(text.starts_with(r#"{"code":0"#), "{:.200}", text);
    }
    let after = ticks();
    let (network, others) = (after.0 - before.0, after.1 - before.1);
    assert!(network * 3 < others, "{network} of {others}");
}

/// How often a thread has waited.
fn waits(task: &Path) -> u64 {
    let status = std::fs::read_to_string(task.join("status")).unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
    line.unwrap().trim().parse().unwrap()
}

/// A platform that sends the beginning of each reply by itself, as many servers do.
fn in_two_parts() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            stream.set_nodelay(true).unwrap();
            std::thread::spawn(move || {
                while let Some(request) = read_request(&mut stream) {
                    let answer = token_step(&request).unwrap_or_else(|| ok(EMPTY));
                    let Answer::Bytes(bytes) = answer else { return };
                    let (head, body) = bytes.split_at(bytes.len() - 8);
                    stream.write_all(head).unwrap();
                    std::thread::sleep(Duration::from_millis(1));
                    stream.write_all(body).unwrap();
                }
            });
        }
    });
    format!("http://{address}")
}

/// Runs alone in a process: the network's thread is one for all clients.
#[test]
#[ignore = "run by another test, as a process of its own"]
fn alone_with_short_calls() {
    const CALLS: u64 = 200;

    let base = in_two_parts();
    let client = Client::new(&json!({
        "auth_center": base, "gateway": format!("{base}/api"), "client_id": "c", "client_secret": "s",
        "username": "u", "password": "p", "proxy": "none", "language": "en"
    }));
    let call = || assert_eq!(client.call("query_exams", month())["code"], 0);
    call();
    let tasks = std::fs::read_dir("/proc/self/task").unwrap().flatten();
    let is_network = |task: &PathBuf| {
        let name = std::fs::read_to_string(task.join("comm"));
        name.is_ok_and(|name| name.trim() == "idcas-net")
    };
    let network = tasks.map(|task| task.path()).find(is_network).unwrap();
    let both = || [waits(Path::new("/proc/thread-self")), waits(&network)];
    let before = both();
    (0..CALLS).for_each(|_| call());
    let after = both();
    let [asking, network] = [0, 1].map(|thread| after[thread] - before[thread]);
    // For the reply; and for the request, and for both parts of the reply.
    assert!(2 * asking < 3 * CALLS, "{asking} of {CALLS}");
    assert!(2 * network < 7 * CALLS, "{network} of {CALLS}");
}

#[test]
fn a_short_call_wakes_each_thread_no_more_than_it_has_to() {
    alone("alone_with_short_calls", Path::new(""));
}

/// Requests that are under way, and the most there ever were.
#[derive(Default)]
struct Crowd {
    now: Mutex<(usize, usize)>,
    changed: Condvar,
}

#[test]
fn many_jobs_at_once_take_their_turns() {
    const JOBS: usize = 2_000;
    const MOST: usize = 64;

    let crowd = Arc::new(Crowd::default());
    let full = Gate::default();
    let (seen, opens) = (crowd.clone(), full.clone());
    let server = Server::platform(move |_| {
        let mut now = seen.now.lock().unwrap();
        now.0 += 1;
        now.1 = now.1.max(now.0);
        if now.0 == MOST {
            opens.open();
        }
        // None is answered until as many as may have come.
        let mut now = seen.changed.wait_while(now, |now| now.1 < MOST).unwrap();
        seen.changed.notify_all();
        now.0 -= 1;
        drop(now);
        ok(EMPTY)
    });
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 20_000})));
    let jobs: Vec<_> = (0..JOBS)
        .map(|_| client.start("query_exams", &month()))
        .collect();
    full.wait();
    let (jobs_run, connecting) = (threads("idcas-job"), threads("idcas-connect"));
    assert!(
        jobs_run <= 256 && connecting <= MOST,
        "{jobs_run} {connecting}"
    );
    let last = jobs.len() - 1;
    // One that waits for its turn is cancelled at once.
    jobs[last].cancel();
    assert!(jobs[last].is_done(5_000));
    for (number, job) in jobs.into_iter().enumerate() {
        let answer = job.finish();
        let expected = if number == last { -1105 } else { 0 };
        assert_eq!(answer["code"], expected, "{number}: {answer}");
    }
    assert_eq!(crowd.now.lock().unwrap().1, MOST);
    assert_eq!(server.count("GET /api/api-idcas"), JOBS - 1);
}

#[test]
fn what_a_job_waits_for_its_turn_is_not_part_of_its_time() {
    const MOST: usize = 64;

    let full = Gate::default();
    let opens = full.clone();
    let count = AtomicUsize::new(0);
    let server = Server::platform(move |request| {
        if !request.contains("page_size=7") {
            return ok(EMPTY);
        }
        if count.fetch_add(1, Ordering::SeqCst) + 1 == MOST {
            opens.open();
        }
        Answer::Silence
    });
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 2_000})));
    // They have their tokens first: the time of all begins together.
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    let silent = with(&month(), json!({"page_size": 7}));
    let jobs: Vec<_> = (0..4 * MOST)
        .map(|_| client.start("query_exams", &silent))
        .collect();
    let late = client.start("query_exams", &month());
    full.wait();
    // A call has no more than its time. The first may still come before jobs that have hardly begun.
    let said: Vec<String> = (0..2)
        .map(|_| {
            let answer = client.call("query_exams", silent.clone());
            assert_eq!(answer["code"], -1102, "{answer}");
            answer["msg"].as_str().unwrap().to_owned()
        })
        .collect();
    let words = "waiting for other requests of this program to the same server";
    assert!(said.iter().any(|said| said.contains(words)), "{said:?}");
    for job in jobs {
        let answer = job.finish();
        assert_eq!(answer["code"], -1102, "{answer}");
        let said = answer["msg"].as_str().unwrap();
        assert!(said.contains("waiting for the platform's answer"), "{said}");
    }
    let answer = late.finish();
    assert_eq!(answer["code"], 0, "{answer}");
}
