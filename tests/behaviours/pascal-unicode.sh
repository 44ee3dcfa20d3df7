#!/usr/bin/env bash
# Builds FOLDER/driver-pascal-unicode: strings as Delphi from 2009 on has them.
set -euo pipefail
mkdir -p "$1/pascal-unicode"
fpc -Mdelphiunicode -O2 -v0e -Fubindings/delphi -FU"$1/pascal-unicode" -o"$1/driver-pascal-unicode" \
    tests/behaviours/driver.pas >"$1/pascal.log" || { cat "$1/pascal.log"; exit 1; }
