//! Jobs that nobody collects: what is refused for them is not sent, and what they answered goes with their client.

mod common;

use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use common::server::{Answer, Gate, Server, ok};
use common::{Client, Encoding, Job, explained, export, finish, month};
use idcas::code::{IDCAS_EXHAUSTED, IDCAS_INVALID_HANDLE};
use serde_json::{Value, json};

const MOST: usize = 8192;
const MEGABYTE: usize = 1024 * 1024;

/// One at a time: they fill what all of the process share.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn print() -> Value {
    json!({"business_id": "1", "org_code": "2470", "print_time": "2021-05-19 10:00:00",
        "client_host": "10.0.0.1", "client_name": "C"})
}

/// Answers each query with so many bytes.
fn long_answers(bytes: usize) -> Server {
    let body = format!(
        r#"{{"code":0,"msg":"","data":[{{"id":"{}"}}]}}"#,
        "x".repeat(bytes)
    );
    Server::platform(move |_| ok(&body))
}

fn started(client: &Client) -> Job {
    let job = client.start("query_exams", &month());
    assert!(job.is_done(60_000));
    job
}

#[test]
fn with_8192_uncollected_jobs_nothing_more_is_started_or_sent() {
    let _alone = alone();
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":null}"#));
    let client = Client::new(&server.config());
    assert_eq!(
        finish(client.try_start("set_print_flag", &print()), Encoding::Utf8)["code"],
        0
    );
    let before = server.requests().len();

    let jobs: Vec<i32> = (0..MOST)
        .map(|_| client.try_start("build_clinic_url", &json!({})))
        .collect();
    assert!(jobs.iter().all(|job| *job > 0));
    for _ in 0..3 {
        let refused = client.try_start("set_print_flag", &print());
        assert_eq!(refused, IDCAS_EXHAUSTED);
    }
    for language in ["zh", "en"] {
        let said = explained(
            IDCAS_EXHAUSTED,
            Encoding::Utf8.text(language).pointer(),
            Encoding::Utf8,
        );
        assert!(said.contains("idcas_finish"), "{said}");
    }
    // One that is collected makes room for the next, and only that one is sent.
    assert_eq!(finish(jobs[7], Encoding::Utf8)["code"], -1001);
    assert_eq!(server.requests().len(), before);
    assert_eq!(
        finish(client.try_start("set_print_flag", &print()), Encoding::Utf8)["code"],
        0
    );
    assert_eq!(server.requests().len(), before + 1);

    // Jobs of a closed client give way to new ones once they are done.
    // SAFETY: the header's signature.
    let wait: unsafe extern "C" fn(i32, i32) -> i32 = unsafe { export("idcas_wait") };
    for job in jobs.iter().filter(|job| **job != jobs[7]) {
        // SAFETY: any numbers will do.
        assert_eq!(unsafe { wait(*job, 60_000) }, 1);
    }
    drop(client);
    let client = Client::new(&server.config());
    for _ in 0..MOST {
        assert!(client.try_start("build_clinic_url", &json!({})) > 0);
    }
    assert_eq!(
        client.try_start("build_clinic_url", &json!({})),
        IDCAS_EXHAUSTED
    );
    assert_eq!(
        finish(jobs[8], Encoding::Utf8)["code"],
        IDCAS_INVALID_HANDLE
    );
}

#[test]
fn what_nobody_collected_goes_with_its_client() {
    let ended = Command::new(std::env::current_exe().unwrap())
        .args(["uncollected_in_one_arena", "--exact", "--ignored"])
        // What was freed goes back at once, and no thread keeps room of its own.
        .env("MALLOC_MMAP_THRESHOLD_", "131072")
        .env("MALLOC_ARENA_MAX", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert!(
        ended.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

#[test]
#[ignore = "in a process of its own, by what_nobody_collected_goes_with_its_client"]
fn uncollected_in_one_arena() {
    const JOBS: usize = 24;

    let server = long_answers(MEGABYTE);
    let mut resident = Vec::new();
    for _ in 0..4 {
        let client = Client::new(&server.config());
        let short = client.try_start("build_clinic_url", &json!({}));
        let jobs: Vec<Job> = (0..JOBS).map(|_| started(&client)).collect();
        drop(client);
        resident.push(resident_bytes());
        let kept = jobs.into_iter().filter(|job| {
            let answer = finish(job.handle(), Encoding::Utf8);
            match answer["code"].as_i64() {
                Some(0) => true,
                _ => {
                    let said = answer["msg"].as_str().unwrap();
                    assert_eq!(answer["code"], IDCAS_INVALID_HANDLE);
                    assert!(said.contains("before its result was collected"), "{said}");
                    assert!(said.contains("取结果前客户端已关闭"), "{said}");
                    false
                }
            }
        });
        // Some of 1 MB fit into the 4 MB that are kept, and the short one before them.
        assert!((1..4).contains(&kept.count()));
        assert_eq!(finish(short, Encoding::Utf8)["code"], -1001);
    }
    // The first round brings what stays for good.
    let grown = resident[3].saturating_sub(resident[1]);
    assert!(grown < JOBS * MEGABYTE, "{resident:?}");
}

fn resident_bytes() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
    let resident = pages.split(' ').nth(1).unwrap();
    resident.parse::<usize>().unwrap() * 4096
}

#[test]
fn a_job_under_way_when_its_client_is_closed_keeps_its_result_however_long() {
    let _alone = alone();
    let (asked, answers) = (Gate::default(), Gate::default());
    let (opens, waits) = (asked.clone(), answers.clone());
    let body = format!(
        r#"{{"code":0,"msg":"","data":[{{"id":"{}"}}]}}"#,
        "x".repeat(5 * MEGABYTE)
    );
    let server = Server::platform(move |_| -> Answer {
        opens.open();
        waits.wait();
        ok(&body)
    });
    let client = Client::new(&server.config());
    let waited_for = client.start("query_exams", &month());
    asked.wait();
    drop(client);
    answers.open();
    assert!(waited_for.is_done(60_000));
    // Another client that is closed takes nothing away from it.
    drop(Client::new(&server.config()));
    let answer = waited_for.finish();
    assert_eq!(answer["code"], 0);
    assert_eq!(
        answer["data"][0]["id"].as_str().map(str::len),
        Some(5 * MEGABYTE)
    );
}
