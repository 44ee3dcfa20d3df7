#!/usr/bin/env bash
# Builds everything, starts the sandbox and runs the C example against it.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/sandbox.sh
echo "编译（首次需几分钟）/ building (some minutes the first time) ..."
tools/release.sh
folder=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$folder"' EXIT
ln -s "$PWD/target/release/libidcas.so" "$folder/libidcas.so.0"
"${CC:-cc}" -std=c99 -pedantic -Wall -Wextra -Werror -Iinclude examples/c/clinic.c -o "$folder/clinic" target/release/libidcas.so
start_sandbox target/release/idcas-sandbox "$folder"
cat "$folder/sandbox.err"
echo
LD_LIBRARY_PATH=$folder "$folder/clinic" "$SANDBOX_CONFIG"
echo
echo "演示成功；示例程序：examples/c/clinic.c / the demo worked; the program is examples/c/clinic.c"
