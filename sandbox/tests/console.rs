//! The console: faults in words, ready links, the check of a pasted link, the patients.

mod common;

use common::{get, send, start, text, user_token};
use idcas_sandbox::{Exam, Fault, Sandbox};
use serde_json::{Value, json};

fn put(sandbox: &Sandbox, body: &str) -> (u16, Value) {
    let url = format!("{}/sandbox/faults", sandbox.base());
    let response = send("PUT", &url, "application/json", None, body);
    (response.status, response.json())
}

#[test]
fn a_fault_that_cannot_work_is_refused_in_both_languages() {
    let sandbox = start();
    for (body, zh, en) in [
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
    ] {
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

/// The text of a page without the escapes of HTML.
fn shown(html: &str) -> String {
    html.replace("&#x2f;", "/")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn ready(sandbox: &Sandbox, exam: &Exam) -> Vec<(String, String)> {
    let url = format!("{}/sandbox/links?exam={}", sandbox.base(), exam.id);
    let links = get(&url, None).json();
    let links = links.as_array().expect("links").iter();
    links
        .map(|link| (text(&link["page"]), text(&link["url"])))
        .collect()
}

fn check(sandbox: &Sandbox, asked: &Value) -> (u16, Value) {
    let url = format!("{}/sandbox/check-link", sandbox.base());
    let response = send("POST", &url, "application/json", None, &asked.to_string());
    (response.status, response.json())
}

/// What the console says is wrong with a link.
fn wrong(sandbox: &Sandbox, link: &str) -> Vec<(String, String)> {
    let (status, answer) = check(sandbox, &json!({"link": link}));
    assert_eq!(status, 200, "{link}: {answer}");
    let verdicts = answer["verdicts"].as_array().expect("verdicts").iter();
    let bad: Vec<_> = verdicts
        .filter(|verdict| verdict["ok"] == false)
        .map(|verdict| (text(&verdict["check"]), text(&verdict["en"])))
        .collect();
    let refused = answer["verdicts"].as_array().expect("verdicts").iter();
    let refused = refused.filter(|v| v["ok"] == false && v["notice"].is_null());
    assert_eq!(answer["ok"], refused.count() == 0, "{answer}");
    bad
}

#[test]
fn ready_links_are_right_links() {
    let sandbox = start();
    let exam = &sandbox.exams()[0];
    let lab = &sandbox.labs()[0];
    let mut pages = Vec::new();
    for exam in [exam, lab] {
        for (page, url) in ready(&sandbox, exam) {
            assert_eq!(get(&url, None).status, 200, "{page}: {url}");
            assert_eq!(wrong(&sandbox, &url), [], "{page}: {url}");
            let open = format!("{}/sandbox/links/{page}?exam={}", sandbox.base(), exam.id);
            assert_eq!(get(&open, None).status, 303, "{page}");
            pages.push(page);
        }
    }
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), 11, "{pages:?}");
    let base = sandbox.base();
    assert_eq!(get(&format!("{base}/sandbox/links/none"), None).status, 404);
    assert_eq!(
        get(&format!("{base}/sandbox/links?exam=1"), None).status,
        404
    );
}

#[test]
fn every_ready_link_of_every_exam_is_right() {
    let sandbox = start();
    let all = sandbox.exams().iter().step_by(23).chain(sandbox.labs());
    for exam in all {
        for (page, url) in ready(&sandbox, exam) {
            assert_eq!(wrong(&sandbox, &url), [], "{page} of {}: {url}", exam.id);
        }
    }
}

#[test]
fn a_pasted_link_is_checked_as_the_page_checks_it_and_opened_by_nobody() {
    let sandbox = start();
    let base = sandbox.base();
    let links = ready(&sandbox, &sandbox.exams()[0]);
    let (_, clinic) = links
        .iter()
        .find(|(page, _)| page == "clinic")
        .expect("a link");
    for (link, flaw, words) in [
        (clinic.replace("source=his", "source=hiz"), "source", "his"),
        (clinic.replace("&sign=", "&sign=0"), "sign", "32"),
        (
            clinic.replace("/clinicview/", "/clinicView/"),
            "path",
            "letter case",
        ),
        (
            clinic.replace("/clinicview/", "/web/clinicview/"),
            "path",
            "\"/web\"",
        ),
        (clinic.replace("html?", "html? "), "", ""),
        (clinic.replace('&', "&amp;"), "html", "&amp;"),
        (clinic.replace("http:", "https:"), "address", "https"),
        (clinic.replace("http://", ""), "address", "lacks http://"),
        (clinic.replace("127.0.0.1", "localhost"), "", ""),
        (
            clinic.replace("127.0.0.1", "portal.example.com"),
            "address",
            "another platform",
        ),
        (format!("{base}/s/0000000000"), "link", "short link"),
        (
            format!("{base}/api/api-idcas/x?source=his"),
            "path",
            "no page",
        ),
    ] {
        let found = wrong(&sandbox, &link);
        let expected = usize::from(!flaw.is_empty());
        assert_eq!(found.len(), expected, "{link}: {found:?}");
        if let Some((check, said)) = found.first() {
            assert!(check == flaw && said.contains(words), "{link}: {found:?}");
        }
    }
    assert!(sandbox.requests().is_empty(), "a check opens nothing");
    let (status, answer) = check(&sandbox, &json!({"link": "no link"}));
    assert!(
        status == 400 && text(&answer["zh"]).contains("没有找到链接"),
        "{answer}"
    );
    let (status, answer) = check(&sandbox, &json!({"link": clinic, "at": "yesterday"}));
    assert!(
        status == 400 && text(&answer["en"]).contains("yyyy-MM-dd"),
        "{answer}"
    );
    let (_, answer) = check(
        &sandbox,
        &json!({"link": clinic, "at": "2021-06-02 08:00:00"}),
    );
    assert_eq!(answer["ok"], false);
    // A refused link is refused by the page for the same reasons.
    let bad = clinic
        .replace("source=his", "source=hiz")
        .replace("&sign=", "&sign=0");
    let page = shown(&get(&bad, None).text());
    for (check, said) in wrong(&sandbox, &bad) {
        assert!(page.contains(&format!("data-fault=\"{check}\"")) && page.contains(&said));
    }
}

#[test]
fn a_link_of_another_platform_is_checked_with_its_keys() {
    let other = common::start_with(idcas_sandbox::Options {
        des_key: "another key".to_owned(),
        des_iv: "12345678".to_owned(),
        md5_key: "another".to_owned(),
        seed: 7,
        ..idcas_sandbox::Options::default()
    });
    let links = ready(&other, &other.exams()[3]);
    let sandbox = start();
    let keys = json!({"des_key": "another key", "des_iv": "12345678", "md5_key": "another"});
    for (page, link) in links
        .iter()
        .filter(|(page, _)| !matches!(page.as_str(), "report" | "image"))
    {
        let mut asked = keys.clone();
        asked["link"] = link.as_str().into();
        let (_, answer) = check(&sandbox, &asked);
        assert_eq!(answer["ok"], true, "{page}: {answer}");
        if !matches!(page.as_str(), "h5-health-record" | "h5-quality") {
            assert_eq!(
                check(&sandbox, &json!({"link": link})).1["ok"],
                false,
                "{page}"
            );
        }
    }
    let mut asked = keys.clone();
    asked["link"] = links[0].1.as_str().into();
    asked["des_iv"] = "short".into();
    let (status, answer) = check(&sandbox, &asked);
    assert!(
        status == 400 && text(&answer["en"]).contains("8 bytes"),
        "{answer}"
    );
}

#[test]
fn the_way_a_signature_was_made_is_named() {
    let sandbox = common::start_with(idcas_sandbox::Options {
        md5_key: "production".to_owned(),
        ..idcas_sandbox::Options::default()
    });
    let links = ready(&sandbox, &sandbox.exams()[0]);
    let (_, link) = links
        .iter()
        .find(|(page, _)| page == "clinic")
        .expect("a link");
    let value = |name: &str| {
        let query = link.split_once('?').expect("a query").1;
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let found = pairs.find(|(key, _)| key == name);
        found.expect("a value").1.into_owned()
    };
    let (token, sev, time, sign) = (
        value("token"),
        value("sev"),
        value("timestamp"),
        value("sign"),
    );
    let md5 = |text: &str| {
        use md5::Digest as _;
        md5::Md5::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let key = "production";
    for (made, words) in [
        (sign.to_uppercase(), "lower-case"),
        (sign[8..24].to_owned(), "16 digits"),
        (
            md5(&format!("{token}{sev}{time}")),
            "the key was not appended",
        ),
        (md5(&format!("{key}{token}{sev}{time}")), "put first"),
        (md5(&format!("{sev}{token}{time}{key}")), "wrong order"),
        (md5(&format!("{token}{time}{key}")), "sev was left out"),
        (md5(&format!("{token}{sev}{key}")), "timestamp was left out"),
        (md5(&format!("{token}&{sev}&{time}&{key}")), "joined with"),
        (
            md5(&format!("{token}{sev}{time}eWorldTomTaw#7=*")),
            "des_key instead",
        ),
        (md5(&format!("{token}{sev}{time}TomtawMD5Key")), "test key"),
        (md5(&format!("{token}{sev}{time}what")), "check the key"),
        ("zz".to_owned(), "32 hexadecimal digits"),
    ] {
        let found = wrong(&sandbox, &link.replace(&sign, &made));
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        assert!(
            found[0].0 == "sign" && found[0].1.contains(words),
            "{found:?}"
        );
    }
}

#[test]
fn an_unknown_institution_is_named_and_nothing_is_refused() {
    let sandbox = start();
    let links = ready(&sandbox, &sandbox.exams()[0]);
    let (_, link) = links
        .iter()
        .find(|(page, _)| page == "h5-health-record")
        .expect("a link");
    let link = link.replace("perform_org_code=2470", "perform_org_code=9999");
    let page = get(&link, None);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("data-fault=\"perform_org_code\""));
    assert!(page.text().contains("2470 云州市第一人民医院"));
    let [(check, _)] = wrong(&sandbox, &link).try_into().expect("one");
    assert_eq!(check, "perform_org_code");
    // The lists find nothing, and the journal says why.
    let url = format!(
        "{}/api/api-idcas/observations/exams?time_type=0&start_time=2021-01-01&end_time=2021-12-31&org_code=9999",
        sandbox.base()
    );
    let answer = get(&url, Some(&user_token(&sandbox))).json();
    assert_eq!((&answer["code"], &answer["data"]), (&json!(0), &json!([])));
    let seen = sandbox.requests().pop().expect("a request");
    let notice = seen
        .verdicts
        .iter()
        .find(|verdict| verdict.notice)
        .expect("a notice");
    assert!(notice.check == "org_code" && notice.said.zh.contains("“9999”"));
    assert!(seen.flaws().is_empty());
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
