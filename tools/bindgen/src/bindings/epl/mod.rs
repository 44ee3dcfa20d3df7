//! 易语言: declarations, constants and subroutines as the text that its editor takes from the clipboard, in GBK.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!("declarations.txt" "constants.txt" "subroutines.txt"),
    files: &[
        source("declarations.txt", "bindings/epl/declarations.txt"),
        source("constants.txt", "bindings/epl/constants.txt"),
        source("subroutines.txt", "bindings/epl/subroutines.txt"),
    ],
};

const fn source(template: &'static str, path: &'static str) -> File {
    File {
        template,
        variant: "",
        path,
        newline: Newline::Windows,
    }
}
