//! What is wrong with a configuration and shows only at the platform, or is allowed and seldom meant: the first call that
//! fails and the diagnosis name the same cause, in both languages and without another.

mod common;

use common::sandbox::start;
use common::server::{Server, reply};
use common::{Client, Encoding, Folder, configured, month, with};
use idcas_sandbox::Fault;
use serde_json::{Value, json};

const LANGUAGES: [&str; 2] = ["en", "zh"];

#[test]
fn a_right_configuration_passes_every_step() {
    let (_sandbox, config) = start();
    let report = Client::new(&config).diagnose();
    assert_eq!(report["data"]["failed"], 0, "{report}");
    let steps = report["data"]["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["status"] == "ok"), "{report}");
}

/// The steps of a diagnosis that failed, and those that advise something all the same.
fn told(client: &Client) -> (Vec<Value>, Vec<Value>, Value) {
    let report = client.diagnose();
    let steps = report["data"]["steps"].as_array().unwrap().clone();
    let failed: Vec<Value> = steps
        .iter()
        .filter(|step| step["status"] == "failed")
        .cloned()
        .collect();
    let advised = steps
        .into_iter()
        .filter(|step| step["status"] == "ok" && step["advice"] != "");
    let advised = advised.filter(|step| {
        !(step["step"] == "configuration" && step["target"] == "") && step["step"] != "page"
    });
    (failed, advised.collect(), report)
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

/// An address that is wrong: members, the step that fails, its key, and words of its advice.
struct Astray {
    members: Value,
    step: &'static str,
    key: &'static str,
    said: [String; 2],
    /// Whether a call of `query_exams` shows it.
    by_call: bool,
}

fn astray(base: &str) -> Vec<Astray> {
    let at = |path: &str| format!("{base}{path}");
    let with_path = |path: &str| {
        [
            format!("with {path} it answers"),
            format!("加上 {path} 后有应答"),
        ]
    };
    let without = |path: &str| {
        [
            format!("without {path} it answers"),
            format!("去掉 {path} 后有应答"),
        ]
    };
    let words = |en: &str, zh: &str| [en.to_owned(), zh.to_owned()];
    let token = |members, said| Astray {
        members,
        step: "client_token",
        key: "auth_center",
        said,
        by_call: true,
    };
    let gateway = |members, said| Astray {
        members,
        step: "rsa_public_key",
        key: "gateway",
        said,
        by_call: true,
    };
    let other = |key, members, said| Astray {
        members,
        step: "address",
        key,
        said,
        by_call: false,
    };
    vec![
        token(
            json!({"auth_center": at("/api"), "gateway": base}),
            words("are exchanged", "写反了"),
        ),
        gateway(
            json!({"gateway": at("/doc"), "doc_gateway": at("/api")}),
            words(
                "gateway and doc_gateway are exchanged",
                "gateway 与 doc_gateway 写反了",
            ),
        ),
        gateway(
            json!({"gateway": base, "domain": at("/api")}),
            words(
                "gateway and domain are exchanged",
                "gateway 与 domain 写反了",
            ),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": base, "domain": at("/doc")}),
            words(
                "doc_gateway and domain are exchanged",
                "doc_gateway 与 domain 写反了",
            ),
        ),
        token(json!({"auth_center": at("/auth")}), without("/auth")),
        token(json!({"auth_center": at("/connect")}), without("/connect")),
        token(json!({"auth_center": at("/a/b")}), without("/a/b")),
        token(json!({"auth_center": at("/doc")}), without("/doc")),
        gateway(json!({"gateway": base}), with_path("/api")),
        gateway(json!({"gateway": at("/api/api")}), without("/api")),
        gateway(json!({"gateway": at("/api/v1")}), without("/v1")),
        gateway(
            json!({"gateway": at("/ap")}),
            words("/api answers", "/api 有应答"),
        ),
        gateway(
            json!({"gateway": at("/doc")}),
            words("/api answers", "/api 有应答"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": base}),
            with_path("/doc"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": at("/doc/doc")}),
            without("/doc"),
        ),
        other(
            "doc_gateway",
            json!({"doc_gateway": at("/api")}),
            words("/doc answers", "/doc 有应答"),
        ),
        other(
            "domain",
            json!({"domain": at("/clinicview")}),
            without("/clinicview"),
        ),
        other("domain", json!({"domain": at("/web")}), without("/web")),
        other("domain", json!({"domain": at("/api")}), without("/api")),
    ]
}

#[test]
fn a_wrong_address_is_named_with_the_right_one_beside_it() {
    let (sandbox, config) = start();
    for case in astray(&sandbox.base()) {
        let Astray {
            members,
            step,
            key,
            said,
            by_call,
        } = case;
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let config = with(
                &with(&config, members.clone()),
                json!({"language": language}),
            );
            let wrong = config[key].as_str().unwrap().to_owned();
            sandbox.clear_requests();
            let client = Client::new(&config);
            if by_call {
                let answer = client.call("query_exams", month());
                assert_ne!(answer["code"], 0, "{answer}");
                let msg = answer["msg"].as_str().unwrap();
                assert!(
                    msg.contains(&wrong) && msg.contains(key) && msg.contains("idcas_diagnose"),
                    "{answer}"
                );
                assert!(
                    answer["error"]["detail"].as_str().unwrap().contains(&wrong),
                    "{answer}"
                );
            }
            let (failed, advised, report) = told(&client);
            assert_eq!(failed.len(), 1, "{members}: {report}");
            assert!(advised.is_empty(), "{members}: {advised:?}");
            let failed = &failed[0];
            assert_eq!(
                (&failed["step"], &failed["target"]),
                (&json!(step), &json!(key)),
                "{failed}"
            );
            let advice = failed["advice"].as_str().unwrap();
            assert!(
                advice.contains(&said) && advice.contains(key),
                "{members}: {advice}"
            );
            assert!(
                failed["detail"].as_str().unwrap().contains(&wrong),
                "{failed}"
            );
            let text = report["data"]["report"].as_str().unwrap();
            assert!(text.contains(advice) && !text.contains('?'), "{text}");
        }
    }
}

/// Where the key is configured, nothing has asked the gateway before.
#[test]
fn a_gateway_is_looked_at_though_its_key_is_configured() {
    let (sandbox, config) = start();
    let tokens = Client::new(&config);
    let key = tokens.call("get_rsa_public_key", json!({}))["data"].take();
    for (gateway, failures) in [("/api", 0), ("", 1)] {
        let gateway = format!("{}{gateway}", sandbox.base());
        let config = with(&config, json!({"rsa_public_key": key, "gateway": gateway}));
        let (failed, _, report) = told(&Client::new(&config));
        assert_eq!(failed.len(), failures, "{report}");
        for step in failed {
            assert_eq!(
                (&step["step"], &step["target"]),
                (&json!("address"), &json!("gateway"))
            );
            assert!(
                step["advice"]
                    .as_str()
                    .unwrap()
                    .contains("with /api it answers"),
                "{step}"
            );
        }
    }
}

/// What is tried beside a wrong address carries nothing, and ends.
#[test]
fn neighbours_are_asked_without_credentials_and_no_more_than_a_few() {
    let server = Server::new(|_| reply("404 Not Found", "", "no"));
    let config = with(
        &server.config(),
        json!({"auth_center": format!("{}/a/b/c/d/e/f/g/h/i/j", server.base)}),
    );
    let (failed, ..) = told(&Client::new(&config));
    assert!(
        failed.iter().any(|step| step["step"] == "client_token"),
        "{failed:?}"
    );
    let requests = server.requests();
    let own = "POST /a/b/c/d/e/f/g/h/i/j/connect/token ";
    for request in &requests {
        let secret =
            request.contains("client_secret") || request.to_lowercase().contains("authorization:");
        assert!(!secret || request.starts_with(own), "{request}");
    }
    let tried = requests
        .iter()
        .filter(|request| request.starts_with("POST") && !request.starts_with(own));
    assert_eq!(tried.count(), 8, "{requests:?}");
    assert!(requests.len() < 60, "{}", requests.len());
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
