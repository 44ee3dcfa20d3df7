//! An nginx of a test's own.

use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, PKCS_RSA_SHA256};

use crate::common::Folder;

/// A free port of this machine, for an nginx that will listen there. It is below those that the system gives to
/// connections, which might take it first.
pub fn free_port() -> u16 {
    static GIVEN: AtomicU32 = AtomicU32::new(0);
    const FIRST: u32 = 20_000;
    const MANY: u32 = 12_000;

    let start = std::process::id().wrapping_mul(97);
    loop {
        let number = start.wrapping_add(GIVEN.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(FIRST + number % MANY).unwrap();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

pub struct Nginx {
    process: Child,
    pub folder: Folder,
    said: PathBuf,
}

impl Nginx {
    /// Whether there is one on this machine; says so where there is none.
    pub fn is_there() -> bool {
        let there = Command::new("nginx").arg("-v").output().is_ok();
        if !there {
            eprintln!("skipped: nginx is not installed");
        }
        there
    }

    /// Starts it with this configuration and waits until it listens at each port. `ahead` sets its clock so many minutes
    /// ahead, by libfaketime.
    pub fn start(name: &str, configuration: &str, ports: &[u16], ahead: Option<u32>) -> Nginx {
        let folder = Folder::new(&format!("nginx-{name}"));
        let at = |file: &str| folder.0.join(file).to_str().unwrap().to_owned();
        // Else in the system's folders, which another one or another user may have.
        let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {};", at(kind)))
            .join(" ");
        assert!(configuration.contains("http {\n"));
        let whole = configuration.replacen("http {\n", &format!("http {{\n{places}\n"), 1);
        let file = at("nginx.conf");
        std::fs::write(&file, whole).unwrap();
        let said = folder.0.join("said");
        let errors = std::fs::File::create(&said).unwrap();
        let mut command = match ahead {
            Some(minutes) => {
                let mut command = Command::new("faketime");
                command.args(["-f", &format!("+{minutes}m"), "nginx"]);
                command
            }
            None => Command::new("nginx"),
        };
        let settings = format!("daemon off; master_process off; pid {};", at("pid"));
        let process = command
            .args(["-e", "stderr", "-c", &file, "-g", &settings])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(errors)
            .spawn()
            .unwrap();
        let mut started = Nginx {
            process,
            folder,
            said,
        };
        for port in ports {
            started.wait_for(*port);
        }
        started
    }

    fn wait_for(&mut self, port: u16) {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = self.process.try_wait().unwrap();
            let late = begun.elapsed() > Duration::from_secs(60);
            assert!(ended.is_none() && !late, "nginx: {}", self.said());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// What it wrote to its error log so far.
    pub fn said(&self) -> String {
        let mut text = String::new();
        let mut file = std::fs::File::open(&self.said).unwrap();
        file.read_to_string(&mut text).unwrap();
        text
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The authority of a hospital or a platform.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub pem: String,
}

impl Authority {
    pub fn new() -> Authority {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params
            .distinguished_name
            .push(DnType::CommonName, "An authority");
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Authority {
            issuer: Issuer::new(params, key),
            pem,
        }
    }

    /// Certificate and key for this host, in PEM. The key is of this kind.
    pub fn issue(&self, host: &str, key: &KeyPair) -> [String; 2] {
        let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        let certificate = params.signed_by(key, &self.issuer).unwrap();
        [certificate.pem(), key.serialize_pem()]
    }
}

/// An RSA key, as most servers have one. It comes from openssl: the tests' own library makes none.
pub fn rsa_key() -> KeyPair {
    let made = Command::new("openssl")
        .args([
            "genpkey",
            "-algorithm",
            "RSA",
            "-pkeyopt",
            "rsa_keygen_bits:2048",
        ])
        .output()
        .unwrap();
    let pem = String::from_utf8(made.stdout).unwrap();
    KeyPair::from_pem_and_sign_algo(&pem, &PKCS_RSA_SHA256).unwrap()
}
