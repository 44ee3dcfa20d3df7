#!/usr/bin/env bash
# Installs what the builds for Windows and their tests need on Debian 12, and is not there yet.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/install.sh

wanted=(
    # rustc-web is the Rust whose standard library's source Debian ships with it: Windows 7 needs it built from source.
    rustc-web cargo-web rust-web-src
    gcc-mingw-w64-i686-win32 gcc-mingw-w64-x86-64-win32
    # widl makes the type library; Wine has stdole2.tlb, which every type library refers to.
    mingw-w64-tools
    llvm-14 python3-pefile gcc libc6-dev ca-certificates debootstrap wine64 openssl
)
missing=()
for package in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} = 0 ] && exit 0
install_packages "${missing[@]}" || { echo "these packages must be installed, by root: ${missing[*]}" >&2; exit 1; }
