//! VB6 and VBA: one module, in ASCII, since VB6 reads sources in the machine's code page.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!("idcas.bas" "declarations.bas" "constants.bas" "calls.bas" "answers.bas" "failures.bas"),
    files: &[File {
        template: "idcas.bas",
        variant: "",
        path: "bindings/vb/idcas.bas",
        newline: Newline::Windows,
    }],
};
