//! What each command does. Each answers how the program ends, or, where it went no further, that.

pub mod call;
pub mod check;
pub mod completion;
pub mod crypto;
pub mod describe;
pub mod diagnose;
pub mod inspect;
pub mod link;
pub mod pages;
pub mod protect;
pub mod register;
pub mod schedule;
mod shown;

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use idcas::program::HasNul;
use idcas::said;

use crate::names::{Found, NotFound};
use crate::output::Output;
use crate::status::Status;

pub type Done = Result<Status, Status>;

/// The configuration that a command names, as its own argument or by `--config`.
pub fn named(matches: &ArgMatches) -> Option<&Path> {
    let file = matches.try_get_one::<PathBuf>("file").ok().flatten();
    let file = file.or_else(|| matches.get_one::<PathBuf>("config"));
    file.map(PathBuf::as_path)
}

/// A text that no call can have.
fn has_nul(_: HasNul, output: &Output) -> Status {
    output.noted(&said!(
        "参数中有 NUL 字符",
        "a parameter holds a NUL character"
    ));
    Status::WrongUse
}

/// The operation that was meant, or why it is not known.
fn resolved(
    name: &str,
    find: impl Fn(&str) -> Result<Found, NotFound>,
    output: &Output,
) -> Result<Found, Status> {
    let found = find(name).or_else(|not_found| {
        let corrected = not_found.near.filter(|near| is_meant(near, output));
        corrected.ok_or(not_found.clone()).and_then(&find)
    });
    match found {
        Ok(found) => {
            if found.completed {
                output.note(&format!("{name} -> {}", found.operation.name));
            }
            Ok(found)
        }
        Err(not_found) => Err(unknown(name, &not_found, output)),
    }
}

/// Asks whoever sits before the console.
fn is_meant(near: &str, output: &Output) -> bool {
    use std::io::IsTerminal as _;

    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return false;
    }
    output.noted(&said!(
        "是否想写 {near}？按 Enter 继续，按 n 再按 Enter 取消",
        "Did you mean {near}? Enter goes on, n and Enter does not",
        near
    ));
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    // At the end of the input nobody has answered.
    read.is_ok_and(|bytes| bytes > 0) && answer.trim().is_empty()
}

fn unknown(name: &str, not_found: &NotFound, output: &Output) -> Status {
    let name = crate::table::one_line(name);
    output.noted(&match not_found.near {
        Some(near) if not_found.several.is_empty() => said!(
            "没有 {name}，是否想写 {near}？idcas describe 列出全部操作。",
            "There is no {name}; did you mean {near}? idcas describe lists all operations.",
            name,
            near
        ),
        _ if not_found.several.is_empty() => said!(
            "没有 {name}。idcas describe 列出全部操作。",
            "There is no {name}. idcas describe lists all operations.",
            name
        ),
        _ => {
            let several = not_found.several.join(", ");
            said!(
                "{name} 不止一个：{several}",
                "{name} may be each of: {several}",
                name,
                several
            )
        }
    });
    Status::WrongUse
}

/// Saves a text, and says so.
fn save(path: &Path, bytes: &[u8], output: &Output) -> Result<(), Status> {
    let shown = path.display().to_string();
    match std::fs::write(path, bytes) {
        Ok(()) => {
            output.noted(&said!("已保存 {shown}", "Saved {shown}", shown));
            Ok(())
        }
        Err(error) => {
            let error = error.to_string();
            output.noted(&said!(
                "无法写入 {shown}：{error}",
                "{shown} cannot be written: {error}",
                shown,
                error
            ));
            Err(Status::Failed)
        }
    }
}
