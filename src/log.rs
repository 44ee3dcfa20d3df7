//! The log file: what was called, how it ended, how long it took. Never a value of a parameter, a token or a URL.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::clock::Clock;
use crate::os::threads;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
}

/// A file larger than this is renamed to `<name>.1`, replacing an older one.
const ROTATE_AT: u64 = 10 * 1024 * 1024;

/// A call waits this long for its line to be written. A file on a share whose server is gone takes minutes to fail.
const PATIENCE: Duration = Duration::from_millis(50);

/// Lines that may wait for such a file; more are lost.
const WAITING: usize = 256;

const STACK: usize = 256 * 1024;

pub struct Log {
    level: Level,
    file: Option<Writer>,
}

/// The thread that writes, begun with the first line and ended with the client.
struct Writer {
    path: PathBuf,
    lines: Mutex<Option<SyncSender<Line>>>,
    /// The last line waited for in vain; until one is written, nobody waits.
    stuck: Arc<AtomicBool>,
}

struct Line {
    text: String,
    written: SyncSender<()>,
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
            file: path.map(|path| Writer {
                path: PathBuf::from(path),
                lines: Mutex::new(None),
                stuck: Arc::default(),
            }),
        }
    }

    pub fn wants(&self, level: Level) -> bool {
        self.file.is_some() && level <= self.level
    }

    /// Writes one line. A log that cannot be written never fails a call, nor holds it up.
    pub fn write(&self, clock: &Clock, level: Level, line: &str) {
        let Some(writer) = self.file.as_ref().filter(|_| level <= self.level) else {
            return;
        };
        let word = match level {
            Level::Error => "ERROR",
            Level::Warn => "WARN ",
            Level::Info => "INFO ",
            Level::Debug => "DEBUG",
        };
        writer.write(format!("{} {word} {line}\n", clock.timestamp()));
    }
}

impl Writer {
    fn write(&self, text: String) {
        let (written, seen) = sync_channel(1);
        {
            let mut lines = crate::lock(&self.lines);
            let Some(sender) = lines.take().or_else(|| self.begin()) else {
                return;
            };
            let taken = sender.try_send(Line { text, written });
            *lines = Some(sender);
            if taken.is_err() {
                return;
            }
        }
        if !self.stuck.load(Ordering::Relaxed)
            && seen.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout)
        {
            self.stuck.store(true, Ordering::Relaxed);
        }
    }

    fn begin(&self) -> Option<SyncSender<Line>> {
        let (sender, lines) = sync_channel::<Line>(WAITING);
        let stuck = self.stuck.clone();
        let mut open = Open {
            path: self.path.clone(),
            file: None,
            bytes: 0,
        };
        let spawned = threads::spawn("idcas-log", STACK, move || {
            for line in lines {
                open.write(&line.text);
                stuck.store(false, Ordering::Relaxed);
                // Nobody waits any more when this fails.
                let _ = line.written.send(());
            }
        });
        spawned.ok().map(|()| sender)
    }
}

impl Open {
    fn write(&mut self, line: &str) {
        if self.file.is_none() || self.bytes >= ROTATE_AT {
            self.reopen();
        }
        if let Some(file) = &mut self.file {
            if file.write_all(line.as_bytes()).is_ok() {
                self.bytes += line.len() as u64;
            } else {
                self.file = None;
            }
        }
    }

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
