//! The page about going live names keys, codes, operations, steps of the diagnosis and causes of refused links. Whatever it
//! names is there.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use idcas::catalogue::ALL;
use idcas::code::TABLE as CODES;
use idcas::configuration::KEYS;
use idcas::mistake::TABLE as MISTAKES;
use serde_json::Value;

const PAGES: [&str; 2] = ["docs/going-live.md", "docs/going-live.zh-CN.md"];

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(file);
    fs::read_to_string(path).unwrap()
}

/// What stands in backticks, outside of blocks.
fn spans(page: &str) -> Vec<&str> {
    let outside = page.split("\n```").step_by(2);
    outside
        .flat_map(|text| text.split('`').skip(1).step_by(2))
        .collect()
}

fn is_name(text: &str) -> bool {
    text.contains('_')
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The first cells of a table's rows, without their backticks.
fn first_cells(page: &str) -> impl Iterator<Item = &str> {
    page.lines().filter_map(|line| {
        let cell = line.strip_prefix("| `")?;
        cell.split('`').next()
    })
}

/// The library's names; nginx's are those of the relay's file.
fn names() -> HashSet<String> {
    let mut names: HashSet<String> = KEYS.iter().map(|key| key.name().to_owned()).collect();
    for operation in ALL {
        names.insert(operation.name.to_owned());
        names.extend(operation.params.iter().map(|param| param.name.to_owned()));
    }
    names.extend(CODES.iter().map(|code| code.name.to_owned()));
    names.extend(MISTAKES.iter().map(|mistake| mistake.name.to_owned()));
    names.extend(first_cells(&read("docs/refused.md")).map(str::to_owned));
    names.extend(first_cells(&read("docs/reference/codes.md")).map(str::to_owned));
    let warnings = read("docs/guide.md");
    names.extend(first_cells(&warnings).map(str::to_owned));
    for file in ["include/idcas.h", "examples/relay/nginx.conf"] {
        let text = read(file);
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        names.extend(words.map(str::to_owned));
    }
    // OAuth's errors, and what nginx has besides.
    for word in ["invalid_client", "invalid_grant", "ip_hash", "limit_req"] {
        names.insert(word.to_owned());
    }
    names
}

#[test]
fn each_name_exists() {
    let names = names();
    for file in PAGES {
        let page = read(file);
        let spans = spans(&page);
        let unknown: Vec<&&str> = spans
            .iter()
            .filter(|span| is_name(span) && !names.contains(**span))
            .collect();
        assert!(unknown.is_empty(), "{file} names {unknown:?}");
        assert!(spans.iter().filter(|span| is_name(span)).count() > 40);
        let words = page.split(|c: char| !(c.is_ascii_digit() || c == '-'));
        let codes = words.filter(|word| word.len() == 5 && word.starts_with("-1"));
        let known = |code: &str| CODES.iter().any(|entry| entry.number.to_string() == code);
        let unknown: Vec<&str> = codes.filter(|code| !known(code)).collect();
        assert!(unknown.is_empty(), "{file} names {unknown:?}");
    }
}

/// Steps of one word, which are no names by their look.
#[test]
fn each_step_exists() {
    let steps = read("docs/refused.md");
    let (_, steps) = steps.split_once("idcas_diagnose").unwrap();
    let known: Vec<&str> = first_cells(steps).collect();
    for step in [
        "user_token",
        "address",
        "page",
        "rsa_public_key",
        "clock",
        "resolve",
        "connect",
    ] {
        assert!(known.contains(&step), "{step}: {known:?}");
        for file in PAGES {
            assert!(spans(&read(file)).contains(&step), "{file}: {step}");
        }
    }
}

/// A configuration that is shown is one; so are the parameters of an operation.
#[test]
fn each_json_is_a_configuration_or_parameters() {
    for file in PAGES {
        let page = read(file);
        let blocks = page.split("\n```json\n").skip(1);
        let mut count = 0;
        for block in blocks {
            let text = block.split("\n```").next().unwrap();
            let value: Value = serde_json::from_str(text).unwrap();
            let members: Vec<&String> = value.as_object().unwrap().keys().collect();
            let is_configuration = members
                .iter()
                .all(|name| KEYS.iter().any(|key| key.name() == *name));
            let are_parameters = ALL.iter().any(|operation| {
                members
                    .iter()
                    .all(|name| operation.params.iter().any(|param| param.name == *name))
            });
            assert!(is_configuration || are_parameters, "{file}: {text}");
            count += 1;
        }
        assert!(count >= 2);
        for span in spans(&page) {
            let Some(name) = span
                .strip_prefix('"')
                .and_then(|rest| rest.split_once("\":"))
            else {
                continue;
            };
            let is_known = KEYS.iter().any(|key| key.name() == name.0) || name.0 == "outcome";
            assert!(is_known, "{file}: {span}");
        }
    }
}
