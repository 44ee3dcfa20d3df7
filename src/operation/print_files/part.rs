//! A file on its way to its name: written under another one until everything is on disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use ring::digest::{self, SHA256};

use crate::crypto::sign::hex;
use crate::error::{Code, Error, Result};
use crate::os::files::apart_from_streams;
use crate::said;
use crate::said::Title;

const BUFFER: usize = 64 * 1024;

/// Of its beginning, which tells what the file is, or the words of a refusal in its place.
const HEAD: usize = 8 * 1024;

/// Removed when it is dropped before it got its name.
pub struct Part {
    /// Of its row.
    pub number: usize,
    temporary: PathBuf,
    file: Option<BufWriter<File>>,
    hash: digest::Context,
    pub head: Vec<u8>,
    pub bytes: u64,
    named: bool,
}

impl Part {
    pub fn create(directory: &Path, stem: &str, number: usize) -> Result<Part> {
        let temporary = directory.join(hidden_name(stem, "part")?);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
            .and_then(apart_from_streams)
            .map_err(|error| io_error(CANNOT_CREATE, Some(error)))?;
        Ok(Part {
            number,
            temporary,
            file: Some(BufWriter::with_capacity(BUFFER, file)),
            hash: digest::Context::new(&SHA256),
            head: Vec::new(),
            bytes: 0,
            named: false,
        })
    }

    pub fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.hash.update(chunk);
        self.bytes += chunk.len() as u64;
        let room = HEAD - self.head.len().min(HEAD);
        self.head.extend_from_slice(&chunk[..chunk.len().min(room)]);
        match &mut self.file {
            Some(file) => file.write_all(chunk).map_err(disk),
            None => Ok(()),
        }
    }

    /// Nothing is written to it yet.
    pub fn restart(&mut self) -> Result<()> {
        if self.bytes == 0 {
            return Ok(());
        }
        self.hash = digest::Context::new(&SHA256);
        self.head.clear();
        self.bytes = 0;
        if let Some(file) = self.file.take() {
            let (mut file, _) = file.into_parts();
            file.set_len(0).map_err(disk)?;
            file.rewind().map_err(disk)?;
            self.file = Some(BufWriter::with_capacity(BUFFER, file));
        }
        Ok(())
    }

    /// Everything is on disk; the file still has its temporary name. Answers its SHA-256.
    pub fn close(&mut self) -> Result<String> {
        if let Some(file) = self.file.take() {
            let file = file
                .into_inner()
                .map_err(|error| disk(error.into_error()))?;
            file.sync_all().map_err(disk)?;
        }
        Ok(hex(self.hash.clone().finish().as_ref()))
    }

    /// Gives the file its name; another file of this name is replaced.
    pub fn name(&mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.temporary, target)?;
        self.named = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.named {
            self.file = None;
            // It is about to be reported that nothing was saved; a rest that cannot be removed changes nothing.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// A name that nothing else has.
pub fn hidden_name(stem: &str, ending: &str) -> Result<String> {
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(|_| Error::internal("no random numbers"))?;
    Ok(format!(".{stem}.{}.{ending}", hex(&random)))
}

fn disk(error: io::Error) -> Error {
    io_error(CANNOT_WRITE, Some(error))
}

pub fn io_error(what: Title, error: Option<io::Error>) -> Error {
    let failed = Error::new(Code::Io, what, CHECK_DIRECTORY);
    match error {
        Some(error) => failed.with_detail(error.kind().to_string()),
        None => failed,
    }
}

const CANNOT_CREATE: Title = said!(
    "无法在目录中创建文件。",
    "no file can be created in the directory."
);
const CANNOT_WRITE: Title = said!("写文件失败。", "a file cannot be written.");
const CHECK_DIRECTORY: Title = said!(
    "请检查 directory 是否存在、可写，磁盘是否已满；没有留下不完整的文件。",
    "Check that directory exists and is writable and that the disk is not full; no incomplete file was left."
);
