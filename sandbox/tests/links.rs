//! Ready links, and the check of a pasted link.

mod common;

use common::{get, ready, send, shown, start, text, user_token};
use idcas_sandbox::Sandbox;
use serde_json::{Value, json};

fn check(sandbox: &Sandbox, asked: &Value) -> (u16, Value) {
    let url = format!("{}/sandbox/check-link", sandbox.base());
    let response = send("POST", &url, "application/json", None, &asked.to_string());
    (response.status, response.json())
}

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
    let page = shown(&get(&clinic.replace('&', "&amp;"), None).text());
    assert_eq!(page.matches("data-fault=").count(), 1, "{page}");
    assert!(page.contains("data-fault=\"html\""), "{page}");
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
fn the_way_a_value_was_encrypted_is_named() {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use cbc::cipher::block_padding::{NoPadding, Pkcs7};
    use cbc::cipher::{BlockModeEncrypt as _, KeyIvInit as _};
    let sandbox = start();
    let (_, link) = ready(&sandbox, &sandbox.exams()[0])
        .into_iter()
        .find(|(page, _)| page == "h5-exam")
        .expect("a link");
    let mut key = [0; 24];
    key[..16].copy_from_slice(b"eWorldTomTaw#7=*");
    let number = "SD-53242-and-more";
    let encrypted = |iv: &[u8; 8]| {
        let cipher = cbc::Encryptor::<des::TdesEde3>::new(&key.into(), iv.into());
        cipher.encrypt_padded_vec::<Pkcs7>(number.as_bytes())
    };
    let right = encrypted(b"TomTaw#7");
    assert_eq!(STANDARD.encode(&right), sandbox.encrypt(number));
    let filled = {
        let cipher = cbc::Encryptor::<des::TdesEde3>::new(&key.into(), b"TomTaw#7".into());
        let mut text = number.as_bytes().to_vec();
        text.resize(24, 0);
        cipher.encrypt_padded_vec::<NoPadding>(&text)
    };
    let hex: String = right.iter().map(|byte| format!("{byte:02X}")).collect();
    // Encrypted until it has what the two alphabets write differently.
    let url_safe = (0..).map(|n| sandbox.encrypt(&format!("{number}{n}")));
    let url_safe = url_safe.into_iter().find(|text| text.contains(['+', '/']));
    let url_safe = url_safe.expect("one").replace('+', "-").replace('/', "_");
    let lines = STANDARD.encode(&right);
    for (sent, words) in [
        (
            STANDARD.encode(encrypted(b"eWorldTo")),
            "the IV at encryption",
        ),
        (STANDARD.encode(encrypted(&[0; 8])), "the IV was all zeros"),
        (STANDARD.encode(filled), "PKCS#7 padding"),
        (hex, "in hexadecimal"),
        (url_safe, "Base64URL"),
        (
            format!("{}\r\n{}", &lines[..16], &lines[16..]),
            "broken into lines",
        ),
        (number.to_owned(), "not Base64"),
    ] {
        let changed = link
            .split('&')
            .map(|pair| match pair.starts_with("accession_number=") {
                true => {
                    let value: String = form_urlencoded::byte_serialize(sent.as_bytes()).collect();
                    format!("accession_number={value}")
                }
                false => pair.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("&");
        let found = wrong(&sandbox, &changed);
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        assert!(
            found[0].0 == "encryption" && found[0].1.contains(words),
            "{words}: {found:?}"
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
fn the_way_a_value_was_percent_encoded_is_named() {
    let sandbox = start();
    for (value, words) in [
        ("%u9EC4", "escape"),
        ("50%", "stands alone"),
        ("%zz", "stands alone"),
        ("%BB%C6", "GBK"),
    ] {
        let (_, link) = ready(&sandbox, &sandbox.exams()[0])
            .into_iter()
            .find(|(page, _)| page == "repeat-reminder")
            .expect("a link");
        let from = link.find("user_name=").expect("a name");
        let to = from + link[from..].find('&').expect("more");
        let changed = format!("{}user_name={value}{}", &link[..from], &link[to..]);
        let found = wrong(&sandbox, &changed);
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert!(
            found[0].0 == "encoding" && found[0].1.contains(words),
            "{found:?}"
        );
    }
}

#[test]
fn a_token_that_is_no_object_is_named_for_what_it_is() {
    let sandbox = start();
    let object = common::clinic_token(&sandbox.exams()[0]).to_string();
    let doubled = Value::from(object.as_str()).to_string();
    let utf16: String = object.chars().flat_map(|letter| [letter, '\0']).collect();
    for (sent, words) in [
        (format!("\u{feff}{object}"), "byte order mark"),
        (utf16, "UTF-16"),
        (object.replace('"', "'"), "single quotes"),
        (doubled, "serialised twice"),
        ("[1]".to_owned(), "not to a JSON object"),
    ] {
        let token = sandbox.encrypt(&sent);
        let link = common::pairs(&[("source", "his"), ("token", &token)]);
        let link = common::signed(&sandbox, link);
        let link: Vec<_> = link
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let link = format!(
            "{}/clinicview/index.html?{}",
            sandbox.base(),
            common::query(&link)
        );
        let found = wrong(&sandbox, &link);
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        assert!(
            found[0].0 == "token" && found[0].1.contains(words),
            "{found:?}"
        );
    }
}
