//! A broken network or server under every operation: the documented code in time, nothing sent twice that must not be,
//! and no memory kept.

#[path = "../common/mod.rs"]
mod common;
mod faults;
mod server;

use std::time::{Duration, Instant};

use common::{Client, example};
use faults::{Fault, LIMIT, all, good};
use serde_json::{Value, json};
use server::{Break, FaultServer};

/// The whole call's time in these tests.
const TIMEOUT: Duration = Duration::from_millis(800);

/// What a call may take beyond it.
const GRACE: Duration = Duration::from_millis(250);

const MEMORY: usize = 32 * 1024 * 1024;

fn config(base: &str) -> Value {
    json!({
        "auth_center": base, "gateway": format!("{base}/api"), "doc_gateway": format!("{base}/doc"),
        "domain": base, "client_id": "c", "client_secret": "s", "username": "u", "password": "p",
        "des_key": "eWorldTomTaw#7=*", "md5_key": "TomtawMD5Key", "sev_account_id": "1", "proxy": "none",
        "timeout_ms": TIMEOUT.as_millis() as u64, "connect_timeout_ms": 400, "retries": 1,
        "max_response_bytes": LIMIT, "language": "en"
    })
}

/// An operation that uses the network, and whether its first request is one for a token or a key.
struct Networked {
    name: String,
    params: Value,
    in_tokens: bool,
    writes: bool,
    path: String,
}

fn networked() -> Vec<Networked> {
    let describer = Client::new(&json!({}));
    let mut operations = Vec::new();
    for name in describer.operations() {
        let described = describer.describe(&name);
        let uses_network = described["codes"]
            .as_array()
            .unwrap()
            .contains(&json!(-1101));
        if !uses_network {
            continue;
        }
        let mut params = example(&name);
        if name == "save_print_files" {
            params["directory"] = json!(std::env::temp_dir());
        }
        operations.push(Networked {
            in_tokens: matches!(described["kind"].as_str(), Some("page" | "auth")),
            writes: described["writes"] == true || described["method"] == "POST",
            path: described["path"].as_str().unwrap().to_owned(),
            name,
            params,
        });
    }
    assert!(operations.len() >= 25, "{}", operations.len());
    operations
}

/// Resident memory in bytes.
fn memory() -> usize {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: usize = text.split(' ').nth(1).unwrap().parse().unwrap();
    pages * 4096
}

fn suffer(fault: &Fault, operation: &Networked) -> Result<(), String> {
    let server = FaultServer::new(fault.breaks.clone(), operation.in_tokens);
    let client = Client::new(&config(&server.base));
    let begun = Instant::now();
    let answer = client.call(&operation.name, operation.params.clone());
    let took = begun.elapsed();
    let codes = match operation.in_tokens {
        true => fault.token_codes,
        false => fault.codes,
    };
    let code = answer["code"].as_i64().unwrap_or_default();
    let told = || format!("{} under {}: {answer}", operation.name, fault.name);
    if !codes.contains(&code) {
        return Err(format!("expected one of {codes:?}: {}", told()));
    }
    let words = |name: &str| {
        answer["error"][name]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    };
    if !words("kind") || !words("hint") {
        return Err(format!("no kind or hint: {}", told()));
    }
    if took > TIMEOUT + GRACE {
        return Err(format!("took {took:?}: {}", told()));
    }
    let sent = server.count(operation.path.split('{').next().unwrap());
    // A 401 says that nothing was done; it is sent again with a new token, once.
    let most = 1 + usize::from(fault.name == "401");
    if operation.writes && !operation.in_tokens && sent > most {
        return Err(format!("sent {sent} times: {}", told()));
    }
    let posted = server.count("POST /connect/token");
    // With 429 the auth center says that nothing was done.
    let most = match fault.name {
        "429 without delay" | "429 until a date" | "429 until garbage" => 3,
        _ => 1,
    };
    if operation.in_tokens && posted > most {
        return Err(format!("{posted} requests for a token: {}", told()));
    }
    Ok(())
}

/// In a process of its own, whose C library keeps what was freed in one place for all threads: what it keeps for each of
/// them is nothing that the library holds.
#[test]
fn every_fault_under_every_operation() {
    let ran = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["every_fault_alone", "--exact", "--ignored", "--nocapture"])
        .env("MALLOC_ARENA_MAX", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    let wrong = String::from_utf8_lossy(&ran.stderr);
    println!("{said}");
    assert!(ran.status.success(), "{said} {wrong}");
}

#[test]
#[ignore = "run by another test, as a process of its own"]
fn every_fault_alone() {
    let operations = networked();
    let faults = all();
    assert!(faults.len() >= 40, "{}", faults.len());
    let mut wrong = Vec::new();
    let mut runs = 0;
    // What the first calls leave for good: tables, threads, the allocator's arenas.
    let mut settled = 0;
    for (index, fault) in faults.iter().enumerate() {
        // Where only time passes they may all wait at once.
        let together = if fault.slow { operations.len() } else { 2 };
        for group in operations.chunks(together) {
            let outcomes: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = group
                    .iter()
                    .map(|operation| {
                        scope.spawn(move || {
                            // A machine that stood still for a moment gets a second chance.
                            suffer(fault, operation).or_else(|_| suffer(fault, operation))
                        })
                    })
                    .collect();
                threads
                    .into_iter()
                    .map(|thread| thread.join().unwrap())
                    .collect()
            });
            runs += outcomes.len();
            wrong.extend(outcomes.into_iter().filter_map(Result::err));
        }
        if index == 4 {
            settled = memory();
        }
    }
    let growth = memory().saturating_sub(settled);
    println!(
        "{runs} calls, {} faults, memory grew by {} KB",
        faults.len(),
        growth / 1024
    );
    assert!(
        wrong.is_empty(),
        "{} of {runs}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(growth <= MEMORY, "memory grew by {growth} bytes");
}

#[test]
fn a_reply_reset_at_every_byte() {
    let reply = good();
    for (name, params, writes) in [
        ("query_exams", example("query_exams"), false),
        ("set_print_flag", example("set_print_flag"), true),
    ] {
        for end in 0..reply.len() {
            let server = FaultServer::new(Break::Reset(reply[..end].to_vec()), false);
            let client = Client::new(&config(&server.base));
            let answer = client.call(name, params.clone());
            assert_eq!(answer["code"], -1101, "{name} after {end} bytes: {answer}");
            let sent = server.count("/print/");
            if writes {
                let hint = answer["error"]["hint"].as_str().unwrap();
                assert_eq!(sent, 1, "{name} after {end} bytes");
                assert!(hint.contains("unknown"), "{answer}");
            }
        }
    }
}

#[test]
fn nothing_listens_anywhere() {
    let closed = common::server::Closed::new();
    let client = Client::new(&config(&format!("http://{}", closed.address)));
    for operation in networked() {
        let begun = Instant::now();
        let answer = client.call(&operation.name, operation.params);
        assert_eq!(answer["code"], -1101, "{}: {answer}", operation.name);
        assert!(begun.elapsed() <= TIMEOUT + GRACE, "{}", operation.name);
    }
}
