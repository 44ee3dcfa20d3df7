//! Reports as files: whole or absent, inside the directory, and at a known price in memory.

mod common;

use std::path::Path;
use std::process::{Command, Output};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::server::{Answer, Server, ok, reply};
use common::{Client, Folder, with};
use serde_json::{Value, json};

/// A picture behind an address.
const FILM: &[u8] = b"\xff\xd8\xff a film behind an address";

/// A platform whose list of files is this; other paths answer a file of their own.
fn listing(files: Value) -> Server {
    let list = json!({"code": 0, "msg": "", "data": files}).to_string();
    Server::platform(move |request| match request.contains("/print/file-list") {
        true => ok(&list),
        false => reply("200 OK", "", FILM),
    })
}

fn save(server: &Server, id: &str, folder: &Path) -> Value {
    let client = Client::new(&server.config());
    client.call(
        "save_print_files",
        json!({"business_id": id, "directory": folder}),
    )
}

fn file(format: &str, bytes: &[u8], path: &str) -> Value {
    json!({"file_type": "Result", "file_format": format, "file_bytes": STANDARD.encode(bytes), "file_path": path})
}

#[test]
fn no_name_of_the_servers_leaves_the_directory() {
    let outer = Folder::new("files-names");
    let inner = outer.0.join("医院 reports");
    std::fs::create_dir(&inner).unwrap();
    let hostile = [
        "../../escaped",
        "..\\..\\escaped",
        "/etc/escaped",
        "C:\\escaped",
        "\\\\host\\share",
        "CON",
        "NUL.pdf",
        "a:b",
        "",
        ".",
        "\0",
        "pdf/../../escaped",
        "很长".repeat(2000).as_str(),
    ]
    .map(|name| file(name, b"content", name));
    let server = listing(json!(hostile));
    let answer = save(&server, "../../1/..\\2:3", &inner);
    assert_eq!(answer["code"], 0, "{answer}");
    let names = Folder::list(&inner);
    assert_eq!(names.len(), hostile.len(), "{names:?}");
    for name in &names {
        assert!(name.starts_with("123-") && name.ends_with(".bin"), "{name}");
    }
    // Beside the directory nothing has appeared.
    assert_eq!(outer.names(), ["医院 reports"]);
    for row in answer["data"].as_array().unwrap() {
        assert!(Path::new(row["path"].as_str().unwrap()).starts_with(&inner));
    }
}

#[test]
fn a_list_without_end_is_refused() {
    let folder = Folder::new("files-endless");
    let share = json!({"file_path": "\\\\pacs\\share\\1.pdf"});
    let server = listing(json!(vec![share.clone(); 10_001]));
    let answer = save(&server, "7", &folder.0);
    assert_eq!(answer["code"], -1108, "{answer}");
    let server = listing(json!(vec![share; 10_000]));
    assert_eq!(save(&server, "7", &folder.0)["code"], 0);
    assert!(folder.names().is_empty());
}

#[test]
fn both_ways_a_file_can_come() {
    let folder = Folder::new("files-ways");
    let server = listing(json!([file("Pdf", b"%PDF-1.7 here", "")]));
    let address = format!("{}/films/1.jpg?size=full", server.base);
    let server = listing(json!([
        file("Pdf", b"%PDF-1.7 here", ""),
        {"file_type": "Film", "file_format": "JPEG", "file_bytes": "", "file_path": address},
        {"file_type": "Film", "file_format": "Jpg", "file_bytes": null, "file_path": "\\\\pacs\\share\\1.jpg"},
    ]));
    let answer = save(&server, "7", &folder.0);
    assert_eq!(answer["code"], 0, "{answer}");
    assert_eq!(folder.names(), ["7-1.pdf", "7-2.jpg"]);
    assert_eq!(
        std::fs::read(folder.0.join("7-1.pdf")).unwrap(),
        b"%PDF-1.7 here"
    );
    assert_eq!(std::fs::read(folder.0.join("7-2.jpg")).unwrap(), FILM);
    let rows = &answer["data"];
    assert_eq!(rows[0]["bytes"], 13);
    // The SHA-256 of `FILM`, by another tool.
    assert_eq!(
        rows[1]["sha256"],
        "f4b4a6f059172293a559f788e16213e2a2651a97eac93c81c4bd0e307f968395"
    );
    assert_eq!(rows[1]["file_format"], "JPEG");
    // A share is the host's to reach: it gets the path, and no file.
    assert_eq!(rows[2]["path"], "");
    assert_eq!(rows[2]["file_path"], "\\\\pacs\\share\\1.jpg");
    // Saved again, it is replaced.
    assert_eq!(save(&server, "7", &folder.0)["code"], 0);
    assert_eq!(folder.names(), ["7-1.pdf", "7-2.jpg"]);
}

#[test]
fn the_token_stays_with_the_platform() {
    let folder = Folder::new("files-token");
    let elsewhere = Server::new(|_| reply("200 OK", "", FILM));
    let address = format!("{}/film.jpg", elsewhere.base);
    let server = listing(json!([{"file_format": "Jpg", "file_path": address}]));
    assert_eq!(save(&server, "7", &folder.0)["code"], 0);
    let request = elsewhere.requests().remove(0);
    assert!(
        !request.to_ascii_lowercase().contains("authorization"),
        "{request}"
    );
}

#[test]
fn what_fails_leaves_nothing() {
    let cut = Server::new(|_| {
        Answer::Last(b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\nonly this".to_vec())
    });
    let whole = file("Pdf", b"%PDF-1.7 that is whole", "");
    for (name, second, code) in [
        (
            "cut off",
            json!({"file_format": "Jpg", "file_path": format!("{}/x", cut.base)}),
            -1101,
        ),
        (
            "no Base64",
            json!({"file_format": "Pdf", "file_bytes": "JVBERi0x*"}),
            -1107,
        ),
        (
            "a digit too many",
            json!({"file_format": "Pdf", "file_bytes": "JVBERi0xL"}),
            -1107,
        ),
        (
            "a redirect",
            json!({"file_format": "Jpg", "file_path": "http://127.0.0.1:1/x"}),
            -1101,
        ),
    ] {
        let folder = Folder::new("files-fails");
        let answer = save(&listing(json!([whole, second])), "7", &folder.0);
        assert_eq!(answer["code"], code, "{name}: {answer}");
        assert!(folder.names().is_empty(), "{name}: {:?}", folder.names());
    }
    let folder = Folder::new("files-nowhere");
    let answer = save(&listing(json!([whole])), "7", &folder.0.join("absent"));
    assert_eq!(answer["code"], -1301, "{answer}");
}

#[test]
fn base64_as_serializers_write_it() {
    let folder = Folder::new("files-escapes");
    let noise = (0..200_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8);
    let bytes: Vec<u8> = b"%PDF-1.7".iter().copied().chain(noise).collect();
    let encoded = STANDARD.encode(&bytes);
    let lines = |end: &str| {
        let lines = encoded.as_bytes().chunks(76);
        let lines: Vec<_> = lines
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        lines.join(end)
    };
    assert!(encoded.contains('+') && encoded.contains('/') && encoded.ends_with('='));
    for (number, text) in [
        encoded.replace('/', "\\/"),
        encoded.replace('+', "\\u002B"),
        encoded.replace('+', "\\u002b").replace('/', "\\u002F"),
        lines("\\r\\n"),
        lines("\\n    "),
        lines(" "),
        format!("data:application/pdf;base64,{encoded}"),
        format!("DATA:application\\/pdf;name=a;base64,{encoded}"),
        format!("\\ufeff {encoded} "),
        encoded.trim_end_matches('=').to_owned(),
        encoded.replace('+', "-").replace('/', "_"),
        encoded
            .replace('+', "%2B")
            .replace('/', "%2f")
            .replace('=', "%3D"),
        // What passed through a form that was not encoded.
        encoded.replace('+', " "),
    ]
    .into_iter()
    .enumerate()
    {
        let body = format!(
            r#"{{"code":0,"msg":"","data":[{{"file_format":"Pdf","file_bytes":"{text}"}}]}}"#
        );
        let server = Server::platform(move |_| ok(&body));
        let answer = save(&server, &number.to_string(), &folder.0);
        assert_eq!(answer["code"], 0, "{number}: {answer}");
        let saved = std::fs::read(folder.0.join(format!("{number}-1.pdf"))).unwrap();
        assert!(saved == bytes, "{number}");
    }
}

#[test]
fn all_files_are_replaced_or_none_is() {
    let folder = Folder::new("files-blocked");
    let row = |bytes: &[u8]| file("Pdf", bytes, "");
    let rows = json!([row(b"%PDF-1.7 new"), row(&pdf(9)), row(&pdf(9))]);
    std::fs::write(folder.0.join("7-1.pdf"), "earlier").unwrap();
    std::fs::create_dir(folder.0.join("7-2.pdf")).unwrap();
    let server = listing(rows);
    for (language, words) in [("zh", "第 2 个文件"), ("en", "no file was replaced")] {
        let client = Client::new(&with(&server.config(), json!({"language": language})));
        let params = json!({"business_id": "7", "directory": folder.0});
        let answer = client.call("save_print_files", params);
        assert_eq!(answer["code"], -1301, "{answer}");
        assert!(answer["msg"].as_str().unwrap().contains(words), "{answer}");
        assert_eq!(folder.names(), ["7-1.pdf", "7-2.pdf"]);
        assert_eq!(std::fs::read(folder.0.join("7-1.pdf")).unwrap(), b"earlier");
    }
    std::fs::remove_dir(folder.0.join("7-2.pdf")).unwrap();
    for _ in 0..2 {
        assert_eq!(save(&server, "7", &folder.0)["code"], 0);
        assert_eq!(folder.names(), ["7-1.pdf", "7-2.pdf", "7-3.pdf"]);
    }
    let saved = std::fs::read(folder.0.join("7-1.pdf")).unwrap();
    assert_eq!(saved, b"%PDF-1.7 new");
}

#[test]
fn exams_whose_numbers_differ_in_case_alone() {
    let folder = Folder::new("files-case");
    let rows = json!([file("Pdf", &pdf(9), "")]);
    let server = listing(rows);
    let directory = format!("{}/", folder.0.display());
    let mut names = std::collections::HashSet::new();
    for id in ["Ab1", "aB1", "AB1", "ab1"] {
        let answer = save(&server, id, Path::new(&directory));
        assert_eq!(answer["code"], 0, "{answer}");
        let path = Path::new(answer["data"][0]["path"].as_str().unwrap());
        let name = path.file_name().unwrap().to_str().unwrap();
        names.insert(name.to_ascii_lowercase());
    }
    assert_eq!(names.len(), 4, "{names:?}");
    // One that fits as it is stays as it was.
    assert!(names.contains("ab1-1.pdf"), "{names:?}");
}

/// So many bytes that begin like a PDF.
fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7".to_vec();
    bytes.resize(size, b'x');
    bytes
}

/// Runs one test of this program that only counts in a process of its own, through a shell command before it.
fn alone(test: &str, before: &str) -> Output {
    let exe = std::env::current_exe().unwrap();
    Command::new("bash")
        .args([
            "-c",
            &format!("{before} exec \"$0\" --exact {test} --include-ignored --nocapture"),
        ])
        .arg(exe)
        .env("ALONE", "1")
        .output()
        .unwrap()
}

fn is_alone() -> bool {
    std::env::var_os("ALONE").is_some()
}

fn succeeded(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{complained}");
}

#[test]
fn a_full_disk() {
    if !is_alone() {
        // A file may grow to 512 KB; more fails as a full disk does.
        return succeeded(&alone("a_full_disk", "trap '' XFSZ; ulimit -f 512;"));
    }
    let folder = Folder::new("files-full");
    let small = file("Pdf", &pdf(1000), "");
    let large = file("Pdf", &pdf(2_000_000), "");
    let answer = save(&listing(json!([small, large])), "7", &folder.0);
    assert_eq!(answer["code"], -1301, "{answer}");
    assert!(folder.names().is_empty(), "{:?}", folder.names());
}

#[test]
fn the_price_of_64_mb() {
    if !Path::new("/proc/self/clear_refs").exists() {
        return eprintln!("skipped: peak memory is not known on this system");
    }
    if !is_alone() {
        return succeeded(&alone("the_price_of_64_mb", ""));
    }
    const SIZE: usize = 64 * 1024 * 1024;
    let folder = Folder::new("files-64");
    let bytes = pdf(SIZE);
    let server = listing(json!([file("Pdf", &bytes, "")]));
    let client = Client::new(&with(&server.config(), json!({"timeout_ms": 120000})));
    // What a first call brings up is not this file's price.
    client.call("get_token", json!({}));
    drop(bytes);
    let status = |name: &str| -> usize {
        let text = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace()
            .nth(1)
            .unwrap()
            .parse::<usize>()
            .unwrap()
            * 1024
    };
    // Sets the peak back to what is held now.
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = status("VmRSS:");
    let answer = client.call(
        "save_print_files",
        json!({"business_id": "7", "directory": folder.0}),
    );
    assert_eq!(answer["code"], 0, "{answer}");
    assert_eq!(answer["data"][0]["bytes"], SIZE);
    // The server of this test is in the same process: it holds the reply once more while it sends.
    let reply = SIZE / 3 * 4;
    let price = status("VmHWM:")
        .saturating_sub(before)
        .saturating_sub(reply);
    println!("{} MB for a file of 64 MB", price >> 20);
    assert!(price <= 2 * SIZE, "{price}");
}
