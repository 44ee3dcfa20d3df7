//! The three exam lists: filters, paging, and what they refuse.

mod common;

use common::{observe, start};
use idcas_sandbox::{Exam, Sandbox};
use serde_json::Value;

const YEAR: [(&str, &str); 4] = [
    ("time_type", "0"),
    ("start_time", "2021-01-01"),
    ("end_time", "2021-12-31"),
    ("page_size", "1000"),
];

fn city(sandbox: &Sandbox, more: &[(&str, &str)]) -> Value {
    observe(sandbox, "/exams", &[&YEAR[..], more].concat())
}

fn ids(envelope: &Value) -> Vec<i64> {
    let rows = envelope["data"].as_array().expect("rows").iter();
    let mut ids: Vec<i64> = rows.map(|row| row["id"].as_i64().expect("id")).collect();
    ids.sort();
    ids
}

fn expected(exams: &[Exam], filter: impl Fn(&Exam) -> bool) -> Vec<i64> {
    exams
        .iter()
        .filter(|exam| filter(exam))
        .map(|exam| exam.id)
        .collect()
}

#[test]
fn a_year_holds_every_exam_and_ids_are_beyond_the_range_of_a_float() {
    let sandbox = start();
    let envelope = city(&sandbox, &[]);
    assert_eq!(ids(&envelope), expected(sandbox.exams(), |_| true));
    assert_eq!(envelope["page"]["total_count"], 400);
    assert!(ids(&envelope).iter().all(|id| *id > 1 << 53));
}

type Filter<'a> = (&'a str, String, Box<dyn Fn(&Exam) -> bool + 'a>);

fn filter<'a>(name: &'a str, value: &str, same: impl Fn(&Exam) -> bool + 'a) -> Filter<'a> {
    (name, value.to_owned(), Box::new(same))
}

#[test]
fn every_filter_of_the_chapter_filters() {
    let sandbox = start();
    let exams = sandbox.exams();
    let one = &exams[4];
    let person = &one.person;
    let cases = [
        filter("depart_code", "EIS", |e| e.modality.depart_code == "EIS"),
        filter("exam_type", "CT", |e| e.modality.code == "CT"),
        filter("patient_class", "3", |e| e.patient_class == 3),
        filter("org_code", "2470", |e| e.org.code == "2470"),
        filter("accession_number", &one.accession_number, |e| {
            e.accession_number == one.accession_number
        }),
        filter("patient_id", &one.patient_id, |e| {
            e.patient_id == one.patient_id
        }),
        filter("patient_name", "𠮷", |e| e.person.name.contains('𠮷')),
        filter("med_rec_no", &one.med_rec_no, |e| {
            e.med_rec_no == one.med_rec_no
        }),
        filter("card_no", &person.card_no, |e| {
            e.person.card_no == person.card_no
        }),
        filter("card_type", "4", |e| e.person.card_type == 9),
        filter("id_card_no", &person.id_card_no, |e| {
            e.person.id_card_no == person.id_card_no
        }),
        filter("placer_order_no", &one.placer_order_no, |e| {
            e.placer_order_no == one.placer_order_no
        }),
        filter("clinic_no", &one.clinic_no, |e| {
            e.clinic_no == one.clinic_no
        }),
        filter("visit_id", &one.visit_id, |e| e.visit_id == one.visit_id),
    ];
    for (name, value, same) in &cases {
        let found = ids(&city(&sandbox, &[(name, value)]));
        assert_eq!(found, expected(exams, same), "{name}={value}");
        assert!(!found.is_empty(), "{name}={value}");
    }
}

#[test]
fn time_type_chooses_the_time_and_both_days_count() {
    let sandbox = start();
    let one = &sandbox.exams()[6];
    let times = [
        ("0", Some(one.perform_time)),
        ("1", one.report_time),
        ("2", one.audit_time),
        ("3", Some(one.archive_time)),
        ("6", Some(one.reg_time)),
        ("7", Some(one.req_time)),
    ];
    for (time_type, time) in times {
        let day = time.expect("finished").date().to_string();
        let query = [
            ("time_type", time_type),
            ("start_time", day.as_str()),
            ("end_time", day.as_str()),
        ];
        assert!(
            ids(&observe(&sandbox, "/exams", &query)).contains(&one.id),
            "{time_type}"
        );
    }
}

#[test]
fn pages_cover_the_list_without_overlap() {
    let sandbox = start();
    let mut seen = Vec::new();
    for index in 1..=9 {
        let index = index.to_string();
        let query = [&YEAR[..3], &[("page_size", "50"), ("page_index", &index)]].concat();
        let envelope = observe(&sandbox, "/exams", &query);
        assert_eq!(envelope["page"]["total_pages"], 8);
        assert_eq!(envelope["page"]["eof"], i32::from(index.as_str() >= "8"));
        seen.extend(ids(&envelope));
    }
    seen.sort();
    assert_eq!(seen, expected(sandbox.exams(), |_| true));
    assert_eq!(ids(&observe(&sandbox, "/exams", &YEAR[..3])).len(), 20);
}

#[test]
fn a_refusal_names_every_wrong_parameter() {
    let sandbox = start();
    let query = [
        ("time_type", "5"),
        ("start_time", "2021-1-1"),
        ("exam_type", "XX"),
        ("page_size", "5000"),
    ];
    let envelope = observe(&sandbox, "/exams", &query);
    assert_eq!(envelope["code"], -1);
    let msg = common::text(&envelope["msg"]);
    for name in [
        "time_type",
        "start_time",
        "end_time",
        "exam_type",
        "page_size",
    ] {
        assert!(msg.contains(name), "{msg}");
    }
    let backwards = [
        ("time_type", "0"),
        ("start_time", "2021-02-01"),
        ("end_time", "2021-01-01"),
    ];
    assert_eq!(observe(&sandbox, "/exams", &backwards)["code"], -1);
}

#[test]
fn the_province_has_its_own_exams() {
    let sandbox = start();
    let path = "/observation-change-download-list";
    let all = observe(&sandbox, path, &[("page_size", "1000")]);
    assert_eq!(ids(&all), expected(sandbox.province_exams(), |_| true));
    let row = &all["data"][0];
    for member in [
        "imagesight",
        "archive_date",
        "patient_master_id",
        "result_state_code",
    ] {
        assert!(row.get(member).is_some(), "{member}");
    }
    assert_eq!(row.as_object().expect("a row").len(), 72);
    let number = sandbox.province_exams()[0].person.identity_no.clone();
    let found = observe(&sandbox, path, &[("identity_no", &number)]);
    let same = |exam: &Exam| exam.person.identity_no == number;
    assert_eq!(ids(&found), expected(sandbox.province_exams(), same));
    assert_eq!(
        observe(&sandbox, path, &[("identity_type", "8")])["code"],
        -1
    );
}

#[test]
fn the_merged_list_says_which_platform_and_which_kind() {
    let sandbox = start();
    let path = "/observations-from-main-and-changedownload";
    let above = &sandbox.province_exams()[0];
    let person = &above.person.id_card_no;
    let envelope = observe(&sandbox, path, &[("id_card_no", person)]);
    let same = |exam: &Exam| exam.person.id_card_no == *person;
    let mut all = expected(sandbox.exams(), same);
    all.extend(expected(sandbox.labs(), same));
    all.extend(expected(sandbox.province_exams(), same));
    all.sort();
    assert_eq!(ids(&envelope), all);
    for row in envelope["data"].as_array().expect("rows") {
        let id = row["id"].as_i64().expect("id");
        let province = sandbox.province_exams().iter().any(|exam| exam.id == id);
        let lab = sandbox.labs().iter().any(|exam| exam.id == id);
        assert_eq!(row["table_type"], i64::from(province));
        assert_eq!(row["clinic_type"], i64::from(lab));
    }
    assert_eq!(observe(&sandbox, path, &[])["code"], -1);
}
