//! `idcas try` and `idcas workbench`: the page in the browser.

use clap::ArgMatches;
use idcas::said;
use idcas_sandbox::{Options as SandboxOptions, Sandbox};

use super::{Done, named};
use crate::configuration;
use crate::output::Output;
use crate::status::Status;
use crate::workbench::{self, Config, Options};

/// The sandbox's own port, so that a configuration that was copied works the next time too.
const USUAL_PORT: u16 = 8686;

pub fn with_sandbox(matches: &ArgMatches, output: &Output) -> Done {
    let start = |port| {
        Sandbox::start(SandboxOptions {
            port,
            ..SandboxOptions::default()
        })
    };
    let sandbox = start(USUAL_PORT).or_else(|_| start(0)).map_err(|error| {
        output.noted(&said!(
            "无法启动模拟平台：{error}",
            "The sandbox cannot be started: {error}",
            error
        ));
        Status::Failed
    })?;
    let console = sandbox.base();
    output.said(&said!(
        "模拟平台已启动，数据均为虚构：{console}/",
        "The sandbox is running, all data are invented: {console}/",
        console
    ));
    let config = Config::Text(sandbox.config().to_string());
    serve(matches, config, Some(console), output)
}

pub fn workbench(matches: &ArgMatches, output: &Output) -> Done {
    let config = match configuration::found(named(matches), output) {
        Some(path) => Config::File(path),
        None => Config::Nothing,
    };
    serve(matches, config, None, output)
}

fn serve(matches: &ArgMatches, config: Config, console: Option<String>, output: &Output) -> Done {
    let options = Options {
        config,
        language: output.language,
        open_browser: !matches.get_flag("no-browser"),
        port: matches.get_one("port").copied().unwrap_or(0),
        console,
    };
    let ready = |address: &str| {
        output.said(&said!("工作台：{address}", "Workbench: {address}", address));
        output.noted(&said!(
            "只有本机的当前用户能打开。按 Ctrl+C 结束。",
            "Only this machine's user can open it. Ctrl+C ends it."
        ));
    };
    workbench::run(options, ready).map_err(|error| {
        let error = error.to_string();
        output.noted(&said!(
            "工作台无法启动：{error}",
            "The workbench cannot be started: {error}",
            error
        ));
        Status::Failed
    })?;
    Ok(Status::Done)
}
