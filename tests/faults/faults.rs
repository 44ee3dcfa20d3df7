//! Each way for a reply to be wrong, with the codes that the manual promises for it.

use std::io::Write;
use std::time::Duration;

use crate::server::Break;

pub struct Fault {
    pub name: &'static str,
    pub breaks: Break,
    /// To an operation's own request.
    pub codes: &'static [i64],
    /// To a request for a token, where that is answered otherwise.
    pub token_codes: &'static [i64],
    /// Time may run out on it.
    pub slow: bool,
}

const NETWORK: &[i64] = &[-1101];
const TIMEOUT: &[i64] = &[-1102];
const STATUS: &[i64] = &[-1104];
const BAD: &[i64] = &[-1107];
const LARGE: &[i64] = &[-1108];

/// A reply's head, as it comes from a platform that is well.
const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const BODY: &str = r#"{"code":0,"msg":"ok","data":[]}"#;

/// More than a client of these tests reads.
pub const LIMIT: usize = 4 * 1024 * 1024;

pub fn all() -> Vec<Fault> {
    let text = |text: String| Break::Bytes(text.into_bytes());
    let whole = |body: &str| text(format!("{OK}Content-Length: {}\r\n\r\n{body}", body.len()));
    let status = |line: &str, headers: &str| {
        let body = "<html>error</html>";
        text(format!(
            "HTTP/1.1 {line}\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    };
    let head = |headers: &str, body: &str| text(format!("{OK}{headers}\r\n{body}"));
    let mut list = Vec::new();
    let mut add = |name, breaks, codes, token_codes, slow| {
        list.push(Fault {
            name,
            breaks,
            codes,
            token_codes,
            slow,
        });
    };

    add(
        "closed without a byte",
        Break::Bytes(vec![]),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "reset without a byte",
        Break::Reset(vec![]),
        NETWORK,
        NETWORK,
        false,
    );
    add("silence", Break::Silence(vec![]), TIMEOUT, TIMEOUT, true);
    add(
        "silence inside the status line",
        Break::Silence(b"HTTP/1.1 2".to_vec()),
        TIMEOUT,
        TIMEOUT,
        true,
    );
    add(
        "silence after the head",
        Break::Silence(format!("{OK}Content-Length: 9\r\n\r\n").into()),
        TIMEOUT,
        TIMEOUT,
        true,
    );
    add(
        "silence inside the body",
        Break::Silence(format!("{OK}Content-Length: 900\r\n\r\n{{\"code\":").into()),
        TIMEOUT,
        TIMEOUT,
        true,
    );
    add(
        "a byte at a time",
        Break::Slowly(
            format!("{OK}Content-Length: 900\r\n\r\n").into(),
            Duration::from_millis(200),
        ),
        TIMEOUT,
        TIMEOUT,
        true,
    );
    add(
        "a body cut off",
        head("Content-Length: 900\r\n", BODY),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a body cut off by a reset",
        Break::Reset(format!("{OK}Content-Length: 900\r\n\r\n{BODY}").into()),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "more than its length",
        head("Content-Length: 5\r\n", BODY),
        BAD,
        BAD,
        false,
    );
    add(
        "a negative length",
        head("Content-Length: -1\r\n", BODY),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a length that is no number",
        head("Content-Length: many\r\n", BODY),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "two lengths that differ",
        head("Content-Length: 5\r\nContent-Length: 9\r\n", BODY),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a length beyond 64 bits",
        head("Content-Length: 99999999999999999999999\r\n", BODY),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a length of 4 GB",
        head("Content-Length: 4294967296\r\n", BODY),
        LARGE,
        LARGE,
        false,
    );
    add(
        "no body",
        head("Content-Length: 0\r\n", ""),
        BAD,
        BAD,
        false,
    );
    add(
        "chunks with a size that is no number",
        head("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a chunk cut off",
        head("Transfer-Encoding: chunked\r\n", "20\r\n{\"code\""),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "chunks without an end",
        head("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n"),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "a chunk of 2^64 bytes",
        head("Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\n{}"),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "an endless chunk extension",
        Break::Endless(
            format!("{OK}Transfer-Encoding: chunked\r\n\r\n2;").into(),
            vec![b'x'; 4096],
        ),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "an endless body",
        Break::Endless(format!("{OK}\r\n").into(), vec![b' '; 65536]),
        LARGE,
        LARGE,
        false,
    );
    add(
        "an endless body in chunks",
        Break::Endless(
            format!("{OK}Transfer-Encoding: chunked\r\n\r\n").into(),
            [b"10000\r\n".to_vec(), vec![b'['; 65536], b"\r\n".to_vec()].concat(),
        ),
        LARGE,
        LARGE,
        false,
    );
    add(
        "an endless header",
        Break::Endless(b"HTTP/1.1 200 OK\r\nX: ".to_vec(), vec![b'x'; 65536]),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "endless headers",
        Break::Endless(
            b"HTTP/1.1 200 OK\r\n".to_vec(),
            b"X-Header: value\r\n".repeat(1000),
        ),
        NETWORK,
        NETWORK,
        false,
    );
    add(
        "endless 100 Continue",
        Break::Slowly(
            b"HTTP/1.1 100 Continue\r\n\r\n".repeat(100),
            Duration::from_millis(1),
        ),
        TIMEOUT,
        TIMEOUT,
        true,
    );
    add("a gzip bomb", Break::Bytes(bomb()), BAD, BAD, false);
    add(
        "an unknown compression",
        head("Content-Encoding: br\r\nContent-Length: 2\r\n", "{}"),
        BAD,
        BAD,
        false,
    );
    add(
        "JSON 100,000 deep",
        whole(&"[".repeat(100_000)),
        BAD,
        BAD,
        false,
    );
    add(
        "an envelope 100,000 deep",
        whole(&format!(
            r#"{{"code":0,"data":{}{}}}"#,
            "[".repeat(100_000),
            "]".repeat(100_000)
        )),
        BAD,
        BAD,
        false,
    );
    add(
        "JSON cut off",
        whole(r#"{"code":0,"msg":"o"#),
        BAD,
        BAD,
        false,
    );
    add(
        "JSON with something behind it",
        whole(r#"{"code":0} and more"#),
        BAD,
        BAD,
        false,
    );
    add("an array", whole("[1,2,3]"), BAD, BAD, false);
    add("null", whole("null"), BAD, BAD, false);
    add(
        "an object that is no envelope",
        whole(r#"{"answer":42}"#),
        BAD,
        BAD,
        false,
    );
    add(
        "a code that is a text",
        whole(r#"{"code":"zero","msg":"","data":null}"#),
        BAD,
        BAD,
        false,
    );
    add(
        "a code beyond 64 bits",
        whole(r#"{"code":99999999999999999999999,"msg":"","data":null}"#),
        BAD,
        BAD,
        false,
    );
    add(
        "a login page",
        Break::Bytes(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 28\r\n\r\n<html><body>login</body></ht"
                .to_vec(),
        ),
        BAD,
        BAD,
        false,
    );
    add(
        "bytes that are no UTF-8",
        Break::Bytes(
            [
                format!("{OK}Content-Length: 19\r\n\r\n").as_bytes(),
                b"{\"code\":0,\"m\":\"\xff\xfe\"}",
            ]
            .concat(),
        ),
        BAD,
        BAD,
        false,
    );
    add(
        "no HTTP",
        text("SSH-2.0-OpenSSH_9.2\r\n".to_owned()),
        BAD,
        BAD,
        false,
    );
    add(
        "HTTP/0.9",
        text("<html>hello</html>".to_owned()),
        BAD,
        BAD,
        false,
    );
    add(
        "a status of two digits",
        text("HTTP/1.1 20 OK\r\n\r\n".to_owned()),
        BAD,
        BAD,
        false,
    );
    add(
        "NUL in a header",
        text("HTTP/1.1 200 OK\r\nX: \0\r\n\r\n".to_owned()),
        BAD,
        BAD,
        false,
    );
    add(
        "HTTP/2 unasked",
        Break::Bytes(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00".to_vec()),
        BAD,
        BAD,
        false,
    );
    add("400", status("400 Bad Request", ""), STATUS, STATUS, false);
    add(
        "401",
        status("401 Unauthorized", ""),
        &[-1106],
        &[-1201],
        false,
    );
    add("403", status("403 Forbidden", ""), STATUS, STATUS, false);
    add("404", status("404 Not Found", ""), STATUS, STATUS, false);
    add(
        "407",
        status(
            "407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic\r\n",
        ),
        STATUS,
        STATUS,
        false,
    );
    add(
        "429 without delay",
        status("429 Too Many Requests", "Retry-After: 0\r\n"),
        STATUS,
        STATUS,
        false,
    );
    add(
        "429 for 31 years",
        status("429 Too Many Requests", "Retry-After: 1000000000\r\n"),
        STATUS,
        STATUS,
        false,
    );
    add(
        "429 until a date",
        status(
            "429 Too Many Requests",
            "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n",
        ),
        STATUS,
        STATUS,
        false,
    );
    add(
        "429 until garbage",
        status("429 Too Many Requests", "Retry-After: soon\r\n"),
        STATUS,
        STATUS,
        false,
    );
    add(
        "500",
        status("500 Internal Server Error", ""),
        STATUS,
        STATUS,
        false,
    );
    add("502", status("502 Bad Gateway", ""), STATUS, STATUS, false);
    add(
        "503",
        status("503 Service Unavailable", ""),
        STATUS,
        STATUS,
        false,
    );
    add(
        "504",
        status("504 Gateway Timeout", ""),
        STATUS,
        STATUS,
        false,
    );
    add(
        "a redirect to another host",
        status("302 Found", "Location: http://127.0.0.1:9/stolen\r\n"),
        STATUS,
        STATUS,
        false,
    );
    add(
        "a redirect without a target",
        status("301 Moved Permanently", ""),
        STATUS,
        STATUS,
        false,
    );
    add(
        "a redirect to the same place",
        status("307 Temporary Redirect", "Location: /\r\n"),
        STATUS,
        STATUS,
        false,
    );
    list
}

/// 64 MB in a thousandth of it.
fn bomb() -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![b' '; 64 * 1024 * 1024]).unwrap();
    let packed = packer.finish().unwrap();
    let length = packed.len();
    let head = format!("{OK}Content-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n");
    [head.into_bytes(), packed].concat()
}

/// A good reply, to be broken off at each of its bytes.
pub fn good() -> Vec<u8> {
    format!("{OK}Content-Length: {}\r\n\r\n{BODY}", BODY.len()).into_bytes()
}
