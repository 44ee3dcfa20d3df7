//! Every WebApi of the specification: the request as it leaves, and the answer as it comes.

mod common;

use common::server::{Answer, Server, header, ok};
use common::{Client, with};
use serde_json::{Value, json};

/// A call, and the request that its chapter asks for: request line without its version, and body. Values are chosen
/// to need every kind of encoding; numbers and truth values come as JSON's own and as texts.
const REQUESTS: [(&str, &str, &str, &str); 13] = [
    (
        "get_report_qrcode",
        r#"{"tenancy_id":"T\"1","exam_type":"CT","perform_org_code":"2470","placer_order_no":"张/三"}"#,
        "POST /api/api-idcas/shares/qrcode",
        r#"{"tenancy_id":"T\"1","exam_type":"CT","perform_org_code":"2470","placer_order_no":"张/三"}"#,
    ),
    (
        "get_image_url",
        r#"{"org_code":"2470","accession_number":"SD 1/2","patient_id":"P+1","modality":"mr","need_sev":"True","access_source":"third"}"#,
        "GET /observations/image-web-view-url?business_id=&org_code=2470&accession_number=SD%201%2F2&patient_id=P%2B1&modality=MR&need_token=true&need_sev=true&access_source=third",
        "",
    ),
    (
        "query_recognition",
        r#"{"visit_id":"V1","org_code":"2470","depart_code":"NK","depart_name":"内科","doctor_no":"001","doctor_name":"李 医生","doctor_id_card":"990101197501010018","card_type":"1","card_no":"YB1","id_card_no":"990101199001010017","patient_name":"张三","patient_sex":1,"patient_age":"31","age_unit":"岁","ip_address":"10.0.0.15","ip_mac":"00:11:22","req_type":3103,"observation_item":"A,B"}"#,
        "GET /api/api-idcas/observations/recognition?visit_id=V1&org_code=2470&depart_code=NK&depart_name=%E5%86%85%E7%A7%91&doctor_no=001&doctor_name=%E6%9D%8E%20%E5%8C%BB%E7%94%9F&doctor_id_card=990101197501010018&card_type=1&card_no=YB1&id_card_no=990101199001010017&patient_name=%E5%BC%A0%E4%B8%89&patient_sex=1&patient_age=31&age_unit=%E5%B2%81&ip_address=10.0.0.15&ip_mac=00%3A11%3A22&req_type=3103&observation_item=A%2CB",
        "",
    ),
    (
        "upload_recognition_stats",
        r#"{"org_code":"2470","patients_cnt":"1203","work_stations":86}"#,
        "POST /api/api-idcas/observations/recognition",
        r#"{"org_code":"2470","patients_cnt":1203,"work_stations":86}"#,
    ),
    (
        "query_exams",
        r##"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-31","depart_code":"ris","exam_type":"CT","patient_class":"1","org_code":"2470","accession_number":"a-b_c.d~e","patient_id":"a+b&c=d","patient_name":"张三","med_rec_no":"100%","card_no":"#?/","card_type":4,"id_card_no":"\"'<>","placer_order_no":"a\\b","clinic_no":"é","visit_id":"𠮷","page_index":2,"page_size":"50"}"##,
        "GET /api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&depart_code=RIS&exam_type=CT&patient_class=1&org_code=2470&accession_number=a-b_c.d~e&patient_id=a%2Bb%26c%3Dd&patient_name=%E5%BC%A0%E4%B8%89&med_rec_no=100%25&card_no=%23%3F%2F&card_type=4&id_card_no=%22%27%3C%3E&placer_order_no=a%5Cb&clinic_no=%C3%A9&visit_id=%F0%A0%AE%B7&page_index=2&page_size=50",
        "",
    ),
    (
        "query_province_exams",
        r#"{"identity_no":"X 1","identity_type":9,"page_size":20}"#,
        "GET /api/api-idcas/observations/observation-change-download-list?identity_type=9&identity_no=X%201&page_size=20",
        "",
    ),
    (
        "query_merged_exams",
        r#"{"id_card_no":"990101199001010017","start_time":"2021-05-01","end_time":"","perform_org_code":null}"#,
        "GET /api/api-idcas/observations/observations-from-main-and-changedownload?start_time=2021-05-01&id_card_no=990101199001010017",
        "",
    ),
    (
        "get_exam_detail",
        r#"{"id":1394827364510000001,"client_kind":"1"}"#,
        "GET /api/api-idcas/observations/1394827364510000001/exam-detail?client_kind=1",
        "",
    ),
    (
        "get_report_view_url",
        r#"{"business_id":1394827364510000001,"need_token":true}"#,
        "GET /api/api-idcas/observations/report-view-url?business_id=1394827364510000001&need_token=true",
        "",
    ),
    (
        "get_image_view_url",
        r#"{"business_id":"1394827364510000001","need_token":"FALSE"}"#,
        "GET /api/api-idcas/observations/image-web-view-url?business_id=1394827364510000001&need_token=false",
        "",
    ),
    (
        "query_print_exams",
        r#"{"accession_number":"S1","exam_type":"ECG","org_code":"2470","reg_time_begin":"2021-05-01 00:00:00","reg_time_end":"2021-05-31 23:59:59","print_flag":false}"#,
        "GET /doc/api-document/print/exam-list?accession_number=S1&exam_type=ECG&org_code=2470&reg_time_begin=2021-05-01%2000%3A00%3A00&reg_time_end=2021-05-31%2023%3A59%3A59&print_flag=False",
        "",
    ),
    (
        "get_print_files",
        r#"{"business_id":"1","file_format":"pdf"}"#,
        "GET /doc/api-document/print/file-list?business_id=1&file_type=Result&file_format=Pdf",
        "",
    ),
    (
        "set_print_flag",
        r#"{"cancel_flag":"true","business_id":"1","org_code":"2470","user_name":"李四","print_time":"2021-05-19 10:00:00","client_host":"10.0.0.15","client_name":"CLINIC 01"}"#,
        "GET /doc/api-document/print/print-flag?print_type=Result&cancel_flag=True&business_id=1&org_code=2470&user_name=%E6%9D%8E%E5%9B%9B&print_time=2021-05-19%2010%3A00%3A00&client_host=10.0.0.15&client_name=CLINIC%2001",
        "",
    ),
];

#[test]
fn every_webapi_is_in_the_table() {
    let client = Client::new(&json!({}));
    let all = client.describe("");
    let requests = all.as_array().unwrap().iter().filter_map(|operation| {
        let name = operation["name"].as_str().unwrap();
        (operation["kind"] == "request").then_some(name)
    });
    let table: Vec<&str> = REQUESTS.iter().map(|(name, ..)| *name).collect();
    let mut missing = requests.filter(|name| !table.contains(name));
    assert_eq!(missing.next(), None);
}

#[test]
fn each_request_leaves_as_its_chapter_says() {
    let server = Server::platform(|_| ok(r#"{"code":0,"msg":"","data":null}"#));
    let client = Client::new(&server.config());
    for (operation, params, line, body) in REQUESTS {
        let answer = client.raw(operation, params);
        assert_eq!(answer, r#"{"code":0,"msg":"","data":null}"#, "{operation}");
        let request = server.requests().pop().unwrap();
        let sent = request.lines().next().unwrap();
        assert_eq!(sent, format!("{line} HTTP/1.1"), "{operation}");
        assert_eq!(
            request.split_once("\r\n\r\n").unwrap().1,
            body,
            "{operation}"
        );
        for (name, value) in [
            ("authorization", "bearer user-token"),
            ("content-type", "application/json"),
        ] {
            assert_eq!(header(&request, name), Some(value), "{operation}");
        }
    }
}

#[test]
fn each_token_step_leaves_as_its_chapter_says() {
    let server = Server::platform(|_| Answer::Silence);
    let awkward = json!({"client_id": "c &", "client_secret": "s=+%", "username": "用户"});
    let client = Client::new(&with(&server.config(), awkward));
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    let requests = server.requests();
    let own = "client_id=c+%26&client_secret=s%3D%2B%25";
    for (request, line, bearer) in [
        (&requests[0], "POST /connect/token", None),
        (
            &requests[1],
            "GET /api/api-operate/configurations?key=TransmissionSecurity.RSA.PublicKey",
            Some("bearer client-token"),
        ),
        (&requests[2], "POST /connect/token", None),
    ] {
        assert_eq!(
            request.lines().next(),
            Some(&*format!("{line} HTTP/1.1")),
            "{requests:?}"
        );
        assert_eq!(header(request, "authorization"), bearer);
        let kind = match bearer {
            Some(_) => "application/json",
            None => "application/x-www-form-urlencoded",
        };
        assert_eq!(header(request, "content-type"), Some(kind));
    }
    let body = |index: usize| requests[index].split_once("\r\n\r\n").unwrap().1;
    assert_eq!(body(0), format!("grant_type=client_credentials&{own}"));
    let rest = body(2)
        .strip_prefix("grant_type=password&username=%E7%94%A8%E6%88%B7&password=")
        .unwrap();
    let password = rest.strip_suffix(&format!("&{own}")).unwrap();
    // One block of RSA-2048 in Base64.
    let block: Vec<u8> = percent_encoding::percent_decode_str(password).collect();
    assert_eq!(block.len(), 344);
}

#[test]
fn each_answer_passes_through_byte_for_byte() {
    // White space, a large integer, a number's form, escapes, members nobody knows, their order.
    const ANSWER: &str = " {\r\n\t\"z\" : [ ],\"code\": 0, \"msg\":\"\\u6210\\u529f\\/\",\"data\":{\"id\":12345678901234567890,\"x\":1.50E+3,\"y\":-0.0},\"new\":{\"a\":null}}\n";
    const REFUSAL: &str = r#"{"code":-1,"msg":"无权限","data":null,"trace":"x"}"#;
    const OTHER_CODE: &str = r#"{"msg":"系统繁忙","code":500,"data":[]}"#;
    for sent in [ANSWER, REFUSAL, OTHER_CODE] {
        let server = Server::platform(move |_| ok(sent));
        let client = Client::new(&server.config());
        for (operation, params, ..) in REQUESTS {
            assert_eq!(client.raw(operation, params), sent, "{operation}");
        }
        assert_eq!(client.raw("get_exam_detail", REQUESTS[7].1), sent);
        let params: Value = serde_json::from_str(REQUESTS[4].1).unwrap();
        assert_eq!(client.by_name("query_exams", &params), sent);
        assert_eq!(client.start("query_exams", &params).finish(), {
            let sent: Value = serde_json::from_str(sent).unwrap();
            sent
        });
    }
}

#[test]
fn members_in_capitals_are_the_same_envelope() {
    let server = Server::platform(|_| ok(r#"{"Code":-1,"Msg":"无权限","Data":null,"More":1.0}"#));
    let client = Client::new(&server.config());
    for (operation, params, ..) in REQUESTS {
        assert_eq!(
            client.raw(operation, params),
            r#"{"code":-1,"msg":"无权限","data":null,"More":1.0}"#,
            "{operation}"
        );
    }
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
        let portal = json!({"domain": "http://portal.example.com"});
        let client = Client::new(&with(&server.config(), portal));
        for operation in ["get_report_view_url", "get_image_view_url"] {
            let answer = client.call(operation, json!({"business_id": "1"}));
            assert_eq!(answer["data"], made, "{operation}");
        }
        // The third party's address is asked for at the domain itself.
        let client = Client::new(&server.config());
        let answer: Value =
            serde_json::from_str(&client.raw("get_image_url", REQUESTS[1].1)).unwrap();
        let made = made.replace("http://portal.example.com", &server.base);
        assert_eq!(answer["data"], made);
    }
}

#[test]
fn a_base_may_have_a_path_of_its_own_and_a_slash_at_its_end() {
    let server = Server::platform(|_| ok(r#"{"code":0}"#));
    let longer = json!({"doc_gateway": format!("{}/a/doc/", server.base)});
    let client = Client::new(&with(&server.config(), longer));
    assert_eq!(
        client.raw("get_print_files", r#"{"business_id":"1"}"#),
        r#"{"code":0}"#
    );
    assert_eq!(
        server.count("GET /a/doc/api-document/print/file-list?business_id=1&"),
        1
    );
}

#[test]
fn an_operation_without_its_address_names_the_key_and_asks_nobody() {
    let server = Server::platform(|_| ok(r#"{"code":0}"#));
    for (operation, params, line, _) in REQUESTS {
        let key = match line.split('/').nth(1).unwrap() {
            "api" => "gateway",
            "doc" => "doc_gateway",
            _ => "domain",
        };
        let client = Client::new(&with(&server.config(), json!({ key: null })));
        let answer: Value = serde_json::from_str(&client.raw(operation, params)).unwrap();
        assert_eq!(answer["code"], -1002, "{operation}: {answer}");
        assert_eq!(common::faults(&answer), [key], "{operation}: {answer}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn a_page_without_its_keys_names_them_and_asks_nobody() {
    let server = Server::platform(|_| ok(r#"{"code":0}"#));
    let (mut encrypted, mut signed, mut plain) = (0, 0, 0);
    let whole = Client::new(&server.config());
    let pages = whole
        .operations()
        .into_iter()
        .filter(|name| name.starts_with("build_"));
    for page in pages {
        let described = whole.describe(&page);
        let params = described["params"].as_array().unwrap();
        let encrypts = params
            .iter()
            .any(|param| param["place"] == "query_encrypted" || param["place"] == "token");
        let signs = params.iter().any(|param| param["name"] == "sign");
        for (key, needed, counted) in [
            ("des_key", encrypts, &mut encrypted),
            ("md5_key", signs, &mut signed),
        ] {
            let client = Client::new(&with(&server.config(), json!({ key: null })));
            let before = server.requests().len();
            let answer = client.call(&page, described["example"].clone());
            if needed {
                *counted += 1;
                assert_eq!(answer["code"], -1002, "{page}: {answer}");
                assert_eq!(common::faults(&answer), [key], "{page}: {answer}");
                assert_eq!(server.requests().len(), before, "{page}");
            } else {
                plain += 1;
                assert_eq!(answer["code"], 0, "{page}: {answer}");
            }
        }
    }
    assert!(
        encrypted > 5 && signed > 3 && plain > 3,
        "{encrypted} {signed} {plain}"
    );
}
