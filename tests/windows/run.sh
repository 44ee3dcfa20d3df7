#!/usr/bin/env bash
# The libraries for Windows, inspected and run under Wine: the C tests, the bindings, and what only hosts on Windows do.
# ROUNDS: how often a host frees the library, or ends, with a job running.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

out=$PWD/target/windows/tests
rm -rf "$out"
mkdir -p "$out"
trap 'stop_sandbox; stop_silent; [ -z "${HTTPS_PID:-}" ] || kill "$HTTPS_PID"; stop_old' EXIT

# A hospital's own certificate authority, and a certificate that it issued for this machine.
certificates() {
    local days=(-days 30) key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
    openssl req -x509 "${key[@]}" "${days[@]}" -subj '/CN=A hospital' -keyout ca.key -out ca.pem &&
        openssl req "${key[@]}" -subj '/CN=localhost' -keyout key.pem -out request.pem &&
        openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial "${days[@]}" -out cert.pem \
            -extfile <(echo 'subjectAltName=IP:127.0.0.1,DNS:localhost') &&
        openssl req -x509 -newkey rsa:2048 -nodes "${days[@]}" -subj '/CN=localhost' -keyout own.key -out own.pem \
            -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost'
}

tools/windows/install.sh >"$out/install.log" 2>&1 || { cat "$out/install.log"; exit 1; }
tools/windows/build.sh >"$out/build.log" 2>&1 || { cat "$out/build.log"; exit 1; }
cargo build --quiet --release -p idcas-sandbox || exit 1
check "what was built, for Windows 7" tools/windows/check.py
python3 tests/c/functions.py include/idcas.h >"$out/functions.inc"

https=$out/https
mkdir "$https"
(cd "$https" && certificates) >"$https/log" 2>&1 || { cat "$https/log"; exit 1; }
start_sandbox target/release/idcas-sandbox "$https" --tls-cert "$https/cert.pem" --tls-key "$https/key.pem" || exit 1
HTTPS_PID=$SANDBOX_PID
start_sandbox target/release/idcas-sandbox "$out" || exit 1
start_silent "$out"

# Shared headers have more than each program uses; Windows' own structures are filled in from their first members.
quiet=(-Wno-unused-function -Wno-missing-field-initializers)

suite() { # BITS TOOLS
    local bits=$1 tools=$2 here=$out/win$1 program
    mkdir -p "$here/folder"
    cp "target/windows/win$bits/idcas.dll" "$here/"
    wine() { timeout --kill-after=10 "${LIMIT:-300}" tools/windows/wine.sh "$bits" "$here/$1.exe" "${@:2}"; }
    compile() { # NAME SOURCE FLAGS...
        "$tools-gcc-win32" -std=gnu99 -O1 -Wall -Wextra -Werror "${quiet[@]}" -Iinclude -Itests/c -I"$out" -Itests/windows "${@:3}" \
            "$2" -o "$here/$1.exe" "target/windows/win$bits/libidcas.dll.a" -static -lws2_32 -lpsapi -lole32 -lpthread
    }
    # The first run makes Wine itself and its registry, which takes a minute.
    echo 'int main(void) { return 23; }' >"$here/wine.c"
    "$tools-gcc-win32" "$here/wine.c" -o "$here/wine.exe"
    LIMIT=900 wine wine >"$out/log" 2>&1
    if [ $? != 23 ]; then
        skip "$bits-bit programs" "Wine does not run: $(tail -n 1 "$out/log")"
        return
    fi
    for program in hostile platform; do
        check "$bits bits: compile $program" compile $program tests/c/$program.c \
            -Itests/windows/posix -include tests/windows/posix/posix.h
    done
    check "$bits bits: compile clinic" compile clinic examples/c/clinic.c
    for program in unload host fpu returns log; do
        check "$bits bits: compile $program" compile $program tests/windows/$program.c
    done
    check "$bits bits: hostile" wine hostile
    check "$bits bits: platform" wine platform "$SANDBOX_CONFIG"
    check "$bits bits: clinic example" wine clinic "$SANDBOX_CONFIG"
    check "$bits bits: freed, or ended, with a job running" wine unload "$here/idcas.dll" "${ROUNDS:-100}"
    check "$bits bits: hosts" wine host "$SANDBOX_CONFIG" "$here/idcas.dll" "$here/folder"
    check "$bits bits: floating-point exceptions unmasked" wine fpu "$SANDBOX_CONFIG"
    check "$bits bits: results that the host frees itself" wine returns freed
    check "$bits bits: threads that release each text twice" wine returns twice
    grep -a '^of ' "$out/log" | sed 's/^/         /'
    check "$bits bits: jobs that nobody collects" wine returns left tests/data/rsa_public_spki.txt
    mkdir "$here/log"
    check "$bits bits: programs that share a log" wine log "$here/log"
    check "$bits bits: the program idcas" /usr/bin/python3 tests/windows/program.py "$bits" "target/windows/win$bits/idcas.exe" \
        "$SANDBOX_CONFIG" "$here/program"
    check "$bits bits: the library reads protected secrets" wine platform "$here/program/protected.json"
    private_authority
    old_servers
    check "$bits bits: the same behaviours as on Linux" tests/behaviours/windows.sh "$bits"
    check "$bits bits: the COM object" tests/com/run.sh "$bits"
    check "$bits bits: compile stdcall" compile stdcall tests/windows/stdcall.c
    check "$bits bits: each function under both names" wine stdcall "$here/idcas.dll"
    if [ "$bits" = 64 ]; then
        powerbuilder unicode64
        modules vba7-64
        pascal64
    fi
    if [ "$bits" = 32 ]; then
        check "32 bits: compile memory" compile memory tests/reliability/memory.c \
            -Itests/windows/posix -include tests/windows/posix/posix.h
        little_room() { LIMIT=1200 wine memory 8 tests/data/rsa_public_spki.txt "Z:$here"; }
        check "32 bits: replies and texts that memory cannot hold" little_room
        powerbuilder pb9 ansi unicode
        modules vb6 vba7-32 foxpro epl
        pascal
        csharp
    fi
}

# Microsoft's .NET, where its runtime can be had.
csharp() {
    local name="32 bits: the C# classes on .NET Core"
    tests/csharp/windows.sh >"$out/csharp.txt" 2>&1
    case $? in
    77) skip "$name" "$(tail -n 1 "$out/csharp.txt")" ;;
    0) check "$name" cat "$out/csharp.txt" ;;
    *) check "$name" eval 'cat "$out/csharp.txt"; false' ;;
    esac
}

# The platform on https, with a certificate issued by the hospital's own authority.
private_authority() {
    # Wine shows the machine's folders as drive Z.
    python3 - "$https/config.json" "Z:$https/ca.pem" <<'PY' >"$https/trusting.json"
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps(json.load(file) | {"ca_file": sys.argv[2]}))
PY
    check "$bits bits: https, the hospital's own authority trusted" wine platform "$https/trusting.json"
    wine clinic "$https/config.json" >"$https/said" 2>&1
    check "$bits bits: https, an unknown authority refused" grep ca_file "$https/said"
}

# An old server, which rustls does not reach and Windows does. The certificate is its own, since Wine's revocation check fails
# where an authority publishes no list. That Wine accepts it proves that Windows connects, not what Windows refuses; and
# tokens are all that is asked for, since Wine's SChannel waits for more bytes than a longer reply has.
old_servers() {
    local ciphers
    for ciphers in AES128-SHA ECDHE-RSA-AES128-SHA; do
        start_old $ciphers || { check "$bits bits: a server of $ciphers alone" false; return; }
        wine clinic "$https/old-system.json" >"$https/said" 2>&1
        check "$bits bits: https, TLS by Windows, a token from a server of $ciphers alone" grep -a 'token: eyJ' "$https/said"
        wine clinic "$https/old-modern.json" >"$https/said" 2>&1
        check "$bits bits: https, TLS by the library, nothing in common" grep -a 'tls.*system' "$https/said"
        wine clinic "$https/old-untrusted.json" >"$https/said" 2>&1
        check "$bits bits: https, TLS by Windows, an unknown certificate" grep -a ca_file "$https/said"
        stop_old
    done
}

start_old() { # CIPHERS
    rm -f "$https/old"
    python3 tests/windows/old_tls.py "$SANDBOX_CONFIG" "$https/own.pem" "$https/own.key" "$1" >"$https/old" 2>"$https/old.err" &
    OLD_PID=$!
    local tries=0
    until [ -s "$https/old" ]; do
        [ $((tries += 1)) -le 100 ] && kill -0 "$OLD_PID" || return 1
        sleep 0.1
    done
    python3 - "$https" <<'PY'
import json, sys
from pathlib import Path
folder = Path(sys.argv[1])
config = json.loads((folder / "old").read_text(encoding="utf-8"))
trusting = {"ca_file": f"Z:{folder}/own.pem"}
for name, members in {
    "system": {"tls": "system", "timeout_ms": 8000} | trusting,
    "modern": trusting,
    "untrusted": {"tls": "system"},
}.items():
    (folder / f"old-{name}.json").write_text(json.dumps(config | members), encoding="utf-8")
PY
}

stop_old() {
    [ -z "${OLD_PID:-}" ] || kill "$OLD_PID"
    OLD_PID=
}

# Each function that an object declares, called with the arguments that PowerBuilder pushes.
powerbuilder() { # VARIANTS...
    local variant
    for variant in "$@"; do
        PYTHONPATH=tools python3 tests/windows/powerbuilder.py "bindings/powerbuilder/$variant/n_idcas.sru" >"$here/$variant.c"
        check "$bits bits: compile what PowerBuilder declares, $variant" compile "$variant" "$here/$variant.c"
        check "$bits bits: called as PowerBuilder does, $variant" wine "$variant" "$here/idcas.dll"
    done
}

# Each function that a module declares, called with the arguments that its compiler passes.
modules() { # VARIANTS...
    local variant
    for variant in "$@"; do
        PYTHONPATH=tests/modules python3 tests/windows/modules.py include/idcas.h "$variant" >"$here/$variant.c"
        check "$bits bits: compile what the module declares, $variant" compile "$variant" "$here/$variant.c"
        check "$bits bits: called as the module declares, $variant" wine "$variant" "$here/idcas.dll"
    done
}

# Free Pascal, which has floating-point exceptions unmasked as Delphi 7 has them.
pascal() {
    local card program folder
    card=$(patients_card "$out")
    mkdir "$here/reports" "$here/files" "$here/bad"
    for folder in pascal unicode gbk; do
        mkdir "$here/$folder"
        cp "$here/idcas.dll" "$here/$folder/"
    done
    for program in examples/delphi/clinic.dpr tests/pascal/unit_tests.pas tests/pascal/load_tests.pas; do
        check "32 bits: compile $program" tools/windows/pascal.sh $program "$here/pascal" -Futests/windows/pascal
        check "32 bits: compile $program, Unicode" tools/windows/pascal.sh $program "$here/unicode" -Mdelphiunicode -Futests/windows/pascal
    done
    for folder in pascal unicode; do
        check "32 bits: the unit's tests, $folder" wine $folder/unit_tests "$SANDBOX_CONFIG" "$out/silent.json" "$here/files"
        echo hello >"$here/bad/damaged.dll"
        cp target/windows/win64/idcas.dll "$here/bad/bits.dll"
        check "32 bits: a library that is missing, $folder" refuses $folder none '126|2: .*the file is not there'
        check "32 bits: a library of the other bitness, $folder" refuses $folder bits '193: .*it is for 64-bit programs, and this program is a 32-bit one'
        check "32 bits: a damaged library, $folder" refuses $folder damaged '193: .*is not a library, or is damaged'
    done
    check "32 bits: clinic example in Pascal" env IDCAS_NO_BROWSER=1 timeout 120 tools/windows/wine.sh 32 "$here/pascal/clinic.exe" \
        "$SANDBOX_CONFIG" "$card" "$here/reports"
    cp "$out/log" "$here/clinic.txt"
    check "32 bits: it shows the patient's name" grep 黄娟 "$here/clinic.txt"
    check "32 bits: it saves the report" test -s "$(find "$here/reports" -name '*.pdf' | head -n 1)"
    check "32 bits: compile the tests in GBK" tools/windows/pascal.sh tests/pascal/gbk_tests.pas "$here/gbk" -dIDCAS_GBK
    check "32 bits: names in GBK, under code page 936" env WINE_LOCALE=zh_CN.UTF-8 timeout 120 tools/windows/wine.sh 32 \
        "$here/gbk/gbk_tests.exe" "$SANDBOX_CONFIG" "$here/files"
}

# The same unit in 64-bit programs, where Delphi has one calling convention.
pascal64() {
    local strings
    tools/windows/pascal64.sh tests/pascal/load_tests.pas "$here" >"$out/log" 2>&1
    if [ $? = 77 ]; then
        skip "64 bits: the Delphi unit" "Free Pascal or its source could not be installed"
        return
    fi
    mkdir -p "$here/files" "$here/bad"
    cp target/windows/win32/idcas.dll "$here/bad/bits.dll"
    for strings in delphi delphiunicode; do
        mkdir "$here/$strings"
        cp "$here/idcas.dll" "$here/$strings/"
        check "64 bits: compile the unit's tests, $strings" tools/windows/pascal64.sh tests/pascal/unit_tests.pas "$here/$strings" -M$strings
        check "64 bits: compile the tests of loading, $strings" tools/windows/pascal64.sh tests/pascal/load_tests.pas "$here/$strings" -M$strings
        check "64 bits: the unit's tests, $strings" wine $strings/unit_tests "$SANDBOX_CONFIG" "$out/silent.json" "$here/files"
        check "64 bits: a library of the other bitness, $strings" refuses $strings bits '193: .*it is for 32-bit programs, and this program is a 64-bit one'
    done
}

refuses() { # FOLDER LIBRARY WORDS
    wine "$1/load_tests" "Z:$here/bad/$2.dll" >"$out/told"
    grep -aE "$3" "$out/told"
}

suite 32 i686-w64-mingw32
suite 64 x86_64-w64-mingw32

# The sandbox for Windows must pass for the one on Linux.
sandbox_for_windows() {
    mkdir -p "$out/sandbox"
    stop_sandbox
    start_sandbox "$out/sandbox.sh" "$out/sandbox" && tools/windows/wine.sh 32 "$out/win32/platform.exe" "$SANDBOX_CONFIG"
}
printf '#!/bin/sh\nexec tools/windows/wine.sh 32 target/windows/win32/idcas-sandbox.exe "$@"\n' >"$out/sandbox.sh"
chmod +x "$out/sandbox.sh"
if [ -e "$out/win32/platform.exe" ]; then
    check "the sandbox for Windows" sandbox_for_windows
else
    skip "the sandbox for Windows" "32-bit Wine does not run"
fi

summary "windows tests"
