//! `src/ffi/operations.rs`, one export for each operation, and `src/ffi/stdcall.rs`, a stdcall twin for each export.

use std::error::Error;

use idcas::catalogue::{ALL, Operation, Origin, Param, Work};
use idcas::describe::failures;
use minijinja::{Environment, context};
use serde::Serialize;

use crate::{Generated, abi};

#[derive(Serialize)]
struct Export {
    name: &'static str,
    chapter: &'static str,
    title_en: &'static str,
    summary_en: &'static str,
    params: Vec<Line>,
    codes: String,
    blocks: &'static str,
    look_up: &'static str,
}

#[derive(Serialize)]
struct Line {
    name: &'static str,
    line: String,
}

/// The twins that PowerBuilder, VB6 and Delphi call.
pub fn stdcall(exports: &[abi::Export]) -> Result<Generated, Box<dyn Error>> {
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_template(
        "stdcall",
        include_str!("../templates/exports/stdcall.rs.jinja"),
    )?;
    let text = environment
        .get_template("stdcall")?
        .render(context! { exports })?;
    Ok(Generated {
        path: "src/ffi/stdcall.rs".to_owned(),
        text,
    })
}

pub fn operations() -> Result<Generated, Box<dyn Error>> {
    let mut environment = Environment::new();
    environment.set_keep_trailing_newline(true);
    environment.add_filter("doc", doc);
    environment.add_template(
        "operations",
        include_str!("../templates/exports/operations.rs.jinja"),
    )?;
    let operations: Vec<Export> = ALL.iter().map(|operation| export(operation)).collect();
    let text = environment
        .get_template("operations")?
        .render(context! { operations })?;
    Ok(Generated {
        path: "src/ffi/operations.rs".to_owned(),
        text,
    })
}

fn export(operation: &'static Operation) -> Export {
    let codes: Vec<String> = failures(operation)
        .iter()
        .map(|kind| format!("IDCAS_{}", kind.name().to_uppercase()))
        .collect();
    let refusal = match operation.work {
        Work::Page => "",
        _ => "IDCAS_PLATFORM, ",
    };
    Export {
        name: operation.name,
        chapter: operation.chapter,
        title_en: operation.title.en,
        summary_en: operation.summary.en,
        params: operation
            .params
            .iter()
            .filter(|param| param.settable())
            .map(|param| Line {
                name: param.name,
                line: line(param),
            })
            .collect(),
        codes: format!("{refusal}{}", codes.join(", ")),
        blocks: match operation.work {
            Work::Page => "Blocks only where a token or key must be fetched, timeout_ms at most.",
            _ => "Blocks until it is done, timeout_ms at most.",
        },
        look_up: operation.look_up.map_or("", |look_up| look_up.en),
    }
}

/// One parameter in one line.
fn line(param: &Param) -> String {
    let mut line = format!("{} {}", param.title.zh, param.title.en);
    line.push_str(&format!(", {}", param.kind.name()));
    if param.max_len > 0 {
        line.push_str(&format!(" up to {} characters", param.max_len));
    }
    if !param.choices.is_empty() {
        let values: Vec<&str> = param.choices.iter().map(|choice| choice.value).collect();
        line.push_str(&format!(", one of {}", values.join(" ")));
    }
    match param.origin {
        Origin::Caller if param.required => line.push_str("; required"),
        Origin::Default(value) => line.push_str(&format!("; default {value}")),
        Origin::Config(key) => line.push_str(&format!("; else the configured {key}")),
        Origin::Made(_) => line.push_str("; made by the library where absent"),
        _ => {}
    }
    line
}

/// A text as lines of a doc comment; those of a list's item are indented.
fn doc(text: String) -> String {
    let (first, following) = match text.starts_with("- ") {
        true => ("/// ", "///   "),
        false => ("/// ", "/// "),
    };
    let options = textwrap::Options::new(96)
        .initial_indent(first)
        .subsequent_indent(following)
        .break_words(false);
    textwrap::fill(&text, options)
}
