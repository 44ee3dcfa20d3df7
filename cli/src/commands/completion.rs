//! `idcas completion`: the script by which a shell completes names.

use clap::ArgMatches;
use clap_complete::env::Shells;

use super::Done;
use crate::output::Output;
use crate::status::Status;

pub fn completion(matches: &ArgMatches, output: &Output) -> Done {
    let shell = matches
        .get_one::<String>("shell")
        .map_or("", String::as_str);
    let program = std::env::current_exe().map_err(|_| Status::Failed)?;
    let program = program.display().to_string();
    let shells = Shells::builtins();
    let shell = shells.completer(shell).ok_or(Status::WrongUse)?;
    let mut script = Vec::new();
    shell
        .write_registration("COMPLETE", "idcas", "idcas", &program, &mut script)
        .map_err(|_| Status::Failed)?;
    output.line(&String::from_utf8_lossy(&script));
    Ok(Status::Done)
}
