//! PowerBuilder: one object, in a variant for each generation of PowerBuilder and its texts, its options, a DataWindow object
//! for each list, and the example's window.

mod constants;
mod encoded;

pub use constants::{Constant, constants};
pub use encoded::{gbk, hex_ascii, is_gbk};

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!(
        "n_idcas.sru"
        "n_idcas_options.sru"
        "declarations.sru"
        "opening.sru"
        "loading.sru"
        "parameters.sru"
        "calls.sru"
        "answers.sru"
        "rows.sru"
        "filling.sru"
        "library.sru"
        "operations.sru"
        "private.sru"
        "d_idcas.srd"
        "w_clinic.srw"
        "idcas_clinic.sra"
    ),
    files: &[
        source(
            "n_idcas.sru",
            "pb9",
            "bindings/powerbuilder/pb9/n_idcas.sru",
        ),
        source(
            "n_idcas.sru",
            "ansi",
            "bindings/powerbuilder/ansi/n_idcas.sru",
        ),
        source(
            "n_idcas.sru",
            "unicode",
            "bindings/powerbuilder/unicode/n_idcas.sru",
        ),
        source(
            "n_idcas.sru",
            "unicode64",
            "bindings/powerbuilder/unicode64/n_idcas.sru",
        ),
        source(
            "n_idcas_options.sru",
            "pb9",
            "bindings/powerbuilder/pb9/n_idcas_options.sru",
        ),
        source(
            "n_idcas_options.sru",
            "ansi",
            "bindings/powerbuilder/ansi/n_idcas_options.sru",
        ),
        source(
            "n_idcas_options.sru",
            "unicode",
            "bindings/powerbuilder/unicode/n_idcas_options.sru",
        ),
        source(
            "n_idcas_options.sru",
            "unicode64",
            "bindings/powerbuilder/unicode64/n_idcas_options.sru",
        ),
        source(
            "w_clinic.srw",
            "pb9",
            "examples/powerbuilder/pb9/w_clinic.srw",
        ),
        source(
            "w_clinic.srw",
            "unicode",
            "examples/powerbuilder/w_clinic.srw",
        ),
        source(
            "idcas_clinic.sra",
            "pb9",
            "examples/powerbuilder/pb9/idcas_clinic.sra",
        ),
        source(
            "idcas_clinic.sra",
            "unicode",
            "examples/powerbuilder/idcas_clinic.sra",
        ),
    ],
};

/// The DataWindow objects of the lists: the template, its variants, and the folder of each.
pub const LISTS: (&str, [(&str, &str); 2]) = (
    "d_idcas.srd",
    [
        ("pb9", "bindings/powerbuilder/pb9/datawindows"),
        ("unicode", "bindings/powerbuilder/datawindows"),
    ],
);

const fn source(template: &'static str, variant: &'static str, path: &'static str) -> File {
    File {
        template,
        variant,
        path,
        newline: Newline::Windows,
    }
}
