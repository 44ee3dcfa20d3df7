#!/usr/bin/env bash
# Which share of the library's lines the tests in Rust and C run, through the C ABI of the built library. Fails below the
# percentage given (default 90).
set -uo pipefail
cd "$(dirname "$0")/.." || exit
least=${1:-90}
tools=$(rustc --print target-libdir)/../bin
if [ ! -x "$tools/llvm-cov" ]; then
    rustup component add llvm-tools >/dev/null 2>&1
    [ -x "$tools/llvm-cov" ] || { echo "coverage: skipped: llvm-tools are missing, and rustup could not add them"; exit 77; }
fi
export CARGO_TARGET_DIR=$PWD/target/coverage RUSTFLAGS="-C instrument-coverage" LLVM_PROFILE_FILE=$PWD/target/coverage/raw/%p-%m.profraw
rm -rf target/coverage/raw
mkdir -p target/coverage/raw
cargo build --quiet --workspace && cargo test --quiet -p idcas >target/coverage/tests.log 2>&1 ||
    { tail -n 40 target/coverage/tests.log; exit 1; }
in_c() {
    . tools/sandbox.sh
    local out=target/coverage/c program
    rm -rf $out
    mkdir -p $out
    trap stop_sandbox EXIT
    ln -sf "$PWD/target/coverage/debug/libidcas.so" "$out/$(objdump -p target/coverage/debug/libidcas.so | awk '$1 == "SONAME" { print $2 }')"
    start_sandbox target/coverage/debug/idcas-sandbox $out || return 1
    for program in hostile platform; do
        cc -std=gnu99 -Iinclude -Itests/c tests/c/$program.c -o $out/$program target/coverage/debug/libidcas.so -lm -lpthread || return 1
        # The instrumented library is slow, so the programs are as patient as under valgrind.
        UNDER_VALGRIND=1 LD_LIBRARY_PATH=$out $out/$program "$SANDBOX_CONFIG" || return 1
    done
    LIBRARY=target/coverage/debug/libidcas.so SANDBOX=target/coverage/debug/idcas-sandbox tests/behaviours/run.sh c
}
(in_c) >>target/coverage/tests.log 2>&1 || { tail -n 40 target/coverage/tests.log; exit 1; }
# A process that a test kills leaves an incomplete file.
"$tools/llvm-profdata" merge --sparse --failure-mode=all target/coverage/raw -o target/coverage/merged.profdata || exit 1
# The library as hosts load it, and its unit tests.
objects=(target/coverage/debug/libidcas.so)
for object in target/coverage/debug/deps/idcas-* target/coverage/debug/deps/libidcas.so; do
    [ -x "$object" ] && [ "${object%.d}" = "$object" ] && objects+=(-object "$object")
done
"$tools/llvm-cov" report --instr-profile target/coverage/merged.profdata "${objects[@]}" \
    --ignore-filename-regex '/(registry|rustc|sandbox|tests|tools)/' --show-branch-summary=false --show-region-summary=false |
    tee target/coverage/report.txt
awk -v least="$least" '$1 == "TOTAL" {
    covered = $NF + 0
    printf "coverage: %s of the lines, at least %s%% is required\n", $NF, least
    exit covered < least
}' target/coverage/report.txt
