#!/usr/bin/env bash
# The tool's own tests.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tools/install.sh

if ! want python3 python3; then
    echo "powerscript tests: skipped: Python is missing and could not be installed"
    exit 77
fi
export PYTHONPATH=tools PYTHONDONTWRITEBYTECODE=1
python3 -m unittest discover --start-directory tools/powerscript/tests --top-level-directory tools
