//! C#: what is generated. The other files beside them are written by hand.

use super::{Binding, File, Newline};

const fn file(template: &'static str, path: &'static str) -> File {
    File {
        template,
        variant: "",
        path,
        newline: Newline::Unix,
    }
}

pub const BINDING: Binding = Binding {
    templates: templates!("Native.cs" "Operations.cs" "Options.cs" "Values.cs"),
    files: &[
        file("Native.cs", "bindings/csharp/Native.cs"),
        file("Operations.cs", "bindings/csharp/Operations.cs"),
        file("Options.cs", "bindings/csharp/Options.cs"),
        file("Values.cs", "bindings/csharp/Values.cs"),
    ],
};
