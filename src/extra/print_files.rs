//! `save_print_files`: 获取打印文件列表, decoded into files. Each is whole or absent.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::engine::general_purpose::STANDARD;
use base64::read::DecoderReader;
use ring::digest::{self, SHA256};
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use url::Url;

use crate::call::{Call, Stage};
use crate::catalogue::print::GET_PRINT_FILES;
use crate::check::Checked;
use crate::client::Client;
use crate::crypto::sign::hex;
use crate::envelope::{Envelope, success, unexpected};
use crate::error::{Code, Error, Result};
use crate::said;
use crate::said::Title;

/// Decoded this much at a time.
const PIECE: usize = 64 * 1024;

/// An exam has a report and some films. A list beyond this is no list of an exam's.
const MOST_FILES: usize = 10_000;

#[derive(Deserialize)]
struct Listed<'a> {
    #[serde(default)]
    file_type: Option<String>,
    #[serde(default)]
    file_format: Option<String>,
    /// Kept as it came: a report of 64 MB is not copied to be decoded.
    #[serde(borrow, default)]
    file_bytes: Option<&'a RawValue>,
    #[serde(default)]
    file_path: Option<String>,
}

/// What is listed, as far as there may be so many; the rest is only counted.
#[derive(Default)]
struct List<'a> {
    files: Vec<Listed<'a>>,
    count: usize,
}

impl<'de> Deserialize<'de> for List<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Files;
        impl<'de> Visitor<'de> for Files {
            type Value = List<'de>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut files: A,
            ) -> std::result::Result<List<'de>, A::Error> {
                let mut list = List::default();
                while list.count < MOST_FILES {
                    let Some(file) = files.next_element()? else {
                        return Ok(list);
                    };
                    list.files.push(file);
                    list.count += 1;
                }
                while files.next_element::<IgnoredAny>()?.is_some() {
                    list.count += 1;
                }
                Ok(list)
            }
        }
        deserializer.deserialize_seq(Files)
    }
}

/// One row of the answer.
#[derive(Serialize)]
struct Saved {
    file_type: String,
    file_format: String,
    /// Empty where the file could not be fetched from here.
    path: String,
    bytes: u64,
    sha256: String,
    /// The platform's own path, where it gave one (共享、FTP、HTTP方式).
    file_path: String,
}

pub fn save(client: &Arc<Client>, checked: Checked, call: &Arc<Call>) -> Result<String> {
    let (client, its_call, checked) = (client.clone(), call.clone(), checked.into_owned());
    call.run_apart(move || save_here(&client, &checked, &its_call))
}

fn save_here(client: &Arc<Client>, checked: &Checked, call: &Arc<Call>) -> Result<String> {
    let directory = PathBuf::from(checked.get("directory"));
    if !directory.is_dir() {
        return Err(io_error(
            said!(
                "目录不存在或不是目录。",
                "the directory does not exist or is none."
            ),
            None,
        ));
    }
    let list = checked.for_operation(&GET_PRINT_FILES);
    let business_id = checked.get("business_id").to_owned();
    let (asking, its_call) = (client.clone(), call.clone());
    let envelope = call.run(async move { asking.fetch(&its_call, &list).await })?;
    if envelope.code != 0 {
        return Ok(envelope.text);
    }
    call.enter(Stage::Files);
    save_listed(client, call, &envelope, &directory, &business_id)
}

fn save_listed(
    client: &Arc<Client>,
    call: &Arc<Call>,
    envelope: &Envelope,
    directory: &Path,
    business_id: &str,
) -> Result<String> {
    let no_list = || {
        unexpected(said!(
            "应答中的 data 不是文件列表。",
            "the reply's data is no list of files."
        ))
    };
    let listed = match envelope.data() {
        None | Some("null") => List::default(),
        Some(data) => serde_json::from_str(data).map_err(|_| no_list())?,
    };
    if listed.count > MOST_FILES {
        return Err(too_many());
    }
    let listed = listed.files;
    let total = listed.len() as u64;
    // Nothing gets its name before everything is on disk: a failure leaves the directory as it was.
    let mut parts = Vec::new();
    let mut rows = Vec::new();
    for (index, file) in listed.iter().enumerate() {
        call.set_progress(index as u64, total, "file");
        call.check()?;
        let mut row = Saved {
            file_type: file.file_type.clone().unwrap_or_default(),
            file_format: file.file_format.clone().unwrap_or_default(),
            path: String::new(),
            bytes: 0,
            sha256: String::new(),
            file_path: file.file_path.clone().unwrap_or_default(),
        };
        let name = file_name(business_id, index + 1, &row.file_format);
        let bytes = file
            .file_bytes
            .map(RawValue::get)
            .filter(|raw| raw.len() > 2 && *raw != "null");
        let address = Url::parse(&row.file_path)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"));
        let part = match (bytes, address) {
            (Some(raw), _) => {
                let mut part = Part::create(directory, &name)?;
                decode_into(raw, &mut part, call)?;
                Some(part)
            }
            (None, Some(url)) => {
                let mut part = Part::create(directory, &name)?;
                client.download(call, url, &mut |chunk| part.write(chunk))?;
                Some(part)
            }
            // A share or FTP path is for the host: it has the rights to reach it.
            (None, None) => None,
        };
        if let Some(part) = part {
            let (part, sha256) = part.close()?;
            row.path = part.target.to_string_lossy().into_owned();
            row.bytes = part.bytes;
            row.sha256 = sha256;
            parts.push(part);
        }
        rows.push(row);
    }
    // Not after it was answered that time had run out.
    call.check()?;
    for part in parts {
        part.publish()?;
    }
    call.set_progress(total, total, "file");
    let data =
        serde_json::to_string(&rows).map_err(|_| Error::internal("rows that are no JSON"))?;
    Ok(success(client.config.language, &data))
}

fn too_many() -> Error {
    Error::new(
        Code::TooLarge,
        said!(
            "应答列出的文件超过 {MOST_FILES} 个。",
            "the reply lists more than {MOST_FILES} files.",
            MOST_FILES
        ),
        said!(
            "这不像一次检查的文件，请联系平台核对。",
            "No exam has so many; ask the platform to look at it."
        ),
    )
}

/// A name made here: nothing from the server takes part in it but its format. Where the number does not fit into a name
/// as it is, a part of its hash does: the files of one exam must never replace those of another.
fn file_name(business_id: &str, number: usize, format: &str) -> String {
    let id: String = business_id
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .take(64)
        .collect();
    let ending = match format.to_ascii_lowercase().as_str() {
        "pdf" => "pdf",
        "jpg" | "jpeg" => "jpg",
        _ => "bin",
    };
    if id == business_id {
        return format!("{id}-{number}.{ending}");
    }
    let hash = hex(&digest::digest(&SHA256, business_id.as_bytes()).as_ref()[..8]);
    format!("{id}-{hash}-{number}.{ending}")
}

/// A file on its way: removed when it is dropped before it is published.
struct Part {
    target: PathBuf,
    temporary: PathBuf,
    file: Option<BufWriter<File>>,
    hash: digest::Context,
    bytes: u64,
    published: bool,
}

impl Part {
    fn create(directory: &Path, name: &str) -> Result<Part> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| Error::internal("no random numbers"))?;
        let temporary = directory.join(format!(".{name}.{}.part", hex(&random)));
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
            .map_err(|error| {
                io_error(
                    said!(
                        "目录中不能创建文件。",
                        "no file can be created in the directory."
                    ),
                    Some(error),
                )
            })?;
        Ok(Part {
            target: directory.join(name),
            temporary,
            file: Some(BufWriter::with_capacity(PIECE, file)),
            hash: digest::Context::new(&SHA256),
            bytes: 0,
            published: false,
        })
    }

    fn write(&mut self, chunk: &[u8]) -> Result<()> {
        self.hash.update(chunk);
        self.bytes += chunk.len() as u64;
        match &mut self.file {
            Some(file) => file.write_all(chunk).map_err(disk),
            None => Ok(()),
        }
    }

    /// Everything is on disk; the file still has its temporary name.
    fn close(mut self) -> Result<(Part, String)> {
        if let Some(file) = self.file.take() {
            let file = file
                .into_inner()
                .map_err(|error| disk(error.into_error()))?;
            file.sync_all().map_err(disk)?;
        }
        let sha256 = hex(self.hash.clone().finish().as_ref());
        Ok((self, sha256))
    }

    fn publish(mut self) -> Result<()> {
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
    io_error(
        said!("写文件失败。", "a file cannot be written."),
        Some(error),
    )
}

fn io_error(what: Title, error: Option<io::Error>) -> Error {
    let failed = Error::new(
        Code::Io,
        what,
        said!(
            "请检查 directory 是否存在、可写，磁盘是否已满；没有留下不完整的文件。",
            "Check that directory exists and is writable and that the disk is not full; no incomplete file was left."
        ),
    );
    match error {
        Some(error) => failed.with_detail(error.kind().to_string()),
        None => failed,
    }
}

/// Decodes the Base64 of a JSON string into a file, piece by piece.
fn decode_into(raw: &str, part: &mut Part, call: &Call) -> Result<()> {
    let text = raw.trim_matches('"');
    let mut decoder = DecoderReader::new(Unescaped::new(text), &STANDARD);
    let mut piece = vec![0; PIECE];
    loop {
        call.check()?;
        match decoder.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(count) => part.write(&piece[..count])?,
            Err(_) => {
                return Err(unexpected(said!(
                    "file_bytes 不是 Base64。",
                    "file_bytes is no Base64."
                )));
            }
        }
    }
}

/// A JSON string's content without white space. Some serializers write `/` as `\/` and `+` as `\u002B`; those pieces
/// alone are unescaped, so that a large text is never copied whole.
struct Unescaped<'a> {
    rest: &'a str,
    ready: Vec<u8>,
    taken: usize,
}

impl<'a> Unescaped<'a> {
    fn new(text: &'a str) -> Unescaped<'a> {
        Unescaped {
            rest: text,
            ready: Vec::new(),
            taken: 0,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        let mut end = self.rest.len().min(PIECE);
        while !self.rest.is_char_boundary(end) {
            end -= 1;
        }
        // An escape is at most six characters; one that the end may cut goes to the next piece.
        if end < self.rest.len()
            && let Some(start) = self.rest[..end].rfind('\\')
            && end - start < 6
            && start > 0
        {
            end = start;
        }
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.taken = 0;
        self.ready.clear();
        let escaped = piece.contains('\\');
        if escaped {
            let unescaped: String = serde_json::from_str(&format!("\"{piece}\""))?;
            self.ready.extend_from_slice(unescaped.as_bytes());
        } else {
            self.ready.extend_from_slice(piece.as_bytes());
        }
        // A string without escapes can hold no other white space.
        if escaped || piece.contains(' ') {
            self.ready.retain(|byte| !byte.is_ascii_whitespace());
        }
        Ok(())
    }
}

impl Read for Unescaped<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() {
            if self.rest.is_empty() {
                return Ok(0);
            }
            self.refill()?;
        }
        let count = buffer.len().min(self.ready.len() - self.taken);
        buffer[..count].copy_from_slice(&self.ready[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_leave_the_directory() {
        assert_eq!(file_name("1394-7_x", 1, "Pdf"), "1394-7_x-1.pdf");
        let name = file_name("../../etc/x", 1, "Pdf");
        assert!(
            name.starts_with("etcx-") && name.ends_with("-1.pdf"),
            "{name}"
        );
        let name = file_name("C:\\a", 2, "../Jpg");
        assert!(
            name.starts_with("Ca-") && name.ends_with("-2.bin"),
            "{name}"
        );
    }

    #[test]
    fn two_exams_never_share_a_name() {
        let long = "7".repeat(64);
        let ids = [
            "12",
            "1.2",
            "1/2",
            "１２",
            "张12",
            &long,
            &[&long, "8"].concat(),
        ];
        let names: std::collections::HashSet<_> =
            ids.iter().map(|id| file_name(id, 1, "Pdf")).collect();
        assert_eq!(names.len(), ids.len(), "{names:?}");
        assert!(names.iter().all(|name| name.len() < 100), "{names:?}");
    }

    #[test]
    fn escapes_are_read_wherever_pieces_end() {
        let plain = "ab+/".repeat(40_000);
        let escaped = plain.replace('+', "\\u002B").replace('/', "\\/\\r\\n");
        let mut read = String::new();
        Unescaped::new(&escaped).read_to_string(&mut read).unwrap();
        assert!(read == plain);
        let mut read = String::new();
        let spaced = plain.replace('+', " +");
        for text in [&plain, &spaced] {
            read.clear();
            Unescaped::new(text).read_to_string(&mut read).unwrap();
            assert!(read == plain);
        }
    }
}
