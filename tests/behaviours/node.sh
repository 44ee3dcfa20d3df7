#!/usr/bin/env bash
# Makes FOLDER/driver-node, which runs the driver with the module from the checkout and the library from FOLDER.
set -euo pipefail
. tools/install.sh
. tests/node/koffi.sh
modules=$(koffi)
[ -n "$modules" ]
printf '#!/bin/sh\nNODE_PATH="%s" IDCAS_LIBRARY="%s" exec node --expose-gc "%s" "$@"\n' \
    "$modules" "$1/libidcas.so" "$PWD/tests/behaviours/driver.js" >"$1/driver-node"
chmod +x "$1/driver-node"
