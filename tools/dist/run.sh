#!/usr/bin/env bash
# Packs what a HIS vendor needs into target/dist/idcas-sdk-VERSION.zip: the libraries for Windows and Linux, header,
# import libraries, the program, bindings, Python wheels, a jar, examples, the sandbox, the manual, licences, checksums. Beside it:
# Debian packages in target/dist/deb. The same sources give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
name=idcas-sdk-$version
sdk=target/dist/$name

. tools/install.sh
# Debian's Python, since it is what Debian's python3-markdown is for.
/usr/bin/python3 -c 'import markdown' 2>/dev/null || install_packages python3 python3-markdown
tools/windows/build.sh
# For which Linux. LINUX=here takes what is built for this machine and its glibc: quicker, and only to try the zip.
read -ra linux <<<"${LINUX:-x86_64 aarch64}"
built=target/linux/linux-
if [ "${linux[*]}" = here ]; then
    tools/release.sh --program --locked
    linux=("$(uname -m)")
    mkdir -p target/dist
    ln -sfn ../release "target/dist/here-${linux[0]}"
    built=target/dist/here-
else
    tools/linux/build.sh "${linux[@]}"
fi

rm -rf "$sdk"
mkdir -p "$sdk"/{win32,win64,include,sandbox}
for bits in 32 64; do
    install -m 644 target/windows/win$bits/{idcas.dll,idcas.tlb,idcas.lib,libidcas.dll.a,idcas.def} "$sdk/win$bits/"
    install -m 755 target/windows/win$bits/idcas.exe "$sdk/win$bits/"
done
for architecture in "${linux[@]}"; do
    folder=$sdk/linux-$architecture
    mkdir "$folder"
    # A zip for Windows cannot hold symbolic links; the loader looks for the second name and the linker for the third.
    for each in "libidcas.so.$version" "libidcas.so.${version%%.*}" libidcas.so; do install -m 755 "$built$architecture/libidcas.so" "$folder/$each"; done
    install -m 755 "$built$architecture/idcas" "$folder/"
done
install -m 644 include/idcas.h "$sdk/include/"
install -m 755 target/windows/win32/idcas-sandbox.exe "$sdk/sandbox/"
install -m 755 "${built}x86_64/idcas-sandbox" "$sdk/sandbox/"
[ ! -f "$sdk/linux-aarch64/idcas" ] || install -m 755 target/linux/linux-aarch64/idcas-sandbox "$sdk/sandbox/idcas-sandbox-aarch64"
git ls-files -z bindings examples docs abi 'README*.md' 'CHANGELOG*.md' 'CONTRIBUTING*.md' 'SECURITY*.md' 'sandbox/README*.md' \
    Cargo.lock 'LICENSE-*' |
    while IFS= read -r -d '' file; do install -m 644 -D "$file" "$sdk/$file"; done
{
    cargo metadata --format-version 1 --locked |
        python3 tools/dist/licences.py idcas x86_64-unknown-linux-gnu i686-pc-windows-gnu x86_64-pc-windows-gnu
} >"$sdk/LICENSES-DEPENDENCIES.txt"
{
    cargo metadata --format-version 1 --locked |
        python3 tools/dist/licences.py idcas-sandbox x86_64-unknown-linux-gnu i686-pc-windows-gnu
} >"$sdk/sandbox/LICENSES-DEPENDENCIES.txt"
tools/dist/nupkg.sh "$version" "$sdk/win32/idcas.dll" "$sdk/win64/idcas.dll" "$sdk/linux-x86_64/libidcas.so" "$sdk/LICENSES-DEPENDENCIES.txt" "$sdk/nuget"
install -m 644 sandbox/fonts/OFL.txt "$sdk/sandbox/LICENSE-FONT.txt"
# For pip: a wheel for each platform.
python3 tools/dist/wheels.py "$sdk/wheels" --licences "$sdk/LICENSES-DEPENDENCIES.txt" "$sdk"/win{32,64}/idcas.dll "$sdk"/linux-*/libidcas.so
# For Java: one jar with the library for each platform. With LINUX, which is for packing quickly, Java is not installed for it.
if { command -v javac >/dev/null || { [ -z "${LINUX:-}" ] && want javac default-jdk-headless; }; } &&
    { [ -f /usr/share/java/jna.jar ] || { [ -z "${LINUX:-}" ] && install_packages libjna-java; }; }; then
    python3 tools/dist/jar.py "$sdk/java/idcas-$version.jar" --licences "$sdk/LICENSES-DEPENDENCIES.txt" "$sdk"/win{32,64}/idcas.dll "$sdk"/linux-*/libidcas.so
elif [ -n "${LINUX:-}" ]; then
    echo "the jar: skipped: Java or libjna-java is not installed"
else
    echo "the jar: Java or libjna-java is missing and could not be installed" >&2
    exit 1
fi
# The program has the sandbox inside, font included.
{
    cargo metadata --format-version 1 --locked |
        python3 tools/dist/licences.py idcas-cli x86_64-unknown-linux-gnu i686-pc-windows-gnu x86_64-pc-windows-gnu
    echo
    cat sandbox/fonts/OFL.txt
} >"$sdk/LICENSES-PROGRAM.txt"
/usr/bin/python3 tools/dist/pages.py "$sdk" "$version"
# A package says of which glibc it is.
[ "$built" != target/linux/linux- ] || tools/deb/build.sh "${linux[@]}"
python3 tools/dist/pack.py "$sdk" "target/dist/$name.zip"
