//! The relay's file as it is, with the addresses that a hospital changes. The platform knows itself by the names in the
//! file, which workstations cannot reach.

use std::path::Path;

use idcas_sandbox::{Options, Sandbox};
use rcgen::KeyPair;
use serde_json::{Value, json};

use crate::common::with;
use crate::process::{Authority, Nginx, free_port, rsa_key};

pub const GATEWAY: &str = "http://10.222.23.65:8888";
pub const PORTAL: &str = "https://portal.example.com";
/// The relay's own address in the file.
const RELAY: &str = "10.0.0.5";

/// The file that is shipped.
pub fn shipped() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/relay/nginx.conf");
    std::fs::read_to_string(file).unwrap()
}

/// Replaces what must be there.
pub fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the file has no {from}");
    text.replace(from, to)
}

/// Without the lines that begin with this.
pub fn without(text: &str, start: &str) -> String {
    let is_one = |line: &str| line.trim_start().starts_with(start);
    assert!(text.lines().any(is_one), "the file has no line {start}");
    let kept = text.lines().filter(|line| !is_one(line));
    kept.map(|line| format!("{line}\n")).collect()
}

/// With the lines that rewrite addresses.
pub fn rewriting(text: &str) -> String {
    changed(
        &changed(text, "#sub_filter", "sub_filter"),
        "#proxy_set_header",
        "proxy_set_header",
    )
}

/// A platform behind a relay.
pub struct Relay {
    pub nginx: Nginx,
    gateway: u16,
    auth_center: u16,
    portal: u16,
    _platform: Nginx,
}

/// How a test's relay differs from the file.
pub struct Differs<'a> {
    pub edit: &'a dyn Fn(String) -> String,
    /// Minutes that the relay's clock is ahead.
    pub ahead: Option<u32>,
    /// Whether the relay trusts the authority of the platform's certificate.
    pub trusting: bool,
    /// Settings of the platform's own server, which has an RSA key then.
    pub platform: Option<&'a str>,
}

impl Default for Differs<'_> {
    fn default() -> Self {
        Differs {
            edit: &|text| text,
            ahead: None,
            trusting: true,
            platform: None,
        }
    }
}

impl Relay {
    /// Before a platform at this port of this machine.
    pub fn before(name: &str, port: u16, differs: &Differs) -> Relay {
        let (platforms, others) = (Authority::new(), Authority::new());
        let (platform, tls) = portal(name, &platforms, port, differs.platform);
        let [gateway, auth_center, portal] = [(); 3].map(|()| free_port());
        let trusted = platform.folder.0.join("trusted.pem");
        let authority = match differs.trusting {
            true => &platforms,
            false => &others,
        };
        std::fs::write(&trusted, &authority.pem).unwrap();
        let mut text = (differs.edit)(shipped());
        for (from, to) in [
            (
                "server 10.222.23.65:5000;",
                format!("server 127.0.0.1:{port};"),
            ),
            (
                "server 10.222.23.65:8888;",
                format!("server 127.0.0.1:{port};"),
            ),
            (
                "server portal.example.com:443;",
                format!("server 127.0.0.1:{tls};"),
            ),
            ("listen 18080;", format!("listen 127.0.0.1:{gateway};")),
            ("listen 18081;", format!("listen 127.0.0.1:{auth_center};")),
            ("listen 18082;", format!("listen 127.0.0.1:{portal};")),
            (
                "http://10.0.0.5:18080",
                format!("http://127.0.0.1:{gateway}"),
            ),
            (
                "/etc/ssl/certs/ca-certificates.crt",
                trusted.display().to_string(),
            ),
        ] {
            text = changed(&text, from, &to);
        }
        text = text
            .replace(
                "http:\\/\\/10.0.0.5:18080",
                &format!("http:\\/\\/127.0.0.1:{gateway}"),
            )
            .replace("10.0.0.5:18082", &format!("127.0.0.1:{portal}"));
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'));
        assert!(
            !lines.into_iter().any(|line| line.contains(RELAY)),
            "{text}"
        );
        let ports = [gateway, auth_center, portal];
        Relay {
            nginx: Nginx::start(&format!("relay-{name}"), &text, &ports, differs.ahead),
            gateway,
            auth_center,
            portal,
            _platform: platform,
        }
    }

    /// The addresses of a configuration that goes through it.
    pub fn addresses(&self) -> Value {
        let at = |port: u16| format!("http://127.0.0.1:{port}");
        json!({
            "auth_center": at(self.auth_center),
            "gateway": at(self.gateway) + "/api",
            "doc_gateway": at(self.gateway) + "/doc",
            "domain": at(self.portal),
            "proxy": "none",
            "language": "en"
        })
    }

    /// The member of a configuration that the platform's own addresses are replaced by.
    pub fn address_map(&self) -> Value {
        json!({"address_map": {GATEWAY: self.base(), PORTAL: self.pages()}})
    }

    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.gateway)
    }

    pub fn pages(&self) -> String {
        format!("http://127.0.0.1:{}", self.portal)
    }
}

/// The platform's pages on https, under the name in the file.
fn portal(name: &str, authority: &Authority, port: u16, settings: Option<&str>) -> (Nginx, u16) {
    let tls = free_port();
    let folder = crate::common::Folder::new(&format!("portal-{name}"));
    let key = match settings {
        Some(_) => rsa_key(),
        None => KeyPair::generate().unwrap(),
    };
    let [certificate, key] = authority.issue("portal.example.com", &key);
    let settings = settings.unwrap_or_default();
    let [certificate_file, key_file] =
        ["cert.pem", "key.pem"].map(|file| folder.0.join(file).display().to_string());
    std::fs::write(&certificate_file, certificate).unwrap();
    std::fs::write(&key_file, key).unwrap();
    let text = format!(
        "events {{}}\nhttp {{\naccess_log off;\nlarge_client_header_buffers 4 64k;\nproxy_buffer_size 64k;\nproxy_buffers 8 64k;\n\
         server {{ listen 127.0.0.1:{tls} ssl; ssl_certificate {certificate_file}; ssl_certificate_key {key_file}; {settings}\n\
         proxy_set_header Host $http_host; proxy_pass_header Date;\n\
         location / {{ proxy_pass http://127.0.0.1:{port}; }} }} }}\n"
    );
    (
        Nginx::start(&format!("portal-{name}"), &text, &[tls], None),
        tls,
    )
}

/// A sandbox that names itself by the platform's address in the file, and the configuration through the relay.
pub fn relayed(name: &str, differs: &Differs) -> (Sandbox, Relay, Value) {
    let options = Options {
        public_url: Some(GATEWAY.to_owned()),
        ..Options::default()
    };
    let sandbox = Sandbox::start(options).unwrap();
    let relay = Relay::before(name, sandbox.port(), differs);
    let config = with(&sandbox.config(), relay.addresses());
    (sandbox, relay, config)
}
