#!/usr/bin/env bash
# Builds the library, the program and the sandbox for Linux with glibc 2.17 and later (CentOS 7, Kylin V10, UOS 20):
# target/linux/linux-x86_64 and target/linux/linux-aarch64. Arguments: the architectures, both where there is none.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/linux/install.sh
. tools/program.sh

export PATH=$PWD/target/linux/tools/bin:$PATH CARGO_TARGET_DIR=$PWD/target/linux/build
# The paths of this machine mean nothing to a user.
export RUSTFLAGS="--remap-path-prefix=$PWD=idcas --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src= --remap-path-prefix=/usr/lib/rustlib/src/rust="

build() { # ARCHITECTURE
    local out=target/linux/linux-$1 target=$1-unknown-linux-gnu
    local options=(--quiet --release --locked --target "$target.2.17")
    if [ "$1" != x86_64 ]; then
        # Rust comes with a standard library for its own machine alone.
        local -x RUSTC=/usr/bin/rustc CARGO=/usr/bin/cargo RUSTC_BOOTSTRAP=1
        unset RUSTUP_TOOLCHAIN
        options+=(-Z 'build-std=std,panic_unwind')
    fi
    cargo-zigbuild rustc "${options[@]}" -p idcas --lib --crate-type cdylib
    cargo-zigbuild build "${options[@]}" -p idcas-sandbox
    cargo-zigbuild build "${options[@]}" --manifest-path "$(program_workspace "$PWD/target/linux")" -p idcas-cli
    mkdir -p "$out"
    install -m 755 "$CARGO_TARGET_DIR/$target/release/"{libidcas.so,idcas,idcas-sandbox} "$out/"
    tools/linux/check.py "$1"
}

[ $# != 0 ] || set -- x86_64 aarch64
for architecture in "$@"; do
    build "$architecture"
done
