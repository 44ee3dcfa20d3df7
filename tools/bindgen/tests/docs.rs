//! What the documents show must be so: C examples compile, links lead somewhere, every operation is named.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use idcas::catalogue::ALL;

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
