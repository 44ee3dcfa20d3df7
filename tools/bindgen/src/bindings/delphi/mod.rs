//! Delphi and Free Pascal: the unit itself, one for datasets, one for events, and a package of the three. The sources for
//! Delphi 7 are the same without the documentation that its IDE does not show: it reads no UTF-8, so they are ASCII.

use super::{Binding, File, Newline};

/// The variant for Delphi 7.
pub const UNDOCUMENTED: &str = "delphi7";

macro_rules! file {
    ($template:literal, $path:literal) => {
        File {
            template: $template,
            variant: "",
            path: concat!("bindings/delphi/", $path),
            newline: Newline::Windows,
        }
    };
    ($template:literal, delphi7 $path:literal) => {
        File {
            template: $template,
            variant: UNDOCUMENTED,
            path: concat!("bindings/delphi/delphi7/", $path),
            newline: Newline::Windows,
        }
    };
}

pub const BINDING: Binding = Binding {
    templates: templates!(
        "Idcas.pas"
        "macros.pas"
        "hex.pas"
        "interface-types.pas"
        "interface-values.pas"
        "interface-options.pas"
        "interface-rows.pas"
        "interface-client.pas"
        "interface-functions.pas"
        "failures.pas"
        "library.pas"
        "loading.pas"
        "texts.pas"
        "times.pas"
        "classes.pas"
        "documents.pas"
        "answers.pas"
        "names.pas"
        "rows.pas"
        "jobs.pas"
        "calls.pas"
        "options.pas"
        "files.pas"
        "client.pas"
        "IdcasDB.pas"
        "IdcasEvents.pas"
        "IdcasRun.dpk"
        "IdcasRun.lpk"
    ),
    files: &[
        file!("Idcas.pas", "Idcas.pas"),
        file!("IdcasDB.pas", "IdcasDB.pas"),
        file!("IdcasEvents.pas", "IdcasEvents.pas"),
        file!("IdcasRun.dpk", "IdcasRun.dpk"),
        file!("IdcasRun.lpk", "IdcasRun.lpk"),
        file!("Idcas.pas", delphi7 "Idcas.pas"),
        file!("IdcasDB.pas", delphi7 "IdcasDB.pas"),
        file!("IdcasEvents.pas", delphi7 "IdcasEvents.pas"),
        file!("IdcasRun.dpk", delphi7 "IdcasRun.dpk"),
    ],
};

/// A source without the byte order mark and the lines that are documentation.
pub fn undocumented(text: &str) -> String {
    let lines = text.trim_start_matches('\u{feff}').split_inclusive('\n');
    lines
        .filter(|line| !line.trim_start().starts_with("///"))
        .collect()
}
