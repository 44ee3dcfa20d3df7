#!/usr/bin/env bash
# Builds FOLDER/driver-pascal: strings as Delphi before 2009 has them, in UTF-8.
set -euo pipefail
mkdir -p "$1/pascal"
fpc -Mdelphi -O2 -v0e -Fubindings/delphi -FU"$1/pascal" -o"$1/driver-pascal" tests/behaviours/driver.pas >"$1/pascal.log" ||
    { cat "$1/pascal.log"; exit 1; }
