//! The log file: what was called, where it went, how it ended, how long it took. Never a value of a parameter, a token,
//! or a URL's path and query: an [`Event`] has no place for them.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `event` | each kind of line: its level, its words |
//! | `sample` | one of each kind, for the guide |
//! | `writer` | the thread that writes, so that no call waits for a share whose server is gone |
//! | `file` | the file: private, bounded, shared by several processes |

mod event;
pub mod file;
mod sample;
mod writer;

use std::env::consts;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::Receiver;
use std::time::Duration;

pub use self::event::{Event, Outcome, StepStatus, Why};
pub use self::sample::{Sample, samples};
use self::writer::Writer;
use crate::clock::Clock;
use crate::os::files::fixed;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
}

impl Level {
    /// As wide as the widest.
    const fn word(self) -> &'static str {
        match self {
            Level::Error => "ERROR",
            Level::Warn => "WARN ",
            Level::Info => "INFO ",
            Level::Debug => "DEBUG",
        }
    }
}

pub struct Log {
    level: Level,
    file: Option<Writer>,
    /// This machine's own: its other logs are by the same.
    clock: Clock,
    /// How far this machine's clock was ahead when that was last noted, in seconds.
    ahead: AtomicI64,
}

/// Before anything was noted.
const UNKNOWN: i64 = i64::MIN;

impl Log {
    /// Nothing is written, and no file created, before the first line. `servers`: each address's key and host. Timestamps
    /// are in the zone of this offset.
    pub fn new(
        path: Option<&str>,
        level: Level,
        utc_offset_minutes: i32,
        servers: impl FnOnce() -> Vec<(&'static str, String)>,
    ) -> Arc<Log> {
        let start = || {
            let start = Event::Start {
                version: env!("CARGO_PKG_VERSION"),
                system: &[consts::OS, consts::ARCH].join(" "),
                servers: servers(),
            };
            start.text()
        };
        Arc::new(Log {
            level,
            file: path.map(|path| Writer::new(fixed(Path::new(path)), start())),
            clock: Clock::new(false, utc_offset_minutes),
            ahead: AtomicI64::new(UNKNOWN),
        })
    }

    /// Whether there is one: what a line would hold need not be made where there is none.
    pub fn is_kept(&self) -> bool {
        self.file.is_some()
    }

    /// Where it is written: a relative path begins at the folder that the host was in when it opened the client.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(Writer::path)
    }

    /// Why the last line could not be written, where that was so.
    pub fn trouble(&self) -> Option<ErrorKind> {
        self.file.as_ref().and_then(Writer::trouble)
    }

    /// Has a line written, where its level is wanted, and waits for nothing: a network thread may call this.
    pub fn note(&self, event: &Event) {
        if let Some(writer) = self.wanted(event) {
            self.write(writer, event);
        }
    }

    /// The same on the thread of whoever called: the line, and those before it, stand in the file when the call returns,
    /// but for a file that takes long. A log that cannot be written never fails a call, nor holds it up.
    pub fn conclude(&self, event: &Event) {
        if let Some(writer) = self.wanted(event)
            && let Some(seen) = self.write(writer, event)
        {
            writer.wait(&seen);
        }
    }

    fn wanted(&self, event: &Event) -> Option<&Writer> {
        self.file.as_ref().filter(|_| event.level() <= self.level)
    }

    fn write(&self, writer: &Writer, event: &Event) -> Option<Receiver<()>> {
        let whole = |level, text: &str| line(&self.clock, level, text);
        writer.write(event.level(), whole, &event.text())
    }

    /// Notes how far this machine's clock is ahead of the platform's, where that is news.
    pub fn note_clock(&self, ahead: Option<i64>) {
        const NEWS: u64 = 5;

        let Some(ahead) = ahead.filter(|_| self.is_kept()) else {
            return;
        };
        let before = self.ahead.load(Ordering::Relaxed);
        let known = if before == UNKNOWN { 0 } else { before };
        if known.abs_diff(ahead) >= NEWS {
            self.ahead.store(ahead, Ordering::Relaxed);
            self.note(&Event::Clock { ahead });
        }
    }

    /// Waits until what was noted is written: so long for each line at most, and not for ever.
    pub fn flush(&self, limit: Duration) {
        if let Some(writer) = &self.file {
            writer.flush(limit);
        }
    }
}

/// A line as it stands in the file. Several programs may write to one: each names itself by its number.
fn line(clock: &Clock, level: Level, text: &str) -> String {
    let (time, word, process) = (clock.timestamp(), level.word(), std::process::id());
    let text = text.replace(char::is_control, " ");
    format!("{time} {word} {process} {text}\n")
}
