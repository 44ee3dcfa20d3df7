//! Python: what is generated. The modules beside these (`_library`, `_failures`, `_answers`, `_client`) are written by hand.

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
        "__init__.py" "codes.py" "configuration.py" "native.py" "operations.py" "pyproject.toml" "rows.py" "types"
        "values.py"
    ),
    files: &[
        file("pyproject.toml", "bindings/python/pyproject.toml"),
        file("__init__.py", "bindings/python/idcas/__init__.py"),
        file("codes.py", "bindings/python/idcas/_codes.py"),
        file(
            "configuration.py",
            "bindings/python/idcas/_configuration.py",
        ),
        file("native.py", "bindings/python/idcas/_native.py"),
        file("operations.py", "bindings/python/idcas/_operations.py"),
        file("rows.py", "bindings/python/idcas/_rows.py"),
        file("values.py", "bindings/python/idcas/_values.py"),
    ],
};
