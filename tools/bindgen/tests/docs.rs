//! What the documents show must be so: C examples compile, links lead somewhere, every operation is named, and each
//! document says the same in both languages.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use idcas::catalogue::ALL;
use idcas::log_lines::samples;
use idcas::said::Language;
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every Markdown file of the repository that users read.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root(), root().join("sandbox"), root().join("docs")];
    let (mut next, recursive) = (0, 2);
    while next < folders.len() {
        let folder = folders[next].clone();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if next >= recursive {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.push(path);
            }
        }
        next += 1;
    }
    assert!(found.len() > 2 * ALL.len());
    found
}

/// The blocks of one language.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    text.split(&format!("\n```{language}\n"))
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap())
        .collect()
}

#[test]
fn c_examples_compile() {
    let mut whole = Vec::new();
    let mut fragments = String::from("#include <stdio.h>\n#include \"idcas.h\"\n");
    for path in documents() {
        for block in blocks(&fs::read_to_string(&path).unwrap(), "c") {
            if block.contains("int main(") {
                whole.push((path.clone(), block.to_owned()));
            } else {
                let number = fragments.lines().count();
                fragments.push_str(&format!(
                    "void example{number}(int32_t client);\nvoid example{number}(int32_t client)\n{{\n{{\n{block}\n}}\n}}\n"
                ));
            }
        }
    }
    assert!(!whole.is_empty());
    whole.push((PathBuf::from("the fragments"), fragments));
    for (index, (path, source)) in whole.iter().enumerate() {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("example{index}.c"));
        fs::write(&file, source).unwrap();
        let compiled = Command::new("cc")
            .args([
                "-std=c99",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-Wno-unused-parameter",
                "-fsyntax-only",
            ])
            .arg("-I")
            .arg(root().join("include"))
            .arg(&file)
            .output()
            .expect("a C compiler");
        let said = String::from_utf8_lossy(&compiled.stderr);
        assert!(compiled.status.success(), "{}:\n{said}", path.display());
    }
}

/// As the code hosts make them: lower case, spaces to hyphens, punctuation gone.
fn anchor(heading: &str) -> String {
    heading
        .trim()
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

fn anchors(text: &str) -> HashSet<String> {
    let mut code = false;
    let headings = text.lines().filter(|line| {
        code ^= line.starts_with("```");
        !code && line.starts_with('#')
    });
    headings
        .map(|line| anchor(line.trim_start_matches('#')))
        .collect()
}

#[test]
fn links_lead_somewhere() {
    // Pictures are taken from a running program and may not be there yet.
    let pictures = root().join("docs/images").is_dir();
    let mut dead = Vec::new();
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for link in text.split("](").skip(1) {
            let link = link.split(')').next().unwrap();
            if link.contains("://") || (link.contains("images/") && !pictures) {
                continue;
            }
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => path.parent().unwrap().join(file),
            };
            let leads = target.exists()
                && (place.is_empty()
                    || anchors(&fs::read_to_string(&target).unwrap()).contains(place));
            if !leads {
                dead.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn every_operation_is_in_both_readmes() {
    for readme in ["README.md", "README.zh-CN.md"] {
        let text = fs::read_to_string(root().join(readme)).unwrap();
        for operation in ALL {
            let link = format!("/{}.md)", operation.name);
            assert!(text.contains(&link), "{readme} lacks {}", operation.name);
        }
    }
}

const CHINESE: &str = ".zh-CN.md";

/// The documents that are written by hand: the reference is generated, in both languages from one source.
fn by_hand() -> Vec<PathBuf> {
    let reference = root().join("docs/reference");
    let mut found = documents();
    found.retain(|path| !path.starts_with(&reference));
    for language in fs::read_dir(root().join("bindings")).unwrap() {
        let files = fs::read_dir(language.unwrap().path()).unwrap();
        let paths = files.map(|file| file.unwrap().path());
        found.extend(paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")));
    }
    assert!(found.len() > 20);
    found
}

/// A fenced block of code: what the fence names, and the lines.
#[derive(Debug, Default)]
struct Block {
    language: String,
    lines: Vec<String>,
}

/// What both languages of a document have in common.
#[derive(Debug, Default)]
struct Outline {
    /// The level of each heading.
    headings: Vec<usize>,
    blocks: Vec<Block>,
}

fn outline(text: &str) -> Outline {
    let mut outline = Outline::default();
    let mut open = None::<Block>;
    for line in text.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(language), None) => {
                open = Some(Block {
                    language: language.to_owned(),
                    ..Block::default()
                })
            }
            (Some(_), Some(block)) => outline.blocks.push(block),
            (None, Some(mut block)) => {
                block.lines.push(line.to_owned());
                open = Some(block);
            }
            (None, None) if line.starts_with('#') => {
                let level = line.len() - line.trim_start_matches('#').len();
                outline.headings.push(level);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block of code that does not end");
    outline
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The same JSON, but for texts that are Chinese in one of them.
fn same_json(english: &Value, chinese: &Value) -> bool {
    match (english, chinese) {
        (Value::Object(one), Value::Object(other)) => {
            one.keys().eq(other.keys())
                && one.iter().all(|(key, value)| same_json(value, &other[key]))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| same_json(one, other))
        }
        (Value::String(one), Value::String(other)) => one == other || is_chinese(other),
        _ => english == chinese,
    }
}

/// A line without its comment. Addresses have two slashes too, but no space after them; braces after a quote are taken for
/// part of a Pascal string.
fn without_comment(line: &str, language: &str) -> String {
    let comment = match language {
        "c" => line
            .find("/* ")
            .map(|from| (from, line.find("*/").map_or(line.len(), |to| to + 2))),
        "csharp" | "java" | "js" | "go" | "" => line.find("// ").map(|from| (from, line.len())),
        "vb" => line.starts_with("' ").then_some((0, line.len())),
        "python" => line.find("# ").map(|from| (from, line.len())),
        "pascal" => line.rfind("{ ").and_then(|from| {
            let to = line.rfind('}')? + 1;
            (to == line.len() && !line[..from].contains('\'')).then_some((from, to))
        }),
        _ => None,
    };
    match comment {
        Some((from, to)) => [line[..from].trim_end(), &line[to..]].concat(),
        None => line.to_owned(),
    }
}

/// A line as both languages must have it: without comments, and in a chart without the name before the bar.
fn common(line: &str, language: &str) -> String {
    let bar = line.find('█').unwrap_or(0);
    without_comment(&line[bar..], language)
}

fn same_block(english: &Block, chinese: &Block) -> bool {
    if english.language != chinese.language {
        return false;
    }
    // What a program says in each language is compared with the program (cli/tests/manual.rs).
    if english.language == "help" {
        return true;
    }
    if english.language == "json" {
        let [english, chinese] = [english, chinese].map(|block| {
            serde_json::from_str(&block.lines.join("\n")).expect("an example is JSON")
        });
        return same_json(&english, &chinese);
    }
    let [one, other] = [english, chinese].map(|block| {
        let lines = block.lines.iter().map(|line| common(line, &block.language));
        lines.collect::<Vec<_>>()
    });
    one == other
}

/// Compares a document with its translation; answers what differs.
fn difference(english: &str, chinese: &str) -> Option<String> {
    let (english, chinese) = (outline(english), outline(chinese));
    if english.headings != chinese.headings {
        return Some(format!(
            "headings of levels {:?} and {:?}",
            english.headings, chinese.headings
        ));
    }
    if english.blocks.len() != chinese.blocks.len() {
        return Some(format!(
            "{} and {} blocks of code",
            english.blocks.len(),
            chinese.blocks.len()
        ));
    }
    let mut blocks = english.blocks.iter().zip(&chinese.blocks);
    let (one, other) = blocks.find(|(one, other)| !same_block(one, other))?;
    Some(format!("{one:#?}\nand {other:#?}"))
}

#[test]
fn each_document_is_there_in_both_languages() {
    let mut wrong = Vec::new();
    for path in by_hand() {
        let name = path.file_name().unwrap().to_str().unwrap();
        let (counterpart, words) = match name.strip_suffix(CHINESE) {
            Some(stem) => (
                format!("{stem}.md"),
                format!("[English]({stem}.md) | 简体中文"),
            ),
            None => {
                let other = name.replace(".md", CHINESE);
                let words = format!("English | [简体中文]({other})");
                (other, words)
            }
        };
        let text = fs::read_to_string(&path).unwrap();
        if text.lines().nth(2) != Some(&words) {
            wrong.push(format!(
                "{}: its third line must be {words}",
                path.display()
            ));
        }
        let Ok(translation) = fs::read_to_string(path.with_file_name(&counterpart)) else {
            wrong.push(format!("{}: {counterpart} is missing", path.display()));
            continue;
        };
        if !name.ends_with(CHINESE)
            && let Some(found) = difference(&text, &translation)
        {
            wrong.push(format!("{} and {counterpart}: {found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The table of the guide's chapter on logs: each kind of line as the library writes it.
#[test]
fn the_guide_shows_each_line_of_a_log() {
    for (name, language) in [("guide.md", Language::En), ("guide.zh-CN.md", Language::Zh)] {
        let guide = fs::read_to_string(root().join("docs").join(name)).unwrap();
        let rows = samples().into_iter().map(|sample| {
            let meaning = sample.meaning.text(language);
            format!("| `{}` | {meaning} |\n", sample.line)
        });
        let table: String = rows.collect();
        assert!(
            guide.contains(&table),
            "docs/{name} must have these rows:\n{table}"
        );
    }
}

#[test]
fn a_translation_that_differs_is_noticed() {
    let english =
        "# One\n## Two\n```c\nint a; /* first */\n```\n```json\n{\"a\":\"ok\",\"b\":1}\n```\n";
    let chinese =
        "# 一\n## 二\n```c\nint a; /* 第一 */\n```\n```json\n{\"a\":\"成功\",\"b\":1}\n```\n";
    assert_eq!(difference(english, chinese), None);
    for (from, to) in [
        ("## 二", "### 二"),
        ("# 一\n", ""),
        ("int a", "int b"),
        ("```c\n", "```csharp\n"),
        ("\"成功\"", "\"fine\""),
        ("\"b\":1", "\"b\":2"),
        ("\"b\":1", "\"c\":1"),
        ("```c\nint a; /* 第一 */\n```\n", ""),
    ] {
        let changed = chinese.replacen(from, to, 1);
        assert_ne!(changed, chinese);
        assert!(difference(english, &changed).is_some(), "{from} -> {to}");
    }
    let [one, other] = ["ours", "对照程序"].map(|name| format!("```\n{name}  ███ 1.00\n```\n"));
    assert_eq!(difference(&one, &other), None);
    assert!(difference(&one, &other.replace("1.00", "1.10")).is_some());
}
