#!/usr/bin/env bash
# Builds FOLDER/driver-c. COMPILER, and RUN before the program, are those of another architecture.
set -euo pipefail
program=$1/driver-c
[ -z "${RUN:-}" ] || { printf '#!/bin/sh\nexec %s %s.program "$@"\n' "$RUN" "$program" >"$program"; chmod +x "$program"; program+=.program; }
"${COMPILER:-cc}" -std=c99 -Wall -Wextra -Werror -O1 -Iinclude -o "$program" tests/behaviours/driver.c -L"$1" -lidcas
