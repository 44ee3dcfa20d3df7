#!/usr/bin/env bash
# Builds the library and the sandbox as they are shipped, with --program the program idcas too, into target/release; other arguments
# go to cargo. `cargo build --release` does not do that: there the library is a Rust library too, for tools/bindgen and the program,
# and then nothing is optimised across crates.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/program.sh
program=
if [ "${1:-}" = --program ]; then
    program=yes
    shift
fi
cargo rustc --release --quiet -p idcas --lib --crate-type cdylib "$@"
cargo build --release --quiet -p idcas-sandbox "$@"
if [ -n "$program" ]; then
    manifest=$(program_workspace "$PWD/target")
    cargo build --release --quiet --manifest-path "$manifest" --target-dir target -p idcas-cli "$@"
fi
