//! Every WebApi of the specification: the request as it leaves, the answer as it comes, each rule broken.

mod common;

use common::server::{Server, ok};
use common::{Client, with};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

const ANSWER: &str = r#"{"code":0,"msg":"ok","data":[{"id":12345678901234567890}],"new":1.50E+3}"#;

/// Method, path and bearer as each chapter states them. `{id}` is the example's.
const REQUESTS: [(&str, &str, &str); 14] = [
    ("get_report_qrcode", "POST", "/api/api-idcas/shares/qrcode"),
    ("get_image_url", "GET", "/observations/image-web-view-url"),
    (
        "query_recognition",
        "GET",
        "/api/api-idcas/observations/recognition",
    ),
    (
        "upload_recognition_stats",
        "POST",
        "/api/api-idcas/observations/recognition",
    ),
    ("query_exams", "GET", "/api/api-idcas/observations/exams"),
    (
        "query_province_exams",
        "GET",
        "/api/api-idcas/observations/observation-change-download-list",
    ),
    (
        "query_merged_exams",
        "GET",
        "/api/api-idcas/observations/observations-from-main-and-changedownload",
    ),
    (
        "get_exam_detail",
        "GET",
        "/api/api-idcas/observations/1394827364510000001/exam-detail",
    ),
    (
        "get_report_view_url",
        "GET",
        "/api/api-idcas/observations/report-view-url",
    ),
    (
        "get_image_view_url",
        "GET",
        "/api/api-idcas/observations/image-web-view-url",
    ),
    (
        "query_print_exams",
        "GET",
        "/doc/api-document/print/exam-list",
    ),
    (
        "get_print_files",
        "GET",
        "/doc/api-document/print/file-list",
    ),
    (
        "set_print_flag",
        "GET",
        "/doc/api-document/print/print-flag",
    ),
    (
        "get_rsa_public_key",
        "GET",
        "/api/api-operate/configurations",
    ),
];

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn faults(answer: &Value) -> Vec<String> {
    let faults = answer["error"]["faults"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    faults.iter().map(|fault| text(&fault["param"])).collect()
}

#[test]
fn each_request_leaves_as_its_chapter_says() {
    for (operation, method, path) in REQUESTS {
        let server = Server::platform(|_| ok(ANSWER));
        let client = Client::new(&server.config());
        let described = client.describe(operation)["data"].clone();
        let example = described["example"].clone();
        let answer = client.text(operation, &example);
        if operation == "get_rsa_public_key" {
            assert_eq!(
                server.count(&format!(
                    "GET {path}?key=TransmissionSecurity.RSA.PublicKey "
                )),
                1
            );
            continue;
        }
        assert_eq!(answer, ANSWER, "{operation}: the answer passes through");
        let request = server.requests().pop().unwrap();
        let line = request.lines().next().unwrap();
        assert!(
            line.starts_with(&format!("{method} {path}")),
            "{operation}: {line}"
        );
        assert!(
            request.contains("authorization: bearer user-token"),
            "{operation}"
        );
        assert!(
            request.contains("content-type: application/json"),
            "{operation}"
        );
        let query = line
            .split(' ')
            .nth(1)
            .unwrap()
            .split_once('?')
            .map_or("", |(_, query)| query);
        let pairs: Vec<(&str, String)> = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| {
                (
                    name,
                    percent_decode_str(value)
                        .decode_utf8()
                        .unwrap()
                        .into_owned(),
                )
            })
            .collect();
        let body: Value =
            serde_json::from_str(request.split_once("\r\n\r\n").unwrap().1).unwrap_or(json!({}));
        for param in described["params"].as_array().unwrap() {
            let name = param["name"].as_str().unwrap();
            let wanted = match (&param["fixed"], example.get(name)) {
                (Value::String(fixed), _) => fixed.clone(),
                (_, Some(given)) => text(given),
                (_, None) => continue,
            };
            let travelled = match param["place"].as_str().unwrap() {
                "query" => pairs
                    .iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| value.clone()),
                "body" => Some(text(&body[name])),
                "path" => line.contains(&wanted).then(|| wanted.clone()),
                other => panic!("{operation}.{name} travels by {other}"),
            };
            assert_eq!(
                travelled.as_ref(),
                Some(&wanted),
                "{operation}.{name}: {line}"
            );
        }
        for (name, value) in pairs
            .iter()
            .filter(|(name, _)| example.get(*name).is_none())
        {
            let mut params = described["params"].as_array().unwrap().iter();
            let fixed =
                params.any(|param| param["name"] == *name && param["fixed"] == json!(value));
            assert!(
                value.is_empty() || fixed,
                "{operation} sends {name} unasked: {line}"
            );
        }
    }
}

#[test]
fn each_refusal_of_the_platform_comes_as_it_is() {
    const REFUSAL: &str = r#"{"code":-1,"msg":"无权限","data":null,"trace":"x"}"#;
    for (operation, ..) in REQUESTS
        .iter()
        .filter(|(name, ..)| *name != "get_rsa_public_key")
    {
        let server = Server::platform(|_| ok(REFUSAL));
        let client = Client::new(&server.config());
        let example = client.describe(operation)["data"]["example"].clone();
        assert_eq!(client.text(operation, &example), REFUSAL, "{operation}");
    }
}

#[test]
fn what_is_required_is_missed_by_name_and_nothing_is_sent() {
    let server = Server::platform(|_| ok(ANSWER));
    let client = Client::new(&server.config());
    let all = client.describe("")["data"].clone();
    for operation in all.as_array().unwrap() {
        let operation = operation["name"].as_str().unwrap();
        let described = client.describe(operation)["data"].clone();
        let example = described["example"].clone();
        for param in described["params"].as_array().unwrap() {
            let name = param["name"].as_str().unwrap();
            let by_caller = ["fixed", "default", "config", "made_by_library"]
                .iter()
                .all(|key| param[*key].is_null());
            if param["required"] == true && by_caller {
                let mut without = example.clone();
                without.as_object_mut().unwrap().remove(name);
                let answer = client.call(operation, without);
                assert!(
                    faults(&answer).contains(&name.to_owned()),
                    "{operation} without {name}: {answer}"
                );
            }
            if param["values"].is_array() && by_caller {
                let answer =
                    client.call(operation, with(&example, json!({ name: "no such value" })));
                assert_eq!(faults(&answer), [name], "{operation}.{name}: {answer}");
            }
            if let Some(length) = param["length"]
                .as_u64()
                .filter(|_| param["values"].is_null())
            {
                let long = "长".repeat(length as usize + 1);
                let answer = client.call(operation, with(&example, json!({ name: long })));
                assert_eq!(faults(&answer), [name], "{operation}.{name}: {answer}");
            }
            if ["date", "datetime", "int", "long", "short"]
                .contains(&param["type"].as_str().unwrap())
                && param["values"].is_null()
            {
                let answer = client.call(operation, with(&example, json!({ name: "2021-02-30" })));
                assert!(
                    faults(&answer).contains(&name.to_owned()),
                    "{operation}.{name}: {answer}"
                );
            }
        }
    }
    assert!(server.requests().is_empty());
}

#[test]
fn each_rule_between_parameters() {
    let server = Server::platform(|_| ok(ANSWER));
    let client = Client::new(&server.config());
    let example = |operation: &str| client.describe(operation)["data"]["example"].clone();
    let h5 = with(
        &example("build_h5_exam_list_url"),
        json!({"perform_time_end": null}),
    );
    for (operation, params, param) in [
        (
            "build_clinic_url",
            json!({"accession_number": null}),
            "med_rec_no,visit_id,accession_number,id_card_no,patient_name,placer_order_no",
        ),
        (
            "build_clinic_url",
            json!({"start_time": "2021-05-20"}),
            "start_time",
        ),
        (
            "build_health_record_url",
            json!({"accession_number": null}),
            "obs_id,accession_number,placer_order_no",
        ),
        (
            "build_repeat_reminder_url",
            json!({"exam_body_part": null}),
            "exam_body_part",
        ),
        (
            "build_repeat_reminder_url",
            json!({"clinic_type": 1}),
            "exam_item",
        ),
        (
            "build_repeat_reminder_url",
            json!({"exam_type": "生化"}),
            "exam_type",
        ),
        (
            "build_recognition_url",
            json!({"req_type": 3103}),
            "observation_item",
        ),
        (
            "query_recognition",
            json!({"req_type": "3104"}),
            "observation_item",
        ),
        (
            "build_h5_exam_list_url",
            json!({"perform_time_start": null, "perform_time_end": null}),
            "req_time_start,req_time_end,perform_time_start,perform_time_end,report_time_start,report_time_end",
        ),
        ("build_h5_exam_list_url", h5, "perform_time_end"),
        (
            "build_h5_health_record_url",
            json!({"accession_number": null}),
            "obs_id,accession_number,placer_order_no",
        ),
        (
            "query_exams",
            json!({"start_time": "2021-06-01"}),
            "start_time",
        ),
        (
            "query_province_exams",
            json!({"start_time": "2021-06-01"}),
            "start_time",
        ),
        (
            "query_print_exams",
            json!({"id_card_no": null}),
            "accession_number,placer_order_no,id_card_no",
        ),
        (
            "query_print_exams",
            json!({"reg_time_begin": "2021-06-01 00:00:00"}),
            "reg_time_begin",
        ),
        (
            "set_print_flag",
            json!({"business_id": null}),
            "placer_order_no,business_id,accession_number",
        ),
    ] {
        let answer = client.call(operation, with(&example(operation), params));
        assert_eq!(faults(&answer), [param], "{operation}: {answer}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn an_address_that_lacks_its_domain_becomes_absolute() {
    for (sent, made) in [
        ("/s/1", "http://portal.example.com/s/1"),
        ("s/1?a=b", "http://portal.example.com/s/1?a=b"),
        ("//other.example.com/s", "http://other.example.com/s"),
        ("https://other.example.com/s", "https://other.example.com/s"),
        ("", ""),
    ] {
        let body = json!({"code": 0, "msg": "", "data": sent}).to_string();
        let server = Server::platform(move |_| ok(&body));
        let client = Client::new(&with(
            &server.config(),
            json!({"domain": "http://portal.example.com"}),
        ));
        for operation in ["get_report_view_url", "get_image_view_url"] {
            let answer = client.call(operation, json!({"business_id": "1"}));
            assert_eq!(answer["data"], made);
        }
    }
}
