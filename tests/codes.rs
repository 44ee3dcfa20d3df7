//! The codes wherever a user meets them: each is there, in words that fit, and no other.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::ptr::null;

use common::encoding::Text;
use common::{Client, Encoding, explained};
use idcas::code::{Arises, Code, IDCAS_TIMEOUT, TABLE};
use idcas::said::Language;
use serde_json::json;

/// The language named in ASCII, and the answer in UTF-8.
fn in_utf8(code: i32, language: &str) -> String {
    let language = Encoding::Utf8.text(language);
    explained(code, language.pointer(), Encoding::Utf8)
}

fn in_utf16(code: i32, language: &str) -> String {
    let language = Encoding::Utf16.text(language);
    explained(code, language.pointer(), Encoding::Utf16)
}

fn has_chinese(text: &str) -> bool {
    text.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn every_code_is_explained_in_both_languages_and_all_encodings() {
    assert!(TABLE.len() >= 19);
    for entry in TABLE {
        for (language, name) in [(Language::Zh, "zh"), (Language::En, "en")] {
            let whole = in_utf8(entry.number, name);
            let opening = format!("{} ({}): ", entry.constant, entry.number);
            assert!(whole.starts_with(&opening), "{whole}");
            for part in [entry.meaning, entry.cause, entry.remedy] {
                let part = part.text(language).replace('`', "");
                assert!(whole.contains(&part), "{whole}");
            }
            assert_eq!(has_chinese(&whole), language == Language::Zh, "{whole}");
            assert!(!whole.contains(['`', '\n']), "{whole}");
            // Nothing of it needs an escape anywhere.
            for encoding in Encoding::ALL {
                let spoken = format!("{name}.{}", encoding.name());
                let spoken = Encoding::Utf8.text(&spoken);
                let text = explained(entry.number, spoken.pointer(), encoding);
                assert_eq!(text, whole);
            }
            assert_eq!(in_utf16(entry.number, name), whole);
        }
    }
}

#[test]
fn a_text_reads_as_sentences() {
    assert_eq!(
        in_utf8(-1105, "en"),
        "IDCAS_CANCELLED (-1105): The call was cancelled. Typical cause: The program called idcas_cancel. \
         What to do: Call again if the result is still wanted. \
         Where error.outcome of a write is unknown, look it up before sending it again."
    );
    assert_eq!(
        in_utf8(-1105, "zh"),
        "IDCAS_CANCELLED (-1105): 调用被取消。常见原因：程序调用了 idcas_cancel。处理方法：仍需要结果时，请重新调用。\
         写操作的 error.outcome 为 unknown 时，请先查询，再决定是否重发。"
    );
    // Success has no cause.
    assert_eq!(
        in_utf8(0, "zh"),
        "IDCAS_OK (0): 调用成功。处理方法：使用 data 中的结果。"
    );
}

#[test]
fn a_language_is_taken_as_hosts_write_it() {
    let [zh, en] = ["zh", "en"].map(|language| in_utf8(IDCAS_TIMEOUT, language));
    assert_ne!(zh, en);
    assert_eq!(explained(IDCAS_TIMEOUT, null(), Encoding::Utf8), zh);
    for same in ["", "ZH", "zh_CN", "zh-CN", "zh_CN.UTF-8", "zh-hans-cn.utf8"] {
        assert_eq!(in_utf8(IDCAS_TIMEOUT, same), zh, "{same}");
    }
    for same in ["EN", "en_US", "en-GB.utf-8"] {
        assert_eq!(in_utf8(IDCAS_TIMEOUT, same), en, "{same}");
    }
    for (spoken, encoding) in [
        ("zh_CN.GBK", Encoding::Gbk),
        ("zh-CN.GB18030", Encoding::Gb18030),
        ("zh_CN.UTF-16", Encoding::Utf16),
    ] {
        // Asked for in UTF-16, what is named counts all the same.
        for asked in [Encoding::Utf8.text(spoken), Encoding::Utf16.text(spoken)] {
            assert_eq!(explained(IDCAS_TIMEOUT, asked.pointer(), encoding), zh);
        }
    }
    assert_eq!(in_utf16(IDCAS_TIMEOUT, "zh-CN"), zh);
    assert_eq!(in_utf16(IDCAS_TIMEOUT, "en"), en);
}

#[test]
fn what_is_not_understood_is_answered_in_both_languages() {
    let [zh, en] = ["zh", "en"].map(|language| in_utf8(IDCAS_TIMEOUT, language));
    let long = "zh".repeat(40);
    for (garbage, known) in [
        ("fr", "Write zh or en"),
        ("chinese", "Write zh or en"),
        ("中文", "Write zh or en"),
        (&*long, "Write zh or en"),
        ("{\"language\":\"zh\"}", "Write zh or en"),
        ("zh.big5", "Known are utf-8"),
        ("en.", "Known are utf-8"),
    ] {
        let text = in_utf8(IDCAS_TIMEOUT, garbage);
        for part in [&*en, &*zh, known, "不认识 language"] {
            assert!(text.contains(part), "{garbage}: {text}");
        }
        // Never what was passed.
        assert!(!text.contains(garbage) || garbage == "en.", "{text}");
        if garbage.is_ascii() && garbage.starts_with(|c: char| c.is_alphabetic()) {
            let wide = in_utf16(IDCAS_TIMEOUT, garbage);
            assert_eq!(
                wide.replace("UTF-16", "UTF-8"),
                text.replace("UTF-16", "UTF-8")
            );
        }
    }
}

/// What is not a text has no end, and is read no further than a locale is long.
#[test]
fn a_language_without_an_end_is_not_read_for_long() {
    for text in [
        Text::Bytes(vec![b'z'; 64]),
        Text::Units(vec![b'z'.into(); 64]),
    ] {
        let answer_in = match text {
            Text::Bytes(_) => Encoding::Utf8,
            Text::Units(_) => Encoding::Utf16,
        };
        let said = explained(-1102, text.pointer(), answer_in);
        assert!(said.contains("Write zh or en"), "{said}");
    }
}

#[test]
fn what_is_not_a_code_is_told_in_words() {
    for number in [-2, -999, -1000, -1005, -1109, -2000, i32::MIN] {
        let (zh, en) = (in_utf8(number, "zh"), in_utf8(number, "en"));
        assert!(zh.contains(&format!("没有返回码 {number}")), "{zh}");
        assert!(en.contains(&format!("has no code {number}.")), "{en}");
        assert!(!has_chinese(&en), "{en}");
    }
    // A handle, or how many there are.
    for number in [1, 536870913, i32::MAX] {
        assert!(in_utf8(number, "en").contains("a handle, a count or a length"));
        assert!(in_utf8(number, "zh").contains("句柄、个数或长度"));
    }
}

/// A file of the repository.
fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Names and numbers: what a file has between these words.
fn constants(text: &str, before: &str, between: &str, after: &str) -> BTreeMap<String, i32> {
    let mut found = BTreeMap::new();
    for line in text.lines() {
        let line = line.trim().strip_prefix(before);
        let pair = line.and_then(|rest| rest.strip_suffix(after)?.split_once(between));
        let Some((name, number)) = pair else { continue };
        if let Ok(number) = number.trim_matches(['(', ')']).parse() {
            assert_eq!(found.insert(name.to_owned(), number), None, "{name} twice");
        }
    }
    found
}

/// The table's constants, named as a language names them.
fn expected(name: impl Fn(&'static str) -> String) -> BTreeMap<String, i32> {
    TABLE
        .iter()
        .map(|entry| (name(entry.name), entry.number))
        .collect()
}

#[test]
fn the_header_has_every_code() {
    let header = read("include/idcas.h");
    let found = constants(&header, "#define ", " ", "");
    assert_eq!(
        found,
        expected(|name| format!("IDCAS_{}", name.to_uppercase()))
    );
    for entry in TABLE {
        let comment = format!(
            "/*\n {}\n {}\n */\n#define {} ",
            entry.meaning.en, entry.meaning.zh, entry.constant
        );
        assert!(header.contains(&comment), "{comment}");
    }
}

#[test]
fn the_manual_has_every_code() {
    for (path, language) in [
        ("docs/reference/codes.md", Language::En),
        ("docs/reference/zh/codes.md", Language::Zh),
    ] {
        let page = read(path);
        let rows = page.lines().filter_map(|line| {
            let (number, rest) = line.strip_prefix("| [")?.split_once(']')?;
            let name = rest.split('`').nth(1)?;
            Some((name.to_owned(), number.parse().unwrap()))
        });
        let known = expected(str::to_owned);
        assert_eq!(rows.collect::<BTreeMap<_, i32>>(), known, "{path}");
        let mut sections = BTreeMap::new();
        for section in page.split("\n## ").skip(1) {
            let (heading, text) = section.split_once('\n').unwrap();
            let (number, name) = heading.split_once(' ').unwrap();
            sections.insert(name.to_owned(), number.parse().unwrap());
            let entry = TABLE.iter().find(|entry| entry.name == name).unwrap();
            for part in [entry.meaning, entry.cause, entry.remedy] {
                assert!(text.contains(part.text(language)), "{path}: {text}");
            }
        }
        assert_eq!(sections, known, "{path}");
    }
}

#[test]
fn every_binding_has_every_code() {
    let delphi = constants(&read("bindings/delphi/Idcas.pas"), "IDCAS_", " = ", ";");
    let mut known = expected(str::to_uppercase);
    known.insert("BINDING_ABI".to_owned(), 1);
    assert_eq!(delphi, known);

    let pascal = |name: &str| -> String {
        let words = name.split('_');
        words
            .map(|word| word[..1].to_uppercase() + &word[1..])
            .collect()
    };
    let classes = read("bindings/csharp/Values.cs");
    let class = classes.split("class IdcasCode").nth(1).unwrap();
    let class = class.split("\n    }").next().unwrap();
    let csharp = constants(class, "public const int ", " = ", ";");
    assert_eq!(csharp, expected(pascal));

    let mut known = expected(str::to_uppercase);
    known.insert("EXPECTED_ABI".to_owned(), 1);
    for variant in ["pb9", "ansi", "unicode", "unicode64"] {
        // Some have their comments in GBK.
        let path = format!("bindings/powerbuilder/{variant}/n_idcas.sru");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let object = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        assert_eq!(
            constants(&object, "constant long ", " = ", ""),
            known,
            "{variant}"
        );
        // And the word for each; success has none.
        for entry in TABLE {
            let word = if entry.number == 0 { "" } else { entry.name };
            let case = format!(
                "\tcase {}\r\n\t\treturn \"{word}\"\r\n",
                entry.name.to_uppercase()
            );
            assert!(object.contains(&case), "{variant}: {case}");
        }
    }
}

#[test]
fn operations_tell_every_code_that_a_call_can_end_with() {
    let client = Client::new(&json!({}));
    let mut told = BTreeSet::new();
    for operation in client.operations() {
        let described = client.describe(&operation);
        let codes = described["codes"].as_array().unwrap().iter();
        told.extend(codes.map(|code| code.as_i64().unwrap() as i32));
    }
    let elsewhere = [Code::Exhausted];
    for code in Code::ALL {
        assert_eq!(
            told.remove(&code.number()),
            !elsewhere.contains(code),
            "{code:?}"
        );
        assert_eq!(code.arises() == Arises::Elsewhere, elsewhere.contains(code));
    }
    assert!(told.is_empty(), "{told:?}");
}
