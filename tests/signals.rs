//! The library's threads take none of the host's signals; the host's own thread keeps its mask.
#![cfg(target_os = "linux")]

mod common;

use common::server::{Answer, Gate, Server};
use common::{Client, month, with};
use serde_json::json;

/// The blocked signals of each thread of this process, by name.
fn blocked() -> Vec<(String, u64)> {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    let status =
        tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("status")).ok());
    let line = |status: &str, name: &str| {
        let found = status.lines().find_map(|line| line.strip_prefix(name));
        found.unwrap().trim().to_owned()
    };
    status
        .map(|status| {
            let mask = u64::from_str_radix(&line(&status, "SigBlk:"), 16).unwrap();
            (line(&status, "Name:"), mask)
        })
        .collect()
}

#[test]
fn no_signal_of_the_hosts_reaches_a_thread_of_the_library() {
    const SIGINT: u64 = 1 << 1;
    const SIGSEGV: u64 = 1 << 10;
    const SIGPIPE: u64 = 1 << 12;
    const SIGALRM: u64 = 1 << 13;

    let asked = Gate::default();
    let opens = asked.clone();
    let server = Server::platform(move |_| {
        opens.open();
        Answer::Silence
    });
    let client = Client::new(&server.config());
    let job = client.start("query_exams", &month());
    asked.wait();
    // A handshake that never ends, which a thread of its own waits for.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let center = format!("https://{}", listener.local_addr().unwrap());
    let stalled = Client::new(&with(&server.config(), json!({"auth_center": center})));
    let connecting = stalled.start("get_client_token", &json!({}));
    let _held = listener.accept().unwrap();
    let threads = blocked();
    let ours: Vec<_> = threads
        .iter()
        .filter(|(name, _)| name.starts_with("idcas") || name.starts_with("tokio"))
        .collect();
    for kind in ["idcas-net", "idcas-job", "idcas-token", "idcas-connect"] {
        assert!(
            ours.iter().any(|(name, _)| name == kind),
            "{kind}: {threads:?}"
        );
    }
    for (name, mask) in &ours {
        for signal in [SIGINT, SIGPIPE, SIGALRM] {
            assert!(mask & signal != 0, "{name} {mask:x}");
        }
        assert!(mask & SIGSEGV == 0, "{name} {mask:x}");
    }
    let own = std::fs::read_to_string("/proc/thread-self/status").unwrap();
    assert!(own.contains("SigBlk:\t0000000000000000"), "{own}");
    for job in [job, connecting] {
        job.cancel();
        job.finish();
    }
}
