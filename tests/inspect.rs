//! `inspect_url` on links as programs write them by hand: each of the usual mistakes is called by its name, in both
//! languages. The links are made here, without the library.

mod common;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeEncrypt, KeyIvInit};
use common::{Client, with};
use des::TdesEde3;
use md5::{Digest, Md5};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

const KEY: &[u8; 16] = b"eWorldTomTaw#7=*";
const IV: &[u8; 8] = b"TomTaw#7";
const TOKEN: &str = r#"{"work_no":"001","org_code":"2470","med_rec_no":"","visit_id":"","accession_number":"SD-53242","id_card_no":"","patient_name":"","placer_order_no":""}"#;

fn config() -> Value {
    json!({
        "domain": "https://portal.example.com",
        "des_key": "eWorldTomTaw#7=*",
        "md5_key": "TomtawMD5Key",
        "language": "en",
    })
}

fn cbc(key: &[u8; 24], iv: &[u8; 8], text: &[u8]) -> Vec<u8> {
    cbc::Encryptor::<TdesEde3>::new(key.into(), iv.into()).encrypt_padded_vec::<Pkcs7>(text)
}

fn padded() -> [u8; 24] {
    let mut key = [0; 24];
    key[..16].copy_from_slice(KEY);
    key
}

fn repeated() -> [u8; 24] {
    let mut key = padded();
    key[16..].copy_from_slice(&KEY[..8]);
    key
}

/// Each block by itself: what CBC makes of the first one with an IV of zeros.
fn ecb(key: &[u8; 24], text: &[u8]) -> Vec<u8> {
    let padding = 8 - text.len() % 8;
    let whole: Vec<u8> = text
        .iter()
        .copied()
        .chain(std::iter::repeat_n(padding as u8, padding))
        .collect();
    whole
        .chunks(8)
        .flat_map(|block| cbc(key, &[0; 8], block)[..8].to_vec())
        .collect()
}

fn md5(text: &str) -> String {
    Md5::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// A link to the clinic page as it should be, in its parts.
struct Link {
    token: String,
    sev: String,
    timestamp: String,
    sign: Option<String>,
    extra: String,
}

impl Link {
    fn new() -> Link {
        Link {
            token: STANDARD.encode(cbc(&padded(), IV, TOKEN.as_bytes())),
            sev: STANDARD.encode([7; 128]),
            timestamp: now(),
            sign: None,
            extra: String::new(),
        }
    }

    fn of_token(token: Vec<u8>) -> Link {
        Link {
            token: STANDARD.encode(token),
            ..Link::new()
        }
    }

    fn of_json(json: &str) -> Link {
        Link::of_token(cbc(&padded(), IV, json.as_bytes()))
    }

    fn signed(sign: impl Fn(&Link) -> String) -> Link {
        let mut link = Link::new();
        link.sign = Some(sign(&link));
        link
    }

    fn url(&self) -> String {
        let Link {
            token,
            sev,
            timestamp,
            ..
        } = self;
        let sign = self
            .sign
            .clone()
            .unwrap_or_else(|| md5(&format!("{token}{sev}{timestamp}TomtawMD5Key")));
        format!(
            "https://portal.example.com/clinicview/index.html?source=his&token={}&sev={}&timestamp={}&sign={sign}{}",
            encoded(token),
            encoded(sev),
            encoded(timestamp),
            self.extra
        )
    }
}

/// China time, from the library's own link: the clock is not what is tried here.
fn now() -> String {
    let built = Client::new(&with(&config(), json!({"sev": STANDARD.encode([7; 128])}))).call(
        "build_clinic_url",
        json!({"work_no": "1", "org_code": "1", "patient_name": "x", "explain": true}),
    );
    let signed = built["explain"]["signed"].as_str().unwrap();
    let end = signed.strip_suffix("***").unwrap();
    end[end.len() - 19..].to_owned()
}

fn inspected(config: &Value, url: &str) -> Value {
    let answer = Client::new(config).call("inspect_url", json!({ "url": url }));
    assert_eq!(answer["code"], 0, "{url}: {answer}");
    answer["data"].clone()
}

/// (parameter, rule, sentence) of each item.
fn items(data: &Value, list: &str) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let items = data[list].as_array().unwrap().iter();
    items
        .map(|item| {
            (
                text(&item["param"]),
                text(&item["rule"]),
                text(&item["msg"]),
            )
        })
        .collect()
}

/// The one fault of a link, in English; in Chinese it is there too.
fn fault(url: &str) -> (String, String, String) {
    let data = inspected(&config(), url);
    let found = items(&data, "faults");
    assert_eq!(found.len(), 1, "{url}: {data}");
    assert_eq!(data["verdict"], "1 fault");
    let chinese = inspected(&with(&config(), json!({"language": "zh"})), url);
    assert!(!items(&chinese, "faults")[0].2.is_ascii(), "{chinese}");
    assert_eq!(chinese["verdict"], "发现 1 处问题");
    found[0].clone()
}

fn assert_fault(url: &str, param: &str, rule: &str, words: &str) {
    let (found_param, found_rule, msg) = fault(url);
    assert_eq!(
        (found_param.as_str(), found_rule.as_str()),
        (param, rule),
        "{msg}"
    );
    assert!(msg.contains(words), "{words}: {msg}");
}

#[test]
fn a_link_made_by_hand_as_it_should_be() {
    let data = inspected(&config(), &Link::new().url());
    assert_eq!(data["ok"], true, "{data}");
    assert_eq!(data["verdict"], "nothing is wrong with it");
    assert_eq!(data["token"]["accession_number"], "SD-53242");
    assert_eq!(data["signature"]["holds"], true);
    assert_eq!(data["faults"], json!([]));
    let chinese = inspected(
        &with(&config(), json!({"language": "zh"})),
        &Link::new().url(),
    );
    assert_eq!(chinese["verdict"], "没有发现问题");
}

#[test]
fn how_a_token_was_encrypted() {
    let text = TOKEN.as_bytes();
    let gbk = encoding_rs::GBK
        .encode(&TOKEN.replace("SD-53242", "张"))
        .0
        .into_owned();
    for (token, words) in [
        (
            cbc(&repeated(), IV, text),
            "the 16-byte key repeated (K1 K2 K1)",
        ),
        (ecb(&padded(), text), "in ECB mode"),
        (cbc(&padded(), &[0; 8], text), "an IV of zero bytes"),
        (cbc(&[9; 24], IV, text), "the cause is not known"),
        (
            cbc(&padded(), IV, &gbk),
            "the text was GBK before encryption",
        ),
        (vec![1; 7], "not a whole number of 8-byte blocks"),
    ] {
        assert_fault(&Link::of_token(token).url(), "token", "decrypt", words);
    }
    let mut plain = Link::new();
    plain.token = TOKEN.to_owned();
    assert_fault(&plain.url(), "token", "decrypt", "is not encrypted");
}

#[test]
fn what_a_token_holds() {
    assert_fault(
        &Link::of_json("[]").url(),
        "token",
        "json",
        "not to a JSON object",
    );
    let without = TOKEN.replace(r#""visit_id":"","#, "");
    assert_fault(
        &Link::of_json(&without).url(),
        "visit_id",
        "token_key",
        "keys stay even when empty",
    );
    let more = TOKEN.replace(r#""visit_id":"","#, r#""visit_id":"","ward":"3","张":"","#);
    let remarks = items(
        &inspected(&config(), &Link::of_json(&more).url()),
        "remarks",
    );
    let named: Vec<&str> = remarks.iter().map(|remark| remark.0.as_str()).collect();
    // Only a name that looks like one is repeated.
    assert_eq!(named, ["ward", "?"]);
    let nobody = TOKEN.replace("SD-53242", "");
    let (_, rule, _) = fault(&Link::of_json(&nobody).url());
    assert_eq!(rule, "any_of");
    let mut link = Link::new();
    link.token.clear();
    assert_fault(&link.url(), "token", "required", "token is missing");
}

#[test]
fn how_a_link_was_signed() {
    let key = "TomtawMD5Key";
    for (link, words) in [
        (
            Link::signed(|l| {
                md5(&format!("{}{}{}{key}", l.token, l.sev, l.timestamp)).to_uppercase()
            }),
            "lower-case hexadecimal",
        ),
        (
            Link::signed(|l| {
                md5(&format!(
                    "{}{}{}{key}",
                    encoded_as_page(&l.token),
                    encoded_as_page(&l.sev),
                    l.timestamp
                ))
            }),
            "sign first, encode afterwards",
        ),
        (
            Link::signed(|l| {
                md5(&format!(
                    "{}{}{}{key}",
                    encoded_as_page(&l.token),
                    l.sev,
                    l.timestamp
                ))
            }),
            "sign first, encode afterwards",
        ),
        (
            Link::signed(|l| {
                md5(&format!(
                    "{}{}{}{key}",
                    l.token,
                    encoded_as_page(&l.sev),
                    l.timestamp
                ))
            }),
            "sign first, encode afterwards",
        ),
        (
            Link::signed(|l| {
                md5(&format!(
                    "{}{}{}{key}",
                    l.token,
                    l.sev,
                    encoded_as_page(&l.timestamp)
                ))
            }),
            "over an encoded timestamp",
        ),
        (
            Link::signed(|l| {
                md5(&format!(
                    "{}{}{}{key}",
                    l.token,
                    l.sev,
                    l.timestamp.replace(' ', "+")
                ))
            }),
            "over an encoded timestamp",
        ),
        (
            Link::signed(|l| md5(&format!("{}{}{key}", l.sev, l.timestamp))),
            "without token",
        ),
        (Link::signed(|_| md5("")), "the cause is not known"),
    ] {
        assert_fault(&link.url(), "sign", "sign", words);
    }
    assert_fault(
        &Link::signed(|_| String::new()).url(),
        "sign",
        "required",
        "sign is missing",
    );
}

/// Letters, digits, hyphen, full stop, underscore and tilde stay.
fn encoded_as_page(text: &str) -> String {
    let kept = NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    // A set is static in the crate's interface; this one lives as long as the test.
    utf8_percent_encode(text, Box::leak(Box::new(kept))).to_string()
}

#[test]
fn what_a_timestamp_says() {
    let of = |timestamp: &str| {
        let mut link = Link::new();
        link.timestamp = timestamp.to_owned();
        link.url()
    };
    assert_fault(&of("2021-05-19 00:00:01"), "timestamp", "stale", "old");
    assert_fault(&of("2121-05-19 00:00:00"), "timestamp", "stale", "ahead");
    assert_fault(
        &of("today at noon"),
        "timestamp",
        "datetime",
        "yyyy-MM-dd HH:mm:ss",
    );
    assert_fault(&of(""), "timestamp", "required", "timestamp is missing");
}

#[test]
fn what_sev_is() {
    let of = |sev: &str| {
        let mut link = Link::new();
        link.sev = sev.to_owned();
        link.url()
    };
    assert_fault(&of("880001"), "sev", "sev", "not RSA ciphertext");
    assert_fault(
        &of(&STANDARD.encode([7; 100])),
        "sev",
        "sev",
        "not RSA ciphertext",
    );
    assert_fault(&of(""), "sev", "required", "sev is missing");
    let own = with(&config(), json!({"sev": STANDARD.encode([8; 128])}));
    let remarks = items(&inspected(&own, &Link::new().url()), "remarks");
    assert_eq!((remarks.len(), remarks[0].1.as_str()), (1, "other_sev"));
}

#[test]
fn how_a_query_was_encoded() {
    let of = |extra: &str| {
        let mut link = Link::new();
        link.extra = extra.to_owned();
        link.url()
    };
    assert_fault(
        &of("&start_time=2021-01-01&start_time=2021-01-02"),
        "start_time",
        "twice",
        "given twice",
    );
    assert_fault(
        &of("&start_time=%C4%EA"),
        "start_time",
        "utf8",
        "encoded as GBK",
    );
    assert_fault(
        &of("&start_time=2021%252D01%252D01"),
        "start_time",
        "encoded_twice",
        "encoded twice",
    );
    let link = Link::new();
    let bare = link
        .url()
        .replace(&encoded(&link.timestamp), &link.timestamp.replace(' ', "+"));
    // As forms write a space: the platform reads it so.
    let data = inspected(&config(), &bare);
    let found = items(&data, "remarks");
    assert_eq!(
        (found[0].0.as_str(), found[0].1.as_str()),
        ("timestamp", "plus"),
        "{found:?}"
    );
    assert_eq!((found.len(), &data["ok"]), (1, &json!(true)));
    let remarks = items(&inspected(&config(), &of("&ward=3&%E5%BC%A0=1")), "remarks");
    let named: Vec<&str> = remarks.iter().map(|remark| remark.0.as_str()).collect();
    assert_eq!(named, ["ward", "?"]);
}

/// A page's link with everything in it, made by the library.
fn built(operation: &str) -> String {
    let more = json!({"sev": STANDARD.encode([7; 128])});
    let client = Client::new(&with(&config(), more));
    let mut params = common::example(operation);
    if operation.contains("h5") {
        params["token"] = json!("T");
    }
    let answer = client.call(operation, params);
    answer["data"].as_str().expect(operation).to_owned()
}

#[test]
fn what_a_link_leaves_out() {
    for (operation, name, value) in [
        ("build_clinic_url", "source", "his"),
        ("build_health_record_url", "from", "third"),
        ("build_health_record_url", "clinic_type", "0"),
        ("build_repeat_reminder_url", "source", "his"),
        ("build_recognition_url", "source", "his"),
        ("build_h5_exam_list_url", "encrypt_type", "1"),
        ("build_h5_exam_list_url", "token", "T"),
        ("build_h5_exam_detail_url", "from", "third"),
        ("build_h5_lab_detail_url", "token", "T"),
        ("build_h5_health_record_url", "clinic_type", "0"),
        ("build_h5_health_record_url", "token", "T"),
    ] {
        let link = built(operation);
        assert_eq!(inspected(&config(), &link)["ok"], true, "{link}");
        let pair = format!("{name}={value}");
        assert!(link.contains(&pair), "{pair}: {link}");
        for without in ["a=1".to_owned(), format!("{name}=")] {
            let url = link.replacen(&pair, &without, 1);
            let words = format!("{name} is missing");
            assert_fault(&url, name, "required", &words);
        }
    }
    // The token of this page holds the numbers too, but its rules are about those in the clear.
    let (_, rule, _) =
        fault(&built("build_health_record_url").replace("accession_number=SD-53242&", ""));
    assert_eq!(rule, "any_of");
}

#[test]
fn what_cannot_be_looked_into() {
    let bare = json!({"domain": "https://other.example.com", "language": "en"});
    let data = inspected(&bare, &Link::new().url());
    assert_eq!(data["ok"], true);
    let remarks = items(&data, "remarks");
    for (param, rule) in [
        ("token", "unchecked"),
        ("sign", "unchecked"),
        ("domain", "other_host"),
    ] {
        assert!(
            remarks
                .iter()
                .any(|remark| (remark.0.as_str(), remark.1.as_str()) == (param, rule)),
            "{param}: {remarks:?}"
        );
    }
    let many = (0..200_000)
        .map(|number| format!("&{number}"))
        .collect::<String>();
    let long = "a".repeat(1_000_000);
    for (url, words) in [
        ("portal.example.com/clinicview", "not a complete address"),
        // Punycode only.
        (
            "https://A医院.example.com/clinicview",
            "not a complete address",
        ),
        (
            "https://%E5%8C%BBA.example.com/clinicview",
            "not a complete address",
        ),
        (
            &["https://portal.example.com/clinicview/index.html?", &many].concat(),
            "too many parameters",
        ),
        (
            &["https://portal.example.com/clinicview/index.html?a=", &long].concat(),
            "too long",
        ),
        (
            "https://portal.example.com/elsewhere",
            "not that of any of the platform",
        ),
    ] {
        let answer = Client::new(&config()).call("inspect_url", json!({ "url": url }));
        assert_eq!(answer["code"], -1001, "{answer}");
        assert!(answer["msg"].as_str().unwrap().contains(words), "{answer}");
    }
}
