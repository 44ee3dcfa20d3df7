//! Node.js: one module, its types for TypeScript, and the description that npm reads.

use super::{Binding, File, Newline};

/// A template and the file that it becomes.
const fn file(template: &'static str, path: &'static str) -> File {
    File {
        template,
        variant: "",
        path,
        newline: Newline::Unix,
    }
}

pub const BINDING: Binding = Binding {
    templates: templates!(
        "answers.js" "client.js" "failures.js" "idcas.d.ts" "idcas.js" "library.js" "package.json" "parameters.js"
    ),
    files: &[
        file("idcas.js", "bindings/node/idcas.js"),
        file("idcas.d.ts", "bindings/node/idcas.d.ts"),
        file("package.json", "bindings/node/package.json"),
    ],
};
