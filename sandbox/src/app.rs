//! The state that the handlers share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::clock::Clock;
use crate::crypto::{Keys, md5_hex};
use crate::data::Archive;
use crate::faults::Faults;
use crate::journal::Journal;
use crate::options::Options;
use crate::templates::Templates;
use crate::tokens::Tokens;

/// Short links kept before all of them are dropped.
const MOST_SHORT_LINKS: usize = 10_000;

pub struct App {
    pub options: Options,
    /// Scheme, host and port, without a trailing slash.
    pub base: String,
    pub keys: Keys,
    pub clock: Clock,
    pub tokens: Tokens,
    pub archive: Archive,
    pub journal: Journal,
    pub faults: Faults,
    pub templates: Templates,
    /// How often each exam's report has been printed (更新报告打印状态).
    pub prints: Mutex<HashMap<i64, u32>>,
    short_links: Mutex<HashMap<String, String>>,
    /// Tokens granted, by grant type.
    pub grants: Mutex<HashMap<String, usize>>,
}

impl App {
    pub fn new(options: Options, base: String) -> Result<Arc<App>, String> {
        Ok(Arc::new(App {
            keys: Keys::new(&options)?,
            clock: Clock::new(options.now),
            archive: Archive::new(options.seed, options.exams),
            templates: Templates::new()?,
            base,
            options,
            tokens: Tokens::default(),
            journal: Journal::default(),
            faults: Faults::default(),
            prints: Mutex::default(),
            short_links: Mutex::default(),
            grants: Mutex::default(),
        }))
    }

    pub fn print_count(&self, id: i64) -> u32 {
        let prints = self.prints.lock().unwrap();
        prints.get(&id).copied().unwrap_or(0)
    }

    /// 访问短链: `/s/xxxxxxxxxx` for a longer path of this site.
    pub fn shorten(&self, target: &str) -> String {
        let code = md5_hex(&format!("{target}{}", self.options.seed))[..10].to_owned();
        let mut links = self.short_links.lock().unwrap();
        if links.len() >= MOST_SHORT_LINKS {
            links.clear();
        }
        links.insert(code.clone(), target.to_owned());
        format!("/s/{code}")
    }

    pub fn short_link_target(&self, code: &str) -> Option<String> {
        self.short_links.lock().unwrap().get(code).cloned()
    }

    /// Lets a viewer link open without signing in; only the platform can compute it.
    pub fn ticket(&self, id: i64) -> String {
        self.keys.sign("viewer", &id.to_string(), "")
    }
}
