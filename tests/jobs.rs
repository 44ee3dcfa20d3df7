//! Calls in the background.

mod common;

use std::sync::mpsc;
use std::time::{Duration, Instant};

use common::server::{Answer, Gate, Server, ok};
use common::{Client, Encoding, export, finish, month, with};
use idcas::code::IDCAS_INVALID_HANDLE;
use serde_json::{Value, json};

/// A platform that opens the gate and says nothing more.
fn silent() -> (Server, Gate) {
    let asked = Gate::default();
    let opens = asked.clone();
    let server = Server::platform(move |_| {
        opens.open();
        Answer::Silence
    });
    (server, asked)
}

#[test]
fn a_cancelled_job_ends_at_once_though_the_server_says_nothing() {
    let took = (0..5).map(|_| {
        let (server, asked) = silent();
        let client = Client::new(&server.config());
        let job = client.start("query_exams", &month());
        asked.wait();
        let begun = Instant::now();
        job.cancel();
        let answer = job.finish();
        assert_eq!(answer["code"], -1105, "{answer}");
        assert_eq!(answer["error"]["kind"], "cancelled");
        begun.elapsed()
    });
    // The best of five: a test machine may have other work for a moment.
    let best = took.min().unwrap();
    assert!(best < Duration::from_millis(200), "{best:?}");
}

#[test]
fn progress_is_told_in_the_clients_language() {
    for (language, msg) in [("zh", "成功"), ("en", "ok")] {
        let (server, _) = silent();
        let client = Client::new(&with(&server.config(), json!({"language": language})));
        let job = client.start("query_exams", &month());
        let progress = job.progress_envelope();
        assert_eq!(progress["code"], 0);
        assert_eq!(progress["msg"], msg);
        job.cancel();
        job.finish();
    }
}

#[test]
fn a_job_answers_what_the_call_would() {
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":[{"id":1}]}"#));
    let client = Client::new(&server.config());
    let called = client.call("query_exams", month());
    let job = client.start("query_exams", &month());
    assert!(job.is_done(10_000));
    assert_eq!(job.finish(), called);
    // A fault of the call is the job's result, not a failure to start it.
    let job = client.start("query_exams", &json!({"nonsense": 1}));
    assert_eq!(job.finish()["code"], -1001);
    let job = client.start("no_such_operation", &json!({}));
    assert_eq!(job.finish()["code"], -1001);
}

#[test]
fn a_job_outlives_its_client() {
    let (server, asked) = silent();
    let client = Client::new(&server.config());
    let job = client.start("query_exams", &month());
    asked.wait();
    drop(client);
    assert!(!job.is_done(0));
    job.cancel();
    assert_eq!(job.finish()["code"], -1105);
}

#[test]
fn waiting_has_a_limit_and_looking_has_none() {
    let (server, asked) = silent();
    let client = Client::new(&server.config());
    let job = client.start("query_exams", &month());
    asked.wait();
    let begun = Instant::now();
    assert!(!job.is_done(0));
    assert!(!job.is_done(-5));
    assert!(!job.is_done(60));
    assert!(begun.elapsed() >= Duration::from_millis(60));
    job.cancel();
    job.finish();
}

#[test]
fn a_handle_that_is_no_job() {
    // SAFETY: the header's signatures; a handle is a number.
    let (wait, cancel): (
        unsafe extern "C" fn(i32, i32) -> i32,
        unsafe extern "C" fn(i32) -> i32,
    ) = unsafe { (export("idcas_wait"), export("idcas_cancel")) };
    let client = Client::new(&json!({}));
    let job = client.start("build_clinic_url", &json!({}));
    let handle = job.handle();
    job.finish();
    for none in [handle, client.handle, 0, -1, i32::MAX, i32::MIN] {
        // SAFETY: as above.
        unsafe {
            assert_eq!(wait(none, 0), -1003, "{none}");
            assert_eq!(cancel(none), -1003, "{none}");
        }
    }
}

#[test]
fn of_several_threads_that_finish_one_job_each_gets_an_answer() {
    const THREADS: usize = 4;

    let client = Client::new(&json!({}));
    for round in 0..300 {
        let job = client.try_start("no_such", &json!({}));
        let (answered, answers) = mpsc::channel();
        for _ in 0..THREADS {
            let answered = answered.clone();
            std::thread::spawn(move || answered.send(finish(job, Encoding::Utf8)["code"].take()));
        }
        let codes: Vec<Value> = (0..THREADS)
            .map(|_| answers.recv_timeout(Duration::from_secs(60)))
            .map(|code| code.unwrap_or_else(|_| panic!("round {round}: a thread still waits")))
            .collect();
        let others = codes.iter().filter(|code| **code == IDCAS_INVALID_HANDLE);
        assert_eq!(others.count(), THREADS - 1, "{codes:?}");
    }
}
