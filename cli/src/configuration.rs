//! The configuration that a command works with: the one that is named, else the one that is found.

use std::path::{Path, PathBuf};

use idcas::program::Client;
use idcas::said;
use serde_json::Value;

use crate::answer::{failed, parsed};
use crate::output::Output;
use crate::status::Status;

/// What it is called where none is named.
pub const NAMES: [&str; 2] = ["idcas.json", "配置.json"];

/// The file that is named, else the first that is in the current folder or beside the program.
pub fn found(named: Option<&Path>, output: &Output) -> Option<PathBuf> {
    if let Some(path) = named {
        return Some(path.to_owned());
    }
    let beside = std::env::current_exe().ok();
    let beside = beside.as_deref().and_then(Path::parent);
    let folders = [Some(Path::new("")), beside];
    let mut places = folders
        .into_iter()
        .flatten()
        .flat_map(|folder| NAMES.map(|name| folder.join(name)));
    let path = places.find(|path| path.is_file())?;
    let shown = path.display().to_string();
    output.noted(&said!(
        "使用配置 {shown}",
        "Using the configuration {shown}",
        shown
    ));
    Some(path)
}

/// The same; says so where there is none.
pub fn required(named: Option<&Path>, output: &Output) -> Result<PathBuf, Status> {
    found(named, output).ok_or_else(|| {
        let [one, other] = NAMES;
        output.noted(&said!(
            "没有配置：请用 --config 指定文件，或在当前文件夹（或本程序所在的文件夹）中放置 {one} 或 {other}。还没有配置时，idcas try 可以不用配置先试用。",
            "There is no configuration: name its file by --config, or put {one} or {other} into the current folder or beside the program. Without one, idcas try shows how all works.",
            one,
            other
        ));
        Status::WrongUse
    })
}

/// A client and what was said when it was opened.
pub fn opened(path: &Path, output: &Output) -> Result<(Client, Value), Status> {
    let shown = path.to_string_lossy();
    ready(Client::open_file_in(output.language, &shown), output)
}

/// The same from a text.
pub fn opened_text(text: &str, output: &Output) -> Result<Client, Status> {
    ready(Client::open_in(output.language, text), output).map(|(client, _)| client)
}

fn ready(
    opened: Result<(Option<Client>, String), idcas::program::HasNul>,
    output: &Output,
) -> Result<(Client, Value), Status> {
    let Ok((client, answer)) = opened else {
        let said = said!(
            "配置中有 NUL 字符。",
            "The configuration holds a NUL character."
        );
        output.noted(&said);
        return Err(Status::Failed);
    };
    let answer = parsed(&answer);
    match client {
        Some(client) => Ok((client, answer)),
        None => Err(failed(&answer, output)),
    }
}

/// A client with the configuration that is named or found.
pub fn client(named: Option<&Path>, output: &Output) -> Result<Client, Status> {
    let path = required(named, output)?;
    opened(&path, output).map(|(client, _)| client)
}
