//! Servers with old cipher suites, and what `docs/going-live.md` says to set in nginx for them.

use std::path::Path;

use rcgen::KeyPair;
use serde_json::{Value, json};

use crate::common::sandbox::open;
use crate::common::{Client, Folder, example};
use crate::process::{Authority, Nginx, free_port, rsa_key};
use crate::relay::{Differs, changed, relayed};

/// The settings of the page: the block that begins with `ssl_protocols`.
fn recommended() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/going-live.md");
    let page = std::fs::read_to_string(file).unwrap();
    let mut blocks = page.split("```nginx\n").skip(1);
    let block = blocks
        .find(|block| block.starts_with("ssl_protocols"))
        .expect("a block of settings for nginx");
    block.split("```").next().unwrap().to_owned()
}

/// What a client gets from a token endpoint of an nginx with these settings.
fn token(name: &str, settings: &str, key: &KeyPair) -> Value {
    let authority = Authority::new();
    let folder = Folder::new(&format!("suites-{name}"));
    let [certificate, key] = authority.issue("localhost", key);
    let at = |file: &str| folder.0.join(file).display().to_string();
    std::fs::write(at("cert.pem"), certificate).unwrap();
    std::fs::write(at("key.pem"), key).unwrap();
    std::fs::write(at("ca.pem"), &authority.pem).unwrap();
    let port = free_port();
    let text = format!(
        "events {{}}\nhttp {{\naccess_log off;\nserver {{ listen 127.0.0.1:{port} ssl;\n\
         ssl_certificate {}; ssl_certificate_key {};\n{settings}\n\
         location / {{ default_type application/json; return 200 '{{\"access_token\":\"t\",\"expires_in\":3600}}'; }} }} }}\n",
        at("cert.pem"),
        at("key.pem")
    );
    let _nginx = Nginx::start(&format!("suites-{name}"), &text, &[port], None);
    let config = json!({
        "auth_center": format!("https://localhost:{port}"), "client_id": "c", "client_secret": "s",
        "ca_file": at("ca.pem"), "proxy": "none", "language": "en"
    });
    Client::new(&config).call("get_client_token", json!({}))
}

#[test]
fn a_server_of_old_suites_is_reached_with_the_settings_of_the_page() {
    if !Nginx::is_there() {
        return;
    }
    const OLD: &str = "ssl_protocols TLSv1.2; ssl_ciphers AES128-SHA:AES256-SHA:AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA;";
    let key = rsa_key();
    let refused = token("old", OLD, &key);
    assert_eq!(refused["code"], -1103, "{refused}");
    let both = recommended();
    let older = changed(&both, "TLSv1.2 TLSv1.3", "TLSv1.2");
    for (name, settings) in [("new", both), ("new-1.2", older)] {
        let accepted = token(name, &settings, &key);
        assert_eq!(accepted["code"], 0, "{name}: {accepted}");
    }
}

/// What IIS on Windows Server 2008 R2 to 2012 R2 has in common with the library: with a certificate on an elliptic curve.
#[test]
fn a_certificate_on_an_elliptic_curve_is_enough() {
    if !Nginx::is_there() {
        return;
    }
    const OLD: &str = "ssl_protocols TLSv1.2; ssl_ciphers AES128-SHA:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA;";
    let refused = token("rsa", OLD, &rsa_key());
    assert_eq!(refused["code"], -1103, "{refused}");
    let accepted = token("curve", OLD, &KeyPair::generate().unwrap());
    assert_eq!(accepted["code"], 0, "{accepted}");
}

#[test]
fn the_relay_reaches_a_platform_of_old_suites() {
    if !Nginx::is_there() {
        return;
    }
    let differs = Differs {
        platform: Some("ssl_protocols TLSv1.2; ssl_ciphers AES128-SHA;"),
        ..Differs::default()
    };
    let (_sandbox, _relay, config) = relayed("old-platform", &differs);
    let client = Client::new(&config);
    let built = client.call("build_clinic_url", example("build_clinic_url"));
    let (status, page) = open(built["data"].as_str().unwrap());
    assert_eq!(status, 200, "{page}");
}
