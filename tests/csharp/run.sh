#!/usr/bin/env bash
# The C# classes under Mono and under Microsoft's CoreCLR: their own tests, the examples against the sandbox, the window on a
# screen that nobody sees, and libraries that cannot be loaded. With a file name as argument it takes a picture of the window.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/dotnet.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

mono_packages=(mono-mcs mono-runtime libmono-system-core4.0-cil libmono-system-data4.0-cil)
if ! { want mcs "${mono_packages[@]}" && want mono "${mono_packages[@]}" && want python3 python3; }; then
    echo "csharp tests: 0 passed, 0 failed, 1 skipped: Mono or Python is missing and could not be installed"
    exit 77
fi
[ -e /usr/lib/mono/gac/System.Data ] || install_packages libmono-system-data4.0-cil
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
chmod 755 "$out"
start_sandbox target/debug/idcas-sandbox "$out" || exit 1
start_silent "$out"
card=$(patients_card "$out")
nobodys_card=990101190001010000
sed 's/"password": *"[^"]*"/"password":"wrong"/' "$SANDBOX_CONFIG" >"$out/wrong.json"

compile() { mcs -langversion:7 -warn:4 -warnaserror -r:System.Data.dll "-out:$out/$1" "${@:2}" bindings/csharp/*.cs; }
refused() { ! "$@" >"$out/refused" 2>&1; }
check "the classes, each with its documentation" compile Idcas.dll -target:library "-doc:$out/Idcas.xml"
check "the tests compile" compile tests.exe tests/csharp/Tests.cs
check "the example compiles" compile clinic.exe examples/csharp/Clinic.cs
check "what tells a load failure compiles" compile load.exe tests/csharp/Load.cs

# A library that cannot be loaded: each cause in words of its own.
unloadable() { # FOLDER EXPECTED RUNNER...
    local said
    said=$("${@:3}" "$out/$1/load.exe") && return 1
    echo "$said"
    [[ $said == "$2"* ]]
}
broken() { # FOLDER: with a program in it
    mkdir "$out/$1" && cp "$out/load.exe" "$out/$1/"
}
for folder in missing bitness damaged dependency permission outdated; do broken $folder; done
python3 - target/debug/libidcas.so "$out/bitness/libidcas.so" <<'PY'
import sys

library = bytearray(open(sys.argv[1], "rb").read(65536))
library[4] = 1  # ELFCLASS32
open(sys.argv[2], "wb").write(library)
PY
head -c 40 target/debug/libidcas.so >"$out/damaged/libidcas.so"
cc -shared -x c -o "$out/libnothere.so" /dev/null
cc -shared -o "$out/dependency/libidcas.so" -Wl,--no-as-needed -x c /dev/null -x none "$out/libnothere.so"
rm "$out/libnothere.so"
echo 'int idcas_abi_version(void) { return 1; }' | cc -shared -fPIC -x c -o "$out/outdated/libidcas.so" -
cp target/debug/libidcas.so "$out/permission/" && chmod 000 "$out/permission/libidcas.so"
broken folder && mkdir -p "$out/folder/runtimes/linux-x64" && chmod 700 "$out/folder/runtimes" && chmod 000 "$out/folder/runtimes/linux-x64"
# Root may read everything.
anybody=()
[ "$(id -u)" = 0 ] && anybody=(setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$out/home")
causes() { # RUNTIME RUNNER...
    check "a library that is missing, on $1" unloadable missing "Missing io DllNotFoundException" "${@:2}"
    check "one of other bits, on $1" unloadable bitness "Bitness io DllNotFoundException" "${@:2}"
    check "one that is cut off, on $1" unloadable damaged "Damaged io DllNotFoundException" "${@:2}"
    check "one that needs what is not there, on $1" unloadable dependency "Dependency io DllNotFoundException" "${@:2}"
    check "one that is older, on $1" unloadable outdated "Outdated io EntryPointNotFoundException" "${@:2}"
    check "one that may not be read, on $1" unloadable permission "Permission io DllNotFoundException" ${anybody[@]+"${anybody[@]}"} "${@:2}"
    check "a folder that may not be read, on $1" unloadable folder "Permission io DllNotFoundException" ${anybody[@]+"${anybody[@]}"} "${@:2}"
}
causes Mono mono
check "a missing library in the example" refused mono "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out"
check "its message is in both languages" grep -qE '找不到 idcas.dll \(libidcas.so\).* / idcas.dll \(libidcas.so\) is missing' "$out/refused"
check "its hint is in both languages" grep -qE '请把与程序位数（64 位）相同的动态库放在程序所在目录。 / Put the 64-bit library beside the program.' "$out/refused"

place_library target/debug/libidcas.so "$out"
check "the tests" mono "$out/tests.exe" "$SANDBOX_CONFIG" "$out/silent.json"
example() { # RUNTIME RUNNER...
    check "the example on $1" "${@:2}" "$out/clinic.exe" "$SANDBOX_CONFIG" "$card" "$out"
    cp "$out/log" "$out/example"
    check "it shows the patient's name, on $1" grep -q '黄娟' "$out/example"
    check "a patient with no exams is no error, on $1" "${@:2}" "$out/clinic.exe" "$SANDBOX_CONFIG" "$nobodys_card" "$out"
}
example Mono mono
check "a wrong password" refused mono "$out/clinic.exe" "$out/wrong.json" "$card" "$out"
check "a wrong password is reported" grep -q 'auth_rejected' "$out/refused"

if want_dotnet; then
    core_path=$LD_LIBRARY_PATH
    unset LD_LIBRARY_PATH
    anybody=()
    [ "$(id -u)" = 0 ] && anybody=(as_nobody)
    # A shell's function cannot be run by another program.
    as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$out/home" bash -c '. tools/dotnet.sh; core "$@"' bash "${@:2}"; }
    causes CoreCLR core
    export LD_LIBRARY_PATH=$core_path
    check "the tests on CoreCLR" core "$out/tests.exe" "$SANDBOX_CONFIG" "$out/silent.json" brief
    example CoreCLR core
    # Against the assemblies of .NET Core itself, with what Mono's do not have. They forward types to one another.
    shared=()
    for each in "$dotnet_folder"/dotnetcore2/bin/shared/Microsoft.NETCore.App/*/{System*,netstandard,Microsoft.Win32.Primitives}.dll; do
        # Those of Windows alone name types that are nowhere.
        [[ $each == *WindowsRuntime* ]] || shared+=("-r:$each")
    done
    check "the classes for .NET Core, with asynchronous streams" mcs -langversion:7 -warnaserror -nowarn:1702 -nostdlib -noconfig -d:NETCOREAPP3_0_OR_GREATER \
        "${shared[@]}" "-out:$out/streams.exe" tests/csharp/Streams.cs bindings/csharp/*.cs
    check "rows by await foreach" core "$out/streams.exe" "$SANDBOX_CONFIG"
else
    skip "the tests on CoreCLR" "PyPI's dotnetcore2 could not be had"
fi

window() {
    [ -e /usr/lib/mono/gac/System.Windows.Forms ] || install_packages libmono-system-windows-forms4.0-cil || return 77
    want Xvfb xvfb && want xauth xauth && want xvfb-run xvfb || return 77
}
if window; then
    check "the window compiles" compile form.exe -target:winexe -r:System.Windows.Forms.dll -r:System.Drawing.dll examples/csharp/ClinicForm.cs
    check "its test compiles" compile formtest.exe -main:FormTest -r:System.Windows.Forms.dll -r:System.Drawing.dll \
        tests/csharp/FormTest.cs examples/csharp/ClinicForm.cs
    for readme in README.md README.zh-CN.md; do
        python3 tests/csharp/samples.py "bindings/csharp/$readme" >"$out/Samples.cs"
        check "the samples of $readme compile" compile samples.exe -nowarn:0219 -r:System.Windows.Forms.dll -r:System.Drawing.dll "$out/Samples.cs"
    done
    mkdir "$out/reports"
    check "the window" xvfb-run -a -s "-screen 0 1280x800x24" mono "$out/formtest.exe" "$SANDBOX_CONFIG" "$out/silent.json" "$card" "$out/reports" "$@"
else
    skip "the window" "Windows Forms or Xvfb is missing and could not be installed"
fi

package() {
    python3 - <<'PY'
import re
import xml.etree.ElementTree as tree

project = tree.parse("bindings/csharp/Idcas.csproj").getroot()
tree.parse("bindings/csharp/buildTransitive/net461/Idcas.targets")
version = re.search(r'^version = "(.*)"', open("Cargo.toml").read(), re.M)[1]
assert project.find("PropertyGroup/Version").text == version, "the package's version"
assert project.find("PropertyGroup/TargetFrameworks").text == "net48;netstandard2.0"
paths = {item.get("Include") for item in project.iter("None")}
assert {"runtimes/win-x86/native/idcas.dll", "runtimes/win-x64/native/idcas.dll"} <= paths, paths
PY
}
check "the package's description" package
summary "csharp tests"
