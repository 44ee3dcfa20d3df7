//! `address_map`: addresses that come back in answers are given as workstations behind a relay reach them.

mod common;

use common::server::{Server, ok, reply};
use common::{Client, Folder, example, with};
use serde_json::json;

/// The platform of these tests, and a client whose map leads its addresses to a relay.
fn relayed(body: &'static str) -> (Server, Client) {
    let server = Server::platform(move |_| ok(body));
    let config = with(
        &server.config(),
        json!({
            "domain": "http://portal.example",
            "address_map": {
                "http://platform.example:8686": "http://front:18080",
                "http://platform.example:8686/deep": "http://front:18081/d",
                "http://portal.example:80": "http://front:18082"
            }
        }),
    );
    let client = Client::new(&config);
    (server, client)
}

#[test]
fn links_that_come_back_lead_to_the_relay() {
    for operation in ["get_report_view_url", "get_image_view_url", "get_image_url"] {
        for (body, expected) in [
            (
                r#"{"code":0,"msg":"","data":"http://platform.example:8686/s/Qp71?x=1"}"#,
                "http://front:18080/s/Qp71?x=1",
            ),
            (
                r#"{"code":0,"msg":"","data":"HTTP:\/\/Platform.Example:8686\/deep\/1"}"#,
                "http://front:18081/d/1",
            ),
            (
                r#"{"code":0,"msg":"","data":"/s/Qp71"}"#,
                "http://front:18082/s/Qp71",
            ),
            (
                r#"{"code":0,"msg":"","data":"http://platform.example:868/s"}"#,
                "http://platform.example:868/s",
            ),
            (
                r#"{"code":0,"msg":"","data":"https://platform.example:8686/s"}"#,
                "https://platform.example:8686/s",
            ),
        ] {
            let (server, client) = relayed(body);
            // The domain of the third party's chapter is where it is asked.
            let client = match operation {
                "get_image_url" => Client::new(&with(
                    &server.config(),
                    json!({"address_map": {
                        "http://platform.example:8686": "http://front:18080",
                        "http://platform.example:8686/deep": "http://front:18081/d",
                        (server.base.clone()): "http://front:18082"
                    }}),
                )),
                _ => client,
            };
            let answer = client.call(operation, example(operation));
            assert_eq!(answer["data"], expected, "{operation}: {answer}");
        }
    }
}

#[test]
fn the_qr_codes_address_stays_and_so_does_a_refusal() {
    let (_server, client) =
        relayed(r#"{"code":0,"msg":"","data":"http://platform.example:8686/q"}"#);
    let answer = client.call("get_report_qrcode", example("get_report_qrcode"));
    assert_eq!(answer["data"], "http://platform.example:8686/q");
    let refusal = r#"{"code":-1,"msg":"no","data":"http://platform.example:8686/q"}"#;
    let (_server, client) = relayed(refusal);
    let answer = client.text("get_report_view_url", &example("get_report_view_url"));
    assert_eq!(answer, refusal);
}

#[test]
fn paths_of_files_change_and_the_rest_of_the_list_does_not() {
    let sent = concat!(
        r#"{"new":1.50, "code":0,"msg":"x","data":[ {"file_type":"A","file_path":"http:\/\/platform.example:8686/f/1.pdf","n":12345678901234567890},"#,
        r#"{"file_path":"\\\\share\\1.pdf"},{"file_path":null},{"FilePath":"http://platform.example:8686","file_bytes":"http://platform.example:8686"},7],"z":[]}"#
    );
    let expected = concat!(
        r#"{"new":1.50, "code":0,"msg":"x","data":[ {"file_type":"A","file_path":"http://front:18080/f/1.pdf","n":12345678901234567890},"#,
        r#"{"file_path":"\\\\share\\1.pdf"},{"file_path":null},{"FilePath":"http://front:18080","file_bytes":"http://platform.example:8686"},7],"z":[]}"#
    );
    let (_server, client) = relayed(sent);
    let answer = client.text("get_print_files", &example("get_print_files"));
    assert_eq!(answer, expected);
}

#[test]
fn files_are_fetched_from_the_relay() {
    const PDF: &str = "%PDF-1.4 of the relay\n%%EOF\n";
    let relay = Server::new(|request| match request.starts_with("GET /f/1.pdf ") {
        true => ok(PDF),
        false => reply("404 No", "", ""),
    });
    let server = Server::platform(|_| {
        ok(
            r#"{"code":0,"msg":"","data":[{"file_type":"Result","file_format":"Pdf","file_path":"http://platform.invalid:8686/f/1.pdf"}]}"#,
        )
    });
    let config = with(
        &server.config(),
        json!({"address_map": {"http://platform.invalid:8686": relay.base}}),
    );
    let folder = Folder::new("relay");
    let params = with(
        &example("save_print_files"),
        json!({"directory": folder.0.to_str().unwrap()}),
    );
    let answer = Client::new(&config).call("save_print_files", params);
    assert_eq!(answer["code"], 0, "{answer}");
    let row = &answer["data"][0];
    assert_eq!(row["file_path"], format!("{}/f/1.pdf", relay.base));
    let saved = std::fs::read(row["path"].as_str().unwrap()).unwrap();
    assert_eq!(saved, PDF.as_bytes());
}
