//! A file on its way to its name: written under another one, and given its own once everything is on disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use ring::digest::{self, SHA256};

use crate::crypto::sign::hex;
use crate::error::{Code, Error, Result};
use crate::said;
use crate::said::Title;

const BUFFER: usize = 64 * 1024;

/// Removed when it is dropped before it is published.
pub struct Part {
    pub target: PathBuf,
    temporary: PathBuf,
    file: Option<BufWriter<File>>,
    hash: digest::Context,
    pub bytes: u64,
    published: bool,
}

impl Part {
    pub fn create(target: &Path) -> Result<Part> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| Error::internal("no random numbers"))?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let temporary = target.with_file_name(format!(".{name}.{}.part", hex(&random)));
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
            .map_err(|error| io_error(CANNOT_CREATE, Some(error)))?;
        Ok(Part {
            target: target.to_owned(),
            temporary,
            file: Some(BufWriter::with_capacity(BUFFER, file)),
            hash: digest::Context::new(&SHA256),
            bytes: 0,
            published: false,
        })
    }

    pub fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.hash.update(chunk);
        self.bytes += chunk.len() as u64;
        match &mut self.file {
            Some(file) => file.write_all(chunk).map_err(disk),
            None => Ok(()),
        }
    }

    /// Everything is on disk; the file still has its temporary name.
    pub fn close(mut self) -> Result<(Part, String)> {
        if let Some(file) = self.file.take() {
            let file = file
                .into_inner()
                .map_err(|error| disk(error.into_error()))?;
            file.sync_all().map_err(disk)?;
        }
        let sha256 = hex(self.hash.clone().finish().as_ref());
        Ok((self, sha256))
    }

    pub fn publish(mut self) -> Result<()> {
        fs::rename(&self.temporary, &self.target).map_err(disk)?;
        self.published = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.published {
            self.file = None;
            // It is about to be reported that nothing was saved; a rest that cannot be removed changes nothing.
            let _ = fs::remove_file(&self.temporary);
        }
    }
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
