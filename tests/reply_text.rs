//! Which text the bytes of a reply are, whatever its headers claim; and that no garbled text arrives with code 0.

mod common;

use std::sync::{Arc, LazyLock, Mutex};

use common::server::{Answer, Server, ok};
use common::{Client, with};
use encoding_rs::{BIG5, GB18030};
use serde_json::{Value, json};

const TEXT: &str =
    r#"{"code":0,"msg":"成功","data":[{"patient_name":"张三·买买提","report":"未见异常 é"}]}"#;

const LABELS: [&str; 14] = [
    "",
    "application/json",
    "application/json; charset=utf-8",
    "application/json; charset=UTF8",
    "text/html; charset=ISO-8859-1",
    "text/plain; charset=us-ascii",
    "text/plain;charset=gbk",
    "text/plain; charset='gbk'",
    "text/plain; charset=\"GB2312\"",
    "text/plain; charset=cp936",
    "text/plain; charset=ms936",
    "text/plain; charset=windows-1252",
    "text/plain; charset=klingon",
    "text/plain; charset=",
];

fn http(headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    // Said, so that no request is sent on a connection that is just being closed.
    let head = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn labelled(label: &str, body: &[u8]) -> Vec<u8> {
    match label {
        "" => http("", body),
        label => http(&format!("Content-Type: {label}\r\n"), body),
    }
}

/// A client whose next reply is given with each question: its tokens are fetched once.
struct Asking {
    reply: Arc<Mutex<Vec<u8>>>,
    client: Client,
}

impl Asking {
    fn new(more: Value) -> Asking {
        let reply = Arc::new(Mutex::new(Vec::new()));
        let given = reply.clone();
        let server = Server::platform(move |_| Answer::Last(given.lock().unwrap().clone()));
        let client = Client::new(&with(&server.config(), more));
        Asking { reply, client }
    }

    fn text(&self, reply: Vec<u8>) -> String {
        *self.reply.lock().unwrap() = reply;
        self.client.text("query_exams", &EXAMPLE)
    }

    fn json(&self, reply: Vec<u8>) -> Value {
        serde_json::from_str(&self.text(reply)).unwrap()
    }
}

static EXAMPLE: LazyLock<Value> = LazyLock::new(|| common::example("query_exams"));

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let units = text.encode_utf16();
    match little {
        true => units.flat_map(u16::to_le_bytes).collect(),
        false => units.flat_map(u16::to_be_bytes).collect(),
    }
}

#[test]
fn a_label_changes_nothing() {
    let asking = Asking::new(json!({}));
    let text = TEXT.replace('é', "e");
    let mark = "\u{feff}";
    let marked = format!("{mark}{mark}{text}");
    for label in LABELS {
        for (name, bytes) in [
            ("UTF-8", text.clone().into_bytes()),
            ("UTF-8 with marks", marked.clone().into_bytes()),
            ("GB18030", GB18030.encode(&text).0.into_owned()),
            ("UTF-16LE", utf16(&text, true)),
            ("UTF-16BE", utf16(&text, false)),
            (
                "UTF-16LE with a mark",
                utf16(&format!("{mark}{text}"), true),
            ),
            (
                "UTF-16BE with a mark",
                utf16(&format!("{mark}{text}"), false),
            ),
        ] {
            let answer = asking.text(labelled(label, &bytes));
            assert_eq!(answer, text, "{name} as {label}");
        }
    }
    // The bytes of UTF-8 stay what they are beyond Chinese, and in UTF-16 of letters alone.
    assert_eq!(
        asking.text(labelled("text/plain; charset=gbk", TEXT.as_bytes())),
        TEXT
    );
    let letters = r#"{"code":0,"msg":"","data":[]}"#;
    assert_eq!(asking.text(labelled("", &utf16(letters, true))), letters);
    let rare = r#"{"code":0,"msg":"成功","data":[{"patient_name":"陶喆镕㛃䶮𠮷"}]}"#;
    assert_eq!(asking.text(labelled("", &GB18030.encode(rare).0)), rare);
    let big5 = r#"{"code":0,"msg":"成功","data":[{"patient_name":"張三豐"}]}"#;
    let bytes = labelled("text/plain; charset=big5", &BIG5.encode(big5).0);
    assert_eq!(asking.text(bytes), big5);
}

#[test]
fn a_long_reply_is_read_whole_in_each_encoding() {
    let asking = Asking::new(json!({}));
    let row = r#"{"id":12345678901234567890,"patient_name":"欧阳建国","report":"双肺纹理增多、增粗，未见实变影。"}"#;
    let rows = vec![row; 4_000].join(",");
    let text = format!(r#"{{"code":0,"msg":"成功","data":[{rows}]}}"#);
    for bytes in [
        text.clone().into_bytes(),
        GB18030.encode(&text).0.into_owned(),
        utf16(&text, true),
    ] {
        assert!(asking.text(labelled("", &bytes)) == text);
        let fewer = json!({"max_response_bytes": bytes.len() - 1});
        let answer: Value = Asking::new(fewer).json(labelled("", &bytes));
        assert_eq!(answer["code"], -1108);
    }
}

#[test]
fn damaged_text_is_an_error_in_words_and_never_other_characters() {
    let asking = Asking::new(json!({}));
    let whole = TEXT.as_bytes();
    let mut tried = 0;
    let mut cases: Vec<(Vec<u8>, &str)> = Vec::new();
    for at in (0..whole.len()).filter(|at| !whole[*at].is_ascii()) {
        for patch in [&b""[..], b"?", b"\xff"] {
            let damaged = [&whole[..at], patch, &whole[at + 1..]].concat();
            if std::str::from_utf8(&damaged).is_err() {
                cases.push((damaged, "damaged UTF-8"));
            }
        }
    }
    let name = |bytes: &[u8]| [b"{\"code\":0,\"data\":\"", bytes, b"\"}"].concat();
    let odd = [utf16(TEXT, true), vec![0x5f]].concat();
    let lone = utf16(r#"{"code":0,"data":"X"}"#, true);
    let lone: Vec<u8> = lone
        .iter()
        .map(|byte| if *byte == b'X' { 0xd8 } else { *byte })
        .collect();
    let swapped: Vec<u8> = lone
        .chunks(2)
        .flat_map(|pair| match pair {
            [0xd8, 0] => [0, 0xd8],
            other => [other[0], other[1]],
        })
        .collect();
    cases.extend([
        (name(b"\xe5\xbc\xa0\xe4\xb8"), "damaged UTF-8"),
        (
            [b"\xef\xbb\xbf".as_slice(), &name(b"\xd5\xc5\xc8\xfd")].concat(),
            "damaged UTF-8",
        ),
        (name(b"caf\xe9 cr\xe8me"), "cannot be told"),
        (name(b"\xff\xff\xff"), "cannot be told"),
        (odd, "damaged UTF-16"),
        (swapped, "damaged UTF-16"),
        (
            b"\x1f\x8b\x08\x00\x00\x00\x00\x00".to_vec(),
            "compressed (gzip)",
        ),
    ]);
    for (bytes, words) in cases {
        for label in [
            "",
            "application/json; charset=utf-8",
            "text/plain; charset=gbk",
        ] {
            // Where a label claims one of the two, it decides what is said, and what GBK would be.
            if words == "cannot be told" && label.contains("charset") {
                continue;
            }
            let answer = asking.json(labelled(label, &bytes));
            assert_eq!(answer["code"], -1107, "{bytes:?} {label}: {answer}");
            assert!(
                answer["msg"].as_str().unwrap().contains(words),
                "{bytes:?} {label}: {answer}"
            );
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried}");
    let zh =
        Asking::new(json!({"language": "zh"})).text(labelled("", &name(b"\xe5\xbc\xa0\xe4\xb8")));
    assert!(zh.contains("UTF-8 文本已损坏"), "{zh}");
}

#[test]
fn what_is_not_a_compression_does_not_count_as_one() {
    let asking = Asking::new(json!({}));
    for coding in [
        "",
        "identity",
        "none",
        "UTF-8",
        "utf8",
        "gbk",
        "binary",
        "8bit",
        "IDENTITY, utf-8",
    ] {
        let reply = http(&format!("Content-Encoding: {coding}\r\n"), TEXT.as_bytes());
        assert_eq!(asking.text(reply), TEXT, "{coding}");
    }
    for (coding, named) in [
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP", "gzip"),
        ("identity, deflate", "deflate"),
        ("br", "br"),
        ("zstd", "zstd"),
        ("compress", "compress"),
    ] {
        let reply = http(&format!("Content-Encoding: {coding}\r\n"), b"\x1f\x8b");
        let answer: Value = asking.json(reply);
        assert_eq!(answer["code"], -1107, "{coding}: {answer}");
        let words = format!("compressed ({named})");
        assert!(
            answer["msg"].as_str().unwrap().contains(&words),
            "{coding}: {answer}"
        );
    }
}

#[test]
fn a_character_cut_between_two_pieces_is_whole() {
    let asking = Asking::new(json!({}));
    let chunks: Vec<u8> = TEXT
        .as_bytes()
        .iter()
        .flat_map(|byte| [b"1\r\n", &[*byte][..], b"\r\n"].concat())
        .collect();
    let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let reply = [head.as_slice(), &chunks, b"0\r\n\r\n"].concat();
    assert_eq!(asking.text(reply), TEXT);
}

#[test]
fn tokens_and_keys_are_read_the_same_way() {
    let server = Server::new(|request| {
        let Some(Answer::Bytes(bytes)) = common::server::token_step(request) else {
            return ok(TEXT);
        };
        let text = String::from_utf8(bytes).unwrap();
        let (_, body) = text.split_once("\r\n\r\n").unwrap();
        let marked = format!("\u{feff}{body}");
        Answer::Bytes(labelled("text/html; charset=ISO-8859-1", marked.as_bytes()))
    });
    let client = Client::new(&server.config());
    assert_eq!(client.text("query_exams", &EXAMPLE), TEXT);
}
