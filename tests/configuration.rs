//! What the manual says of each configuration key, against what the library does.

mod common;

use std::ffi::c_char;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use common::server::{Server, ok, reply};
use common::{Client, Encoding, configured, example, export, faults, with};
use serde_json::{Value, json};

/// A row of the manual's table of keys.
struct Documented {
    name: String,
    value: String,
    default: Option<String>,
}

impl Documented {
    /// The bounds of a number.
    fn bounds(&self) -> Option<(i64, i64)> {
        let words = self.value.strip_prefix("whole number from ")?;
        let (least, rest) = words.split_once(" to ").unwrap();
        let most = rest.split([',', ' ']).next().unwrap();
        Some((least.parse().unwrap(), most.parse().unwrap()))
    }

    /// Every spelling of every choice, where the value is one of them.
    fn choices(&self) -> Vec<&str> {
        match self.value.starts_with('`') {
            true => self.value.split('`').skip(1).step_by(2).collect(),
            false => Vec::new(),
        }
    }
}

fn manual() -> Vec<Documented> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/configuration.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (_, table) = page.split_once("|---|---|---|---|\n").unwrap();
    let rows = table.lines().take_while(|line| line.starts_with("| `"));
    let documented = rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        Documented {
            name: cells[1].trim_matches('`').to_owned(),
            value: cells[2].to_owned(),
            default: (!cells[3].is_empty()).then(|| cells[3].trim_matches('`').to_owned()),
        }
    });
    documented.collect()
}

fn documented_default(name: &str) -> String {
    let key = manual().into_iter().find(|key| key.name == name).unwrap();
    key.default.unwrap()
}

/// The encoding of a client whose configuration has this one.
fn spoken(name: &str) -> Encoding {
    match name {
        "gbk" | "cp936" => Encoding::Gbk,
        "gb18030" => Encoding::Gb18030,
        name if name.contains("16") => Encoding::Utf16,
        _ => Encoding::Utf8,
    }
}

#[test]
fn every_number_has_the_bounds_of_the_manual() {
    let mut looked = 0;
    for key in manual() {
        let Some((least, most)) = key.bounds() else {
            continue;
        };
        looked += 1;
        let name = &key.name;
        for number in [least, most] {
            for value in [json!(number), json!(number.to_string())] {
                let answer = configured(Encoding::Utf8, &json!({ name: value }));
                assert_eq!(answer["code"], 0, "{name} {value}: {answer}");
            }
        }
        for number in [least - 1, most + 1] {
            let answer = configured(Encoding::Utf8, &json!({ name: number, "language": "en" }));
            assert_eq!(answer["code"], -1002, "{name} {number}: {answer}");
            assert_eq!(faults(&answer), [name.as_str()]);
            let fault = &answer["error"]["faults"][0];
            assert_eq!(fault["rule"], "range");
            let said = format!("{name}: must be a whole number from {least} to {most}");
            assert_eq!(fault["msg"], said);
        }
    }
    assert!(looked >= 5, "{looked}");
}

#[test]
fn every_choice_and_every_default_of_the_manual_is_accepted() {
    let (mut choices, mut defaults) = (0, 0);
    for key in manual() {
        let name = &key.name;
        for choice in key.choices() {
            choices += 1;
            let encoding = match name.as_str() {
                "encoding" => spoken(choice),
                _ => Encoding::Utf8,
            };
            let answer = configured(encoding, &json!({ name: choice }));
            if name == "tls" && choice == "system" && !cfg!(windows) {
                assert_eq!(answer["error"]["faults"][0]["rule"], "platform");
                continue;
            }
            assert_eq!(answer["code"], 0, "{name} {choice}: {answer}");
        }
        if !key.choices().is_empty() {
            let answer = configured(Encoding::Utf8, &json!({ name: "?" }));
            assert_eq!(faults(&answer), [name.as_str()], "{answer}");
            assert_eq!(answer["error"]["faults"][0]["rule"], "choice");
        }
        if let Some(default) = key.default {
            defaults += 1;
            let answer = configured(Encoding::Utf8, &json!({ name: default }));
            assert_eq!(answer["code"], 0, "{name} {default}: {answer}");
        }
    }
    assert!(choices >= 12 && defaults >= 10, "{choices} {defaults}");
}

#[test]
fn the_keys_that_are_described_are_those_of_the_manual() {
    let client = Client::new(&json!({}));
    let described = client.describe("configuration");
    let described = described.as_array().unwrap();
    let manual = manual();
    let names = |keys: &mut dyn Iterator<Item = String>| keys.collect::<Vec<_>>();
    assert_eq!(
        names(&mut described.iter().map(|key| text(&key["name"]))),
        names(&mut manual.iter().map(|key| key.name.clone()))
    );
    let operations = client.operations();
    for (key, documented) in described.iter().zip(&manual) {
        let default = key.get("default").map(text);
        assert_eq!(default, documented.default, "{key}");
        let bounds = key["least"].as_i64().zip(key["most"].as_i64());
        assert_eq!(bounds, documented.bounds(), "{key}");
        let mut choices = Vec::new();
        for value in key["values"].as_array().into_iter().flatten() {
            choices.push(value["value"].as_str().unwrap());
            let aliases = value["aliases"].as_array().unwrap().iter();
            choices.extend(aliases.map(|alias| alias.as_str().unwrap()));
        }
        assert_eq!(choices, documented.choices(), "{key}");
        assert_eq!(key["secret"], documented.value.ends_with("; secret"));
        for operation in key["needed_by"].as_array().unwrap() {
            assert!(operations.contains(&text(operation)), "{key}");
        }
    }
    let zh = Client::new(&json!({"language": "zh"})).describe("configuration");
    let en = Client::new(&json!({"language": "en"})).describe("configuration");
    assert_eq!(zh[0]["title"], "认证授权中心地址 {auth-center}");
    assert_eq!(en[0]["title"], "address of the auth center, {auth-center}");
}

fn text(value: &Value) -> String {
    value.as_str().map_or(value.to_string(), str::to_owned)
}

/// Without a key that an operation needs, and with all others, it answers -1002 and names it.
#[test]
fn what_needs_a_key_misses_it_by_name() {
    let server = Server::platform(|_| ok(r#"{"code":0,"data":[]}"#));
    let mut missed = 0;
    for key in Client::new(&json!({}))
        .describe("configuration")
        .as_array()
        .unwrap()
    {
        let name = key["name"].as_str().unwrap();
        let mut config = server.config();
        let mut named = vec![name];
        for other in key["one_of"].as_array().into_iter().flatten() {
            named.push(other.as_str().unwrap());
        }
        for name in &named {
            config.as_object_mut().unwrap().remove(*name);
        }
        let client = Client::new(&config);
        for operation in key["needed_by"].as_array().unwrap() {
            let operation = operation.as_str().unwrap();
            let mut params = example(operation);
            // What the call says itself is not missed in the configuration.
            for given in ["username", "password", "sev", "sev_account_id"] {
                params.as_object_mut().unwrap().remove(given);
            }
            if operation == "save_print_files" {
                params["directory"] = json!(std::env::temp_dir());
            }
            let answer = client.call(operation, params);
            assert_eq!(answer["code"], -1002, "{operation} {name}: {answer}");
            let missing = faults(&answer);
            assert!(
                missing.iter().any(|fault| named.contains(fault)),
                "{operation} {name}: {answer}"
            );
            missed += 1;
        }
    }
    assert!(missed > 100, "{missed}");
}

/// Without the key is as with its documented default, and not as with another value.
fn by_default(name: &str, other: Value, observe: impl Fn(Value) -> String) {
    let absent = observe(json!({}));
    let default = documented_default(name);
    assert_eq!(absent, observe(json!({ name: default })), "{name}");
    assert_ne!(absent, observe(json!({ name: other })), "{name}");
}

#[test]
fn a_read_is_tried_again_as_often_as_the_manual_says() {
    let attempts = |config: Value| {
        let server = Server::platform(|_| reply("503 Service Unavailable", "", ""));
        let client = Client::new(&with(&server.config(), config));
        let answer = client.call("query_exams", example("query_exams"));
        assert_eq!(answer["code"], -1104, "{answer}");
        server.count("/exams")
    };
    let documented: usize = documented_default("retries").parse().unwrap();
    assert_eq!(attempts(json!({})), 1 + documented);
    assert_eq!(attempts(json!({"retries": 0})), 1);
    assert_eq!(attempts(json!({"retries": documented + 1})), 2 + documented);
}

#[test]
fn the_default_vector_encrypts() {
    by_default("des_iv", json!("12345678"), |config| {
        let client = Client::new(&with(
            &json!({"domain": "portal.example.com", "des_key": "key", "md5_key": "key", "sev": "eHh4"}),
            config,
        ));
        let params = with(
            &example("build_clinic_url"),
            json!({"timestamp": "2021-05-01 08:00:00"}),
        );
        text(&client.call("build_clinic_url", params)["data"])
    });
}

#[test]
fn the_default_language_and_encoding() {
    by_default("language", json!("en"), |config| {
        let answer = configured(Encoding::Utf8, &with(&config, json!({"no_key": 1})));
        text(&answer["msg"])
    });
    by_default("encoding", json!("gbk"), |config| {
        let mut handle = 0;
        let config = Encoding::Utf8.text(&with(&config, json!({"no_key": 1})).to_string());
        // SAFETY: the header's signatures; the answer ends with NUL.
        unsafe {
            let init: unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char =
                export("idcas_init");
            let free: unsafe extern "C" fn(*mut c_char) -> i32 = export("idcas_free_string");
            let answer = init(config.pointer(), &mut handle);
            let bytes = std::ffi::CStr::from_ptr(answer).to_bytes().to_vec();
            assert_eq!(free(answer), 0);
            format!("{bytes:?}")
        }
    });
}

/// The timestamp of a link that is made now, as it stands in the link.
fn timestamp(base: &str, config: Value) -> String {
    let common = json!({
        "domain": "portal.example.com", "des_key": "key", "md5_key": "key", "sev": "eHh4",
        "auth_center": base, "client_id": "c", "client_secret": "s", "proxy": "none"
    });
    let client = Client::new(&with(&common, config));
    assert_eq!(client.call("get_client_token", json!({}))["code"], 0);
    let url = client.call("build_clinic_url", example("build_clinic_url"))["data"].take();
    let (_, rest) = url.as_str().unwrap().split_once("&timestamp=").unwrap();
    rest.split('&').next().unwrap().to_owned()
}

#[test]
fn the_default_time_zone() {
    let server = Server::platform(|_| ok("{}"));
    let stamp = |config: Value| timestamp(&server.base, config);
    let default: i64 = documented_default("utc_offset_minutes").parse().unwrap();
    let before = stamp(json!({"utc_offset_minutes": default}));
    let absent = stamp(json!({}));
    let after = stamp(json!({"utc_offset_minutes": default}));
    assert!(
        before <= absent && absent <= after,
        "{before} {absent} {after}"
    );
    assert!(stamp(json!({"utc_offset_minutes": default + 30})) > after);
    assert!(stamp(json!({"utc_offset_minutes": default - 30})) < before);
}

#[test]
fn the_default_clock() {
    const TOKEN: &str = r#"{"access_token":"t","token_type":"Bearer","expires_in":43200}"#;
    // Between one and fourteen hours from now, and far from where the hour changes: the date and, behind %20, the hour.
    const HALF: u64 = 12 * 3600;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let ahead = Duration::from_secs((now.as_secs() + 3600).div_ceil(HALF) * HALF + 1800);
    let date = httpdate::fmt_http_date(UNIX_EPOCH + ahead);
    let server = Server::new(move |_| reply("200 OK", &format!("Date: {date}\r\n"), TOKEN));
    by_default("clock", json!("local"), |config| {
        timestamp(&server.base, config)[..15].to_owned()
    });
}
