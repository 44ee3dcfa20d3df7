//! What passes the relay, and what each of its settings is for.

use idcas_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

use crate::common::sandbox::{open, year};
use crate::common::server::{Answer, EMPTY, Server, header, ok, reply, token_step};
use crate::common::{Client, Folder, example, month, with};
use crate::process::Nginx;
use crate::relay::{Differs, GATEWAY, Relay, changed, relayed, rewriting, without};

const PAGES: [&str; 9] = [
    "build_clinic_url",
    "build_health_record_url",
    "build_repeat_reminder_url",
    "build_recognition_url",
    "build_h5_exam_list_url",
    "build_h5_exam_detail_url",
    "build_h5_lab_detail_url",
    "build_h5_health_record_url",
    "build_h5_quality_url",
];

fn failed(report: &Value) -> Vec<&str> {
    let steps = report["data"]["steps"].as_array().unwrap().iter();
    let failed = steps.filter(|step| step["status"] == "failed");
    failed.map(|step| step["step"].as_str().unwrap()).collect()
}

/// Opens the clinic page by a link of its own; whether the platform accepts it, and its page.
fn clinic(client: &Client) -> (bool, String) {
    let built = client.call("build_clinic_url", example("build_clinic_url"));
    let (status, page) = open(built["data"].as_str().unwrap());
    assert!(matches!(status, 200 | 403), "{page}");
    (status == 200, page)
}

/// Everything that a workstation does, and nothing of it at the platform's own addresses.
fn everything_passes(sandbox: &Sandbox, relay: &Relay, config: &Value) {
    let client = Client::new(config);
    for operation in ["get_client_token", "get_rsa_public_key", "get_token"] {
        assert_eq!(client.call(operation, json!({}))["code"], 0, "{operation}");
    }
    let all = client.call("query_exams_all", year());
    assert_eq!(all["data"].as_array().unwrap().len(), sandbox.exams().len());
    for page in PAGES {
        let built = client.call(page, example(page));
        let url = built["data"].as_str().unwrap_or_else(|| panic!("{built}"));
        assert!(url.starts_with(&relay.pages()), "{url}");
        let (status, body) = open(url);
        assert_eq!(status, 200, "{page}: {body}");
    }
    addresses_lead_to_the_relay(&client, relay, &all["data"]);
    files_come_through_the_relay(&client, relay, &all["data"]);
    let stats = example("upload_recognition_stats");
    assert_eq!(client.call("upload_recognition_stats", stats)["code"], 0);
    let report = client.diagnose();
    assert_eq!(failed(&report), [""; 0], "{report}");
}

fn addresses_lead_to_the_relay(client: &Client, relay: &Relay, exams: &Value) {
    let exam = exams
        .as_array()
        .unwrap()
        .iter()
        .find(|exam| exam["accession_number"] == "SD-53242")
        .unwrap();
    let id = exam["id"].to_string();
    let ticket = json!({"business_id": id, "need_token": "true"});
    let report = client.call("get_report_view_url", ticket.clone());
    let report = report["data"].as_str().unwrap().to_owned();
    assert!(
        report.starts_with(&format!("{}/s/", relay.base())),
        "{report}"
    );
    let (status, redirect) = open(&report);
    assert_eq!(status, 303, "{redirect}");
    let image = client.call("get_image_view_url", ticket);
    let image = image["data"].as_str().unwrap().to_owned();
    assert!(image.starts_with(&relay.pages()), "{image}");
    assert_eq!(open(&image).0, 303);
    let third = client.call(
        "get_image_url",
        json!({"org_code": "2470", "accession_number": "SD-53242", "patient_id": exam["patient_id"],
            "modality": "CT"}),
    );
    let third = third["data"].as_str().unwrap();
    assert!(third.starts_with(&relay.base()), "{third}");
    let code = client.call(
        "get_report_qrcode",
        json!({"tenancy_id": "T", "perform_org_code": "2470", "accession_number": "SD-53242"}),
    );
    let code = code["data"].as_str().unwrap();
    assert!(code.starts_with(GATEWAY), "for phones outside: {code}");
}

fn files_come_through_the_relay(client: &Client, relay: &Relay, exams: &Value) {
    let folder = Folder::new(&format!("through-relay-{}", relay.base().len()));
    let mut by_address = 0;
    for exam in exams.as_array().unwrap().iter().take(40) {
        let id = exam["id"].to_string();
        let params = json!({"business_id": id, "directory": folder.0});
        let saved = client.call("save_print_files", params);
        for file in saved["data"].as_array().into_iter().flatten() {
            let address = file["file_path"].as_str().unwrap_or_default();
            if address.is_empty() {
                continue;
            }
            by_address += 1;
            assert!(address.starts_with(&relay.base()), "{file}");
            let bytes = std::fs::read(file["path"].as_str().unwrap()).unwrap();
            assert_eq!(file["bytes"], bytes.len());
        }
    }
    assert!(by_address > 0);
}

#[test]
fn everything_passes_where_programs_have_an_address_map() {
    if !Nginx::is_there() {
        return;
    }
    let (sandbox, relay, config) = relayed("map", &Differs::default());
    everything_passes(&sandbox, &relay, &with(&config, relay.address_map()));
    // Without it, addresses of the platform come back.
    let client = Client::new(&config);
    let found = client.call(
        "query_exams",
        with(&year(), json!({"accession_number": "SD-53242"})),
    );
    let id = found["data"][0]["id"].to_string();
    let report = client.call("get_report_view_url", json!({"business_id": id}));
    assert!(report["data"].as_str().unwrap().starts_with(GATEWAY));
}

#[test]
fn everything_passes_where_the_relay_rewrites_addresses() {
    if !Nginx::is_there() {
        return;
    }
    let edit = |text: String| rewriting(&text);
    let differs = Differs {
        edit: &edit,
        ..Differs::default()
    };
    let (sandbox, relay, config) = relayed("rewriting", &differs);
    everything_passes(&sandbox, &relay, &config);
}

/// JSON may have each slash escaped, and a page may send the browser to the platform.
#[test]
fn addresses_are_rewritten_in_both_spellings_and_in_redirects() {
    if !Nginx::is_there() {
        return;
    }
    let platform = Server::platform(|request| match request.split(' ').nth(1) {
        Some("/away") => reply(
            "302 Found",
            &format!("Location: {GATEWAY}/viewer?a=1\r\n"),
            "",
        ),
        Some("/here") => reply(
            "302 Found",
            "Location: https://portal.example.com/login\r\n",
            "",
        ),
        _ => {
            assert_eq!(header(request, "accept-encoding"), None, "{request}");
            let json = "Content-Type: application/json; charset=utf-8\r\n";
            let body = r#"{"code":0,"msg":"","data":"http:\/\/10.222.23.65:8888\/s\/1?u=https:\/\/portal.example.com\/"}"#;
            reply("200 OK", json, body)
        }
    });
    let edit = |text: String| rewriting(&text);
    let differs = Differs {
        edit: &edit,
        ..Differs::default()
    };
    let relay = Relay::before("spellings", port_of(&platform), &differs);
    let client = Client::new(&with(&platform.config(), relay.addresses()));
    let answer = client.call("get_report_view_url", example("get_report_view_url"));
    let expected = format!("{}/s/1?u={}/", relay.base(), relay.pages());
    assert_eq!(answer["data"], expected, "{answer}");
    for (path, target) in [
        ("/away", relay.base() + "/viewer?a=1"),
        ("/here", relay.pages() + "/login"),
    ] {
        let (status, page) = open(&format!("{}{path}", relay.pages()));
        assert_eq!(status, 302, "{page}");
        assert!(page.contains(&format!("Location: {target}\r\n")), "{page}");
    }
}

fn port_of(server: &Server) -> u16 {
    server.base.rsplit(':').next().unwrap().parse().unwrap()
}

#[test]
fn links_follow_the_platforms_clock_and_not_the_relays() {
    if !Nginx::is_there() {
        return;
    }
    let (sandbox, _relay, config) = relayed("date", &Differs::default());
    // As seen from the platform, relay and workstation are both 20 minutes off.
    sandbox.set_fault(Fault::clock(20));
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    let (accepted, page) = clinic(&client);
    assert!(accepted, "{page}");

    let edit = |text: String| without(&text, "proxy_pass_header Date");
    let differs = Differs {
        edit: &edit,
        ..Differs::default()
    };
    let (sandbox, _relay, config) = relayed("no-date", &differs);
    sandbox.set_fault(Fault::clock(20));
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    let (accepted, page) = clinic(&client);
    assert!(!accepted && page.contains("timestamp"), "{page}");
}

/// A relay that cannot be changed: `clock` = `local`, and the diagnosis says so.
#[test]
fn a_relay_whose_own_clock_is_off() {
    if !Nginx::is_there() {
        return;
    }
    if std::process::Command::new("faketime")
        .arg("-v")
        .output()
        .is_err()
    {
        eprintln!("skipped: faketime is not installed");
        return;
    }
    let (_sandbox, _relay, config) = relayed(
        "fast",
        &Differs {
            ahead: Some(20),
            ..Differs::default()
        },
    );
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert!(clinic(&client).0, "the platform's Date is kept");

    let edit = |text: String| without(&text, "proxy_pass_header Date");
    let differs = Differs {
        edit: &edit,
        ahead: Some(20),
        ..Differs::default()
    };
    let (_sandbox, _relay, config) = relayed("fast-no-date", &differs);
    let client = Client::new(&config);
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert!(!clinic(&client).0, "signed by the relay's time");
    let report = client.diagnose();
    let steps = report["data"]["steps"].as_array().unwrap();
    let page = steps.iter().find(|step| step["step"] == "page").unwrap();
    assert!(page["advice"].as_str().unwrap().contains("local"), "{page}");
    let client = Client::new(&with(&config, json!({"clock": "local"})));
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert!(clinic(&client).0);
}

/// Tokens, links and redirects of many kilobytes.
#[test]
fn long_addresses_and_headers_pass() {
    if !Nginx::is_there() {
        return;
    }
    const LONG: usize = 20_000;
    let platform = || {
        Server::new(|request| {
            let path = request.split(' ').nth(1).unwrap();
            let kept = |text: &str| text.matches('x').count() >= LONG;
            if request.starts_with("POST /connect/token") {
                let token = "x".repeat(LONG);
                return ok(&format!(
                    r#"{{"access_token":"{token}","expires_in":43200}}"#
                ));
            }
            match path {
                path if path.starts_with("/page?") && kept(path) => {
                    let to = format!("Location: /{}\r\n", "x".repeat(LONG));
                    reply("302 Found", &to, "")
                }
                _ if header(request, "authorization").is_some_and(kept) => {
                    token_step(request).unwrap_or_else(|| ok(EMPTY))
                }
                _ => reply("404 No", "", ""),
            }
        })
    };
    let through = |name: &str, edit: &dyn Fn(String) -> String| {
        let platform = platform();
        let differs = Differs {
            edit,
            ..Differs::default()
        };
        let relay = Relay::before(name, port_of(&platform), &differs);
        let client = Client::new(&with(&platform.config(), relay.addresses()));
        let code = client.call("query_exams", month())["code"].clone();
        let (status, _) = open(&format!("{}/page?{}", relay.pages(), "x".repeat(LONG)));
        (code, status)
    };
    assert_eq!(through("long", &|text| text), (json!(0), 302));
    let (code, status) = through("short", &|text| {
        without(&text, "large_client_header_buffers")
    });
    assert_ne!(code, 0);
    assert_eq!(status, 414);
    let (_, status) = through("buffers", &|text| {
        let text = without(&text, "proxy_buffer_size");
        let text = without(&text, "proxy_buffers");
        without(&text, "proxy_busy_buffers_size")
    });
    assert_eq!(status, 502);
}

/// Addresses hold names and tokens, also in what nginx says of requests that fail.
#[test]
fn nothing_of_a_request_is_written_down() {
    if !Nginx::is_there() {
        return;
    }
    const NAME: &str = "ZHANG-SHILI";
    let used = |name: &str, edit: &dyn Fn(String) -> String| {
        let differs = Differs {
            edit,
            ..Differs::default()
        };
        let (sandbox, relay, _) = relayed(name, &differs);
        let gone = sandbox.port();
        let address = format!("{}/clinicview/index.html?patient_name={NAME}", relay.base());
        assert_eq!(open(&address).0, 403);
        drop(sandbox);
        assert_eq!(open(&address).0, 502, "nothing listens at {gone}");
        let mut written = relay.nginx.said();
        for file in relay.nginx.folder.names() {
            let path = relay.nginx.folder.0.join(file);
            if path.is_file() {
                written += &std::fs::read_to_string(path).unwrap();
            }
        }
        written
    };
    assert!(!used("silent", &|text| text).contains(NAME));
    let edit = |text: String| changed(&text, "error_log stderr alert", "error_log stderr error");
    assert!(used("talking", &edit).contains(NAME));
    let edit = |text: String| changed(&text, "access_log off", "access_log /dev/stderr");
    assert!(used("recording", &edit).contains(NAME));
}

/// What failed on a kept connection is the library's to decide: `set_print_flag` is a GET that writes.
#[test]
fn the_relay_sends_nothing_again() {
    if !Nginx::is_there() {
        return;
    }
    let sent = |name: &str, edit: &dyn Fn(String) -> String| {
        let platform = Server::platform(|request| match request.contains("print-flag") {
            true => Answer::Last(Vec::new()),
            false => ok(EMPTY),
        });
        let differs = Differs {
            edit,
            ..Differs::default()
        };
        let relay = Relay::before(name, port_of(&platform), &differs);
        let client = Client::new(&with(&platform.config(), relay.addresses()));
        assert_eq!(client.call("query_exams", month())["code"], 0);
        let answer = client.call("set_print_flag", example("set_print_flag"));
        assert_eq!(answer["error"]["outcome"], "unknown", "{answer}");
        platform.count("print-flag")
    };
    assert_eq!(sent("once", &|text| text), 1);
    assert!(sent("again", &|text| without(&text, "proxy_next_upstream")) > 1);
}

/// A request that says nothing of its connection, in HTTP/1.1, leaves it open.
#[test]
fn connections_to_the_platform_are_kept_and_its_name_is_sent() {
    if !Nginx::is_there() {
        return;
    }
    let platform = Server::platform(|_| ok(EMPTY));
    let relay = Relay::before("kept", port_of(&platform), &Differs::default());
    let client = Client::new(&with(&platform.config(), relay.addresses()));
    assert_eq!(client.call("query_exams", month())["code"], 0);
    let requests = platform.requests();
    for (start, host) in [
        ("POST /connect/token HTTP/1.1", "10.222.23.65:5000"),
        ("GET /api/", "10.222.23.65:8888"),
    ] {
        let request = requests.iter().find(|request| request.starts_with(start));
        let request = request.unwrap_or_else(|| panic!("{start}: {requests:?}"));
        assert_eq!(header(request, "host"), Some(host), "{request}");
        assert_eq!(header(request, "connection"), None, "{request}");
    }
    let edit = |text: String| without(&text, "proxy_set_header Host");
    let differs = Differs {
        edit: &edit,
        ..Differs::default()
    };
    let platform = Server::platform(|_| ok(EMPTY));
    let relay = Relay::before("nameless", port_of(&platform), &differs);
    let client = Client::new(&with(&platform.config(), relay.addresses()));
    assert_eq!(client.call("query_exams", month())["code"], 0);
    assert_eq!(platform.count("10.222.23.65"), 0);
}

#[test]
fn a_platform_with_another_certificate_gets_nothing() {
    if !Nginx::is_there() {
        return;
    }
    let distrusting = |edit: &dyn Fn(String) -> String, name: &str| {
        let differs = Differs {
            edit,
            trusting: false,
            ..Differs::default()
        };
        let (sandbox, relay, _) = relayed(name, &differs);
        let (status, _) = open(&format!("{}/clinicview/index.html?a=1", relay.pages()));
        (status, sandbox.requests().len())
    };
    assert_eq!(distrusting(&|text| text, "distrusting"), (502, 0));
    let blind = |text: String| without(&text, "proxy_ssl_verify on");
    assert_eq!(distrusting(&blind, "blind"), (403, 1));
}
