//! The other pages: health record, reminder, recognition, and H5.

mod common;

use common::{Pairs, clinic_token, flaws, open, pairs, set, sign, signed, start, user_token};
use idcas_sandbox::{Exam, Sandbox};
use serde_json::json;

const H5: &str = "/sharevisit/mobile/digitalimage";

fn finished(sandbox: &Sandbox) -> &Exam {
    let mut exams = sandbox.exams().iter();
    exams.find(|exam| exam.audit_time.is_some()).expect("one")
}

fn record(exam: &Exam) -> Pairs {
    pairs(&[
        ("obs_id", ""),
        ("perform_org_code", exam.org.code),
        ("accession_number", &exam.accession_number),
        ("patient_id", ""),
        ("placer_order_no", ""),
        ("exam_type", exam.modality.code),
        ("from", "third"),
        ("clinic_type", "0"),
    ])
}

#[test]
fn the_health_record_shows_one_report() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let mut link = record(exam);
    let token = sandbox.encrypt(&clinic_token(exam).to_string());
    set(&mut link, "token", &token);
    let link = signed(&sandbox, link);
    let path = "/clinicview/exam-report.html";
    assert!(
        open(&sandbox, path, &link)
            .text()
            .contains(exam.findings().1)
    );
    for (name, value, flaw) in [
        ("accession_number", "", "one-of"),
        ("perform_org_code", "", "perform_org_code"),
        ("exam_type", "ZZ", "exam_type"),
        ("from", "his", "from"),
        ("clinic_type", "1", "clinic_type"),
    ] {
        let mut bad = link.clone();
        set(&mut bad, name, value);
        assert_eq!(flaws(&sandbox, path, &bad), [flaw], "{name}={value}");
    }
    // The chapter asks for the token, not for any of its members.
    let mut nobody = clinic_token(exam);
    for name in ["work_no", "org_code", "accession_number"] {
        nobody[name] = "".into();
    }
    let mut link = record(exam);
    set(&mut link, "token", &sandbox.encrypt(&nobody.to_string()));
    let link = signed(&sandbox, link);
    assert!(flaws(&sandbox, path, &link).is_empty());
}

#[test]
fn the_reminder_finds_repetitions() {
    let sandbox = start();
    let path = "/clinicview/repeat-reminder.html";
    let exam = finished(&sandbox);
    let mut link = signed(
        &sandbox,
        pairs(&[
            ("source", "his"),
            ("clinic_type", "0"),
            ("user_org_code", "2470"),
            ("user_org_name", "云州市第一人民医院"),
            ("user_id", "001"),
            ("user_name", "沈叙白"),
            ("patient_name", &exam.person.name),
            ("id_card_no", &exam.person.id_card_no),
            ("exam_body_part", exam.item.body_part),
        ]),
    );
    let page = open(&sandbox, path, &link).text();
    assert!(page.contains(&format!(
        "data-accession=\"{}\" data-rate=\"100\"",
        exam.accession_number
    )));
    set(&mut link, "exam_body_part", "");
    assert_eq!(flaws(&sandbox, path, &link), ["exam_body_part"]);
    set(&mut link, "clinic_type", "1");
    assert_eq!(flaws(&sandbox, path, &link), ["exam_item"]);
    let lab = &sandbox.labs()[0];
    set(&mut link, "id_card_no", &lab.person.id_card_no);
    set(&mut link, "exam_item", &format!("别的,{}", lab.item.name));
    assert!(
        open(&sandbox, path, &link)
            .text()
            .contains(&lab.accession_number)
    );
    set(&mut link, "sign", "");
    assert_eq!(flaws(&sandbox, path, &link), ["sign"]);
}

#[test]
fn the_recognition_page_checks_the_members_of_its_token() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let path = "/clinicview/recognition.html";
    let token = json!({
        "visit_id": "V1", "org_code": "2470", "depart_code": "0101", "depart_name": "呼吸内科",
        "doctor_no": "001", "doctor_name": "沈叙白", "doctor_id_card": "99010119700101001X",
        "card_type": "0", "card_no": "K1", "id_card_no": exam.person.id_card_no,
        "patient_name": exam.person.name, "patient_sex": 1, "patient_age": 40, "age_unit": "岁",
        "ip_address": "192.0.2.1", "ip_mac": "00-00-5E-00-53-01", "req_type": 3101,
        "observation_item": "",
    });
    let link = |token: &serde_json::Value| {
        let token = sandbox.encrypt(&token.to_string());
        signed(&sandbox, pairs(&[("source", "his"), ("token", &token)]))
    };
    assert!(
        open(&sandbox, path, &link(&token))
            .text()
            .contains(&exam.accession_number)
    );
    for (name, value, flaw) in [
        ("req_type", json!("3103"), "observation_item"),
        ("age_unit", json!("年"), "age_unit"),
        ("card_type", json!(4), "card_type"),
        ("ip_mac", json!(""), "ip_mac"),
        ("patient_name", json!("名".repeat(21)), "patient_name"),
    ] {
        let mut bad = token.clone();
        bad[name] = value;
        assert_eq!(flaws(&sandbox, path, &link(&bad)), [flaw], "{name}");
    }
}

fn mobile_list(sandbox: &Sandbox, exam: &Exam) -> Pairs {
    let secret = |text: &str| sandbox.encrypt(text);
    pairs(&[
        ("encrypt_type", "1"),
        ("nosearch", "true"),
        (
            "identity_type",
            &secret(&exam.person.identity_type.to_string()),
        ),
        ("identity_no", &secret(&exam.person.identity_no)),
        ("card_no", ""),
        ("perform_org_code", &secret(exam.org.code)),
        ("perform_time_start", &secret("2021-01-01")),
        ("perform_time_end", &secret("2021-12-31")),
        ("token", &user_token(sandbox)),
    ])
}

#[test]
fn the_mobile_list_decrypts_value_by_value() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let path = format!("{H5}/report-list");
    let link = mobile_list(&sandbox, exam);
    let page = open(&sandbox, &path, &link).text();
    assert!(page.contains(&format!("data-accession=\"{}\"", exam.accession_number)));
    let seen = sandbox.requests().pop().expect("a request");
    assert_eq!(seen.param("perform_org_code"), Some(exam.org.code));
    for (name, value, flaw) in [
        ("encrypt_type", String::new(), "encrypt_type"),
        ("identity_type", sandbox.encrypt("8"), "identity_type"),
        ("identity_no", String::new(), "identity_no"),
        ("perform_org_code", "2470".to_owned(), "encryption"),
        (
            "perform_time_end",
            sandbox.encrypt("2021-12-311"),
            "perform_time_end",
        ),
        ("token", "made-up".to_owned(), "token"),
    ] {
        let mut bad = link.clone();
        set(&mut bad, name, &value);
        assert_eq!(flaws(&sandbox, &path, &bad), [flaw], "{name}={value}");
    }
    let mut bad = link.clone();
    set(&mut bad, "perform_time_start", "");
    assert!(flaws(&sandbox, &path, &bad).contains(&"range".to_owned()));
    sandbox.expire_tokens();
    assert_eq!(flaws(&sandbox, &path, &link), ["token"]);
}

#[test]
fn the_mobile_details_show_exam_and_laboratory_test() {
    let sandbox = start();
    for (page, exam, shown) in [
        (
            "exam-detail",
            finished(&sandbox),
            finished(&sandbox).findings().1.to_owned(),
        ),
        (
            "lab-detail",
            &sandbox.labs()[0],
            sandbox.labs()[0].lab[0].name.to_owned(),
        ),
    ] {
        let secret = |text: &str| sandbox.encrypt(text);
        let mut link = pairs(&[
            ("obs_id", ""),
            ("perform_org_code", &secret(exam.org.code)),
            ("accession_number", &secret(&exam.accession_number)),
            ("patient_id", &secret(&exam.patient_id)),
            ("placer_order_no", ""),
            ("exam_type", &secret(exam.modality.code)),
            ("from", "third"),
            ("encrypt_type", "1"),
            ("token", &user_token(&sandbox)),
        ]);
        let path = format!("{H5}/{page}");
        let text = open(&sandbox, &path, &link).text();
        assert!(text.contains(&shown), "{text}");
        set(&mut link, "patient_id", "");
        assert_eq!(flaws(&sandbox, &path, &link), ["patient_id"]);
    }
}

#[test]
fn the_mobile_health_record_is_in_clear() {
    let sandbox = start();
    let exam = finished(&sandbox);
    let path = format!("{H5}/exam-report");
    let mut link = record(exam);
    assert_eq!(flaws(&sandbox, &path, &link), ["token"]);
    set(&mut link, "token", &user_token(&sandbox));
    assert!(
        open(&sandbox, &path, &link)
            .text()
            .contains(&exam.accession_number)
    );
    set(&mut link, "accession_number", "NONE");
    assert!(open(&sandbox, &path, &link).text().contains("id=\"empty\""));
}

#[test]
fn the_quality_report_asks_its_host_for_the_token() {
    let sandbox = start();
    let url = format!("{}/sharevisit/mobile/system/dataquality", sandbox.base());
    assert!(
        common::get(&url, None)
            .text()
            .contains("window.AndroidApp.getToken()")
    );
    let data = format!("{url}/data");
    assert_eq!(common::get(&data, None).status, 401);
    let rows = common::get(&data, Some(&user_token(&sandbox))).json();
    let total: i64 = rows["data"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["archived"].as_i64().expect("a count"))
        .sum();
    assert_eq!(total, 400);
}

#[test]
fn a_page_with_several_flaws_lists_them_all() {
    let sandbox = start();
    let mut link = pairs(&[("source", "pacs"), ("token", "x")]);
    set(&mut link, "timestamp", "now");
    sign(&sandbox, &mut link);
    assert_eq!(
        flaws(&sandbox, "/clinicview/index.html", &link),
        ["source", "token", "sev", "timestamp"]
    );
}
