#!/usr/bin/env bash
# The commands of the program `idcas` that the documents show: they exist, and they run against the sandbox.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. tests/check.sh
. tools/install.sh
. tools/sandbox.sh

if ! want python3 python3; then
    echo "commands of the documents: 0 passed, 0 failed, 1 skipped: Python is missing and could not be installed"
    exit 77
fi
program=$PWD/target/debug/idcas
out=$(mktemp -d)
trap 'stop_sandbox; rm -rf "$out"' EXIT
start_sandbox target/debug/idcas-sandbox "$out" || exit 1
cp "$SANDBOX_CONFIG" "$out/idcas.json"

documents=(README.md README.zh-CN.md docs/*.md)
check "they exist, and run" python3 tests/commands/commands.py "$program" "$out" "${documents[@]}"
cat "$out/log"
noticed() { # WHAT LINE
    printf '```\nidcas %s\n```\n' "$2" >"$out/wrong.md"
    ! python3 tests/commands/commands.py "$program" "$out" "$out/wrong.md" >"$out/said" 2>&1 && grep -qF "$1" "$out/said"
}
check "a command that does not exist is noticed" noticed 'no such command' 'diagnosis idcas.json'
check "an option that does not exist is noticed" noticed 'has no option --everything' 'call query_exams --everything'
check "an operation that does not exist is noticed" noticed 'query_exam ' 'call query_exam a=1'
check "a parameter that does not exist is noticed" noticed 'status 2' 'call query_exams time=0'
summary "commands of the documents"
