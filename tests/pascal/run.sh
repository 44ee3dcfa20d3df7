#!/usr/bin/env bash
# The Delphi unit under Free Pascal, with both kinds of strings: its own tests and the example against the sandbox, without
# a memory leak.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

if ! { want fpc fpc && want python3 python3; }; then
    echo "pascal tests: 0 passed, 0 failed, 1 skipped: Free Pascal or Python is missing and could not be installed"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox target/debug/idcas-sandbox "$out" || exit 1
start_silent "$out"
place_library target/debug/libidcas.so "$out"
card=$(patients_card "$out")
sed 's/"password": *"[^"]*"/"password":"wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"

refused() { ! "$@" >"$out/refused" 2>&1; }
for strings in delphi delphiunicode; do
    mkdir "$out/$strings"
    options=("-M$strings" -O2 -vw -gh -Fubindings/delphi "-FU$out/$strings" "-FE$out/$strings")
    # Conversions between the two kinds of strings are intended; any other warning is an error.
    if [ $strings = delphiunicode ]; then options+=(-dIDCAS_UNICODE "-vm4104,4105,4106"); else options+=(-Sew); fi
    check "$strings: the unit's tests compile" fpc "${options[@]}" tests/pascal/unit_tests.pas
    check "$strings: the example compiles" fpc "${options[@]}" examples/delphi/clinic.dpr
    check "$strings: the unit's tests" "$out/$strings/unit_tests" "$SANDBOX_CONFIG" "$out/silent.json"
    check "$strings: the example" env HEAPTRC="log=$out/heap" "$out/$strings/clinic" "$SANDBOX_CONFIG" "$card" "$out"
    cp "$out/log" "$out/example"
    check "$strings: it shows the patient's name" grep -q '黄娟' "$out/example"
    check "$strings: its heap is empty at the end" grep '^0 unfreed memory blocks' "$out/heap"
    check "$strings: a wrong password" refused "$out/$strings/clinic" "$out/wrong.json" "$card" "$out"
    check "$strings: a wrong password is reported" grep -q 'auth_rejected' "$out/refused"
done
mkdir "$out/gbk"
check "gbk: compiles" fpc -Mdelphi -dIDCAS_GBK -O2 -vw -Sew -Fubindings/delphi "-FU$out/gbk" "-FE$out/gbk" tests/pascal/gbk_tests.pas
check "gbk: names in GBK" "$out/gbk/gbk_tests" "$SANDBOX_CONFIG"
summary "pascal tests"
