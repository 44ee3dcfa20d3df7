#!/usr/bin/env bash
# The same behaviours under Wine: tests/behaviours/windows.sh 32|64, once tools/windows/build.sh has built the DLLs.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/sandbox.sh
. tests/behaviours/world.sh

bits=$1
case $bits in
32) tools=i686-w64-mingw32 ;;
64) tools=x86_64-w64-mingw32 ;;
*) exit 2 ;;
esac
# Wine's 32-bit Debian sees only the project's folder.
out=$PWD/target/windows/behaviours$bits
rm -rf "$out"
mkdir -p "$out"
trap 'stop_sandbox; stop_silent' EXIT
cp "target/windows/win$bits/idcas.dll" "$out/"
"$tools-gcc-win32" -std=gnu99 -O1 -Wall -Wextra -Werror -Iinclude tests/behaviours/driver.c -o "$out/driver.exe" \
    "target/windows/win$bits/libidcas.dll.a" -static -lpsapi || exit 1
start_sandbox "${SANDBOX:-target/release/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
status=0
behave() { # LANGUAGE PROGRAM [TABLE ENCODING]
    local table=${3:-tests/behaviours/table.json}
    timeout 300 tools/windows/wine.sh "$bits" "$2" "$table" "$SANDBOX_CONFIG" "$out/silent.json" >"$out/seen.txt" ||
        { echo "behaviours in $1 under Wine: the driver ended with status $?"; status=1; }
    python3 tests/behaviours/compare.py "$table" "$1 on $bits-bit Windows" "${@:4}" <"$out/seen.txt" || status=1
}
behave C "$out/driver.exe"
# Stdcall twins, and floating-point exceptions unmasked as Delphi 7 has them. The compiler is a 32-bit one.
if [ "$bits" = 32 ]; then
    for strings in utf8 gbk; do
        mkdir "$out/$strings"
        cp "$out/idcas.dll" "$out/$strings/"
    done
    tools/windows/pascal.sh tests/behaviours/driver.pas "$out/utf8" || exit 1
    behave Pascal "$out/utf8/driver.exe"
    # As Delphi 7 on a Chinese Windows, where GBK cannot hold the characters of every row.
    tools/windows/pascal.sh tests/behaviours/driver.pas "$out/gbk" -dIDCAS_GBK || exit 1
    PYTHONPATH=tools python3 tests/powerbuilder/driver.py rows bindings/powerbuilder/ansi/n_idcas.sru tests/behaviours/table.json >"$out/gbk.json"
    WINE_LOCALE=zh_CN.UTF-8 behave "Pascal with GBK" "$out/gbk/driver.exe" "$out/gbk.json" gbk
fi
exit $status
