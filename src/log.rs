//! The log file: what was called, how it ended, how long it took. Never a value of a parameter, a token or a URL.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::clock::Clock;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
}

/// A file larger than this is renamed to `<name>.1`, replacing an older one.
const ROTATE_AT: u64 = 10 * 1024 * 1024;

pub struct Log {
    level: Level,
    file: Option<Mutex<Open>>,
}

struct Open {
    path: PathBuf,
    file: Option<File>,
    bytes: u64,
}

impl Log {
    /// Nothing is written, and no file created, before the first line.
    pub fn new(path: Option<&str>, level: Level) -> Log {
        Log {
            level,
            file: path.map(|path| {
                Mutex::new(Open {
                    path: PathBuf::from(path),
                    file: None,
                    bytes: 0,
                })
            }),
        }
    }

    pub fn wants(&self, level: Level) -> bool {
        self.file.is_some() && level <= self.level
    }

    /// Writes one line. A log that cannot be written never fails a call.
    pub fn write(&self, clock: &Clock, level: Level, line: &str) {
        let Some(open) = self.file.as_ref().filter(|_| level <= self.level) else {
            return;
        };
        let word = match level {
            Level::Error => "ERROR",
            Level::Warn => "WARN ",
            Level::Info => "INFO ",
            Level::Debug => "DEBUG",
        };
        let line = format!("{} {word} {line}\n", clock.timestamp());
        let mut open = crate::lock(open);
        if open.file.is_none() || open.bytes >= ROTATE_AT {
            open.reopen();
        }
        if let Some(file) = &mut open.file {
            if file.write_all(line.as_bytes()).is_ok() {
                open.bytes += line.len() as u64;
            } else {
                open.file = None;
            }
        }
    }
}

impl Open {
    fn reopen(&mut self) {
        self.file = None;
        self.bytes = fs::metadata(&self.path).map_or(0, |found| found.len());
        if self.bytes >= ROTATE_AT {
            let mut old = self.path.clone().into_os_string();
            old.push(".1");
            if fs::rename(&self.path, old).is_ok() {
                self.bytes = 0;
            }
        }
        self.file = open_private(&self.path).ok();
    }
}

/// For the owner alone: a log says who was looked at when, even without names.
fn open_private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}
