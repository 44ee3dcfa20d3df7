#!/usr/bin/env bash
# Builds FOLDER/driver-powerbuilder, which runs the object for PowerBuilder 10 and later on the interpreter. The other variants are in tests/powerbuilder.
set -euo pipefail
cat >"$1/driver-powerbuilder" <<SH
#!/bin/sh
PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1 exec python3 tests/powerbuilder/driver.py \\
    bindings/powerbuilder/unicode/n_idcas.sru "$1/libidcas.so" "\$@"
SH
chmod +x "$1/driver-powerbuilder"
