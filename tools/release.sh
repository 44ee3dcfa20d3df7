#!/usr/bin/env bash
# Builds the library and the sandbox as they are shipped, with --program the program idcas too, into target/release; other arguments
# go to cargo. `cargo build --release` does not do that: there the library is a Rust library too, for tools/bindgen and the program,
# and then nothing is optimised across crates. So the library comes last, in place of the one that the program was built from.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(-p idcas-sandbox)
if [ "${1:-}" = --program ]; then
    shift
    packages+=(-p idcas-cli)
fi
cargo build --release --quiet "${packages[@]}" "$@"
cargo rustc --release --quiet -p idcas --lib --crate-type cdylib "$@"
