//! `idcas check`: every fault of a configuration at once.

use clap::ArgMatches;
use idcas::said;

use super::{Done, named};
use crate::answer;
use crate::configuration;
use crate::output::Output;
use crate::status::Status;

pub fn check(matches: &ArgMatches, output: &Output) -> Done {
    let path = configuration::required(named(matches), output)?;
    let shown = path.to_string_lossy();
    let opened = idcas::program::Client::open_file_in(output.language, &shown);
    let Ok((client, said)) = opened else {
        return configuration::opened(&path, output).map(|_| Status::Done);
    };
    let said = answer::parsed(&said);
    if client.is_some() {
        answer::warnings(&said, output);
        output.said(&said!(
            "配置没有问题（未使用网络；idcas diagnose 检查到平台的每一环）。",
            "The configuration is right. The network was not used: idcas diagnose checks the way to the platform."
        ));
        return Ok(Status::Done);
    }
    match said["error"]["faults"].as_array().map(Vec::as_slice) {
        Some(faults) if faults.len() > 1 => {
            let count = faults.len();
            output.said(&said!(
                "配置有 {count} 处问题：",
                "The configuration has {count} faults:",
                count
            ));
            for (at, fault) in faults.iter().enumerate() {
                let msg = fault["msg"].as_str().unwrap_or_default();
                output.line(&format!("{}. {msg}", at + 1));
            }
            if let Some(hint) = said["error"]["hint"].as_str() {
                output.line(hint);
            }
        }
        _ => output.line(said["msg"].as_str().unwrap_or_default()),
    }
    Ok(Status::of(answer::code(&said)))
}
