#!/usr/bin/env bash
# Packs what a HIS vendor needs into target/dist/idcas-sdk-VERSION.zip: the libraries for Windows and Linux, header,
# import libraries, the program, bindings, examples, the sandbox, the manual, licences, checksums. The same sources give the
# same zip.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
name=idcas-sdk-$version
sdk=target/dist/$name

. tools/install.sh
# Debian's Python, since it is what Debian's python3-markdown is for.
/usr/bin/python3 -c 'import markdown' 2>/dev/null || install_packages python3 python3-markdown
tools/windows/build.sh
# Panic messages name source files: with the same paths wherever it is built.
registry=${CARGO_HOME:-$HOME/.cargo}
RUSTFLAGS="--remap-path-prefix=$PWD=idcas --remap-path-prefix=$registry=cargo" CARGO_TARGET_DIR=$PWD/target/dist/build \
    tools/release.sh --program --locked

rm -rf "$sdk"
mkdir -p "$sdk"/{win32,win64,linux-x86_64,include,sandbox}
for bits in 32 64; do
    install -m 644 target/windows/win$bits/{idcas.dll,idcas.lib,libidcas.dll.a,idcas.def} "$sdk/win$bits/"
    install -m 755 target/windows/win$bits/idcas.exe "$sdk/win$bits/"
done
install -m 755 target/dist/build/release/idcas "$sdk/linux-x86_64/"
install -m 755 target/dist/build/release/libidcas.so "$sdk/linux-x86_64/libidcas.so.$version"
# A zip for Windows cannot hold symbolic links; the loader looks for the first name and the linker for the second.
install -m 755 target/dist/build/release/libidcas.so "$sdk/linux-x86_64/libidcas.so.${version%%.*}"
install -m 755 target/dist/build/release/libidcas.so "$sdk/linux-x86_64/libidcas.so"
install -m 644 include/idcas.h "$sdk/include/"
install -m 755 target/windows/win32/idcas-sandbox.exe "$sdk/sandbox/"
install -m 755 target/dist/build/release/idcas-sandbox "$sdk/sandbox/"
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
install -m 644 sandbox/fonts/OFL.txt "$sdk/sandbox/LICENSE-FONT.txt"
# The program has the sandbox inside, font included.
{
    cargo metadata --format-version 1 --locked |
        python3 tools/dist/licences.py idcas-cli x86_64-unknown-linux-gnu i686-pc-windows-gnu x86_64-pc-windows-gnu
    echo
    cat sandbox/fonts/OFL.txt
} >"$sdk/LICENSES-PROGRAM.txt"
/usr/bin/python3 tools/dist/pages.py "$sdk" "$version"
python3 tools/dist/pack.py "$sdk" "target/dist/$name.zip"
