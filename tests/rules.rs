//! Each rule of each chapter, broken: -1001 with the parameter named, and nothing is sent.

mod common;

use common::server::{Server, ok};
use common::{Client, example, faults, with};
use serde_json::{Value, json};

/// A platform that no test of this file may reach.
fn unreached() -> (Server, Client) {
    let server = Server::platform(|_| ok(r#"{"code":0}"#));
    let client = Client::new(&server.config());
    (server, client)
}

/// Each parameter that a caller may set, with the call that its operation's description shows.
fn each_parameter(mut look: impl FnMut(&Client, &str, &Value, &Value)) {
    let (server, client) = unreached();
    for operation in client.operations() {
        let described = client.describe(&operation);
        for param in described["params"].as_array().unwrap() {
            let by_caller = ["fixed", "default", "config", "made_by_library"]
                .iter()
                .all(|key| param[*key].is_null());
            if by_caller {
                look(&client, &operation, param, &described["example"]);
            }
        }
    }
    assert!(server.requests().is_empty());
}

#[test]
fn what_is_required_is_missed_by_name() {
    let mut looked = 0;
    each_parameter(|client, operation, param, example| {
        if param["required"] != true {
            return;
        }
        looked += 1;
        let name = param["name"].as_str().unwrap();
        let mut without = example.clone();
        without.as_object_mut().unwrap().remove(name);
        for params in [
            without,
            with(example, json!({ name: null })),
            with(example, json!({ name: "" })),
            with(example, json!({ name: "  \u{3000}" })),
        ] {
            let answer = client.call(operation, params);
            assert_eq!(answer["code"], -1001, "{operation} {name}: {answer}");
            assert!(
                faults(&answer).contains(&name),
                "{operation} {name}: {answer}"
            );
        }
    });
    assert!(looked > 60, "{looked}");
}

#[test]
fn a_value_outside_its_set() {
    let mut looked = 0;
    each_parameter(|client, operation, param, example| {
        if !param["values"].is_array() {
            return;
        }
        looked += 1;
        let name = param["name"].as_str().unwrap();
        for wrong in ["?", "长"] {
            let answer = client.call(operation, with(example, json!({ name: wrong })));
            assert_eq!(faults(&answer), [name], "{operation}: {answer}");
            assert_eq!(answer["error"]["faults"][0]["rule"], "choice");
        }
    });
    assert!(looked > 20, "{looked}");
}

#[test]
fn a_value_that_is_too_long() {
    let mut looked = 0;
    each_parameter(|client, operation, param, example| {
        let Some(length) = param["length"].as_u64() else {
            return;
        };
        looked += 1;
        let name = param["name"].as_str().unwrap();
        // Characters, not bytes: so many of three bytes each fit.
        let fits = "长".repeat(length as usize);
        let answer = client.call(
            operation,
            with(example, json!({ name: format!("{fits}长") })),
        );
        assert_eq!(faults(&answer), [name], "{operation}: {answer}");
        assert_eq!(answer["error"]["faults"][0]["rule"], "length");
        // The longest that fits is no fault; the unknown name keeps it from being sent.
        let answer = client.call(operation, with(example, json!({ name: fits, "?": 1 })));
        let mut found = answer["error"]["faults"].as_array().unwrap().iter();
        assert!(
            found.all(|fault| fault["rule"] != "length"),
            "{operation} {name}: {answer}"
        );
    });
    assert!(looked > 10, "{looked}");
}

#[test]
fn a_value_of_another_type() {
    let mut looked = 0;
    each_parameter(|client, operation, param, example| {
        let name = param["name"].as_str().unwrap();
        let wrong: &[&str] = match param["type"].as_str().unwrap() {
            _ if param["values"].is_array() => return,
            "date" => &["2021-02-30", "2021-5-1", "20210501", "2021-05-01 00:00:00"],
            "datetime" => &[
                "2021-02-30 00:00:00",
                "2021-05-01 24:00:00",
                "2021-05-01",
                "2021-05-01T00:00:00",
            ],
            "int" | "short" => &["1.5", "1e3", "0x10", "3000000000"],
            "long" => &["1.5", "99999999999999999999", "../1"],
            "bool" => &["1", "yes"],
            _ => &[],
        };
        looked += wrong.len();
        for value in wrong {
            let answer = client.call(operation, with(example, json!({ name: value })));
            assert!(
                faults(&answer).contains(&name),
                "{operation} {name} {value}: {answer}"
            );
        }
        // Nothing is ever an object or a list, and no text holds control characters.
        for value in [json!({"a": 1}), json!([1]), json!("a\u{1}b")] {
            let answer = client.call(operation, with(example, json!({ name: value })));
            assert!(
                faults(&answer).contains(&name),
                "{operation} {name}: {answer}"
            );
        }
    });
    assert!(looked > 40, "{looked}");
}

/// A value of a column of fixed width, and an id that was a floating-point number.
#[test]
fn what_a_value_suffers_on_its_way_is_named() {
    let (server, client) = unreached();
    for (name, value, said) in [
        ("exam_type", json!("CT  "), "blanks"),
        ("start_time", json!(" 2021-05-01"), "blanks"),
        ("page_index", json!("1\n"), "blanks"),
        ("exam_type", json!("XX "), "must be one of"),
        ("org_code", json!(2470.0), "fraction"),
        ("accession_number", json!(1.394_827_364_51e18), "fraction"),
    ] {
        let answer = client.call(
            "query_exams",
            with(&example("query_exams"), json!({ name: value })),
        );
        assert_eq!(faults(&answer), [name], "{answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains(said),
            "{said}: {answer}"
        );
    }
    assert!(server.requests().is_empty());
}

#[test]
fn what_the_library_makes_and_what_is_fixed_cannot_be_given() {
    let (server, client) = unreached();
    for (operation, name, value) in [
        ("build_clinic_url", "sign", "x"),
        ("build_clinic_url", "token", "x"),
        ("build_clinic_url", "source", "pacs"),
        ("build_health_record_url", "from", "first"),
        ("build_h5_exam_list_url", "encrypt_type", "2"),
        ("get_image_url", "access_source", "first"),
        ("get_print_files", "file_type", "Film"),
        ("set_print_flag", "print_type", "Film"),
        ("get_token", "client_secret", "x"),
        ("get_token", "grant_type", "implicit"),
    ] {
        let params = with(&example(operation), json!({ name: value }));
        let answer = client.call(operation, params);
        assert_eq!(faults(&answer), [name], "{operation}: {answer}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn a_name_nobody_knows_is_told_with_the_nearest() {
    let (server, client) = unreached();
    for operation in client.operations() {
        let params = with(&example(&operation), json!({"no_such_parameter_at_all": 1}));
        let answer = client.call(&operation, params);
        assert_eq!(
            faults(&answer),
            ["no_such_parameter_at_all"],
            "{operation}: {answer}"
        );
    }
    for (wrong, right) in [
        ("startTime", "start_time"),
        ("PatientName", "patient_name"),
        ("idcard_no", "id_card_no"),
        ("begin_time", "start_time"),
        ("perform_org_code", "org_code"),
        ("order_no", "placer_order_no"),
        ("id_no", "id_card_no"),
    ] {
        let params = with(&example("query_exams"), json!({ wrong: "x" }));
        let answer = client.call("query_exams", params);
        assert_eq!(faults(&answer), [wrong], "{answer}");
        assert!(
            answer["msg"].as_str().unwrap().contains(right),
            "{right}: {answer}"
        );
    }
    assert!(server.requests().is_empty());
}

#[test]
fn every_fault_of_a_call_comes_at_once() {
    let (server, client) = unreached();
    let answer = client.raw(
        "query_exams",
        r#"{"time_type":5,"start_time":"2021-02-30","exam_type":"XX","page_index":"one","PatientName":"x","visit_id":"1","visit_id":"2"}"#,
    );
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let mut found = faults(&answer);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "PatientName",
            "end_time",
            "exam_type",
            "page_index",
            "start_time",
            "time_type",
            "visit_id"
        ]
    );
    assert!(server.requests().is_empty());
}

#[test]
fn each_rule_between_parameters() {
    let (server, client) = unreached();
    const CLINIC: &str =
        "med_rec_no,visit_id,accession_number,id_card_no,patient_name,placer_order_no";
    const RECORD: &str = "obs_id,accession_number,placer_order_no";
    const H5_RANGES: &str = "req_time_start,req_time_end,perform_time_start,perform_time_end,report_time_start,report_time_end";
    let none = json!({"accession_number": null});
    let later = json!({"start_time": "2021-06-01"});
    for (operation, params, expected) in [
        ("build_clinic_url", none.clone(), CLINIC),
        ("build_clinic_url", later.clone(), "start_time"),
        ("build_health_record_url", none.clone(), RECORD),
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
            "build_repeat_reminder_url",
            json!({"start_perform_date": "2021-05-02", "end_perform_date": "2021-05-01"}),
            "start_perform_date",
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
            H5_RANGES,
        ),
        (
            "build_h5_exam_list_url",
            json!({"perform_time_end": null}),
            "perform_time_end",
        ),
        (
            "build_h5_exam_list_url",
            json!({"report_time_end": "2021-05-01"}),
            "report_time_start",
        ),
        (
            "build_h5_exam_list_url",
            json!({"req_time_start": "2021-05-02", "req_time_end": "2021-05-01"}),
            "req_time_start",
        ),
        ("build_h5_health_record_url", none, RECORD),
        ("query_exams", later.clone(), "start_time"),
        ("query_exams_all", later.clone(), "start_time"),
        ("query_province_exams", later.clone(), "start_time"),
        ("query_province_exams_all", later, "start_time"),
        (
            "query_merged_exams",
            json!({"start_time": "2021-05-02", "end_time": "2021-05-01"}),
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
        // What has a fault of its own is not compared.
        ("query_exams", json!({"end_time": "?"}), "end_time"),
        ("query_exams", json!({"start_time": "?"}), "start_time"),
        // What is required is missed once.
        (
            "query_print_exams",
            json!({"reg_time_begin": null}),
            "reg_time_begin",
        ),
        (
            "query_print_exams",
            json!({"reg_time_end": null}),
            "reg_time_end",
        ),
    ] {
        let answer = client.call(operation, with(&example(operation), params));
        assert_eq!(answer["code"], -1001, "{operation}: {answer}");
        assert_eq!(faults(&answer), [expected], "{operation}: {answer}");
    }
    assert!(server.requests().is_empty());
}

/// What an operation's description says that it needs is what a call of it cannot do without, and nothing else is.
#[test]
fn a_key_that_an_operation_needs_is_named_where_it_is_missing() {
    let server = Server::platform(|_| ok(r#"{"code":0,"data":[]}"#));
    // A ready-made request token: what an account id needs besides is not the page's own need.
    let mut whole = with(&server.config(), json!({"sev": "c2V2"}));
    whole.as_object_mut().unwrap().remove("sev_account_id");
    let client = Client::new(&whole);
    let mut looked = 0;
    for operation in client.operations() {
        let described = client.describe(&operation);
        let example = &described["example"];
        let needs: Vec<&str> = described["needs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|key| key.as_str().unwrap())
            .collect();
        for key in whole.as_object().unwrap().keys() {
            // Not needed by name: `sev_account_id` does as well. The others have defaults.
            if ["sev", "proxy", "language", "timeout_ms"].contains(&key.as_str()) {
                continue;
            }
            let mut without = whole.clone();
            without.as_object_mut().unwrap().remove(key);
            // What the example gives itself need not be configured.
            let mut params = example.clone();
            params.as_object_mut().unwrap().remove(key);
            if operation == "save_print_files" {
                params["directory"] = std::env::temp_dir().to_str().unwrap().into();
            }
            let answer = Client::new(&without).call(&operation, params);
            let missed = answer["code"] == -1002 && faults(&answer).contains(&key.as_str());
            assert_eq!(
                missed,
                needs.contains(&key.as_str()),
                "{operation} without {key}: {answer}"
            );
            looked += usize::from(missed);
        }
    }
    assert!(looked > 100, "{looked}");
}
