//! `save_print_files`: 获取打印文件列表, decoded into files. Each is whole or absent.

mod base64;
mod list;
mod part;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ring::digest::{self, SHA256};
use serde::Serialize;
use serde_json::value::RawValue;
use url::Url;

use self::list::{Listed, listed};
use self::part::{Part, io_error};
use crate::call::{Call, Stage, network};
use crate::catalogue::Operation;
use crate::check::Checked;
use crate::client::Client;
use crate::crypto::sign::hex;
use crate::envelope::{Envelope, success};
use crate::error::{Error, Result};
use crate::operation::request;
use crate::said;
use crate::said::Title;

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

pub fn save(
    client: &Arc<Client>,
    checked: Checked,
    call: &Arc<Call>,
    listing: &'static Operation,
) -> Result<String> {
    let (client, its_call, checked) = (client.clone(), call.clone(), checked.into_owned());
    call.run_apart(move || save_here(&client, &checked, &its_call, listing))
}

fn save_here(
    client: &Arc<Client>,
    checked: &Checked,
    call: &Arc<Call>,
    listing: &'static Operation,
) -> Result<String> {
    let directory = PathBuf::from(checked.get("directory"));
    if !directory.is_dir() {
        return Err(io_error(NO_DIRECTORY, None));
    }
    let envelope = request::fetch(client, checked.for_operation(listing), call)?;
    if envelope.code != 0 {
        return Ok(envelope.text);
    }
    call.enter(Stage::Files);
    let rows = save_listed(
        client,
        call,
        &envelope,
        &directory,
        checked.get("business_id"),
    )?;
    let data =
        serde_json::to_string(&rows).map_err(|_| Error::internal("rows that are no JSON"))?;
    Ok(success(client.config.language, &data))
}

fn save_listed(
    client: &Arc<Client>,
    call: &Arc<Call>,
    envelope: &Envelope,
    directory: &Path,
    business_id: &str,
) -> Result<Vec<Saved>> {
    let files = listed(envelope)?;
    let total = files.len() as u64;
    // Nothing gets its name before everything is on disk: a failure leaves the directory as it was.
    let mut parts = Vec::new();
    let mut rows = Vec::new();
    for (index, file) in files.iter().enumerate() {
        call.set_progress(index as u64, total, "file");
        call.check()?;
        let mut row = Saved::of(file);
        let name = file_name(business_id, index + 1, &row.file_format);
        if let Some(part) = write_part(client, call, file, &directory.join(name))? {
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
    Ok(rows)
}

impl Saved {
    /// Nothing is saved of it yet.
    fn of(file: &Listed) -> Saved {
        Saved {
            file_type: file.file_type.clone().unwrap_or_default(),
            file_format: file.file_format.clone().unwrap_or_default(),
            path: String::new(),
            bytes: 0,
            sha256: String::new(),
            file_path: file.file_path.clone().unwrap_or_default(),
        }
    }
}

/// A file's bytes, from the reply or from the address that it names. `None` for a share or FTP path: that is for the
/// host, which has the rights to reach it.
fn write_part(
    client: &Arc<Client>,
    call: &Arc<Call>,
    file: &Listed,
    target: &Path,
) -> Result<Option<Part>> {
    let raw = file.file_bytes.map(RawValue::get);
    if let Some(raw) = raw.filter(|raw| raw.len() > 2 && *raw != "null") {
        let mut part = Part::create(target)?;
        base64::decode(raw, call, &mut |piece| part.write(piece))?;
        return Ok(Some(part));
    }
    let address = file
        .file_path
        .as_deref()
        .and_then(|path| Url::parse(path).ok());
    match address.filter(|url| matches!(url.scheme(), "http" | "https")) {
        Some(url) => {
            let mut part = Part::create(target)?;
            download(client, call, url, &mut |piece| part.write(piece))?;
            Ok(Some(part))
        }
        None => Ok(None),
    }
}

/// Fetches a file piece by piece; `write` runs on this thread, the network on its own.
fn download(
    client: &Arc<Client>,
    call: &Arc<Call>,
    url: Url,
    write: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    /// Pieces that may wait for a slow disk.
    const WAITING: usize = 8;

    let (sender, mut receiver) = tokio::sync::mpsc::channel(WAITING);
    let (client, its_call) = (client.clone(), call.clone());
    let fetching = network()?.spawn(async move {
        let work = client.http.fetch_file(&client.config, url, sender);
        its_call.guard(work).await
    });
    let mut written = Ok(());
    while let Some(piece) = receiver.blocking_recv() {
        written = write(&piece);
        if written.is_err() {
            break;
        }
    }
    drop(receiver);
    let outcome = call.run(async move {
        fetching
            .await
            .unwrap_or_else(|_| Err(Error::internal("a download ended early")))
    });
    written.and(outcome)
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

const NO_DIRECTORY: Title = said!(
    "目录不存在，或不是目录。",
    "the directory does not exist or is not a directory."
);

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
}
