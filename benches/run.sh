#!/usr/bin/env bash
# Compares the library with what programmers would write by hand, side by side in one run, and writes docs/PERFORMANCE.md.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! { echo '#include <openssl/evp.h>
#include <curl/curl.h>' | cc -E - >/dev/null 2>&1; }; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libssl-dev libcurl4-openssl-dev >/dev/null
    else
        echo "bench: skipped: OpenSSL and libcurl headers are missing (libssl-dev libcurl4-openssl-dev)"
        exit 0
    fi
fi
cargo build --release --quiet
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
build() {
    cc -O2 -std=gnu99 -Wall -Wextra -Wno-unused-function -Iinclude -Ibenches/peers/c \
        "benches/peers/c/$1.c" -o "$out/$1" target/release/libidcas.so -lcrypto -lcurl -lpthread
}
for program in clinic_url query_exams ours_clinic_url; do build $program; done
cc -O2 -std=gnu99 -Wall -Wextra -Wno-unused-function benches/peers/c/start.c -o "$out/start" -ldl
# Peers in other languages, where their compilers are or can be had.
want() { # COMMAND PACKAGE
    command -v "$1" >/dev/null && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null 2>&1
}
want javac default-jdk-headless && javac -d "$out" benches/peers/java/ClinicUrl.java
want mcs mono-mcs && mcs "-out:$out/ClinicUrl.exe" benches/peers/csharp/ClinicUrl.cs
# The linked name is the versioned one.
ln -sf "$PWD/target/release/libidcas.so" "$out/libidcas.so.$(sed -n 's/^version = "\([0-9]*\).*/\1/p' Cargo.toml | head -n 1)"
LD_LIBRARY_PATH=$out python3 benches/report.py "$out" "$PWD/target/release/libidcas.so" "$(cat tests/data/rsa_public_spki.txt)"
