//! PowerBuilder: one object, in a variant for each generation of PowerBuilder and its texts.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!(
        "n_idcas.sru"
        "declarations.sru"
        "opening.sru"
        "parameters.sru"
        "calls.sru"
        "answers.sru"
        "library.sru"
        "operations.sru"
        "private.sru"
    ),
    files: &[
        object("pb9", "bindings/powerbuilder/pb9/n_idcas.sru"),
        object("ansi", "bindings/powerbuilder/ansi/n_idcas.sru"),
        object("unicode", "bindings/powerbuilder/unicode/n_idcas.sru"),
        object("unicode64", "bindings/powerbuilder/unicode64/n_idcas.sru"),
    ],
};

const fn object(variant: &'static str, path: &'static str) -> File {
    File {
        template: "n_idcas.sru",
        variant,
        path,
        newline: Newline::Windows,
    }
}
