//! What the page works with: one configuration, and clients of it.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use idcas::program::Client;
use idcas::said::Language;
use serde_json::Value;
use tokio::sync::Notify;

use super::diagnosis::Diagnosis;
use super::file::{self, Read};
use super::guard::Guard;
use super::jobs::Running;
use super::reply::{Members, parsed};
use super::{Config, Options};

pub struct Workbench {
    pub guard: Guard,
    pub language: Language,
    pub console: Option<String>,
    pub session: Mutex<Session>,
    pub jobs: Mutex<HashMap<u64, Running>>,
    /// The latest, as received, with their numbers.
    pub answers: Mutex<VecDeque<(u64, String)>>,
    pub diagnosis: Mutex<Arc<Diagnosis>>,
    pub quit: Notify,
}

/// The configuration that is worked with.
#[derive(Default)]
pub struct Session {
    pub path: Option<PathBuf>,
    /// What the file held when it was read.
    pub on_disk: Option<String>,
    pub members: Members,
    /// Why the configuration could not be read: an envelope.
    pub unreadable: Option<Value>,
    /// One for each language, so that each answers in its own.
    clients: [Option<Arc<Client>>; 2],
}

impl Session {
    fn new(config: Config, language: Language) -> Session {
        let mut session = Session::default();
        let read = match config {
            Config::Nothing => return session,
            Config::Text(text) => file::of_text(&text, language),
            Config::File(path) => {
                let read = file::read(&path, language);
                session.path = Some(path);
                read
            }
        };
        match read {
            Read::Members { members, text } => {
                session.members = members;
                session.on_disk = Some(text);
            }
            Read::Wrong(envelope) => session.unreadable = Some(envelope),
        }
        session
    }

    pub fn replace(&mut self, members: Members) {
        self.members = members;
        self.unreadable = None;
        self.clients = [None, None];
    }

    /// The client that answers in this language, or the answer of idcas_init_text() to what is wrong.
    pub fn client(&mut self, language: Language) -> Result<Arc<Client>, Value> {
        let at = usize::from(language == Language::En);
        if let Some(client) = &self.clients[at] {
            return Ok(client.clone());
        }
        if let Some(unreadable) = &self.unreadable {
            return Err(unreadable.clone());
        }
        let client = open(&self.members, language).0?;
        self.clients[at] = Some(client.clone());
        Ok(client)
    }
}

impl Workbench {
    pub fn new(options: Options, port: u16) -> io::Result<Workbench> {
        let Options {
            config,
            language,
            console,
            ..
        } = options;
        Ok(Workbench {
            guard: Guard::new(port)?,
            language,
            console,
            session: Mutex::new(Session::new(config, language)),
            jobs: Mutex::default(),
            answers: Mutex::default(),
            diagnosis: Mutex::default(),
            quit: Notify::new(),
        })
    }

    pub fn client(&self, language: Language) -> Result<Arc<Client>, Value> {
        lock(&self.session).client(language)
    }
}

/// Whoever panicked while holding it left whole values.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A client of these members, and the library's answer about them, in this language.
pub fn open(members: &Members, language: Language) -> (Result<Arc<Client>, Value>, Value) {
    let text = serde_json::to_string(members).unwrap_or_default();
    match Client::open_in(language, &text) {
        Ok((Some(client), answer)) => (Ok(Arc::new(client)), parsed(&answer)),
        Ok((None, answer)) => (Err(parsed(&answer)), parsed(&answer)),
        // JSON writes a NUL as an escape.
        Err(_) => (Err(Value::Null), Value::Null),
    }
}

/// A client that knows the catalogue and nothing else.
pub fn describer(language: Language) -> Option<Client> {
    Client::open_in(language, "{}").ok()?.0
}
