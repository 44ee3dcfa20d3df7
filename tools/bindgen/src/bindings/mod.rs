//! `bindings/`: what each language's users add to their project, from the exports and the catalogue. A language is one
//! folder here: `mod.rs` names its files, and beside it are the templates that they are put together from.

use std::collections::BTreeSet;
use std::error::Error;

use minijinja::{Environment, context};
use serde::Serialize;

use crate::Generated;
use crate::abi::Export;
use crate::model::{self, CodeModel, KeyModel, OperationModel};
use crate::value_sets::{self, ValueSetModel};

pub use powerbuilder::{gbk, is_gbk};

/// The templates of these names, which are files beside the caller's.
macro_rules! templates {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!($name, ".jinja")))),*]
    };
}

pub(crate) mod com;
mod csharp;
mod delphi;
mod epl;
mod foxpro;
mod go;
mod java;
mod node;
mod powerbuilder;
mod python;
mod vb;

const BINDINGS: &[Binding] = &[
    delphi::BINDING,
    csharp::BINDING,
    powerbuilder::BINDING,
    go::BINDING,
    java::BINDING,
    node::BINDING,
    python::BINDING,
    vb::BINDING,
    foxpro::BINDING,
    epl::BINDING,
    com::BINDING,
];

/// What a language's users add to their project.
struct Binding {
    /// Name and text of each; they include one another by name.
    templates: &'static [(&'static str, &'static str)],
    files: &'static [File],
}

/// A template and the file that it becomes.
struct File {
    template: &'static str,
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

/// What the templates know.
#[derive(Serialize)]
struct World<'a> {
    variant: &'static str,
    version: &'static str,
    exports: &'a [Export],
    operations: Vec<OperationModel>,
    codes: Vec<CodeModel>,
    keys: Vec<KeyModel>,
    /// The value sets, for languages without enumerations.
    constants: Vec<powerbuilder::Constant>,
    value_sets: Vec<ValueSetModel>,
    /// The parameters that are a date with a time of day.
    date_times: BTreeSet<&'static str>,
    com: com::ComModel,
}

pub fn files(exports: &[Export]) -> Result<Vec<Generated>, Box<dyn Error>> {
    let operations = model::operations();
    let mut world = World {
        variant: "",
        version: env!("CARGO_PKG_VERSION"),
        exports,
        value_sets: value_sets::all(&operations),
        constants: powerbuilder::constants(&operations),
        date_times: date_times(&operations),
        operations,
        codes: model::codes(),
        keys: model::keys(),
        com: com::model(),
    };
    let mut files = Vec::new();
    for binding in BINDINGS {
        let environment = environment(binding)?;
        for file in binding.files {
            world.variant = file.variant;
            let mut text = environment.get_template(file.template)?.render(&world)?;
            if file.variant == delphi::UNDOCUMENTED {
                text = delphi::undocumented(&text);
            }
            if file.newline == Newline::Windows {
                text = text.replace('\n', "\r\n");
            }
            text = stored(file.path, text);
            files.push(Generated {
                path: file.path.to_owned(),
                text,
            });
        }
    }
    files.extend(data_windows(&world)?);
    files.extend(java::classes(&world)?);
    Ok(files)
}

/// For languages where a date and a time of day are of one type.
fn date_times(operations: &[OperationModel]) -> BTreeSet<&'static str> {
    let params = operations.iter().flat_map(|operation| &operation.params);
    let with_time = params.filter(|param| param.kind == "datetime");
    with_time.map(|param| param.name).collect()
}

/// A DataWindow object for each list that an operation answers.
fn data_windows(world: &World) -> Result<Vec<Generated>, Box<dyn Error>> {
    let (template, variants) = powerbuilder::LISTS;
    let environment = environment(&powerbuilder::BINDING)?;
    let template = environment.get_template(template)?;
    let mut files = Vec::new();
    for (variant, folder) in variants {
        for operation in &world.operations {
            // An operation that is built on another one answers that one's rows.
            let rows = world
                .operations
                .iter()
                .find(|other| match operation.rows_of {
                    "" => other.name == operation.name,
                    of => other.name == of,
                });
            let Some(rows) = rows.filter(|_| operation.data == "rows") else {
                continue;
            };
            let text = template.render(context! { variant, operation, members => rows.members })?;
            let path = format!("{folder}/d_idcas_{}.srd", operation.name);
            let text = stored(&path, text.replace('\n', "\r\n"));
            files.push(Generated { path, text });
        }
    }
    Ok(files)
}

/// A source of PowerBuilder's as its versions store it; any other as it is.
fn stored(path: &str, text: String) -> String {
    match path.contains("powerbuilder/") && !powerbuilder::is_gbk(path) {
        true => powerbuilder::hex_ascii(&text),
        false => text,
    }
}

fn environment(binding: &Binding) -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_filter("wrap", wrap);
    environment.add_filter("ascii", ascii);
    environment.add_filter("units", units);
    environment.add_filter("summary", summary);
    environment.add_filter("hex", hex);
    environment.add_filter("pascal", pascal);
    for (name, text) in binding.templates {
        environment.add_template(name, text)?;
    }
    Ok(environment)
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

/// A text's code units, for the Chinese of sources that are ASCII.
fn units(text: &str, encoding: &str) -> Result<Vec<u16>, minijinja::Error> {
    let wrong = |why: String| minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, why);
    match encoding {
        "utf-16" => Ok(text.encode_utf16().collect()),
        "utf-8" => Ok(text.bytes().map(u16::from).collect()),
        "gbk" => match encoding_rs::GBK.encode(text) {
            (bytes, _, false) => Ok(bytes.iter().copied().map(u16::from).collect()),
            _ => Err(wrong(format!("GBK lacks a character of: {text}"))),
        },
        _ => Err(wrong(format!("not an encoding: {encoding}"))),
    }
}

/// A text's UTF-16 units, four digits each.
fn hex(text: &str) -> String {
    let units = text.encode_utf16();
    units.map(|unit| format!("{unit:04X}")).collect()
}

/// `ParamsJson` for `params_json`.
fn pascal(name: &str) -> String {
    let words = name.split('_').filter_map(|word| word.split_at_checked(1));
    words
        .map(|(first, rest)| first.to_uppercase() + rest)
        .collect()
}

/// A text as the summary of a declaration, which an IDE shows. In one line: where Chinese is broken, a blank is shown.
fn summary(text: &str, mark: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("{mark}<summary>{}</summary>", text.trim())
}

/// A text as comment lines, each with this in front of it.
fn wrap(text: &str, mark: &str) -> String {
    let options = textwrap::Options::new(110)
        .initial_indent(mark)
        .subsequent_indent(mark)
        .break_words(false);
    textwrap::fill(text, options)
}
