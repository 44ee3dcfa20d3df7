//! `save_print_files`: 获取打印文件列表, decoded into files. Each is whole or absent, and all are saved or none is.

mod base64;
mod content;
mod kind;
mod list;
mod names;
mod part;
mod publish;
mod wrong;

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use serde_json::value::RawValue;

use self::content::write_part;
use self::kind::{Declared, Kind};
use self::list::{Listed, listed};
use self::part::{Part, io_error};
use self::publish::{Ready, publish};
use self::wrong::of_file;
use crate::call::{Call, Stage};
use crate::catalogue::Operation;
use crate::check::Checked;
use crate::client::Client;
use crate::envelope::{Envelope, success};
use crate::error::{Error, Result};
use crate::memory::{has_room, no_room_for_reply};
use crate::operation::request;
use crate::said;
use crate::said::Title;

/// What a row of the answer can have, but for one whose paths are as long as any may be.
const MOST_OF_ROW: usize = 256 * 1024;

/// One row of the answer.
#[derive(Serialize)]
struct Saved {
    file_type: String,
    /// As it was sent, or what the file is where that is something else.
    file_format: String,
    /// Empty where the file could not be fetched from here.
    path: String,
    bytes: u64,
    sha256: String,
    /// The platform's own path, where it gave one (共享、FTP、HTTP方式).
    file_path: String,
}

pub fn save(
    client: &Arc<Client>,
    checked: Checked,
    call: &Arc<Call>,
    listing: &'static Operation,
) -> Result<String> {
    let (client, its_call, checked) = (client.clone(), call.clone(), checked.into_owned());
    // Now: the host may change its folder meanwhile.
    let directory = call.fixed(Path::new(checked.get("directory")));
    call.run_apart(move || save_here(&client, &checked, &directory, &its_call, listing))
}

fn save_here(
    client: &Arc<Client>,
    checked: &Checked,
    directory: &Path,
    call: &Arc<Call>,
    listing: &'static Operation,
) -> Result<String> {
    if !directory.is_dir() {
        return Err(io_error(NO_DIRECTORY, None));
    }
    let envelope = request::fetch(client, checked.for_operation(listing), call)?;
    if envelope.code != 0 {
        return Ok(envelope.into_text());
    }
    call.enter(Stage::Files);
    let saving = Saving {
        client,
        call,
        directory,
        named: Path::new(checked.get("directory")),
        stem: names::stem(checked.get("business_id")),
    };
    let rows = saving.all(&envelope)?;
    let data =
        serde_json::to_string(&rows).map_err(|_| Error::internal("rows that are no JSON"))?;
    Ok(success(client.config.language, &data))
}

/// What the files of one call have in common.
struct Saving<'a> {
    client: &'a Arc<Client>,
    call: &'a Arc<Call>,
    directory: &'a Path,
    /// As the host named it.
    named: &'a Path,
    stem: String,
}

impl Saving<'_> {
    fn all(&self, envelope: &Envelope) -> Result<Vec<Saved>> {
        let listed = listed(envelope)?;
        // What the rows of the answer repeat of it.
        if !has_room(envelope.text.len().min(listed.len() * MOST_OF_ROW) * 4) {
            return Err(no_room_for_reply());
        }
        let total = listed.len() as u64;
        // Nothing gets its name before everything is on disk: a failure leaves the directory as it was.
        let mut files = Vec::new();
        let mut rows = Vec::new();
        for (index, row) in listed.into_iter().enumerate() {
            self.call.set_progress(index as u64, total, "file");
            self.call.check()?;
            let number = index + 1;
            let (row, file) = self
                .one(row, number)
                .map_err(|error| of_file(error, number))?;
            rows.push(row);
            files.extend(file);
        }
        // Not after it was answered that time had run out.
        self.call.check()?;
        publish(files)?;
        self.call.set_progress(total, total, "file");
        Ok(rows)
    }

    fn one(&self, row: &RawValue, number: usize) -> Result<(Saved, Option<Ready>)> {
        let listed = Listed::read(row)?;
        let create = || Part::create(self.directory, &self.stem, number);
        let written = write_part(self.client, self.call, &listed, create)?;
        let mut row = Saved::of(&listed);
        let Some((mut part, kind)) = written else {
            return Ok((row, None));
        };
        let ending = kind.map_or("bin", Kind::ending);
        let name = format!("{}-{number}.{ending}", self.stem);
        let target = self.directory.join(&name);
        if let Some(kind) = kind
            && listed.declared != Declared::As(kind)
        {
            row.file_format = kind.word().to_owned();
        }
        row.sha256 = part.close()?;
        row.bytes = part.bytes;
        row.path = self.named.join(name).to_string_lossy().into_owned();
        Ok((row, Some(Ready { part, target })))
    }
}

impl Saved {
    /// Nothing is saved of it yet.
    fn of(file: &Listed) -> Saved {
        Saved {
            file_type: file.file_type.to_string(),
            file_format: file.file_format.to_string(),
            path: String::new(),
            bytes: 0,
            sha256: String::new(),
            file_path: file.file_path.to_string(),
        }
    }
}

const NO_DIRECTORY: Title = said!(
    "目录不存在，或不是目录。",
    "the directory does not exist or is not a directory."
);
