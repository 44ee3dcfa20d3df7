#!/usr/bin/env bash
# Makes FOLDER/driver-python, which runs the driver with the package from the checkout and the library from FOLDER.
set -euo pipefail
printf '#!/bin/sh\nPYTHONPATH="%s" IDCAS_LIBRARY="%s" exec python3 -W error "%s" "$@"\n' \
    "$PWD/bindings/python" "$1/libidcas.so" "$PWD/tests/behaviours/driver.py" >"$1/driver-python"
chmod +x "$1/driver-python"
