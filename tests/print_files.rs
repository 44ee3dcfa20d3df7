//! `save_print_files` answers 0 only where what it saved is the file: what is read, and what is refused in words.

mod common;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::server::{Answer, Server, ok, reply};
use common::{Client, Folder, with};
use serde_json::{Value, json};

const PDF: &[u8] = b"%PDF-1.7 a report";
const JPG: &[u8] = b"\xff\xd8\xff\xe0 a film";

fn raw(status: &str, headers: &str, body: &[u8]) -> Answer {
    let head = format!("HTTP/1.1 {status}\r\n{headers}\r\n");
    Answer::Bytes([head.as_bytes(), body].concat())
}

/// A platform that lists these rows, and answers every address of a file so; `{base}` in a row is its own address.
fn platform(rows: &str, files: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Server {
    let rows = rows.to_owned();
    Server::platform(move |request| {
        if !request.contains("/print/file-list") {
            return files(request);
        }
        let host = common::server::header(request, "host").unwrap();
        let rows = rows.replace("{base}", &format!("http://{host}"));
        ok(&format!(r#"{{"code":0,"msg":"","data":{rows}}}"#))
    })
}

fn save(server: &Server, language: &str, id: &str, folder: &Path) -> Value {
    let client = Client::new(&with(&server.config(), json!({"language": language})));
    let params = json!({"business_id": id, "directory": folder});
    client.call("save_print_files", params)
}

/// What a server answers for a file that is a PDF by its row.
fn fetch(
    language: &str,
    folder: &Path,
    answer: impl Fn() -> Answer + Send + Sync + 'static,
) -> Value {
    let rows = r#"[{"file_format":"Pdf","file_path":"{base}/files/77.pdf?id=4711"}]"#;
    save(&platform(rows, move |_| answer()), language, "7", folder)
}

fn refused(answer: &Value, code: i32, words: &str, folder: &Folder) {
    assert_eq!(answer["code"], code, "{words}: {answer}");
    let said = answer["msg"].as_str().unwrap();
    assert!(said.contains(words), "{words}: {said}");
    assert!(!said.contains("gateway"), "{said}");
    assert!(folder.names().is_empty(), "{words}: {:?}", folder.names());
}

#[test]
fn members_however_they_are_written() {
    let base64 = STANDARD.encode(PDF);
    for row in [
        format!(r#"{{"FileFormat":"Pdf","FileBytes":"{base64}"}}"#),
        format!(r#"{{"fileFormat":"Pdf","fileBytes":"{base64}","filePath":null}}"#),
        format!(r#"{{"FILE_FORMAT":"Pdf","FILE_BYTES":"{base64}"}}"#),
        format!(r#"{{"file_format":"Pdf","file_bytes":"JVBERi0=","file_bytes":"{base64}"}}"#),
        format!(r#"{{"file_format":"Pdf","file_bytes":"{base64}","FileBytes":null}}"#),
        r#"{"FileFormat":"Pdf","FilePath":"{base}/a.pdf"}"#.to_owned(),
        r#"{"FileFormat":"Pdf","file_bytes":" ","FilePath":" {base}/a.pdf "}"#.to_owned(),
    ] {
        let folder = Folder::new("print-members");
        let server = platform(&format!("[{row}]"), |_| reply("200 OK", "", PDF));
        let answer = save(&server, "en", "7", &folder.0);
        assert_eq!(answer["code"], 0, "{row}: {answer}");
        assert_eq!(
            std::fs::read(folder.0.join("7-1.pdf")).unwrap(),
            PDF,
            "{row}"
        );
    }
}

#[test]
fn a_file_is_what_it_is_and_not_what_its_row_says() {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n.";
    let tiff: &[u8] = b"II*\0.";
    let dicom = [&[0; 128][..], b"DICM."].concat();
    let late = [b"\r\n\r\n", PDF].concat();
    for (format, bytes, ending, told) in [
        (json!("Pdf"), PDF, "pdf", "Pdf"),
        (json!("PDF"), PDF, "pdf", "PDF"),
        (json!(".pdf"), &late, "pdf", ".pdf"),
        (json!("application/pdf"), PDF, "pdf", "application/pdf"),
        (json!("image/jpeg"), JPG, "jpg", "image/jpeg"),
        (json!("JPEG"), JPG, "jpg", "JPEG"),
        (json!(null), JPG, "jpg", "Jpg"),
        (json!(""), PDF, "pdf", "Pdf"),
        (json!(3), PDF, "pdf", "Pdf"),
        (json!("Pdf"), JPG, "jpg", "Jpg"),
        (json!("Jpg"), PDF, "pdf", "Pdf"),
        (json!("Jpg"), png, "png", "Png"),
        (json!("Pdf"), tiff, "tif", "Tiff"),
        (json!("Jpg"), &dicom, "dcm", "Dicom"),
        (json!("Ofd"), b"PK\x03\x04", "bin", "Ofd"),
    ] {
        for by_path in [false, true] {
            let row = match by_path {
                true => json!({"file_format": format, "file_path": "{base}/x"}),
                false => json!({"file_format": format, "file_bytes": STANDARD.encode(bytes)}),
            };
            let folder = Folder::new("print-kinds");
            let bytes = bytes.to_vec();
            let content = bytes.clone();
            let server = platform(&json!([row]).to_string(), move |_| {
                reply("200 OK", "", &content)
            });
            let answer = save(&server, "en", "7", &folder.0);
            assert_eq!(answer["code"], 0, "{row}: {answer}");
            assert_eq!(folder.names(), [format!("7-1.{ending}")], "{row}");
            assert_eq!(answer["data"][0]["file_format"], told, "{row}");
            assert_eq!(answer["data"][0]["bytes"], bytes.len(), "{row}");
        }
    }
}

#[test]
fn rows_that_are_not_files() {
    let nothing = ("既没有内容", "neither content");
    let no_text = ("不是文本", "not a text");
    let no_base64 = ("不是完整的 Base64", "not whole Base64");
    let no_pdf = ("标明的格式是 Pdf", "said to be Pdf");
    let lost = ("“+”变成了空格", "blanks where + stood");
    let gzip = STANDARD.encode(b"\x1f\x8b\x08 and so on");
    let text = STANDARD.encode("no file here");
    let page = STANDARD.encode("<html>login</html>");
    for (row, (zh, en)) in [
        ("{}", nothing),
        (
            r#"{"file_format":"Pdf","file_bytes":"","file_path":" "}"#,
            nothing,
        ),
        (r#"{"file_format":"Pdf","file_bytes":null}"#, nothing),
        ("null", ("不是 JSON 对象", "not a JSON object")),
        (r#""JVBERi0=""#, ("不是 JSON 对象", "not a JSON object")),
        (r#"{"file_format":"Pdf","file_bytes":12345678}"#, no_text),
        (
            r#"{"file_format":"Pdf","file_bytes":true,"file_path":"\\\\a\\b"}"#,
            no_text,
        ),
        (
            r#"{"file_format":"Pdf","file_bytes":["JVBERi0="]}"#,
            no_text,
        ),
        (r#"{"file_format":"Pdf","file_bytes":{"a":1}}"#, no_text),
        (
            r#"{"file_format":"Pdf","file_bytes":"JVBERi0xL"}"#,
            no_base64,
        ),
        (
            r#"{"file_format":"Pdf","file_bytes":"JVBE=Ri0x"}"#,
            no_base64,
        ),
        (
            r#"{"file_format":"Pdf","file_bytes":"JVBERi0*"}"#,
            no_base64,
        ),
        (
            r#"{"file_format":"Pdf","file_bytes":"data:application/pdf,JVBERi0="}"#,
            no_base64,
        ),
        (
            r#"{"file_format":"Pdf","file_bytes":"JVBERi0xLj EyMzQ1"}"#,
            lost,
        ),
        // It would be whole, and not a PDF.
        (r#"{"file_format":"Pdf","file_bytes":"J BERi0xLjcK"}"#, lost),
        (
            r#"{"file_format":"Pdf","file_bytes":"data:application/pdf;base64,"}"#,
            ("空的", "is empty"),
        ),
        (
            r#"{"file_format":"Pdf","file_path":"http://"}"#,
            ("写法不正确", "not well-formed"),
        ),
        (
            &format!(r#"{{"file_format":"Pdf","file_bytes":"{gzip}"}}"#),
            ("gzip", "gzip"),
        ),
        (
            &format!(r#"{{"file_format":"Pdf","file_bytes":"{text}"}}"#),
            no_pdf,
        ),
        (
            &format!(r#"{{"file_format":"Pdf","file_bytes":"{page}"}}"#),
            ("网页", "web page"),
        ),
    ] {
        let folder = Folder::new("print-rows");
        let good = format!(
            r#"{{"file_format":"Pdf","file_bytes":"{}"}}"#,
            STANDARD.encode(PDF)
        );
        let server = platform(&format!("[{good},{row}]"), |_| reply("200 OK", "", PDF));
        for (language, number, words) in [("zh", "第 2 个文件", zh), ("en", "file 2: ", en)] {
            let answer = save(&server, language, "7", &folder.0);
            refused(&answer, -1107, words, &folder);
            refused(&answer, -1107, number, &folder);
        }
    }
}

#[test]
fn what_a_server_answers_instead_of_a_file() {
    let refusal = r#"{"code":-1,"msg":"文件不存在"}"#;
    let coded = |coding: &'static str| {
        move || {
            raw(
                "200 OK",
                &format!("Content-Encoding: {coding}\r\nContent-Length: 17\r\n"),
                PDF,
            )
        }
    };
    let status = |line: &'static str, body: &'static str| move || reply(line, "", body.as_bytes());
    type Answers = Box<dyn Fn() -> Answer + Send + Sync>;
    let cases: Vec<(Answers, i32, &str, &str)> = vec![
        (Box::new(coded("gzip")), -1107, "gzip", "gzip"),
        (Box::new(coded("br")), -1107, "br", "br"),
        (Box::new(status("200 OK", "")), -1107, "空的", "is empty"),
        (
            Box::new(status("200 OK", "<!DOCTYPE html>")),
            -1107,
            "登录页",
            "login page",
        ),
        (
            Box::new(status("200 OK", refusal)),
            -1107,
            "文件不存在",
            "文件不存在",
        ),
        // Words with the address' own values in them are not shown.
        (
            Box::new(status("200 OK", r#"{"code":-1,"msg":"no file 4711"}"#)),
            -1107,
            "JSON",
            "JSON",
        ),
        (
            Box::new(status("200 OK", "not found")),
            -1107,
            "标明的格式",
            "said to be Pdf",
        ),
        (
            Box::new(|| {
                let range = "Content-Range: bytes 0-8/17\r\nContent-Length: 9\r\n";
                raw("206 Partial Content", range, &PDF[..9])
            }),
            -1104,
            "一部分",
            "a part",
        ),
        (
            Box::new(|| raw("204 No Content", "", b"")),
            -1104,
            "没有给出内容",
            "no content",
        ),
        (
            Box::new(status("205 Reset Content", "")),
            -1104,
            "HTTP 205",
            "HTTP 205",
        ),
        (
            Box::new(status("202 Accepted", "%PDF-1.7")),
            -1104,
            "HTTP 202",
            "HTTP 202",
        ),
        (
            Box::new(status("404 Not Found", "")),
            -1104,
            "file_path",
            "file_path",
        ),
        (
            Box::new(status("404 Not Found", refusal)),
            -1104,
            "文件不存在",
            "文件不存在",
        ),
        (
            Box::new(status("403 Forbidden", "")),
            -1104,
            "登录",
            "login",
        ),
        (
            Box::new(status("500 Oops", refusal)),
            -1104,
            "文件不存在",
            "文件不存在",
        ),
        (
            Box::new(|| {
                raw(
                    "302 Found",
                    "Location: /login\r\nContent-Length: 0\r\n",
                    b"",
                )
            }),
            -1104,
            "登录页",
            "login page",
        ),
    ];
    for (answers, code, zh, en) in cases {
        let answers = std::sync::Arc::new(answers);
        for (language, words) in [("zh", zh), ("en", en)] {
            let folder = Folder::new("print-instead");
            let answers = answers.clone();
            let answer = fetch(language, &folder.0, move || answers());
            refused(&answer, code, words, &folder);
            assert!(!answer.to_string().contains("4711"), "{answer}");
        }
    }
}

#[test]
fn codings_that_are_none() {
    for coding in ["UTF-8", "", "none", "identity", "binary", "8bit"] {
        let folder = Folder::new("print-codings");
        let headers = format!(
            "Content-Encoding: {coding}\r\nContent-Length: {}\r\n",
            PDF.len()
        );
        let answer = fetch("en", &folder.0, move || raw("200 OK", &headers, PDF));
        assert_eq!(answer["code"], 0, "{coding}: {answer}");
        assert_eq!(folder.names(), ["7-1.pdf"]);
    }
}

#[test]
fn content_without_a_format() {
    let folder = Folder::new("print-unknown");
    let rows = r#"[{"file_path":"{base}/x"}]"#;
    let answer = save(
        &platform(rows, |_| reply("200 OK", "", b"words")),
        "en",
        "7",
        &folder.0,
    );
    refused(&answer, -1107, "no format is given", &folder);
}

#[test]
fn a_file_is_fetched_again_as_a_read_is() {
    type First = fn() -> Answer;
    let cut: First = || {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n%PDF-1.7 and not all of it";
        Answer::Last(head.as_bytes().to_vec())
    };
    let cases: [(&str, First, usize); 6] = [
        (
            "503",
            || raw("503 Busy", "Retry-After: 0\r\nContent-Length: 0\r\n", b""),
            2,
        ),
        (
            "429",
            || raw("429 Slowly", "Retry-After: 0\r\nContent-Length: 0\r\n", b""),
            2,
        ),
        ("closed", || Answer::Last(Vec::new()), 2),
        ("cut", cut, 2),
        ("404", || reply("404 Not Found", "", b""), 1),
        ("500", || reply("500 Oops", "", b""), 1),
    ];
    for (name, first, sent) in cases {
        let folder = Folder::new("print-again");
        let asked = AtomicUsize::new(0);
        let rows = r#"[{"file_format":"Pdf","file_path":"{base}/files/77.pdf"}]"#;
        let server = platform(rows, move |_| match asked.fetch_add(1, Ordering::SeqCst) {
            0 => first(),
            _ => reply("200 OK", "", PDF),
        });
        let answer = save(&server, "en", "7", &folder.0);
        assert_eq!(server.count("GET /files/77.pdf"), sent, "{name}: {answer}");
        assert_eq!(answer["code"] == 0, sent == 2, "{name}: {answer}");
        if sent == 2 {
            // Nothing of the first attempt is left in it.
            assert_eq!(
                std::fs::read(folder.0.join("7-1.pdf")).unwrap(),
                PDF,
                "{name}"
            );
        }
    }
    let folder = Folder::new("print-closed");
    let files = Server::closing(|_| reply("200 OK", "", PDF));
    let row = format!(r#"{{"file_format":"Pdf","file_path":"{}/x"}}"#, files.base);
    // More closed connections than a client may repeat requests.
    let rows = format!("[{}]", vec![row; 40].join(","));
    let answer = save(&platform(&rows, |_| ok("")), "en", "7", &folder.0);
    assert_eq!(answer["code"], 0, "{answer}");
    assert_eq!((folder.names().len(), files.requests().len()), (40, 60));
    let folder = Folder::new("print-busy");
    let answer = fetch("en", &folder.0, || {
        raw("503 Busy", "Retry-After: 0\r\nContent-Length: 0\r\n", b"")
    });
    refused(&answer, -1104, "HTTP 503", &folder);
}
