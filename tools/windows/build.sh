#!/usr/bin/env bash
# Builds the library and the program for Windows 7 and later, and the sandbox: target/windows/{win32,win64}.
# Rust's ordinary Windows targets need Windows 10; the win7 ones do not, and need their standard library built here.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/windows/install.sh

. tools/program.sh
manifest=$(program_workspace "$PWD/target/windows")

export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$PWD/target/windows/build
unset RUSTUP_TOOLCHAIN RUSTFLAGS
# The paths of this machine mean nothing to a user.
remap="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src= --remap-path-prefix=/usr/lib/rustlib/src/rust="
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)

# The type library of the COM object. widl copies help texts as they are, and Windows reads them in its own code page: that of
# a Chinese Windows. It writes the time too, which is put back to its beginning, so that the same source gives the same bytes.
type_library() { # TOOLS TLB FOLDER
    iconv -f UTF-8 -t GBK bindings/com/idcas.idl >"$3/idcas.idl"
    "$1-widl" -I tools/windows/idl -L /usr/lib/x86_64-linux-gnu/wine/x86_64-windows -t -o "$3/idcas.tlb" "$3/idcas.idl"
    python3 - "$3/idcas.tlb" "$2" <<'PY'
import re, sys
made = open(sys.argv[1], "rb").read()
# As a text and as a number of seconds.
timeless, found = re.subn(
    rb"(?s)(Created by WIDL version [\d.]+ at ).{24}(\nWW\x13\0)....",
    rb"\1Thu Jan  1 00:00:00 1970\2\0\0\0\0",
    made,
)
if found != 1 or len(timeless) != len(made):
    sys.exit(f"{sys.argv[1]}: where widl writes the time is not known")
with open(sys.argv[2], "wb") as file:
    file.write(timeless)
PY
}

resource() { # TOOLS FILE DESCRIPTION FOLDER [LINE]
    local numbers=${version%%[-+]*}
    cat >"$4/$2.rc" <<RC
${5:-}
1 VERSIONINFO
FILEVERSION ${numbers//./,},0
PRODUCTVERSION ${numbers//./,},0
FILEOS 0x40004
FILETYPE $([[ $2 = *.dll ]] && echo 2 || echo 1)
BEGIN
    BLOCK "StringFileInfo"
    BEGIN
        BLOCK "040904b0"
        BEGIN
            VALUE "FileDescription", "$3"
            VALUE "FileVersion", "$version"
            VALUE "InternalName", "$2"
            VALUE "LegalCopyright", "MIT OR Apache-2.0"
            VALUE "OriginalFilename", "$2"
            VALUE "ProductName", "idcas"
            VALUE "ProductVersion", "$version"
        END
    END
    BLOCK "VarFileInfo"
    BEGIN
        VALUE "Translation", 0x409, 1200
    END
END
RC
    "$1-windres" "$4/$2.rc" -O coff -o "$4/$2.res.o"
}

import_libraries() { # TOOLS MACHINE FOLDER
    # Debian's Python, since it is what Debian's pefile is for.
    /usr/bin/python3 - "$3/idcas.dll" >"$3/idcas.def" <<'PY'
import sys, pefile
dll = pefile.PE(sys.argv[1])
print("LIBRARY idcas.dll\nEXPORTS")
for export in dll.DIRECTORY_ENTRY_EXPORT.symbols:
    # Dll... are for COM, which looks them up by itself: a program's own library may have its own.
    if not export.name.startswith(b"Dll"):
        print("   ", export.name.decode())
PY
    "$1-dlltool" --machine "$2" --input-def "$3/idcas.def" --dllname idcas.dll --output-lib "$3/libidcas.dll.a"
    # Microsoft's linker does not read GNU's import library reliably: it has code where short descriptions are expected.
    llvm-dlltool-14 -m "$2" -d "$3/idcas.def" -D idcas.dll -l "$3/idcas.lib"
}

build() { # NAME TRIPLE TOOLS DLLTOOL_MACHINE
    local name=$1 triple=$2 tools=$3 machine=$4
    local out=$PWD/target/windows/$name made=$PWD/target/windows/build/$name
    mkdir -p "$out" "$made"

    # The standard library's source does not build these two by itself.
    local object
    for object in rsbegin rsend; do
        [ "$made/$object.o" -nt /usr/bin/rustc ] || "$RUSTC" --target "$triple" --edition 2015 --crate-type lib \
            --emit obj -o "$made/$object.o" "/usr/lib/rustlib/src/rust/library/rtstartup/$object.rs"
    done
    type_library "$tools" "$out/idcas.tlb" "$made"
    resource "$tools" idcas.dll "Connects hospital information systems to a regional medical-image cloud archive" "$made" \
        "1 TYPELIB \"$out/idcas.tlb\""
    resource "$tools" idcas.exe "Checks, diagnoses, calls the regional medical-image cloud archive; workbench" "$made"
    resource "$tools" idcas-sandbox.exe "A stand-in for the platform, to develop against" "$made"

    local underscored=${triple//-/_}
    local -x "CC_$underscored=$tools-gcc-win32" "AR_$underscored=$tools-ar"
    local -x "CARGO_TARGET_${underscored^^}_LINKER=$tools-gcc-win32"
    local -x "CARGO_TARGET_${underscored^^}_RUSTFLAGS=-L $made -C link-arg=-L$made -C link-arg=-B$made -C link-arg=-Wl,--no-insert-timestamp $remap -Zlocation-detail=none -Zfmt-debug=shallow"
    # A quarter smaller than with the settings of Cargo.toml alone: without the reader of debug information for back traces,
    # without source positions and the contents of values, since nobody sees a panic; and optimised for size where code does
    # not run on every call, such as the standard library and the tables of encodings.
    local cargo=(/usr/bin/cargo rustc --quiet --release --locked --config 'profile.release.opt-level="z"'
        --config 'profile.release.package.encoding_rs.opt-level="z"'
        --config 'profile.release.package.serde_json.opt-level="s"'
        --config 'profile.release.package.memchr.opt-level="s"' -Z 'build-std=std,panic_unwind'
        -Z 'build-std-features=panic-unwind,optimize_for_size' --target "$triple")
    local built=$CARGO_TARGET_DIR/$triple/release
    "${cargo[@]}" -p idcas --lib --crate-type cdylib -- "-Clink-arg=$made/idcas.dll.res.o"
    install -m 644 "$built/idcas.dll" "$out/idcas.dll"
    "${cargo[@]}" --manifest-path "$manifest" -p idcas-cli --bin idcas -- "-Clink-arg=$made/idcas.exe.res.o"
    install -m 755 "$built/idcas.exe" "$out/idcas.exe"
    if [ "$name" = win32 ]; then
        "${cargo[@]}" -p idcas-sandbox --bin idcas-sandbox -- "-Clink-arg=$made/idcas-sandbox.exe.res.o"
        install -m 755 "$built/idcas-sandbox.exe" "$out/idcas-sandbox.exe"
    fi
    import_libraries "$tools" "$machine" "$out"
}

build win32 i686-win7-windows-gnu i686-w64-mingw32 i386
build win64 x86_64-win7-windows-gnu x86_64-w64-mingw32 i386:x86-64
ls -l target/windows/win32 target/windows/win64
