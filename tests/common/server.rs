//! A server of the tests' own: every request is recorded as its bytes came, every reply is written as bytes.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

/// What to do with one request.
pub enum Answer {
    /// These bytes, then the next request of the connection.
    Bytes(Vec<u8>),
    /// These bytes, then the connection is closed.
    Last(Vec<u8>),
    /// These bytes, then the connection is reset.
    Reset(Vec<u8>),
    /// These bytes, and nothing more, ever.
    Hang(Vec<u8>),
    /// Nothing, ever.
    Silence,
}

/// Opened once; whoever waits at it goes on then.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    pub fn open(&self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_all();
    }

    pub fn wait(&self) {
        let open = self.0.0.lock().unwrap();
        let waited = self.0.1.wait_while(open, |open| !*open).unwrap();
        drop(waited);
    }
}

/// An address that nothing listens at. The port belongs to a connection of the test's own, so nobody else gets it.
pub struct Closed {
    pub address: String,
    _held: (TcpListener, TcpStream),
}

impl Closed {
    pub fn new() -> Closed {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let stream = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        Closed {
            address: stream.local_addr().unwrap().to_string(),
            _held: (listener, stream),
        }
    }
}

/// A host name that no resolver looks up anywhere: one of its parts is longer than a name's may be.
pub fn unknown_host() -> String {
    format!("{}.invalid", "x".repeat(64))
}

type Script = dyn Fn(usize, &str) -> Answer + Send + Sync;

pub struct Server {
    pub base: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// `script` sees each request, head and body, and answers it.
    pub fn new(script: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Server {
        Server::numbering(move |_, request| script(request))
    }

    /// `script` sees also the number of the connection that a request came by.
    fn numbering(script: impl Fn(usize, &str) -> Answer + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (recorded, script): (_, Arc<Script>) = (requests.clone(), Arc::new(script));
        std::thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let (recorded, script) = (recorded.clone(), script.clone());
                std::thread::spawn(move || serve(stream, number, &recorded, &*script));
            }
        });
        Server { base, requests }
    }

    /// A platform whose tokens and key always work; `gateway` answers everything else.
    pub fn platform(gateway: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Server {
        Server::new(move |request| match token_step(request) {
            Some(answer) => answer,
            None => gateway(request),
        })
    }

    /// Takes each connection, and resets it as soon as a request has come.
    pub fn resetting() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let recorded = requests.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // What is closed with bytes unread is reset.
                let mut start = [0; 4096];
                let count = stream.peek(&mut start).unwrap_or(0);
                let text = String::from_utf8_lossy(&start[..count]).into_owned();
                recorded.lock().unwrap().push(text);
            }
        });
        Server { base, requests }
    }

    /// Answers the first request of each connection, and keeps it open until another comes: that one is recorded and gets
    /// no answer. Connections end in turn by a reset and by an ordinary close.
    pub fn closing(script: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Server {
        let seen = Mutex::new(HashSet::new());
        let ended = AtomicUsize::new(0);
        Server::numbering(move |connection, request| {
            if seen.lock().unwrap().insert(connection) {
                return script(request);
            }
            match ended.fetch_add(1, Ordering::SeqCst) % 2 {
                0 => Answer::Reset(Vec::new()),
                _ => Answer::Last(Vec::new()),
            }
        })
    }

    pub fn config(&self) -> Value {
        let base = &self.base;
        json!({
            "auth_center": base, "gateway": format!("{base}/api"), "doc_gateway": format!("{base}/doc"),
            "domain": base, "client_id": "c", "client_secret": "s", "username": "u", "password": "p",
            "des_key": "eWorldTomTaw#7=*", "md5_key": "TomtawMD5Key", "sev_account_id": "1",
            "proxy": "none", "language": "en", "timeout_ms": 10000
        })
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// How many requests have these words in them.
    pub fn count(&self, words: &str) -> usize {
        self.requests()
            .iter()
            .filter(|request| request.contains(words))
            .count()
    }
}

/// The value of a request's header, by its lower-case name.
pub fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let head = request.split("\r\n\r\n").next()?;
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// The answers of a platform to the three token steps.
pub fn token_step(request: &str) -> Option<Answer> {
    if request.starts_with("POST /connect/token") {
        let kind = if request.contains("client_credentials") {
            "client"
        } else {
            "user"
        };
        let body = format!(
            r#"{{"access_token":"{kind}-token","token_type":"Bearer","expires_in":43200}}"#
        );
        Some(ok(&body))
    } else if request
        .starts_with("GET /api/api-operate/configurations?key=TransmissionSecurity.RSA.PublicKey")
    {
        let key = include_str!("../data/rsa_public_spki.txt");
        Some(ok(&format!(r#"{{"code":0,"msg":"","data":"{key}"}}"#)))
    } else {
        None
    }
}

/// A list of nothing.
pub const EMPTY: &str = r#"{"code":0,"msg":"ok","data":[]}"#;

pub fn ok(body: &str) -> Answer {
    reply("200 OK", "", body)
}

pub fn reply(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Answer {
    let body = body.as_ref();
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{headers}\r\n");
    Answer::Bytes([head.as_bytes(), body].concat())
}

/// The next request of a connection, head and body.
pub fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some(end) = text.find("\r\n\r\n") {
            let length = text[..end].lines().find_map(|line| {
                let lower = line.to_ascii_lowercase();
                let length = lower.strip_prefix("content-length:")?;
                Some(length.trim().parse().unwrap())
            });
            if bytes.len() >= end + 4 + length.unwrap_or(0usize) {
                return Some(text.into_owned());
            }
        }
        match stream.read(&mut piece) {
            Ok(count @ 1..) => bytes.extend_from_slice(&piece[..count]),
            _ => return None,
        }
    }
}

fn serve(mut stream: TcpStream, connection: usize, recorded: &Mutex<Vec<String>>, script: &Script) {
    while let Some(text) = read_request(&mut stream) {
        recorded.lock().unwrap().push(text.clone());
        match script(connection, &text) {
            Answer::Bytes(bytes) => {
                if stream.write_all(&bytes).is_err() {
                    return;
                }
            }
            Answer::Last(bytes) => {
                let _ = stream.write_all(&bytes);
                return;
            }
            Answer::Reset(bytes) => {
                let _ = stream.write_all(&bytes);
                let _ = socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO));
                return;
            }
            Answer::Hang(bytes) => {
                let _ = stream.write_all(&bytes);
                while matches!(stream.read(&mut [0; 4096]), Ok(1..)) {}
                return;
            }
            Answer::Silence => {
                // Held open until the other side gives up.
                while matches!(stream.read(&mut [0; 4096]), Ok(1..)) {}
                return;
            }
        }
    }
}
