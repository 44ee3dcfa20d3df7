//! Go: one file over cgo, and its module.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!(
        "answers.go" "calls.go" "failures.go" "go.mod" "idcas.go" "operations.go" "texts.go" "types" "values.go"
    ),
    files: &[
        File {
            template: "idcas.go",
            variant: "",
            path: "bindings/go/idcas.go",
            newline: Newline::Unix,
        },
        File {
            template: "go.mod",
            variant: "",
            path: "bindings/go/go.mod",
            newline: Newline::Unix,
        },
    ],
};
