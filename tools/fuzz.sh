#!/usr/bin/env bash
# Feeds hostile bytes to the library's C functions, under AddressSanitizer, for this many seconds a target.
set -uo pipefail
cd "$(dirname "$0")/../fuzz"

seconds=${1:-60}
if ! command -v c++ >/dev/null; then
    echo "fuzz: skipped: no C++ compiler"
    exit 77
fi
target=$(rustc -vV | sed -n 's/^host: //p')
# The instrumentation belongs to the compiler's nightly side; the compiler is the same.
export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=../target/fuzz
export RUSTFLAGS="--cfg fuzzing -Zsanitizer=address -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
cargo build --quiet --release --target "$target" || exit 1
status=0
for file in ${TARGETS:-targets/*.rs}; do
    name=$(basename "$file" .rs)
    found=$CARGO_TARGET_DIR/corpus/$name
    mkdir -p "$found"
    if "$CARGO_TARGET_DIR/$target/release/$name" "$found" "seeds/$name" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -artifact_prefix="$found/../$name-" -print_final_stats=1 >"$found/../$name.log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/../$name.log")
        echo "ok       fuzz $name: $runs runs in $seconds s"
    else
        echo "FAILED   fuzz $name"
        grep -v '^#' "$found/../$name.log" | tail -n 40
        status=1
    fi
done
exit $status
