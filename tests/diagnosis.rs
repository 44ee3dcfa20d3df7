//! What is wrong with a configuration and shows only at the platform, or is allowed and seldom meant: the first call that
//! fails and the diagnosis name the same cause, in both languages and without another.

mod common;

use std::time::{Duration, SystemTime};

use common::diagnosis::{LANGUAGES, told};
use common::sandbox::start;
use common::server::{Answer, Closed, Server, reply};
use common::{Client, Encoding, Folder, configured, month, with};
use idcas_sandbox::Fault;
use serde_json::{Value, json};

#[test]
fn a_right_configuration_passes_every_step() {
    let (_sandbox, config) = start();
    let report = Client::new(&config).diagnose();
    assert_eq!(report["data"]["failed"], 0, "{report}");
    let steps = report["data"]["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["status"] == "ok"), "{report}");
}

#[test]
fn what_is_seldom_meant_is_a_warning_and_the_diagnosis_repeats_it() {
    let (sandbox, config) = start();
    let folder = Folder::new("no-log");
    let missing = folder.0.join("absent").join("idcas.log");
    for (members, kind, key, said) in [
        (
            json!({"domain": "http://pacs.hospital.invalid", "md5_key": "x"}),
            "test_key",
            "des_key",
            ["test key", "测试密钥"],
        ),
        (
            json!({"domain": "http://pacs.hospital.invalid", "des_key": "x"}),
            "test_key",
            "md5_key",
            ["test key", "测试密钥"],
        ),
        (
            json!({"log_file": missing}),
            "folder",
            "log_file",
            ["folder", "文件夹"],
        ),
        (
            json!({"password": "Sandbox#2021 "}),
            "blank",
            "password",
            ["blank", "空格"],
        ),
    ] {
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let config = with(
                &with(&config, members.clone()),
                json!({"language": language}),
            );
            let answer = configured(Encoding::Utf8, &config);
            assert_eq!(answer["code"], 0, "{answer}");
            let warnings = answer["warnings"].as_array().unwrap();
            assert_eq!(warnings.len(), 1, "{answer}");
            assert_eq!(
                (&warnings[0]["kind"], &warnings[0]["param"]),
                (&json!(kind), &json!(key))
            );
            assert!(
                warnings[0]["msg"].as_str().unwrap().contains(said),
                "{answer}"
            );
            let (_, _, report) = told(&Client::new(&config));
            let text = report["data"]["report"].as_str().unwrap();
            assert!(text.contains(said) && text.contains(key), "{text}");
        }
    }
    for host in ["127.0.0.1:8686", "localhost", "pacs-test.hospital.invalid"] {
        let answer = configured(
            Encoding::Utf8,
            &with(&config, json!({"domain": format!("http://{host}")})),
        );
        assert_eq!(answer["warnings"], Value::Null, "{answer}");
    }
    // The password's own blank is refused by the auth center, and the call says what may be the cause.
    let client = Client::new(&with(&config, json!({"password": "Sandbox#2021 "})));
    let answer = client.call("query_exams", month());
    assert_eq!(answer["code"], -1201, "{answer}");
    assert!(
        answer["error"]["hint"]
            .as_str()
            .unwrap()
            .contains("ends with a blank"),
        "{answer}"
    );
    drop(sandbox);
}

#[test]
fn a_dead_proxy_and_a_silent_server_are_one_fault() {
    let (_sandbox, config) = start();
    let closed = Closed::new();
    let others = json!({"proxy": format!("http://{}", closed.address), "gateway": "http://other.invalid/api",
        "domain": "http://third.invalid"});
    let (failed, _, report) = told(&Client::new(&with(&config, others)));
    assert_eq!(failed.len(), 1, "{report}");
    assert_eq!(failed[0]["step"], "proxy");
    let proxy = report["data"]["environment"]["proxy"].as_str().unwrap();
    assert!(proxy.contains(&closed.address), "{proxy}");

    let silent = Server::new(|_| Answer::Silence);
    for connect_timeout_ms in [500, 5000] {
        let members = json!({
            "doc_gateway": format!("{}/doc", silent.base), "timeout_ms": 3000, "connect_timeout_ms": connect_timeout_ms
        });
        let (failed, _, report) = told(&Client::new(&with(&config, members)));
        assert_eq!(failed.len(), 1, "{report}");
        assert_eq!(
            (&failed[0]["step"], &failed[0]["target"]),
            (&json!("http"), &json!("doc_gateway"))
        );
        // What does not need it is looked at all the same.
        let steps = report["data"]["steps"].as_array().unwrap();
        let page = steps.iter().find(|step| step["step"] == "page").unwrap();
        assert_eq!(page["status"], "ok", "{report}");
    }
}

#[test]
fn a_clock_that_is_off_by_a_zone_or_half_a_day_is_told_from_drift() {
    let (sandbox, config) = start();
    for (minutes, said) in [
        (480, ["sends its local time as GMT", "当作 GMT"]),
        (-480, ["zone is UTC", "时区设成了 UTC"]),
        (720, ["morning and afternoon", "上午与下午"]),
        (-721, ["morning and afternoon", "上午与下午"]),
        (95, ["time synchronisation", "时间同步"]),
    ] {
        sandbox.set_fault(Fault::clock(minutes));
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let (failed, _, report) =
                told(&Client::new(&with(&config, json!({"language": language}))));
            assert_eq!(failed.len(), 1, "{report}");
            assert_eq!(failed[0]["step"], "clock", "{report}");
            assert!(
                failed[0]["advice"].as_str().unwrap().contains(said),
                "{report}"
            );
        }
    }
}

#[test]
fn a_server_that_sends_its_local_time_as_gmt_is_told_of() {
    let ahead = SystemTime::now() + Duration::from_hours(8);
    let date = httpdate::fmt_http_date(ahead);
    let site = Server::new(move |_| {
        let page = r#"<html><li data-fault="timestamp">"#;
        reply("400 Bad Request", &format!("Date: {date}\r\n"), page)
    });
    let platform = Server::platform(|_| reply("404 No", "", ""));
    let config = with(
        &platform.config(),
        json!({"domain": site.base, "doc_gateway": null}),
    );
    for (language, said) in LANGUAGES
        .into_iter()
        .zip(["configure clock as local", "配置 clock 为 local"])
    {
        let config = with(&config, json!({"language": language}));
        let (failed, _, report) = told(&Client::new(&config));
        let steps: Vec<&Value> = failed.iter().map(|step| &step["step"]).collect();
        // Nobody has signed anything by the time of this server: why it refuses the link is another matter.
        assert_eq!(steps, ["clock", "page"], "{report}");
        let advice = failed[0]["advice"].as_str().unwrap();
        assert!(advice.contains(said), "{report}");
    }
}

#[test]
fn what_was_skipped_says_because_of_what() {
    let (sandbox, config) = start();
    let config = with(
        &config,
        json!({"client_secret": "another-secret", "proxy": "none"}),
    );
    let report = Client::new(&config).diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    for (at, step) in steps.iter().enumerate() {
        assert_eq!(step["number"], at + 1);
    }
    let failed = steps
        .iter()
        .find(|step| step["status"] == "failed")
        .unwrap();
    let skipped: Vec<&Value> = steps
        .iter()
        .filter(|step| step["status"] == "skipped")
        .collect();
    assert_eq!(skipped.len(), 3, "{report}");
    for step in skipped {
        let because = format!(
            "because step {} (client token auth_center) failed",
            failed["number"]
        );
        assert!(step["msg"].as_str().unwrap().contains(&because), "{step}");
    }
    let environment = &report["data"]["environment"];
    for name in [
        "library_version",
        "library_file",
        "system",
        "host_program",
        "local_time",
        "platform_time",
        "proxy",
    ] {
        assert_ne!(
            environment[name].as_str().unwrap_or(""),
            "",
            "{name}: {environment}"
        );
    }
    assert_eq!(environment["bits"], usize::BITS);
    assert!(
        environment["library_file"]
            .as_str()
            .unwrap()
            .ends_with("libidcas.so"),
        "{environment}"
    );
    let text = report["data"]["report"].as_str().unwrap();
    for step in steps {
        let line = format!("{}. [{}]", step["number"], step["status"].as_str().unwrap());
        assert!(text.contains(&line), "{line}: {text}");
    }
    for secret in [
        "another-secret",
        "Sandbox#2021",
        "eWorldTomTaw",
        "TomtawMD5Key",
        "880001",
    ] {
        assert!(!report.to_string().contains(secret), "{secret}: {report}");
    }
    drop(sandbox);
}

#[test]
fn a_platform_that_has_no_time_for_a_page_does_not_make_keys_suspicious() {
    for status in [
        "429 Too Many Requests",
        "502 Bad Gateway",
        "503 Service Unavailable",
    ] {
        let server = Server::platform(move |_| reply(status, "Retry-After: 90\r\n", ""));
        let report = Client::new(&server.config()).diagnose();
        let steps = report["data"]["steps"].as_array().unwrap();
        let page = steps.iter().find(|step| step["step"] == "page").unwrap();
        assert_eq!(page["status"], "failed", "{page}");
        assert!(
            page["msg"].as_str().unwrap().contains(&status[..3]),
            "{page}"
        );
        assert!(!page["advice"].as_str().unwrap().contains("key"), "{page}");
    }
}
