#!/usr/bin/env bash
# The same behaviours in every language: each driver does what table.json says, and compare.py checks what it saw.
# Arguments: the languages, each a program `tests/behaviours/LANGUAGE.sh FOLDER` that builds FOLDER/driver-LANGUAGE;
# the library is in FOLDER. EMULATED says that its program is for another processor.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

if ! want python3 python3; then
    echo "behaviours: skipped: Python is missing and could not be installed"
    exit 77
fi

out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
place_library "${LIBRARY:-target/debug/libidcas.so}" "$out"

status=0
for language in "$@"; do
    if ! tests/behaviours/"$language".sh "$out"; then
        echo "behaviours in $language: the driver does not build"
        status=1
        continue
    fi
    "$out/driver-$language" tests/behaviours/table.json "$SANDBOX_CONFIG" "$out/silent.json" >"$out/$language.txt" ||
        { echo "behaviours in $language: the driver ended with status $?"; status=1; }
    python3 tests/behaviours/compare.py tests/behaviours/table.json "$language" ${EMULATED:+emulated} <"$out/$language.txt" || status=1
done
exit $status
