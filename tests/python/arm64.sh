#!/usr/bin/env bash
# The wheel for ARM64, in Debian's Python for ARM64 under qemu: its own tests and the example, against a sandbox on this machine.
# Needs the library that tools/linux/build.sh builds.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh

library=target/linux/linux-aarch64/libidcas.so
if ! { [ -f "$library" ] && want python3 python3 && want qemu-aarch64-static qemu-user-static; }; then
    echo "python tests on ARM64: 0 passed, 0 failed, 1 skipped: the library for ARM64, Python or qemu is missing"
    exit 77
fi
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT

# From Debian's own packages, beside this machine's.
arm64_python() {
    local apt=$out/apt package
    local options=(-o APT::Architecture=arm64 -o APT::Architectures=arm64 -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt/cache"
        -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    cd "$apt" && apt_get "${options[@]}" update &&
        apt_get "${options[@]}" download libc6 libgcc-s1 libcrypt1 zlib1g libexpat1 libffi8 libbz2-1.0 liblzma5 libssl3 libuuid1 \
            python3.11-minimal libpython3.11-minimal libpython3.11-stdlib || return
    for package in *.deb; do dpkg -x "$package" "$out/arm64" || return; done
}
if ! (arm64_python) >"$out/apt.log" 2>&1; then
    tail -n 3 "$out/apt.log"
    echo "python tests on ARM64: 0 passed, 0 failed, 1 skipped: Debian's Python for ARM64 could not be had"
    exit 77
fi
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
card=$(patients_card "$out")
check "the wheel" python3 tools/dist/wheels.py "$out/wheels" "$library"
check "its tag" test -f "$out"/wheels/*manylinux2014_aarch64.whl
check "unpacked" python3 -m zipfile -e "$out"/wheels/*.whl "$out/site"
export QEMU_SET_ENV="PYTHONHOME=$out/arm64/usr,PYTHONPATH=$out/site"
python=(qemu-aarch64-static -L "$out/arm64" "$out/arm64/usr/bin/python3.11")
check "ARM64" bash -c '[ "$("$@")" = aarch64 ]' - "${python[@]}" -c 'import platform; print(platform.machine())'
check "the tests" env "PYTHON=${python[*]}" "${python[@]}" tests/python/tests.py "$SANDBOX_CONFIG" "$out/silent.json" "$out/site/idcas/libidcas.so"
check "the example" "${python[@]}" examples/python/clinic.py "$SANDBOX_CONFIG" "$card" "$out"
summary "python tests on ARM64"
