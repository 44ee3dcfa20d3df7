//! `idcas protect`: the secrets of a configuration, protected for this machine.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use idcas::said;

use super::{Done, named, save};
use crate::answer;
use crate::configuration;
use crate::output::Output;
use crate::secret_file;
use crate::status::Status;

pub fn protect(matches: &ArgMatches, output: &Output) -> Done {
    let path = configuration::required(named(matches), output)?;
    // A configuration with faults is not written anew, and its faults are told.
    configuration::opened(&path, output)?;
    let bytes = std::fs::read(&path).map_err(|error| {
        output.note(&format!("{}: {error}", path.display()));
        Status::Failed
    })?;
    let (protected, names) = idcas::program::protect(&bytes, output.language)
        .map_err(|envelope| answer::failed(&answer::parsed(&envelope), output))?;
    let copy = matches.get_one::<PathBuf>("output");
    if names.is_empty() {
        output.said(&said!(
            "没有需要保护的密钥：都已保护，或者没有配置。",
            "There is no secret to protect: all are protected, or none is configured."
        ));
        if copy.is_none() {
            return Ok(Status::Done);
        }
    }
    match copy {
        Some(copy) => save(copy, &protected, output)?,
        None => replace(&path, &protected, output)?,
    }
    configuration::opened(copy.map_or(path.as_path(), PathBuf::as_path), output)?;
    for name in names {
        output.said(&said!("已保护：{name}", "Protected: {name}", name));
    }
    output.noted(&said!(
        "只有本机能读取这些密钥；本机的其他用户也能通过本库使用它们，请仍限制该文件的读取权限，并另行保管原文。",
        "Only this machine can read them. Its other users can use them through the library, so still restrict who reads the file; and keep the secrets themselves elsewhere."
    ));
    Ok(Status::Done)
}

fn replace(path: &Path, bytes: &[u8], output: &Output) -> Result<(), Status> {
    secret_file::write(path, bytes).map_err(|error| {
        let (path, error) = (path.display().to_string(), error.to_string());
        output.noted(&said!(
            "无法替换 {path}：{error}",
            "{path} cannot be replaced: {error}",
            path,
            error
        ));
        Status::Failed
    })
}
