#!/usr/bin/env bash
# Builds FOLDER/driver.exe and FOLDER/driver-csharp, which runs it on Mono.
set -euo pipefail
mcs -langversion:7 -warn:4 -warnaserror -r:System.Data.dll -out:"$1/driver.exe" bindings/csharp/*.cs tests/behaviours/driver.cs
printf '#!/bin/sh\nexec mono "%s" "$@"\n' "$1/driver.exe" >"$1/driver-csharp"
chmod +x "$1/driver-csharp"
