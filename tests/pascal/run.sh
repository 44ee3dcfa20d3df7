#!/usr/bin/env bash
# The Delphi units under Free Pascal, with both kinds of strings: their own tests and the example against the sandbox, without
# a memory leak; what Delphi 7 could not read; the example's window.
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
without_leaks() { # PROGRAM ARGUMENTS...
    HEAPTRC="log=$out/heap" "$@" && grep '^0 unfreed memory blocks' "$out/heap"
}
# Threads meet while the library's functions are still being looked for.
check "the slow loader compiles" gcc -O1 -Wall -Wextra -Werror -shared -fPIC tests/pascal/slow_loader.c -o "$out/slow.so" -ldl
slowly() { LD_PRELOAD=$out/slow.so "$@"; }

# Libraries that cannot be loaded, each for a reason of its own.
mkdir "$out/bad" "$out/files"
echo 'hello' >"$out/bad/damaged.so"
# The head of a library for 32-bit x86.
{ printf '\177ELF\1\1\1\0\0\0\0\0\0\0\0\0\3\0\3\0' && head -c 1000 /dev/zero; } >"$out/bad/bits.so"
echo 'void gone(void) {}' >"$out/gone.c"
echo 'void gone(void); void needs(void) { gone(); }' >"$out/needs.c"
check "a library without its own" sh -c "gcc -shared -fPIC '$out/gone.c' -o '$out/libgone.so' &&
    gcc -shared -fPIC '$out/needs.c' -o '$out/bad/needs.so' -L'$out' -lgone && rm '$out/libgone.so'"
cp "$out/bad/needs.so" "$out/bad/old.so"
check "a library that is another one" gcc -shared -fPIC "$out/gone.c" -o "$out/bad/old.so"
cp "$out/bad/needs.so" "$out/bad/closed.so"
chmod 0 "$out/bad/closed.so"
chmod 755 "$out" "$out/bad"
tells() { # WORDS PROGRAM LIBRARY
    "${@:2}" >"$out/told"
    grep -F -- "$1" "$out/told"
}
loading() { # PROGRAM
    check "$strings: no such library" tells '找不到该文件' "$1" "$out/bad/none.so"
    check "$strings: a library of the other bitness" tells 'it is for 32-bit programs, and this program is a 64-bit one' "$1" "$out/bad/bits.so"
    check "$strings: a damaged library" tells 'is not a library, or is damaged' "$1" "$out/bad/damaged.so"
    check "$strings: a library whose own is missing" tells 'libgone.so' "$1" "$out/bad/needs.so"
    check "$strings: its cause" tells 'another library that it needs is missing' "$1" "$out/bad/needs.so"
    check "$strings: a folder" tells 'this is a folder' "$1" "$out/bad"
    check "$strings: another library" tells 'is not in the library' "$1" "$out/bad/old.so"
    check "$strings: the right one" tells "loaded $out/" "$1"
    # Root may read everything.
    if [ "$(id -u)" = 0 ]; then
        check "$strings: a library that may not be read" tells 'system code 13' \
            setpriv --reuid=65534 --clear-groups "$1" "$out/bad/closed.so"
    else
        check "$strings: a library that may not be read" tells 'system code 13' "$1" "$out/bad/closed.so"
    fi
}

# `defined` has a symbol that Delphi's own compilers define, and means nothing in Free Pascal.
for strings in delphi delphiunicode defined; do
    mkdir "$out/$strings"
    chmod 755 "$out/$strings"
    options=("-M${strings/defined/delphi}" -O2 -vw -gh -Fubindings/delphi "-FU$out/$strings" "-FE$out/$strings")
    # Conversions between the two kinds of strings are intended; any other warning is an error.
    if [ $strings = delphiunicode ]; then options+=("-vm4104,4105,4106"); else options+=(-Sew); fi
    if [ $strings = defined ]; then options+=(-dUNICODE); fi
    check "$strings: the unit's tests compile" fpc "${options[@]}" tests/pascal/unit_tests.pas
    check "$strings: the unit's tests" without_leaks slowly "$out/$strings/unit_tests" "$SANDBOX_CONFIG" "$out/silent.json" "$out/files"
    if [ $strings = defined ]; then continue; fi
    check "$strings: the tests of datasets compile" fpc "${options[@]}" -vm4046,4104,4105,4106 tests/pascal/db_tests.pas
    check "$strings: datasets" without_leaks "$out/$strings/db_tests" "$SANDBOX_CONFIG"
    check "$strings: the tests of loading compile" fpc "${options[@]}" tests/pascal/load_tests.pas
    loading "$out/$strings/load_tests"
    check "$strings: the example compiles" fpc "${options[@]}" examples/delphi/clinic.dpr
    check "$strings: the example" without_leaks "$out/$strings/clinic" "$SANDBOX_CONFIG" "$card" "$out"
    "$out/$strings/clinic" "$SANDBOX_CONFIG" "$card" "$out" >"$out/example"
    check "$strings: it shows the patient's name" grep -q '黄娟' "$out/example"
    check "$strings: a patient without exams" "$out/$strings/clinic" "$SANDBOX_CONFIG" 990101190001010014 "$out"
    check "$strings: a wrong password" refused "$out/$strings/clinic" "$out/wrong.json" "$card" "$out"
    check "$strings: a wrong password is reported" grep -q auth_rejected "$out/refused"
done
# What the README shows.
check "the README's examples" python3 tests/pascal/readme.py "$out/files"
for program in first samples; do
    check "the README's examples compile: $program" fpc -Mdelphi -v0 -Fubindings/delphi "-FU$out/files" "-FE$out/files" "$out/files/$program.pas"
done
cp "$SANDBOX_CONFIG" "$out/files/idcas.json"
cp target/debug/libidcas.so "$out/files/"
# As a new user has it: the library and the configuration beside the program, and the current folder elsewhere.
check "the README's first rows" tells 欧阳 env -u LD_LIBRARY_PATH "$out/files/first"
mkdir "$out/gbk"
# The source for Delphi 7, with the strings that it has.
check "gbk: compiles" fpc -Mdelphi -dIDCAS_GBK -O2 -vw -Sew -gh -Fubindings/delphi/delphi7 "-FU$out/gbk" "-FE$out/gbk" tests/pascal/gbk_tests.pas
check "gbk: names in GBK" without_leaks "$out/gbk/gbk_tests" "$SANDBOX_CONFIG" "$out"
check "what Delphi 7 reads" python3 tests/pascal/delphi7.py
if want pasdoc pasdoc; then
    check "another parser, and what an IDE shows" python3 tests/pascal/documented.py "$out"
else
    skip "another parser, and what an IDE shows" "PasDoc is missing and could not be installed"
fi
tests/pascal/window.sh "$out" "$SANDBOX_CONFIG" "$card" >"$out/window.log" 2>&1
case $? in
77) skip "the example's window" "$(tail -n 1 "$out/window.log")" ;;
0) check "the example's window" true ;;
*) check "the example's window" sh -c "cat '$out/window.log'; false" ;;
esac
summary "pascal tests"
