//! `bindings/`: what each language's users add to their project, from the exports and the catalogue.

use std::error::Error;

use minijinja::Environment;
use serde::Serialize;

use crate::Generated;
use crate::abi::Export;
use crate::model::{self, CodeModel, KeyModel, OperationModel};

/// What the templates know.
#[derive(Serialize)]
struct World<'a> {
    variant: &'static str,
    version: &'static str,
    exports: &'a [Export],
    operations: Vec<OperationModel>,
    codes: Vec<CodeModel>,
    keys: Vec<KeyModel>,
}

/// A template and the file that it becomes.
struct File {
    template: &'static str,
    text: &'static str,
    /// Which of several files that one template becomes; `variant` to it.
    variant: &'static str,
    path: &'static str,
    newline: Newline,
}

/// Windows tools that read a file line by line want their own line ends.
#[derive(PartialEq)]
enum Newline {
    Unix,
    Windows,
}

const FILES: &[File] = &[
    File {
        template: "Idcas.pas",
        text: include_str!("../templates/pascal/Idcas.pas.jinja"),
        variant: "",
        path: "bindings/delphi/Idcas.pas",
        newline: Newline::Windows,
    },
    File {
        template: "Native.cs",
        text: include_str!("../templates/csharp/Native.cs.jinja"),
        variant: "",
        path: "bindings/csharp/Native.cs",
        newline: Newline::Unix,
    },
    File {
        template: "Operations.cs",
        text: include_str!("../templates/csharp/Operations.cs.jinja"),
        variant: "",
        path: "bindings/csharp/Operations.cs",
        newline: Newline::Unix,
    },
    File {
        template: "n_idcas.sru",
        text: include_str!("../templates/powerbuilder/n_idcas.sru.jinja"),
        variant: "pb9",
        path: "bindings/powerbuilder/pb9/n_idcas.sru",
        newline: Newline::Windows,
    },
    File {
        template: "n_idcas.sru",
        text: include_str!("../templates/powerbuilder/n_idcas.sru.jinja"),
        variant: "ansi",
        path: "bindings/powerbuilder/ansi/n_idcas.sru",
        newline: Newline::Windows,
    },
    File {
        template: "n_idcas.sru",
        text: include_str!("../templates/powerbuilder/n_idcas.sru.jinja"),
        variant: "unicode",
        path: "bindings/powerbuilder/unicode/n_idcas.sru",
        newline: Newline::Windows,
    },
    File {
        template: "n_idcas.sru",
        text: include_str!("../templates/powerbuilder/n_idcas.sru.jinja"),
        variant: "unicode64",
        path: "bindings/powerbuilder/unicode64/n_idcas.sru",
        newline: Newline::Windows,
    },
];

pub fn files(exports: &[Export]) -> Result<Vec<Generated>, Box<dyn Error>> {
    let mut world = World {
        variant: "",
        version: env!("CARGO_PKG_VERSION"),
        exports,
        operations: model::operations(),
        codes: model::codes(),
        keys: model::keys(),
    };
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_filter("wrap", wrap);
    environment.add_filter("ascii", ascii);
    for file in FILES {
        environment.add_template(file.template, file.text)?;
    }
    let mut files = Vec::new();
    for file in FILES {
        world.variant = file.variant;
        let mut text = environment.get_template(file.template)?.render(&world)?;
        if file.newline == Newline::Windows {
            text = text.replace('\n', "\r\n");
        }
        files.push(Generated {
            path: file.path.to_owned(),
            text,
        });
    }
    Ok(files)
}

/// For sources that have no encoding of their own: U+5C81 for a character beyond ASCII.
fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character.is_ascii() {
            true => plain.push(character),
            false => plain.push_str(&format!("U+{:04X}", u32::from(character))),
        }
    }
    plain
}

/// A text as comment lines, each with this in front of it.
fn wrap(text: &str, mark: &str) -> String {
    let options = textwrap::Options::new(110)
        .initial_indent(mark)
        .subsequent_indent(mark)
        .break_words(false);
    textwrap::fill(text, options)
}
