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
# With ANEW=1 everything but the dependencies is compiled and linked again.
again() {
    local target
    if [ "${ANEW:-0}" = 1 ]; then
        for target in i686-win7-windows-gnu x86_64-win7-windows-gnu; do
            rm -rf target/windows/build/$target/release/{deps,.fingerprint}/*idcas*
        done
        rm -rf target/dist/build/release/{deps,.fingerprint}/*idcas* target/windows/win{32,64}
    fi
    tools/dist/run.sh && cmp "$zip" "$out/first.zip"
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
    check "C#" mcs -r:System.Data.dll "-out:$out/clinic.exe" examples/csharp/Clinic.cs bindings/csharp/*.cs
    check "C# runs" mono "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out/reports"
    package=$(echo nuget/Idcas.*.nupkg)
    check "the NuGet package's content" python3 "$root/tests/dist/package.py" "$package" "$sdk"
    python3 -m zipfile -e "$package" "$out/package"
    mkdir "$out/core" "$out/assembly"
    check "the consumer of the package" mcs "-r:$out/package/lib/net48/Idcas.dll" -r:System.Data.dll "-out:$out/core/Consumer.exe" "$root/tests/dist/consumer/Program.cs"
    check "what reads its assemblies" mcs -r:Mono.Security.dll "-out:$out/assembly/assembly.exe" "$root/tests/dist/Assembly.cs"
    check "signed, and tells what may be null" mono "$out/assembly/assembly.exe" "$out/package/lib/net48/Idcas.dll"
    check "signed for .NET Standard" mono "$out/assembly/assembly.exe" "$out/package/lib/netstandard2.0/Idcas.dll" signature
    consumer() { # RUNNER...
        LD_LIBRARY_PATH=$out/package/runtimes/linux-x64/native "$@" "$SANDBOX_CONFIG" "$card" >"$out/rows" && grep -q '^1394827364510000001  黄娟$' "$out/rows"
    }
    . "$root/tools/install.sh"
    if want xbuild mono-xbuild; then
        cp -r "$root/tests/dist/consumer" "$out/project"
        check "a project with the package" xbuild /nologo /verbosity:quiet /p:NoCompilerStandardLib=false "/p:Package=$out/package" "/p:OutputPath=$out/built/" "$out/project/Consumer.csproj"
        for each in win-x86 win-x64; do
            check "its $each library beside the program" cmp "$out/built/runtimes/$each/native/idcas.dll" "$out/package/runtimes/$each/native/idcas.dll"
        done
        window() {
            [ -e /usr/lib/mono/gac/System.Windows.Forms ] || install_packages libmono-system-windows-forms4.0-cil || return
            cp -r "$sdk/examples" "$sdk/bindings" "$sdk/win32" "$sdk/win64" "$out/window/" &&
                xbuild /nologo /verbosity:quiet /p:NoCompilerStandardLib=false /p:TargetFrameworkVersion=v4.5 "/p:OutputPath=$out/window/built/" "$out/window/examples/csharp/ClinicForm.csproj" &&
                cmp "$out/window/built/x86/idcas.dll" win32/idcas.dll && cmp "$out/window/built/x64/idcas.dll" win64/idcas.dll && [ -s "$out/window/built/ClinicForm.exe" ]
        }
        mkdir "$out/window"
        check "the window's project" window
        check "the project's program on Mono" consumer mono "$out/built/Consumer.exe"
    else
        skip "a project with the package" "xbuild is missing and could not be installed"
    fi
    if want nuget nuget; then
        check "NuGet installs it" nuget install Idcas -Source "$sdk/nuget" -OutputDirectory "$out/installed" -NonInteractive
        check "with all that is in it" diff -r -x '*.nupkg' -x '*.psmdcp' "$out/package/lib" "$out"/installed/Idcas.*/lib
    else
        skip "NuGet installs the package" "nuget is missing and could not be installed"
    fi
    cp "$out/package/lib/netstandard2.0/Idcas.dll" "$out/core/"
    if cd "$root" && . tools/dotnet.sh && want_dotnet; then
        check "the package for .NET Standard on CoreCLR" consumer core "$out/core/Consumer.exe"
    else
        skip "the package on CoreCLR" "PyPI's dotnetcore2 could not be had"
    fi
    cd "$sdk" || exit 1
else
    skip "C#" "Mono is missing"
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
