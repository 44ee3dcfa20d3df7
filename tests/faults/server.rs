//! A server that breaks replies byte by byte.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::server::{Answer, read_request, token_step};

/// What becomes of a request. Nothing of it is HTTP but what the bytes say.
#[derive(Clone)]
pub enum Break {
    /// These bytes; then the connection ends as every connection should.
    Bytes(Vec<u8>),
    /// These bytes; then the connection is reset.
    Reset(Vec<u8>),
    /// These bytes; then nothing, and the connection stays.
    Silence(Vec<u8>),
    /// Byte by byte, this long apart.
    Slowly(Vec<u8>, Duration),
    /// These bytes, and then the others until nobody listens.
    Endless(Vec<u8>, Vec<u8>),
}

pub struct FaultServer {
    pub base: String,
    pub requests: Arc<Mutex<Vec<String>>>,
    ending: Arc<AtomicBool>,
}

impl FaultServer {
    /// Tokens work unless `in_tokens`; everything else breaks like this.
    pub fn new(fault: Break, in_tokens: bool) -> FaultServer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let ending = Arc::new(AtomicBool::new(false));
        let (recorded, over) = (requests.clone(), ending.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let (recorded, fault) = (recorded.clone(), fault.clone());
                std::thread::spawn(move || serve(stream, &recorded, &fault, in_tokens));
            }
        });
        FaultServer {
            base,
            requests,
            ending,
        }
    }

    /// How many requests of a path came.
    pub fn count(&self, path: &str) -> usize {
        let requests = self.requests.lock().unwrap();
        requests
            .iter()
            .filter(|request| request.contains(path))
            .count()
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::SeqCst);
        // So that it looks.
        let _ = TcpStream::connect(self.base.trim_start_matches("http://"));
    }
}

fn serve(mut stream: TcpStream, recorded: &Mutex<Vec<String>>, fault: &Break, in_tokens: bool) {
    while let Some(request) = read_request(&mut stream) {
        recorded.lock().unwrap().push(request.clone());
        if !in_tokens && let Some(Answer::Bytes(bytes)) = token_step(&request) {
            if stream.write_all(&bytes).is_err() {
                return;
            }
            continue;
        }
        match fault {
            Break::Bytes(bytes) => {
                let _ = stream.write_all(bytes);
                return;
            }
            Break::Reset(bytes) => {
                let _ = stream.write_all(bytes);
                return reset(stream);
            }
            Break::Silence(bytes) => {
                let _ = stream.write_all(bytes);
                // Held open until the other side gives up.
                let mut byte = [0];
                while matches!(stream.read(&mut byte), Ok(1..)) {}
                return;
            }
            Break::Slowly(bytes, pause) => {
                for byte in bytes {
                    std::thread::sleep(*pause);
                    if stream.write_all(&[*byte]).is_err() {
                        return;
                    }
                }
                return;
            }
            Break::Endless(head, more) => {
                let mut sent = stream.write_all(head);
                while sent.is_ok() {
                    sent = stream.write_all(more);
                }
                return;
            }
        }
    }
}

fn reset(stream: TcpStream) {
    // Without lingering, closing is resetting.
    let _ = socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO));
}
