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
packages=(target/dist/deb/*.deb)
[ "${LINUX:-}" != here ] || packages=("$zip")
sha256sum "${packages[@]}" >"$out/packages"
# With ANEW=1 everything but the dependencies is compiled and linked again.
again() {
    local target
    if [ "${ANEW:-0}" = 1 ]; then
        for target in i686-win7-windows-gnu x86_64-win7-windows-gnu; do
            rm -rf target/windows/build/$target/release/{deps,.fingerprint}/*idcas*
        done
        rm -rf target/linux/build/*/release/{deps,.fingerprint}/*idcas* target/windows/win{32,64} target/linux/linux-*
    fi
    tools/dist/run.sh && cmp "$zip" "$out/first.zip" && sha256sum --quiet --check "$out/packages"
}
check "$([ "${ANEW:-0}" = 1 ] && echo built || echo packed) twice, the same bytes" again

cd "$out" && python3 -m zipfile -e first.zip . && cd idcas-sdk-* || exit 1
sdk=$PWD
check "its checksums" sha256sum --quiet --check SHA256SUMS
check "the first page and the manual: links lead somewhere" python3 "$root/tests/dist/start.py" links "$sdk"
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
# Into an empty place, without a network; the library is the wheel's own.
wheel() {
    "$out/python/bin/pip" install --quiet --no-index --disable-pip-version-check --find-links "$sdk/wheels" idcas &&
        env -u LD_LIBRARY_PATH "$out/python/bin/python" "$sdk/examples/python/clinic.py" "$SANDBOX_CONFIG" "$card" "$out/reports"
}
# pip judges by the tags alone what a wheel is for.
for_platform() { # TAG
    "$out/python/bin/pip" install --quiet --no-index --disable-pip-version-check --find-links "$sdk/wheels" --no-deps --only-binary :all: \
        --platform "$1" --target "$out/for-$1" idcas && test -s "$out/for-$1"/idcas/*idcas.[ds]*
}
if python3 -m venv "$out/python" 2>/dev/null; then
    check "pip installs the wheel, and Python runs" wheel
    check "pip takes the wheel for 32-bit Windows" for_platform win32
    check "pip takes the wheel for 64-bit Windows" for_platform win_amd64
    for library in "$sdk"/linux-*/libidcas.so; do
        folder=$(basename "$(dirname "$library")")
        tag=$(cd "$sdk/wheels" && printf '%s\n' *"${folder#linux-}".whl | sed 's/.*-none-//; s/\.whl//; s/.*\.//')
        check "pip takes the wheel for $folder" for_platform "$tag"
    done
else
    skip "Python" "its venv is missing"
fi
# With a home of its own, and no library but the jar's.
with_jar() { env -u LD_LIBRARY_PATH -u IDCAS_LIBRARY java "-Duser.home=$out/java" -cp "$out/java:$jar:$jna" Clinic "$SANDBOX_CONFIG" "$card" "$out/reports"; }
# What is inside is what the SDK has, and its recorded hashes are right.
jar_content() {
    python3 - "$jar" "$sdk" <<'PY'
import hashlib, pathlib, sys, zipfile
sdk, jar = pathlib.Path(sys.argv[2]), zipfile.ZipFile(sys.argv[1])
expected = {"win32-x86": "win32/idcas.dll", "win32-x86-64": "win64/idcas.dll"}
for folder in sdk.glob("linux-*"):
    expected[folder.name.replace("_", "-")] = f"{folder.name}/libidcas.so"
inside = {name.split("/")[3] for name in jar.namelist() if name.startswith("cn/idcas/native/")}
assert inside == set(expected), inside
for platform, path in expected.items():
    data = (sdk / path).read_bytes()
    folder = f"cn/idcas/native/{platform}/"
    assert jar.read(folder + path.split("/")[-1]) == data, platform
    assert jar.read(folder + "sha256").decode().strip() == hashlib.sha256(data).hexdigest(), platform
PY
}
jar=$(echo "$sdk"/java/idcas-*[0-9].jar) jna=/usr/share/java/jna.jar
if [ -f "$jar" ]; then
    mkdir "$out/java"
    check "the jar's content" jar_content
    check "Java" javac --release 8 -Xlint:-options -encoding UTF-8 -cp "$jar" -d "$out/java" examples/java/Clinic.java
    check "Java runs with the library of the jar" with_jar
else
    skip "Java" "Java is not installed"
fi
mkdir "$out/first"
check "the first lines" python3 "$root/tests/dist/start.py" lines "$sdk" "$out/first"
cp "$SANDBOX_CONFIG" "$out/first/idcas.json"
a_link() { "$@" >"$out/first/page" && grep -q '^http://127.0.0.1:.*/clinicview/index.html?.*&sign=' "$out/first/page"; }
if command -v fpc >/dev/null; then
    check "the first line in Delphi" fpc -Mdelphi -Fubindings/delphi "-FU$out/first" "-FE$out/first" "$out/first/first.pas"
    check "it makes a link" a_link "$out/first/first" "$SANDBOX_CONFIG"
fi
if command -v mcs >/dev/null; then
    check "the first line in C#" mcs -r:System.Data.dll "-out:$out/first/First.exe" "$out/first/First.cs" bindings/csharp/*.cs
    check "it makes a link" a_link mono "$out/first/First.exe" "$SANDBOX_CONFIG"
fi
for variant in pb9 ansi unicode unicode64; do
    check "the first lines in PowerBuilder, $variant" python3 "$root/tools/powerscript" bindings/powerbuilder/$variant/n_idcas{,_options}.sru "$out/first/n_first.sru"
done

# The program, which finds idcas.json in the current folder. What it says counts: Wine ends with 0 also where it cannot run it.
program() { # NAME COMMAND...
    check "the program for $1 says its version" said "idcas $version" "${@:2}" --version
    check "the program for $1: the configuration" in_first said "The configuration is right" "${@:2}" --language en check idcas.json
    check "the program for $1: the diagnosis" in_first diagnosed "$1" "${@:2}"
    check "the program for $1 makes a link" in_first a_link "${@:2}" link clinic work_no=001 org_code=2470 accession_number=SD-53242
}
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' "$root/Cargo.toml")
said() { "${@:2}" | tee "$out/first/said" && grep -qF "$1" "$out/first/said"; }
diagnosed() { "${@:2}" diagnose idcas.json --report "report-$1.txt" && grep -q 'idcas' "report-$1.txt"; }
in_first() { (cd "$out/first" && "$@"); }
chmod +x linux-x86_64/idcas
program linux "$sdk/linux-x86_64/idcas"
for bits in 32 64; do
    program "win$bits" "$root/tools/windows/wine.sh" $bits "$sdk/win$bits/idcas.exe"
done
for each in "32 i686" "64 x86_64"; do
    read -r bits machine <<<"$each"
    mkdir "$out/win$bits"
    cp "win$bits/idcas.dll" "$out/win$bits/"
    check "C for $bits-bit Windows" "$machine-w64-mingw32-gcc-win32" -std=c99 -Iinclude examples/c/clinic.c -o "$out/win$bits/clinic.exe" \
        "win$bits/libidcas.dll.a" -static
    check "C for $bits-bit Windows runs" "$root/tools/windows/wine.sh" "$bits" "$out/win$bits/clinic.exe" "$SANDBOX_CONFIG" "$card"
    # Not registered: the manifest beside the program says where the class is.
    check "C over COM for $bits-bit Windows" "$machine-w64-mingw32-gcc-win32" -std=c99 -municode examples/com/clinic.c -o "$out/win$bits/com.exe" \
        -static -lole32 -loleaut32 -luuid
    cp "bindings/com/win$bits/application.manifest" "$out/win$bits/com.exe.manifest"
    check "C over COM for $bits-bit Windows runs without registration" \
        said "marked as printed" "$root/tools/windows/wine.sh" "$bits" "$out/win$bits/com.exe" "$SANDBOX_CONFIG" "$card" "Z:$out/reports"
    check "the type library for $bits bits" grep -qa BuildClinicUrl "win$bits/idcas.tlb"
done
summary "dist tests"
