#!/usr/bin/env bash
# The packed SDK as a vendor gets it: unpacked elsewhere, its checksums match, each example is built and run from it alone,
# and packing again gives the same bytes.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
root=$PWD
out=$root/target/dist/test
rm -rf "$out"
mkdir -p "$out"

tools/dist/run.sh >"$out/first.log" 2>&1 || { tail -n 30 "$out/first.log"; exit 1; }
zip=$(ls target/dist/idcas-sdk-*.zip)
cp "$zip" "$out/first.zip"
cp -r target/dist/wheels "$out/wheels"
# With ANEW=1 everything but the dependencies is compiled and linked again.
again() {
    local target
    if [ "${ANEW:-0}" = 1 ]; then
        for target in i686-win7-windows-gnu x86_64-win7-windows-gnu; do
            rm -rf target/windows/build/$target/release/{deps,.fingerprint}/*idcas*
        done
        rm -rf target/dist/build/release/{deps,.fingerprint}/*idcas* target/windows/win{32,64}
    fi
    tools/dist/run.sh && cmp "$zip" "$out/first.zip" && diff -r target/dist/wheels "$out/wheels"
}
check "$([ "${ANEW:-0}" = 1 ] && echo built || echo packed) twice, the same bytes" again

cd "$out" && python3 -m zipfile -e first.zip . && cd idcas-sdk-* || exit 1
sdk=$PWD
check "its checksums" sha256sum --quiet --check SHA256SUMS
# Python does not restore permissions when it unpacks, nor does Windows.
chmod +x sandbox/idcas-sandbox
. "$root/tools/sandbox.sh"
trap stop_sandbox EXIT
start_sandbox sandbox/idcas-sandbox "$out" || exit 1
card=$(patients_card "$out")
export LD_LIBRARY_PATH=$sdk/linux-x86_64
mkdir "$out/pascal" "$out/reports"

check "C" cc -std=c99 -Wall -Werror -Iinclude examples/c/clinic.c -o "$out/clinic-c" -Llinux-x86_64 -lidcas
check "C runs" "$out/clinic-c" "$SANDBOX_CONFIG" "$card" "$out/reports"
if command -v fpc >/dev/null; then
    check "Pascal" fpc -Mdelphi -Fubindings/delphi "-FU$out/pascal" "-FE$out/pascal" examples/delphi/clinic.dpr
    check "Pascal runs" "$out/pascal/clinic" "$SANDBOX_CONFIG" "$card" "$out/reports"
else
    skip "Pascal" "Free Pascal is missing"
fi
if command -v mcs >/dev/null; then
    check "C#" mcs "-out:$out/clinic.exe" examples/csharp/Clinic.cs bindings/csharp/*.cs
    check "C# runs" mono "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out/reports"
else
    skip "C#" "Mono is missing"
fi
# Into an empty place, without a network; the library is the wheel's own.
wheel() {
    "$out/python/bin/pip" install --quiet --no-index --disable-pip-version-check --find-links "$out/wheels" idcas &&
        env -u LD_LIBRARY_PATH "$out/python/bin/python" "$sdk/examples/python/clinic.py" "$SANDBOX_CONFIG" "$card" "$out/reports"
}
# pip judges by the tags alone what a wheel is for.
for_platform() { # TAG
    "$out/python/bin/pip" install --quiet --no-index --disable-pip-version-check --find-links "$out/wheels" --no-deps --only-binary :all: \
        --platform "$1" --target "$out/for-$1" idcas && test -s "$out/for-$1"/idcas/*idcas.[ds]*
}
if python3 -m venv "$out/python" 2>/dev/null; then
    check "pip installs the wheel, and Python runs" wheel
    check "pip takes the wheel for 32-bit Windows" for_platform win32
    check "pip takes the wheel for 64-bit Windows" for_platform win_amd64
    for library in "$sdk"/linux-*/libidcas.so; do
        folder=$(basename "$(dirname "$library")")
        tag=$(cd "$out/wheels" && printf '%s\n' *"${folder#linux-}".whl | sed 's/.*-none-//; s/\.whl//; s/.*\.//')
        check "pip takes the wheel for $folder" for_platform "$tag"
    done
else
    skip "Python" "its venv is missing"
fi
for each in "32 i686" "64 x86_64"; do
    read -r bits machine <<<"$each"
    mkdir "$out/win$bits"
    cp "win$bits/idcas.dll" "$out/win$bits/"
    check "C for $bits-bit Windows" "$machine-w64-mingw32-gcc-win32" -std=c99 -Iinclude examples/c/clinic.c -o "$out/win$bits/clinic.exe" \
        "win$bits/libidcas.dll.a" -static
    check "C for $bits-bit Windows runs" "$root/tools/windows/wine.sh" "$bits" "$out/win$bits/clinic.exe" "$SANDBOX_CONFIG" "$card"
done
summary "dist tests"
