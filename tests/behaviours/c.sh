#!/usr/bin/env bash
# Builds FOLDER/driver-c.
set -euo pipefail
cc -std=c99 -Wall -Wextra -Werror -O1 -Iinclude -o "$1/driver-c" tests/behaviours/driver.c -L"$1" -lidcas
