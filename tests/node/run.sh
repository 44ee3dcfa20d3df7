#!/usr/bin/env bash
# The Node.js module: its own tests and the blocks of its documents against the sandbox. LONG=1 adds its types, for which the
# TypeScript compiler has to be installed.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh
. tests/behaviours/world.sh
. tests/node/koffi.sh

NODE_PATH=$(koffi)
if [ -z "$NODE_PATH" ] || ! want python3 python3; then
    echo "node tests: 0 passed, 0 failed, 1 skipped: Node.js, koffi or Python is missing and could not be installed"
    exit 77
fi
export NODE_PATH
out=$(mktemp -d)
trap 'stop_sandbox; stop_silent; rm -rf "$out"' EXIT
start_sandbox "${SANDBOX:-target/debug/idcas-sandbox}" "$out" || exit 1
start_silent "$out"
library=$(realpath "${LIBRARY:-target/debug/libidcas.so}")

# As it is used: the library beside the module.
mkdir "$out/node"
cp bindings/node/* "$out/node/"
refused() { ! "$@" >"$out/refused" 2>&1; }
check "a missing library" refused env -u LD_LIBRARY_PATH node -e "require('$out/node').libraryVersion()"
check "its message is in both languages" grep -qF '找不到动态库 libidcas.so。 / the library libidcas.so is missing.' "$out/refused"
ln -s "$library" "$out/node/libidcas.so"
check "a library beside the module" node -e "require('$out/node').libraryVersion()"
check "the tests" env CONFIG="$SANDBOX_CONFIG" SILENT="$out/silent.json" LIBRARY="$library" IDCAS_LIBRARY="$library" \
    node --expose-gc tests/node/tests.js
for document in README.md README.zh-CN.md; do
    check "the blocks of $document" node tests/node/snippets.js "$out/node" "bindings/node/$document" "$SANDBOX_CONFIG"
done
if [ -z "${LONG:-}" ]; then
    skip "types" "the TypeScript compiler takes long to install; LONG=1 runs it"
elif npm install --prefix "$out/types" --ignore-scripts --no-audit --no-fund --silent typescript@5 @types/node@20 >"$out/npm.log" 2>&1; then
    cp bindings/node/idcas.d.ts tests/node/types.ts "$out/types/"
    check "types" "$out/types/node_modules/.bin/tsc" --strict --noEmit --types node --lib es2022 --target es2022 --module commonjs \
        --typeRoots "$out/types/node_modules/@types" "$out/types/types.ts"
else
    skip "types" "the TypeScript compiler could not be installed"
fi
summary "node tests"
