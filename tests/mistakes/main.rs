//! `inspect_url` on a table of wrong links: each kind, on each page, with values of chance, is called by its name, and nothing
//! else is found. The links are made here, without the library.

#[path = "../common/mod.rs"]
mod common;
mod draft;
mod making;
mod pasted;
mod table;

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::{Client, with};
use draft::{ACCOUNT, DES_KEY, Draft, MD5_KEY, Numbers, ORIGIN, PAGES, SECRET};
use serde_json::{Value, json};
use table::KINDS;
use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset};

/// Of the platform that the links are made for.
pub fn config() -> Value {
    json!({
        "domain": ORIGIN,
        "des_key": DES_KEY,
        "md5_key": MD5_KEY,
        "sev_account_id": ACCOUNT,
        "client_secret": SECRET,
        "rsa_public_key": include_str!("../data/rsa_public_spki.txt"),
        "language": "en",
    })
}

fn china() -> UtcOffset {
    UtcOffset::from_hms(8, 0, 0).unwrap()
}

/// China time of so many seconds since 1970.
pub fn written(seconds: i64) -> String {
    let at = OffsetDateTime::from_unix_timestamp(seconds)
        .unwrap()
        .to_offset(china());
    let (date, time) = (at.date(), at.time());
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        date.year(),
        u8::from(date.month()),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

pub fn seconds(written: &str) -> i64 {
    let mut parts = written
        .split(['-', ' ', ':'])
        .map(|part| part.parse::<u16>().unwrap());
    let mut next = || parts.next().unwrap();
    let (year, month, day) = (next(), next() as u8, next() as u8);
    let month = time::Month::try_from(month).unwrap();
    let date = time::Date::from_calendar_date(year.into(), month, day).unwrap();
    let time = time::Time::from_hms(next() as u8, next() as u8, next() as u8).unwrap();
    PrimitiveDateTime::new(date, time)
        .assume_offset(china())
        .unix_timestamp()
}

pub fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    written(since.as_secs() as i64)
}

pub fn inspected(client: &Client, text: &str) -> Value {
    let answer = client.call("inspect_url", json!({ "url": text }));
    assert_eq!(answer["code"], 0, "{text}: {answer}");
    answer["data"].clone()
}

/// The causes of a list, sorted.
pub fn causes(data: &Value, list: &str) -> Vec<String> {
    let items = data[list].as_array().unwrap().iter();
    let mut causes: Vec<String> = items
        .map(|item| item["cause"].as_str().unwrap().to_owned())
        .collect();
    causes.sort_unstable();
    causes
}

fn sorted(names: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    names.sort_unstable();
    names
}

/// Sentences of both languages, of the same findings, without a secret.
fn assert_words(english: &Value, chinese: &Value, case: &str) {
    for list in ["faults", "remarks"] {
        let (one, other) = (
            english[list].as_array().unwrap(),
            chinese[list].as_array().unwrap(),
        );
        assert_eq!(one.len(), other.len(), "{case}: {english}\n{chinese}");
        for (one, other) in one.iter().zip(other) {
            assert_eq!(
                (&one["param"], &one["cause"]),
                (&other["param"], &other["cause"]),
                "{case}"
            );
            let (one, other) = (one["msg"].as_str().unwrap(), other["msg"].as_str().unwrap());
            assert!(!other.is_ascii() && one != other, "{case}: {one} / {other}");
            for secret in [DES_KEY, MD5_KEY, SECRET, ACCOUNT, "{detail}"] {
                assert!(
                    !one.contains(secret) && !other.contains(secret),
                    "{case}: {one} / {other}"
                );
            }
        }
    }
}

#[test]
fn each_kind_on_each_page_is_called_by_its_name() {
    let english = Client::new(&config());
    let chinese = Client::new(&with(&config(), json!({"language": "zh"})));
    let mut wrong = BTreeMap::new();
    let mut tried = 0;
    for kind in KINDS {
        for page in PAGES.into_iter().filter(|page| (kind.on)(page)) {
            for round in 0..2 {
                let mut numbers = Numbers(round * 7919 + tried);
                let mut draft = Draft::new(page, &now(), &mut numbers);
                let text = (kind.make)(&mut draft).unwrap_or_else(|| draft.link());
                // The kind has nothing to do with this page.
                if text.is_empty() {
                    continue;
                }
                tried += 1;
                let data = inspected(&english, &text);
                let case = format!("{} on {}", kind.name, page.path);
                let faults = causes(&data, "faults");
                let remarks = causes(&data, "remarks");
                let missing = kind
                    .remarks
                    .iter()
                    .any(|remark| !remarks.iter().any(|found| found == remark));
                if faults != sorted(kind.faults)
                    || missing
                    || (kind.remarks.is_empty() && remarks.len() > 1)
                {
                    wrong.insert(
                        case.clone(),
                        format!(
                            "{faults:?} {remarks:?} instead of {:?} {:?}: {text}",
                            kind.faults, kind.remarks
                        ),
                    );
                    continue;
                }
                assert_eq!(data["ok"], kind.faults.is_empty(), "{case}");
                if round == 0 {
                    assert_words(&data, &inspected(&chinese, &text), &case);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{wrong:#?}", wrong.len());
    assert!(
        KINDS.len() >= 70 && tried > 1_000,
        "{} kinds, {tried} links",
        KINDS.len()
    );
}

/// Each of the catalogue's mistakes is found on some link; a name that nothing finds helps nobody.
#[test]
fn every_mistake_of_the_catalogue_has_a_kind() {
    let tried: Vec<&str> = KINDS
        .iter()
        .flat_map(|kind| kind.faults.iter().chain(kind.remarks))
        .copied()
        .collect();
    let elsewhere = pasted::FOUND_ELSEWHERE;
    let untried: Vec<&str> = idcas::mistake::TABLE
        .iter()
        .map(|mistake| mistake.name)
        .filter(|name| !tried.contains(name) && !elsewhere.contains(name))
        .collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn an_example_of_sev_that_is_configured_is_right() {
    let mut numbers = Numbers(3);
    let draft = Draft::new(PAGES[0], &now(), &mut numbers);
    let sev = STANDARD.decode(&draft.sev).unwrap();
    assert_eq!(sev.len(), 256);
    let mut own = with(&config(), json!({ "sev": draft.sev }));
    own.as_object_mut().unwrap().remove("sev_account_id");
    let data = inspected(&Client::new(&own), &draft.link());
    assert_eq!(
        (causes(&data, "faults"), causes(&data, "remarks")),
        (vec![], vec![])
    );
}
