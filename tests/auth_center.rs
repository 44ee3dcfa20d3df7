//! What auth centers send and ask for beyond the plain case, through the C ABI: parameters of their own, replies written
//! in their own way, refusals in their own words.

mod common;

use common::auth_center::{client_of, text};
use common::server::{EMPTY, Server, ok, reply, token_step};
use common::{Client, Folder, month, refused};
use serde_json::json;

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
        assert_eq!(client.call("query_exams", month())["code"], 0);
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
            let config = format!(r#"{{"language":"{language}","token_params":{value}}}"#);
            let answer = refused(&config);
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
        ("", -1107, "is empty", "内容为空"),
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
        ("user &#100;octor is locked", false),
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
            "/connect",
            "has /connect in it already",
        ),
        ("200 OK", "", "/connect", "has /connect in it already"),
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

#[test]
fn a_word_of_a_refusal_that_was_sent_is_not_repeated() {
    let members = json!({"username": "wang", "password": "hunter", "client_secret": "opensesame"});
    for (operation, grant) in [
        ("get_client_token", "client_credentials"),
        ("get_token", "grant_type=password"),
    ] {
        for word in ["wang", "hunter", "opensesame", "user_wang_is_locked"] {
            let body = json!({"error": word, "error_description": word}).to_string();
            let server = Server::new(move |request| match request.contains(grant) {
                true => reply("400 Bad Request", "", &body),
                false => token_step(request).unwrap_or_else(|| ok(EMPTY)),
            });
            let answer = client_of(&server, members.clone()).call(operation, json!({}));
            assert_eq!(text(&answer, "auth_error"), "unknown", "{answer}");
            assert!(!answer.to_string().contains(word), "{answer}");
        }
    }
}
