//! A row's content: out of the reply, from the address that it names, or for the host to fetch.

use std::sync::Arc;

use url::Url;

use super::base64;
use super::kind::{Declared, Kind, Text};
use super::list::Listed;
use super::part::Part;
use super::wrong::{A_PAGE, A_REPLY, EMPTY, NO_ADDRESS, NOTHING_IN_IT, UNKNOWN, not_of, unusable};
use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::failure::file_words;
use crate::http::Piece;
use crate::network;
use crate::said;

/// Where a file came from.
enum Source {
    Reply,
    /// The same, and blanks in it were taken for lost plus signs.
    Restored,
    Address(Url),
}

/// Writes a file's bytes, and says what they are: `None` where that is not known here, and the row does not claim to know.
/// No part for a share or FTP path: that is for the host, which has the rights to reach it.
pub fn write_part(
    client: &Arc<Client>,
    call: &Arc<Call>,
    file: &Listed,
    create: impl FnOnce() -> Result<Part>,
) -> Result<Option<(Part, Option<Kind>)>> {
    let (part, source) = if let Some(text) = file.file_bytes {
        let mut part = create()?;
        let restored = base64::decode(text, call, &mut |piece| part.write(piece))?;
        match restored {
            true => (part, Source::Restored),
            false => (part, Source::Reply),
        }
    } else if let Some(url) = web_address(&file.file_path)? {
        let mut part = create()?;
        download(client, call, url.clone(), &mut part)?;
        (part, Source::Address(url))
    } else if file.file_path.trim().is_empty() {
        return Err(unusable(NOTHING_IN_IT));
    } else {
        return Ok(None);
    };
    let kind = recognise(file.declared, &part, &source)?;
    Ok(Some((part, kind)))
}

fn web_address(path: &str) -> Result<Option<Url>> {
    let path = path.trim();
    let has_scheme = |scheme: &str| {
        path.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if !["http:", "https:"].into_iter().any(has_scheme) {
        return Ok(None);
    }
    match Url::parse(path) {
        Ok(url) if url.has_host() => Ok(Some(url)),
        _ => Err(unusable(NO_ADDRESS)),
    }
}

/// What the file is. An error where it is not what its row says, or nothing that anybody asked for.
fn recognise(declared: Declared, part: &Part, source: &Source) -> Result<Option<Kind>> {
    if part.bytes == 0 {
        return Err(unusable(EMPTY));
    }
    let head = &part.head;
    if let Some(kind) = Kind::of(head) {
        return Ok(Some(kind));
    }
    match (source, Text::of(head)) {
        (Source::Restored, _) => return Err(base64::lost_plus()),
        (Source::Address(_), Text::Page) => return Err(unusable(A_PAGE)),
        (Source::Address(url), Text::Json) => return Err(a_reply(head, url)),
        _ => {}
    }
    match (declared, source) {
        (Declared::As(kind), _) => Err(not_of(kind, head)),
        (Declared::Absent, Source::Address(_)) => Err(unusable(UNKNOWN)),
        _ => Ok(None),
    }
}

fn a_reply(head: &[u8], url: &Url) -> Error {
    match file_words(head, url) {
        Some(words) => unusable(said!(
            "服务器返回的不是文件，而是：{words}",
            "the server answered this instead of the file: {words}",
            words
        )),
        None => unusable(A_REPLY),
    }
}

/// Fetches a file piece by piece; it is written on this thread, the network has its own.
fn download(client: &Arc<Client>, call: &Arc<Call>, url: Url, part: &mut Part) -> Result<()> {
    /// Pieces that may wait for a slow disk.
    const WAITING: usize = 8;

    let (sender, mut receiver) = tokio::sync::mpsc::channel(WAITING);
    let (client, its_call) = (client.clone(), call.clone());
    let fetching = network::handle()?.spawn(async move {
        let work = client
            .http
            .fetch_file(&its_call, &client.config, &client.clock, url, sender);
        its_call.guard(work).await
    });
    let mut written = Ok(());
    while let Some(piece) = receiver.blocking_recv() {
        written = match piece {
            Piece::Start => part.restart(),
            Piece::Bytes(bytes) => part.write(&bytes),
        };
        if written.is_err() {
            break;
        }
    }
    drop(receiver);
    let outcome = call.run(async {
        let ended = |_| Err(Error::internal("a download ended early"));
        fetching.await.unwrap_or_else(ended)
    });
    written.and(outcome)
}
