//! `idcas`, the program for people without a compiler.

mod workbench;

use std::process::ExitCode;

use idcas::said::Language;

/// `idcas [CONFIG.json]` opens the workbench.
fn main() -> ExitCode {
    let config = match std::env::args_os().nth(1) {
        Some(path) => workbench::Config::File(path.into()),
        None => workbench::Config::Nothing,
    };
    let options = workbench::Options {
        config,
        language: Language::Zh,
        open_browser: false,
        port: 0,
        console: None,
    };
    match workbench::run(options, |address| println!("{address}")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
