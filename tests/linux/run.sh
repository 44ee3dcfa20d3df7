#!/usr/bin/env bash
# The libraries for older Linux and for ARM64 as programs use them: the C tests, the same behaviours in C, the example and the
# program; for ARM64 under qemu, against a sandbox on this machine.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh

out=$PWD/target/linux/tests
rm -rf "$out"
mkdir -p "$out"
trap 'stop_sandbox' EXIT

# The C library of ARM64 with its tables of encodings, from Debian's own package and beside this machine's.
arm64_root() {
    local apt=$out/apt
    local options=(-o APT::Architecture=arm64 -o APT::Architectures=arm64 -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache"
        -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    (cd "$apt" && apt_get "${options[@]}" update && apt_get "${options[@]}" download libc6 && dpkg -x libc6_*.deb "$out/arm64")
}

want qemu-aarch64-static qemu-user-static
want aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu libc6-dev-arm64-cross
tools/linux/build.sh >"$out/build.log" 2>&1 || { tail -n 30 "$out/build.log"; exit 1; }
check "glibc 2.17, exports, hardening" tools/linux/check.py x86_64 aarch64

suite() { # ARCHITECTURE COMPILER RUN...
    local architecture=$1 compiler=$2 run=("${@:3}") here=$out/$1 program
    local built=$PWD/target/linux/linux-$architecture
    mkdir -p "$here/reports"
    ln -s "$built/libidcas.so" "$here/libidcas.so.0"
    local -x LD_LIBRARY_PATH=$here QEMU_SET_ENV=LD_LIBRARY_PATH=$here
    compile() { "$compiler" -std=gnu99 -Wall -Wextra -Werror -g -Iinclude -Itests/c "$1" -o "$2" "$built/libidcas.so" -lm -lpthread; }
    for program in tests/c/{hostile,platform,encodings}.c examples/c/clinic.c; do
        check "$architecture: compile $(basename "$program" .c)" compile "$program" "$here/$(basename "$program" .c)"
    done
    check "$architecture: hostile" "${run[@]}" "$here/hostile"
    check "$architecture: platform" "${run[@]}" "$here/platform" "$SANDBOX_CONFIG"
    for program in gbk utf-16; do
        check "$architecture: every character in $program" "${run[@]}" "$here/encodings" $program
    done
    check "$architecture: clinic example" "${run[@]}" "$here/clinic" "$SANDBOX_CONFIG" "$card" "$here/reports"
    check "$architecture: the program" "${run[@]}" "$built/idcas" diagnose "$SANDBOX_CONFIG"
    installed() {
        local flags
        make --silent install "LINUX=$architecture" PREFIX="$here/usr" &&
            flags=$(PKG_CONFIG_PATH="$here/usr/lib/pkgconfig" pkg-config --cflags --libs idcas) &&
            read -ra flags <<<"$flags" &&
            "$compiler" examples/c/clinic.c -o "$here/installed" "${flags[@]}" &&
            LD_LIBRARY_PATH=$here/usr/lib QEMU_SET_ENV=LD_LIBRARY_PATH=$here/usr/lib "${run[@]}" "$here/installed" "$SANDBOX_CONFIG"
    }
    if command -v pkg-config >/dev/null; then
        check "$architecture: make install and pkg-config" installed
    else
        skip "$architecture: make install and pkg-config" "pkg-config is missing"
    fi
    check "$architecture: the same behaviours in C" env "LIBRARY=$built/libidcas.so" "SANDBOX=target/linux/linux-x86_64/idcas-sandbox" \
        "COMPILER=$compiler" "RUN=${run[*]}" "EMULATED=${run[1]:+1}" tests/behaviours/run.sh c
}

start_sandbox target/linux/linux-x86_64/idcas-sandbox "$out" || exit 1
card=$(patients_card "$out")
suite x86_64 cc env
if command -v qemu-aarch64-static >/dev/null && command -v aarch64-linux-gnu-gcc >/dev/null && arm64_root >"$out/arm64.log" 2>&1; then
    suite aarch64 aarch64-linux-gnu-gcc qemu-aarch64-static -L "$out/arm64"
    stop_sandbox
    mkdir "$out/arm"
    arm_sandbox() {
        printf '#!/bin/sh\nexec qemu-aarch64-static -L %s target/linux/linux-aarch64/idcas-sandbox "$@"\n' "$out/arm64" >"$out/arm/sandbox"
        chmod +x "$out/arm/sandbox"
        start_sandbox "$out/arm/sandbox" "$out/arm" && LD_LIBRARY_PATH="$out/x86_64" "$out/x86_64/clinic" "$SANDBOX_CONFIG"
    }
    check "aarch64: the sandbox" arm_sandbox
else
    skip "ARM64" "qemu-user-static, its compiler or its C library is missing and could not be installed"
fi
summary "linux tests"
