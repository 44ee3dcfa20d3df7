#!/usr/bin/env bash
# Compares the library with what a C programmer would write, side by side in one run. Ratios count: machines differ.
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
build clinic_url
build query_exams
# The linked name is the versioned one.
ln -sf "$PWD/target/release/libidcas.so" "$out/libidcas.so.$(sed -n 's/^version = "\([0-9]*\).*/\1/p' Cargo.toml | head -n 1)"
export LD_LIBRARY_PATH=$out
status=0
"$out/clinic_url" || status=1
"$out/query_exams" "$(cat tests/data/rsa_public_spki.txt)" || status=1
exit $status
