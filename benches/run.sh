#!/usr/bin/env bash
# Compares the library with what programmers would write by hand, side by side in one run: run.sh [write|check]. `write`
# puts the figures into docs/PERFORMANCE.md and baseline.json; `check` fails if one is worse than recorded there.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/install.sh
mode=${1:-write}
headers() { echo '#include <openssl/evp.h>
#include <curl/curl.h>
#include <cjson/cJSON.h>' | cc -E - >/dev/null 2>&1; }
if ! headers && ! install_packages libssl-dev libcurl4-openssl-dev libcjson-dev; then
    echo "bench: skipped: headers of OpenSSL, libcurl or cJSON are missing (libssl-dev libcurl4-openssl-dev libcjson-dev)"
    exit 0
fi
if ! want python3 python3; then
    echo "bench: skipped: Python is missing and could not be installed"
    exit 0
fi
tools/release.sh
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
library=$PWD/target/release/libidcas.so
c() { # PROGRAM LIBRARIES...
    cc -O2 -std=gnu99 -Wall -Wextra -Wno-unused-function -Iinclude "benches/peers/c/$1.c" -o "$out/$1" "${@:2}"
}
c platform -lpthread
c start -ldl
c pages "$library" -lcrypto
c ours_clinic_url "$library"
for program in query_exams ours_query_exams as_felt neighbours first_list_ours save_files threads; do c $program "$library" -lcurl -lpthread; done
c json_get "$library" -lcurl -lcjson
c first_list_by_hand "$library" -lcurl -lcrypto
c memory "$library" -lcurl -ldl
# The same in other languages, where their compilers and libraries are installed or can be.
java() { command -v javac >/dev/null && javac -d "$out" benches/peers/java/*.java; }
csharp() {
    local program
    for program in ClinicUrl QueryExams; do
        mcs -r:System.Net.Http.dll "-out:$out/$program.exe" "benches/peers/csharp/$program.cs" || return 1
    done
}
pascal() { fpc -v0 -O2 "-FE$out" "-o$out/QueryExamsPascal" benches/peers/pascal/QueryExams.pas; }
for language in "java default-jdk-headless" "csharp mono-mcs libmono-system-net-http4.0-cil" \
    "pascal fp-compiler fp-units-net fp-units-rtl fp-units-fcl"; do
    read -r compile packages <<<"$language"
    # shellcheck disable=SC2086
    $compile >/dev/null 2>&1 || { install_packages $packages && $compile >/dev/null 2>&1; } ||
        echo "bench: $compile is skipped: its compiler or one of its libraries is missing"
done
# The linked name is the versioned one.
ln -sf "$library" "$out/libidcas.so.$(sed -n 's/^version = "\([0-9]*\).*/\1/p' Cargo.toml | head -n 1)"
LD_LIBRARY_PATH=$out python3 benches/report.py "$out" "$library" "$(cat tests/data/rsa_public_spki.txt)" "$mode"
