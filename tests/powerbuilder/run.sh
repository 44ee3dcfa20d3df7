#!/usr/bin/env bash
# The PowerBuilder sources, without PowerBuilder: tools/powerscript checks them and runs the object against the sandbox;
# their declarations are compared with the C header, and the example's window is run. The calls as 32-bit Windows makes them are in
# tests/windows/powerbuilder.py.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

if ! want python3 python3; then
    echo "powerbuilder tests: 0 passed, 0 failed, 1 skipped: Python is missing and could not be installed"
    exit 77
fi
here=tests/powerbuilder
export PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
library=$(realpath "${LIBRARY:-target/debug/libidcas.so}")

behaviours() { # VARIANT
    local object=bindings/powerbuilder/$1/n_idcas.sru
    python3 $here/driver.py rows "$object" tests/behaviours/table.json >"$out/table.json" &&
        python3 $here/driver.py "$object" "$library" tests/behaviours/table.json "$SANDBOX_CONFIG" "$out/silent.json" >"$out/seen" &&
        python3 tests/behaviours/compare.py "$out/table.json" "PowerBuilder, $1" <"$out/seen"
}
twins() {
    python3 tests/windows/powerbuilder.py bindings/powerbuilder/pb9/n_idcas.sru >"$out/pb9.c" &&
        python3 tests/windows/powerbuilder.py bindings/powerbuilder/ansi/n_idcas.sru >"$out/twins.c" &&
        cmp "$out/pb9.c" "$out/twins.c" &&
        "$compiler" -std=gnu99 -O1 -Wall -Wextra -Werror "$out/twins.c" -o "$out/twins.exe"
}

card=$(patients_card "$out")
for variant in pb9 ansi unicode unicode64; do
    example=examples/powerbuilder lists=bindings/powerbuilder/datawindows
    if [ $variant = pb9 ]; then example=$example/pb9 lists=bindings/powerbuilder/pb9/datawindows; fi
    check "$variant: the sources" python3 $here/check.py include/idcas.h bindings/powerbuilder/$variant/*.sru $example/*.sr[aw] $lists/*.srd
    check "$variant: the same behaviours as in C" behaviours $variant
    check "$variant: what the object does besides calling" python3 $here/tests.py bindings/powerbuilder/$variant/n_idcas.sru "$library" \
        "$SANDBOX_CONFIG" "$out/silent.json"
    # The window's own sources are the same for all versions from 10 on.
    if [ $variant = pb9 ] || [ $variant = unicode ]; then
        check "$variant: the example's window" python3 $here/window.py bindings/powerbuilder/$variant/n_idcas.sru "$library" \
            "$SANDBOX_CONFIG" "$out/silent.json" "$card"
    fi
done
for readme in README.md README.zh-CN.md; do
    check "what $readme shows" python3 $here/readme.py bindings/powerbuilder/$readme "$library" "$SANDBOX_CONFIG"
done
check "broken sources are refused" python3 $here/broken.py include/idcas.h bindings/powerbuilder examples/powerbuilder/w_clinic.srw
if compiler=$(command -v i686-w64-mingw32-gcc-win32 || command -v i686-w64-mingw32-gcc); then
    check "the program that calls the stdcall twins compiles" twins
else
    skip "the program that calls the stdcall twins" "a compiler for 32-bit Windows is missing"
fi
summary "powerbuilder tests"
