#!/usr/bin/env bash
# The modules for VB6 and VBA, Visual FoxPro and 易语言, as texts: against the C header, and what the documents show of them. With
# LONG=1 a public grammar of VBA parses the module. The calls themselves are in tests/windows/modules.py.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh

if ! want python3 python3; then
    echo "module tests: 0 passed, 0 failed, 1 skipped: Python is missing and could not be installed"
    exit 77
fi
export PYTHONDONTWRITEBYTECODE=1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Not kept in the project: the parser is somebody else's, and takes ten seconds.
grammar() {
    python3 -m venv "$out/venv" >/dev/null 2>&1 || { install_packages python3-venv && python3 -m venv "$out/venv"; } || return 1
    "$out/venv/bin/pip" install --quiet --disable-pip-version-check antlr4-vba==0.0.67
}

check "what the modules declare, call and show" python3 tests/modules/check.py include/idcas.h
if [ -z "${LONG:-}" ]; then
    skip "a public grammar of VBA" ".ci/run long has it"
elif grammar >"$out/log" 2>&1; then
    check "a public grammar of VBA parses the module and what the documents show" "$out/venv/bin/python" tests/modules/grammar.py \
        bindings/vb/*.md docs/*.md
else
    skip "a public grammar of VBA" "antlr4-vba could not be installed: $(tail -n 1 "$out/log")"
fi
summary "module tests"
