#!/usr/bin/env bash
# Feeds hostile bytes to the library's C functions, under AddressSanitizer, for this many seconds a target; 0 only builds.
set -uo pipefail
cd "$(dirname "$0")/../fuzz" || exit
# shellcheck source=tools/install.sh
. ../tools/install.sh

seconds=${1:-60}
if ! want c++ g++; then
    echo "fuzz: skipped: a C++ compiler is missing and could not be installed"
    exit 77
fi
target=$(rustc -vV | sed -n 's/^host: //p')
# Instrumentation is an unstable option; RUSTC_BOOTSTRAP makes the stable compiler accept it.
export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=../target/fuzz
export RUSTFLAGS="--cfg fuzzing -Zsanitizer=address -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
cargo build --quiet --release --target "$target" || exit 1
[ "$seconds" = 0 ] && exit
run() { # TARGET
    local found=$CARGO_TARGET_DIR/corpus/$1
    mkdir -p "$found"
    if "$CARGO_TARGET_DIR/$target/release/$1" "$found" "seeds/$1" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -artifact_prefix="$found/../$1-" -print_final_stats=1 >"$found/../$1.log" 2>&1; then
        echo "ok       fuzz $1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$found/../$1.log") runs in $seconds s"
    else
        echo "FAILED   fuzz $1"
        grep -v '^#' "$found/../$1.log" | tail -n 40
        return 1
    fi
}
export -f run
export target seconds
# As many at once as there are processors.
for file in ${TARGETS:-targets/*.rs}; do basename "$file" .rs; done | xargs -P "$(nproc)" -I '{}' bash -c 'run {}' ||
    { echo "fuzz: a fault was found"; exit 1; }
echo "fuzz: no fault was found"
