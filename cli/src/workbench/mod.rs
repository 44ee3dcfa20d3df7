//! The workbench (工作台): a page served on the machine itself, for its user alone.

use std::io;
use std::path::PathBuf;

use idcas::said::Language;

/// What the workbench begins with.
#[derive(Debug)]
pub enum Config {
    Nothing,
    /// The configuration itself, as JSON.
    Text(String),
    File(PathBuf),
}

#[derive(Debug)]
pub struct Options {
    pub config: Config,
    pub language: Language,
    pub open_browser: bool,
    /// 0: any that is free.
    pub port: u16,
    /// The address of the sandbox's console, shown as a link.
    pub console: Option<String>,
}

/// Serves the page until Ctrl+C or until the page's "quit". `ready` is told the first address, which has the secret in it.
pub fn run(options: Options, ready: impl FnOnce(&str)) -> io::Result<()> {
    let _ = (options, ready);
    Err(io::Error::other("not built yet"))
}
