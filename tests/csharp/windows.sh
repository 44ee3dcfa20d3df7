#!/usr/bin/env bash
# The C# classes on Microsoft's 32-bit .NET Core for Windows, under Wine, with idcas.dll as a program for "Any CPU" has it:
# the same behaviours as everywhere, the example, and libraries that cannot be loaded. The runtime is npm's dotnet-2.1-win-ia32.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

version=2.1.1007 archive=5f1e8b8d031e781efc9e6bc1977223e5fae1b5f3f413e024ff5b15cc6079a4ae
# Wine's 32-bit Debian sees only the project's folder.
runtime=target/windows/dotnet-2.1-win-ia32
fetch() {
    [ -e "$runtime/dotnet.exe" ] && return
    want npm npm || return
    local folder
    folder=$(mktemp -d)
    (cd "$folder" && npm pack --silent "dotnet-2.1-win-ia32@$version" >/dev/null && echo "$archive  dotnet-2.1-win-ia32-$version.tgz" | sha256sum --quiet --check &&
        tar -xzf "dotnet-2.1-win-ia32-$version.tgz") && rm -rf "$runtime" && mv "$folder/package" "$runtime"
    rm -rf "$folder"
    [ -e "$runtime/dotnet.exe" ]
}
if ! { want mcs mono-mcs mono-runtime libmono-system-core4.0-cil libmono-system-data4.0-cil && [ -e /usr/lib/mono/gac/System.Data ] && fetch; }; then
    echo "C# on 32-bit Windows: 0 passed, 0 failed, 1 skipped: Mono's compiler or npm's dotnet-2.1-win-ia32 could not be had"
    exit 77
fi
out=$PWD/target/windows/csharp32
rm -rf "$out"
mkdir -p "$out"/{app/runtimes/win-x86/native,missing,other,cut,reports}
trap 'stop_sandbox; stop_silent' EXIT
start_sandbox "${SANDBOX:-target/release/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
card=$(patients_card "$out")
cat >"$out/runtimeconfig.json" <<'JSON'
{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "2.1.8"}, "configProperties": {"System.Globalization.Invariant": true}}}
JSON
compile() { mcs -langversion:7 -r:System.Data.dll "-out:$out/app/$1" "${@:2}" bindings/csharp/*.cs; }
dotnet() { # PROGRAM ARGUMENTS...
    IDCAS_NO_BROWSER=1 timeout 300 tools/windows/wine.sh 32 "$runtime/dotnet.exe" exec --runtimeconfig "$out/runtimeconfig.json" "$@"
}
check "the driver compiles" compile driver.exe tests/behaviours/driver.cs
check "the example compiles" compile clinic.exe examples/csharp/Clinic.cs
check "what tells a load failure compiles" compile load.exe tests/csharp/Load.cs
# A library of the other bits lies beside the program; the right one is where the package puts it.
cp target/windows/win32/idcas.dll "$out/app/runtimes/win-x86/native/"
cp target/windows/win64/idcas.dll "$out/app/"
for folder in missing other cut; do cp "$out/app/load.exe" "$out/$folder/"; done
cp target/windows/win64/idcas.dll "$out/other/"
head -c 1000 target/windows/win32/idcas.dll >"$out/cut/idcas.dll"

behaviours() {
    dotnet "$out/app/driver.exe" tests/behaviours/table.json "$SANDBOX_CONFIG" "$out/silent.json" >"$out/seen.txt"
    python3 tests/behaviours/compare.py tests/behaviours/table.json "C# on 32-bit Windows" <"$out/seen.txt"
}
unloadable() { # FOLDER EXPECTED CODE
    local said
    said=$(dotnet "$out/$1/load.exe") && return 1
    echo "$said"
    [[ $said == "$2 io Win32Exception"*"(system error $3)"* ]]
}
check "the right library of two" dotnet "$out/app/load.exe"
check "the same behaviours" behaviours
check "the example" dotnet "$out/app/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out/reports"
check "a library that is missing" unloadable missing Missing 126
check "one of other bits" unloadable other Bitness 193
check "one that is cut off" unloadable cut Damaged 193
summary "C# on 32-bit Windows"
