//! The console: faults in words, the patient of each request, wrong paths; and the printed report.

mod common;

use common::{get, ready, send, shown, start, text, user_token};
use idcas_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

/// What is asked for, and what the refusal says in each language.
const REFUSED: &[(&str, &str, &str)] = &[
    ("{", "不是有效的 JSON", "not valid JSON"),
    ("1", "应为 JSON 对象", "is a JSON object"),
    ("{}", "缺少 kind", "kind is missing"),
    (
        r#"{"kind":"fire"}"#,
        "没有名为“fire”的故障",
        "no fault \"fire\"",
    ),
    (
        r#"{"kind":"cut","often":1}"#,
        "没有成员 often",
        "no member often",
    ),
    (
        r#"{"kind":"cut","count":0}"#,
        "count 应为 1 到",
        "count must be",
    ),
    (
        r#"{"kind":"cut","count":-1}"#,
        "count 应为 1 到",
        "count must be",
    ),
    (
        r#"{"kind":"cut","count":1.5}"#,
        "count 应为 1 到",
        "count must be",
    ),
    (
        r#"{"kind":"cut","count":"1"}"#,
        "count 应为 1 到",
        "count must be",
    ),
    (r#"{"kind":"delay"}"#, "需要 delay_ms", "needs delay_ms"),
    (
        r#"{"kind":"delay","delay_ms":0}"#,
        "delay_ms 应为",
        "delay_ms must be",
    ),
    (r#"{"kind":"clock"}"#, "需要 minutes", "needs minutes"),
    (
        r#"{"kind":"reply","status":99}"#,
        "status 应为",
        "status must be",
    ),
    (
        r#"{"kind":"reply","headers":{"a b":"c"}}"#,
        "headers 应为",
        "headers must be",
    ),
    (
        r#"{"kind":"reply","body":1}"#,
        "body 应为字符串",
        "body must be a string",
    ),
    (
        r#"{"kind":"cut","path":1}"#,
        "path 应为字符串",
        "path must be a string",
    ),
    (
        r#"{"kind":"cut","path":"/api?x=1"}"#,
        "path 不含“?”",
        "without the \"?\"",
    ),
    (
        r#"{"kind":"cut","path":"/sandbox/faults"}"#,
        "不受故障影响",
        "never apply",
    ),
    (
        r#"[{"kind":"cut"},{"kind":"cut","count":0}]"#,
        "count 应为",
        "count must be",
    ),
];

fn put(sandbox: &Sandbox, body: &str) -> (u16, Value) {
    let url = format!("{}/sandbox/faults", sandbox.base());
    let response = send("PUT", &url, "application/json", None, body);
    (response.status, response.json())
}

#[test]
fn a_fault_that_cannot_work_is_refused_in_both_languages() {
    let sandbox = start();
    for (body, zh, en) in REFUSED {
        let (status, answer) = put(&sandbox, body);
        assert_eq!(status, 400, "{body}: {answer}");
        assert!(text(&answer["zh"]).contains(zh), "{body}: {answer}");
        assert!(text(&answer["en"]).contains(en), "{body}: {answer}");
        assert!(sandbox.faults().is_empty(), "{body}");
    }
    let url = format!("{}/sandbox/faults?kind=fire", sandbox.base());
    let answer = send("DELETE", &url, "text/plain", None, "");
    assert_eq!(answer.status, 400);
    // A fault for no request is none, and a path begins with a slash.
    sandbox.set_fault(Fault::cut().times(0));
    assert!(sandbox.faults().is_empty());
    sandbox.set_fault(Fault::cut().on("api"));
    assert_eq!(sandbox.faults()[0].path.as_deref(), Some("/api"));
}

#[test]
fn faults_add_up_and_are_said_as_sentences() {
    let sandbox = start();
    for body in [
        r#"{"kind":"reply","status":503,"path":"api","count":2}"#,
        r#"{"kind":"reply","status":500,"path":"/doc"}"#,
        r#"{"kind":"hang"}"#,
        r#"{"kind":"clock","minutes":-480}"#,
    ] {
        assert_eq!(put(&sandbox, body).0, 200, "{body}");
    }
    let base = format!("{}/sandbox/faults", sandbox.base());
    let described = get(&format!("{base}?described=true"), None).json();
    let said = |place: usize, language: &str| text(&described[place][language]);
    assert_eq!(
        said(0, "en"),
        "The next 2 requests to /api are answered with HTTP 503."
    );
    assert_eq!(said(0, "zh"), "接下来 2 次发往 /api 的请求返回 HTTP 503。");
    assert_eq!(
        said(1, "en"),
        "All requests to /doc are answered with HTTP 500."
    );
    assert_eq!(said(2, "en"), "All requests are never answered.");
    assert_eq!(said(3, "en"), "The platform's clock is 8 h slow.");
    assert_eq!(said(3, "zh"), "平台时钟慢 8 小时。");
    assert_eq!(described[0]["fault"]["path"], "/api");
    // One of two of a kind.
    let url = format!("{base}?kind=reply&path=/doc");
    let left = send("DELETE", &url, "text/plain", None, "").json();
    assert_eq!(left[0]["path"], "/api");
    assert_eq!(left.as_array().map(Vec::len), Some(3));
    let left = send("DELETE", &format!("{base}?path="), "text/plain", None, "");
    assert_eq!(left.json().as_array().map(Vec::len), Some(1));
}

#[test]
fn a_request_names_its_patient() {
    let sandbox = start();
    let exam = &sandbox.exams()[1];
    let token = user_token(&sandbox);
    let base = sandbox.base();
    let api = format!("{base}/api/api-idcas/observations");
    let patient = || sandbox.requests().pop().expect("a request").patient;
    get(&format!("{api}/{}/exam-detail", exam.id), Some(&token));
    assert_eq!(patient().as_ref(), Some(&exam.person.name));
    get(
        &format!("{api}/report-view-url?business_id={}", exam.id),
        Some(&token),
    );
    assert_eq!(patient().as_ref(), Some(&exam.person.name));
    get(&format!("{api}/exams?accession_number=NONE"), Some(&token));
    assert_eq!(patient().as_deref(), Some("accession_number NONE"));
    get(&format!("{api}/exams?patient_name=%E6%9D%8E"), Some(&token));
    assert_eq!(patient().as_deref(), Some("李"));
    for (page, link) in ready(&sandbox, exam) {
        get(&link, None);
        let named = patient();
        let expected = (page != "h5-quality").then_some(&exam.person.name);
        assert_eq!(named.as_ref(), expected, "{page}");
    }
    get(&format!("{base}/connect/token"), None);
    assert_eq!(patient(), None);
}

#[test]
fn a_wrong_path_is_a_page_for_people_and_json_for_programs() {
    let sandbox = start();
    let base = sandbox.base();
    let page = get(&format!("{base}/clinicView/index.html?source=his"), None);
    assert_eq!(page.status, 404);
    assert!(shown(&page.text()).contains("大小写不一致，应为 /clinicview/index.html"));
    assert_eq!(sandbox.requests()[0].flaws(), ["path"]);
    let page = get(&format!("{base}/clinicview/another.html"), None);
    assert!(page.status == 404 && shown(&page.text()).contains("“/clinicview/another.html”"));
    for path in ["/api/none", "/api-idcas/observations/exams", "/doc/none"] {
        let answer = get(&format!("{base}{path}"), None);
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (400, &json!(-1)),
            "{path}"
        );
    }
    let posted = send(
        "POST",
        &format!("{base}/clinicview/index.html"),
        "text/plain",
        None,
        "",
    );
    assert_eq!(
        (posted.status, posted.header("allow")),
        (405, Some("GET, HEAD"))
    );
    assert!(posted.text().contains("应以 GET 打开"));
    for (method, path) in [
        ("GET", "/sandbox/none"),
        ("POST", "/"),
        ("PATCH", "/sandbox/faults"),
    ] {
        let answer = send(method, &format!("{base}{path}"), "text/plain", None, "");
        assert_eq!(answer.status, 404, "{method} {path}");
        assert!(
            text(&answer.json()["zh"]).contains("控制接口"),
            "{method} {path}"
        );
    }
}

#[test]
fn the_report_has_the_name_in_a_font_of_its_own() {
    let sandbox = start();
    let rare = sandbox.labs().iter().chain(sandbox.exams());
    for exam in rare.take(60) {
        let url = format!("{}/files/{}/Result.pdf", sandbox.base(), exam.id);
        let file = get(&url, None);
        let pdf = file.text();
        assert!(pdf.starts_with("%PDF-1.") && pdf.contains("/CIDFontType0C"));
        // What a reader finds and copies: each character of the name in UTF-16, as the font's table has it.
        for character in exam.person.name.chars() {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units).iter();
            let hex: String = units.map(|unit| format!("{unit:04X}")).collect();
            assert!(
                pdf.contains(&format!("<{hex}>")),
                "{character} in {}",
                exam.id
            );
        }
        assert!(file.bytes.len() < 80_000, "{}", file.bytes.len());
    }
    let licence = get(&format!("{}/sandbox/font-licence", sandbox.base()), None).text();
    assert!(licence.contains("SIL OPEN FONT LICENSE") && licence.contains("Adobe"));
}
