//! The end of the log file, as it grows.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::Uri;
use serde_json::{Value, json};

use super::draft;
use super::server::In;
use super::state::{Workbench, lock};

/// So much of it at once.
const MOST: u64 = 64 << 10;

/// `?from=`: what the page has already, in bytes.
pub async fn tail(State(workbench): State<Arc<Workbench>>, In(_): In, uri: Uri) -> Json<Value> {
    let (path, secrets) = {
        let session = lock(&workbench.session);
        let path = session.members.get("log_file").cloned();
        (path, draft::secrets(&session.members))
    };
    let Some(path) = path.as_ref().and_then(Value::as_str).map(str::to_owned) else {
        return Json(json!({"path": null}));
    };
    let from = uri.query().and_then(|query| query.strip_prefix("from="));
    let from = from.and_then(|bytes| bytes.parse().ok());
    let read = tokio::task::spawn_blocking(move || {
        let read = end_of(Path::new(&path), from);
        match read {
            Ok((from, text, size)) => {
                let text = without(text, &secrets);
                json!({"path": path, "from": from, "text": text, "size": size})
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                json!({"path": path, "from": 0, "text": "", "size": 0})
            }
            Err(error) => json!({"path": path, "problem": error.to_string()}),
        }
    });
    Json(read.await.unwrap_or_default())
}

/// Whole lines: where they begin, and where the next ones will. A file that became shorter is begun anew.
fn end_of(path: &Path, from: Option<u64>) -> io::Result<(u64, String, u64)> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    let last = size.saturating_sub(MOST);
    let from = from.filter(|from| *from <= size).unwrap_or(0);
    let begin = from.max(last);
    file.seek(SeekFrom::Start(begin))?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes)?;
    let end = bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let first = match begin > from {
        // The line before it was cut.
        true => bytes
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1),
        false => 0,
    };
    let text = String::from_utf8_lossy(&bytes[first.min(end)..end]).into_owned();
    Ok((from, text, begin + end as u64))
}

/// The library's log holds no secret; what is configured as one may be another file.
fn without(text: String, secrets: &[String]) -> String {
    let long = secrets.iter().filter(|secret| secret.len() > 3);
    long.fold(text, |text, secret| text.replace(secret.as_str(), "***"))
}
