#!/usr/bin/env bash
# The C# classes under Mono: their own tests and the example against the sandbox; a library that is not there.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

mono_packages=(mono-mcs mono-runtime libmono-system-core4.0-cil)
if ! { want mcs "${mono_packages[@]}" && want mono "${mono_packages[@]}" && want python3 python3; }; then
    echo "csharp tests: 0 passed, 0 failed, 1 skipped: Mono or Python is missing and could not be installed"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox target/debug/idcas-sandbox "$out" || exit 1
start_silent "$out"
card=$(patients_card "$out")
sed 's/"password": *"[^"]*"/"password":"wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"

build() { mcs -langversion:7 -warn:4 -warnaserror "-out:$out/$1" "${@:2}" bindings/csharp/*.cs; }
refused() { ! "$@" >"$out/refused" 2>&1; }
check "the classes with their documentation" mcs -langversion:7 -warn:4 -warnaserror -nowarn:1591 -target:library \
    "-doc:$out/Idcas.xml" "-out:$out/Idcas.dll" bindings/csharp/*.cs
check "the tests compile" build tests.exe tests/csharp/Tests.cs
check "the example compiles" build clinic.exe examples/csharp/Clinic.cs
check "a missing library" refused mono "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out"
check "its message is in both languages" grep -qF '找不到 idcas.dll (libidcas.so)。 / idcas.dll (libidcas.so) is missing.' "$out/refused"
check "its hint is in both languages" grep -qF "请把与程序位数相同的动态库放在程序所在目录。 / Put the library of the program's bitness beside the program." "$out/refused"
place_library target/debug/libidcas.so "$out"
check "the tests" mono "$out/tests.exe" "$SANDBOX_CONFIG" "$out/silent.json"
check "the example" mono "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out"
cp "$out/log" "$out/example"
check "it shows the patient's name" grep -q '黄娟' "$out/example"
check "a wrong password" refused mono "$out/clinic.exe" "$out/wrong.json" "$card" "$out"
check "a wrong password is reported" grep -q 'auth_rejected' "$out/refused"
package() {
    python3 - <<'PY'
import re
import xml.etree.ElementTree as tree

project = tree.parse("bindings/csharp/Idcas.csproj").getroot()
tree.parse("bindings/csharp/build/net48/Idcas.targets")
version = re.search(r'^version = "(.*)"', open("Cargo.toml").read(), re.M)[1]
assert project.find("PropertyGroup/Version").text == version, "the package's version"
assert project.find("PropertyGroup/TargetFrameworks").text == "net48;net8.0"
paths = {item.get("Include") for item in project.iter("None")}
assert {"runtimes/win-x86/native/idcas.dll", "runtimes/win-x64/native/idcas.dll"} <= paths, paths
PY
}
check "the package's description" package
summary "csharp tests"
