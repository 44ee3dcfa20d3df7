//! `docs/cli.md` and its translation show each command's `--help` as it is. With BLESS=1 they are brought up to date.

mod common;

use std::path::Path;

use common::{Folder, run};

/// In the order of the page.
const SHOWN: [&str; 16] = [
    "",
    "try",
    "workbench",
    "check",
    "diagnose",
    "inspect",
    "link",
    "call",
    "describe",
    "crypto",
    "crypto verify",
    "code",
    "protect",
    "register",
    "schedule",
    "completion",
];

#[test]
fn the_manual_has_every_help() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let folder = Folder::new();
    for (file, language) in [("cli.md", "en"), ("cli.zh-CN.md", "zh")] {
        let path = docs.join(file);
        let mut text = std::fs::read_to_string(&path).unwrap();
        for command in SHOWN {
            let language = format!("--language={language}");
            let words = command.split_whitespace();
            let words = words.chain(["--help", language.as_str()]);
            let help = run(&folder.0, words).is(0).out;
            let title = format!("idcas {command}");
            let start = format!("```help\n$ {} --help\n", title.trim());
            let at = text
                .find(&start)
                .unwrap_or_else(|| panic!("{file} lacks {start}"));
            let begin = at + start.len();
            let end = begin + text[begin..].find("```").unwrap();
            if std::env::var_os("BLESS").is_some() {
                text.replace_range(begin..end, &help);
            } else {
                assert_eq!(&text[begin..end], help, "{file}: BLESS=1 updates it");
            }
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, text).unwrap();
        }
    }
}
