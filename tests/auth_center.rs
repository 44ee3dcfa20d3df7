//! What auth centers send and ask for beyond the plain case, through the C ABI: parameters of their own, replies written
//! in their own way, refusals in their own words, HTTP Basic, requests to wait.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};

use common::server::{Answer, Server, header, ok, reply, token_step};
use common::{Client, Folder, with};
use serde_json::{Value, json};

const EMPTY: &str = r#"{"code":0,"msg":"ok","data":[]}"#;

fn exams() -> Value {
    json!({"time_type": 0, "start_time": "2021-05-01", "end_time": "2021-05-31"})
}

/// A client whose auth center answers each request with `script`.
fn client_of(server: &Server, more: Value) -> Client {
    let values = json!({"client_id": "his-clinic", "client_secret": "cl:ient se+cret", "username": "doctor-wang",
        "password": "Pass#wang-1"});
    Client::new(&with(&with(&server.config(), values), more))
}

fn text<'a>(answer: &'a Value, member: &str) -> &'a str {
    match member {
        "msg" => answer["msg"].as_str().unwrap(),
        _ => answer["error"][member].as_str().unwrap_or(""),
    }
}

#[test]
fn token_params_go_with_every_token_request_and_nowhere_else() {
    let server = Server::new(|request| {
        if request.contains("grant_type=refresh_token") {
            reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
        } else if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let params = json!({"scope": "api offline_access", "tenant": 7, "acr_values": "租户:1", "on": true, "no": null});
    for given in [params.clone(), json!(params.to_string())] {
        let client = client_of(&server, json!({"token_params": given}));
        assert_eq!(client.call("query_exams", exams())["code"], 0);
        assert_eq!(client.call("get_token", json!({"force": true}))["code"], 0);
    }
    let sent = "&scope=api+offline_access&tenant=7&acr_values=%E7%A7%9F%E6%88%B7%3A1&on=true";
    for request in server.requests() {
        let token = request.starts_with("POST /connect/token");
        assert_eq!(request.ends_with(sent), token, "{request}");
        assert!(!request.contains("no="), "{request}");
    }
    for grant in ["client_credentials", "password", "refresh_token"] {
        assert!(server.count(&format!("grant_type={grant}")) > 0);
    }
}

#[test]
fn token_params_that_cannot_be_sent_are_refused_by_name() {
    use std::ffi::c_char;
    let init = |config: String| -> Value {
        let (config, mut handle) = (common::Encoding::Utf8.text(&config), 0);
        // SAFETY: the header's signature.
        let answer = unsafe {
            let init: unsafe extern "C" fn(*const c_char, *mut i32) -> *mut c_char =
                common::export("idcas_init");
            common::take(init(config.pointer(), &mut handle), common::Encoding::Utf8)
        };
        assert_eq!(handle, 0, "{answer}");
        serde_json::from_str(&answer).unwrap()
    };
    let long = json!({"scope": "x".repeat(5000)}).to_string();
    for (value, rule, words, zh) in [
        (r#""api""#, "type", "must be a JSON object", "JSON 对象"),
        (r#"["api"]"#, "type", "must be a JSON object", "JSON 对象"),
        (
            r#"{"scope":["MARK"]}"#,
            "type",
            "scope must be a text",
            "scope 应为文本",
        ),
        (
            r#"{"client_id":"MARK"}"#,
            "reserved",
            "client_id is set by the library",
            "client_id 由本库",
        ),
        (
            r#"{"Password":"MARK"}"#,
            "reserved",
            "Password is set by the library",
            "由本库填写",
        ),
        (
            r#"{"scope":"MARK","scope":"b"}"#,
            "twice",
            "scope is given twice",
            "scope 重复",
        ),
        (
            r#"{"MARK MARK":"a"}"#,
            "name",
            "not a usable name",
            "参数名",
        ),
        (&long, "length", "4096 bytes", "4096 字节"),
    ] {
        for (language, words) in [("en", words), ("zh", zh)] {
            let answer = init(format!(
                r#"{{"language":"{language}","token_params":{value}}}"#
            ));
            assert_eq!(
                (&answer["code"], common::faults(&answer)),
                (&json!(-1002), vec!["token_params"])
            );
            let fault = &answer["error"]["faults"][0];
            assert_eq!(fault["rule"], rule, "{answer}");
            assert!(fault["msg"].as_str().unwrap().contains(words), "{answer}");
            assert!(!answer.to_string().contains("MARK"), "{answer}");
        }
    }
}

/// (reply, token, type, scope)
const GOOD: [(&str, &str, &str, &str); 22] = [
    (r#"{"access_token":"t","error":""}"#, "t", "Bearer", ""),
    (
        r#"{"access_token":"t","error":null,"error_description":""}"#,
        "t",
        "Bearer",
        "",
    ),
    (r#"{"access_token":"t","error":false}"#, "t", "Bearer", ""),
    (
        r#"{"access_token":"t","scope":["a","b"]}"#,
        "t",
        "Bearer",
        "a b",
    ),
    (r#"{"access_token":"t","scope":{"a":1}}"#, "t", "Bearer", ""),
    (
        r#"{"access_token":"t","refresh_token":false}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"access_token":"t","refresh_token":7}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"access_token":"t","token_type":"BEARER"}"#,
        "t",
        "BEARER",
        "",
    ),
    (
        r#"{"access_token":"t","token_type":null}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"access_token":"t","token_type":["x"]}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"access_token":"t","expires_in":[1],"new":{"a":[1]}}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"access_token":"old","access_token":"t","scope":"a","scope":"b"}"#,
        "t",
        "Bearer",
        "b",
    ),
    (
        r#"{"access_token":"t","access_token":null}"#,
        "t",
        "Bearer",
        "",
    ),
    (r#"{"access_token":" t\r\n"}"#, "t", "Bearer", ""),
    (r#"{"access_token":"Bearer t"}"#, "t", "Bearer", ""),
    (
        r#"{"access_token":12345678901234567890}"#,
        "12345678901234567890",
        "Bearer",
        "",
    ),
    (
        r#"{"code":0,"msg":"ok","data":{"access_token":"t","scope":"a"}}"#,
        "t",
        "Bearer",
        "a",
    ),
    (
        r#"{"Code":"200","Msg":"ok","Data":{"access_token":"t"}}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"code":0,"data":"{\"access_token\":\"t\"}"}"#,
        "t",
        "Bearer",
        "",
    ),
    (
        r#"{"accessToken":"t","tokenType":"bearer"}"#,
        "t",
        "bearer",
        "",
    ),
    (
        r#"{"access_token":"t","code":0,"data":{"access_token":"other"}}"#,
        "t",
        "Bearer",
        "",
    ),
    (r#"{"access_token":"t","token_type":"JWT"}"#, "t", "JWT", ""),
];

#[test]
fn a_token_is_read_however_it_is_written() {
    for (body, token, kind, scope) in GOOD {
        let server = Server::new(move |_| ok(body));
        let answer = Client::new(&server.config()).call("get_client_token", json!({}));
        let data = &answer["data"];
        assert_eq!(
            (&data["access_token"], &data["token_type"], &data["scope"]),
            (&json!(token), &json!(kind), &json!(scope)),
            "{body}: {answer}"
        );
    }
}

#[test]
fn what_is_not_a_token_is_said() {
    for (body, code, en, zh) in [
        (
            r#"{"access_token":["t"]}"#,
            -1107,
            "is not a text",
            "不是文本",
        ),
        (
            r#"{"access_token":{"t":1}}"#,
            -1107,
            "is not a text",
            "不是文本",
        ),
        (
            r#"{"access_token":true}"#,
            -1107,
            "is not a text",
            "不是文本",
        ),
        (r#"{"access_token":"a b"}"#, -1107, "blanks", "空白"),
        (
            r#"{"access_token":"令牌"}"#,
            -1107,
            "beyond ASCII",
            "非 ASCII",
        ),
        (
            r#"{"access_token":"t","token_type":"DPoP"}"#,
            -1107,
            "type dpop",
            "类型是 dpop",
        ),
        (
            r#"{"access_token":"t","token_type":"mac"}"#,
            -1107,
            "type mac",
            "类型是 mac",
        ),
        (
            r#"{"access_token":" "}"#,
            -1107,
            "no usable access_token",
            "没有可用的 access_token",
        ),
        (
            r#"{"code":0,"msg":"ok","data":null}"#,
            -1107,
            "no usable access_token: ok",
            "access_token：ok",
        ),
        ("", -1107, "is empty", "应答为空"),
        ("[]", -1107, "not token JSON", "不是令牌 JSON"),
        (
            "<html>login</html>",
            -1107,
            "check the scheme (http or https), port and path of auth_center",
            "核对 auth_center",
        ),
        (
            r#"{"access_token":"t","error":"invalid_client"}"#,
            -1201,
            "invalid_client",
            "invalid_client",
        ),
        (
            r#"{"code":-1,"data":{"access_token":"t"}}"#,
            -1201,
            "refused: unknown",
            "拒绝：unknown",
        ),
    ] {
        let server = Server::new(move |_| ok(body));
        for (language, words) in [("en", en), ("zh", zh)] {
            let client = client_of(&server, json!({"language": language}));
            let answer = client.call("get_client_token", json!({}));
            assert_eq!(answer["code"], code, "{body}: {answer}");
            assert!(text(&answer, "msg").contains(words), "{body}: {answer}");
        }
    }
}

#[test]
fn the_words_of_a_refusal_are_shown() {
    for (status, body, code, word, shown) in [
        (
            "400 Bad Request",
            r#"{"error":"invalid_client","error_description":"客户端已停用。"}"#,
            -1201,
            "invalid_client",
            "invalid_client (客户端已停用). ",
        ),
        (
            "401 Unauthorized",
            r#"{"error":"invalid_client","error_description":"disabled\r\nnow"}"#,
            -1201,
            "invalid_client",
            "(disabled now).",
        ),
        (
            "400 Bad Request",
            r#"{"code":-1,"msg":"客户端已停用"}"#,
            -1201,
            "unknown",
            "refused: 客户端已停用.",
        ),
        (
            "200 OK",
            r#"{"code":-1,"msg":"客户端已停用"}"#,
            -1201,
            "unknown",
            "refused: 客户端已停用.",
        ),
        (
            "200 OK",
            r#"{"Code":"-1","Msg":"客户端已停用","Data":null}"#,
            -1201,
            "unknown",
            "refused: 客户端已停用.",
        ),
        (
            "401 Unauthorized",
            r#"{"code":401,"message":"客户端已停用"}"#,
            -1201,
            "unauthorized",
            "(客户端已停用).",
        ),
        (
            "403 Forbidden",
            r#"{"code":-1,"msg":"客户端已停用"}"#,
            -1201,
            "unknown",
            "refused: 客户端已停用.",
        ),
        (
            "500 Internal Server Error",
            r#"{"code":-1,"msg":"客户端已停用"}"#,
            -1104,
            "",
            "HTTP 500: 客户端已停用.",
        ),
        (
            "404 Not Found",
            r#"{"code":404,"msg":"无此接口"}"#,
            -1104,
            "",
            "HTTP 404: 无此接口.",
        ),
        (
            "400 Bad Request",
            r#"{"error":{"code":1,"message":"客户端已停用"}}"#,
            -1104,
            "",
            "HTTP 400: 客户端已停用.",
        ),
    ] {
        let server = Server::new(move |_| reply(status, "", body));
        let answer = client_of(&server, json!({"retries": 0})).call("get_client_token", json!({}));
        assert_eq!(answer["code"], code, "{body}: {answer}");
        assert!(text(&answer, "msg").contains(shown), "{body}: {answer}");
        assert_eq!(text(&answer, "auth_error"), word, "{answer}");
    }
}

#[test]
fn words_in_which_a_value_that_was_sent_occurs_are_not_shown() {
    let folder = Folder::new("auth-words");
    let log = folder.0.join("idcas.log");
    for (description, shown) in [
        ("wrong password", true),
        ("account is locked", true),
        ("user DOCTOR-WANG is locked", false),
        ("user doctor%2Dwang is locked", false),
        ("Pass#wang-1 is wrong", false),
        ("pass%23wang-1 is wrong", false),
        ("Pass#\\u0000wang-1 is wrong", false),
        ("client his-clinic is off", false),
        ("secret cl%3Aient+se%2Bcret is off", false),
        ("tenant T-0815 is off", false),
    ] {
        let body = format!(r#"{{"error":"invalid_grant","error_description":"{description}"}}"#);
        let server = Server::new(
            move |request| match request.contains("grant_type=password") {
                true => reply("400 Bad Request", "", &body),
                false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
            },
        );
        let more =
            json!({"token_params": {"tenant": "T-0815"}, "log_file": log, "log_level": "debug"});
        let answer = client_of(&server, more).call("get_token", json!({}));
        assert_eq!(
            (&answer["code"], text(&answer, "auth_error")),
            (&json!(-1201), "invalid_grant")
        );
        let msg = text(&answer, "msg");
        let start = "the auth center refused: invalid_grant";
        match shown {
            true => assert!(
                msg.starts_with(&format!("{start} ({description}). ")),
                "{msg}"
            ),
            false => assert!(msg.starts_with(&format!("{start}. ")), "{msg}"),
        }
    }
    let logged = std::fs::read_to_string(&log).unwrap();
    for secret in ["T-0815", "wang", "his-clinic", "locked"] {
        assert!(!logged.contains(secret), "{logged}");
    }
}

const BASIC: &str = "WWW-Authenticate: Basic realm=\"token\"\r\n";

/// An auth center that wants the client's secret by HTTP Basic, and a password that is right or not.
fn basic_only(request: &str, password: bool) -> Answer {
    // "his-clinic:cl%3Aient+se%2Bcret"
    let right = "Basic aGlzLWNsaW5pYzpjbCUzQWllbnQrc2UlMkJjcmV0";
    if request.starts_with("POST") && header(request, "authorization") != Some(right) {
        reply("401 Unauthorized", BASIC, "")
    } else if request.contains("grant_type=password") && !password {
        reply("400 Bad Request", "", r#"{"error":"invalid_grant"}"#)
    } else {
        token_step(request).unwrap_or_else(|| ok(EMPTY))
    }
}

#[test]
fn an_auth_center_that_wants_http_basic_gets_it() {
    let server = Server::new(|request| basic_only(request, true));
    let client = client_of(&server, json!({"token_params": {"scope": "api"}}));
    assert_eq!(client.call("query_exams", exams())["code"], 0);
    let tokens: Vec<String> = server.requests();
    let tokens: Vec<&String> = tokens
        .iter()
        .filter(|one| one.starts_with("POST"))
        .collect();
    // Tried once in the form, then known.
    assert_eq!(tokens.len(), 3);
    assert!(tokens[0].contains("client_secret=") && header(tokens[0], "authorization").is_none());
    for request in &tokens[1..] {
        assert!(
            !request.contains("client_id=") && !request.contains("client_secret="),
            "{request}"
        );
        assert!(request.ends_with("&scope=api"), "{request}");
    }
    // The first of all may be the password.
    let key = include_str!("data/rsa_public_spki.txt");
    let client = client_of(&server, json!({"rsa_public_key": key}));
    assert_eq!(client.call("query_exams", exams())["code"], 0);
    assert_eq!(server.requests().len(), 5 + 3);
}

#[test]
fn a_refusal_of_the_password_is_not_repeated_by_http_basic() {
    let key = include_str!("data/rsa_public_spki.txt");
    for (status, headers, body, passwords) in [
        ("400 Bad Request", "", r#"{"error":"invalid_grant"}"#, 1),
        ("401 Unauthorized", BASIC, r#"{"error":"invalid_grant"}"#, 1),
        ("401 Unauthorized", "WWW-Authenticate: Bearer\r\n", "", 1),
        ("401 Unauthorized", "", "", 1),
        ("400 Bad Request", BASIC, r#"{"error":"invalid_client"}"#, 1),
        (
            "401 Unauthorized",
            "WWW-Authenticate: Bearer, Basic realm=\"x\"\r\n",
            "",
            2,
        ),
        ("401 Unauthorized", BASIC, r#"{"error":"unauthorized"}"#, 2),
        ("401 Unauthorized", "", r#"{"error":"invalid_client"}"#, 2),
    ] {
        let server = Server::new(
            move |request| match request.contains("grant_type=password") {
                true => reply(status, headers, body),
                false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
            },
        );
        let client = client_of(&server, json!({"rsa_public_key": key}));
        let answer = client.call("get_token", json!({}));
        assert_eq!(answer["code"], -1201, "{answer}");
        assert_eq!(
            server.count("grant_type=password"),
            passwords,
            "{headers}{body}: {answer}"
        );
        assert_eq!(
            text(&answer, "hint").contains("HTTP Basic"),
            passwords == 2,
            "{answer}"
        );
        // Refused both times, the password is not sent twice again.
        client.call("get_token", json!({"force": true}));
        assert_eq!(
            server.count("grant_type=password"),
            passwords + 1,
            "{headers}{body}"
        );
    }
    // Where the client was accepted in the form, a 401 is about the password.
    let server = Server::new(|request| match request.contains("grant_type=password") {
        true => reply("401 Unauthorized", BASIC, ""),
        false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
    });
    assert_eq!(
        client_of(&server, json!({})).call("get_token", json!({}))["code"],
        -1201
    );
    assert_eq!(server.count("grant_type=password"), 1);
    // What the second refusal is about is told.
    let server = Server::new(|request| basic_only(request, false));
    let answer = client_of(&server, json!({"rsa_public_key": key})).call("get_token", json!({}));
    assert_eq!(text(&answer, "auth_error"), "invalid_grant", "{answer}");
}

#[test]
fn a_busy_auth_center_is_asked_again_when_it_says() {
    let (mut tried, key) = (0, include_str!("data/rsa_public_spki.txt"));
    for (operation, status, wait, refusals, code, requests) in [
        ("get_client_token", "429 Too Many Requests", "0", 1, 0, 2),
        ("get_client_token", "503 Service Unavailable", "0", 2, 0, 3),
        (
            "get_client_token",
            "429 Too Many Requests",
            "0",
            9,
            -1104,
            3,
        ),
        (
            "get_client_token",
            "429 Too Many Requests",
            "7200",
            9,
            -1104,
            1,
        ),
        (
            "get_client_token",
            "429 Too Many Requests",
            "soon",
            9,
            -1104,
            1,
        ),
        ("get_token", "429 Too Many Requests", "0", 1, 0, 2),
        // The password may have been looked at.
        ("get_token", "503 Service Unavailable", "0", 1, -1104, 1),
    ] {
        tried += 1;
        let seen = AtomicUsize::new(0);
        let headers = format!("Retry-After: {wait}\r\n");
        let server =
            Server::new(
                move |request| match seen.fetch_add(1, Ordering::SeqCst) < refusals {
                    true => reply(status, &headers, ""),
                    false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
                },
            );
        let client = client_of(&server, json!({"rsa_public_key": key}));
        let answer = client.call(operation, json!({}));
        assert_eq!(answer["code"], code, "{tried}: {answer}");
        assert_eq!(server.requests().len(), requests, "{tried}");
        if code != 0 {
            let said = match wait {
                "7200" => "it asks to wait 7200 seconds",
                _ => "try again later",
            };
            assert!(text(&answer, "hint").contains(said), "{answer}");
        }
    }
    let server = Server::new(|_| reply("429 Too Many Requests", "Retry-After: 90\r\n", ""));
    let answer = client_of(&server, json!({"language": "zh"})).call("get_client_token", json!({}));
    assert!(text(&answer, "msg").contains("等待 90 秒"), "{answer}");
}

#[test]
fn a_refresh_that_has_to_wait_is_not_followed_by_the_password() {
    let server = Server::new(|request| {
        if request.contains("grant_type=password") {
            ok(r#"{"access_token":"t","expires_in":43200,"refresh_token":"r"}"#)
        } else if request.contains("grant_type=refresh_token") {
            reply("429 Too Many Requests", "Retry-After: 7200\r\n", "")
        } else {
            token_step(request).unwrap_or_else(|| ok(EMPTY))
        }
    });
    let client = client_of(&server, json!({}));
    assert_eq!(client.call("get_token", json!({}))["code"], 0);
    let answer = client.call("get_token", json!({"force": true}));
    assert!(text(&answer, "hint").contains("7200 seconds"), "{answer}");
    assert_eq!(server.count("grant_type=password"), 1);
}

#[test]
fn an_address_that_gives_out_no_tokens_is_named_by_its_key() {
    for (status, headers, path, hint) in [
        ("404 Not Found", "", "", "port and path of auth_center"),
        (
            "405 Method Not Allowed",
            "",
            "",
            "port and path of auth_center",
        ),
        (
            "415 Unsupported Media Type",
            "",
            "",
            "port and path of auth_center",
        ),
        (
            "404 Not Found",
            "",
            "/connect/token",
            "has /connect in it already",
        ),
        (
            "404 Not Found",
            "",
            "/connect",
            "has /connect in it already",
        ),
        ("200 OK", "", "/connect/token", "has /connect in it already"),
        (
            "302 Found",
            "Location: https://auth.example.com/\r\n",
            "",
            "scheme (http or https), port and path of auth_center",
        ),
        ("403 Forbidden", "", "", "does not let this machine"),
        ("400 Bad Request", "", "", "port and path of auth_center"),
    ] {
        let server = Server::new(move |_| reply(status, headers, "<html>"));
        let client = client_of(
            &server,
            json!({"auth_center": format!("{}{path}", server.base)}),
        );
        let answer = client.call("get_client_token", json!({}));
        let code = if status == "200 OK" { -1107 } else { -1104 };
        assert_eq!(answer["code"], code, "{answer}");
        assert!(text(&answer, "hint").contains(hint), "{status}: {answer}");
        assert!(!text(&answer, "hint").contains("that gateway"), "{answer}");
    }
}
