//! What callers rely on stays as `abi/1.json` has it, and recording it refuses what is not an addition.

mod compare;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use idcas::catalogue::ALL;
use idcas_bindgen::promise::{self, Operation, Param, Promise};

fn checked_in() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(path.join(promise::PATH)).unwrap()
}

#[test]
fn the_promise_is_kept_and_all_of_it_recorded() {
    let (text, now) = (checked_in(), promise::now().unwrap());
    let found = promise::compare(&serde_json::from_str(&text).unwrap(), &now);
    assert!(
        found.offences.is_empty(),
        "{}",
        promise::broken(&found.offences)
    );
    assert!(
        text == now.text().unwrap(),
        "{} is stale: run `make abi`\n{}",
        promise::PATH,
        found.news.join("\n")
    );
}

#[test]
fn every_operation_of_the_catalogue_is_in_it_and_has_an_export() {
    let promise: Promise = serde_json::from_str(&checked_in()).unwrap();
    assert_eq!(promise.operations.len(), ALL.len());
    for operation in ALL {
        let export = &promise.exports[&format!("idcas_{}", operation.name)];
        let takes = "(int32_t client, const char *params_json)";
        assert!(export.signature.ends_with(takes), "{export:?}");
    }
}

const SMALL: &str = r#"{
    "abi_version": 1,
    "exports": {
        "idcas_open": {"signature": "int32_t idcas_open(const char *path, int32_t mode)"},
        "idcas_close": {"signature": "int32_t idcas_close(int32_t client)"}
    },
    "codes": {
        "IDCAS_OK": {"number": 0, "name": "ok"},
        "IDCAS_BUSY": {"number": -1001, "name": "busy"}
    },
    "configuration": {"retries": {"default": "2"}, "proxy": {"default": ""}},
    "operations": {
        "find": {
            "kind": "request",
            "writes": false,
            "params": {
                "id": {"type": "string", "required": true, "max_len": 20},
                "sort": {"type": "short", "required": false, "if_absent": {"default": "0"}, "values": ["0", "1"]},
                "from": {"type": "date", "required": false},
                "until": {"type": "date", "required": false},
                "user": {"type": "string", "required": true, "if_absent": {"configuration": "username"}}
            },
            "rules": [
                {"any_of": ["from", "until"]},
                {"range": {"start": "from", "end": "until", "both": true}},
                {"required_when": {"param": "from", "when": "sort", "is": ["1"]}}
            ],
            "outputs": {"data": {"type": "list"}, "data[].sex": {"type": "string", "values": ["F", "M"]}}
        },
        "count": {"kind": "request", "writes": false, "params": {}, "rules": [], "outputs": {}}
    },
    "com": {
        "identifiers": {"class": "1"},
        "interfaces": {
            "IThing": {
                "id": "2",
                "open": false,
                "members": {
                    "Run": {"number": 1, "kind": "method", "arguments": [
                        {"name": "what", "type": "text", "optional": false}, {"name": "how", "type": "any", "optional": true}
                    ], "gives": "text"},
                    "Name": {"number": 2, "kind": "get", "arguments": [], "gives": "text"}
                }
            }
        },
        "operations": {"find": {"number": 7, "parameters": ["id", "sort"]}}
    }
}"#;

fn small() -> Promise {
    serde_json::from_str(SMALL).unwrap()
}

fn find(promise: &mut Promise) -> &mut Operation {
    promise.operations.get_mut("find").unwrap()
}

fn optional() -> Param {
    Param {
        kind: "string".to_owned(),
        required: false,
        max_len: None,
        if_absent: None,
        values: BTreeSet::new(),
    }
}

/// A file of this test's own with this in it.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn recording_writes_what_is_new() {
    let path = file("grown.json", SMALL);
    let mut grown = small();
    find(&mut grown)
        .params
        .insert("page".to_owned(), optional());
    let news = promise::record(&path, &grown).unwrap();
    assert_eq!(news, ["operation find: parameter page is new"]);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(serde_json::from_str::<Promise>(&text).unwrap(), grown);
    assert!(
        text.contains("\n        \"page\": {\"type\": \"string\", \"required\": false},\n"),
        "{text}"
    );
    assert_eq!(promise::record(&path, &grown).unwrap(), [""; 0]);
}

/// Of what the library has, with something new beside it: every offence is told, and nothing is written.
#[test]
fn recording_refuses_a_broken_promise() {
    let text = checked_in();
    let path = file("broken.json", &text);
    let mut changed = promise::now().unwrap();
    changed.exports.remove("idcas_wait");
    let copy = changed.exports.get_mut("idcas_copy_text").unwrap();
    copy.signature = copy
        .signature
        .replace("int32_t capacity", "size_t capacity");
    changed.codes.get_mut("IDCAS_TIMEOUT").unwrap().number = -1109;
    let query = changed.operations.get_mut("query_exams").unwrap();
    let optional = query.params.values_mut().find(|param| !param.required);
    optional.unwrap().required = true;
    query
        .outputs
        .insert("new".to_owned(), query.outputs["data"].clone());

    let error = promise::record(&path, &changed).unwrap_err().to_string();
    for told in [
        "- export idcas_wait is gone\n",
        "- export idcas_copy_text: its signature was ",
        "- code IDCAS_TIMEOUT: its number was -1102 and is now -1109\n",
        " was optional and is now required",
    ] {
        assert!(error.contains(told), "{told} is not in {error}");
    }
    assert_eq!(error.matches("\n- ").count(), 4, "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_promise_is_not_begun_anew() {
    let path = file("lost.json", "");
    fs::remove_file(&path).unwrap();
    promise::record(&path, &small()).unwrap_err();
    assert!(!path.exists());
}
