//! Delphi and Free Pascal: one unit.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!(
        "Idcas.pas"
        "interface-types.pas"
        "interface-client.pas"
        "interface-functions.pas"
        "failures.pas"
        "loading.pas"
        "texts.pas"
        "classes.pas"
        "documents.pas"
        "jobs.pas"
        "calls.pas"
        "client.pas"
    ),
    files: &[File {
        template: "Idcas.pas",
        variant: "",
        path: "bindings/delphi/Idcas.pas",
        newline: Newline::Windows,
    }],
};
