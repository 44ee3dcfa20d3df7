//! Details, viewer addresses, recognition and printing.

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{get, observe, query, send, start, text, user_token};
use idcas_sandbox::{Exam, Sandbox};
use serde_json::{Value, json};

fn finished(sandbox: &Sandbox) -> &Exam {
    let mut exams = sandbox.exams().iter();
    exams
        .find(|exam| exam.audit_time.is_some() && exam.modality.has_image)
        .expect("one")
}

fn document(sandbox: &Sandbox, operation: &str, pairs: &[(&str, &str)]) -> Value {
    let url = format!(
        "{}/doc/api-document/print/{operation}?{}",
        sandbox.base(),
        query(pairs)
    );
    get(&url, Some(&user_token(sandbox))).json()
}

#[test]
fn a_detail_has_the_report() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let envelope = observe(
        &sandbox,
        &format!("/{}/exam-detail", exam.id),
        &[("client_kind", "1")],
    );
    assert_eq!(envelope["data"][0]["id"], exam.id);
    assert_eq!(envelope["data"][0]["image_diagnosis"], exam.findings().1);
    assert_eq!(envelope["data"].as_array().expect("a list").len(), 1);
    assert_eq!(
        envelope["data"][0].as_object().expect("an object").len(),
        52
    );
    assert_eq!(observe(&sandbox, "/1/exam-detail", &[])["code"], -1);
    assert_eq!(observe(&sandbox, "/abc/exam-detail", &[])["code"], -1);
}

#[test]
fn viewer_addresses_open() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let id = exam.id.to_string();
    let with_token = [("business_id", id.as_str()), ("need_token", "true")];
    let report = text(&observe(&sandbox, "/report-view-url", &with_token)["data"]);
    let image = text(&observe(&sandbox, "/image-web-view-url", &with_token)["data"]);
    assert!(image.starts_with("/s/"), "{image}");
    for address in [report, format!("{}{image}", sandbox.base())] {
        let hop = get(&address, None);
        assert_eq!(hop.status, 303);
        let target = hop.header("location").expect("a target").to_owned();
        let page = get(&format!("{}{target}", sandbox.base()), None);
        assert_eq!(page.status, 200);
        assert!(page.text().contains(&exam.accession_number));
    }
    let bare = observe(&sandbox, "/image-web-view-url", &[("business_id", &id)]);
    let hop = get(&format!("{}{}", sandbox.base(), text(&bare["data"])), None);
    let target = hop.header("location").expect("a target").to_owned();
    assert_eq!(
        get(&format!("{}{target}", sandbox.base()), None).status,
        403
    );
}

#[test]
fn the_third_party_address_may_lack_the_domain() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let ask = |need_sev: &str| {
        let pairs = query(&[
            ("business_id", ""),
            ("org_code", exam.org.code),
            ("accession_number", &exam.accession_number),
            ("patient_id", &exam.patient_id),
            ("modality", exam.modality.code),
            ("need_token", "true"),
            ("need_sev", need_sev),
            ("access_source", "third"),
        ]);
        let url = format!("{}/observations/image-web-view-url?{pairs}", sandbox.base());
        assert_eq!(get(&url, None).status, 401);
        text(&get(&url, Some(&user_token(&sandbox))).json()["data"])
    };
    assert!(ask("false").starts_with(&sandbox.base()));
    let long = ask("true");
    assert!(long.starts_with("/viewer/image.html?"), "{long}");
    assert_eq!(get(&format!("{}{long}", sandbox.base()), None).status, 200);
}

#[test]
fn the_qr_code_is_posted_as_json() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let token = user_token(&sandbox);
    let url = format!("{}/api/api-idcas/shares/qrcode", sandbox.base());
    let body = json!({
        "tenancy_id": "T-1001",
        "exam_type": exam.modality.code,
        "perform_org_code": exam.org.code,
        "accession_number": exam.accession_number,
        "placer_order_no": "",
    })
    .to_string();
    let envelope = send("POST", &url, "application/json", Some(&token), &body).json();
    assert_eq!(get(&text(&envelope["data"]), None).status, 303);
    let form = send(
        "POST",
        &url,
        "application/x-www-form-urlencoded",
        Some(&token),
        "a=1",
    )
    .json();
    assert_eq!(form["code"], -1);
    assert_eq!(get(&url, Some(&token)).status, 400);
}

#[test]
fn recognition_leads_to_a_page_that_opens() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let person = &exam.person;
    let mut pairs = vec![
        ("visit_id", "V1"),
        ("org_code", "2470"),
        ("depart_code", "0101"),
        ("depart_name", "呼吸内科"),
        ("doctor_no", "001"),
        ("doctor_name", "沈叙白"),
        ("doctor_id_card", "99010119700101001X"),
        ("card_type", "0"),
        ("card_no", "K1"),
        ("id_card_no", &person.id_card_no),
        ("patient_name", &person.name),
        ("patient_sex", "1"),
        ("patient_age", "40"),
        ("age_unit", "岁"),
        ("ip_address", "192.0.2.1"),
        ("ip_mac", "00-00-5E-00-53-01"),
        ("req_type", "3103"),
        ("observation_item", exam.item.code),
    ];
    let envelope = observe(&sandbox, "/recognition", &pairs);
    let address = text(&envelope["data"]);
    assert!(address.chars().count() <= 128);
    let target = get(&address, None)
        .header("location")
        .expect("a target")
        .to_owned();
    let page = get(&format!("{}{target}", sandbox.base()), None);
    assert_eq!(page.status, 200);
    assert!(page.text().contains(&exam.accession_number));
    pairs.pop();
    let refused = observe(&sandbox, "/recognition", &pairs);
    assert!(text(&refused["msg"]).contains("observation_item"));
    pairs.push(("observation_item", "NONE01"));
    assert_eq!(
        observe(&sandbox, "/recognition", &pairs)["data"],
        Value::Null
    );
}

#[test]
fn statistics_are_counted_numbers() {
    let sandbox = start();
    let token = user_token(&sandbox);
    let url = format!("{}/api/api-idcas/observations/recognition", sandbox.base());
    let upload = |body: Value| {
        let body = body.to_string();
        send("POST", &url, "application/json", Some(&token), &body).json()["code"].clone()
    };
    let right = json!({"org_code": "2470", "patients_cnt": 812, "work_stations": 64});
    assert_eq!(upload(right), 0);
    assert_eq!(
        upload(json!({"org_code": "2470", "patients_cnt": "many"})),
        -1
    );
}

#[test]
fn printing_changes_what_the_list_says() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let list = |printed: &str| {
        let envelope = document(
            &sandbox,
            "exam-list",
            &[
                ("accession_number", &exam.accession_number),
                ("exam_type", exam.modality.code),
                ("org_code", exam.org.code),
                ("reg_time_begin", "2020-01-01 00:00:00"),
                ("reg_time_end", "2022-01-01 00:00:00"),
                ("print_flag", printed),
            ],
        );
        let rows = envelope["data"].as_array().expect("rows").clone();
        rows.first()
            .map(|row| row["print_count"].as_i64().expect("a count"))
    };
    let flag = |cancel: &str| {
        let id = exam.id.to_string();
        let envelope = document(
            &sandbox,
            "print-flag",
            &[
                ("print_type", "Result"),
                ("cancel_flag", cancel),
                ("business_id", &id),
                ("org_code", exam.org.code),
                ("print_time", "2021-06-01 08:00:00"),
                ("client_host", "192.0.2.1"),
                ("client_name", "PC-01"),
            ],
        );
        assert_eq!(envelope["code"], 0);
    };
    assert_eq!(
        (list("False"), list("True"), list("")),
        (Some(0), None, Some(0))
    );
    flag("");
    flag("False");
    assert_eq!((list("False"), list("True")), (None, Some(2)));
    flag("True");
    assert_eq!(list("True"), Some(1));
    flag("True");
    assert_eq!((list("False"), list("True")), (Some(0), None));
    let refused = document(&sandbox, "print-flag", &[("print_type", "Film")]);
    assert_eq!(refused["code"], -1);
}

#[test]
fn print_files_are_a_real_pdf_and_a_real_jpeg() {
    let sandbox = start();
    let files = |exam: &Exam, format: &str| {
        let id = exam.id.to_string();
        document(
            &sandbox,
            "file-list",
            &[
                ("business_id", &id),
                ("file_type", "Result"),
                ("file_format", format),
            ],
        )["data"]
            .clone()
    };
    let (mut embedded, mut linked) = (0, 0);
    for exam in sandbox
        .exams()
        .iter()
        .filter(|exam| exam.audit_time.is_some())
        .take(8)
    {
        assert_eq!(files(exam, "Jpg").as_array().expect("files").len(), 1);
        for file in files(exam, "").as_array().expect("files") {
            let bytes = match file["file_bytes"].as_str() {
                Some(base64) => {
                    embedded += 1;
                    STANDARD.decode(base64).expect("Base64")
                }
                None => {
                    linked += 1;
                    get(&text(&file["file_path"]), None).bytes
                }
            };
            match text(&file["file_format"]).as_str() {
                "Pdf" => {
                    assert!(bytes.starts_with(b"%PDF-1."));
                    assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"));
                }
                _ => {
                    assert!(bytes.starts_with(&[0xFF, 0xD8, 0xFF]));
                    assert!(bytes.ends_with(&[0xFF, 0xD9]));
                }
            }
        }
    }
    assert!(embedded > 0 && linked > 0);
}
