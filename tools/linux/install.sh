#!/usr/bin/env bash
# Installs what the builds for older Linux and ARM64 need on Debian 12, and is not there yet: the Rust whose standard library's
# source Debian ships with it, and zig as compiler and linker, which knows the symbols of each version of glibc.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/install.sh

wanted=(rustc-web cargo-web rust-web-src python3-venv binutils)
missing=()
for package in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} != 0 ]; then
    install_packages "${missing[@]}" || { echo "these packages must be installed, by root: ${missing[*]}" >&2; exit 1; }
fi

# The same versions everywhere, so that the same sources give the same bytes.
zig=ziglang==0.17.1 zigbuild=cargo-zigbuild==0.24.1
tools=target/linux/tools
[ -f "$tools/$zig" ] && [ -f "$tools/$zigbuild" ] && exit 0
rm -rf "$tools"
/usr/bin/python3 -m venv "$tools"
"$tools/bin/pip" install --quiet --disable-pip-version-check "$zig" "$zigbuild"
touch "$tools/$zig" "$tools/$zigbuild"
