#!/usr/bin/env bash
# Builds the library and the sandbox as they are shipped, with --program the program idcas too, into target/release, or another
# CARGO_TARGET_DIR; other arguments go to cargo. `cargo build --release` does not do that: there the library is a Rust library
# too, for tools/bindgen and the program, and then nothing is optimised across crates.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/program.sh
# The program is built from another manifest, and into the same place.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
program=
if [ "${1:-}" = --program ]; then
    program=yes
    shift
fi
cargo rustc --release --quiet -p idcas --lib --crate-type cdylib "$@"
cargo build --release --quiet -p idcas-sandbox "$@"
if [ -n "$program" ]; then
    manifest=$(program_workspace "$PWD/target")
    cargo build --release --quiet --manifest-path "$manifest" -p idcas-cli "$@"
fi
