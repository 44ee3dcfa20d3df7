//! The log's file: private, bounded, shared by several processes.
//!
//! Each line is appended in one piece, so lines of several processes stand one after the other. Before each, the file is
//! looked at as it is: where another process has renamed it or somebody has removed it, the line goes to the new one; where
//! it is too large, it is renamed by whoever has its lock, and only once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file of this size is renamed to `<name>.1`, replacing an older one.
const ROTATE_AT: u64 = 10 * 1024 * 1024;

/// How often a line is tried to be written, where what is in the way passes.
const ATTEMPTS: u32 = 6;

pub struct LogFile {
    path: PathBuf,
    file: Option<File>,
}

impl LogFile {
    pub fn new(path: PathBuf) -> LogFile {
        LogFile { path, file: None }
    }

    pub fn close(&mut self) {
        self.file = None;
    }

    /// Appends a line, where that is possible at all.
    pub fn write(&mut self, line: &str) {
        for attempt in 0..ATTEMPTS {
            let Err(error) = self.append(line) else {
                return;
            };
            self.close();
            if !passes(&error) {
                return;
            }
            std::thread::sleep(Duration::from_millis(1 << attempt));
        }
    }

    fn append(&mut self, line: &str) -> io::Result<()> {
        let mut file = self.current()?;
        let length = file.metadata()?.len();
        if length >= ROTATE_AT && self.rename(&file) {
            file = open(&self.path)?;
        }
        // In one piece, or where the disk is full a part of it, which is not written once more.
        file.write(line.as_bytes())?;
        self.file = Some(file);
        Ok(())
    }

    /// The file that now has the name.
    fn current(&mut self) -> io::Result<File> {
        match self.file.take() {
            Some(file) if is_named(&file, &self.path) => Ok(file),
            _ => open(&self.path),
        }
    }

    /// Renames the file, unless another process does that now or has done it. Whether it has no longer its name.
    fn rename(&self, file: &File) -> bool {
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return false,
            // A file system without locks: then two processes may rename at once, which is seldom.
            Err(TryLockError::Error(_)) => {}
        }
        let renamed = !is_named(file, &self.path) || {
            let mut old = self.path.clone().into_os_string();
            old.push(".1");
            fs::rename(&self.path, old).is_ok()
        };
        let _ = file.unlock();
        renamed
    }
}

/// Whether it may be written in a moment: on Windows another process has the file to itself while it renames it.
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
fn open(path: &Path) -> io::Result<File> {
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
    options.open(path)
}
