//! Derives the C header from `src/ffi` and the table of codes; names the Linux library.

// What the library does with them has no use here.
#[allow(dead_code)]
#[path = "src/code.rs"]
mod code;
#[allow(dead_code)]
#[path = "src/said.rs"]
mod said;

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// In the order in which a C programmer meets them.
const SOURCES: [&str; 5] = [
    "src/ffi/library.rs",
    "src/ffi/clients.rs",
    "src/ffi/operations.rs",
    "src/ffi/jobs.rs",
    "src/ffi/documents.rs",
];

const OPENING: &str = "\
/*
 * idcas - C interface to a regional medical-image cloud archive (IDCAS).
 *
 * Written by the build from src/ffi; do not edit.
 *
 * Texts are NUL-terminated, in the encoding that the client's configuration
 * names: utf-8 (default), gbk, gb18030, or utf-16, where `char *` points at
 * 16-bit units and NUL is two bytes. A `const char *` argument stays the
 * caller's. A returned `char *` is never NULL and belongs to the caller, who
 * releases it with idcas_free_string(), exactly once.
 *
 * Most functions return an envelope in JSON: {\"code\":0,\"msg\":\"..\",\"data\":..}.
 * Code -1 is the platform's refusal; codes of -1000 and below are failures of
 * the library's own and add \"error\":{\"kind\",\"operation\",\"detail\",\"hint\"}.
 *
 * On Windows each function is exported a second time as NAME_std. In 32-bit
 * programs NAME is cdecl and NAME_std stdcall, for hosts that know no other
 * convention; 64-bit programs have one convention, and both names are the same.
 *
 * Every function may be called from any thread. None of them throws, exits or
 * changes the host's floating-point state, locale, signals or directory.
 */

#ifndef IDCAS_H
#define IDCAS_H";

const AFTER_GUARD: &str = "\
#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
#else
#include <stdint.h>
#endif

#if defined(_WIN32) && !defined(IDCAS_STATIC)
#define IDCAS_API __declspec(dllimport)
#else
#define IDCAS_API
#endif

#ifdef __cplusplus
extern \"C\" {
#endif
";

const CLOSING: &str = "\
#ifdef __cplusplus
}
#endif

#endif /* IDCAS_H */";

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    for source in ["build.rs", "src/code.rs", "src/said.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    fs::write(out.join("idcas.h"), header(&root)).unwrap();

    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        let major = env::var("CARGO_PKG_VERSION_MAJOR").unwrap();
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libidcas.so.{major}");
        // A dlclose() must not take the code away from under the network thread.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,relro,-z,now");
    }
}

fn header(root: &Path) -> String {
    let config = cbindgen::Config {
        language: cbindgen::Language::C,
        header: Some(OPENING.to_owned()),
        after_includes: Some(format!("{AFTER_GUARD}{}", codes())),
        no_includes: true,
        trailer: Some(CLOSING.to_owned()),
        documentation: true,
        documentation_style: cbindgen::DocumentationStyle::C,
        usize_is_size_t: false,
        line_length: 80,
        function: cbindgen::FunctionConfig {
            prefix: Some("IDCAS_API".to_owned()),
            ..Default::default()
        },
        ..Default::default()
    };
    let mut builder = cbindgen::Builder::new().with_config(config);
    for source in SOURCES {
        builder = builder.with_src(root.join(source));
    }
    let mut text = Vec::new();
    builder
        .generate()
        .expect("the exports can be read")
        .write(&mut text);
    let text = String::from_utf8(text).expect("the header is text");
    let lines = text.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

/// The constants of the codes, each under what it means.
fn codes() -> String {
    let mut lines = String::new();
    for code in code::TABLE {
        let (zh, en) = (code.meaning.zh, code.meaning.en);
        // A negative number needs parentheses to be one operand.
        let number = match code.number {
            0.. => code.number.to_string(),
            negative => format!("({negative})"),
        };
        // The comment ends on a line of its own: a compiler that takes UTF-8 for GBK may misread a line's end.
        write!(
            lines,
            "\n/*\n {en}\n {zh}\n */\n#define {} {number}\n",
            code.constant
        )
        .expect("a String takes all");
    }
    lines
}
