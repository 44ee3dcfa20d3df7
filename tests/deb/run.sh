#!/usr/bin/env bash
# The Debian packages: lintian finds nothing, packed twice they are the same bytes, and from an empty Debian that they are
# installed in, a C program is built, linked and run. Of ARM64, unpacked and run under qemu.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh

out=$PWD/target/linux/deb
[ ! -d "$out/root/proc/1" ] || umount "$out/root/proc"
rm -rf "$out"
mkdir -p "$out"
trap 'stop_sandbox; umount "$out/root/proc" 2>/dev/null' EXIT

[ "$(id -u)" = 0 ] && grep -q '^ID=debian' /etc/os-release || { echo "deb tests: skipped: they need Debian and root"; exit 77; }
want lintian lintian
want debootstrap debootstrap
tools/linux/build.sh >"$out/build.log" 2>&1 || { tail -n 30 "$out/build.log"; exit 1; }
tools/deb/build.sh >"$out/build.log" 2>&1 || { tail -n 30 "$out/build.log"; exit 1; }
deb=$PWD/target/dist/deb

if command -v lintian >/dev/null; then
    clean() { lintian --allow-root --fail-on error,warning "$deb"/*.deb; }
    check "lintian" clean
else
    skip "lintian" "it is missing and could not be installed"
fi
again() { (cd "$deb" && sha256sum ./*.deb) >"$out/sums" && tools/deb/build.sh && (cd "$deb" && sha256sum --quiet --check "$out/sums"); }
check "packed twice, the same bytes" again

start_sandbox target/linux/linux-x86_64/idcas-sandbox "$out" || exit 1
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | head -n 1)
empty() { debootstrap --variant=minbase --include=ca-certificates,gcc,libc6-dev,pkg-config bookworm "$out/root" "${mirror:-http://deb.debian.org/debian}" && mount -t proc proc "$out/root/proc"; }
in_root() { chroot "$out/root" "$@"; }
if command -v debootstrap >/dev/null; then
    check "an empty Debian" empty
    install_in_root() { cp "$deb"/*_amd64.deb "$out/root/" && in_root sh -c 'dpkg -i /*_amd64.deb && ldconfig -p | grep -q libidcas.so.0'; }
    check "installed" install_in_root
    cp examples/c/clinic.c "$SANDBOX_CONFIG" "$out/root/"
    check "a program is built by pkg-config" in_root sh -c 'cc /clinic.c -o /clinic $(pkg-config --cflags --libs idcas)'
    check "it runs" in_root /clinic /config.json
    check "the program runs" in_root idcas diagnose /config.json
    check "removed" in_root sh -c 'dpkg --purge idcas libidcas-dev libidcas0 && ! test -e /usr/bin/idcas'
else
    skip "installed in an empty Debian" "debootstrap is missing and could not be installed"
fi
arm() {
    local each
    for each in "$deb"/*_arm64.deb; do dpkg-deb -x "$each" "$out/arm64" || return; done
    readelf -h "$out"/arm64/usr/bin/idcas "$out"/arm64/usr/lib/aarch64-linux-gnu/libidcas.so.0 | grep -c AArch64 | grep -qx 2
}
check "those for ARM64 hold what is for ARM64" arm
if want qemu-aarch64-static qemu-user-static && want aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu libc6-dev-arm64-cross; then
    libraries=$out/arm64/usr/lib/aarch64-linux-gnu
    build_for_arm() { aarch64-linux-gnu-gcc "-I$out/arm64/usr/include" examples/c/clinic.c -o "$out/clinic" "-L$libraries" -lidcas; }
    on_arm() { QEMU_SET_ENV=LD_LIBRARY_PATH=$libraries qemu-aarch64-static -L /usr/aarch64-linux-gnu "$@"; }
    check "a program for ARM64 is built" build_for_arm
    check "it runs under qemu" on_arm "$out/clinic" "$SANDBOX_CONFIG"
    check "the program runs under qemu" on_arm "$out/arm64/usr/bin/idcas" diagnose "$SANDBOX_CONFIG"
else
    skip "those for ARM64 under qemu" "qemu-user-static or the ARM64 compiler is missing and could not be installed"
fi
summary "deb tests"
