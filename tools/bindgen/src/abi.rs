//! The exports of `src/ffi` as every language's binding needs them: names, arguments, documentation.

use std::error::Error;

use serde::Serialize;
use syn::{Expr, ExprLit, FnArg, Item, ItemFn, Lit, Meta, Pat, ReturnType, Type};

/// Where the exports are, in the order of the header. The operations' own are passed in, since they are generated.
const SOURCES: [(&str, &str); 4] = [
    ("library", include_str!("../../../src/ffi/library.rs")),
    ("clients", include_str!("../../../src/ffi/clients.rs")),
    ("jobs", include_str!("../../../src/ffi/jobs.rs")),
    ("documents", include_str!("../../../src/ffi/documents.rs")),
];

/// What an export's argument or result is to the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Passed {
    /// `int32_t`
    Int,
    /// `const char *` in: a text of the host's own, in the client's encoding.
    Text,
    /// `char *` out: a text of the library's, to be released.
    Owned,
    /// `const char *` out: a text of the library's that is never released.
    Static,
    /// `char *` in: a text that the library gave out.
    Given,
    /// `char *` in: writable memory of the host's own.
    Buffer,
    /// `int32_t *` out.
    HandleOut,
}

#[derive(Clone, Debug, Serialize)]
pub struct Argument {
    pub name: String,
    pub passed: Passed,
    /// Its type as `src/ffi` writes it.
    pub rust: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct Export {
    pub name: String,
    /// The file of `src/ffi` that has it: `library`, `clients`, `operations`, `jobs` or `documents`.
    pub module: &'static str,
    pub arguments: Vec<Argument>,
    pub returns: Passed,
    pub returns_rust: &'static str,
    /// Lines as they stand in the source, without their marks.
    pub doc: Vec<String>,
    pub is_unsafe: bool,
}

/// Every export, in the order of the header; `operations` is the text of `src/ffi/operations.rs`.
pub fn exports(operations: &str) -> Result<Vec<Export>, Box<dyn Error>> {
    let [library, clients, jobs, documents] = SOURCES;
    let mut exports = Vec::new();
    for (module, source) in [
        library,
        clients,
        ("operations", operations),
        jobs,
        documents,
    ] {
        for item in syn::parse_file(source)?.items {
            if let Item::Fn(function) = item
                && function.sig.abi.is_some()
            {
                exports.push(export(module, &function)?);
            }
        }
    }
    Ok(exports)
}

fn export(module: &'static str, function: &ItemFn) -> Result<Export, Box<dyn Error>> {
    let name = function.sig.ident.to_string();
    let mut arguments = Vec::new();
    for argument in &function.sig.inputs {
        let FnArg::Typed(typed) = argument else {
            return Err(format!("{name}: a receiver").into());
        };
        let Pat::Ident(ident) = &*typed.pat else {
            return Err(format!("{name}: an argument without a name").into());
        };
        let argument = ident.ident.to_string();
        let rust = shape(&typed.ty);
        let passed = match (rust, argument.as_str()) {
            ("i32", _) => Passed::Int,
            ("*mut i32", _) => Passed::HandleOut,
            ("*mut c_char", "buffer") => Passed::Buffer,
            ("*mut c_char", _) => Passed::Given,
            // Those that take a text of the library's own say so by name and by having no client or document.
            ("*const c_char", "text") if arguments.is_empty() => Passed::Given,
            ("*const c_char", _) => Passed::Text,
            _ => return Err(format!("{name}: a type that no host could declare").into()),
        };
        arguments.push(Argument {
            name: argument,
            passed,
            rust,
        });
    }
    let returns_rust = match &function.sig.output {
        ReturnType::Type(_, kind) => shape(kind),
        ReturnType::Default => "",
    };
    let returns = match returns_rust {
        "i32" => Passed::Int,
        "*mut c_char" => Passed::Owned,
        "*const c_char" => Passed::Static,
        _ => return Err(format!("{name}: a result that no host could declare").into()),
    };
    Ok(Export {
        name,
        module,
        arguments,
        returns,
        returns_rust,
        doc: doc(function),
        is_unsafe: function.sig.unsafety.is_some(),
    })
}

/// A type of the boundary as it is written there.
fn shape(kind: &Type) -> &'static str {
    let named =
        |kind: &Type, name: &str| matches!(kind, Type::Path(path) if path.path.is_ident(name));
    match kind {
        Type::Ptr(pointer) if named(&pointer.elem, "c_char") => match pointer.mutability {
            Some(_) => "*mut c_char",
            None => "*const c_char",
        },
        Type::Ptr(pointer) if named(&pointer.elem, "i32") && pointer.mutability.is_some() => {
            "*mut i32"
        }
        kind if named(kind, "i32") => "i32",
        _ => "",
    }
}

fn doc(function: &ItemFn) -> Vec<String> {
    let lines = function.attrs.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) if pair.path.is_ident("doc") => {
                let line = text.value();
                Some(
                    line.strip_prefix(' ')
                        .unwrap_or(&line)
                        .trim_end()
                        .to_owned(),
                )
            }
            _ => None,
        }
    });
    lines.collect()
}
