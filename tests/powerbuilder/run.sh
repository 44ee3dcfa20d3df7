#!/usr/bin/env bash
# The PowerBuilder sources by a parser of the language's subset that they use, and against the C header. PowerBuilder
# itself is not to be had here; the calls themselves are made under Wine by tests/windows.
set -uo pipefail
cd "$(dirname "$0")/../.."
passed=0 failed=0
check() {
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAILED   $*"; fi
}
for variant in pb9 ansi unicode unicode64; do
    check python3 tests/powerbuilder/check.py include/idcas.h "bindings/powerbuilder/$variant/n_idcas.sru" \
        examples/powerbuilder/w_clinic.srw examples/powerbuilder/idcas_clinic.sra
done
check python3 tests/powerbuilder/broken.py include/idcas.h bindings/powerbuilder/ansi/n_idcas.sru
echo "powerbuilder tests: $passed passed, $failed failed, 0 skipped"
[ $failed = 0 ]
