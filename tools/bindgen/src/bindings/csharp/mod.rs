//! C#: what is generated. `Idcas.cs` beside the two is written by hand.

use super::{Binding, File, Newline};

pub const BINDING: Binding = Binding {
    templates: templates!("Native.cs" "Operations.cs"),
    files: &[
        File {
            template: "Native.cs",
            variant: "",
            path: "bindings/csharp/Native.cs",
            newline: Newline::Unix,
        },
        File {
            template: "Operations.cs",
            variant: "",
            path: "bindings/csharp/Operations.cs",
            newline: Newline::Unix,
        },
    ],
};
