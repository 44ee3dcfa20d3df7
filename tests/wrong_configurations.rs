//! Configurations as people get them wrong, made from a right one: `idcas_init` tells each by its own cause and its place,
//! in both languages and without another. The right ones pass. What shows only at the platform is in `diagnosis`.

mod common;

use common::{Client, Encoding, configured, init, refused};
use serde_json::{Value, json};

const LANGUAGES: [&str; 2] = ["en", "zh"];

/// A right configuration on one line for each key, as people keep it in a file.
fn written(language: &str) -> Vec<(&'static str, String)> {
    [
        ("auth_center", r#""http://10.222.23.65:8686""#),
        ("gateway", r#""http://10.222.23.65:8888/api""#),
        ("doc_gateway", r#""http://10.222.23.65:8888/doc""#),
        ("domain", r#""http://10.222.23.65:8080""#),
        ("client_id", r#""his-demo""#),
        ("client_secret", r#""se//cret: 'a', b#c""#),
        ("username", r#""张三（急诊）""#),
        ("password", r#""Pa“ss”：1，""#),
        ("md5_key", r#""md5{key}=""#),
        ("sev_account_id", r#""880001""#),
        ("timeout_ms", "30000"),
        ("ca_file", "null"),
    ]
    .into_iter()
    .map(|(key, value)| (key, value.to_owned()))
    .chain([("language", format!("\"{language}\""))])
    .collect()
}

fn joined(lines: &[(&str, String)]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|(key, value)| format!("  \"{key}\": {value}"))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// The one fault of a configuration.
fn fault(text: &str) -> Value {
    let answer = refused(text);
    assert_eq!(answer["code"], -1002, "{text}: {answer}");
    let faults = answer["error"]["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 1, "{text}: {answer}");
    let mut fault = faults[0].clone();
    fault["whole"] = json!(format!("{} {}", answer["msg"], answer["error"]["hint"]));
    fault
}

#[test]
fn right_configurations_pass_without_a_word() {
    for language in LANGUAGES {
        let lines = written(language);
        for text in [
            joined(&lines),
            joined(&lines).replace("\n  ", ""),
            joined(&lines).replace('\n', "\r\n"),
            format!("\u{feff}{}", joined(&lines)),
            joined(&lines).replace("\": ", "\"\t:  "),
        ] {
            let (answer, handle) = init(Encoding::Utf8, &text);
            assert!(
                handle > 0 && !answer.contains("warnings"),
                "{text}: {answer}"
            );
            drop(Client {
                handle,
                encoding: Encoding::Utf8,
            });
        }
    }
}

/// A mistake in one line: name, line from key and value, what stands at the place that is named, words.
struct Slip {
    name: &'static str,
    line: fn(&str, &str) -> String,
    at: &'static str,
    said: [&'static str; 2],
}

const SLIPS: &[Slip] = &[
    Slip {
        name: "colon",
        line: |key, value| format!("\"{key}\"： {value}"),
        at: "：",
        said: ["full-width", "全角"],
    },
    Slip {
        name: "comma",
        line: |key, value| format!("\"{key}\": {value}，\"retries\": 1"),
        at: "，",
        said: ["full-width", "全角"],
    },
    Slip {
        name: "quotes of a name",
        line: |key, value| format!("“{key}”: {value}"),
        at: "“",
        said: ["full-width", "全角"],
    },
    Slip {
        name: "quotes of a value",
        line: |key, _| format!("\"{key}\": “x”"),
        at: "“",
        said: ["full-width", "全角"],
    },
    Slip {
        name: "closing quote",
        line: |key, _| format!("\"{key}\": \"x”"),
        at: "”",
        said: ["full-width", "全角"],
    },
    Slip {
        name: "comment behind",
        line: |key, value| format!("\"{key}\": {value} // the platform's"),
        at: "//",
        said: ["comment", "注释"],
    },
    Slip {
        name: "comment before",
        line: |key, value| format!("/* x */ \"{key}\": {value}"),
        at: "/*",
        said: ["comment", "注释"],
    },
    Slip {
        name: "comment of a script",
        line: |key, value| format!("# \"{key}\": {value}"),
        at: "#",
        said: ["comment", "注释"],
    },
    Slip {
        name: "single quotes",
        line: |key, _| format!("\"{key}\": 'x'"),
        at: "'",
        said: ["single quotation mark", "单引号"],
    },
    Slip {
        name: "single quotes of a name",
        line: |key, value| format!("'{key}': {value}"),
        at: "'",
        said: ["single quotation mark", "单引号"],
    },
    Slip {
        name: "no quotes",
        line: |key, _| format!("\"{key}\": http://h/api"),
        at: "http:",
        said: ["not in double", "没有加双引号"],
    },
    Slip {
        name: "no quotes of a name",
        line: |key, value| format!("{key}: {value}"),
        at: "KEY",
        said: ["not in double", "没有加双引号"],
    },
    Slip {
        name: "two commas",
        line: |key, value| format!("\"{key}\": {value},,\"retries\": 1"),
        at: ",\"r",
        said: ["comma too many", "多了一个逗号"],
    },
    Slip {
        name: "no comma",
        line: |key, value| format!("\"{key}\": {value} \"retries\": 1"),
        at: "\"retries",
        said: ["comma is missing", "缺少逗号"],
    },
    Slip {
        name: "equals",
        line: |key, value| format!("\"{key}\" = {value}"),
        at: "=",
        said: ["= instead of a colon", "等号"],
    },
    Slip {
        name: "no value",
        line: |key, _| format!("\"{key}\": "),
        at: "END",
        said: ["no value", "缺少值"],
    },
    Slip {
        name: "backslash",
        line: |key, _| format!(r#""{key}": "C:\his\idcas""#),
        at: r"\h",
        said: ["single backslash", "单个反斜杠"],
    },
    Slip {
        name: "tab",
        line: |key, _| format!("\"{key}\": \"x\ty\""),
        at: "\t",
        said: ["tab", "制表符"],
    },
    Slip {
        name: "full-width blank",
        line: |key, value| format!("\"{key}\":\u{3000}{value}"),
        at: "\u{3000}",
        said: ["full-width or no-break blank", "全角空格"],
    },
    Slip {
        name: "capital",
        line: |key, _| format!("\"{key}\": True"),
        at: "True",
        said: ["lower case", "小写"],
    },
];

/// Where it stands: what comes behind a value is the last of its kind.
fn found(wrong: &str, name: &str, at: &str) -> usize {
    match name {
        "comma" | "comment behind" => wrong.rfind(at).unwrap(),
        _ => wrong.find(at).unwrap(),
    }
}

/// Each slip in each line but the last: the place is named, and nothing else.
#[test]
fn each_slip_of_the_pen_is_named_with_its_place() {
    let mut seen = 0;
    for slip in SLIPS {
        for (language, said) in LANGUAGES.into_iter().zip(slip.said) {
            let lines = written(language);
            for at in 0..lines.len() - 1 {
                let (key, value) = &lines[at];
                let wrong = (slip.line)(key, value);
                let mut text: Vec<String> = lines
                    .iter()
                    .map(|(key, value)| format!("\"{key}\": {value}"))
                    .collect();
                text[at] = wrong.clone();
                let text = format!("{{\n{}\n}}", text.join(",\n"));
                let fault = fault(&text);
                let name = slip.name;
                let whole = fault["whole"].as_str().unwrap();
                assert!(whole.contains(said), "{name}: {whole}");
                let about_backslashes = whole.contains("backslash") || whole.contains("反斜杠");
                assert_eq!(about_backslashes, name == "backslash", "{name}: {whole}");
                // The next line's begin, where the value is missing up to its comma.
                let column = match slip.at {
                    "KEY" => 1,
                    "END" => wrong.chars().count() + 1,
                    // A value may hold the same in its text.
                    at => wrong[..found(&wrong, name, at)].chars().count() + 1,
                };
                assert_eq!(
                    (&fault["line"], &fault["column"]),
                    (&json!(at + 2), &json!(column)),
                    "{name}: {text}\n{whole}"
                );
                assert!(
                    !whole.contains("se//cret") && !whole.contains("Pa“ss"),
                    "{whole}"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 30 * 2, "{seen}");
}

#[test]
fn a_text_that_is_something_else_is_told_as_that() {
    for (text, said) in [
        (
            "{\n \"retries\": 1,\n}",
            ["nothing follows the comma", "没有内容"],
        ),
        ("{\"retries\": 1", ["} is missing", "缺少 }"]),
        ("{\"retries\": 1}}", ["behind the closing", "之后还有内容"]),
        ("{\"username\": \"x}", ["is not closed", "没有结束"]),
        ("[{\"retries\": 1}]", ["an array", "是数组"]),
        ("[idcas]\nretries=1\n", ["INI", "INI"]),
        ("C:\\his\\idcas.json", ["the path of a file", "是文件路径"]),
        ("<configuration/>", ["XML", "XML"]),
        ("\"{\\\"retries\\\":1}\"", ["made JSON twice", "转换了两次"]),
        ("\"retries\": 1", ["braces", "花括号"]),
    ] {
        let answer = refused(text).to_string();
        assert!(answer.contains(said[1]), "{text}: {answer}");
        assert!(!answer.contains("反斜杠"), "{answer}");
        // What it asks for is found where it can be.
        let english = format!("{text}\n\"language\" : \"en\"");
        if let Some(answer) =
            Some(refused(&english).to_string()).filter(|_| !text.ends_with(".json"))
        {
            assert!(answer.contains("the configuration"), "{answer}");
        }
    }
}

/// Values that cannot be meant, in every key of their kind.
#[test]
fn what_came_along_with_a_value_is_named_with_its_place() {
    const ISSUED: &[&str] = &["client_id", "client_secret", "des_key", "md5_key"];
    const NAMES: &[&str] = &["username", "sev_account_id"];
    let mut seen = 0;
    for (keys, value, rule, column, said) in [
        (
            ISSUED,
            "abc ",
            "blank",
            4,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            NAMES,
            "abc ",
            "blank",
            4,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            ISSUED,
            " abc",
            "blank",
            1,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            ISSUED,
            "abc\\t",
            "blank",
            4,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            NAMES,
            "abc\\r\\n",
            "blank",
            6,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            ISSUED,
            "abc\u{3000}",
            "blank",
            4,
            ["begins or ends with a blank", "空格、制表符"],
        ),
        (
            ISSUED,
            "a\\nbc",
            "control",
            0,
            ["control character", "控制字符"],
        ),
        (
            NAMES,
            "DOM\\bob",
            "control",
            0,
            ["written twice", "写成两个"],
        ),
        (
            ISSUED,
            "a\u{200b}bc",
            "invisible",
            0,
            ["invisible", "看不见"],
        ),
        (ISSUED, "ａbc", "full_width", 0, ["full-width", "全角"]),
        (
            &["log_file", "ca_file"][..],
            "C:\\temp\\new.log",
            "control",
            0,
            ["single backslash", "单个反斜杠"],
        ),
    ] {
        for key in keys {
            for (language, said) in LANGUAGES.into_iter().zip(said) {
                let text = format!("{{\"language\": \"{language}\",\n\"{key}\": \"{value}\"}}");
                let fault = fault(&text);
                assert_eq!(fault["param"], *key, "{fault}");
                assert_eq!(fault["rule"], rule, "{fault}");
                let msg = fault["msg"].as_str().unwrap();
                assert!(msg.contains(said), "{text}: {msg}");
                let column = key.len() + 5 + column;
                assert_eq!(
                    (&fault["line"], &fault["column"]),
                    (&json!(2), &json!(column)),
                    "{text}: {msg}"
                );
                assert!(!msg.contains("abc"), "{msg}");
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn other_faults_have_their_place_too() {
    let fault = fault("{\"language\": \"en\",\n  \"retries\": 99}");
    assert_eq!((&fault["line"], &fault["column"]), (&json!(2), &json!(14)));
    let msg = fault["msg"].as_str().unwrap();
    assert!(msg.ends_with("(line 2, column 14)"), "{msg}");
    let blank = json!({"language": "en", "des_iv": "TomTaw#7 "});
    let answer = configured(Encoding::Utf8, &blank);
    assert_eq!(answer["error"]["faults"][0]["rule"], "blank", "{answer}");
    let lines = json!({"language": "en", "sev": "eHh4\r\neHh4"});
    let answer = configured(Encoding::Utf8, &lines);
    assert!(
        answer["msg"].as_str().unwrap().contains("line break"),
        "{answer}"
    );
    let blank = json!({"language": "en", "gateway ": "http://h/api"});
    let answer = configured(Encoding::Utf8, &blank);
    assert_eq!(common::faults(&answer), ["gateway"], "{answer}");
    assert!(
        answer["msg"].as_str().unwrap().contains("name of the key"),
        "{answer}"
    );
    let exchanged = json!({"language": "en", "des_key": "TomtawMD5Key", "md5_key": "another"});
    let answer = configured(Encoding::Utf8, &exchanged);
    assert!(
        answer["msg"].as_str().unwrap().contains("exchanged"),
        "{answer}"
    );
}

/// What is said of a value is so, and the name that is proposed is the right one.
#[test]
fn the_next_step_is_the_right_one() {
    for (text, key, said) in [
        (
            r#"{"password":true}"#,
            "password",
            ["not true or false", "不能是 true"],
        ),
        (
            r#"{"sev":true}"#,
            "sev",
            ["not true or false", "不能是 true"],
        ),
        (
            r#"{"gateway":false}"#,
            "gateway",
            ["not true or false", "不能是 true"],
        ),
        (
            r#"{"gateway":"http://[fe80::1%25eth0]/api"}"#,
            "gateway",
            ["zone", "区域标识"],
        ),
        (
            r#"{"gateway":"fe80::1%eth0"}"#,
            "gateway",
            ["zone", "区域标识"],
        ),
        (
            r#"{"gateway":"http://[fe80:::1]/api"}"#,
            "gateway",
            ["no whole IPv6 address", "不完整或不正确"],
        ),
        (r#"{"proxy":"10.0. 0.1:3128"}"#, "proxy", ["blank", "空格"]),
        (
            r#"{"api-gateway":"a"}"#,
            "api-gateway",
            ["did you mean gateway", "是否想写 gateway"],
        ),
        (
            r#"{"apiGateway":"a"}"#,
            "apiGateway",
            ["did you mean gateway", "是否想写 gateway"],
        ),
        (
            r#"{"rsa_key":"a"}"#,
            "rsa_key",
            ["did you mean rsa_public_key", "是否想写 rsa_public_key"],
        ),
        (
            "{\"des_\u{200b}key\":\"a\"}",
            "des_key",
            ["invisible", "看不见"],
        ),
        (
            r#"{"ｄｅｓ＿ｋｅｙ":"a"}"#,
            "des_key",
            ["full-width", "全角"],
        ),
    ] {
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let text = text.replacen('{', &format!("{{\"language\":\"{language}\","), 1);
            let fault = fault(&text);
            assert_eq!(fault["param"], key, "{fault}");
            assert!(
                fault["msg"].as_str().unwrap().contains(said),
                "{said}: {fault}"
            );
        }
    }
    // A proxy has no path, and none is proposed.
    for proxy in ["http://:3128", "http://10.0.0:3128", "http://[::1"] {
        let answer = refused(&json!({ "proxy": proxy }).to_string());
        let faults = answer["error"]["faults"].to_string();
        assert!(!faults.contains("/api"), "{faults}");
    }
}
