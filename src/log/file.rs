//! The log's file: private, bounded, shared by several processes.
//!
//! Each line is appended in one piece under the file's lock, since neither file servers nor Wine append in one step.
//! Before it, the file is looked at as it is: where another process has renamed it or somebody has removed it, the line goes
//! to the new one; where it is too large, it is renamed under the same lock, and so only once.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::os::files::apart_from_streams;

/// A file of this size is renamed to `<name>.1`, replacing an older one.
const ROTATE_AT: u64 = 10 * 1024 * 1024;

/// How often a line is tried to be written, where what is in the way passes.
const ATTEMPTS: u32 = 6;

/// A file is trusted to have its name for so long. On Windows looking costs as much as writing; lines that go to a renamed
/// file meanwhile stand there.
const TRUSTED: Duration = Duration::from_millis(if cfg!(windows) { 250 } else { 0 });

pub struct LogFile {
    path: PathBuf,
    file: Option<File>,
    looked: Instant,
    turn: Arc<Turn>,
}

/// Since when a line waits for the file's lock, which others hold for a line each.
#[derive(Default)]
pub struct Turn(Mutex<Option<Instant>>);

impl Turn {
    /// Whether it is others that a line waits for, and they are not as good as gone.
    pub fn is_waited_for(&self) -> bool {
        const LONG: Duration = Duration::from_secs(2);

        crate::lock(&self.0).is_some_and(|since| since.elapsed() < LONG)
    }

    /// Takes the lock. Where there are no locks, nobody else is expected.
    fn lock(&self, file: &File) -> io::Result<()> {
        *crate::lock(&self.0) = Some(Instant::now());
        let locked = file.lock();
        *crate::lock(&self.0) = None;
        locked
    }
}

impl LogFile {
    pub fn new(path: PathBuf, turn: Arc<Turn>) -> LogFile {
        LogFile {
            path,
            file: None,
            looked: Instant::now(),
            turn,
        }
    }

    pub fn close(&mut self) {
        self.file = None;
    }

    /// Appends a line, where that is possible at all.
    pub fn write(&mut self, line: &str) -> io::Result<()> {
        let mut attempt = 0;
        loop {
            let Err(error) = self.append(line) else {
                return Ok(());
            };
            self.close();
            attempt += 1;
            if attempt == ATTEMPTS || !passes(&error) {
                return Err(error);
            }
            std::thread::sleep(Duration::from_millis(1 << attempt));
        }
    }

    fn append(&mut self, line: &str) -> io::Result<()> {
        let mut file = self.current()?;
        let mut locked = self.turn.lock(&file);
        let mut length = file.metadata()?.len();
        if length >= ROTATE_AT && self.is_renamed(&file) {
            let _ = file.unlock();
            file = open(&self.path)?;
            locked = self.turn.lock(&file);
            length = file.metadata()?.len();
        }
        let written = file.write_all(line.as_bytes());
        if written.is_err() && locked.is_ok() {
            // On a full disk no half of a line stays, which the next one would follow.
            let _ = file.set_len(length);
        }
        let _ = file.unlock();
        self.file = Some(file);
        written
    }

    /// The file that now has the name.
    fn current(&mut self) -> io::Result<File> {
        if let Some(file) = self.file.take() {
            if self.looked.elapsed() < TRUSTED {
                return Ok(file);
            }
            self.looked = Instant::now();
            if is_named(&file, &self.path) {
                return Ok(file);
            }
        }
        open(&self.path)
    }

    /// Renames the file, unless another process has done it. Whether it has no longer its name.
    fn is_renamed(&self, file: &File) -> bool {
        !is_named(file, &self.path) || { fs::rename(&self.path, old(&self.path)).is_ok() }
    }
}

/// What the file is renamed to.
pub fn old(path: &Path) -> PathBuf {
    let mut old = path.to_path_buf().into_os_string();
    old.push(".1");
    old.into()
}

/// Whether it may be written in a moment: on Windows others cannot write to a file that a process has locked.
fn passes(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;

    let code = error.raw_os_error();
    error.kind() == io::ErrorKind::Interrupted
        || (cfg!(windows) && matches!(code, Some(SHARING_VIOLATION | LOCK_VIOLATION)))
}

/// Whether the name still leads to this file.
fn is_named(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => is_same(&ours, &named),
        _ => false,
    }
}

#[cfg(unix)]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.ino() == other.ino() && one.dev() == other.dev()
}

/// By size: what was renamed is larger than what may have the name.
#[cfg(not(unix))]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    one.len() == other.len()
}

/// For the owner alone: a log says who was looked at when, even without names. On Windows the folder's rights hold.
pub fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    // Else it could not be locked.
    #[cfg(windows)]
    options.read(true);
    options.open(path).and_then(apart_from_streams)
}
