#!/usr/bin/env bash
# Makes the NuGet package of the C# classes: nupkg.sh VERSION X86.dll X64.dll LINUX.so LICENSES.txt FOLDER
# The same files give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/install.sh
version=$1
cecil=(/usr/lib/mono/gac/Mono.Cecil/0.1[1-9]*/Mono.Cecil.dll)
if ! command -v mcs >/dev/null || ! command -v mono >/dev/null || [ ! -e /usr/lib/mono/gac/System.Data ] || [ ! -e "${cecil[0]}" ]; then
    install_packages mono-mcs mono-runtime libmono-system-core4.0-cil libmono-system-data4.0-cil libmono-cecil-private-cil >&2 ||
        { echo "the NuGet package needs Mono's compiler and Mono.Cecil, which could not be installed" >&2; exit 1; }
    cecil=(/usr/lib/mono/gac/Mono.Cecil/0.1[1-9]*/Mono.Cecil.dll)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/raw" "$work/tool"
cat >"$work/Info.cs" <<EOF
using System.Reflection;
[assembly: AssemblyTitle("Idcas")]
[assembly: AssemblyProduct("idcas")]
[assembly: AssemblyDescription("IDCAS for hospital information systems")]
[assembly: AssemblyVersion("${version%.*}.0.0")]
[assembly: AssemblyFileVersion("$version.0")]
[assembly: AssemblyInformationalVersion("$version")]
[assembly: System.Runtime.Versioning.TargetFramework("")]
EOF
mcs -langversion:7 -warn:4 -warnaserror -optimize+ -target:library -r:System.Data.dll "-doc:$work/raw/Idcas.xml" \
    "-out:$work/raw/Idcas.dll" bindings/csharp/*.cs tools/dist/Nullable.cs "$work/Info.cs"
cp "${cecil[-1]}" "$work/tool/"
mcs "-r:$work/tool/Mono.Cecil.dll" "-out:$work/tool/assemble.exe" tools/dist/Assemble.cs
for target in net48 netstandard2.0; do
    mkdir "$work/$target"
    mono "$work/tool/assemble.exe" "$work/raw/Idcas.dll" "$work/$target/Idcas.dll" bindings/csharp/Idcas.snk $target
done
python3 tools/dist/nupkg.py "$version" "$6" \
    "lib/net48/Idcas.dll=$work/net48/Idcas.dll" "lib/net48/Idcas.xml=$work/net48/Idcas.xml" \
    "lib/netstandard2.0/Idcas.dll=$work/netstandard2.0/Idcas.dll" "lib/netstandard2.0/Idcas.xml=$work/netstandard2.0/Idcas.xml" \
    "runtimes/win-x86/native/idcas.dll=$2" "runtimes/win-x64/native/idcas.dll=$3" "runtimes/linux-x64/native/libidcas.so=$4" \
    build/net461/Idcas.targets=bindings/csharp/buildTransitive/net461/Idcas.targets \
    buildTransitive/net461/Idcas.targets=bindings/csharp/buildTransitive/net461/Idcas.targets \
    README.md=bindings/csharp/README.md README.zh-CN.md=bindings/csharp/README.zh-CN.md \
    LICENSE-MIT=LICENSE-MIT LICENSE-APACHE=LICENSE-APACHE "LICENSES-DEPENDENCIES.txt=$5"
