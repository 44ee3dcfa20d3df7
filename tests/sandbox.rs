//! Every operation end to end against the sandbox, which checks by its own reading of the specification.

mod common;

use common::sandbox::{open, start, year};
use common::{Client, Folder, example, with};
use idcas_sandbox::{Fault, Options, Sandbox};
use serde_json::{Value, json};

#[test]
fn every_page_opens_and_passes_inspection() {
    let (_sandbox, config) = start();
    let client = Client::new(&config);
    for page in [
        "build_clinic_url",
        "build_health_record_url",
        "build_repeat_reminder_url",
        "build_recognition_url",
        "build_h5_exam_list_url",
        "build_h5_exam_detail_url",
        "build_h5_lab_detail_url",
        "build_h5_health_record_url",
        "build_h5_quality_url",
    ] {
        let built = client.call(page, example(page));
        assert_eq!(built["code"], 0, "{page}: {built}");
        let url = built["data"].as_str().unwrap();
        let (status, body) = open(url);
        assert_eq!(status, 200, "{page}: {body}");
        let inspected = client.call("inspect_url", json!({"url": url}));
        assert_eq!(inspected["data"]["operation"], page);
        assert_eq!(inspected["data"]["ok"], true, "{inspected}");
    }
}

#[test]
fn a_changed_link_is_refused_for_the_reason_that_inspection_gives() {
    let (_sandbox, config) = start();
    let client = Client::new(&config);
    let clinic = client.call("build_clinic_url", example("build_clinic_url"));
    let list = client.call("build_h5_exam_list_url", example("build_h5_exam_list_url"));
    let stale = json!({"work_no": "1", "org_code": "2470", "accession_number": "SD-53242",
        "timestamp": "2021-05-19 00:00:00"});
    let stale = client.call("build_clinic_url", stale);
    let change = |built: &Value, from: &str, to: &str| {
        let url = built["data"].as_str().unwrap();
        assert!(url.contains(from));
        url.replacen(from, to, 1)
    };
    for (url, fault) in [
        (change(&clinic, "&sign=", "&sign=0"), "sign"),
        (change(&clinic, "&token=R", "&token=S"), "token"),
        (change(&clinic, "&sev=", "&sev=AAAA"), "sev"),
        (change(&clinic, "source=his", "source=pacs"), "source"),
        (change(&stale, "source", "source"), "timestamp"),
        (
            change(&list, "identity_no=", "identity_no=A"),
            "identity_no",
        ),
    ] {
        let (status, body) = open(&url);
        assert_eq!(status, 403, "{url}");
        let inspected = client.call("inspect_url", json!({"url": url}));
        let faults = inspected["data"]["faults"].as_array().unwrap();
        assert!(
            faults.iter().any(|found| found["param"] == fault),
            "{fault}: {inspected}"
        );
        let shown = body.contains(&format!("data-fault=\"{fault}\""))
            || body.contains("data-fault=\"encryption\"");
        assert!(shown, "{fault}: {body}");
    }
}

#[test]
fn lists_details_and_addresses_fit_together() {
    let (sandbox, config) = start();
    let client = Client::new(&config);
    let all = client.call("query_exams_all", year());
    assert_eq!(all["data"].as_array().unwrap().len(), sandbox.exams().len());
    let found = client.call(
        "query_exams",
        with(&year(), json!({"accession_number": "SD-53242"})),
    );
    let exam = &found["data"][0];
    let id = exam["id"].to_string();
    let detail = client.call("get_exam_detail", json!({"id": id}));
    assert_eq!(detail["data"][0]["patient_name"], exam["patient_name"]);
    for operation in ["get_report_view_url", "get_image_view_url"] {
        let address = client.call(operation, json!({"business_id": id, "need_token": "true"}));
        let url = address["data"].as_str().unwrap();
        assert!(
            url.starts_with(&sandbox.base()) && open(url).0 == 303,
            "{address}"
        );
    }
    let image = client.call(
        "get_image_url",
        json!({"org_code": "2470", "accession_number": "SD-53242", "patient_id": exam["patient_id"],
            "modality": "CT", "need_sev": true}),
    );
    assert_eq!(open(image["data"].as_str().unwrap()).0, 200, "{image}");
    let code =
        json!({"tenancy_id": "T", "perform_org_code": "2470", "accession_number": "SD-53242"});
    assert_eq!(client.call("get_report_qrcode", code)["code"], 0);
    assert_eq!(
        client.call("query_province_exams_all", json!({}))["page"]["changed"],
        false
    );
    for operation in ["query_recognition", "upload_recognition_stats"] {
        assert_eq!(
            client.call(operation, example(operation))["code"],
            0,
            "{operation}"
        );
    }
    let card = sandbox.exams()[0].person.id_card_no.clone();
    let merged = client.call("query_merged_exams", json!({"id_card_no": card}));
    assert!(merged["data"][0]["table_type"].is_number(), "{merged}");
    let short = client.call("query_exams_all", with(&year(), json!({"max_pages": 1})));
    assert_eq!(short["code"], -1108);
}

#[test]
fn print_files_are_saved_whole_and_the_print_state_changes() {
    let (_sandbox, config) = start();
    let client = Client::new(&config);
    let found = client.call("query_exams", with(&year(), json!({"page_size": 40})));
    let folder = Folder::new("print");
    let mut kinds = std::collections::HashSet::new();
    for exam in found["data"].as_array().unwrap() {
        let id = exam["id"].to_string();
        let saved = client.call(
            "save_print_files",
            json!({"business_id": id, "directory": folder.0}),
        );
        for file in saved["data"].as_array().into_iter().flatten() {
            let bytes = std::fs::read(file["path"].as_str().unwrap()).unwrap();
            assert_eq!(file["bytes"], bytes.len());
            assert_eq!(file["sha256"].as_str().unwrap().len(), 64);
            let magic: &[u8] = if file["file_format"] == "Pdf" {
                b"%PDF-"
            } else {
                b"\xff\xd8\xff"
            };
            assert!(bytes.starts_with(magic));
            kinds.insert((file["file_format"].to_string(), file["file_path"] == ""));
        }
    }
    // Both formats, in Base64 and behind an address.
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(folder.names().iter().all(|name| !name.starts_with('.')));
    std::fs::remove_dir_all(&folder.0).unwrap();
    let id = json!("1394827364510000001");
    let nowhere = client.call(
        "save_print_files",
        json!({"business_id": id, "directory": folder.0}),
    );
    assert_eq!(nowhere["code"], -1301);

    let printed = json!({"business_id": id, "org_code": "2470", "print_time": "2021-05-19 10:00:00",
        "client_host": "10.0.0.15", "client_name": "CLINIC-01"});
    let state = json!({"accession_number": "SD-53242", "exam_type": "CT", "org_code": "2470",
        "reg_time_begin": "2021-01-01 00:00:00", "reg_time_end": "2021-12-31 23:59:59"});
    let count =
        || client.call("query_print_exams", state.clone())["data"][0]["print_count"].clone();
    assert_eq!(count(), 0);
    assert_eq!(client.call("set_print_flag", printed.clone())["code"], 0);
    assert_eq!(count(), 1);
    client.call(
        "set_print_flag",
        with(&printed, json!({"cancel_flag": true})),
    );
    assert_eq!(count(), 0);
}

/// A TLS server whose certificate expired long ago.
fn expired() -> String {
    let mut params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    params.not_before = rcgen::date_time_ymd(2000, 1, 1);
    params.not_after = rcgen::date_time_ymd(2001, 1, 1);
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let folder = Folder::new("expired");
    let place = |name: &str| folder.0.join(name);
    std::fs::write(place("certificate"), certificate.pem()).unwrap();
    std::fs::write(place("key"), key.serialize_pem()).unwrap();
    let options = Options {
        tls_cert: Some(place("certificate")),
        tls_key: Some(place("key")),
        ..Options::default()
    };
    let sandbox = Sandbox::start(options).unwrap();
    let base = format!("https://localhost:{}", sandbox.port());
    // It serves until the test program ends.
    std::mem::forget(sandbox);
    base
}

#[test]
fn each_cause_is_one_failed_step_with_advice() {
    let (sandbox, config) = start();
    let at = |base: &str| {
        json!({"auth_center": base, "gateway": format!("{base}/api"), "doc_gateway": format!("{base}/doc"),
            "domain": base})
    };
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let diagnose = |members: Value| Client::new(&with(&config, members)).diagnose();
    assert_eq!(diagnose(json!({}))["data"]["failed"], 0);
    for (members, step, advice) in [
        (at(&format!("http://{closed}")), "connect", "port"),
        (at("http://no-such-host.invalid"), "resolve", "DNS"),
        (
            at(&format!("https://127.0.0.1:{}", sandbox.port())),
            "tls",
            "http://",
        ),
        (at(&expired()), "tls", "certificate"),
        (
            json!({"client_secret": "wrong"}),
            "client_token",
            "client_secret",
        ),
        (json!({"password": "wrong"}), "user_token", "password"),
        (
            json!({"rsa_public_key": include_str!("data/rsa_public_spki.txt")}),
            "rsa_public_key",
            "rsa_public_key",
        ),
        (json!({"des_key": "another key"}), "page", "des_key"),
        (json!({"md5_key": "another key"}), "page", "md5_key"),
    ] {
        let report = diagnose(members);
        let failed: Vec<&Value> = report["data"]["steps"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|found| found["status"] == "failed")
            .collect();
        assert_eq!(failed.len(), 1, "{step}: {report}");
        assert_eq!(failed[0]["step"], step, "{report}");
        assert!(
            failed[0]["advice"].as_str().unwrap().contains(advice),
            "{advice}: {}",
            failed[0]
        );
    }
    sandbox.set_fault(Fault::clock(10));
    for clock in ["server", "local"] {
        let report = diagnose(json!({"clock": clock, "domain": null}));
        let steps = report["data"]["steps"].as_array().unwrap();
        let failed: Vec<&Value> = steps
            .iter()
            .filter(|found| found["status"] == "failed")
            .collect();
        assert_eq!(failed.len(), 1, "{report}");
        assert_eq!(failed[0]["step"], "clock");
    }
}

#[test]
fn a_drifting_workstation_signs_by_the_servers_clock() {
    let (sandbox, config) = start();
    sandbox.set_fault(Fault::clock(60));
    let client = Client::new(&config);
    client.call("get_token", json!({}));
    let built = client.call("build_clinic_url", example("build_clinic_url"));
    assert_eq!(open(built["data"].as_str().unwrap()).0, 200);
}

#[test]
fn no_secret_and_no_patient_reaches_a_log_or_a_message() {
    let (_sandbox, config) = start();
    let log = std::env::temp_dir().join(format!("idcas-log-{}.txt", std::process::id()));
    let markers = json!({"password": "MARKER-password", "log_file": log, "log_level": "debug"});
    let client = Client::new(&with(&config, markers));
    let marked = with(
        &year(),
        json!({"patient_name": "MARKER-name", "id_card_no": "MARKER-card"}),
    );
    let mut said = String::new();
    said += &client.text("query_exams", &marked);
    said += &client.text(
        "query_exams",
        &with(
            &marked,
            json!({"start_time": "MARKER-date", "MARKER 人": 1}),
        ),
    );
    said += &client.text(
        "get_token",
        &json!({"username": "MARKER-user", "password": "MARKER-other"}),
    );
    said += &client.text(
        "build_clinic_url",
        &json!({"work_no": "MARKER-no", "sev": "MARKER-sev"}),
    );
    let logged = std::fs::read_to_string(&log).unwrap();
    assert!(logged.lines().count() >= 4, "{logged}");
    assert!(
        !said.contains("MARKER") && !logged.contains("MARKER"),
        "{said}\n{logged}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&log).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    std::fs::remove_file(log).unwrap();
}
