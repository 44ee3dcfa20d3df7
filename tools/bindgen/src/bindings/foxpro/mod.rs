//! Visual FoxPro: a procedure file and the constants to include, in GBK, the code page of a Chinese Windows.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!("idcas.prg" "declarations.prg" "calls.prg" "answers.prg" "failures.prg" "idcasfox.h"),
    files: &[
        File {
            template: "idcas.prg",
            variant: "",
            path: "bindings/foxpro/idcas.prg",
            newline: Newline::Windows,
        },
        File {
            template: "idcasfox.h",
            variant: "",
            path: "bindings/foxpro/idcasfox.h",
            newline: Newline::Windows,
        },
    ],
};
