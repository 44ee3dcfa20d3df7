#!/usr/bin/env bash
# Builds the library and the sandbox as they are shipped, into target/release; arguments go to cargo. `cargo build --release` does
# not do that: there the library is a Rust library too, for tools/bindgen, and then nothing is optimised across crates.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo rustc --release --quiet -p idcas --lib --crate-type cdylib "$@"
cargo build --release --quiet -p idcas-sandbox "$@"
