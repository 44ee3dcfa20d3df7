#!/usr/bin/env bash
# The COM object under Wine, by engines of others: tests/com/run.sh 32|64, once tools/windows/build.sh has built the DLLs.
# Registered, used by C, VBScript, JScript and Free Pascal bound late and early, unregistered again; and used without
# registration. Wine 8 does not merge a user's classes into HKEY_CLASSES_ROOT, so what is registered for a user is seen in the
# registry alone.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

bits=$1
case $bits in
32) tools=i686-w64-mingw32 ;;
64) tools=x86_64-w64-mingw32 ;;
*) exit 2 ;;
esac
# Wine's 32-bit Debian sees only the project's folder.
out=$PWD/target/windows/com$bits
rm -rf "$out"
mkdir -p "$out/beside" "$out/other" "$out/reports" "$out/meter"
dll=$out/idcas.dll
cp "target/windows/win$bits/idcas.dll" "$dll"
registered=
trap 'unregister; stop_sandbox; stop_silent' EXIT

wine() { timeout --kill-after=10 "${LIMIT:-300}" tools/windows/wine.sh "$bits" "$@"; }
windows() { printf 'Z:%s' "${1//\//\\}"; }
regsvr32() { wine regsvr32 /s "$@"; }
unregister() {
    [ -z "$registered" ] || regsvr32 /u "$(windows "$dll")"
    registered=
}

compile() { # NAME SOURCE OBJECTS...
    "$tools-gcc-win32" -std=gnu99 -O1 -Wall -Wextra -Werror -Wno-unused-function -Wno-missing-field-initializers \
        "tests/com/$2.c" "${@:3}" -o "$out/$1.exe" -static -lole32 -loleaut32 -luuid -lpsapi
}

# A program with the manifest in it that says where the class is; without it the class is not found.
compile_with_manifest() {
    printf '1 24 "bindings/com/win%s/application.manifest"\n' "$bits" >"$out/free.rc"
    "$tools-windres" "$out/free.rc" -O coff -o "$out/free.o" && compile beside/clinic clinic "$out/free.o" && cp "$dll" "$out/beside/"
}

classes() { # ROOT FILE: everything that is registered there
    rm -f "$out/$2"
    wine reg export "$1\\Software\\Classes" "$(windows "$out/$2")" /y >/dev/null && [ -s "$out/$2" ]
}

# A program that counts, and says so as its last.
counts() { # PROGRAM ARGUMENTS...
    local program=${1##*/}
    wine "$@" >"$out/counted.txt"
    local ended=$?
    cat "$out/counted.txt"
    [ $ended = 0 ] && tail -n 1 "$out/counted.txt" | tr -d '\r' | grep -qE "^${program%%[-.]*}: [1-9][0-9]* passed, 0 failed$"
}

# A script that writes what it checked to its last argument. A script that stops at an error says nothing under Wine, and
# Wine's cscript spoils its heap where much Chinese is printed: so each check of the script must be in the file, and well.
script() { # SCRIPT ARGUMENTS...
    local wrote=$out/$1.out
    wine cscript //nologo "tests/com/$1" "${@:2}" "$(windows "$wrote")"
    iconv -f UTF-16 -t UTF-8 "$wrote" | tr -d '\r' >"$wrote.txt"
    grep -v '^ok ' "$wrote.txt"
    [ "$(grep -c '^ok ' "$wrote.txt")" = "$(grep -cE '^(Refused|Right|refused|right|either)[ (]' "tests/com/$1")" ]
}

table() { # ENGINE COMMAND...: the driver prints UTF-8
    local engine=$1
    "${@:2}" >"$out/$engine.seen" || echo "the driver ended with status $?"
    python3 tests/behaviours/compare.py tests/behaviours/table.json "$engine on $bits-bit Windows" <"$out/$engine.seen"
}

table_by_script() { # SCRIPT
    rm -f "$out/meter/"*
    LIMIT=240 python3 tests/com/meter.py "$out/meter" cscript.exe timeout 240 tools/windows/wine.sh "$bits" cscript //nologo "$(windows "$out/$1")" \
        "$(windows "$out/rows")" "$(windows "$SANDBOX_CONFIG")" "$(windows "$out/silent.json")" "$(windows "$out/$1.out")" "$(windows "$out/meter")"
    iconv -f UTF-16 -t UTF-8 "$out/$1.out" >"$out/$1.utf8"
    table "${1#*.}" cat "$out/$1.utf8"
}

start_sandbox "${SANDBOX:-target/release/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
card=$(patients_card "$out")
python3 tests/com/rows.py table abi/1.json tests/behaviours/table.json >"$out/rows"
{
    cat tests/com/driver.vbs
    python3 tests/com/rows.py vbscript abi/1.json
} >"$out/driver.vbs"
cp tests/com/driver.js "$out/"
# What a run that was stopped has left. Wine's script host registers an interface of its own when it first runs.
regsvr32 /u "$(windows "$dll")"
echo >"$out/nothing.vbs"
wine cscript //nologo "$(windows "$out/nothing.vbs")"
for program in driver rules values threads typelib clinic; do
    check "$bits bits: compile $program" compile $program $program
done
. tests/com/registration.sh
. tests/com/pascal.sh

register_and_use() {
    check "$bits bits: registered for the machine" register_machine
    registered=yes
    check "$bits bits: the platform answers with codes of its own" platforms_codes
    check "$bits bits: what COM asks of objects, and what hosts get wrong" counts "$out/rules.exe" "$SANDBOX_CONFIG" "$out/silent.json" "$dll"
    check "$bits bits: values of every kind" counts "$out/values.exe" "$SANDBOX_CONFIG"
    check "$bits bits: threads, apartments, memory" counts "$out/threads.exe" "$SANDBOX_CONFIG" "$out/silent.json" "$dll"
    check "$bits bits: the type library is what the objects say" typelib
    check "$bits bits: clinic example in C" clinic wine "$out/clinic.exe"
    check "$bits bits: the behaviour table by C" table C wine "$out/driver.exe" "$out/rows" "$SANDBOX_CONFIG" "$out/silent.json"
    check "$bits bits: the behaviour table by VBScript" table_by_script driver.vbs
    check "$bits bits: the behaviour table by JScript" table_by_script driver.js
    check "$bits bits: what a script gets wrong, VBScript" script hostile.vbs "$(windows "$SANDBOX_CONFIG")"
    check "$bits bits: what a script gets wrong, JScript" script hostile.js "$(windows "$SANDBOX_CONFIG")"
    examples
    pascal
}

# To the next calls, each once: codes of more than 32 bits.
platforms_codes() {
    python3 - "$SANDBOX_CONFIG" <<'PY'
import json, sys, urllib.request
def reply(code):
    body = json.dumps({"code": code, "msg": "refused", "data": None})
    return {"kind": "reply", "status": 200, "count": 1, "path": "/api/api-idcas/observations/exams", "body": body}
faults = json.dumps([reply(code) for code in (5000000000, -5000000000, 2**63 - 1)]).encode()
with open(sys.argv[1], encoding="utf-8") as file:
    platform = json.load(file)["auth_center"]
request = urllib.request.Request(platform + "/sandbox/faults", faults, {"Content-Type": "application/json"}, method="PUT")
urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30).close()
PY
}

# As they are given out. Wine is not Chinese here: under a Chinese code page its cscript spoils its heap where much is printed.
examples() {
    local kind
    check "$bits bits: compile examples/com/clinic.c" "$tools-gcc-win32" -std=c99 -Wall -Wextra -Werror -municode examples/com/clinic.c \
        -o "$out/example.exe" -static -lole32 -loleaut32 -luuid
    check "$bits bits: examples/com/clinic.c" example wine "$out/example.exe"
    for kind in vbs js; do
        check "$bits bits: examples/com/clinic.$kind" example wine cscript //nologo "$(windows "$PWD/examples/com/clinic.$kind")"
    done
}

example() { # COMMAND...
    rm -rf "$out/reports"
    mkdir "$out/reports"
    "$@" "$(windows "$SANDBOX_CONFIG")" "$card" "$(windows "$out/reports")" >"$out/example.txt" || { cat "$out/example.txt"; return 1; }
    grep -aq 'clinicview/index.html' "$out/example.txt" && grep -aq 'marked as printed' "$out/example.txt" &&
        [ -s "$(find "$out/reports" -name '*.pdf' | head -n 1)" ]
}

typelib() {
    wine "$out/typelib.exe" "$SANDBOX_CONFIG" "$dll" >"$out/typelib.txt" || { grep -v '^member' "$out/typelib.txt"; return 1; }
    python3 tests/com/typelib.py abi/1.json <"$out/typelib.txt"
}

clinic() { # COMMAND...
    rm -rf "$out/reports"
    mkdir "$out/reports"
    "$@" "$SANDBOX_CONFIG" "$card" "$(windows "$out/reports")" >"$out/clinic.txt" || { cat "$out/clinic.txt"; return 1; }
    cat "$out/clinic.txt"
    grep -q 黄娟 "$out/clinic.txt" && grep -q 'clinicview/index.html' "$out/clinic.txt" &&
        [ -s "$(find "$out/reports" -name '*.pdf' | head -n 1)" ]
}

unregistered_ways
register_and_use
registrations
summary "the COM object, $bits bits"
