//! `idcas`, the program for people without a compiler.
//!
//! | file | what it is the home of |
//! |---|---|
//! | `arguments`, `usage`, `language` | the commands; what is wrong with arguments, in words; which language is spoken |
//! | `commands/` | what each command does |
//! | `configuration` | which configuration is used |
//! | `names`, `parameters`, `complete` | names as people type them; `name=value`; what a shell completes |
//! | `run` | a call with its progress, and Ctrl+C |
//! | `answer`, `status` | an answer in words; how the program ends |
//! | `output`, `table` | consoles, files and pipes; tables |
//! | `browser`, `clipboard`, `window` | opening a link; the clipboard; a window that a double-click opened |
//! | `workbench/` | the page in the browser |
//! | `os/` | what is the operating system's |
#![deny(unsafe_code)]

mod answer;
mod arguments;
mod browser;
mod clipboard;
mod commands;
mod complete;
mod configuration;
mod language;
mod names;
mod os;
mod output;
mod parameters;
mod run;
mod secret_file;
mod status;
mod table;
mod usage;
mod window;
mod workbench;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap_complete::CompleteEnv;

use crate::output::Output;
use crate::status::Status;

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let language = language::of_arguments(&given);
    CompleteEnv::with_factory(move || arguments::program(language)).complete();
    if given.get(1).is_some_and(|word| word == clipboard::HOLD) {
        clipboard::hold();
        return ExitCode::SUCCESS;
    }
    let window = window::of_this_program(given.len() > 1);
    let given = window::meant(given);
    let mut output = Output {
        language,
        utf8: false,
        append: None,
    };
    let status = match arguments::program(language).try_get_matches_from(given) {
        Ok(matches) => {
            output.utf8 = matches.get_flag("utf8");
            output.append = matches.get_one::<PathBuf>("append").cloned();
            if let Some(path) = &output.append {
                window::begin_log(path);
            }
            perform(&matches, &output)
        }
        Err(error) => usage::say(&error, &output),
    };
    // With --append nobody sits before the window.
    if output.append.is_none() {
        window.wait(&output);
    }
    status.into()
}

fn perform(matches: &ArgMatches, output: &Output) -> Status {
    let Some((name, matches)) = matches.subcommand() else {
        return Status::WrongUse;
    };
    let done = match name {
        "try" => commands::pages::with_sandbox(matches, output),
        "workbench" => commands::pages::workbench(matches, output),
        "check" => commands::check::check(matches, output),
        "diagnose" => commands::diagnose::diagnose(matches, output),
        "inspect" => commands::inspect::inspect(matches, output),
        "link" => commands::link::link(matches, output),
        "call" => commands::call::call(matches, output),
        "describe" => commands::describe::describe(matches, output),
        "crypto" => commands::crypto::crypto(matches, output),
        "code" => commands::describe::code(matches, output),
        "protect" => commands::protect::protect(matches, output),
        "register" => commands::register::register(matches, output),
        "schedule" => commands::schedule::schedule(matches, output),
        "completion" => commands::completion::completion(matches, output),
        _ => Ok(Status::WrongUse),
    };
    done.unwrap_or_else(|status| status)
}
